"""A run of parts that do not ship is looked at without them, and gone on with only where they are."""

from __future__ import annotations

import pytest

from ganviz.engine.losses.base import LOSSES
from ganviz.engine.record import event_codec, library, resuming
from ganviz.engine.record.reader import RunReader
from ganviz.engine.record.run_recorder import DEFAULT_LIMIT, RunRecorder
from ganviz.engine.settings.commands import Scripted, Set
from ganviz.engine.settings.config import RunConfig
from ganviz.engine.settings.params import ConfigError
from ganviz.engine.telemetry.events import Applied, Rejected, Started
from ganviz.engine.telemetry.mailbox import Telemetry
from ganviz.engine.training.trainer import Trainer
from tests.engine.helpers import POINTS, config, events_of


@pytest.fixture
def path():
    """A run that goes over to a loss of somebody's own at step 10; the loss is then not there."""
    before = LOSSES.entered()
    LOSSES.register("tender")(type("Tender", (LOSSES["hinge"],), {"title": "Tender"}))
    recorder = RunRecorder.new("run", DEFAULT_LIMIT, pytest.fail)
    Trainer(config(POINTS), Telemetry(), steps=20, attended=False, recorder=recorder,
            script=[Scripted(10, Set.of({"loss.name": "tender"}))]).run()
    assert recorder.close()
    LOSSES.restore(before)
    yield library.find("last")
    LOSSES.restore(before)


def test_what_was_told_is_read(path):
    with RunReader(path) as reader:
        told = [event_codec.unpack(e.kind, e.step, e.data) for e in reader.events("started", "applied")]
        assert not reader.damage
    assert [type(event) for event in told] == [Started, Applied]
    assert told[0].config.loss.owner.title == "Non-saturating"
    assert told[1].config.loss.owner.title == "Tender"
    assert told[1].summary == "Non-saturating → Tender"


def test_it_is_not_trained_on_without_the_plug_in_and_says_so(path):
    point = resuming.find(path)
    trainer = Trainer(RunConfig.from_dict(point.state.about["config"]), Telemetry(), steps=30, attended=False,
                      state=point.state)
    trainer.run()
    assert isinstance(trainer.failure, ConfigError)
    assert "Tender (tender) comes from a plug-in" in str(trainer.failure)
    assert "--plugin FILE" in str(trainer.failure)


def test_a_step_before_the_plug_in_came_is_gone_on_from(path):
    point = resuming.find(path, 5)
    trainer = Trainer(RunConfig.from_dict(point.state.about["config"]), Telemetry(), steps=12, attended=False,
                      state=point.state)
    trainer.run()
    assert trainer.failure is None
    assert trainer.step == 12


def test_a_run_that_trains_does_not_go_over_to_what_only_stands_in(path):
    resuming.find(path)
    trainer = Trainer(config(POINTS), Telemetry(), steps=8, attended=False,
                      script=[Scripted(5, Set.of({"loss.name": "tender"}))])
    trainer.run()
    rejected, = events_of(trainer, Rejected)
    assert "Tender (tender) comes from a plug-in" in rejected.reason
    assert trainer.failure is None
    assert (trainer.step, trainer.config.loss.name) == (8, "non-saturating")
