"""A useful equilibrium: the discriminator cannot tell, for the samples are good."""

from __future__ import annotations

from .mode_collapse import reached
from .readings import Readings
from .rule import PERCENT, RULES, TIMES, Limit, Rule, Steps

# D's accuracy as far from 50 % as this is "cannot tell".
UNDECIDED = 0.1


def certainty(readings: Readings) -> float | None:
    """How far D's accuracy is from 50 %."""
    accuracy = readings.accuracy()
    return None if accuracy is None else abs(accuracy - 0.5)


def one_sided(readings: Readings) -> float | None:
    """How far D's accuracy on reals, or that on fakes, is from 50 %: who calls nearly all real does not guess."""
    sides = readings.mean("accuracy_real"), readings.mean("accuracy_fake")
    return None if None in sides else max(abs(side - 0.5) for side in sides)


def quality(readings: Readings) -> float | None:
    """The lower of high quality and precision against real data, of those that are known."""
    known = [share for name in ("high_quality", "precision") if (share := readings.against_real(name)) is not None]
    return min(known, default=None)


def recalled(readings: Readings) -> float | None:
    """Recall against real data, where no modes are known that would tell more surely."""
    return readings.against_real("recall") if readings.newest("modes_covered") is None else None


_GUESSES = (Limit("D accuracy differs from 50 % by", certainty, UNDECIDED, 0.15, PERCENT),
            Limit("D accuracy on reals or on fakes differs from 50 % by", one_sided, 0.3, 0.4, PERCENT))
# From 0.8 on the rows call high quality and precision good.
_QUALITY = "high quality and precision, the lower, against real data", quality, 0.85, 0.8, TIMES


@RULES.register("equilibrium")
class Equilibrium(Rule):
    """D is near 50 % and the samples are good: all modes in quality, or precision, recall and coverage near real's."""

    label = "Useful equilibrium"
    hold = Steps(1000, 200)
    release = Steps(0, 0)
    severity = "good"
    ways = (
        (*_GUESSES, Limit(*_QUALITY, "high_quality"),
         Limit("modes covered, of those in the data", reached, 0.99, 0.95, PERCENT, "modes_covered")),
        (*_GUESSES, Limit(*_QUALITY, "precision"),
         Limit("recall, against real data", recalled, 0.6, 0.5, TIMES, "recall"),
         Limit("coverage, against real data", lambda r: r.against_real("coverage"), 0.7, 0.6, TIMES, "coverage")),
    )

    def plain(self, readings: Readings) -> str:
        return ("The discriminator can only guess, and rightly so: the fakes are as good and as varied as the real "
                "samples. This is what training is for.")

    def technical(self, readings: Readings) -> str:
        return ("D's accuracy is near ½ while independent measures of quality and coverage are near real-against-real. "
                "More training brings little; a falling rate and the average of G (EMA) polish the rest.")
