"""The story as a page: workshop, table and desk side by side, the narrator above, the duel below, where there is room.

In a narrow panel the table keeps its place, and the others share one beside it, of which one is shown at a time. In a
low one the table has all of the room.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QButtonGroup, QLabel, QWidget

from ...theme.theme import Theme
from ...widgets.flow_row import FlowRow
from ...widgets.toolbar_switch import switch
from .case_file import CaseFileView
from .desk import Desk
from .duel import Duel
from .narrator_view import NarratorView
from .note_table import NoteTable
from .workshop import Workshop

_GAP = 12
_WIDE, _HIGH = 740, 430  # logical pixels from which on everything is shown at once
_LOW = 250  # logical pixels of height below which only the table is shown: the notes would be too small beside others
_LINE = 18  # logical pixels of a line below the table


class SideHead(FlowRow):
    """The switches between the parts that share one place in a narrow panel."""


class StoryPage(QWidget):
    """The parts of the story, laid out for the room there is.

    Attributes:
        narrator, table, workshop, desk, cases, duel: the parts.
        score: who fooled whom on the table.
    """

    def __init__(self, controller, theme: Theme, target: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.narrator = NarratorView(theme, self)
        self.table = NoteTable(theme, self)
        self.score = QLabel(self)
        self.score.setObjectName("aside")
        self.score.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.score.setWordWrap(True)
        self.workshop, self.desk = Workshop(theme, self), Desk(theme, self)
        self.cases, self.duel = CaseFileView(self), Duel(controller, theme, target, self)
        self._sides = {"workshop": (self.workshop, self.tr("Workshop"), self.tr("What the counterfeiter prints")),
                       "desk": (self.desk, self.tr("Desk"), self.tr("How the detective judges")),
                       "cases": (self.cases, self.tr("Case"), self.tr("The case file: what happened at which step")),
                       "duel": (self.duel, self.tr("Duel"), self.tr("How the duel went over the steps"))}
        self.side_head = SideHead(self)
        self.switches = {}
        self._has_duel = True
        group = QButtonGroup(self)
        for name, (_, text, help) in self._sides.items():
            button = self.switches[name] = switch(name, text, help)
            group.addButton(button)
            self.side_head.add(button)
            button.toggled.connect(self._lay_out)
        self.switches["workshop"].setChecked(True)

    @property
    def is_roomy(self) -> bool:
        """Whether everything is shown at once."""
        return self.width() >= self._theme.px(_WIDE) and self.height() >= self._theme.px(_HIGH)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self, *_) -> None:
        roomy, width, height = self.is_roomy, self.width(), self.height()
        tall = height >= 640
        self.side_head.setVisible(not roomy)
        for part in (self.workshop, self.desk):
            part.set_room(tall or (roomy and width >= 1000), roomy)
        for part in (self.cases, self.duel):
            part.heading.setVisible(roomy)
        narrator = self._theme.px(72 if height < 360 else 80)
        self.narrator.setGeometry(0, 0, width, narrator)
        body = QRect(0, narrator + _GAP // 2, width, height - narrator - _GAP // 2)
        (self._lay_out_all if roomy else self._lay_out_some)(body)

    def _lay_out_all(self, body: QRect) -> None:
        duel = min(max(round(0.27 * body.height()), 112), 210) if self._has_duel else -_GAP
        left = min(max(round(0.21 * body.width()), 158), 270)
        right = min(max(round(0.23 * body.width()), 178), 300)
        upper = body.height() - duel - _GAP
        middle = body.width() - left - right - 2 * _GAP
        self.workshop.setGeometry(0, body.top(), left, upper)
        self._place_table(QRect(left + _GAP, body.top(), middle, upper))
        desk = round(0.56 * upper)
        self.desk.setGeometry(body.width() - right, body.top(), right, desk)
        self.cases.setGeometry(body.width() - right, body.top() + desk + 6, right, upper - desk - 6)
        self.duel.setGeometry(0, body.top() + upper + _GAP, body.width(), duel)
        for part, _, _ in self._sides.values():
            part.setVisible(part is not self.duel or self._has_duel)

    def _lay_out_some(self, body: QRect) -> None:
        if self.height() < self._theme.px(_LOW):
            self._place_table(body)
            for part in (self.side_head, *(part for part, _, _ in self._sides.values())):
                part.hide()
            return
        side = min(max(round(0.385 * body.width()), 200), 320)
        self._place_table(QRect(0, body.top(), body.width() - side - _GAP, body.height()))
        left = body.width() - side
        head = self.side_head.heightForWidth(side)
        self.side_head.setGeometry(left, body.top(), side, head)
        for name, (part, _, _) in self._sides.items():
            part.setGeometry(left, body.top() + head + 4, side, body.height() - head - 4)
            part.setVisible(self.switches[name].isChecked())

    def has_duel(self, there_is: bool) -> None:
        """Leave out the duel where there is none."""
        if there_is != self._has_duel:
            self._has_duel = there_is
            self.switches["duel"].setVisible(there_is)
            if self.switches["duel"].isChecked() and not there_is:
                self.switches["workshop"].setChecked(True)
            self._lay_out()

    def _place_table(self, room: QRect) -> None:
        foot = max(_LINE, self.score.heightForWidth(room.width()))
        self.table.setGeometry(room.adjusted(0, 0, 0, -foot))
        self.score.setGeometry(room.left(), room.bottom() - foot + 1, room.width(), foot)

    def say_score(self, text: str, why: str) -> None:
        """Write below the table who fooled whom.

        Args:
            why: the tooltip.
        """
        self.score.setToolTip(why)
        if text != self.score.text():
            width = self.score.width()
            before = self.score.heightForWidth(width)
            self.score.setText(text)
            if self.score.heightForWidth(width) != before:
                self._lay_out()

    def set_theme(self, theme: Theme) -> None:
        for part in (self.narrator, self.table, self.workshop, self.desk, self.duel):
            part.set_theme(theme)
        self._theme = theme
        self._lay_out()
