"""The widths that the rows of all groups share."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

_WIDEST_LABEL, _WIDEST_VALUE = 190, 84


class Columns(QObject):
    """The widths of a row's parts, shared so that they stand one below the other.

    Attributes:
        label, value: in pixels, those of the widest so far.

    Signals:
        changed: the rows need to be painted again.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.label = self.value = 0
        self._scale = 1.0

    def hold(self, label: int, value: int, scale: float = 1.0) -> None:
        """Grow to at least these widths; in letters of another scale, begin anew."""
        if scale != self._scale:
            self._scale, self.label, self.value = scale, 0, 0
        widths = (max(self.label, min(label, round(_WIDEST_LABEL * scale))),
                  max(self.value, min(value, round(_WIDEST_VALUE * scale))))
        if widths != (self.label, self.value):
            self.label, self.value = widths
            self.changed.emit()
