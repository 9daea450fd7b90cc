"""Where the generator puts a regular grid of latents."""

from __future__ import annotations

import torch

from .base import PROBES, Probe, View, frozen
from .pictures import Manifold

_SIDE = 20


@PROBES.register("manifold")
class ManifoldProbe(Probe):
    """A warped latent grid: of a one- or two-dimensional z all of it, of a larger one the plane of its first two axes.

    Wishes: "weights". Normal latents are taken at evenly spaced quantiles from 2 % to 98 %, so that each line carries
    as much probability as its neighbour; uniform ones evenly from -1 to 1.
    """

    period = 0.35
    aside = True
    data_kinds = ("points",)

    @classmethod
    def inapplicable(cls, view: View) -> str | None:
        if view.model.from_data:
            return f"{view.model.title} is fed data: there is no latent space to show"
        return super().inapplicable(view)

    def look(self, view: View) -> Manifold:
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
