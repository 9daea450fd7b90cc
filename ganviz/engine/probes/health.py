"""The first indicators: mode coverage, quality, diversity, and the balance of the two players."""

from __future__ import annotations

import numpy as np

from ..batches import to_uint8
from ..metrics.diversity import mean_pairwise_distance
from ..metrics.modes import ModeCoverage, mode_coverage
from ..metrics.verdicts import separation
from ..phases import real_target
from .base import PROBES, Probe, View
from .pictures import Indicator, Indicators

_MODE_SAMPLES, _PAIR_SAMPLES = 2500, 128
# Scores arrive in blocks of up to 256 steps: older than this is not from a block on its way.
_RECENT_STEPS, _RECENT_ROWS = 512, 64
_NOT_TRAINED = "D was not trained in the last steps"


@PROBES.register("health")
class Health(Probe):
    """Measures what the Health panel shows. Wishes: "weights"."""

    period = 3.0
    at_end = True
    measures_indicators = True

    def __init__(self) -> None:
        self._real_distance: tuple[float, float] | None = None
        self._real_coverage: ModeCoverage | None = None

    def look(self, view: View) -> Indicators:
        count = _PAIR_SAMPLES if view.data.modes is None else _MODE_SAMPLES
        z = view.model.latents(count, view.random)
        fake = view.fakes(z)
        fake = (fake.float() if view.data.kind == "points" else to_uint8(fake).float() / 255).cpu().numpy()
        found = [*self._modes(view, fake), self._diversity(view, fake[:_PAIR_SAMPLES]),
                 _accuracy(view), _balance(view)]
        return Indicators(tuple(found), view.weights())

    def _modes(self, view: View, fake: np.ndarray) -> list[Indicator]:
        covered = {"name": "modes_covered", "label": "Modes covered", "unit": "modes",
                   "help": "How many of the data's clusters the generator reaches: a cluster counts if a sample falls "
                           "within 3 standard deviations of it. More is better."}
        quality = {"name": "high_quality", "label": "High quality", "unit": "share of samples",
                   "help": "Share of the samples within 3 standard deviations of the nearest cluster, 0 to 100 %. "
                           "Higher is better; real data does not reach 100 % either."}
        modes = view.data.modes
        if modes is None:
            reason = "the modes are not known"
            return [Indicator(**covered, reason=reason), Indicator(**quality, reason=reason)]
        known = (modes.centres, modes.sigma, modes.weights)
        if not np.isfinite(fake).all():
            reason = "the samples are not finite"
            return [Indicator(**covered, reason=reason), Indicator(**quality, reason=reason)]
        if self._real_coverage is None:
            self._real_coverage = mode_coverage(view.data.items[:len(fake)], *known)
        result, best = mode_coverage(fake, *known), self._real_coverage
        total, reached = len(modes.centres), int(result.covered.sum())
        return [
            Indicator(**covered, value=reached, text=f"{reached} / {total}", reference=int(best.covered.sum()),
                      reference_text=f"real data: {int(best.covered.sum())} / {total}", samples=len(fake),
                      verdict=_verdict(reached / total, good=1.0, fair=0.7)),
            Indicator(**quality, value=result.high_quality, text=f"{result.high_quality:.0%}".replace("%", " %"),
                      reference=best.high_quality,
                      reference_text=f"real data: {best.high_quality:.1%}".replace("%", " %"),
                      samples=len(fake), verdict=_verdict(result.high_quality, good=0.8, fair=0.4)),
        ]

    def _diversity(self, view: View, fake: np.ndarray) -> Indicator:
        about = {"name": "diversity", "label": "Diversity", "unit": "ratio to real data",
                 "help": "Mean distance between two samples, divided by that between two real ones. 1 is as varied as "
                         "the data; near 0 all samples are the same; far above 1 they fly apart."}
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
                         verdict=_verdict(min(value, 1 / max(value, 1e-9)), good=0.8, fair=0.5))

    @staticmethod
    def _measure_real(view: View) -> tuple[float, float]:
        """Mean pairwise distance of some reals, and of some others: what real against real gives."""
        order = np.random.default_rng(view.config.train.seed).permutation(len(view.data.items))
        half = min(_PAIR_SAMPLES, len(order) // 2)
        scale = 255 if view.data.kind == "images" else 1
        one, other = (view.data.items[chosen] / scale for chosen in (order[:half], order[half:2 * half]))
        return mean_pairwise_distance(one), mean_pairwise_distance(other)


def _accuracy(view: View) -> Indicator:
    about = {"name": "d_accuracy", "label": "D accuracy", "unit": "share of samples",
             "help": "Share of the newest batches' samples, half of them real, that the discriminator judges right. "
                     "At 50 % it cannot tell real from fake."}
    even = view.loss.even_logit(real_target(r.build() for r in view.config.regularizers))
    if even is None:
        return Indicator(**about, reason="this loss compares scores; none of them means 'real' by itself")
    recent = _recent_scores(view)
    if recent is None:
        return Indicator(**about, reason=_NOT_TRAINED)
    real, fake = recent
    value = float((real > even).mean() + (fake <= even).mean()) / 2
    return Indicator(**about, value=value, text=f"{value:.0%}".replace("%", " %"), reference=0.5,
                     reference_text="50 % = cannot tell", samples=len(real) + len(fake),
                     verdict="good" if 0.4 <= value <= 0.85 else "fair" if 0.25 <= value <= 0.97 else "bad")


def _balance(view: View) -> Indicator:
    about = {"name": "balance", "label": "Balance", "unit": "2 AUC - 1",
             "help": "How well D's scores tell real from fake: 0 not at all, +1 every real above every fake (D far "
                     "ahead), below 0 fakes score higher (G ahead). It is 2·AUC - 1, with the same meaning for each "
                     "loss."}
    recent = _recent_scores(view)
    if recent is None:
        return Indicator(**about, reason=_NOT_TRAINED)
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


def _verdict(value: float, good: float, fair: float) -> str:
    return "good" if value >= good else "fair" if value >= fair else "bad"


def _recent_scores(view: View) -> tuple[np.ndarray, np.ndarray] | None:
    """D's (n,) logits of real and of fake samples in the last steps; None if it was not trained in them."""
    if view.recent_logits_real is None:
        return None
    rows = np.flatnonzero(view.recent_steps > view.step - _RECENT_STEPS)[-_RECENT_ROWS:]
    if len(rows) == 0:
        return None
    return view.recent_logits_real[rows].ravel(), view.recent_logits_fake[rows].ravel()
