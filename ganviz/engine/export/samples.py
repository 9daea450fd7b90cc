"""Samples of a saved run's generator, to keep: images or points, with their classes where it draws on demand."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from PIL import Image
from torch import Tensor

from ..checkpoint.state import TrainingState
from ..datasets.base import Cancelled
from ..datasets.batches import to_uint8
from ..datasets.held_out_split import of_run
from ..models.base import watching
from ..numerics.device import place
from ..settings.config import RunConfig
from ..settings.params import ConfigError
from ..system import files
from ..training.learner import Learner

_PART = 250
_BESIDES = {"points": "a .csv", "images": "a folder, as PNGs"}
_LARGEST = 4 * 2**30  # bytes of samples, which are all held in memory


@dataclass(frozen=True)
class Samples:
    """Samples that a generator has drawn.

    Attributes:
        items: (n, H, W, C) uint8 images, or (n, 2) float32 points in the coordinates of the person's data.
        labels: (n,) int64, places in `names`; None where the model does not draw classes on demand.
        names: of the classes.
        axes: what the two coordinates of points are called.
    """

    items: np.ndarray
    labels: np.ndarray | None = None
    names: tuple[str, ...] = ()
    axes: tuple[str, ...] = ("x", "y")


class Source:
    """The generator of a saved run, averaged where the run keeps an average, and the data it was trained on.

    Args:
        state: of the run.
        progress: called while the data is loaded with (items done, items in all).
        cancelled: asked regularly.
        changes: of the run's settings, by dotted name: where its data is now, for instance.

    Attributes:
        conditional: whether it draws classes on demand.
        data, held_out: what the run was trained on, and what it never saw (None if nothing was held out).
        step: iterations that the run had done.
        averaged: whether the samples are the averaged generator's.

    Raises:
        ConfigError: the data cannot be had, or the state does not fit it.
        Cancelled: as asked.
    """

    def __init__(self, state: TrainingState, progress: Callable[[int, int], None] = lambda done, total: None,
                 cancelled: Callable[[], bool] = lambda: False, changes: Mapping[str, Any] | None = None) -> None:
        config = RunConfig.from_dict(state.about["config"]).with_changes(changes or {})
        model = config.model.owner
        loaded = config.data.build().load(config.train.seed, progress, cancelled)
        self.conditional = model.conditional
        self.data, self.held_out = of_run(loaded, config)
        learner = Learner(config, self.data, place(config.device, model.convolutional, 0))
        learner.restore(state)
        self._model = learner.model
        average = learner.ema_networks()
        self.step, self.averaged = state.step, average is not None
        self._networks = average or learner.model.networks
        self._device = learner.batches.items.device

    def draw(self, count: int, seed: int = 0, progress: Callable[[int, int], None] = lambda done, total: None,
             cancelled: Callable[[], bool] = lambda: False) -> Samples:
        """Draw samples; where the model draws classes on demand, the same number of each, one class after the other.

        Raises:
            ConfigError: they are more than fit into memory.
            Cancelled: as asked.
        """
        random = torch.Generator(self._device).manual_seed(seed)
        names = self.data.label_names if self.conditional else ()
        labels = np.repeat(np.arange(len(names)), count) if names else None
        total = count * max(len(names), 1)
        most = _LARGEST // self.data.items[0].nbytes
        if total > most:
            raise ConfigError("", f"{total:,} samples do not fit into memory; ask for at most {most:,} at once")
        parts = []
        with watching(*self._networks.values()):
            for start in range(0, total, _PART):
                if cancelled():
                    raise Cancelled
                z = self._model.latents(min(_PART, total - start), random)
                if labels is not None:
                    part = torch.from_numpy(labels[start:start + _PART]).to(self._device)
                    for k in part.unique().tolist():
                        z[part == k] = self._model.with_label(z[part == k], k)
                parts.append(self._as_given(self._model.sample(z, self._networks)))
                progress(start + len(z), total)
        return Samples(np.concatenate(parts), labels, names, self.data.axes or Samples.axes)

    def _as_given(self, samples: Tensor) -> np.ndarray:
        if self.data.kind == "images":
            return to_uint8(samples).cpu().numpy()
        points = samples.float().cpu().numpy()
        return points if self.data.scale is None else points * self.data.scale + self.data.offset


def save(samples: Samples, path: Path, cancelled: Callable[[], bool] = lambda: False) -> None:
    """Write samples to an .npz (arrays images or points, and labels and names where there are some), points else to a
    .csv, and images to a folder of PNGs, with one folder for each class.

    Raises:
        ConfigError: they cannot be written there.
        Cancelled: as asked; what was written is left.
    """
    points = samples.items.ndim == 2
    if path.suffix.lower() == ".npz":
        labelled = {} if samples.labels is None else {"labels": samples.labels, "names": np.array(samples.names)}
        with files.replacing(path) as file:
            np.savez_compressed(file, **{"points" if points else "images": samples.items}, **labelled)
    elif points:
        table = io.StringIO()
        writer = csv.writer(table, lineterminator="\n")
        writer.writerow(samples.axes)
        writer.writerows([f"{value:.7g}" for value in point] for point in samples.items)
        files.write(path, table.getvalue())
    else:
        _save_folder(samples, path, cancelled)


def _save_folder(samples: Samples, path: Path, cancelled: Callable[[], bool]) -> None:
    places = [path / _folder_name(k, samples.names) for k in range(len(samples.names))] or [path]
    try:
        for folder in places:
            folder.mkdir(parents=True, exist_ok=True)
        for number, image in enumerate(samples.items):
            if cancelled():
                raise Cancelled
            folder = places[0 if samples.labels is None else samples.labels[number]]
            Image.fromarray(image[..., 0] if image.shape[-1] == 1 else image).save(folder / f"{number:06}.png")
    except OSError as error:
        raise ConfigError("", f"cannot write {path}: {error.strerror or error}; choose another place") from None


def probe(path: Path, kind: str) -> None:
    """Find out before samples are drawn whether `save` can write them there; leaves nothing behind.

    Args:
        kind: of the data, "points" or "images".

    Raises:
        ConfigError: it cannot.
    """
    suffix = path.suffix.lower()
    if suffix == ".npz" or (kind, suffix) == ("points", ".csv"):
        files.probe(path)
        return
    if kind == "points" or suffix == ".csv":
        raise ConfigError("", f"cannot write {path}: {kind} go to an .npz or {_BESIDES[kind]}; choose one of the two")
    folder = path.absolute()
    while not folder.exists():
        folder = folder.parent
    if not folder.is_dir():
        raise ConfigError("", f"cannot write {path}: {folder} is not a folder; choose another place")
    files.probe(folder / "probe")


def _folder_name(label: int, names: Sequence[str]) -> str:
    """Make a name that every file system takes, unlike any other class's."""
    plain = [re.sub(r"[^\w .-]", "_", name).strip(" .") for name in names]
    # some file systems take a and A for the same
    alike = [p.casefold() for p in plain].count(plain[label].casefold()) > 1
    return f"{label} {plain[label]}".strip() if alike or not plain[label] else plain[label]
