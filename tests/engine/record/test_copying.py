"""Copies of a run: whole while it is written, and of one that is not recorded."""

from __future__ import annotations

import numpy as np
import pytest

from ganviz.engine.datasets.base import Cancelled
from ganviz.engine.record import copying, resuming
from ganviz.engine.record.reader import RunReader
from ganviz.engine.record.store import RunStore
from ganviz.engine.settings.commands import Scripted, Set
from ganviz.engine.settings.params import ConfigError
from ganviz.engine.telemetry.events import Started
from tests.engine.helpers import config, events_of, trained


def numbers(count: int) -> np.ndarray:
    return np.random.default_rng(count).standard_normal((count, 2)).astype(np.float32)


@pytest.fixture
def store(tmp_path):
    """A run's file of some megabytes, open for writing."""
    store = RunStore.create(tmp_path / "run.ganviz", {"name": "ring"}, 1 << 30)
    with store.transaction():
        store.begin_stretch(0, {"series": ["loss_d", "loss_g"]})
        store.add_scalars(1, numbers(400_000))
    yield store
    store.close()


def test_what_is_written_meanwhile_is_not_in_the_copy(store, tmp_path):
    def write(done: int, total: int) -> None:
        if done < total:
            with store.transaction():
                store.add_scalars(400_001 + done, numbers(1))

    copying.copy_run(tmp_path / "run.ganviz", tmp_path / "copy.ganviz", write)
    with RunReader(tmp_path / "copy.ganviz") as reader:
        np.testing.assert_array_equal(np.concatenate([v for _, v in reader.scalars()]), numbers(400_000))
        assert reader.damage == []
    assert not [p.name for p in tmp_path.iterdir() if p.name.endswith(".part")]


def test_a_copy_that_is_cancelled_leaves_the_older_file(store, tmp_path):
    (tmp_path / "copy.ganviz").write_text("older")
    with pytest.raises(Cancelled):
        copying.copy_run(tmp_path / "run.ganviz", tmp_path / "copy.ganviz", cancelled=lambda: True)
    assert (tmp_path / "copy.ganviz").read_text() == "older"
    assert not [p.name for p in tmp_path.iterdir() if p.name.endswith(".part")]


def test_a_file_that_is_being_recorded_is_not_replaced(store, tmp_path):
    RunStore.create(tmp_path / "other.ganviz", {}, 1000).close()
    with pytest.raises(ConfigError, match="another ganviz records to it"):
        copying.copy_run(tmp_path / "other.ganviz", tmp_path / "run.ganviz")


def test_a_run_that_was_not_recorded_goes_on_from_its_file(tmp_path):
    script = (Scripted(2, Set.of({"optimizer.d.lr": 0.01})),)
    trainer = trained(config(), 5, script=script)
    started, = events_of(trainer, Started)
    copying.write_moment(tmp_path / "run.ganviz", "ring", started, trainer.state(), trainer.record)
    point = resuming.find(tmp_path / "run.ganviz")
    assert (point.name, point.step, point.last_step) == ("ring", 5, 5)
    assert all(point.state.tensors[name].equal(tensor) for name, tensor in trainer.state().tensors.items())
    assert [p.name for p in tmp_path.iterdir()] == ["run.ganviz"]
