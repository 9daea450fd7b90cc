"""The status bar, of data that stays on the disk."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, Signal

from ganviz.engine.telemetry.facts import Streaming
from ganviz.engine.telemetry.mailbox import Pace, Watching
from ganviz.ui.window.status_bar import StatusBar
from tests.ui.fakes import FakeController


class FakePump(QObject):
    paced = Signal()
    is_held_back, frames_per_second, ui_share = False, 30.0, 0.01

    def cost(self):
        return 0.02


@pytest.mark.parametrize(("streaming", "words", "not_said"), [
    (None, "30 frames/s", "disk"),
    (Streaming(1216, 900.0, 909.0, 0.01), "streamed from disk, 1,216 images ahead", "keep up"),
    (Streaming(3, 1420.0, 5680.0, 0.75), "reading does not keep up: 1,420 of 5,680 images/s", "ahead")])
def test_it_says_how_far_the_data_has_been_read_ahead(qtbot, streaming, words, not_said):
    controller, pump = FakeController(), FakePump()
    controller.telemetry = SimpleNamespace(watching=Watching())
    controller.pace = Pace(5, 20.0, 0.01, "eager", streaming=streaming)
    controller.recording = controller.file = controller.attached = None
    bar = StatusBar(controller, pump)
    qtbot.addWidget(bar)
    controller.state = "running"
    bar.renew()
    assert words in bar.run.text()
    assert not_said not in bar.run.text()
    assert ("waited for it 75 %" in bar.run.toolTip()) == (streaming is not None and streaming.waiting == 0.75)
