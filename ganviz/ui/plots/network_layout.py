"""Where everything of a model's diagram stands: the arithmetic, without widgets.

Each network is a lane from left to right: what it is fed, its layers, what it makes. Below a lane run the losses that
come back, and from what is made a connection leads down to the lane that judges it.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF

from ...engine.probes.pictures import Layer, Net, NetworkGraph, Update

NODE, BOX, TALL, GAP, EDGE = 78.0, 84.0, 74.0, 14.0, 26.0  # logical pixels
WIDEST_BOX = 116.0
TITLE, ROW, CHANNEL = 22.0, 18.0, 26.0


@dataclass(frozen=True)
class Node:
    """What goes into a lane or comes out of it.

    Attributes:
        kind: "noise", "class", "source", "real", "fake", "verdict", "other".
        net: where it comes from or leads to, of "other".
    """

    kind: str
    box: QRectF
    net: str = ""


@dataclass(frozen=True)
class Item:
    """A box of a lane: a layer; or what unfolds (`folded` > 0) or folds (-1) a long lane."""

    net: str
    box: QRectF
    layer: Layer | None = None
    folded: int = 0


@dataclass(frozen=True)
class Back:
    """A loss on its way back below a lane, from right to left.

    Attributes:
        y: of its line.
        start, end: x of its right and left end.
        passes: it goes through the lane's layers without moving them.
    """

    update: Update
    y: float
    start: float
    end: float
    passes: bool = False


@dataclass
class Lane:
    """One network."""

    net: Net
    top: float
    items: list[Item] = field(default_factory=list)
    inputs: list[Node] = field(default_factory=list)
    output: Node | None = None
    backs: list[Back] = field(default_factory=list)

    @property
    def middle(self) -> float:
        return self.top + TITLE + TALL / 2


@dataclass
class DiagramLayout:
    """All lanes.

    Attributes:
        width, height: in logical pixels.
        fakes: polyline from what is made to where it is judged; None without a judge.
        signal: polyline of the generator's loss, from the verdict back to what was made; None likewise.
    """

    lanes: list[Lane]
    width: float
    height: float
    fakes: list[QPointF] | None = None
    signal: list[QPointF] | None = None

    def items(self) -> list[Item]:
        return [item for lane in self.lanes for item in lane.items]


def lay_out(graph: NetworkGraph, shape: tuple[int, ...], room: float, unfolded: Collection[str],
            top: float = 8.0) -> DiagramLayout:
    """Place a diagram.

    Args:
        shape: of a sample.
        room: width that there is; only lanes that are unfolded take more.
        unfolded: names of the networks all of whose layers are shown.
        top: room above the first lane.
    """
    inner = room - 2 * EDGE - 2 * (NODE + GAP)
    fit = max(3, int((inner + GAP) / (BOX + GAP)))
    shown = {net.name: _shown(net, fit, net.name in unfolded) for net in graph.nets}
    most = min(fit, max((len(items) for items in shown.values()), default=1))
    width = min(WIDEST_BOX, max(BOX, (inner + GAP) / most - GAP))
    layout = DiagramLayout([], room, top)
    for net in graph.nets:
        lane = _lane(graph, net, shown[net.name], shape, width, layout.height)
        layout.lanes.append(lane)
        layout.width = max(layout.width, lane.output.box.right() + EDGE)
        layout.height = lane.top + TITLE + TALL + ROW * len(lane.backs) + CHANNEL
    _connect(layout)
    return layout


def _shown(net: Net, fit: int, unfolded: bool) -> list[tuple[Layer | None, int]]:
    """(layer, 0) of each box, (None, number of hidden layers) of a fold, (None, -1) of what folds again."""
    layers = [(layer, 0) for layer in net.layers]
    if len(layers) <= fit:
        return layers
    if unfolded:
        return [*layers, (None, -1)]
    first = fit // 2
    last = fit - 1 - first
    return [*layers[:first], (None, len(layers) - first - last), *layers[len(layers) - last:]]


def _lane(graph: NetworkGraph, net: Net, shown: list[tuple[Layer | None, int]], shape: tuple[int, ...], width: float,
          top: float) -> Lane:
    lane = Lane(net, top)
    x, y = EDGE, top + TITLE
    kinds = _inputs(graph, net, shape)
    tall = (TALL - 6 * (len(kinds) - 1)) / len(kinds)
    for number, (kind, other) in enumerate(kinds):
        lane.inputs.append(Node(kind, QRectF(x, y + number * (tall + 6), NODE, tall), other))
    x += NODE + GAP
    for layer, folded in shown:
        lane.items.append(Item(net.name, QRectF(x, y, width, TALL), layer, folded))
        x += width + GAP
    kind, other = _output(graph, net)
    lane.output = Node(kind, QRectF(x, y, NODE, TALL), other)
    first, middle = lane.items[0].box.center().x() if lane.items else x, lane.output.box.center().x()
    moves = [(update, False) for update in graph.updates if net.name in update.networks]
    for update, passes in [*moves, *((u, True) for u in graph.updates if _passes(graph, net, u))]:
        lane.backs.append(Back(update, y + TALL + 12 + len(lane.backs) * ROW, middle + (8 if passes else -8),
                               EDGE - 20 if passes else first, passes))
    return lane


def _of(graph: NetworkGraph, role: str) -> list[Net]:
    return [net for net in graph.nets if net.role == role]


def _inputs(graph: NetworkGraph, net: Net, shape: tuple[int, ...]) -> list[tuple[str, str]]:
    makers = _of(graph, "makes")
    if net.role == "judges":
        return [("fake", ""), ("real", "")]
    if net.role == "makes":
        before = makers.index(net)
        return [({"data": "source"}.get(graph.fed, graph.fed), "")] if before == 0 else [
            ("other", makers[before - 1].name)]
    return [("real", "") if net.input == tuple(shape) else ("other", "")]


def _output(graph: NetworkGraph, net: Net) -> tuple[str, str]:
    makers = _of(graph, "makes")
    if net.role == "judges":
        return "verdict", ""
    if net.role == "makes":
        place = makers.index(net)
        return ("fake", "") if net is makers[-1] else ("other", makers[place + 1].name)
    return "other", ""


def _passes(graph: NetworkGraph, net: Net, update: Update) -> bool:
    """Whether a loss of those who make goes back through this judge, on its way to them."""
    judges = _of(graph, "judges")
    makers = {maker.name for maker in _of(graph, "makes")}
    return bool(judges) and net is judges[0] and update.side == "g" and bool(makers & set(update.networks))


def _connect(layout: DiagramLayout) -> None:
    """The lines between the lane that makes and the one that judges."""
    maker = next((lane for lane in reversed(layout.lanes) if lane.net.role == "makes"), None)
    judge = next((lane for lane in layout.lanes if lane.net.role == "judges"), None)
    if maker is None or judge is None:
        return
    made, judged = maker.output.box, judge.inputs[0].box
    # in the channel below the lane that makes, which is free
    y = maker.top + TITLE + TALL + ROW * len(maker.backs) + CHANNEL / 2
    out, x = made.center().x() + 8, EDGE - 10
    layout.fakes = [QPointF(out, made.bottom()), QPointF(out, y), QPointF(x, y), QPointF(x, judged.center().y()),
                    QPointF(judged.left(), judged.center().y())]
    through = next((back for back in judge.backs if back.passes), None)
    if through is not None:
        left, right = through.end, made.right() + 12
        layout.signal = [QPointF(through.end, through.y), QPointF(left, y + 7), QPointF(right, y + 7),
                         QPointF(right, made.center().y()), QPointF(made.right(), made.center().y())]
