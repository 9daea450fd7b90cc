"""A Stage that is shown."""

from __future__ import annotations

import pytest

from tests.ui.fakes import FakeController
from tests.ui.panels.stage.staging import shown_stage


@pytest.fixture
def controller(qapp):
    return FakeController()


@pytest.fixture
def stage(qtbot, controller):
    return shown_stage(qtbot, controller)
