"""What StyleGAN's styles are good for: the shape of one face with styles of another, and truncation.

That the fine styles alone decide the colours is not claimed, since it does not hold: after some hundred steps they do,
but with training the colours too move into the early layers, so that the later ones only change them more than they
change the shape. How much more depends on the seed.
"""

from __future__ import annotations

from functools import cache

import torch
from torch import Tensor

from ganviz.engine.models.base import watching
from ganviz.engine.models.stylegan import StyleGan, crossed
from ganviz.engine.probes.quality import Quality

from .base import Claim, Measured
from .runs import Run, train

_PRESET, _SECONDS = "faces-stylegan", 180
_PAIRS = 256
_COARSE = 2  # layers of six: that of 4 pixels and the first of 8
_PSI = (1.0, 0.7, 0.5, 0.3, 0.0)


@cache
def _run() -> Run:
    return train(_PRESET, seconds=_SECONDS)


def _quality() -> Measured:
    run = _run()
    found = {i.name: i.value for i in Quality().measure(run.view()).indicators}
    text = (f"precision {found['precision']:.0%}, coverage {found['coverage']:.0%} of 1,000 faces, in pixels; "
            f"{run.words()}")
    return Measured(text.replace("%", " %"), found["precision"] >= 0.7 and found["coverage"] >= 0.6)


def _mixing() -> Measured:
    model, networks = _watched()
    with watching(*networks.values()):
        coarse, fine = model.styles(_latents(2 * _PAIRS), networks).split(_PAIRS)
        cuts = (model.style_layers, _COARSE, 0)
        one, mixed, other = (model.synthesize(crossed(coarse, fine, torch.full((_PAIRS,), cut), model.style_layers),
                                              networks) for cut in cuts)
    stays = _share_nearer(*(_edges(images) for images in (mixed, one, other)))
    shape, colour = (_way_gone(what(mixed), what(one), what(other)) for what in (_edges, _colours))
    text = (f"shape stays in {stays:.0%} of {_PAIRS} pairs; colour goes {colour:.0%} of the way, shape {shape:.0%}; "
            f"{_run().words()}")
    return Measured(text.replace("%", " %"), stays >= 0.75 and colour >= shape + 0.03)


def _truncation() -> Measured:
    model, networks = _watched()
    with watching(*networks.values()):
        w = model.styles(_latents(_PAIRS), networks)
        spread = []
        for psi in _PSI:
            styles = model.truncated(w, psi, networks)[:, None].expand(-1, model.style_layers, -1)
            samples = model.synthesize(styles, networks).flatten(1)
            # by products of matrices, as by default, the same two samples would not be quite the same
            distances = torch.cdist(samples, samples, compute_mode="donot_use_mm_for_euclid_dist")
            spread.append(float(distances.sum()) / (_PAIRS * (_PAIRS - 1)))
    text = ", ".join(f"{value / spread[0]:.2f} at ψ {psi:g}" for psi, value in zip(_PSI, spread, strict=True))
    falls = all(a > b for a, b in zip(spread, spread[1:], strict=False))
    return Measured(f"{text}; {_run().words()}", falls and spread[-1] < 1e-3 * spread[0])


def _watched() -> tuple[StyleGan, dict]:
    run = _run()
    return run.model, run.view().ema


def _latents(n: int) -> Tensor:
    return _run().model.latents(n, torch.Generator().manual_seed(9))


def _edges(images: Tensor) -> Tensor:
    """Where the grey image changes, whatever its contrast: (n, values) of length 1."""
    grey = images.mean(1)
    edges = torch.cat([grey.diff(dim=1).flatten(1), grey.diff(dim=2).flatten(1)], 1).abs()
    return edges / edges.norm(dim=1, keepdim=True)


def _colours(images: Tensor) -> Tensor:
    """(n, 3) how far the mean of each colour is from grey."""
    return (images - images.mean(1, keepdim=True)).mean((2, 3))


def _share_nearer(what: Tensor, one: Tensor, other: Tensor) -> float:
    """In what share of rows it is nearer to one than to the other."""
    return float(((what - one).norm(dim=1) < (what - other).norm(dim=1)).float().mean())


def _way_gone(what: Tensor, one: Tensor, other: Tensor) -> float:
    """The mean over rows of how far it has come from one to the other: 0 is at the one, 1 at the other."""
    gone, left = (what - one).norm(dim=1), (what - other).norm(dim=1)
    return float((gone / (gone + left)).mean())


CLAIMS = (
    Claim("StyleGAN", f"{_PRESET} makes faces within {_SECONDS} s: precision at least 70 %, coverage 60 %", _quality),
    Claim("StyleGAN", f"the first {_COARSE} layers' styles of one face and the others' of another: the shape stays "
                      "nearer the first's in 75 % of pairs or more, and the colour goes further towards the second's "
                      "than the shape does, by 3 % of the way or more", _mixing),
    Claim("StyleGAN", "truncation: the less ψ, the less samples differ, and at 0 all are the mean face", _truncation),
)
