"""The strip of stages: a button for each, in groups for each update, and the ways back and on."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from ....engine.probes.stages import IterationStages
from ...theme.icons import icon
from ...theme.theme import Theme
from .stage_words import short_title, update_title

_WIDE, _WIDEST, _TALL = 66, 240, 44  # logical pixels of a stage's button


class StageStrip(QWidget):
    """Buttons for the stages of an iteration, with the one that is looked at in the accent colour.

    Attributes:
        buttons: in the order of the stages.
        back, on: the buttons at the ends.

    Signals:
        asked: the number of the stage whose button was pressed.
        back_asked, on_asked: the stage before, the next one.
    """

    asked = Signal(int)
    back_asked = Signal()
    on_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: list[_StageButton] = []
        self._described: list[tuple[str, str]] = []
        self.back = self._end_button(self.tr("Stage before (,)"), self.back_asked)
        self.on = self._end_button(self.tr("Next stage; after the last one, another iteration (.)"), self.on_asked)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.back)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self.on)
        self.set_theme(theme)

    def _end_button(self, tooltip: str, signal: Signal) -> QToolButton:
        button = QToolButton()
        button.setToolTip(tooltip)
        button.setAccessibleName(tooltip)
        button.setIconSize(QSize(16, 16))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: signal.emit())
        return button

    def show_stage(self, stages: IterationStages, index: int, can_go_on: bool) -> bool:
        """Show which stage is looked at; return whether there are other buttons now."""
        described = [(update_title(stages, k), short_title(stages, k)) for k in range(len(stages.stages))]
        renewed = described != self._described
        if renewed:
            self._described = described
            self._fill()
        for k, button in enumerate(self.buttons):
            if button.isChecked() != (k == index):
                button.setChecked(k == index)
        self.back.setEnabled(index > 0)
        self.on.setEnabled(can_go_on)
        self._scroll.ensureWidgetVisible(self.buttons[index], 2 * _WIDE, 0)
        return renewed

    def _fill(self) -> None:
        """Make the buttons anew."""
        row = QWidget()
        groups = QHBoxLayout(row)
        groups.setContentsMargins(0, 0, 0, 0)
        groups.setSpacing(12)
        self.buttons = []
        title, line = "", None
        for k, (update, words) in enumerate(self._described):
            if update != title:
                title, line = update, self._group(groups, update)
            line.addWidget(self._stage_button(k, words, update))
        groups.addStretch(1)
        self._scroll.setWidget(row)

    def _group(self, groups: QHBoxLayout, title: str) -> QHBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2)
        label = QLabel(title)
        label.setObjectName("updateTitle")
        column.addWidget(label)
        line = QHBoxLayout()
        line.setSpacing(3)
        column.addLayout(line)
        groups.addLayout(column)
        return line

    def _stage_button(self, k: int, words: str, update: str) -> QToolButton:
        button = _StageButton(str(k + 1), words, self._theme)
        button.setToolTip(f"{update}\n{k + 1}  {words}")
        button.setAccessibleName(f"{k + 1}, {words}")
        button.setAccessibleDescription(update)
        button.clicked.connect(lambda _=False, k=k: self._on_clicked(k))
        self.buttons.append(button)
        return button

    def _on_clicked(self, k: int) -> None:
        self.buttons[k].setChecked(True)  # a second click must not make it look as if it were not chosen
        self.asked.emit(k)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._scroll.setFixedHeight(theme.px(_TALL + 34))
        for button in self.buttons:
            button.set_theme(theme)
        self.back.setIcon(icon("previous", theme.text))
        self.on.setIcon(icon("unfold", theme.text))
        self.setStyleSheet(f"""
            StageStrip #updateTitle {{ color: {theme.muted}; font-size: {theme.px(11)}px; background: transparent; }}
            StageStrip QToolButton {{ padding: 1px; font-size: {theme.px(11)}px; }}
            StageStrip > QToolButton {{ padding: 10px 5px; }}
            StageStrip QToolButton:checked {{ background: {theme.accent}; color: {theme.on_accent};
                border-color: {theme.accent}; }}
            """)


class _StageButton(QToolButton):
    """A button with a number and words in as many lines as they need, which Qt's own text does not have."""

    def __init__(self, number: str, words: str, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._words = f"{number}\n{words}"
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._font = QFont(self.font())
        self._font.setPixelSize(11)
        self._wide = self._width(words)  # in the usual size
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self._font.setPixelSize(theme.px(11))
        self.setFixedSize(theme.px(self._wide), theme.px(_TALL))
        self.update()

    def _width(self, words: str) -> int:
        """Return the least width in which the words fit into two lines."""
        metrics = QFontMetrics(self._font)
        for wide in range(_WIDE, _WIDEST, 6):
            needed = metrics.boundingRect(0, 0, wide - 8, 1000, Qt.TextFlag.TextWordWrap, words)
            if needed.height() <= 2 * metrics.lineSpacing() and needed.width() <= wide - 8:
                return wide
        return _WIDEST

    def paintEvent(self, event) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setFont(self._font)
        painter.setPen(QColor(self.theme.on_accent if self.isChecked() else self.theme.text))
        painter.drawText(self.rect().adjusted(2, 0, -2, 0), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap,
                         self._words)
        painter.end()
