"""What every export is: a reader of a recorded run that writes a file or a folder, with options of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from ..settings.component import Component
from ..settings.params import ConfigError
from ..settings.registry import Registry
from ..system import files

if TYPE_CHECKING:
    from .source import RunSource

Progress = Callable[[int, int], None]
"""Called with what is done and what there is in all, at most some hundred times; (0, 0) is "not known"."""

Cancelled = Callable[[], bool]
"""Asked regularly; when it returns True, `datasets.base.Cancelled` is raised and nothing is left behind."""

FOLDER = ""
"""Stands among an export's suffixes where it can write a folder."""


class Export(Component):
    """The base of all exports.

    Class attributes:
        title: what the person reads in the list.
        Config: its options, as typed fields, which make the form, the command line's options and the help.
        suffixes: of the files that it writes, the default first; `FOLDER` for a folder.
        stem: how its file is called unless the person says otherwise; empty for the run's name.
        for_command_line: options that a form leaves out, because the window has something better.
        needs_window: the window's own parts draw it, in the thread of the window, where it has a place of its own.

    Attributes:
        language: of what is written for people to read; the window sets its own.
        words: puts an English text into it.

    The first line of the docstring says what it writes.
    """

    suffixes: ClassVar[tuple[str, ...]] = (FOLDER,)
    stem: ClassVar[str] = ""
    for_command_line: ClassVar[tuple[str, ...]] = ()
    needs_window: ClassVar[bool] = False

    language: str = "en"
    words: Callable[[str], str] = staticmethod(str)

    def why_not(self, source: RunSource) -> str:
        """Say why this run cannot be exported so, and the way out; empty if it can. Fast: loads no data."""
        return ""

    def write(self, source: RunSource, path: Path, progress: Progress, cancelled: Cancelled) -> str:
        """Write the export, as a whole or not at all.

        Args:
            path: with one of the suffixes (see `checked`).

        Returns:
            what was written, in a few words ("12,000 steps of 11 series").

        Raises:
            ConfigError: it cannot be written, or not of this run.
            DamagedError: what it needs cannot be read.
            Cancelled: as asked.
        """
        raise NotImplementedError

    def shown(self, path: Path) -> str:
        """Give what a person wants to read or copy once it is written (code that opens it); mostly empty."""
        return ""


EXPORTS: Registry[Export] = Registry("export", f"{__package__}.kinds")


def write(export: Export, source: RunSource, path: Path, progress: Progress, cancelled: Cancelled) -> str:
    """Write an export, unless it does not apply to the run or cannot be written there; see `Export.write`."""
    check_target(export, path)
    reason = export.why_not(source)
    if reason:
        raise ConfigError("", reason)
    if path.resolve() == source.path.resolve():
        raise ConfigError("", f"cannot write {path}: the run is read from it; choose another place")
    return export.write(source, path, progress, cancelled)


def check_target(export: Export, path: Path) -> None:
    """Find out before anything is made whether an export can be written to a path; leaves nothing behind.

    Raises:
        ConfigError: it cannot; says why, and the way out.
    """
    suffix = path.suffix.lower()
    files_only = [s for s in export.suffixes if s != FOLDER]
    if suffix in files_only:
        files.probe(path)
    elif FOLDER in export.suffixes:
        files.probe_folder(path)
    else:
        raise ConfigError("", f"cannot write {path}: {export.name} goes to a file that ends in "
                              f"{' or '.join(files_only)}; choose such a name")
