"""Compiled steps for tests, made in this process and kept for the whole test run."""

from __future__ import annotations

import ctypes
import dataclasses
from pathlib import Path

from ganviz.engine.compiled import build, cache, compiler
from ganviz.engine.compiled.inputs import DataForm
from ganviz.engine.compiled.step_provider import CompiledStepProvider
from ganviz.engine.compiled.steps import CompiledStep
from ganviz.engine.numerics.device import place
from ganviz.engine.settings.config import RunConfig
from ganviz.engine.training.trainer import Trainer

from ..helpers import built


def place_of(trainer: Trainer) -> Path:
    """Where the cache has the step of a built trainer's settings, if it is made."""
    return cache.folder() / build.identity(trainer.config, DataForm.of(trainer.learner.data),
                                           trainer.learner.placement.precision)


def made(trainer: Trainer) -> cache.Built:
    """The library of a built trainer's settings."""
    place = place_of(trainer)
    if cache.find(place) is None:
        cache.prepare(place.parent)
        build.make({"config": trainer.config.to_dict(), "data": dataclasses.asdict(DataForm.of(trainer.learner.data)),
                    "precision": trainer.learner.placement.precision, "place": place,
                    "compiler": dataclasses.asdict(compiler.find())})
    found = cache.find(place)
    assert found.path is not None, found.reason
    return found


def compiled_step(trainer: Trainer) -> CompiledStep:
    return CompiledStep(made(trainer))


def provider(run_config: RunConfig) -> CompiledStepProvider:
    """The provider of compiled steps of a run with these settings."""
    placement = place(run_config.device, run_config.model.owner.convolutional)
    return CompiledStepProvider(placement, DataForm.of(built(run_config).learner.data))


def compiled(run_config: RunConfig, **kwargs) -> Trainer:
    """A built trainer that runs compiled steps."""
    trainer = built(run_config, **kwargs)
    trainer.learner.compiled = compiled_step(trainer)
    return trainer


def advance(trainer: Trainer, *counts: int) -> None:
    """Train calls of that many iterations each."""
    for count in counts:
        trainer.learner.iterate_many(count, ctypes.c_int(0))
