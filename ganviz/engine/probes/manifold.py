"""Where the generator puts a regular grid of latents."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from .base import PROBES, Content, Probe, frozen

if TYPE_CHECKING:
    from .view import View

_SIDE = 20


@dataclass(frozen=True)
class Manifold(Content):
    """Where G puts a regular grid of latents.

    Attributes:
        points: (rows, columns, 2) float32; (1, columns, 2) for a one-dimensional latent.
        note: says which slice of the latent space it is, where z has more than two dimensions.
        weights: "train" or "ema": whose.
    """

    points: np.ndarray
    note: str
    weights: str


@PROBES.register("manifold")
class ManifoldProbe(Probe):
    """A warped latent grid: all of a one- or two-dimensional z, and the plane of the first two axes of a larger one.

    Normal latents are taken at evenly spaced quantiles from 2 % to 98 %, so that neighbouring lines have equal
    probability between them; uniform ones are evenly spaced from -1 to 1.

    Requests: "weights".
    """

    period = 0.35
    in_background = True
    data_kinds = ("points",)

    @classmethod
    def inapplicable(cls, view: View) -> str | None:
        if view.model.from_data:
            return f"{view.model.title} is fed data: there is no latent space to show"
        return super().inapplicable(view)

    def measure(self, view: View) -> Manifold:
        import torch

        z_dim, device = view.model.z_dim, view.real.device
        line = torch.linspace(-1, 1, _SIDE if z_dim > 1 else 200, device=device)
        if getattr(view.config.model, "z_distribution", "normal") == "normal":
            line = torch.special.ndtri(0.5 + 0.48 * line)
        if z_dim == 1:
            points = view.fakes(line[:, None])[None]
            note = "all of z"
        else:
            second, first = torch.meshgrid(line, line, indexing="ij")
            z = torch.zeros(_SIDE * _SIDE, z_dim, device=device)
            z[:, 0], z[:, 1] = first.flatten(), second.flatten()
            points = view.fakes(z).view(_SIDE, _SIDE, 2)
            note = "all of z" if z_dim == 2 else f"the plane of the first 2 of {z_dim} z axes"
        return Manifold(frozen(points.float().cpu().numpy()), note, view.weights())
