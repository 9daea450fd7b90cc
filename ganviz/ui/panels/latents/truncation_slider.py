"""A slider for how much of the latents' distribution is used."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from ...theme.held_sizes import hold_sizes
from ...widgets.number_slider import NumberSlider

# The right end of the slider for each kind of truncation.
_ENDS = {"normal": 3.0, "uniform": 1.0, "w": 1.0}


class TruncationSlider(QWidget):
    """A slider from next to nothing to all of the distribution at its right end.

    Signals:
        changed: the amount has changed.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = ""
        self._title = QLabel(self.tr("Truncation"))
        self._title.setProperty("heading", True)
        self._value = QLabel()
        self._value.setProperty("muted", True)
        hold_sizes(self._value, least_width=self._value.fontMetrics().horizontalAdvance("ψ 0.00"))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(6)
        self._grid.addWidget(self._title, 0, 0)
        self._grid.addWidget(self._value, 0, 2)
        self._grid.setColumnStretch(1, 1)
        self.slider: NumberSlider | None = None
        self.set_kind("normal")

    def set_kind(self, kind: str) -> None:
        """Say what the amount means: "normal", "uniform" or "w" (see `LatentSpace.truncation`)."""
        if kind == self._kind:
            return
        self._kind = kind
        if self.slider is not None:
            self.slider.deleteLater()
        self.slider = NumberSlider(0.0, _ENDS[kind])
        self.slider.in_words = lambda _: self._words()
        self.slider.set_label(self.tr("Truncation"))
        helps = {
            "normal": self.tr("Numbers of z are drawn from N(0, 1) without what lies beyond this threshold (the "
                              "truncation trick of BigGAN): to the left samples are more usual and less varied."),
            "uniform": self.tr("Numbers of z are drawn evenly from minus this to this: to the left samples are more "
                               "usual and less varied."),
            "w": self.tr("ψ of StyleGAN: styles are drawn towards their mean, which is 0; at 1 they stay as they are."),
        }
        self.slider.setToolTip(helps[kind] + "\n" + self.tr("At the right end nothing is truncated."))
        self._title.setToolTip(self.slider.toolTip())
        self.slider.moved.connect(self._on_moved)
        self._grid.addWidget(self.slider, 0, 1)
        self._show(_ENDS[kind])

    def begin(self, psi: float | None) -> None:
        """Begin with the truncation that the model itself uses for its samples, or with none."""
        self.set_kind("normal" if psi is None else "w")
        self._show(_ENDS[self._kind] if psi is None else psi)

    def amount(self) -> float | None:
        """Return the amount; None at the right end."""
        return None if self.slider.value() == self.slider.maximum() else round(self.slider.number(), 3)

    def _on_moved(self, _: float) -> None:
        self._show_value()
        self.changed.emit()

    def _show(self, amount: float) -> None:
        self.slider.show_number(amount)
        self._show_value()

    def _show_value(self) -> None:
        self._value.setText(self._words())

    def _words(self) -> str:
        amount, sign = self.amount(), "ψ" if self._kind == "w" else "±"
        return self.tr("off") if amount is None else f"{sign} {amount:.2f}"
