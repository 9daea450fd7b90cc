"""Decides who gets a plain key: the run's shortcuts, or the field or button that has the focus."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ShortcutFilter(QObject):
    """A filter that keeps plain keys for the run, unless the person types or has gone to a button with Tab.

    The style sheet keeps buttons, boxes, lists and sliders from taking the focus when they are clicked. This filter
    lets Enter, and a click elsewhere, end the typing in a field; and when a widget disappears while it has the focus,
    the focus goes to `home` rather than to a neighbour.

    Args:
        windows: the main window, and the docks, which may float as windows of their own.
        home: the widget that has the focus when no other widget needs it.
    """

    def __init__(self, windows: Sequence[QWidget], home: QWidget) -> None:
        super().__init__(windows[0])
        self._windows, self._home = windows, home
        self._click_elsewhere = _ClickElsewhere(self)
        # filters, since an `event` in Python would hold Python's lock while Qt, inside it, paints a whole window
        for window in windows:
            window.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._on_focus_changed)

    def give_back(self) -> None:
        """Give the focus back to `home`."""
        (self._home if self._home.isVisible() else self._windows[0]).setFocus()

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.ShortcutOverride and keeps_key(event):
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and event.key() in _ENTER:
            field = QApplication.focusWidget()
            if isinstance(field, QLineEdit | QAbstractSpinBox) and not field.property("invalid"):
                self.give_back()
                return True
        return False

    def _on_focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        here = now is not None and now.window() in self._windows
        if here and before is not None and before.window() in self._windows and not (
                before.isVisible() and before.isEnabled()):
            self.give_back()
            return
        self._click_elsewhere.watch(now if here and _takes_text(now) else None)


class _ClickElsewhere(QObject):
    """A filter that ends the typing in a field at a click elsewhere, before the clicked widget receives it.

    Qt does so only if the other widget takes the focus itself. Since this filter sees the events of the whole program,
    it is installed only while a field is being edited.
    """

    def __init__(self, guard: ShortcutFilter) -> None:
        super().__init__(guard)
        self._guard = guard
        self._field: QWidget | None = None

    def watch(self, field: QWidget | None) -> None:
        """Watch the field that has the focus; None if something else has it."""
        app = QApplication.instance()
        app.removeEventFilter(self)
        self._field = field
        if field is not None:
            app.installEventFilter(self)

    def eventFilter(self, watched, event):
        if (event.type() == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget)
                and watched.window() is self._field.window()):
            # by position: a click that a field does not need is passed on to the widget around it
            place = self._field.mapFromGlobal(event.globalPosition().toPoint())
            if not self._field.rect().contains(place):
                self._guard.give_back()
        return False


def keeps_key(event: QEvent) -> bool:
    """Return whether a key belongs to the widget with the focus rather than to a shortcut.

    To be called with each ShortcutOverride; Qt itself protects only the characters of a line edit.
    """
    focus = QApplication.focusWidget()
    plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier & ~Qt.KeyboardModifier.KeypadModifier
    if not plain or focus is None:
        return False
    if _takes_text(focus):
        return bool(event.text().strip()) or event.key() == Qt.Key.Key_Space
    return event.key() == Qt.Key.Key_Space and isinstance(focus, QAbstractButton | QComboBox | QAbstractItemView)


def _takes_text(widget: QWidget) -> bool:
    return isinstance(widget, QLineEdit | QPlainTextEdit | QAbstractSpinBox) and not widget.isReadOnly()
