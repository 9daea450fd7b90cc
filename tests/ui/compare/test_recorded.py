"""Two recorded runs side by side: chosen from the list, their indicators, curves, settings and one cursor."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ganviz.cli import main
from ganviz.engine.probes.indicators import Indicator
from ganviz.engine.record import library
from ganviz.engine.record.reader import RunReader
from ganviz.engine.telemetry.history import ScalarHistory
from ganviz.engine.telemetry.mailbox import SERIES
from ganviz.ui.compare.compare_window import CompareWindow, compare_files
from ganviz.ui.compare.indicator_table import BETTER, which_is_better
from ganviz.ui.plots.paired_history import OTHER, GhostHistory, PairedHistory
from ganviz.ui.run.player import PLAY_RATES
from ganviz.ui.run.recording import Recording
from ganviz.ui.run.run_controller import RunController
from ganviz.ui.runs.runs_dialog import RunsDialog
from ganviz.ui.theme.theme_choice import ThemeChoice
from ganviz.ui.window.main_window import MainWindow
from tests.ui.helpers import press

PATIENCE = 60_000  # ms


def of_kind(qtbot, kind):
    """Wait for a dialog or window of a kind, and return it."""
    def found():
        return next((w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()), None)

    qtbot.waitUntil(lambda: found() is not None, timeout=PATIENCE)
    return found()


@pytest.fixture
def paths(qtbot) -> list[Path]:
    """The files of two short runs that differ in their losses."""
    for loss, steps in (("non-saturating", 40), ("least-squares", 25)):
        assert main(["train", "ring-vanilla", "--steps", str(steps), "--set", "data.size=500", "--set",
                     f"loss.name={loss}"]) == 0
    return sorted(library.folder().glob("*.ganviz"), key=lambda path: path.stem)


def test_two_runs_of_the_list_are_shown_side_by_side(qtbot, paths):
    window = MainWindow(RunController(recording=Recording()), remember=False)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    qtbot.waitUntil(window.isActiveWindow, timeout=PATIENCE)
    press(qtbot, window, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    dialog = of_kind(qtbot, RunsDialog)
    qtbot.waitUntil(lambda: len(dialog.runs()) == 2, timeout=PATIENCE)
    assert not dialog.compare_button.isEnabled()
    dialog.tree.selectAll()
    qtbot.mouseClick(dialog.compare_button, Qt.MouseButton.LeftButton)
    compare = of_kind(qtbot, CompareWindow)
    sides = sorted(compare.sides, key=lambda side: side.controller.file.stem if side.controller.file else "")
    qtbot.waitUntil(lambda: sorted(side.controller.history.last_step for side in sides) == [25, 40], timeout=PATIENCE)
    qtbot.waitUntil(lambda: compare.difference.text().startswith("B differs in: "), timeout=PATIENCE)
    assert "Least squares" in compare.difference.text()
    qtbot.waitUntil(lambda: all(side.stage.page.samples is not None for side in compare.sides), timeout=PATIENCE)
    qtbot.waitUntil(lambda: compare.table.rowCount() > 3, timeout=PATIENCE)
    names = [compare.table.item(row, 0).text() for row in range(compare.table.rowCount())]
    assert "Modes covered" in names
    # one cursor: the shorter run shows its newest step where the longer one goes on
    qtbot.waitUntil(lambda: compare.bar.slider.maximum() == 40, timeout=PATIENCE)
    compare.bar.slider.setValue(30)
    assert sorted(side.look_back.step for side in compare.sides) == [25, 30]
    press(qtbot, compare, Qt.Key.Key_End, Qt.KeyboardModifier.AltModifier)
    assert all(side.look_back.is_live for side in compare.sides)
    with qtbot.waitSignal(compare.closed):
        press(qtbot, compare, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    window.close()


@pytest.fixture
def shown(qtbot, paths):
    """The two runs side by side, each with pictures of three steps, which do not depend on the machine's speed."""
    for path, steps in zip(paths, ((5, 12, 30), (8, 12, 20)), strict=True):
        with sqlite3.connect(path) as connection:
            for step in steps:
                connection.execute(
                    "INSERT INTO pictures (stretch, step, topic, data, checksum) SELECT stretch, ?, topic, data, "
                    "checksum FROM pictures WHERE topic = 'samples' LIMIT 1", (step + 1000,))
            connection.execute("DELETE FROM pictures WHERE topic = 'samples' AND step < 1000")
            connection.execute("UPDATE pictures SET step = step - 1000 WHERE step > 1000")
        connection.close()
    compare = compare_files(*paths, ThemeChoice())
    with qtbot.waitSignal(compare.closed):
        compare.show()
        qtbot.waitExposed(compare)
        compare.activateWindow()
        qtbot.waitUntil(lambda: [side.controller.history.last_step for side in compare.sides] == [40, 25],
                        timeout=PATIENCE)
        yield compare
        compare.close()


def pictures_of(path: Path) -> set[int]:
    with RunReader(path) as reader:
        return {step for _, _, step in reader.pictures("samples")}


def test_both_are_played_along_their_common_steps(qtbot, shown, paths):
    cursor, buttons = shown.cursor, shown.bar.buttons
    a, b = map(pictures_of, paths)
    assert (a, b) == ({5, 12, 30}, {8, 12, 20})
    seen = []
    cursor.changed.connect(lambda: seen.append((cursor.step, *(side.look_back.step for side in shown.sides))))
    qtbot.keyClick(buttons.rate, Qt.Key.Key_End)
    assert cursor.player.rate == PLAY_RATES[-1]
    press(qtbot, shown, Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
    assert cursor.player.is_playing
    qtbot.waitUntil(lambda: cursor.step is None, timeout=PATIENCE)
    assert not cursor.player.is_playing
    assert seen == [(1, 1, 1), *((step, step, min(step, 25)) for step in sorted(a | b) if step > 1),
                    (None, None, None)]
    qtbot.keyClick(buttons.rate, Qt.Key.Key_Home)
    cursor.look_at(5)
    qtbot.mouseClick(buttons.play, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: cursor.step == 8, timeout=PATIENCE)
    qtbot.mouseClick(buttons.play, Qt.MouseButton.LeftButton)
    assert not cursor.player.is_playing
    cursor.look_at(12)
    press(qtbot, shown, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert (cursor.step, [side.look_back.pictures(("samples",))["samples"].step for side in shown.sides]) == (8, [5, 8])


def test_the_run_beside_the_present_one_is_one_key_away(qtbot, paths):
    controller = RunController(recording=Recording())
    window = MainWindow(controller, remember=False)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    controller.open_recorded(paths[1])
    qtbot.waitUntil(lambda: controller.state == "paused", timeout=PATIENCE)
    window.actions_by_id["compare"].trigger()
    dialog = of_kind(qtbot, RunsDialog)
    qtbot.waitUntil(lambda: len(dialog.runs()) == 2, timeout=PATIENCE)
    assert dialog.current().path == paths[0], "not the present one"
    assert dialog.compare_button.isDefault()
    assert "Enter shows the present run beside this one" in dialog.about.text()
    dialog.tree.setFocus()
    qtbot.keyClick(dialog.tree, Qt.Key.Key_Return)
    compare = of_kind(qtbot, CompareWindow)
    assert not dialog.isVisible()
    qtbot.waitUntil(lambda: [side.controller.file for side in compare.sides] == [paths[1], paths[0]], timeout=PATIENCE)
    with qtbot.waitSignal(compare.closed):
        compare.close()
    window.close()


def filled(first: int, values) -> ScalarHistory:
    history = ScalarHistory()
    table = np.full((len(values), len(SERIES)), np.nan, np.float32)
    table[:, 0] = values
    history.append_values(first, table)
    return history


def test_two_histories_share_their_steps():
    a, b = filled(1, np.arange(1.0, 11.0)), filled(6, 100 + np.arange(6.0, 21.0))
    both = PairedHistory(a, b)
    assert (both.first_step, both.last_step) == (1, 20)
    steps, mean, low, high = both.window(1, 20, 100, (OTHER + "loss_d", "loss_d"))
    assert steps.tolist() == list(range(1, 21))
    np.testing.assert_array_equal(mean[1], [*range(1, 11), *[np.nan] * 10])
    np.testing.assert_array_equal(mean[0], [*[np.nan] * 5, *range(106, 121)])
    np.testing.assert_array_equal(low[1], mean[1])
    assert [float(part[0]) for part in both.statistics(8, 12, (OTHER + "loss_d",))] == [110, 108, 112]
    ghost = GhostHistory(a, b)
    assert (ghost.first_step, ghost.last_step) == (1, 10)


def test_points_at_other_steps_are_put_on_lines():
    a, b = filled(1, np.arange(1.0, 1001.0)), filled(1, 2 * np.arange(1.0, 101.0))
    steps, mean, _, _ = PairedHistory(a, b).window(1, 1000, 50, ("loss_d", OTHER + "loss_d"))
    assert (np.diff(steps) > 0).all()
    known = np.isfinite(mean[0])  # from the middle of its first points on
    np.testing.assert_allclose(mean[0][known], steps[known], rtol=1e-5)  # each mean is the middle of its steps
    assert known[steps > 20].all()
    inside = np.isfinite(mean[1])
    np.testing.assert_allclose(mean[1][inside], 2 * steps[inside], rtol=1e-5)
    assert not inside[steps > 100].any()


@pytest.mark.parametrize(("a", "b", "better", "wins"), [
    (0.2, 0.7, "higher", "B"), (0.2, 0.7, "lower", "A"), (0.2, 0.7, "", ""), (0.2, None, "higher", ""),
    (0.2, 0.2, "higher", "")])
def test_the_better_value_is_that_of_the_good_direction(qtbot, a, b, better, wins):
    pair = [Indicator("x", "X", "", value, text="" if value is None else f"{value:.1f}", better=better)
            for value in (a, b)]
    assert which_is_better(*pair) == wins
    assert BETTER == "\N{CHECK MARK}"
