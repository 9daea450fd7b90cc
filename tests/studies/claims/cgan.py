"""Conditional GANs: they draw what is asked for, D looks at labels, attributes blend, fakes can teach a classifier."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

import numpy as np
import torch

from ganviz.engine.datasets.base import TrainingData
from ganviz.engine.export.augmentation import KINDS, accuracies
from ganviz.engine.export.samples import Samples, Source, save
from ganviz.engine.export.source import load_run
from ganviz.engine.features.classifier import Classifier

from .base import Claim, Measured
from .runs import Run, train

DIGITS, GLYPHS, FACES = (("digits-cgan", 30), ("glyphs-cgan", 120), ("faces-cgan", 60))
_SAMPLES = 2000
_FEW = 20
_SHARES = (0.0, 0.25, 0.5, 0.75, 1.0)


@cache
def _trained(preset: str, seconds: int) -> Run:
    return train(preset, seconds=seconds)


def _classifier(run: Run) -> Classifier:
    view = run.view()
    classifier = Classifier(view.data, view.held_out, view.real.device)
    classifier.train(float("inf"), lambda: None)
    return classifier


def _fidelity(preset: tuple[str, int], least: float) -> Measured:
    run = _trained(*preset)
    view, classifier = run.view(), _classifier(run)
    z = view.model.latents(_SAMPLES, view.random)
    named = classifier.probabilities(view.fakes(z)).argmax(1)
    share = float((named == view.model.condition_of(z).numpy()).mean())
    return Measured(f"{share:.1%} of {_SAMPLES:,} (the classifier is right on {classifier.accuracy:.1%} of held-out "
                    f"images; {run.words()})".replace("%", " %"), share >= least)


def _matching_aware() -> Measured:
    """Held-out digits, each with its own label and with each of the others."""
    run = _trained(*DIGITS)
    view, data = run.view(), run.view().held_out
    images, labels = view.to_float(torch.from_numpy(data.items.copy())), torch.from_numpy(data.labels)
    right = view.scores(images, labels)
    wrong = torch.stack([view.scores(images, (labels + k) % 10) for k in range(1, 10)])
    above = (right > wrong).float().mean().item()
    means = [torch.sigmoid(logits).mean().item() for logits in (right, wrong)]
    return Measured(f"{above:.1%} of pairs; D says {means[0]:.0%} real with the right label, {means[1]:.0%} with a "
                    f"wrong one ({len(labels)} held-out digits; {run.words()})".replace("%", " %"),
                    above >= 0.95 and means[1] < 0.25 and means[0] > means[1] + 0.25)


def _attribute() -> Measured:
    """The same latents from no glasses to glasses."""
    run = _trained(*FACES)
    view, classifier = run.view(), _classifier(run)
    z = view.model.latents(500, view.random)
    without, having = (view.model.with_label(z, k) for k in (0, 1))
    shares = [float((classifier.probabilities(view.fakes(torch.lerp(without, having, share))).argmax(1) == 1).mean())
              for share in _SHARES]
    changed = (view.fakes(without) - view.fakes(having)).flatten(1).abs().mean().item() / 2
    other = (view.fakes(without) - view.fakes(without.roll(1, 0))).flatten(1).abs().mean().item() / 2
    text = ", ".join(f"{share:.0%}: {found:.0%}" for share, found in zip(_SHARES, shares, strict=True))
    rising = all(a <= b + 0.02 for a, b in zip(shares, shares[1:], strict=False))
    return Measured(f"glasses by share asked for: {text}; the face changes by {changed:.3f} a pixel, two faces differ "
                    f"by {other:.3f} ({run.words()})".replace("%", " %"),
                    shares[0] <= 0.05 and shares[-1] >= 0.95 and rising and changed < 0.75 * other)


def _augmentation() -> Measured:
    run = _trained(*DIGITS)
    source = load_run(run.trainer.state())
    fakes = Source.of_run(source).draw(200)
    rows, gains = [], []
    for count in (1, 5, _FEW, 100):
        found = accuracies(source.data, fakes, source.held_out, count, (1, 2, 3))
        rows.append(f"{count} real a class: {_accuracies(found)}")
        gains.append(np.mean(found["both"]) - np.mean(found["real"]))
    return Measured(f"{'; '.join(rows)} (G saw all {len(source.data.items):,} training digits; 3 seeds each; "
                    f"{run.words()})", gains[0] > 0.1 and gains[1] > 0.02)


def _honest_augmentation() -> Measured:
    """The generator, too, is trained on the few real digits and no others."""
    whole = _trained(*DIGITS).view()
    few = _few(whole.data)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "few.npz"
        save(Samples(few.items, few.labels, few.label_names), path)
        run = train(DIGITS[0], seconds=DIGITS[1], data__name="array", data__path=str(path), train__held_out=0.0)
        fakes = Source.of_run(load_run(run.trainer.state())).draw(200)
    found = accuracies(few, fakes, whole.held_out, _FEW, (1, 2, 3))
    gain = float(np.mean(found["both"]) - np.mean(found["real"]))
    return Measured(f"{_accuracies(found)}: real and fake together {100 * gain:+.1f} points over real alone (3 seeds; "
                    f"{run.words()})", abs(gain) < 0.04)


def _few(data: TrainingData) -> TrainingData:
    chosen = np.concatenate([np.flatnonzero(data.labels == k)[:_FEW] for k in range(len(data.label_names))])
    return TrainingData("images", data.items[chosen], data.labels[chosen], data.label_names)


def _accuracies(found: dict[str, list[float]]) -> str:
    return ", ".join(f"{kind} {np.mean(found[kind]):.1%}" for kind in KINDS).replace("%", " %")


CLAIMS = (
    Claim("Conditional GAN", "digits-cgan draws the digit that is asked for: class fidelity at least 90 % after 30 s "
          "of one core", lambda: _fidelity(DIGITS, 0.9)),
    Claim("Conditional GAN", "glyphs-cgan draws the letter that is asked for: class fidelity at least 90 % after 120 s "
          "of one core", lambda: _fidelity(GLYPHS, 0.9)),
    Claim("Conditional GAN", "D is matching-aware: a real digit with its own label scores above the same digit with "
          "a wrong one in at least 95 % of pairs, and D says less than 25 % real of those", _matching_aware),
    Claim("Applications", "faces-cgan: mixing the two conditions puts glasses on a face, more surely the larger "
          "the share, and leaves most of the face as it is", _attribute),
    Claim("Applications", "fakes of a generator that saw all digits help a classifier that has few: by more than 10 "
          "points with 1 real digit a class, more than 2 with 5", _augmentation),
    Claim("Applications", f"fakes of a generator that saw the same {_FEW} digits a class alone add next to nothing: "
          "less than 4 points either way", _honest_augmentation),
)
