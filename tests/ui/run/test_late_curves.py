"""A long recorded run is there before its curves are, and these come whole, with what is trained meanwhile."""

from __future__ import annotations

import numpy as np
import pytest

from ganviz.cli import main
from ganviz.engine.record import library
from ganviz.engine.record.reader import RunReader
from ganviz.engine.telemetry.mailbox import SERIES, ScalarBlock
from ganviz.ui.run import late_curves, recorded_past
from ganviz.ui.run.late_curves import LateCurves
from ganviz.ui.run.recording import Recording
from ganviz.ui.run.run_controller import RunController

PATIENCE = 60_000  # ms
STEPS = 60


@pytest.fixture
def path(monkeypatch):
    """The file of a run that counts as a long one."""
    monkeypatch.setattr(recorded_past, "STEPS_AT_ONCE", 10)
    assert main(["train", "ring-vanilla", "--steps", str(STEPS), "--set", "data.size=500"]) == 0
    return library.find(library.NEWEST)


def in_file(path) -> np.ndarray:
    with RunReader(path) as reader:
        return np.concatenate([values for _, values in reader.scalars(last=STEPS)])


def terms_in_file(path) -> tuple[str, ...]:
    with RunReader(path) as reader:
        return tuple(reader.lineage()[-1][0].series[len(SERIES):])


def test_a_long_run_is_shown_before_its_curves_are_read(qtbot, path):
    controller = RunController(recording=Recording())
    at_start, read = [], []
    controller.started_run.connect(lambda: at_start.append((controller.history.last_step, controller.reads_curves)))
    controller.event.connect(lambda event: read.append(event.step) if type(event).__name__ == "CurvesRead" else None)
    controller.open_recorded(path)
    qtbot.waitUntil(lambda: bool(read), timeout=PATIENCE)
    assert at_start == [(0, True)]
    assert read == [STEPS]
    assert not controller.reads_curves
    table = controller.history.series()
    np.testing.assert_array_equal(table.first_steps, np.arange(1, STEPS + 1))
    np.testing.assert_array_equal(table.mean, in_file(path))
    controller.close()


def test_steps_that_are_trained_meanwhile_follow_those_that_are_read(qtbot, path, monkeypatch):
    monkeypatch.setattr(late_curves, "_SECONDS_AT_ONCE", 0.0)
    curves = LateCurves()
    values = in_file(path)
    curves.begin(path, 40, 1, terms_in_file(path))
    curves.take(ScalarBlock(41, values[40:45]))
    curves.take(ScalarBlock(46, values[45:]))
    with qtbot.waitSignal(curves.read, timeout=PATIENCE) as read:
        pass
    history = read.args[0].history
    np.testing.assert_array_equal(history.series().mean, values)
    curves.take(ScalarBlock(STEPS + 1, values[:1]))  # those go to the run's own history from now on
    assert not curves.is_reading


def test_a_reading_that_is_given_up_tells_nothing(qtbot, path):
    curves = LateCurves()
    told = []
    curves.read.connect(told.append)
    curves.begin(path, STEPS, 1, terms_in_file(path))
    curves.stop()
    qtbot.wait(50)
    assert told == []
