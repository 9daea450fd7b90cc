"""Compiled steps for tests, made in this process and kept for the whole test run."""

from __future__ import annotations

import ctypes

from ganviz.engine.compiled import build
from ganviz.engine.compiled.steps import CompiledStep
from ganviz.engine.config import RunConfig
from ganviz.engine.trainer import Trainer

from ..helpers import built


def made(trainer: Trainer) -> build.Built:
    """The library of a built trainer's settings."""
    data = trainer._data
    labels = len(data.label_names)
    precision = trainer.learner.placement.precision
    name = build.identity(trainer.config, data.shape, labels, precision)
    if build.find(name) is None:
        build.make({"config": trainer.config.to_dict(), "shape": data.shape, "labels": labels,
                    "precision": precision,
                    "folder": build.cache() / name, "compiler": build.compiler()})
    found = build.find(name)
    assert found.path is not None, found.reason
    return found


def compiled_step(trainer: Trainer) -> CompiledStep:
    return CompiledStep(made(trainer))


def compiled(run_config: RunConfig, **kwargs) -> Trainer:
    """A built trainer that runs compiled steps."""
    trainer = built(run_config, **kwargs)
    trainer.learner.compiled = compiled_step(trainer)
    return trainer


def advance(trainer: Trainer, *counts: int) -> None:
    """Train calls of that many iterations each."""
    for count in counts:
        trainer.learner.iterate_many(count, ctypes.c_int(0))
