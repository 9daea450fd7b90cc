"""What a direct unpaired translation loses, and what CycleGAN keeps."""

from __future__ import annotations

from ganviz.engine.probes.pictures import Indicator
from ganviz.engine.probes.translation import Translation

from .base import Claim, Measured
from .runs import Run, train

_SECONDS = {"clouds": 60, "faces": 180, "shapes": 180}


def _errors(run: Run) -> tuple[Indicator, Indicator, dict[str, float]]:
    """Pair error and cycle error on held-out pairs, and the values that the former is held against."""
    found = {i.name: i for i in Translation().look(run.view()).indicators}
    pair = found["pair_error"]
    return pair, found["cycle_error"], {what: float(text) for what, text in pair.detail}


def _words(pair: Indicator, run: Run) -> str:
    return f"{pair.text} ({pair.reference_text}; {pair.samples} pairs; {run.words()})"


def _direct(data: str, share: float) -> Claim:
    def measure() -> Measured:
        run = train(f"{data}-direct", seconds=_SECONDS[data])
        pair, _, known = _errors(run)
        return Measured(_words(pair, run), pair.value >= share * known["partner of another pair"])
    return Claim("Direct translation", f"{data}-direct loses the connection to its input: its pair error after "
                 f"{_SECONDS[data]} s is at least {100 * share:.0f} % of chance", measure)


def _kept(data: str, share: float) -> Claim:
    def measure() -> Measured:
        kept, lost = (train(f"{data}-{model}", seconds=_SECONDS[data]) for model in ("cyclegan", "direct"))
        (pair, cycle, _), (other, _, _) = _errors(kept), _errors(lost)
        return Measured(f"{_words(pair, kept)} against {other.text}; cycle error {cycle.text}",
                        pair.value <= share * other.value and cycle.value <= 0.25 * cycle.reference)
    return Claim("CycleGAN", f"{data}-cyclegan keeps the connection: its pair error after {_SECONDS[data]} s is at "
                 f"most {100 * share:.0f} % of {data}-direct's, its cycle error at most a quarter of chance", measure)


def _beats_the_source() -> Claim:
    def measure() -> Measured:
        run = train("shapes-cyclegan", seconds=_SECONDS["shapes"])
        pair, cycle, known = _errors(run)
        return Measured(f"{_words(pair, run)}; cycle error {cycle.text}", pair.value < known["source unchanged"])
    return Claim("CycleGAN", f"shapes-cyclegan stripes shapes: after {_SECONDS['shapes']} s they are nearer to their "
                 "true partners than the solid shapes are", measure)


CLAIMS = (_direct("clouds", 0.7), _kept("clouds", 0.6), _direct("faces", 0.7), _kept("faces", 0.5),
          _beats_the_source())
