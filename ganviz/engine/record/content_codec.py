"""What a probe saw as bytes and back: frozen dataclasses of arrays and plain values. Never a pickle.

What is read becomes an object of a class that the caller allows, with fields of the types that it declares, or nothing.
"""

from __future__ import annotations

import math
import struct
import zlib
from collections.abc import Mapping
from typing import Any, TypeVar

import msgspec
import numpy as np

from .damage import DamagedError
from .scalar_codec import inflate

_HEAD = struct.Struct("<IB")
_LEVEL = 1
_LARGEST = 1 << 26  # bytes of one content
_MOST_VALUES = 1 << 18  # in it, where an array is one
_KINDS = "biuf"  # of the numbers that an array may hold
_MOST_DIMENSIONS = 8

# MessagePack's bytes after a mark, of the marks that are written here. With a count: bytes of the count, values and
# bytes for each of what is counted.
_FIXED = {0xC0: 0, 0xC2: 0, 0xC3: 0, 0xCA: 4, 0xCB: 8} | {mark: 1 << (mark & 3) for mark in range(0xCC, 0xD4)}
_SIZED = {0xC4: (1, 0, 1), 0xC5: (2, 0, 1), 0xC6: (4, 0, 1), 0xD9: (1, 0, 1), 0xDA: (2, 0, 1), 0xDB: (4, 0, 1),
          0xDC: (2, 1, 0), 0xDD: (4, 1, 0), 0xDE: (2, 2, 0), 0xDF: (4, 2, 0)}

_Content = TypeVar("_Content")


def pack(content: Any, level: int = _LEVEL) -> bytes:
    """Make bytes of a dataclass of arrays and plain values.

    Args:
        level: of the compression, 0 to 9; 0 copies.
    """
    name = type(content).__name__.encode()
    plain = msgspec.msgpack.encode(content, enc_hook=_array_to_plain)
    return _HEAD.pack(len(plain), len(name)) + name + zlib.compress(plain, level)


def unpack(data: bytes, kinds: Mapping[str, type[_Content]]) -> _Content:
    """Read an object back; its arrays are read-only.

    Args:
        kinds: the classes that it may be of, by name.

    Raises:
        DamagedError: these are not bytes of such an object.
    """
    if len(data) < _HEAD.size:
        raise DamagedError("a picture is cut off")
    size, length = _HEAD.unpack_from(data)
    name = data[_HEAD.size:_HEAD.size + length].decode("utf-8", "replace")
    if size > _LARGEST:
        raise DamagedError(f"a picture claims to be of {size:,} bytes")
    if name not in kinds:
        raise DamagedError(f"a picture claims to be a {name[:40]!r}, which is unknown here")
    plain = inflate(data[_HEAD.size + length:], size)
    try:
        _refuse_too_many(plain)
        return msgspec.msgpack.decode(plain, type=kinds[name], dec_hook=_plain_to_array)
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        raise DamagedError(f"a picture is not a {name}: {error}") from None


def _refuse_too_many(plain: bytes) -> None:
    """Refuse what would become very many objects: 64 MB of empty lists, each one byte here, would take 4 GB.

    Raises:
        ValueError: it does, or is no MessagePack.
    """
    place, left = 0, 1
    for _ in range(_MOST_VALUES):
        if not left:
            return
        if place >= len(plain):
            raise ValueError("it is cut off")
        mark = plain[place]
        place += 1
        left -= 1
        if 0x80 <= mark < 0xA0:  # a small table or list
            left += (mark & 15) * (2 if mark < 0x90 else 1)
        elif 0xA0 <= mark < 0xC0:  # a short text
            place += mark & 31
        elif mark in _SIZED:
            width, values, bytes_each = _SIZED[mark]
            count = int.from_bytes(plain[place:place + width], "big")
            place += width + count * bytes_each
            left += count * values
        elif mark in _FIXED:
            place += _FIXED[mark]
        elif 0x80 <= mark < 0xE0:  # else it is a small number, which is all in its mark
            raise ValueError(f"a value begins with {mark:#x}, which is never written")
    raise ValueError(f"it holds more than {_MOST_VALUES:,} values")


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
