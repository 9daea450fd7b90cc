"""The forms of a run's settings: the live ones, and those that need a restart."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QPushButton, QVBoxLayout, QWidget

from ....engine.settings.config import RunConfig
from ....engine.settings.params import settings_of
from ....engine.settings.registries import kinds
from ....engine.settings.sections import ObserveConfig, TrainConfig
from ...forms.config_validation import refused_kinds, refused_regularizers
from ...forms.editors import Editor
from ...forms.kind_picker import KindPicker
from ...forms.regularizer_list import RegularizerList
from ...forms.section_form import SectionForm
from ...theme.theme import Theme
from ...translation.showing import shown
from ...widgets.collapsible_section import CollapsibleSection
from .advice_box import AdviceBox
from .learning_rates import LearningRates
from .restart_group import RestartGroup

_CHANGES_SETTINGS = (Editor, QComboBox, QCheckBox, QPushButton)


class ControlForms(QWidget):
    """A column of forms. It is made when the first run has made the registries known.

    Args:
        config: says what there is to set.
        locked: they only show settings, and their sections can be folded.

    Attributes:
        model: the section of the model's live settings; None where it has none.

    Signals:
        edited: {dotted path: value} that the person chose.
        refused: dotted path and why what was typed is impossible; an empty reason takes that back.
        restart_wanted: {dotted path: value} to restart with.
        stops_changed: it has other widgets that Tab stops at.
    """

    edited = Signal(dict)
    refused = Signal(str, str)
    restart_wanted = Signal(dict)
    stops_changed = Signal()

    def __init__(self, config: RunConfig, theme: Theme, *, locked: bool = False,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._locked = locked
        self._kinds = known_kinds()
        self._parts: list[Any] = []
        self._refused_for: Any = None
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 8, 0)
        self._rows.setSpacing(8)
        self.rates = LearningRates(config, theme.muted)
        self.rates.edited.connect(self.edited)
        self.rates.refused.connect(self.refused)
        self._add(self.rates)
        self._steps = self._add(self._section(TrainConfig, "train", ("d_steps", "g_steps")))
        self._model_rows = QVBoxLayout()
        self._rows.addLayout(self._model_rows)
        self.model: CollapsibleSection | None = None
        self.loss = self._add(KindPicker(self.tr("Loss"), "loss", kinds("loss").classes()))
        self.advice = AdviceBox()
        self.advice.taken.connect(self.edited)
        self._rows.addWidget(self.advice)
        self._regularizing = CollapsibleSection(self.tr("Regularizers"), folded=False)
        self.regularizers = self._add(RegularizerList(kinds("regularizers").classes()), self._regularizing)
        self.optimizer_d = self._optimizer("d", self.tr("D optimizer"))
        self.optimizer_g = self._optimizer("g", self.tr("G optimizer"))
        self._batch = self._add(self._section(TrainConfig, "train", ("batch_size", "ema_decay")))
        self._add(self._section(TrainConfig, "train", ("auto_balance",)))
        self._add(self._section(ObserveConfig, "observe", ("budget", "diagnose")))
        self.restart_group = RestartGroup()
        self.restart_group.restart_wanted.connect(self.restart_wanted)
        self._rows.addWidget(self.restart_group)
        self._rows.addStretch(1)

    @property
    def is_outdated(self) -> bool:
        """Whether there are other kinds of losses and the like than when it was made, from a plug-in."""
        return self._kinds != known_kinds()

    def _optimizer(self, side: str, title: str) -> KindPicker:
        # its learning rate stands at the top
        picker = KindPicker(title, f"optimizer.{side}", kinds("optimizer.d").classes(),
                            wanted=lambda s: s.name != "lr", folded=True)
        picker.label.setProperty("side", side)
        return self._add(picker)

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
        self.stops_changed.emit()

    @property
    def model_form(self) -> SectionForm | None:
        """The form of the model's live settings; None where it has none."""
        return next((p for p in self._parts if isinstance(p, SectionForm) and p.prefix == "model"), None)

    def _section(self, section_class: type, path: str, names: tuple[str, ...]) -> SectionForm:
        return SectionForm(section_class, path, wanted=lambda setting: setting.name in names)

    def _add(self, part: Any, fold: CollapsibleSection | None = None, rows: QVBoxLayout | None = None) -> Any:
        if isinstance(part, SectionForm | KindPicker | RegularizerList):
            part.edited.connect(lambda path, value: self.edited.emit({path: value}))
            part.refused.connect(self.refused)
        if fold is not None:
            fold.rows.addWidget(part)
        (self._rows if rows is None else rows).addWidget(part if fold is None else fold)
        self._parts.append(part)
        return part

    def start(self, config: RunConfig, sides: tuple[str, ...]) -> None:
        """Show a new run's settings: without a discriminator there is no game, and no loss to choose; of a script's own
        loop, what can be changed without the script.

        Args:
            sides: of the model, "d" and "g".
        """
        self._refused_for = None
        self.restart_group.start(config)
        self._build_model(config.model)
        owns_loop = getattr(config.model.owner, "own_loop", False)
        if owns_loop:
            sides = tuple(side for side in sides if _has_rate(config, side))
        self.rates.show_sides(sides)
        for part in (self._steps, self.loss, self._regularizing):
            part.setVisible("d" in sides and not owns_loop)
        for side, picker in (("d", self.optimizer_d), ("g", self.optimizer_g)):
            picker.setVisible(side in sides)
            picker.box.setEnabled(not owns_loop)
        for part in (self._batch, self.restart_group):
            part.setVisible(not owns_loop)
        self.show_config(config)

    def show_config(self, config: RunConfig) -> None:
        """Show these settings of the same run."""
        self.rates.show_config(config)
        self.loss.show_section(config.loss)
        self.regularizers.show_sections(config.regularizers)
        self._regularizing.note.setText(", ".join(shown(r.owner.title or r.name) for r in config.regularizers)[:36])
        self.optimizer_d.show_section(config.optimizer_d)
        self.optimizer_g.show_section(config.optimizer_g)
        for part in self._parts:
            if isinstance(part, SectionForm):
                part.show_section(config.section(part.prefix))
        self.restart_group.show_config(config)
        if self._locked:
            self._lock()
            return
        if getattr(config.model.owner, "own_loop", False):
            self.advice.show_advice([])
            return
        self.advice.show_advice(config.advice() if "d" in config.model.owner.sides else [])
        self._show_refusals(config)

    def _lock(self) -> None:
        for kind in _CHANGES_SETTINGS:
            for widget in self.findChildren(kind):
                widget.setEnabled(False)
        self.rates.link.setEnabled(False)

    def _show_refusals(self, config: RunConfig) -> None:
        """Ask the config, after a change of kinds only: each question builds a whole config."""
        now = (config.data, config.model, config.loss.name, tuple(r.name for r in config.regularizers))
        if now == self._refused_for:
            return
        self._refused_for = now
        self.loss.show_refusals(refused_kinds(config, "loss"))
        self.regularizers.show_refusals(refused_regularizers(config))

    def set_waiting(self, path: str, waiting: bool) -> None:
        """Mark a setting whose change has been sent but not been answered yet."""
        for part in self._parts:
            part.set_waiting(path, waiting)

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self.rates.set_link_colour(theme.muted)


def known_kinds() -> list[dict[str, type]]:
    """Return the kinds that can be chosen in mid-run."""
    return [kinds(section).classes() for section in ("loss", "regularizers", "optimizer.d")]


def _has_rate(config: RunConfig, side: str) -> bool:
    """Return whether a side's learning rate can be set: a script may have given no optimizer of it."""
    return any(s.name == "lr" and s.param.live for s in settings_of(type(config.section(f"optimizer.{side}"))))
