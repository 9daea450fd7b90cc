"""Gathers the pictures of a path, writes them as a film and shows the progress."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QCoreApplication, QThread, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QWidget

from ...engine.datasets.base import Cancelled
from ...engine.export.films import write_film
from ...engine.probes.explorer import Recorded
from ...engine.settings.params import ConfigError
from ..translation.showing import shown
from .film_dialog import FilmPlan


class FilmWriter(QThread):
    """A thread that writes one film.

    Attributes:
        failure: why it could not be written; empty if it was, or if it was cancelled.

    Signals:
        progressed: pictures done, pictures in all.
    """

    progressed = Signal(int, int)

    def __init__(self, path: str, frames: np.ndarray, plan: FilmPlan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path, self._frames, self._plan = path, frames, plan
        self.failure = ""

    def run(self) -> None:
        try:
            write_film(self._path, self._frames, self._plan.options, self.progressed.emit, self.isInterruptionRequested)
        except Cancelled:
            pass
        except ConfigError as error:  # a full disk, no permission, no such folder
            self.failure = str(error)
        except Exception as error:  # an error in the encoder must not end the program
            self.failure = f"cannot write {self._path}: {type(error).__name__}: {error}"


class FilmSaver(QWidget):
    """A bar that shows the progress while a film is being made, and then how that ended. Hidden otherwise.

    Attributes:
        number: the number of the path whose pictures are requested; 0 for none.
        plan: how the film is made; None while none is.
        have: how many pictures have come.

    Signals:
        wanted: other pictures are requested than before.
    """

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number, self.have, self.plan = 0, 0, None
        self._last_number = 0
        self._path = ""
        self._parts: list[np.ndarray] = []
        self._writer: FilmWriter | None = None
        self._cancelled = False
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.words = QLabel()
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.stop = QPushButton()
        self.stop.clicked.connect(self._on_stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.words, 2)
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop)
        self.hide()
        QCoreApplication.instance().aboutToQuit.connect(self.finish)

    @property
    def is_busy(self) -> bool:
        """Whether a film is being made."""
        return self.number != 0 or self._writer is not None

    def begin(self, path: str, plan: FilmPlan) -> None:
        """Request the pictures of the path that is shown, to be written to a file."""
        self._last_number += 1
        self.number, self.have, self.plan = self._last_number, 0, plan
        self._path, self._parts, self._cancelled = path, [], False
        self._show(self.tr("Making the pictures\N{HORIZONTAL ELLIPSIS}"), 0, plan.frames)
        self.wanted.emit()

    def take(self, recorded: Recorded | None, draw: Callable[[np.ndarray], np.ndarray]) -> None:
        """Take pictures, if they are the next of those requested.

        Args:
            draw: makes (n, H, W, C) uint8 pictures of the frames.
        """
        if recorded is None or recorded.number != self.number or recorded.start != self.have:
            return
        self._parts.append(draw(recorded.frames))
        self.have += len(recorded.frames)
        self._show(self.words.text(), self.have, recorded.total)
        if self.have >= recorded.total:
            self._write()
        self.wanted.emit()

    def _write(self) -> None:
        frames, self._parts = np.concatenate(self._parts), []
        self._writer = FilmWriter(self._path, frames, self.plan, self)
        self.number, self.have, self.plan = 0, 0, None
        self._show(self.tr("Writing the film\N{HORIZONTAL ELLIPSIS}"), 0, len(frames))
        self._writer.progressed.connect(lambda done, total: self._show(self.words.text(), done, total))
        self._writer.finished.connect(self._on_written)
        self._writer.start()

    def _on_written(self) -> None:
        writer, self._writer = self._writer, None
        if writer is None:
            return
        if self._cancelled:
            self._end(self.tr("Cancelled; nothing was written."))
        elif writer.failure:
            self._end(writer.failure, "bad")
        else:
            self._end(self.tr("Saved as %1").replace("%1", self._path), "good")
        writer.deleteLater()

    def cancel(self) -> None:
        """Stop; nothing is written."""
        if self._writer is not None:
            self._cancelled = True
            self._writer.requestInterruption()
        else:
            self.give_up(self.tr("Cancelled; nothing was written."))

    def give_up(self, reason: str) -> None:
        """Stop, and say why no more pictures come; a film that has all of its pictures is still written."""
        if self.number:
            self.number, self.have, self.plan, self._parts = 0, 0, None, []
            self._end(reason)
            self.wanted.emit()

    def finish(self) -> None:
        """Stop, and wait until the writer has stopped too."""
        self.cancel()
        if self._writer is not None:
            self._writer.wait()

    def _show(self, words: str, done: int, total: int) -> None:
        self._say(words, "")
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.stop.setText(self.tr("Cancel"))
        self.stop.setToolTip(self.tr("Stop making the film; nothing is written"))
        self.bar.show()
        self.show()

    def _end(self, words: str, tone: str = "") -> None:
        self._say(shown(words), tone)
        self.stop.setText(self.tr("Close"))
        self.stop.setToolTip(self.tr("Hide this line"))
        self.bar.hide()

    def _on_stop(self) -> None:
        if self.is_busy:
            self.cancel()
        else:
            self.hide()

    def _say(self, words: str, tone: str) -> None:
        self.words.setText(words)
        self.words.setToolTip(words)
        if self.words.property("tone") != tone:
            self.words.setProperty("tone", tone)
            self.words.style().polish(self.words)
