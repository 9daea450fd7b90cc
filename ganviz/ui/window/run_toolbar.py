"""The toolbar: running and stepping, and at its right end the device and the preset."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDoubleSpinBox,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolBar,
    QToolButton,
    QWidget,
)

from ...engine.settings import presets
from ...engine.settings.params import settings_of
from ...engine.settings.sections import DeviceConfig
from ..forms.editors import ComboBox
from ..run.run_controller import RunController
from ..theme.held_sizes import hold_sizes
from ..theme.icons import icon
from ..theme.theme import Theme
from ..widgets.explained import explain
from .slow_motion import SlowMotion

_LEAST_DEVICE, _LEAST_PACE, _PRESET_WIDTH = 76, 90, 160  # pixels
_SPACES = {False: 8, True: 2}  # pixels between the parts, by whether some are left out

_DEVICES = next(s for s in settings_of(DeviceConfig) if s.name == "kind")


class RunToolBar(QToolBar):
    """The buttons of the run's actions, the pace of slow motion, the device and the preset.

    Signals:
        presets_asked: the person wants to choose a preset.
        device_chosen: "auto", "cpu", "cuda", …
    """

    presets_asked = Signal()
    device_chosen = Signal(str)

    def __init__(self, actions: dict[str, QAction], controller: RunController, slow_motion: SlowMotion,
                 theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("runToolBar")
        self.setWindowTitle(self.tr("Run"))
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        hold_sizes(self, icon=14)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._actions, self._controller, self._slow_motion = actions, controller, slow_motion
        for name in ("toggle", "step", "step_d", "step_g"):
            self.addAction(actions[name])
        self.step_through = QToolButton()
        self.step_through.setDefaultAction(actions["step_through"])
        self.step_through.setStyleSheet("padding: 5px 4px;")
        in_menu = self.addWidget(self.step_through)
        self.addAction(actions["slow_motion"])
        self.run_button = self.widgetForAction(actions["toggle"])
        self.run_button.setProperty("primary", True)
        hold_sizes(self.run_button, least_width=84)
        for name, term in (("step", "step"), ("step_d", "discriminator"), ("step_g", "generator")):
            explain(self.widgetForAction(actions[name]), f"term:{term}")
        self.pace = self._pace_box()
        self.addWidget(self.pace)
        self.addWidget(self._restart_button())
        stretch = QWidget()
        stretch.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(stretch)
        self.device = self._device_box()
        self._boxes, words_before = [], []
        self.presets = self._preset_button()
        hold_sizes(self.device, least_width=_LEAST_DEVICE)
        for label, box in ((self.tr("Device"), self.device), (self.tr("Preset"), self.presets)):
            words = QLabel(label)
            words.setProperty("muted", True)
            words_before.append(self.addWidget(words))
            self._boxes.append(self.addWidget(box))
        self.addAction(actions["edit_config"])
        # Qt's own button, whose menu holds what there is no room for
        self.more = self.findChild(QToolButton, "qt_toolbar_ext_button")
        self.more.setToolTip(self.tr("The buttons that do not fit into this bar"))
        self.more.setAccessibleName(self.more.toolTip())
        # where there is no room, one after the other: the tooltips of the boxes say the same, and so does the Run menu
        self._left_out = words_before, [in_menu]
        self._level, self._theme = 0, theme
        self._needed: dict[int, int] = {}  # the width that each level needs, in pixels
        controller.state_changed.connect(self.show_state)
        controller.walkthrough.playing_changed.connect(self.show_state)
        slow_motion.changed.connect(self._show_pace)
        controller.event.connect(self._show_device)
        controller.started_run.connect(self._disable_missing_devices)
        self.show_preset("")
        self._show_pace()
        self.set_theme(theme)

    def button_of(self, action: str) -> QWidget | None:
        """Return the button of an action, by its id; None if it has none here."""
        if action == "step_through":
            return self.step_through
        return self.widgetForAction(self._actions[action]) if action in self._actions else None

    def resizeEvent(self, event) -> None:
        self._leave_out()
        super().resizeEvent(event)

    def _leave_out(self) -> None:
        """Leave out as little as the width demands."""
        for level in range(len(self._left_out)):
            if self._needed.get(level, 0) <= self.width():
                self._set_level(level)
                self._needed[level] = self.sizeHint().width()
                if self._needed[level] <= self.width():
                    return
        self._set_level(len(self._left_out))

    def _set_level(self, level: int) -> None:
        if level != self._level:
            self._level = level
            self._show_parts()
            self.layout().setSpacing(_SPACES[level > 0])

    def _show_parts(self) -> None:
        presents = self._theme.presents
        for number, parts in enumerate(self._left_out):
            for part in parts:
                part.setVisible(self._level <= number and not presents)
        self._boxes[0].setVisible(not presents)

    def _pace_box(self) -> QDoubleSpinBox:
        box = QDoubleSpinBox()
        box.setRange(0.1, 1000.0)
        box.setDecimals(1)
        widest = box.fontMetrics().horizontalAdvance("10.0" + self.tr(" steps/s"))
        hold_sizes(box, width=max(_LEAST_PACE, widest + 14))
        box.setAlignment(Qt.AlignmentFlag.AlignCenter)
        box.setAccessibleName(self.tr("Pace of slow motion"))
        box.lineEdit().setAccessibleName(box.accessibleName())
        box.setStepType(QDoubleSpinBox.StepType.AdaptiveDecimalStepType)
        box.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        box.setKeyboardTracking(False)
        box.valueChanged.connect(self._slow_motion.set_pace)
        return box

    def _show_pace(self) -> None:
        """Show the pace that slow motion has now, in steps or in stages."""
        by_stages, box = self._slow_motion.shows_stages, self.pace
        box.blockSignals(True)
        box.setSuffix(self.tr(" stages/s") if by_stages else self.tr(" steps/s"))
        box.setValue(self._slow_motion.pace)
        box.blockSignals(False)
        box.setToolTip(self.tr("Stages per second in slow motion (type, or use the arrow keys)") if by_stages else
                       self.tr("Iterations per second in slow motion (type, or use the arrow keys)"))

    def _restart_button(self) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(self._actions["restart"])
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        menu = QMenu(button)
        menu.addAction(self._actions["restart"])
        menu.addAction(self._actions["restart_new_seed"])
        button.setMenu(menu)
        return button

    def _device_box(self) -> ComboBox:
        box = ComboBox()
        for kind in _DEVICES.param.choices:
            box.addItem(kind if kind == "auto" else kind.upper(), kind)
        box.setAccessibleName(self.tr("Device"))
        box.activated.connect(lambda index: self.device_chosen.emit(box.itemData(index)))
        return box

    def _preset_button(self) -> QPushButton:
        button = QPushButton()
        button.setObjectName("presets")
        hold_sizes(button, width=_PRESET_WIDTH)
        button.clicked.connect(self.presets_asked)
        return button

    def show_preset(self, name: str) -> None:
        """Show the name of the preset that is open; of anything else, say that it is the person's own data."""
        button = self.presets
        text = name if name in presets.names() else self.tr("own data") if name else self.tr("choose one")
        button.setText(button.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, _PRESET_WIDTH - 40))
        button.setAccessibleName(self.tr("Preset: %1").replace("%1", text))
        about = self.tr("A ready-made run: choosing one ends the present run and opens it")
        native = self._actions["open_preset"].shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(f"{name}\n{about}  ({native})" if name else f"{about}  ({native})")

    def show_state(self) -> None:
        """Enable what makes sense now, and have the first button say what it would do."""
        toggle, state = self._actions["toggle"], self._controller.state
        running = state == "running" or self._controller.walkthrough.is_playing
        toggle.setText(self.tr("Pause") if running else self.tr("Run"))
        useful = state in ("running", "paused", "looking", "finished")
        toggle.setIcon(icon("pause" if running else "run", self._theme.on_accent if useful else self._theme.muted))
        toggle.setEnabled(useful)
        started = self._controller.started
        sides = ("d", "g") if started is None else started.facts.sides
        if started is not None and getattr(started.config.model.owner, "own_loop", False):
            sides = ()  # an iteration of a script's own is taken as a whole
        for name, possible in (("step", True), ("step_d", "d" in sides), ("step_g", "g" in sides)):
            self._actions[name].setEnabled(state in ("running", "paused") and possible)
        why_not = self._controller.why_no_restart()
        for name in ("restart", "restart_new_seed"):
            self._actions[name].setEnabled(not why_not)
        self._actions["edit_config"].setEnabled(self._controller.config is not None)
        elsewhere = self._controller.is_elsewhere
        self.device.setEnabled(not elsewhere)
        self.device.setToolTip(why_not if elsewhere else self.tr(
            "The processor that trains. If you choose another one, the run goes on there at once."))

    def _show_device(self) -> None:
        if self._controller.config is not None:
            self.device.setCurrentIndex(self.device.findData(self._controller.config.device.kind))

    def _disable_missing_devices(self) -> None:
        from ...engine.numerics.device import processors  # torch is there by now

        found = {"auto", *processors()}
        for index in range(self.device.count()):
            here = self.device.itemData(index) in found
            self.device.model().item(index).setEnabled(here)
            self.device.setItemData(index, "" if here else self.tr("not found on this machine"),
                                    Qt.ItemDataRole.ToolTipRole)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._needed.clear()
        self._show_parts()
        self.more.setIcon(icon("more", theme.text))
        self._actions["step"].setIcon(icon("step", theme.text))
        self._actions["restart"].setIcon(icon("restart", theme.text))
        self._actions["step_through"].setIcon(icon("stages", theme.text))
        self.show_state()
        self._leave_out()
