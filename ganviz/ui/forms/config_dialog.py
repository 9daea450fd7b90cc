"""The whole config in one dialog, which says what needs a restart before it is applied."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QLabel,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ...engine.settings.config import RunConfig, is_live
from ...engine.settings.params import ConfigError
from ...engine.settings.registries import kinds
from ...engine.settings.sections import DeviceConfig, ObserveConfig, TrainConfig
from .answer_line import describe_changes
from .config_validation import refusal, refused_kinds, refused_regularizers
from .kind_picker import KindPicker
from .regularizer_list import RegularizerList
from .section_form import SectionForm
from .setting_words import in_words, label_of

_PLAIN = {"train": TrainConfig, "device": DeviceConfig, "observe": ObserveConfig}
_PLAIN_MODELS = ("mlp", "dcgan")  # tried first when the data needs another model


class ConfigDialog(QDialog):
    """A dialog that edits a copy of a config.

    Args:
        config: the config to begin with.

    Signals:
        chosen: {dotted path: value} of all changes, and whether they need a restart.
    """

    chosen = Signal(dict, bool)

    def __init__(self, config: RunConfig, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Edit config"))
        self.resize(560, 620)
        self._config = config
        self._changes: dict[str, Any] = {}
        self._model_follows = False  # whether the model was changed only because the data needed it
        self._needs_restart = False
        self.pickers: dict[str, KindPicker] = {}
        self.forms: dict[str, SectionForm] = {}
        self.tabs = QTabWidget()
        self.tabs.addTab(self._page(self._picker("data", self.tr("Data"))), self.tr("Data"))
        self.tabs.addTab(self._page(self._picker("model", self.tr("Model"))), self.tr("Model"))
        self.regularizers = RegularizerList(kinds("regularizers").classes())
        self.regularizers.edited.connect(self._on_edited)
        self.tabs.addTab(self._page(self._picker("loss", self.tr("Loss")), self.regularizers), self.tr("Loss"))
        self.tabs.addTab(self._page(self._picker("optimizer.d", self.tr("D optimizer")),
                                     self._picker("optimizer.g", self.tr("G optimizer"))), self.tr("Optimizers"))
        self.tabs.addTab(self._page(*(self._form(path) for path in _PLAIN)), self.tr("Training and device"))
        self.summary = QLabel()
        self.summary.setObjectName("configSummary")
        self.summary.setWordWrap(True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self._on_accepted)
        self.buttons.rejected.connect(self.reject)
        self.ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setProperty("primary", True)
        layout = QVBoxLayout(self)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(self.summary)
        layout.addWidget(self.buttons)
        self._show(config)
        self._judge()

    def _page(self, *parts: QWidget) -> QScrollArea:
        body = QWidget()
        rows = QVBoxLayout(body)
        rows.setSpacing(12)
        for part in parts:
            rows.addWidget(part)
        rows.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(body)
        return area

    def _picker(self, path: str, label: str) -> KindPicker:
        picker = KindPicker(label, path, kinds(path).classes())
        picker.edited.connect(self._on_edited)
        self.pickers[path] = picker
        return picker

    def _form(self, path: str) -> SectionForm:
        form = SectionForm(_PLAIN[path], path)
        form.edited.connect(self._on_edited)
        self.forms[path] = form
        return form

    def _show(self, config: RunConfig) -> None:
        for path, part in (self.pickers | self.forms).items():
            part.show_section(config.section(path))
        self.regularizers.show_sections(config.regularizers)

    def _on_edited(self, path: str, value: Any) -> None:
        section, _, field = path.rpartition(".")
        if field == "name":
            self._forget(section)  # the settings of the previous kind do not exist in the new one
            self.pickers[section].show_kind(value)
        if path == "data.name" and self._model_follows:
            self._forget("model")
        if section == "model":
            self._model_follows = False
        self._changes[path] = value
        if path in ("data.name", "model.name") and self._config.get(path) == value:
            del self._changes[path]
        self._judge()

    def _forget(self, section: str) -> None:
        self._changes = {p: v for p, v in self._changes.items() if not p.startswith(f"{section}.")}

    def _changed(self) -> RunConfig:
        """Return the config with the changes, and with another model if the chosen data needs one.

        Raises:
            ConfigError: the changes are impossible.
        """
        try:
            return self._config.with_changes(self._changes)
        except ConfigError as error:
            if error.path != "model" or "data.name" not in self._changes or "model.name" in self._changes:
                raise
            for name in (*_PLAIN_MODELS, *kinds("model")):
                if not refusal(self._config, self._changes | {"model.name": name}):
                    self._changes["model.name"], self._model_follows = name, True
                    return self._config.with_changes(self._changes)
            raise

    def _judge(self) -> None:
        """Say what the changes so far would do, or why they are impossible."""
        tone, possible = "muted", False
        self._needs_restart = False
        try:
            after = self._changed()
        except ConfigError as error:
            tone, text = "bad", in_words(str(error), self._config)
        else:
            self._show(after)
            self._show_refusals(after)
            differences = self._config.differences(after)
            fixed = [path for path in differences if not _is_live(self._config, path)]
            self._needs_restart, possible = bool(fixed), bool(differences)
            text = self._describe(after, fixed)
        self.ok.setText(self.tr("Apply and restart") if self._needs_restart else self.tr("Apply"))
        self.ok.setEnabled(possible)
        self.summary.setText(text)
        self.summary.setProperty("tone", tone)
        self.summary.style().polish(self.summary)

    def _show_refusals(self, config: RunConfig) -> None:
        for section in ("model", "loss", "optimizer.d", "optimizer.g"):
            self.pickers[section].show_refusals(refused_kinds(config, section))
        self.regularizers.show_refusals(refused_regularizers(config))

    def _describe(self, after: RunConfig, fixed: list[str]) -> str:
        if after == self._config:
            return self.tr("Nothing changed.")
        lines = describe_changes(self._config, after, self._changes)
        shown = "\n".join(lines[:8]) + (f"\n… {len(lines) - 8}" if len(lines) > 8 else "")
        if fixed:
            causes = ", ".join(label_of(path, after, self._config) for path in fixed[:3])
            return self.tr("Needs a restart, because of %1:").replace("%1", causes) + "\n" + shown
        return self.tr("Takes effect at the next step:") + "\n" + shown

    def keyPressEvent(self, event):
        # Enter after a typed number ends the typing, but not the dialog
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
        else:
            super().keyPressEvent(event)

    def _on_accepted(self) -> None:
        self.accept()
        self.chosen.emit(dict(self._changes), self._needs_restart)


def _is_live(config: RunConfig, path: str) -> bool:
    try:
        return is_live(config, path)
    except ConfigError:  # a setting of a kind that the present config does not have
        return path.startswith(("loss.", "optimizer."))
