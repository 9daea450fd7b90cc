"""Deterioration: the samples were better before, in this very run."""

from __future__ import annotations

from ..telemetry.findings import Remedy
from . import remedies
from .bests import Fall
from .readings import Change, Readings
from .rule import PERCENT, RULES, Limit, Rule, Steps


def lost(readings: Readings) -> float | None:
    """How far the samples' worst indicator is below what it was at the run's best."""
    fall = readings.bests.worst_fall()
    return None if fall is None else fall.size


def suspects(readings: Readings, fall: Fall) -> list[Change]:
    """What was changed between the best and the first sign of the loss, the newest first."""
    return [change for change in reversed(readings.changes) if fall.best.step <= change.step <= fall.onset]


@RULES.register("deterioration")
class Deterioration(Rule):
    """A lasting loss: an indicator of the samples held a level over several measurements, and is far below it now."""

    hold = Steps(400, 100)
    label = "Samples got worse"
    ways = ((Limit("lost of the run's best, in parts of what real data gets", lost, 0.25, 0.12, PERCENT),),)

    def title(self, readings: Readings) -> str:
        fall = readings.bests.last_fall
        return f"{self.label}: {fall.now.indicator.label} {fall.best.indicator.text} → {fall.now.indicator.text}"

    def plain(self, readings: Readings) -> str:
        fall = readings.bests.last_fall
        best, now = fall.best, fall.now
        before = (f"At step {best.step:,} {now.indicator.label} was {best.indicator.text}, at step {now.step:,} it is "
                  f"{now.indicator.text}; it has been falling since step {fall.onset:,}.")
        changes = suspects(readings, fall)
        if not changes:
            return f"{before} Nothing was changed in between: the training itself drifts."
        return f"{before} In between, at step {changes[0].step:,}, this was changed: {changes[0].summary}."

    def technical(self, readings: Readings) -> str:
        return ("The newest measurements all lie below what several in a row held earlier. A game does not descend: it "
                "can leave a good place, by a changed setting or by steps that are too large for it to stay. Undo "
                "what was changed; else lower the rates, or damp the game with R1.")

    def remedies(self, readings: Readings) -> list[Remedy | None]:
        config, changes = readings.config, suspects(readings, readings.bests.last_fall)
        back = [remedies.undo(some) for some in (changes[:1], changes) if some]
        return [*back, remedies.lower_both_rates(config, 4.0), remedies.add_r1(config)]
