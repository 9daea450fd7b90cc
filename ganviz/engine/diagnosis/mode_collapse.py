"""Mode collapse: the generator makes a few things only."""

from __future__ import annotations

from . import remedies
from .readings import Readings
from .rule import PERCENT, RULES, TIMES, Limit, Rule, Steps


def reached(readings: Readings) -> float | None:
    """Share of the known modes that are covered, of those that real data covers."""
    return readings.against_real("modes_covered")


def image_diversity(readings: Readings) -> float | None:
    """Diversity of images against real ones: they share much (a background, a frame), which keeps it up."""
    return readings.against_real("diversity") if readings.kind == "images" else None


@RULES.register("mode-collapse")
class ModeCollapse(Rule):
    """Fakes vary far less than the data, or good ones come from less than two thirds of its modes.

    Early in training all fakes lie close together, so that it must last.
    """

    label = "Mode collapse"
    hold = Steps(2000, 400)
    release = Steps(800, 150)  # a generator that wanders is varied for a moment
    ways = (
        (Limit("diversity, against real data", lambda r: r.against_real("diversity"), 0.35, 0.5, TIMES, "diversity"),),
        (Limit("diversity, against real data", image_diversity, 0.45, 0.6, TIMES, "diversity"),),
        (Limit("modes covered, of those in the data", reached, 0.65, 0.8, PERCENT, "modes_covered"),
         Limit("high quality, against real data", lambda r: r.against_real("high_quality"), 0.3, 0.15, TIMES,
               "high_quality")),
        (Limit("recall, against real data", lambda r: r.against_real("recall"), 0.15, 0.3, TIMES, "recall"),
         Limit("precision, against real data", lambda r: r.against_real("precision"), 0.5, 0.4, TIMES, "precision"),
         # a healthy generator of few steps has no recall either, and is on its way to cover the data
         Limit("coverage, against real data", lambda r: r.against_real("coverage"), 0.15, 0.3, TIMES, "coverage")),
    )

    def severity_of(self, readings: Readings) -> str:
        return "severe" if self._is_full(readings) else "warning"

    def _is_full(self, readings: Readings) -> bool:
        diversity, share = readings.against_real("diversity"), reached(readings)
        return (diversity is not None and diversity < 0.1) or (share is not None and share <= 0.25)

    def title(self, readings: Readings) -> str:
        kind = self.label if self._is_full(readings) else "Partial mode collapse"
        modes, share = readings.newest("modes_covered"), reached(readings)
        if share and share < 1:
            covered, there = modes.indicator.text.split(" / ")
            return f"{kind}: {covered} of {there} {modes.indicator.unit}"
        return kind

    def plain(self, readings: Readings) -> str:
        return ("The generator has found a few things that the discriminator lets pass, and makes little else. What "
                "it makes may look fine, but most of the data's variety is missing.")

    def technical(self, readings: Readings) -> str:
        return ("G maps most of z to a few regions. Its gradient comes from D at those regions alone, so nothing pulls "
                "it to the others; D follows it around instead of flattening. Gradient penalties on real data (R1), "
                "more D updates, comparable learning rates or a larger batch give D the reach to show it the rest.")

    def remedies(self, readings: Readings) -> list:
        config = readings.config
        # a collapsed G comes back only if what drove it there goes and D holds still as well
        parts = [remedies.fewer_g_steps(config), remedies.even_rates(config, "g"), remedies.non_saturating(config),
                 remedies.add_r1(config)]
        return [remedies.together(*parts), *parts, remedies.one_step_each(config), remedies.more_d_steps(config),
                remedies.larger_batch(config)]
