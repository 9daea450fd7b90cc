"""What a direct unpaired translation loses, and what CycleGAN keeps."""

from __future__ import annotations

import numpy as np
import torch

from ganviz.engine.probes.indicators import Indicator
from ganviz.engine.probes.translation import Translation, by_chance, distance

from .base import Claim, Measured
from .runs import Run, advance_to, begun, train

_SEEDS = (4, 5, 6)  # 1 to 3 were looked at when the claim was made
_MEASURED_AT = (1000, 2000, 3000, 4000, 5000)
_INSIDE = 12  # pixels of a shape below which its stripes are not judged
_SECONDS = {"clouds": 60, "faces": 180, "shapes": 180}


def _errors(run: Run) -> tuple[Indicator, Indicator, dict[str, float]]:
    """Pair error and cycle error on held-out pairs, and the values that the former is held against."""
    found = {i.name: i for i in Translation().measure(run.view()).indicators}
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
    """How a map in the plane behaves from the first measurement to the last.

    Returns:
        How far the points end from where they were, as a share of what chance makes of it; and the largest error of a
        source guessed from its output.
    """
    trainer = begun(preset, train__seed=seed)
    made, guesses = [], []
    for stop in _MEASURED_AT:
        advance_to(trainer, stop)
        view = trainer.view()
        made.append(view.fakes(torch.from_numpy(view.held_out.sources.copy())))
        guesses.append(next(i for i in Translation().measure(view).indicators if i.name == "guess_error").value)
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
    return Claim("CycleGAN", f"clouds: from step {_MEASURED_AT[0]:,} to {_MEASURED_AT[-1]:,} direct translation moves "
                 "points on at least 1.5 times as far as CycleGAN does, on average over them, and at some measurement "
                 "one guesses the source from its output at least twice as badly; the best of "
                 f"{len(_SEEDS)} seeds against CycleGAN's worst", measure)


def _beside_and_within(run: Run) -> tuple[float, float, float]:
    """How held-out sources are changed, as mean absolute differences of numbers.

    Returns:
        Of what is made from the source, where source and true partner are the same and nothing should change; of what
        is made from the true partner where they differ; and of the source from the true partner there.
    """
    sources, truth = run.pairs()
    made, same = run.made(sources), sources == truth
    return tuple((one - other).abs()[where].mean().item()
                 for one, other, where in ((made, sources, same), (made, truth, ~same), (sources, truth, ~same)))


def _kept(data: str, share: float) -> Claim:
    def measure() -> Measured:
        kept, lost = (train(f"{data}-{model}", seconds=_SECONDS[data]) for model in ("cyclegan", "direct"))
        (pair, cycle, _), (other, _, _) = _errors(kept), _errors(lost)
        (beside, within, bare), (direct, _, _) = (_beside_and_within(run) for run in (kept, lost))
        text = (f"beside the glasses {beside:.3f} against {direct:.3f} with {data}-direct; in their place {within:.3f} "
                f"from the true glasses, the bare face {bare:.3f}; pair error "
                f"{_words(pair, kept)} against {other.text} ({lost.words()}); cycle error {cycle.text}")
        return Measured(text, beside <= share * direct and within < bare
                        and cycle.value <= 0.25 * cycle.reference)
    return Claim("CycleGAN", f"{data}-cyclegan keeps the connection: after {_SECONDS[data]} s the face beside the "
                 f"glasses changes at most {100 * share:.0f} % as much as with {data}-direct, which has the same "
                 "networks, loss and rates; in the place of the glasses it is nearer to the true ones than the bare "
                 "face is; cycle error at most a quarter of chance", measure)


def _inside(solid: torch.Tensor) -> torch.Tensor:
    """(n, h, w) where a picture of a solid shape, (n, 3, h, w), shows the shape and all eight pixels around do."""
    shape = (solid - solid[:, :, :1, :1]).abs().amax(1, keepdim=True) > 0.1  # the upper left corner is ground
    return -torch.nn.functional.max_pool2d(-shape.float(), 3, 1, 1)[:, 0] > 0


def _contrast(pictures: torch.Tensor, inside: torch.Tensor) -> float:
    """Mean standard deviation of the grey levels, -1 to 1, inside a shape."""
    return float(np.mean([grey[where].std().item() for grey, where in zip(pictures.mean(1), inside, strict=True)
                          if where.sum() >= _INSIDE]))


def _striped() -> Claim:
    def measure() -> Measured:
        run = train("shapes-cyclegan", seconds=_SECONDS["shapes"])
        solid, striped = run.pairs()
        made = run.made(solid)
        with torch.no_grad():
            cleared = torch.cat([run.model.translated_back(part) for part in striped.split(256)])
        inside = _inside(solid)
        contrast = [_contrast(pictures, inside) for pictures in (solid, made, striped, cleared)]
        right = float(np.mean([np.corrcoef(one[where], other[where])[0, 1] for one, other, where
                               in zip(made.mean(1).numpy(), striped.mean(1).numpy(), inside.numpy(), strict=True)
                               if where.sum() >= _INSIDE]))
        pair, cycle, _ = _errors(run)
        text = (f"contrast inside: solid {contrast[0]:.2f} → {contrast[1]:.2f} (truly striped {contrast[2]:.2f}), "
                f"striped → {contrast[3]:.2f}; correlation of made and true stripes {right:.2f}; "
                f"{int((inside.sum((1, 2)) >= _INSIDE).sum())} held-out shapes of {_INSIDE} inner pixels or more; "
                f"pair error {_words(pair, run)}; cycle error {cycle.text}")
        return Measured(text, 0.7 <= contrast[1] / contrast[2] <= 1.3 and contrast[3] <= 0.4 * contrast[2]
                        and right >= 0.5)
    return Claim("CycleGAN", f"shapes-cyclegan puts stripes on solid shapes and takes them away: after "
                 f"{_SECONDS['shapes']} s the contrast inside is 70 to 130 % of truly striped shapes', and with "
                 "stripes taken away 40 % or less; made stripes mostly lie where the true ones do (correlation at "
                 "least 0.5)", measure)


CLAIMS = (_held(), _found(), _lost(), _kept("faces", 0.5), _striped())
