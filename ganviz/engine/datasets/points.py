"""Points from a person's own file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..config import Section
from ..params import ConfigError, param
from ._reading import NPY, Reporter, bounded, existing_path, first_bytes, reason
from ._tables import read_columns
from .base import DATASETS, Dataset, TrainingData

_WANTED = "a CSV or .npy file of points, x and y in two columns"


@DATASETS.register("points")
class Points(Dataset):
    """Points from your own CSV or .npy file.

    The first two columns of numbers are x and y. They are stored as (original - offset) / scale, where the
    offset is their mean and the scale, the same for both axes, is the larger of the two standard deviations:
    the cloud keeps its shape, is centred, and has a standard deviation of 1 along its wider axis.
    """

    title = "Points from a file"
    kind = "points"

    @dataclass(frozen=True)
    class Config(Section):
        path: str = param("", "A CSV file with two columns of numbers, or a .npy array of shape (N, 2).",
                          label="File", picks="file")

    @classmethod
    def refuses(cls, section, config):
        return None if section.path.strip() else f"has no path yet; choose {_WANTED}"

    def load(self, seed, progress, cancelled):
        path = existing_path(self.config.path, _WANTED)
        start = first_bytes(path)
        if start.startswith(NPY):
            points, skipped = _read_npy(path, Reporter(progress, cancelled, 1))
        elif start.startswith(b"PK\x03\x04"):
            raise ConfigError("data.path", f"{path.name} is an archive (.npz or a spreadsheet); save the "
                                           "points as CSV or with numpy.save as .npy")
        else:
            points, skipped = read_columns(path, progress, cancelled)
        if len(points) < 2:
            left = f", {len(skipped):,} were skipped ({skipped[0]})" if skipped else ""
            raise ConfigError("data.path", f"{path.name} holds {len(points)} usable points{left}; "
                                           "at least 2 are needed")
        items, offset, scale = normalized(points)
        return TrainingData("points", items, offset=offset, scale=scale, skipped=bounded(skipped))


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


def _read_npy(path: Path, reporter: Reporter) -> tuple[np.ndarray, list[str]]:
    try:
        array = np.load(path, allow_pickle=False)
    except (OSError, ValueError, EOFError) as error:
        raise ConfigError("data.path",
                          f"{path.name} cannot be read: {reason(error)}; choose {_WANTED}") from None
    if array.dtype.kind not in "iuf" or array.ndim != 2 or array.shape[1] < 2:
        raise ConfigError("data.path", f"{path.name} holds {array.dtype} of shape {array.shape}; numbers of "
                                       "shape (N, 2) are wanted")
    points = array[:, :2].astype(np.float64)
    usable = (np.abs(points) <= 1e30).all(axis=1)
    reporter.at(1)
    return points[usable], [f"row {row}: a value is missing or infinite" for row in np.flatnonzero(~usable)]
