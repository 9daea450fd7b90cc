"""The scalars of a run as a table."""

from __future__ import annotations

import csv
import io

import numpy as np

from ...engine.telemetry.history import ScalarHistory
from ...engine.telemetry.mailbox import SERIES

_SCORE = "probability of real or raw output of D"
_UNITS = {"accuracy_real": "share", "accuracy_fake": "share", "score_real": _SCORE, "score_fake": _SCORE}
_PENALTY = "weighted, in units of the loss"


def history_csv(history: ScalarHistory, series: tuple[str, ...] | None = None) -> str | None:
    """Write mean, minimum and maximum of the series over the whole run as CSV; None without steps.

    Args:
        series: by default all, without the terms that were never measured: a penalty that was never on, say.

    A line is one step or, far back in a long run, several: from `first_step` to `last_step`.
    """
    table = history.series()
    if len(table.first_steps) == 0:
        return None
    if series is None:
        series = tuple(name for name, low in zip(history.names, table.low.T, strict=True)
                       if name in SERIES or not np.isnan(low).all())
    columns = [history.names.index(name) for name in series]
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["first_step", "last_step", *(_head(name, kind) for name in series
                                                  for kind in ("mean", "min", "max"))])
    last_steps = np.append(table.first_steps[1:] - 1, history.last_step)
    for row, (first, last) in enumerate(zip(table.first_steps, last_steps, strict=True)):
        cells = (f"{part[row, c]:.7g}" for c in columns for part in (table.mean, table.low, table.high))
        writer.writerow([int(first), int(last), *("" if cell == "nan" else cell for cell in cells)])
    return text.getvalue()


def _head(name: str, kind: str) -> str:
    unit = _PENALTY if name.endswith("_penalty") else _UNITS.get(name)
    return f"{name} ({kind})" if unit is None else f"{name} ({kind} {unit})"
