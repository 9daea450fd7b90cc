"""The `ganviz` command: open the window, train without one, or export a recorded run.

Imports neither torch nor Qt, so that `--help`, `--list` and a wrong option answer at once.
"""

from __future__ import annotations

import argparse
import dataclasses
import os
import signal
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from . import __version__
from .ending import Ending
from .engine.distributed.errors import RankLost
from .engine.distributed.launch import Launch
from .engine.opening.command_line_request import CommandLineRequest
from .engine.plugins import sources
from .engine.settings import presets
from .engine.settings.params import ConfigError
from .engine.settings.sections import LARGEST_SEED
from .engine.system import data_places
from .engine.system.cores import leave_cores_free
from .engine.system.programs import search_path
from .languages import LANGUAGES
from .several_processes import follow, goes_on, one_voice
from .streams import forgiving_streams, is_full

OK, FAILED, USAGE, INTERRUPTED = 0, 1, 2, 130

_TRAIN, _LESSON, _RUNS, _EXPORT, _NEW, _ATTACH = "train", "lesson", "runs", "export", "new", "attach"
_SCREENSHOT_STEPS = 1000
_REPLACED = {"sample": "ganviz export RUN samples", "--save-state": "--record FILE.ganviz"}
_EXIT_CODES = ("exit codes: 0 done, 1 training failed, 2 wrong usage or settings, 130 interrupted with Ctrl+C, "
               "143 and 129 ended by SIGTERM and SIGHUP, which end and record the run as Ctrl+C does")
_MOST_STEPS, _MOST_SEEDS = 10**12, 1000
_RECORD_LIMITS = (10, 1_000_000)  # megabytes


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
    word = arguments[0] if arguments[:1] and arguments[0] in (*_PARSERS, _EXPORT) else ""
    try:
        parser = _export_parser(arguments[1:]) if word == _EXPORT else (_PARSERS[word] if word else _window_parser)()
        options = parser.parse_args(arguments[1:] if word else arguments)
    except SystemExit as leave:  # argparse has printed its message
        return int(leave.code or 0)
    try:
        if word == _LESSON:
            return _learn(options.lesson, options.language)
        if word == _RUNS:
            return _runs(options)
        if word == _EXPORT:
            return _export(options)
        if word == _NEW:
            return _new(options.file)
        if word == _ATTACH:
            return _attach(options)
        if not word and options.list:
            return _list_presets()
        if launch is not None and word != _TRAIN:
            raise ConfigError("", f"torchrun starts several processes, and a window is one; give it -m ganviz {_TRAIN}")
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
        return _train(request, launch) if word == _TRAIN else _window(request)
    except ConfigError as error:
        # a run that goes on elsewhere, or whose data has been moved
        given = vars(options)
        moved = error.path == "data.path" and (word == _EXPORT or given["resume"] or given.get("fork"))
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
    steps = options.steps or (_SCREENSHOT_STEPS if screenshot is not None else None)
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
        return library.find(name), _whole(0, _MOST_STEPS)(step)
    except argparse.ArgumentTypeError as error:
        raise ConfigError("", f"{option} {word}: the step {error}") from None


def _window_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="ganviz", description="Watch a generative adversarial network learn, live, and steer it.",
        epilog="ganviz train PRESET trains without a window, ganviz runs lists the recorded runs, ganviz export "
               "writes one as what other programs read, ganviz lesson opens a guided lesson, ganviz attach a window on "
               "a run in another process; each has a --help. "
               f"{_EXIT_CODES}.")
    parser.add_argument("source", nargs="?", default="", metavar="PRESET | FILE | FOLDER",
                        help="a preset's name, a config (.toml), points (.csv, .npy), images (.npz, .npy), a folder of "
                             f"images, or your own networks (.py); {presets.FIRST} if nothing is given")
    parser.add_argument("--list", action="store_true", help="list the presets and exit")
    parser.add_argument("--screenshot", type=Path, metavar="PNG",
                        help=f"train --steps iterations ({_SCREENSHOT_STEPS} unless given), "
                             "save the window as a picture and exit")
    parser.add_argument("--process", action="store_true",
                        help="train in a process beside the window, which ends with it; the Run menu has it for good")
    _add_language(parser)
    _add_common(parser)
    return parser


def _train_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=f"ganviz {_TRAIN}", description="Train without a window: a progress bar, then a summary.",
        epilog="Without --steps it trains until Ctrl+C. torchrun --nproc-per-node N -m ganviz train PRESET trains one "
               f"run in N processes, each on its own samples. {_EXIT_CODES}.")
    parser.add_argument("source", nargs="?", default="", metavar="PRESET | FILE | FOLDER",
                        help="as for ganviz itself")
    parser.add_argument("--seeds", type=_whole(2, _MOST_SEEDS), metavar="N",
                        help="train N runs of --steps iterations, from the seed and those that follow it, and print "
                             "what they have in common; --json prints an array")
    parser.add_argument("--fork", metavar="RUN[@STEP]",
                        help="train a run of its own from a step of a recorded one, with what --set changes in it")
    parser.add_argument("--record-limit", type=_whole(*_RECORD_LIMITS), metavar="MB",
                        help="megabytes that the run's file may take (500): snapshots and pictures in between go to "
                             "stay within it, the curves never do")
    parser.add_argument("--listen", action="store_true",
                        help="let windows of this user attach (ganviz attach), also through ssh; one of them may pause "
                             "the run, which then waits for it")
    parser.add_argument("--listen-at", metavar="ADDRESS",
                        help="the same, at tcp://127.0.0.1:PORT (* is any port) instead of a socket of this user's")
    _add_common(parser)
    return parser


def _attach_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=f"ganviz {_ATTACH}",
        description="Open a window on a run that trains in another process, started with ganviz train --listen. "
                    "Closing the window leaves the run as it is.",
        epilog="USER@HOST: (or HOST:) goes through this system's ssh, which must be able to log in there; nothing is "
               f"started on that machine but a shell. {_EXIT_CODES}.")
    parser.add_argument("run", nargs="?", default="", metavar="RUN | [USER@]HOST:[RUN]",
                        help="its name, its id or the number of its process; may be left out where only one listens")
    parser.add_argument("--list", action="store_true", help="list the runs that listen, here or on HOST, and exit")
    parser.add_argument("--json", action="store_true", help="with --list: as one JSON array")
    _add_language(parser)
    return parser


def _lesson_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=f"ganviz {_LESSON}", description="Open a guided lesson in the window; list the lessons without one.",
        epilog=_EXIT_CODES)
    parser.add_argument("lesson", nargs="?", default="", metavar="FILE | NAME | NUMBER",
                        help="a lesson's Markdown file, or the name or number of one that the list has")
    _add_language(parser)
    return parser


def _runs_parser() -> argparse.ArgumentParser:
    from .engine.record.library import NEWEST
    from .runs_list import add_options

    parser = argparse.ArgumentParser(
        prog=f"ganviz {_RUNS}",
        description="List the recorded runs, those used last first, forks below their parents.",
        epilog="ganviz train --resume RUN goes on with one, --resume RUN@STEP from a step of it, and --fork RUN@STEP "
               "--set loss.name=hinge trains a run of its own from there. RUN is a name from "
               f"this list, its beginning, a file, or {NEWEST}. {_EXIT_CODES}.")
    add_options(parser)
    return parser


def _export_parser(arguments: Sequence[str]) -> argparse.ArgumentParser:
    """Make the parser of an export's options, which depend on its kind."""
    from .engine.export.base import EXPORTS

    kinds = [word for word in arguments if word in EXPORTS]
    parser = argparse.ArgumentParser(
        prog=f"ganviz {_EXPORT}", description="Write a recorded run as something that other programs read.",
        epilog="ganviz export RUN KIND --help shows a kind's options, ganviz export --list the kinds. "
               f"A cancelled export leaves nothing half-written. {_EXIT_CODES}.")
    listing = "--list" in arguments
    how_many = "?" if listing else None
    parser.add_argument("run", nargs=how_many, metavar="RUN[@STEP]",
                        help="a run that ganviz runs lists, its beginning, a file, or last; up to a step of it")
    parser.add_argument("kind", nargs=how_many, metavar="KIND", choices=list(EXPORTS),
                        help=f"one of {', '.join(EXPORTS)}")
    parser.add_argument("--list", action="store_true", help="list the kinds and exit")
    parser.add_argument("--to", type=Path, required=not listing, metavar="PATH", help="where it is written")
    parser.add_argument("--set", type=_override, action="append", default=[], metavar="SECTION.FIELD=VALUE",
                        help="change a setting of the run: data.path=FOLDER says where its data is now")
    _add_plugin(parser)
    if kinds:
        from .exporting import add_options

        add_options(parser, EXPORTS[kinds[-1]])
    return parser


def _new_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=f"ganviz {_NEW}", description="Write a Python file with two networks and a loss to begin with.",
        epilog=_EXIT_CODES)
    parser.add_argument("file", type=Path, metavar="FILE.py", help="the file, which must not be there yet")
    return parser


def _add_language(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--language", default="", choices=LANGUAGES, metavar="CODE",
                        help=f"language of the window, this time: {', '.join(LANGUAGES)}")


def _add_plugin(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--plugin", type=Path, action="append", default=[], metavar="FILE.py",
                        help="a Python file with your own losses, models, data sets or other parts, which is run; may "
                             "be repeated")


def _add_common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--preset", default="", metavar="NAME", help="the same as giving its name")
    parser.add_argument("--data", default="", metavar="PATH | NAME",
                        help="data to train on in the place of the preset's: a file, a folder or a data set's name")
    parser.add_argument("--generator", default="", metavar="FILE.py:CLASS",
                        help="your own generator, an nn.Module; with --discriminator. Naming a Python file has it run")
    parser.add_argument("--discriminator", default="", metavar="FILE.py:CLASS", help="your own discriminator")
    _add_plugin(parser)
    parser.add_argument("--steps", type=_whole(1, _MOST_STEPS), metavar="N",
                        help="end when N iterations are done; a window that stays open pauses there")
    parser.add_argument("--set", type=_override, action="append", default=[], metavar="SECTION.FIELD=VALUE",
                        help="change a setting, by its name in the TOML (optimizer.d.lr=3e-4, "
                             "regularizers.r1=on); may be repeated")
    parser.add_argument("--seed", type=_whole(0, LARGEST_SEED), metavar="N", help="start of every random generator")
    parser.add_argument("--device", metavar="KIND", help="auto, cpu, cuda, mps or xpu")
    parser.add_argument("--json", action="store_true", help="print the results as one JSON object, last")
    parser.add_argument("--script", type=Path, metavar="TOML", help="apply the interventions in this file")
    parser.add_argument("--record", type=Path, metavar="FILE.ganviz",
                        help="record the run to this file instead of one in the folder of runs")
    parser.add_argument("--resume", metavar="RUN[@STEP] | FILE",
                        help="go on from a recorded run (ganviz runs lists them) or a saved state; with its settings, "
                             "unless a preset is given")
    parser.add_argument("--no-record", action="store_true", help="do not record the run")
    parser.add_argument("--version", action="version", version=f"ganviz {__version__}")


_PARSERS: dict[str, Callable[[], argparse.ArgumentParser]] = {
    _TRAIN: _train_parser, _LESSON: _lesson_parser, _RUNS: _runs_parser, _NEW: _new_parser,
    _ATTACH: _attach_parser}


def _whole(low: int, high: int) -> Callable[[str], int]:
    def whole(text: str) -> int:
        try:
            number = int(text)
        except ValueError:
            number = low - 1
        if not low <= number <= high:
            raise argparse.ArgumentTypeError(f"{text[:40]!r} is not a whole number from {low} to {high}")
        return number

    return whole


def _override(text: str) -> tuple[str, str]:
    path, equals, value = text.partition("=")
    if not (equals and "." in path):
        raise argparse.ArgumentTypeError(f"{text!r} is not of the form section.field=value, "
                                         "for example optimizer.d.lr=3e-4")
    return path.strip(), value.strip()
