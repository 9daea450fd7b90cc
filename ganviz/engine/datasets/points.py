"""Points from a person's own file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..settings.component import Section
from ..settings.params import ConfigError, param
from ._arrays import is_npy, open_npy
from ._columns import LARGEST, SAMPLED, Chosen, Column, Taken, choose, wanted_names
from ._left_out import LeftOut
from ._reading import Reporter, existing_path, first_bytes
from ._tables import read_columns, try_columns
from .base import DATASETS, Dataset, TrainingData

_WANTED = "a CSV or .npy file of points, x and y in two columns"
_FEWEST_ACROSS = 10  # points that lie side by side, so that two rows are rather two coordinates than two points


@DATASETS.register("points")
class Points(Dataset):
    """Points from your own CSV or .npy file.

    x and y are the two columns of numbers; of more, those that are called so, or that are left without an index and
    labels. They are stored as (original - offset) / scale, where the offset is their mean and the scale, the same for
    both axes, is the larger of the two standard deviations: the cloud keeps its shape, is centred, and has a standard
    deviation of 1 along its wider axis.
    """

    title = "Points from a file"
    kind = "points"

    @dataclass(frozen=True)
    class Config(Section):
        path: str = param("", "A CSV file with two columns of numbers, or a .npy array of shape (N, 2).",
                          label="File", picks="file")
        columns: str = param("", "The columns that are x and y: two names, or numbers counted from 1, with a comma "
                             "between them. Empty takes what is called so, or the only two.")

    @classmethod
    def refuses(cls, section, config):
        if not section.path.strip():
            return f"has no path yet; choose {_WANTED}"
        try:
            if section.columns.strip():
                wanted_names(section.columns)
        except ConfigError as error:
            return str(error)
        return None

    def load(self, seed, progress, cancelled):
        path = _table_path(self.config.path)
        if is_npy(path):
            taken, layout = _read_npy(path, self.config.columns, Reporter(progress, cancelled, 1))
        else:
            taken, layout = read_columns(path, self.config.columns, progress, cancelled), ""
        points, left_out = taken.values, taken.left_out
        if len(points) < 2:
            left = f", {left_out.count:,} were skipped ({left_out.lines()[0]})" if left_out.count else ""
            raise ConfigError("data.path", f"{path.name} holds {len(points)} usable points{left}; "
                                           "at least 2 are needed, so give more")
        items, offset, scale = normalized(points)
        chosen = taken.columns
        return TrainingData("points", items, offset=offset, scale=scale, axes=chosen.axes,
                            about=(("Columns", f"{chosen.x.title} and {chosen.y.title}{layout}"),),
                            skipped=(*chosen.left_out, *left_out.lines()))

    def look(self) -> None:
        """Find out soon, by the first rows, whether something has to be asked for.

        Raises:
            UnclearColumns: the columns.
            ConfigError: the file cannot be read.
        """
        path = _table_path(self.config.path)
        if is_npy(path):
            _choose(_oriented(path)[0], self.config.columns, path)
        else:
            try_columns(path, self.config.columns)


def normalized(points: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Centre (N, 2) points and divide them by their larger standard deviation.

    Returns:
        items: (N, 2) float32.
        offset, scale: (2,) float32 with points = offset + scale * items; both scales are equal, and 1 if all
            points are the same.
    """
    offset = points.mean(axis=0).astype(np.float32)
    # float64 once more: what float32 rounds off the offset must not be lost from the items
    centred = points - offset.astype(np.float64)
    deviation = np.float32(centred.std(axis=0).max())
    scale = np.full(2, deviation if deviation > np.finfo(np.float32).tiny else 1.0, np.float32)
    return (centred / scale).astype(np.float32), offset, scale


def _table_path(text: str) -> Path:
    path = existing_path(text, _WANTED)
    if first_bytes(path).startswith(b"PK\x03\x04"):
        raise ConfigError("data.path", f"{path.name} is an archive (.npz or a spreadsheet); save the "
                                       "points as CSV or with numpy.save as .npy")
    return path


def _read_npy(path: Path, wanted: str, reporter: Reporter) -> tuple[Taken, str]:
    table, layout = _oriented(path)
    columns = _choose(table, wanted, path)
    points = np.stack([table[:, c.number - 1] for c in (columns.x, columns.y)], axis=1).astype(np.float64)
    usable = (np.abs(points) <= LARGEST).all(axis=1)
    reporter.at(1)
    left_out = LeftOut()
    for row in np.flatnonzero(~usable):
        left_out.add(f"row {row}", "a value is missing or infinite")
    return Taken(points[usable], columns, left_out), layout


def _oriented(path: Path) -> tuple[np.ndarray, str]:
    """Turn the numbers of a .npy file into (N, columns); also say what was done to get them."""
    array = open_npy(path)
    if array.ndim == 2 and array.shape[0] == 2 and array.shape[1] >= _FEWEST_ACROSS:
        return array.T, ", which lie in two rows"
    if array.ndim != 2 or array.shape[1] < 2:
        raise ConfigError("data.path", f"{path.name} holds {array.dtype} of shape {array.shape}; numbers of "
                                       "shape (N, 2) are wanted")
    return array, ""


def _choose(table: np.ndarray, wanted: str, path: Path) -> Chosen:
    sample = table[:SAMPLED].astype(np.float64).T.tolist()
    chosen = choose([Column(i, None, tuple(values)) for i, values in enumerate(sample, start=1)], wanted, path.name)
    if chosen is None:
        raise ConfigError("data.path", f"{path.name} holds fewer than two columns of numbers")
    return chosen
