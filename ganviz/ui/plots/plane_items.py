"""What is drawn in the plane: overlays, several of which are painted by one item.

An item of the scene costs a frame about as much as fifty points, so a handful of overlays share one.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPaintEngine, QPainter, QPixmap, QTransform

from ...engine.probes.heatmap import HeatMap
from ...engine.probes.manifold import Manifold
from ...engine.probes.samples import Arrows, ModeReport
from ..theme.theme import Theme
from .arrows import arrow_lines
from .heat import heat_image, heat_table
from .plot_items import PlotObject, scale_of
from .sprites import FAR, SpritePainter, draw_lines, grid_lines, ring

_MISSING_RADIUS = 15  # logical pixels of the ring around a mode that no sample reaches


class OverlaysItem(PlotObject):
    """Overlays of the plane, painted from the first to the last."""

    def __init__(self, *overlays: Overlay, z: float) -> None:
        super().__init__(z)
        self._overlays = overlays
        self._frame: Frame | None = None
        for overlay in overlays:
            overlay.item = self

    def renew(self, *_) -> None:
        self._frame = None
        super().renew()

    def repaint(self) -> None:
        """Paint it anew: an overlay has changed, the view has not."""
        self.update()

    def set_theme(self, theme: Theme) -> None:
        for overlay in self._overlays:
            overlay.set_theme()
        self.renew()

    def draw(self, painter: QPainter, exposed: QRectF) -> None:
        world, device = painter.worldTransform(), painter.device().devicePixelRatioF()
        place = (world.m11(), world.dx(), world.dy(), device)
        if self._frame is None or self._frame.place != place:
            self._frame = Frame(place, self.plot.vb.viewRange(), self._area)
        painter.setWorldTransform(QTransform.fromScale(1 / device, 1 / device))
        for overlay in self._overlays:
            if overlay.is_shown:
                overlay.draw(painter, self._frame)
        painter.setWorldTransform(world)


class Frame:
    """Where points of the plane are on a device.

    Args:
        place: scale and shift (x, y) of what is painted, and the device's pixels for a logical one.
        seen: the range of x and of y.
        area: the box's, in logical pixels.

    Attributes:
        ratio: device pixels for a logical one of what is painted.
        scale, shift: (2,) device pixels are points * scale + shift.
    """

    def __init__(self, place: tuple[float, float, float, float], seen: list[list[float]], area: QRectF) -> None:
        self.place = place
        enlarged, dx, dy, device = place
        self.ratio = enlarged * device
        (left, right), (low, high) = seen
        x, y = self.ratio * area.width() / (right - left), self.ratio * area.height() / (high - low)
        self.scale = np.array((x, -y))
        self.shift = np.array((dx * device - left * x, dy * device + high * y))

    def pixels(self, points: np.ndarray) -> np.ndarray:
        """(..., 2) float64 device pixels of points; what is too far out is put just far out."""
        pixels = points * self.scale
        pixels += self.shift
        np.minimum(pixels, FAR, out=pixels)
        return np.maximum(pixels, -FAR, out=pixels)


class Backdrop(OverlaysItem):
    """Overlays that are not new at each frame, kept as a picture with the card behind them.

    Qt could keep them too, but only as one that has to be blended with what is below, which takes twice as long.
    """

    def __init__(self, *overlays: Overlay, z: float) -> None:
        super().__init__(*overlays, z=z)
        self._kept: QPixmap | None = None

    def renew(self, *_) -> None:
        self._kept = None
        super().renew()

    def boundingRect(self) -> QRectF:
        return self._area.adjusted(0, 0, 1, 1)  # the box shows half a pixel more than its size

    def repaint(self) -> None:
        self._kept = None
        super().repaint()

    def draw(self, painter: QPainter, exposed: QRectF) -> None:
        if painter.paintEngine().type() != QPaintEngine.Type.Raster:  # a drawing of lines and texts
            super().draw(painter, exposed)
            return
        ratio = scale_of(painter)
        if self._kept is None or self._kept.devicePixelRatio() != ratio:
            self._kept = self._painted(ratio)
        painter.drawPixmap(QPointF(0, 0), self._kept)

    def _painted(self, ratio: float) -> QPixmap:
        size = self.boundingRect().size() * ratio
        kept = QPixmap(math.ceil(size.width()), math.ceil(size.height()))
        kept.setDevicePixelRatio(ratio)
        kept.fill(self.colour("card"))
        painter = QPainter(kept)
        super().draw(painter, self._area)
        painter.end()
        return kept


class Overlay:
    """One of the things that an `OverlaysItem` paints.

    Attributes:
        item: paints it.
        is_shown: whether it is painted.
    """

    item: OverlaysItem

    def __init__(self) -> None:
        self.is_shown = False

    def show(self, on: bool) -> None:
        if on != self.is_shown:
            self.is_shown = on
            self.item.repaint()

    def changed(self) -> None:
        """What it shows is different now."""
        if self.is_shown:
            self.item.repaint()

    def set_theme(self) -> None:
        """The item's colours are others."""

    def draw(self, painter: QPainter, frame: Frame) -> None:
        """Paint it in device pixels."""
        raise NotImplementedError

    def colour(self, name: str, alpha: float = 1.0) -> QColor:
        return self.item.colour(name, alpha)


class HeatMapOverlay(Overlay):
    """The discriminator's belief in the theme's colours."""

    def __init__(self) -> None:
        super().__init__()
        self._map: HeatMap | None = None

    def set_data(self, heatmap: HeatMap) -> None:
        self._map = heatmap
        self.changed()

    def draw(self, painter: QPainter, frame: Frame) -> None:
        x0, x1, y0, y1 = self._map.extent
        (left, top), (right, bottom) = frame.pixels(np.array([[x0, y1], [x1, y0]])).tolist()
        image = heat_image(self._map.belief, heat_table(self.item.plot.theme), self._map.even)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(left, top, right - left, bottom - top), image)


class Points(Overlay):
    """Many points, drawn as one sprite each.

    Args:
        shape: makes the sprite (see `sprites`) of a colour, a halo's colour and a ratio of device pixels to logical
            ones.
        colour: name of one of the theme's.
        halo: how opaque the halo is.
    """

    def __init__(self, shape: Callable[[QColor, QColor, float], QPixmap], colour: str, halo: float = 0.65) -> None:
        super().__init__()
        self._shape, self._hue, self._halo = shape, colour, halo
        self._points = np.zeros((0, 2))
        self._sprite: tuple[float, QPixmap] | None = None
        self._sprite_painter = SpritePainter()

    def set_data(self, points: np.ndarray) -> None:
        """Draw these (n, 2) points."""
        self._points = points
        self.changed()

    def set_theme(self) -> None:
        self._sprite = None

    def draw(self, painter: QPainter, frame: Frame) -> None:
        ratio = frame.ratio
        if self._sprite is None or self._sprite[0] != ratio:
            sprite = self._shape(self.colour(self._hue), self.colour("card", self._halo),
                                 ratio * self.item.plot.theme.scale)
            self._sprite = ratio, sprite
        self._sprite_painter.draw(painter, self._sprite[1], self._points, frame.scale, frame.shift)


class LatentGrid(Overlay):
    """A regular grid of latents, as the generator warps it."""

    def __init__(self) -> None:
        super().__init__()
        self._points = np.zeros((0, 0, 2))

    def set_data(self, manifold: Manifold) -> None:
        self._points = manifold.points
        self.changed()

    def draw(self, painter: QPainter, frame: Frame) -> None:
        draw_lines(painter, self.colour("generator"), self.item.plot.theme.width(1.0),
                   grid_lines(frame.pixels(self._points)))


class GradientArrows(Overlay):
    """The gradients on fakes as arrows."""

    def __init__(self) -> None:
        super().__init__()
        self._arrows: Arrows | None = None
        self._reference: float | None = None

    def set_data(self, arrows: Arrows | None, reference: float | None) -> None:
        """Draw these; an arrow as long as `arrows.ARROW_PIXELS` stands for the reference."""
        self._arrows, self._reference = arrows, reference
        self.changed()

    def draw(self, painter: QPainter, frame: Frame) -> None:
        if self._arrows is not None and self._reference is not None:
            lines = arrow_lines(frame.pixels(self._arrows.at), self._arrows.gradient, self._reference,
                                frame.ratio)
            draw_lines(painter, self.colour("generator"), self.item.plot.theme.width(max(1.0, frame.ratio)), lines)


class MissingModes(Overlay):
    """A ring around each mode that none of the fakes reaches; around one that was dropped, a dashed one."""

    def __init__(self) -> None:
        super().__init__()
        self._centres: tuple[np.ndarray, ...] = ()  # of those that none ever reached, and of those that were dropped
        self._sprites: tuple[float, tuple[QPixmap, ...]] = (0.0, ())
        self._sprite_painter = SpritePainter()

    def set_data(self, modes: ModeReport | None) -> None:
        missing = None if modes is None else ~modes.covered
        self._centres = () if modes is None else tuple(modes.centres[missing & which]
                                                       for which in (~modes.dropped, modes.dropped))
        self.changed()

    def set_theme(self) -> None:
        self._sprites = (0.0, ())

    def draw(self, painter: QPainter, frame: Frame) -> None:
        if not any(len(centres) for centres in self._centres):
            return
        ratio = frame.ratio
        if self._sprites[0] != ratio:
            larger = ratio * self.item.plot.theme.scale
            self._sprites = ratio, tuple(ring(self.colour("bad"), larger, _MISSING_RADIUS, style)
                                         for style in (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine))
        for sprite, centres in zip(self._sprites[1], self._centres, strict=True):
            self._sprite_painter.draw(painter, sprite, centres, frame.scale, frame.shift)


class NoteItem(PlotObject):
    """A line of text in the upper right corner, on a ground of its own."""

    def __init__(self, z: float) -> None:
        super().__init__(z)
        self.text = ""
        self.hide()

    def say(self, text: str) -> None:
        if text != self.text:
            self.text = text
            self.setVisible(bool(text))
            self.update()

    def draw(self, painter: QPainter, exposed: QRectF) -> None:
        painter.setFont(self.plot.plain)
        place = QRectF(QFontMetrics(self.plot.plain).boundingRect(self.text))
        place.moveTopRight(self.boundingRect().topRight() + QPointF(-12, 10))
        painter.fillRect(place.adjusted(-4, -2, 4, 2), self.colour("card"))
        painter.setPen(self.colour("text"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, self.text)
