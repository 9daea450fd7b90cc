"""Many samples against real ones: classes, precision and recall, and the distances between the two distributions."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import torch

from ..datasets.base import TrainingData
from ..datasets.held_out_split import split
from ..features import groups
from ..features.classifier import Classifier
from ..features.space import Space, pixels, positions
from ..metrics.frechet import frechet_distance
from ..metrics.grid import grid_divergence
from ..metrics.kernel import kernel_distance
from ..metrics.modes import ModeCoverage, class_coverage
from ..metrics.neighbours import neighbour_scores
from ..metrics.sliced import sliced_wasserstein
from ._figures import number, percent, rated
from ._measuring import ONE_REAL, new_latents, two_real_sets, wanted
from ._modes import ModeMemory, mode_indicators
from .base import PROBES, Probe
from .indicators import Indicator, Indicators, ModeReport
from .view import View

_POINTS, _IMAGES = 2500, 1000
TRAINING_SECONDS = 0.15
"""Seconds for which the classifier is trained in one measurement, unless it is a full one."""
_EAGER_PERIOD = 1.5  # seconds between measurements while the classifier is being trained
_FEWEST = 10  # reals on each side: with fewer, neighbours say nothing
_FEWEST_LABELLED = 50

_NOT_FINITE = "the samples are not finite"
_NO_RECALL = ("on pixels good samples recall as little as bad ones, for smooth images fill no sharp image's ball; "
              f"learned features need {groups.FEWEST} images")


@PROBES.register("quality")
class Quality(Probe):
    """Compares many samples with real ones. Requests: "weights", "samples".

    Images are compared by a classifier's features, which it trains on the real ones first: to tell their classes, or
    groups of similar ones where they have no labels. Few images are compared by their pixels, points by their
    positions.
    """

    period = 6.0
    measures_indicators = True
    in_background = True

    def __init__(self) -> None:
        self._classifier: Classifier | None = None
        self._space: Space | None = None
        self._no_recall = ""
        self._best: dict[int, dict[str, float]] = {}  # real against real, by sample count
        self._best_classes: dict[int, ModeCoverage] = {}
        self._memory = ModeMemory()

    def measure(self, view: View) -> Indicators:
        images = view.data.kind == "images"
        full = "samples" in view.requests
        self._train_classifier(view, math.inf if full else TRAINING_SECONDS)
        count = wanted(view, _IMAGES if images else _POINTS)
        why_no_classes = self._why_no_classes(view)
        if self._classifier is not None and not self._classifier.finished:
            found = [*self._classes(view, None, None, count, why_no_classes)[0],
                     *_comparison({}, {}, self._classifier.why_not(), 0, "")]
            return Indicators(tuple(found), view.weights())
        real, other = two_real_sets(view, count)
        if self._space is None:
            self._space = self._choose_space(view)
        vectors, probabilities, asked = self._measure_fakes(view, count)
        found, report = self._classes(view, probabilities, asked, count, why_no_classes, other)
        found += self._compare(view, vectors, real, other)
        found += self._grid(view, vectors, real, other)
        return Indicators(tuple(found), view.weights(), report)

    # -- the classifier -------------------------------------------------------------------------------------------

    def _train_classifier(self, view: View, seconds: float) -> None:
        if self._classifier is None:
            sets = _sets_to_learn(view)
            if sets is None:
                return
            self._classifier = Classifier(*sets, view.real.device)
        if not self._classifier.finished:
            self.period = _EAGER_PERIOD
            self._classifier.train(seconds, view.give_way)
            if self._classifier.finished:
                self.period = type(self).period

    def _why_no_classes(self, view: View) -> str:
        """Why no classes can be counted; empty if they can."""
        if view.data.kind != "images":
            return "these are points, and there is no classifier of them"
        if not _has_labels(view):
            return "the images have no labels"
        if self._classifier is None:
            return f"there are only {len(view.data.items)} labelled images; a classifier needs {_FEWEST_LABELLED}"
        return self._classifier.why_not()

    def _choose_space(self, view: View) -> Space:
        real = [view.to_float(part) for part in view.real.split(1024)]
        if view.data.kind == "points":
            return positions(torch.cat(real))
        classifier = self._classifier
        right = "" if classifier is None else percent(classifier.accuracy)
        if _has_labels(view):
            if classifier is not None and classifier.usable:
                return Space(f"features of the classifier, which is right on {right} of images", classifier.features,
                             real)
        elif classifier is not None and classifier.accuracy >= groups.ENOUGH:
            return Space(f"features of a network that tells {groups.GROUPS} groups of similar images and noise apart, "
                         f"right on {right} of images", classifier.features, real)
        self._no_recall = _NO_RECALL
        return pixels(real)

    def _measure_fakes(self, view: View, count: int) -> tuple[np.ndarray, np.ndarray | None, np.ndarray | None]:
        """Vectors of fresh fakes, class probabilities where they are known, and the classes that were asked for."""
        classifier = self._classifier if not self._why_no_classes(view) else None
        vectors, verdicts, asked = [], [], []
        for z in new_latents(view, count):
            part = view.fakes(z).float()
            vectors.append(self._space(part))
            if view.model.conditional:
                asked.append(view.model.condition_of(z).cpu().numpy())
            if classifier is not None:
                verdicts.append(classifier.probabilities(part))
        return np.concatenate(vectors), np.concatenate(verdicts) if verdicts else None, \
            np.concatenate(asked) if asked else None

    # -- classes --------------------------------------------------------------------------------------------------

    def _classes(self, view: View, probabilities: np.ndarray | None, asked: np.ndarray | None, count: int, reason: str,
                 other: Any = None) -> tuple[list[Indicator], ModeReport | None]:
        if probabilities is not None and not np.isfinite(probabilities).all():
            probabilities, reason = None, _NOT_FINITE
        accuracy = [self._accuracy(view, reason), self._fidelity(view, probabilities, asked, reason)]
        if view.data.kind == "points":
            return accuracy, None  # known clusters are counted where that is cheap
        if probabilities is None:
            return [*mode_indicators(None, None, 0, "classes", reason or _NOT_FINITE), *accuracy], None
        shares = np.bincount(view.data.labels, minlength=len(view.data.label_names)) / len(view.data.labels)
        known = np.flatnonzero(shares)  # a name without an example is no class to be reached
        names = tuple(view.data.label_names[k] for k in known)
        # the classifier never saw the others, so it gives them next to nothing
        found = class_coverage(probabilities[:, known], shares[known])
        if len(other) not in self._best_classes:
            real = self._classifier.probabilities(other)[:, known]
            self._best_classes[len(other)] = class_coverage(real, shares[known])
        best = self._best_classes[len(other)]
        report = self._memory.report(view, names, found, shares[known], None)
        indicators = mode_indicators(found, best, len(probabilities), "classes", "", report, len(other))
        return [*indicators, *accuracy], report

    def _fidelity(self, view: View, probabilities: np.ndarray | None, asked: np.ndarray | None, reason: str
                  ) -> Indicator:
        about = {"name": "class_fidelity", "label": "Class fidelity", "unit": "share of samples", "group": "modes",
                 "better": "higher", "low": 0.0, "high": 1.0,
                 "help": "Share of the samples, 0 to 100 %, that the classifier takes for the class that the generator "
                         "was asked for. Higher is better; real images reach what the classifier does on held-out "
                         "ones, and a generator that draws each class in one clear way alone can surpass them."}
        if not view.model.conditional:
            return Indicator(**about, reason=f"{view.model.title} does not draw classes on demand")
        if probabilities is None:
            return Indicator(**about, reason=reason or _NOT_FINITE)
        hits = probabilities.argmax(1) == asked
        each = tuple((name, percent(float(hits[asked == k].mean()))) for k, name in enumerate(view.data.label_names)
                     if (asked == k).any())
        value, ideal = float(hits.mean()), self._classifier.accuracy
        return Indicator(**about, value=value, text=percent(value, 1), reference=ideal, samples=len(hits), detail=each,
                         reference_text=f"real data: {percent(ideal, 1)} ({self._classifier.tested_on:,} held out)",
                         verdict=rated(value / ideal, good=0.9, fair=0.6))

    def _accuracy(self, view: View, reason: str) -> Indicator:
        about = {"name": "classifier_accuracy", "label": "Classifier", "unit": "share of samples", "group": "modes",
                 "better": "higher", "low": 0.0, "high": 1.0,
                 "help": "Share of held-out real images, 0 to 100 %, that the classifier behind the class counts names "
                         "right; it is trained on the real images in the background, and its mistakes are the limit "
                         "of what it can say about the generator. Higher is better."}
        classifier = self._classifier if _has_labels(view) else None
        if classifier is None or classifier.accuracy is None:
            return Indicator(**about, reason=reason)
        chance = 1 / len(view.data.label_names)
        state = "trained" if classifier.finished else f"epoch {classifier.epochs}, still being trained"
        return Indicator(**about, value=classifier.accuracy, text=percent(classifier.accuracy, 1), reference=chance,
                         reference_text=f"guessing: {percent(chance)}; {state}", samples=classifier.tested_on)

    # -- comparison with the real data ----------------------------------------------------------------------------

    def _compare(self, view: View, vectors: np.ndarray, real: Any, other: Any) -> list[Indicator]:
        count = min(len(real), len(vectors))  # as many fakes as there are reals to stand for them
        if len(real) < _FEWEST:
            reason = f"needs {_FEWEST} real samples on each side; there are {len(view.real)} in all"
            return _comparison({}, {}, reason, 0, self._space.text)
        if not np.isfinite(vectors).all():
            return _comparison({}, {}, _NOT_FINITE, 0, self._space.text)
        base = self._space(real)
        if count not in self._best:
            self._best[count] = _measure(base, self._space(other)[:count], view)
        found = _measure(base, vectors[:count], view)
        return _comparison(found, self._best[count], "", count, self._space.text, self._no_recall)

    def _grid(self, view: View, vectors: np.ndarray, real: Any, other: Any) -> list[Indicator]:
        about_kl = {"name": "grid_kl", "label": "KL on a grid", "unit": "nats", "group": "quality", "better": "lower",
                    "low": 0.0}
        about_js = {"name": "grid_js", "label": "JS on a grid", "unit": "nats", "group": "quality", "better": "lower",
                    "low": 0.0, "high": math.log(2)}
        help_kl = ("Kullback-Leibler divergence of the real points from the generated ones, by counts in the squares "
                   "of a grid, each with half a point more than it holds: 0 if they are spread alike, and no upper "
                   "end. Lower is better.")
        help_js = ("Jensen-Shannon divergence between real and generated points, by counts in the squares of a grid: "
                   "0 if they are spread alike, ln 2 = 0.69 if no square holds both. Lower is better.")
        reason = ("a grid is for points in the plane; these are images" if view.data.kind != "points"
                  else _NOT_FINITE if not np.isfinite(vectors).all() else "" if len(real) else ONE_REAL)
        if reason:
            return [Indicator(**about_kl, help=help_kl, reason=reason), Indicator(**about_js, help=help_js,
                                                                                  reason=reason)]
        count, extent = min(len(real), len(vectors)), np.array(view.data.extent, np.float64)
        points = self._space.restored(vectors[:count])
        found = grid_divergence(real.cpu().numpy(), points, extent)
        best = grid_divergence(real.cpu().numpy(), other.cpu().numpy(), extent)
        size = f"Squares of {number(found.bin_width)} × {number(found.bin_height)}, 30 × 30 of them."
        return [Indicator(**about, help=f"{text} {size}", value=value, text=f"{value:.3f}", reference=ideal,
                          reference_text=f"real data: {ideal:.3f}", samples=count)
                for about, text, value, ideal in ((about_kl, help_kl, found.kl, best.kl),
                                                  (about_js, help_js, found.js, best.js))]


def _has_labels(view: View) -> bool:
    return view.data.labels is not None and len(view.data.label_names) > 1


def _sets_to_learn(view: View) -> tuple[TrainingData, TrainingData] | None:
    """What a classifier is trained on, and others that it is tested on; None where there is too little."""
    data = view.data
    if data.kind != "images":
        return None
    if not _has_labels(view):
        return split(groups.grouped(data), 0.1, view.config.train.seed) if len(data.items) >= groups.FEWEST else None
    if len(data.items) < _FEWEST_LABELLED:
        return None
    return split(data, 0.1, view.config.train.seed) if view.held_out is None else (data, view.held_out)


def _measure(real: np.ndarray, fake: np.ndarray, view: View) -> dict[str, float]:
    """All numbers that compare two sets of vectors."""
    near = neighbour_scores(real, fake, between=view.give_way)
    return {"precision": near.precision, "recall": near.recall, "density": near.density, "coverage": near.coverage,
            "kid": kernel_distance(real, fake, between=view.give_way), "frechet": frechet_distance(real, fake),
            "sliced_wasserstein": sliced_wasserstein(real, fake, between=view.give_way)}


_SHARE = {"unit": "share of samples", "better": "higher", "low": 0.0, "high": 1.0}
_COMPARED: dict[str, dict[str, Any]] = {
    "precision": _SHARE | {
        "label": "Precision",
        "help": "Share of the samples, 0 to 100 %, that lie among real ones: nearer to some real sample than its third "
                "nearest real neighbour is. Higher is better: low means that samples do not look real."},
    "recall": _SHARE | {
        "label": "Recall",
        "help": "Share of the real samples, 0 to 100 %, that lie among generated ones by the same rule. Higher is "
                "better: low means that part of the data is never made."},
    "density": {
        "unit": "ratio", "better": "higher", "low": 0.0, "label": "Density",
        "help": "In how many real samples' neighbourhoods (to the fifth nearest) a generated one lies, over 5: 0 and "
                "up, about 1 for real data. Higher is better up to 1; above it samples crowd where the data is "
                "densest."},
    "coverage": _SHARE | {
        "label": "Coverage",
        "help": "Share of the real samples, 0 to 100 %, with a generated one in their neighbourhood (to the fifth "
                "nearest). Higher is better; it is less misled by single outliers than recall."},
    "kid": {
        "unit": "squared MMD", "better": "lower", "label": "Kernel distance (KID)",
        "help": "Squared distance between the two distributions by a cubic kernel (MMD), without bias: about 0 for "
                "real data, a little below it by chance, and no upper end. Lower is better."},
    "frechet": {
        "unit": "squared distance", "better": "lower", "low": 0.0, "label": "Fréchet distance",
        "help": "Squared distance between Gaussians fitted to real and generated samples: 0 and up; even real data "
                "does not get 0, by a bias that shrinks with the sample count, so compare only with the value beside "
                "it. Lower is better."},
    "sliced_wasserstein": {
        "unit": "distance", "better": "lower", "low": 0.0, "label": "Sliced Wasserstein",
        "help": "How far samples would have to be moved to become real ones, along a line, averaged over 128 "
                "directions: 0 and up. Lower is better."},
}


def _comparison(found: dict[str, float], best: dict[str, float], reason: str, count: int, space: str,
                no_recall: str = "") -> list[Indicator]:
    """The indicators, or why there are none."""
    indicators = []
    for name, about in _COMPARED.items():
        about = about | {"name": name, "group": "quality"}
        about["help"] += f" Measured on {space}." if space else ""
        why_not = reason or (no_recall if name == "recall" else "")
        if why_not:
            indicators.append(Indicator(**about, reason=why_not))
            continue
        write = percent if about["unit"] == _SHARE["unit"] else number
        value, ideal = found[name], best[name]
        if not math.isfinite(value):
            indicators.append(Indicator(**about, reason="the samples are too far apart to measure"))
            continue
        # a density far above real data's is as bad as one far below
        part = min(value, ideal**2 / value) if name == "density" and value > 0 else value
        verdict = rated(part, 0.8 * ideal, 0.5 * ideal) if about["better"] == "higher" else ""
        indicators.append(Indicator(
            **about, value=value, text=write(value), reference=ideal, samples=count, verdict=verdict,
            reference_text=f"real data: {write(ideal)} ({count:,} against {count:,})"))
    return indicators
