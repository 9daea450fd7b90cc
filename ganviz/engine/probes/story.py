"""A table of banknotes: fakes and real samples mixed, what D says of each, and how often it is right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..metrics.verdicts import histograms, separation
from .base import PROBES, Content, Probe, frozen

if TYPE_CHECKING:
    from torch import Tensor

    from .view import View

EVEN, COIN = "even", "coin"
"""Ways to mix a table: half of the notes real, or each by the toss of a coin, so that nobody can count them."""

# Samples on each side that are judged, in the plane and as images: the first of them lie on the table.
_POINTS, _IMAGES = 256, 64
_NOTES, _MOST_NOTES, _PRINTED, _BACKDROP = 8, 24, 24, 256
_BINS = 20
_PROBABILITIES = frozen(np.linspace(0, 1, _BINS + 1, dtype=np.float32))


@dataclass(frozen=True)
class Judgement:
    """What D says of many fakes and as many real samples, all of one moment, as it judges in evaluation mode.

    Attributes:
        samples: number on each side.
        edges: (bins + 1,) float32, of the histograms: probabilities in [0, 1], or D's raw outputs.
        real, fake: (bins,) float32, share of the samples in each bin (sum 1).
        overlap: Σ min(real, fake), 0 (told apart) to 1 (the same).
        separation: probability that a real sample scores higher than a fake one, 0.5 to 1 if D is of use.
        right_real, right_fake: share of the real samples taken for real, and of the fakes taken for fakes; None where
            scores have no point from which on they mean "real".
    """

    samples: int
    edges: np.ndarray
    real: np.ndarray
    fake: np.ndarray
    overlap: float
    separation: float
    right_real: float | None
    right_fake: float | None

    @property
    def right(self) -> float | None:
        """Share of right verdicts, both sides counting alike; None as above."""
        return None if self.right_real is None or self.right_fake is None else (self.right_real + self.right_fake) / 2


@dataclass(frozen=True)
class StoryTable(Content):
    """Fakes and real samples on a table, mixed, and what D says of them and of many more.

    Attributes:
        deal: number of the request that it answers.
        first_number: how many notes were laid on tables before in this run.
        notes: (n, H, W, C) uint8 or (n, 2) float32, by the weights in training.
        is_real: (n,) bool.
        scores: (n,) float32 raw logits; None for a model without a discriminator.
        printed: (m, ...) more fakes, for the workshop.
        labels: (n,) int64 classes that D was told, where the model draws classes on demand; else None.
        sources: (n, ...) what each note is a translation of, where reals have a source of their own too; else None.
        backdrop: (k, 2) float32 real points, the same for the whole run; (0, 2) for images.
        is_probability: the sigmoid of a score is a probability.
        even: logit above which the verdict is "real"; None where there is no such point.
        judgement: of many samples; None without a discriminator, or while its scores are not finite.
    """

    deal: int
    first_number: int
    notes: np.ndarray
    is_real: np.ndarray
    scores: np.ndarray | None
    printed: np.ndarray
    labels: np.ndarray | None
    sources: np.ndarray | None
    backdrop: np.ndarray
    is_probability: bool
    even: float | None
    judgement: Judgement | None


@PROBES.register("story")
class StoryProbe(Probe):
    """Lays new fakes and random real samples on a table, and has D judge them, all with the weights in training.

    Requests: "deal", a number that is given back: another one asks for a new table; "notes", how many; "mix", `EVEN` or
    `COIN`.
    """

    period = 2.0
    in_background = True

    def __init__(self) -> None:
        self._dealt = 0
        self._backdrop: np.ndarray | None = None

    def measure(self, view: View) -> StoryTable:
        import torch

        notes = min(max(int(view.requests.get("notes", _NOTES)), 2), _MOST_NOTES)
        is_real = _mixed(view, notes)
        z, made = self._fakes(view)
        chosen, real = self._reals(view, len(made))
        has_d = "d" in view.model.sides
        of_fakes = of_reals = None
        if has_d:
            of_fakes = view.scores(made, view.model.condition_of(z)).cpu().numpy()
            of_reals = view.scores(real, view.real_condition(chosen)).cpu().numpy()
        # which of the reals, and of the fakes, lies at each place of the table
        rank = np.where(is_real, np.cumsum(is_real), np.cumsum(~is_real)) - 1
        from_real, from_fake = rank % len(real), rank % len(made)

        def laid(reals: Tensor, fakes: Tensor) -> Tensor:
            there = view.on_device(is_real).reshape(-1, *(1 for _ in fakes.shape[1:]))
            return torch.where(there, reals[view.on_device(from_real)], fakes[view.on_device(from_fake)])

        on_table = int((~is_real).sum())
        spare = made[on_table:on_table + _PRINTED] if len(made) > on_table else made
        finite = has_d and np.isfinite(of_fakes).all() and np.isfinite(of_reals).all()
        table = StoryTable(
            int(view.requests.get("deal", 0)), self._dealt, view.shown(laid(real, made)), frozen(is_real),
            frozen(np.where(is_real, of_reals[from_real], of_fakes[from_fake]).astype(np.float32)) if finite else None,
            view.shown(spare), self._labels(view, z, chosen, is_real, from_real, from_fake),
            self._sources(view, z, chosen, laid), self._real_points(view), view.loss.is_probability,
            view.even_logit(), judged(of_reals, of_fakes, view.even_logit(), view.loss.is_probability)
            if finite else None)
        self._dealt += notes
        return table

    def _fakes(self, view: View) -> tuple[Tensor, Tensor]:
        """Draw latents and make (n, *shape) samples of them."""
        count = _POINTS if view.data.kind == "points" else _IMAGES
        z = view.model.latents(count, view.random)
        return z, view.fakes(z, view.model.networks).float()

    @staticmethod
    def _reals(view: View, count: int) -> tuple[Tensor, Tensor]:
        """Choose real samples at random, (n,) and (n, *shape), no more than there are."""
        import torch

        chosen = torch.randperm(len(view.real), generator=view.random, device=view.real.device)[:count]
        return chosen, view.to_float(view.real[chosen]).float()

    @staticmethod
    def _labels(view: View, z: Tensor, chosen: Tensor, is_real: np.ndarray, from_real: np.ndarray,
                from_fake: np.ndarray) -> np.ndarray | None:
        if not view.model.conditional:
            return None
        of_fakes = z[:, -view.model.labels:].argmax(1).cpu().numpy()
        of_reals = view.labels[chosen].cpu().numpy()
        return frozen(np.where(is_real, of_reals[from_real], of_fakes[from_fake]).astype(np.int64))

    @staticmethod
    def _sources(view: View, z: Tensor, chosen: Tensor, laid) -> np.ndarray | None:
        if (inputs := inputs_of_reals(view, chosen)) is None:
            return None
        return view.shown(laid(inputs, z))

    def _real_points(self, view: View) -> np.ndarray:
        if self._backdrop is None:
            self._backdrop = real_points(view, _BACKDROP)
        return self._backdrop


def inputs_of_reals(view: View, chosen: Tensor) -> Tensor | None:
    """Give what a translation would be fed to make these training samples, (n, ...) float32; None where they have none.

    Args:
        chosen: (n,) indices of training samples.
    """
    if not view.model.from_data or not (view.model.form == "samples" or view.data.aligned):
        return None
    sources = None if view.sources is None or not view.data.aligned else view.sources[chosen]
    return view.model.inputs_of(view.real[chosen], sources)


def real_points(view: View, count: int) -> np.ndarray:
    """Give (n, 2) float32 real points, the same for the whole run; none for images."""
    if view.data.kind != "points":
        return frozen(np.zeros((0, 2), np.float32))
    return frozen(view.real[view.on_device(view.fixed_indices(count))].float().cpu().numpy())


def judged(real: np.ndarray, fake: np.ndarray, even: float | None, is_probability: bool) -> Judgement:
    """Put together what D says of real samples and of fakes.

    Args:
        real, fake: (n,) and (m,) finite raw logits.
        even: logit above which the verdict is "real"; None where there is none.
    """
    shown = (_sigmoid(real), _sigmoid(fake)) if is_probability else (real, fake)
    edges = _PROBABILITIES if is_probability else _edges(*shown)
    share_real, share_fake, overlap = histograms(*shown, edges)
    right = (None, None) if even is None else (float((real > even).mean()), float((fake <= even).mean()))
    return Judgement(len(fake), edges, frozen(share_real.astype(np.float32)), frozen(share_fake.astype(np.float32)),
                     overlap, separation(real, fake), *right)


def _mixed(view: View, notes: int) -> np.ndarray:
    """Say which of the places on the table get a real note, (n,) bool."""
    import torch

    tosses = torch.rand(notes, generator=view.random, device=view.real.device).cpu().numpy()
    if view.requests.get("mix", EVEN) == COIN:
        return tosses < 0.5
    return np.argsort(np.argsort(tosses)) < notes // 2


def _edges(real: np.ndarray, fake: np.ndarray) -> np.ndarray:
    low, high = float(min(real.min(), fake.min())), float(max(real.max(), fake.max()))
    margin = 0.02 * max(high - low, 1e-3)
    return frozen(np.linspace(low - margin, high + margin, _BINS + 1, dtype=np.float32))


def _sigmoid(logits: np.ndarray) -> np.ndarray:
    return 0.5 * (1 + np.tanh(0.5 * logits))  # the same number, without overflow
