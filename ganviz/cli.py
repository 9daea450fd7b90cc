"""The `ganviz` command: open the window, train without one, or export a recorded run.

Imports neither torch nor Qt, so that `--help`, `--list` and a wrong option answer at once.
"""

from __future__ import annotations

import argparse
import dataclasses
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from .ending import Ending
from .engine.distributed.errors import RankLost
from .engine.distributed.launch import Launch
from .engine.opening.command_line_request import CommandLineRequest
from .engine.plugins import sources
from .engine.settings import presets
from .engine.settings.params import ConfigError
from .engine.system import data_places
from .engine.system.cores import leave_cores_free
from .engine.system.programs import search_path
from .parsers import (
    ATTACH,
    EXPORT,
    LESSON,
    MOST_STEPS,
    NEW,
    PARSERS,
    RUNS,
    SCREENSHOT_STEPS,
    TRAIN,
    export_parser,
    whole,
    window_parser,
)
from .several_processes import follow, goes_on, one_voice
from .streams import forgiving_streams, is_full

OK, FAILED, USAGE, INTERRUPTED = 0, 1, 2, 130

_REPLACED = {"sample": "ganviz export RUN samples", "--save-state": "--record FILE.ganviz"}


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line asks.

    Args:
        arguments: without the program's name; None takes them from `sys.argv`.

    Returns:
        The exit code.
    """
    os.environ["PATH"] = search_path()  # for whatever Qt and others start
    leave_cores_free()
    launch = Launch.of_process()
    with forgiving_streams() as out, data_places.guarded(), one_voice(launch):
        code = _obey(list(sys.argv[1:] if arguments is None else arguments), launch)
        out.flush()
        if is_full(out.failure):
            print(f"ganviz: not all could be printed: {out.failure.strerror}; what was saved is there", file=sys.stderr)
            code = code or FAILED
    if arguments is None:  # the process ends now, and an interrupt could only crash it on its way
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    return code


def _obey(arguments: list[str], launch: Launch | None) -> int:
    for old, new in _REPLACED.items():
        if old in (arguments[:1] if old[0] != "-" else [argument.partition("=")[0] for argument in arguments]):
            print(f"ganviz: {old} is no longer there; {new} does it now", file=sys.stderr)
            return USAGE
    word = arguments[0] if arguments[:1] and arguments[0] in (*PARSERS, EXPORT) else ""
    try:
        parser = export_parser(arguments[1:]) if word == EXPORT else (PARSERS[word] if word else window_parser)()
        options = parser.parse_args(arguments[1:] if word else arguments)
    except SystemExit as leave:  # argparse has printed its message
        return int(leave.code or 0)
    try:
        if word == LESSON:
            return _learn(options.lesson, options.language)
        if word == RUNS:
            return _runs(options)
        if word == EXPORT:
            return _export(options)
        if word == NEW:
            return _new(options.file)
        if word == ATTACH:
            return _attach(options)
        if not word and options.list:
            return _list_presets()
        if launch is not None and word != TRAIN:
            raise ConfigError("", f"torchrun starts several processes, and a window is one; give it -m ganviz {TRAIN}")
        if launch is not None and not launch.is_first:
            begins = _beginning(options)
            begins.name_places()
            begins.name_plugins()
            return follow(launch)
        request = _request(options)
        request.name_places()  # before any of them is looked into
        request.name_plugins()
        if launch is not None:
            request = goes_on(request, launch)
        request.check()
        return _train(request, launch) if word == TRAIN else _window(request)
    except ConfigError as error:
        # a run that goes on elsewhere, or whose data has been moved
        given = vars(options)
        moved = error.path == "data.path" and (word == EXPORT or given["resume"] or given.get("fork"))
        way_out = "; --set data.path=PLACE says where its data is now" if moved else ""
        print(f"ganviz: {error}{way_out}", file=sys.stderr)
        return USAGE
    except RankLost as error:
        print(f"ganviz: {error}", file=sys.stderr)
        return FAILED
    except KeyboardInterrupt:
        return INTERRUPTED


def _list_presets() -> int:
    titles = presets.titles()
    width = max(map(len, titles), default=0)
    for name, title in titles.items():
        print(f"{name:<{width}}  {title}".rstrip())
    return OK


def _learn(source: str, language: str) -> int:
    """Open a lesson in the window, or list the lessons."""
    from .lessons import library, reading

    if source:
        path = library.find(source)
        reading.read(path)  # a mistake in it is told here, not in a window
        return _window(CommandLineRequest(lesson=path, language=language))
    entries = library.shipped()
    width = max((len(entry.name) for entry in entries), default=0)
    for entry in entries:
        number = "" if entry.lesson.number is None else entry.lesson.number
        print(f"{number:>3}  {entry.name:<{width}}  {entry.lesson.title} ({entry.lesson.minutes} min)")
    return OK


def _runs(options: argparse.Namespace) -> int:
    """List the recorded runs, or delete some."""
    from .runs_list import obey

    return obey(options)


def _export(options: argparse.Namespace) -> int:
    """Export a recorded run, or list the exports."""
    from . import exporting

    if options.list:
        return exporting.print_kinds()
    for plugin in options.plugin:
        sources.name(plugin)
    path, step = _step_of_run("RUN", options.run)
    return exporting.export(path, step, options.kind, options.to, vars(options), dict(options.set))


def _new(path: Path) -> int:
    """Write a plug-in to begin with."""
    from .engine.plugins import template

    template.write(path)
    print(f"{path} is written. ganviz {path} trains it; open it in an editor and make it yours.")
    return OK


def _attach(options: argparse.Namespace) -> int:
    """Open a window on a run in another process, or list the runs that listen."""
    from .attaching import list_runs, target

    if options.list:
        return list_runs(options.run, options.json)
    return _window(CommandLineRequest(attach=target(options.run), language=options.language))


def _train(request: CommandLineRequest, launch: Launch | None) -> int:
    if request.seeds is not None:
        from .seeds import train_seeds

        return train_seeds(request)
    from .headless import train

    return train(request, launch)


def _window(request: CommandLineRequest) -> int:
    from .display import obstacle

    reason = obstacle()
    if reason is not None:
        raise ConfigError("", reason)
    with Ending() as ending:  # Qt for Python hangs or aborts if it is interrupted while it is imported
        from .ui.app import main

        return ending.code if ending.has_come() else main(request)


def _beginning(options: argparse.Namespace) -> CommandLineRequest:
    """Collect what the config is made of."""
    return CommandLineRequest(
        source=options.source or options.preset, plugins=tuple(options.plugin), generator=options.generator,
        discriminator=options.discriminator, data=options.data, overrides=tuple(options.set), seed=options.seed,
        device=options.device)


def _request(options: argparse.Namespace) -> CommandLineRequest:
    networks = " and ".join(filter(None, (options.generator, options.discriminator)))
    opened = [s for s in (options.source, options.preset, networks) if s]
    if len(opened) > 1:
        raise ConfigError("", f"two things to open: {opened[0]} and {opened[1]}; give one")
    screenshot = getattr(options, "screenshot", None)
    steps = options.steps or (SCREENSHOT_STEPS if screenshot is not None else None)
    forked = getattr(options, "fork", None)
    if forked is not None and options.resume is not None:
        raise ConfigError("", "--fork and --resume both name a run to go on from; give one")
    path, step = _step_of_run("--fork", forked) if forked is not None else \
        _step_of_run("--resume", options.resume) if options.resume is not None else (None, None)
    return dataclasses.replace(
        _beginning(options), steps=steps, screenshot=screenshot, json=options.json, script=options.script, resume=path,
        resume_step=step, forks=forked is not None, recorded=not options.no_record,
        record_limit=getattr(options, "record_limit", None), record=options.record,
        seeds=getattr(options, "seeds", None), listen=_listen(options), process=getattr(options, "process", False),
        language=getattr(options, "language", ""))


def _listen(options: argparse.Namespace) -> str | None:
    """Say where the run is to listen; None if it is not to."""
    where = getattr(options, "listen_at", None)
    return "" if where is None and getattr(options, "listen", False) else where


def _step_of_run(option: str, word: str) -> tuple[Path, int | None]:
    """Find the file and the step that an option's `RUN@STEP` names; no step is the newest."""
    from .engine.record import library

    name, at, step = word.rpartition("@")
    if not at or Path(word).is_file():
        return library.find(word), None
    try:
        return library.find(name), whole(0, MOST_STEPS)(step)
    except argparse.ArgumentTypeError as error:
        raise ConfigError("", f"{option} {word}: the step {error}") from None
