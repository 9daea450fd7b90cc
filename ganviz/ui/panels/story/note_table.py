"""The table on which notes lie: as large as there is room for, walked through with the mouse or the arrow keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from ...theme.theme import Theme
from ...widgets.hover_tooltip import HoverTooltip
from .banknote import SHAPE, Marks, Note, Plane, focus_frame, paint_note, pills, tilt

_GAP = 10  # logical pixels between two notes, and around them
_WIDEST = 168  # logical pixels: larger notes than that show no more


class NoteTable(HoverTooltip):
    """Notes on a table. They are painted once into a picture, which is shown until something on them changes.

    Attributes:
        notes: what lies on it.
        marks: what is written on each.
        selected: the note that the keyboard is at.

    Signals:
        chosen: (index, real): the person says that a note is real, or a fake.
        confirmed: Enter was pressed.
    """

    chosen = Signal(int, bool)
    confirmed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.notes: tuple[Note, ...] = ()
        self.marks: tuple[Marks, ...] = ()
        self.selected = 0
        self._plane: Plane | None = None
        self._texts: tuple[str, ...] = ()
        self._drawn: QPixmap | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Notes on the table"))

    def sizeHint(self) -> QSize:
        return QSize(420, 260)

    def show_notes(self, notes: Sequence[Note], marks: Sequence[Marks], plane: Plane | None,
                   texts: Sequence[str]) -> None:
        """Lay these on the table.

        Args:
            plane: the map on notes of points.
            texts: a tooltip for each, which is also what is spoken of it.
        """
        self.notes, self.marks, self._texts, self._plane = tuple(notes), tuple(marks), tuple(texts), plane
        self.selected = min(self.selected, max(len(self.notes) - 1, 0))
        self._renew()

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self._renew()

    def _renew(self) -> None:
        self._drawn = None
        self._speak()
        self.update()

    def _speak(self) -> None:
        if self.notes:
            self.setAccessibleDescription(self.tr("note %1 of %2: %3").replace("%1", str(self.selected + 1)).replace(
                "%2", str(len(self.notes))).replace("%3", self._texts[self.selected]))

    # --- where they lie ---

    def columns(self) -> int:
        """Return the number of notes in a row, so that they are as large as possible."""
        return max(range(1, max(len(self.notes), 1) + 1), key=self._width_in)

    def _width_in(self, columns: int) -> float:
        """Return the width of a note if there are so many in a row."""
        rows = -(-max(len(self.notes), 1) // columns)
        wide = (self.width() - _GAP) / columns - _GAP
        high = (self.height() - _GAP) / rows - _GAP
        return min(wide, high / SHAPE, _WIDEST)

    def rect_of(self, index: int) -> QRectF:
        """Return where a note lies, before it is tilted."""
        columns = self.columns()
        rows = -(-len(self.notes) // columns)
        width = max(self._width_in(columns), 8.0)
        height = SHAPE * width
        room_x = min((self.width() - columns * width) / (columns + 1), 2.5 * _GAP)
        room_y = min((self.height() - rows * height) / (rows + 1), 2.5 * _GAP)
        left = (self.width() - columns * width - (columns - 1) * room_x) / 2
        top = (self.height() - rows * height - (rows - 1) * room_y) / 2
        row, column = divmod(index, columns)
        return QRectF(left + column * (width + room_x), top + row * (height + room_y), width, height)

    def index_at(self, position: QPointF) -> int | None:
        """Return the note at a position of the widget; None if there is none."""
        return next((k for k in range(len(self.notes)) if self.rect_of(k).contains(position)), None)

    def text_at(self, position: QPointF) -> str:
        index = self.index_at(position)
        return "" if index is None else self._texts[index]

    # --- painting ---

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        if self.notes:
            ratio = self.devicePixelRatioF()
            if self._drawn is None or self._drawn.size() != self.size() * ratio:
                self._drawn = self._draw(ratio)
            painter.drawPixmap(0, 0, self._drawn)
            if self.hasFocus():
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                focus_frame(painter, self.rect_of(self.selected), self.theme)
        painter.end()

    def _draw(self, ratio: float) -> QPixmap:
        drawn = QPixmap(self.size() * ratio)
        drawn.setDevicePixelRatio(ratio)
        drawn.fill(QColor(self.theme.card))
        painter = QPainter(drawn)
        painter.setFont(self.font())
        words = self.tr("real"), self.tr("fake")
        for k, (note, marks) in enumerate(zip(self.notes, self.marks, strict=True)):
            box = self.rect_of(k)
            painter.save()
            if not marks.asks:  # what is to be clicked lies straight
                painter.translate(box.center())
                painter.rotate(tilt(k))
                painter.translate(-box.center())
            paint_note(painter, box, note, marks, self._plane, words)
            painter.restore()
        painter.end()
        return drawn

    # --- the person's hands ---

    def mousePressEvent(self, event) -> None:
        index = self.index_at(event.position())
        if index is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self.select(index)
        if self.marks[index].asks:
            for real, pill in zip((True, False), pills(self.rect_of(index)), strict=True):
                if pill.contains(event.position()):
                    self.chosen.emit(index, real)

    def select(self, index: int) -> None:
        """Go to a note."""
        self.selected = index
        self._speak()
        self.update()

    def keyPressEvent(self, event) -> None:
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not (plain and self.notes):
            super().keyPressEvent(event)
            return
        asks = self.marks[self.selected].asks
        moves = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if not asks:
            moves |= {Qt.Key.Key_Up: -self.columns(), Qt.Key.Key_Down: self.columns()}
        says = {Qt.Key.Key_R: True, Qt.Key.Key_Up: True, Qt.Key.Key_F: False, Qt.Key.Key_Down: False}
        if key in moves:
            self.select(min(max(self.selected + moves[key], 0), len(self.notes) - 1))
        elif asks and key in says:
            self.chosen.emit(self.selected, says[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.confirmed.emit()
        else:
            super().keyPressEvent(event)
