"""Bring the values of images to 0 to 255, and notice where most of that range would stay unused."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from ..params import ConfigError, param
from .base import Notice

AS_STORED, STRETCH = "as stored", "stretch"
_CHUNK = 512  # images converted at a time
_NARROW = 64  # levels; images that use fewer of the 256 look grey or black


def scale_param() -> str:
    """The setting of data sets that read images."""
    return param(AS_STORED, "How values become brightness: as stored, where the file's format says which is white, or "
                            "stretched, so that the lowest value of all images is black and the highest white.",
                 label="Values", choices=(AS_STORED, STRETCH))


def extremes(images: np.ndarray) -> tuple[float, float]:
    """The lowest and the highest of (N, ...) values, a part at a time."""
    parts = list(_parts(images))
    return min(float(part.min()) for part in parts), max(float(part.max()) for part in parts)


def stretched(images: np.ndarray) -> tuple[np.ndarray, tuple[tuple[str, str], ...]]:
    """(N, ...) uint8 in which the lowest value is 0 and the highest 255, and what to say of it.

    Raises:
        ConfigError: all values are the same, or beyond what can be computed with.
    """
    low, high = extremes(images)
    if not low < high < np.inf or not np.isfinite(high - low):
        raise ConfigError("data.scale", f"values from {low:g} to {high:g} cannot be stretched; choose {AS_STORED!r}")
    items = np.empty(images.shape, np.uint8)
    for part, target in zip(_parts(images), _parts(items), strict=True):
        target[...] = np.round((part.astype(np.float64) - low) * (255 / (high - low)))
    return items, (("Values", f"{low:g} to {high:g} → 0 to 255"),)


def unused_range(images: np.ndarray) -> tuple[Notice, ...]:
    """A notice if (N, ...) uint8 images use only a small part of 0 to 255."""
    low, high = extremes(images)
    if high - low >= _NARROW:
        return ()
    if low == high:
        return (Notice(f"Every pixel of all images has the same value, {low:g} of 0 to 255."),)
    look = "nearly black" if high < 128 else "nearly white" if low > 128 else "without contrast"
    return (Notice(f"The images are {look}: their values use {low:g} to {high:g} of 0 to 255.",
                   "Stretch values", "data.scale", STRETCH),)


def _parts(images: np.ndarray) -> Iterable[np.ndarray]:
    return (images[start:start + _CHUNK] for start in range(0, len(images), _CHUNK))
