"""Whatever the window says has a message: seen with a language that puts each in brackets.

What is painted can be read by no test: QPainter's texts come through `tr` and `shown` in the same panels.
"""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from ganviz.engine.opening.command_line_request import CommandLineRequest
from ganviz.engine.settings import presets
from ganviz.engine.settings.params import settings_of
from ganviz.engine.settings.registries import kinds
from ganviz.engine.settings.sections import DeviceConfig
from ganviz.languages import LANGUAGES
from ganviz.lessons import library
from ganviz.ui.translation import use
from tests.ui.helpers import until_state
from tests.ui.translation import pseudo

# the program's own name, languages in their own words, processors, kinds of arithmetic, and what TOML calls a choice
_NAMES = {"ganviz", *LANGUAGES.values(), "CPU", "CUDA", "MPS", "XPU", "float32", "bfloat16", "auto", "ReLU"}


@pytest.fixture
def brackets(qapp):
    translator = pseudo.install(qapp)
    yield
    use(None)
    qapp.removeTranslator(translator)
    translator.deleteLater()


@pytest.fixture(scope="module")
def names() -> list[str]:
    """The names that are the same in every language, the longest first."""
    sections = [cls.Config for kind in ("data", "model", "loss", "optimizer.d", "regularizers")
                for cls in kinds(kind).classes().values()]
    choices = {choice for section in (*sections, DeviceConfig) for setting in settings_of(section)
               for choice in setting.param.choices}
    return sorted(_NAMES | set(presets.names()) | choices, key=len, reverse=True)


def unwrapped(root: QWidget, names: list[str]) -> list[str]:
    """Collect what the widgets say beside messages, names and keys."""
    keys = {part for action in root.findChildren(QAction) for key in action.shortcuts()
            for part in re.split(r"[+,]", key.toString(QKeySequence.SequenceFormat.NativeText)) if part}
    keys |= {"Ctrl", "Shift", "Alt", "Backspace", "Space"}
    found = ((where, pseudo.unwrapped(text, [*names, *keys])) for where, text in pseudo.texts_in(root))
    return [f"{where}: {rest}" for where, rest in found if rest and not re.fullmatch(r"#[0-9a-f]{6}", rest)]


@pytest.mark.parametrize(("text", "rest"), [
    ("⟦all of it⟧", ""),
    ("⟦%1 of ⟦it⟧⟧: 12 %", ""),
    ("⟦cut o…", ""),
    ("⟦one⟧ and another", "and another"),
    ("ring-vanilla – ganviz", ""),
    ("<b>⟦bold⟧</b>&nbsp;", ""),
])
def test_what_is_in_no_brackets_is_found(text, rest):
    assert pseudo.unwrapped(text, ["ring-vanilla", "ganviz"]) == rest


@pytest.mark.parametrize("preset", ["ring-vanilla", "digits-cgan", "faces-cyclegan", "two-by-two", "digits-vae"])
def test_every_panel_is_in_brackets(qtbot, brackets, window, names, preset):
    window.files.open_request(CommandLineRequest(source=preset), paused=False)
    qtbot.waitUntil(lambda: window.controller.pace.step >= 20, timeout=60_000)
    for dock in window.docks.values():
        dock.show()
        dock.raise_()
        qtbot.waitUntil(dock.panel.is_in_view, timeout=20_000)
    window.docks["health"].raise_()
    qtbot.waitUntil(lambda: len(window.panels["health"].rows) > 5, timeout=60_000)
    window.actions_by_id["toggle"].trigger()
    until_state(qtbot, window.controller, "paused")
    assert unwrapped(window, names) == []


def test_every_dialog_is_in_brackets(qtbot, brackets, paused, names):
    found = {}
    for action in ("open_preset", "glossary", "edit_config", "draw_data", "shortcuts", "about"):
        paused.actions_by_id[action].trigger()
        qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None, timeout=20_000)
        dialog = QApplication.activeModalWidget()
        found[action] = unwrapped(dialog, names)
        dialog.close()
        qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None, timeout=20_000)
    assert found == dict.fromkeys(found, [])


def test_every_page_of_the_lessons_is_in_brackets(qtbot, brackets, window, names):
    panel = window.panels["lesson"]
    window.docks["lesson"].show()
    for entry in library.shipped():
        window.lessons.open_file(entry.path)
        qtbot.waitUntil(lambda: panel.course.page is not None, timeout=20_000)
        for number in range(len(entry.lesson.pages)):
            assert unwrapped(panel, names) == [], (entry.name, number)
            panel.course.go_on()
        assert panel.course.page is None
