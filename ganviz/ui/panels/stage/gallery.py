"""Two grids of images side by side: fakes from fixed noise and real ones. One is selected, a click opens it."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QScrollArea, QWidget

from ....engine.probes.samples import ImageSamples
from ....engine.settings.scoring import Scoring
from ...plots.tick_numbers import signed
from ...theme.theme import Theme
from ...translation.showing import shown
from ...widgets.column_titles import names_height, paint_names
from ...widgets.hover_tooltip import HoverTooltip
from ...widgets.mosaic import GridLayout, Mosaic, fit_grids, is_smooth, place_grids
from ...widgets.weights_choice import weights_words

COLUMNS = (2, 3, 4, 5, 6, 8, 10, 12, 16)
_CAPTION, _SPACE, _MARGIN = 24, 16, 8
_PAD = 3  # below the names of the columns
_MOST_COLUMNS = 16
_SIDES = ("fake", "real")


class SampleGrids(HoverTooltip):
    """The canvas inside a `Gallery`: two grids of samples, one of which is selected.

    Attributes:
        columns: of each grid; None chooses so that everything is visible.
        classes: number of classes that the fakes are of, in turn, if each is to have a column of its own; else 0.
        selected: ("fake" or "real", index) that the keyboard moves.
        loss: says what the scores are, for the tooltip.

    Signals:
        activated: a sample was clicked or Enter pressed on it.
        zoom_asked: Ctrl and the wheel; +1 is larger.
        moved: the selection is now elsewhere.
        digit_typed: 0 to 9; -1 for Backspace.
    """

    activated = Signal(str, int)
    zoom_asked = Signal(int)
    moved = Signal(str, int)
    digit_typed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.columns: int | None = None
        self.classes = 0
        self.samples: ImageSamples | None = None
        self.selected: tuple[str, int] = ("fake", 0)
        self.loss: type[Scoring] = Scoring
        self.room = (320, 240)
        self._layout: GridLayout | None = None
        self._top = self._names = 0
        self._mosaics: dict[str, Mosaic] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Grids of fake and real images"))

    def set_samples(self, samples: ImageSamples | None) -> None:
        """Show other samples."""
        old, self.samples = self.samples, samples
        if samples is not None:
            self.selected = (self.selected[0], min(self.selected[1], self._count(self.selected[0]) - 1))
        if samples is None or old is None or old.fake.shape != samples.fake.shape \
                or old.real.shape != samples.real.shape or old.weights != samples.weights \
                or old.label_names != samples.label_names:
            self.arrange()
            return
        for side in _SIDES:
            self._renew(side, getattr(old, side), getattr(samples, side))

    def _renew(self, side: str, old: np.ndarray, new: np.ndarray) -> None:
        """Draw the samples that differ from those drawn, and no others."""
        if old is new or side not in self._mosaics:
            return
        which = np.flatnonzero((old != new).reshape(len(new), -1).any(axis=1))
        if len(which):
            self._mosaics[side].put(new, which)
            self.update(self._rows_between(side, int(which[0]), int(which[-1])))

    def _rows_between(self, side: str, first: int, last: int) -> QRect:
        """Return the rows of a grid from one sample's to another's, in logical pixels."""
        ratio, width = self.devicePixelRatioF(), self._layout.columns * self._pitch()[0]
        top, bottom = self._device_rect(side, first).top(), self._device_rect(side, last).bottom() + 1
        rows = QRectF(self._corner(side)[0] / ratio, top / ratio, width / ratio, (bottom - top) / ratio)
        return rows.toAlignedRect().adjusted(-1, -1, 1, 1)  # blended samples reach beyond their edges

    def arrange(self, room: tuple[int, int] | None = None) -> None:
        """Lay out the grids again, in a room of (width, height) logical pixels."""
        self.room = room or self.room
        self._mosaics, self._layout, self._names = {}, None, 0
        if self.samples is not None:
            self._place()
            if self._by_class():
                self._names = names_height(self._column_names(), self._pitch()[0] / self.devicePixelRatioF(),
                                           QFontMetrics(self._caption_font()), self.theme.scale) + _PAD
                self._place()
            self.setMinimumHeight(int(self._layout.height / self.devicePixelRatioF()) + 2 * _MARGIN)
        else:
            self.setMinimumHeight(0)
        self.update()

    def _place(self) -> None:
        """Lay out the grids below captions of the present height."""
        ratio = self.devicePixelRatioF()
        width, height = (int((side - 2 * _MARGIN) * ratio) for side in self.room)
        count = max(self._count(side) for side in _SIDES)
        sample, caption, space = self.samples.fake.shape[1:3], round(self._caption() * ratio), round(_SPACE * ratio)
        of_classes = (class_columns(self.classes),) if self._by_class() else range(2, _MOST_COLUMNS + 1)
        fitted = fit_grids(count, sample, width, height, caption, space, of_classes)
        self._layout = fitted if self.columns is None else place_grids(
            count, sample, self.columns, fitted.stacked, width, caption, space)
        self._top = max(0, height - self._layout.height) // 2

    def _by_class(self) -> bool:
        """Return whether each class has columns of its own, with its name above."""
        return self.classes > 0 and self.columns is None and bool(self.samples.label_names)

    def _column_names(self) -> list[str]:
        """Return the classes in each column of fakes."""
        columns, names = self._layout.columns, tuple(map(shown, self.samples.label_names))
        return [" ".join(dict.fromkeys(names[column::columns])) for column in range(columns)]

    def _caption(self) -> int:
        return self.theme.px(_CAPTION) + self._names

    def _caption_font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(self.theme.px(12))
        return font

    def present_columns(self) -> int:
        """Return the columns of each grid as drawn."""
        return self._layout.columns if self._layout is not None else 8

    def rect_of(self, side: str, index: int) -> QRectF:
        """Return where a sample is drawn, in the widget's logical pixels."""
        box, ratio = self._device_rect(side, index), self.devicePixelRatioF()
        return QRectF(box.x() / ratio, box.y() / ratio, box.width() / ratio, box.height() / ratio)

    def sample_at(self, position: QPointF) -> tuple[str, int] | None:
        """Return which sample is drawn at a position of the widget."""
        if self.samples is None or self._layout is None:
            return None
        for side in _SIDES:
            corner, pitch_x, pitch_y = self._corner(side), *self._pitch()
            ratio = self.devicePixelRatioF()
            column = (position.x() * ratio - corner[0]) // pitch_x
            row = (position.y() * ratio - corner[1]) // pitch_y
            index = int(row * self._layout.columns + column)
            if 0 <= column < self._layout.columns and row >= 0 and index < self._count(side):
                return side, index
        return None

    def text_at(self, position: QPointF) -> str:
        hit = self.sample_at(position)
        return "" if hit is None else self.describe(*hit)

    def describe(self, side: str, index: int) -> str:
        """Name a sample, with D's score of it."""
        score = float((self.samples.fake_scores if side == "fake" else self.samples.real_scores)[index])
        name = (self.tr("fake %1") if side == "fake" else self.tr("real %1")).replace("%1", str(index + 1))
        if side == "fake" and self.samples.label_names:
            name = self.tr("%1, asked to be %2").replace("%1", name).replace(
                "%2", shown(self.samples.label_names[index]))
        if np.isnan(score):
            return name
        if not self.loss.is_probability:
            return signed(f"{name}: {shown(self.loss.output)} {score:.3g}")
        return signed(self.tr("%1: D says %2 % real (logit %3)").replace("%1", name).replace(
            "%2", f"{100 * probability(score):.0f}").replace("%3", f"{score:.2f}"))

    def select(self, side: str, index: int) -> None:
        """Move the selection."""
        if (side, index) != self.selected:
            self.selected = (side, index)
            self.moved.emit(side, index)
            self.update()

    def step_selection(self, dx: int, dy: int) -> None:
        """Move the selection by columns and rows; it passes from one grid into the other at their common border."""
        if self._layout is None:
            return
        side, index = self.selected
        columns, stacked = self._layout.columns, self._layout.stacked
        count, rows = self._count(side), -(-self._count(side) // columns)
        row, column = divmod(index, columns)
        row, column = row + dy, column + dx
        if not stacked and ((side == "fake" and column >= columns) or (side == "real" and column < 0)):
            side, column = ("real", 0) if side == "fake" else ("fake", columns - 1)
        elif stacked and ((side == "fake" and row >= rows) or (side == "real" and row < 0)):
            side, row = ("real", 0) if side == "fake" else ("fake", -(-self._count("fake") // columns) - 1)
        count = self._count(side)
        row, column = max(row, 0), min(max(column, 0), columns - 1)
        target = row * columns + column
        if count and (target < count or side != self.selected[0]):
            self.select(side, min(target, count - 1))

    # Painting, in device pixels

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self.theme.card))
        if self.samples is None:
            painter.end()
            return
        if self._layout is None:
            self.arrange()
        ratio = self.devicePixelRatioF()
        self._paint_captions(painter, ratio, event.rect())
        painter.scale(1 / ratio, 1 / ratio)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, is_smooth(self._layout.scale))
        for side in _SIDES:
            if self._count(side):
                mosaic, corner = self._mosaic(side), self._corner(side)
                size = mosaic.image.width() * mosaic.stretch, mosaic.image.height() * mosaic.stretch
                painter.drawImage(QRectF(*corner, *size), mosaic.image)
        if self.hasFocus() and self.selected[1] < self._count(self.selected[0]):
            painter.setPen(QPen(QColor(self.theme.accent), 2 * ratio))
            painter.drawRect(self._device_rect(*self.selected).adjusted(-1, -1, 1, 1))
        painter.end()

    def _mosaic(self, side: str) -> Mosaic:
        if side not in self._mosaics:
            images, layout = getattr(self.samples, side), self._layout
            mosaic = Mosaic(len(images), images.shape[1:3], layout.columns, layout.scale, QColor(self.theme.card))
            mosaic.put(images, np.arange(len(images)))
            self._mosaics[side] = mosaic
        return self._mosaics[side]

    def _paint_captions(self, painter: QPainter, ratio: float, wanted: QRect) -> None:
        painter.setFont(self._caption_font())
        fake = self.tr("Fake (%1)").replace("%1", weights_words(self.samples.weights))
        names = tuple(map(shown, self.samples.label_names))
        real = self.tr("Real")
        if names and len(set(names)) == 1:
            fake, real = (f"{title}: {names[0]}" for title in (fake, real))
        for side, title, color in (("fake", fake, self.theme.fake), ("real", real, self.theme.real)):
            x, y = (c / ratio for c in self._corner(side))
            place = QRectF(x, y - self._caption(), self.width() - x, self.theme.px(_CAPTION) - 8)
            if place.intersects(QRectF(wanted)):
                painter.setPen(QColor(color))
                painter.drawText(place, title)
        if self._by_class():
            (x, y), pitch = self._corner("fake"), self._pitch()[0]
            painter.setPen(QColor(self.theme.muted))
            paint_names(painter, self._column_names(), x / ratio, pitch / ratio, y / ratio - self._names, above=True,
                        scale=self.theme.scale)

    def _count(self, side: str) -> int:
        return 0 if self.samples is None else len(self.samples.fake if side == "fake" else self.samples.real)

    def _corner(self, side: str) -> tuple[int, int]:
        margin = round(_MARGIN * self.devicePixelRatioF())
        x, y = self._layout.first if side == "fake" else self._layout.second
        return x + margin, y + margin + self._top

    def _pitch(self) -> tuple[float, float]:
        height, width = self.samples.fake.shape[1:3]
        return width * self._layout.scale + self._layout.gap, height * self._layout.scale + self._layout.gap

    def _device_rect(self, side: str, index: int) -> QRect:
        row, column = divmod(index, self._layout.columns)
        (x, y), (pitch_x, pitch_y), gap = self._corner(side), self._pitch(), self._layout.gap
        return QRectF(x + column * pitch_x, y + row * pitch_y, pitch_x - gap, pitch_y - gap).toAlignedRect()

    # What the person does

    def mouseReleaseEvent(self, event) -> None:
        hit = self.sample_at(event.position())
        if hit is not None and event.button() == Qt.MouseButton.LeftButton:
            self.select(*hit)
            self.activated.emit(*hit)

    def wheelEvent(self, event) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_asked.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            event.ignore()

    def keyPressEvent(self, event) -> None:
        moves = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
        if event.key() in moves:
            self.step_selection(*moves[event.key()])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.samples is not None:
            self.activated.emit(*self.selected)
        elif event.text().isdecimal() or event.key() == Qt.Key.Key_Backspace:
            self.digit_typed.emit(int(event.text()) if event.text().isdecimal() else -1)
        else:
            super().keyPressEvent(event)


class Gallery(QScrollArea):
    """A scroll area with the grids, for where they are higher than the panel.

    Signals:
        resized: it has another size now.
    """

    resized = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grids = SampleGrids(theme)
        self.setWidget(self.grids)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusProxy(self.grids)
        self.grids.moved.connect(self._show_selected)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self.grids.theme = theme
        self.grids.arrange()

    def set_columns(self, columns: int | None) -> None:
        """Show each grid with this many columns; None shows everything."""
        self.grids.columns = columns
        self.grids.arrange()

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self.grids.arrange((self.viewport().width(), self.viewport().height()))
        self.resized.emit()

    def _show_selected(self, side: str, index: int) -> None:
        centre = self.grids.rect_of(side, index).center().toPoint()
        self.ensureVisible(centre.x(), centre.y(), 48, 48)


def class_columns(classes: int) -> int:
    """Return the columns of a grid in which this many classes, in turn, always fall into the same ones.

    A multiple of the number of classes, or a part of it.
    """
    if classes <= _MOST_COLUMNS:
        return classes * max(1, 8 // classes)
    return max(columns for columns in range(1, _MOST_COLUMNS + 1) if classes % columns == 0)


def probability(logit: float) -> float:
    """Return the logit's sigmoid, without overflow."""
    return float(0.5 * (1.0 + np.tanh(0.5 * logit)))
