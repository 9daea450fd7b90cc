"""The quick indicators: known clusters, diversity, and what the newest steps say of the two players."""

from __future__ import annotations

from typing import Any

import numpy as np

from ..datasets.batches import to_uint8
from ..metrics.diversity import mean_pairwise_distance
from ..metrics.modes import ModeCoverage, mode_coverage
from ..metrics.verdicts import histograms, separation
from ._figures import number, percent, rated
from ._measuring import no_discriminator, recent_scores, wanted
from ._modes import ModeMemory, mode_indicators, mode_names
from .base import PROBES, Probe
from .indicators import Indicator, Indicators, ModeReport
from .view import View

_MODE_SAMPLES, _PAIR_SAMPLES = 2500, 128
_BINS = 40
_NOT_TRAINED = "D was not trained in the last steps"
_NO_EVEN = "this loss compares scores; none of them means 'real' by itself"


@PROBES.register("health")
class Health(Probe):
    """Measures what the Health panel shows at once. Requests: "weights", "samples"."""

    period = 3.0
    at_end = True
    measures_indicators = True

    def __init__(self) -> None:
        self._real_distance: tuple[float, float] | None = None
        self._real_coverage: dict[int, ModeCoverage] = {}
        self._memory = ModeMemory()

    def measure(self, view: View) -> Indicators:
        count = _PAIR_SAMPLES if view.data.modes is None else wanted(view, _MODE_SAMPLES)
        z = view.model.latents(count, view.random)
        fake = view.fakes(z)
        fake = (fake.float() if view.data.kind == "points" else to_uint8(fake).float() / 255).cpu().numpy()
        found, report = self._modes(view, fake)
        found = [*found, self._diversity(view, fake[:_PAIR_SAMPLES]), *_accuracies(view), _balance(view),
                 _overlap(view), *_gradient_norms(view)]
        return Indicators(tuple(found), view.weights(), report)

    def _modes(self, view: View, fake: np.ndarray) -> tuple[list[Indicator], ModeReport | None]:
        if view.data.kind == "images":
            return [], None  # whether there are classes, and which are reached, takes a classifier
        modes = view.data.modes
        if modes is None:
            return mode_indicators(None, None, 0, "modes", "the modes are not known"), None
        known = (modes.centres, modes.sigma, modes.weights)
        if not np.isfinite(fake).all():
            return mode_indicators(None, None, 0, "modes", "the samples are not finite"), None
        if len(fake) not in self._real_coverage:
            # a mixture is drawn at random, so that the first are as good as any
            self._real_coverage[len(fake)] = mode_coverage(view.data.items[:len(fake)], *known)
        result, best = mode_coverage(fake, *known), self._real_coverage[len(fake)]
        report = self._memory.report(view, mode_names(modes), result, modes.weights, modes.centres)
        real = min(len(view.data.items), len(fake))
        return mode_indicators(result, best, len(fake), "modes", "", report, real), report

    def _diversity(self, view: View, fake: np.ndarray) -> Indicator:
        about: dict[str, Any] = {
            "name": "diversity", "label": "Diversity", "unit": "ratio to real data", "group": "quality", "low": 0.0,
            "help": "Mean distance between two samples, divided by that between two real ones, from 0 up. 1 is as "
                    "varied as the data and best; near 0 all samples are the same; far above 1 they fly apart."}
        if not np.isfinite(fake).all():
            return Indicator(**about, reason="the samples are not finite")
        if len(view.real) < 4:
            return Indicator(**about, reason=f"needs at least 4 real samples; there are {len(view.real)}")
        if self._real_distance is None:
            self._real_distance = self._measure_real(view)
        whole, again = self._real_distance
        if whole == 0:
            return Indicator(**about, reason="all real samples are the same")
        value = mean_pairwise_distance(fake) / whole
        if not np.isfinite(value):
            return Indicator(**about, reason="the samples are too far apart to measure")
        return Indicator(**about, value=value, text=_ratio_text(value), reference=again / whole,
                         reference_text=f"real data: {again / whole:.2f}", samples=len(fake),
                         verdict=rated(min(value, 1 / max(value, 1e-9)), good=0.8, fair=0.5))

    @staticmethod
    def _measure_real(view: View) -> tuple[float, float]:
        """Mean pairwise distance of some reals, and of some others: what real against real gives."""
        order = np.random.default_rng(view.config.train.seed).permutation(len(view.data.items))
        half = min(_PAIR_SAMPLES, len(order) // 2)
        scale = 255 if view.data.kind == "images" else 1
        one, other = (view.data.items[chosen] / scale for chosen in (order[:half], order[half:2 * half]))
        return mean_pairwise_distance(one), mean_pairwise_distance(other)


def _accuracies(view: View) -> list[Indicator]:
    """Of the newest batches: both sides together, and each."""
    share: dict[str, Any] = {"unit": "share of samples", "low": 0.0, "high": 1.0}
    both = share | {
        "name": "d_accuracy", "label": "D accuracy",
        "help": "Share of the newest batches' samples, half of them real, that the discriminator judges right, 0 to "
                "100 %. At 50 % it cannot tell real from fake."}
    of_real = share | {
        "name": "d_accuracy_real", "label": "D on reals",
        "help": "Share of the newest batches' real samples that the discriminator takes for real, 0 to 100 %. At 50 % "
                "it cannot tell; near 100 % on both sides it is far ahead."}
    of_fake = share | {
        "name": "d_accuracy_fake", "label": "D on fakes",
        "help": "Share of the newest batches' fakes that the discriminator takes for fakes, 0 to 100 %. At 50 % it "
                "cannot tell; near 0 % it is fooled by nearly all."}
    abouts = (both, of_real, of_fake)
    even = view.even_logit()
    recent = recent_scores(view)
    if even is None or recent is None:
        reason = no_discriminator(view) or (_NO_EVEN if even is None else _NOT_TRAINED)
        return [Indicator(**about, reason=reason) for about in abouts]
    real, fake = recent
    right = float((real > even).mean()), float((fake <= even).mean())
    found = [(both, sum(right) / 2, len(real) + len(fake)), (of_real, right[0], len(real)),
             (of_fake, right[1], len(fake))]
    return [Indicator(**about, value=value, text=percent(value), reference=0.5, reference_text="50 % = cannot tell",
                      samples=samples,
                      verdict="good" if 0.4 <= value <= 0.85 else "fair" if 0.25 <= value <= 0.97 else "bad")
            for about, value, samples in found]


def _overlap(view: View) -> Indicator:
    about: dict[str, Any] = {
        "name": "score_overlap", "label": "Score overlap", "unit": "share", "better": "higher", "low": 0.0,
        "high": 1.0,
        "help": "How much the histograms of D's scores of reals and of fakes have in common: 0 % is told apart in "
                "every case, 100 % the same. Higher is better, as long as D still learns: the generator is fed by "
                "what overlaps."}
    recent = recent_scores(view)
    if recent is None:
        return Indicator(**about, reason=no_discriminator(view) or _NOT_TRAINED)
    real, fake = recent
    if not (np.isfinite(real).all() and np.isfinite(fake).all()):
        return Indicator(**about, reason="D's scores are not finite")
    low, high = float(min(real.min(), fake.min())), float(max(real.max(), fake.max()))
    edges = np.linspace(low, high if high > low else low + 1, _BINS + 1)
    value = histograms(real, fake, edges)[2]
    # every other real score against the rest: what chance leaves of 100 % with so few
    best = histograms(real[::2], real[1::2], edges)[2] if len(real) > 1 else 1.0
    return Indicator(**about, value=value, text=percent(value), reference=best, samples=len(real) + len(fake),
                     reference_text=f"reals with reals: {percent(best)} ({len(real[::2]):,} a side)",
                     verdict=rated(value, 0.3, 0.05))


def _gradient_norms(view: View) -> list[Indicator]:
    found = []
    for side, name in (("d", "D"), ("g", "G")):
        about: dict[str, Any] = {
            "name": f"grad_norm_{side}", "label": f"{name} gradient", "unit": "norm", "low": 0.0,
            "help": f"Length of {name}'s gradient in the last steps, over all its weights, from 0 up. Neither way is "
                    "good by itself: near 0 it learns nothing more, and a steep rise announces divergence."}
        value = view.history.get(f"grad_norm_{side}", float("nan"))
        if np.isfinite(value):
            found.append(Indicator(**about, value=float(value), text=number(value), samples=1))
        else:
            reason = no_discriminator(view) if side == "d" else ""
            found.append(Indicator(**about, reason=reason or f"{name} was not trained in the last steps"))
    return found


def _balance(view: View) -> Indicator:
    about = {"name": "balance", "label": "Balance", "unit": "2 AUC - 1", "low": -1.0, "high": 1.0,
             "help": "How well D's scores tell real from fake: 0 not at all, +1 every real above every fake (D far "
                     "ahead), below 0 fakes score higher (G ahead). It is 2·AUC - 1, with the same meaning for each "
                     "loss."}
    recent = recent_scores(view)
    if recent is None:
        return Indicator(**about, reason=no_discriminator(view) or _NOT_TRAINED)
    real, fake = recent
    if not (np.isfinite(real).all() and np.isfinite(fake).all()):
        return Indicator(**about, reason="D's scores are not finite")
    value = 2 * separation(real, fake) - 1
    return Indicator(**about, value=value, text=_balance_words(value), reference=0.0, reference_text="0 = cannot tell",
                     samples=len(real) + len(fake), verdict="good" if -0.3 <= value <= 0.8 else
                     "fair" if -0.6 <= value <= 0.97 else "bad")


def _balance_words(value: float) -> str:
    for limit, words in ((-0.6, "G far ahead"), (-0.2, "G ahead"), (0.2, "even"), (0.8, "D ahead"),
                         (0.97, "D well ahead")):
        if value <= limit:
            return words
    return "D far ahead"


def _ratio_text(value: float) -> str:
    """A ratio near 1 with two digits after the point; one of samples that have diverged, in powers of ten."""
    if value < 100:
        return f"{value:.2f}"
    mantissa, exponent = f"{value:.1e}".split("e")
    return f"{mantissa}e{int(exponent)}"
