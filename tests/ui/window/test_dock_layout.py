"""Where the docks stand: first sizes, small windows, and borders that stay where the person put them."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea

from ganviz.ui.run.run_controller import RunController
from ganviz.ui.widgets.tab_order import tab_stops
from ganviz.ui.window import main_window


def sizes(window):
    QApplication.processEvents()
    return {name: (dock.width(), dock.height()) for name, dock in window.docks.items()}


def nearly(sizes, others, pixels=3):
    return all(abs(a - b) <= pixels for name in sizes for a, b in zip(sizes[name], others[name], strict=True))


def test_first_sizes_leave_the_stage_the_largest_part(window):
    found = sizes(window)
    timeline = found["timeline"][1] / window.height()
    assert 0.25 < timeline < 0.4
    assert found["stage"][1] > 1.5 * found["timeline"][1]
    assert found["stage"][0] > found["controls"][0] + 200
    assert abs(1.4 * found["verdicts"][1] - found["health"][1]) <= 12, "findings and indicators need room"


def test_messages_come_and_go_without_moving_the_borders(window):
    before = sizes(window)
    for _ in range(3):
        message = window.messages.show_message("bad", "D's loss is NaN. Lower the learning rates, then press Run.")
        assert sizes(window)["stage"][1] < before["stage"][1]
        window.messages.dismiss(message)
        assert nearly(sizes(window), before)
        window.messages.show_progress("Loading", 0, 0, lambda: None)
        window.messages.hide_progress()
        assert nearly(sizes(window), before)


def test_a_message_that_goes_while_another_tab_has_come_up_leaves_the_timeline_as_it_was(window):
    before = sizes(window)["timeline"][1]
    for name in ("story", "by-hand", "stage"):
        message = window.messages.show_message("note", "ring-vanilla is kept.")
        window.dock_area.bring_up(name)
        window.messages.dismiss(message)
        QApplication.processEvents()
        assert abs(sizes(window)["timeline"][1] - before) <= 3


def test_a_column_comes_up_narrow_where_only_a_tab_is_left(qtbot, window):
    for name in ("controls", "verdicts", "health", "timeline"):
        window.docks[name].hide()
    window.dock_area.bring_up("by-hand")
    window.dock_area.bring_up("lesson")
    qtbot.waitUntil(lambda: 200 < window.docks["lesson"].width() < 0.4 * window.width())
    assert window.docks["by-hand"].width() > 0.55 * window.width()


def test_a_short_message_takes_one_line_and_a_long_one_what_it_needs(window):
    window.messages.show_message("bad", "D's loss is NaN.")
    QApplication.processEvents()
    one = window.messages.height()
    assert one < 56
    window.messages.clear()
    window.messages.show_message("bad", "Lower the learning rates, then press Run. " * 12)
    QApplication.processEvents()
    assert one < window.messages.height() < 4 * one


def test_another_window_size_and_back_keeps_the_shares(window):
    before = sizes(window)
    window.resize(1280, 720)
    assert sizes(window)["timeline"][1] < before["timeline"][1]
    window.resize(1600, 1000)
    assert nearly(sizes(window), before)


def test_borders_that_the_person_dragged_are_kept(qtbot, window):
    before = sizes(window)
    border = QPoint(window.docks["stage"].geometry().center().x(), window.docks["stage"].geometry().bottom() + 4)
    qtbot.mousePress(window, Qt.MouseButton.LeftButton, pos=border)
    qtbot.mouseMove(window, border - QPoint(0, 100))
    QApplication.processEvents()
    qtbot.mouseRelease(window, Qt.MouseButton.LeftButton, pos=border - QPoint(0, 100))
    assert sizes(window)["timeline"][1] > before["timeline"][1] + 80
    dragged = sizes(window)
    window.messages.show_message("bad", "Something.")
    window.messages.clear()
    assert nearly(sizes(window), dragged)


def test_a_small_window_holds_everything(qtbot, paused):
    paused.resize(1280, 720)
    QApplication.processEvents()
    assert (paused.width(), paused.height()) == (1280, 720)
    assert paused.run_bar.sizeHint().width() <= paused.run_bar.width()
    scroll = paused.panels["controls"].findChild(QScrollArea)
    assert scroll.widget().minimumSizeHint().width() <= scroll.viewport().width()


def test_reset_gives_the_first_sizes_again(window):
    before = sizes(window)
    window.resizeDocks([window.docks["stage"], window.docks["timeline"]], [250, 600], Qt.Orientation.Vertical)
    assert not nearly(sizes(window), before)
    window.actions_by_id["reset_layout"].trigger()
    assert nearly(sizes(window), before, pixels=8)


def test_tab_goes_through_the_window_from_panel_to_panel(paused):
    order, widget = [], paused.nextInFocusChain()
    while widget is not paused:
        dock = next((name for name, dock in paused.docks.items() if dock.isAncestorOf(widget)), "window")
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and dock != "window":
            order.append(dock)
        widget = widget.nextInFocusChain()
    changes = [name for name, before in zip(order, [None, *order], strict=False) if name != before]
    opened = sorted(name for name, dock in paused.docks.items() if dock.panel.opens)
    assert sorted(changes) == opened, "each panel's widgets follow each other"
    assert changes[:2] == ["controls", "stage"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_tab_itself_begins_at_the_toolbar_and_comes_back_to_it(qtbot, paused, key):
    def room():
        widget = QApplication.focusWidget()
        return next((name for name, dock in paused.docks.items() if dock.isAncestorOf(widget)),
                    "toolbar" if paused.run_bar.isAncestorOf(widget) else type(widget).__name__)

    rooms = []
    for _ in range(300):
        qtbot.keyClick(QApplication.focusWidget(), key)
        if [room()] != rooms[-1:]:
            rooms.append(room())
        if len(rooms) > 7:
            break
    order = ["toolbar", "controls", "stage", "timeline", "verdicts", "health", "toolbar", "controls"]
    assert rooms == (order if key == Qt.Key.Key_Tab else ["health", "verdicts", "timeline", "stage", "controls",
                                                          "toolbar", "health", "verdicts"])


@pytest.mark.parametrize("name", ["latents", "network"])
def test_a_panel_that_waits_comes_as_a_tab_and_goes_again(qtbot, window, name):
    before, dock, stage = sizes(window), window.docks[name], window.docks["stage"]
    assert not dock.isVisible()
    assert dock.toggleViewAction() in window.menuBar().actions()[3].menu().actions(), "in the View menu"
    dock.toggleViewAction().trigger()
    QApplication.processEvents()
    assert window.tabifiedDockWidgets(stage) == [dock]
    assert not dock.panel.visibleRegion().isEmpty()
    assert stage.panel.visibleRegion().isEmpty(), "it comes before the stage"
    for size in ((1280, 720), (1600, 1000)):
        window.resize(*size)
        QApplication.processEvents()
    window.messages.show_message("bad", "Something.")
    window.messages.clear()
    dock.toggleViewAction().trigger()
    QApplication.processEvents()
    assert not stage.panel.visibleRegion().isEmpty()
    found = sizes(window)
    assert nearly({k: v for k, v in found.items() if k != name}, before), "the others are as large as before"
    dock.toggleViewAction().trigger()
    window.actions_by_id["reset_layout"].trigger()
    QApplication.processEvents()
    assert not dock.isVisible()


def test_tab_stops_are_in_one_window(paused):
    assert {w.window() for w in tab_stops([paused.panels["controls"]])} == {paused}


def test_panels_are_named_and_explained_to_screen_readers(window):
    for panel in window.panels.values():
        assert panel.accessibleName() == panel.title
        assert panel.accessibleDescription() == panel.help


class Layouts(QObject):
    """Counts how often a widget is asked to lay itself out."""

    def __init__(self, widget):
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched, event):
        self.count += event.type() == QEvent.Type.LayoutRequest
        return False


def test_texts_that_change_all_the_time_lay_nothing_out(qtbot, paused):
    paused.pump.stop()
    qtbot.wait(100)  # what opening has still to lay out
    layouts = Layouts(paused)
    for number in range(5):
        paused.status_bar.run.setText(f"step {10 ** number}")
        paused.panels["verdicts"].subtitle_changed.emit(f"n = {10 ** number}")
        QApplication.processEvents()
    assert layouts.count == 0


def test_more_plots_take_no_room_from_the_other_panels(qtbot, paused):
    paused.resize(1280, 640)
    before, timeline = sizes(paused), paused.panels["timeline"]
    for shown in (["losses", "accuracy", "gradients"], ["losses", "accuracy"]):
        qtbot.mouseClick(timeline.gradients_switch, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda shown=shown: [plot.name for plot in timeline.plots.shown()] == shown)
        QApplication.processEvents()
        assert nearly(sizes(paused), before)


@pytest.mark.parametrize("size", [(1600, 1000), (1280, 720)])
def test_no_row_of_the_controls_is_cut_at_the_lower_edge(paused, size):
    paused.resize(*size)
    QApplication.processEvents()
    scroll = paused.panels["controls"].findChild(QScrollArea)
    edge, body = scroll.viewport().height(), scroll.widget()
    for label in (part for part in body.findChildren(QLabel) if part.isVisible()):
        top = label.mapTo(body, QPoint()).y()
        assert not top < edge < top + label.height(), label.text()


@pytest.mark.parametrize(("platform", "remember", "size"), [
    ("xcb", True, (1280, 720)), ("xcb", False, (1600, 1000)), ("offscreen", True, (1600, 1000))])
def test_the_window_fits_the_screen_at_first(qtbot, monkeypatch, platform, remember, size):
    monkeypatch.setattr(main_window.QGuiApplication, "platformName", lambda: platform)
    screen = SimpleNamespace(availableGeometry=lambda: QRect(0, 0, 1280, 720))
    monkeypatch.setattr(main_window.MainWindow, "screen", lambda self: screen)
    made = main_window.MainWindow(RunController(), remember=remember)
    qtbot.addWidget(made)
    assert (made.width(), made.height()) == size
    made.close()


def test_panels_of_closed_docks_are_made_when_they_are_shown(qtbot, paused):
    closed = {name: dock for name, dock in paused.docks.items() if not dock.kind.opens}
    assert len(closed) >= 6
    for name, dock in closed.items():
        assert dock.findChild(dock.kind) is None, f"{name} has cost the start its time"
        dock.toggleViewAction().trigger()
        qtbot.waitUntil(dock.late.is_in_view, timeout=20_000)
        assert dock.findChild(dock.kind) is paused.panels[name]
        stops = tab_stops([dock])
        assert chain(stops[0], stops[-1]) == stops, f"Tab goes through {name} in order"


def chain(first, last):
    """Return what Tab goes through from one widget to another, or all of it if it does not come there."""
    found, widget = [first], first.nextInFocusChain()
    while found[-1] is not last and widget is not first:
        found.append(widget)
        widget = widget.nextInFocusChain()
    return [widget for widget in found if widget.focusPolicy() & Qt.FocusPolicy.TabFocus]
