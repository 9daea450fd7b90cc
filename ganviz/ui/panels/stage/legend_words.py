"""What the line below the stage says of what is drawn."""

from __future__ import annotations

from collections.abc import Set
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ....engine.probes.heatmap import HeatMap
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
    samples, manifold, heatmap, reference = None, None, None, None
    if plane is not None:
        samples, reference = plane.samples, plane.reference
        manifold = plane.manifold if plane.is_live("manifold") else None
        heatmap = plane.heatmap if plane.is_live("heatmap") else None
    averaged = samples is not None and samples.weights == "ema"
    grid = _tr("G's latent grid")
    items = {
        "real": LegendItem("real", _tr("real")),
        "fake": LegendItem("fake", _tr("fake (EMA weights)") if averaged else _tr("fake")),
        "arrows": _arrow_item(reference),
        "manifold": LegendItem("manifold", f"{grid} ({manifold.note})" if manifold and manifold.note else grid),
        "missing": LegendItem("missing", _tr("mode with no fake within 3 σ")),
        "mapping": LegendItem("mapping", _tr("from its source")),
        "heatmap": _heat_item(heatmap),
    }
    return tuple(item for overlay, item in items.items() if overlay in shown)


def _arrow_item(reference: float | None) -> LegendItem:
    if reference is None:
        return LegendItem("arrows", _tr("gradient on G"))
    return LegendItem("scale", _tr("gradient on G, this long: %1").replace("%1", f"{reference:g}"),
                      length=ARROW_PIXELS)


def _heat_item(heatmap: HeatMap | None) -> LegendItem:
    note = ""
    if heatmap is not None and heatmap.copies > 1:
        note = _tr(" (of packs of %1 copies)").replace("%1", str(heatmap.copies))
    if heatmap is None or heatmap.is_probability:
        return LegendItem("bar", _tr("real") + note, before=_tr("background: D says fake"))
    low, high = heatmap.score_range
    return LegendItem("bar", signed(_tr("highest %1").replace("%1", f"{high:.2g}")) + note,
                      before=signed(_tr("background: lowest score %1").replace("%1", f"{low:.2g}")))
