"""`ganviz sample`: samples of a saved run, and what labelled ones are worth as training data."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .ending import Ending
from .engine.settings.params import ConfigError
from .headless import OK, Bar

if TYPE_CHECKING:
    from .engine.export.samples import Samples, Source

_PER_CLASS, _COUNT = 100, 1000


@dataclass(frozen=True)
class SampleRequest:
    """A request for samples of a saved run.

    Attributes:
        state: file of the run.
        to: where the samples go; None keeps them only for the comparison.
        per_class: samples of each class, of a model that draws classes on demand; None is 100.
        count: samples in all, of any other model; None is 1,000.
        seed: start of their random generator.
        compare: numbers of real images of each class, to compare with.
        changes: of the run's settings, by dotted name.
    """

    state: Path
    to: Path | None = None
    per_class: int | None = None
    count: int | None = None
    seed: int = 0
    compare: Sequence[int] = ()
    changes: Mapping[str, Any] = field(default_factory=dict)


def sample(request: SampleRequest) -> int:
    """Draw the samples, write them if it is said where to, and print the comparison if one is asked for.

    Returns:
        Exit code 0, or 128 and the signal's number if one ended it.

    Raises:
        ConfigError: the state has no such samples to give, or they cannot be written.
    """
    if request.to is None and not request.compare:
        raise ConfigError("", "nothing to do with the samples; say where they go (--to), or --compare")
    with Ending() as ending:
        from .engine.checkpoint import state  # imports torch, which a wrong request need not wait for
        from .engine.datasets.base import Cancelled
        from .engine.export.samples import Source, probe, save

        saved = state.load(request.state)
        try:
            with _bar("loading") as progress:
                source = Source(saved, progress, ending.has_come, request.changes)
            count = _count(request, source)
            if request.to is not None:
                probe(request.to, source.data.kind)
            with _bar("samples") as progress:
                made = source.draw(count, request.seed, progress, ending.has_come)
            if request.to is not None:
                save(made, request.to, ending.has_come)
                classes = f" of {len(made.names)} classes" if made.names else ""
                print(f"{len(made.items):,} samples{classes}: {request.to}")
            for few in request.compare:
                _compare(source, made, few, ending.has_come)
        except Cancelled:
            return ending.code
    return OK


def _count(request: SampleRequest, source: Source) -> int:
    """Choose how many to draw (see `Source.draw`); refuse early what the model does not have."""
    if source.conditional:
        if request.count is not None:
            raise ConfigError("", "this model draws classes on demand: say how many of each, with --per-class")
        if request.compare and source.held_out is None:
            raise ConfigError("train.held_out", "the run held no images out, so there are none to compare on")
        return request.per_class or _PER_CLASS
    if request.per_class is not None or request.compare:
        raise ConfigError("", "this model does not draw classes on demand, so its samples have no labels; leave out "
                              "--per-class and --compare (--count says how many to draw), or train a conditional model "
                              "(digits-cgan, for instance)")
    return request.count or _COUNT


def _compare(source: Source, made: Samples, count: int, cancelled: Callable[[], bool]) -> None:
    from .engine.export.augmentation import KINDS, SEEDS, accuracies, summary

    with _bar(f"comparing with {count} real of each class") as progress:
        progress(0, len(KINDS) * len(SEEDS))
        found = accuracies(source.data, made, source.held_out, count, progress=progress, cancelled=cancelled)
    words = ", ".join(f"{kind} {summary(found[kind])}" for kind in KINDS)
    print(f"{count} real images of each class: {words}", flush=True)


@contextmanager
def _bar(words: str) -> Iterator[Callable[[int, int], None]]:
    """Show a progress bar; gives what to call with (done, in all)."""
    with Bar(desc=words, file=sys.stderr, dynamic_ncols=True) as bar:

        def progress(done: int, total: int) -> None:
            bar.total = total
            bar.update(done - bar.n)
            if not done:
                bar.refresh()  # it may take long until the first is done

        yield progress
