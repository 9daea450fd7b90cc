"""Small recorded runs to export from, made once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.engine.export.recorded import RECORDED, record


@pytest.fixture(scope="session")
def points_run(tmp_path_factory) -> Path:
    """The file of a run on points: 60 steps, three interventions."""
    return record(tmp_path_factory.mktemp("recorded") / f"points{RECORDED}", "points")


@pytest.fixture(scope="session")
def images_run(tmp_path_factory) -> Path:
    """The file of a run on images, whose model draws no classes on demand and keeps an average."""
    return record(tmp_path_factory.mktemp("recorded") / f"images{RECORDED}", "images")


@pytest.fixture(scope="session")
def classes_run(tmp_path_factory) -> Path:
    """The file of a run on images, whose model draws classes on demand."""
    return record(tmp_path_factory.mktemp("recorded") / f"classes{RECORDED}", "classes")
