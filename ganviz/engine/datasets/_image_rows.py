"""Images that lie one after the other in a file that stays on the disk."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ._arrays import Header
from ._levels import scaled
from ._reading import reason
from ._shapes import image_sides, last_channels
from .streamed import ImageReader, UnreachableData


@dataclass(frozen=True)
class Rows:
    """Where the numbers of an array lie.

    Attributes:
        path: of the file.
        offset: of the first number in the file, in bytes.
        header: what the array is.
    """

    path: Path
    offset: int
    header: Header

    @property
    def can_be_read_singly(self) -> bool:
        """Whether the numbers of an image lie together."""
        return not self.header.fortran

    def mapped(self) -> np.ndarray:
        """Map the numbers, which are read where they are used."""
        header = self.header
        return np.memmap(self.path, header.dtype, "r", self.offset, header.shape, "F" if header.fortran else "C")


class ImageRows(ImageReader):
    """A reader of images in an array file.

    A file that another program makes shorter is noticed when it is read; mapped into memory, it would end this program.

    Args:
        rows: where they lie.
        shape: of each image as it lies there: (H, W), (H, W, C) or (C, H, W).
        gain, offset: what makes 0 to 255 of the numbers.
    """

    def __init__(self, rows: Rows, shape: tuple[int, ...], gain: float, offset: float) -> None:
        super().__init__(image_sides((1, *shape)))
        self._rows, self._stored, self._gain, self._offset = rows, shape, gain, offset
        self._size = rows.header.size // rows.header.shape[0]

    def read(self, number):
        data = np.empty(self._size, np.uint8)
        rows = self._rows
        try:
            with rows.path.open("rb", buffering=0) as file:
                file.seek(rows.offset + number * self._size)
                filled = 0
                while filled < self._size and (count := file.readinto(memoryview(data)[filled:])):
                    filled += count
        except OSError as error:
            raise UnreachableData(f"{rows.path} cannot be read ({reason(error)})") from None
        if filled < self._size:
            raise UnreachableData(f"{rows.path} ends before its image {number:,}: it was changed since it was opened")
        image = last_channels(data.view(rows.header.dtype).reshape(1, *self._stored))[0]
        return scaled(image, self._gain, self._offset).astype(np.uint8)

    def name(self, number):
        return f"{self._rows.path.name}, image {number:,}"

    def signature(self, numbers):
        rows = self._rows
        about = (rows.path.name, rows.offset, str(rows.header), self._stored, self._gain, self._offset)
        return hashlib.sha256(repr(about).encode() + numbers.tobytes()).digest()
