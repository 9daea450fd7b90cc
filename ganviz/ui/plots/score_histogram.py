"""Two histograms on the same bins: D's scores of real and of fake samples."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QAction, QFontMetrics, QHelpEvent
from PySide6.QtWidgets import QToolTip, QWidget

from ...engine.probes.verdicts import Verdicts
from ..theme.theme import Theme
from ..translation.showing import shown
from .bars import Bars, BarStyle, ShareScale
from .kit import LEAST, Plot, PlotView
from .plot_head import HEIGHT, Key
from .tick_numbers import signed

_FOOT = 40  # height of the lower axis with its name
_ROOMY = 68  # height of the bars, below which the name does not get a row of its own
_BESIDE_AXIS = 2  # pixels between the bars and the value axis, which need not be painted with them
_LABEL_SPACE = 56  # pixels from score to score on the axis, at least
_LEAST_SHARE = 0.02  # of a bin, which the value axis always reaches
_BOTTOMLESS = -300.0
_BESIDE = 0.5  # of the bins' range, so much beside it can be seen at most


class ScoreHistogram(PlotView):
    """The drawing of one `Verdicts`. On the plot the mouse moves the scores, the shares on their axis.

    Attributes:
        verdicts: what is drawn, or None.
        plot: the plot.
    """

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent=parent)
        self.verdicts: Verdicts | None = None
        self._span: tuple[float, float] | None = None  # of the bins
        self._ground: float | None = None  # position on the value axis on which the bars stand
        self._named: tuple | None = None  # what the lower axis has its name for
        self._holds_scores = False  # the person looks at a part of them
        self._wordings = ((self.tr("mean real"), self.tr("mean fake"), self.tr("overlap")),
                          (self.tr("real"), self.tr("fake"), self.tr("overlap")), (self.tr("real"), self.tr("fake")))
        self.plot = self._made_plot()
        self.bars = self.plot.add(Bars((BarStyle("real"), BarStyle("fake", hatched=True))))
        self._take_height()
        self.all_asked.connect(self._on_all)
        self.pointed.connect(self._on_pointed)
        self.region_changed.connect(self.renew_words)

    def _take_height(self) -> None:
        self.setMinimumHeight(self.theme.px(HEIGHT + _FOOT) + LEAST)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._take_height()
        self._named = None
        self.renew_words()

    def _made_plot(self) -> Plot:
        plot = self.add_plot("scores", self.tr("Histogram of scores"), moves=(True, False), log=("y",))
        plot.set_scale(ShareScale())
        plot.span_head()
        plot.layout.setColumnSpacing(0, _BESIDE_AXIS)
        plot.lower.space = _LABEL_SPACE
        plot.more_actions = self._actions
        plot.vb.looked.connect(self._on_looked)
        plot.log_asked.connect(self._on_log)
        plot.head.geometryChanged.connect(self.renew_words)
        plot.vb.sigResized.connect(self.renew_words)
        return plot

    # --- what it is told ---

    def set_verdicts(self, verdicts: Verdicts) -> None:
        """Draw these."""
        before, self.verdicts = self.verdicts, verdicts
        if before is not None and before.unit != verdicts.unit:
            self.forget_looks()
        span = float(verdicts.edges[0]), float(verdicts.edges[-1])
        if span != self._span:
            self._span = span
            self._show_scores()
        self._draw_bars()
        self.renew_words()

    def forget_looks(self) -> None:
        """Find both ranges anew: another run begins, or scores have another unit."""
        self._holds_scores, self._span = False, None
        self.plot.values.fitted = False
        self.plot.release()
        self.set_region(None)

    def _draw_bars(self) -> None:
        verdicts, plot = self.verdicts, self.plot
        tops = np.stack([verdicts.real, verdicts.fake])
        ground, greatest = 0.0, max(float(tops.max()), _LEAST_SHARE)
        if plot.values.log:
            tops = np.where(tops > 0, plot.values.transform(tops), -np.inf)
            ground, greatest = math.log10(0.5 / max(verdicts.samples, 1)), math.log10(greatest)  # one sample is seen
        if ground != self._ground:
            self._ground = ground
            plot.vb.setLimits(yMin=ground)
        plot.fit(ground, greatest)
        self.bars.set_data(verdicts.edges, tops, (verdicts.mean_real, verdicts.mean_fake), verdicts.even)

    # --- ranges ---

    def _show_scores(self) -> None:
        """Show all bins, or what the person looks at."""
        low, high = self._span
        room = _BESIDE * (high - low)
        self.plot.vb.setLimits(xMin=low - room, xMax=high + room)
        if not self._holds_scores:
            self.plot.setXRange(low, high, padding=0)

    def _on_looked(self, x: bool, y: bool) -> None:
        self._holds_scores |= x

    def _on_all(self, plot: Plot, x: bool, y: bool) -> None:
        if x:
            self._holds_scores = False
            if self._span is not None:
                self._show_scores()

    def _on_log(self, axis: str, on: bool) -> None:
        self.plot.vb.setLimits(yMin=_BOTTOMLESS)
        self._ground = None
        self.plot.set_log("y", on)
        if self.verdicts is not None:
            self._draw_bars()

    # --- the region ---

    def _actions(self) -> list[QAction]:
        action = QAction(self.tr("Region with shares"))
        action.setObjectName("region")
        action.setCheckable(True)
        action.setChecked(self.region() is not None)
        action.setToolTip(self.tr(
            "Drag the region or its edges to read which share of the real and of the fake samples has scores in it."))
        action.triggered.connect(self.show_region)
        return [action]

    def shares(self) -> tuple[float, float, float, float] | None:
        """Where the bins begin and end whose middles lie in the region, and their shares of reals and of fakes."""
        region, verdicts = self.region(), self.verdicts
        if region is None or verdicts is None:
            return None
        middles = (verdicts.edges[1:] + verdicts.edges[:-1]) / 2
        first, end = np.searchsorted(middles, region)
        if first == end:
            return None
        edges = verdicts.edges[[first, end]].tolist()
        return *edges, float(verdicts.real[first:end].sum()), float(verdicts.fake[first:end].sum())

    # --- words ---

    def renew_words(self) -> None:
        """Write the head and the name of the lower axis as there is room for them."""
        if self.verdicts is None:
            return
        head = self.plot.head
        shares = self.shares()
        wordings = self._summary() if shares is None else self._statistics(*shares)
        room, keys = head.size().width(), []
        for keys in wordings:
            if head.room_for(keys) <= room:
                break
        head.set_keys(keys)
        self.plot.lower.set_pills([] if shares is None else [(edge, score_text(edge)) for edge in shares[:2]])
        self._name_the_axis()

    def _summary(self) -> Iterator[list[Key]]:
        """The means and the overlap, the longest wording first."""
        real, fake, overlap = (score_text(v) for v in (self.verdicts.mean_real, self.verdicts.mean_fake,
                                                       self.verdicts.overlap))
        for words in self._wordings:
            yield [Key(text, colour, sample, value) for text, colour, sample, value in
                   zip(words, ("real", "fake", "muted"), ("filled", "hatched", ""), (real, fake, overlap),
                       strict=False)]

    def _statistics(self, low: float, high: float, real: float, fake: float) -> Iterator[list[Key]]:
        """The shares in the region, the longest wording first."""
        shares = [Key(self.tr("real"), "real", "filled", f"{100 * real:.1f} %"),
                  Key(self.tr("fake"), "fake", "hatched", f"{100 * fake:.1f} %")]
        yield [*shares, Key(self.tr("in the region"), "muted")]
        yield shares

    def _name_the_axis(self) -> None:
        verdicts, axis = self.verdicts, self.plot.lower
        among_labels = self.height() < self.theme.px(HEIGHT + _FOOT) + _ROOMY
        named = verdicts.unit, verdicts.is_probability, axis.size().width(), among_labels
        if named == self._named:
            return
        self._named = named
        name = shown(verdicts.unit)
        if verdicts.is_probability and not among_labels:
            long = self.tr("D’s verdict: %1").replace("%1", name)
            if QFontMetrics(self.plain).horizontalAdvance(long) <= axis.size().width():
                name = long
        axis.set_name(name, among_labels)

    # --- the pointer ---

    def _on_pointed(self, plot: Plot | None, scene: QPointF) -> None:
        text = "" if plot is None else self.text_at(plot.vb.point_at(scene).x())
        if text:
            QToolTip.showText(self.viewport().mapToGlobal(self.mapFromScene(scene)), text, self)
        elif QToolTip.isVisible():
            QToolTip.hideText()

    def text_at(self, score: float) -> str:
        """What the bin around a score holds; empty outside."""
        verdicts = self.verdicts
        if verdicts is None or not verdicts.edges[0] <= score < verdicts.edges[-1]:
            return ""
        edges = verdicts.edges
        index = int(np.searchsorted(edges, score, side="right")) - 1
        first, end = float(edges[index]), float(edges[index + 1])
        text = self.tr("score %1 to %2\n%3 % of the real samples\n%4 % of the fake ones").replace(
            "%1", score_text(first)).replace("%2", score_text(end)).replace(
            "%3", f"{100 * float(verdicts.real[index]):.1f}").replace("%4", f"{100 * float(verdicts.fake[index]):.1f}")
        if verdicts.even is not None and first <= verdicts.even < end:
            text += "\n" + self.tr("at %1, D cannot tell").replace("%1", score_text(verdicts.even))
        return text

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            return True  # the bin under the pointer has been told
        return super().viewportEvent(event)


def score_text(score: float) -> str:
    """A score with two digits after the point, fewer if it is large."""
    return signed(f"{score:.2f}" if abs(score) < 100 else f"{score:.4g}")
