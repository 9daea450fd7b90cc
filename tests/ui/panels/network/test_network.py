"""The diagram of the model: what stands where, what a click and the keys do, and what it says."""

from __future__ import annotations

import math

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor

from ganviz.engine.probes.network import Join, Layer, LayerDetail, Net, NetworkGraph, Update
from ganviz.engine.settings.commands import Step
from ganviz.engine.telemetry.events import Applied, Resumed
from ganviz.engine.telemetry.history import ScalarHistory
from ganviz.engine.telemetry.mailbox import SERIES, Picture, ScalarBlock
from ganviz.ui.panels.network import Network
from ganviz.ui.panels.network.diagram_layout import lay_out
from ganviz.ui.panels.network.diagram_texts import net_text
from ganviz.ui.panels.network.diagram_words import number, spread
from ganviz.ui.theme.theme import DARK, LIGHT
from tests.engine.helpers import config as small_config
from tests.ui.fakes import FakeController
from tests.ui.panels.steps.staged import worked_example

LEFT = Qt.MouseButton.LeftButton


def layer(path, kind="Linear", shape=(8,), parameters=24, idle=math.nan, idle_kind="", sources=()):
    return Layer(path, kind, "about", shape, parameters, -0.125, 0.5, idle, idle_kind, sources)


def net(name, role, count=3, shape=(2,), fed=None):
    """A chain of layers; one that judges is fed what G makes and real data, another one noise."""
    fed = fed or (("G", "real") if role == "judges" else ("noise",))
    layers = tuple(layer(f"{name}/{k}", sources=(f"{name}/{k - 1}",) if k else fed) for k in range(count))
    return Net(name, role, shape, layers, 24 * count, (layers[-1].path,))


def graph(*nets, updates=None, detail=None):
    nets = nets or (net("G", "makes"), net("D", "judges"))
    updates = updates or (Update("D", "d", ("D",), "loss_d"), Update("G", "g", ("G",), "loss_g"))
    return NetworkGraph(nets, updates, 16, detail)


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


def ways(lane):
    """Pairs of what stands where a line of a lane begins and where it ends."""
    boxes = [*((n.kind, n.box) for n in lane.inputs), *((what(i), i.box) for i in lane.items),
             (lane.output.kind, lane.output.box)]

    def at(point):
        return next((name for name, box in boxes if box.adjusted(-2, -2, 2, 2).contains(point)), "")

    return {(at(wire.points[0]), at(wire.points[-1])) for wire in lane.wires}


def what(item):
    return item.layer.path if item.layer is not None else item.join.path if item.join is not None else "fold"


def test_samples_flow_down_and_the_losses_come_back():
    placed = lay_out(graph(), 760, ())
    maker, judge = placed.lanes
    assert [n.kind for n in maker.inputs] == ["noise"]
    assert [(n.kind, n.nets) for n in judge.inputs] == [("fake", ("G",)), ("real", ())]
    assert (maker.output.kind, judge.output.kind) == ("fake", "verdict")
    (link,) = placed.links
    assert (link.start, link.end, link.judged) == ("G", "D", True)
    assert link.points[0].y() == maker.output.box.bottom()
    assert link.points[-1] == QPointF(judge.inputs[0].box.left(), judge.inputs[0].box.center().y())
    assert [(b.update.name, b.passes) for b in maker.backs] == [("G", "")]
    assert [(b.update.name, b.passes) for b in judge.backs] == [("D", ""), ("G", "G")]
    assert placed.signals[0][-1] == QPointF(maker.output.box.right(), maker.output.box.center().y())
    for lane in placed.lanes:
        boxes = [lane.inputs[0].box, *(i.box for i in lane.items), lane.output.box]
        assert all(one.right() < other.left() for one, other in zip(boxes, boxes[1:], strict=False))
        assert boxes[-1].right() <= 760


def test_a_model_without_a_judge_and_one_with_several_networks():
    auto = lay_out(graph(net("G", "makes", fed=("noise", "E")), net("E", "", fed=("real",)), updates=(
        Update("VAE", "g", ("E", "G"), "loss_g"),)), 760, ())
    assert [(link.start, link.end, link.judged) for link in auto.links] == [("E", "G", False)]
    assert auto.signals == []
    assert [b.passes for lane in auto.lanes for b in lane.backs] == ["", ""]
    assert [n.kind for n in auto.lanes[0].inputs] == ["other", "noise"]
    assert (auto.lanes[1].inputs[0].kind, auto.lanes[1].output.nets) == ("real", ("G",))
    chain = lay_out(graph(net("M", "makes"), net("S", "makes", fed=("M",)), net("D", "judges", fed=("S", "real")),
                          updates=(Update("G", "g", ("M", "S"), "loss_g"),)), 760, ())
    assert [(link.start, link.end) for link in chain.links] == [("M", "S"), ("S", "D")]
    assert chain.lanes[2].backs[0].passes == "S"


def test_a_penalty_of_the_generators_own_does_not_pass_the_judge():
    placed = lay_out(graph(updates=(Update("G", "g", ("G",), "loss_g"),
                                    Update("Path length", "g", ("G",), "", adversarial=False))), 760, ())
    assert [(back.update.name, back.passes) for back in placed.lanes[0].backs] == [("G", ""), ("Path length", "")]
    assert [(back.update.name, back.passes) for back in placed.lanes[1].backs] == [("G", "G")]


def projection():
    """A discriminator that is told a class: out + direction(class) × features."""
    layers = (layer("D/0", sources=("G", "real")), layer("D/out", sources=("D/0",)),
              layer("D/direction", sources=("class",)))
    joins = (Join("D/join 0", "\N{MULTIPLICATION SIGN}", ("D/direction", "D/0"), 3),
             Join("D/join 1", "+", ("D/out", "D/join 0"), 3))
    return Net("D", "judges", (2,), layers, 72, ("D/join 1",), joins)


def test_branches_run_in_arcs_and_come_together_in_joins():
    lane = lay_out(graph(net("G", "makes", fed=("noise", "class")), projection()), 900, ()).lanes[1]
    assert [n.kind for n in lane.inputs] == ["fake", "real", "class"]
    found = ways(lane)
    assert {("D/0", "D/out"), ("class", "D/direction"), ("D/direction", "D/join 0"), ("D/0", "D/join 0"),
            ("D/out", "D/join 1"), ("D/join 0", "D/join 1"), ("D/join 1", "verdict")} <= found
    assert not found & {("D/out", "D/direction"), ("D/direction", "verdict"), ("class", "D/0")}
    levels = [wire.points[-2].y() for wire in lane.wires if len(wire.points) > 3]
    assert len(set(levels)) == 3, "arcs over one another do not touch"
    assert all(lane.top + 18 <= level < lane.body for level in levels)


def test_noise_and_class_that_go_one_way_share_a_node():
    lane = lay_out(graph(net("G", "makes", fed=("noise", "class"))), 760, ()).lanes[0]
    assert [n.kind for n in lane.inputs] == ["noise and class"]


def test_two_generators_feed_each_other():
    placed = lay_out(graph(net("G", "makes", fed=("source", "F")), net("F", "makes", fed=("real", "G")),
                           net("D_Y", "judges", fed=("G", "real")), net("D_X", "judges", fed=("F", "source")),
                           updates=(Update("G", "g", ("G", "F"), "loss_g"),)), 900, ())
    assert {(link.start, link.end) for link in placed.links} == {("G", "F"), ("F", "G"), ("G", "D_Y"), ("F", "D_X")}
    assert {link.points[2].x() for link in placed.links if link.start == "G"}.isdisjoint(
        link.points[2].x() for link in placed.links if link.start == "F")
    assert [back.passes for lane in placed.lanes for back in lane.backs if back.passes] == ["G", "F"]
    left = min(node.box.left() for lane in placed.lanes for node in lane.inputs)
    assert all(0 < point.x() < left for link in placed.links for point in link.points[2:4])


def test_a_flow_that_is_not_known_is_not_drawn(panel):
    unseen = Net("X", "", None, (layer("X/0", shape=None), layer("X/1", shape=None)), 48)
    show(panel, graph(net("G", "makes"), unseen))
    lane = panel.diagram.layout_.lanes[1]
    assert lane.wires == []
    panel.diagram.grab()
    assert "not known" in net_text(unseen)
    assert "not known" not in net_text(panel.diagram.graph.nets[0])


def test_a_join_says_what_comes_together(qtbot, panel):
    show(panel, graph(net("G", "makes"), projection()))
    join = next(i for i in panel.diagram.layout_.lanes[1].items if i.join is not None)
    assert panel.diagram.text_at(join.box.center()) == "direction, 0 are multiplied"
    qtbot.mouseClick(panel.diagram, LEFT, pos=join.box.center().toPoint())
    assert not panel.card.isVisible()


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
    assert panel.requests()["network"] == {"weights": "train"}
    with qtbot.waitSignal(panel.requests_changed):
        click(qtbot, panel, "D/1")
    assert panel.requests()["network"] == {"weights": "train", "layer": "D/1", "sample": 0}
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
    assert panel.requests()["network"] == {"weights": "train"}


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
    assert panel.requests()["network"] == {"weights": "train", "layer": "D/0", "sample": 1}
    qtbot.mouseClick(panel.card.buttons["after"], LEFT)
    assert panel.requests()["network"]["sample"] == 2
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


def test_a_panel_that_is_made_later_lights_up_the_stage_that_is_looked_at(qtbot):
    controller = FakeController()
    controller.walkthrough.take(worked_example())
    while controller.walkthrough.stage.kind != "backward":
        controller.walkthrough.next()
    panel = Network(controller, DARK)
    qtbot.addWidget(panel)
    assert panel.diagram.accessibleDescription() == "Active: D. Frozen: G."
