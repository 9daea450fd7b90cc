"""Prove that a captured step does what eager ones do, from the run's own state, and leave the training as it was."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import Tensor

from ..telemetry.mailbox import SERIES
from .errors import Disagreement
from .steps import TrainingStep

if TYPE_CHECKING:
    from ..training.learner import Learner

TOLERANCES = {"float32": 1e-4, "tf32": 1e-3, "bfloat16": 1e-2, "float16": 1e-2}
"""How far a captured step may be from an eager one: the distance of their results over the distance that the eager one
moved, for each tensor of the state. The kernels are the same, so it is rounding in another order at most."""

_STEPS = 3
# Some kernels add in no fixed order: this many times the difference of two eager runs is allowed.
_NOISE = 4.0
_ROUNDING = 2.0 ** -23


def prove(learner: Learner, step: TrainingStep) -> None:
    """Train some iterations eagerly, twice, and the same ones with the step, and compare them.

    Raises:
        Disagreement: the step's results are not the eager ones.
    """
    def eagerly() -> None:
        for _ in range(_STEPS):
            learner.iterate()

    def with_the_step() -> None:
        learner.compiled = step
        learner.iterate_many(_STEPS, ctypes.c_int(0))

    results = []
    for train in (eagerly, eagerly, with_the_step):
        kept = KeptState(learner)
        try:
            train()
            results.append(_result(learner))
        finally:
            kept.restore()
    compare(kept.tensors, *results, TOLERANCES[learner.placement.precision])


def compare(before: dict[str, Tensor], eager: dict[str, Tensor], again: dict[str, Tensor],
             replayed: dict[str, Tensor], tolerance: float) -> None:
    """Refuse a step whose results are not the eager ones.

    Raises:
        Disagreement: names what differs most.
    """
    if eager.keys() != replayed.keys():
        raise Disagreement(f"the captured step changes other tensors: {sorted(eager.keys() ^ replayed.keys())[0]}")
    worst, where = 0.0, ""
    for name, wanted in eager.items():
        start = before.get(name)
        moved = _length(wanted if start is None else wanted - start)
        allowed = tolerance * moved + _NOISE * _length(again[name] - wanted) + _ROUNDING * _length(wanted)
        apart = _length(replayed[name] - wanted)
        if not apart <= allowed:  # also where one is NaN
            excess = apart / allowed if allowed > 0 else float("inf")
            if not excess <= worst:
                worst, where = excess, name
    if where:
        raise Disagreement(f"the captured step differs from the eager one in {where}, by {worst:.3g} times what is "
                           "allowed")


def _length(tensor: Tensor) -> float:
    return float(tensor.double().norm())


class KeptState:
    """The state of a learner at one moment, on its own device, to go back to."""

    def __init__(self, learner: Learner) -> None:
        self.tensors = {name: tensor.clone() for name, tensor in learner.state_tensors().items()}
        self._learner = learner
        self._random, self._order = learner.randomness.state(), learner.batches.state()
        self._step, self._recorder, self._compiled = learner.step, learner.recorder, learner.compiled
        learner.recorder = learner.new_recorder()  # a trial leaves no records

    def restore(self) -> None:
        """Go back. Moments that were made since are set to zero, which is where torch begins."""
        learner = self._learner
        for name, tensor in learner.state_tensors().items():
            tensor.copy_(self.tensors[name]) if name in self.tensors else tensor.zero_()
        learner.randomness.restore(self._random)
        learner.batches.restore(self._order)
        learner.step, learner.recorder, learner.compiled = self._step, self._recorder, self._compiled


def _result(learner: Learner) -> dict[str, Tensor]:
    """Return the learner's state and what was measured on the way, by name."""
    result = {name: tensor.clone() for name, tensor in learner.state_tensors().items()}
    block = learner.flush()
    for number, side in enumerate(("d", "g")):
        if any(p.side == side and p.repeats(learner.config) for p in learner.phases):
            for name, column in (("loss", number), ("gradient norm", number + 2)):
                result[f"{name} of {side.upper()}"] = torch.from_numpy(block.values[:, column].copy())
    for name, column in zip(learner.recorder.terms, block.values[:, len(SERIES):].T, strict=True):
        if not np.isnan(column).all():
            result[name] = torch.from_numpy(column.copy())
    for name, logits in (("logits of reals", learner.recorder.recent_real),
                         ("logits of fakes", learner.recorder.recent_fake)):
        if logits is not None:
            result[name] = torch.from_numpy(logits.copy())
    return result
