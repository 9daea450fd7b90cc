"""What a direct unpaired translation loses, and what CycleGAN keeps."""

from __future__ import annotations

import numpy as np
import torch

from ganviz.engine.probes.pictures import Indicator
from ganviz.engine.probes.translation import Translation, by_chance, distance

from .base import Claim, Measured
from .runs import Run, begun, train

_SEEDS = (4, 5, 6)
_LOOKS = (1000, 2000, 3000, 4000, 5000)
_SECONDS = {"clouds": 60, "faces": 180, "shapes": 180}


def _errors(run: Run) -> tuple[Indicator, Indicator, dict[str, float]]:
    """Pair error and cycle error on held-out pairs, and the values that the former is held against."""
    found = {i.name: i for i in Translation().look(run.view()).indicators}
    pair = found["pair_error"]
    return pair, found["cycle_error"], {what: float(text) for what, text in pair.detail}


def _words(pair: Indicator, run: Run) -> str:
    known = "; ".join(f"{what} {text}" for what, text in pair.detail)
    return f"{pair.text} ({known}; {pair.samples} pairs; {run.words()})"


def _lost() -> Claim:
    def measure() -> Measured:
        run = train("faces-direct", seconds=_SECONDS["faces"])
        pair, _, known = _errors(run)
        return Measured(_words(pair, run), pair.value >= 2 * known["source unchanged"])
    return Claim("Direct translation", f"faces-direct loses the connection to its input: after {_SECONDS['faces']} s "
                 "its faces are at least twice as far from their true partners as the untouched sources are", measure)


def _found() -> Claim:
    def measure() -> Measured:
        # of two unequal clusters only one map is right
        run = train("clouds-cyclegan", seconds=_SECONDS["clouds"], data__of="gaussians")
        pair, cycle, known = _errors(run)
        return Measured(f"{_words(pair, run)}; cycle error {cycle.text} ({cycle.reference_text})",
                        pair.value <= 0.5 * known["partner of another pair"] and cycle.value <= 0.1 * cycle.reference)
    return Claim("CycleGAN", f"clouds-cyclegan between two unequal clusters and their image finds the map: after "
                 f"{_SECONDS['clouds']} s its pair error is at most half of chance, its cycle error at most a tenth",
                 measure)


def _wandering(preset: str, seed: int) -> tuple[float, float]:
    """How a map in the plane behaves from the first look to the last.

    Returns:
        How far the points end from where they were, as a share of what chance makes of it; and the largest error of a
        source guessed from its output.
    """
    trainer = begun(preset, train__seed=seed)
    made, guesses = [], []
    for stop in _LOOKS:
        while trainer.step < stop:
            trainer.advance(min(100, stop - trainer.step))
            trainer.telemetry.drain_blocks()
        view = trainer._view({})
        made.append(view.fakes(torch.from_numpy(view.held_out.sources.copy())))
        guesses.append(next(i for i in Translation().look(view).indicators if i.name == "guess_error").value)
    chance = by_chance(torch.from_numpy(view.held_out.items.copy()))
    trainer.close()
    return distance(made[0], made[-1]) / chance, max(guesses)


def _held() -> Claim:
    def measure() -> Measured:
        found = {model: np.array([_wandering(f"clouds-{model}", seed) for seed in _SEEDS])
                 for model in ("direct", "cyclegan")}
        (moved, guess), (kept, told) = (every.T for every in found.values())
        text = "; ".join(f"{model}: moved by {', '.join(f'{m:.2f}' for m in every[:, 0])} of chance, source guessed to "
                         f"{', '.join(f'{g:.3f}' for g in every[:, 1])}" for model, every in found.items())
        return Measured(text, moved.min() >= 1.5 * kept.max() and guess.min() >= 2 * told.max())
    return Claim("CycleGAN", f"clouds: from step {_LOOKS[0]:,} to {_LOOKS[-1]:,} direct translation moves every point "
                 f"on at least 1.5 times as far as CycleGAN does, and at some look one guesses the source from its "
                 f"output at least twice as badly, the best of {len(_SEEDS)} seeds against CycleGAN's worst", measure)


def _changed(run: Run) -> float:
    """Mean absolute change of what should stay: the numbers of held-out sources that their partners share."""
    view = run.view()
    sources, truth = (view.to_float(torch.from_numpy(a.copy())) for a in (view.held_out.sources, view.held_out.items))
    made = torch.cat([view.fakes(part) for part in sources.split(256)])
    return (made - sources).abs()[sources == truth].mean().item()


def _kept(data: str, share: float) -> Claim:
    def measure() -> Measured:
        kept, lost = (train(f"{data}-{model}", seconds=_SECONDS[data]) for model in ("cyclegan", "direct"))
        (pair, cycle, _), (other, _, _) = _errors(kept), _errors(lost)
        changed = [_changed(run) for run in (kept, lost)]
        text = (f"what should stay changes by {changed[0]:.3f} against {changed[1]:.3f} with {data}-direct; pair error "
                f"{_words(pair, kept)} against {other.text} ({lost.words()}); cycle error {cycle.text}")
        return Measured(text, changed[0] <= share * changed[1] and cycle.value <= 0.25 * cycle.reference)
    return Claim("CycleGAN", f"{data}-cyclegan keeps the connection: after {_SECONDS[data]} s the face beside the "
                 f"glasses changes at most {100 * share:.0f} % as much as with {data}-direct, which has the same "
                 "networks, loss and rates; cycle error at most a quarter of chance", measure)


def _beats_the_source() -> Claim:
    def measure() -> Measured:
        run = train("shapes-cyclegan", seconds=_SECONDS["shapes"])
        pair, cycle, known = _errors(run)
        return Measured(f"{_words(pair, run)}; cycle error {cycle.text}", pair.value < known["source unchanged"])
    return Claim("CycleGAN", f"shapes-cyclegan stripes shapes: after {_SECONDS['shapes']} s they are nearer to their "
                 "true partners than the solid shapes are", measure)


CLAIMS = (_held(), _found(), _lost(), _kept("faces", 0.5), _beats_the_source())
