"""The case file: what happened at which step, from what diagnosis found, what the person did and what was measured."""

from __future__ import annotations

import html
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QTextBrowser, QVBoxLayout, QWidget

from ....engine.settings.commands import Set
from ....engine.telemetry.events import Applied
from ...plots.scales import step_text
from ...run.finding_log import FindingMark
from ...translation.showing import shown
from .narrator import DuelState, percent, title

_MOST = 60  # entries shown
_KEPT = 400  # entries of its own


@dataclass(frozen=True)
class Entry:
    """A line of the case file."""

    step: int
    text: str


class CaseFile:
    """The log of one run: chapters of the story as they were told, and kinds of note that came and went.

    It notes what it is shown; findings and interventions are kept by the run controller.
    """

    def __init__(self) -> None:
        self._entries: list[Entry] = []
        self._chapter = ""
        self._printed: int | None = None

    def take(self, state: DuelState, chapter: str) -> bool:
        """Note what has changed; return whether anything has."""
        before = len(self._entries)
        if chapter != self._chapter:
            self._chapter = chapter
            if text := title(chapter):
                self._note(state.step, text + _numbers(state))
        if state.printed is not None and state.printed != self._printed:
            if self._printed is not None:
                self._note(state.step, _tr("%1 of %2 kinds are printed now, %3 before").replace(
                    "%1", str(state.printed)).replace("%2", str(state.kinds)).replace("%3", str(self._printed)))
            self._printed = state.printed
        return len(self._entries) != before

    def _note(self, step: int, text: str) -> None:
        self._entries.append(Entry(step, text))
        del self._entries[:-_KEPT]

    def entries(self, findings: Iterable[FindingMark], marks: Iterable[Applied]) -> list[Entry]:
        """Return all entries with those of findings and of interventions, the newest first."""
        found = [Entry(mark.step, (_tr("Over: %1") if mark.cleared else _tr("Found: %1")).replace(
            "%1", shown(mark.title))) for mark in findings]
        done = [Entry(mark.step, _tr("You: %1").replace("%1", shown(mark.summary))) for mark in marks
                if isinstance(mark.command, Set)]
        return sorted([*self._entries, *found, *done], key=lambda entry: -entry.step)


class CaseFileView(QWidget):
    """The case file, the newest entry first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = QLabel(self.tr("Case file"))
        self.heading.setProperty("heading", True)
        self.text = QTextBrowser()
        self.text.setObjectName("caseFile")
        self.text.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.text.setAccessibleName(self.tr("Case file"))
        self.text.setToolTip(self.tr("What happened at which step: what diagnosis found, what you changed, and what "
                                     "the Story view measured while it was open."))
        self._shown: list[Entry] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.heading)
        layout.addWidget(self.text, 1)

    def show_entries(self, entries: list[Entry]) -> bool:
        """Show these; return whether they differ from what is shown."""
        entries = entries[:_MOST]
        if entries == self._shown and self.text.toPlainText():
            return False
        self._shown = entries
        lines = [f"<b>{step_text(entry.step)}</b>&nbsp; {html.escape(entry.text)}" for entry in entries]
        bar = self.text.verticalScrollBar()
        place = bar.value()
        self.text.setHtml("<br>".join(lines) or html.escape(self.tr("Nothing has happened yet.")))
        bar.setValue(place)
        return True


def _numbers(state: DuelState) -> str:
    """Give the numbers at the time of an entry, in brackets."""
    if not state.samples:
        return ""
    if state.right is None:
        return _tr(" (%1 of pairs in order)").replace("%1", percent(state.pairs))
    return _tr(" (D right on %1, %2 of fakes pass)").replace("%1", percent(state.right)).replace(
        "%2", percent(state.passed))


def _tr(text: str) -> str:
    return QCoreApplication.translate("CaseFile", text)
