"""A window whose Health panel shows all there is, for asking about it."""

from __future__ import annotations

import itertools

import pytest

from ganviz.engine.probes.indicators import Indicators
from ganviz.engine.telemetry.mailbox import Picture
from tests.contracts.probed import content


@pytest.fixture
def measured(qtbot, paused):
    """A window with a small run of points that waits, and with its indicators."""
    # what is still being measured would move the rows later
    qtbot.waitUntil(lambda: not paused.controller.trainer.observer.is_behind, timeout=60_000)
    qtbot.waitUntil(lambda: "psnr" in paused.panels["health"].rows, timeout=60_000)
    topics = ("health", "quality", "players", "copies", "wasserstein")
    contents = {topic: content(topic, "points") for topic in topics}
    paused.panels["health"].refresh({topic: Picture(topic, 1, found) for topic, found in contents.items()
                                     if isinstance(found, Indicators)})
    qtbot.waitUntil(lambda: are_laid_out(paused.panels["health"]), timeout=60_000)
    return paused


def are_laid_out(health):
    """Whether no row lies over another one of its group."""
    rows = [row for row in health.rows.values() if row.isVisible()]
    tops = {}
    for row in rows:
        tops.setdefault(row.parentWidget(), []).append((row.y(), row.y() + row.height()))
    return all(lower[0] >= upper[1] for group in tops.values() for upper, lower in itertools.pairwise(sorted(group)))
