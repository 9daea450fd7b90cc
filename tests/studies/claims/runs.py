"""Train a preset as it is shipped, for so many steps or seconds, in this thread and with one thread of torch's."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from torch import Tensor

from ganviz.engine.settings import presets
from ganviz.engine.settings.config import RunConfig
from ganviz.engine.telemetry.mailbox import SERIES, ScalarBlock
from ganviz.engine.training.trainer import Trainer

_PART = 50  # iterations between two looks at the clock, and at whether it still goes on


class Diverged(ArithmeticError):
    """A run came to a loss or gradient that is not finite."""


@dataclass(frozen=True)
class Run:
    """A training that is over.

    Attributes:
        steps, seconds: that it took; loading and compiling are not counted.
        scalars: (steps,) of each series by name, those of the model too.
    """

    trainer: Trainer
    steps: int
    seconds: float
    scalars: dict[str, np.ndarray]

    @property
    def model(self):
        return self.trainer.learner.model

    def view(self, **requests: Any):
        """What a probe would see."""
        return self.trainer.view(requests)

    def pairs(self) -> tuple[Tensor, Tensor]:
        """Held-out sources and their partners, as networks see them."""
        view = self.view()
        return tuple(view.to_float(torch.from_numpy(a.copy())) for a in (view.held_out.sources, view.held_out.items))

    def made(self, sources: Tensor) -> Tensor:
        """What the generator makes of sources."""
        view = self.view()
        return torch.cat([view.fakes(part) for part in sources.split(256)])

    def words(self) -> str:
        """How long it was, for a claim's measured value."""
        return f"{self.steps:,} steps in {self.seconds:.0f} s"


def begun(preset: str, **changes: Any) -> Trainer:
    """A trainer of a preset before its first step, compiled where that can be.

    Args:
        preset: its name.
        changes: dotted settings with "__" for the dot.
    """
    settings = {"device.threads": 1} | {path.replace("__", "."): value for path, value in changes.items()}
    trainer = Trainer(RunConfig.from_dict(presets.tree(preset)).with_changes(settings), attended=False)
    trainer.build()
    trainer.compile()
    return trainer


def train(preset: str, *, steps: int | None = None, seconds: float | None = None, **changes: Any) -> Run:
    """Train a preset.

    Args:
        preset: its name.
        steps: iterations; or
        seconds: time to train for, which is what a person waits.
        changes: dotted settings with "__" for the dot.

    Raises:
        Diverged: as it says.
    """
    trainer = begun(preset, **changes)
    start, blocks = time.perf_counter(), []
    if steps is not None:
        blocks = advance_to(trainer, steps)
    else:
        while time.perf_counter() - start < seconds:
            blocks += advance_to(trainer, trainer.step + _PART)
    spent = time.perf_counter() - start
    rows = np.concatenate([block.values for block in blocks])
    names = (*SERIES, *(term.name for term in trainer.learner.terms()))
    trainer.close()
    return Run(trainer, trainer.step, spent, dict(zip(names, rows.T, strict=True)))


def advance_to(trainer: Trainer, step: int, part: int = _PART) -> list[ScalarBlock]:
    """Train up to a step, some iterations at a time; the scalars of the way there.

    Raises:
        Diverged: there was a loss or gradient that is not finite.
    """
    blocks = []
    while trainer.step < step:
        before = trainer.step
        trainer.advance(min(part, step - before))
        blocks += trainer.telemetry.drain_blocks()
        if trainer.step == before:
            raise Diverged(f"{trainer.config.model.name} on {trainer.config.data.name} at step {before + 1}")
    return blocks
