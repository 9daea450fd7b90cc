"""`ganviz export`: what can be written of a recorded run, from the registry of exports."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from .ending import Ending
from .engine.datasets.base import Cancelled
from .engine.export.base import EXPORTS, FOLDER, Export, Progress, write
from .engine.export.source import RunSource
from .engine.plugins import sources
from .engine.record.damage import DamagedError
from .engine.settings.params import ConfigError, Setting, coerce, settings_of
from .engine.system import data_places
from .headless import OK, Bar


def print_kinds() -> int:
    """List the exports.

    Returns:
        Exit code 0.
    """
    width = max(map(len, EXPORTS))
    for name, kind in EXPORTS.classes().items():
        print(f"{name:<{width}}  {kind.summary()} {_written_as(kind)}")
    return OK


def add_options(parser: argparse.ArgumentParser, kind: type[Export]) -> None:
    """Add the options of an export, with its description, to a command line's parser."""
    parser.description = f"{kind.summary()} {_written_as(kind)}"
    for setting in settings_of(kind.Config):
        words: dict[str, Any] = {"help": _help(setting), "dest": setting.name, "default": None}
        if setting.type is bool:
            words["action"] = argparse.BooleanOptionalAction
        else:
            words["metavar"] = "|".join(setting.param.choices) or {int: "N", float: "X"}.get(setting.type, "TEXT")
        parser.add_argument(f"--{setting.name.replace('_', '-')}", **words)


def export(run: Path, step: int | None, name: str, to: Path, given: Mapping[str, Any],
           changes: Mapping[str, Any]) -> int:
    """Export a recorded run, with a progress bar; Ctrl+C ends it and leaves nothing half-written.

    Args:
        step: at which; None is the newest.
        name: of the export.
        given: its options, by name, as text or True or False; those that are None keep their defaults.
        changes: of the run's settings, by dotted name.

    Returns:
        Exit code 0, or 128 and the signal's number if one ended it.

    Raises:
        ConfigError: it cannot be exported so; says why, and the way out.
    """
    if changes.get("data.path"):
        data_places.name(changes["data.path"])
    sources.load()
    kind = EXPORTS[name]
    options = {setting.name: coerce(setting, given[setting.name], f"--{setting.name.replace('_', '-')}")
               for setting in settings_of(kind.Config) if given.get(setting.name) is not None}
    try:
        with Ending() as ending, RunSource(run, step, changes=changes) as source, _bar(name) as progress:
            try:
                chosen = _made(kind, options)
                written = write(chosen, source, to, progress, ending.has_come)
            except Cancelled:
                return ending.code
            damage = list(source.reader.damage)
    except DamagedError as error:
        raise ConfigError("", str(error)) from None
    for sentence in damage:
        print(f"The file of the run is damaged: {sentence}.", file=sys.stderr)
    print(f"{written}: {to}")
    shown = chosen.shown(to)
    if shown:
        print(f"\n{shown}", end="")
    return OK


def _made(kind: type[Export], options: Mapping[str, Any]) -> Export:
    made = kind(kind.Config(**options))
    if kind.needs_window:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        from .ui.plot_pictures import draw

        made.draw = draw
    return made


def _written_as(kind: type[Export]) -> str:
    names = [suffix if suffix != FOLDER else "a folder" for suffix in kind.suffixes]
    return f"({' or '.join(names)})"


def _help(setting: Setting) -> str:
    default = {True: "on", False: "off", None: "none", "": "none"}.get(setting.default, setting.default)
    return f"{setting.param.help} ({default})".replace("%", "%%")


@contextmanager
def _bar(words: str) -> Iterator[Progress]:
    """Show a progress bar; gives what to call with (done, in all)."""
    with Bar(desc=words, file=sys.stderr, dynamic_ncols=True) as bar:

        def progress(done: int, total: int) -> None:
            bar.total = total or None
            bar.update(done - bar.n)
            if not done:
                bar.refresh()  # it may take long until the first is done

        yield progress
