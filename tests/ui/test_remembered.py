"""Whatever stands in the settings file, the window opens, with defaults for what makes no sense."""

from __future__ import annotations

from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QSettings
from PySide6.QtGui import QGuiApplication

from ganviz.engine.probes.indicators import GROUPS
from ganviz.ui.panels.stage.overlays import OVERLAYS
from ganviz.ui.remembered import Remembered, take_discarded
from ganviz.ui.run.run_controller import RunController
from ganviz.ui.theme.theme_choice import CHOICES
from ganviz.ui.window import dock_layout as layout
from ganviz.ui.window.main_window import MainWindow
from tests.mutations import mutations
from tests.ui.helpers import shown_messages, until_state

WINDOWS = 10  # whole ones; they take a second each

pytestmark = pytest.mark.qt_log_ignore("QVariant::load", extend=True)


@pytest.fixture(autouse=True)
def nothing_discarded():
    yield
    take_discarded()


def opened(qtbot):
    window = MainWindow(RunController())
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def good(window) -> bytes:
    """A settings file as a window leaves it in which everything was changed that is remembered."""
    window.themes.choose("light")
    window.docks["controls"].close()
    remembered = {"stage": {"shown layers": {"real", "fake"}, "stages": False, "weights_points": "ema"},
                  "film": {"frames": 100, "kind": "mp4", "loop": False}, "health": {"folded": [next(iter(GROUPS))]}}
    for section, values in remembered.items():
        for name, value in values.items():
            Remembered(section).write(name, value)
    layout.save(window)
    settings = QSettings()
    settings.sync()
    return Path(settings.fileName()).read_bytes()


@pytest.fixture
def put(tmp_path):
    """Make bytes the settings file, each time in a folder of its own: Qt keeps files that it has read."""
    def into_place(content: bytes, number: int) -> None:
        folder = tmp_path / str(number)
        (folder / "ganviz").mkdir(parents=True)
        for name in ("ganviz.ini", "ganviz.conf"):
            (folder / "ganviz" / name).write_bytes(content)
        for kind in (QSettings.Format.IniFormat, QSettings.Format.NativeFormat):
            QSettings.setPath(kind, QSettings.Scope.UserScope, str(folder))

    return into_place


def with_geometry(content: bytes, stored: str) -> bytes:
    lines = content.decode().splitlines()
    return "\n".join(f"geometry={stored}" if line.startswith("geometry=") else line for line in lines).encode()


def is_well(window) -> bool:
    """Whether the window is one that a person can use."""
    size, screen = window.size(), QGuiApplication.primaryScreen().virtualSize()
    return (any(dock.isVisible() for dock in window.docks.values()) and size.width() >= 200 and size.height() >= 200
            and size.width() <= max(1600, screen.width()) and size.height() <= max(1000, screen.height()))


def test_what_is_written_is_read(qtbot, good, put):
    put(good, 0)
    window = opened(qtbot)
    assert window.themes.choice == "light"
    assert not window.docks["controls"].isVisible()
    assert Remembered("stage").several("shown layers", OVERLAYS, OVERLAYS) == {"real", "fake"}
    assert Remembered("film").number("frames", 60, 2, 1000) == 100
    assert shown_messages(window) == []


def test_rubbish_for_a_geometry_is_discarded(window, good, put):
    for number, stored in enumerate(("5", "", "@ByteArray()", "@Variant(\\0\\0\\0\\x7f)", "@Rect(1 2 -3 99999999999)",
                                     "NaN", "aGVsbG8=", "x" * 100_000)):
        put(with_geometry(good, stored), number)
        assert not layout.restore(window), stored
        assert is_well(window)
        assert take_discarded() == ["window/geometry"]


def test_what_was_discarded_is_said_once(qtbot, good, put):
    put(with_geometry(good, "5"), 0)
    window = opened(qtbot)
    assert is_well(window)
    assert ["window/geometry" in text for text in shown_messages(window)] == [True]
    window.files.open_preset("ring-vanilla")
    until_state(qtbot, window.controller, "paused")
    assert len(shown_messages(window)) == 1, "the run that begins leaves it to be read"
    window.close()
    assert shown_messages(opened(qtbot)) == []


def test_a_place_off_all_screens_is_brought_back(qtbot, window):
    window.move(90_000, 90_000)
    layout.save(window)
    again = opened(qtbot)
    assert QGuiApplication.primaryScreen().virtualGeometry().intersects(again.frameGeometry())


@pytest.mark.parametrize(("read", "default"), [
    (lambda r: r.flag("name", True), True), (lambda r: r.number("name", 7, 1, 9), 7),
    (lambda r: r.choice("name", "dark", CHOICES), "dark"), (lambda r: r.several("name", ["real"], OVERLAYS), {"real"}),
    (lambda r: r.data("name"), None)])
@pytest.mark.parametrize("stored", [[1, 2], {"a": 1}, 1e300, float("nan"), -1, "no such", "9" * 5000, b"\xff\xfe"])
def test_any_type_of_value_may_stand_there(qapp, read, default, stored):
    remembered = Remembered("section")
    QSettings().setValue("section/name", stored)
    assert read(remembered) == default
    assert take_discarded() == ["section/name"]
    assert read(remembered) == default
    assert take_discarded() == []


def test_three_hundred_damaged_files_are_read(qtbot, window, good, put):
    for number, (name, content) in enumerate(mutations(good, "settings")):
        put(content, number)
        layout.restore(window)
        assert is_well(window), name
        assert Remembered("window").choice("theme", "system", CHOICES) in CHOICES, name
        assert Remembered("stage").flag("stages", True) in (True, False), name
        assert Remembered("stage").several("shown layers", OVERLAYS, OVERLAYS) <= set(OVERLAYS), name
        assert 2 <= Remembered("film").number("frames", 60, 2, 1000) <= 1000, name


def test_windows_open_over_damaged_files(qtbot, good, put):
    for number, (name, content) in enumerate(mutations(good, "settings of windows", WINDOWS)):
        put(content, number)
        window = MainWindow(RunController())
        window.show()
        assert is_well(window), name
        window.close()
        shiboken6.delete(window)  # the next one's style would be given to this one too
