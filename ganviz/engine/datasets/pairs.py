"""Pairs of pictures from a person's own folder or file."""

from __future__ import annotations

import dataclasses
import math
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..settings.component import Section
from ..settings.params import ConfigError, param
from ..telemetry.facts import Notice
from ._arrays import open_npz
from ._decoding import Decoded, Picture, Seen, decode_all, look_through, told_sizes
from ._image_files import ImageFiles
from ._levels import STRETCH, levelled, narrow_range, scale_param, share_words, stretch
from ._memory import fits, memory_for, memory_param
from ._reading import Reporter, existing_path
from ._sides import Sides, chosen, find_sides
from .array import ArrayImages, image_arrays
from .base import DATASETS, Dataset, TrainingData
from .streamed import StreamedImages, streamed

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
        source_pixels: int = param(0, "Side of the sources where they are smaller or larger, as SRGAN's are; 0 for "
                                   "that of the others.", label="Size of sources", minimum=0, maximum=256, unit="px")
        scale: str = scale_param()
        limit: int = param(20_000, "Read at most this many pictures of a side, taken evenly from the whole folder.",
                           minimum=1, maximum=10_000_000, unit="images", suggested=(100, 100_000), log=True)
        memory: int = memory_param()

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
        training, held_out = ([self._limited(side, sides) for side in self._selected(part, names, sides)]
                              for part in (sides.training, sides.held_out))
        if not all(training):
            raise ConfigError("data.path", self._why_none(sides, names))
        pictures = [[*side, *others] for side, others in zip(training, held_out, strict=True)]
        decoded = self._opened(pictures, sides, progress, cancelled)
        read = [np.isin(np.arange(len(side)), d.read) for side, d in zip(pictures, decoded, strict=True)]
        used = self._usable(*read)
        for side, could, which in zip(pictures, read, used, strict=True):
            sides.leave_out([side[i] for i in np.flatnonzero(could & ~which)], "its partner cannot be read")
        counts = [[np.count_nonzero(part) for part in np.split(which, [len(side)])]
                  for which, side in zip(used, training, strict=True)]
        if not counts[0][0] or not counts[1][0]:
            raise ConfigError("data.path", f"the pictures in {root} cannot be read: {sides.scan.left_out.lines()[-1]}; "
                                           f"choose {_WANTED}")
        if not counts[0][1] or not counts[1][1]:
            sides.leave_out(held_out[0] + held_out[1], "for testing, where the other side has none")
            counts[0][1] = counts[1][1] = 0
        both = [self._side(d, which[d.read], name) if isinstance(d, Decoded) else
                self._side_on_the_disk(d, which[d.read], name, side, pixels, sides.scan.name)
                for d, which, name, side, pixels in zip(decoded, used, names, pictures, self._pixels(), strict=True)]
        return self._whole(*both, names, counts, sides.scan.left_out.lines())

    def _pixels(self) -> tuple[int, int]:
        """Get the size of sources and of what is made of them."""
        return self.config.source_pixels or self.config.pixels, self.config.pixels

    def _opened(self, pictures: list[list[Picture]], sides: Sides, progress: Callable[[int, int], None],
                cancelled: Callable[[], bool]) -> list[Decoded | Seen]:
        """Get the pictures of both sides, each in its size; where they stay on the disk, what there is to know of them.
        """
        found, before, total = [], 0, sum(map(len, pictures))
        size = sum(len(side) * pixels**2 * 3 for side, pixels in zip(pictures, self._pixels(), strict=True))
        opened = decode_all if fits(size, memory_for(self.config.memory)) else look_through
        for side, pixels in zip(pictures, self._pixels(), strict=True):
            reporter = Reporter(lambda done, _, before=before: progress(before + done, total), cancelled, len(side))
            found.append(opened(side, pixels, False, reporter, self.config.scale == STRETCH))
            before += len(side)
            for i, why in found[-1].reasons:
                sides.leave_out([side[i]], why)
        return found

    def _selected(self, part: Mapping[str, Mapping[str, Picture]], names: tuple[str, str],
                  sides: Sides) -> tuple[list[Picture], list[Picture]]:
        """Get the pictures of a part, training or held out, that are used: sources and targets, in one order.
        """
        sources, items = (part[name] for name in names)
        for side, other, name in ((sources, items, names[1]), (items, sources, names[0])):
            sides.leave_out([side[key] for key in side if key not in other], f"no picture of its name in {name}")
        common = [key for key in sources if key in items]
        return [sources[key] for key in common], [items[key] for key in common]

    def _usable(self, source: np.ndarray, target: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Choose which pictures are used of both sides, of those that could be read: (N,) and (M,) bool."""
        return source & target, source & target

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
        memory = self._memory_of_each(path, names)
        sides = []
        for name, before in zip(names, (0, counts[0]), strict=True):
            array = ArrayImages(ArrayImages.Config(path=str(path), key=name, scale=self.config.scale)).open(
                memory, lambda done, total, before=before: progress(before + done, sum(counts)), cancelled)
            about = [(label, text) for label, text in array.about if label != "Array"]
            sides.append(_Side.of(name, array.items, about, [n for n in array.notices if n.setting != "data.labels"]))
        return self._whole(*sides, names, [(count, 0) for count in counts])

    def _memory_of_each(self, path: Path, names: tuple[str, str]) -> float:
        """Say how many bytes an array may take: both are in memory, or none of them."""
        with open_npz(path) as archive:
            size = sum(math.prod(archive.headers[name].shape) for name in names)
            can_stay = all(archive.offset(name) is not None and not archive.headers[name].fortran for name in names)
        return 0 if can_stay and not fits(size, memory_for(self.config.memory)) else math.inf

    def _check_counts(self, counts: list[int], names: tuple[str, str]) -> None:
        if counts[0] != counts[1]:
            raise ConfigError("data.path", f"holds {counts[0]:,} images of {names[0]} and {counts[1]:,} of {names[1]}, "
                                           "and pairs are as many of both; choose domains, which need no pairs, or "
                                           "other arrays")

    # -- both ---------------------------------------------------------------------------------------------------

    def _names(self, sides: tuple[str, ...]) -> tuple[str, str]:
        return chosen(sides, self.config.source, self.config.target)

    def _counted(self, source: Sequence[int], target: Sequence[int], names: tuple[str, str]) -> tuple[str, str]:
        """Describe how many there are of each side: to train on, and held out."""
        apart = f", and {source[1]:,} set apart for testing" if source[1] else ""
        return "Pairs", f"{source[0]:,} of {names[0]} and {names[1]}{apart}"

    def _whole(self, source: _Side, target: _Side, names: tuple[str, str], counts: Sequence[Sequence[int]],
               skipped: tuple[str, ...] = ()) -> TrainingData:
        """Make the data of two sides.

        Args:
            counts: as `_counted` takes them; what is trained on comes first.
        """
        sources, items = counts[0][0], counts[1][0]
        training = TrainingData(
            "images", target.images[:items], sources=source.images[:sources], aligned=self.form == "pairs",
            source_name=names[0], item_name=names[1],
            about=(self._counted(*counts, names), *_of_both(names, source.about, target.about)),
            memory=memory_for(self.config.memory) if isinstance(target.images, StreamedImages) else 0,
            notices=source.notices + target.notices, skipped=skipped)
        if not counts[0][1]:
            return training
        held_out = dataclasses.replace(training, items=target.images[items:], sources=source.images[sources:])
        return dataclasses.replace(training, held_out=held_out)

    def _side(self, decoded: Decoded, which: np.ndarray, name: str) -> _Side:
        """Make one side of the training data of those of its pictures, (N,) bool."""
        images = decoded.items[which]
        size = ("Size", told_sizes(decoded.sizes, images.shape[1]))
        images, levels, notices = levelled(images, self.config.scale)
        if (images == images[..., :1]).all():
            images = np.ascontiguousarray(images[..., :1])
        return _Side.of(name, images, (size, *levels), notices)

    def _side_on_the_disk(self, seen: Seen, which: np.ndarray, name: str, pictures: Sequence[Picture], pixels: int,
                          name_of: Callable[[Path], str]) -> _Side:
        """Make the same of pictures that stay on the disk."""
        stretched = self.config.scale == STRETCH
        low, high = float(seen.lows[which].min()), float(seen.highs[which].max())
        reader = ImageFiles([pictures[i] for i in seen.read[which]], seen.bytes[which], name_of, pixels, False,
                            stretch(low, high) if stretched else None, bool(seen.colourless[which].all()))
        about = (("Size", told_sizes(seen.sizes, pixels)), *(share_words(low, high) if stretched else ()))
        return _Side.of(name, streamed(reader, np.count_nonzero(which)), about,
                        () if stretched else narrow_range(int(low), int(high)))


@dataclass(frozen=True)
class _Side:
    """Pictures of one side, (N, H, W, 1 or 3) uint8, and what to say of them, as in `TrainingData`."""

    images: np.ndarray | StreamedImages
    about: tuple[tuple[str, str], ...]
    notices: tuple[Notice, ...]

    @classmethod
    def of(cls, name: str, images: np.ndarray | StreamedImages, about: Iterable[tuple[str, str]],
           notices: Iterable[Notice]) -> _Side:
        """Return it with the name of the side in what is noticed."""
        return cls(images, tuple(about), tuple(dataclasses.replace(notice, text=f"{name}: {notice.text}")
                                                for notice in notices))


def _of_both(names: tuple[str, str], *abouts: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    """Join what is said of both sides: once where it is the same, else with their names."""
    by_label = [dict(about) for about in abouts]
    found = []
    for label in dict.fromkeys(label for about in by_label for label in about):
        texts = {name: about[label] for name, about in zip(names, by_label, strict=True) if label in about}
        same = len(texts) == 2 and len(set(texts.values())) == 1
        found.append((label, next(iter(texts.values())) if same else "; ".join(f"{n}: {t}" for n, t in texts.items())))
    return tuple(found)
