"""Some real samples of a script's own data, as ganviz keeps them, to compare with and to look at."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from torch import Tensor

from ..datasets.base import TrainingData
from ..datasets.batches import to_uint8

MOST = 2048
_SECONDS, _LEAST = 3.0, 64  # a slow data set is read no longer than that, once there are so many samples
_NEAR = 0.02


@dataclass(frozen=True)
class Range:
    """The numbers of a script's samples: ours = theirs * scale + offset, in [-1, 1] for images."""

    scale: float = 1.0
    offset: float = 0.0

    def ours(self, samples: Tensor) -> Tensor:
        """Convert the script's samples."""
        return samples if self == Range() else samples * self.scale + self.offset

    def theirs(self, samples: Tensor) -> Tensor:
        """Convert samples back to what the script's networks see."""
        return samples if self == Range() else (samples - self.offset) / self.scale

    @classmethod
    def of_images(cls, images: Tensor) -> Range:
        """Find the range of images: [-1, 1], [0, 1], [0, 255], or else what their least and greatest span."""
        low, high = float(images.min()), float(images.max())
        if low >= -_NEAR and high > 1 + _NEAR and high <= 255 and not images.is_floating_point():
            return cls(1 / 127.5, -1.0)
        if low >= 0 and high <= 1 + _NEAR:
            return cls(2.0, -1.0)
        if low >= -1 - _NEAR and high <= 1 + _NEAR:
            return cls()
        half = max((high - low) / 2, 1e-6)
        return cls(1 / half, -(low + high) / (2 * half))


class Unshowable(ValueError):
    """Samples that are neither images nor points in the plane."""


def sample_of(item: Any) -> Tensor | None:
    """Take the sample out of what a data set or a loader gives: itself, the first of a tuple, or the first tensor of a
    table; None if there is no tensor in it.
    """
    if isinstance(item, Mapping):
        item = next((value for value in item.values() if isinstance(value, Tensor | np.ndarray)), None)
    elif isinstance(item, tuple | list):
        item = item[0] if item else None
        if isinstance(item, tuple | list | Mapping):
            return sample_of(item)
    if isinstance(item, np.ndarray) and item.dtype.kind in "fiub":
        item = torch.from_numpy(item)
    return item.detach() if isinstance(item, Tensor) else None


def gathered(real: Any) -> Tensor | None:
    """Take at most `MOST` samples, evenly over all there are, of a tensor, an array, a data set or its loader.

    Returns:
        (n, ...) on the CPU; None if there are none.
    """
    real = getattr(real, "dataset", real)
    if isinstance(real, Tensor | np.ndarray):
        whole = sample_of(real)
        return whole[_spread(len(whole))].cpu()
    samples: list[Tensor] = []
    for sample in _read(real):
        if sample is not None and (not samples or sample.shape == samples[0].shape):
            samples.append(sample.cpu())
    return torch.stack(samples) if samples else None


def _read(real: Any) -> Iterator[Tensor | None]:
    begun = time.monotonic()
    items = (real[int(k)] for k in _spread(len(real))) if hasattr(real, "__getitem__") and hasattr(real, "__len__") \
        else iter(real)
    for count, item in enumerate(items, start=1):
        yield sample_of(item)
        if count >= MOST or (count >= _LEAST and time.monotonic() - begun > _SECONDS):
            return


def _spread(count: int) -> np.ndarray:
    return np.arange(count) if count <= MOST else np.linspace(0, count - 1, MOST).astype(int)


def image_shape(shape: tuple[int, ...]) -> tuple[int, int, int] | None:
    """Give the (C, H, W) of a sample that is an image, or a flat square one; None if it is none."""
    if len(shape) == 3 and shape[0] in (1, 3):
        return shape
    if len(shape) == 2 and min(shape) > 1:
        return (1, *shape)
    side = math.isqrt(shape[0]) if len(shape) == 1 else 0
    return (1, side, side) if side >= 8 and side * side == shape[0] else None


def training_data(samples: Tensor, shape: tuple[int, ...] | None = None) -> tuple[TrainingData, Range]:
    """Keep samples as ganviz keeps its data sets'.

    Args:
        samples: (n, ...), as the script's networks see them; n may be 0.
        shape: of one as (C, H, W), where the samples are laid out in another way; None finds out.

    Returns:
        The data, and what its numbers are to the script's.

    Raises:
        Unshowable: they are neither images nor points.
    """
    one = tuple(samples.shape[1:])
    if one == (2,):
        points = np.ascontiguousarray(samples.float().numpy())
        return _Points(kind="points", items=points), Range()
    found = shape or image_shape(one)
    if found is None or math.prod(found) != math.prod(one):
        raise Unshowable(f"samples of shape {one} are neither images, (channels, height, width) with 1 or 3 channels, "
                         "nor points in the plane, (2,)")
    span = Range.of_images(samples) if len(samples) else Range()
    images = span.ours(samples.reshape(-1, *found).float())
    return TrainingData(kind="images", items=to_uint8(images).numpy()), span


class _Points(TrainingData):
    """Points, of which there may be none."""

    @property
    def extent(self) -> tuple[float, float, float, float] | None:
        return super().extent if len(self.items) else (-2.0, 2.0, -2.0, 2.0)
