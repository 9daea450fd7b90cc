"""Where every part of a model's diagram stands: the arithmetic, without widgets.

Each network is a lane from left to right: what it is fed, its layers, what it makes. Branches run in arcs above a lane
and come together in joins. Below a lane run the losses that come back. In the channel below that what is made leaves
for the margin on the left, and from there goes to the networks that are fed it.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF

from ....engine.probes.network import Join, Layer, Net, NetworkGraph, Update
from .diagram_wires import STEP, Arc, Hop, arcs, hops

NODE, BOX, TALL, GAP, EDGE = 78.0, 84.0, 74.0, 14.0, 26.0  # logical pixels
WIDEST_BOX = 116.0
TITLE, ROW, CHANNEL = 22.0, 18.0, 26.0
JOIN = 26.0  # diameter
_NODE_TALL, _NODE_GAP = 34.0, 6.0
_TRACK = 8.0  # between two lines in the margin or in a channel
# Order of what a lane is fed, from top to bottom.
_FED = ("nets", "real", "source", "noise", "class")


@dataclass(frozen=True)
class Node:
    """A start or an end of a lane.

    Attributes:
        kind: "noise", "class", "noise and class", "source", "real", "fake", "verdict", "other".
        nets: networks that it comes from or leads to.
    """

    kind: str
    box: QRectF
    nets: tuple[str, ...] = ()


@dataclass(frozen=True)
class Item:
    """A box of a lane: a layer or a join; or what unfolds (`folded` > 0) or folds (-1) a long lane."""

    net: str
    box: QRectF
    layer: Layer | None = None
    folded: int = 0
    join: Join | None = None


@dataclass(frozen=True)
class Wire:
    """A line along which data goes, with a head at its end unless it meets another line there."""

    points: list[QPointF]
    arrow: bool = True


@dataclass(frozen=True)
class Link:
    """A line from one network's output to another's input."""

    start: str
    end: str
    points: list[QPointF]
    judged: bool


@dataclass(frozen=True)
class Back:
    """A loss on its way back below a lane, from right to left.

    Attributes:
        y: of its line.
        start, end: x of its right and left end.
        passes: it goes through the lane's layers without moving them, to the network that made what is judged.
    """

    update: Update
    y: float
    start: float
    end: float
    passes: str = ""


@dataclass
class Lane:
    """A network, from left to right.

    Attributes:
        body: y of the upper edge of its boxes.
    """

    net: Net
    top: float
    body: float = 0.0
    items: list[Item] = field(default_factory=list)
    inputs: list[Node] = field(default_factory=list)
    output: Node | None = None
    wires: list[Wire] = field(default_factory=list)
    backs: list[Back] = field(default_factory=list)
    bottom: float = 0.0

    @property
    def middle(self) -> float:
        return self.body + TALL / 2


@dataclass
class DiagramLayout:
    """A diagram with everything in its place.

    Attributes:
        width, height: in logical pixels.
        links: between lanes.
        signals: polylines of the generators' losses, from the verdict back to what was made.
    """

    lanes: list[Lane]
    width: float
    height: float
    links: list[Link] = field(default_factory=list)
    signals: list[list[QPointF]] = field(default_factory=list)

    def items(self) -> list[Item]:
        return [item for lane in self.lanes for item in lane.items]


@dataclass(frozen=True)
class _Feed:
    """A node that a lane begins with, without a place.

    Attributes:
        kind, nets: as those of `Node`.
        names: of the sources that it stands for.
    """

    kind: str
    names: tuple[str, ...]
    nets: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Part:
    """A box without a place: a layer, a join, or a fold with all that it hides."""

    held: tuple[Layer | Join, ...]
    folded: int = 0

    @property
    def is_join(self) -> bool:
        return not self.folded and isinstance(self.held[0], Join)


def lay_out(graph: NetworkGraph, room: float, unfolded: Collection[str], top: float = 8.0) -> DiagramLayout:
    """Place a diagram.

    Args:
        room: width that there is; only lanes that are unfolded take more.
        unfolded: names of the networks all of whose layers are shown.
        top: room above the first lane.
    """
    return _Plan(graph, room, unfolded).placed(top)


class _Plan:
    """A diagram before anything has its place."""

    def __init__(self, graph: NetworkGraph, room: float, unfolded: Collection[str]) -> None:
        self.graph, self.room = graph, room
        self.fed = {net.name: _fed(net, graph) for net in graph.nets}
        self.receivers = {net.name: tuple(other for other, fed in self.fed.items()
                                          if any(net.name in feed.nets for feed in fed)) for net in graph.nets}
        self.senders = [name for name, receivers in self.receivers.items() if receivers]
        self.passing = [(net.name, update) for net in graph.nets for update in graph.updates
                        if self.maker(net, update)]
        self.left = EDGE + _TRACK * max(len(self.senders) + len(self.passing) - 2, 0)
        inner = room - self.left - EDGE - 2 * (NODE + GAP)
        fit = max(3, int((inner + GAP) / (BOX + GAP)))
        self.parts = {net.name: _parts(net, fit, net.name in unfolded) for net in graph.nets}
        most = min(fit, max((len(parts) for parts in self.parts.values()), default=1))
        self.box = min(WIDEST_BOX, max(BOX, (inner + GAP) / max(most, 1) - GAP))

    def maker(self, net: Net, update: Update) -> str:
        """Return the network to which a generator's loss goes back through this judge; empty if it does not."""
        nets = next((feed.nets for feed in self.fed[net.name] if feed.kind == "fake"), ())
        passes = update.side == "g" and update.adversarial
        return nets[-1] if passes and nets and nets[-1] in update.networks else ""

    def placed(self, top: float) -> DiagramLayout:
        layout = DiagramLayout([], self.room, top)
        for net in self.graph.nets:
            lane = self._lane(net, layout.height)
            layout.lanes.append(lane)
            layout.width = max(layout.width, lane.output.box.right() + EDGE)
            layout.height = lane.bottom + CHANNEL
        lanes = {lane.net.name: lane for lane in layout.lanes}
        layout.links = [link for name in self.senders for link in self._links(lanes, name)]
        layout.signals = [self._signal(lanes, back) for lane in layout.lanes for back in lane.backs if back.passes]
        return layout

    def _lane(self, net: Net, top: float) -> Lane:
        lane, parts, fed = Lane(net, top), self.parts[net.name], self.fed[net.name]
        ways = hops([([held.path for held in part.held], [s for held in part.held for s in held.sources])
                     for part in parts], [feed.names for feed in fed], net.ends)
        bundles = arcs(ways)
        tall = max(TALL, len(fed) * (_NODE_TALL + _NODE_GAP) - _NODE_GAP)
        tracks = 1 + max((arc.track for arc in bundles), default=-1)
        lane.body = top + TITLE + STEP * tracks + (tall - TALL) / 2
        self._place(lane, parts, fed, tall)
        lane.wires = [*_straight(lane, ways), *(wire for arc in bundles for wire in _bent(lane, arc))]
        lane.bottom = lane.body + (tall + TALL) / 2
        for update in self.graph.updates:
            if net.name in update.networks:
                self._come_back(lane, update, "")
        for update in self.graph.updates:
            if maker := self.maker(net, update):
                self._come_back(lane, update, maker)
        return lane

    def _place(self, lane: Lane, parts: list[_Part], fed: list[_Feed], tall: float) -> None:
        x, y = self.left, lane.middle - tall / 2
        each = (tall + _NODE_GAP) / len(fed) - _NODE_GAP
        for number, feed in enumerate(fed):
            lane.inputs.append(Node(feed.kind, QRectF(x, y + number * (each + _NODE_GAP), NODE, each), feed.nets))
        x += NODE + GAP
        for part in parts:
            one = part.held[0] if not part.folded else None
            if part.is_join:
                box = QRectF(x, lane.middle - JOIN / 2, JOIN, JOIN)
                lane.items.append(Item(lane.net.name, box, join=one))
            else:
                box = QRectF(x, lane.body, self.box, TALL)
                lane.items.append(Item(lane.net.name, box, one, part.folded))
            x = box.right() + GAP
        kind = {"judges": "verdict", "makes": "fake"}.get(lane.net.role, "other")
        lane.output = Node(kind, QRectF(x, lane.body, NODE, TALL), self.receivers[lane.net.name])

    def _come_back(self, lane: Lane, update: Update, maker: str) -> None:
        middle = lane.output.box.center().x()
        first = next((item.box.center().x() for item in lane.items), middle)
        end = 6.0 + _TRACK * self.passing.index((lane.net.name, update)) if maker else first
        lane.backs.append(Back(update, lane.bottom + 12, middle + (8 if maker else -8), end, maker))
        lane.bottom += ROW

    def _links(self, lanes: dict[str, Lane], name: str) -> list[Link]:
        lane = lanes[name]
        out, y = lane.output.box.center().x() + 8, lane.bottom + CHANNEL / 2
        x = self.left - 12 - _TRACK * self.senders.index(name)
        found = []
        for other in self.receivers[name]:
            node = next(node for node in lanes[other].inputs if name in node.nets)
            # lines of several networks come in below each other
            into = node.box.center().y() + 5 * (node.nets.index(name) - (len(node.nets) - 1) / 2)
            found.append(Link(name, other, [QPointF(out, lane.output.box.bottom()), QPointF(out, y), QPointF(x, y),
                                            QPointF(x, into), QPointF(node.box.left(), into)], node.kind == "fake"))
        return found

    @staticmethod
    def _signal(lanes: dict[str, Lane], back: Back) -> list[QPointF]:
        lane = lanes[back.passes]
        made, y = lane.output.box, lane.bottom + CHANNEL / 2 + 7
        right = made.right() + 12
        return [QPointF(back.end, back.y), QPointF(back.end, y), QPointF(right, y), QPointF(right, made.center().y()),
                QPointF(made.right(), made.center().y())]


def _fed(net: Net, graph: NetworkGraph) -> list[_Feed]:
    """Return what a lane begins with, from top to bottom."""
    parts = (*net.layers, *net.joins)
    inside = {part.path for part in parts}
    users: dict[str, set[str]] = {}
    for user, sources in (*((part.path, part.sources) for part in parts), ("", net.ends)):
        for name in sources:
            if name not in inside:
                users.setdefault(name, set()).add(user)
    nets = tuple(other.name for other in graph.nets if other.name in users)
    found = {name: _Feed(name, (name,)) for name in users if name not in nets}
    if "noise" in users and users["noise"] == users.get("class"):
        del found["class"]
        found["noise"] = _Feed("noise and class", ("noise", "class"))
    if nets:
        found["nets"] = _Feed("fake" if net.role == "judges" else "other", nets, nets)
    return [found[name] for name in _FED if name in found] or [_Feed("unknown", ())]


def _parts(net: Net, fit: int, unfolded: bool) -> list[_Part]:
    """Return the boxes of a lane: all of it, or its beginning, a fold, and its end."""
    parts: list[_Part] = [_Part((join,)) for join in net.joins if join.after == 0]
    for number, layer in enumerate(net.layers, 1):
        parts.append(_Part((layer,)))
        parts += [_Part((join,)) for join in net.joins if join.after == number]
    if sum(not part.is_join for part in parts) <= fit and len(parts) <= fit + 2:
        return parts
    if unfolded:
        return [*parts, _Part((), -1)]
    first = fit // 2
    last = fit - 1 - first
    hidden = tuple(held for part in parts[first:len(parts) - last] for held in part.held)
    return [*parts[:first], _Part(hidden, sum(isinstance(held, Layer) for held in hidden)), *parts[len(parts) - last:]]


def _straight(lane: Lane, ways: list[Hop]) -> list[Wire]:
    """Return the lines between neighbours; those of several nodes join before the first box."""
    boxes = [item.box for item in lane.items] + [lane.output.box]
    found = []
    fed = [lane.inputs[hop.node].box for hop in ways if hop.is_straight and hop.start == 0]
    meet = QPointF(lane.inputs[0].box.right() + GAP / 2, lane.middle)
    if fed:
        found.append(Wire([meet, QPointF(boxes[0].left() - 1, lane.middle)]))
    for box in fed:
        y = box.center().y()
        found.append(Wire([QPointF(box.right() + 1, y), QPointF(meet.x(), y), meet], arrow=False))
    for hop in ways:
        if hop.is_straight and hop.start > 0:
            one, other = boxes[hop.start - 1], boxes[hop.end - 1]
            found.append(Wire([QPointF(one.right() + 1, lane.middle), QPointF(other.left() - 1, lane.middle)]))
    return found


def _bent(lane: Lane, arc: Arc) -> list[Wire]:
    """Return the lines of an arc, each from its start over its track to its end."""
    boxes = [item.box for item in lane.items] + [lane.output.box]
    y = lane.body - 4 - STEP * (arc.track + 0.5)
    found = []
    for hop in arc.hops:
        if hop.start == 0:
            node = lane.inputs[hop.node].box
            x = node.right() + 3
            begin = [QPointF(node.right() + 1, node.center().y()), QPointF(x, node.center().y())]
        else:
            box = boxes[hop.start - 1]
            x = box.center().x() + min(10.0, box.width() / 5)
            begin = [QPointF(x, box.top() - 1)]
        box = boxes[hop.end - 1]
        end = box.center().x() - min(10.0, box.width() / 5)
        found.append(Wire([*begin, QPointF(x, y), QPointF(end, y), QPointF(end, box.top() - 1)]))
    return found
