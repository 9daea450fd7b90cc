"""The list of recorded runs: what it shows, and what a person does in it."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMessageBox

from ganviz.engine.record import library
from ganviz.engine.record.run_recorder import DEFAULT_LIMIT
from ganviz.engine.record.store import RunStore
from ganviz.engine.settings import presets
from ganviz.engine.settings.config import RunConfig
from ganviz.engine.telemetry.events import FindingRaised, Finished, Paused, Resumed
from ganviz.engine.telemetry.findings import Finding
from ganviz.ui.export.export_dialog import ExportDialog
from ganviz.ui.runs.cleanup_dialog import CleanupDialog
from ganviz.ui.runs.run_tree import FINDINGS, INDICATORS, RUN, SIZE, STEPS, TRAINED, StretchRow
from ganviz.ui.runs.runs_dialog import RunsDialog
from ganviz.ui.theme.theme import DARK
from tests.engine.record.made import made

COLLAPSE = Finding("mode-collapse", "Mode collapse: 2 of 8 modes", "bad", 40, "", "", ())


@pytest.fixture
def listed(qtbot):
    """Opens the dialog and waits until all runs are in it."""
    def listed(present: Path | None = None, compares: bool = False) -> RunsDialog:
        dialog = RunsDialog(DARK, present, compares=compares)
        qtbot.addWidget(dialog)
        with qtbot.waitActive(dialog):
            dialog.show()
            dialog.activateWindow()
        ready = dialog.cleanup_button.isEnabled if library.paths() else dialog.about.text
        qtbot.waitUntil(lambda: bool(ready()), timeout=20_000)
        return dialog

    return listed


@pytest.fixture
def trash(monkeypatch):
    """What was moved to the trash."""
    gone = []

    def move(name: str) -> bool:
        Path(name).unlink()
        gone.append(Path(name))
        return True

    monkeypatch.setattr("ganviz.ui.runs.deleting.QFile.moveToTrash", move)
    return gone


def row_of(dialog, name):
    return next(row for row in dialog.tree.rows() if row.loaded.run.name == name)


def click(qtbot, dialog, item, modifier=Qt.KeyboardModifier.NoModifier):
    place = dialog.tree.visualItemRect(item)
    qtbot.mouseClick(dialog.tree.viewport(), Qt.MouseButton.LeftButton, modifier,
                     QPoint(place.left() + 40, place.center().y()))


def test_a_row_says_what_the_run_was(listed, qtbot):
    changed = RunConfig.from_dict(presets.tree("ring-vanilla")).with_changes({"optimizer.d.lr": 0.01})
    path = made("ring-vanilla", 1200, config=changed.to_dict(), notes="dips", events=[
        (Resumed(0), 0.0), (FindingRaised(40, COLLAPSE), 20.0), (Paused(900), 50.0), (Resumed(900), 70.0),
        (Finished(1200), 100.0)])
    dialog = listed()
    row = row_of(dialog, "ring-vanilla")
    assert row.text(STEPS) == "1,200"
    assert row.text(TRAINED) == "1 min 20 s"
    assert row.text(SIZE) == f"{-(-path.stat().st_size // 1024)} KB"
    assert row.text(INDICATORS) == "Modes covered 7 / 8 (real data: 8 / 8)\nDiversity 0.50 (real data: 0.99)"
    assert row.text(FINDINGS) == "Mode collapse: 2 of 8 modes"
    qtbot.waitUntil(lambda: row.loaded.changed == "D learning rate 0.001 → 0.01", timeout=20_000)
    assert "D accuracy 71 %" in dialog.about.text()
    assert "Changed: D learning rate 0.001 → 0.01" in dialog.about.text()
    assert (dialog.name.text(), dialog.notes.text()) == ("ring-vanilla", "dips")
    assert dialog.total.text() == f"one run, {row.text(SIZE)}"


def test_the_picture_keeps_its_colours_when_its_row_is_chosen(listed, qtbot):
    made("one"), made("two")
    dialog = listed()
    row = row_of(dialog, "one")

    def colours():
        image = dialog.tree.viewport().grab(dialog.tree.visualItemRect(row)).toImage()
        return [image.pixelColor(x, y).name() for x in range(8, 112) for y in range(10, image.height() - 10)]

    click(qtbot, dialog, row_of(dialog, "two"))
    before = colours()
    assert len(set(before)) > 3
    click(qtbot, dialog, row)
    assert row.isSelected()
    assert colours() == before


def test_forks_hang_below_their_parents_and_stay_when_those_go(listed, qtbot, trash):
    parent = made("parent")
    fork = made("fork", days=1, parent={"uid": f"uid of {parent.stem}", "id": parent.stem, "stretch": 1, "step": 60})
    made("grandchild", days=2, parent={"uid": f"uid of {fork.stem}", "id": fork.stem, "stretch": 1, "step": 80})
    dialog = listed()
    assert dialog.tree.topLevelItemCount() == 1
    assert row_of(dialog, "grandchild").parent() is row_of(dialog, "fork")
    assert f"fork of {parent.stem} at step 60" in row_of(dialog, "fork").toolTip(RUN)
    qtbot.keyClicks(dialog.search, "grandchild")
    assert not row_of(dialog, "parent").isHidden()
    assert dialog.current().name == "grandchild"
    dialog.search.clear()
    click(qtbot, dialog, row_of(dialog, "parent"))
    qtbot.keyClick(dialog.tree, Qt.Key.Key_Delete)
    assert trash == [parent]
    assert [row.loaded.run.name for row in dialog.tree.rows()] == ["fork", "grandchild"]
    assert row_of(dialog, "fork").parent() is None


def test_two_damaged_files_that_call_each_other_parent_are_both_shown(listed):
    one = made("one", parent={"uid": "", "id": "two", "stretch": 1, "step": 1})
    two = made("two", parent={"uid": "", "id": one.stem, "stretch": 1, "step": 1})
    two.rename(two.with_name("two.ganviz"))
    assert sorted(run.name for run in listed().runs()) == ["one", "two"]


def test_a_stretch_is_gone_on_from(listed, qtbot):
    path = made("ring-vanilla", back_to=40)
    dialog = listed()
    row = row_of(dialog, "ring-vanilla")
    row.setExpanded(True)
    stretches = [row.child(number) for number in range(row.childCount())]
    assert [(type(item), item.text(STEPS)) for item in stretches] == [(StretchRow, "100"), (StretchRow, "45")]
    click(qtbot, dialog, stretches[0])
    with qtbot.waitSignal(dialog.run_chosen) as chosen:
        qtbot.keyClick(dialog.tree, Qt.Key.Key_Return)
    assert chosen.args == [path, None, 1, False]


def test_opening_and_going_on(listed, qtbot):
    path = made("ring-vanilla")
    for button, trains in (("open_button", False), ("go_on_button", True)):
        dialog = listed()
        with qtbot.waitSignal(dialog.run_chosen) as chosen:
            qtbot.mouseClick(getattr(dialog, button), Qt.MouseButton.LeftButton)
        assert chosen.args == [path, None, None, trains]
        assert not dialog.isVisible()


def test_a_run_is_exported_from_the_list(listed, qtbot):
    made("ring-vanilla")
    dialog = listed()
    qtbot.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)
    export = dialog.findChild(ExportDialog)
    assert export.isVisible()
    export.saved.emit(Path("curves.csv"))
    assert dialog.about.text() == "Saved to curves.csv."
    export.reject()


def test_two_runs_are_compared_or_one_with_the_present(listed, qtbot):
    one, two = made("one"), made("two", days=1)
    dialog = listed()
    assert not dialog.compare_button.isEnabled()
    click(qtbot, dialog, row_of(dialog, "one"))
    click(qtbot, dialog, row_of(dialog, "two"), Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(dialog.compare_chosen) as chosen:
        qtbot.mouseClick(dialog.compare_button, Qt.MouseButton.LeftButton)
    assert set(chosen.args) == {one, two}


def test_opened_to_compare_the_first_choice_is_another_run_and_a_double_click_compares(listed, qtbot):
    one, two, present = made("one"), made("two", days=1), made("present", days=2)
    dialog = listed(present, compares=True)
    assert dialog.windowTitle() == "Compare runs"
    assert dialog.current().path == two, "the newest but the present one"
    click(qtbot, dialog, row_of(dialog, "present"))
    assert "Choose another run" in dialog.about.text()
    assert not dialog.compare_button.isEnabled()
    place = dialog.tree.visualItemRect(row_of(dialog, "one"))
    click(qtbot, dialog, row_of(dialog, "one"))
    with qtbot.waitSignal(dialog.compare_chosen) as chosen:  # a double click counts where it was pressed before
        qtbot.mouseDClick(dialog.tree.viewport(), Qt.MouseButton.LeftButton,
                          pos=QPoint(place.left() + 40, place.center().y()))
    assert chosen.args == [present, one]


def test_opened_to_compare_without_a_present_run_two_are_asked_for(listed, qtbot):
    one, two = made("one"), made("two", days=1)
    dialog = listed(compares=True)
    assert "Choose two runs" in dialog.about.text()
    qtbot.keyClick(dialog.tree, Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.tree.selectAll()
    with qtbot.waitSignal(dialog.compare_chosen) as chosen:
        qtbot.keyClick(dialog.tree, Qt.Key.Key_Return)
    assert set(chosen.args) == {one, two}


def test_a_click_on_a_heading_sorts(listed, qtbot):
    made("b", 300, days=2), made("a", 20, days=1), made("c", 1000)
    dialog = listed()

    def order():
        return "".join(row.loaded.run.name for row in dialog.tree.rows())

    assert order() == "bac", "the one used last first"
    header = dialog.tree.header()
    for column, orders in ((STEPS, {"abc", "cba"}), (RUN, {"abc", "cba"})):
        seen = set()
        for _ in range(2):
            at = QPoint(header.sectionViewportPosition(column) + 20, header.height() // 2)
            qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
            seen.add(order())
        assert seen == orders


def test_several_are_deleted_at_once_and_what_is_recorded_stays(listed, qtbot, trash):
    paths = [made(name, days=days) for days, name in enumerate(("one", "two", "three"))]
    store = RunStore.go_on(paths[1], DEFAULT_LIMIT)
    dialog = listed()
    click(qtbot, dialog, row_of(dialog, "one"))
    click(qtbot, dialog, row_of(dialog, "three"), Qt.KeyboardModifier.ShiftModifier)
    assert "3 runs chosen" in dialog.about.text()
    assert not dialog.open_button.isEnabled()
    qtbot.mouseClick(dialog.delete_button, Qt.MouseButton.LeftButton)
    assert sorted(trash) == sorted([paths[0], paths[2]])
    assert [run.name for run in dialog.runs()] == ["two"]
    store.close()


@pytest.mark.parametrize("answer", [QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.Cancel])
def test_where_there_is_no_trash_a_question_comes_first(listed, qtbot, monkeypatch, answer):
    path, asked = made("one"), []
    monkeypatch.setattr("ganviz.ui.runs.deleting.QFile.moveToTrash", lambda name: False)
    monkeypatch.setattr(QMessageBox, "question", lambda *args: asked.append(args[2]) or answer)
    dialog = listed()
    click(qtbot, dialog, row_of(dialog, "one"))
    qtbot.keyClick(dialog.tree, Qt.Key.Key_Delete)
    assert "for good?" in asked[0]
    assert path.exists() == (answer == QMessageBox.StandardButton.Cancel) == bool(dialog.runs())


def test_f2_names_and_ctrl_f_searches(listed, qtbot):
    made("one"), made("two")
    dialog = listed()
    click(qtbot, dialog, row_of(dialog, "one"))
    qtbot.keyClick(dialog.tree, Qt.Key.Key_F2)
    assert dialog.name.hasFocus()
    qtbot.keyClicks(dialog.name, "the good one")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Tab)
    assert {run.name for run in library.runs()} == {"the good one", "two"}
    assert row_of(dialog, "the good one").isSelected()
    qtbot.keyClick(dialog, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert dialog.search.hasFocus()
    qtbot.keyClicks(dialog.search, "TWO")
    assert dialog.current().name == "two"
    qtbot.keyClicks(dialog.search, " nothing like it")
    assert dialog.current() is None
    assert "No run speaks of this" in dialog.about.text()


def test_a_damaged_file_says_why_and_an_empty_list_what_comes_into_it(listed):
    empty = listed()
    assert "No runs have been recorded yet" in empty.about.text()
    library.folder().mkdir(parents=True)
    (library.folder() / "broken.ganviz").write_bytes(b"nothing of the kind")
    dialog = listed()
    row, = dialog.tree.rows()
    assert "is not a run of ganviz" in row.toolTip(RUN)
    assert "is not a run of ganviz" in dialog.about.text()
    assert not dialog.open_button.isEnabled()
    assert dialog.delete_button.isEnabled()


def test_the_present_run_is_neither_opened_nor_deleted(listed, qtbot):
    path = made("ring-vanilla")
    dialog = listed(present=path)
    assert "the present run" in row_of(dialog, "ring-vanilla").toolTip(RUN)
    for button in (dialog.open_button, dialog.go_on_button, dialog.delete_button):
        assert not button.isEnabled()


def test_cleaning_up_says_what_goes_before_it_does(listed, qtbot, trash, monkeypatch):
    small, noted, new = made("small"), made("noted", notes="keep"), made("new", days=40, kilobytes=3000)
    now = time.time
    monkeypatch.setattr(time, "time", lambda: 1_790_000_000.0 + 41 * 86_400)
    dialog = listed()
    qtbot.mouseClick(dialog.cleanup_button, Qt.MouseButton.LeftButton)
    cleanup = dialog.findChild(CleanupDialog)
    assert [run.path for run in cleanup.chosen()] == [small]
    assert cleanup.list.topLevelItemCount() == 1
    assert cleanup.sum.text().startswith("1 of 3 runs would go to the trash: ")
    qtbot.mouseClick(cleanup.with_notes, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    assert {run.path for run in cleanup.chosen()} == {small, noted}
    qtbot.mouseClick(cleanup.by_age, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    assert cleanup.chosen() == []
    assert not cleanup.delete_button.isEnabled()
    qtbot.mouseClick(cleanup.by_size, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    cleanup.megabytes.setValue(2)
    assert [run.path for run in cleanup.chosen()] == [new]
    assert trash == []
    qtbot.mouseClick(cleanup.delete_button, Qt.MouseButton.LeftButton)
    assert trash == [new]
    assert {run.name for run in dialog.runs()} == {"small", "noted"}
    monkeypatch.setattr(time, "time", now)
