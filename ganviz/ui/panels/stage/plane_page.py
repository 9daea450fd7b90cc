"""The page of a 2-D run: points and overlays in the plane."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject

from ....engine.probes.heatmap import HeatMap
from ....engine.probes.manifold import Manifold
from ....engine.probes.samples import PointSamples
from ....engine.settings.scoring import Scoring
from ....engine.telemetry.facts import RunFacts
from ...plots.plane import PlaneView
from ...theme.theme import Theme
from .legend import LegendItem
from .legend_words import point_items
from .page import StagePage

_POINTS = 512
_DRAWN_FROM_SAMPLES = {"real", "fake", "mapping", "arrows", "missing"}
_OPTIONS = (("arrows", "arrows"), ("missing", "modes"))  # of a request for samples, by overlay


class PlanePage(StagePage):
    """The plane with the overlays that are switched on."""

    opened_by = PointSamples

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(PlaneView(theme), parent)
        self.plane: PlaneView = self.widget
        self.takers = dict.fromkeys((PointSamples, HeatMap, Manifold), self.plane.take)
        self.plane.view_changed.connect(self._on_view_changed)

    def start(self, facts: RunFacts) -> None:
        super().start(facts)
        self.plane.clear()
        if facts.extent is not None:
            self.plane.set_home(facts.extent, facts.offset, facts.scale, facts.axes)

    def requests(self, weights: str) -> dict[str, dict[str, Any]]:
        shown, requests = self.plane.shown, {}
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
        return self.plane.samples

    def set_loss(self, loss: type[Scoring]) -> None:
        self.plane.loss = loss

    def fit(self) -> None:
        self.plane.fit()

    def legend_items(self) -> tuple[LegendItem, ...]:
        return point_items(self.plane.shown, self.plane)

    def csv(self) -> str | None:
        """Return points as kind,x,y,score: original units, raw logits of the fakes.

        The scores are empty while the run goes on; they are measured when it is paused.
        """
        samples = self.plane.samples
        if samples is None:
            return None
        rows = ["kind,x,y,score (raw logit)"]
        rows += [f"real,{x:.6g},{y:.6g}," for x, y in self.plane.original(samples.real)]
        scores = [""] * len(samples.fake) if samples.fake_scores is None else [f"{s:.6g}" for s in samples.fake_scores]
        rows += [f"fake,{x:.6g},{y:.6g},{score}" for (x, y), score in
                 zip(self.plane.original(samples.fake), scores, strict=True)]
        return "\n".join(rows) + "\n"

    def _on_view_changed(self) -> None:
        if "heatmap" in self.plane.shown:
            self.moved.emit()
