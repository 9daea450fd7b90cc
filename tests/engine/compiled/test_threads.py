"""Threads of a compiled step: the same numbers for any count of them, and none left behind."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from ganviz.engine.compiled.steps import CompiledStep

from ..helpers import built, config, same_tensors
from .steps import advance, made

# its largest products have 64 · 784 · 256 multiplications
LARGE = {"data__name": "mnist", "model__g_width": 64, "model__d_width": 256, "model__d_depth": 1, "model__g_depth": 1,
         "train__batch_size": 64}


@pytest.fixture(scope="module")
def settings():
    return config(**LARGE, device__precision="float32")  # bfloat16 steps share no products


def trainer_with(settings, threads):
    trainer = built(settings)
    trainer.learner.compiled = CompiledStep(made(trainer), threads)
    return trainer


def threads_of_the_system() -> int:
    """All threads of this process, those that Python knows nothing of too."""
    return len(os.listdir("/proc/self/task"))


def test_any_number_of_threads_gives_the_same_bits(settings):
    one, three, changing = (trainer_with(settings, threads) for threads in (1, 3, 2))
    step = changing.learner.compiled
    advance(one, 12)
    advance(three, 12)
    for threads in (2, 5, 1, 4):
        step.threads = threads
        assert step.threads == threads
        advance(changing, 3)
    assert same_tensors(one, three)
    assert same_tensors(one, changing)
    for trainer in (three, changing):
        trainer.learner.compiled.close()


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="only Linux lists its threads there")
def test_threads_begin_with_the_first_call_and_end_with_the_step(settings):
    trainer = trainer_with(settings, 4)
    before = threads_of_the_system()
    advance(trainer, 2)
    assert threads_of_the_system() == before + 3
    trainer.learner.compiled.close()
    assert threads_of_the_system() == before
    advance(trainer, 1)
    assert threads_of_the_system() == before + 3
    trainer.learner.compiled = None
    assert threads_of_the_system() == before


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="only Linux lists its threads there")
def test_threads_sleep_between_calls(settings):
    trainer = trainer_with(settings, 3)
    advance(trainer, 2)
    time.sleep(0.05)
    before = os.times()
    time.sleep(0.3)
    after = os.times()
    assert after.user + after.system - before.user - before.system < 0.1  # two that spin would take 0.6
    trainer.learner.compiled.close()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there are no forks here")
def test_a_forked_process_goes_on_without_the_threads(settings):
    trainer = trainer_with(settings, 2)
    advance(trainer, 1)
    child = os.fork()
    if child == 0:
        try:
            advance(trainer, 1)
            trainer.learner.compiled.close()
            os._exit(0)
        finally:
            os._exit(1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    trainer.learner.compiled.close()


def test_small_products_are_left_to_one_thread():
    trainer = built(config())
    step = CompiledStep(made(trainer), 4)
    assert step.threads == 1
    step.threads = 2
    assert step.threads == 1


def test_the_status_names_the_threads(settings):
    trainer = built(settings.with_changes({"device.threads": 2}))
    made(trainer)
    assert trainer.compile()
    assert trainer.execution_mode.text() == "compiled, float32, 2 threads"
    trainer.learner.set_threads(3)
    assert trainer.execution_mode.text() == "compiled, float32, 3 threads"
    trainer.close()
