"""You are the detective: guess which notes are real, and see how the detective did on the very same notes."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ....engine.probes.story import StoryTable
from ...plots.scales import step_text
from ...theme.theme import Theme
from .banknote import Marks, Plane
from .narrator import percent
from .note_table import NoteTable
from .notes import notes_of, scale_of, stamped, told

NOTES = 8
"""Notes on a table of the game."""


@dataclass(frozen=True)
class Tally:
    """How many notes were guessed, and how many of them right, by the person and by the detective.

    Attributes:
        detective: None where nobody judges.
    """

    notes: int = 0
    you: int = 0
    detective: int | None = None

    def plus(self, other: Tally) -> Tally:
        detective = other.detective if self.notes == 0 else (
            None if self.detective is None or other.detective is None else self.detective + other.detective)
        return Tally(self.notes + other.notes, self.you + other.you, detective)


def verdicts_of(table: StoryTable) -> np.ndarray | None:
    """Return (n,) bool, the notes that the detective takes for real; None without one.

    Where scores only rank, it is the better half.
    """
    if table.scores is None:
        return None
    if table.even is not None:
        return table.scores > table.even
    order = np.argsort(-table.scores, kind="stable")
    real = np.zeros(len(order), bool)
    real[order[:len(order) // 2]] = True
    return real


def chance_of_as_many(right: int, notes: int) -> float:
    """Compute the chance that a tossed coin guesses at least so many of the notes right."""
    return sum(math.comb(notes, k) for k in range(right, notes + 1)) / 2**notes


def remark_on(tally: Tally) -> str:
    """Say how much a tally tells, honestly."""
    luck = chance_of_as_many(tally.you, tally.notes)
    if luck > 0.05:
        return _tr("A tossed coin does as well in %1 of such tries: so few notes do not show yet whether you can "
                   "tell.").replace("%1", percent(luck))
    return _tr("A tossed coin does as well in only %1 of such tries: you do see a difference.").replace(
        "%1", _small_percent(luck))


def _small_percent(share: float) -> str:
    return percent(share) if share >= 0.01 else "< 1 %"


class DetectivePage(QWidget):
    """The game of the detective.

    Attributes:
        table: the notes.
        deal: number of the table that is played, or waited for.
        whole: the tally of all tables of this run.

    Signals:
        wants_table: another table is needed; the page then waits for one with the number `deal`.
        guessed: (right, kind): the person has guessed a note, of the kind "real" or "fake".
        judged: the tally of the table that has just been finished.
    """

    wants_table = Signal()
    guessed = Signal(bool, str)
    judged = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.deal = 1
        self.whole = Tally()
        self._content: StoryTable | None = None
        self._step = 0
        self._choices: list[bool | None] = []
        self._plane: Plane | None = None
        self._label_names: tuple[str, ...] = ()
        self._is_over = False
        self.table = NoteTable(theme)
        self.table.chosen.connect(self._on_chosen)
        self.table.confirmed.connect(self._on_confirmed)
        self.task = QLabel()
        self.task.setWordWrap(True)
        self.result = QLabel()
        self.result.setObjectName("result")
        self.result.setWordWrap(True)
        self.remark = QLabel()
        self.remark.setObjectName("aside")
        self.remark.setWordWrap(True)
        # room for two lines from the start: the notes must not move when they are judged
        self.remark.setMinimumHeight(2 * self.remark.fontMetrics().height())
        self.remark.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.next = QPushButton(self.tr("New table"))
        self.next.setToolTip(self.tr("Have the counterfeiter print new notes, with what it has learned by now "
                                     "(Enter on the table)"))
        self.next.clicked.connect(self.ask)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.result)
        words.addWidget(self.remark)
        foot.addLayout(words, 1)
        foot.addWidget(self.next)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.task)
        layout.addWidget(self.table, 1)
        layout.addLayout(foot)
        self._say()

    # --- what it is told ---

    def begin(self, label_names: tuple[str, ...]) -> None:
        """Begin with another run."""
        self.whole, self._label_names, self._is_over = Tally(), label_names, False
        self._content, self._choices = None, []
        self.deal += 1
        self.table.show_notes((), (), None, ())
        self._say()

    def end(self) -> None:
        """Take note that the run is over: nobody prints notes any more."""
        self._is_over = True
        self._say()

    @property
    def waits(self) -> bool:
        """Whether a table is to be dealt."""
        return self._content is None and not self._is_over

    @property
    def is_judged(self) -> bool:
        """Whether every note of the table has been guessed."""
        return self._content is not None and None not in self._choices

    def take(self, table: StoryTable, step: int, plane: Plane | None) -> bool:
        """Lay a table, if it is the one that is waited for; return whether it is."""
        if not self.waits or table.deal != self.deal:
            return False
        self._content, self._step, self._plane = table, step, plane
        self._choices = [None] * len(table.notes)
        self.table.selected = 0
        self._show()
        return True

    def ask(self) -> None:
        """Put the table away and ask for another."""
        self._content, self._choices = None, []
        self.deal += 1
        self.table.show_notes((), (), None, ())
        self._say()
        self.wants_table.emit()

    # --- what the person does ---

    def _on_chosen(self, index: int, real: bool) -> None:
        if self._content is None or self.is_judged:
            return
        is_new = self._choices[index] is None
        self._choices[index] = real
        truth = bool(self._content.is_real[index])
        if is_new:
            self.guessed.emit(real == truth, "real" if truth else "fake")
        if None in self._choices:
            following = [k % len(self._choices) for k in range(index + 1, index + 1 + len(self._choices))]
            self.table.selected = next(k for k in following if self._choices[k] is None)
            self._show()
            return
        tally = self.tally()
        self.whole = self.whole.plus(tally)
        self._show()
        self.judged.emit(tally)

    def _on_confirmed(self) -> None:
        if self.is_judged and not self._is_over:
            self.ask()

    def tally(self) -> Tally:
        """Count the present table, all of it guessed."""
        truth = self._content.is_real
        verdicts = verdicts_of(self._content)
        return Tally(len(truth), int((np.array(self._choices) == truth).sum()),
                     None if verdicts is None else int((verdicts == truth).sum()))

    # --- what is shown ---

    def _show(self) -> None:
        table = self._content
        notes = notes_of(table, self._label_names)
        if not self.is_judged:
            marks = [Marks(shows_truth=False, choice=choice, asks=True) for choice in self._choices]
            texts = [self._asked(note.number, note.label, choice) for note, choice in
                     zip(notes, self._choices, strict=True)]
        else:
            stamps = stamped(table)
            marks = [Marks(mark.stamp, mark.says_real, self.tr("right") if choice == note.is_real else
                           self.tr("wrong"), choice == note.is_real, choice=choice)
                     for note, mark, choice in zip(notes, stamps, self._choices, strict=True)]
            texts = [f"{told(table, note, stamp)}; " + self.tr("you were %1").replace("%1", mark.remark)
                     for note, stamp, mark in zip(notes, stamps, marks, strict=True)]
        self.table.show_notes(notes, marks, self._plane, texts)
        self._say()

    def _asked(self, number: int, label: str, choice: bool | None) -> str:
        asked = self.tr("No. %1, %2: real or fake?") if label else self.tr("No. %1: real or fake?")
        chosen = "" if choice is None else self.tr(" You say real.") if choice else self.tr(" You say fake.")
        return asked.replace("%1", str(number)).replace("%2", label) + chosen

    def _say(self) -> None:
        self.next.setEnabled(not self._is_over)
        if self._content is None:
            self.task.setText(self.tr("The run is over: nobody prints notes any more. Start another run to play.")
                              if self._is_over else self.tr("The counterfeiter prints\N{HORIZONTAL ELLIPSIS}"))
            self.result.setText("")
            self.remark.setText("")
            return
        self.task.setText(self.tr("Printed at step %1. Which notes are real? Click under each, or press R for real and "
                                  "F for fake; the arrows \N{LEFTWARDS ARROW} \N{RIGHTWARDS ARROW} walk. How many are "
                                  "real was left to chance.").replace("%1", step_text(self._step)))
        if not self.is_judged:
            left = self._choices.count(None)
            self.result.setText(self.tr("One note to go") if left == 1 else
                                self.tr("%1 notes to go").replace("%1", str(left)))
            self.remark.setText(self._whole_words() if self.whole.notes else "")
            return
        self.result.setText(self._words(self.tally()))
        self.remark.setText(" ".join(filter(None, (
            self._whole_words() if self.whole.notes > len(self._choices) else "", remark_on(self.whole),
            self._how_the_critic_judged()))))

    def _words(self, tally: Tally) -> str:
        you = self.tr("You: %1 of %2 right (%3)").replace("%1", str(tally.you)).replace(
            "%2", str(tally.notes)).replace("%3", percent(tally.you / tally.notes))
        if tally.detective is None:
            return you + self.tr(". There is no detective here to compare with.")
        return you + self.tr(" \N{MIDDLE DOT} the detective: %1 of %2 (%3)").replace(
            "%1", str(tally.detective)).replace("%2", str(tally.notes)).replace(
                "%3", percent(tally.detective / tally.notes))

    def _whole_words(self) -> str:
        return self.tr("All tables: %1.").replace("%1", self._words(self.whole).rstrip("."))

    def _how_the_critic_judged(self) -> str:
        if self._content.scores is None or scale_of(self._content).even is not None:
            return ""
        return self.tr("The critic has no threshold: it is taken to call the better half real.")

    def rows(self) -> list[tuple]:
        """Return a row for each note of a table that is judged: number, kind, guess, the detective's, score."""
        if not self.is_judged:
            return []
        table, verdicts = self._content, verdicts_of(self._content)
        return [(note.number, "real" if note.is_real else "fake", "real" if choice else "fake",
                 "" if verdicts is None else "real" if verdicts[k] else "fake",
                 "" if note.score is None else f"{note.score:.6g}")
                for k, (note, choice) in enumerate(zip(notes_of(table, self._label_names), self._choices,
                                                       strict=True))]

    def set_theme(self, theme: Theme) -> None:
        self.table.set_theme(theme)


def _tr(text: str) -> str:
    return QCoreApplication.translate("DetectivePage", text)
