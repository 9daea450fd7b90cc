"""Health: each indicator beside its reference, honest where it does not apply."""

from __future__ import annotations

import csv
import io
import time

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel

from ganviz.engine.probes.pictures import Indicator, Indicators
from ganviz.engine.telemetry import Picture
from ganviz.ui.panels.health import Health
from ganviz.ui.theme import DARK, LIGHT
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
    assert (row.label.text(), row.value.text(), row.note.text()) == ("Modes covered", "8 / 8", "real data: 8 / 8")
    assert row.dot.verdict == "good"
    assert "How many clusters" in row.toolTip()
    assert "2,500" in row.toolTip()


def test_what_does_not_apply_says_why_and_shows_no_number(panel):
    show(panel, UNKNOWN)
    row = panel.rows["modes_covered"]
    assert row.value.isHidden()
    assert row.note.text() == "the data's modes are not known"
    assert row.dot.verdict == ""
    show(panel, MODES)
    assert row.value.isVisible()
    assert row.note.text() == "real data: 8 / 8"


def test_rows_stay_the_same_widgets(panel):
    show(panel, MODES, QUALITY, balance(0.1))
    rows = dict(panel.rows)
    places = {name: row.geometry() for name, row in rows.items()}
    for value in (0.2, -0.9, 0.999):
        show(panel, MODES, QUALITY, balance(value))
    assert panel.rows == rows
    assert {name: row.geometry() for name, row in rows.items()} == places
    assert list(panel.rows) == ["modes_covered", "high_quality", "balance"]


def test_verdicts_differ_in_shape_as_well_as_colour(panel):
    show(panel, MODES)
    dot, shapes = panel.rows["modes_covered"].dot, {}
    for verdict, colour in (("good", DARK.good), ("fair", DARK.fair), ("bad", DARK.bad)):
        dot.set_verdict(verdict)
        image = dot.grab().toImage()
        wanted = QColor(colour)
        shapes[verdict] = frozenset((x, y) for x in range(image.width()) for y in range(image.height())
                                    if image.pixelColor(x, y) == wanted)
    assert all(len(shape) > 10 for shape in shapes.values())
    assert len(set(shapes.values())) == 3


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
    for seconds, words in ((3, "3 s ago"), (125, "2 min ago")):
        monkeypatch.setattr(time, "monotonic", lambda seconds=seconds: now + seconds + 0.1)
        panel.refresh({})
        assert told[-1] == f"training weights · {words}"


def test_the_header_says_whose_samples_were_measured(panel):
    told = []
    panel.subtitle_changed.connect(told.append)
    panel.refresh({"health": Picture("health", 1, Indicators((MODES,), "ema"))})
    assert told[-1] == "EMA weights · now"


def test_each_row_says_its_own_number_of_samples(panel):
    show(panel, MODES, balance(0.1), UNKNOWN)
    show(panel, MODES)
    modes, even = panel.rows["modes_covered"], panel.rows["balance"]
    assert (modes.count.text(), even.count.text()) == ("n 2,500", "n 600")
    assert modes.count.isVisible()
    panel.resize(300, 260)
    QApplication.processEvents()
    assert not modes.count.isVisible(), "the reference needs the room"
    assert "2,500" in modes.toolTip()
    show(panel, UNKNOWN)
    assert modes.count.text() == ""


def test_five_rows_and_the_gauge_fit_into_a_small_window(panel):
    show(panel, MODES, QUALITY, *(Indicator(name, name, "", 1.0, text="1", reference_text="real data: 1")
                                  for name in ("diversity", "d_accuracy")), balance(0.1))
    panel.resize(330, 166)
    QApplication.processEvents()
    last = panel.rows["balance"]
    assert panel.rect().contains(last.mapTo(panel, last.rect().bottomRight()))


def test_indicators_of_any_topic_are_shown(panel):
    show(panel, MODES)
    show(panel, QUALITY, topic="something_new")
    assert set(panel.rows) == {"modes_covered", "high_quality"}


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
