"""The scalars of consecutive steps as bytes and back, without loss.

Losses are noise in their last digits and alike in their first: the four bytes of the numbers are put into four planes,
each compressed well or not at all. A series that measured nothing takes next to no room.
"""

from __future__ import annotations

import struct
import zlib

import numpy as np

from .damage import DamagedError

MOST_STEPS = 1 << 16
"""Steps that a block may hold: what claims more is damaged, or hostile."""
MOST_SERIES = 1 << 7

_HEAD = struct.Struct("<II")
_LEVEL = 1  # the higher ones take several times as long for one part in a hundred


def pack(values: np.ndarray) -> bytes:
    """Make bytes of (n, series) float32 values, at most `MOST_STEPS` of them."""
    steps, series = values.shape
    if steps > MOST_STEPS or series > MOST_SERIES:
        raise ValueError(f"a block of {steps} steps and {series} series is more than {MOST_STEPS} and {MOST_SERIES}")
    planes = np.ascontiguousarray(values.T, dtype="<f4").view(np.uint8).reshape(series * steps, 4).T
    return _HEAD.pack(steps, series) + zlib.compress(np.ascontiguousarray(planes), _LEVEL)


def unpack(data: bytes) -> np.ndarray:
    """Read (n, series) float32 values back, bit by bit as they were; read-only.

    Raises:
        DamagedError: these are not bytes that `pack` made.
    """
    if len(data) < _HEAD.size:
        raise DamagedError("a block of scalars is cut off")
    steps, series = _HEAD.unpack_from(data)
    if steps > MOST_STEPS or series > MOST_SERIES:
        raise DamagedError(f"a block of scalars claims to hold {steps:,} steps of {series:,} series")
    planes = inflate(data[_HEAD.size:], steps * series * 4)
    values = np.ascontiguousarray(np.frombuffer(planes, np.uint8).reshape(4, series * steps).T).view("<f4")
    values = values.reshape(series, steps).T.astype(np.float32, order="C", copy=False)
    values.flags.writeable = False
    return values


def inflate(data: bytes, size: int) -> bytes:
    """Decompress to exactly `size` bytes, and never to more.

    Raises:
        DamagedError: it is not that many, or not compressed data.
    """
    try:
        engine = zlib.decompressobj()
        found = engine.decompress(data, size + 1)
    except zlib.error as error:
        raise DamagedError(f"compressed data is damaged ({error})") from None
    if len(found) != size or not engine.eof:
        raise DamagedError(f"compressed data holds {'more than' if len(found) > size else 'other than'} {size:,} bytes")
    return found
