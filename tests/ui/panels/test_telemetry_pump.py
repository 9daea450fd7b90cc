"""The pump: visible panels get what is new, in turns; hidden ones cost nothing; a broken one rests."""

from __future__ import annotations

import time

import pytest
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QWidget

from ganviz.engine.settings.commands import Set
from ganviz.engine.telemetry.events import Applied
from ganviz.engine.telemetry.mailbox import Picture, Telemetry
from ganviz.ui.panels import telemetry_pump
from ganviz.ui.panels.base import Panel
from ganviz.ui.panels.telemetry_pump import FREE_TICK, IDLE_TICK, TICK, TelemetryPump
from ganviz.ui.theme.theme import DARK
from tests.ui.fakes import FakeController, fake_config


class Controller(FakeController):
    def __init__(self) -> None:
        super().__init__()
        self.telemetry = Telemetry()
        self.watched = None

    def watch(self, requests):
        self.watched = requests

    def drain(self):
        blocks = self.telemetry.drain_blocks()
        for block in blocks:
            self.history.append(block)
        return bool(blocks), self.telemetry.drain_pictures()


class Toy(Panel):
    rate = 25.0

    def __init__(self, name, topics, controller):
        self.topics = topics
        self.seen, self.broken = [], False
        type(self).name = name
        super().__init__(controller, DARK)

    def refresh(self, pictures):
        if self.broken:
            raise ZeroDivisionError("toy")
        self.seen.append(dict(pictures))
        return bool(pictures)


@pytest.fixture
def controller(qapp):
    controller = Controller()
    controller.config = fake_config()
    return controller


@pytest.fixture
def panels(qtbot, controller):
    window = QWidget()
    layout = QHBoxLayout(window)
    panels = [Toy(f"toy{n}", (f"topic{n}",), controller) for n in range(4)]
    for panel in panels:
        panel.setMinimumSize(20, 20)
        layout.addWidget(panel)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    panels[0].kept_alive = window
    return panels


@pytest.fixture
def pump(controller, panels):
    pump = TelemetryPump(controller, panels)
    yield pump
    pump.stop()


@pytest.fixture
def plain(monkeypatch, controller):
    """Without a budget in the fake config: the default."""
    monkeypatch.setattr(TelemetryPump, "_budget", lambda self: 0.05)


pytestmark = pytest.mark.usefixtures("plain")


def send(controller, topic):
    controller.telemetry.send_picture(Picture(topic, 1, object()))


def test_panels_take_turns(pump, panels, controller):
    for number in range(4):
        send(controller, f"topic{number}")
    pump.tick()
    assert sum(bool(mail) for p in panels for mail in p.seen) == 2
    pump.tick()
    assert [sum(map(bool, p.seen)) for p in panels] == [1, 1, 1, 1]


def test_a_panel_without_news_gets_its_picture_at_the_tick_at_which_it_comes(pump, panels, controller):
    for _ in range(3):
        pump.tick()
    send(controller, "topic1")
    pump.tick()
    assert list(panels[1].seen[-1]) == ["topic1"]


def test_an_answer_makes_every_panel_due_at_once(pump, panels, controller):
    send(controller, "topic0")
    pump.tick()
    send(controller, "topic0")
    pump.tick()
    assert sum(map(bool, panels[0].seen)) == 1
    controller.event.emit(Applied(1, 1, Set.of({}), "a change", controller.config))
    pump.tick()
    assert sum(map(bool, panels[0].seen)) == 2


def test_each_panel_gets_its_topics_once(pump, panels, controller):
    send(controller, "topic2")
    pump.refresh_all()
    pump.refresh_all()
    assert [list(mail) for mail in panels[2].seen] == [["topic2"], []]
    assert panels[0].seen == [{}, {}]


def test_hidden_panels_are_neither_watched_nor_redrawn(pump, panels, controller):
    panels[1].hide()
    pump.update_watch()
    assert set(controller.watched) == {"topic0", "topic2", "topic3"}
    pump.refresh_all()
    assert panels[1].seen == []


def test_a_panel_behind_another_tab_is_hidden(qtbot, controller):
    tabs = QTabWidget()
    front, behind = Toy("front", ("front",), controller), Toy("behind", ("behind",), controller)
    tabs.addTab(front, "front")
    tabs.addTab(behind, "behind")
    qtbot.addWidget(tabs)
    with qtbot.waitExposed(tabs):
        tabs.show()
    pump = TelemetryPump(controller, [front, behind])
    pump.update_watch()
    assert set(controller.watched) == {"front"}


def test_requests_that_change_are_passed_on(pump, panels, controller):
    panels[0].requests = lambda: {"topic0": {"weights": "ema"}}
    panels[0].requests_changed.emit()
    assert controller.watched["topic0"] == {"weights": "ema"}


def test_a_broken_panel_rests_until_the_next_run(pump, panels, controller):
    failures = []
    pump.panel_failed.connect(lambda panel, error: failures.append((panel, error)))
    panels[0].broken = True
    pump.refresh_all()
    pump.refresh_all()
    assert len(failures) == 1
    assert [len(p.seen) for p in panels] == [0, 2, 2, 2]
    panels[0].broken = False
    controller.event.emit(controller.begin(fake_config()))
    pump.refresh_all()
    assert len(panels[0].seen) == 1


def test_pictures_of_an_older_run_are_dropped(pump, panels, controller):
    panels[0].hide()  # it does not take the picture before the next run
    pump.update_watch()
    send(controller, "topic0")
    pump.tick()
    panels[0].show()
    controller.event.emit(controller.begin(fake_config()))
    pump.refresh_all()
    assert panels[0].seen == [{}]


def test_it_slows_down_without_news_and_wakes(qtbot, pump, controller):
    pump.start()
    qtbot.waitUntil(lambda: pump.interval == IDLE_TICK, timeout=5000)
    controller.set_state("running")
    assert pump.interval == TICK


def test_frames_are_counted(qtbot, pump, panels, controller):
    pump.paced.connect(lambda: [send(controller, f"topic{n}") for n in range(4)])
    pump.start()
    qtbot.waitUntil(lambda: pump.frames_per_second > 0, timeout=5000)
    frames, share = pump.averages()
    assert frames > 0
    assert 0 < share < 1


class Clock:
    """The pump's time, under the test's control."""

    def __init__(self, monkeypatch):
        self.now, self.cpu = time.monotonic() + 1, time.thread_time()  # later than the pump was made
        monkeypatch.setattr(telemetry_pump, "time", self)

    def monotonic(self):
        return self.now

    def thread_time(self):
        return self.cpu


def run_for(pump, panels, controller, clock, seconds, news, cost=0.0):
    """Tick that long; `news` is pictures a second by panel. Returns the redraws a second of each panel."""
    sent = [clock.now] * len(panels)
    for panel in panels:
        panel.seen.clear()
    end = clock.now + seconds
    while clock.now < end:
        for number, rate in news.items():
            if clock.now - sent[number] > 0.99 / rate:
                sent[number] += 1 / rate
                send(controller, f"topic{number}")
        before = sum(bool(mail) for panel in panels for mail in panel.seen)
        pump.tick()
        drawn = sum(bool(mail) for panel in panels for mail in panel.seen) - before
        clock.now += TICK / 1000
        clock.cpu += cost * drawn
    return [sum(map(bool, panel.seen)) / seconds for panel in panels]


def test_another_panel_is_kept_smooth_while_the_fastest_has_little_news(monkeypatch, pump, panels, controller):
    clock = Clock(monkeypatch)
    for panel, rate in zip(panels, (25.0, 5.0, 4.0, 2.0), strict=True):
        panel.rate = rate
    plenty = {0: 25, 1: 25}
    run_for(pump, panels, controller, clock, 3, plenty, cost=0.002)
    fast, other, *_ = run_for(pump, panels, controller, clock, 5, plenty, cost=0.002)
    assert fast >= 20
    assert other <= 6
    little = {0: 6, 1: 25}
    run_for(pump, panels, controller, clock, 3, little, cost=0.002)
    fast, other, *_ = run_for(pump, panels, controller, clock, 5, little, cost=0.002)
    assert 5 <= fast <= 7
    assert other >= 20
    assert pump.frames_per_second >= 20


def test_a_dear_panel_is_not_kept_smooth(monkeypatch, pump, panels, controller):
    clock = Clock(monkeypatch)
    for panel, rate in zip(panels, (25.0, 5.0, 4.0, 2.0), strict=True):
        panel.rate = rate
    run_for(pump, panels, controller, clock, 5, {0: 2, 1: 25}, cost=0.01)
    _, other, *_ = run_for(pump, panels, controller, clock, 5, {0: 2, 1: 25}, cost=0.01)
    assert other < 9


def test_nothing_is_drawn_while_the_training_is_measured_alone(pump, panels, controller):
    controller.telemetry.watching.rests = True
    send(controller, "topic0")
    pump.tick()
    assert panels[0].seen == []
    controller.telemetry.watching.rests = False
    pump.tick()
    assert list(panels[0].seen[-1]) == ["topic0"]


def test_frames_are_given_up_where_watching_costs_more_than_was_counted(monkeypatch, pump, panels, controller):
    clock = Clock(monkeypatch)
    rates = {}
    for factor in (1.0, 3.0):
        controller.telemetry.watching.factor = factor
        run_for(pump, panels, controller, clock, 6, {0: 25}, cost=0.004)
        rates[factor], *_ = run_for(pump, panels, controller, clock, 5, {0: 25}, cost=0.004)
    # 0.06 of the processor for the smooth panel, or a third of that, at 4 ms a frame
    assert rates[1.0] == pytest.approx(15, rel=0.15)
    assert rates[3.0] == pytest.approx(5, rel=0.2)
    assert pump.is_held_back


def test_where_two_redraws_a_second_of_each_panel_are_too_dear_all_but_one_get_fewer(
        monkeypatch, pump, panels, controller):
    clock, found = Clock(monkeypatch), []
    for cost in (0.001, 0.02, 0.001):
        run_for(pump, panels, controller, clock, 12, dict.fromkeys(range(4), 25), cost)
        found.append(run_for(pump, panels, controller, clock, 20, dict.fromkeys(range(4), 25), cost))
    for smooth, *others in (found[0], found[2]):
        assert smooth >= 20
        assert min(others) >= 1.9
    smooth, *others = found[1]
    assert smooth >= 1.9
    assert others == pytest.approx([0.5, 0.5, 0.5], abs=0.11)


def test_a_run_in_another_process_leaves_the_window_all_it_wants_unless_it_takes_every_core(
        monkeypatch, pump, panels, controller):
    clock, watching = Clock(monkeypatch), controller.telemetry.watching
    panels[0].rate = 30.0
    watching.told_cost = 0.01
    run_for(pump, panels, controller, clock, 6, {0: 25}, cost=0.004)
    shared, *_ = run_for(pump, panels, controller, clock, 5, {0: 25}, cost=0.004)
    assert shared == pytest.approx(7.5, rel=0.15)  # no part of its time is free for being spent without Python's lock
    assert pump.interval == TICK
    watching.shares_cores = False
    run_for(pump, panels, controller, clock, 6, {0: 25}, cost=0.004)
    free, *_ = run_for(pump, panels, controller, clock, 5, {0: 25}, cost=0.004)
    assert free == pytest.approx(25, rel=0.1)
    assert pump.interval == FREE_TICK


def test_the_window_tells_the_processor_time_that_it_takes(monkeypatch, pump, panels, controller):
    clock = Clock(monkeypatch)
    pump.tick()
    before = controller.telemetry.watching.window_seconds
    clock.cpu += 0.25
    pump.tick()
    assert controller.telemetry.watching.window_seconds - before == pytest.approx(0.25)
