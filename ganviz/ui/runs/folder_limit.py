"""Holds the folder of recorded runs to the limit that the person has set, each time a run begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ...engine.settings.params import ConfigError
from ..run.run_controller import RunController

if TYPE_CHECKING:
    from ...engine.record.library import RecordedRun

_GIGABYTE = 1 << 30


class FolderLimit(QObject):
    """Deletes the runs used longest ago while all together take more than the limit; never the present one, one that is
    recorded elsewhere, or one with notes.

    Signals:
        deleted: the runs that are gone, each time there are some.
    """

    deleted = Signal(list)

    def __init__(self, controller: RunController, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        controller.started_run.connect(lambda: QTimer.singleShot(0, self, self.hold))

    def hold(self) -> None:
        """Delete what is beyond the limit, into the trash where there is one."""
        recording = self._controller.recording
        if recording is None or not recording.folder_gigabytes:
            return
        from ...engine.record import cleaning  # the first window need not wait for it

        gone = [run for run in cleaning.beyond(recording.folder_gigabytes * _GIGABYTE, self._controller.file)
                if self._delete(run)]
        if gone:
            self.deleted.emit(gone)

    @staticmethod
    def _delete(run: RecordedRun) -> bool:
        from ...engine.record import cleaning
        from .deleting import move_to_trash

        if move_to_trash(run):
            return True
        try:
            cleaning.delete(run.path)
        except ConfigError:  # it is being recorded by now, or cannot be deleted; the next run tries again
            return False
        return True
