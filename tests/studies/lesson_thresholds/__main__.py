"""Do what the lessons ask for on several seeds: `python -m tests.studies.lesson_thresholds [LESSON …] [--seeds 1,2,3]`.

Prints, as Markdown, after how many steps each page's check held with each seed; the exit code is 1 if one did not
within 3,000 steps. All lessons take some minutes.
"""

from __future__ import annotations

import argparse
import sys

from ganviz.lessons import library

from .taught import Reached, Taught


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.studies.lesson_thresholds", description=__doc__)
    parser.add_argument("lessons", nargs="*", help="their names; all without any")
    parser.add_argument("--seeds", default="1,2,3", help="with commas")
    options = parser.parse_args(arguments)
    seeds = [int(seed) for seed in options.seeds.split(",")]
    print("| lesson | page | " + " | ".join(f"seed {seed}" for seed in seeds) + " |")
    print("|---" * (2 + len(seeds)) + "|", flush=True)
    broken = 0
    for entry in library.shipped():
        if options.lessons and entry.name not in options.lessons:
            continue
        for pages in zip(*(_reached(entry.lesson, seed) for seed in seeds), strict=True):
            broken += not all(page.met for page in pages)
            print(f"| {entry.name} | {pages[0].page} | " + " | ".join(map(_words, pages)) + " |", flush=True)
    return 1 if broken else 0


def _reached(lesson, seed: int) -> list[Reached]:
    taught = Taught(seed)
    try:
        return list(taught.go_through(lesson))
    finally:
        taught.close()


def _words(page: Reached) -> str:
    return f"{page.steps:,} steps: {page.words}" if page.met else f"**not in {page.steps:,} steps**: {page.words}"


if __name__ == "__main__":
    sys.exit(main())
