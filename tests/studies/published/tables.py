"""The tables as Markdown."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from .pacgan import STEPS, Published
from .runs import MODES, Outcome, median
from .trials import KL_FACTOR, KL_OFF, MODES_OFF, QUALITY_OFF, Expected, Range, verdict

TOLERANCE = (f"inside: no figure's median is more than {MODES_OFF} mode, {100 * QUALITY_OFF:.0f} percentage points, or "
             f"for the KL a factor of {KL_FACTOR:g} and {KL_OFF:g} beyond the trials' range")
_TRIALS_HEAD = ("loss", "modes", "trials", "high quality", "trials", "reverse KL", "trials", "verdict")
_PACGAN_HEAD = ("model", "modes", "paper", "high quality", "paper", "reverse KL", "paper", "steps, ours of theirs",
                "the paper")


def line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def head(cells: Sequence[str]) -> str:
    return f"{line(cells)}\n{line(['---'] * len(cells))}"


def trials_head() -> str:
    return head(_TRIALS_HEAD)


def pacgan_head() -> str:
    return head(_PACGAN_HEAD)


def trial_row(name: str, outcomes: Sequence[Outcome], expected: Expected, judged: bool = True) -> str:
    """One loss. No outcomes: every run diverged.

    Args:
        judged: whether the runs were as long as the trials, so that there is a verdict.
    """
    texts = (_range(expected.modes), _range(expected.quality, 100), _range(expected.kl))
    if not outcomes:
        return line([name, *(cell for text in texts for cell in ("–", text)), "diverged"])
    cells = [cell for pair in zip(_figures(outcomes), texts, strict=True) for cell in pair]
    return line([name, *cells, verdict(median(outcomes), expected) if judged else "–"])


def real_row(data: str, found: Outcome, samples: int) -> str:
    """Real samples, and what is to be expected of them: 1 - exp(-4.5) within 3 σ, (K - 1) / 2n nats."""
    k = MODES[data]
    cells = [cell for pair in zip(_figures([found]), (str(k), "98.9", f"{(k - 1) / (2 * samples):.4f}"), strict=True)
             for cell in pair]
    return line(["real data (beside it: in theory)", *cells, ""])


def pacgan_row(data: str, published: Published, outcomes: Sequence[Outcome], steps: int) -> str:
    """One row of the papers' tables, ours beside it where there are runs."""
    ours = _figures(outcomes) if outcomes else ("–", "–", "–")
    cells = [cell for pair in zip(ours, getattr(published, data), strict=True) for cell in pair]
    done = f"{steps:,} of {STEPS:,}" if outcomes else "–"
    return line([published.name, *cells, done, f"{published.source}, table 1"])


def order(gan: Outcome, packed: Outcome, name: str) -> str:
    """Whether the paper's order shows: packing covers no fewer modes, more evenly."""
    shows = packed.modes >= gan.modes and packed.kl < gan.kl
    return (f"{name} over GAN: {packed.modes:g} modes against {gan.modes:g}, KL {packed.kl:.3g} against {gan.kl:.3g}: "
            f"the paper's order {'shows' if shows else 'does NOT show'}.")


def _figures(outcomes: Sequence[Outcome]) -> tuple[str, str, str]:
    """Median (lowest – highest) of modes, quality in per cent, and KL."""
    middle = median(outcomes)
    return (_spread([o.modes for o in outcomes], middle.modes, "{:g}".format),
            _spread([100 * o.quality for o in outcomes], 100 * middle.quality, "{:.1f}".format),
            _spread([o.kl for o in outcomes], middle.kl, _nats))


def _nats(value: float) -> str:
    return f"{value:.4f}" if value < 0.01 else f"{value:.2f}"


def _spread(values: Sequence[float], middle: float, write: Callable[[float], str]) -> str:
    low, high = write(min(values)), write(max(values))
    return write(middle) if low == high else f"{write(middle)} ({low}–{high})"


def _range(bounds: Range | None, factor: float = 1) -> str:
    if bounds is None:
        return "–"
    low, high = (f"{factor * bound:g}" for bound in bounds)
    return low if low == high else f"≤ {high}" if bounds[0] == 0 else f"{low}–{high}"
