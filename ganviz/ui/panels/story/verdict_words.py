"""What D's score of one note means in words: the stamp on it, and who fooled whom."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication

from ...plots.tick_numbers import signed


@dataclass(frozen=True)
class Scale:
    """What the scores of a run mean.

    Attributes:
        is_probability: the sigmoid of a score is a probability.
        even: logit above which the verdict is "real"; None where scores only rank.
    """

    is_probability: bool
    even: float | None

    def says_real(self, score: float) -> bool | None:
        """Return whether the verdict on this score is "real"; None where there are no verdicts."""
        return None if self.even is None else score > self.even

    def chance(self, score: float) -> float | None:
        """Return the chance of "real" that the score stands for, 0 to 1; None where it stands for none.

        Under smoothed labels an ideal D says t·P for a target of t, which is taken out again.
        """
        if not self.is_probability or self.even is None:
            return None
        return min(sigmoid(score) / (2 * sigmoid(self.even)), 1.0)

    def stamp(self, score: float, rank: int = 0, count: int = 0) -> str:
        """Write the verdict on a note, with the confidence in it.

        Args:
            rank, count: the place of the note among all on the table, 1 being the most real, for scores that rank.
        """
        real = self.says_real(score)
        if real is None:
            return _tr("No. %1 of %2").replace("%1", str(rank)).replace("%2", str(count)) if count else \
                number(score)
        word = _tr("REAL") if real else _tr("FAKE")
        chance = self.chance(score)
        if chance is None:
            return f"{word} {number(score - self.even)}"
        return f"{word} {confidence_text(chance if real else 1 - chance)}"

    def why_no_verdict(self) -> str:
        """Say why no stamp gives a verdict; empty if they do."""
        return "" if self.even is not None else _tr(
            "With this loss no score by itself means “real”, only differences count: so the stamps rank the notes, "
            "No. 1 being the most real.")


def confidence_text(share: float) -> str:
    """Write a confidence in whole percent; what is not quite certain is not written as certain."""
    return "> 99 %" if 0.995 <= share < 1 else f"{100 * share:.0f} %"


def number(score: float) -> str:
    """Write a score with its sign."""
    return signed(f"{score:+.2f}" if abs(score) < 100 else f"{score:+.3g}")


def ranks(scores: np.ndarray) -> np.ndarray:
    """Return (n,) places of scores, 1 for the highest."""
    places = np.empty(len(scores), np.int64)
    places[np.argsort(-scores, kind="stable")] = np.arange(1, len(scores) + 1)
    return places


def sigmoid(logit: float) -> float:
    return 0.5 * (1 + math.tanh(0.5 * logit))  # the same number, without overflow


def _tr(text: str) -> str:
    return QCoreApplication.translate("StoryVerdicts", text)
