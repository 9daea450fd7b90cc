"""A fork is a run of its own that begins where it left its parent, and is whole without it."""

from __future__ import annotations

import dataclasses
import sqlite3

import pytest

from ganviz.engine.datasets.base import Cancelled
from ganviz.engine.record import library
from ganviz.engine.record.reader import RunReader
from ganviz.engine.record.run_recorder import DEFAULT_LIMIT, RunRecorder
from ganviz.engine.settings.commands import Scripted, Set
from ganviz.engine.settings.config import RunConfig
from ganviz.engine.settings.params import ConfigError
from ganviz.engine.telemetry.mailbox import Telemetry
from ganviz.engine.training import forking
from ganviz.engine.training.trainer import Trainer
from tests.engine.helpers import config, same_tensors, trained

CHANGE = Scripted(10, Set.of({"optimizer.d.lr": 0.01}))
STEPS = 40


@pytest.fixture
def path():
    recorder = RunRecorder.new("parent", DEFAULT_LIMIT, pytest.fail)
    trained(config(), STEPS, script=[CHANGE], recorder=recorder)
    assert recorder.close()
    return library.find("last")


def recorded(fork: forking.Fork, steps: int) -> Trainer:
    recorder = RunRecorder.forked(fork.name, DEFAULT_LIMIT, pytest.fail, fork.parent)
    trainer = Trainer(fork.config, Telemetry(), state=fork.state, script=fork.script, steps=steps, attended=False,
                      recorder=recorder)
    trainer.run()
    assert recorder.close()
    return trainer


@pytest.mark.parametrize("step", [0, 7, 10, 25, STEPS])
def test_it_is_what_its_parent_would_have_become_with_that_change(path, step):
    change = {"loss.name": "hinge", "optimizer.g.lr": "3e-4"}
    script = sorted([CHANGE, Scripted(step, Set.of(change))], key=lambda s: s.step)
    whole = trained(config(), STEPS + 20, script=[s for s in script if s is not CHANGE or step > CHANGE.step])
    fork = recorded(forking.fork(path, step, change), STEPS + 20)
    assert same_tensors(fork, whole)
    assert fork.config.loss.name == "hinge"


def test_its_file_begins_with_the_state_at_its_parents_step_and_says_whose_fork_it_is(path):
    recorded(forking.fork(path, 25, {"loss.name": "hinge"}), 30)
    runs = library.runs()
    fork, parent = sorted(runs, key=lambda run: run.parent is None)
    assert (fork.name, fork.step) == ("parent", 30)
    assert fork.parent == library.ForkPoint(parent.uid, parent.id, 1, 25, "Non-saturating → Hinge")
    assert fork.uid != parent.uid
    assert library.parent_among(runs, fork) == parent
    assert library.parent_among(runs, parent) is None
    with RunReader(fork.path) as reader:
        assert [first for first, _ in reader.scalars()][:1] == [26]
        first = reader.snapshots()[0]
        assert (first.step, first.pinned) == (25, True)
        applied = [(event.step, event.data["summary"]) for event in reader.events("applied")]
    assert applied == [(25, "Non-saturating → Hinge")]


def test_a_parent_is_found_under_another_name(path):
    recorded(forking.fork(path, 25), 30)
    path.rename(path.with_name("renamed.ganviz"))
    fork = next(run for run in library.runs() if run.parent)
    assert library.parent_among(library.runs(), fork).id == "renamed"
    nameless = dataclasses.replace(fork, parent=dataclasses.replace(fork.parent, uid="", id="renamed"))
    assert library.parent_among(library.runs(), nameless).id == "renamed"
    assert library.parent_among([fork], fork) is None


def test_a_fork_is_forked_without_its_parent(path):
    recorded(forking.fork(path, 25, {"loss.name": "hinge"}), 40)
    fork = next(run.path for run in library.runs() if run.parent)
    path.unlink()
    with pytest.raises(ConfigError, match="has no step 24; choose one from 25 to 40"):
        forking.fork(fork, 24)
    again = recorded(forking.fork(fork, 31, {"optimizer.d.lr": 1e-4}), 50)
    whole = trained(config(), 50, script=[CHANGE, Scripted(25, Set.of({"loss.name": "hinge"})),
                                          Scripted(31, Set.of({"optimizer.d.lr": 1e-4}))])
    assert same_tensors(again, whole)


def test_a_setting_that_takes_a_restart_may_change_if_the_state_fits(path):
    fork = forking.fork(path, 25, {"data.name": "grid", "loss.name": "hinge"})
    assert (fork.config.data.name, fork.config.loss.name, fork.script) == ("grid", "hinge", ())
    assert recorded(fork, 30).failure is None


def test_one_that_the_state_does_not_fit_is_named(path):
    with pytest.raises(ConfigError, match=r"the state .*settings that differ: model\.g_width\)"):
        trained((fork := forking.fork(path, 25, {"model.g_width": 32})).config, 30, state=fork.state)


def test_a_mistake_is_told_before_anything_is_trained(path):
    with pytest.raises(ConfigError, match="no loss named 'hnge'"):
        forking.fork(path, 25, {"loss.name": "hnge"})


def test_training_up_to_the_step_again_tells_how_far_it_is_and_gives_way(path):
    told = []
    forking.fork(path, 25, tell=told.append)
    assert told
    assert all(event.total == 25 and event.what == "Training to step 25 again" for event in told)

    def give_way():
        raise Cancelled

    with pytest.raises(Cancelled):
        forking.fork(path, 25, give_way=give_way)


def test_what_no_file_says_of_a_parent_is_no_parent(path):
    connection = sqlite3.connect(path)
    connection.execute("""INSERT INTO about VALUES ('parent', '{"uid": 3}')""")
    connection.commit()
    connection.close()
    assert library.describe(path).parent is None


def test_a_running_run_is_forked_where_it_stands():
    trainer = trained(config(), 10)
    parent = library.ForkPoint("", "", 1, 10)
    fork = forking.fork_state(trainer.state(), parent, {"loss.name": "hinge"})
    script = [Scripted(10, Set.of({"loss.name": "hinge"}))]
    assert same_tensors(recorded(fork, 20), trained(config(), 20, script=script))
    assert RunConfig.from_dict(fork.state.about["config"]) == fork.config
