"""Where the boxes of the flow stand."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from .flow_graph import FlowNode

_GAP, _WIDEST = 18.0, 150.0  # logical pixels: between two columns, and of a box
_EDGE = 4.0


def boxes(nodes: list[FlowNode], width: float, high: float, between: float) -> list[QRectF]:
    """Return the box of each node, from the upper edge on.

    Args:
        width: of the room, logical pixels.
        high: of a box.
        between: two boxes of one column.
    """
    if not nodes:
        return []
    columns = max(node.column for node in nodes) + 1
    pitch = (width - 2 * _EDGE + _GAP) / columns
    wide = min(pitch - _GAP, _WIDEST)
    pitch = min(pitch, wide + 4 * _GAP)
    left = (width - (columns * pitch - (pitch - wide))) / 2
    heights = _heights(nodes, columns)
    return [QRectF(left + node.column * pitch, y * (high + between), wide, high)
            for node, y in zip(nodes, heights, strict=True)]


def _heights(nodes: list[FlowNode], columns: int) -> list[float]:
    """Return the row of each node, in boxes from the top: at the height of what it leads to, as far as possible."""
    places = [0.0] * len(nodes)
    for column in reversed(range(columns)):
        here = [k for k, node in enumerate(nodes) if node.column == column]
        wanted = {}
        for k in here:
            users = [places[j] for j, other in enumerate(nodes) if k in other.inputs]
            wanted[k] = sum(users) / len(users) if users else float(here.index(k))
        here.sort(key=lambda k: (wanted[k], k))
        middle = sum(wanted.values()) / max(len(here), 1)
        spread = [wanted[k] for k in here]
        for at in range(1, len(spread)):
            spread[at] = max(spread[at], spread[at - 1] + 1.0)
        shift = middle - sum(spread) / max(len(spread), 1)
        for k, place in zip(here, spread, strict=True):
            places[k] = place + shift
    top = min(places)
    return [place - top for place in places]


def wire(start: QRectF, end: QRectF) -> list[QPointF]:
    """Return the corners of the line from the right side of a box to the left side of another one."""
    a, b = QPointF(start.right(), start.center().y()), QPointF(end.left(), end.center().y())
    if abs(a.y() - b.y()) < 1.0:
        return [a, b]
    turn = b.x() - _GAP / 2
    return [a, QPointF(turn, a.y()), QPointF(turn, b.y()), b]


def way_back(start: QRectF, end: QRectF, below: float) -> list[QPointF]:
    """Return the corners of the way of a loss back from a box, below all others, up into another one."""
    return [QPointF(start.center().x(), start.bottom()), QPointF(start.center().x(), below),
            QPointF(end.center().x(), below), QPointF(end.center().x(), end.bottom())]
