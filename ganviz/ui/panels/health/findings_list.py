"""The findings of a run as cards: what holds now, what was tried, what is over."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from ....engine.settings.commands import Set
from ....engine.telemetry.events import Applied, Event, FindingCleared, FindingRaised, Rejected
from ....engine.telemetry.findings import Finding, Remedy
from ...remembered import Remembered
from ...run.finding_log import gravity
from ...theme.theme import Theme
from ...widgets.collapsible_section import CollapsibleSection
from .finding_card import FindingCard
from .past_findings import PastFindings

_KEPT = 8  # findings that are over and still listed
_STAYS = 12  # refreshes for which the card of a finding that is over stays


class FindingsList(QWidget):
    """A column of cards for the current run's findings, the gravest first.

    Args:
        controller: takes the remedies, holds the findings (`controller.findings`) and the settings.

    Attributes:
        technical: the switch for technical words, which the panel places.
        cards: of the findings that hold, and of those that have just gone, by name.
        past: the findings of an earlier step, in place of these.
    """

    def __init__(self, controller, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller, self._theme = controller, theme
        self.cards: dict[str, FindingCard] = {}
        self._sent: dict[int, tuple[str, Remedy]] = {}  # by ticket
        self._leaving: dict[str, int] = {}
        self._over: list[str] = []
        self._red: tuple[str, ...] = ()
        self.empty = QLabel()
        self.empty.setProperty("muted", True)
        self.empty.setWordWrap(True)
        self.balancing = QLabel(self.tr("Auto-balance is on: it adjusts the learning rates and the D:G ratio."))
        self.balancing.setWordWrap(True)
        self.balancing.setProperty("tone", "good")
        self.technical = QToolButton()
        self.technical.setText(self.tr("Technical"))
        self.technical.setCheckable(True)
        self.technical.setProperty("flat", True)
        self.technical.setToolTip(self.tr("Show the readings that each finding rests on, and technical words for it"))
        self.technical.setChecked(Remembered("health").flag("technical", False))
        self.technical.toggled.connect(self._on_technical)
        self._column = QVBoxLayout()
        self._column.setSpacing(6)
        self.resolved = CollapsibleSection(
            self.tr("Past findings"), help=self.tr("Show or hide the findings that no longer hold"))
        self.resolved_text = QLabel()
        self.resolved_text.setWordWrap(True)
        self.resolved_text.setProperty("muted", True)
        self.resolved.rows.addWidget(self.resolved_text)
        self._present = QWidget()
        present = QVBoxLayout(self._present)
        present.setContentsMargins(0, 0, 0, 0)
        present.setSpacing(6)
        present.addWidget(self.empty)
        present.addLayout(self._column)
        present.addWidget(self.balancing)
        present.addWidget(self.resolved)
        self.past = PastFindings(theme)
        self.past.show_technical(self.technical.isChecked())
        self.past.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._present)
        layout.addWidget(self.past)
        self.start()

    def start(self) -> None:
        """Begin with another run, or with the same one and another diagnosis."""
        for name in list(self.cards):
            self._remove(name)
        self._sent.clear()
        self._over.clear()
        self._red = ()
        for finding in self._controller.findings.active.values():
            self._show(finding)
        self._say()

    def take(self, event: Event) -> None:
        """Take in any lifecycle event."""
        if isinstance(event, FindingRaised):
            self._show(event.finding)
        elif isinstance(event, FindingCleared) and event.name in self.cards:
            card = self.cards[event.name]
            card.cleared(event.step, event.outcome)
            self._leaving[event.name] = _STAYS
            self._over = [card.history(), *self._over][:_KEPT]
        elif isinstance(event, Applied | Rejected):
            self._take_answer(event)
        else:
            return
        self._say()

    def _take_answer(self, event: Applied | Rejected) -> None:
        name, remedy = self._sent.pop(event.ticket, (None, None))
        card = self.cards.get(name)
        if isinstance(event, Applied):
            paths = frozenset(dict(event.command.changes)) if isinstance(event.command, Set) else frozenset()
            for each in self.cards.values():
                if each is card:
                    card.applied(remedy, event.step)
                else:
                    each.changed(paths)
                each.show_config(event.config)
        elif card is not None:
            card.refused(event.reason)

    def show_past(self, findings: Sequence[Finding] | None) -> None:
        """Show the findings of an earlier step; None are those that hold, with all that was done about them."""
        if findings is not None:
            self.past.show_findings(findings)
        self.past.setVisible(findings is not None)
        self._present.setVisible(findings is None)
        self.technical.setVisible(bool(self.cards if findings is None else findings))

    def renew(self) -> None:
        """Remove the cards of what has been over for a while; called now and then."""
        for name in list(self._leaving):
            self._leaving[name] -= 1
            if self._leaving[name] <= 0:
                self._remove(name)
                self._say()

    def show_red(self, labels: tuple[str, ...]) -> None:
        """Name the indicators that are red, for as long as there is no finding."""
        if labels != self._red:
            self._red = labels
            self._say()

    def _show(self, finding) -> None:
        self._leaving.pop(finding.name, None)
        card = self.cards.get(finding.name)
        if card is None:
            card = self.cards[finding.name] = FindingCard(finding, self._theme)
            card.remedy_chosen.connect(lambda remedy, name=finding.name: self._apply(name, remedy))
            card.show_technical(self.technical.isChecked())
            worse = [c for c in self.cards.values() if c is not card
                     and gravity(c.finding.severity) >= gravity(finding.severity)]
            self._column.insertWidget(len(worse), card)
            card.fold.setChecked(not worse)  # the gravest speaks; the others say their names
        else:
            card.show_finding(finding)
        if self._controller.config is not None:
            card.show_config(self._controller.config)

    def _apply(self, name: str, remedy: Remedy) -> None:
        if remedy.restart:
            self._controller.restart(changes=dict(remedy.changes))
            return
        ticket = self._controller.set(dict(remedy.changes))
        self._sent[ticket] = (name, remedy)
        self.cards[name].waiting()

    def _remove(self, name: str) -> None:
        self._leaving.pop(name, None)
        card = self.cards.pop(name)
        self._column.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _say(self) -> None:
        train = getattr(self._controller.config, "train", None)
        self.empty.setVisible(not self.cards)
        self.empty.setText(self.tr("No finding yet, but in the red: %1").replace("%1", ", ".join(self._red))
                           if self._red else self.tr("No problems found"))
        if self.past.isHidden():
            self.technical.setVisible(bool(self.cards))
        self.balancing.setVisible(train is not None and train.auto_balance)
        self.resolved.setVisible(bool(self._over))
        self.resolved.button.setText(self.tr("Past findings (%1)").replace("%1", str(len(self._over))))
        self.resolved_text.setText("\n".join(f"\N{BULLET} {text}" for text in self._over))

    def _on_technical(self, on: bool) -> None:
        Remembered("health").write("technical", on)
        for card in self.cards.values():
            card.show_technical(on)
        self.past.show_technical(on)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.past.set_theme(theme)
        for card in self.cards.values():
            card.set_theme(theme)
