"""Bring the values of images to 0 to 255, and notice where most of that range would stay unused."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ..settings.params import ConfigError, param
from ..telemetry.facts import Notice
from ._reading import Reporter

AS_STORED, STRETCH = "stored", "stretch"
_CHUNK = 512  # images converted at a time
_NARROW = 64  # levels; images that use fewer of the 256 look grey or black


def scale_param() -> str:
    """Get the setting of data sets that read images."""
    return param(AS_STORED, "How values become brightness: as stored, where the kind of number says which is white, or "
                            "stretched, so that the lowest value of all images is black and the highest white.",
                 label="Values", choices=(AS_STORED, STRETCH))


def parts(images: np.ndarray) -> Iterator[np.ndarray]:
    """Go through (N, ...) images in parts, so that a large array on a disk can be worked on."""
    return (images[start:start + _CHUNK] for start in range(0, len(images), _CHUNK))


def as_uint8(images: np.ndarray, gain: float, offset: float, reporter: Reporter | None = None) -> np.ndarray:
    """Convert numbers, times `gain` plus `offset`, to (N, ...) uint8.

    Raises:
        ConfigError: they do not fit into memory.
        Cancelled: as asked of `reporter`, which counts each image.
    """
    try:
        items = np.empty(images.shape, np.uint8)
    except MemoryError:
        raise ConfigError("data.path", f"{images.size / 2**30:,.1f} GiB of images do not fit into memory; save fewer "
                                       "or smaller ones") from None
    done = 0
    for part, target in zip(parts(images), parts(items), strict=True):
        target[...] = scaled(part, gain, offset)
        done += len(part)
        if reporter is not None:
            reporter.at(done)
    return items


def scaled(images: np.ndarray, gain: float, offset: float) -> np.ndarray:
    """Compute numbers, times `gain` plus `offset`, rounded, that uint8 holds."""
    unchanged = images.dtype == np.uint8 and (gain, offset) == (1, 0)
    return images if unchanged else np.round(images.astype(np.float64) * gain + offset)


def stretch(low: float, high: float) -> tuple[float, float]:
    """Find the gain and the offset that make the lowest value 0 and the highest 255.

    Raises:
        ConfigError: they are the same, or too large to compute with.
    """
    if low < high and np.isfinite(gain := 255 / (high - low)) and np.isfinite(low * gain):
        return gain, -low * gain
    raise ConfigError("data.scale", f"values from {low:g} to {high:g} cannot be stretched; choose {AS_STORED!r}")


def stretch_words(low: str, high: str) -> tuple[tuple[str, str], ...]:
    """Say it as `TrainingData.about` does."""
    return (("Values", f"{low} to {high} → black to white"),)


def levelled(images: np.ndarray, scale: str) -> tuple[np.ndarray, tuple[tuple[str, str], ...], tuple[Notice, ...]]:
    """Level decoded images as the setting says, (N, ...) uint8; also give what to say of it, and what to notice.

    Args:
        images: uint8, or with `STRETCH` float32 in shares of the full range.
    """
    if scale != STRETCH:
        return images, (), unused_range(images)
    low, high = float(images.min()), float(images.max())
    return as_uint8(images, *stretch(low, high)), share_words(low, high), ()


def share_words(low: float, high: float) -> tuple[tuple[str, str], ...]:
    """Say what was stretched, in shares of the full range."""
    return stretch_words(f"{100 * low:.3g} %", f"{100 * high:.3g} % of white")


def unused_range(images: np.ndarray) -> tuple[Notice, ...]:
    """Make a notice if (N, ...) uint8 images use only a small part of 0 to 255."""
    return narrow_range(min(int(p.min()) for p in parts(images)), max(int(p.max()) for p in parts(images)))


def narrow_range(low: int, high: int) -> tuple[Notice, ...]:
    """Make a notice if images go from `low` to `high` only, of 0 to 255."""
    if high - low >= _NARROW:
        return ()
    if low == high:
        return (Notice(f"Every pixel of all images has the same value, {low} of 0 to 255."),)
    look = "nearly black" if high < 128 else "nearly white" if low >= 128 else "without contrast"
    return (Notice(f"The images are {look}: their values are {low} to {high} of 0 to 255.",
                   "Stretch values", "data.scale", STRETCH),)
