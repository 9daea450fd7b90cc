"""One of two runs that are compared: its panels, what feeds them, and the step of it that is looked at."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from ...engine.telemetry.events import Event, Failed, Trouble
from ..panels.base import Panel
from ..panels.stage import Stage
from ..panels.telemetry_pump import TelemetryPump
from ..panels.verdicts import Verdicts
from ..past.past_views import PastViews
from ..run.look_back import LookBack
from ..run.player import Player
from ..run.run_controller import RunController
from ..theme.theme import Theme
from ..widgets.past_cover import PastCover
from .side_head import SideHead


class Side(QObject):
    """The panels of one run, with a pump and a look back of their own.

    Args:
        letter: "A" or "B".
        controller: of the run.
        player: plays both sides.
        owns: whether the run, or what follows it, ends together with this.

    Signals:
        failed: why something of the run cannot be shown.
    """

    failed = Signal(str)

    def __init__(self, letter: str, controller: RunController, theme: Theme, player: Player,
                 parent: QObject | None = None, *, owns: bool = True) -> None:
        super().__init__(parent)
        self.letter, self.controller, self._owns = letter, controller, owns
        self.head = SideHead(letter, controller, theme)
        self.stage = Stage(controller, theme)
        self.verdicts = Verdicts(controller, theme)
        self.panels: tuple[Panel, ...] = (self.head, self.stage, self.verdicts)
        self.look_back = LookBack(controller, self, player)
        self.pump = TelemetryPump(controller, self.panels, self)
        self._past_views = PastViews(self.look_back, controller, self.pump, self.panels, self)
        self._covers = {panel: PastCover(panel) for panel in self.panels}
        self._past_views.told.connect(lambda panel, note, cover: self._covers[panel].say(cover))
        self.look_back.failed.connect(self.failed)
        controller.event.connect(self._on_event)
        if controller.started is not None:
            for panel in self.panels:
                panel.begin(controller.started)

    def _on_event(self, event: Event) -> None:
        self.head.renew()
        if isinstance(event, Failed | Trouble):
            self.failed.emit(self.tr("%1: %2").replace("%1", self.letter).replace(
                "%2", " ".join(filter(None, (event.message, event.advice)))))

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        for panel in self.panels:
            panel.set_theme(theme)

    def close(self) -> None:
        """Close the file; end the run, or what follows it, unless it is somebody else's."""
        self.pump.stop()
        self._past_views.close()
        self.look_back.close()
        if self._owns:
            self.controller.close()
