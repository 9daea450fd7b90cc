"""What is known of a layer, painted: numbers and a histogram, its weights, and what comes out of it."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QWidget

from ....engine.probes.network import Layer, LayerDetail
from ...plots.tick_numbers import signed
from ...theme.theme import Theme
from ...translation import showing
from ...widgets.hover_tooltip import HoverTooltip
from ...widgets.signed_images import best_grid, colour_image, signed_image, signed_table
from .diagram_words import shape_text

_LINE, _GAP, _LEFT = 18.0, 16.0, 232.0
_TALLEST_CELL = 16.0  # logical pixels of one value of a matrix or a kernel, at most


class LayerView(HoverTooltip):
    """A view of a layer: numbers and a histogram at the left, weights and outputs as images at the right.

    Attributes:
        layer: facts of the layer; None draws nothing.
        detail: what is measured for this layer alone; None while it is awaited.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.layer: Layer | None = None
        self.detail: LayerDetail | None = None
        self._hits: list[tuple[QRectF, Callable[[QPointF], str]]] = []
        self._font = QFont(self.font())
        self._font.setFeature(QFont.Tag("tnum"), 1)
        self.setMouseTracking(True)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self._font.setPixelSize(theme.px(12))
        self._line = theme.width(_LINE)
        self._below = self._line + 4  # where begins what has a title
        self.update()

    def show_layer(self, layer: Layer | None, detail: LayerDetail | None) -> None:
        self.layer, self.detail = layer, detail
        self.update()

    def text_at(self, position: QPointF) -> str:
        """Say which unit is under the pointer, and its value; empty elsewhere."""
        return next((text(position) for box, text in self._hits if box.contains(position)), "")

    def hits(self) -> list[QRectF]:
        """Return where images and bars are drawn."""
        return [box for box, _ in self._hits]

    # Painting

    def paintEvent(self, event) -> None:
        self._hits = []
        painter = QPainter(self)
        painter.setFont(self._font)
        if self.layer is not None:
            left = min(self.theme.width(_LEFT), self.width() * 0.42)
            y = self._paint_facts(painter, left)
            self._paint_histogram(painter, QRectF(0, y + 8, left, self.height() - y - 8))
            self._paint_pictures(painter, QRectF(left + _GAP, 0, self.width() - left - _GAP, self.height()))
        painter.end()

    def facts(self) -> list[tuple[str, str]]:
        """Return what the left column says: names and values."""
        layer, detail = self.layer, self.detail
        rows = [(self.tr("output"), self.tr("not seen") if layer.shape is None else shape_text(layer.shape)),
                (self.tr("parameters"), f"{layer.parameters:,}")]
        if layer.shape is not None:
            rows.append((self.tr("mean ± std"), f"{_precise(layer.mean)} ± {_precise(layer.std)}"))
        if layer.idle_kind:
            words = self.tr("dead units") if layer.idle_kind == "dead" else self.tr("saturated")
            rows.append((words, f"{100 * layer.idle:.0f} %"))
        if layer.parameters:
            if detail is None:
                rows += [(self.tr("weight norm"), "…"), (self.tr("gradient norm"), "…")]
            else:
                rows.append((self.tr("weights"), shape_text(detail.weight_shape)))
                rows.append((self.tr("weight norm"), _precise(detail.weight_norm)))
                rows.append((self.tr("gradient norm"), "–" if detail.gradient_note else _precise(detail.gradient_norm)))
                if detail.gradient_note:
                    rows.append(("", f"({showing.shown(detail.gradient_note)})"))
        return rows

    def _paint_facts(self, painter: QPainter, width: float) -> float:
        metrics, y = QFontMetrics(self._font), 0.0
        for name, value in self.facts():
            painter.setPen(QColor(self.theme.muted))
            painter.drawText(QRectF(0, y, width, self._line), Qt.AlignmentFlag.AlignVCenter, name)
            painter.setPen(QColor(self.theme.text if name else self.theme.muted))
            room = width - metrics.horizontalAdvance(name) - 8
            painter.drawText(QRectF(0, y, width, self._line),
                             Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight,
                             metrics.elidedText(value, Qt.TextElideMode.ElideRight, int(room)))
            y += self._line
        return y

    def _paint_histogram(self, painter: QPainter, room: QRectF) -> None:
        detail = self.detail
        if detail is None or detail.edges is None or room.height() < 64:
            return
        self._title(painter, room, self.tr("distribution of its outputs"))
        plot = QRectF(room.left(), room.top() + self._below, room.width(), min(room.height() - self._below - 20, 150))
        edges, shares = detail.edges, detail.shares
        low, high, top = float(edges[0]), float(edges[-1]), float(shares.max())
        painter.setPen(QColor(self.theme.border))
        painter.drawLine(plot.bottomLeft(), plot.bottomRight())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.muted))
        wide = plot.width() / len(shares)
        for k, share in enumerate(shares.tolist()):
            tall = plot.height() * share / top
            painter.drawRect(QRectF(plot.left() + k * wide, plot.bottom() - tall, max(wide - 1, 1), tall))

        def text(at: QPointF) -> str:
            k = min(max(int((at.x() - plot.left()) / wide), 0), len(shares) - 1)
            return self.tr("%1 to %2: %3 % of its outputs").replace("%1", _precise(edges[k])).replace(
                "%2", _precise(edges[k + 1])).replace("%3", f"{100 * shares[k]:.1f}")

        self._hits.append((plot, text))
        painter.setPen(QColor(self.theme.muted))
        place = QRectF(plot.left(), plot.bottom() + 2, plot.width(), self._line)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft, _precise(low))
        painter.drawText(place, Qt.AlignmentFlag.AlignRight, _precise(high))

    def _title(self, painter: QPainter, room: QRectF, text: str, largest: float | None = None) -> None:
        """Write what stands below, and what its colours mean, from -largest to largest."""
        metrics, wide = QFontMetrics(self._font), room.width()
        painter.setPen(QColor(self.theme.muted))
        if largest is not None:
            low, high = _precise(-largest), _precise(largest)
            right, middle = metrics.horizontalAdvance(high) + 4, 40.0
            wide -= right + middle + metrics.horizontalAdvance(low) + 12
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            line = QRectF(room.left(), room.top(), room.width(), self._line)
            painter.drawText(line, flags, high)
            painter.drawText(line.adjusted(0, 0, -right - middle - 4, 0), flags, low)
            bar = QRectF(room.right() - right - middle, room.top() + 5, middle, 8)
            painter.drawImage(bar, signed_image(np.linspace(-1, 1, 64)[None], 1.0, signed_table(self.theme)))
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(wide))
        painter.drawText(QRectF(room.left(), room.top(), room.width(), self._line), Qt.AlignmentFlag.AlignVCenter,
                         shown)

    def _paint_pictures(self, painter: QPainter, room: QRectF) -> None:
        detail = self.detail
        if detail is None:
            self._title(painter, room, self.tr("The details are on their way…"))
            return
        parts = []
        if detail.kernels is not None:
            parts.append(self._paint_kernels)
        elif detail.matrix is not None:
            parts.append(self._paint_matrix)
        if detail.maps is not None:
            parts.append(self._paint_maps)
        elif detail.outputs is not None:
            parts.append(self._paint_outputs)
        if not parts:
            self._title(painter, room, self.tr("It has no weights that can be shown as a picture."))
            return
        # what is a strip takes little, and leaves the rest to the other
        strip = self._below + self._line + 20
        if parts == [self._paint_matrix, self._paint_outputs]:
            tall = [room.height() - strip - _GAP, strip]
        else:
            tall = [(room.height() - _GAP * (len(parts) - 1)) / len(parts)] * len(parts)
        y = room.top()
        for paint, high in zip(parts, tall, strict=True):
            paint(painter, QRectF(room.left(), y, room.width(), high))
            y += high + _GAP

    def _paint_matrix(self, painter: QPainter, room: QRectF) -> None:
        detail, (rows, columns) = self.detail, self.detail.matrix.shape
        units, inputs = detail.matrix_shape
        largest = float(np.abs(detail.matrix).max())
        whole = self.tr("weights, units × inputs")
        if (units, inputs) != (rows, columns):
            whole += self.tr(" (means of blocks)")
        self._title(painter, room, whole, largest)
        box = QRectF(room.left(), room.top() + self._below, min(room.width(), columns * _TALLEST_CELL),
                     min(room.height() - self._below, rows * _TALLEST_CELL))
        if box.height() < 8:
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, box.height() < rows or box.width() < columns)
        painter.drawImage(box, signed_image(detail.matrix, largest, signed_table(self.theme)))

        def text(at: QPointF) -> str:
            row = min(int((at.y() - box.top()) / box.height() * rows), rows - 1)
            column = min(int((at.x() - box.left()) / box.width() * columns), columns - 1)
            unit = _span(self.tr("unit"), self.tr("units"), row, rows, units)
            of = _span(self.tr("input"), self.tr("inputs"), column, columns, inputs)
            return self.tr("%1 from %2: %3").replace("%1", unit).replace("%2", of).replace(
                "%3", _precise(detail.matrix[row, column]))

        self._hits.append((box, text))

    def _paint_outputs(self, painter: QPainter, room: QRectF) -> None:
        outputs, largest = self.detail.outputs, float(np.abs(self.detail.outputs).max())
        self._title(painter, room, self.tr("outputs for fake %1").replace("%1", str(self.detail.sample + 1)), largest)
        box = QRectF(room.left(), room.top() + self._below, min(room.width(), len(outputs) * _TALLEST_CELL), 20)
        painter.drawImage(box, signed_image(outputs[None], largest, signed_table(self.theme)))

        def text(at: QPointF) -> str:
            k = min(int((at.x() - box.left()) / box.width() * len(outputs)), len(outputs) - 1)
            return self.tr("unit %1: %2").replace("%1", str(k + 1)).replace("%2", _precise(outputs[k]))

        self._hits.append((box, text))

    def _paint_kernels(self, painter: QPainter, room: QRectF) -> None:
        detail, largest = self.detail, float(np.abs(self.detail.kernels).max())
        self._title(painter, room, f"{len(detail.kernels)} {showing.shown(detail.kernel_note)}",
                    None if detail.kernels.shape[3] == 3 else largest)
        table = signed_table(self.theme)
        images = [colour_image(k, largest) if k.shape[2] == 3 else signed_image(k[..., 0], largest, table)
                  for k in detail.kernels]
        ranges = [(_precise(k.min()), _precise(k.max())) for k in detail.kernels]
        self._paint_grid(painter, room, images, detail.kernels.shape[1:3],
                         lambda k: self.tr("kernel %1: %2 to %3").replace("%1", str(k + 1)).replace(
                             "%2", ranges[k][0]).replace("%3", ranges[k][1]))

    def _paint_maps(self, painter: QPainter, room: QRectF) -> None:
        maps, largest = self.detail.maps, float(np.abs(self.detail.maps).max())
        title = self.tr("feature maps of fake %1").replace("%1", str(self.detail.sample + 1))
        self._title(painter, room, title, largest)
        table = signed_table(self.theme)
        self._paint_grid(painter, room, [signed_image(m, largest, table) for m in maps], maps.shape[1:], lambda k:
                         self.tr("channel %1: mean %2").replace("%1", str(k + 1)).replace(
                             "%2", _precise(maps[k].mean())))

    def _paint_grid(self, painter: QPainter, room: QRectF, images: list, sample: tuple[int, int],
                    text: Callable[[int], str]) -> None:
        """Paint images in rows, each with its number where there is room for one."""
        inside = QRectF(room.left(), room.top() + self._below, room.width(), room.height() - self._below)
        if inside.height() < 12:
            return
        small = QFont(self._font)
        small.setPixelSize(self.theme.px(9))
        gap = 3.0
        for caption in (self.theme.width(11.0), 0.0):
            columns, scale = best_grid(len(images), sample, inside.width(), inside.height(), gap, caption)
            scale = min(scale, _TALLEST_CELL)
            if sample[1] * scale >= 14:
                break
        wide, tall = sample[1] * scale, sample[0] * scale
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, scale < 1)
        painter.setFont(small)
        painter.setPen(QColor(self.theme.muted))
        for k, image in enumerate(images):
            x = inside.left() + (k % columns) * (wide + gap)
            y = inside.top() + (k // columns) * (tall + gap + caption)
            box = QRectF(x, y, wide, tall)
            painter.drawImage(box, image)
            if caption:
                painter.drawText(QRectF(x - gap, y + tall, wide + 2 * gap, caption), Qt.AlignmentFlag.AlignCenter,
                                 str(k + 1))
            self._hits.append((box, lambda _, k=k: text(k)))
        painter.setFont(self._font)


def _precise(value: float) -> str:
    return "–" if math.isnan(value) else signed(f"{value:.3g}")


def _span(one: str, many: str, index: int, shown: int, there: int) -> str:
    """Say which units a shown row stands for, counted from 1."""
    first, last = index * there // shown + 1, -(-(index + 1) * there // shown)
    return f"{one} {first}" if first == last else f"{many} {first}–{last}"
