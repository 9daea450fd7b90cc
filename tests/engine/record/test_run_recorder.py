"""A run that is recorded: its file holds all of it, and recording changes nothing."""

from __future__ import annotations

import threading

import numpy as np
import pytest

from ganviz.engine.checkpoint import state as states
from ganviz.engine.probes.base import Content
from ganviz.engine.record import content_codec, event_codec
from ganviz.engine.record.reader import RunReader
from ganviz.engine.record.run_recorder import RunRecorder, wait_until_written
from ganviz.engine.record.store import COMMAND, RunStore
from ganviz.engine.settings.commands import Scripted, Set, parse_script
from ganviz.engine.telemetry.mailbox import Telemetry
from ganviz.engine.training.trainer import Trainer
from tests.engine.helpers import IMAGES, POINTS, config, same_tensors

SCRIPT = (Scripted(10, Set.of({"optimizer.d.lr": 0.01})), Scripted(20, Set.of({"train.d_steps": 2})))


def recorded(path, base=POINTS, steps=40, **kwargs) -> Trainer:
    said = []
    recorder = RunRecorder(path, lambda: RunStore.create(path, {"name": "test"}, 10**9), said.append)
    trainer = Trainer(config(base), Telemetry(), steps=steps, attended=False, recorder=recorder, **kwargs)
    trainer.run()
    assert trainer.failure is None
    assert recorder.close()
    assert not said
    return trainer


@pytest.fixture
def path(tmp_path):
    return tmp_path / "run.ganviz"


def test_every_scalar_of_every_step_is_there(path):
    trainer = recorded(path, script=SCRIPT)
    blocks = trainer.telemetry.drain_blocks()
    with RunReader(path) as reader:
        found = list(reader.scalars())
        assert reader.last_step() == 40
    expected = np.concatenate([block.values for block in blocks])
    assert np.array_equal(np.concatenate([values for _, values in found]).view(np.uint32), expected.view(np.uint32))


def test_what_happened_is_there_in_order(path):
    recorded(path, script=SCRIPT)
    with RunReader(path) as reader:
        happened = [(h.step, h.kind) for h in reader.events()]
        commands = parse_script({"command": [h.data for h in reader.events(COMMAND)]})
        applied = [event_codec.unpack(h.kind, h.step, h.data) for h in reader.events("applied")]
    assert happened[0] == (0, "started")
    assert happened[-1] == (40, "finished")
    assert [s for s in commands if isinstance(s.command, Set)] == list(SCRIPT)
    assert [event.command for event in applied] == [scripted.command for scripted in SCRIPT]
    assert applied[-1].config.train.d_steps == 2


@pytest.mark.parametrize("base", [POINTS, IMAGES], ids=["points", "images"])
def test_recording_changes_no_weight(path, base):
    plain = Trainer(config(base), Telemetry(), steps=25, attended=False, script=SCRIPT)
    plain.run()
    assert same_tensors(recorded(path, base, steps=25, script=SCRIPT), plain)


def test_the_first_and_the_last_state_are_there_and_go_on(path):
    trainer = recorded(path, script=SCRIPT)
    with RunReader(path) as reader:
        places = reader.snapshots()
        assert [places[0].step, places[-1].step] == [0, 40]
        found = states.from_bytes(reader.snapshot(places[-1]), str(path))
    again = Trainer(found_config(found), Telemetry(), state=found, attended=False, steps=40)
    again.run()
    assert same_tensors(again, trainer)


def found_config(state: states.TrainingState):
    from ganviz.engine.settings.config import RunConfig

    return RunConfig.from_dict(state.about["config"])


def test_a_replay_from_the_first_snapshot_gives_the_same_weights(path):
    trainer = recorded(path, script=SCRIPT)
    with RunReader(path) as reader:
        start = states.from_bytes(reader.snapshot(reader.snapshots()[0]), str(path))
        commands = parse_script({"command": [h.data for h in reader.events(COMMAND)]})
    again = Trainer(found_config(start), Telemetry(), state=start, script=commands, steps=40, attended=False)
    again.run()
    assert same_tensors(again, trainer)


def test_pictures_are_recorded_though_no_panel_draws_them(path):
    recorded(path)
    with RunReader(path) as reader:
        assert {"samples", "verdicts", "heatmap"} <= set(reader.topics())
        key, _, step = reader.pictures("samples")[-1]
        assert step <= 40
        assert content_codec.unpack(reader.picture(key), Content.kinds).fake.shape[1] == 2


def test_one_can_wait_until_all_that_was_given_is_in_the_file(path):
    recorder = RunRecorder(path, lambda: RunStore.create(path, {"name": "test"}, 10**9), [].append)
    trainer = Trainer(config(POINTS), Telemetry(), steps=30, recorder=recorder, attended=False)
    trainer.run()
    wait_until_written(path)
    with RunReader(path) as reader:
        assert reader.last_step() == 30
    assert recorder.close()
    wait_until_written(path)  # nothing records it any more: returns at once


def test_a_disk_that_takes_seconds_for_each_write_holds_no_training_up(path):
    class SlowStore(RunStore):
        def add_scalars(self, first_step, values):
            writing.wait(30)
            super().add_scalars(first_step, values)

    writing, said = threading.Event(), []
    recorder = RunRecorder(path, lambda: SlowStore.create(path, {"name": "test"}, 10**9), said.append)
    trainer = Trainer(config(POINTS), Telemetry(), steps=300, attended=False, recorder=recorder, script=SCRIPT)
    trainer.run()  # to its end, while the first write has not ended
    assert trainer.step == 300
    assert not path.with_name("run.ganviz-wal").exists() or RunReader(path).last_step() == 0
    writing.set()
    assert recorder.close()
    assert not said
    with RunReader(path) as reader:
        assert sum(len(values) for _, values in reader.scalars()) == 300
