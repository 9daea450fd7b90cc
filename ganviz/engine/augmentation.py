"""Labelled samples from a generator that draws on demand: to keep, and as more data for a classifier."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from PIL import Image
from torch import Tensor

from . import files
from .batches import Batches, to_uint8
from .config import RunConfig
from .datasets.base import Cancelled, TrainingData
from .device import place
from .features.classifier import make_networks
from .held_out import split
from .learner import Learner
from .models.base import watching
from .params import ConfigError
from .state import TrainingState

_PART = 250
_UPDATES, _BATCH, _LEARNING_RATE = 400, 64, 2e-3
KINDS = ("real", "fake", "both")
SEEDS = (1, 2, 3)
"""Of the comparisons that a person asks for: a training each."""


@dataclass(frozen=True)
class LabelledImages:
    """Images and what is on them.

    Attributes:
        images: (n, H, W, C) uint8.
        labels: (n,) int64, places in `names`.
    """

    images: np.ndarray
    labels: np.ndarray
    names: tuple[str, ...]


class Source:
    """The generator of a saved run, averaged where the run keeps an average, and the data it was trained on.

    Args:
        state: of the run.
        progress: told how far the loading of the data is: (items done, items in all).
        cancelled: asked regularly.

    Attributes:
        data, held_out: what the run was trained on, and what it never saw (None if nothing was held out).
        step: iterations that the run had done.
        averaged: whether the samples are the averaged generator's.

    Raises:
        ConfigError: its model draws no classes on demand, or the data cannot be had.
        Cancelled: as asked.
    """

    def __init__(self, state: TrainingState, progress: Callable[[int, int], None] = lambda done, total: None,
                 cancelled: Callable[[], bool] = lambda: False) -> None:
        config = RunConfig.from_dict(state.about["config"])
        model = config.model.owner
        if not model.conditional:
            raise ConfigError("model.name", f"{config.model.name} does not draw classes on demand, so its samples have "
                                            "no labels; train a conditional model (digits-cgan, for instance)")
        seed = config.train.seed
        loaded = config.data.build().load(seed, progress, cancelled)
        self.data, self.held_out = split(loaded, config.train.held_out, seed)
        learner = Learner(config, self.data, place(config.device, model.convolutional, 0))
        learner.restore(state)
        self._model = learner.model
        average = learner.ema_networks()
        self.step, self.averaged = state.about["step"], average is not None
        self._networks = average or learner.model.networks
        self._device = learner.batches.items.device

    def draw(self, per_class: int, seed: int = 0, progress: Callable[[int, int], None] = lambda done, total: None,
             cancelled: Callable[[], bool] = lambda: False) -> LabelledImages:
        """So many samples of each class, one class after the other.

        Raises:
            Cancelled: as asked.
        """
        random = torch.Generator(self._device).manual_seed(seed)
        names, parts = self.data.label_names, []
        labels = np.repeat(np.arange(len(names)), per_class)
        with watching(*self._networks.values()):
            for start in range(0, len(labels), _PART):
                if cancelled():
                    raise Cancelled
                part = torch.from_numpy(labels[start:start + _PART]).to(self._device)
                z = self._model.latents(len(part), random)
                for k in part.unique().tolist():
                    z[part == k] = self._model.with_label(z[part == k], k)
                parts.append(to_uint8(self._model.sample(z, self._networks)).cpu().numpy())
                progress(start + len(part), len(labels))
        return LabelledImages(np.concatenate(parts), labels, names)


def save(samples: LabelledImages, path: Path, cancelled: Callable[[], bool] = lambda: False) -> None:
    """Write samples to an .npz (arrays images, labels, names), or else to a folder with one of PNGs for each class.

    Raises:
        ConfigError: they cannot be written there.
        Cancelled: as asked; what was written is left.
    """
    try:
        if path.suffix.lower() == ".npz":
            with files.replacing(path) as file:
                np.savez_compressed(file, images=samples.images, labels=samples.labels, names=np.array(samples.names))
            return
        folders = [path / _folder_name(k, samples.names) for k in range(len(samples.names))]
        for folder in folders:
            folder.mkdir(parents=True, exist_ok=True)
        for number, (image, label) in enumerate(zip(samples.images, samples.labels, strict=True)):
            if cancelled():
                raise Cancelled
            Image.fromarray(image[..., 0] if image.shape[-1] == 1 else image).save(folders[label] / f"{number:06}.png")
    except OSError as error:
        raise ConfigError("", f"cannot write {path}: {error.strerror or error}; choose another place") from None


def _folder_name(label: int, names: Sequence[str]) -> str:
    """A name that every file system takes, unlike any other class's."""
    plain = [re.sub(r"[^\w .-]", "_", name).strip(" .") for name in names]
    # some file systems take a and A for the same
    alike = [p.casefold() for p in plain].count(plain[label].casefold()) > 1
    return f"{label} {plain[label]}".strip() if alike or not plain[label] else plain[label]


def accuracies(real: TrainingData, fake: LabelledImages, held_out: TrainingData, per_class: int,
               seeds: Sequence[int] = SEEDS, progress: Callable[[int, int], None] = lambda done, total: None,
               cancelled: Callable[[], bool] = lambda: False) -> dict[str, list[float]]:
    """How well a small classifier names held-out images that learned from few real ones, from fakes, and from both.

    Two convolutions, as in `features.classifier`, trained by Adam for 400 batches of 64 in any case; of "both", half of
    each batch is real. Nothing is chosen by the held-out images. What generator the fakes are from is for the caller
    to say: one that saw all of the data knows more than the few real images.

    Args:
        per_class: real images of each class, chosen by the seed; of a class that has fewer, all.
        seeds: of the choice, the first weights and the batches; a training each.
        progress: told after each training: (trainings done, trainings in all).
        cancelled: asked before each batch.

    Returns:
        For "real", "fake" and "both" the shares of the held-out images that are named right, one for each seed.

    Raises:
        Cancelled: as asked.
    """
    made = (torch.from_numpy(fake.images), torch.from_numpy(fake.labels))
    test = (torch.from_numpy(held_out.items.copy()), torch.from_numpy(held_out.labels.copy()))
    found: dict[str, list[float]] = {kind: [] for kind in KINDS}
    for turn, seed in enumerate(seeds):
        random = np.random.default_rng(seed)
        order = random.permutation(len(real.items))
        few = np.concatenate([order[real.labels[order] == k][:per_class] for k in range(len(real.label_names))])
        some = (torch.from_numpy(real.items[few]), torch.from_numpy(real.labels[few]))
        for part, (kind, pools) in enumerate(zip(KINDS, ([some], [made], [some, made]), strict=True), start=1):
            found[kind].append(_trained_accuracy(pools, test, len(real.label_names), seed, cancelled))
            progress(len(KINDS) * turn + part, len(KINDS) * len(seeds))
    return found


def summary(shares: Sequence[float]) -> str:
    """Mean, lowest and highest, in per cent."""
    mean = sum(shares) / len(shares)
    return f"{100 * mean:.1f} % ({100 * min(shares):.1f}–{100 * max(shares):.1f})"


def _trained_accuracy(pools: list[tuple[Tensor, Tensor]], test: tuple[Tensor, Tensor], classes: int, seed: int,
                      cancelled: Callable[[], bool]) -> float:
    random = torch.Generator().manual_seed(seed)
    height, width, channels = test[0].shape[1:]
    network = torch.nn.Sequential(*make_networks((channels, height, width), classes, random))
    optimizer = torch.optim.Adam(network.parameters(), lr=_LEARNING_RATE)
    for _ in range(_UPDATES):
        if cancelled():
            raise Cancelled
        images, labels = [], []
        for items, classes_of in pools:
            chosen = torch.randint(len(items), (_BATCH // len(pools),), generator=random)
            images.append(items[chosen])
            labels.append(classes_of[chosen])
        with torch.enable_grad():
            loss = F.cross_entropy(network(Batches.to_float(torch.cat(images))), torch.cat(labels))
            optimizer.zero_grad()
            loss.backward()
        optimizer.step()
    with torch.no_grad():
        verdicts = torch.cat([network(Batches.to_float(part)).argmax(1) for part in test[0].split(1024)])
    return float((verdicts == test[1]).float().mean())
