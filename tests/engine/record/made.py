"""Runs whose files are written without training, with values that are known."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from ganviz.engine.probes.indicators import Indicator, Indicators
from ganviz.engine.probes.samples import PointSamples
from ganviz.engine.record import content_codec, event_codec, library
from ganviz.engine.record.run_recorder import DEFAULT_LIMIT
from ganviz.engine.record.store import RunStore
from ganviz.engine.telemetry.events import Event
from ganviz.engine.telemetry.mailbox import SERIES

BEGUN = 1_790_000_000.0
"""When a run that is made here began, in seconds since 1970."""

DAY = 86_400.0


POINTS = PointSamples(np.array([[-1.0, -1.0], [1.0, 1.0]], np.float32), np.zeros((2, 2), np.float32), None, "train")
READINGS = Indicators((
    Indicator("d_accuracy", "D accuracy", "", 0.71, text="71 %", group="players"),
    Indicator("modes_covered", "Modes covered", "", 7.0, text="7 / 8", reference_text="real data: 8 / 8",
              group="modes"),
    Indicator("mode_kl", "Mode KL", "", None, reason="no modes", group="modes"),
    Indicator("diversity", "Diversity", "", 0.5, text="0.50", reference_text="real data: 0.99 (held out)",
              group="quality")))


def made(name: str, steps: int = 100, *, days: float = 0.0, events: Sequence[tuple[Event, float]] = (),
         back_to: int | None = None, config: Mapping[str, Any] | None = None, kilobytes: int = 1, **about: Any) -> Path:
    """Make a run's file, with a picture and indicators at its last step.

    Args:
        days: after `BEGUN` that it began, and ended.
        events: each with the seconds after the beginning at which it happened.
        back_to: a step from which a second stretch goes on, for 5 steps; None for none.
        config: its settings as plain values.
        kilobytes: that a snapshot in it takes.
        about: facts of the run.
    """
    path, begun = library.new_path(name), BEGUN + days * DAY
    facts = {"series": list(SERIES), "config": config or {"about": {"title": f"Title of {name}"}}}
    store = RunStore.create(path, {"name": name, "uid": f"uid of {path.stem}", **about}, DEFAULT_LIMIT)
    with store.transaction():
        store.begin_stretch(0, facts)
        store.add_scalars(1, np.zeros((steps, len(SERIES)), np.float32))
        for event, seconds in events:
            store.add_event(event.step, event_codec.kind_of(event), event_codec.pack(event), begun + seconds)
        for topic, content in (("samples", POINTS), ("health", READINGS)):
            store.add_picture(topic, steps, content_codec.pack(content))
        store.add_snapshot(steps, bytes(kilobytes << 10))
        if back_to is not None:
            store.begin_stretch(back_to, facts)
            store.add_scalars(back_to + 1, np.zeros((5, len(SERIES)), np.float32))
            store.add_snapshot(back_to + 5, bytes(1))
    store.close()
    with sqlite3.connect(path) as connection:  # as if it had been then
        for table in ("stretches", "snapshots"):
            connection.execute(f"UPDATE {table} SET at = ?", (begun,))
    connection.close()
    return path
