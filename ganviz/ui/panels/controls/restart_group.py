"""The settings that cannot change in mid-run: edited freely, listed, and applied with a restart."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from ....engine.settings.config import RunConfig
from ....engine.settings.params import ConfigError
from ....engine.settings.sections import DeviceConfig, TrainConfig
from ...forms.answer_line import describe_changes
from ...forms.section_form import SectionForm
from ...forms.setting_words import in_words
from ...translation.showing import shown
from ...widgets.collapsible_section import CollapsibleSection


class RestartGroup(CollapsibleSection):
    """A group of forms for the data, model, seed and device of the next run.

    Signals:
        restart_wanted: {dotted path: value} to restart with.
    """

    restart_wanted = Signal(dict)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.button.setText(self.tr("Needs a restart"))
        self.button.setAccessibleName(self.tr("Needs a restart"))
        self.button.setToolTip(self.tr("The data, the networks, the seed and the device: changed together, "
                                       "with a new run"))
        self.forms: list[SectionForm] = []
        self._shown_kinds: tuple[type, type] | None = None
        self._config: RunConfig | None = None
        self._changes: dict[str, Any] = {}
        self.summary = QLabel(self)
        self.summary.setWordWrap(True)
        self.summary.setProperty("muted", True)
        self.apply = QPushButton(self.tr("Apply and restart"), self)
        self.apply.setProperty("primary", True)
        self.apply.setToolTip(self.tr("Begin a new run with these settings; what is listed above changes"))
        self.apply.clicked.connect(self._on_apply)
        self.undo = QPushButton(self.tr("Discard"), self)
        self.undo.setToolTip(self.tr("Forget these changes"))
        self.undo.clicked.connect(self._discard)
        for widget in (self.summary, self.apply, self.undo):
            widget.hide()

    def start(self, config: RunConfig) -> None:
        """Show a new run's settings."""
        self._changes.clear()
        kinds = (type(config.data), type(config.model))
        if kinds != self._shown_kinds:
            self._shown_kinds = kinds
            self._build(config)
        self.show_config(config)

    def show_config(self, config: RunConfig) -> None:
        """Take over the run's current settings; changes that wait for the restart stay."""
        self._config = config
        for form in self.forms:
            form.show_section(config.section(form.prefix))
            for path, value in self._changes.items():
                if path in form.editors:
                    form.editors[path].show_value(value)
        self._summarize()

    def _build(self, config: RunConfig) -> None:
        while self.rows.count():
            widget = self.rows.takeAt(0).widget()
            if widget not in (self.summary, self.apply, self.undo):
                widget.deleteLater()
        self.forms.clear()
        sections = (("data", type(config.data), self.tr("Data: %1").replace("%1", shown(config.data.owner.title))),
                    ("model", type(config.model), self.tr("Model: %1").replace("%1", shown(config.model.owner.title))),
                    ("train", TrainConfig, self.tr("Random numbers")), ("device", DeviceConfig, self.tr("Device")))
        for path, section_class, title in sections:
            form = SectionForm(section_class, path, wanted=lambda setting: not setting.param.live)
            form.edited.connect(self._on_edited)
            heading = QLabel(title)
            heading.setProperty("heading", True)
            self.rows.addWidget(heading)
            self.rows.addWidget(form)
            self.forms.append(form)
        for widget in (self.summary, self.apply, self.undo):
            self.rows.addWidget(widget)
        self.summary.show()

    def _on_edited(self, path: str, value: Any) -> None:
        self._changes[path] = value
        if self._config.get(path) == value:
            del self._changes[path]
        self._summarize()

    def _summarize(self) -> None:
        changed = bool(self._changes)
        self.apply.setVisible(changed)
        self.undo.setVisible(changed)
        self.apply.setEnabled(changed)
        tone, text = "muted", self.tr("Nothing changed.") if self.forms else ""
        if changed:
            try:
                after = self._config.with_changes(self._changes)
                lines = describe_changes(self._config, after, self._changes)
                text = self.tr("The restart changes:") + "\n" + "\n".join(lines)
            except ConfigError as error:
                tone, text = "bad", in_words(str(error), self._config)
                self.apply.setEnabled(False)
        self.summary.setText(text)
        self.summary.setProperty("tone", tone)
        self.summary.style().polish(self.summary)

    def _discard(self) -> None:
        self._changes.clear()
        self.show_config(self._config)

    def _on_apply(self) -> None:
        self.restart_wanted.emit(dict(self._changes))
