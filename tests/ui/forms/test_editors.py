"""Editors: what a person types or drags becomes a checked value, and nothing else does."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFileDialog, QPushButton

from ganviz.engine.settings.params import Param, Setting, param, settings_of
from ganviz.ui.forms.draw_dialog import DrawDialog
from ganviz.ui.forms.editors import (
    ChoiceEditor,
    NumberEditor,
    SwitchEditor,
    TextEditor,
    editor_for,
    format_number,
    tooltip,
)
from ganviz.ui.forms.section_form import SectionForm
from tests.ui.helpers import enter


@dataclass(frozen=True)
class Toy:
    lr: float = param(2e-4, "How far.", label="Learning rate", log=True, minimum=0.0, maximum=10.0,
                      suggested=(1e-6, 1e-1), live=True)
    decay: float = param(0.9, "How slowly.", minimum=0.0, maximum=0.99999, suggested=(0.0, 0.9999))
    steps: int = param(1, "How often.", minimum=0, maximum=100, unit="steps", suggested=(0, 10))
    many: int = param(0, "Until when.", minimum=0, maximum=10**9)
    threads: int = param(0, "How many.", minimum=0, maximum=256, zero="auto")
    on: bool = param(False, "Whether.")
    kind: str = param("a", "Which.", choices=("a", "b"))
    path: str = param("", "Where.")


def toy(name):
    return next(s for s in settings_of(Toy) if s.name == name)


@pytest.fixture
def make(qtbot):
    def make(name):
        editor = editor_for(toy(name))
        qtbot.addWidget(editor)
        with qtbot.waitActive(editor):
            editor.show()
            editor.activateWindow()
        editor.chosen = []
        editor.edited.connect(editor.chosen.append)
        return editor

    return make


@pytest.mark.parametrize(("name", "kind"), [("lr", NumberEditor), ("steps", NumberEditor), ("on", SwitchEditor),
                                            ("kind", ChoiceEditor), ("path", TextEditor)])
def test_each_type_has_its_editor(make, name, kind):
    assert isinstance(make(name), kind)


@pytest.mark.parametrize(("typed", "value"), [("3e-4", 3e-4), ("0.05", 0.05), ("off", 0.0), ("1", 1.0),
                                               ("0,002", 0.002), (",5", 0.5), ("1,5e-3", 1.5e-3), ("9,25", 9.25)])
def test_numbers_are_typed(qtbot, make, typed, value):
    editor = make("lr")
    enter(qtbot, editor.text, typed)
    assert editor.chosen == [value]


@pytest.mark.parametrize("typed", ["-1", "many", "nan", "11", "1,000", "1,2,3", "0,5.1"])
def test_impossible_numbers_are_refused_where_they_are_typed(qtbot, make, typed):
    editor, reasons = make("lr"), []
    editor.refused.connect(reasons.append)
    enter(qtbot, editor.text, typed)
    assert editor.chosen == []
    assert editor.text.property("invalid")
    assert len(reasons) == 1
    assert reasons[0]
    enter(qtbot, editor.text, "1e-3")
    assert editor.chosen == [1e-3]
    assert reasons[-1] == ""
    assert not editor.text.property("invalid")


def test_a_zero_that_is_no_number_of_anything_is_called_what_it_means(qtbot, make):
    editor = make("threads")
    assert editor.text.text() == "auto"
    enter(qtbot, editor.text, "3")
    enter(qtbot, editor.text, "auto")
    enter(qtbot, editor.text, "4")
    enter(qtbot, editor.text, "0")
    assert editor.chosen == [3, 0, 4, 0]
    assert editor.text.text() == "auto"


def test_typing_what_is_there_changes_nothing(qtbot, make):
    editor = make("lr")
    enter(qtbot, editor.text, "2.0e-4")
    assert editor.chosen == []


def test_an_answer_does_not_wipe_out_what_is_being_typed(qtbot, make):
    editor = make("lr")
    editor.text.setFocus()
    editor.text.selectAll()
    qtbot.keyClicks(editor.text, "4e-")
    editor.show_value(1e-3)
    assert editor.text.text() == "4e-"
    qtbot.keyClicks(editor.text, "5")
    qtbot.keyClick(editor.text, Qt.Key.Key_Return)
    assert editor.chosen == [4e-5]


def test_the_slider_moves_by_keys_and_writes_the_number(qtbot, make):
    editor = make("steps")
    editor.slider.setFocus()
    qtbot.keyClick(editor.slider, Qt.Key.Key_End)
    assert editor.chosen == [10]
    assert editor.text.text() == "10"


def test_showing_a_value_is_no_edit(make):
    editor = make("lr")
    editor.show_value(5e-3)
    assert editor.chosen == []
    assert editor.slider.number() == pytest.approx(5e-3, rel=0.02)


def test_large_ranges_have_no_slider(make):
    assert make("many").slider is None


def test_decays_slide_towards_one(make):
    editor = make("decay")
    editor.slider.setValue(editor.slider.maximum())
    assert editor.chosen == [0.9999]
    editor.slider.setValue(editor.slider.maximum() // 2)
    assert editor.chosen[-1] == pytest.approx(0.99, abs=1e-3)


def test_switch_and_choice(qtbot, make):
    switch = make("on")
    switch.box.setFocus()
    qtbot.keyClick(switch.box, Qt.Key.Key_Space)
    assert switch.chosen == [True]
    choice = make("kind")
    choice.box.setFocus()
    qtbot.keyClick(choice.box, Qt.Key.Key_Down)
    assert choice.chosen == ["b"]


def test_tooltip_tells_meaning_unit_and_bounds():
    assert tooltip(toy("steps")) == "How often.\n0 – 100 steps"


def test_form_names_paths(qtbot):
    form = SectionForm(Toy, "optimizer.d", wanted=lambda s: s.param.live)
    qtbot.addWidget(form)
    assert list(form.editors) == ["optimizer.d.lr"]
    edits = []
    form.edited.connect(lambda *edit: edits.append(edit))
    enter(qtbot, form.editors["optimizer.d.lr"].text, "1e-2")
    assert edits == [("optimizer.d.lr", 1e-2)]
    form.set_waiting("optimizer.d.lr", True)
    assert form.labels["optimizer.d.lr"].text() == "Learning rate …"
    form.show_section(Toy(lr=3e-3))
    assert form.editors["optimizer.d.lr"].text.text() == "3.0e-3"


@pytest.mark.parametrize(("value", "text"), [(3e-4, "3.0e-4"), (0, "0"), (0.25, "0.25"), (1.25e-5, "1.25e-5"),
                                             (128, "128"), (None, "none"), (True, "True"), (0.995, "0.995")])
def test_numbers_read_well(value, text):
    assert format_number(value) == text


@dataclass(frozen=True)
class Drawing:
    strokes: str = param("", "The drawing.", picks="drawing")
    width: float = param(0.03, "Scatter.", minimum=0.0, maximum=0.5)


def test_a_drawing_is_drawn_with_its_width(qtbot):
    form, edits = SectionForm(Drawing, "data"), []
    qtbot.addWidget(form)
    form.show()
    form.edited.connect(lambda *edit: edits.append(edit))
    qtbot.mouseClick(form.findChild(QPushButton), Qt.MouseButton.LeftButton)
    dialog = form.findChild(DrawDialog)
    assert dialog.width() == 0.03
    dialog.canvas.set_strokes([[(0.0, 0.0), (0.5, 0.5)]])
    dialog.brush.setValue(80)
    dialog.accept()
    assert edits == [("data.strokes", "0,0 0.5,0.5"), ("data.width", 0.08)]


@pytest.mark.parametrize(("picks", "button"), [("file", "File…"), ("folder", "Folder…"), ("", None)])
def test_a_path_has_the_button_that_suits_it(qtbot, monkeypatch, tmp_path, picks, button):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(tmp_path / "a.csv"), ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: str(tmp_path))
    editor = editor_for(Setting("path", str, "", Param("Where.", picks=picks)))
    qtbot.addWidget(editor)
    values = []
    editor.edited.connect(values.append)
    buttons = editor.findChildren(QPushButton)
    assert [b.text() for b in buttons] == ([button] if button else [])
    for each in buttons:
        qtbot.mouseClick(each, Qt.MouseButton.LeftButton)
    assert values == [str(tmp_path / "a.csv") if picks == "file" else str(tmp_path)] * len(buttons)


@pytest.mark.parametrize(("name", "value", "spoken"), [
    ("lr", 3e-4, "Learning rate: 0.0003"), ("steps", 1, "Steps: 1 steps"), ("steps", 100, "Steps: 100 steps")])
def test_screen_readers_read_the_number_and_not_the_handles_place(make, name, value, spoken):
    editor = make(name)
    editor.show_value(value)
    read = QAccessible.queryAccessibleInterface(editor.slider)
    assert read.text(QAccessible.Text.Name) == spoken


def test_a_moved_slider_is_read_anew_and_whole_numbers_are_its_places(qtbot, make):
    editor = make("steps")
    editor.slider.setFocus()
    qtbot.keyClick(editor.slider, Qt.Key.Key_Right)
    assert editor.chosen == [2]
    read = QAccessible.queryAccessibleInterface(editor.slider)
    assert read.text(QAccessible.Text.Name) == "Steps: 2 steps"
    assert read.text(QAccessible.Text.Value) == "2"
