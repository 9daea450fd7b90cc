"""The options of the `ganviz` command and of its words."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from . import __version__
from .engine.settings import presets
from .engine.settings.sections import LARGEST_SEED
from .languages import LANGUAGES

TRAIN, LESSON, RUNS, EXPORT, NEW, ATTACH = "train", "lesson", "runs", "export", "new", "attach"
SCREENSHOT_STEPS = 1000
MOST_STEPS = 10**12
_MOST_SEEDS = 1000
_RECORD_LIMITS = (10, 1_000_000)  # megabytes
_EXIT_CODES = ("exit codes: 0 done, 1 training failed, 2 wrong usage or settings, 130 interrupted with Ctrl+C, "
               "143 and 129 ended by SIGTERM and SIGHUP, which end and record the run as Ctrl+C does")


def window_parser() -> argparse.ArgumentParser:
    """Make the parser of the command without a word, which opens the window."""
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
                        help=f"train --steps iterations ({SCREENSHOT_STEPS} unless given), "
                             "save the window as a picture and exit")
    parser.add_argument("--process", action="store_true",
                        help="train in a process beside the window, which ends with it; the Run menu has it for good")
    _add_language(parser)
    _add_common(parser)
    return parser


def _train_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=f"ganviz {TRAIN}", description="Train without a window: a progress bar, then a summary.",
        epilog="Without --steps it trains until Ctrl+C. torchrun --nproc-per-node N -m ganviz train PRESET trains one "
               f"run in N processes, each on its own samples. {_EXIT_CODES}.")
    parser.add_argument("source", nargs="?", default="", metavar="PRESET | FILE | FOLDER",
                        help="as for ganviz itself")
    parser.add_argument("--seeds", type=whole(2, _MOST_SEEDS), metavar="N",
                        help="train N runs of --steps iterations, from the seed and those that follow it, and print "
                             "what they have in common; --json prints an array")
    parser.add_argument("--fork", metavar="RUN[@STEP]",
                        help="train a run of its own from a step of a recorded one, with what --set changes in it")
    parser.add_argument("--record-limit", type=whole(*_RECORD_LIMITS), metavar="MB",
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
        prog=f"ganviz {ATTACH}",
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
        prog=f"ganviz {LESSON}", description="Open a guided lesson in the window; list the lessons without one.",
        epilog=_EXIT_CODES)
    parser.add_argument("lesson", nargs="?", default="", metavar="FILE | NAME | NUMBER",
                        help="a lesson's Markdown file, or the name or number of one that the list has")
    _add_language(parser)
    return parser


def _runs_parser() -> argparse.ArgumentParser:
    from .engine.record.library import NEWEST
    from .runs_list import add_options

    parser = argparse.ArgumentParser(
        prog=f"ganviz {RUNS}",
        description="List the recorded runs, those used last first, forks below their parents.",
        epilog="ganviz train --resume RUN goes on with one, --resume RUN@STEP from a step of it, and --fork RUN@STEP "
               "--set loss.name=hinge trains a run of its own from there. RUN is a name from "
               f"this list, its beginning, a file, or {NEWEST}. {_EXIT_CODES}.")
    add_options(parser)
    return parser


def export_parser(arguments: Sequence[str]) -> argparse.ArgumentParser:
    """Make the parser of an export's options, which depend on its kind."""
    from .engine.export.base import EXPORTS

    kinds = [word for word in arguments if word in EXPORTS]
    parser = argparse.ArgumentParser(
        prog=f"ganviz {EXPORT}", description="Write a recorded run as something that other programs read.",
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
        prog=f"ganviz {NEW}", description="Write a Python file with two networks and a loss to begin with.",
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
    parser.add_argument("--steps", type=whole(1, MOST_STEPS), metavar="N",
                        help="end when N iterations are done; a window that stays open pauses there")
    parser.add_argument("--set", type=_override, action="append", default=[], metavar="SECTION.FIELD=VALUE",
                        help="change a setting, by its name in the TOML (optimizer.d.lr=3e-4, "
                             "regularizers.r1=on); may be repeated")
    parser.add_argument("--seed", type=whole(0, LARGEST_SEED), metavar="N", help="start of every random generator")
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


PARSERS: dict[str, Callable[[], argparse.ArgumentParser]] = {
    TRAIN: _train_parser, LESSON: _lesson_parser, RUNS: _runs_parser, NEW: _new_parser,
    ATTACH: _attach_parser}


def whole(low: int, high: int) -> Callable[[str], int]:
    """Make a reader of whole numbers between two bounds."""
    def number_of(text: str) -> int:
        try:
            number = int(text)
        except ValueError:
            number = low - 1
        if not low <= number <= high:
            raise argparse.ArgumentTypeError(f"{text[:40]!r} is not a whole number from {low} to {high}")
        return number

    return number_of


def _override(text: str) -> tuple[str, str]:
    path, equals, value = text.partition("=")
    if not (equals and "." in path):
        raise argparse.ArgumentTypeError(f"{text!r} is not of the form section.field=value, "
                                         "for example optimizer.d.lr=3e-4")
    return path.strip(), value.strip()
