"""A card over the diagram: one layer closely, with its weights, its gradient and what comes out of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from ....engine.probes.network import Layer, LayerDetail
from ...theme.theme import Theme
from ...widgets.overlay_card import OverlayCard
from .layer_view import LayerView

_WIDEST, _TALLEST, _MARGIN = 860, 560, 8


class LayerCard(OverlayCard):
    """A card with what is known of a layer. Left and Right go to the next layer, Up and Down to another sample.

    Attributes:
        path: of the layer; empty while the card is closed.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__("layerCard", theme, parent)
        self.path = ""
        self.title = QLabel()
        self.sample = QLabel()
        self.view = LayerView(theme)
        self.buttons = {name: self._button(text, tip, slot) for name, text, tip, slot in (
            ("before", "‹", self.tr("Another sample (Up)"), lambda: self.step_asked.emit(0, -1)),
            ("after", "›", self.tr("Another sample (Down)"), lambda: self.step_asked.emit(0, 1)),
            ("close", "\N{MULTIPLICATION SIGN}", self.tr("Close (Esc)"), self.close_card))}
        head = QHBoxLayout()
        head.setSpacing(2)
        head.addWidget(self.title, 1)
        for widget in (self.buttons["before"], self.sample, self.buttons["after"], self.buttons["close"]):
            head.addWidget(widget)
        layout = QVBoxLayout(self.frame)
        layout.setContentsMargins(12, 6, 8, 12)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self.view, 1)
        self.set_theme(theme)

    def _button(self, text: str, tip: str, slot: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda _=False: slot())
        return button

    def open(self, layer: Layer, sample: int, detail: LayerDetail | None = None) -> None:
        """Show a layer at once; its details come with the next picture."""
        self.path = layer.path
        about = f"{layer.path}  {layer.kind}"
        self.title.setText(about)
        self.title.setToolTip(layer.about)
        self.sample.setText(self.tr("fake %1").replace("%1", str(sample + 1)))
        self.view.show_layer(layer, detail)
        self.appear()

    def forget(self) -> None:
        self.path = ""

    def frame_size(self) -> QSize:
        return QSize(min(_WIDEST, self.width() - 2 * _MARGIN), min(_TALLEST, self.height() - 2 * _MARGIN))

    def style(self, theme: Theme) -> str:
        return super().style(theme) + f"""
            #layerCard QToolButton {{ font-size: {theme.px(16)}px; min-width: 22px; min-height: 22px; }}"""

    def set_theme(self, theme: Theme) -> None:
        self.view.set_theme(theme)
        super().set_theme(theme)
