"""The settings as they were at an earlier step, to look at."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ....engine.settings.config import RunConfig
from ...run.moment import Moment
from ...theme.theme import Theme
from .control_forms import ControlForms
from .form_scroll import FormScroll


class PastSettings(QWidget):
    """Forms that cannot be edited, under a line that says of which step they are.

    They are others than those of the present, in which what is half typed, or waits for a restart, stays as it is.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[RunConfig, tuple[str, ...]] | None = None
        self.forms: ControlForms | None = None
        self.note = QLabel()
        self.note.setWordWrap(True)
        self.note.setProperty("tone", "accent")
        self._scroll = FormScroll()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.note)
        layout.addWidget(self._scroll, 1)

    def show_settings(self, moment: Moment, sides: tuple[str, ...]) -> None:
        """Show the settings in force at a step, of a model with these sides."""
        words = self.tr("As it was at step %1. Live brings back the present settings, to change them.")
        self.note.setText(words.replace("%1", f"{moment.step:,}"))
        if self._shown == (moment.config, sides):
            return
        if self.forms is None or self.forms.is_outdated:
            if self.forms is not None:
                self._scroll.takeWidget().deleteLater()
            self._shown = None
            self.forms = ControlForms(moment.config, self._theme, locked=True)
            self._scroll.setWidget(self.forms)
        if self._shown is None:
            self.forms.start(moment.config, sides)
        else:
            self.forms.show_config(moment.config)
        self._shown = moment.config, sides

    def forget(self) -> None:
        """Forget the run."""
        self._shown = None

    def scroll_to(self, value: int) -> None:
        """Scroll to where the forms of the present are."""
        self._scroll.verticalScrollBar().setValue(value)

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._theme = theme
        if self.forms is not None:
            self.forms.set_theme(theme)
