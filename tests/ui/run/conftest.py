"""What holds for the tests of runs: the folder of those that listen is temporary."""

from __future__ import annotations

from tests.engine.link.conftest import listening_folder as listening_folder
