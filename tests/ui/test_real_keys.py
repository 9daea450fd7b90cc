"""The window under an X server, with a real mouse and real keys."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NEEDED = ("Xvfb", "xdotool")


@pytest.fixture
def display():
    """The number of a display of its own."""
    missing = [program for program in NEEDED if shutil.which(program) is None]
    if missing:
        pytest.skip(f"needs {' and '.join(missing)}")
    read, write = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"],
                              pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as number:
            yield number.readline().strip()
    finally:
        server.terminate()
        server.wait()


def test_the_first_minute_of_the_readme_by_mouse_and_keys(display, tmp_path):
    environment = {name: value for name, value in os.environ.items()
                   if name not in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY")}
    places = {name: str(tmp_path) for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME")}
    done = subprocess.run([sys.executable, "-m", "tests.ui.first_minute"], cwd=ROOT, capture_output=True, text=True,
                          timeout=600, env=environment | places | {"DISPLAY": f":{display}", "CXX": "none"})
    assert done.stdout.strip() == "all as the README says", done.stdout + done.stderr
