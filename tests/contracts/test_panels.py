"""Every registered panel: draws a fake telemetry source, saves itself, changes theme and leaves nothing behind."""

from __future__ import annotations

import csv
import io

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QSlider

from ganviz.engine.probes.closeup import Closeup
from ganviz.engine.probes.explorer import Exploration
from ganviz.engine.probes.heatmap import HeatMap
from ganviz.engine.probes.indicators import Indicator, Indicators
from ganviz.engine.probes.manifold import Manifold
from ganviz.engine.probes.network import Layer, LayerDetail, Net, NetworkGraph, Update
from ganviz.engine.probes.samples import ImageSamples, PointSamples
from ganviz.engine.probes.verdicts import Verdicts
from ganviz.engine.settings.commands import Set
from ganviz.engine.telemetry.events import Applied, Failed, Finished, Paused, Progress, Rejected, Resumed, Trouble
from ganviz.engine.telemetry.mailbox import Picture
from ganviz.ui.panels.base import PANELS
from ganviz.ui.theme.theme import DARK, LIGHT
from tests.engine.helpers import IMAGES, POINTS
from tests.engine.helpers import config as small_config
from tests.ui.fakes import FakeController, feed

BASES = {"points": POINTS, "images": IMAGES}
RANDOM = np.random.default_rng(0)


def floats(*shape):
    return RANDOM.normal(size=shape).astype(np.float32)


def pixels(*shape):
    return RANDOM.integers(0, 256, shape).astype(np.uint8)


def exploration(*shape, make):
    """A path through a latent space, as samples of this shape."""
    return Exploration(make(1, *shape), make(3, *shape), make(9, *shape), make(12, *shape), np.arange(12),
                       floats(50 if shape == (2,) else 0, 2), "ema", 200, False, 0, 0, "normal", 4, 4, 1.9, 1.88,
                       "principal", 120, np.array([0.5, 0.3, 0.15, 0.05], np.float32), 4)


def network(kind):
    """A model of two small networks."""
    shape = (2,) if kind == "points" else (1, 8, 8)
    made = Net("G", "makes", (4,), (Layer("G/0", "Linear", "", (8,), 40, 0.1, 0.5, float("nan"), ""),
                                    Layer("G/1", "ReLU", "", (8,), 0, 0.3, 0.4, 0.25, "dead")), 40)
    judged = Net("D", "judges", shape, (Layer("D/0", "Linear", "", (1,), 9, 0.0, 1.0, float("nan"), ""),), 9)
    detail = LayerDetail("G/0", (8, 4), 1.0, 0.1, "", np.linspace(-1, 1, 41, dtype=np.float32),
                         np.full(40, 0.025, np.float32), None, "", floats(8, 4), (8, 4), None, floats(8), 0)
    return NetworkGraph((made, judged), (Update("D", "d", ("D",), "loss_d"), Update("G", "g", ("G",), "loss_g")),
                        16, detail)


def contents(kind):
    """A plausible content for each topic."""
    share = np.full(20, 0.05, np.float32)
    verdicts = Verdicts(np.linspace(0, 1, 21, dtype=np.float32), share, share[::-1].copy(), 0.6, 0.4, 0.7, 512, True,
                        "probability of real", 0.5)
    both = {
        "verdicts": verdicts,
        "averaged-verdicts": verdicts,
        "network": network(kind),
        "health": Indicators((
            Indicator("modes_covered", "Modes covered", "Help.", 7.0, text="7 / 8", reference=8.0,
                      reference_text="real data: 8 / 8", samples=2500, verdict="good"),
            Indicator("balance", "D/G balance", "Help.", 0.3, text="D ahead", verdict="fair", samples=512),
            Indicator("diversity", "Diversity", "Help.", reason="needs images"))),
    }
    if kind == "points":
        return both | {
            "samples": PointSamples(floats(64, 2), floats(64, 2), floats(64), "train"),
            "heatmap": HeatMap(RANDOM.random((16, 16)).astype(np.float32), (-1.5, 1.5, -1.5, 1.5), (-2.0, 2.0), True),
            "manifold": Manifold(floats(8, 8, 2), "z in 2 dimensions", "train"),
            "explorer": exploration(2, make=floats),
        }
    return both | {
        "samples": ImageSamples(pixels(16, 8, 8, 1), pixels(16, 8, 8, 1), floats(16), floats(16), np.arange(16), "ema",
                                even=0.5),
        "closeup": Closeup("fake", 0, pixels(8, 8, 1), 0.3, 0.57, pixels(4, 8, 8, 1), np.arange(4),
                           np.linspace(0.1, 0.2, 4, dtype=np.float32), 0.15, 512, 0.5),
        "explorer": exploration(8, 8, 1, make=pixels),
    }


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


def run(panel, controller, kind):
    """A short run: start, scalars, pictures, events."""
    config = small_config(BASES[kind])
    started = controller.begin(config, data_kind=kind)
    panel.start(started)
    panel.on_event(started)
    feed(controller.history, 1, 200)
    for topic, content in contents(kind).items():
        if topic in panel.topics:
            panel.refresh({topic: Picture(topic, 200, content)})
    panel.refresh({})
    command = Set.of({"optimizer.d.lr": 3e-4})
    applied = Applied(200, 1, command, "D lr → 3e-4", config, undo=Set.of({"optimizer.d.lr": 1e-3}))
    controller.marks.append(applied)
    for event in (Progress(0, "Loading", 1, 2), applied, Rejected(200, 2, command, "no"), Paused(200), Resumed(200),
                  Trouble(200, "NaN", "Lower the rate."), Failed(200, "broken", "advice", "details"), Finished(200)):
        panel.on_event(event)
    panel.refresh({})


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


@pytest.mark.parametrize("kind", ["points", "images"])
def test_draws_a_run(panel, controller, kind):
    run(panel, controller, kind)
    assert set(panel.requests()) <= set(panel.topics)
    assert not panel.image().isNull()
    assert panel.refresh({}) is False, "nothing is new"


@pytest.mark.parametrize("kind", ["points", "images"])
def test_csv_is_a_table(panel, controller, kind):
    run(panel, controller, kind)
    text = panel.csv()
    if text is not None:
        rows = list(csv.reader(io.StringIO("".join(x for x in text.splitlines(True) if not x.startswith("#")))))
        assert len(rows) > 1
        assert {len(row) for row in rows} == {len(rows[0])}


def test_takes_over_another_run_of_other_data(panel, controller):
    for kind in ("points", "images", "points"):
        run(panel, controller, kind)
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
