"""Folders of pictures with two sides, for tests."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image


def blots(count: int, size: int = 16, seed: int = 1) -> tuple[np.ndarray, np.ndarray]:
    """(count, size, size, 3) uint8 pictures of one dark rectangle each, and the same with colours the other way round.
    """
    rng = np.random.default_rng(seed)
    pictures = np.full((count, size, size, 3), 230, np.uint8)
    for picture in pictures:
        top, left = rng.integers(0, size // 2, 2)
        height, width = rng.integers(size // 4, size // 2, 2)
        picture[top:top + height, left:left + width] = rng.integers(0, 120, 3)
    return pictures, 255 - pictures


def save_side(folder: Path, pictures: np.ndarray) -> None:
    """Save pictures as 0.png, 1.png and so on in a folder, which is made."""
    folder.mkdir(parents=True)
    for number, picture in enumerate(pictures):
        Image.fromarray(picture).save(folder / f"{number}.png")
