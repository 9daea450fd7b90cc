"""Some modes are missing: the generator is good at most of the data, and leaves some out."""

from __future__ import annotations

from . import remedies
from .mode_collapse import ModeCollapse, reached
from .readings import Readings
from .rule import PERCENT, RULES, TIMES, Limit, Rule, Steps


@RULES.register("modes-missing")
class ModesMissing(Rule):
    """More than two thirds of the known modes are covered with good samples, but not all."""

    label = "Modes missing"
    hold = Steps(2000, 400)
    severity = "note"
    ways = (
        (Limit("modes covered, of those in the data", reached, 0.93, 0.99, PERCENT, "modes_covered"),
         Limit("modes covered, of those in the data", reached, ModeCollapse.ways[2][0].enter, 0.6, PERCENT,
               "modes_covered"),
         Limit("high quality, against real data", lambda r: r.against_real("high_quality"), 0.4, 0.3, TIMES,
               "high_quality")),
    )

    def title(self, readings: Readings) -> str:
        modes = readings.newest("modes_covered")
        if modes is None:
            return self.label
        covered, there = modes.indicator.text.split(" / ")
        return f"{self.label}: {covered} of {there} covered"

    def plain(self, readings: Readings) -> str:
        return ("The generator makes good samples of most kinds, but some kinds it never makes. The missing ones are "
                "marked on the Stage.")

    def technical(self, readings: Readings) -> str:
        return ("Partial mode dropping: G's mass has settled on most modes with a locally flat D. The plain losses "
                "have no term that brings it to the others. Noise on D's input spreads reals and fakes until "
                "they overlap, so that D slopes towards a missing mode; R1 flattens D, at a longer loss of quality.")

    def remedies(self, readings: Readings) -> list:
        config = readings.config
        # larger batches, more D steps and even rates brought no mode back in trials
        return [remedies.add_instance_noise(config), remedies.add_r1(config)]
