"""What a model makes of some samples, stage by stage."""

from __future__ import annotations

import dataclasses

import numpy as np
import torch

from ..batches import to_uint8
from ..models.base import watching
from .base import PROBES, Probe, View, frozen
from .pictures import Sheet, SheetColumn

_ROWS = 8


@PROBES.register("sheet")
class SheetProbe(Probe):
    """The first fixed latents, and what the model's `sheet` makes of them. Wishes: "weights"; "count", 8 by default.

    While it trains, what one look has made is shown a row at a time: a picture differs from the one before it in a row.
    """

    period = 0.04
    aside = True

    def __init__(self) -> None:
        self._shown: Sheet | None = None
        self._made: Sheet | None = None  # of which the first `_rows` rows are shown
        self._rows = 0

    @classmethod
    def inapplicable(cls, view: View) -> str | None:
        if not view.model.has_sheet:
            return f"{view.model.title} makes its samples in one go: there are no stages to show"
        return super().inapplicable(view)

    def look(self, view: View) -> Sheet:
        count = max(1, int(view.wishes.get("count", _ROWS)))
        networks = view.ema | {n: m for n, m in view.model.networks.items() if n not in view.ema} \
            if view.weights() == "ema" else view.model.networks
        truth = view.fixed_truth(count)
        with watching(*networks.values()):
            columns = view.model.sheet(view.fixed_latents(count), None if truth is None else view.to_float(truth),
                                       networks)
        made = Sheet(tuple(SheetColumn(c.title, _array(c.samples), c.group, c.note, c.verdicts) for c in columns),
                     view.weights())
        if view.at_rest or self._shown is None or _form(made) != _form(self._shown):
            self._shown, self._made = made, None
            return made
        self._made, self._rows = made, 0
        return self.more()

    def more(self) -> Sheet | None:
        if self._made is None:
            return None
        self._rows += 1
        last = self._rows >= max(len(c.samples) for c in self._made.columns)
        if last:
            self._shown, self._made = self._made, None
            return self._shown
        return Sheet(tuple(dataclasses.replace(old, samples=_joined(new.samples, old.samples, self._rows))
                           for new, old in zip(self._made.columns, self._shown.columns, strict=True)),
                     self._made.weights)


def _form(sheet: Sheet) -> list[tuple]:
    """All that must be the same for rows of two sheets to stand in one."""
    return [sheet.weights, *((c.title, c.group, c.samples.shape) for c in sheet.columns)]


def _joined(new: np.ndarray, old: np.ndarray, rows: int) -> np.ndarray:
    """The first rows of the new ones, then the old ones."""
    return frozen(np.concatenate([new[:rows], old[rows:]]))


def _array(samples: torch.Tensor):
    points = samples.dim() == 2
    return frozen((samples.float() if points else to_uint8(samples)).cpu().numpy())
