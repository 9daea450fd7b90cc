"""A stage's table as CSV text."""

from __future__ import annotations

import csv
import io

import numpy as np

from ....engine.probes.stages import IterationStages


def stage_csv(stages: IterationStages, index: int) -> str:
    """Write the numbers of a stage, a row for each sample shown, or else for each total; pictures are left out."""
    stage = stages.stages[index]
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    if not stage.columns:
        table.writerow(("iteration", "stage", "total", "network", "value"))
        for total in stage.totals:
            table.writerow((stages.iteration, index + 1, total.title or total.key, total.network,
                            f"{total.value:.6g}"))
        return text.getvalue()
    heads, cells = ["iteration", "stage", "sample"], [np.arange(1, len(stage.columns[0].values) + 1)[:, None]]
    for column in stage.columns:
        if column.values.ndim > 2:
            continue
        values = column.values.reshape(len(column.values), -1)
        unit = f" ({stages.score_unit})" if column.key == "score" else ""
        name = column.title or column.key
        heads += [f"{name}{unit}"] if values.shape[1] == 1 else [f"{name} {k + 1}" for k in range(values.shape[1])]
        cells.append(values)
    table.writerow(heads)
    for row in np.concatenate(cells, axis=1):
        table.writerow((stages.iteration, index + 1, *("" if np.isnan(v) else f"{v:.6g}" for v in row)))
    return text.getvalue()
