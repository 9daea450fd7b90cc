"""The menu of the runs that were used last."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QWidget

from ..run.run_controller import RunController
from ..translation.showing import shown
from ..widgets.quantities import moment_words

_MOST = 8


class RecentRuns(QMenu):
    """The recorded runs used last, the newest first, without the present one. It is made each time it is shown.

    Args:
        show_all: shows the list of all.
    """

    def __init__(self, controller: RunController, show_all: Callable[[], object], parent: QWidget | None = None
                 ) -> None:
        super().__init__(parent)
        self._controller, self._show_all = controller, show_all
        self.setTitle(self.tr("Open recent"))
        self.setObjectName("recent")
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        from ...engine.record import library  # the first window need not wait for it

        self.clear()
        runs = [run for run in library.recent(_MOST + 1) if run.path != self._controller.file][:_MOST]
        for run in runs:
            words = self.tr("%1 steps").replace("%1", f"{run.step:,}")
            name = (run.name or run.id).replace("&", "&&")
            action = self.addAction(f"{name}  \N{MIDDLE DOT}  {moment_words(run.used_at)}  \N{MIDDLE DOT}  {words}")
            action.setToolTip("\n".join(filter(None, (shown(run.title), run.notes, str(run.path)))))
            action.triggered.connect(lambda _=False, path=run.path: self._controller.open_recorded(path))
        if not runs:
            self.addAction(self.tr("No other run has been recorded yet")).setEnabled(False)
        self.addSeparator()
        self.addAction(self.tr("More…"), self._show_all)
