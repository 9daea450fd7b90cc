"""Find the images below a folder, and say what else lies there and is passed over."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from ._formats import IMAGE_SUFFIXES
from ._left_out import LeftOut
from ._reading import reason
from .base import Cancelled

# what operating systems put into every folder unseen
_SYSTEM = {".DS_Store", "Thumbs.db", "desktop.ini", "__MACOSX"}


@dataclass(frozen=True)
class Scan:
    """What lies below a folder.

    Attributes:
        root: the folder.
        files: images by their endings, sorted by name; each path begins with `root`, also where links were followed.
        left_out: everything else but the system's own files.
    """

    root: Path
    files: tuple[Path, ...]
    left_out: LeftOut

    def name(self, file: Path) -> str:
        """Get a file's path below the root, with "/", fit for the screen."""
        return printable(file.relative_to(self.root).as_posix())


def scan(root: Path, cancelled: Callable[[], bool], known: Collection[str] = ()) -> Scan:
    """List the images below a folder; folders that links lead to are looked into once, whatever the links.

    Args:
        cancelled: asked for each folder.
        known: paths below the root of files that the caller reads by itself.

    Raises:
        Cancelled: as asked.
    """
    left_out = LeftOut()
    files, links, seen = [], [root], set()
    while links:  # real folders before those that links lead to, which may be the same ones
        start = links.pop(0)
        if start != root and (why := _refused_link(start, root)):
            left_out.add(f"{_name(start, root)}/", why)
            continue
        for folder, folders, names in _walk(start, root, seen, left_out):
            for name in [f for f in folders if os.path.islink(Path(folder, f))]:
                folders.remove(name)
                links.append(Path(folder, name))
            for name in sorted(names):
                path = Path(folder, name)
                if _is_systems(name):
                    continue
                if name.startswith("."):
                    left_out.add(_name(path, root), "hidden")
                elif path.is_symlink() and not path.exists():
                    left_out.add(_name(path, root), "a link that leads nowhere")
                elif path.suffix.lower() in IMAGE_SUFFIXES:
                    files.append(path)
                elif path.relative_to(root).as_posix() not in known:
                    left_out.add(_name(path, root), f"no image ({path.suffix.lower() or 'no ending'})")
            if cancelled():
                raise Cancelled
    return Scan(root, tuple(sorted(files)), left_out)


def printable(name: str) -> str:
    """Write a file's name with a mark for what no screen shows: line breaks, and bytes that are no text."""
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in name)


def _walk(start: Path, root: Path, seen: set[tuple[int, int]], left_out: LeftOut,
          ) -> Iterator[tuple[str, list[str], list[str]]]:
    """Walk as `os.walk` does, sorted, without hidden folders and those that were seen."""

    def note(error: OSError) -> None:
        left_out.add(_name(Path(error.filename), root), reason(error))

    for folder, folders, names in os.walk(start, onerror=note):
        status = os.stat(folder)
        if (status.st_dev, status.st_ino) in seen:
            left_out.add(f"{_name(Path(folder), root)}/", "a link to a folder that is read already")
            folders.clear()
            continue
        seen.add((status.st_dev, status.st_ino))
        for name in [f for f in folders if f.startswith(".")]:
            left_out.add(f"{_name(Path(folder, name), root)}/", "hidden")
        folders[:] = sorted(f for f in folders if not f.startswith(".") and not _is_systems(f))
        yield folder, folders, names


def _refused_link(link: Path, root: Path) -> str:
    """Say why the folder that a link leads to is not looked into; empty if it is."""
    return "a link back to this folder or one above it" if root.resolve().is_relative_to(link.resolve()) else ""


def _is_systems(name: str) -> bool:
    return name in _SYSTEM or name.startswith("._")


def _name(path: Path, root: Path) -> str:
    return printable(path.relative_to(root).as_posix())
