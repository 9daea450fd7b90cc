"""Which images of a folder are trained on, and their classes: by folders, or by a list beside the images."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ._reading import reason
from ._scanning import Scan, printable, scan

LIST = "dataset.json"
"""Classes in the layout of StyleGAN's data sets: {"labels": [["00000/img00000000.png", 6], ...]}."""
_LOOSE = "unsorted"  # class of the images that lie beside the class folders
TRAIN = {"train", "training"}
OTHER_PARTS = {"test", "testing", "val", "valid", "validation", "dev", "eval"}


@dataclass(frozen=True)
class Sorted:
    """Images of a folder, and what they are sorted by.

    Attributes:
        files: those to train on.
        classes: one for each file, anything that sorts.
        about: what `TrainingData.about` says of them; empty for class folders, which explain themselves.
    """

    scan: Scan
    files: Sequence[Path]
    classes: Sequence[int | str]
    about: tuple[tuple[str, str], ...] = ()


def scan_sorted(root: Path, cancelled: Callable[[], bool]) -> Sorted:
    """Look for images and their classes below a folder.

    Of folders "train" and "test" the first is taken. Classes are the folders on the level where the images part.

    Raises:
        Cancelled: as asked.
    """
    found = scan(root, cancelled, known=(LIST,))
    base, files = root, found.files
    while len(parts := _parts(base, files)) == 1 and parts != {""}:
        base /= parts.pop()
    train = {part for part in parts if part.lower() in TRAIN}
    others = {part for part in parts if part.lower() in OTHER_PARTS}
    if len(train) == 1 and others and train | others | {""} >= parts:
        (part,) = train
        files, passed = _divided(files, base / part)
        for other, count in sorted(Counter(_first_folder(base, file) for file in passed).items()):
            found.left_out.add(f"{printable(other) or 'no folder'} ({count:,} images)", f"only {part} is trained on")
        base /= part
    listed = _list_of_classes(found, files)
    if listed is not None:
        return Sorted(found, files, listed, (("Classes by", LIST),))
    return Sorted(found, files, [_first_folder(base, file) or _LOOSE for file in files])


def numbered(classes: Sequence[int | str]) -> tuple[np.ndarray | None, tuple[str, ...]]:
    """Number the classes, (N,) int64 from 0, and name each; None and () if there are fewer than two."""
    known = sorted(set(classes))
    if len(known) < 2:
        return None, ()
    number = {value: i for i, value in enumerate(known)}
    return np.array([number[c] for c in classes], np.int64), tuple(printable(str(value)) for value in known)


def _parts(base: Path, files: Sequence[Path]) -> set[str]:
    return {_first_folder(base, file) for file in files}


def _first_folder(base: Path, file: Path) -> str:
    """Get the folder directly below `base` in which a file lies; empty if it lies in `base` itself."""
    parts = file.relative_to(base).parts
    return parts[0] if len(parts) > 1 else ""


def _divided(files: Sequence[Path], folder: Path) -> tuple[list[Path], list[Path]]:
    inside = [folder in file.parents for file in files]
    return ([file for file, is_in in zip(files, inside, strict=True) if is_in],
            [file for file, is_in in zip(files, inside, strict=True) if not is_in])


def _list_of_classes(found: Scan, files: Sequence[Path]) -> list[int] | None:
    """Get the class of each file by the list beside them; None if there is none that can be used."""
    path = found.root / LIST
    if not path.is_file():
        return None
    try:
        labels = dict(json.loads(path.read_bytes())["labels"] or {})
        classes = [labels[file.relative_to(found.root).as_posix()] for file in files]
    except KeyError as error:
        found.left_out.add(LIST, f"a list of classes without {printable(str(error))}")
    except (OSError, ValueError, TypeError, RecursionError) as error:
        found.left_out.add(LIST, f"not read as a list of classes ({reason(error)})")
    else:
        if all(type(value) is int for value in classes):
            return classes
        found.left_out.add(LIST, "its classes are not whole numbers")
    return None
