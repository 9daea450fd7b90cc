"""Finds the lessons that ship with the program, and the one that a person names."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..engine.settings.config_tree import nearest
from ..engine.settings.params import ConfigError
from ..resources import resource
from . import reading
from .lesson import Lesson

FOLDER = resource("lessons")


@dataclass(frozen=True)
class Entry:
    """A lesson with the file that it stands in."""

    path: Path
    lesson: Lesson

    @property
    def name(self) -> str:
        """The file's name without its ending, which the command line takes."""
        return self.path.stem


def shipped(folder: Path = FOLDER) -> list[Entry]:
    """Read the lessons of a folder, in the order of their numbers.

    Raises:
        LessonError: one has a mistake in it.
    """
    entries = [Entry(path, reading.read(path)) for path in folder.glob("*.md")]
    return sorted(entries, key=lambda e: (e.lesson.number is None, e.lesson.number or 0, e.lesson.title))


def find(source: str, folder: Path = FOLDER) -> Path:
    """Find the file of the lesson that a person names: by its file, its name or its number.

    Raises:
        ConfigError: there is none; names those that there are.
    """
    path = Path(source)
    if path.is_file():
        return path
    if path.suffix or len(path.parts) > 1:
        raise ConfigError("", f"there is no file {source}; ganviz lesson lists the lessons that are there")
    entries = shipped(folder)
    for entry in entries:
        if source in (entry.name, str(entry.lesson.number)):
            return entry.path
    raise ConfigError("", f"there is no lesson {source!r}{nearest(source, [e.name for e in entries])}")
