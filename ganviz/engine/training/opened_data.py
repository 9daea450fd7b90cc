"""Describe what became of a person's own data when it was opened."""

from __future__ import annotations

from pathlib import Path

from ..datasets.base import TrainingData
from ..settings.component import Section
from ..telemetry.events import DataOpened

_NAMED = 8  # classes


def opened(step: int, section: Section, data: TrainingData, held_out: int) -> DataOpened | None:
    """Describe a person's own data, once opened; None for data that comes with ganviz.

    Args:
        step: iterations done.
        section: the settings of the data.
        data: what is trained on.
        held_out: samples that are held out from that.
    """
    if not (data.about or data.notices or data.skipped):
        return None
    count = len(data.items) + held_out
    rows = [("Images" if data.kind == "images" else "Points", f"{count:,}"), *data.about]
    if data.label_names:
        names = ", ".join(data.label_names[:_NAMED]) + (", …" if len(data.label_names) > _NAMED else "")
        rows.append(("Classes", f"{len(data.label_names):,}: {names}"))
    if data.sample is not None:
        rows.append(("On the disk", f"read ahead of each step; {data.memory / 1e6:,.0f} MB of them stay in memory"))
        rows.append(("Measured on", f"{len(data.sample.items):,} of them, always the same"))
    rows.append(("Held out", f"{held_out:,} ({100 * held_out / count:.0f} %)" if held_out else "none"))
    path = getattr(section, "path", "")
    return DataOpened(step, Path(path).name, tuple(rows), data.skipped, data.notices)
