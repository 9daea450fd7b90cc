"""What a probe saw as bytes and back: frozen dataclasses of arrays and plain values. Never a pickle.

What is read becomes an object of a class that the caller names, with fields of the types that it declares, or nothing.
"""

from __future__ import annotations

import math
import struct
import zlib
from typing import Any, TypeVar

import msgspec
import numpy as np

from .damage import DamagedError
from .scalar_codec import inflate

_HEAD = struct.Struct("<I")
_LEVEL = 1
_LARGEST = 1 << 28  # bytes of one content
_KINDS = "biuf"  # of the numbers that an array may hold
_MOST_DIMENSIONS = 8

_Content = TypeVar("_Content")


def pack(content: Any) -> bytes:
    """Make bytes of a dataclass of arrays and plain values."""
    plain = msgspec.msgpack.encode(content, enc_hook=_array_to_plain)
    return _HEAD.pack(len(plain)) + zlib.compress(plain, _LEVEL)


def unpack(data: bytes, kind: type[_Content]) -> _Content:
    """Read an object of a class back; its arrays are read-only.

    Raises:
        DamagedError: these are not bytes of such an object.
    """
    if len(data) < _HEAD.size or (size := _HEAD.unpack_from(data)[0]) > _LARGEST:
        raise DamagedError("a picture is cut off, or claims to be larger than any is")
    plain = inflate(data[_HEAD.size:], size)
    try:
        return msgspec.msgpack.decode(plain, type=kind, dec_hook=_plain_to_array)
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        raise DamagedError(f"a picture is not a {kind.__name__}: {error}") from None


def _array_to_plain(value: Any) -> Any:
    if isinstance(value, np.ndarray) and value.dtype.kind in _KINDS:
        values = np.ascontiguousarray(value)
        little = values.astype(values.dtype.newbyteorder("<"), copy=False)
        return {"type": little.dtype.str.lstrip("<|"), "shape": value.shape, "data": little.tobytes()}
    if isinstance(value, np.generic):
        return value.item()
    raise NotImplementedError(f"a picture cannot hold a {type(value).__name__}")


def _plain_to_array(kind: type, value: Any) -> Any:
    if kind is not np.ndarray:
        raise ValueError(f"a {kind.__name__} is wanted, which is never written")
    if not isinstance(value, dict) or set(value) != {"type", "shape", "data"}:
        raise ValueError("this is no array")
    name, shape, data = value["type"], value["shape"], value["data"]
    if not isinstance(name, str) or name[:1] not in _KINDS or not name[1:].isdigit() or not isinstance(data, bytes):
        raise ValueError("this is no array of numbers")
    if not isinstance(shape, list) or len(shape) > _MOST_DIMENSIONS or not all(
            isinstance(n, int) and not isinstance(n, bool) and 0 <= n <= _LARGEST for n in shape):
        raise ValueError(f"{shape!r} is no shape")
    try:
        dtype = np.dtype("<" + name)
    except TypeError:
        raise ValueError(f"{name!r} is no type of number") from None
    if math.prod(shape) * dtype.itemsize != len(data):
        raise ValueError(f"an array of {shape} has not {len(data)} bytes")
    return np.frombuffer(data, dtype).reshape(shape)
