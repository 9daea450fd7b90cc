"""The scalars of a run as a table of text."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from ...datasets.base import Cancelled as WasCancelled
from ...system import files
from ..base import EXPORTS, Cancelled, Export, Progress
from ..noted import noted_by_step
from ..source import RunSource

_ROWS = 4096  # written at once


@EXPORTS.register("csv")
class CsvExport(Export):
    """Every scalar of every step as CSV, with a last column of what was changed or found there."""

    title = "Curves (CSV)"
    suffixes = (".csv",)

    def why_not(self, source: RunSource) -> str:
        return "" if source.step else "the run has not trained a step yet; train it first"

    def write(self, source: RunSource, path: Path, progress: Progress, cancelled: Cancelled) -> str:
        notes, done = noted_by_step(source), 0
        with files.replacing(path) as file:
            file.write(_line(["step", *source.series, "noted"]))
            for steps, values in source.tables(_ROWS):
                if cancelled():
                    raise WasCancelled
                file.write("".join(_rows(steps, values, notes)).encode())
                done += len(steps)
                progress(int(steps[-1]), source.step)
        return f"{done:,} steps of {len(source.series)} series"


def _rows(steps: np.ndarray, values: np.ndarray, notes: dict[int, str]) -> Iterator[str]:
    for step, *cells in zip(steps.tolist(), *map(_cells, values.T), strict=True):
        yield f"{step},{','.join(cells)},{_quoted(notes.get(step, ''))}\n"


def _cells(column: np.ndarray) -> list[str]:
    """Write float32 as the shortest text that reads back to the same number; nothing where nothing was measured."""
    unknown = np.isnan(column)
    if unknown.all():
        return [""] * len(column)
    texts = column.astype(str)
    texts[unknown] = ""
    return texts.tolist()


def _quoted(text: str) -> str:
    return _line([text]).decode().rstrip("\n") if text else ""


def _line(cells: list[str]) -> bytes:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerow(cells)
    return text.getvalue().encode()
