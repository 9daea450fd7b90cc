"""The findings as they were at an earlier step, to look at."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ....engine.telemetry.findings import Finding
from ...run.finding_log import gravity
from ...theme.theme import Theme
from .finding_card import FindingCard


class PastFindings(QWidget):
    """A column of cards without remedies, the gravest finding first.

    Attributes:
        cards: by name; those of findings that do not hold at the step are hidden.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._technical = False
        self._shown: tuple[Finding, ...] = ()
        self.cards: dict[str, FindingCard] = {}
        self.empty = QLabel(self.tr("No problems found at this step"))
        self.empty.setProperty("muted", True)
        self.empty.setWordWrap(True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self.empty)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show these instead."""
        if tuple(findings) == self._shown:
            return
        self._shown = tuple(findings)
        self.empty.setVisible(not findings)
        for card in self.cards.values():
            self._column.removeWidget(card)
            card.hide()
        for finding in sorted(findings, key=lambda finding: -gravity(finding.severity)):
            card = self.cards.get(finding.name)
            if card is None:
                card = self.cards[finding.name] = FindingCard(finding, self._theme, offers=False)
                card.show_technical(self._technical)
            else:
                card.show_finding(finding)
            self._column.addWidget(card)
            card.show()

    def show_technical(self, on: bool) -> None:
        """Show the readings that each finding rests on, and technical words for it."""
        self._technical = on
        for card in self.cards.values():
            card.show_technical(on)

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._theme = theme
        for card in self.cards.values():
            card.set_theme(theme)
