"""Plots on pyqtgraph that look and behave like the rest of the window.

A panel makes one `PlotView` (a widget) and puts `Plot`s into it, from above; import this file inside a function, or the
window's first paint waits for pyqtgraph (`plot_page.PlotPage` shows a text until then):

    view = PlotView(theme, "verdicts")
    plot = view.add_plot("scores", self.tr("Scores"))           # `moves=(True, False)`: the mouse moves x only
    curve = plot.add(Curve("real", self.tr("real"), band=0.2))  # curves; plot_items, plot_overlays, event_marks
    plot.add(Level(0.5, self.tr("0.5: cannot tell"), "muted"))  # whatever else pyqtgraph has: plot.addItem(item)
    plot.head.set_keys([...])                                   # the line above: title, keys, values

    plot.setXRange(0, 100, padding=0)
    plot.fit(low, high)                                         # the value axis; moves in steps, a held range stays
    curve.set_data(x, y)                                        # positions; logarithms if the plot `has_log("y")`
    view.set_theme(theme)

An item of your own is a `plot_items.PlotObject` that paints in pixels of the plot's box: `plot.vb.x_pixels(x)` and
`plot.vb.y_pixels(y)`. Of a pyqtgraph item, or one of your own, `set_theme(theme)` is called if it has one.

What the person does: `plot.vb.looked` (a range was dragged, zoomed or drawn), `view.all_asked` (double click, End,
menu), `view.pointed` (the pointer moved), `plot.log_asked`, `view.region_changed`. Every plot has a menu (right click,
menu key): see `plot_menu`; give `plot.table` for its CSV, `plot.more_actions` for entries of your own, and say
`view.offers_region = True` where you tell the statistics of a region. The view's `said`, `saved` and `failed` are for
the panel's signals of the same names.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QAction, QColor, QContextMenuEvent, QFont
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QGraphicsView, QWidget

from ..theme.theme import Theme
from . import plot_menu
from .curves import Curve, Curves
from .plot_axis import HEIGHT_OF_AXIS, Labels, PlotAxis
from .plot_box import PlotBox
from .plot_head import HEIGHT, Key, PlotHead
from .plot_items import Grid
from .plot_overlays import Region
from .scales import ValueScale

pg.setConfigOptions(mouseRateLimit=0)  # Qt puts moves together itself

LEAST = 34  # logical pixels of height of a plot that can still be read
_BETWEEN, _RIGHT, _GAP, _BELOW_SPANNING = 4, 8, 2, 7
_WIDTH_STEP, _WIDTH_SPARE = 8, 24  # the value axes' width: a multiple of this, and no smaller for less than that
_KEY_PAN, _KEY_ZOOM = 0.1, 0.8

Item = TypeVar("Item", bound=QGraphicsItem | Curve)


class Plot(pg.PlotItem):
    """One plot: a head, a value axis at the left, an axis below, a grid, and what is added.

    Args:
        view: it becomes a part of.
        name: for tests, and of the file when it is saved.
        title: the head's first words.
        moves: which axes, x and y, the mouse moves on the plot itself; on an axis, always that one.
        log: the axes that make sense logarithmically, of "x" and "y"; the menu offers them.

    Attributes:
        values: the value axis's range as `fit` finds it.
        held: the person looks at values of their own choice, so that `fit` does not change them.
        table: gives what is drawn as CSV text, None without data; by default the curves that were added.
        more_actions: gives further entries of the menu.

    Signals:
        log_asked: the person wants an axis, "x" or "y", to be logarithmic or not; `set_log` does the axis's part.
    """

    log_asked = Signal(str, bool)

    def __init__(self, view: PlotView, name: str, title: str = "", moves: tuple[bool, bool] = (True, True),
                 log: tuple[str, ...] = ()) -> None:
        self.values, self.held = ValueScale(), False
        self.left, self.lower = PlotAxis("left", self._value_labels), PlotAxis("bottom")
        super().__init__(viewBox=PlotBox(moves), axisItems={"left": self.left, "bottom": self.lower}, enableMenu=False)
        for side in ("top", "right"):  # these axes are never shown, but would follow each change of a range
            self.getAxis(side).unlinkFromView()
        self.view, self.name, self.title, self.log = view, name, title, log
        self.ctrlMenu.setParent(view)  # pyqtgraph's own; without a parent it would outlive the view
        self.ctrlMenu.hide()
        self.hideButtons()
        self.setFlag(self.GraphicsItemFlag.ItemHasNoContents)
        self.layout.setContentsMargins(0, 0, _RIGHT, 0)
        self.head = PlotHead(self)
        self.layout.removeItem(self.titleLabel)
        self.layout.setRowFixedHeight(0, view.theme.px(HEIGHT))
        for row in (0, 2):  # else what changes in the box would touch the head and the axis, which would be painted too
            self.layout.setRowSpacing(row, _GAP)
        self.layout.addItem(self.head, 0, 1)
        self.table: Callable[[], str | None] = lambda: plot_menu.curves_csv(self)
        self.more_actions: Callable[[], list[QAction]] = list
        self._added: list[QGraphicsItem | Curve] = []
        self._curves: Curves | None = None  # made with the first one
        self.grid = self.add(Grid())
        for axis in (self.left, self.lower):
            axis.labels_changed.connect(self.grid.renew)
        self.left.all_asked.connect(lambda: self._on_all(False, True))
        self.lower.all_asked.connect(lambda: self._on_all(True, False))
        self.vb.all_asked.connect(self._on_all)
        self.vb.looked.connect(self._on_looked)
        self.vb.menu_asked.connect(lambda place: plot_menu.show(self, place.toPoint()))
        self.head.set_keys([Key(title, "muted")] if title else [])
        self.set_theme()

    @property
    def theme(self) -> Theme:
        return self.view.theme

    @property
    def plain(self) -> QFont:
        return self.view.plain

    @property
    def bold(self) -> QFont:
        return self.view.bold

    def span_head(self) -> None:
        """Let the head begin above the value axis, in a plot that is narrow for what it says."""
        self.layout.removeItem(self.head)
        self.layout.addItem(self.head, 0, 0, 1, 2)
        # so that no label reaches into the head, which would be painted with it
        self.layout.setRowSpacing(0, _BELOW_SPANNING)
        self.left.setStyle(hideOverlappingLabels=_BELOW_SPANNING - _GAP)

    def add(self, item: Item) -> Item:
        """Put a curve or an item in: one of ours, or one of pyqtgraph's, whose extent never changes a range."""
        self._added.append(item)
        if isinstance(item, Curve):
            self._curves = self._curves or self.add(Curves())
            self._curves.take(item)
        elif hasattr(item, "entered"):
            item.plot = self
            item.setParentItem(self.vb)
            item.entered()
        else:
            self.addItem(item, ignoreBounds=True)
        if hasattr(item, "set_theme"):
            item.set_theme(self.theme)
        return item

    def remove(self, item: QGraphicsItem) -> None:
        """Take an item out again."""
        self._added.remove(item)
        if isinstance(item, Curve):
            self._curves.drop(item)
        elif hasattr(item, "entered"):
            item.left()
            self.scene().removeItem(item)
        else:
            self.removeItem(item)

    def set_curves(self, x: np.ndarray, data: Sequence[tuple[Curve, np.ndarray, np.ndarray, np.ndarray]]) -> None:
        """Give curves other data at once; see `Curves.set_data`."""
        if data:
            self._curves.set_data(x, data)

    def added(self, kind: type[Item]) -> list[Item]:
        """The items of a kind that were put in."""
        return [item for item in self._added if isinstance(item, kind)]

    def set_theme(self) -> None:
        """Take over the view's theme."""
        for axis in (self.left, self.lower):
            axis.set_look(self.plain, self.theme)
        box = self.vb.rbScaleBox
        accent = QColor(self.theme.accent)
        box.setPen(pg.mkPen(accent, width=self.theme.width(1)))
        accent.setAlphaF(0.15)
        box.setBrush(accent)
        for item in self._added:
            if hasattr(item, "set_theme"):
                item.set_theme(self.theme)
            elif hasattr(item, "renew"):
                item.renew()
        self.head.renew()
        self.layout.setRowFixedHeight(0, self.theme.px(HEIGHT) if self.head.parentLayoutItem() else 0)

    # --- the axes ---

    def _value_labels(self, low: float, high: float, most: int) -> Labels:
        return self.values.labels(low, high, most)

    def fit(self, low: float, high: float) -> None:
        """Make positions from `low` to `high` on the value axis visible, in seldom steps; a held range stays."""
        changed = self.values.fit(low, high)
        if changed and not self.held:
            self._show_scale()

    def set_scale(self, scale: ValueScale) -> None:
        """Another kind of value axis: fixed, logarithmic, of shares."""
        self.values, self.held = scale, False
        self._show_scale()

    def _show_scale(self) -> None:
        self.setYRange(self.values.low, self.values.high, padding=0)
        self.left.renew()

    def release(self) -> None:
        """Show the values that `fit` finds, not the person's choice."""
        if self.held:
            self.held = False
            self._show_scale()

    def has_log(self, axis: str) -> bool:
        """Whether an axis, "x" or "y", is logarithmic, and its positions are powers of ten."""
        return (self.ctrl.logXCheck if axis == "x" else self.ctrl.logYCheck).isChecked()

    def set_log(self, axis: str, on: bool) -> None:
        """Make an axis logarithmic or not; the data's positions and the range are the caller's."""
        self.setLogMode(**{axis: on})
        self.disableAutoRange()  # which pyqtgraph switched on
        if axis == "y":
            self.values.log, self.values.fitted = on, False
            self.release()
        self.left.renew()

    def _on_looked(self, x: bool, y: bool) -> None:
        self.held |= y

    def _on_all(self, x: bool, y: bool) -> None:
        if y:
            self.release()
        self.view.all_asked.emit(self, x, y)


class PlotView(pg.GraphicsView):
    """The widget that plots stand in, above each other.

    Args:
        name: of files that are saved.
        linked: the plots share the range of x, and only the lowest one has its axis.

    Attributes:
        plots: from above.
        offers_region: the menu has an entry for a region whose statistics are told.

    Signals:
        all_asked: the person wants to see everything of x, of y, in a plot.
        pointed: the pointer moved to a place of the scene, above a plot or None.
        plots_changed: others are shown.
        region_changed: the region is elsewhere, or gone; see `region`.
        said, saved, failed: for the panel's signals: something small was done; a file was written, or not and why.
    """

    all_asked = Signal(object, bool, bool)
    pointed = Signal(object, QPointF)
    plots_changed = Signal()
    region_changed = Signal()
    said = Signal(str)
    saved = Signal(object)
    failed = Signal(str)

    def __init__(self, theme: Theme, name: str, linked: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent, background=theme.card)
        self.theme, self.name, self._linked = theme, name, linked
        self.plots: list[Plot] = []
        self.offers_region = False
        self._regions: dict[Plot, Region] = {}
        self._weights: dict[Plot, float] = {}
        self._hidden: set[Plot] = set()
        self._axis_width = 0
        self.plain, self.bold = QFont(self.font()), QFont(self.font())
        for font in (self.plain, self.bold):
            font.setPixelSize(theme.px(12))
            font.setFeature(QFont.Tag("tnum"), 1)  # digits of one width, so that numbers do not tremble
        self.bold.setBold(True)
        self.centralLayout.setContentsMargins(0, 0, 0, 0)
        self.centralLayout.setVerticalSpacing(_BETWEEN)
        self.scene().setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontAdjustForAntialiasing)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState)  # items set all that they need
        self.setCacheMode(QGraphicsView.CacheModeFlag.CacheNone)  # a colour is filled in faster than a picture of it
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumWidth(120)

    # --- plots ---

    def add_plot(self, name: str, title: str = "", *, moves: tuple[bool, bool] = (True, True),
                 log: tuple[str, ...] = (), weight: float = 1.0) -> Plot:
        """Make a plot below the others; `weight` is its share of the height."""
        plot = Plot(self, name, title, moves, log)
        self.insert(plot, weight)
        return plot

    def insert(self, plot: Plot, weight: float = 1.0, place: int | None = None) -> None:
        """Put a plot that was made for this view among the others, by default below them."""
        if self._linked and self.plots:
            plot.setXLink(self.plots[0])
        self.plots.insert(len(self.plots) if place is None else place, plot)
        self._weights[plot] = weight
        plot.left.labels_changed.connect(self._align)
        self._arrange()

    def shown(self) -> list[Plot]:
        """The plots that are not hidden, from above."""
        return [plot for plot in self.plots if plot not in self._hidden]

    def show_plot(self, plot: Plot, on: bool) -> None:
        """Show or hide a plot; a hidden one takes no room."""
        if on != (plot not in self._hidden):
            self._hidden ^= {plot}
            self._arrange()

    def _arrange(self) -> None:
        layout, shown = self.centralLayout, self.shown()
        for index in reversed(range(layout.count())):
            layout.removeAt(index)
        for plot in self.plots:
            plot.setVisible(plot in shown)
            plot.showAxis("bottom", not self._linked or plot is shown[-1])
        for row in range(len(self.plots)):
            plot = shown[row] if row < len(shown) else None
            layout.setRowStretchFactor(row, 0 if plot is None else round(100 * self._weights[plot]))
            layout.setRowSpacing(row, _BETWEEN if row + 1 < len(shown) else 0)
            if plot is not None:
                layout.addItem(plot, row, 0)
        self._align()
        self.plots_changed.emit()

    def least_height(self, most: int | None = None) -> int:
        """How high it must be for each plot that is shown, or the first so many of them, to be read."""
        shown = len(self.shown()[:most])
        axes = 1 if self._linked else shown
        axis, head = self.theme.px(HEIGHT_OF_AXIS), self.theme.px(HEIGHT)
        return axes * (axis + _GAP) + shown * (head + _GAP + LEAST) + (shown - 1) * _BETWEEN

    def _align(self) -> None:
        """Give the value axes one width, in which no label is cut, and which seldom changes."""
        needed = max((plot.left.needed_width() for plot in self.shown()), default=0)
        wide = -(-int(needed + 0.999) // _WIDTH_STEP) * _WIDTH_STEP
        if not wide <= self._axis_width <= wide + _WIDTH_SPARE:
            self._axis_width = wide
        for plot in self.shown():
            if plot.left.fixedWidth != self._axis_width:
                plot.left.setWidth(self._axis_width)

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        larger = theme.scale != self.theme.scale
        self.theme = theme
        for font in (self.plain, self.bold):
            font.setPixelSize(theme.px(12))
        self.setBackground(theme.card)
        for plot in self.plots:
            plot.set_theme()
        if larger:
            self._axis_width = 0
            self._align()
            self.plots_changed.emit()  # they need another room
        self.viewport().update()

    # --- the region ---

    def region(self) -> tuple[float, float] | None:
        """The part of the x axis that the person chose; None without one."""
        shown = next((region for region in self._regions.values() if region.isVisible()), None)
        return None if shown is None else shown.getRegion()

    def set_region(self, span: tuple[float, float] | None) -> None:
        """Put the region there in all plots, or take it away."""
        for plot in self.plots:
            if plot not in self._regions and span is not None:
                self._regions[plot] = plot.add(Region())
                self._regions[plot].sigRegionChanged.connect(self._on_region)
        for region in self._regions.values():
            region.setVisible(span is not None)
            if span is not None:
                region.setRegion(span)
        self.region_changed.emit()

    def show_region(self, on: bool) -> None:
        """Put the region into the middle of what is seen, or take it away."""
        low, high = self.plots[0].viewRange()[0]
        self.set_region((low + (high - low) / 3, high - (high - low) / 3) if on else None)

    def _on_region(self, moved: Region) -> None:
        for region in self._regions.values():
            if region is not moved and region.getRegion() != moved.getRegion():
                region.setRegion(moved.getRegion())  # which comes here again, and finds nothing more to do
        self.region_changed.emit()

    def plot_at(self, scene: QPointF) -> Plot | None:
        """The plot whose box lies under a point of the scene."""
        return next((plot for plot in self.shown() if plot.vb.sceneBoundingRect().contains(scene)), None)

    # --- the pointer and the keyboard ---

    def mouseMoveEvent(self, ev) -> None:
        super().mouseMoveEvent(ev)
        scene = self.mapToScene(ev.position().toPoint())
        self.pointed.emit(None if ev.buttons() else self.plot_at(scene), scene)

    def leaveEvent(self, ev) -> None:
        super().leaveEvent(ev)
        self.pointed.emit(None, QPointF())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.accept()
        shown = self.shown()
        if event.reason() == QContextMenuEvent.Reason.Keyboard and shown:
            plot = self.plot_at(self.mapToScene(self.viewport().mapFromGlobal(self.cursor().pos()))) or shown[0]
            middle = self.mapFromScene(plot.vb.sceneBoundingRect().center())
            plot_menu.show(plot, self.viewport().mapToGlobal(QPoint(middle)))

    def keyPressEvent(self, ev) -> None:
        key, shown = Qt.Key, self.shown()
        box = shown[0].vb if shown else None
        actions = {
            key.Key_End: lambda: self.all_asked.emit(shown[0], True, True),
            key.Key_Left: lambda: box.pan(-_KEY_PAN), key.Key_Right: lambda: box.pan(_KEY_PAN),
            key.Key_Plus: lambda: box.zoom(_KEY_ZOOM), key.Key_Minus: lambda: box.zoom(1 / _KEY_ZOOM),
        }
        action = actions.get(ev.key())
        if action is None or box is None:
            ev.ignore()
            return
        before = box.viewRange()
        action()
        if box.viewRange() != before and ev.key() != key.Key_End:
            box.looked.emit(True, False)
