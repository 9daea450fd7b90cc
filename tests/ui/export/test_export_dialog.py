"""The dialog of exports, and the copy of a run."""

from __future__ import annotations

import csv
import threading

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox

from ganviz.engine.datasets.base import Cancelled
from ganviz.engine.export.base import EXPORTS
from ganviz.engine.record import resuming
from ganviz.engine.record.reader import RunReader
from ganviz.engine.settings.params import settings_of
from ganviz.ui.export.export_dialog import ExportDialog
from ganviz.ui.run.recording import Recording
from ganviz.ui.run.run_controller import RunController
from ganviz.ui.translation import showing
from ganviz.ui.translation.catalogue import Catalogue
from ganviz.ui.translation.ts_file import FINISHED, Message
from ganviz.ui.window.main_window import MainWindow
from tests.engine.export.recorded import RECORDED, record
from tests.ui.exporting import choose_kind, export, open_dialog, write_to
from tests.ui.helpers import shown_messages, small_config, until_state


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    return record(tmp_path_factory.mktemp("run") / f"ring{RECORDED}", "points")


@pytest.fixture
def dialog(qtbot, run):
    dialog = ExportDialog(run, 25)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


@pytest.fixture
def recording(qtbot):
    """A window with a run that is being recorded."""
    window = MainWindow(RunController(recording=Recording()))
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.controller.open(small_config(), name="ring-vanilla", paused=False)
    until_state(qtbot, window.controller, "running")
    qtbot.waitUntil(lambda: window.controller.history.last_step > 5 and window.controller.file.exists(),
                    timeout=20_000)
    return window


def test_every_kind_shows_its_options_and_a_place(qtbot, dialog):
    kinds = {name: kind for name, kind in EXPORTS.classes().items() if not kind.needs_window}
    assert dialog.list.count() == len(kinds)
    for name, kind in kinds.items():
        choose_kind(qtbot, dialog, name)
        shown = {path.rpartition(".")[2] for path in dialog.form.editors}
        assert shown == {s.name for s in settings_of(kind.Config)} - set(kind.for_command_line)
        assert dialog.summary.text() == kind.summary()
        assert dialog.target.text().endswith(kind.suffixes[0])
    assert dialog.about.text() == "points, up to step 25"


def test_a_report_is_written_in_the_language_of_the_window(qtbot, dialog, tmp_path):
    german = [Message("Engine:export", source, translation, FINISHED) for source, translation in (
        ("What was trained", "Was trainiert wurde"), ("%1: %2 parameters", "%1: %2 Parameter"))]
    before = showing.current()
    showing.use(Catalogue("de", german))
    try:
        choose_kind(qtbot, dialog, "report")
        with qtbot.waitSignal(dialog.saved, timeout=20_000):
            write_to(qtbot, dialog, tmp_path / "run.html")
    finally:
        showing.use(before)
    page = (tmp_path / "run.html").read_text(encoding="utf-8")
    assert '<html lang="de">' in page
    assert "<h2>Was trainiert wurde</h2>" in page
    assert "G: 354 Parameter; D: 337 Parameter" in page


def test_a_step_is_exported_and_its_folder_shown(qtbot, dialog, tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", lambda url: opened.append(url.toLocalFile()))
    choose_kind(qtbot, dialog, "csv")
    assert not dialog.folder_button.isVisible()
    with qtbot.waitSignal(dialog.saved, timeout=20_000):
        write_to(qtbot, dialog, tmp_path / "curves.csv")
    assert dialog.status.text() == "Done: 25 steps of 12 series."
    with (tmp_path / "curves.csv").open(newline="") as file:
        assert len(list(csv.reader(file))) == 26
    qtbot.mouseClick(dialog.folder_button, Qt.MouseButton.LeftButton)
    assert opened == [str(tmp_path)]
    assert not dialog.code.isVisible()


def test_the_code_that_loads_weights_is_shown(qtbot, dialog, tmp_path):
    choose_kind(qtbot, dialog, "weights")
    assert not dialog.code.isVisible()
    with qtbot.waitSignal(dialog.saved, timeout=20_000):
        write_to(qtbot, dialog, tmp_path / "w.safetensors")
    assert dialog.code.isVisible()
    assert dialog.code.toPlainText() == (tmp_path / "w-load.py").read_text()
    choose_kind(qtbot, dialog, "csv")
    assert not dialog.code.isVisible()


def test_options_reach_the_export_and_stay_with_their_kind(qtbot, dialog, tmp_path):
    choose_kind(qtbot, dialog, "samples")
    count = dialog.form.editors["samples.count"].text
    count.setFocus()
    count.selectAll()
    qtbot.keyClicks(count, "7")
    choose_kind(qtbot, dialog, "csv")
    choose_kind(qtbot, dialog, "samples")
    assert dialog.form.editors["samples.count"].value() == 7
    with qtbot.waitSignal(dialog.saved, timeout=60_000):
        write_to(qtbot, dialog, tmp_path / "s.npz")
    with np.load(tmp_path / "s.npz") as arrays:
        assert len(arrays["points"]) == 7


def test_what_is_impossible_is_said(qtbot, dialog, tmp_path):
    choose_kind(qtbot, dialog, "csv")
    write_to(qtbot, dialog, tmp_path / "nowhere" / "a.csv")
    qtbot.waitUntil(lambda: "nowhere does not exist; choose another place" in dialog.status.text(), timeout=20_000)
    assert dialog.export_button.isEnabled()
    choose_kind(qtbot, dialog, "samples")
    count = dialog.form.editors["samples.count"].text
    count.setFocus()
    count.selectAll()
    qtbot.keyClicks(count, "0")
    dialog.target.setFocus()
    assert not dialog.export_button.isEnabled()
    assert "0 is not allowed" in dialog.problem.text()


def test_a_kind_that_makes_no_sense_says_so(qtbot, tmp_path, run):
    dialog = ExportDialog(run, 0, kind="csv")
    qtbot.addWidget(dialog)
    assert dialog.problem.text() == "the run has not trained a step yet; train it first"
    assert not dialog.export_button.isEnabled()


def test_a_file_that_is_there_is_asked_about(qtbot, dialog, tmp_path, monkeypatch):
    path = tmp_path / "a.csv"
    path.write_text("mine")
    asked = []
    monkeypatch.setattr(QMessageBox, "question", lambda *a: asked.append(a[2]) or QMessageBox.StandardButton.Cancel)
    choose_kind(qtbot, dialog, "csv")
    write_to(qtbot, dialog, path)
    assert asked == ["a.csv is there already. Replace it?"]
    assert path.read_text() == "mine"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(path), ""))
    qtbot.mouseClick(dialog.browse, Qt.MouseButton.LeftButton)  # the file dialog asks itself
    with qtbot.waitSignal(dialog.saved, timeout=20_000):
        qtbot.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)
    assert len(asked) == 1


def test_it_is_cancelled_and_leaves_nothing(qtbot, dialog, tmp_path, monkeypatch):
    began = threading.Event()

    def endless(self, source, path, progress, cancelled):
        progress(1, 2)
        began.set()
        while not cancelled():
            began.wait(0.01)
        raise Cancelled

    monkeypatch.setattr(EXPORTS["csv"], "write", endless)
    choose_kind(qtbot, dialog, "csv")
    write_to(qtbot, dialog, tmp_path / "a.csv")
    qtbot.waitUntil(lambda: began.is_set() and dialog.bar.maximum() == 2, timeout=20_000)
    assert not dialog.list.isEnabled()
    qtbot.mouseClick(dialog.cancel_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.status.text() == "Cancelled; nothing was written.", timeout=20_000)
    assert dialog.isVisible()
    assert list(tmp_path.iterdir()) == []
    write_to(qtbot, dialog, tmp_path / "a.csv")
    dialog.close()
    assert not any(thread.name == "export" for thread in threading.enumerate())


def test_a_run_that_trains_is_exported_up_to_now(qtbot, recording, tmp_path):
    step = recording.controller.history.last_step
    export(qtbot, recording, "csv", tmp_path / "a.csv")
    with (tmp_path / "a.csv").open(newline="") as file:
        assert int(list(csv.reader(file))[-1][0]) >= step
    assert recording.controller.state == "running"


def test_a_run_that_is_not_recorded_is_exported_as_it_is(qtbot, paused, tmp_path):
    export(qtbot, paused, "samples", tmp_path / "s.npz")
    with np.load(tmp_path / "s.npz") as arrays:
        assert arrays["points"].shape == (100, 2)
    dialog = open_dialog(qtbot, paused)
    choose_kind(qtbot, dialog, "film")
    assert "fewer than two pictures" in dialog.problem.text()
    dialog.reject()


def test_the_copy_of_a_run_that_trains_holds_all_and_goes_on(qtbot, recording, tmp_path, monkeypatch):
    path = tmp_path / "copy.ganviz"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(path.with_suffix("")), ""))
    step = recording.controller.history.last_step
    recording.actions_by_id["save_run"].trigger()
    qtbot.waitUntil(lambda: shown_messages(recording) == [f"Saved to {path}."], timeout=20_000)
    point = resuming.find(path)
    assert point.step >= step
    assert point.damage == ()
    with RunReader(path) as reader:
        assert sum(len(values) for _, values in reader.scalars()) == reader.last_step() >= point.step
    assert [p.name for p in tmp_path.iterdir()] == ["copy.ganviz"]


def test_what_cannot_be_copied_is_said(qtbot, recording, tmp_path, monkeypatch):
    for path, reason in ((tmp_path / "no" / "a.ganviz", "does not exist"), (recording.controller.file, "run itself"),
                         (tmp_path / "a.txt", "a run's file ends in .ganviz")):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, path=path, **__: (str(path), ""))
        recording.actions_by_id["save_run"].trigger()
        qtbot.waitUntil(lambda reason=reason: any(reason in text for text in shown_messages(recording)),
                        timeout=20_000)
    assert list(tmp_path.iterdir()) == []
