"""Every registered panel: draws what the probes send, saves itself, changes theme and leaves nothing behind."""

from __future__ import annotations

import csv
import io

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QSlider

from ganviz.engine.probes.base import PROBES
from ganviz.engine.settings.commands import Set
from ganviz.engine.telemetry.events import Applied, Failed, Finished, Paused, Progress, Rejected, Resumed, Trouble
from ganviz.engine.telemetry.mailbox import Picture
from ganviz.ui.panels.base import PANELS
from ganviz.ui.theme.theme import DARK, LIGHT
from tests.engine.helpers import config as small_config
from tests.ui.fakes import FakeController

from .probed import RUNS, STEPS, content, small_run


@pytest.fixture(params=sorted(PANELS))
def panel_class(request):
    return PANELS[request.param]


@pytest.fixture
def controller(qapp):
    return FakeController()


@pytest.fixture
def panel(qtbot, panel_class, controller):
    panel = panel_class(controller, DARK)
    qtbot.addWidget(panel)
    panel.resize(480, 360)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def begin(panel, controller, name):
    """Announce a small run, as the run controller does."""
    started = small_run(name).started
    controller.begin(started.config)
    controller.started = started
    controller.history.clear(tuple(term.name for term in started.facts.terms))
    panel.start(started)
    panel.on_event(started)
    return started.config


def run(panel, controller, name):
    """Show a short run: its start, scalars, what each probe sends of it, and events of every kind."""
    config = begin(panel, controller, name)
    for block in small_run(name).blocks:
        controller.history.append(block)
    for topic in panel.topics:
        if (seen := content(topic, name)) is not None:
            panel.refresh({topic: Picture(topic, STEPS, seen)})
    panel.refresh({})
    command = Set.of({"optimizer.d.lr": 3e-4})
    applied = Applied(STEPS, 1, command, "D lr → 3e-4", config, undo=Set.of({"optimizer.d.lr": 1e-3}))
    controller.marks.append(applied)
    for event in (Progress(0, "Loading", 1, 2), applied, Rejected(STEPS, 2, command, "no"), Paused(STEPS),
                  Resumed(STEPS), Trouble(STEPS, "NaN", "Lower the rate."),
                  Failed(STEPS, "broken", "advice", "details"), Finished(STEPS)):
        panel.on_event(event)
    panel.refresh({})


@pytest.mark.parametrize("topic", list(PROBES))
def test_some_run_shows_what_each_probe_sends(topic):
    assert any(content(topic, name) is not None for name in RUNS), \
        f"no run in contracts/probed.py makes the probe {topic!r} send something"


def test_each_probe_is_drawn_by_a_panel(qtbot, controller):
    drawn = set()
    for panel_class in PANELS.classes().values():
        panel = panel_class(controller, DARK)
        qtbot.addWidget(panel)
        begin(panel, controller, "points")
        drawn.update(panel.topics)
    assert drawn == set(PROBES)


def test_says_what_it_is(panel_class):
    assert panel_class.title
    assert panel_class.help
    assert panel_class.area in Qt.DockWidgetArea
    assert 0 < panel_class.rate <= 60


def test_empty_before_a_run(panel):
    panel.refresh({})
    panel.requests()
    assert not panel.image().isNull()
    assert panel.csv() is None


@pytest.mark.parametrize("name", list(RUNS))
def test_draws_a_run_and_gives_its_numbers_as_a_table(panel, controller, name):
    run(panel, controller, name)
    assert set(panel.requests()) <= set(panel.topics)
    assert not panel.image().isNull()
    assert panel.refresh({}) is False, "nothing is new"
    text = panel.csv()
    if text is not None:
        rows = list(csv.reader(io.StringIO("".join(x for x in text.splitlines(True) if not x.startswith("#")))))
        assert len(rows) > 1
        assert {len(row) for row in rows} == {len(rows[0])}


def test_takes_over_another_run_of_other_data(panel, controller):
    for name in ("points", "images", "translation", "points"):
        run(panel, controller, name)
    assert not panel.image().isNull()


def test_both_themes_differ(panel, controller):
    run(panel, controller, "points")
    panel.set_theme(LIGHT)
    assert panel.theme == LIGHT
    light = panel.image()
    panel.set_theme(DARK)
    assert panel.image().size() == light.size()


def test_a_run_that_began_before_the_panel_is_shown(qtbot, panel_class, controller):
    controller.begin(small_config())
    panel = panel_class(controller, LIGHT)
    qtbot.addWidget(panel)
    panel.refresh({})
    assert not panel.image().isNull()


def test_controls_have_names(panel, controller):
    run(panel, controller, "points")
    for widget in panel.findChildren(QAbstractButton) + panel.findChildren(QSlider):
        if widget.isVisible():
            text = widget.text() if isinstance(widget, QAbstractButton) else ""
            assert text or widget.accessibleName() or widget.toolTip(), widget
