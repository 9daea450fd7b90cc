"""Images in files of their own that stay on the disk."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from ._decoding import Picture, decode, decoders_of_ours
from ._levels import scaled
from ._reading import reason
from .streamed import DamagedImage, ImageReader, UnreachableData


class ImageFiles(ImageReader):
    """A reader of image files.

    Args:
        pictures: the files, or halves of them.
        sizes: (N,) bytes of the files when the run began.
        name: what a file is called on the screen.
        pixels: side of the square that each becomes.
        grey: make them grey.
        levels: gain and offset from shares of the full range to 0 to 255; None takes values as they are stored.
        colourless: the pictures have no colour, so that one channel holds all of it.
    """

    def __init__(self, pictures: Sequence[Picture], sizes: np.ndarray, name: Callable[[Path], str], pixels: int,
                 grey: bool, levels: tuple[float, float] | None, colourless: bool = False) -> None:
        super().__init__((pixels, pixels, 1 if grey or colourless else 3))
        self._pictures, self._sizes, self._name = pictures, sizes, name
        self._pixels, self._grey, self._levels = pixels, grey, levels

    def read(self, number):
        picture = self._pictures[number]
        try:
            image, _ = decode(picture, self._pixels, self._grey, self._levels is not None)
        # the system says by a number why a file cannot be read, and decoders that it is damaged without one
        except OSError as error:
            if error.errno is not None:
                raise UnreachableData(f"{picture.path} cannot be read ({reason(error)})") from None
            raise DamagedImage(reason(error)) from None
        except MemoryError:
            raise
        except Exception as error:  # as in `decode_all`
            raise DamagedImage(reason(error)) from None
        if self._levels is not None:
            image = scaled(image, *self._levels).astype(np.uint8)
        return image[..., :self.shape[2]]

    def name(self, number):
        return self._name(self._pictures[number].path)

    def signature(self, numbers):
        digest = hashlib.sha256(repr((self.shape, self._levels)).encode())
        for number in numbers.tolist():
            picture = self._pictures[number]
            digest.update(f"{self._name(picture.path)}\n{picture.half}\n{self._sizes[number]}\n".encode(errors="replace"))
        return digest.digest()

    def opened(self):
        return decoders_of_ours()
