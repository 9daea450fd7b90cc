"""The network: a live diagram of the model, from the noise to the verdict and of the losses back; layers on a click."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from ....engine.probes.network import LayerDetail, NetworkGraph
from ....engine.settings.commands import Run, Step
from ....engine.telemetry.events import Applied, Event, Failed, Finished, Resumed, Started
from ....engine.telemetry.mailbox import SERIES, Picture
from ...translation.showing import shown
from ..base import PANELS, PagedPanel

_RECENT = 50  # steps over which the losses at the lines are means


@PANELS.register("network")
class Network(PagedPanel):
    """The model's networks as lanes of layers, with what passes through them and the losses that come back."""

    title = "Network"
    help = ("The model as data is seen to flow through it: what goes in, every layer with its output's shape, its "
            "parameters, the mean ± spread of its outputs and a bar for dead or saturated units, where branches part "
            "and come together, and the losses that come back to what they move. Click a layer to see its weights and "
            "outputs; Enter opens, Esc closes, arrows move. While an iteration is stepped through, active "
            "networks light up, frozen ones have a snowflake, and the loss is seen on its way back.")
    area = Qt.DockWidgetArea.TopDockWidgetArea
    opens = False
    order = 11
    rate = 4.0
    topics = ("network", "stages")

    def __init__(self, controller, theme, parent=None) -> None:
        # not sooner: a window that starts shows none of it
        from .diagram import DiagramScroll
        from .layer_card import LayerCard

        super().__init__(controller, theme, parent)
        self._sample = 0
        self._series: tuple[str, ...] = ()
        self._detail: LayerDetail | None = None
        self.scroll = DiagramScroll(theme)
        self.diagram = self.scroll.diagram
        self.pages.addWidget(self.scroll)
        layout = QVBoxLayout(self)
        # a rim of its own: a panel that its children cover altogether counts as hidden (see the pump)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(self.pages)
        self.card = LayerCard(theme, self)
        self.diagram.opened.connect(self._open)
        self.card.closed.connect(self._on_closed)
        self.card.step_asked.connect(self._on_step)
        controller.walkthrough.changed.connect(self._on_stage)
        self._on_stage()
        self.settle()

    def requests(self) -> dict[str, dict[str, Any]]:
        request: dict[str, Any] = {"weights": "train"}
        if self.card.path:
            request |= {"layer": self.card.path, "sample": self._sample}
        return {"network": request, "stages": {}}

    # What comes

    def start(self, started: Started) -> None:
        facts = started.facts
        self.card.close_card()
        self._sample, self._detail = 0, None
        self._series = (*SERIES, *(term.name for term in facts.terms))
        self.diagram.begin(facts.shape, shown(facts.source_name))
        self.subtitle_changed.emit("")
        self.show_text(self.tr("The first pass is on its way\N{HORIZONTAL ELLIPSIS}"))

    def on_event(self, event: Event) -> None:
        if isinstance(event, Applied) and isinstance(event.command, Step):
            self.diagram.set_active({"all": "dg"}.get(event.command.phase, event.command.phase))
        elif isinstance(event, Resumed) or (isinstance(event, Applied) and isinstance(event.command, Run)):
            self.diagram.set_active("")
        elif isinstance(event, Failed | Finished) and self.diagram.graph is None:
            self.show_idle()

    def refresh(self, pictures: Mapping[str, Picture]) -> bool:
        changed = False
        if "stages" in pictures:
            self.controller.walkthrough.take(pictures["stages"].content)
        if "network" in pictures:
            changed |= self._take(pictures["network"].content)
        graph = self.diagram.graph
        if graph is not None:
            changed |= self.diagram.set_losses({u.series: self._loss(u.series) for u in graph.updates})
        return changed

    def _on_stage(self) -> None:
        self.diagram.set_stage(self.controller.walkthrough.stage)

    def _take(self, graph: NetworkGraph) -> bool:
        self.diagram.set_graph(graph)
        self.show_page(self.scroll)
        words = self.tr("statistics of %1 fakes") if all(net.role != "judges" for net in graph.nets) else \
            self.tr("statistics of %1 fakes and %1 reals")
        self.subtitle_changed.emit(words.replace("%1", str(graph.samples)))
        if graph.detail is not None:
            self._detail = graph.detail
        if self.card.path:
            layer = self.diagram.layer(self.card.path)
            if layer is None:
                self.card.close_card()  # regularizers may change the layers
            else:
                self.card.open(layer, self._sample, self._detail_of(self.card.path))
        return True

    def _detail_of(self, path: str) -> LayerDetail | None:
        return self._detail if self._detail is not None and self._detail.path == path else None

    def _loss(self, series: str) -> float:
        """Return the mean over the last steps; not a number where there is none."""
        return self.controller.history.recent_mean(series, _RECENT) if series in self._series else math.nan

    def idle_text(self) -> str:
        return self.tr("Nothing is training yet.\nPress Run, and the networks appear here.")

    # What the person does

    def _open(self, path: str) -> None:
        layer = self.diagram.layer(path)
        if layer is None:
            return
        self.card.setGeometry(self.rect())
        self.card.open(layer, self._sample, self._detail_of(path))
        self.requests_changed.emit()

    def _on_step(self, layers: int, samples: int) -> None:
        graph = self.diagram.graph
        path = self.diagram.next_layer(self.card.path, layers)
        sample = min(max(self._sample + samples, 0), graph.samples - 1) if graph is not None else 0
        if (path, sample) != (self.card.path, self._sample):
            self._sample = sample
            self.diagram.select(path)
            self._open(path)

    def _on_closed(self) -> None:
        self.diagram.setFocus()
        self.requests_changed.emit()

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self.card.setGeometry(self.rect())

    # What leaves it

    def set_theme(self, theme) -> None:
        self.scroll.set_theme(theme)
        self.card.set_theme(theme)
        super().set_theme(theme)

    def csv(self) -> str | None:
        """Return a row for each layer: statistics over all its outputs, the idle share in 0 to 1."""
        graph = self.diagram.graph
        if graph is None:
            return None
        text = io.StringIO()
        table = csv.writer(text, lineterminator="\n")
        table.writerow(("network", "layer", "kind", "output shape (one sample)", "parameters", "mean", "std",
                        "idle share (0 to 1)", "idle means"))
        for net in graph.nets:
            for layer in net.layers:
                shape = "" if layer.shape is None else "x".join(map(str, layer.shape))
                numbers = ("" if math.isnan(v) else f"{v:.6g}" for v in (layer.mean, layer.std, layer.idle))
                table.writerow((net.name, layer.path, layer.kind, shape, layer.parameters, *numbers, layer.idle_kind))
        return text.getvalue()
