"""Open .npy and .npz files that may be damaged or made to do harm: sizes are checked before anything is allocated."""

from __future__ import annotations

import io
import lzma
import math
import struct
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO

import numpy as np

from ..settings.params import ConfigError
from ._reading import first_bytes, reason

_MAGIC = b"\x93NUMPY"
_LOCAL_HEADER, _LOCAL_MAGIC, _ENCRYPTED = 30, b"PK\3\4", 1  # of what precedes a member in the file
_LONGEST_HEADER = 65_536  # bytes, the array's first ones included
_NUMBERS = "buif"
_DIMENSIONS = 8
# an archive of uint8 images unpacks to little more than its own size; floats and whole numbers to some times that
_ALWAYS_ALLOWED, _ALLOWED_GROWTH = 2**30, 8
_UNREADABLE = (OSError, ValueError, EOFError, RuntimeError, MemoryError, OverflowError, IndexError, KeyError,
               struct.error, zipfile.BadZipFile, zlib.error, lzma.LZMAError)


@dataclass(frozen=True)
class Header:
    """What an array is, as the first bytes of its file say.

    Attributes:
        offset: of its data in the file, in bytes.
    """

    shape: tuple[int, ...]
    dtype: np.dtype
    fortran: bool
    offset: int

    def __str__(self) -> str:
        return f"{str(self.dtype)[:40]} of shape {self.shape if len(self.shape) <= _DIMENSIONS else 'too many sides'}"

    @property
    def has_numbers(self) -> bool:
        """Whether it holds real numbers, and at least one."""
        return self.dtype.kind in _NUMBERS and len(self.shape) <= _DIMENSIONS and 0 not in self.shape

    @property
    def size(self) -> int:
        """Bytes of its data."""
        return math.prod(self.shape) * self.dtype.itemsize


def is_npy(path: Path) -> bool:
    """Tell whether a file starts as a .npy file does, whatever its name says.

    Raises:
        ConfigError: it cannot be read.
    """
    return first_bytes(path).startswith(_MAGIC)


def npy_header(path: Path) -> Header:
    """Read what a .npy file holds.

    Raises:
        ConfigError: it is damaged, or shorter than it says.
    """
    try:
        with path.open("rb") as file:
            header = _header(file)
        held = path.stat().st_size - header.offset
    except _UNREADABLE as error:
        raise _unreadable(path, reason(error)) from None
    if header.has_numbers and header.size > held:
        raise _unreadable(path, f"{header} would take {header.size:,} bytes, and it holds {held:,}")
    return header


def open_npy(path: Path) -> np.ndarray:
    """Map the numbers of a .npy file, which are read where they are used.

    Raises:
        ConfigError: as `npy_header`; or it does not hold numbers.
    """
    header = npy_header(path)
    if not header.has_numbers:
        raise ConfigError("data.path", f"{path.name} holds {header}; numbers are wanted")
    return np.memmap(path, header.dtype, "r", header.offset, header.shape, "F" if header.fortran else "C")


class Archive:
    """The arrays of an open .npz file.

    Attributes:
        headers: by the arrays' names.
        problems: why a member is no array, by its name.
    """

    def __init__(self, path: Path, file: zipfile.ZipFile) -> None:
        self._path, self._file = path, file
        self._size = path.stat().st_size
        self._left = self._allowed = max(_ALWAYS_ALLOWED, _ALLOWED_GROWTH * self._size)
        self.headers: dict[str, Header] = {}
        self.problems: dict[str, str] = {}
        self._members: dict[str, str] = {}
        for member in file.namelist():
            name = member.removesuffix(".npy")
            try:
                with file.open(member) as content:
                    self.headers[name] = _header(content)
                self._members[name] = member
            except _UNREADABLE as error:
                self.problems[name] = f"nothing that can be read ({reason(error)})"

    def contents(self) -> dict[str, str]:
        """Say in words what each member is."""
        return {name: str(header) for name, header in self.headers.items()} | self.problems

    def offset(self, name: str) -> int | None:
        """Find where in the file the numbers of an array in `headers` begin; None if they are packed, or cut off.

        Raises:
            ConfigError: the archive is damaged.
        """
        member = self._file.getinfo(self._members[name])
        if member.compress_type != zipfile.ZIP_STORED or member.flag_bits & _ENCRYPTED:
            return None
        with self._path.open("rb") as file:
            file.seek(member.header_offset)
            start = file.read(_LOCAL_HEADER)
        if len(start) < _LOCAL_HEADER or not start.startswith(_LOCAL_MAGIC):
            raise _unreadable(self._path, f"{name!r} is not where the archive says")
        header, names = self.headers[name], sum(struct.unpack("<HH", start[26:]))
        offset = member.header_offset + _LOCAL_HEADER + names + header.offset
        is_whole = header.offset + header.size <= member.file_size and offset + header.size <= self._size
        return offset if is_whole else None

    def read(self, name: str, most: int | None = None) -> np.ndarray:
        """Unpack an array that is in `headers`, or no more than its first rows.

        Raises:
            ConfigError: it is cut off or damaged, or all that was unpacked would take more memory than is allowed.
        """
        header = self.headers[name]
        if most is not None and header.shape and not header.fortran:
            header = replace(header, shape=(min(most, header.shape[0]), *header.shape[1:]))
        self._left -= header.size
        if self._left < 0:
            raise ConfigError("data.path", f"{self._path.name}: unpacked, {name!r} ({header}) would take "
                                           f"{header.size / 2**30:,.1f} GiB, and {self._allowed / 2**30:,.1f} GiB is "
                                           "allowed for an archive of this size; save fewer images, save them as "
                                           "uint8, or save them with numpy.save as .npy, which is not unpacked")
        try:
            with self._file.open(self._members[name]) as content:
                content.read(header.offset)
                data = np.empty(header.size, np.uint8)
                filled = 0
                while filled < header.size:
                    count = content.readinto(memoryview(data)[filled:])
                    if not count:
                        raise EOFError(f"{name!r} is cut off")
                    filled += count
        except _UNREADABLE as error:
            raise _unreadable(self._path, reason(error)) from None
        return data.view(header.dtype).reshape(header.shape, order="F" if header.fortran else "C")


@contextmanager
def open_npz(path: Path) -> Iterator[Archive]:
    """Open an .npz file.

    Raises:
        ConfigError: it is no archive, or a damaged one.
    """
    try:
        file = zipfile.ZipFile(path)
    except _UNREADABLE as error:
        raise _unreadable(path, reason(error)) from None
    with file:
        yield Archive(path, file)


def _unreadable(path: Path, why: str) -> ConfigError:
    return ConfigError("data.path", f"{path.name} cannot be read: {why}; choose an .npz or .npy file that is whole")


def _header(file: IO[bytes]) -> Header:
    """Read a header.

    Raises:
        ValueError: there is none that makes sense.
    """
    start = io.BytesIO(file.read(_LONGEST_HEADER))
    try:
        # numpy remarks on headers of old programs, and Python on odd numbers in damaged ones
        with warnings.catch_warnings(action="ignore"):
            version = np.lib.format.read_magic(start)
            read = np.lib.format.read_array_header_1_0 if version == (1, 0) else np.lib.format.read_array_header_2_0
            shape, fortran, dtype = read(start)
    # a damaged header can make numpy and the parser that it uses raise nearly anything
    except Exception as error:
        raise ValueError(f"no array ({reason(error)})") from None
    if min(shape, default=0) < 0:
        raise ValueError(f"no array (its shape is {shape[:_DIMENSIONS]})")
    return Header(shape, dtype, fortran, start.tell())
