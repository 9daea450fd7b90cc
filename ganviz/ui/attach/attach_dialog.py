"""The dialog that attaches this window to a run in another process: those of this machine, or of one behind ssh."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...engine.telemetry.events import Event, Failed, Finished, Started
from ..export.background_job import BackgroundJob
from ..run.attached_run import AttachedRun
from ..run.run_controller import RunController
from ..translation.showing import shown
from ..widgets.dialog_room import give_room
from ..widgets.quantities import moment_words
from .known_hosts import known_hosts, remember_host
from .listening_runs import Listed, look_for_runs

if TYPE_CHECKING:
    from ...engine.link.reach import Reachable

_HOST = re.compile(r"(?!-)[^\s:,]+")
_MS_BETWEEN_LOOKS = 2000
_WIDTH, _HEIGHT = 720, 380  # pixels


class AttachDialog(QDialog):
    """The runs that listen: Enter or a double click attaches to one, Esc closes. Whatever goes wrong is told in here.

    Args:
        controller: attaches.

    Attributes:
        runs: those that were found.
        host: the machine to look at; empty for this one.
        status: what is being done, or what went wrong.
    """

    def __init__(self, controller: RunController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Attach to a running one"))
        self._controller = controller
        self._job: BackgroundJob | None = None
        self._host = ""  # whose runs are listed
        self._listed: list[Listed] = []
        self._attaching = False
        self.host = QComboBox()
        self.host.setEditable(True)
        self.host.addItems(known_hosts())
        self.host.setCurrentText("")
        self.host.lineEdit().setPlaceholderText(self.tr("this machine, or user@host"))
        self.host.setAccessibleName(self.tr("Machine"))
        self.host.setToolTip(self.tr("Where the run trains, as you would give it to ssh; empty for this machine"))
        self.look_button = QPushButton(self.tr("Look there"))
        self.look_button.setToolTip(self.tr("List the runs that listen there; nothing is started on that machine"))
        self.look_button.setAutoDefault(False)
        self.runs = QTreeWidget()
        self.runs.setHeaderLabels([self.tr("Run"), self.tr("Step"), self.tr("Listens since"), self.tr("Steered by"),
                                   self.tr("Process")])
        self.runs.setRootIsDecorated(False)
        self.runs.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.runs.setAccessibleName(self.tr("Runs that listen"))
        self.status = QLabel()
        self.status.setWordWrap(True)
        self.status.setTextFormat(Qt.TextFormat.PlainText)
        self.status.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(120)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.attach_button = self.buttons.addButton(self.tr("Attach"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.attach_button.setProperty("primary", True)
        self.attach_button.setDefault(True)
        self.attach_button.setToolTip(self.tr("Show that run in this window. What trains here is left as if another "
                                              "run were opened."))
        self._lay_out()
        self._again = QTimer(self, singleShot=True, interval=_MS_BETWEEN_LOOKS)
        self._again.timeout.connect(lambda: self._look(quietly=True))
        self.look_button.clicked.connect(lambda: self._look_there())
        self.host.lineEdit().returnPressed.connect(self._look_there)
        self.host.activated.connect(lambda _: self._look_there())
        self.runs.itemActivated.connect(lambda *_: self._attach())
        self.runs.itemSelectionChanged.connect(self._enable)
        self.buttons.accepted.connect(self._attach)
        self.buttons.rejected.connect(self.reject)
        self.finished.connect(self._end)
        controller.event.connect(self._on_event)
        self.runs.setFocus()
        self._look()

    def _lay_out(self) -> None:
        about = QLabel(self.tr("Runs that were started with ganviz train --listen, or by a script that calls "
                               "ganviz.watch. They go on when this window leaves them."))
        about.setProperty("muted", True)
        about.setWordWrap(True)
        where = QHBoxLayout()
        where.setSpacing(8)
        label = QLabel(self.tr("&Machine"))
        label.setBuddy(self.host)
        where.addWidget(label)
        where.addWidget(self.host, 1)
        where.addWidget(self.look_button)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.bar)
        below.addWidget(self.status, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 16, 16, 16)
        rows.setSpacing(12)
        rows.addWidget(about)
        rows.addLayout(where)
        rows.addWidget(self.runs, 1)
        rows.addLayout(below)
        rows.addWidget(self.buttons)
        header = self.runs.header()
        header.setStretchLastSection(False)
        for column in range(self.runs.columnCount()):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        give_room(self, _WIDTH, _HEIGHT)

    # --- which runs there are ---

    def _look_there(self) -> None:
        host = self.host.currentText().strip()
        if host and not _HOST.fullmatch(host):
            self._say(self.tr("%1 is no machine: give it as user@host, or as ssh's config calls it.").replace(
                "%1", host), is_bad=True)
            return
        if self._attaching:
            return
        self._host = host
        self._look()

    def _look(self, quietly: bool = False) -> None:
        """List the runs.

        Args:
            quietly: they are listed already, and may have changed.
        """
        self._drop_job()
        if not quietly:
            self._show([])
            self._say(self.tr("Asking %1 through ssh…").replace("%1", self._host) if self._host
                      else self.tr("Looking for runs on this machine…"), is_busy=True)
        self._job = look_for_runs(self._host, self)
        self._job.ended.connect(self._on_looked)

    def _on_looked(self, listed: list[Listed] | None, problem: str) -> None:
        self._job = None
        if self._attaching:
            return
        if problem:
            self._say(shown(problem), is_bad=True)
            return
        if listed is None:
            return
        if self._host:
            self._remember()
        self._show(listed)
        if not self._host:
            self._again.start()

    def _remember(self) -> None:
        remember_host(self._host)
        if self.host.findText(self._host) < 0:
            self.host.insertItem(0, self._host)

    def _show(self, listed: Sequence[Listed]) -> None:
        chosen, self._listed = self._chosen(), list(listed)
        self.runs.clear()
        for one in listed:
            run, glance = one.reachable.run, one.glance
            steering = "" if glance is None else glance.steering or self.tr("nobody")
            item = QTreeWidgetItem([run.name, "" if glance is None else f"{glance.step:,}",
                                    moment_words(run.started_at), steering, str(run.pid)])
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            item.setTextAlignment(4, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            if run.file:
                item.setToolTip(0, self.tr("recorded to %1").replace("%1", run.file))
            self.runs.addTopLevelItem(item)
        ids = [one.reachable.run.id for one in listed]
        if ids:
            self.runs.setCurrentItem(self.runs.topLevelItem(
                ids.index(chosen.run.id) if chosen is not None and chosen.run.id in ids else 0))
        nothing = self.tr("No run listens on %1. Start one there with ganviz train PRESET --listen.").replace(
            "%1", self._host) if self._host else self.tr(
            "No run listens on this machine. Start one with ganviz train PRESET --listen, or look on another machine.")
        self._say("" if listed else nothing)

    def _chosen(self) -> Reachable | None:
        place = self.runs.indexOfTopLevelItem(self.runs.currentItem()) if self.runs.currentItem() is not None else -1
        return self._listed[place].reachable if 0 <= place < len(self._listed) else None

    # --- attaching ---

    def _attach(self) -> None:
        if self.host.lineEdit().hasFocus() or self._attaching:  # Enter there looks for runs
            return
        reachable = self._chosen()
        if reachable is None:
            return
        self._drop_job()
        self._attaching = True
        self._say(self.tr("Connecting to %1…").replace("%1", reachable.run.name), is_busy=True)
        self._controller.attach(AttachedRun(lambda _: reachable))

    def _on_event(self, event: Event) -> None:
        if not self._attaching:
            return
        if isinstance(event, Started):
            self._attaching = False
            self.accept()
        elif isinstance(event, Failed | Finished):
            self._attaching = False
            failed = isinstance(event, Failed)
            self._say(" ".join(filter(None, (shown(event.message), shown(event.advice)))) if failed else "",
                      is_bad=failed)

    def reject(self) -> None:
        if self._attaching:
            self._controller.stop()  # an event says that it has come to that
            self._attaching = False
        super().reject()

    def _say(self, text: str, is_busy: bool = False, is_bad: bool = False) -> None:
        self.status.setText(text)
        self.status.setProperty("tone", "bad" if is_bad else "")
        self.status.style().polish(self.status)
        self.bar.setVisible(is_busy)
        self._enable()

    def _enable(self) -> None:
        self.attach_button.setEnabled(self._chosen() is not None and not self._attaching)
        self.runs.setEnabled(not self._attaching)
        self.look_button.setEnabled(not self._attaching)

    def _drop_job(self) -> None:
        self._again.stop()
        job, self._job = self._job, None
        if job is not None:
            job.ended.disconnect(self._on_looked)
            job.stop()

    def _end(self) -> None:
        self._drop_job()
        self._controller.event.disconnect(self._on_event)
