"""Drains the engine's telemetry and hands it to the visible panels, within a budget.

The window and the training share Python's global lock, so that watching costs the window's own processor time in
addition to the probes'. Panels are redrawn one or two per tick, never all at once, and less often when the window
takes more than its share. How much that share costs the training is measured by the engine, in short rests in which
nothing is drawn.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from ...engine.telemetry.events import Event, Progress, Started
from ...engine.telemetry.mailbox import WINDOW_PER_COST, Picture
from ..run.run_controller import RunController
from .base import Panel

TICK = 28  # ms between ticks while there is something new
FREE_TICK = 15  # ms where redraws cost the training nothing, in a process of its own with a core to spare
IDLE_TICK = 200  # ms while there is not
_AWAKE = 1.0  # seconds without news before ticks slow down
_PER_TICK = 2  # panels redrawn in one tick at most
_SLOWEST = 2.0  # redraws per second that every visible panel keeps, if it asks for as many
_SLOWEST_OF_ALL = 0.5  # and those that it keeps where even these would cost more than the window's most
_SMOOTH = 22.0  # redraws per second below which motion looks broken; one panel with enough news keeps them
_FREE_SMOOTH = 60.0  # and those that it has where they cost the training nothing
_KEEPS_UP = 0.55  # share of these, or of those that its cost allows, from which a panel has news enough
# The largest part of the budget that keeping one panel smooth may cost: frames go before probes do.
_SMOOTH_PART = 0.6
_MOST_COST = 0.01  # seconds of processor time: the largest plausible cost of a redraw
# The window's part of the budget, the rest is for the probes; and the most that it takes, with one panel kept smooth.
_PART = 0.3
_MOST_PART = 0.8
# Frames a second below which the window says that it holds back, if it does.
_FEW = 20.0


@dataclass
class _Client:
    """One panel's share of the ticks. Times are in seconds on the monotonic clock.

    Attributes:
        newest: what it was handed last of each topic, to come back to from an earlier step.
        held: it shows an earlier step of the run.
        cost: about how many seconds of this thread's processor time a redraw takes, painting included.
    """

    panel: Panel
    due: float = 0.0
    mail: dict[str, Picture] = field(default_factory=dict)
    newest: dict[str, Picture] = field(default_factory=dict)
    held: bool = False
    failed: bool = False
    frames: int = 0
    frames_per_second: float = 0.0
    cost: float = 0.0


class TelemetryPump(QObject):
    """A timer that feeds panels from a controller's telemetry, in the window's thread.

    Args:
        panels: all panels; only visible ones cost anything.

    Attributes:
        ui_share: processor time of this thread divided by wall-clock time, over about the last second.
        frames_per_second: redraws per second of the panel that changed most often.

    Signals:
        view_changed: other panels may be in view, or want other pictures.
        paced: emitted about four times a second, for widgets that show the pace.
        panel_failed: a panel raised an exception while drawing and is left out until the next run (panel, error).
    """

    view_changed = Signal()
    paced = Signal()
    panel_failed = Signal(object, object)

    def __init__(self, controller: RunController, panels: Sequence[Panel], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.controller = controller
        self.ui_share = 0.0
        self.frames_per_second = 0.0
        self._clients = [_Client(panel) for panel in panels]
        self._shown = list(self._clients)  # the visible ones, as of the last `update_watch`: asking Qt is not free
        self._smooth: list[_Client] = []
        self._drawn: list[_Client] = []  # in the last tick; what is painted after it is their cost
        self._cpu = 0.0
        self._scale, self._slowest = 1.0, _SLOWEST
        self._last_news = time.monotonic()
        self._window_start = time.monotonic()
        self._window_cpu = time.thread_time()
        self._last_paced = 0.0
        self._whole_frames = 0
        self._whole_seconds = 0.0
        self._whole_share = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self.tick)
        controller.event.connect(self._on_event)
        controller.state_changed.connect(self.wake)
        for panel in panels:
            panel.requests_changed.connect(self.update_watch)

    @property
    def interval(self) -> int:
        """The time between two ticks at present, in milliseconds."""
        return self._timer.interval()

    def start(self) -> None:
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    # --- what the panels want ---

    def update_watch(self) -> None:
        """Tell the engine which pictures the visible panels want."""
        self._shown = [c for c in self._clients if c.panel.is_in_view()]
        requests: dict[str, dict] = {}
        for client in self._shown:
            for topic, request in client.panel.requests().items():
                requests[topic] = requests.get(topic, {}) | request
        self._choose_smooth()
        self.controller.watch(requests)
        self.wake()
        self.view_changed.emit()

    def in_view(self) -> list[Panel]:
        """List the panels of which anything can be seen, and which have not failed."""
        return [client.panel for client in self._shown if not client.failed]

    def wake(self) -> None:
        """Expect news: tick fast for a while."""
        self._last_news = time.monotonic()
        tick = FREE_TICK if self._is_free else TICK
        if self._timer.interval() != tick:
            self._timer.setInterval(tick)

    # --- what comes ---

    def _on_event(self, event: Event) -> None:
        self.wake()
        for client in self._clients:
            if isinstance(event, Started):
                client.mail.clear()
                client.newest.clear()
                client.failed = False
            if not client.failed:
                self._tell(client, event)
            if not isinstance(event, Progress):
                client.due = 0.0  # an answer is shown at the next tick, however slow the panel's own rate
        if isinstance(event, Started):
            self.reset_measurement()
            self.update_watch()

    def _tell(self, client: _Client, event: Event) -> None:
        try:
            if isinstance(event, Started):
                client.panel.begin(event)
            client.panel.on_event(event)
        except Exception as error:  # the other panels must still be told
            self._fail(client, error)

    def _fail(self, client: _Client, error: Exception) -> None:
        client.failed = True
        self.panel_failed.emit(client.panel, error)

    def tick(self) -> None:
        """Take what is new and redraw the panels whose turn it is."""
        now = time.monotonic()
        self._charge()
        self._collect(now)
        if self.controller.telemetry.watching.rests:
            return
        due = sorted((c for c in self._shown if c.due <= now and not c.failed), key=lambda c: c.due)
        for client in due:
            if self._redraw(client, now):
                self._drawn.append(client)
            if len(self._drawn) == _PER_TICK:
                break
        self._measure(now)
        if now - self._last_paced >= 0.25:
            self._last_paced = now
            self.paced.emit()
        if now - self._last_news > _AWAKE and self._timer.interval() != IDLE_TICK:
            self._timer.setInterval(IDLE_TICK)

    def refresh_all(self) -> None:
        """Redraw every visible panel now (before a screenshot)."""
        now = time.monotonic()
        self._collect(now)
        self.update_watch()
        for client in self._shown:
            if not client.failed:
                self._redraw(client, now)

    def _collect(self, now: float) -> None:
        scalars, pictures = self.controller.drain()
        for client in self._clients:
            client.mail |= {t: p for t, p in pictures.items() if t in client.panel.topics}
        if scalars or pictures:
            self.wake()

    def _redraw(self, client: _Client, now: float) -> bool:
        """Hand a panel what is new; return whether it drew."""
        if client.held:
            return False  # it shows an earlier step
        mail, client.mail = client.mail, {}
        client.newest |= mail
        if not self._show(client, mail):
            return False  # still due: what it waits for is drawn as soon as it comes
        client.frames += 1
        rate = self._rate(client)
        # keeps the rhythm when a tick comes late, without a burst after a long break
        client.due = max(client.due + 1 / rate, now + 0.5 / rate) if client.due else now + 1 / rate
        return True

    def hold(self, on: bool) -> None:
        """Hand the panels that draw pictures no newer ones, or go on doing so with what is the newest now."""
        for client in self._clients:
            was, client.held = client.held, on and bool(client.panel.topics) and client.panel.looks_back
            if was and not client.held:
                client.mail = client.newest | client.mail
            client.due = 0.0
        self.wake()

    def show(self, panel: Panel, pictures: dict[str, Picture]) -> None:
        """Have a panel draw pictures of an earlier step at once."""
        client = next(client for client in self._clients if client.panel is panel)
        if not client.failed:
            self._show(client, pictures)

    def _show(self, client: _Client, pictures: dict[str, Picture]) -> bool:
        """Have a panel draw pictures; return whether anything changed on the screen."""
        try:
            return client.panel.refresh(pictures)
        except Exception as error:  # an error in one panel must not stop the others, nor repeat at every tick
            self._fail(client, error)
            return False

    # --- what it costs ---

    def _charge(self) -> None:
        """Charge the processor time since the last tick to the panels that were redrawn in it."""
        cpu = time.thread_time()
        self.controller.telemetry.watching.window_seconds += cpu - self._cpu if self._cpu else 0.0
        for client in self._drawn:
            # limited: between two ticks there may also be a dialog, a resize, a new theme
            spent = min((cpu - self._cpu) / len(self._drawn), _MOST_COST)
            client.cost += (spent - client.cost) * (0.1 if client.cost else 1.0)
        self._drawn, self._cpu = [], cpu

    def _rate(self, client: _Client) -> float:
        request = client.panel.rate
        if client not in self._smooth:
            return max(min(self._slowest, request), request * self._scale)
        return max(self._smooth_rate(client), request * self._scale)

    def _smooth_rate(self, client: _Client) -> float:
        """Give the redraws per second that a panel keeps as long as it is the smooth one: fewer of a dear one."""
        if self._is_free:
            return min(_FREE_SMOOTH, 2 * client.panel.rate)
        return min(_SMOOTH, max(_SLOWEST, self._allowed(_SMOOTH_PART) / max(client.cost, 1e-6)))

    def _allowed(self, part: float) -> float:
        """Say which share of this thread's processor time costs the training this part of the budget."""
        if self._is_free:
            return 1.0
        watching = self.controller.telemetry.watching
        # one in another process takes nothing but the cores, and all of that time is the training's
        per_cost = WINDOW_PER_COST if watching.told_cost is None else 1.0
        return per_cost * part * self._budget() / watching.factor

    @property
    def _is_free(self) -> bool:
        """Whether redraws cost the training nothing: a run in another process waits for no lock of this one."""
        watching = self.controller.telemetry.watching
        return watching.told_cost is not None and not watching.shares_cores

    def _choose_smooth(self) -> None:
        """Keep the panel smooth that asks for the highest rate, and another one while it has too little news."""
        chosen = []
        for client in sorted(self._shown, key=lambda c: -c.panel.rate):
            chosen.append(client)
            # a panel that was not kept smooth until now could not show whether it has enough news
            if client.frames_per_second >= _KEEPS_UP * self._smooth_rate(client) or client not in self._smooth:
                break
        self._smooth = chosen

    def _measure(self, now: float) -> None:
        seconds = now - self._window_start
        if seconds < 1.0:
            return
        cpu = time.thread_time()
        self.ui_share = (cpu - self._window_cpu) / seconds
        for client in self._clients:
            client.frames_per_second, client.frames = client.frames / seconds, 0
        self.frames_per_second = max((c.frames_per_second for c in self._clients), default=0.0)
        self._choose_smooth()
        if self.controller.state == "running":
            self._whole_frames += self.frames_per_second * seconds
            self._whole_share += self.ui_share * seconds
            self._whole_seconds += seconds
        self._window_start, self._window_cpu = now, cpu
        self._scale = min(1.0, max(0.02, self._scale * self._correction(_PART)))
        self._slowest = min(_SLOWEST, max(_SLOWEST_OF_ALL, self._slowest * self._correction(_MOST_PART)))

    def _correction(self, part: float) -> float:
        """Return by how much redraws are to become fewer, or more, to cost this part of the budget."""
        return min(1.2, max(0.5, self._allowed(part) / max(self.ui_share, 1e-4)))

    @property
    def is_held_back(self) -> bool:
        """Whether the window draws fewer frames than it could, to keep within the budget."""
        return self._scale < 1 and self.frames_per_second < _FEW

    def cost(self) -> float:
        """Return the share of its speed that watching costs the training, probes and window together."""
        told = self.controller.telemetry.watching.told_cost
        if told is not None:
            return told
        counted = self.controller.pace.observation_share + self.ui_share / WINDOW_PER_COST
        return counted * self.controller.telemetry.watching.factor

    def _budget(self) -> float:
        config = self.controller.config
        return config.observe.budget if config is not None else 0.05

    def reset_measurement(self) -> None:
        """Restart the averages of `averages`."""
        self._whole_frames, self._whole_share, self._whole_seconds = 0.0, 0.0, 0.0

    def averages(self) -> tuple[float, float]:
        """Return frames per second and this thread's share of processor time, while the run has trained."""
        seconds = self._whole_seconds
        if seconds == 0:
            return self.frames_per_second, self.ui_share
        return self._whole_frames / seconds, self._whole_share / seconds
