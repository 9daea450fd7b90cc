"""The page of a 2-D run: points and overlays in the plane."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from ....engine.probes.heatmap import HeatMap
from ....engine.probes.manifold import Manifold
from ....engine.probes.samples import PointSamples
from ....engine.settings.scoring import Scoring
from ....engine.telemetry.facts import RunFacts
from ...plots.plot_page import PlotPage
from ...theme.theme import Theme
from ...widgets.reports import pass_on_reports
from .legend import LegendItem
from .legend_words import point_items
from .page import StagePage

if TYPE_CHECKING:
    from ...plots.plane import PlaneView

_POINTS = 512
_DRAWN_FROM_SAMPLES = {"real", "fake", "mapping", "arrows", "missing"}
_OPTIONS = (("arrows", "arrows"), ("missing", "modes"))  # of a request for samples, by overlay


class PlanePage(StagePage):
    """The plane with the overlays that are switched on.

    Attributes:
        overlays: those that are switched on; see `PlaneView`.

    Signals:
        said, saved, failed: for the panel's signals of the same names.
    """

    opened_by = PointSamples

    said = Signal(str)
    saved = Signal(object)
    failed = Signal(str)

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(PlotPage(self._make, theme), parent)
        self._theme = theme
        self.overlays: set[str] = set()
        self.takers = dict.fromkeys((PointSamples, HeatMap, Manifold), lambda *taken: self.plane.take(*taken))

    @property
    def plane(self) -> PlaneView:
        """The plane; made for the first run of points, as importing pyqtgraph takes as long as Qt does."""
        return self.widget.build()

    def _make(self) -> PlaneView:
        from ...plots.plane import PlaneView

        plane = PlaneView(self._theme)
        plane.set_overlays(self.overlays)
        plane.view_changed.connect(self._on_view_changed)
        pass_on_reports(plane, self)
        self.widget.setFocusProxy(plane)
        return plane

    def start(self, facts: RunFacts) -> None:
        super().start(facts)
        if facts.data_kind == "points":
            self.widget.show_plots(True)
        if self.widget.plots is not None:
            self.plane.clear()
        if facts.data_kind == "points" and facts.extent is not None:
            self.plane.set_home(facts.extent, facts.offset, facts.scale, facts.axes)

    def show_moment(self, recorded: bool) -> None:
        if self.widget.plots is not None:
            self.plane.begin_moment(recorded)

    def set_overlays(self, overlays: set[str]) -> None:
        """Switch these overlays on and all others off."""
        self.overlays = set(overlays)
        if self.widget.plots is not None:
            self.plane.set_overlays(overlays)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.widget.blank.set_theme(theme)
        if self.widget.plots is not None:
            self.plane.set_theme(theme)

    def requests(self, weights: str) -> dict[str, dict[str, Any]]:
        shown, requests = self.overlays, {}
        if shown & _DRAWN_FROM_SAMPLES:
            # what is drawn at the fakes comes with them: it is of the same weights and the same step
            options = {option: True for overlay, option in _OPTIONS if overlay in shown}
            requests["samples"] = {"weights": weights, "count": _POINTS} | self._of_label() | options
        if "heatmap" in shown:
            requests["heatmap"] = {"extent": self.plane.visible_extent()} | self._of_label()
        if "manifold" in shown:
            requests["manifold"] = {"weights": weights}
        return requests

    @property
    def samples(self) -> PointSamples | None:
        return None if self.widget.plots is None else self.plane.samples

    def set_loss(self, loss: type[Scoring]) -> None:
        if self.widget.plots is not None:
            self.plane.loss = loss

    def fit(self) -> None:
        if self.widget.plots is not None:
            self.plane.fit()

    def legend_items(self) -> tuple[LegendItem, ...]:
        return point_items(self.overlays, self.widget.plots)

    def csv(self) -> str | None:
        return None if self.widget.plots is None else self.plane.points_csv()

    def _on_view_changed(self) -> None:
        if "heatmap" in self.overlays:
            self.moved.emit()
