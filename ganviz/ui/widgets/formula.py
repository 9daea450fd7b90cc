"""Formulas from TeX-like source, drawn as outlines: crisp at every scale, in any colour.

The library behind it is imported with the first formula, not with the window.
"""

from __future__ import annotations

import base64
import html
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontInfo, QImage, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from ..theme.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtSvg import QSvgRenderer

SIZE = 17.0  # pixels of an em
_LARGER = 1.25  # than the text around it
_LINE_GAP = 0.4  # of an em, between two lines
_INK = "#123456"  # stands in the drawing for the colour that is asked for
_MARGIN = 0.08  # of an em around a line, for the soft borders of its strokes
_BOX = re.compile(r'viewBox="\S+ \S+ (\S+) (\S+)"')


class FormulaError(ValueError):
    """A formula that cannot be read. The message quotes it."""


@dataclass(frozen=True)
class _Line:
    """A line of a formula, drawn at one pixel an em's pixel.

    Attributes:
        svg: the drawing, in the colour `_INK`.
        inner_width, inner_height: of the drawing, in pixels.
        margin: around it.
    """

    svg: str
    inner_width: float
    inner_height: float
    margin: float

    @property
    def width(self) -> float:
        return self.inner_width + 2 * self.margin

    @property
    def height(self) -> float:
        return self.inner_height + 2 * self.margin

    def renderer(self, colour: str) -> QSvgRenderer:
        from PySide6.QtSvg import QSvgRenderer

        return QSvgRenderer(QByteArray(self.svg.replace(_INK, colour).encode()))


@lru_cache(256)
def _line(tex: str, size: float) -> _Line:
    import ziamath

    ziamath.config.svg2 = False  # plain paths: Qt's SVG does not know symbols
    try:
        drawn = ziamath.Latex(tex, size=size, color=_INK)
        svg = drawn.svg()
    except Exception as error:  # the parser raises whatever its tables raise
        raise FormulaError(f"the formula {tex!r} cannot be read ({type(error).__name__}: {error})") from error
    # the drawing's own box, not the letters': slanted ones reach beyond theirs
    width, height = (float(number) for number in _BOX.search(svg).groups())
    return _Line(svg, width, height, _MARGIN * size)


def _lines(tex: str, size: float) -> list[_Line]:
    return [_line(line.strip(), size) for line in tex.splitlines() if line.strip()]


def formula_size(tex: str, size: float = SIZE) -> QSize:
    """Return the room that a formula takes, in pixels.

    Args:
        tex: as for `formula_image`.
        size: pixels of an em.

    Raises:
        FormulaError: it cannot be read.
    """
    lines = _lines(tex, size)
    gaps = _LINE_GAP * size * max(len(lines) - 1, 0)
    return QSize(-int(-max((line.width for line in lines), default=0) // 1),
                 -int(-(sum(line.height for line in lines) + gaps) // 1))


@lru_cache(256)
def formula_image(tex: str, colour: str, size: float = SIZE, ratio: float = 1.0) -> QImage:
    r"""Draw a formula on a transparent ground.

    Args:
        tex: LaTeX mathematics without dollars, such as `\frac{1}{m}\sum_i \log D(x_i)`; each line is a formula.
        colour: #rrggbb, usually the theme's `text`.
        size: pixels of an em.
        ratio: the screen's pixels to a pixel (`devicePixelRatioF`).

    Returns:
        An image with that ratio, shared between callers: not to be painted on.

    Raises:
        FormulaError: it cannot be read.
    """
    whole = formula_size(tex, size)
    image = QImage(max(round(whole.width() * ratio), 1), max(round(whole.height() * ratio), 1),
                   QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    top = 0.0
    for line in _lines(tex, size):
        line.renderer(QColor(colour).name()).render(
            painter, QRectF(line.margin, top + line.margin, line.inner_width, line.inner_height))
        top += line.height + _LINE_GAP * size
    painter.end()
    return image


def formula_html(tex: str, colour: str, size: float = SIZE, ratio: float = 2.0) -> str:
    """Make an `<img>` of a formula for rich text, with the source as its alternative text; arguments as above.

    Raises:
        FormulaError: it cannot be read.
    """
    image = formula_image(tex, colour, size, ratio)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    data = base64.b64encode(buffer.data().data()).decode()
    shown = formula_size(tex, size)
    return (f'<img src="data:image/png;base64,{data}" width="{shown.width()}" height="{shown.height()}" '
            f'alt="{html.escape(tex)}" style="vertical-align: middle">')


class FormulaView(QWidget):
    """A formula as a widget, in the size of its font. One that is too wide for the widget is drawn smaller.

    Source that cannot be read is shown as it is.

    Args:
        tex: as for `formula_image`; empty for nothing.
    """

    def __init__(self, tex: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tex, self._theme = "", theme
        self._readable = True
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.set_tex(tex)

    def tex(self) -> str:
        return self._tex

    def set_tex(self, tex: str) -> None:
        """Show another formula."""
        self._tex = tex
        self.setAccessibleName(self.tr("Formula: %1").replace("%1", tex) if tex else "")
        if not tex:
            self.hide()
        elif self.parentWidget() is not None:  # else it would come up as a window of its own
            self.show()
        self.updateGeometry()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def em(self) -> float:
        """Return the size of an em in pixels."""
        return _LARGER * QFontInfo(self.font()).pixelSize()

    def sizeHint(self) -> QSize:
        if not self._tex:
            return QSize(0, 0)
        try:
            return formula_size(self._tex, self.em())
        except FormulaError:
            return self.fontMetrics().boundingRect(0, 0, 10_000, 10_000, 0, self._tex).size()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def changeEvent(self, event) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def paintEvent(self, event) -> None:
        if not self._tex:
            return
        painter = QPainter(self)
        wanted = self.sizeHint()
        share = min(1.0, self.width() / max(wanted.width(), 1))
        try:
            image = formula_image(self._tex, self._theme.text, self.em(), self.devicePixelRatioF() * share)
        except FormulaError:
            painter.setPen(QColor(self._theme.text))
            painter.drawText(self.rect(), 0, self._tex)
        else:
            place = QRectF(0, 0, wanted.width() * share, wanted.height() * share)
            place.moveTop((self.height() - place.height()) / 2)
            painter.drawImage(place, image)
        painter.end()
