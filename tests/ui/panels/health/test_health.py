"""Health: each indicator beside its reference, honest where it does not apply."""

from __future__ import annotations

import csv
import io
import time
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel

from ganviz.engine.probes.indicators import Indicator, Indicators, ModeReport
from ganviz.engine.telemetry.events import Measuring
from ganviz.engine.telemetry.mailbox import Picture
from ganviz.ui.panels.health import Health
from ganviz.ui.theme.theme import DARK, LIGHT
from tests.ui.fakes import FakeController, fake_config

MODES = Indicator("modes_covered", "Modes covered", "How many clusters are reached.", 8, text="8 / 8", reference=8,
                  reference_text="real data: 8 / 8", samples=2500, verdict="good", unit="modes")
UNKNOWN = Indicator("modes_covered", "Modes covered", "How many clusters are reached.",
                    reason="the data's modes are not known")
QUALITY = Indicator("high_quality", "High quality", "Share near a cluster.", 0.71, text="71 %", reference=0.997,
                    reference_text="real data: 99.7 %", samples=2500, verdict="fair")


def balance(value, text="D ahead", verdict="good"):
    return Indicator("balance", "Balance", "Who is ahead.", value, text=text, reference=0.0,
                     reference_text="0 = cannot tell", samples=600, verdict=verdict)


@pytest.fixture
def controller(qapp):
    return FakeController()


@pytest.fixture
def panel(qtbot, controller):
    panel = Health(controller, DARK)
    qtbot.addWidget(panel)
    panel.resize(420, 260)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def show(panel, *indicators, topic="health", step=100):
    changed = panel.refresh({topic: Picture(topic, step, Indicators(indicators))})
    QApplication.processEvents()
    return changed


def test_it_says_what_to_do_before_the_first_measurement(panel):
    assert panel.csv() is None
    assert any("Press Run" in label.text() for label in panel.findChildren(QLabel))


def test_a_row_has_value_reference_and_help(panel):
    assert show(panel, MODES)
    row = panel.rows["modes_covered"]
    assert row.accessibleName() == "Modes covered: 8 / 8, good, real data: 8 / 8"
    assert "How many clusters" in row.about()
    assert "Measured now at step 100, with training weights, on 2,500 samples." in row.about()


def test_what_does_not_apply_says_why_is_folded_away_and_shows_no_number(panel):
    show(panel, UNKNOWN, QUALITY)
    row, group = panel.rows["modes_covered"], panel.groups["players"]
    assert row.accessibleName() == "Modes covered: not applicable, the data's modes are not known"
    assert not row.isVisible()
    assert group.others.button.text() == "Not applicable here (1)"
    group.others.button.click()
    assert row.isVisible()
    assert panel.rows["high_quality"].isVisible()
    show(panel, MODES)
    assert row.isVisible()
    assert not group.others.isVisible()
    assert row.y() < panel.rows["high_quality"].y(), "it is back in its place"


def test_the_bar_has_the_value_and_the_reference_in_the_range(panel):
    panel.resize(420, 500)
    show(panel, replace(QUALITY, low=0.0, high=1.0, better="higher", reference=0.9, value=0.25))
    row = panel.rows["high_quality"]
    image, bar = row.grab().toImage(), row.places()["bar"]
    middle, track = bar.center().y() + 1, bar.width() - 2

    def lit(colour, rows):
        wanted = QColor(colour)
        return [x for x in range(bar.left(), bar.right() + 1)
                if all(image.pixelColor(x, middle + y) == wanted for y in rows)]

    empty = image.pixelColor(bar.left(), middle - 6)
    line = [x for x in range(bar.left(), bar.right() + 1) if image.pixelColor(x, middle - 6) != empty]
    assert np.mean(line) == pytest.approx(bar.left() + 1 + 0.9 * track, abs=1.5)
    assert np.mean(lit(DARK.text, (-1, 0))) == pytest.approx(bar.left() + 1 + 0.25 * track, abs=3)


def test_rows_stay_the_same_widgets(panel):
    for _ in range(2):  # the first lays out what was empty
        show(panel, MODES, QUALITY, balance(0.1))
    rows = dict(panel.rows)
    places = {name: row.geometry() for name, row in rows.items()}
    for value in (0.2, -0.9, 0.999):
        show(panel, MODES, QUALITY, balance(value))
    assert panel.rows == rows
    assert {name: row.geometry() for name, row in rows.items()} == places
    assert list(panel.rows) == ["modes_covered", "high_quality", "balance"]


@pytest.mark.parametrize(("value", "side", "colour"), [(0.8, 1, DARK.discriminator), (-0.8, -1, DARK.generator)])
def test_the_gauge_leans_to_the_one_who_is_ahead(panel, value, side, colour):
    show(panel, balance(value))
    gauge = panel.rows["balance"].gauge
    image, track = gauge.grab().toImage(), gauge.track()
    x = track.center().x() + side * track.width() / 4
    assert image.pixelColor(round(x), round(track.center().y())) == QColor(colour)
    other = track.center().x() - side * track.width() / 4
    assert image.pixelColor(round(other), round(track.center().y())) == QColor(DARK.border)


def test_the_age_is_told(qtbot, panel, monkeypatch):
    told = []
    panel.subtitle_changed.connect(told.append)
    show(panel, MODES, QUALITY)
    assert told[-1] == "training weights · now"
    now = time.monotonic()
    for seconds, words in ((3, "2 s ago"), (125, "2 min ago")):
        monkeypatch.setattr(time, "monotonic", lambda seconds=seconds: now + seconds + 0.1)
        panel.refresh({})
        assert told[-1] == f"training weights · {words}"


def test_the_header_says_whose_samples_were_measured(panel):
    told = []
    panel.subtitle_changed.connect(told.append)
    panel.refresh({"health": Picture("health", 1, Indicators((MODES,), "ema"))})
    assert told[-1] == "EMA weights · now"


def test_each_row_says_its_own_age(panel, controller, monkeypatch):
    show(panel, MODES)
    now = time.monotonic()
    monkeypatch.setattr(time, "monotonic", lambda: now + 40.0)
    controller.state = "running"
    show(panel, balance(0.1))
    old, new = panel.rows["modes_covered"], panel.rows["balance"]
    assert (old.age, old.stale) == ("30 s ago", True)
    assert (new.age, new.stale) == ("", False)


def test_indicators_of_any_topic_are_shown(panel):
    show(panel, MODES)
    show(panel, QUALITY, topic="something_new")
    assert set(panel.rows) == {"modes_covered", "high_quality"}


def test_a_report_on_modes_is_drawn_and_said(panel):
    report = ModeReport(("1", "2", "3"), np.array([0.7, 0.3, 0.0]), np.full(3, 1 / 3),
                        np.array([True, True, False]), np.array([False, False, True]), np.zeros((3, 2)))
    panel.refresh({"health": Picture("health", 1, Indicators((replace(MODES, group="modes"),), modes=report))})
    strip = panel.groups["modes"].strip
    assert strip.isVisible()
    assert strip.accessibleName() == "dropped: 3"
    assert "0.0 % of the samples, 33.3 % of the real data" in strip.about(2)


def test_a_full_measurement_is_asked_for_followed_and_cancelled(qtbot, panel, controller):
    show(panel, MODES)
    bar = panel.measuring
    qtbot.mouseClick(bar.button, Qt.MouseButton.LeftButton)
    assert controller.calls[-1][0] == "measure"
    panel.on_event(Measuring(120, 1, 4, "quality"))
    assert bar.words.text() == "2 of 4: quality"
    assert (bar.bar.value(), bar.bar.maximum()) == (1, 4)
    assert not bar.button.isVisible()
    qtbot.mouseClick(bar.stop, Qt.MouseButton.LeftButton)
    assert controller.calls[-1][0] == "cancel_measure"
    panel.on_event(Measuring(120, 4, 4, "", "cancelled"))
    assert bar.words.text() == "Ended early: cancelled"
    assert bar.button.isVisible()
    assert not bar.bar.isVisible()


def test_csv(panel):
    show(panel, MODES, step=120)
    show(panel, Indicator("d_accuracy", "D accuracy", "", reason="scores, not probabilities"), step=130)
    rows = list(csv.DictReader(io.StringIO(panel.csv())))
    assert rows[0] == {"name": "modes_covered", "value": "8", "reference": "8", "unit": "modes",
                       "samples": "2500", "step": "120", "reason": ""}
    assert rows[1]["value"] == ""
    assert rows[1]["reason"] == "scores, not probabilities"


def test_a_new_run_forgets_the_old_one(panel, controller):
    show(panel, MODES)
    panel.start(controller.begin(fake_config()))
    assert panel.rows == {}
    assert panel.csv() is None
    assert "health" in panel.topics


@pytest.mark.parametrize("width", [300, 1000])
def test_both_themes_and_widths(panel, width):
    show(panel, MODES, UNKNOWN, QUALITY, balance(0.4))
    panel.resize(width, 200)
    for theme in (LIGHT, DARK):
        panel.set_theme(theme)
        assert panel.image().width() == width


def test_the_groups_that_are_folded_are_remembered(qtbot, panel):
    show(panel, MODES, QUALITY)
    folded = panel.rows["high_quality"]
    panel.groups["players"].button.click()
    assert not folded.isVisible()
    again = type(panel)(panel.controller, DARK)
    qtbot.addWidget(again)
    assert {name: group.button.isChecked() for name, group in again.groups.items()} == {
        "modes": True, "quality": True, "players": False}


def test_the_headers_age_is_that_of_the_oldest_number(panel, controller, monkeypatch):
    told = []
    panel.subtitle_changed.connect(told.append)
    show(panel, MODES)
    now = time.monotonic()
    monkeypatch.setattr(time, "monotonic", lambda: now + 12.0)
    show(panel, balance(0.1))
    assert panel.rows["modes_covered"].age == "10 s ago"
    assert told[-1] == "training weights · 10 s ago"


def test_numbers_of_other_weights_than_the_chosen_ones_are_marked_as_old(panel, controller):
    panel.start(controller.begin(fake_config()))
    panel.refresh({"health": Picture("health", 1, Indicators((replace(MODES, group="modes"), balance(0.1)), "train"))})
    assert not panel.rows["modes_covered"].stale
    controller.weights.choose("points", "ema")
    panel.refresh({})
    assert panel.rows["modes_covered"].stale
    assert not panel.rows["balance"].stale, "the two players are those that are trained"
    assert "with training weights" in panel.rows["modes_covered"].about()
    panel.refresh({"health": Picture("health", 1, Indicators((replace(MODES, group="modes"),), "ema"))})
    assert not panel.rows["modes_covered"].stale
