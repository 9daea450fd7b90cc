"""The panel on which a person steers the training: every live setting, answered where it was changed."""

from __future__ import annotations

import csv
import io
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ....engine.settings.commands import Set
from ....engine.settings.config import RunConfig, flatten
from ....engine.settings.params import settings_of
from ....engine.settings.registries import kinds
from ....engine.settings.sections import ObserveConfig, TrainConfig
from ....engine.telemetry.events import Applied, Event, Rejected, Started
from ...forms.answer_line import AnswerLine
from ...forms.config_validation import refused_kinds, refused_regularizers
from ...forms.kind_picker import KindPicker
from ...forms.regularizer_list import RegularizerList
from ...forms.section_form import SectionForm
from ...forms.throttle import ChangeThrottle
from ...translation.showing import shown
from ...widgets.collapsible_section import CollapsibleSection
from ...widgets.tab_order import set_tab_order, tab_stops
from ..base import PANELS, Panel
from .advice_box import AdviceBox
from .form_scroll import FormScroll
from .learning_rates import LearningRates
from .restart_group import RestartGroup


@PANELS.register("controls")
class Controls(Panel):
    """A column of forms: the live settings, and those that need a restart."""

    title = "Controls"
    help = ("What you change here takes effect at the next training step, without a restart. "
            "The line at the bottom says when it did.")
    area = Qt.DockWidgetArea.LeftDockWidgetArea
    rate = 2.0

    def __init__(self, controller, theme, parent=None):
        super().__init__(controller, theme, parent)
        self._waiting: dict[int, tuple[str, ...]] = {}
        self._refused_for: Any = None
        self._parts: list[Any] = []
        self._throttle = ChangeThrottle(self)
        self._throttle.changes.connect(self._send)
        self._empty = QLabel(self.tr("The controls appear here once a run is loaded."))
        self._empty.setProperty("muted", True)
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._scroll = FormScroll()
        self._scroll.hide()
        self.answer = AnswerLine()
        self.answer.restart_wanted.connect(lambda changes: self.controller.restart(changes=changes))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self.answer)

    # --- building ---

    def _build(self, config: RunConfig) -> None:
        """Make the forms, when the first run has made the registries known."""
        body = QWidget()
        self._rows = QVBoxLayout(body)
        self._rows.setContentsMargins(0, 0, 8, 0)
        self._rows.setSpacing(8)
        self.rates = LearningRates(config, self.theme.muted)
        self.rates.edited.connect(self._throttle.add)
        self.rates.refused.connect(self._on_refused)
        self._add(self.rates)
        self._steps = self._add(self._section(TrainConfig, "train", ("d_steps", "g_steps")))
        self._model_rows = QVBoxLayout()
        self._rows.addLayout(self._model_rows)
        self.model: CollapsibleSection | None = None
        self.loss = self._add(KindPicker(self.tr("Loss"), "loss", kinds("loss").classes()))
        self.advice = AdviceBox()
        self.advice.taken.connect(self._throttle.add)
        self._rows.addWidget(self.advice)
        regularizing = CollapsibleSection(self.tr("Regularizers"), folded=False)
        self.regularizers = self._add(RegularizerList(kinds("regularizers").classes()), regularizing)
        self._regularizing = regularizing
        optimizers = kinds("optimizer.d").classes()
        for side, title in (("d", self.tr("D optimizer")), ("g", self.tr("G optimizer"))):
            # its learning rate stands at the top
            picker = KindPicker(title, f"optimizer.{side}", optimizers, wanted=lambda s: s.name != "lr",
                                folded=True)
            picker.label.setProperty("side", side)
            setattr(self, f"optimizer_{side}", self._add(picker))
        self._add(self._section(TrainConfig, "train", ("batch_size", "ema_decay", "auto_balance")))
        self._add(self._section(ObserveConfig, "observe", ("budget", "diagnose")))
        self.restart_group = RestartGroup()
        self.restart_group.restart_wanted.connect(self._on_restart_wanted)
        self._rows.addWidget(self.restart_group)
        self._rows.addStretch(1)
        self._scroll.setWidget(body)
        set_tab_order([self._scroll, *tab_stops([body])])
        self._empty.hide()
        self._scroll.show()

    def _show_sides(self, sides: tuple[str, ...]) -> None:
        """Show what can be set: without a discriminator there is no game, and no loss to choose."""
        both = "d" in sides
        self.rates.show_sides(sides)
        for part in (self._steps, self.loss, self._regularizing, self.optimizer_d):
            part.setVisible(both)

    def _build_model(self, section: Any) -> None:
        """Make the form of the model's live settings, if it has any."""
        live = tuple(setting.name for setting in settings_of(type(section)) if setting.param.live)
        form = self.model_form
        if (form.section_class if form is not None else None) is (type(section) if live else None):
            return
        if form is not None:
            self._parts.remove(form)
            self._model_rows.removeWidget(self.model)
            self.model.deleteLater()
            self.model = None
        if live:
            self.model = CollapsibleSection(shown(section.owner.title), folded=False)
            self._add(self._section(type(section), "model", live), self.model, self._model_rows)
        set_tab_order([self._scroll, *tab_stops([self._scroll.widget()])])

    @property
    def model_form(self) -> SectionForm | None:
        """The form of the model's live settings; None where it has none."""
        return next((p for p in self._parts if isinstance(p, SectionForm) and p.prefix == "model"), None)

    def _section(self, section_class: type, path: str, names: tuple[str, ...]) -> SectionForm:
        return SectionForm(section_class, path, wanted=lambda setting: setting.name in names)

    def _add(self, part: Any, fold: CollapsibleSection | None = None, rows: QVBoxLayout | None = None) -> Any:
        if isinstance(part, SectionForm | KindPicker | RegularizerList):
            part.edited.connect(lambda path, value: self._throttle.add({path: value}))
            part.refused.connect(self._on_refused)
        if fold is not None:
            fold.rows.addWidget(part)
        (self._rows if rows is None else rows).addWidget(part if fold is None else fold)
        self._parts.append(part)
        return part

    # --- showing ---

    def start(self, started: Started) -> None:
        if not self._parts:
            self._build(started.config)
        self._forget_waiting()
        self.answer.clear()
        self._refused_for = None
        self.restart_group.start(started.config)
        self._build_model(started.config.model)
        self._show_sides(started.facts.sides)
        self._show(started.config)
        self.subtitle_changed.emit(self.tr("live"))

    def on_event(self, event: Event) -> None:
        if not self._parts:
            if isinstance(event, Rejected):
                self.answer.show_rejected(event)
            return
        if isinstance(event, Applied) and isinstance(event.command, Set):
            self._answered(event.ticket)
            self.answer.show_applied(event)
            self._show(event.config)
        elif isinstance(event, Rejected):
            self._answered(event.ticket)
            self.answer.show_rejected(event)
            if self.controller.config is not None:
                self._show(self.controller.config)

    def _show(self, config: RunConfig) -> None:
        self.rates.show_config(config)
        self.loss.show_section(config.loss)
        self.regularizers.show_sections(config.regularizers)
        self._regularizing.note.setText(", ".join(shown(r.owner.title or r.name) for r in config.regularizers)[:36])
        self.optimizer_d.show_section(config.optimizer_d)
        self.optimizer_g.show_section(config.optimizer_g)
        for part in self._parts:
            if isinstance(part, SectionForm):
                part.show_section(config.section(part.prefix))
        self.advice.show_advice(config.advice() if "d" in config.model.owner.sides else [])
        self.restart_group.show_config(config)
        self._show_refusals(config)

    def _show_refusals(self, config: RunConfig) -> None:
        """Ask the config, after a change of kinds only: each question builds a whole config."""
        now = (config.data, config.model, config.loss.name, tuple(r.name for r in config.regularizers))
        if now == self._refused_for:
            return
        self._refused_for = now
        self.loss.show_refusals(refused_kinds(config, "loss"))
        self.regularizers.show_refusals(refused_regularizers(config))

    def set_theme(self, theme):
        super().set_theme(theme)
        if self._parts:
            self.rates.set_link_colour(theme.muted)

    def csv(self):
        """Return the settings in force: dotted name and value."""
        config = self.controller.config
        if config is None:
            return None
        return _csv([("setting", "value"), *flatten(config).items()])

    # --- changing ---

    def _send(self, changes: dict[str, Any]) -> None:
        for path in changes:
            self._set_waiting(path, True)
        self.answer.show_waiting()
        self._waiting[self.controller.set(changes)] = tuple(changes)

    def _answered(self, ticket: int) -> None:
        for path in self._waiting.pop(ticket, ()):
            if not any(path in paths for paths in self._waiting.values()):
                self._set_waiting(path, False)

    def _forget_waiting(self) -> None:
        for ticket in list(self._waiting):
            self._answered(ticket)

    def _set_waiting(self, path: str, waiting: bool) -> None:
        for part in self._parts:
            part.set_waiting(path, waiting)

    def _on_refused(self, path: str, reason: str) -> None:
        if reason:
            self.answer.show_refused(reason)
        else:
            self.answer.clear()

    def _on_restart_wanted(self, changes: dict[str, Any]) -> None:
        carried = all(path.startswith("device.") for path in changes)
        self.controller.restart(changes=changes, keep_state=carried)


def _csv(rows: list[tuple[str, Any]]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()
