"""A plot of series of a run's history: its curves, its levels, and a value axis that single spikes do not flatten."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QPainter

from .curves import Curve
from .kit import Plot
from .plot_axis import Labels
from .plot_head import Key
from .plot_items import Level, PlotObject, Spikes
from .plot_overlays import Crosshair
from .scales import usual_range

Values = Mapping[str, tuple[np.ndarray, np.ndarray, np.ndarray]]  # mean, least and greatest by series

_APART = 8.0  # times as large, from which curves do not share an axis undivided
_PERCENTILES = (1.0, 99.0)  # of the band that the range shows
_LEVEL_NEAR = 4.0  # pixels from a level's line within which its words are told
_BREVITIES = 5  # ways to write the head, from the longest
_GHOST = 0.4  # opacity of the curves of the run before
_NEAR = 8  # points: peaks closer than these share a sign


def tr(text: str) -> str:
    """Translate a text of this file."""
    return QCoreApplication.translate("SeriesPlot", text)


class SeriesCurve(Curve):
    """The curve of one series, or of the difference of two.

    Args:
        series: its name in the history.
        minus: another series, which is taken from it; empty for none.
        text: what it shows, in a sentence.

    Attributes:
        divisor: what values are divided by, to share an axis with much smaller ones; the head says so.
    """

    def __init__(self, series: str, label: str, colour: str, dashed: bool = False, band: float = 0.0, minus: str = "",
                 text: str = "") -> None:
        super().__init__(colour, label, dashed, band)
        self.series, self.minus, self.text = series, minus, text
        self.divisor = 1.0

    def key(self) -> str:
        """What the head calls it."""
        return self.label if self.divisor == 1 else f"{self.label} ÷ {self.divisor:g}"


class GhostCurve(SeriesCurve):
    """The faint curve of the same series of another run, which shares the divisor.

    Args:
        of: the curve that it lies behind.
        prefix: of the names of the other run's series.
    """

    def __init__(self, of: SeriesCurve, prefix: str) -> None:
        super().__init__(prefix + of.series, "", of.hue, of.dashed, minus=of.minus and prefix + of.minus)
        self.of, self.opacity = of, _GHOST


@dataclass(frozen=True)
class LevelAt:
    """A value that means something.

    Attributes:
        series: of the curve that it belongs to; empty if to all.
        short: what it is called where there is little room; by default the label.
    """

    value: float
    label: str
    colour: str
    series: str = ""
    short: str = ""


class Note(PlotObject):
    """Why there is nothing to draw, in the middle of the plot."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.hide()

    def say(self, text: str) -> None:
        self.text = text
        self.setVisible(bool(text))
        self.update()

    def draw(self, painter: QPainter, exposed: QRectF) -> None:
        painter.setFont(self.plot.plain)
        painter.setPen(self.colour("muted"))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(self.boundingRect().adjusted(16, 0, -16, 0), flags, self.text)


class SeriesPlot(Plot):
    """One of the plots over the steps.

    Args:
        view, name, title, log: as in `Plot`; on the plot itself the mouse moves the steps, the values on their axis.
        divides: a curve far above the others is divided, so that they do not lie flat on the axis.

    Attributes:
        short_title: for a head that is too narrow for the title; by default the same.
        note: why there is nothing to draw, said in its place; if there is something after all, after the head.
        full: the range shows every peak, not only the usual values.

    Signals:
        full_changed: the person wants to see every peak, or the usual range again.
    """

    full_changed = Signal()

    def __init__(self, view, name: str, title: str, *, divides: bool = False,
                 log: tuple[str, ...] = ("y", "x")) -> None:
        self.note, self.full, self.short_title = "", False, title
        self._ghost_words = ""
        self._has_data = False
        super().__init__(view, name, title, (True, False), log)
        self.divides = divides
        self.traces: list[SeriesCurve] = []
        self.levels: tuple[LevelAt, ...] = ()
        self._lines: list[Level] = []
        self._peaks, self._extremes = 0, (np.nan, np.nan)
        self._note = self.add(Note())
        self._spikes = self.add(Spikes())
        self._spikes.clicked.connect(lambda: self.show_all_peaks(True))
        self.crosshair = self.add(Crosshair())
        self._cursor: int | None = None
        self._statistics: tuple[np.ndarray, ...] | None = None
        self.more_actions = self._actions
        self.head.geometryChanged.connect(self.renew_head)

    # --- what it is told ---

    def set_traces(self, curves: Sequence[SeriesCurve]) -> None:
        """Draw these instead of the present ones."""
        for curve in self.traces:
            self.remove(curve)
        self.traces = [self.add(curve) for curve in curves]
        self.values.fitted = False
        self._cursor = self._statistics = None
        self.renew_head()

    def set_ghosts(self, prefix: str, words: str = "") -> None:
        """Draw the curves of another run faintly behind these.

        Args:
            prefix: of the names of its series; empty for no other run.
            words: what the head calls them; empty for nothing.
        """
        own = self._own_traces()
        if (bool(prefix), words) != (len(own) < len(self.traces), self._ghost_words):
            self._ghost_words = words
            # the last of the solid ones is painted above the others
            self.set_traces([*(GhostCurve(curve, prefix) for curve in own if prefix), *own])

    def _own_traces(self) -> list[SeriesCurve]:
        return [curve for curve in self.traces if not isinstance(curve, GhostCurve)]

    def set_levels(self, levels: tuple[LevelAt, ...]) -> None:
        """Draw lines at these values."""
        if levels != self.levels:
            for line in self._lines:
                self.remove(line)
            self.levels = levels
            self._lines = [self.add(Level(level.value, level.label, level.colour)) for level in levels]
            self.values.fitted = False
            self._place_levels()
            self.renew_head()

    def set_note(self, note: str) -> None:
        if note != self.note:
            self.note = note
            self._show_blank()

    def series(self) -> tuple[str, ...]:
        """The names of all that it draws from."""
        return _series(self.traces)

    def own_series(self) -> tuple[str, ...]:
        """The same without those of a run behind."""
        return _series(self._own_traces())

    def set_values(self, x: np.ndarray, values: Values) -> None:
        """Draw (mean, least, greatest) of each series at (n,) positions of the x axis."""
        if self.divides:
            self._divide(values)
        positions = []
        for curve in self.traces:
            parts = values[curve.series]
            if curve.minus:
                # the mean of a difference is that of the means; of its least and greatest value they tell nothing
                parts = (parts[0] - values[curve.minus][0],) * 3
            if curve.divisor != 1:
                parts = [part / curve.divisor for part in parts]
            positions.append([self.values.transform(part) for part in parts])
        self._extremes, (low, high) = self._ranges_of(positions)
        had_data, self._has_data = self._has_data, np.isfinite(self._extremes[0])
        self.fit(low, high)
        self.set_curves(x, [(curve, *parts) for curve, parts in zip(self.traces, positions, strict=True)])
        self._mark_peaks(x)
        self._place_levels()
        if self._has_data != had_data:
            self._show_blank()

    def forget(self) -> None:
        """Forget a run's data."""
        nothing = np.empty(0)
        for curve in self.traces:
            curve.set_data(nothing, nothing)
        self._has_data = self.full = False
        self._cursor = self._statistics = None
        self.values.fitted = False
        self.release()
        self.crosshair.show_at(None)
        self._spikes.set_data(nothing, np.empty(0, bool), ())
        self._show_blank()

    # --- the value axis ---

    def _divide(self, values: Values) -> None:
        """Choose the curves' divisors."""
        own = self._own_traces()
        sizes = [_ranked(np.abs(values[curve.series][0]), 50.0, 0.0) for curve in own]
        least, before = min(sizes, default=0.0), [curve.divisor for curve in own]
        for curve, size in zip(own, sizes, strict=True):
            apart = 1.0 if self.values.log or least == 0 else size / least
            if not 1 / _APART <= apart / curve.divisor <= _APART or self.values.log:
                curve.divisor = 10.0 ** round(np.log10(apart))
        for curve in self.traces:
            if isinstance(curve, GhostCurve):
                curve.divisor = curve.of.divisor
        if before != [curve.divisor for curve in own]:
            self.values.fitted = False
            self.renew_head()

    def _ranges_of(self, positions: list[list[np.ndarray]]) -> tuple[tuple[float, float], tuple[float, float]]:
        """All that the curves reach; and what the value axis should show: the curves but for single peaks, most of the
        bands, and the levels.
        """
        if self.values.fixed:
            extremes = (0.0, 0.0) if any(np.isfinite(mean).any() for mean, _, _ in positions) else (np.nan, np.nan)
            return extremes, (self.values.low, self.values.high)
        (low, high), extremes = usual_range(mean for mean, _, _ in positions)
        if self.full:
            low, high = extremes
        else:
            room = 0.75 * (high - low)
            for curve, (_, least, greatest) in zip(self.traces, positions, strict=True):
                if curve.band and np.isfinite(room):
                    low = min(low, max(_ranked(least, _PERCENTILES[0], low), low - room))
                    high = max(high, min(_ranked(greatest, _PERCENTILES[1], high), high + room))
        levels = [position for position in self._level_positions() if np.isfinite(position)]
        return extremes, (min(low, *levels), max(high, *levels)) if levels else (low, high)

    def _value_labels(self, low: float, high: float, most: int) -> Labels:
        return [] if self.is_blank() else super()._value_labels(low, high, most)

    def _level_positions(self) -> list[float]:
        """Of the levels, in their order; NaN where one for all curves holds for those alone that are not divided."""
        if not self.levels:
            return []
        divisors = {curve.series: curve.divisor for curve in self.traces}
        common = 1.0 if set(divisors.values()) <= {1.0} else np.nan
        values = np.array([level.value / divisors.get(level.series, common) for level in self.levels])
        return [float(position) for position in self.values.transform(values)]

    def _place_levels(self) -> None:
        for line, position in zip(self._lines, self._level_positions(), strict=True):
            seen = np.isfinite(position) and not self.is_blank()
            if line.isVisible() != seen:
                line.setVisible(seen)
            if seen and line.value() != position:
                line.setPos(position)

    # --- peaks ---

    def _mark_peaks(self, x: np.ndarray) -> None:
        """Put a sign at the edge where a curve leaves the usual range."""
        low, high = self.values.low, self.values.high
        signs: list[tuple[float, bool, str]] = []
        if not (self.held or self.values.fixed) and (self._extremes[0] < low or self._extremes[1] > high):
            for curve in self.traces:
                for up, outside in ((True, curve.y > high), (False, curve.y < low)):
                    where = np.flatnonzero(outside)
                    for group in np.split(where, np.flatnonzero(np.diff(where) > _NEAR) + 1) if len(where) else ():
                        extreme = group[np.argmax(curve.y[group] if up else -curve.y[group])]
                        signs.append((float(x[extreme]), up, curve.hue))
        if signs or self._peaks:
            self._spikes.set_data(np.array([sign[0] for sign in signs]), np.array([sign[1] for sign in signs], bool),
                                  tuple(sign[2] for sign in signs))
        if len(signs) != self._peaks:
            self._peaks = len(signs)
            self.renew_head()

    def show_all_peaks(self, on: bool) -> None:
        """Show every peak, or the usual range again."""
        self.full = on
        self.values.fitted = False
        self.release()
        self.full_changed.emit()
        self.renew_head()

    def _actions(self) -> list[QAction]:
        if self.values.fixed:
            return []
        action = QAction(tr("Show every peak"))
        action.setObjectName("peaks")
        action.setCheckable(True)
        action.setChecked(self.full)
        action.setToolTip(tr("Show the whole range of the values instead of the usual one, which leaves out single "
                             "peaks and marks them at the edge."))
        action.triggered.connect(self.show_all_peaks)
        return [action]

    # --- the head, the cursor and the text in place of the plot ---

    def is_blank(self) -> bool:
        """Whether a note stands in place of the plot."""
        return bool(self.note) and not self._has_data

    def has_data(self) -> bool:
        return self._has_data

    def _show_blank(self) -> None:
        blank = self.is_blank()
        self._note.say(self.note if blank else "")
        self.grid.setVisible(not blank)
        self.left.renew()
        self._place_levels()
        self.renew_head()

    def words_at(self, at: QPointF) -> str:
        """What is at a pixel of the box, in words: a peak's sign, a level's line."""
        if self._spikes.is_at(at):
            return tr("A single peak lies outside of the usual range. Click to see all of them.")
        near = [line.label for line in self._lines
                if line.isVisible() and abs(float(self.vb.y_pixels(line.value())) - at.y()) <= _LEVEL_NEAR]
        return "\n".join(near)

    def show_cursor(self, index: int | None, at: float | None = None) -> None:
        """Show the crosshair at a point of the curves, with their values in the head; None hides it.

        Args:
            at: where a line stands already, on which its dots are.
        """
        self._cursor = index
        if index is None:
            self.crosshair.show_at(None)
        else:
            dots = tuple((float(curve.y[index]), curve.hue) for curve in self._own_traces() if index < len(curve.y))
            blank = self.is_blank() or not self.traces
            place = float(self.traces[0].x[index]) if at is None and not blank else at
            self.crosshair.show_at(None if blank else place, dots, line=at is None)
        self.renew_head()

    def show_statistics(self, statistics: tuple[np.ndarray, ...] | None) -> None:
        """Tell (mean, least, greatest) of a region in the head, (curves,) each; None tells none."""
        self._statistics = statistics
        self.renew_head()

    def value_text(self, value: float) -> str:
        """A value in words."""
        if not np.isfinite(value):
            return "\N{EN DASH}"
        shown = f"{100 * value:.0f} %" if self.values.percent else f"{value:.4g}"
        return shown.replace("-", "\N{MINUS SIGN}")

    def _value_of(self, index: int, curve: SeriesCurve, brief: bool) -> str:
        if self._cursor is not None and self._cursor < len(curve.y):
            position = float(curve.y[self._cursor])
            return self.value_text((10.0**position if self.values.log else position) * curve.divisor)
        if self._statistics is not None:
            mean, low, high = (self.value_text(float(part[index])) for part in self._statistics)
            words = tr("%1 (%2 to %3)") if brief else tr("mean %1, from %2 to %3")
            return words.replace("%1", mean).replace("%2", low).replace("%3", high)
        return ""

    def renew_head(self) -> None:
        """Write the head as it is now, with as many words as there is room for."""
        keys: list[Key] = []
        for brevity in range(_BREVITIES):
            keys = self._keys(brevity)
            if self.head.room_for(keys) <= self.head.size().width():
                break
        self.head.set_keys(keys)

    def _keys(self, brevity: int) -> list[Key]:
        """The head's entries: 0 in full, 1 with brief levels, 2 with brief statistics, 3 with a brief title, 4 without
        levels, whose lines say themselves what they are.

        Where values are told, they matter more than the levels and the title.
        """
        tells = self._cursor is not None or self._statistics is not None
        title = [Key(self.title if brevity < 3 else self.short_title, "muted", tip=self.title if brevity > 2 else "")]
        keys = [Key(curve.key(), curve.hue, "dashed" if curve.dashed else "solid",
                    self._value_of(index, curve, brevity > 1), tip=curve.text)
                for index, curve in enumerate(self.traces) if not isinstance(curve, GhostCurve)]
        if self._ghost_words and not tells and brevity < 4:
            keys.append(Key(self._ghost_words, "muted"))
        keys = [*keys, *title] if brevity > 2 and tells else [*title, *keys]
        if self.full:
            keys.append(Key(tr("every peak is shown; usual range"), "accent", action=self._show_usual,
                            tip=tr("Show the usual values larger, and single peaks as signs at the edge.")))
        elif self._peaks:
            words = tr("1 peak outside") if self._peaks == 1 else tr("%1 peaks outside").replace("%1", str(self._peaks))
            keys.append(Key(words, "accent", action=self._show_peaks,
                            tip=tr("Single peaks lie outside of the usual range. Click to see all of them.")))
        if not (self.is_blank() or tells and brevity or brevity == 4):
            keys += [Key(level.short or level.label if brevity else level.label, level.colour, "dotted",
                         tip=level.label if brevity else "") for level in self.levels]
        if self.note and self._has_data:
            keys.append(Key(self.note, "muted"))
        return keys

    def _show_peaks(self) -> None:
        self.show_all_peaks(True)

    def _show_usual(self) -> None:
        self.show_all_peaks(False)


def _series(curves: Sequence[SeriesCurve]) -> tuple[str, ...]:
    return tuple(name for curve in curves for name in (curve.series, curve.minus) if name)


def _ranked(values: np.ndarray, percentile: float, otherwise: float) -> float:
    """The value at a percentile of what is finite."""
    known = values[np.isfinite(values)]
    if len(known) == 0:
        return otherwise
    rank = round((len(known) - 1) * percentile / 100)
    return float(np.partition(known, rank)[rank])
