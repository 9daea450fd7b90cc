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


def _lost() -> Claim:
    def measure() -> Measured:
        run = train("faces-direct", seconds=_SECONDS["faces"])
        pair, _, known = _errors(run)
        return Measured(_words(pair, run), pair.value >= 2 * known["source unchanged"])
    return Claim("Direct translation", f"faces-direct loses the connection to its input: after {_SECONDS['faces']} s "
                 "its faces are at least twice as far from their true partners as the untouched sources are", measure)


def _found() -> Claim:
    def measure() -> Measured:
        run = train("clouds-cyclegan", seconds=_SECONDS["clouds"])
        pair, cycle, known = _errors(run)
        return Measured(f"{_words(pair, run)}; cycle error {cycle.text} ({cycle.reference_text})",
                        pair.value <= 0.5 * known["partner of another pair"] and cycle.value <= 0.1 * cycle.reference)
    return Claim("CycleGAN", f"clouds-cyclegan finds the map: after {_SECONDS['clouds']} s its pair error is at most "
                 "half of chance, its cycle error at most a tenth", measure)


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


CLAIMS = (_found(), _lost(), _kept("faces", 0.5), _beats_the_source())
