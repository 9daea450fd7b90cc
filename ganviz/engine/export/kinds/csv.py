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
from ..source import RunSource
from ..steps import noted_by_step

_ROWS = 4096  # written at once


@EXPORTS.register("csv")
class CsvExport(Export):
    """Every scalar of every step as CSV, with a last column of what was changed or found there."""

    title = "Curves (CSV)"
    suffixes = (".csv",)

    def why_not(self, source: RunSource) -> str:
        return "" if source.step else "the run has not trained a step yet; train it first"

    def write(self, source: RunSource, path: Path, progress: Progress, cancelled: Cancelled) -> str:
        noted, done = noted_by_step(source), 0
        with files.replacing(path) as file:
            file.write(_line(["step", *source.series, "noted"]))
            for first, values in source.scalars():
                for start in range(0, len(values), _ROWS):
                    if cancelled():
                        raise WasCancelled
                    part = values[start:start + _ROWS]
                    file.write("".join(_rows(first + start, part, noted)).encode())
                    done += len(part)
                    progress(first + start + len(part) - 1, source.step)
        return f"{done:,} steps of {len(source.series)} series"


def _rows(first: int, values: np.ndarray, noted: dict[int, str]) -> Iterator[str]:
    # float32 as its shortest text that reads back to the same number; nothing where nothing was measured
    cells = np.where(np.isnan(values), "", values.astype(str))
    for step, row in enumerate(cells, first):
        yield f"{step},{','.join(row)},{_quoted(noted.get(step, ''))}\n"


def _quoted(text: str) -> str:
    return _line([text]).decode().rstrip("\n") if text else ""


def _line(cells: list[str]) -> bytes:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerow(cells)
    return text.getvalue().encode()
