"""The diagram of a model: networks as lanes of layers, samples going forward and losses coming back."""

from __future__ import annotations

import math
from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QTransform
from PySide6.QtWidgets import QScrollArea, QWidget

from ....engine.probes.network import Layer, NetworkGraph, Update
from ....engine.probes.stages import Stage
from ...theme.theme import Theme
from ...widgets.hover_tooltip import HoverTooltip
from .diagram_layout import CHANNEL, EDGE, GAP, ROW, TALL, TITLE, Back, DiagramLayout, Item, Lane, Link, lay_out
from .diagram_painter import DiagramPainter
from .diagram_texts import back_label, back_text, fold_label, item_text, net_text, node_texts, output_label
from .diagram_words import number

_FAINT = 0.35  # opacity of what has nothing to do at a stage
_WAY_BACK = 2.8  # logical pixels


class NetworkDiagram(HoverTooltip):
    """A canvas with the diagram, inside a `DiagramScroll`.

    Attributes:
        graph: what is drawn; None draws nothing.
        selected: path of the layer, or "…" and the name of the network whose fold it is, that the keyboard moves.
        losses: value by series, for the lines that come back.
        active: side whose update has just been run by hand; empty if none was.
        stage: of an iteration by hand that is looked at; None if none is.

    Signals:
        opened: path of a layer that was clicked, or on which Enter was pressed.
        moved: the selection is now elsewhere.
    """

    opened = Signal(str)
    moved = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.graph: NetworkGraph | None = None
        self.selected = ""
        self.losses: Mapping[str, float] = {}
        self.active = ""
        self.stage: Stage | None = None
        self.layout_: DiagramLayout | None = None
        self._shape: tuple[int, ...] = ()
        self._source = ""
        self._unfolded: set[str] = set()
        self._room = (640.0, 240.0)
        self._font = QFont(self.font())
        self._font.setPixelSize(11)  # of the diagram, which is enlarged as a whole
        self._font.setFeature(QFont.Tag("tnum"), 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Diagram of the networks"))

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.arrange()
        self.update()

    def begin(self, shape: tuple[int, ...], source: str) -> None:
        """Begin with another run.

        Args:
            shape: of a sample.
            source: what a translation starts from is called; may be empty.
        """
        self.graph, self.layout_ = None, None
        self.selected, self.active = "", ""
        self.losses = {}
        self._shape, self._source = shape, source
        self._unfolded.clear()
        self.update()

    def set_graph(self, graph: NetworkGraph) -> None:
        self.graph = graph
        self.arrange()

    def arrange(self, room: tuple[float, float] | None = None) -> None:
        """Lay out again, in a room of (width, height) logical pixels."""
        self._room = room or self._room
        if self.graph is None:
            self.setMinimumSize(0, 0)
            return
        width, height = (side / self.theme.scale for side in self._room)
        self.layout_ = lay_out(self.graph, width, self._unfolded)
        if self.layout_.height < height:
            # in the middle, a little above it
            top = (height - self.layout_.height) * 0.4
            self.layout_ = lay_out(self.graph, width, self._unfolded, top)
        self.setMinimumSize(math.ceil(self.theme.width(self.layout_.width)),
                            math.ceil(self.theme.width(self.layout_.height)))
        self.update()

    def set_losses(self, losses: Mapping[str, float]) -> bool:
        """Write other values on the lines; return whether any looks different."""
        before, self.losses = {k: number(v) for k, v in self.losses.items()}, losses
        changed = before != {k: number(v) for k, v in losses.items()}
        if changed:
            self.update()
        return changed

    def set_active(self, side: str) -> None:
        """Show whose update was run last by hand, "d", "g" or "dg"; "" if none was."""
        if side != self.active:
            self.active = side
            self.update()

    def set_stage(self, stage: Stage | None) -> None:
        """Light up the networks that are active at a stage, and the way of the loss; None lights up all alike."""
        if stage is not self.stage:
            self.stage = stage
            self._say_stage()
            self.update()

    def _say_stage(self) -> None:
        words = "" if self.stage is None else self.tr("Active: %1. Frozen: %2.").replace(
            "%1", ", ".join(self.stage.active) or "–").replace("%2", ", ".join(self.stage.frozen) or "–")
        self.setAccessibleDescription(words)

    def strength_of(self, net: str) -> float:
        """Return how strongly a network is drawn, up to 1: those that have nothing to do at the stage are faint."""
        stage = self.stage
        return 1.0 if stage is None or net in (*stage.active, *stage.flows_through) else _FAINT

    def is_way_back(self, update: Update) -> bool:
        """Return whether the loss of an update flows back at the stage."""
        return self.stage is not None and self.stage.kind == "backward" and update.name == self.stage.phase

    def layer(self, path: str) -> Layer | None:
        if self.graph is None:
            return None
        return next((layer for net in self.graph.nets for layer in net.layers if layer.path == path), None)

    def side_of(self, net: str) -> str:
        """Return whose updates move a network: "d", "g", or "" if none does."""
        return next((u.side for u in self.graph.updates if net in u.networks), "")

    def item_at(self, position: QPointF) -> Item | None:
        """Return the box at a position of the widget."""
        items = self.layout_.items() if self.layout_ is not None else []
        position = position / self.theme.scale
        return next((item for item in items if item.box.contains(position)), None)

    def rect_of(self, path: str) -> QRectF:
        """Return where a layer is drawn; empty if it is folded away."""
        items = self.layout_.items() if self.layout_ is not None else []
        box = next((item.box for item in items if _key(item) == path), QRectF())
        return QTransform.fromScale(self.theme.scale, self.theme.scale).mapRect(box)

    # Moving about

    def select(self, key: str) -> None:
        if key != self.selected:
            self.selected = key
            self.moved.emit()
            self.update()

    def step(self, dx: int, dy: int) -> None:
        """Move the selection along a lane, or to the nearest box of another lane."""
        lanes = [boxes for lane in (self.layout_.lanes if self.layout_ is not None else [])
                 if (boxes := [item for item in lane.items if item.join is None])]
        if not lanes:
            return
        here = next(((i, k) for i, boxes in enumerate(lanes) for k, item in enumerate(boxes)
                     if _key(item) == self.selected), None)
        if here is None:
            self.select(_key(lanes[0][0]))
            return
        row, column = here
        if dy:
            x = lanes[row][column].box.center().x()
            row = min(max(row + dy, 0), len(lanes) - 1)
            target = min(lanes[row], key=lambda item: abs(item.box.center().x() - x))
        else:
            target = lanes[row][min(max(column + dx, 0), len(lanes[row]) - 1)]
        self.select(_key(target))

    def next_layer(self, path: str, by: int) -> str:
        """Return the layer that stands `by` places after another one, across all networks; the same one at the ends."""
        paths = [layer.path for net in self.graph.nets for layer in net.layers] if self.graph is not None else []
        if path not in paths:
            return path
        return paths[min(max(paths.index(path) + by, 0), len(paths) - 1)]

    def activate(self, item: Item) -> None:
        """Open a layer, or fold a lane open or shut."""
        if item.join is not None:
            return
        self.select(_key(item))
        if item.layer is not None:
            self.opened.emit(item.layer.path)
            return
        self._unfolded ^= {item.net}
        self.arrange()
        if item.folded > 0:
            lane = next(lane for lane in self.layout_.lanes if lane.net.name == item.net)
            self.select(_key(lane.items[0]))

    def mouseReleaseEvent(self, event) -> None:
        item = self.item_at(event.position())
        if item is not None and event.button() == Qt.MouseButton.LeftButton:
            self.activate(item)

    def keyPressEvent(self, event) -> None:
        moves = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
        items = self.layout_.items() if self.layout_ is not None else []
        chosen = next((item for item in items if _key(item) == self.selected), None)
        if event.key() in moves:
            self.step(*moves[event.key()])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and chosen is not None:
            self.activate(chosen)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event) -> None:
        if not self.selected:
            self.step(0, 0)
        self.update()

    def focusOutEvent(self, event) -> None:
        self.update()

    def text_at(self, position: QPointF) -> str:
        """Describe what is under the pointer; empty over nothing."""
        item = self.item_at(position)
        if item is not None:
            return item_text(item)
        position = position / self.theme.scale
        for lane in self.layout_.lanes if self.layout_ is not None else []:
            for back in lane.backs:
                if abs(position.y() - back.y) < ROW / 2 and back.end <= position.x() <= back.start:
                    return back_text(lane, back)
        return ""

    # Painting

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self.theme.card))
        layout = self.layout_
        if layout is not None:
            painter.scale(self.theme.scale, self.theme.scale)
            draw = DiagramPainter(painter, self.theme, self._font)
            for link in sorted(layout.links, key=lambda link: link.judged):
                draw.strength(max(self.strength_of(link.start), self.strength_of(link.end)))
                draw.line(link.points, self._link_colour(link), 1.4)
            signalled = self.stage is None or (self.stage.kind == "backward" and bool(self.stage.flows_through))
            draw.strength(1.0 if signalled else _FAINT)
            for signal in layout.signals:
                draw.line(signal, self.theme.generator, self._thickness("g"), Qt.PenStyle.DashLine)
            for lane in layout.lanes:
                self._paint_lane(draw, lane)
        painter.end()

    def _link_colour(self, link: Link) -> str:
        return self.theme.fake if link.judged else self.theme.muted

    def _paint_lane(self, draw: DiagramPainter, lane: Lane) -> None:
        side = self.side_of(lane.net.name)
        colour = self.theme.sides(side) if side else ""
        left = lane.inputs[0].box.left()
        draw.strength(self.strength_of(lane.net.name))
        room = max(self._room[0] / self.theme.scale - left - EDGE, 100.0)
        draw.title(QRectF(left, lane.top, room, TITLE - 4), lane.net.name, net_text(lane.net),
                   colour or self.theme.muted, self.stage is not None and lane.net.name in self.stage.frozen)
        for wire in lane.wires:
            draw.line(wire.points, self.theme.muted, 1.2, arrow=wire.arrow)
        for node in (*lane.inputs, lane.output):
            draw.node(node.box, node.kind, *node_texts(lane, node, self._shape, self._source))
        for item in lane.items:
            chosen = _key(item) == self.selected and self.hasFocus()
            if item.join is not None:
                draw.join(item.box, item.join.sign, chosen)
            elif item.layer is None:
                draw.fold(item.box, fold_label(item), chosen)
            else:
                draw.layer(item.box, item.layer, output_label(item.layer), colour, chosen)
        for back in lane.backs:
            self._paint_back(draw, lane, back)

    def _paint_back(self, draw: DiagramPainter, lane: Lane, back: Back) -> None:
        side, bottom = back.update.side, lane.body + TALL
        colour, thick = self.theme.sides(side), self._thickness(side)
        draw.strength(1.0 if self.stage is None or self.is_way_back(back.update) else _FAINT)
        if self.is_way_back(back.update):
            thick = _WAY_BACK
        way = [QPointF(back.start, bottom + 1), QPointF(back.start, back.y), QPointF(back.end, back.y)]
        if back.passes:
            draw.line(way, colour, thick, Qt.PenStyle.DashLine, arrow=False)
        else:
            draw.line([*way, QPointF(back.end, bottom + 1)], colour, thick)
        text = back_label(back, self.losses.get(back.update.series, math.nan))
        left = max(back.end, lane.items[0].box.left() if lane.items else back.end)
        draw.label(QPointF((left + back.start) / 2, back.y), text, colour)

    def _thickness(self, side: str) -> float:
        return 2.8 if side in self.active else 1.6


class DiagramScroll(QScrollArea):
    """A scroll area for the diagram where it is larger than the panel."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.diagram = NetworkDiagram(theme)
        self.setWidget(self.diagram)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusProxy(self.diagram)
        self.diagram.moved.connect(self._show_selected)

    def set_theme(self, theme: Theme) -> None:
        self.diagram.set_theme(theme)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self.diagram.arrange((float(self.viewport().width()), float(self.viewport().height())))

    def _show_selected(self) -> None:
        box = self.diagram.rect_of(self.diagram.selected)
        if not box.isEmpty():
            centre = box.center().toPoint()
            self.ensureVisible(centre.x(), centre.y(), int(box.width()),
                               int(self.diagram.theme.width(TALL / 2 + TITLE + CHANNEL + GAP)))


def _key(item: Item) -> str:
    what = item.layer or item.join
    return f"…{item.net}" if what is None else what.path
