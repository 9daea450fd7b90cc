"""A whole history of scalars as bytes and back, bit by bit, however long the run is.

As in `scalar_codec`, the bytes of numbers are put into planes, which compress well or not at all.
"""

from __future__ import annotations

import zlib
from typing import Annotated

import msgspec
import numpy as np
from msgspec import Meta, Struct

from ..record.damage import DamagedError
from ..record.scalar_codec import MOST_SERIES, inflate
from ..telemetry.history import BUCKETS, Level, Pyramid, ScalarHistory

_MOST_STEPS = 10**12
_MOST_LEVELS = 20
_Step = Annotated[int, Meta(ge=0, le=_MOST_STEPS)]


class _PackedLevel(Struct, frozen=True, array_like=True):
    """As `Level`.

    Attributes:
        numbers: the sums and the bounds; of single steps their values, which are all of these.
    """

    first: _Step
    count: Annotated[int, Meta(ge=1, le=BUCKETS)]
    numbers: tuple[bytes, ...]


class _PackedPyramid(Struct, frozen=True, array_like=True):
    series: Annotated[int, Meta(ge=1, le=MOST_SERIES)]
    first_step: _Step
    last_step: _Step
    newest: bytes
    levels: Annotated[list[_PackedLevel], Meta(min_length=1, max_length=_MOST_LEVELS)]


_decoder = msgspec.msgpack.Decoder(_PackedPyramid)


def pack(pyramid: Pyramid) -> bytes:
    """Make bytes of all that a history holds."""
    series = len(pyramid.newest)
    levels = []
    for number, level in enumerate(pyramid.levels):
        if number == 0:
            totals, counts = level.sums[:series], level.sums[series:]
            numbers = (_squeeze(np.where(counts > 0, totals, np.nan).astype("<f4")),)
        else:
            numbers = (_squeeze(level.sums.astype("<f8", copy=False)), _squeeze(level.bounds.astype("<f4", copy=False)))
        levels.append(_PackedLevel(level.first, level.sums.shape[1], numbers))
    newest = pyramid.newest.astype("<f4").tobytes()
    return msgspec.msgpack.encode(_PackedPyramid(series, pyramid.first_step, pyramid.last_step, newest, levels))


def unpack(data: bytes, terms: tuple[str, ...]) -> ScalarHistory:
    """Make the history again.

    Args:
        terms: of the run.

    Raises:
        DamagedError: these are not bytes of a history with these terms.
    """
    empty = ScalarHistory()
    empty.clear(terms)
    try:
        packed = _decoder.decode(data)
        if packed.series != len(empty.names) or len(packed.newest) != 4 * packed.series:
            raise ValueError(f"{packed.series} series are not those of the run")
        if packed.last_step < packed.first_step:
            raise ValueError("the last step comes before the first")
        levels = [_level(number, level, packed.series) for number, level in enumerate(packed.levels)]
        newest = np.frombuffer(packed.newest, "<f4").astype(np.float32)
        return ScalarHistory.of(Pyramid(packed.first_step, packed.last_step, newest, tuple(levels)), terms)
    except (msgspec.DecodeError, ValueError) as error:
        raise DamagedError(f"the curves are damaged: {error}") from None


def _level(number: int, level: _PackedLevel, series: int) -> Level:
    if len(level.numbers) != (1 if number == 0 else 2):
        raise ValueError("a level has other numbers than it should")
    if number > 0:
        shape = (2 * series, level.count)
        return Level(level.first, _inflated(level.numbers[0], "<f8", shape), _inflated(level.numbers[1], "<f4", shape))
    values = _inflated(level.numbers[0], "<f4", (series, level.count))
    measured = ~np.isnan(values)
    sums = np.concatenate([np.where(measured, values, 0), measured], dtype=np.float64)
    bounds = np.concatenate([np.where(measured, values, np.inf), np.where(measured, -values, np.inf)])
    return Level(level.first, sums, bounds.astype(np.float32, copy=False))


def _squeeze(numbers: np.ndarray) -> bytes:
    planes = np.ascontiguousarray(numbers).view(np.uint8).reshape(numbers.size, numbers.itemsize).T
    return zlib.compress(np.ascontiguousarray(planes), 1)


def _inflated(data: bytes, kind: str, shape: tuple[int, int]) -> np.ndarray:
    dtype, count = np.dtype(kind), shape[0] * shape[1]
    planes = np.frombuffer(inflate(data, count * dtype.itemsize), np.uint8).reshape(dtype.itemsize, count)
    numbers = np.ascontiguousarray(planes.T).view(dtype).reshape(shape)
    return numbers.astype(dtype.newbyteorder("="), copy=False)
