"""Pairs of pictures from a person's own folder or file."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..config import Section
from ..params import ConfigError, param
from ._decoding import Picture, decode_all, told_sizes
from ._levels import STRETCH, as_uint8, scale_param, stretch, stretch_words, unused_range
from ._reading import Reporter, existing_path
from ._sides import Sides, chosen, find_sides
from .array import ArrayImages, image_arrays
from .base import DATASETS, Dataset, Notice, TrainingData

_WANTED = "a folder with the pictures of both sides, or an .npz file with an array of each"


@DATASETS.register("pairs")
class Pairs(Dataset):
    """Your own pairs: trainA and trainB, two folders with the same names, pictures side by side, or two arrays.

    Pictures of one name (whatever its ending) in both folders are a pair, and so are 1_A and 1_B in one folder, the
    left and the right half of each picture where nothing else tells two sides apart, and the images of two arrays of an
    .npz file, in their order. Folders called test or val, testA and testB are held out. Pictures are resized and
    centre-cropped to a square, arrays are taken as they are. A side without any colour is read as grey.
    """

    title = "Pairs of your own"
    kind = "images"
    form = "pairs"

    @dataclass(frozen=True)
    class Config(Section):
        path: str = param("", "A folder with trainA and trainB, with two other folders, or with pictures that hold "
                          "both sides; or an .npz file with two arrays.", label="Folder", picks="folder")
        source: str = param("", "The side that pictures are made from: A, B, left, right, or the name of a folder or "
                            "of an array. Empty takes the first.", label="Source")
        target: str = param("", "The side that is made. Empty takes the other.", label="Target")
        pixels: int = param(32, "Side of the square to which the pictures of a folder are resized and cropped.",
                            label="Size", minimum=8, maximum=256, unit="px", suggested=(8, 64))
        scale: str = scale_param()
        limit: int = param(20_000, "Read at most this many pictures of a side, taken evenly from the whole folder.",
                           minimum=1, maximum=1_000_000, unit="images", suggested=(100, 100_000), log=True)

    @classmethod
    def refuses(cls, section, config):
        return None if section.path.strip() else f"has no path yet; choose {_WANTED}"

    def load(self, seed, progress, cancelled):
        is_folder = os.path.isdir(os.path.expanduser(self.config.path))
        path = existing_path(self.config.path, _WANTED, folder=is_folder)
        return (self._from_folder if is_folder else self._from_file)(path, progress, cancelled)

    # -- a folder -----------------------------------------------------------------------------------------------

    def _from_folder(self, root: Path, progress: Callable[[int, int], None],
                     cancelled: Callable[[], bool]) -> TrainingData:
        Reporter(progress, cancelled, 0)
        sides = find_sides(root, cancelled)
        names = self._names(sides.names)
        for name in sides.names:
            if name not in names:
                others = [*sides.training[name].values(), *sides.held_out[name].values()]
                sides.leave_out(others, f"of a side other than {names[0]} and {names[1]}")
        # of the source and of the target, to train on, then both that are held out
        groups = [self._limited(side, sides) for part in (sides.training, sides.held_out)
                  for side in self._selected(part, names, sides)]
        if not groups[0] or not groups[1]:
            raise ConfigError("data.path", self._why_none(sides, names))
        pictures = [picture for group in groups for picture in group]
        decoded = decode_all(pictures, self.config.pixels, False, Reporter(progress, cancelled, len(pictures)),
                             self.config.scale == STRETCH)
        for i, why in decoded.reasons:
            sides.leave_out([pictures[i]], why)
        read = np.isin(np.arange(len(pictures)), decoded.read)
        used = np.concatenate(self._usable(np.split(read, np.cumsum([len(group) for group in groups])[:-1])))
        group = np.repeat(np.arange(4), [len(group) for group in groups])[used]
        counts = np.bincount(group, minlength=4)
        if not counts[0] or not counts[1]:
            raise ConfigError("data.path", f"the pictures in {root} cannot be read: {sides.scan.left_out.lines()[-1]}; "
                                           f"choose {_WANTED}")
        images = decoded.items[used[decoded.read]]
        source, target = (self._side(images[group % 2 == side], name) for side, name in enumerate(names))
        if not counts[2] or not counts[3]:
            sides.leave_out(groups[2] + groups[3], "for testing, where the other side has none")
            counts[2:] = 0
        size = ("Size", told_sizes(decoded.sizes, self.config.pixels))
        return self._whole(source, target, names, counts, (size,), sides.scan.left_out.lines())

    def _selected(self, part: Mapping[str, Mapping[str, Picture]], names: tuple[str, str],
                  sides: Sides) -> tuple[list[Picture], list[Picture]]:
        """The pictures of a part, training or held out, that are used: of the source and of the target, in one order.
        """
        sources, items = (part[name] for name in names)
        for side, other, name in ((sources, items, names[1]), (items, sources, names[0])):
            sides.leave_out([side[key] for key in side if key not in other], f"no picture of its name in {name}")
        common = [key for key in sources if key in items]
        return [sources[key] for key in common], [items[key] for key in common]

    def _usable(self, read: list[np.ndarray]) -> list[np.ndarray]:
        """Which pictures are used, of training sources and items, and of those held out, where not all could be read.
        """
        training, held_out = read[0] & read[1], read[2] & read[3]
        return [training, training, held_out, held_out]

    def _why_none(self, sides: Sides, names: tuple[str, str]) -> str:
        one, other = (next(iter(sides.training[name].values()), None) for name in names)
        if one is None or other is None:
            return f"{self.config.path} holds no training pictures of {names[0] if one is None else names[1]}"
        return (f"no picture of {names[0]} has the name of one of {names[1]} ({one.path.name}, {other.path.name}); "
                "name those that belong together alike, or choose domains, which need no pairs")

    def _limited(self, pictures: list[Picture], sides: Sides) -> list[Picture]:
        limit = self.config.limit
        if len(pictures) <= limit:
            return pictures
        kept = {i * len(pictures) // limit for i in range(limit)}
        sides.leave_out([p for i, p in enumerate(pictures) if i not in kept], f"beyond the limit of {limit:,}")
        return [pictures[i] for i in sorted(kept)]

    # -- a file -------------------------------------------------------------------------------------------------

    def _from_file(self, path: Path, progress: Callable[[int, int], None],
                   cancelled: Callable[[], bool]) -> TrainingData:
        shapes = image_arrays(path)
        names = self._names(tuple(shapes))
        counts = [shapes[name][0] for name in names]
        self._check_counts(counts, names)
        sides = []
        for name, before in zip(names, (0, counts[0]), strict=True):
            array = ArrayImages(ArrayImages.Config(path=str(path), key=name, scale=self.config.scale)).load(
                0, lambda done, total, before=before: progress(before + done, sum(counts)), cancelled)
            about = [(label, text) for label, text in array.about if label != "Array"]
            sides.append(_Side.of(name, array.items, about, [n for n in array.notices if n.setting != "data.labels"]))
        return self._whole(*sides, names, (*counts, 0, 0))

    def _check_counts(self, counts: list[int], names: tuple[str, str]) -> None:
        if counts[0] != counts[1]:
            raise ConfigError("data.path", f"holds {counts[0]:,} images of {names[0]} and {counts[1]:,} of {names[1]}, "
                                           "and pairs are as many of both; choose domains, which need no pairs, or "
                                           "other arrays")

    # -- both ---------------------------------------------------------------------------------------------------

    def _names(self, sides: tuple[str, ...]) -> tuple[str, str]:
        return chosen(sides, self.config.source, self.config.target)

    def _told(self, counts: Sequence[int], names: tuple[str, str]) -> tuple[str, str]:
        """What to say of how many there are: of the source and the target, and of those that are held out."""
        apart = f", and {counts[2]:,} set apart for testing" if counts[2] else ""
        return "Pairs", f"{counts[0]:,} of {names[0]} and {names[1]}{apart}"

    def _whole(self, source: _Side, target: _Side, names: tuple[str, str], counts: Sequence[int],
               about: tuple[tuple[str, str], ...] = (), skipped: tuple[str, ...] = ()) -> TrainingData:
        """The data of two sides.

        Args:
            counts: as `_told` takes them; the training pictures are first.
        """
        training = TrainingData(
            "images", target.images[:counts[1]], sources=source.images[:counts[0]], aligned=self.form == "pairs",
            source_name=names[0], item_name=names[1], about=(self._told(counts, names), *about, *source.about,
                                                             *target.about),
            notices=source.notices + target.notices, skipped=skipped)
        if not counts[2]:
            return training
        held_out = dataclasses.replace(training, items=target.images[counts[1]:], sources=source.images[counts[0]:])
        return dataclasses.replace(training, held_out=held_out)

    def _side(self, images: np.ndarray, name: str) -> _Side:
        """One side as it is trained on, of (N, H, W, 3) as decoded."""
        about, notices = (), ()
        if self.config.scale == STRETCH:
            low, high = float(images.min()), float(images.max())
            images, about = as_uint8(images, *stretch(low, high)), stretch_words(low, high)
        else:
            notices = unused_range(images)
        if (images == images[..., :1]).all():
            images = np.ascontiguousarray(images[..., :1])
        return _Side.of(name, images, about, notices)


@dataclass(frozen=True)
class _Side:
    """Pictures of one side, (N, H, W, 1 or 3) uint8, and what to say of them, as in `TrainingData`."""

    images: np.ndarray
    about: tuple[tuple[str, str], ...]
    notices: tuple[Notice, ...]

    @classmethod
    def of(cls, name: str, images: np.ndarray, about: Iterable[tuple[str, str]], notices: Iterable[Notice]) -> _Side:
        """With the name of the side in all that is said."""
        return cls(images, tuple((f"{label} of {name}", text) for label, text in about),
                   tuple(dataclasses.replace(notice, text=f"{name}: {notice.text}") for notice in notices))
