"""Pictures of a snapshot: they are the run's own of that step, and the run that trains does not notice."""

from __future__ import annotations

import queue

import numpy as np
import pytest

from ganviz.engine.checkpoint import state as states
from ganviz.engine.past.past_probes import PastProbes, PastRequest
from ganviz.engine.probes.base import PROBES
from ganviz.engine.record.reader import RunReader
from ganviz.engine.record.run_recorder import RunRecorder
from ganviz.engine.record.store import RunStore
from ganviz.engine.settings.commands import Scripted, Set
from ganviz.engine.telemetry.mailbox import Telemetry
from ganviz.engine.training.trainer import Trainer
from tests.engine.helpers import IMAGES, POINTS, built, config, same_tensors, trained

SCRIPT = (Scripted(10, Set.of({"optimizer.d.lr": 0.01})),)
PATIENCE = 60.0  # seconds


@pytest.fixture
def probes():
    probes = PastProbes()
    yield probes
    probes.close()


def recorded(path, base) -> list:
    """Record a run of 30 steps with a change after 10; return its snapshots."""
    recorder = RunRecorder(path, lambda: RunStore.create(path, {"name": "test"}, 10**9), print)
    Trainer(config(base), Telemetry(), steps=30, attended=False, recorder=recorder, script=SCRIPT).run()
    assert recorder.close()
    with RunReader(path) as reader:
        return reader.snapshots()


def asked(probes, path, snapshot, requests, data=None):
    """Ask, and wait for the answers: (picture, reason) by topic."""
    answers = queue.Queue()
    probes.ask(PastRequest(path, snapshot, requests, {}, data, lambda *answer: answers.put(answer)))
    found = {}
    for _ in requests:
        topic, picture, reason = answers.get(timeout=PATIENCE)
        found[topic] = picture, reason
    return found


@pytest.mark.parametrize("base", [POINTS, IMAGES], ids=["points", "images"])
def test_a_picture_is_what_the_probe_saw_of_that_state(tmp_path, probes, base):
    path = tmp_path / "run.ganviz"
    for snapshot in recorded(path, base)[::-1]:  # the settings change from one to another
        with RunReader(path) as reader:
            state = states.from_bytes(reader.snapshot(snapshot), "the snapshot")
        trainer = built(config(base), state=state)
        expected = PROBES.classes()["samples"]().measure(trainer.view({"count": 9}))
        trainer.close()
        (picture, reason), = asked(probes, path, snapshot, {"samples": {"count": 9}}).values()
        assert (picture.step, reason) == (snapshot.step, "")
        assert np.array_equal(picture.content.fake, expected.fake)
        assert np.array_equal(picture.content.real, expected.real)


def test_the_run_that_trains_does_not_notice(tmp_path, probes):
    path = tmp_path / "run.ganviz"
    places = recorded(path, POINTS)
    trainer = built(config(POINTS))
    data = trainer.learner.data, trainer.held_out
    answers = queue.Queue()
    for step in range(20):
        probes.ask(PastRequest(path, places[step % len(places)], {"samples": {}, "explorer": {}, "network": {}}, {},
                               data, lambda *answer: answers.put(answer)))
        trainer.advance(1)
    trainer.close()
    assert answers.get(timeout=PATIENCE)[1] is not None
    assert same_tensors(trainer, trained(config(POINTS), 20))


def test_what_cannot_be_made_is_said(tmp_path, probes):
    path = tmp_path / "run.ganviz"
    places = recorded(path, POINTS)
    found = asked(probes, path, places[0], {"stages": {}, "sheet": {}, "samples": {}})
    assert found["stages"] == (None, "a snapshot does not hold what it is made of")
    assert found["sheet"][0] is None
    assert found["sheet"][1]
    assert found["samples"][0] is not None
    gone = type(places[0])(10_000, places[0].stretch, places[0].step, 0.0, 0, False)
    (picture, reason), = asked(probes, path, gone, {"samples": {}}).values()
    assert picture is None
    assert "no longer there" in reason


def test_only_the_newest_request_is_answered(tmp_path, probes):
    path = tmp_path / "run.ganviz"
    places = recorded(path, POINTS)
    answers = queue.Queue()
    for number in range(50):
        probes.ask(PastRequest(path, places[0], {"samples": {}}, {}, None,
                               lambda topic, picture, reason, number=number: answers.put(number)))
    assert asked(probes, path, places[0], {"samples": {}})["samples"][0] is not None
    assert answers.qsize() < 5
