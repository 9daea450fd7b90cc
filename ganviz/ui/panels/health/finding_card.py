"""A finding as a card: what it is, since when, on what evidence, and what can be done about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ....engine.telemetry.findings import Finding, Remedy
from ...theme.theme import Theme
from ...translation.showing import shown
from ...widgets.explained import explain
from ...widgets.flow_row import FlowRow
from ...widgets.severity_icons import ICON_OF_SEVERITY, TONE_OF_SEVERITY, SeverityIcon
from .remedy_preview import RemedyPreview


@dataclass(frozen=True)
class Attempt:
    """A remedy that was applied, and the step."""

    remedy: Remedy
    step: int


class FindingCard(QFrame):
    """A card for one finding.

    Args:
        offers: whether it offers the remedies; an earlier step's are no longer to be had.

    Attributes:
        finding: what it shows.
        attempt: the remedy that was applied last; None before, and once another change has taken it back.
        gone: step at which the finding was cleared; None while it holds.

    Signals:
        remedy_chosen: the person wants this Remedy applied.
    """

    remedy_chosen = Signal(object)

    def __init__(self, finding: Finding, theme: Theme, *, offers: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offers = offers
        self.setProperty("message", True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.finding = finding
        explain(self, f"finding:{finding.name}")
        self._borne_out = finding  # its last version before it was doubted
        self.attempt: Attempt | None = None
        self.gone: int | None = None
        self._gone_after = ""
        self.buttons: list[QPushButton] = []
        self._config: Any = None
        self._previews: list[RemedyPreview] = []
        self.icon = SeverityIcon(theme)
        self.title, self.since = QLabel(), QLabel()
        self.title.setProperty("strong", True)
        self.title.setWordWrap(True)
        self.since.setProperty("muted", True)
        self.fold = QToolButton()
        self.fold.setProperty("flat", True)
        self.fold.setCheckable(True)
        self.fold.setToolTip(self.tr("Show or hide the details of this finding"))
        self.fold.setAccessibleName(self.fold.toolTip())
        self.plain, self.technical, self.outcome = QLabel(), QLabel(), QLabel()
        for label in (self.title, self.plain, self.technical, self.outcome):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.technical.setProperty("muted", True)
        self.technical.hide()
        self.remedies = FlowRow()
        self.preview = QStackedWidget()
        self.preview.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._lay_out()
        self.fold.toggled.connect(self._on_fold)
        unfolded = finding.severity in ("warning", "severe")
        self.fold.setChecked(unfolded)
        self._on_fold(unfolded)  # also where nothing was toggled
        self.show_finding(finding)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.title, 1)
        head.addWidget(self.since, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignTop)
        self.body = QWidget()
        rows = QVBoxLayout(self.body)
        rows.setContentsMargins(0, 0, 4, 2)
        rows.setSpacing(6)
        for part in (self.plain, self.technical, self.remedies, self.preview, self.outcome):
            rows.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 5, 4, 5)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self.body)

    # --- what comes ---

    def show_finding(self, finding: Finding) -> None:
        """Show a finding, or other words for it."""
        same_remedies = self.buttons and finding.remedies == self.finding.remedies
        self.finding, self.gone = finding, None
        if not finding.passing:
            self._borne_out = finding
        self._show_tone(ICON_OF_SEVERITY[finding.severity], TONE_OF_SEVERITY[finding.severity])
        self.title.setText(shown(finding.title))
        self.since.setText(self.tr("since %1").replace("%1", f"{finding.since:,}"))
        self.since.setToolTip(self.tr("It has held since step %1").replace("%1", f"{finding.since:,}"))
        self.plain.setText(shown(finding.plain))
        evidence = [f"\N{BULLET} {shown(line)}" for line in finding.evidence]
        self.technical.setText("\n".join([shown(finding.technical), *evidence]))
        self.setAccessibleName(f"{self.severity_words()}: {shown(finding.title)}")
        if not same_remedies:
            self._make_remedies()
        self._show_outcome()

    def severity_words(self) -> str:
        words = {"good": self.tr("good"), "note": self.tr("note"), "warning": self.tr("warning"),
                 "severe": self.tr("severe")}
        return words[self.finding.severity]

    def _show_tone(self, icon: str, tone: str) -> None:
        self.icon.set_icon(icon, self.severity_words())
        self.icon.setToolTip(self.severity_words())
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().polish(self)

    def _make_remedies(self) -> None:
        for button in self.buttons:
            self.remedies.remove(button)
            button.deleteLater()
        for preview in self._previews:
            self.preview.removeWidget(preview)
            preview.deleteLater()
        self.buttons, self._previews = [], []
        for remedy in self.finding.remedies if self._offers else ():
            button, preview = QPushButton(shown(remedy.label)), RemedyPreview(remedy)
            button.setAccessibleDescription(shown(remedy.text))
            button.installEventFilter(self)
            button.clicked.connect(lambda _=False, remedy=remedy: self.remedy_chosen.emit(remedy))
            self.buttons.append(button)
            self._previews.append(preview)
            self.remedies.add(button)
            button.show()  # a child that comes later is hidden at first
            self.preview.addWidget(preview)
        self._show_remedies()
        if self._config is not None:
            self.show_config(self._config)

    def show_config(self, config: Any) -> None:
        """Say what the remedies would change in these settings."""
        self._config = config
        for button, preview in zip(self.buttons, self._previews, strict=True):
            preview.show_config(config)
            button.setEnabled(preview.possible)
            button.setToolTip(preview.changes.text())

    def show_technical(self, on: bool) -> None:
        self.technical.setVisible(on)

    def applied(self, remedy: Remedy, step: int) -> None:
        """Note that a remedy has taken effect."""
        self.attempt = Attempt(remedy, step)
        self._show_outcome()

    def changed(self, paths: frozenset[str]) -> None:
        """Note that these settings were changed otherwise: a remedy that had set one of them is no longer watched."""
        if self.attempt is not None and not paths.isdisjoint(dict(self.attempt.remedy.changes)):
            self.attempt = None
            self._show_outcome()

    def refused(self, reason: str) -> None:
        """Say why a remedy had no effect."""
        self._say(self.tr("Not applied: %1").replace("%1", shown(reason)), "bad")

    def waiting(self) -> None:
        """Say that a remedy was sent."""
        self._say(self.tr("… sent; it takes effect at the next step"), "muted")

    def cleared(self, step: int, outcome: str) -> None:
        """Say that the finding no longer holds; `outcome` as in `FindingCleared`."""
        self.gone, self._gone_after = step, shown(outcome)
        self._show_tone("note" if self._was_good else "gone", "fair" if self._was_good else "")
        self.title.setText(shown(self._borne_out.title))
        self._show_remedies()
        self._show_outcome()

    # --- in words ---

    def history(self) -> str:
        """Return the whole of a finding that is over, in one line."""
        span = self.tr("%1: steps %2 to %3").replace("%1", shown(self._borne_out.title)).replace(
            "%2", f"{self.finding.since:,}").replace("%3", f"{self.gone or 0:,}")
        return f"{span}, {self._gone_after}" if self._gone_after else span

    @property
    def _was_good(self) -> bool:
        return self._borne_out.severity == "good"

    def _show_outcome(self) -> None:
        outcome, attempt = shown(self.finding.outcome), self.attempt
        if self.gone is not None:
            text = self.tr("Lost at step %1") if self._was_good else self.tr("Gone since step %1")
            text = text.replace("%1", f"{self.gone:,}")
            self._say(f"{text}, {self._gone_after}." if self._gone_after else f"{text}.",
                      "fair" if self._was_good else "good")
        elif outcome:
            self._say(f"{outcome[0].upper()}{outcome[1:]}.", "accent" if self.finding.eased else "fair")
        elif attempt is not None:
            self._say(self.tr("“%1” applied at step %2; watching whether it helps…").replace(
                "%1", shown(attempt.remedy.label)).replace("%2", f"{attempt.step:,}"), "muted")
        else:
            self._say("", "muted")

    def _say(self, text: str, tone: str) -> None:
        if text != self.outcome.text():
            self.outcome.setText(text)
        if self.outcome.property("tone") != tone:
            self.outcome.setProperty("tone", tone)
            self.outcome.setProperty("muted", tone == "muted")
            self.outcome.style().polish(self.outcome)
        self.outcome.setVisible(bool(text))

    # --- the person ---

    def eventFilter(self, watched, event) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.FocusIn) and watched in self.buttons:
            self.preview.setCurrentIndex(self.buttons.index(watched))
        return super().eventFilter(watched, event)

    def _show_remedies(self) -> None:
        offered = bool(self.buttons) and self.gone is None
        self.remedies.setVisible(offered)
        self.preview.setVisible(offered)

    def _on_fold(self, unfolded: bool) -> None:
        self.fold.setArrowType(Qt.ArrowType.DownArrow if unfolded else Qt.ArrowType.RightArrow)
        self.body.setVisible(unfolded)

    def set_theme(self, theme: Theme) -> None:
        self.icon.set_theme(theme)
