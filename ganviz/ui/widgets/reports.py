"""The small reports that a plot makes on its way out to the window: what was done, what was saved, what failed."""

from __future__ import annotations

from PySide6.QtCore import QObject


def pass_on_reports(source: QObject, target: QObject) -> None:
    """Have each of a source's signals `said`, `saved` and `failed` emit the target's signal of the same name."""
    source.said.connect(target.said)
    source.saved.connect(target.saved)
    source.failed.connect(target.failed)
