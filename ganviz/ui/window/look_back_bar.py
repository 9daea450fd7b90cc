"""The bar of looking back: a slider over the run's steps, what was different then, and the ways on from there."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QSlider, QToolBar, QWidget

from ...engine.settings.config import RunConfig
from ...engine.settings.config_diff import ConfigDiff
from ..past.play_buttons import PlayButtons
from ..run.look_back import LookBack
from ..run.run_controller import RunController
from ..theme.held_sizes import hold_sizes
from ..theme.theme import Theme
from ..widgets.number_slider import say_value

_LONGEST = 48  # characters of what was different; all of it is in the tooltip


class LookBackBar(QToolBar):
    """The bar below the messages while an earlier step is looked at.

    Signals:
        shown_changed: it has appeared or disappeared.
        rewind_asked: the person wants to go on training from the step that is looked at.
    """

    shown_changed = Signal()
    rewind_asked = Signal()

    def __init__(self, look_back: LookBack, controller: RunController, theme: Theme,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lookBackBar")
        self.setWindowTitle(self.tr("Look back"))
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._look_back, self._controller = look_back, controller
        self._showing = False  # what is told, not what the person does
        self._compared: tuple[RunConfig | None, RunConfig | None, str] = (None, None, "")  # and what has changed
        self.buttons = PlayButtons(look_back.player, look_back.go, look_back.play, theme)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setObjectName("lookBackStep")
        say_value(self.slider, self.tr("Step that is looked at"), "0")
        self.slider.setToolTip(self.tr("Drag to any step of the run; all views show what was recorded there"))
        self.step = QLabel()
        hold_sizes(self.step, least_width=130)
        self.then = QLabel()
        self.then.setProperty("muted", True)
        self.rewind = QPushButton(self.tr("Go on from here"))
        self.rewind.setToolTip(self.tr("Train on from this step, with the settings of then; what came after it is kept "
                                       "in the run's file"))
        self.live = QPushButton(self.tr("Live"))
        self.live.setToolTip(self.tr("Show the newest step again (Alt+End)"))
        for widget in (self.buttons, self.slider, self.step, self.then, self.rewind, self.live):
            self.addWidget(widget)
        self.slider.valueChanged.connect(self._on_moved)
        self.rewind.clicked.connect(self.rewind_asked)
        self.live.clicked.connect(look_back.live)
        look_back.changed.connect(self._show)
        self.hide()

    def renew(self) -> None:
        """Follow a run that trains on."""
        if self.isVisible():
            self._tell()

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self.buttons.set_theme(theme)

    def _show(self) -> None:
        back = not self._look_back.is_live
        if back:
            self._tell()
        if back != self.isVisible():
            self.setVisible(back)
            self.shown_changed.emit()

    def _on_moved(self, step: int) -> None:
        if not self._showing:
            self._look_back.look_at(step)

    def _tell(self) -> None:
        history, step = self._controller.history, self._look_back.step
        self._showing = True
        self.slider.setRange(history.first_step or 0, history.last_step)
        self.slider.setSingleStep(max(1, history.last_step // 200))
        self.slider.setPageStep(max(1, history.last_step // 20))
        self.slider.setValue(step)
        self._showing = False
        self.step.setText(self.tr("Step %1 of %2").replace("%1", f"{step:,}").replace("%2", f"{history.last_step:,}"))
        say_value(self.slider, self.tr("Step that is looked at"), f"{step:,}")
        changed = self._changed_since()
        self.then.setText(changed if len(changed) <= _LONGEST else f"{changed[:_LONGEST - 1]}\N{HORIZONTAL ELLIPSIS}")
        self.then.setToolTip(changed)

    def _changed_since(self) -> str:
        """Say which settings have changed from then to now; empty if none has."""
        then, now = self._look_back.config(), self._controller.config
        if then is not self._compared[0] or now is not self._compared[1]:
            diff = ConfigDiff.between(then, now) if then is not None and now is not None else None
            self._compared = then, now, "" if diff is None or not diff.values else self.tr(
                "since then: %1").replace("%1", diff.summary())
        return self._compared[2]
