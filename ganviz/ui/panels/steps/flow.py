"""The picture of one update: what goes through which network, and where the loss flows back."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen, QTransform

from ....engine.probes.stages import IterationStages
from ...plots.tick_numbers import signed
from ...theme.theme import Theme
from ...translation.showing import shown
from ...widgets.hover_tooltip import HoverTooltip
from ...widgets.mosaic import argb, qimage
from ...widgets.signs import paint_sign, paint_snowflake
from .flow_graph import FlowNode, around, flow_graph
from .flow_layout import boxes, way_back, wire
from .stage_words import listed, moved, number, short_title, tr, update_of
from .table_cells import on_map, paint_map
from .totals import has_targets

_HIGH, _LOW, _BETWEEN, _BACK, _TOP = 54.0, 48.0, 8.0, 24.0, 4.0  # logical pixels (see `Flow.set_low`)
_LOW_BACK = 20.0
_DIM = 0.4
_MOST_ROWS = 3  # boxes on top of each other from which only what has to do with the stage is shown
_SIGNS = {"real": True, "fake": False}


class Flow(HoverTooltip):
    """A picture of the update that the stage belongs to: boxes from noise or sources to the errors.

    Attributes:
        chosen: (is real, place among those of its kind) of the sample that is marked; None marks none.
        extent: of the plane that points are shown in; None for images.
    """

    def __init__(self, theme: Theme, parent=None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.chosen: tuple[bool | None, int] | None = None
        self.extent: tuple[float, float, float, float] | None = None
        self._stages: IterationStages | None = None
        self._index = 0
        self._high = _HIGH
        self._nodes: list[FlowNode] = []
        self._font = QFont(self.font())
        self._font.setPixelSize(11)  # of the picture, which is enlarged as a whole
        self._bold = QFont(self._font)
        self._bold.setWeight(QFont.Weight.DemiBold)
        self.setAccessibleName(tr("What flows where"))

    def show_stage(self, stages: IterationStages, index: int) -> None:
        """Show the update that a stage belongs to, with what is active in it lit."""
        self._stages, self._index = stages, index
        nodes = flow_graph(stages, index)
        if _rows(nodes) > _MOST_ROWS and stages.stages[index].kind != "backward":
            nodes = around(nodes, index)
        self._nodes = nodes
        stage = stages.stages[index]
        words = tr("Active: %1. Frozen: %2.").replace("%1", listed(stage.active) or "–").replace(
            "%2", listed(stage.frozen) or "–")
        self.setAccessibleDescription(words)
        self._fit()
        self.update()

    def set_low(self, low: bool) -> None:
        """Draw boxes lower, or as high as usual again."""
        self._high = _LOW if low else _HIGH
        self._fit()

    def _fit(self) -> None:
        back = _BACK if self._high == _HIGH else _LOW_BACK
        self.setFixedHeight(math.ceil(self.theme.width(self._bottom() + back)))

    def mark(self, chosen: tuple[bool | None, int] | None) -> None:
        """Mark a sample wherever it is."""
        if chosen != self.chosen:
            self.chosen = chosen
            self.update()

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self._fit()
        self.update()

    def _wide(self) -> float:
        return self.width() / self.theme.scale

    def _places(self) -> list[QRectF]:
        return [box.translated(0, _TOP) for box in boxes(self._nodes, self._wide(), self._high, _BETWEEN)]

    def _bottom(self) -> float:
        return max((box.bottom() for box in self._places()), default=0.0)

    def node_at(self, position: QPointF) -> FlowNode | None:
        """Return the box at a position of the widget."""
        position = position / self.theme.scale
        return next((node for node, box in zip(self._nodes, self._places(), strict=True) if box.contains(position)),
                    None)

    def box_of(self, kind: str, network: str = "") -> QRectF:
        """Return the first box of a kind, of a network if one is named; an empty one if there is none."""
        found = next((box for node, box in zip(self._nodes, self._places(), strict=True)
                      if node.kind == kind and network in ("", node.network)), QRectF())
        return QTransform.fromScale(self.theme.scale, self.theme.scale).mapRect(found)

    def text_at(self, position: QPointF) -> str:
        node = self.node_at(position)
        if node is None:
            return ""
        name, about = self._words(node)
        return f"{name}\n{short_title(self._stages, node.stage)}\n{about}".strip()

    # --- painting ---

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self.theme.card))
        if self._stages is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(self.theme.scale, self.theme.scale)
            places = self._places()
            for node, box in zip(self._nodes, places, strict=True):
                for k in node.inputs:
                    painter.setOpacity(min(self._strength(node), self._strength(self._nodes[k])))
                    _line(painter, wire(places[k], box), QColor(self.theme.muted), 1.4)
            self._paint_back(painter, places)
            for node, box in zip(self._nodes, places, strict=True):
                painter.setOpacity(self._strength(node))
                self._paint_node(painter, node, box)
        painter.end()

    def _strength(self, node: FlowNode) -> float:
        """Return how strongly a box is painted: what is still to come, and what is frozen and idle, is dim."""
        if self._index in node.lit:
            return 1.0
        stage = self._stages.stages[self._index]
        if stage.kind == "backward":
            return 1.0 if node.network in stage.flows_through or node.kind == "error" else _DIM
        idle = node.kind == "network" and node.network in stage.frozen
        return _DIM if idle or node.stage > self._index else 0.85

    def _paint_back(self, painter: QPainter, places: list[QRectF]) -> None:
        stage = self._stages.stages[self._index]
        if stage.kind not in ("error", "backward"):
            return
        into = moved(self._stages, self._index)
        starts = [k for k, node in enumerate(self._nodes) if node.kind == "error"]
        ends = [k for k, node in enumerate(self._nodes) if node.kind == "network" and node.network in into]
        if not starts or not ends:
            return
        starts, ends = (self._lowest(some, places) for some in (starts, ends))
        now = stage.kind == "backward"
        colour = QColor(self.theme.sides(stage.side))
        painter.setOpacity(1.0 if now else 0.7)
        below = max(box.bottom() for box in places) + _BACK * 0.45
        for end in ends:
            start = max(starts, key=lambda k: places[k].right())
            _line(painter, way_back(places[start], places[end], below), colour, 2.4 if now else 1.4,
                  Qt.PenStyle.DashLine)
        through = next((s.flows_through for s in update_of(self._stages, self._index) if s.kind == "backward"), ())
        text = tr("the loss flows back through %2 into %1 only") if through else tr("the loss flows back into %1 only")
        text = text.replace("%2", listed(through)).replace("%1", listed(into))
        text = text if now else tr("next: %1").replace("%1", text)
        left, right = min(places[k].center().x() for k in ends), max(places[k].center().x() for k in starts)
        wide = QFontMetrics(self._font).horizontalAdvance(text) + 12
        middle = min(max((left + right) / 2, wide / 2), self._wide() - wide / 2)
        box = QRectF(middle - wide / 2, below - 8, wide, 16)
        painter.setOpacity(1.0)
        painter.fillRect(box, QColor(self.theme.card))
        _write(painter, box, text, colour, self._font)

    def _lowest(self, some: list[int], places: list[QRectF]) -> list[int]:
        """Return those of some boxes that have none below them, through which a line would go."""
        column = [node.column for node in self._nodes]
        free = [k for k in some if not any(column[j] == column[k] and places[j].top() > places[k].top()
                                           for j in range(len(places)))]
        return free or some[-1:]

    def _paint_node(self, painter: QPainter, node: FlowNode, box: QRectF) -> None:
        theme, lit = self.theme, self._index in node.lit
        colour = QColor(self._colour(node))
        painter.setPen(QPen(QColor(theme.accent) if lit else colour, 2.2 if lit else 1.2))
        fill = QColor(theme.accent) if lit else QColor(theme.field)
        fill.setAlphaF(0.14 if lit else 1.0)
        painter.setBrush(fill)
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)
        inside = box.adjusted(5, 3, -5, -4)
        name, about = self._words(node)
        if node.kind == "network" and QFontMetrics(self._bold).horizontalAdvance(name) > inside.width():
            name = node.network
        head = QRectF(inside.left(), inside.top(), inside.width(), 15)
        sign = _SIGNS.get(node.kind)
        name = QFontMetrics(self._bold).elidedText(name, Qt.TextElideMode.ElideRight,
                                                   int(head.width() - (14 if sign is not None else 0)))
        if sign is not None:
            wide = QFontMetrics(self._bold).horizontalAdvance(name)
            paint_sign(painter, sign, QPointF(head.center().x() - wide / 2 - 4, head.center().y()), colour)
            head.translate(6, 0)
        _write(painter, head, name, colour if node.kind != "error" else QColor(theme.text), self._bold)
        below = inside.adjusted(0, 16, 0, 0)
        if node.kind in ("fake", "real", "source") and node.values is not None:
            self._paint_samples(painter, node, below)
        elif node.kind in ("score", "error") and node.values is not None and node.values.ndim == 1:
            self._paint_numbers(painter, node, below)
        else:
            self._paint_about(painter, node, below, about)

    def _paint_about(self, painter: QPainter, node: FlowNode, place: QRectF, about: str) -> None:
        frozen = node.kind == "network" and node.network not in moved(self._stages, self._index)
        metrics = QFontMetrics(self._font)
        about = metrics.elidedText(about, Qt.TextElideMode.ElideRight, int(place.width() - (14 if frozen else 0)))
        line = QRectF(place.left(), place.top(), place.width(), 16)
        if frozen:
            wide = metrics.horizontalAdvance(about)
            line.translate(-7, 0)
            paint_snowflake(painter, QPointF(line.center().x() + wide / 2 + 9, line.center().y()),
                            QColor(self.theme.muted))
        _write(painter, line, about, QColor(self.theme.muted), self._font)

    def _paint_samples(self, painter: QPainter, node: FlowNode, place: QRectF) -> None:
        values, side = node.values, place.height()
        if values.ndim != 4:
            box = QRectF(place.left(), place.top(), place.width(), side)
            paint_map(painter, box, self.theme)
            colour, spots = QColor(self._colour(node)), values.reshape(len(values), -1, 2)
            for k in range(len(spots)):
                for spot in spots[k]:
                    at = on_map(box, spot, self.extent)
                    if at is not None:
                        paint_sign(painter, node.kind != "fake", at, colour)
                        if self._is_chosen(node, k):
                            self._ring(painter, QRectF(at.x() - 6, at.y() - 6, 12, 12))
            return
        wide = side * values.shape[2] / values.shape[1]
        count = max(1, min(len(values), int((place.width() + 2) // (wide + 2))))
        chosen = next((k for k in range(len(values)) if self._is_chosen(node, k)), -1)
        first = min(max(chosen - count + 1, 0), len(values) - count)
        left = place.center().x() - (count * (wide + 2) - 2) / 2
        for at, k in enumerate(range(first, first + count)):
            box = QRectF(left + at * (wide + 2), place.top(), wide, side)
            painter.drawImage(box, qimage(argb(values[k][None])[0]))
            if k == chosen:
                self._ring(painter, box)

    def _paint_numbers(self, painter: QPainter, node: FlowNode, place: QRectF) -> None:
        """Write fakes' and reals' numbers, a line each, or the sum of the losses."""
        stage = self._stages.stages[node.stage]
        kinds = stage.column("is")
        if node.kind == "error":
            font = QFont(self._bold)
            font.setPixelSize(16)
            total, _ = self._amount(node)
            _write(painter, QRectF(place.left(), place.top() - 3, place.width(), 20), number(total),
                   QColor(self.theme.text), font)
            if place.height() >= 30:
                _write(painter, QRectF(place.left(), place.top() + 15, place.width(), 14), self._words(node)[1],
                       QColor(self.theme.muted), self._font)
            return
        groups = [kinds == 0, kinds == 1] if kinds is not None else [np.ones(len(node.values), bool)]
        lines = [(np.flatnonzero(group), is_real) for group, is_real in zip(groups, (False, True), strict=False)
                 if group.any()]
        for at, (rows, is_real) in enumerate(lines):
            colour = QColor(self.theme.real if is_real else self.theme.fake)
            pitch = place.height() / 2
            line = QRectF(place.left(), place.top() + (at if len(lines) > 1 else 0.5) * pitch, place.width(), pitch)
            paint_sign(painter, is_real, QPointF(line.left() + 4, line.center().y()), colour)
            room = line.width() - 12
            text = self._as_many(node.values[rows], room)
            chosen = next((k for place_, k in enumerate(rows) if self.chosen == (is_real, place_)), None)
            text = _short(float(node.values[chosen])) if chosen is not None else text
            _write(painter, line.adjusted(12, 0, 0, 0), text, QColor(self.theme.accent if chosen is not None
                                                                     else self.theme.text),
                   self._bold if chosen is not None else self._font)

    def _as_many(self, scores: np.ndarray, room: float) -> str:
        """Write as many scores as there is room for."""
        texts, metrics = [_short(float(score)) for score in scores], QFontMetrics(self._font)
        for count in range(len(texts), 0, -1):
            text = "  ".join(texts[:count]) + (" \N{HORIZONTAL ELLIPSIS}" if count < len(texts) else "")
            if metrics.horizontalAdvance(text) <= room:
                return text
        return texts[0]

    def _ring(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(QPen(QColor(self.theme.accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box)

    def _is_chosen(self, node: FlowNode, place: int) -> bool:
        if self.chosen is None or self.chosen[1] != place:
            return False
        is_real = self.chosen[0]
        return is_real is None or node.kind in (("real",) if is_real else ("fake", "source"))

    # --- words ---

    def _amount(self, node: FlowNode) -> tuple[float, bool]:
        """Return what a box of errors comes to: the sum where errors can be added up, else the mean; which it is."""
        stage = self._stages.stages[node.stage]
        if stage.total("sum") is not None and has_targets(stage):
            return stage.total("sum"), True
        means = [t.value for t in stage.totals if t.key == "mean" or t.key.startswith("mean ")]
        loss = stage.total("loss")
        return (sum(means) if means else math.nan if loss is None else loss), False

    def _colour(self, node: FlowNode) -> str:
        if node.kind == "network":
            return self.theme.discriminator if self._judges(node.network) else self.theme.generator
        names = {"fake": "fake", "real": "real", "noise": "generator", "code": "generator", "score": "discriminator"}
        return self.theme.colour(names.get(node.kind, "muted"))

    def _judges(self, name: str) -> bool:
        return any(s.kind == "score" and name in s.active for s in self._stages.stages)

    def _words(self, node: FlowNode) -> tuple[str, str]:
        """Return what a box is called, and what there is to say of it."""
        stage = self._stages.stages[node.stage]
        count = f"{stage.samples:,}"
        match node.kind:
            case "noise":
                z = node.values
                shape = count if z is None or z.ndim < 2 else f"{count} \N{MULTIPLICATION SIGN} {z.shape[1]}"
                return tr("noise z"), shape
            case "network":
                return self._network_name(node.network), self._network_does(node)
            case "fake":
                return tr("fakes"), tr("%1 in the batch").replace("%1", count)
            case "real":
                return tr("reals"), tr("%1 in the batch").replace("%1", count)
            case "source":
                return tr("sources"), tr("%1 in the batch").replace("%1", count)
            case "code":
                return tr("codes"), count
            case "score":
                return tr("scores"), shown(self._stages.score_unit)
        name = tr("errors") if has_targets(stage) else shown(stage.note) or tr("losses")
        return (name, tr("sum of losses")) if self._amount(node)[1] else (name, tr("mean loss"))

    def _network_name(self, name: str) -> str:
        known = {"G": tr("Generator"), "D": tr("Discriminator"), "E": tr("Encoder")}
        others = {n for stage in self._stages.stages for n in (*stage.active, *stage.frozen)} - set(known)
        return name if others else known[name]

    def _network_does(self, node: FlowNode) -> str:
        stage = self._stages.stages[self._index]
        if node.network not in moved(self._stages, self._index):
            return tr("frozen")
        if stage.kind == "backward":
            change = stage.total("change", node.network)
            return tr("learns") if change is None else tr("moved by %1").replace("%1", number(change))
        return tr("learns")


def _rows(nodes: list[FlowNode]) -> int:
    return max((sum(node.column == column for node in nodes) for column in {node.column for node in nodes}), default=0)


def _short(value: float) -> str:
    """Write a score with one decimal, if it is not too large for that."""
    return number(value) if abs(value) >= 100 or not math.isfinite(value) else signed(f"{round(value, 1) + 0.0:.1f}")


def _line(painter: QPainter, points: list[QPointF], colour: QColor, width: float,
          style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> None:
    path = QPainterPath(points[0])
    for point in points[1:]:
        path.lineTo(point)
    painter.setPen(QPen(colour, width, style, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)


def _write(painter: QPainter, place: QRectF, text: str, colour: QColor, font: QFont) -> None:
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
