"""What pix2pix makes of sources that it never saw."""

from __future__ import annotations

import torch

from ganviz.engine.datasets.derived import HIDDEN
from ganviz.engine.layers.unet import enlarged

from .base import Claim, Measured
from .runs import Run, train

_NAMES = {"fluent": "fluent-pix2pix", "colour": "faces-pix2pix-colour", "restore": "faces-pix2pix-restore",
          "edges": "faces-pix2pix-edges", "icons": "phosphor-pix2pix"}


def _errors(run: Run) -> tuple[float, float, int]:
    """Mean absolute difference to the wanted pictures, -1 to 1, of what G makes and of another pair's picture."""
    sources, truth = run.pairs()
    made = run.made(sources)
    return ((made - truth).abs().mean().item(), (truth.roll(1, 0) - truth).abs().mean().item(), len(truth))


def _source_itself(run: Run) -> float:
    sources, truth = run.pairs()
    return (enlarged(sources, truth.shape[-2:]) - truth).abs().mean().item()


def _at_most(which: str, limit: float, seconds: int) -> Claim:
    def measure() -> Measured:
        run = train(_NAMES[which], seconds=seconds)
        error, chance, count = _errors(run)
        return Measured(f"{error:.3f} ({chance:.2f} by chance), {count} held-out pairs; {run.words()}", error <= limit)
    return Claim("pix2pix", f"{_NAMES[which]}: L1 to the wanted pictures of sources never seen at most {limit} after "
                            f"{seconds} s", measure)


def _better_than_source(which: str, share: float, seconds: int) -> Claim:
    def measure() -> Measured:
        run = train(_NAMES[which], seconds=seconds)
        (error, _, count), before = _errors(run), _source_itself(run)
        return Measured(f"{error:.3f} against {before:.3f} of the source itself, {count} held-out pairs; {run.words()}",
                        error <= share * before)
    return Claim("pix2pix", f"{_NAMES[which]}: at most {share:.0%} of the source's own distance to the wanted picture "
                            f"after {seconds} s".replace("%", " %"), measure)


def _restored(seconds: int) -> Claim:
    def measure() -> Measured:
        run = train(_NAMES["restore"], seconds=seconds)
        view = run.view()
        sources, truth = run.pairs()
        made = run.made(sources)
        hidden = torch.from_numpy((view.held_out.sources == HIDDEN).all(-1))[:, None].expand_as(truth)
        mean = view.to_float(view.real).mean(0)

        def error(pictures: torch.Tensor, where: torch.Tensor) -> float:
            return (pictures - truth).abs()[where].mean().item()

        shown = {"made": made, "mean": mean, "grey": sources}
        inside = {what: error(pictures, hidden) for what, pictures in shown.items()}
        text = (f"{inside['made']:.3f} where hidden, against {inside['mean']:.3f} of the mean face and "
                f"{inside['grey']:.3f} of grey; {error(made, ~hidden):.3f} elsewhere; {len(truth)} held-out pairs; "
                f"{run.words()}")
        return Measured(text, inside["made"] <= 0.5 * inside["mean"])
    return Claim("pix2pix", f"{_NAMES['restore']}: where the face is hidden, at most half as far from the truth as the "
                            f"mean face is, after {seconds} s", measure)


CLAIMS = (_at_most("fluent", 0.26, 120), _at_most("icons", 0.26, 60), _better_than_source("colour", 0.5, 60),
          _restored(60), _at_most("edges", 0.2, 60))
