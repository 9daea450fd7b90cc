"""Curves over the steps of a run, drawn as SVG."""

from __future__ import annotations

import math
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ...telemetry.history import ScalarHistory
from .elements import element

_WIDTH, _HEIGHT = 720, 250
_LEFT, _RIGHT, _TOP, _BOTTOM = 62, 12, 22, 40
_POINTS = 360
_MOST_NUMBERED = 40  # marks; more would lie on each other


@dataclass(frozen=True)
class Line:
    """A series of a chart.

    Attributes:
        series: its name in the run.
        label: what the person reads.
        style: class of its colour: "d", "g", "real" or "fake".
        dashed: told from others of its colour.
    """

    series: str
    label: str
    style: str
    dashed: bool = False


@dataclass(frozen=True)
class Chart:
    """A chart of some series.

    Attributes:
        title: of the chart.
        unit: of its numbers.
        log: whether its axis counts powers of ten.
        percent: whether shares are written as percentages.
    """

    title: str
    unit: str
    lines: tuple[Line, ...]
    log: bool = False
    percent: bool = False


def drawn(chart: Chart, history: ScalarHistory, marks: Sequence[int]) -> ET.Element | None:
    """Draw a chart with its legend; None if nothing of it was measured.

    Each point is the mean of some steps, and the pale band behind it reaches from their least to their greatest value.

    Args:
        marks: steps of interventions, numbered from 1.
    """
    first, last = history.first_step or 0, history.last_step
    steps, *found = history.window(first, last, _POINTS, tuple(line.series for line in chart.lines))
    mean, low, high = (np.where(np.isfinite(values) & ((values > 0) | (not chart.log)), values, np.nan)
                       for values in np.asarray(found, np.float64))
    shown = [k for k in range(len(chart.lines)) if np.isfinite(mean[k]).any()]
    if not shown:
        return None
    axis = _Axis.over(mean[shown], chart)

    def x(step: float | np.ndarray) -> float | np.ndarray:
        return _LEFT + (step - first) / max(last - first, 1) * (_WIDTH - _LEFT - _RIGHT)

    parts = [*_grid(axis, chart), *_steps_axis(first, last, x), *_marks(marks, first, last, x)]
    places = x(steps)
    for k in shown:
        line = chart.lines[k]
        band = _band(places, axis.y(low[k]), axis.y(high[k]))
        parts += [element("path", d=band, class_=f"band {line.style}")] if band else []
    for k in shown:
        line, path = chart.lines[k], _path(places, axis.y(mean[k]))
        parts.append(element("path", d=path, class_=f"line {line.style}{' dashed' if line.dashed else ''}"))
    words = "; ".join(f"{chart.lines[k].label}: {_ends(mean[k], chart)}" for k in shown)
    picture = element("svg", element("title", f"{chart.title} over {last:,} steps: {words}"), *parts,
                      viewBox=f"0 0 {_WIDTH} {_HEIGHT}", role="img", class_="chart")
    legend = [element("span", _swatch(chart.lines[k]), chart.lines[k].label) for k in shown]
    caption = element("figcaption", element("strong", chart.title), f" ({chart.unit}) " if chart.unit else " ", *legend)
    return element("figure", caption, picture)


@dataclass(frozen=True)
class _Axis:
    """The numbers from the bottom of a chart to its top, as powers of ten where that is asked for."""

    low: float
    high: float
    log: bool

    @classmethod
    def over(cls, values: np.ndarray, chart: Chart) -> _Axis:
        values = values[np.isfinite(values)]
        low, high = float(values.min()), float(values.max())
        if chart.percent:
            return cls(0.0, 1.0, False)
        if chart.log:
            low, high = math.log10(low), math.log10(high)
        margin = 0.06 * (high - low) or 0.5 * abs(high) or 1.0
        return cls(low - margin, high + margin, chart.log)

    def y(self, values: np.ndarray | float) -> np.ndarray:
        with np.errstate(divide="ignore", invalid="ignore"):
            values = np.log10(values) if self.log else np.asarray(values)
        share = np.clip((values - self.low) / (self.high - self.low), 0.0, 1.0)
        return _HEIGHT - _BOTTOM - share * (_HEIGHT - _TOP - _BOTTOM)

    def ticks(self) -> list[float]:
        if not self.log:
            return round_numbers(self.low, self.high)
        powers = range(math.ceil(self.low), math.floor(self.high) + 1)
        if len(powers) >= 2:
            return [10.0 ** power for power in powers][::max(1, len(powers) // 5)]
        return [value for value in round_numbers(10 ** self.low, 10 ** self.high) if value > 0]


def round_numbers(low: float, high: float, most: int = 6) -> list[float]:
    """Choose at most so many evenly spaced round numbers in a range."""
    span = high - low
    if not (math.isfinite(span) and span > 0):
        return []
    step = 10.0 ** math.floor(math.log10(span / most))
    step *= next(factor for factor in (1, 2, 5, 10, 20) if span / (step * factor) <= most - 1)
    return [k * step for k in range(math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9) + 1)]


def _number(value: float) -> str:
    return "0" if value == 0 else f"{value:.4g}" if 1e-3 <= abs(value) < 1e5 else f"{value:.0e}"


def _ends(values: np.ndarray, chart: Chart) -> str:
    known = values[np.isfinite(values)]
    first, last = (f"{100 * v:.0f} %" if chart.percent else f"{v:.3g}" for v in (known[0], known[-1]))
    return f"{first} \N{RIGHTWARDS ARROW} {last}"


def _grid(axis: _Axis, chart: Chart) -> list[ET.Element]:
    found = []
    for value in axis.ticks():
        y = float(axis.y(value))
        words = f"{100 * value:.0f} %" if chart.percent else _number(value)
        found += [element("line", x1=_LEFT, x2=_WIDTH - _RIGHT, y1=y, y2=y, class_="grid"),
                  element("text", words, x=_LEFT - 7, y=y + 4, class_="end")]
    return found


def _steps_axis(first: int, last: int, x) -> list[ET.Element]:
    bottom = _HEIGHT - _BOTTOM
    found = [element("text", "step", x=(_LEFT + _WIDTH - _RIGHT) / 2, y=_HEIGHT - 5, class_="middle")]
    for value in round_numbers(first, last):
        if value == int(value):
            found.append(element("text", f"{int(value):,}", x=float(x(value)), y=bottom + 17,
                                 class_="end" if x(value) > _WIDTH - 40 else "middle"))
    return found


def _marks(marks: Sequence[int], first: int, last: int, x) -> list[ET.Element]:
    found = []
    for number, step in enumerate(marks, 1):
        if first <= step <= last:
            place = float(x(step))
            found.append(element("line", x1=place, x2=place, y1=_TOP, y2=_HEIGHT - _BOTTOM, class_="mark"))
            if len(marks) <= _MOST_NUMBERED:
                found.append(element("text", str(number), x=place, y=_TOP - 6, class_="middle"))
    return found


def _path(x: np.ndarray, y: np.ndarray) -> str:
    """Write a line that is broken where there is no value."""
    parts, pen = [], "M"
    for place, value in zip(x.tolist(), y.tolist(), strict=True):
        if math.isfinite(value):
            parts.append(f"{pen}{place:.1f} {value:.1f}")
            pen = "L"
        else:
            pen = "M"
    if len(parts) == 1:  # a point of its own would not be seen
        parts.append("h1")
    return "".join(parts)


def _band(x: np.ndarray, low: np.ndarray, high: np.ndarray) -> str:
    known = np.isfinite(low) & np.isfinite(high)
    runs = np.split(np.flatnonzero(known), np.flatnonzero(np.diff(np.flatnonzero(known)) > 1) + 1)
    found = []
    for places in (places for places in runs if len(places) > 1):
        there = [f"{x[k]:.1f} {high[k]:.1f}" for k in places]
        back = [f"{x[k]:.1f} {low[k]:.1f}" for k in places[::-1]]
        found.append("M" + "L".join(there + back) + "Z")
    return "".join(found)


def _swatch(line: Line) -> ET.Element:
    stroke = element("path", d="M0 6H26", class_=f"line {line.style}{' dashed' if line.dashed else ''}")
    return element("svg", stroke, viewBox="0 0 26 12", width=26, height=12, aria_hidden="true")
