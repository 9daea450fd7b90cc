"""The discriminator's verdict over a rectangle of the plane."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from .base import PROBES, Content, Probe, frozen

if TYPE_CHECKING:
    import torch

    from .view import View

_SIDE = 40


@dataclass(frozen=True)
class HeatMap(Content):
    """D's verdict over a rectangle of the plane.

    Attributes:
        belief: (rows, columns) float32 in [0, 1], 1 is "real"; row 0 is the smallest y. The logit's sigmoid where the
            loss gives a probability; else the raw score scaled linearly between the two numbers in `score_range`.
        extent: (x_min, x_max, y_min, y_max).
        score_range: (lowest, highest) raw score in the map, for the legend.
        is_probability: whether `belief` is a probability.
        copies: how many copies of each point D judged together; more than 1 where it judges packs of samples.
        even: the belief at which D cannot tell; the middle, where the map only compares scores.
    """

    belief: np.ndarray
    extent: tuple[float, float, float, float]
    score_range: tuple[float, float]
    is_probability: bool
    copies: int = 1
    even: float = 0.5


@PROBES.register("heatmap")
class HeatMapProbe(Probe):
    """D on a grid of points.

    A D that judges packs has no verdict on one point: it is asked about a pack of copies of each.

    Requests: "extent", (x_min, x_max, y_min, y_max), else the data's; "label", the class that D is conditioned on, else
    the mean over all of them.
    """

    period = 0.35
    record_period = 10.0
    in_background = True
    data_kinds = ("points",)
    needs_discriminator = True

    def __init__(self) -> None:
        self._extent: tuple[float, ...] | None = None

    def measure(self, view: View) -> HeatMap:
        import torch

        extent = tuple(view.requests.get("extent") or view.data.extent)
        if extent != self._extent:
            self._extent = extent
            self._grid = _grid(extent, view.real.device)
        label = view.requests.get("label")
        condition = None if label is None else view.model.condition(
            torch.full((_SIDE * _SIDE,), int(label), device=self._grid.device), None)
        logits = view.scores(self._grid, condition).view(_SIDE, _SIDE)
        low, high = float(logits.min()), float(logits.max())
        belief = torch.sigmoid(logits) if view.loss.is_probability else _between(logits, low, high)
        even = view.even_score() if view.loss.is_probability else 0.5
        return HeatMap(frozen(belief.cpu().numpy()), extent, (low, high), view.loss.is_probability,
                       view.model.pack, even)


def _between(logits: torch.Tensor, low: float, high: float) -> torch.Tensor:
    """Scale scores from 0 (lowest) to 1 (highest); to one half where D gives all of them the same."""
    import torch

    return (logits - low) / (high - low) if high > low else torch.full_like(logits, 0.5)


def _grid(extent: tuple[float, ...], device: torch.device) -> torch.Tensor:
    """Give the (side², 2) centres of the cells, row by row from the smallest y."""
    import torch

    x0, x1, y0, y1 = extent
    cell = (torch.arange(_SIDE, device=device, dtype=torch.float32) + 0.5) / _SIDE
    ys, xs = torch.meshgrid(y0 + (y1 - y0) * cell, x0 + (x1 - x0) * cell, indexing="ij")
    return torch.stack([xs.flatten(), ys.flatten()], 1)
