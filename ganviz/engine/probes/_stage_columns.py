"""The columns of a stage's table, of what the phases of a traced iteration noted."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor

from ..models.iteration_trace import IterationTrace, Rows
from ..models.phases import as_score
from .base import frozen
from .view import View

_PICTURES = ("source", "sample", "wanted")
_FIRST, _LAST = ("class", "z", *_PICTURES, "pack", "is"), ("logit", "score", "difference", "target", "error")
_OWN = (*_FIRST, *_LAST, "weight", "loss")
# Of columns that the panel does not name itself; those of other keys are called by these.
_TITLES = dict.fromkeys((*_FIRST, *_LAST, "loss"), "") | {
    "source": "source", "wanted": "wanted", "pack": "pack", "difference": "above the other side", "weight": "weight"}



def columns(groups: Sequence[Rows], view: View, most: int) -> list[tuple[str, np.ndarray, str]]:
    """Give key, values and title of each column.

    Args:
        groups: samples kind by kind.
        most: rows of each kind.
    """
    keys = sorted(dict.fromkeys(key for group in groups for key in group),
                  key=lambda key: _OWN.index(key if key in _OWN else "weight"))
    found = [_column(key, groups, view, most) for key in keys]
    return [column for column in found if column is not None]


def count(groups: Sequence[Rows]) -> int:
    """Count the samples of all kinds."""
    return sum(map(_length, groups))


def even_score(trace: IterationTrace) -> float | None:
    """Give the score at which D could not tell; None where scores have no such point."""
    return as_score(trace.loss.even_logit(trace.real_target), trace.loss)


def _column(key: str, groups: Sequence[Rows], view: View, most: int) -> tuple[str, np.ndarray, str] | None:
    given = [group.get(key) for group in groups]
    name = key
    if key in _PICTURES:
        if any(samples is None for samples in given):
            return None
        if view.data.kind == "points" and given[0].dim() == 3:
            name = "pack"
        values = np.concatenate([_shown(samples[:most], view) for samples in given])
    else:
        counts = [min(_length(group), most) for group in groups]
        width = max((value[0].numel() for value in given if isinstance(value, Tensor)), default=1)
        values = np.concatenate([_numbers(value, rows, width) for value, rows in zip(given, counts, strict=True)])
        values = values[:, 0] if width == 1 and key != "z" else values
    return name, frozen(values), _TITLES.get(name, name)


def _numbers(value: Tensor | float | None, rows: int, width: int) -> np.ndarray:
    """(rows, width) float32; NaN where there are none."""
    if isinstance(value, Tensor):
        return value[:rows].reshape(rows, -1).float().cpu().numpy()
    return np.full((rows, width), np.nan if value is None else value, np.float32)


def _shown(samples: Tensor, view: View) -> np.ndarray:
    """Samples as panels draw them; those of a pack side by side."""
    if samples.dim() in (3, 5):  # (n, pack, *shape)
        samples = samples.flatten(1) if samples.dim() == 3 else torch.cat(samples.unbind(1), -1)
    return view.shown(samples)


def _length(rows: Rows) -> int:
    return next(len(value) for value in rows.values() if isinstance(value, Tensor))
