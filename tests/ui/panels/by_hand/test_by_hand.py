"""The panel By hand: what its clicks, drags and keys ask for, and that the numbers are those of the run."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt

from ganviz.engine.probes.base import PROBES
from ganviz.engine.settings import presets
from ganviz.engine.settings.config import RunConfig
from ganviz.engine.telemetry.events import Started
from ganviz.engine.telemetry.mailbox import Picture
from ganviz.ui.panels.by_hand import ByHand
from ganviz.ui.theme.theme import DARK, LIGHT
from tests.engine.helpers import built, events_of
from tests.ui.fakes import FakeController
from tests.ui.helpers import enter, press, until_state
from tests.ui.panels.pixels import distance, pixel

LEFT = Qt.MouseButton.LeftButton


def lecture(**changes):
    changes = {"device.kind": "cpu", "device.compile": False} | changes
    return built(RunConfig.from_dict(presets.tree("two-by-two")).with_changes(changes))


def shown(panel, trainer):
    """Have the panel show what the probe says to its requests."""
    work = PROBES["by-hand"]().measure(trainer.view(panel.requests()["by-hand"]))
    panel.refresh({"by-hand": Picture("by-hand", trainer.step, work)})
    return work


def opened(qtbot, trainer, theme=DARK):
    controller = FakeController()
    panel = ByHand(controller, theme)
    qtbot.addWidget(panel)
    panel.resize(800, 620)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.start(events_of(trainer, Started)[0])
    shown(panel, trainer)
    return panel


@pytest.fixture
def trainer():
    return lecture()


@pytest.fixture
def panel(qtbot, trainer):
    return opened(qtbot, trainer)


@pytest.fixture
def deeds(panel):
    seen = []
    panel.did.connect(lambda word, about: seen.append((word, about)))
    return seen


def drag(qtbot, widget, begin, way):
    qtbot.mousePress(widget, LEFT, pos=begin)
    for share in (0.3, 0.7, 1.0):
        qtbot.mouseMove(widget, begin + way * share)
    qtbot.mouseRelease(widget, LEFT, pos=begin + way)


def test_the_lectures_arithmetic_is_written_out(panel):
    neuron = panel.neuron
    assert [p.value() for p in neuron.pixels] == [0.8, 0.1, 0.0, 0.6]
    assert [w.value() for w in neuron.weights] == [1, -1, -1, 1, -1]
    assert [p.text() for p in neuron.products] == ["0.8", "−0.1", "0", "0.6", "−1"]
    assert neuron.total.text() == "0.3"
    assert neuron.curve.words == "σ(0.3) = 0.574: ● real"
    assert panel.generator.grid.image == pytest.approx((0.668, 0.332, 0.332, 0.668), abs=5e-4)


def test_the_lectures_fake_and_the_hand_made_criterion(qtbot, panel, trainer):
    qtbot.mouseClick(panel.examples[3], LEFT)
    shown(panel, trainer)
    assert panel.neuron.curve.words == "σ(−0.4) = 0.401: ✕ fake"
    qtbot.mouseClick(panel.criterion_switch, LEFT)
    assert panel.neuron.total.text() == "0.6"
    assert panel.neuron.curve.words == "0.6 ≤ 1: ✕ fake"
    assert not any(weight.isEnabled() for weight in panel.neuron.weights)
    qtbot.mouseClick(panel.examples[0], LEFT)
    assert panel.neuron.total.text() == "1.3"
    assert panel.neuron.curve.words == "1.3 > 1: ● real"
    qtbot.mouseClick(panel.neuron_switch, LEFT)
    assert panel.neuron.total.text() == "0.3"


def test_a_pixel_is_painted_by_dragging_it_up_and_down(qtbot, panel, deeds):
    grid = panel.neuron.grid
    drag(qtbot, grid, grid.cell(1).center().toPoint(), QPoint(0, -36))
    assert grid.image == (0.8, 0.4, 0.0, 0.6)
    assert panel.requests()["by-hand"]["image"] == grid.image
    assert panel.neuron.pixels[1].value() == 0.4
    assert panel.neuron.total.text() == "0", "at once, before the run has answered"
    assert deeds[-1] == ("image-painted", {"image": (0.8, 0.4, 0.0, 0.6), "sum": pytest.approx(0.8 - 0.4 + 0.6 - 1)})
    drag(qtbot, grid, grid.cell(1).center().toPoint(), QPoint(0, 400))
    assert grid.image[1] == 0.0


def test_pixels_are_painted_by_keys_and_typed(qtbot, panel):
    grid = panel.neuron.grid
    grid.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_9):
        qtbot.keyClick(grid, key)
    assert grid.image == (0.8, 0.1, 0.0, 0.9)
    qtbot.keyClick(grid, Qt.Key.Key_Left)
    qtbot.keyClick(grid, Qt.Key.Key_Plus)
    assert grid.image == (0.8, 0.1, 0.1, 0.9)
    assert grid.accessibleName() == "Image: 0.80 0.10 0.10 0.90, lower left 0.10"
    enter(qtbot, panel.neuron.pixels[0], "0.25")
    assert grid.image == (0.25, 0.1, 0.1, 0.9)


def test_a_weight_is_dragged_typed_and_changed_by_keys(qtbot, panel, deeds):
    field = panel.neuron.weights[1].lineEdit()
    drag(qtbot, field, field.rect().center(), QPoint(24, 0))  # six steps of 0.05
    qtbot.waitUntil(lambda: panel.controller.calls[-1:] == [
        ("set_weight", ("D", "neuron.weight", 1, pytest.approx(-0.7)))], timeout=2000)
    assert deeds[-1][0] == "weight-dragged"
    assert deeds[-1][1] == {"network": "D", "parameter": "neuron.weight", "index": 1, "value": pytest.approx(-0.7),
                            "sum": pytest.approx(0.8 - 0.7 * 0.1 + 0.6 - 1)}
    enter(qtbot, panel.neuron.weights[4], "-0.5")
    qtbot.waitUntil(lambda: panel.controller.calls[-1] == ("set_weight", ("D", "neuron.bias", 0, -0.5)), timeout=2000)
    bias = panel.generator.biases[3]
    bias.setFocus()
    qtbot.keyClick(bias, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: panel.controller.calls[-1] == ("set_weight", ("G", "neurons.bias", 3, 0.05)), timeout=2000)


def test_another_z_makes_another_image(qtbot, panel, trainer, deeds):
    enter(qtbot, panel.generator.z, "0.25")
    shown(panel, trainer)
    assert panel.requests()["by-hand"]["z"] == 0.25
    assert panel.generator.grid.image == pytest.approx((0.562, 0.438, 0.438, 0.562), abs=5e-4)  # 1 / (1 + exp(∓0.25))
    assert deeds == [("z-changed", {"z": 0.25})]
    panel.generator.slider.setFocus()
    qtbot.keyClick(panel.generator.slider, Qt.Key.Key_End)
    assert panel.requests()["by-hand"]["z"] == 1.0
    assert panel.generator.slider.accessibleName() == "z: 1"


def test_reals_and_fakes_come_in_turn(qtbot, panel, trainer):
    images = []
    for which in ("real", "real", "fake", "fake"):
        qtbot.mouseClick(panel.next_buttons[which], LEFT)
        work = shown(panel, trainer)
        assert work.origin == which
        images.append(work.image)
    assert len(set(images)) == 4
    enter(qtbot, panel.generator.z, "0.5")
    assert shown(panel, trainer).image == images[-1], "the fake stays, G makes another"


def test_the_gradients_are_shown_in_both_ways(qtbot, panel, trainer, deeds):
    table = panel.gradients
    assert [cell.text() for cell in table.cells[0]] == [
        "w₁", "1", "−0.34044599", "−0.34044599", "0.03404460"]  # -(1 - σ(0.3)) · 0.8
    assert table.cells[4][0].text() == "bias"
    assert table.cells[5][0].isHidden()
    qtbot.mouseClick(table.switches["fake"], LEFT)
    assert table.cells[0][2].text() == "0.45955401"  # σ(0.3) · 0.8
    qtbot.mouseClick(table.switches["g"], LEFT)
    assert [cells[0].text() for cells in table.cells] == ["w₁", "w₂", "w₃", "w₄", "b₁", "b₂", "b₃", "b₄"]
    table.slider.setFocus()
    qtbot.keyClick(table.slider, Qt.Key.Key_End)
    assert panel.requests()["by-hand"]["h"] == 1.0
    assert deeds[-3:] == [("case-chosen", {"case": "fake"}), ("case-chosen", {"case": "g"}), ("h-changed", {"h": 1.0})]
    shown(panel, trainer)
    assert table.cells[0][2].text() != table.cells[0][3].text()


def test_what_the_last_column_is_depends_on_the_optimizer(qtbot):
    assert "gradient descent would add" in opened(qtbot, lecture()).gradients.note.text()
    other = opened(qtbot, lecture(**{"optimizer.d.name": "adam", "regularizers.r1": True}))
    assert "makes another step" in other.gradients.note.text()
    assert "Not in it: R1." in other.gradients.note.text()


@pytest.mark.parametrize(("loss", "words"), [("least-squares", "Score 0.3: ✕ fake"), ("hinge", "Score 0.3: ● real"),
                                             ("relativistic", "Score 0.3: only differences count")])
def test_other_losses_have_other_verdicts(qtbot, loss, words):
    assert opened(qtbot, lecture(**{"loss.name": loss})).neuron.curve.words == words


def test_its_table_holds_every_weight(panel):
    rows = list(csv.reader(io.StringIO(panel.csv())))
    assert len(rows) == 1 + 18
    assert rows[1][:4] == ["real", "D", "neuron.weight", "0"]
    assert float(rows[1][5]) == pytest.approx(float(rows[1][6]), abs=1e-7)
    assert float(rows[1][7]) == pytest.approx(-0.1 * float(rows[1][5]))


def test_elsewhere_it_says_what_it_needs(panel):
    started = events_of(lecture(), Started)[0]
    panel.start(replace(started, facts=replace(started.facts, shape=(1, 8, 8))))
    assert panel.is_empty
    assert "two-by-two" in panel.empty.text()
    assert panel.requests() == {}


def test_it_changes_with_the_theme(panel):
    at = QPointF(panel.neuron.curve.mapTo(panel, QPoint(40, 60)))
    for theme in (LIGHT, DARK):
        panel.set_theme(theme)
        assert distance(pixel(panel, at), theme.card) < 10


def test_in_the_window_it_comes_up_and_a_dragged_weight_is_undone(qtbot, window):
    window.files.open_preset("two-by-two")
    panel, controller = window.panels["by-hand"], window.controller
    qtbot.waitUntil(lambda: panel.work is not None, timeout=30_000)
    until_state(qtbot, controller, "paused")
    assert not window.docks["by-hand"].visibleRegion().isEmpty()
    assert controller.slow_motion_rate == 10.0
    field = panel.neuron.weights[0].lineEdit()
    drag(qtbot, field, field.rect().center(), QPoint(-40, 0))
    qtbot.waitUntil(lambda: panel.work.weights[0] == pytest.approx(0.5), timeout=10_000)
    assert panel.neuron.total.text() == "−0.1"  # 0.4 - 0.1 + 0.6 - 1
    press(qtbot, window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: panel.work.weights[0] == 1.0, timeout=10_000)
    controller.run()
    qtbot.waitUntil(lambda: panel.work.weights[0] != 1.0, timeout=10_000)
    window.files.open_preset("ring-vanilla")
    qtbot.waitUntil(lambda: not panel.isVisible() or window.docks["by-hand"].visibleRegion().isEmpty(), timeout=30_000)
    assert not window.docks["stage"].visibleRegion().isEmpty()
    assert controller.slow_motion_rate == 0.0
