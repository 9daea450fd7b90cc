"""What the run's own generator makes of a latent: some feature maps of each resolution, up to the picture."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from ....engine.probes.convolution import FeatureMaps
from ...theme.theme import Theme
from ...widgets.hover_tooltip import HoverTooltip
from ...widgets.mosaic import argb, qimage
from ...widgets.signed_images import signed_image, signed_table
from .words import TIMES

_CAPTION, _GAP, _BETWEEN, _ARROW = 16, 3, 10, 16
_TALLEST = 128


class MakerRow(HoverTooltip):
    """Groups of feature maps from coarse to fine, and the picture that they end in."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.makers: tuple[FeatureMaps, ...] = ()
        self._picture: np.ndarray | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._take_height()
        self.setAccessibleName(self.tr("Feature maps of the generator"))

    def _take_height(self) -> None:
        self.setMinimumHeight(self.theme.px(_CAPTION) + 60)
        self.setMaximumHeight(self.theme.px(_CAPTION) + _TALLEST)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def show_makers(self, makers: tuple[FeatureMaps, ...], picture: np.ndarray | None) -> None:
        """Show the maps of each resolution, and the (H, W, C) uint8 picture that is made."""
        self.makers, self._picture = makers, picture
        self.setAccessibleName(self.tr("Feature maps of the generator: %1").replace(
            "%1", ", ".join(self._title(k) for k in range(len(makers)))))
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self._take_height()
        self.update()

    def groups(self) -> list[QRectF]:
        """Return where each resolution's maps stand, without the caption."""
        count = len(self.makers)
        if not count:
            return []
        height = self.height() - self.theme.px(_CAPTION)
        last = min(height, (self.width() - count * _ARROW) / count)
        room = (self.width() - last - (count - 1) * (_ARROW + _BETWEEN)) / max(count - 1, 1)
        boxes, x = [], 0.0
        for _ in range(count - 1):
            wide = min(room, 2 * height + _GAP)
            boxes.append(QRectF(x, self.theme.px(_CAPTION), wide, height))
            x += wide + _ARROW + _BETWEEN
        boxes.append(QRectF(x, self.theme.px(_CAPTION), last, last))
        return boxes

    def maps_of(self, group: int) -> list[QRectF]:
        """Return where each map of a resolution is drawn, in two rows; the last is the picture."""
        box, count = self.groups()[group], len(self.makers[group].maps)
        if group == len(self.makers) - 1:
            return [box]
        side = (box.height() - _GAP) / 2
        columns = min(max(int((box.width() + _GAP) // (side + _GAP)), 1), -(-count // 2))
        return [QRectF(box.left() + (k % columns) * (side + _GAP), box.top() + (k // columns) * (side + _GAP), side,
                       side) for k in range(min(count, 2 * columns))]

    def _title(self, group: int) -> str:
        maker = self.makers[group]
        rows, columns = maker.maps.shape[1:]
        if group == len(self.makers) - 1:
            return self.tr("%1, the picture").replace("%1", f"{rows}{TIMES}{columns}")
        return self.tr("%1, %2 maps").replace("%1", f"{rows}{TIMES}{columns}").replace("%2", str(maker.channels))

    def text_at(self, position: QPointF) -> str:
        for group, box in enumerate(self.groups()):
            if box.contains(position):
                shown = self.maps_of(group)
                index = next((k for k, place in enumerate(shown) if place.contains(position)), None)
                name = f"{self.makers[group].path}: {self._title(group)}"
                if index is None or group == len(self.makers) - 1:
                    return name
                return name + self.tr(" (map %1)").replace("%1", str(index + 1))
        return ""

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        font = QFont(painter.font())
        font.setPixelSize(self.theme.px(11))
        painter.setFont(font)
        table = signed_table(self.theme)
        boxes = self.groups()
        for group, (box, maker) in enumerate(zip(boxes, self.makers, strict=True)):
            painter.setPen(QColor(self.theme.muted))
            is_last = group == len(boxes) - 1
            right = self.width() if is_last else boxes[group + 1].left()
            caption = QRectF(box.left(), 0, right - box.left(), self.theme.px(_CAPTION))
            painter.drawText(caption, Qt.AlignmentFlag.AlignVCenter, self._title(group))
            largest = float(np.abs(maker.maps).max(initial=0.0)) or 1.0
            for values, place in zip(maker.maps, self.maps_of(group), strict=False):
                image = qimage(argb(self._picture[None])[0]) if is_last and self._picture is not None else \
                    signed_image(values, largest, table)
                painter.drawImage(place, image)
            if not is_last:
                arrow = QRectF(boxes[group + 1].left() - _ARROW - _BETWEEN / 2, box.top(), _ARROW, box.height())
                painter.drawText(arrow, Qt.AlignmentFlag.AlignCenter, "\N{RIGHTWARDS ARROW}")
        painter.end()
