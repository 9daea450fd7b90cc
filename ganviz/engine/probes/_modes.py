"""The indicators of known modes, clusters or classes, and the memory of those that were covered once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ..metrics.modes import ModeCoverage
from ..telemetry.facts import Modes
from ._figures import percent, rated
from .base import frozen
from .indicators import Indicator, ModeReport

if TYPE_CHECKING:
    from .view import View

# The words for clusters of the plane and for classes of images.
_WORDS = {
    "modes": {"unit": "modes", "one": "cluster",
              "covered": "a cluster counts if a sample falls within 3 standard deviations of it",
              "good": "within 3 standard deviations of the nearest cluster"},
    "classes": {"unit": "classes", "one": "class",
                "covered": "a class counts if a tenth of its due, of samples that the classifier is 90 % sure of, "
                           "belongs to it",
                "good": "whose class the classifier is 90 % sure of"},
}


class ModeMemory:
    """Remembers which modes were covered, by one kind of weights."""

    def __init__(self) -> None:
        self._ever: np.ndarray | None = None
        self._weights = ""

    def report(self, view: View, names: tuple[str, ...], found: ModeCoverage, real_shares: np.ndarray,
               centres: np.ndarray | None) -> ModeReport:
        """What there is to say about each mode, and note it."""
        if self._ever is None or view.weights() != self._weights:
            self._ever, self._weights = np.zeros(len(names), bool), view.weights()
        dropped = self._ever & ~found.covered
        self._ever = self._ever | found.covered
        total = max(int(found.counts.sum()), 1)
        return ModeReport(names, frozen((found.counts / total).astype(np.float32)),
                          frozen(real_shares.astype(np.float32)), frozen(found.covered.copy()), frozen(dropped),
                          None if centres is None else frozen(np.array(centres, np.float32)))


def mode_names(modes: Modes) -> tuple[str, ...]:
    """What the clusters of the plane are called: their numbers."""
    return tuple(str(k + 1) for k in range(len(modes.centres)))


def mode_indicators(found: ModeCoverage | None, best: ModeCoverage | None, samples: int, kind: str, reason: str,
                    report: ModeReport | None = None, best_samples: int = 0) -> list[Indicator]:
    """modes_covered, high_quality, mode_kl and modes_dropped; or why they are not there.

    Args:
        best: of real data, of `best_samples` samples.
        kind: "modes" or "classes".
    """
    words = _WORDS[kind]
    covered = {"name": "modes_covered", "label": "Modes covered" if kind == "modes" else "Classes covered",
               "unit": words["unit"], "group": "modes", "better": "higher", "low": 0.0,
               "help": f"How many of the data's {words['unit']} the generator reaches, from 0 to all: "
                       f"{words['covered']}. More is better."}
    quality = {"name": "high_quality", "label": "High quality", "unit": "share of samples", "group": "modes",
               "better": "higher", "low": 0.0, "high": 1.0,
               "help": f"Share of the samples, 0 to 100 %, {words['good']}. Higher is better; real data does not reach "
                       "100 % either."}
    kl = {"name": "mode_kl", "label": "Mode KL", "unit": "nats", "group": "modes", "better": "lower", "low": 0.0,
          "help": f"How unevenly the samples fall on the {words['unit']}: the KL divergence of their shares from the "
                  f"real ones. 0 is as the data; ln({words['unit']}) is all on one of equally frequent ones. Lower is "
                  "better."}
    dropped = {"name": "modes_dropped", "label": "Dropped" if kind == "modes" else "Classes dropped",
               "unit": words["unit"], "group": "modes", "better": "lower", "low": 0.0,
               "help": f"How many {words['unit']} were covered at an earlier measurement and are not now, from 0 to "
                       "all. Fewer is better: a generator that hops between them keeps dropping some."}
    if found is None:
        return [Indicator(**about, reason=reason) for about in (covered, quality, kl, dropped)]
    total, reached, ideal = len(found.covered), int(found.covered.sum()), int(best.covered.sum())
    lost = [name for name, is_lost in zip(report.names, report.dropped, strict=True) if is_lost]
    of = f" ({best_samples:,} samples)" if best_samples and best_samples != samples else ""
    each = tuple((name, f"{percent(share, 1)} (real {percent(real, 1)})") for name, share, real in
                 zip(report.names, report.shares, report.real_shares, strict=True))
    missing = tuple((name, "missing") for name, there in zip(report.names, found.covered, strict=True) if not there)
    return [
        Indicator(**covered, high=float(total), value=reached, text=f"{reached} / {total}", reference=ideal,
                  reference_text=f"real data: {ideal} / {total}{of}", samples=samples, detail=missing,
                  verdict=rated(reached / total, good=1.0, fair=0.7)),
        Indicator(**quality, value=found.high_quality, text=percent(found.high_quality), reference=best.high_quality,
                  reference_text=f"real data: {percent(best.high_quality, 1)}{of}", samples=samples,
                  verdict=rated(found.high_quality / max(best.high_quality, 1e-9), good=0.8, fair=0.4)),
        Indicator(**kl, value=found.reverse_kl, text=f"{found.reverse_kl:.3f}", reference=best.reverse_kl,
                  reference_text=f"real data: {best.reverse_kl:.4f}{of}", samples=samples, detail=each,
                  verdict=rated(-found.reverse_kl, good=-0.1, fair=-0.5)),
        Indicator(**dropped, high=float(total), value=len(lost), text=str(len(lost)), reference=0,
                  reference_text="real data: 0", samples=samples, detail=tuple((name, "dropped") for name in lost),
                  verdict=rated(-len(lost), good=0, fair=-1)) if reached or lost else
        Indicator(**dropped, reason=f"none of the {words['unit']} was covered until now, so none could be lost"),
    ]
