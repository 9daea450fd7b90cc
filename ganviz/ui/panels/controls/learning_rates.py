"""The two learning rates, which matter most: logarithmic sliders that can be linked."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ....engine.settings.config import RunConfig
from ....engine.settings.params import settings_of
from ...forms.editors import NumberEditor
from ...forms.section_form import LABEL_WIDTH
from ...theme.held_sizes import hold_sizes
from ...theme.icons import icon
from ...widgets.explained import explain
from ...widgets.flat_button import flat_button


class LearningRates(QWidget):
    """A pair of sliders for the learning rates of D and G.

    Args:
        config: says what optimizers there are, hence the bounds.

    Signals:
        edited: {dotted path: value}; both paths while they are linked.
        refused: dotted path and why what was typed is impossible.
    """

    edited = Signal(dict)
    refused = Signal(str, str)

    def __init__(self, config: RunConfig, link_colour: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        rows = QVBoxLayout()
        rows.setSpacing(6)
        titles = {"d": self.tr("D learning rate"), "g": self.tr("G learning rate")}
        self.editors: dict[str, NumberEditor] = {}
        self.labels: dict[str, QLabel] = {}
        self._titles = {f"optimizer.{side}.lr": title for side, title in titles.items()}
        self._rates: dict[str, float] = {}
        for side, title in titles.items():
            rows.addLayout(self._row(side, title, config))
        self.link = flat_button("link", self.tr("Link the two: moving one moves the other, their ratio stays"),
                                link_colour, checkable=True)
        self.link.setObjectName("link")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(rows, 1)
        layout.addWidget(self.link)

    def _row(self, side: str, title: str, config: RunConfig) -> QHBoxLayout:
        path = f"optimizer.{side}.lr"
        setting = next(s for s in settings_of(type(config.section(f"optimizer.{side}"))) if s.name == "lr")
        editor = NumberEditor(setting)
        editor.setObjectName(path)
        editor.slider.set_label(title)
        editor.text.setAccessibleName(title)
        editor.edited.connect(lambda value: self._on_edited(path, value))
        editor.refused.connect(lambda reason: self.refused.emit(path, reason))
        label = QLabel(title)
        label.setProperty("side", side)
        label.setToolTip(editor.toolTip())
        label.setBuddy(editor)
        hold_sizes(label, least_width=LABEL_WIDTH)
        for part in (label, editor):
            explain(part, f"setting:{path}")
        self.editors[path], self.labels[path] = editor, label
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(label)
        row.addWidget(editor, 1)
        return row

    def show_sides(self, sides: tuple[str, ...]) -> None:
        """Show the rates of these sides, "d" and "g", alone."""
        for path in self.editors:
            shown = path.split(".")[1] in sides
            self.editors[path].setVisible(shown)
            self.labels[path].setVisible(shown)
        self.link.setVisible(len(sides) == 2)
        if len(sides) < 2:
            self.link.setChecked(False)

    def show_config(self, config: RunConfig) -> None:
        for path, editor in self.editors.items():
            self._rates[path] = config.get(path)
            editor.show_value(self._rates[path])

    def set_link_colour(self, colour: str) -> None:
        self.link.setIcon(icon("link", colour))

    def set_waiting(self, path: str, waiting: bool) -> None:
        if path in self.labels:
            self.labels[path].setText(self._titles[path] + (" …" if waiting else ""))

    def _on_edited(self, path: str, value: Any) -> None:
        changes = {path: value}
        old = self._rates.get(path, 0.0)
        if self.link.isChecked() and old > 0 and value > 0:
            other = next(p for p in self.editors if p != path)
            limit = self.editors[other].setting.param.maximum
            changes[other] = min(float(f"{self._rates[other] * value / old:.4g}"), limit)
            self.editors[other].show_value(changes[other])
        self._rates |= changes
        self.edited.emit(changes)
