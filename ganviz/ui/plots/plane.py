"""The plane of a 2-D run: D's heat map, the generator's grid or mapping, real and fake points, gradient arrows."""

from __future__ import annotations

import csv
import io
import math
from functools import partial

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from ...engine.probes.heatmap import HeatMap
from ...engine.probes.manifold import Manifold
from ...engine.probes.samples import PointSamples
from ...engine.settings.scoring import Scoring
from ..theme.theme import Theme
from ..translation.showing import shown
from ..widgets.ages import Present
from .arrows import reference_gradient
from .mapping import Mapping
from .plane_canvas import Extent, PlaneCanvas
from .plane_items import (
    Backdrop,
    GradientArrows,
    HeatMapOverlay,
    LatentGrid,
    MissingModes,
    NoteItem,
    OverlaysItem,
    Points,
)
from .sprites import circle, cross
from .tick_numbers import signed

_CORES = 8  # one real in so many shows its middle above the fakes
_CORE_RADIUS = 1.4
# What comes, and the attribute that holds it.
_NAMES = {PointSamples: "samples", HeatMap: "heatmap", Manifold: "manifold"}


class PlaneView(PlaneCanvas):
    """The plane of the Stage.

    Attributes:
        overlays: what is drawn, of "real", "fake", "heatmap", "manifold", "arrows", "mapping", "missing".
        reference: gradient that the legend's arrow stands for; None without arrows.
        loss: says what D's scores are.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "stage", self.tr("Plane"), parent)
        self.setAccessibleName(self.tr("Plane with real and fake points"))
        self.overlays: set[str] = set()
        self.samples: PointSamples | None = None
        self.heatmap: HeatMap | None = None
        self.manifold: Manifold | None = None
        self.reference: float | None = None
        self.loss: type[Scoring] = Scoring
        self._present = Present()
        self._live: set[str] = set()  # those that `is_live`
        self._drawn: tuple | None = None
        self.plot.table = self.points_csv
        self._make_items()
        self._show_items()
        self.view_changed.connect(self._count_outside)

    def _make_items(self) -> None:
        self._heat, self._grid, self._mapping = HeatMapOverlay(), LatentGrid(), Mapping()
        self._arrows, self._missing = GradientArrows(), MissingModes()
        self._real, self._fake = Points(circle, "real"), Points(cross, "fake")
        # the middle of some reals above the fakes: a heap of good fakes would hide all reals
        self._cores = Points(partial(circle, radius=_CORE_RADIUS), "real", halo=0.0)
        self._backdrop = self.plot.add(Backdrop(self._heat, self._grid, self._real, self._mapping.starts, z=1))
        self.plot.add(OverlaysItem(self._mapping.lines, self._arrows, self._missing, self._fake, self._mapping.ends,
                                   self._cores, z=2))
        self._note = self.plot.add(NoteItem(z=3))

    # --- what it shows ---

    def clear(self) -> None:
        """Forget a run's pictures and its view."""
        self.samples = self.heatmap = self.manifold = self.reference = None
        self._present.clear()
        self.forget_home()
        self._show_items()
        self._count_outside()

    def begin_moment(self, recorded: bool) -> None:
        """Draw nothing over what comes next that is of another moment: a recorded one, or the present."""
        self._present.clear(recorded)

    def set_overlays(self, overlays: set[str]) -> None:
        """Draw these overlays and no others."""
        self.overlays = set(overlays)
        self._show_items()
        self._count_outside()

    def take(self, content: object, step: int) -> bool:
        """Take over a picture of a step; returns whether anything visible changed."""
        name = _NAMES.get(type(content))
        if name is None:
            return False
        live = self._live
        self._present.take(name, step)
        if isinstance(content, PointSamples):
            self._take_samples(content)
            visible = bool(self.overlays & {"real", "fake", "mapping", "arrows", "missing"})
        else:
            setattr(self, name, content)
            (self._heat if isinstance(content, HeatMap) else self._grid).set_data(content)
            visible = name in self.overlays
        self._show_items()
        return visible or self._live != live

    def _take_samples(self, samples: PointSamples) -> None:
        before, self.samples = self.samples, samples
        if before is None or before.real is not samples.real:
            self._real.set_data(samples.real)
            self._cores.set_data(samples.real[::_CORES])
        self._fake.set_data(samples.fake)
        if samples.sources is not None:
            self._mapping.set_data(samples.sources, samples.fake)
        if samples.arrows is not None:
            self.reference = reference_gradient(np.hypot(*samples.arrows.gradient.T), self.reference)
        self._arrows.set_data(samples.arrows, self.reference)
        self._missing.set_data(samples.modes)
        if not self.has_home and len(samples.real):
            self.set_home(_extent_of(samples.real))
        self._count_outside()

    def is_live(self, layer: str) -> bool:
        """Whether a "heatmap" or "manifold" is there and may be drawn: of the present, and of the fakes' weights."""
        return layer in self._live

    def _show_items(self) -> None:
        """Show the overlays that are switched on and have something to draw."""
        other = self.manifold is not None and self.samples is not None and \
            self.manifold.weights != self.samples.weights
        self._live = self._present.names() - ({"manifold"} if other else set())
        has = self.overlays if self.samples is not None else set()
        translated = "mapping" in has and self.samples.sources is not None
        what = (self.overlays & self._live, has, translated)
        if what == self._drawn:
            return
        self._drawn = what
        self._heat.show("heatmap" in what[0])
        self._grid.show("manifold" in what[0])
        for name, overlay in (("real", self._real), ("fake", self._fake), ("arrows", self._arrows),
                              ("missing", self._missing)):
            overlay.show(name in has)
        self._cores.show("real" in has and "fake" in has)
        self._mapping.show(translated)

    # --- the view ---

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        if not self._backdrop.sceneBoundingRect().contains(rect):  # which brings a ground of its own
            super().drawBackground(painter, rect)

    def points_outside(self) -> int:
        """How many fake points lie outside the visible part."""
        if self.samples is None or "fake" not in self.overlays:
            return 0
        x0, x1, y0, y1 = self.visible_extent()
        x, y = self.samples.fake[:, 0], self.samples.fake[:, 1]
        return len(x) - int(np.count_nonzero((x >= x0) & (x <= x1) & (y >= y0) & (y <= y1)))

    def _count_outside(self) -> None:
        outside = self.points_outside()
        self._note.say(self.tr("%1 of %2 fakes out of view").replace("%1", str(outside)).replace(
            "%2", str(len(self.samples.fake))) if outside else "")

    def text_at(self, position: QPointF) -> str:
        """The coordinates of a position of the widget, and what D says there."""
        box = self.plot.vb
        if not self.has_home or not box.sceneBoundingRect().contains(position):
            return ""
        x, y = box.point_at(position).toTuple()
        shown_x, shown_y = self.original(np.array([x, y]))
        x_name, y_name = self.axes or ("x", "y")
        text = f"{x_name} {signed(f'{shown_x:.3g}')}   {y_name} {signed(f'{shown_y:.3g}')}"
        seen = "heatmap" in self.overlays and self.is_live("heatmap")
        belief = belief_at(self.heatmap, x, y) if seen else None
        if belief is None:
            return text
        if self.heatmap.is_probability:
            return text + "\n" + self.tr("D: %1 % real").replace("%1", f"{100 * belief:.0f}")
        low, high = self.heatmap.score_range
        return text + "\n" + signed(f"{shown(self.loss.output)} {low + belief * (high - low):.3g}")

    # --- what leaves it ---

    def points_csv(self) -> str | None:
        """Points as kind,x,y,score (original units, raw logits of the fakes); None if there are none yet.

        The scores are empty while the run goes on; they are measured when it is paused.
        """
        samples = self.samples
        if samples is None:
            return None
        text = io.StringIO()
        table = csv.writer(text, lineterminator="\n")
        table.writerow(("kind", "x", "y", "score (raw logit)"))
        table.writerows(("real", f"{x:.6g}", f"{y:.6g}", "") for x, y in self.original(samples.real))
        scores = [""] * len(samples.fake) if samples.fake_scores is None else [f"{s:.6g}" for s in samples.fake_scores]
        table.writerows(("fake", f"{x:.6g}", f"{y:.6g}", score)
                        for (x, y), score in zip(self.original(samples.fake), scores, strict=True))
        return text.getvalue()


def belief_at(heatmap: HeatMap, x: float, y: float) -> float | None:
    """The map's belief in the cell that holds a point; None outside of the map."""
    rows, columns = heatmap.belief.shape
    x0, x1, y0, y1 = heatmap.extent
    column, row = math.floor((x - x0) / (x1 - x0) * columns), math.floor((y - y0) / (y1 - y0) * rows)
    if not (0 <= column < columns and 0 <= row < rows):
        return None
    belief = float(heatmap.belief[row, column])
    return belief if math.isfinite(belief) else None


def _extent_of(points: np.ndarray) -> Extent:
    low, high = points.min(axis=0), points.max(axis=0)
    centre, half = (low + high) / 2, max(float((high - low).max()) / 2, 1e-3) * 1.35
    return (float(centre[0] - half), float(centre[0] + half), float(centre[1] - half), float(centre[1] + half))
