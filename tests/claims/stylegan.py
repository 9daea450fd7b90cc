"""What StyleGAN's styles are good for: shapes from one face and colours from another, and truncation."""

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
_COARSE = 3  # layers of six: those of 4 and of 8 pixels
_PSI = (1.0, 0.7, 0.5, 0.3, 0.0)


@cache
def _run() -> Run:
    return train(_PRESET, seconds=_SECONDS)


def _quality() -> Measured:
    run = _run()
    found = {i.name: i.value for i in Quality().look(run.view()).indicators}
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
    shape, colour = (_share_nearer(what(mixed), what(one), what(other)) for what in (_edges, _colours))
    text = f"shape {shape:.0%}, colour {1 - colour:.0%} of {_PAIRS} pairs; {_run().words()}"
    return Measured(text.replace("%", " %"), shape >= 0.9 and 1 - colour >= 0.55)


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


CLAIMS = (
    Claim("StyleGAN", f"{_PRESET} makes faces within {_SECONDS} s: precision at least 70 %, coverage 60 %", _quality),
    Claim("StyleGAN", f"the first {_COARSE} layers' styles of one face and the others' of another: the shape stays "
                      "nearer the first's in 90 % of pairs or more, the colour comes nearer the second's in 55 %",
          _mixing),
    Claim("StyleGAN", "truncation: the less ψ, the less samples differ, and at 0 all are the mean face", _truncation),
)
