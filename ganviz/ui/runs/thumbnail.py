"""A small picture of a recorded run: its newest fakes."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from ...engine.probes import samples
from ...engine.probes.base import Content
from ...engine.record import content_codec
from ...engine.record.damage import DamagedError
from ...engine.record.reader import RunReader
from ..theme.theme import Theme
from ..widgets.mosaic import Mosaic

SIZE = QSize(108, 72)
_POINTS = 300
_ROWS = 3  # of images
_TOPIC = "samples"


def thumbnail(reader: RunReader, theme: Theme) -> QImage | None:
    """Draw the newest recorded fakes of a run, in any thread; None if there are none."""
    places = reader.pictures(_TOPIC)
    if not places:
        return None
    try:
        content = content_codec.unpack(reader.picture(places[-1][0]), Content.kinds)
    except DamagedError:
        return None
    picture = QImage(SIZE, QImage.Format.Format_RGB32)
    picture.fill(QColor(theme.field))
    with QPainter(picture) as painter:
        if isinstance(content, samples.PointSamples):
            _paint_points(painter, content, theme)
        elif isinstance(content, samples.ImageSamples):
            _paint_images(painter, content, theme)
    return picture


def _paint_points(painter: QPainter, content: samples.PointSamples, theme: Theme) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    both = np.concatenate([content.real, content.fake])
    middle, reach = (both.max(0) + both.min(0)) / 2, max(float(np.ptp(both, axis=0).max()), 1e-6)
    scale = (SIZE.height() - 8) / reach
    for points, colour in ((content.real, theme.real), (content.fake, theme.fake)):
        painter.setBrush(QColor(colour))
        for x, y in (points[:_POINTS] - middle) * (scale, -scale) + (SIZE.width() / 2, SIZE.height() / 2):
            painter.drawEllipse(QPointF(x, y), 1.2, 1.2)


def _paint_images(painter: QPainter, content: samples.ImageSamples, theme: Theme) -> None:
    count, height, width = content.fake.shape[:3]
    columns = min(max(1, round(_ROWS * SIZE.width() / SIZE.height() * height / width)), count)
    shown = min(columns * _ROWS, count)
    mosaic = Mosaic(shown, (height, width), columns, 1.0, QColor(theme.field))
    mosaic.put(content.fake, np.arange(shown))
    image: QImage = mosaic.image.scaled(SIZE, Qt.AspectRatioMode.KeepAspectRatio,
                                        Qt.TransformationMode.SmoothTransformation)
    painter.drawImage((SIZE.width() - image.width()) // 2, (SIZE.height() - image.height()) // 2, image)
