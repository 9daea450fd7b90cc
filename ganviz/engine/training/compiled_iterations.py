"""Many iterations of a learner in one call of its compiled step."""

from __future__ import annotations

import ctypes
import itertools
from typing import TYPE_CHECKING

import numpy as np
from torch import Tensor

from ..compiled.steps import Trained, draw_block
from ..datasets.batches import Batch
from ..regularizers.base import penalty_terms
from .errors import refuse_non_finite

if TYPE_CHECKING:
    from .learner import Learner

_SIDES = ("d", "g")


def run(learner: Learner, count: int, halt: ctypes.c_int) -> None:
    """Run up to `count` iterations with the learner's compiled step, as its `iterate` would.

    Args:
        halt: set to 1 by another thread, it ends the call at the next step boundary.

    Raises:
        NonFinite: a loss or a gradient was not finite; that update and what follows were not made.
        UnreachableData: a file of data on the disk cannot be read; nothing was changed.
    """
    learner.trace = None
    compiled, batches, batch = learner.compiled, learner.batches, learner.config.train.batch_size
    most = batches.most_at_once(batch)
    if most is not None:
        count = max(1, min(count, most // compiled.batches))
    batches.check(count * compiled.batches, batch)
    before = learner.randomness.state(), batches.state()
    taken = batches.draw_many(count * compiled.batches, batch)
    drawn = draw_block(compiled.draws, learner.randomness, count)
    done = ctypes.c_int64(0)
    # step and counter in one: another thread that read them one after the other could see the count fall
    learner.in_progress = learner.step, done
    states = [_tensor(learner, name) for name in compiled.states]
    # whole numbers, such as how much of a pool is filled, are counted as all numbers are
    counted = [state if state.is_floating_point() else state.float() for state in states]
    trained = compiled.run(count, counted, Batch(*(
        None if part is None else part.unflatten(0, (count, compiled.batches)) for part in taken)), drawn,
        compiled.scalars(learner.config, learner.step, count), halt, done)
    for state, numbers in zip(states, counted, strict=True):
        if state is not numbers:
            state.copy_(numbers)
    learner.step += trained.count
    learner.in_progress = None
    if trained.count < count:
        # the streams must be where single iterations would have left them; a bad one has used up its draws
        learner.randomness.restore(before[0])
        batches.restore(before[1])
        used = trained.count + (trained.bad is not None)
        if used:
            batches.skip(used * compiled.batches, batch)
            draw_block(compiled.draws, learner.randomness, used)
    for name, passes in compiled.tracked.items():
        network, _, path = name.partition("/")
        learner.model.networks[network].get_submodule(path).num_batches_tracked += passes * trained.count
    _record(learner, trained)
    if trained.bad is not None:
        number, loss, norm = trained.bad
        refuse_non_finite(learner.phases[compiled.updates[number]], loss, norm)


def _record(learner: Learner, trained: Trained) -> None:
    compiled, phases = learner.compiled, [learner.phases[number] for number in learner.compiled.updates]
    columns = {name: 4 + number for number, name in enumerate(learner.recorder.terms)}
    penalties = {term.name for term in penalty_terms()}
    parts = [(number, name) for number, names in enumerate(compiled.parts) for name in names]
    last = dict(zip(compiled.updates, itertools.count()))  # of several updates of a phase, the last counts
    counting = {number for number in last.values() if phases[number].in_curve}

    def values() -> np.ndarray:
        """Tabulate as `Learner.iterate` does: of several phases of a side the sum of losses and penalties, and the norm
        of all their gradients.
        """
        table = np.full((trained.count, 4 + len(columns)), np.nan)
        for number, phase in enumerate(phases):
            loss, norm = trained.measured[:, number].T
            if phase.term in columns:
                table[:, columns[phase.term]] = loss
            if number in counting:
                side = _SIDES.index(phase.side)
                _add(table[:, side], loss)
                table[:, side + 2] = np.hypot(np.nan_to_num(table[:, side + 2], nan=0.0), norm)
        for (number, name), part in zip(parts, trained.parts.T, strict=True):
            if name not in penalties:
                table[:, columns[name]] = part
            elif number in counting:
                _add(table[:, columns[name]], part)
        return table

    def fetch() -> tuple[np.ndarray, Tensor, Tensor]:
        trained.arrived()
        return values(), trained.logits_real, trained.logits_fake

    if trained.count and trained.arrived is None:
        learner.recorder.add_many(values(), trained.logits_real, trained.logits_fake)
    elif trained.count:
        sides = sorted({_SIDES.index(phases[number].side) for number in counting})
        learner.recorder.add_later(trained.count, sides, fetch)


def _add(column: np.ndarray, values: np.ndarray) -> None:
    """Add to a column of a table, in which NaN stands for nothing yet."""
    column[:] = np.where(np.isnan(column), values, column + values)


def _tensor(learner: Learner, name: str) -> Tensor:
    """Find a tensor of the training state by the name that a compiled step has for it (see `compiled.trace`)."""
    kind, where, *rest = name.split("/")
    if kind == "data":
        return getattr(learner.batches, where)
    if kind == "buffer":
        return learner.model.networks[where].get_buffer(rest[0])
    networks = learner.trained[tuple(where.split("+"))]
    if kind == "values":
        return networks.parameter.data
    return learner.average.of(networks.parameter) if kind == "average" else networks.moment(rest[0])
