"""Samples of a recorded run's generator, to keep: images or points, with their classes where it draws on demand."""

from __future__ import annotations

import csv
import io
import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import torch
from PIL import Image
from torch import Tensor, nn

from ..datasets.base import Cancelled
from ..datasets.batches import to_uint8
from ..models.base import GenerativeModel, watching
from ..settings.params import ConfigError
from ..system import files
from .source import LoadedModel, LoadedRun

if TYPE_CHECKING:
    from ..telemetry.facts import RunFacts

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


@dataclass(frozen=True)
class DataFacts:
    """What is known of the data that samples are like.

    Attributes:
        kind, label_names, axes, offset, scale: as those of `TrainingData`.
        shape: of one sample as networks see it.
    """

    kind: str
    shape: tuple[int, ...]
    label_names: tuple[str, ...] = ()
    axes: tuple[str, ...] = ()
    offset: np.ndarray | None = None
    scale: np.ndarray | None = None

    @property
    def bytes_each(self) -> int:
        """Bytes of one sample."""
        return math.prod(self.shape) * (1 if self.kind == "images" else 4)


class Source:
    """A generator that draws samples to keep, averaged where its run keeps an average.

    Args:
        model: of the run; what it draws from (see `latents`) must be there.
        networks: that draw: the averaged ones, or the model's.
        facts: kind, shape, classes, axes and scale of what it draws.
        device: of the networks.

    Attributes:
        conditional: whether it draws classes on demand.
        kind: of what it draws, "points" or "images".
        averaged: whether the samples are the averaged generator's.
    """

    def __init__(self, model: GenerativeModel, averaged: Mapping[str, nn.Module] | None, facts: DataFacts,
                 device: torch.device) -> None:
        self._model, self._facts, self._device = model, facts, device
        self.averaged = bool(averaged)
        self._networks = dict(averaged) if averaged else model.networks
        self.conditional, self.kind = type(model).conditional, facts.kind

    @classmethod
    def of_run(cls, run: LoadedRun) -> Source:
        """Draw from a run with its data."""
        learner, data = run.learner, run.data
        return cls(learner.model, learner.ema_networks(), DataFacts(
            data.kind, data.shape, data.label_names, data.axes, data.offset, data.scale), learner.batches.items.device)

    @classmethod
    def of_model(cls, loaded: LoadedModel, facts: RunFacts) -> Source:
        """Draw from a model without its data, which neither is conditional nor feeds on data."""
        return cls(loaded.model, {**loaded.model.networks, **loaded.averaged} if loaded.averaged else None, DataFacts(
            facts.data_kind, facts.shape, facts.label_names, facts.axes, facts.offset, facts.scale),
            torch.device("cpu"))

    def draw(self, count: int, seed: int = 0, progress: Callable[[int, int], None] = lambda done, total: None,
             cancelled: Callable[[], bool] = lambda: False) -> Samples:
        """Draw samples; where the model draws classes on demand, the same number of each, one class after the other.

        Raises:
            ConfigError: they are more than fit into memory.
            Cancelled: as asked.
        """
        random = torch.Generator(self._device).manual_seed(seed)
        names = self._facts.label_names if self.conditional else ()
        labels = np.repeat(np.arange(len(names)), count) if names else None
        total = count * max(len(names), 1)
        most = _LARGEST // self._facts.bytes_each
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
        return Samples(np.concatenate(parts), labels, names, self._facts.axes or Samples.axes)

    def _as_given(self, samples: Tensor) -> np.ndarray:
        if self.kind == "images":
            return to_uint8(samples).cpu().numpy()
        points, facts = samples.float().cpu().numpy(), self._facts
        return points if facts.scale is None else points * facts.scale + facts.offset


def save(samples: Samples, path: Path, cancelled: Callable[[], bool] = lambda: False) -> None:
    """Write samples to an .npz (arrays images or points, and labels and names where there are some), points else to a
    .csv, and images to a new folder of PNGs, with one folder for each class.

    Raises:
        ConfigError: they cannot be written there.
        Cancelled: as asked; nothing is left.
    """
    points = samples.items.ndim == 2
    if path.suffix.lower() == ".npz":
        labelled = {} if samples.labels is None else {"labels": samples.labels, "names": np.array(samples.names)}
        with files.replacing(path) as file:
            np.savez_compressed(file, **{"points" if points else "images": samples.items}, **labelled)
    elif points:
        files.write(path, _table(samples))
    else:
        _save_folder(samples, path, cancelled)


def _table(samples: Samples) -> str:
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    names = None if samples.labels is None else [samples.names[k] for k in samples.labels]
    writer.writerow([*samples.axes, *([] if names is None else ["class"])])
    for number, point in enumerate(samples.items):
        writer.writerow([*(f"{value:.7g}" for value in point), *([] if names is None else [names[number]])])
    return table.getvalue()


def _save_folder(samples: Samples, path: Path, cancelled: Callable[[], bool]) -> None:
    with files.replacing_folder(path) as new:
        places = [new / _folder_name(k, samples.names) for k in range(len(samples.names))] or [new]
        for folder in places:
            folder.mkdir(exist_ok=True)
        for number, image in enumerate(samples.items):
            if cancelled():
                raise Cancelled
            folder = places[0 if samples.labels is None else samples.labels[number]]
            Image.fromarray(image[..., 0] if image.shape[-1] == 1 else image).save(folder / f"{number:06}.png")


def why_not_there(path: Path, kind: str) -> str:
    """Say why samples of a kind of data ("points" or "images") do not go to a file of that name; empty if they do."""
    suffix = path.suffix.lower()
    if suffix == ".npz" or (kind == "images") == (suffix != ".csv"):
        return ""
    return f"cannot write {path}: {kind} go to an .npz or {_BESIDES[kind]}; choose one of the two"


def _folder_name(label: int, names: Sequence[str]) -> str:
    """Make a name that every file system takes, unlike any other class's."""
    plain = [re.sub(r"[^\w .-]", "_", name).strip(" .") for name in names]
    # some file systems take a and A for the same
    alike = [p.casefold() for p in plain].count(plain[label].casefold()) > 1
    return f"{label} {plain[label]}".strip() if alike or not plain[label] else plain[label]
