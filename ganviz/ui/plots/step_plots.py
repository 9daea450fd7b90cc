"""Plots of a run's series over its steps, above each other: following, looking back, marks, crosshair, statistics."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QHelpEvent
from PySide6.QtWidgets import QToolTip, QWidget

from ...engine.telemetry.history import ScalarHistory
from ..theme.theme import Theme
from .event_marks import EventLabels, EventLines
from .kit import Plot, PlotView
from .mark_labels import Mark
from .scales import TimeRange, log_step_labels, step_labels, step_text
from .series_plot import SeriesPlot
from .step_cursor import StepCursor
from .traces import moving_mean

_POINT_SPACE = 4.0  # pixels between two points of a curve
_MOST_CONTEXT = 0.25  # of the visible range, queried at either side for the smoothing
_BEFORE_CURSOR = 0.5  # of what is seen, when the cursor has come into view
_LONGEST_GAP = 64.0  # steps between two measured values that belong together


class StepPlots(PlotView):
    """Plots that share the axis of steps. They are handed a history and marks, and know nothing of a run.

    Attributes:
        seen: which steps are seen.
        steps: (n,) the steps of the curves' points.

    Signals:
        range_changed: the person looks elsewhere; draw again.
        step_asked: the person wants to see the run as it was at this step; None is the newest.
    """

    range_changed = Signal()
    step_asked = Signal(object)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, linked=True, parent=parent)
        self.seen = TimeRange()
        self.steps = np.empty(0)
        self.offers_region = True
        self.log_steps = False
        self._history: ScalarHistory | None = None
        self._marks: tuple[Mark, ...] = ()
        self._mark_steps = np.empty(0)
        self._pointer: float | None = None  # position on the x axis
        self._lines: dict[Plot, EventLines] = {}
        self._labels: EventLabels | None = None
        self._cursor = StepCursor(lambda step: float(self._positions(np.float64(step))),
                                  lambda position: float(self._steps_at(np.float64(position))), self)
        self._cursor.dragged.connect(self.step_asked)
        self._before_click: int | None = None  # where the cursor was
        self._clicked = 0  # step on the axis
        self._click_timer = QTimer(self)
        self._click_timer.setSingleShot(True)
        self._click_timer.timeout.connect(lambda: self.step_asked.emit(self._clicked))
        self._left_newest = False  # what is seen has followed the cursor, not the person's hand
        self.all_asked.connect(self._on_all)
        self.pointed.connect(self._on_pointed)
        self.region_changed.connect(self._tell_statistics)

    # --- plots ---

    def add_series_plot(self, name: str, title: str, *, weight: float = 1.0, place: int | None = None,
                        divides: bool = False, log: tuple[str, ...] = ("y", "x")) -> SeriesPlot:
        """Make a plot of series, at a place among the others from above, by default below them."""
        plot = SeriesPlot(self, name, title, divides=divides, log=log)
        self.insert(plot, weight, place)
        self._lines[plot] = plot.add(EventLines())
        self._cursor.enter(plot)
        if self._labels is None:
            self._labels = plot.add(EventLabels())
        plot.lower.unit = self.tr("step")
        plot.lower.set_make(log_step_labels if self.log_steps else step_labels)
        plot.lower.clicked.connect(self._on_axis_clicked)
        plot.lower.all_asked.connect(self._on_axis_clicked_twice)
        plot.vb.looked.connect(self._on_looked)
        plot.log_asked.connect(self._on_log_asked)
        plot.full_changed.connect(self.range_changed)
        self._place_marks()
        self._show_range()
        return plot

    def series_plots(self) -> list[SeriesPlot]:
        """The plots that are shown, from above."""
        return [plot for plot in self.shown() if isinstance(plot, SeriesPlot)]

    def named(self, name: str) -> SeriesPlot | None:
        """The plot of that name, shown or not; None if it has not been made."""
        return next((plot for plot in self.plots if plot.name == name), None)

    @property
    def labels(self):
        """The labels of the marks in view as they are placed."""
        return self._labels.labels

    @property
    def event_labels(self) -> EventLabels:
        """The item that draws them, in the first plot that was made."""
        return self._labels

    # --- what is told ---

    def max_points(self) -> int:
        """How many points a curve needs at the present width."""
        return max(16, int(self.plots[0].vb.width() / _POINT_SPACE))

    def draw(self, history: ScalarHistory, smoothing: int = 0) -> None:
        """Draw what the plots that are shown need of a history.

        Args:
            smoothing: mean over so many steps around each one; 0 draws what was measured.
        """
        self._history = history
        if history.first_step is not None and self.seen.update(history.first_step, history.last_step):
            self._show_range()
        plots = self.series_plots()
        names = tuple(dict.fromkeys(name for plot in plots for name in plot.series()))
        if not names:
            return
        self.steps, mean, low, high = self._queried(history, names, smoothing)
        positions = self._positions(self.steps)
        values = {name: (mean[i], low[i], high[i]) for i, name in enumerate(names)}
        for plot in plots:
            plot.set_values(positions, values)
        if self.cursor_index() is not None:
            self._show_cursor()
        if self.region() is not None:
            self._tell_statistics()

    def _queried(self, history: ScalarHistory, names: tuple[str, ...], smoothing: int) -> tuple[np.ndarray, ...]:
        if not self.log_steps:
            return _smooth_window(history, names, self.seen.low, self.seen.high, self.max_points(), smoothing)
        # the finer, the further left: a window for each octave
        low, high = max(self.seen.low, 1.0), max(self.seen.high, 2.0)
        octaves = max(1, int(np.ceil(np.log2(high / low))))
        edges = low * (high / low) ** (np.arange(octaves + 1) / octaves)
        parts = []
        for begin, end in zip(edges[:-1], edges[1:], strict=True):
            steps, *values = _smooth_window(history, names, begin, end, max(2, self.max_points() // octaves), smoothing)
            kept = (steps >= begin) & (steps < end)
            parts.append((steps[kept], *(value[:, kept] for value in values)))
        return tuple(np.concatenate(part, axis=-1) for part in zip(*parts, strict=True))

    def set_marks(self, marks: tuple[Mark, ...]) -> None:
        """Show these marks, in the order of their steps."""
        if marks != self._marks:
            self._marks = marks
            self._mark_steps = np.fromiter((mark.step for mark in marks), float, len(marks))
            self._place_marks()

    @property
    def marks(self) -> tuple[Mark, ...]:
        return self._marks

    def _place_marks(self) -> None:
        positions = self._positions(self._mark_steps)
        for item in (*self._lines.values(), self._labels):
            item.set_marks(self._marks, positions)

    def forget(self) -> None:
        """Forget a run's data and marks, and follow the next one."""
        self.steps, self._history, self._pointer = np.empty(0), None, None
        self.seen = TimeRange(window=self.seen.window)
        self.set_marks(())
        self.set_region(None)
        for plot in self.plots:
            plot.forget()
        self._cursor.show_at(None)
        self._left_newest = False
        for plot in self.plots:
            plot.lower.set_pills(())
        self._show_range()

    def set_log_steps(self, on: bool) -> None:
        """Make the axis of steps logarithmic or not."""
        if on == self.log_steps:
            return
        region = None if self.region() is None else self._steps_at(np.array(self.region()))
        self.log_steps = on
        for plot in self.plots:
            plot.set_log("x", on)
            plot.lower.set_make(log_step_labels if on else step_labels)
        self._pointer = None
        self._show_range()
        self._place_marks()
        self._cursor.place()
        if region is not None:
            self.set_region(tuple(self._positions(region)))
        self.range_changed.emit()

    @property
    def looked_at(self) -> int | None:
        """The step at which the cursor stands; None without one."""
        return self._cursor.step

    def look_at(self, step: int | None) -> None:
        """Have the cursor stand at a step, which comes into view, or nowhere."""
        if step == self._cursor.step:
            return
        self._cursor.show_at(step)
        span = self.seen.high - self.seen.low
        if step is None and self._left_newest:
            self.follow(self.seen.window)
        elif step is not None and not self.seen.low <= step <= self.seen.high:
            self._left_newest |= self.seen.following
            low = step - _BEFORE_CURSOR * span
            self.seen.look(low, low + span)
            self._show_range()
            self.range_changed.emit()
        self._show_cursor()

    # --- steps and positions ---

    def _positions(self, steps: np.ndarray) -> np.ndarray:
        """Positions of steps on the x axis."""
        return np.log10(np.maximum(steps, 1.0)) if self.log_steps else steps

    def _steps_at(self, positions: np.ndarray) -> np.ndarray:
        return 10.0**positions if self.log_steps else positions

    def x(self, step: float) -> float:
        """The pixel of a step, from the left edge of the widget."""
        box = self.plots[0].vb
        return float(box.x_pixels(float(self._positions(np.float64(step))))) + box.sceneBoundingRect().left()

    def step_at(self, x: float) -> float:
        """The step at a pixel from the left edge of the widget."""
        return float(self._steps_at(np.float64(self.plots[0].vb.point_at(QPointF(x, 0)).x())))

    def _show_range(self) -> None:
        low, high = self._positions(np.array([self.seen.low, self.seen.high]))
        self.plots[0].setXRange(float(low), float(high), padding=0)

    # --- the person's hands ---

    def follow(self, window: int | None) -> None:
        """Follow the newest step again, over `window` steps or the whole run."""
        self._left_newest = False
        self.seen.follow(window)
        self._show_range()
        self.range_changed.emit()

    def _on_looked(self, x: bool, y: bool) -> None:
        if x:
            low, high = self._steps_at(np.array(self.plots[0].viewRange()[0]))
            self.seen.look(float(low), float(high))
            self._left_newest = False
            self._show_range()
            self.range_changed.emit()

    def _on_all(self, plot: Plot, x: bool, y: bool) -> None:
        if x:
            for other in self.plots:
                other.release()
            self.follow(self.seen.window)

    def _on_log_asked(self, axis: str, on: bool) -> None:
        if axis == "x":
            self.set_log_steps(on)

    def _on_axis_clicked(self, position: float) -> None:
        """Look at the step of the position; the first time not before it is sure to be no double click."""
        self._before_click, self._clicked = self._cursor.step, round(float(self._steps_at(np.float64(position))))
        if self._before_click is None:
            self._click_timer.start(QGuiApplication.styleHints().mouseDoubleClickInterval())
        else:
            self.step_asked.emit(self._clicked)

    def _on_axis_clicked_twice(self) -> None:
        self._click_timer.stop()
        self.step_asked.emit(self._before_click)

    def cursor_index(self) -> int | None:
        """The point nearest to the pointer, or else to the step that is looked at; None if both are elsewhere."""
        if len(self.steps) == 0:
            return None
        place = self._pointer
        if place is None and self._cursor.step is not None and self.seen.low <= self._cursor.step <= self.seen.high:
            place = self._positions(np.float64(self._cursor.step))
        return None if place is None else int(np.argmin(np.abs(self._positions(self.steps) - place)))

    def _on_pointed(self, plot: Plot | None, scene: QPointF) -> None:
        pointer = None if plot is None else plot.vb.point_at(scene).x()
        if pointer != self._pointer:
            self._pointer = pointer
            self._show_cursor()
        self._tell_place(scene)

    def _show_cursor(self) -> None:
        index, step = self.cursor_index(), self._cursor.step
        at = None if self._pointer is not None or step is None else float(self._positions(np.float64(step)))
        for plot in self.series_plots():
            plot.show_cursor(index, at)
        self._show_pills()

    def _show_pills(self) -> None:
        """Write the crosshair's step, or the region's, over the axis, and the one that is looked at."""
        region, looked = self.region(), self._cursor.step
        steps = [] if region is None else [float(step) for step in self._steps_at(np.array(region))]
        if self._pointer is not None and (index := self.cursor_index()) is not None:
            steps = [float(self.steps[index])]
        pills = [(float(self._positions(np.float64(step))), step_text(step))
                 for step in (steps if looked is None else [*steps, looked])]
        own = None if looked is None else pills.pop()
        self.shown()[-1].lower.set_pills(pills, own)

    def _tell_statistics(self) -> None:
        region = self.region()
        for plot in self.series_plots():
            plot.show_statistics(None if region is None else self._statistics(plot, region))
        self._show_pills()

    def _statistics(self, plot: SeriesPlot, region: tuple[float, float]) -> tuple[np.ndarray, ...]:
        """Mean, least and greatest of each curve in a region, of all steps and not only of the points drawn."""
        first, last = self._steps_at(np.array(region))
        names = plot.series()
        found = self._history.statistics(int(np.ceil(first)), int(last), names) if self._history is not None else \
            (np.full(len(names), np.nan),) * 3
        by_name = {name: [float(part[k]) for part in found] for k, name in enumerate(names)}
        rows = []
        for curve in plot.traces:
            mean, low, high = by_name[curve.series]
            # of the least and greatest of a difference, those of its terms tell nothing
            rows.append((mean - by_name[curve.minus][0], np.nan, np.nan) if curve.minus else (mean, low, high))
        return tuple(np.array(rows).reshape(-1, 3).T)

    def _tell_place(self, scene: QPointF) -> None:
        text = self.text_at(scene)
        if text:
            QToolTip.showText(self.viewport().mapToGlobal(self.mapFromScene(scene)), text, self)
        elif QToolTip.isVisible():
            QToolTip.hideText()

    def text_at(self, scene: QPointF) -> str:
        """What is at a place of the scene, in words; empty where nothing needs any."""
        for plot in self.series_plots():
            if plot.head.sceneBoundingRect().contains(scene):
                key = plot.head.key_at(plot.head.mapFromScene(scene).x())
                return key.tip if key is not None else ""
        plot = self.plot_at(scene)
        if plot is None or not plot.has_data():
            return ""
        at = plot.vb.mapFromScene(scene)
        in_first = plot is self._labels.plot
        marks = self._labels.marks_at(at if in_first else QPointF(at.x(), -1))[-12:]
        if marks:
            return "\n".join(self.tr("step %1: %2").replace("%1", step_text(mark.step)).replace("%2", mark.text)
                             for mark in marks)
        return plot.words_at(at)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            return True  # what is under the pointer has been told, or says nothing
        return super().viewportEvent(event)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        if getattr(self, "plots", None):  # not while it is being made
            self.range_changed.emit()


def _smooth_window(history: ScalarHistory, names: tuple[str, ...], low: float, high: float, points: int,
                   smoothing: int) -> tuple[np.ndarray, ...]:
    """Steps, means, least and greatest values of some steps and a little around them, the means smoothed."""
    span = high - low
    context = min(smoothing, _MOST_CONTEXT * span)
    steps, mean, least, greatest = history.window(int(low - context), int(np.ceil(high + context)),
                                                  int(points * (1 + 2 * context / span)), names)
    return steps, moving(steps, bridged(steps, mean), smoothing), least, greatest


def bridged(steps: np.ndarray, mean: np.ndarray) -> np.ndarray:
    """(series, n) means with straight lines over short gaps: a lazy phase measures at some steps only."""
    bridged = mean.copy()
    for row in bridged:
        missing = np.isnan(row)
        if not missing.any() or missing.all():
            continue
        known, missing = np.flatnonzero(~missing), np.flatnonzero(missing)
        after = known.searchsorted(missing)
        inside = (after > 0) & (after < len(known))
        before, after, missing = known[after[inside] - 1], known[after[inside]], missing[inside]
        short = steps[after] - steps[before] <= _LONGEST_GAP
        row[missing[short]] = np.interp(steps[missing[short]], steps[known], row[known])
    return bridged


def moving(steps: np.ndarray, mean: np.ndarray, smoothing: int) -> np.ndarray:
    """Mean over about `smoothing` steps of (series, n) means whose points lie a few steps apart."""
    apart = steps[2] - steps[1] if len(steps) > 3 else 1.0
    return moving_mean(mean, max(1, round(smoothing / max(apart, 1.0))))
