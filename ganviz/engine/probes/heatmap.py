"""The discriminator's verdict over a rectangle of the plane."""

from __future__ import annotations

import torch

from ..models.phases import even_score
from .base import PROBES, Probe, View, frozen
from .pictures import HeatMap

_SIDE = 40


@PROBES.register("heatmap")
class Heatmap(Probe):
    """D on a grid of points. Wishes: "extent" (x_min, x_max, y_min, y_max); else the data's. "label": of which class D
    is told that the points are; else it is a mean over all.

    A D that judges packs has no verdict on one point: it is asked about a pack of copies of each.
    """

    period = 0.35
    aside = True
    data_kinds = ("points",)
    needs_discriminator = True

    def __init__(self) -> None:
        self._extent: tuple[float, ...] | None = None

    def look(self, view: View) -> HeatMap:
        extent = tuple(view.wishes.get("extent") or view.data.extent)
        if extent != self._extent:
            self._extent = extent
            self._grid = _grid(extent, view.real.device)
        label = view.wishes.get("label")
        told = None if label is None else view.model.condition(
            torch.full((_SIDE * _SIDE,), int(label), device=self._grid.device), None)
        logits = view.scores(self._grid, told).view(_SIDE, _SIDE)
        low, high = float(logits.min()), float(logits.max())
        belief = torch.sigmoid(logits) if view.loss.is_probability else _between(logits, low, high)
        even = even_score(view.config) if view.loss.is_probability else 0.5
        return HeatMap(frozen(belief.cpu().numpy()), extent, (low, high), view.loss.is_probability,
                       view.model.pack, even)


def _between(logits: torch.Tensor, low: float, high: float) -> torch.Tensor:
    """Scores from 0 (lowest) to 1 (highest); one half where D says the same of all, as it then tells nothing."""
    return (logits - low) / (high - low) if high > low else torch.full_like(logits, 0.5)


def _grid(extent: tuple[float, ...], device: torch.device) -> torch.Tensor:
    """(side², 2) cell centres, row by row from the smallest y."""
    x0, x1, y0, y1 = extent
    cell = (torch.arange(_SIDE, device=device, dtype=torch.float32) + 0.5) / _SIDE
    ys, xs = torch.meshgrid(y0 + (y1 - y0) * cell, x0 + (x1 - x0) * cell, indexing="ij")
    return torch.stack([xs.flatten(), ys.flatten()], 1)
