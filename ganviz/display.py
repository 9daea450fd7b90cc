"""Find out, before Qt is loaded, why no window could open.

Qt ends the whole process when its platform plugin finds no display or lacks a library; a person should read
one clear line instead. Standard library only: `start.py` uses this module before anything is installed.
"""

from __future__ import annotations

import ctypes
import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

# Shared libraries that the Qt wheels take from the system, and the Debian package each comes in.
CORE_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
XCB_LIBRARIES = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}

# Qt's platforms that need no server.
_ALWAYS_OPEN = ("offscreen", "minimal")

WITHOUT_WINDOW = ("train without one (ganviz train PRESET), or draw into a file "
                  "(QT_QPA_PLATFORM=offscreen ganviz PRESET --steps 1000 --screenshot out.png)")


def missing_packages(libraries: Mapping[str, str]) -> list[str]:
    """List the Debian packages of the libraries that cannot be loaded, in alphabetical order."""
    return sorted({package for library, package in libraries.items() if not _loads(library)})


def install_command(packages: Iterable[str]) -> str:
    """Write the command that installs them on Debian and Ubuntu."""
    return "sudo apt-get install " + " ".join(packages)


def obstacle(environment: Mapping[str, str] = os.environ, system: str = sys.platform) -> str | None:
    """Why no window can open, and how to go on, in one line; None if one can.

    Args:
        environment: QT_QPA_PLATFORM, DISPLAY, WAYLAND_DISPLAY and XDG_RUNTIME_DIR decide.
        system: as `sys.platform`; the display is looked for on Linux only.
    """
    asked = environment.get("QT_QPA_PLATFORM", "")
    platform = asked.split(";")[0].split(":")[0]
    linux = system.startswith("linux")
    missing = missing_packages(CORE_LIBRARIES) if linux else []
    if missing:
        return f"Qt needs system libraries that are not installed; run: {install_command(missing)}"
    if platform not in ("", "xcb", *_ALWAYS_OPEN):
        return _obstacle_of_its_own(asked, environment)
    if not linux or platform in _ALWAYS_OPEN or (not platform and _wayland_answers(environment)):
        return None
    display = environment.get("DISPLAY", "")
    if not display:
        return f"there is no display here (DISPLAY and WAYLAND_DISPLAY are not set): {WITHOUT_WINDOW}"
    missing = missing_packages(XCB_LIBRARIES)
    if missing:
        return f"Qt needs system libraries that are not installed; run: {install_command(missing)}"
    if not _x_server_answers(display):
        return f"the display {display} cannot be opened: {WITHOUT_WINDOW}"
    return None


def _obstacle_of_its_own(asked: str, environment: Mapping[str, str]) -> str | None:
    """Say why a window system that was chosen does not open: only Qt knows, so it tries in a process of its own."""
    from .engine.system.programs import module_path

    attempt = subprocess.run(
        [sys.executable, "-P", "-c", "from PySide6.QtGui import QGuiApplication; QGuiApplication([])"],
        env={**environment, "PYTHONPATH": module_path()}, capture_output=True, text=True, errors="replace")
    if attempt.returncode == 0:
        return None
    found = re.search(r"Available platform plugins are: (.*?)\.?$", attempt.stderr, re.MULTILINE)
    known = f"; Qt knows {found[1]}" if found else ""
    return f"QT_QPA_PLATFORM={asked} opens no window here{known}: leave it out, or {WITHOUT_WINDOW}"


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _wayland_answers(environment: Mapping[str, str]) -> bool:
    name = environment.get("WAYLAND_DISPLAY", "")
    if not name:
        return False
    path = Path(environment.get("XDG_RUNTIME_DIR", "")) / name
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(2)
        try:
            connection.connect(str(path))
        except OSError:
            return False
    return True


def _x_server_answers(display: str) -> bool:
    """Connect as Qt's plugin will, authorization included."""
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(display.encode(), None)
    try:
        return xcb.xcb_connection_has_error(connection) == 0
    finally:
        xcb.xcb_disconnect(connection)
