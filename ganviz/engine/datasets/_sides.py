"""Find the two sides of a translation in a person's folder: the pictures that are made, and what they are made from."""

from __future__ import annotations

import dataclasses
import os
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..settings.params import ConfigError
from ._classes import OTHER_PARTS, TRAIN
from ._decoding import HALVES, Picture
from ._scanning import Scan, printable, scan

# the folders of the field's usual layout: trainA, test_B
_NAMED = re.compile(rf"({'|'.join(TRAIN | OTHER_PARTS)})[_-]?([ab])", re.IGNORECASE)
_SUFFIXED = re.compile(r"(.+)[_\-. ]([^_\-. \d]+)")


@dataclass(frozen=True)
class Sides:
    """Two or more sides of a data set, each with its pictures.

    Attributes:
        scan: what lies in the folder, and what of it is passed over.
        training, held_out: pictures of each side by what they are called: those of a pair are called the same. Both
            name all sides.
        halves: each picture holds both sides, left and right.
        named: the folders are called trainA and trainB, so that they are no classes.
    """

    scan: Scan
    training: Mapping[str, Mapping[str, Picture]]
    held_out: Mapping[str, Mapping[str, Picture]]
    halves: bool = False
    named: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self.training)

    def leave_out(self, pictures: Iterable[Picture], reason: str) -> None:
        """Note why some pictures are not used; a file whose halves both are not, once."""
        for picture in pictures:
            if picture.half != HALVES[1]:
                self.scan.left_out.add(self.scan.name(picture.path), reason)


@dataclass(frozen=True)
class _Found:
    """An image and what its path says of it: whether it is for testing, its side, and what its pair is called."""

    file: Path
    testing: bool
    side: str
    key: str
    named: bool = False


def find_sides(root: Path, cancelled: Callable[[], bool]) -> Sides:
    """Sort the images of a folder into sides.

    The sides are the folders in it, where there are several: trainA and trainB, or any others; train, test, val and the
    like, above or below, only say what is held out. In one folder they are the suffixes of the names (1_A and 1_B)
    where there are two of these, else the halves of each picture.

    Raises:
        ConfigError: there are no images, or images of one side only.
        Cancelled: as asked.
    """
    found = scan(root, cancelled)
    if not found.files:
        raise ConfigError("data.path", f"{root} holds no image; choose a folder with the pictures of both sides")
    top = _top(found)
    placed = [_placed(file, file.relative_to(top)) for file in found.files]
    names = sorted({f.side for f in placed} - {""})
    if len(names) == 1:
        raise ConfigError("data.path", f"{root} holds the side {names[0]} alone; choose a folder that holds both sides")
    if not names:
        return _in_one_folder(found, placed)
    return _sorted(found, placed, names, f"in neither of the folders {', '.join(names)}")


def _top(found: Scan) -> Path:
    """Find the innermost folder of all files; the one above where that is itself a side, or a part for testing."""
    top = Path(os.path.commonpath([file.parent for file in found.files]))
    while top != found.root and (_NAMED.fullmatch(top.name) or top.name.lower() in TRAIN | OTHER_PARTS):
        top = top.parent
    return top


def _placed(file: Path, name: Path) -> _Found:
    """Read from a file's path its side, whether it is for testing, and what it is called beside its partner."""
    part, side, rest, named = "", "", [], None
    for folder in name.parts[:-1]:
        if not side and (named := _NAMED.fullmatch(folder)):
            part, side = named[1].lower(), named[2].upper()
        elif not part and folder.lower() in TRAIN | OTHER_PARTS:
            part = folder.lower()
        elif not side:
            side = printable(folder)  # a config must be able to name it
        else:
            rest.append(folder)
    stem = name.stem
    if side:  # 1_A in the folder A
        stem = re.sub(rf"(?<=.)[_\-. ]{re.escape(side)}$", "", stem, flags=re.IGNORECASE)
    testing = part in OTHER_PARTS
    # pictures of test and val may be called the same
    return _Found(file, testing, side, "/".join([*([part] if testing else []), *rest, stem]), named is not None)


def _in_one_folder(found: Scan, placed: list[_Found]) -> Sides:
    """Get the sides of images that no folders tell apart."""
    parts = [_SUFFIXED.fullmatch(f.key) for f in placed]
    keys = defaultdict(set)
    for part in filter(None, parts):
        keys[part[2]].add(part[1])
    if len(keys) == 2 and set.intersection(*keys.values()):
        named = [_Found(f.file, f.testing, p[2], p[1]) if p else f for f, p in zip(placed, parts, strict=True)]
        return _sorted(found, named, sorted(keys), f"its name ends in none of {', '.join(sorted(keys))}")

    def halves(testing: bool) -> dict[str, dict[str, Picture]]:
        # two files may differ in their endings alone
        return {half: {f"{f.key}{f.file.suffix}": Picture(f.file, half) for f in placed if f.testing == testing}
                for half in HALVES}

    return _with_training(Sides(found, halves(False), halves(True), halves=True))


def _sorted(found: Scan, placed: list[_Found], names: list[str], without_side: str) -> Sides:
    training, held_out = ({name: {} for name in names} for _ in range(2))
    for f in placed:
        pictures = (held_out if f.testing else training).get(f.side)
        if pictures is None:
            found.left_out.add(found.name(f.file), without_side)
        elif f.key in pictures:
            found.left_out.add(found.name(f.file), "another picture of its side has its name")
        else:
            pictures[f.key] = Picture(f.file)
    return _with_training(Sides(found, training, held_out, named=any(f.named for f in placed)))


def _with_training(sides: Sides) -> Sides:
    """Return the same; where everything is for testing, train on that."""
    return sides if any(sides.training.values()) else dataclasses.replace(sides, training=sides.held_out,
                                                                          held_out=sides.training)


def chosen(names: tuple[str, ...], source: str, target: str) -> tuple[str, str]:
    """Get the sides that a person means: where nothing is said, the first two.

    Args:
        source, target: as they stand in the config; empty where the person leaves it open.

    Raises:
        ConfigError: there is no such side, or it does not follow which one is meant.
    """
    allowed = ", ".join(names)
    for setting, name in (("data.source", source), ("data.target", target)):
        if name and name not in names:
            raise ConfigError(setting, f"= {name!r} is no side; choose one of {allowed}")
    if len(names) < 2:
        raise ConfigError("data.path", f"holds one side alone ({allowed}); choose what holds both")
    if len(names) > 2 and not (source and target):
        raise ConfigError("data.source", f"and data.target are to be two of the sides {allowed}; set both")
    if source and source == target:
        raise ConfigError("data.target", f"= {target!r} is the source too; choose another of {allowed}")
    source = source or next(name for name in names if name != target)
    return source, target or next(name for name in names if name != source)
