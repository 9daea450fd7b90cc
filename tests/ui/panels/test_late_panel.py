"""A panel that is made when it is first needed: it misses nothing of the run, and is wired like one that was there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject

from ganviz.engine.telemetry.events import Finished, Paused, Progress
from ganviz.engine.telemetry.mailbox import Picture, Telemetry
from ganviz.ui.panels.base import Panel
from ganviz.ui.panels.late_panel import LatePanel
from ganviz.ui.panels.telemetry_pump import TelemetryPump
from ganviz.ui.theme.theme import DARK, LIGHT
from tests.ui.fakes import FakeController, fake_config


class Diary(Panel):
    """A panel that writes down what it is told."""

    name, title, topics, rate = "diary", "Diary", ("news",), 5.0

    def __init__(self, controller, theme):
        super().__init__(controller, theme)
        self.told, self.drawn = [], []

    def start(self, started):
        self.told.append(("start", started))

    def on_event(self, event):
        self.told.append(event)
        self.subtitle_changed.emit(type(event).__name__)

    def refresh(self, pictures):
        self.drawn.append(dict(pictures))
        return bool(pictures)


class Controller(FakeController):
    def __init__(self):
        super().__init__(fake_config())
        self.telemetry = Telemetry()

    def drain(self):
        return False, self.telemetry.drain_pictures()


@pytest.fixture
def controller(qapp):
    return Controller()


@pytest.fixture
def late(qtbot, controller):
    owner = QObject()
    late = LatePanel(Diary, controller, DARK, owner)
    late.made.connect(lambda: qtbot.addWidget(late.panel))
    yield late
    owner.deleteLater()


def tell(late, started, *events):
    late.begin(started)
    for event in (started, *events):
        late.on_event(event)


def test_it_is_made_once_and_only_when_it_is_needed(qtbot, late):
    made = []
    late.made.connect(lambda: made.append(late.panel))
    assert not late.is_in_view()
    assert late.requests() == {}
    assert made == []
    first = late.panel
    assert late.panel is first
    assert made == [first]
    assert late.requests() == {"news": {}}
    with qtbot.waitExposed(first):
        first.show()
    assert late.is_in_view()


def test_it_catches_up_with_the_present_run_in_order(late, controller):
    tell(late, controller.begin(fake_config()), Finished(9))
    started, paused = controller.begin(fake_config()), Paused(3)
    tell(late, started, Progress(3, "Loading", 1, 2), paused)
    assert late.panel.told == [("start", started), started, paused], "no other run, and no progress that is over"
    finished = Finished(7)
    late.on_event(finished)
    assert late.panel.told[3:] == [finished], "once made, it is told at once"


def test_what_it_says_while_it_catches_up_is_heard(late, controller):
    said, stops = [], []
    late.subtitle_changed.connect(said.append)
    late.stops_changed.connect(lambda: stops.append(late.panel))
    tell(late, controller.begin(fake_config()), Paused(3))
    assert late.panel
    assert said == ["Started", "Paused"]
    assert stops == [late.panel], "the window puts its widgets where Tab should find them"
    for signal, values in (("said", ["done"]), ("failed", ["no"]), ("term_asked", ["logit"]), ("did", ["wrote", {}])):
        heard = []
        getattr(late, signal).connect(lambda *got, heard=heard: heard.extend(got))
        getattr(late.panel, signal).emit(*values)
        assert heard == values


def test_it_has_the_theme_of_the_moment(late):
    late.set_theme(LIGHT)
    assert late.panel.theme == LIGHT
    late.set_theme(DARK)
    assert late.panel.theme == DARK


def test_the_pump_keeps_the_newest_picture_for_it(qtbot, late, controller):
    pump = TelemetryPump(controller, [late])
    pump.update_watch()
    for number in (1, 2):
        controller.telemetry.send_picture(Picture("news", number, "content"))
        pump.tick()
    with qtbot.waitExposed(late.panel):
        late.panel.show()
    pump.update_watch()
    pump.tick()
    assert [picture["news"].step for picture in late.panel.drawn] == [2]
    late.panel.topics = ("news", "more")  # found later, as Health finds who measures indicators
    controller.telemetry.send_picture(Picture("more", 3, "content"))
    pump.refresh_all()
    assert late.panel.drawn[-1]["more"].step == 3
    pump.stop()
