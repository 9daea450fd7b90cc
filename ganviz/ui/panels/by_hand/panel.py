"""By hand: the one-neuron GAN with all of its arithmetic, every weight of which can be dragged."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from ....engine.probes.by_hand import FIRST_H, FIRST_Z, Four, HandWork
from ....engine.telemetry.events import Event, Failed, Finished, Started
from ....engine.telemetry.mailbox import Picture
from ...forms.throttle import ChangeThrottle
from ...widgets.flow_row import FlowRow
from ...widgets.toolbar_switch import switch, toolbar_style
from ..base import PANELS, PagedPanel
from .generator_view import GeneratorView
from .gradient_table import GradientTable
from .neuron_view import NeuronView
from .pixel_grid import thumbnail

EXAMPLES: tuple[Four, ...] = ((0.8, 0.1, 0.0, 0.6), (0.5, 0.0, 0.1, 0.9), (0.8, 0.2, 0.0, 0.9),
                             (0.8, 0.8, 0.0, 0.6), (0.2, 1.0, 0.1, 0.8), (0.1, 0.2, 0.0, 0.9))
"""Examples that have been worked out on paper: three real images, then three fakes."""

@PANELS.register("by-hand")
class ByHand(PagedPanel):
    """The arithmetic of a GAN of one neuron and four pixels, at the present weights.

    What a person does in it (`did`): "image-painted" (image, sum), "weight-dragged" (network, parameter, index, value,
    sum), "z-changed" (z), "h-changed" (h), "case-chosen" (case). The sum is the neuron's after the change.
    """

    title = "By hand"
    help = ("The smallest GAN, worked through: paint the four pixels, drag any weight, and see each product, the sum, "
            "its sigmoid and the verdict; how the generator makes four pixels of one number; and the gradient of each "
            "weight, by back-propagation and by moving the weight a little either way.")
    area = Qt.DockWidgetArea.TopDockWidgetArea
    opens = False
    order = 12
    rate = 10.0
    topics = ("by-hand",)

    def __init__(self, controller, theme, parent=None) -> None:
        super().__init__(controller, theme, parent)
        self.work: HandWork | None = None
        self._request: dict[str, Any] = {"image": EXAMPLES[0], "z": FIRST_Z, "h": FIRST_H}
        self._next = {"real": 0, "fake": 0}
        self._applies = False
        self._weights = ChangeThrottle(self)
        self._weights.changes.connect(self._send_weights)
        self.neuron, self.generator = NeuronView(theme), GeneratorView(theme)
        self.bar = FlowRow()
        self._fill_bar()
        self.gradients = GradientTable(theme)
        self.neuron.painted.connect(self._on_painted)
        self.neuron.weight_chosen.connect(partial(self._on_weight, "D"))
        self.generator.weight_chosen.connect(partial(self._on_weight, "G"))
        self.generator.z_chosen.connect(self._on_z)
        self.gradients.h_chosen.connect(self._on_h)
        self.gradients.case_changed.connect(lambda: self.did.emit("case-chosen", {"case": self.gradients.case}))
        body = QWidget()
        body.setObjectName("sheet")
        column = QVBoxLayout(body)
        column.setContentsMargins(4, 0, 8, 4)
        column.setSpacing(6)
        column.addWidget(self.bar)
        for title, side, view in ((self.tr("Discriminator: one neuron"), "d", self.neuron),
                                  (self.tr("Generator: four neurons fed by one number"), "g", self.generator),
                                  (self.tr("Gradients"), "", self.gradients)):
            heading = QLabel(title)
            heading.setProperty("side" if side else "heading", side or True)
            column.addWidget(heading)
            column.addWidget(view)
        column.addStretch(1)
        self.scroll = QScrollArea()
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setWidgetResizable(True)
        self.scroll.setWidget(body)
        self.scroll.setAccessibleName(self.tr("The networks' arithmetic"))
        self.pages.addWidget(self.scroll)
        layout = QVBoxLayout(self)
        # a rim of its own: a panel that its children cover altogether counts as hidden (see the pump)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(self.pages)
        self.settle()

    def _fill_bar(self) -> None:
        group = QButtonGroup(self)
        self.neuron_switch = switch("neuron", self.tr("Neuron"), self.tr("Judge by the neuron and its sigmoid"))
        self.criterion_switch = switch("criterion", self.tr("Criterion"), self.tr(
            "Judge by the criterion made by hand: x₁ + x₄ − x₂ − x₃, real if above 1"))
        self.neuron_switch.setChecked(True)
        for button in (self.neuron_switch, self.criterion_switch):
            group.addButton(button)
            self.bar.add(button)
        group.buttonToggled.connect(lambda *_: self.neuron.set_criterion(self.criterion_switch.isChecked()))
        self.examples: list[QToolButton] = []
        for k, image in enumerate(EXAMPLES):
            words = self.tr("Example %1 of a real image") if k < 3 else self.tr("Example %1 of a fake")
            button = switch(f"example{k}", "", words.replace("%1", str(k % 3 + 1)), checkable=False)
            button.setAccessibleName(button.toolTip())
            button.clicked.connect(lambda _=False, image=image: self.neuron.paint(image))
            self.examples.append(button)
            self.bar.add(button)
        self.next_buttons = {
            "real": switch("next_real", self.tr("● A real"), self.tr("Take the next real image"), checkable=False),
            "fake": switch("next_fake", self.tr("✕ A fake"), self.tr(
                "Take the next of G's images as it is now; it changes as G does"), checkable=False)}
        for which, button in self.next_buttons.items():
            button.clicked.connect(lambda _=False, which=which: self._take_next(which))
            self.bar.add(button)

    def requests(self) -> dict[str, dict[str, Any]]:
        return {"by-hand": dict(self._request)} if self._applies else {}

    # What comes

    def start(self, started: Started) -> None:
        self.work, self._next = None, {"real": 0, "fake": 0}
        self._applies = started.config.model.name == "two-by-two" and started.facts.shape == (1, 2, 2)
        self.requests_changed.emit()
        self.show_text(self.tr("The arithmetic is on its way\N{HORIZONTAL ELLIPSIS}") if self._applies else self.tr(
            "Only a discriminator of one neuron and four pixels can be worked through by hand.\n"
            "Open the preset two-by-two for it."))

    def on_event(self, event: Event) -> None:
        if isinstance(event, Failed | Finished) and self.work is None and self._applies:
            self.show_idle()

    def refresh(self, pictures: Mapping[str, Picture]) -> bool:
        for picture in pictures.values():
            self.work = picture.content
            for view in (self.neuron, self.generator, self.gradients):
                view.show_work(self.work)
            self.show_page(self.scroll)
        return bool(pictures)

    def idle_text(self) -> str:
        return self.tr("Nothing is training yet.\nOpen the preset two-by-two, and all of its arithmetic appears here.")

    # What the person does

    def _ask(self, **changes: Any) -> None:
        self._request |= changes
        self.requests_changed.emit()

    def _on_painted(self, image: Four) -> None:
        for which in ("real", "fake"):
            self._request.pop(which, None)
        self._ask(image=image)
        self.did.emit("image-painted", {"image": image, "sum": self.neuron.weighted_sum()})

    def _take_next(self, which: str) -> None:
        for other in ("image", "real", "fake"):
            self._request.pop(other, None)
        self._ask(**{which: self._next[which]})
        self._next[which] += 1

    def _on_z(self, z: float) -> None:
        if self._request.pop("fake", None) is not None and self.work is not None:
            self._request["image"] = self.work.image  # the fake stays where it was; another z makes another
        self._ask(z=z)
        self.did.emit("z-changed", {"z": z})

    def _on_h(self, h: float) -> None:
        self._ask(h=h)
        self.did.emit("h-changed", {"h": h})

    def _on_weight(self, network: str, parameter: str, index: int, value: float) -> None:
        self._weights.add({f"{network}/{parameter}/{index}": value})

    def _send_weights(self, changes: dict[str, float]) -> None:
        places = [(*place.split("/"), value) for place, value in changes.items()]
        in_neuron = {4 if parameter.endswith("bias") else int(index): value
                     for network, parameter, index, value in places if network == "D"}
        for network, parameter, index, value in places:
            self.controller.set_weight(network, parameter, int(index), value)
            self.did.emit("weight-dragged", {"network": network, "parameter": parameter, "index": int(index),
                                             "value": value, "sum": self.neuron.weighted_sum(in_neuron)})

    # What leaves it

    def set_theme(self, theme) -> None:
        super().set_theme(theme)
        for view in (self.neuron, self.generator, self.gradients):
            view.set_theme(theme)
        for button, image in zip(self.examples, EXAMPLES, strict=True):
            button.setIcon(thumbnail(image, theme))
        self.bar.setStyleSheet(toolbar_style("FlowRow", theme))

    def style_sheet(self, theme) -> str:
        return super().style_sheet(theme) + f"""
            ByHand #sheet {{ background: {theme.card}; }}
            ByHand DragNumber {{ padding: 1px 5px; }}
            ByHand #total {{ font-weight: 600; border-top: 1px solid {theme.muted}; }}"""

    def csv(self) -> str | None:
        """Return a row for each weight and loss: its value, both gradients, and -rate · gradient."""
        if self.work is None:
            return None
        text = io.StringIO()
        table = csv.writer(text, lineterminator="\n")
        table.writerow(("loss", "network", "parameter", "index", "weight", "gradient (back-propagation)",
                        f"gradient (central difference, h = {self.work.h:g})", "-rate x gradient"))
        for row in self.work.gradients:
            rate = self.work.rates[int(row.case == "g")]
            numbers = (row.weight, row.gradient, row.difference, -rate * row.gradient)
            table.writerow((row.case, row.network, row.parameter, row.index, *(f"{v:.12g}" for v in numbers)))
        return text.getvalue()
