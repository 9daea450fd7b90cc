"""What makes walks quick: nobody looks on."""

from __future__ import annotations

import pytest

from ganviz.ui.panels import telemetry_pump
from ganviz.ui.panels.convolution import convolution_page
from ganviz.ui.panels.latents import path_bar


@pytest.fixture(autouse=True)
def nobody_looks_on(monkeypatch):
    """Have the panels drawn a third as often, which leaves the run twice the time, and what is played played fast."""
    monkeypatch.setattr(telemetry_pump, "TICK", 80)
    monkeypatch.setattr(convolution_page, "_SECONDS", 0.5)
    monkeypatch.setattr(path_bar, "_SECONDS", 0.5)
