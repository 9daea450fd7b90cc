"""What the line below the stage says of what is drawn."""

from __future__ import annotations

from collections.abc import Set

from PySide6.QtCore import QCoreApplication

from ....engine.probes.sheet import Sheet
from ...plots.plane import ARROW_PIXELS, PlaneView
from ...plots.viewport import signed
from .legend import LegendItem


def _tr(text: str) -> str:
    return QCoreApplication.translate("StageLegend", text)


def sheet_items(sheet: Sheet | None) -> tuple[LegendItem, ...]:
    """Return the key of the verdicts that are drawn over pictures, if any are."""
    if sheet is None or not any(column.verdicts for column in sheet.columns):
        return ()
    return (LegendItem("verdicts", _tr("real"), before=_tr("verdicts: D says fake")),)


def point_items(shown: Set[str], plane: PlaneView) -> tuple[LegendItem, ...]:
    """Return the signs of the overlays that a plane shows."""
    averaged = plane.samples is not None and plane.samples.weights == "ema"
    note = plane.manifold.note if plane.is_live("manifold") else ""
    grid = _tr("G's latent grid")
    items = {
        "real": LegendItem("real", _tr("real")),
        "fake": LegendItem("fake", _tr("fake (EMA weights)") if averaged else _tr("fake")),
        "arrows": _arrow_item(plane),
        "manifold": LegendItem("manifold", f"{grid} ({note})" if note else grid),
        "missing": LegendItem("missing", _tr("mode with no fake within 3 σ")),
        "mapping": LegendItem("mapping", _tr("from its source")),
        "heatmap": _heat_item(plane),
    }
    return tuple(item for overlay, item in items.items() if overlay in shown)


def _arrow_item(plane: PlaneView) -> LegendItem:
    if plane.reference is None:
        return LegendItem("arrows", _tr("gradient on G"))
    return LegendItem("scale", _tr("gradient on G, this long: %1").replace("%1", f"{plane.reference:g}"),
                      length=ARROW_PIXELS)


def _heat_item(plane: PlaneView) -> LegendItem:
    heatmap = plane.heatmap if plane.is_live("heatmap") else None
    note = ""
    if heatmap is not None and heatmap.copies > 1:
        note = _tr(" (of packs of %1 copies)").replace("%1", str(heatmap.copies))
    if heatmap is None or heatmap.is_probability:
        return LegendItem("bar", _tr("real") + note, before=_tr("background: D says fake"))
    low, high = heatmap.score_range
    return LegendItem("bar", signed(_tr("highest %1").replace("%1", f"{high:.2g}")) + note,
                      before=signed(_tr("background: lowest score %1").replace("%1", f"{low:.2g}")))
