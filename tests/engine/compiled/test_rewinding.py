"""A recorded run whose steps are compiled goes back to any step, and on, bit by bit as if it had never ended."""

from __future__ import annotations

import pytest

from ganviz.engine.record import library, resuming
from ganviz.engine.record.run_recorder import DEFAULT_LIMIT, RunRecorder
from ganviz.engine.settings import presets
from ganviz.engine.settings.commands import Execution, Scripted, Set
from ganviz.engine.settings.config import RunConfig
from ganviz.engine.training import forking

from ..helpers import built, config, same_tensors, trained
from .steps import compiled_step

CHANGE = Scripted(6, Set.of({"optimizer.g.lr": 2e-3}))
RECORDED, STEPS = 20, 25


def recorded(run_config: RunConfig, *script: Scripted) -> None:
    recorder = RunRecorder.new("run", DEFAULT_LIMIT, pytest.fail)
    trainer = trained(run_config, RECORDED, script=script, recorder=recorder)
    assert trainer.execution_mode.name == "compiled"
    assert recorder.close()


def gone_on(point, *later: Scripted):
    return trained(RunConfig.from_dict(point.state.about["config"]), STEPS, state=point.state,
                   script=(*point.script, *later))


@pytest.fixture(params=["ring", "digits", "two-by-two"])
def run_config(request) -> RunConfig:
    """Settings whose step is in the cache."""
    found = config(data__name=request.param) if request.param != "two-by-two" else RunConfig.from_dict(
        presets.tree("two-by-two")).with_changes({"device.kind": "cpu"})
    compiled_step(built(found))
    return found


def test_it_goes_back_and_on_exactly(run_config):
    script = [Scripted(0, Execution("eager")), Scripted(4, Execution("compiled")), CHANGE]
    whole = trained(run_config, STEPS, script=script)
    recorded(run_config, *script)
    path = library.find("last")
    for step in (None, 2, 4, 12):
        point = resuming.find(path, step)
        assert same_tensors(gone_on(point, *(s for s in script if s.step >= point.step)), whole)


def test_a_run_that_chose_by_itself_goes_back_to_what_it_had_chosen():
    compiled_step(built(config()))
    recorded(config())  # compiled from its first step, as the step is in the cache
    path = library.find("last")
    whole = trained(config(), STEPS)
    assert whole.execution_mode.name == "compiled"
    for step in (None, 7):
        again = gone_on(resuming.find(path, step))
        assert again.execution_mode.name == "compiled"
        assert same_tensors(again, whole)
    fork = forking.fork(path, 7)
    assert same_tensors(trained(fork.config, STEPS, state=fork.state, script=fork.script), whole)


def test_what_trained_eagerly_before_its_step_was_compiled_does_so_again():
    compiled_step(built(config()))
    script = [Scripted(0, Execution("eager")), Scripted(15, Execution("compiled"))]
    recorded(config(), *script)
    eager = trained(config(device__compile=False), 10)
    fork = forking.fork(library.find("last"), 10)
    assert all(fork.state.tensors[name].equal(tensor) for name, tensor in eager.state().tensors.items())
    assert trained(fork.config, STEPS, state=fork.state).execution_mode.name == "compiled"  # chosen by itself again
