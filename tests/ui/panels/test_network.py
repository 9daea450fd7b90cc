"""The diagram of the model: what stands where, what a click and the keys do, and what it says."""

from __future__ import annotations

import math

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor

from ganviz.engine.commands import Step
from ganviz.engine.history import ScalarHistory
from ganviz.engine.probes.pictures import Layer, LayerDetail, Net, NetworkGraph, Update
from ganviz.engine.telemetry import SERIES, Applied, Picture, Resumed, ScalarBlock
from ganviz.ui.panels.network import Network
from ganviz.ui.plots.network_layout import lay_out
from ganviz.ui.plots.network_words import number, spread
from ganviz.ui.theme import DARK, LIGHT
from tests.engine.helpers import config as small_config
from tests.ui.fakes import FakeController

LEFT = Qt.MouseButton.LeftButton


def layer(path, kind="Linear", shape=(8,), parameters=24, idle=math.nan, idle_kind=""):
    return Layer(path, kind, "about", shape, parameters, -0.125, 0.5, idle, idle_kind)


def net(name, role, count=3, shape=(2,)):
    return Net(name, role, shape, tuple(layer(f"{name}/{k}") for k in range(count)), 24 * count)


def graph(*nets, updates=None, detail=None):
    nets = nets or (net("G", "makes"), net("D", "judges"))
    updates = updates or (Update("D", "d", ("D",), "loss_d"), Update("G", "g", ("G",), "loss_g"))
    return NetworkGraph(nets, updates, "noise", 16, detail)


def detail(path, sample=0, **changes):
    facts = {"weight_shape": (8, 2), "weight_norm": 3.25, "gradient_norm": 0.0625, "gradient_note": "",
             "edges": np.linspace(-1, 1, 41, dtype=np.float32), "shares": np.full(40, 0.025, np.float32),
             "kernels": None, "kernel_note": "", "matrix": np.arange(16, dtype=np.float32).reshape(8, 2),
             "matrix_shape": (8, 2), "maps": None, "outputs": np.arange(8, dtype=np.float32), "sample": sample}
    return LayerDetail(path, **(facts | changes))


@pytest.fixture
def panel(qtbot):
    controller = FakeController()
    panel = Network(controller, DARK)
    qtbot.addWidget(panel)
    panel.resize(760, 420)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.start(controller.begin(small_config()))
    return panel


def show(panel, content):
    return panel.refresh({"network": Picture("network", 10, content)})


def click(qtbot, panel, path):
    qtbot.mouseClick(panel.diagram, LEFT, pos=panel.diagram.rect_of(path).center().toPoint())


def press(qtbot, widget, *keys):
    for key in keys:
        qtbot.keyClick(widget, key)


def test_samples_flow_down_and_the_losses_come_back():
    placed = lay_out(graph(), (2,), 760, ())
    maker, judge = placed.lanes
    assert [n.kind for n in maker.inputs] == ["noise"]
    assert [n.kind for n in judge.inputs] == ["fake", "real"]
    assert (maker.output.kind, judge.output.kind) == ("fake", "verdict")
    assert placed.fakes[0].y() == maker.output.box.bottom()
    assert placed.fakes[-1] == QPointF(judge.inputs[0].box.left(), judge.inputs[0].box.center().y())
    assert [(b.update.name, b.passes) for b in maker.backs] == [("G", False)]
    assert [(b.update.name, b.passes) for b in judge.backs] == [("D", False), ("G", True)]
    assert placed.signal[-1] == QPointF(maker.output.box.right(), maker.output.box.center().y())
    for lane in placed.lanes:
        boxes = [lane.inputs[0].box, *(i.box for i in lane.items), lane.output.box]
        assert all(one.right() < other.left() for one, other in zip(boxes, boxes[1:], strict=False))
        assert boxes[-1].right() <= 760


def test_a_model_without_a_judge_and_one_with_several_networks():
    auto = lay_out(graph(net("G", "makes"), net("E", "", shape=(2,)), updates=(
        Update("VAE", "g", ("E", "G"), "loss_g"),)), (2,), 760, ())
    assert (auto.fakes, auto.signal) == (None, None)
    assert [b.passes for lane in auto.lanes for b in lane.backs] == [False, False]
    assert auto.lanes[1].inputs[0].kind == "real"
    chain = lay_out(graph(net("M", "makes"), net("S", "makes"), net("D", "judges"), updates=(
        Update("G", "g", ("M", "S"), "loss_g"),)), (2,), 760, ())
    assert (chain.lanes[0].output.kind, chain.lanes[0].output.net) == ("other", "S")
    assert (chain.lanes[1].inputs[0].net, chain.lanes[1].output.kind) == ("M", "fake")
    assert chain.lanes[2].backs[0].passes


def test_a_long_lane_is_folded_and_opens_on_a_click(qtbot, panel):
    show(panel, graph(net("G", "makes", 20), net("D", "judges")))
    lane = panel.diagram.layout_.lanes[0]
    fold = next(item for item in lane.items if item.layer is None)
    assert fold.folded == 20 - (len(lane.items) - 1)
    assert lane.output.box.right() < panel.scroll.viewport().width()
    assert str(fold.folded) in panel.diagram.text_at(fold.box.center())
    qtbot.mouseClick(panel.diagram, LEFT, pos=fold.box.center().toPoint())
    lane = panel.diagram.layout_.lanes[0]
    assert [i.layer.path for i in lane.items if i.layer] == [f"G/{k}" for k in range(20)]
    assert panel.diagram.width() > panel.scroll.viewport().width(), "and scrolls"
    panel.diagram.setFocus()
    press(qtbot, panel.diagram, *[Qt.Key.Key_Right] * 20, Qt.Key.Key_Return)
    assert len(panel.diagram.layout_.lanes[0].items) < 20, "the last box folds it again"


def test_a_click_opens_a_layer_and_its_detail_comes_later(qtbot, panel):
    show(panel, graph())
    assert panel.wishes() == {"network": {"weights": "train"}}
    with qtbot.waitSignal(panel.wishes_changed):
        click(qtbot, panel, "D/1")
    assert panel.wishes() == {"network": {"weights": "train", "layer": "D/1", "sample": 0}}
    assert panel.card.isVisible()
    assert "D/1" in panel.card.title.text()
    assert dict(panel.card.view.facts())["weight norm"] == "…"
    show(panel, graph(detail=detail("D/1")))
    facts = dict(panel.card.view.facts())
    assert (facts["weight norm"], facts["gradient norm"], facts["output"]) == ("3.25", "0.0625", "8")
    panel.card.grab()
    words = [panel.card.view.text_at(box.center()) for box in panel.card.view.hits()]
    assert any(w.startswith("unit 5 from input 2: 9") for w in words), "the matrix, at its centre"
    assert any(w == "unit 5: 4" for w in words), "the outputs"
    press(qtbot, panel.card, Qt.Key.Key_Escape)
    assert not panel.card.isVisible()
    assert panel.wishes() == {"network": {"weights": "train"}}


def test_kernels_and_maps_are_named(qtbot, panel):
    show(panel, graph())
    click(qtbot, panel, "D/0")
    kernels = np.stack([np.full((4, 4, 3), k, np.float32) for k in range(6)])
    maps = np.stack([np.full((8, 8), -k, np.float32) for k in range(5)])
    show(panel, graph(detail=detail("D/0", kernels=kernels, kernel_note="kernels of the outputs", matrix=None,
                                    matrix_shape=(), maps=maps, outputs=None)))
    panel.card.grab()
    words = [panel.card.view.text_at(box.center()) for box in panel.card.view.hits()]
    assert "kernel 3: 2 to 2" in words
    assert "channel 5: mean \N{MINUS SIGN}4" in words
    assert len(words) == 1 + 6 + 5
    inside = panel.card.view.rect()
    assert all(inside.contains(box.toAlignedRect()) for box in panel.card.view.hits())


def test_keys_move_among_layers_open_and_go_on(qtbot, panel):
    show(panel, graph())
    diagram = panel.diagram
    diagram.setFocus()
    press(qtbot, diagram, Qt.Key.Key_Right, Qt.Key.Key_Down)
    assert diagram.selected in ("D/0", "D/1")
    press(qtbot, diagram, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Return)
    assert panel.card.path == "G/0"
    press(qtbot, panel.card, *[Qt.Key.Key_Right] * 3)
    assert panel.card.path == "D/0", "from the last layer of one network to the first of the next"
    press(qtbot, panel.card, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up)
    assert panel.wishes()["network"] == {"weights": "train", "layer": "D/0", "sample": 1}
    qtbot.mouseClick(panel.card.buttons["after"], LEFT)
    assert panel.wishes()["network"]["sample"] == 2
    assert panel.card.sample.text() == "fake 3"


def test_losses_stand_on_the_lines_in_their_sides_colour(panel):
    history = ScalarHistory()
    values = np.full((60, len(SERIES)), 0.25, np.float32)
    values[:, SERIES.index("loss_d")] = np.arange(60)
    history.append(ScalarBlock(1, values))
    panel.controller.history = history
    show(panel, graph())
    assert panel.diagram.losses == {"loss_d": pytest.approx(34.5), "loss_g": pytest.approx(0.25)}, "of 50 steps"
    assert panel.refresh({}) is False
    picture = panel.diagram.grab().toImage()
    maker, judge = panel.diagram.layout_.lanes
    for lane, colour in ((maker, DARK.generator), (judge, DARK.discriminator)):
        back = lane.backs[0]
        found = picture.pixelColor(int(back.end) + 8, int(back.y))
        assert abs(found.hue() - QColor(colour).hue()) < 12


def test_a_step_by_hand_marks_whose_it_was(panel):
    show(panel, graph())
    command = Step("g")
    panel.on_event(Applied(11, 1, command, "step", panel.controller.config))
    assert panel.diagram.active == "g"
    panel.on_event(Applied(12, 2, Step(), "step", panel.controller.config))
    assert panel.diagram.active == "dg"
    panel.on_event(Resumed(12))
    assert panel.diagram.active == ""


def test_the_table_holds_all_layers(panel):
    assert panel.csv() is None
    show(panel, graph(Net("G", "makes", (2,), (layer("G/0"), layer("G/1", "ReLU", (8, 4), 0, 0.25, "dead")), 24)))
    rows = [line.split(",") for line in panel.csv().splitlines()]
    assert rows[1:] == [["G", "G/0", "Linear", "8", "24", "-0.125", "0.5", "", ""],
                        ["G", "G/1", "ReLU", "8x4", "0", "-0.125", "0.5", "0.25", "dead"]]


def test_another_run_forgets_the_old_diagram(qtbot, panel):
    show(panel, graph())
    click(qtbot, panel, "G/0")
    panel.start(panel.controller.begin(small_config()))
    assert not panel.card.isVisible()
    assert panel.csv() is None
    panel.set_theme(LIGHT)
    assert panel.diagram.theme == LIGHT


@pytest.mark.parametrize(("value", "text"), [(0.0, "0.00"), (-0.125, "\N{MINUS SIGN}0.12"), (123.4, "123"),
                                             (12345.0, "1e4"), (0.002, "2e\N{MINUS SIGN}3"), (math.nan, "–")])
def test_numbers(value, text):
    assert number(value) == text


def test_spread():
    thin = "\N{THIN SPACE}"
    assert spread(-0.125, 0.5) == f"\N{MINUS SIGN}0.12{thin}±{thin}0.50"
    assert spread(0.001, 0.004) == f"0.001{thin}±{thin}0.004"
    assert spread(-0.001, 0.5) == f"0.00{thin}±{thin}0.50"
    assert spread(math.nan, 1.0) == "–"


def test_in_the_window_a_click_brings_the_detail_of_a_paused_run(qtbot, paused):
    paused.docks["network"].toggleViewAction().trigger()
    panel = paused.panels["network"]
    qtbot.waitUntil(lambda: panel.diagram.graph is not None)
    assert {n.name for n in panel.diagram.graph.nets} == {"G", "D"}
    click(qtbot, panel, "G/0")
    qtbot.waitUntil(lambda: panel.card.view.detail is not None)
    seen = panel.card.view.detail
    assert seen.path == "G/0"

    assert seen.matrix.shape == (16, 2)
