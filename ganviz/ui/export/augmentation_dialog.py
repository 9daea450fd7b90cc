"""A comparison that shows what samples of the run are worth as training data for a classifier."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...engine.settings.params import ConfigError
from ..run.run_controller import RunController
from ..translation.showing import shown
from .background_job import StateJob

_COUNTS, _FAKES, _MOST_FAKES = "1, 5, 20", 100, 100_000
_UNKNOWN = "–"


@dataclass(frozen=True)
class Compared:
    """What a comparison is made with.

    Attributes:
        run: the name of the run.
        step: the step whose weights drew the fakes.
        averaged: whether those are averaged weights.
        seen: the number of images that the generator was trained on.
        fakes, held_out: numbers of images.
        fewest: the number of images in the smallest class, among those that the few real ones are chosen from.
    """

    run: str
    step: int
    averaged: bool
    seen: int
    fakes: int
    held_out: int
    fewest: int


def parse_counts(text: str, most: int) -> tuple[int, ...]:
    """Read numbers of samples as a person writes them: "1, 5, 20".

    Args:
        most: the largest that makes sense.

    Raises:
        ConfigError: there is none, or one is not a whole number from 1 to `most`.
    """
    allowed = f"write whole numbers from 1 to {most:,} with commas between them, for example {_COUNTS}"
    parts = [part for part in re.split(r"[,;\s]+", text) if part]
    if not parts:
        raise ConfigError("", f"No number of real samples is given; {allowed}")
    for part in parts:
        if not re.fullmatch(r"[0-9]{1,9}", part) or not 1 <= int(part) <= most:
            raise ConfigError("", f"“{part}” is not a number of real samples; {allowed}")
    return tuple(dict.fromkeys(map(int, parts)))


class AugmentationDialog(QDialog):
    """A dialog that trains small classifiers with few real samples, with fakes and with both, and compares them.

    The comparison runs in the background, on the state at the next step boundary. Closing the dialog ends it.

    Args:
        controller: of the run.
        refusal: returns why samples of the present run cannot be compared; empty if they can.

    Signals:
        failed: what went wrong, and what to do about it.
    """

    failed = Signal(str)
    _prepared = Signal(object)
    _row_found = Signal(int, list)
    _progressed = Signal(str, int, int)

    def __init__(self, controller: RunController, refusal: Callable[[], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._controller, self._refusal = controller, refusal
        self._work: StateJob | None = None
        self._counts: tuple[int, ...] = ()
        self.setWindowTitle(self.tr("Samples as training data"))
        self._make_question()
        self._make_table()
        self._make_buttons()
        self._lay_out()
        # these three are emitted in the background thread and arrive in the window's
        self._prepared.connect(self._on_prepared)
        self._row_found.connect(self._show_row)
        self._progressed.connect(self._on_progress)
        self._show_state()

    @property
    def is_busy(self) -> bool:
        """Whether a comparison is under way, even if it was told to end."""
        return self._work is not None

    def _make_question(self) -> None:
        self.counts = QLineEdit(_COUNTS)
        self.counts.setToolTip(self.tr("How many real samples of each class a classifier gets; a row of the table for "
                                       "each number"))
        self.counts.returnPressed.connect(self.compare)
        self.fakes = QSpinBox()
        self.fakes.setRange(1, _MOST_FAKES)
        self.fakes.setValue(_FAKES)
        self.fakes.setToolTip(self.tr("How many samples of each class the generator draws, the same for all rows"))
        self.complaint = QLabel()
        self.complaint.setProperty("tone", "bad")
        self.start = QPushButton(self.tr("Compare"))
        self.start.setProperty("primary", True)
        self.start.setAutoDefault(False)  # Return in the field already starts it
        self.start.setToolTip(self.tr("Train the classifiers while the training of the GAN goes on"))
        self.start.clicked.connect(self.compare)

    def _make_table(self) -> None:
        self.table = QTableWidget(0, 3)
        self.table.setHorizontalHeaderLabels([self.tr("with real"), self.tr("with fake"), self.tr("with both")])
        self.title = QLabel(self.tr("Accuracy of the classifier, by real samples of each class"))
        self.title.setProperty("heading", True)
        self.table.setAccessibleName(self.title.text())
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.about = QLabel()
        self.about.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.note = QLabel()
        self.note.setProperty("muted", True)
        self.status = QLabel()
        self.status.setProperty("muted", True)
        for label in (self.complaint, self.about, self.note, self.status):
            label.setWordWrap(True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)

    def _make_buttons(self) -> None:
        copy = QKeySequence(QKeySequence.StandardKey.Copy)
        keys = copy.toString(QKeySequence.SequenceFormat.NativeText)
        self.copy = QPushButton(self.tr("Copy"))
        self.copy.setShortcut(copy)
        self.copy.setToolTip(f"{self.tr('Copy the table and what stands below it as text')} ({keys})")
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.as_text()))
        self.stop_button = QPushButton()
        self.stop_button.clicked.connect(self._on_stop)
        for button in (self.copy, self.stop_button):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        question = QFormLayout()
        question.addRow(self.tr("Real samples of each class"), self.counts)
        question.addRow(self.tr("Fakes of each class"), self.fakes)
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addLayout(question, 1)
        top.addWidget(self.start, 0, Qt.AlignmentFlag.AlignBottom)
        buttons = QHBoxLayout()
        buttons.addWidget(self.status, 1)
        buttons.addWidget(self.copy)
        buttons.addWidget(self.stop_button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 16, 16, 16)
        rows.setSpacing(12)
        rows.addLayout(top)
        rows.addWidget(self.complaint)
        rows.addWidget(self.title)
        rows.addWidget(self.table, 1)
        rows.addWidget(self.about)
        rows.addWidget(self.note)
        rows.addWidget(self.bar)
        rows.addLayout(buttons)
        self.complaint.hide()
        self.resize(640, 480)

    # --- what the person asks ---

    def compare(self) -> None:
        """Begin the comparison that the fields describe, if it is possible."""
        if self.is_busy:
            return
        started = self._controller.started
        if reason := self._refusal():  # another run has been opened since
            self._complain(reason)
            return
        try:
            counts = parse_counts(self.counts.text(), started.facts.items - started.facts.held_out)
        except ConfigError as error:
            self._complain(str(error), wrong_counts=True)
            return
        self._complain("")
        self._counts = counts
        self.about.clear()
        self.note.clear()
        self.table.setRowCount(len(counts))
        for row, count in enumerate(counts):
            self.table.setVerticalHeaderItem(row, QTableWidgetItem(f"{count:,}"))
            self._show_row(row, [_UNKNOWN] * self.table.columnCount())
        self.status.setText(self.tr("Asking for the run's state…"))
        self.bar.setRange(0, 0)
        name, fakes = self._controller.name, self.fakes.value()
        self._work = StateJob("sample comparison", self._controller.trainer,
                              lambda state, cancelled: self._measure(state, cancelled, name, counts, fakes), self)
        self._work.ended.connect(self._on_ended)
        self._show_state()
        self.stop_button.setFocus()

    def cancel(self) -> None:
        """Tell the comparison to end; complete rows stay."""
        if self._work is not None:
            self._work.cancel()
            self.status.setText(self.tr("Ending…"))

    def stop(self) -> None:
        """Close the dialog, and wait until its thread has ended."""
        self.close()
        if self._work is not None:
            self._work.stop()

    def reject(self) -> None:
        self.cancel()
        super().reject()

    def _on_stop(self) -> None:
        if self.is_busy:
            self.cancel()
        else:
            self.reject()

    def as_text(self) -> str:
        """Return the table, with tabs between its columns, and the text below it."""
        header = [self.tr("real samples of each class"),
                  *(self.table.horizontalHeaderItem(k).text() for k in range(self.table.columnCount()))]
        rows = [[self.table.verticalHeaderItem(row).text(),
                 *(self.table.item(row, k).text() for k in range(self.table.columnCount()))]
                for row in range(self.table.rowCount())]
        return "\n".join(["\t".join(row) for row in (header, *rows)] + [self.about.text(), self.note.text()])

    # --- the work, in its thread ---

    def _measure(self, state: Any, cancelled: Callable[[], bool], name: str, counts: tuple[int, ...], per_class: int
                 ) -> None:
        import numpy as np

        from ...engine.export.augmentation import KINDS, accuracies, summary
        from ...engine.export.samples import Source
        from ...engine.export.source import load_run

        loading, drawing = self.tr("Loading the data"), self.tr("Drawing fakes")
        run = load_run(state, lambda done, total: self._progressed.emit(loading, done, total), cancelled)
        source = Source.of_run(run)
        made = source.draw(per_class, progress=lambda done, total: self._progressed.emit(drawing, done, total),
                           cancelled=cancelled)
        fewest = np.bincount(run.data.labels, minlength=len(run.data.label_names)).min()
        self._prepared.emit(Compared(name, run.learner.step, source.averaged, len(run.data.items), len(made.items),
                                     len(run.held_out.items), int(fewest)))
        for row, count in enumerate(counts):
            words = self.tr("%1 real of each class (row %2 of %3)").replace("%1", f"{count:,}").replace(
                "%2", str(row + 1)).replace("%3", str(len(counts)))

            def progress(done: int, total: int, words: str = words, row: int = row) -> None:
                self._progressed.emit(words, row * total + done, len(counts) * total)

            progress(0, 1)
            found = accuracies(run.data, made, run.held_out, count, progress=progress, cancelled=cancelled)
            self._row_found.emit(row, [summary(found[kind]) for kind in KINDS])

    # --- what it answers ---

    def _on_prepared(self, what: Compared) -> None:
        from ...engine.export.augmentation import SEEDS

        average = self.tr(", averaged") if what.averaged else ""
        about = self.tr("%1: weights of step %2%3 · %4 fakes · accuracy on %5 held-out images")
        self.about.setText(about.replace("%2", f"{what.step:,}").replace("%3", average).replace(
            "%4", f"{what.fakes:,}").replace("%5", f"{what.held_out:,}").replace("%1", what.run or self.tr("This run")))
        note = self.tr("Mean (lowest–highest) of %1 trainings of a small classifier. The generator itself saw all "
                       "%2 training images, so its fakes carry more than the few real ones beside them: what they add "
                       "was not learnt from those few.")
        self.note.setText(note.replace("%1", str(len(SEEDS))).replace("%2", f"{what.seen:,}"))
        for row, count in enumerate(self._counts):
            if count > what.fewest:
                item = self.table.verticalHeaderItem(row)
                item.setText(self.tr("%1, or all").replace("%1", f"{count:,}"))
                item.setToolTip(self.tr("All images of a class that has fewer; the smallest class has %1").replace(
                    "%1", f"{what.fewest:,}"))

    def _show_row(self, row: int, texts: list[str]) -> None:
        for column, text in enumerate(texts):
            item = QTableWidgetItem(text)
            item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
            self.table.setItem(row, column, item)

    def _on_progress(self, words: str, done: int, total: int) -> None:
        if self._work is not None and not self._work.is_cancelled:
            self.status.setText(words)
            self.bar.setRange(0, total)
            self.bar.setValue(done)

    def _on_ended(self, _: None, problem: str) -> None:
        cancelled, self._work = self._work.is_cancelled, None
        if problem:
            self._complain(problem)
            self.failed.emit(problem)
        self.status.setText("" if problem else self.tr("Cancelled; rows with numbers are complete.") if cancelled else
                            self.tr("Done."))
        self._show_state()
        (self.counts if problem or cancelled else self.copy).setFocus()

    def _complain(self, reason: str, wrong_counts: bool = False) -> None:
        self.complaint.setText(shown(reason))
        self.complaint.setVisible(bool(reason))
        self.counts.setProperty("invalid", wrong_counts)
        self.counts.style().polish(self.counts)

    def _show_state(self) -> None:
        busy = self.is_busy
        for widget in (self.start, self.counts, self.fakes):
            widget.setEnabled(not busy)
        self.copy.setEnabled(bool(self.about.text()) and not busy)
        self.bar.setVisible(busy)
        self.stop_button.setText(self.tr("Cancel") if busy else self.tr("Close"))
        self.stop_button.setToolTip(self.tr("End the comparison; rows with numbers stay") if busy else
                                    self.tr("Close this dialog (Esc)"))
