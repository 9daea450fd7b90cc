"""Deleting recorded runs from the window: into the trash, or for good where there is none and the person agrees."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QFile
from PySide6.QtWidgets import QMessageBox, QWidget

from ...engine.record import cleaning, locking
from ...engine.record.library import RecordedRun
from ...engine.settings.params import ConfigError
from ..translation.showing import shown
from ..widgets.quantities import size_words


def delete(runs: Sequence[RecordedRun], parent: QWidget) -> tuple[list[RecordedRun], str]:
    """Delete runs; a run that is being recorded stays.

    Args:
        parent: of the question whether to delete for good where there is no trash.

    Returns:
        those that are gone, and what the person should know of the others; empty if all went.
    """
    gone = [run for run in runs if move_to_trash(run)]
    left = [run for run in runs if run not in gone and not locking.is_held(run.path)]
    if not left or not _is_agreed(left, parent):
        return gone, ""
    problems = []
    for run in left:
        try:
            cleaning.delete(run.path)
        except ConfigError as error:
            problems.append(shown(str(error)))
        else:
            gone.append(run)
    return gone, "\n".join(problems)


def move_to_trash(run: RecordedRun) -> bool:
    """Move a run's file to the trash; return whether it is there."""
    if locking.is_held(run.path):
        return False
    cleaning.fold(run.path)
    if not QFile.moveToTrash(str(run.path)):
        return False
    cleaning.delete(run.path)  # what SQLite has left beside it
    return True


def _is_agreed(runs: Sequence[RecordedRun], parent: QWidget) -> bool:
    size = size_words(sum(run.size for run in runs))
    if len(runs) == 1:
        text = _tr("There is no trash here. Delete %1 (%2) for good?").replace("%1", runs[0].id).replace("%2", size)
    else:
        text = _tr("There is no trash here. Delete %1 runs (%2) for good?").replace("%1", str(len(runs))).replace(
            "%2", size)
    answer = QMessageBox.question(parent, _tr("Delete runs"), text,
                                  QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.Cancel)
    return answer == QMessageBox.StandardButton.Yes


def _tr(text: str) -> str:
    return QCoreApplication.translate("Runs", text)
