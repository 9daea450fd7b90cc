"""`ganviz sample`: labelled samples of a saved run, and what they are worth as training data."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from .engine.params import ConfigError
from .headless import Bar


def sample(state_file: Path, to: Path | None, per_class: int, seed: int, compare: Sequence[int]) -> int:
    """Draw the samples, write them if it is said where to, and print the comparison if one is asked for.

    Args:
        per_class: samples of each class.
        compare: numbers of real images of each class.

    Returns:
        Exit code 0.

    Raises:
        ConfigError: the state has no labelled samples to give, or they cannot be written.
    """
    if to is None and not compare:
        raise ConfigError("", "nothing to do with the samples; say where they go (--to), or --compare")
    from .engine import state  # imports torch, which a wrong request need not wait for
    from .engine.augmentation import KINDS, Source, accuracies, save, summary

    source = Source(state.load(state_file))
    with Bar(desc="samples", file=sys.stderr, dynamic_ncols=True) as bar:

        def progress(done: int, total: int) -> None:
            bar.total = total
            bar.update(done - bar.n)

        made = source.draw(per_class, seed, progress)
    if to is not None:
        save(made, to)
        print(f"{len(made.images):,} samples of {len(made.names)} classes: {to}")
    if compare and source.held_out is None:
        raise ConfigError("train.held_out", "the run held no images out, so there are none to compare on")
    for count in compare:
        found = accuracies(source.data, made, source.held_out, count)
        words = ", ".join(f"{kind} {summary(found[kind])}" for kind in KINDS)
        print(f"{count} real images of each class: {words}", flush=True)
    return 0
