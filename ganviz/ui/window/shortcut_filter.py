"""Keep the run's plain keys for the run, except where text is typed or a button was walked to."""

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
    """Says whose the keys are: the run's, unless the person types or has walked to a button with Tab.

    The style sheet lets no button, box, list or slider take the keyboard by a click. Here Enter, and a click beside it,
    end the typing in a field, and a widget that vanishes while it has the keyboard hands it on to `home` rather than to
    whatever stands next to it.

    Args:
        windows: the main window, and the docks, which may float as windows of their own.
        home: takes the keyboard where nobody else has a claim to it.
    """

    def __init__(self, windows: Sequence[QWidget], home: QWidget) -> None:
        super().__init__(windows[0])
        self._windows, self._home = windows, home
        self._click_aside = _ClickAside(self)
        # filters, since an `event` in Python would hold Python's lock while Qt, inside it, paints a whole window
        for window in windows:
            window.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._on_focus_changed)

    def give_back(self) -> None:
        """Let the keyboard go home."""
        (self._home if self._home.isVisible() else self._windows[0]).setFocus()

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.ShortcutOverride and _keeps_key(event):
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
        self._click_aside.watch(now if here and _takes_text(now) else None)


class _ClickAside(QObject):
    """Ends the typing in a field with a click beside it, before what was clicked hears of it.

    Qt does so only where the other widget takes the keyboard itself. It filters the whole program's events, and so does
    it only while somebody types.
    """

    def __init__(self, guard: ShortcutFilter) -> None:
        super().__init__(guard)
        self._guard = guard
        self._field: QWidget | None = None

    def watch(self, field: QWidget | None) -> None:
        """The field that has the keyboard; None if something else has."""
        app = QApplication.instance()
        app.removeEventFilter(self)
        self._field = field
        if field is not None:
            app.installEventFilter(self)

    def eventFilter(self, watched, event):
        if (event.type() == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget)
                and watched.window() is self._field.window()):
            # by place: what a field does not need of a click is handed on to what the field lies in
            place = self._field.mapFromGlobal(event.globalPosition().toPoint())
            if not self._field.rect().contains(place):
                self._guard.give_back()
        return False


def _keeps_key(event: QEvent) -> bool:
    """Whether a key belongs to what has the keyboard rather than to a shortcut.

    Call with each ShortcutOverride; Qt itself protects only a line edit's characters.
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
