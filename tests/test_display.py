"""Why no window can open, found before Qt is asked."""

from __future__ import annotations

import os
import sys

import pytest

from ganviz import display

linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into Linux only")


@pytest.fixture
def all_libraries(monkeypatch):
    monkeypatch.setattr(display, "missing_packages", lambda libraries: [])


def test_other_systems_always_have_a_display():
    assert display.obstacle({}, "darwin") is None
    assert display.obstacle({}, "win32") is None


@pytest.mark.usefixtures("all_libraries")
def test_no_display_names_both_ways_on():
    reason = display.obstacle({}, "linux")
    assert "DISPLAY" in reason
    assert "ganviz train PRESET" in reason
    assert "QT_QPA_PLATFORM=offscreen" in reason
    assert "--screenshot" in reason
    assert "\n" not in reason


@pytest.mark.usefixtures("all_libraries")
@pytest.mark.parametrize("platform", ["offscreen", "minimal", "offscreen;xcb", "nonsense;offscreen"])
def test_a_platform_without_a_server_needs_no_display(platform):
    assert display.obstacle(os.environ | {"QT_QPA_PLATFORM": platform}, "linux") is None


@linux_only
@pytest.mark.usefixtures("all_libraries")
@pytest.mark.parametrize("address", [":4711", "nonsense", "localhost:4711.0"])
def test_a_display_that_nobody_serves_is_named(address):
    reason = display.obstacle({"DISPLAY": address}, "linux")
    assert address in reason
    assert "cannot be opened" in reason


@linux_only
@pytest.mark.usefixtures("all_libraries")
def test_a_wayland_socket_that_nobody_serves_does_not_count(tmp_path):
    reason = display.obstacle({"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)}, "linux")
    assert "no display" in reason


@pytest.mark.usefixtures("all_libraries")
@pytest.mark.parametrize("platform", ["nonsense", "nonsense:size=3;rubbish"])
def test_a_window_system_that_qt_has_not_is_named_with_those_that_it_has(platform):
    reason = display.obstacle(os.environ | {"QT_QPA_PLATFORM": platform}, sys.platform)
    assert f"QT_QPA_PLATFORM={platform} opens no window here; Qt knows " in reason
    assert "offscreen" in reason.partition("Qt knows")[2].partition(": leave it out")[0]
    assert "\n" not in reason


def test_missing_libraries_become_one_command(monkeypatch):
    monkeypatch.setattr(display, "CORE_LIBRARIES", {})
    monkeypatch.setattr(display, "XCB_LIBRARIES", {"libnone-a.so.7": "package-b", "libnone-b.so.7": "package-a",
                                                   "libnone-c.so.7": "package-b"})
    reason = display.obstacle({"DISPLAY": ":0"}, "linux")
    assert "sudo apt-get install package-a package-b" in reason
    assert "\n" not in reason


def test_missing_core_libraries_are_named_without_a_display_too(monkeypatch):
    monkeypatch.setattr(display, "CORE_LIBRARIES", {"libnone.so.7": "package"})
    assert "package" in display.obstacle({"QT_QPA_PLATFORM": "offscreen"}, "linux")
