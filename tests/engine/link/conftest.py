"""What holds for every test of attached runs: the folder of those that listen is temporary."""

from __future__ import annotations

import tempfile

import pytest


@pytest.fixture(autouse=True)
def listening_folder(monkeypatch):
    """Keep the runs that listen in tests away from the person's; a socket's name must be short."""
    with tempfile.TemporaryDirectory(prefix="gv") as folder:
        monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
        yield folder
