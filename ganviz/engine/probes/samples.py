"""Samples from fixed latents, and real ones."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ..metrics.modes import mode_coverage
from ._modes import ModeMemory, mode_names
from .base import FIXED_LATENTS, PROBES, Content, Probe, frozen
from .indicators import ModeReport

if TYPE_CHECKING:
    from torch import Tensor

    from .view import View

_POINTS, _IMAGES, _ARROWS = 256, 64, 64
# Images in which a content differs from the one before it: by a convolutional generator, and by another one where an
# image holds many numbers.
_PART, _FLAT_PART, _MANY_NUMBERS = 4, 16, 256
_PARTS_AT_ONCE = 4  # made together and shown one after the other: a measurement costs training more than the images do
_SCORED_AT_ONCE = 2  # D scores the images of this many measurements at once, for the same reason
_REAL_SCORES_EVERY = 10  # measurements; reals stay the same, and D changes slowly


@dataclass(frozen=True)
class Arrows:
    """The direction in which each fake would lower the generator's loss, -∂L_G/∂x.

    Attributes:
        at: (n, 2) float32 fake points.
        gradient: (n, 2) float32, in units of the loss of one sample per unit of the plane.
    """

    at: np.ndarray
    gradient: np.ndarray


@dataclass(frozen=True)
class PointSamples(Content):
    """Generated points and real ones.

    Attributes:
        real, fake: (n, 2) float32; fakes are made from fixed latents.
        fake_scores: (n,) float32 raw logits; None while the run goes on, when they would cost as much as the fakes, and
            for a model without a discriminator.
        weights: "train" or "ema": whose weights made the fakes.
        sources: (n, 2) what a translation made the fakes from; else None.
        arrows: the gradients that the first of them feel; None if they were not asked for.
        modes: how they fall on the known modes; None likewise, or if no modes are known.
    """

    real: np.ndarray
    fake: np.ndarray
    fake_scores: np.ndarray | None
    weights: str
    sources: np.ndarray | None = None
    arrows: Arrows | None = None
    modes: ModeReport | None = None


@dataclass(frozen=True)
class ImageSamples(Content):
    """Generated images and real ones.

    Attributes:
        fake, real: (n, H, W, C) uint8; fakes from fixed latents, reals a fixed choice. While a convolutional generator
            trains, most of the fakes and their scores are a few pictures old: each picture renews a part of them.
        fake_scores, real_scores: (n,) float32 raw logits; those of the reals may be many pictures old. NaN for a model
            without a discriminator.
        real_indices: (n,) int64, which of the training images they are.
        label_names: of the fakes, one each, where the model draws a class on demand; else empty.
        even: score at which D cannot tell, in the unit of scores that are shown; None where they have no such point.
    """

    fake: np.ndarray
    real: np.ndarray
    fake_scores: np.ndarray
    real_scores: np.ndarray
    real_indices: np.ndarray
    weights: str
    label_names: tuple[str, ...] = ()
    even: float | None = None


@PROBES.register("samples")
class Samples(Probe):
    """What G makes of latents that stay the same for the whole run, and a fixed choice of real samples.

    Images that cost much come a part at a time while training goes on: each content renews the next few of the grid and
    holds all of it, so that a costly grid still moves smoothly.

    Requests: "weights" ("train" or "ema"); "count", at most 1,024; "label", the class that a conditional model draws
    and that the real samples have (else all in turn); for points "arrows", the gradient that some of the fakes feel,
    and "modes", which of the known ones they reach.
    """

    period = 0.04
    record_period = 5.0
    in_background = True

    def __init__(self) -> None:
        self._chosen: tuple[int, int | None] | None = None
        self._count, self._measurements, self._next = 0, 0, 0
        self._fake: np.ndarray | None = None
        self._unscored: list[tuple[slice, Tensor]] = []
        self._real_scores: np.ndarray | None = None
        self._to_show: list[tuple[slice, np.ndarray]] = []
        self._weights = ""
        self._memory = ModeMemory()

    def measure(self, view: View) -> PointSamples | ImageSamples:
        points = view.data.kind == "points"
        count = min(max(int(view.requests.get("count", _POINTS if points else _IMAGES)), 1), FIXED_LATENTS)
        label = view.requests.get("label") if view.model.conditional else None
        if (count, label) != self._chosen:
            self._chosen = count, label
            self._choose(view, count, label)
        return self._measure_points(view) if points else self._measure_images(view)

    def _measure_points(self, view: View) -> PointSamples:
        fake = view.fakes(self._latents)
        scores = self._scores(view, fake, slice(0, self._count)) if view.at_rest and self._has_d(view) else None
        felt = _arrows(view, self._latents, fake, self._indices) if view.requests.get("arrows") else None
        points = view.shown(fake)
        reached = self._reached(view, points) if view.requests.get("modes") else None
        return PointSamples(self._real, points, scores, view.weights(), self._sources, felt, reached)

    def _reached(self, view: View, fake: np.ndarray) -> ModeReport | None:
        """Report how the fakes fall on the known modes; None if there are none, or if a fake is not finite."""
        modes = view.data.modes
        if modes is None or not np.isfinite(fake).all():
            return None
        found = mode_coverage(fake, modes.centres, modes.sigma, modes.weights)
        return self._memory.report(view, mode_names(modes), found, modes.weights, modes.centres)

    def _measure_images(self, view: View) -> ImageSamples:
        part, shown = self._due_part(view)
        fake = view.fakes(self._latents[part])
        images = view.shown(fake)
        self._to_show = []
        if len(images) == self._count:
            self._unscored = []
            self._fake, self._fake_scores = images, self._scores(view, fake, part)
        else:
            self._to_show = [(slice(start, min(start + shown, part.stop)), images[start - part.start:][:shown])
                             for start in range(part.start, part.stop, shown)]
            self._unscored.append((part, fake))
            if len(self._unscored) == _SCORED_AT_ONCE:
                self._score(view)
        self._weights, self._even = view.weights(), view.even_score()
        if view.at_rest or self._measurements % _REAL_SCORES_EVERY == 0 or self._real_scores is None:
            self._real_scores = _unknown(len(self._real)) if not self._has_d(view) or len(self._real) == 0 else frozen(
                view.scores(self._real_float, self._real_condition).cpu().numpy())
        self._measurements += 1
        return self.more() or self._content()

    def more(self) -> ImageSamples | None:
        if not self._to_show:
            return None
        self._fake = _with_part(self._fake, *self._to_show.pop(0))
        return self._content()

    def _content(self) -> ImageSamples:
        return ImageSamples(self._fake, self._real, self._fake_scores, self._real_scores, self._indices,
                            self._weights, self._label_names, self._even)

    @staticmethod
    def _has_d(view: View) -> bool:
        return "d" in view.model.sides

    def _scores(self, view: View, fake: Tensor, part: slice | Tensor) -> np.ndarray:
        """Give D's scores of the fakes made from a part of the latents; NaN where there is no D."""
        if not self._has_d(view):
            return _unknown(len(fake))
        return frozen(view.scores(fake, view.model.condition_of(self._latents[part])).cpu().numpy())

    def _score(self, view: View) -> None:
        """Score the parts that were made since the last time."""
        import torch

        places = torch.cat([torch.arange(part.start, part.stop) for part, _ in self._unscored])
        scores = self._scores(view, torch.cat([fake for _, fake in self._unscored]), places.to(view.real.device))
        for part, fake in self._unscored:
            self._fake_scores = _with_part(self._fake_scores, part, scores[:len(fake)])
            scores = scores[len(fake):]
        self._unscored = []

    def _due_part(self, view: View) -> tuple[slice, int]:
        """Say which part of the grid to renew, and how many images at a time: all of it where that is cheap, or where
        nothing old may stay in it."""
        whole = view.at_rest or self._fake is None or view.weights() != self._weights
        convolutional, numbers = view.config.model.owner.convolutional, math.prod(self._real.shape[1:])
        if whole or not (convolutional or numbers >= _MANY_NUMBERS):
            self._next = 0
            return slice(0, self._count), self._count
        shown = _PART if convolutional else _FLAT_PART
        part = slice(self._next, min(self._next + _PARTS_AT_ONCE * shown, self._count))
        self._next = part.stop % self._count
        return part, shown

    def _choose(self, view: View, count: int, label: int | None) -> None:
        self._measurements, self._fake, self._unscored, self._to_show = 0, None, [], []
        self._latents = view.fixed_latents(count)
        self._count = count = len(self._latents)  # of held-out data there may be fewer
        self._label_names: tuple[str, ...] = ()
        if view.model.conditional:
            if label is not None:
                self._latents = view.model.with_label(self._latents, int(label))
            labels = self._latents[:, -view.model.labels:].argmax(1).tolist()
            self._label_names = tuple(view.data.label_names[k] for k in labels)
        translates = view.data.kind == "points" and view.model.from_data
        self._sources = frozen(self._latents.cpu().numpy()) if translates else None
        self._indices = frozen(view.fixed_indices(count, label))
        indices = view.on_device(self._indices)
        chosen = view.real[indices]
        self._real_condition = view.real_condition(indices)
        self._real: Any = frozen(chosen.cpu().numpy())
        self._real_float = view.to_float(chosen)


def _arrows(view: View, z: Tensor, fake: Tensor, real: np.ndarray) -> Arrows | None:
    """Measure where each of the first fakes would go to lower the generator's loss; None without a discriminator.

    Args:
        z: (n, ...) the latents of the fakes, (n, 2).
        real: (m,) indices of the real samples for losses that compare with them.
    """
    import torch

    from ..models.base import watching

    count = min(_ARROWS, len(fake))
    count -= count % view.model.pack
    if "d" not in view.model.sides or count == 0:
        return None
    condition, logits_real = view.model.condition_of(z[:count]), None
    if view.loss.generator_uses_real:
        # pairs need as many reals as fakes; a small data set repeats them
        chosen = view.on_device(np.resize(real[:count], count))
        with watching(*view.model.networks.values()):
            logits_real = view.model.judge(view.to_float(view.real[chosen]), view.real_condition(chosen))
    with watching(*view.model.networks.values()), torch.enable_grad():
        at = fake[:count].detach().requires_grad_(True)
        logits = view.model.judge(at, condition)
        # the loss is a mean; times n it is each sample's own, or each pack's
        gradient = torch.autograd.grad(view.loss.generator(logits, logits_real) * len(logits), at)[0]
    return Arrows(frozen(at.detach().float().cpu().numpy()), frozen(-gradient.float().cpu().numpy()))


def _with_part(whole: np.ndarray, part: slice, new: np.ndarray) -> np.ndarray:
    renewed = whole.copy()  # the one before was handed out, and may be being drawn
    renewed[part] = new
    return frozen(renewed)


def _unknown(count: int) -> np.ndarray:
    return frozen(np.full(count, np.nan, np.float32))
