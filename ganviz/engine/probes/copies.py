"""Copies: of each other, and of training data."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch

from ..datasets.batches import to_uint8
from ..features.space import Space, pixels, positions
from ..metrics.duplicates import Duplicates, near_duplicates, nearest_other
from ..metrics.memorization import memorization
from ..metrics.ssim import SMALLEST_SIDE, multi_scale_similarity
from ._figures import number, percent, rated
from ._measuring import fakes, held_out, no_held_out, too_few_pixels, two_real_sets, wanted
from .base import PROBES, Probe
from .indicators import Indicator, Indicators
from .view import View

_SAMPLES, _PAIRS, _MOST_PAIRS = 1000, 64, 1000
# Pairs of fakes and training samples in an ordinary measurement, and in a full one.
_WORK, _FULL_WORK = 10_000_000, 300_000_000
_FEWEST = 10
_QUANTILE = 0.01

_NOT_FINITE = "the samples are not finite"


@PROBES.register("copies")
class Copies(Probe):
    """Looks for samples that repeat each other, or the training data. Requests: "weights", "samples"."""

    period = 8.0
    measures_indicators = True
    in_background = True

    def __init__(self) -> None:
        self._space: Space | None = None
        self._training: np.ndarray | None = None
        self._held_out: np.ndarray | None = None
        self._usual: dict[int, tuple[float, Duplicates]] = {}
        self._best_similarity: dict[int, float] = {}

    def measure(self, view: View) -> Indicators:
        if self._space is None:
            real = [view.to_float(part) for part in view.real.split(1024)]
            self._space = positions(torch.cat(real)) if view.data.kind == "points" else pixels(real)
            self._training = np.concatenate([self._space(part) for part in real])
            self._held_out = self._space(held_out(view))
        count, pairs = wanted(view, _SAMPLES), _PAIRS
        if "samples" in view.requests:
            pairs = min(count // 2, _MOST_PAIRS)
        vectors, images = [], []
        for part in fakes(view, count):
            vectors.append(self._space(part))
            if view.data.kind == "images" and sum(map(len, images)) < 2 * pairs:
                images.append(to_uint8(part).cpu().numpy())
        found = np.concatenate(vectors)
        return Indicators((self._duplicates(view, found), self._memorization(view, found),
                           self._similarity(view, images, pairs, np.isfinite(found).all())), view.weights())

    def _duplicates(self, view: View, vectors: np.ndarray) -> Indicator:
        about: dict[str, Any] = {
            "name": "near_duplicates", "label": "Near-duplicates", "unit": "share of samples", "group": "quality",
            "better": "lower", "low": 0.0, "high": 1.0,
            "help": "Share of the samples, 0 to 100 %, with another among them that is nearer than 99 % of real "
                    "samples have one: the birthday test. About 1 % for real data; lower is better: many say that few "
                    f"different samples are made. Measured on {self._space.text}."}
        if reason := too_few_pixels(view):
            return Indicator(**about, reason=reason)
        real, other = two_real_sets(view, len(vectors))
        count = min(len(real), len(vectors))
        if len(real) < _FEWEST:
            return Indicator(**about, reason=f"needs {2 * _FEWEST} real samples; there are {len(view.real)}")
        if not np.isfinite(vectors).all():
            return Indicator(**about, reason=_NOT_FINITE)
        if count not in self._usual:
            near = nearest_other(self._space(real), between=view.give_way)
            # equal real samples (there are some) differ from nearly equal ones by about a rounding error
            limit = max(float(np.quantile(near, _QUANTILE)), 1e-3 if vectors.shape[1] > 2 else 1e-6)
            self._usual[count] = limit, near_duplicates(self._space(other), limit, between=view.give_way)
        limit, best = self._usual[count]
        # as many as of the reals: the more samples, the nearer the next one
        found = near_duplicates(vectors[:count], limit, between=view.give_way)
        support = "no two alike" if found.pairs == 0 else f"about {found.support:.0f}"
        return Indicator(**about, value=found.share, text=percent(found.share, 1), reference=best.share, samples=count,
                         reference_text=f"real data: {percent(best.share, 1)} ({count:,} samples)",
                         detail=(("pairs", f"{found.pairs:,}"), ("different samples, if equally likely", support)),
                         verdict=rated(-found.share, -max(3 * best.share, 0.05), -0.3))

    def _memorization(self, view: View, vectors: np.ndarray) -> Indicator:
        about: dict[str, Any] = {
            "name": "memorization", "label": "Memorization", "unit": "probability", "group": "quality", "low": 0.0,
            "high": 1.0,
            "help": "Probability that a sample is nearer to a training sample than a held-out real one is: 0.5 is as "
                    "for real data, 1 says that training samples are copied, and 0 that all samples are far from the "
                    f"data. Near 0.5 is good. Measured on {self._space.text}."}
        reason = no_held_out(view)
        if view.model.from_data and view.model.form != "domains":
            reason = "what is made of a training sample's source is meant to be like that sample"
        if not reason and len(self._held_out) < 4:
            reason = f"only {len(self._held_out)} real samples are held out; 4 are needed"
        if not reason and not np.isfinite(vectors).all():
            reason = _NOT_FINITE
        if reason:
            return Indicator(**about, reason=reason)
        work = _FULL_WORK if "samples" in view.requests else _WORK
        most = max(work // len(self._training), 50)
        fake, unseen = vectors[:most], self._held_out[:most]
        found = memorization(self._training, unseen, fake, between=view.give_way)
        return Indicator(**about, value=found.copying, text=f"{found.copying:.2f}", reference=0.5, samples=len(fake),
                         reference_text=f"real data: 0.50 ({len(unseen):,} held-out samples)",
                         detail=(("to the nearest training sample", number(found.fake_distance)),
                                 ("of held-out reals", number(found.held_out_distance))),
                         verdict=rated(-found.copying, -0.65, -0.85))

    def _similarity(self, view: View, images: list[np.ndarray], pairs: int, finite: bool) -> Indicator:
        about: dict[str, Any] = {
            "name": "ms_ssim", "label": "MS-SSIM", "unit": "similarity", "group": "quality", "better": "lower",
            "low": 0.0, "high": 1.0,
            "help": "How alike two of the samples look on average, by structure on several scales: 0 is unlike, 1 the "
                    "same. Lower is better, down to real data's; far above it the samples repeat one picture."}
        if view.data.kind != "images":
            return Indicator(**about, reason="compares images; these are points")
        side = min(view.data.shape[-2:])
        if side < SMALLEST_SIDE:
            return Indicator(**about, reason=f"needs images of at least {SMALLEST_SIDE} pixels, for two scales of "
                                             f"windows of 11; these have {side}")
        if not finite:
            return Indicator(**about, reason=_NOT_FINITE)
        one, other = two_real_sets(view, pairs)
        if len(one) < pairs:
            pairs = len(one)
        if pairs == 0:
            return Indicator(**about, reason="there is only one real image")
        if pairs not in self._best_similarity:
            self._best_similarity[pairs] = _similarity_of(to_uint8(one).cpu().numpy(), to_uint8(other).cpu().numpy(),
                                                          pairs, view)
        made, best = np.concatenate(images), self._best_similarity[pairs]
        value = _similarity_of(made[:pairs], made[pairs:2 * pairs], pairs, view)
        return Indicator(**about, value=value, text=f"{value:.2f}", reference=best, samples=2 * pairs,
                         reference_text=f"real data: {best:.2f} ({pairs:,} pairs, classes mixed)",
                         verdict=rated(-value, -(best + 0.1), -(best + 0.3)))


def _similarity_of(one: np.ndarray, other: np.ndarray, pairs: int, view: View) -> float:
    """Mean over some pairs of uint8 images, a few at a time."""
    total = 0.0
    for start in range(0, pairs, 64):
        view.give_way()
        some, partners = one[start:start + 64] / 255, other[start:start + 64] / 255
        total += multi_scale_similarity(some, partners) * len(some)
    return total / pairs
