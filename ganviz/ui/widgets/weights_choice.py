"""The choice whose samples are drawn, measured and judged: of the training weights or of their average (EMA)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Signal

from ..remembered import Remembered

TRAIN, EMA = WEIGHTS = "train", "ema"
# Points should show every step of the generator; of images, the steadier ones are preferred.
_DEFAULTS = {"points": TRAIN, "images": EMA}


class WeightsChoice(QObject):
    """The choice for all panels, remembered for each kind of data.

    Attributes:
        averaged: whether the run keeps an average; otherwise there is no choice.

    Signals:
        changed: `of` may return something else now.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.averaged = True
        self._remembered = Remembered("stage")
        self._known: dict[str, str] = {}  # by kind: panels ask with each frame, and the settings are a file

    def of(self, kind: str) -> str:
        """Return TRAIN or EMA for data of this kind, "points" or "images"."""
        if not self.averaged:
            return TRAIN
        if kind not in self._known:
            self._known[kind] = self._remembered.choice(_key(kind), _DEFAULTS[kind], WEIGHTS)
        return self._known[kind]

    def choose(self, kind: str, weights: str) -> None:
        if weights != self.of(kind):
            self._remembered.write(_key(kind), weights)
            self._known[kind] = weights
            self.changed.emit()

    def toggle(self, kind: str) -> None:
        self.choose(kind, TRAIN if self.of(kind) == EMA else EMA)

    def set_averaged(self, averaged: bool) -> None:
        if averaged != self.averaged:
            self.averaged = averaged
            self.changed.emit()


def weights_words(weights: str) -> str:
    """Return what captions call the weights."""
    return _tr("EMA weights") if weights == EMA else _tr("training weights")


def _key(kind: str) -> str:
    return f"weights_{kind}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("WeightsChoice", text)
