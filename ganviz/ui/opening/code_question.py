"""The question whether a Python file is run that the person opens in the window, asked once for each content."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from ...engine.plugins.loading import Source
from ..remembered import Remembered

_SECTION = "plugins"


class CodeQuestion(QDialog):
    """A question whether code is run, with the code to look at.

    Args:
        source: the content of the file, which has not been run.
    """

    def __init__(self, source: Source, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Run %1?").replace("%1", source.path.name))
        self.resize(720, 560)
        text = self.tr("This is a Python program, with networks or other parts of a GAN in it. ganviz has to run it to "
                       "train with them, and it can then do all that you can do on this computer, as can what it "
                       "imports. Run it only if you wrote it, or trust who did. You are asked again when it changes.")
        self.text = QLabel(text)
        self.text.setWordWrap(True)
        size = QLocale().formattedDataSize(len(source.content))
        self.place = QLabel(f"{source.path}   ({size})")
        self.place.setProperty("muted", True)
        self.place.setWordWrap(True)
        self.place.setTextFormat(Qt.TextFormat.PlainText)
        self.code = QPlainTextEdit(source.text)
        self.code.setReadOnly(True)
        self.code.setTabChangesFocus(True)
        self.code.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.code.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.code.setAccessibleName(self.tr("The code of %1").replace("%1", source.path.name))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.run_button = self.buttons.addButton(self.tr("Run it"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.run_button.setProperty("primary", True)
        self.run_button.setAutoDefault(False)
        cancel = self.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        cancel.setDefault(True)  # Enter alone runs nothing
        cancel.setFocus()
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 16, 16, 16)
        rows.setSpacing(12)
        for widget in (self.text, self.place, self.code, self.buttons):
            rows.addWidget(widget, 1 if widget is self.code else 0)


def is_agreed(source: Source) -> bool:
    """Return whether the person has agreed to run this very content."""
    return Remembered(_SECTION).flag(source.digest, False)


def agree(source: Source) -> None:
    """Remember that the person agrees to run this very content."""
    Remembered(_SECTION).write(source.digest, True)
