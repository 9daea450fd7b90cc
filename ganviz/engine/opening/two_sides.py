"""Recognize the two sides of a translation in what a person opens: a question in the window, an answer without one.

Imports no torch.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..datasets._decoding import size_of
from ..datasets._sides import Sides, find_sides
from ..datasets.array import image_arrays
from ..datasets.base import DATASETS, TrainingData
from ..settings.params import ConfigError

SAMPLES, PAIRS, DOMAINS = "samples", "pairs", "domains"
_PART = re.compile(r"(?:^|_)(train|test|val|valid)", re.IGNORECASE)  # of one set of images
_SAMPLED = 24  # pictures
_COARSE = 16  # pixels a side: enough to see what they show
_PREVIEW = 64  # pixels a side


@dataclass(frozen=True)
class TwoSides:
    """The two sides of a translation that a folder or a file may hold.

    Attributes:
        path: of it.
        form: what it most likely is: "pairs", "domains" or only "samples".
        names: of the two sides.
        counts: pictures of each to train on.
        held_out: pictures of each that are set apart for testing.
        matched: pairs to train on.
    """

    path: Path
    form: str
    names: tuple[str, str]
    counts: tuple[int, int]
    held_out: tuple[int, int]
    matched: int

    def previews(self, count: int = 3) -> dict[str, TrainingData]:
        """Load some of what would be trained on, the first side as the source, for each form that it can have.

        Raises:
            ConfigError: it cannot be read.
        """
        forms = (PAIRS, DOMAINS) if self.matched else (DOMAINS,)
        return {form: _some(self.path, form, self.names, count, _PREVIEW) for form in forms}


def recognize(path: Path, cancelled: Callable[[], bool] = lambda: False) -> TwoSides | None:
    """Find two sides in a folder or an .npz file; None where nothing points to them.

    Raises:
        Cancelled: as asked.
    """
    with contextlib.suppress(ConfigError):  # what is wrong with it is reported when it is read
        return _in_folder(path, cancelled) if path.is_dir() else _in_file(path)
    return None


def _in_file(path: Path) -> TwoSides | None:
    shapes = image_arrays(path)
    if len(shapes) != 2 or any(map(_PART.search, shapes)):
        return None
    counts = tuple(shape[0] for shape in shapes.values())
    same = counts[0] == counts[1]
    return TwoSides(path, PAIRS if same else DOMAINS, tuple(shapes), counts, (0, 0), counts[0] if same else 0)


def _in_folder(path: Path, cancelled: Callable[[], bool]) -> TwoSides | None:
    sides = find_sides(path, cancelled)
    if len(sides.names) != 2 or (sides.halves and not _are_wide(sides)):
        return None
    (one, other), held_out = sides.training.values(), sides.held_out.values()
    matched = len(one.keys() & other.keys())
    alike = 2 * matched >= max(len(one), len(other)) > 0
    if not (alike or sides.named):
        return None
    # classes are numbered alike too, and so are domains
    form = PAIRS if alike and _belong_together(_some(path, PAIRS, sides.names, _SAMPLED, _COARSE)) else (
        DOMAINS if sides.named else SAMPLES)
    return TwoSides(path, form, sides.names, (len(one), len(other)), tuple(map(len, held_out)), matched)


def _are_wide(sides: Sides) -> bool:
    """Tell whether pictures are twice as wide as high, all that are sampled."""
    pictures = list(next(iter(sides.training.values())).values())
    sizes = [size_of(picture.path) for picture in pictures[::max(len(pictures) // _SAMPLED, 1)]]
    return all(size is not None and abs(size[0] - 2 * size[1]) <= 2 for size in sizes)


def _some(path: Path, form: str, names: tuple[str, str], count: int, pixels: int) -> TrainingData:
    section = DATASETS[form].Config(path=str(path), source=names[0], target=names[1], pixels=pixels, limit=count)
    return section.build().load(0, lambda done, total: None, lambda: False)


def _belong_together(data: TrainingData) -> bool:
    """Tell whether edges lie where they do in the partner, in more pictures than by chance."""
    one, other = (_edges(images) for images in (data.sources, data.items))
    count = len(one)
    found = np.count_nonzero((one @ other.T).argmax(axis=1) == np.arange(count))
    # by chance one is found on average, and four or more in one set of fifty
    return found >= min(count, max(4, count // 3))


def _edges(images: np.ndarray) -> np.ndarray:
    """Compute (N, pixels) float64 lengths of the gradients of (N, H, W, C) uint8, as directions."""
    grey = images.mean(axis=3)
    down, across = np.gradient(grey, axis=(1, 2))
    lengths = np.hypot(down, across).reshape(len(images), -1)
    lengths -= lengths.mean(axis=1, keepdims=True)
    return lengths / np.maximum(np.linalg.norm(lengths, axis=1, keepdims=True), 1e-9)
