"""Many iterations of a learner in one call of its compiled step."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING

import numpy as np
from torch import Tensor

from ..compiled.steps import Trained, draw_block
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
    """
    learner.trace = None
    compiled, batches, batch = learner.compiled, learner.batches, learner.config.train.batch_size
    before = learner.randomness.state(), batches.state()
    reals = batches.draw_many(count * compiled.reals, batch)
    drawn = draw_block(compiled.draws, learner.randomness, count)
    done = ctypes.c_int64(0)
    # step and counter in one: another thread that read them one after the other could see the count fall
    learner.in_progress = learner.step, done
    trained = compiled.run(count, [_tensor(learner, name) for name in compiled.states],
                           reals.view(count, compiled.reals, batch, *reals.shape[2:]), drawn,
                           compiled.scalars(learner.config, learner.step, count), halt, done)
    learner.step += trained.count
    learner.in_progress = None
    if trained.count < count:
        # the streams must be where single iterations would have left them; a bad one has used up its draws
        learner.randomness.restore(before[0])
        batches.restore(before[1])
        used = trained.count + (trained.bad is not None)
        if used:
            batches.draw_many(used * compiled.reals, batch)
            draw_block(compiled.draws, learner.randomness, used)
    for name, passes in compiled.tracked.items():
        network, _, path = name.partition("/")
        learner.model.networks[network].get_submodule(path).num_batches_tracked += passes * trained.count
    _record(learner, trained)
    if trained.bad is not None:
        number, loss, norm = trained.bad
        refuse_non_finite(learner.phases[compiled.updates[number]], loss, norm)


def _record(learner: Learner, trained: Trained) -> None:
    sides = [_SIDES.index(learner.phases[phase].side) for phase in learner.compiled.updates]
    terms = learner.recorder.terms
    penalties = [4 + terms.index(name) for names in learner.compiled.penalties for name in names]

    def values() -> np.ndarray:
        table = np.full((trained.count, 4 + len(terms)), np.nan)
        for number, side in enumerate(sides):  # of several updates the last counts
            table[:, side], table[:, side + 2] = trained.measured[:, number].T
        for number, column in enumerate(penalties):
            table[:, column] = trained.penalties[:, number]
        return table

    def fetch() -> tuple[np.ndarray, Tensor, Tensor]:
        trained.arrived()
        return values(), trained.logits_real, trained.logits_fake

    if trained.count and trained.arrived is None:
        learner.recorder.add_many(values(), trained.logits_real, trained.logits_fake)
    elif trained.count:
        learner.recorder.add_later(trained.count, sorted(set(sides)), fetch)


def _tensor(learner: Learner, name: str) -> Tensor:
    """Find a tensor of the training state by the name that a compiled step has for it (see `compiled.trace`)."""
    kind, where, *rest = name.split("/")
    if kind == "buffer":
        return learner.model.networks[where].get_buffer(rest[0])
    networks = learner.trained[tuple(where.split("+"))]
    if kind == "values":
        return networks.parameter.data
    return learner.average.of(networks.parameter) if kind == "average" else networks.moment(rest[0])
