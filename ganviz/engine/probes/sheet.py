"""What a model makes of some samples, stage by stage."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from .base import PROBES, Content, Probe, frozen

if TYPE_CHECKING:
    from torch import Tensor

    from ..models.base import Column
    from .view import View

_ROWS = 8
_REAL, _FAKE = (86, 180, 233), (230, 159, 0)


@dataclass(frozen=True)
class SheetColumn:
    """A column of a sheet: the same samples at one stage of what a model does with them.

    Attributes:
        title: of the column ("line", "generated", "target").
        samples: (n, H, W, C) uint8 images, or (n, 2) float32 points.
        group: columns of one group belong together and stand under this title.
        note: a few words below it ("L1 0.24").
        verdicts: whether its colours are D's verdicts, which need a key.
    """

    title: str
    samples: np.ndarray
    group: str = ""
    note: str = ""
    verdicts: bool = False


@dataclass(frozen=True)
class Sheet(Content):
    """What a model makes of some samples, stage by stage, a row for each sample.

    Attributes:
        weights: "train" or "ema": whose.
    """

    columns: tuple[SheetColumn, ...]
    weights: str


@PROBES.register("sheet")
class SheetProbe(Probe):
    """The first fixed latents, and what the model's `sheet` makes of them.

    While training goes on, a sheet comes a row at a time: each content has one new row more than the one before it.

    Requests: "weights"; "count", 8 by default.
    """

    period = 0.04
    in_background = True

    def __init__(self) -> None:
        self._shown: Sheet | None = None
        self._made: Sheet | None = None  # of which the first `_rows` rows are shown
        self._rows = 0

    @classmethod
    def inapplicable(cls, view: View) -> str | None:
        if not view.model.has_sheet:
            return f"{view.model.title} makes its samples in one go: there are no stages to show"
        return super().inapplicable(view)

    def measure(self, view: View) -> Sheet:
        from ..models.base import watching

        count = max(1, int(view.requests.get("count", _ROWS)))
        networks = view.ema | {n: m for n, m in view.model.networks.items() if n not in view.ema} \
            if view.weights() == "ema" else view.model.networks
        truth = view.fixed_truth(count)
        with watching(*networks.values()):
            columns = view.model.sheet(view.fixed_latents(count), None if truth is None else view.to_float(truth),
                                       networks)
        even = view.even_logit() or 0.0
        made = Sheet(tuple(_drawn(view, column, even) for column in columns), view.weights())
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
        return Sheet(tuple(replace(old, samples=_joined(new.samples, old.samples, self._rows))
                           for new, old in zip(self._made.columns, self._shown.columns, strict=True)),
                     self._made.weights)


def _drawn(view: View, column: Column, even: float) -> SheetColumn:
    """Make a model's column ready to be drawn.

    Args:
        even: logit at which D cannot tell.
    """
    judged = column.verdicts is not None
    samples = over(column.samples, column.verdicts - even) if judged else column.samples
    return SheetColumn(column.title, view.shown(samples), column.group, column.note, judged)


def _form(sheet: Sheet) -> list[tuple]:
    """Give all that two sheets must share for their rows to stand in one."""
    return [sheet.weights, *((c.title, c.group, c.samples.shape) for c in sheet.columns)]


def _joined(new: np.ndarray, old: np.ndarray, rows: int) -> np.ndarray:
    """Join the first rows of the new samples and the rest of the old ones."""
    return frozen(np.concatenate([new[:rows], old[rows:]]))


def over(pictures: Tensor, logits: Tensor) -> Tensor:
    """Lay a map of verdicts over (n, 3, H, W) pictures in grey: blue where D believes real, orange where fake.

    Args:
        pictures: (n, C, H, W), -1 to 1.
        logits: (n, 1, h, w), 0 where D cannot tell; a map's colour is the sigmoid of its logits.
    """
    import torch
    from torch.nn import functional as F

    belief = torch.sigmoid(F.interpolate(logits, pictures.shape[-2:], mode="bilinear", align_corners=False))
    real, fake = (torch.tensor(c, device=pictures.device).view(1, 3, 1, 1) / 127.5 - 1 for c in (_REAL, _FAKE))
    return 0.4 * pictures.mean(1, keepdim=True) + 0.6 * (belief * real + (1 - belief) * fake)
