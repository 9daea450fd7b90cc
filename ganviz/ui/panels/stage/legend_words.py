"""What the line below the stage says of what is drawn."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ....engine.probes.sheet import Sheet
from ...plots.arrows import ARROW_PIXELS
from ...plots.tick_numbers import signed
from .legend import LegendItem

if TYPE_CHECKING:
    from ...plots.plane import PlaneView


def _tr(text: str) -> str:
    return QCoreApplication.translate("StageLegend", text)


def sheet_items(sheet: Sheet | None) -> tuple[LegendItem, ...]:
    """Return the key of the verdicts that are drawn over pictures, if any are."""
    if sheet is None or not any(column.verdicts for column in sheet.columns):
        return ()
    return (LegendItem("verdicts", _tr("real"), before=_tr("verdicts: D says fake")),)


def point_items(shown: Set[str], plane: PlaneView | None) -> tuple[LegendItem, ...]:
    """Return the signs of the overlays that a plane shows; there may be no plane yet."""
    if plane is None:
        return _point_items(frozenset(shown), False, "", None, None)
    note = plane.manifold.note if plane.is_live("manifold") else ""
    scores = None
    if plane.is_live("heatmap"):
        scores = _Scores(plane.heatmap.copies, plane.heatmap.is_probability, tuple(plane.heatmap.score_range))
    averaged = plane.samples is not None and plane.samples.weights == "ema"
    return _point_items(frozenset(shown), averaged, note, scores, plane.reference)


@dataclass(frozen=True)
class _Scores:
    """What a legend says of a heat map's scores."""

    copies: int
    is_probability: bool
    score_range: tuple[float, float]


@lru_cache(maxsize=1)  # asked for at every frame, and seldom another
def _point_items(shown: frozenset[str], averaged: bool, note: str, scores: _Scores | None,
                 reference: float | None) -> tuple[LegendItem, ...]:
    grid = _tr("G's latent grid")
    items = {
        "real": LegendItem("real", _tr("real")),
        "fake": LegendItem("fake", _tr("fake (EMA weights)") if averaged else _tr("fake")),
        "arrows": _arrow_item(reference),
        "manifold": LegendItem("manifold", f"{grid} ({note})" if note else grid),
        "missing": LegendItem("missing", _tr("mode with no fake within 3 σ")),
        "mapping": LegendItem("mapping", _tr("from its source")),
        "heatmap": _heat_item(scores),
    }
    return tuple(item for overlay, item in items.items() if overlay in shown)


def _arrow_item(reference: float | None) -> LegendItem:
    if reference is None:
        return LegendItem("arrows", _tr("gradient on G"))
    return LegendItem("scale", _tr("gradient on G, this long: %1").replace("%1", f"{reference:g}"),
                      length=ARROW_PIXELS)


def _heat_item(scores: _Scores | None) -> LegendItem:
    note = ""
    if scores is not None and scores.copies > 1:
        note = _tr(" (of packs of %1 copies)").replace("%1", str(scores.copies))
    if scores is None or scores.is_probability:
        return LegendItem("bar", _tr("real") + note, before=_tr("background: D says fake"))
    low, high = scores.score_range
    return LegendItem("bar", signed(_tr("highest %1").replace("%1", f"{high:.2g}")) + note,
                      before=signed(_tr("background: lowest score %1").replace("%1", f"{low:.2g}")))
