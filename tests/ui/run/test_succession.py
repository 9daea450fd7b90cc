"""A run takes the place of another at once: it waits for that one's file, and not for what cannot be cut short."""

from __future__ import annotations

import threading

import pytest

from ganviz.engine.probes.indicators import Indicators
from ganviz.engine.probes.wasserstein import WassersteinDistance
from ganviz.engine.record.reader import RunReader
from ganviz.ui.run.recording import Recording
from ganviz.ui.run.run_controller import RunController
from tests.ui.helpers import small_config, until_state

PATIENCE = 20_000  # ms


class Stubborn:
    """What measures an indicator until it is let go."""

    def __init__(self) -> None:
        self.entered, self.go = threading.Event(), threading.Event()

    def measure(self, probe, view) -> Indicators:
        self.entered.set()
        self.go.wait(PATIENCE / 1000)
        return Indicators(())


@pytest.fixture
def stubborn(monkeypatch):
    found = Stubborn()
    monkeypatch.setattr(WassersteinDistance, "measure", lambda probe, view: found.measure(probe, view))
    yield found
    found.go.set()


@pytest.fixture
def controller(qtbot, stubborn):
    """A controller that records its runs."""
    controller = RunController(recording=Recording())
    yield controller
    stubborn.go.set()
    controller.close()


@pytest.fixture(autouse=True)
def measuring(qtbot, controller, stubborn):
    """Train three steps, and pause while the indicator is measured."""
    controller.watch({"wasserstein": {}})
    controller.open(small_config(), name="first", paused=True)
    until_state(qtbot, controller, "paused")
    for step in (1, 2, 3):
        controller.step()
        qtbot.waitUntil(lambda step=step: (controller.drain(), controller.history.last_step)[1] == step,
                        timeout=PATIENCE)
    qtbot.waitUntil(stubborn.entered.is_set, timeout=PATIENCE)


def test_the_next_run_begins_while_an_indicator_is_still_measured(qtbot, controller, stubborn):
    first = controller.file
    with qtbot.waitSignal(controller.started_run, timeout=PATIENCE):
        controller.open(small_config(train__seed=2), name="second", paused=True)
    assert not stubborn.go.is_set()
    with RunReader(first) as reader:  # nothing of the first is lost
        assert reader.last_step() == 3
        assert max(place.step for place in reader.snapshots()) == 3


def test_its_state_is_gone_on_with_meanwhile(qtbot, controller, stubborn):
    with qtbot.waitSignal(controller.started_run, timeout=PATIENCE) as started:
        controller.restart(keep_state=True)
    assert not stubborn.go.is_set()
    assert started.args[0].step == 3
    until_state(qtbot, controller, "paused")
    controller.step()
    qtbot.waitUntil(lambda: (controller.drain(), controller.history.last_step)[1] == 4, timeout=PATIENCE)


def test_it_is_waited_for_at_the_end(qtbot, controller, stubborn):
    with qtbot.waitSignal(controller.started_run, timeout=PATIENCE):
        controller.open(small_config(train__seed=2), name="second", paused=True)
    stubborn.entered.clear()
    threading.Timer(0.1, stubborn.go.set).start()
    controller.close()
    assert stubborn.go.is_set()
    assert not [thread for thread in threading.enumerate() if thread.name == "indicators"]
