"""Going on from a step of a recorded run gives, bit by bit, what the run would have become."""

from __future__ import annotations

import sqlite3

import pytest

from ganviz.engine.record import library, resuming
from ganviz.engine.record.reader import RunReader
from ganviz.engine.record.run_recorder import DEFAULT_LIMIT, RunRecorder
from ganviz.engine.settings.commands import Balance, EndReplay, Scripted, Set
from ganviz.engine.settings.config import RunConfig
from ganviz.engine.settings.params import ConfigError
from ganviz.engine.telemetry.mailbox import Telemetry
from ganviz.engine.training.trainer import Trainer
from tests.engine.helpers import POINTS, config, same_tensors

SCRIPT = (Scripted(10, Set.of({"optimizer.d.lr": 0.01})), Scripted(20, Set.of({"train.d_steps": 2})),
          Scripted(30, Set.of({"loss.name": "hinge"})))


def recorded(steps: int = 40) -> Trainer:
    recorder = RunRecorder.new("run", DEFAULT_LIMIT, pytest.fail)
    trainer = Trainer(config(POINTS), Telemetry(), steps=steps, attended=False, script=SCRIPT, recorder=recorder)
    trainer.run()
    assert recorder.close()
    return trainer


def gone_on(point: resuming.ResumePoint, steps: int, script=()) -> Trainer:
    recorder = RunRecorder.going_on(point.path, DEFAULT_LIMIT, pytest.fail, (point.stretch, point.state.step))
    trainer = Trainer(RunConfig.from_dict(point.state.about["config"]), Telemetry(), steps=steps, attended=False,
                      state=point.state, script=(*point.script, *script), recorder=recorder)
    trainer.run()
    assert trainer.failure is None
    assert recorder.close()
    return trainer


@pytest.fixture
def path():
    recorded()
    return library.find("last")


def test_the_newest_snapshot_is_the_end(path):
    point = resuming.find(path)
    assert (point.step, point.state.step, point.script, point.last_step, point.damage) == (40, 40, (), 40, ())


@pytest.mark.parametrize("step", [0, 5, 10, 11, 25, 30, 39])
def test_any_step_is_reached_exactly(path, step):
    whole = Trainer(config(POINTS), Telemetry(), steps=step, attended=False,
                    script=[s for s in SCRIPT if s.step < step])
    whole.run()
    point = resuming.find(path, step)
    assert point.step == step
    assert same_tensors(gone_on(point, step), whole) if point.state.step < step else point.state.step == step


def test_the_stretch_that_was_left_stays(path):
    point = resuming.find(path, 15)
    gone_on(point, 60, script=[Scripted(15, Set.of({"train.g_steps": 3}))])
    with RunReader(path) as reader:
        assert [(part.number, part.parent, part.step) for part in reader.stretches()] == [
            (1, None, 0), (2, 1, point.state.step)]
        assert (reader.last_step(), reader.last_step(1)) == (60, 40)
        assert sum(len(values) for _, values in reader.scalars()) == 60
        assert sum(len(values) for _, values in reader.scalars(stretch=1)) == 40
    again = resuming.find(path, 35, stretch=1)
    assert [s.command for s in again.script if isinstance(s.command, Set)] == [s.command for s in SCRIPT]


def test_a_damaged_snapshot_is_passed_over_and_told(path):
    connection = sqlite3.connect(path)
    connection.execute("UPDATE snapshots SET data = zeroblob(1000) WHERE step = 40")
    connection.commit()
    connection.close()
    point = resuming.find(path)
    assert point.state.step < 40
    assert len(point.damage) == 1
    assert "step 40" in point.damage[0]


def test_a_step_that_never_was_is_refused(path):
    with pytest.raises(ConfigError, match="has no step 41; choose one from 0 to 40"):
        resuming.find(path, 41)


def test_a_run_without_snapshots_can_only_be_looked_at(path):
    connection = sqlite3.connect(path)
    connection.execute("DELETE FROM snapshots")
    connection.commit()
    connection.close()
    with pytest.raises(ConfigError, match="holds no snapshot"):
        resuming.find(path)


def test_a_change_that_was_gone_back_before_is_no_part_of_the_new_stretch(path):
    gone_on(resuming.find(path, 10), 30)  # before the first change
    point = resuming.find(path, 25)
    assert point.stretch == 2
    whole = Trainer(config(POINTS), Telemetry(), steps=25, attended=False, script=())
    whole.run()
    trainer = Trainer(RunConfig.from_dict(point.state.about["config"]), Telemetry(), steps=25, attended=False,
                      state=point.state, script=point.script)
    trainer.run()
    assert same_tensors(trainer, whole)


def test_a_run_that_has_replayed_chooses_for_itself_again(path):
    point = resuming.find(path, 5)
    recorder = RunRecorder.going_on(path, DEFAULT_LIMIT, pytest.fail, (point.stretch, point.state.step))
    balanced = RunConfig.from_dict(point.state.about["config"]).with_changes({"train.auto_balance": True})
    trainer = Trainer(balanced, Telemetry(), steps=8, attended=False, state=point.state, script=point.script,
                      recorder=recorder)
    trainer.run()
    assert recorder.close()
    assert Scripted(5, Balance(())) in trainer.record  # a replay of this one leaves to its record what it balances
    assert not any(isinstance(scripted.command, EndReplay) for scripted in trainer.record)
