"""Shows the panels as they were at the step that is looked at: what was recorded, or else what is computed from the
nearest snapshot before it, and says which."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from ...engine.telemetry.mailbox import Picture
from ..panels.base import Panel
from ..panels.late_panel import LatePanel
from ..panels.telemetry_pump import TelemetryPump
from ..run.look_back import LookBack
from ..run.moment import Moment
from ..run.run_controller import RunController
from ..translation.showing import shown as translated
from .past_pictures import PastPictures

if TYPE_CHECKING:
    from ...engine.record.reader import SnapshotPlace

AnyPanel = Panel | LatePanel

_REST = 120  # ms that a person stays at a step before anything is computed for it
_MOST_SECONDS = 15.0  # that this may take


@dataclass
class _Shown:
    """What a panel shows of the step.

    Attributes:
        requests: what it asked of the probes.
        handed: the recorded pictures, by topic.
        steps: of the pictures that it was handed, by topic.
        computed: topics of which a snapshot's picture was made.
        reasons: why there is none, by topic.
    """

    requests: Mapping[str, Mapping[str, Any]]
    handed: Mapping[str, Picture] = field(default_factory=dict)
    steps: dict[str, int] = field(default_factory=dict)
    computed: set[str] = field(default_factory=set)
    reasons: dict[str, str] = field(default_factory=dict)


class PastViews(QObject):
    """The panels' pictures while a person looks back.

    Args:
        pump: that feeds the panels.
        panels: that it feeds.

    Signals:
        told: of which step a panel is (panel, a few words, why it has nothing to show); both are empty when it is of
            the present again, and the latter where it shows something.
    """

    told = Signal(object, str, str)

    def __init__(self, look_back: LookBack, controller: RunController, pump: TelemetryPump,
                 panels: Sequence[AnyPanel], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look_back, self._pump = look_back, pump
        self._moment: Moment | None = None
        self._snapshot: SnapshotPlace | None = None
        self._shown: dict[AnyPanel, _Shown] = {}
        self._waiting: set[str] = set()  # topics that are being computed
        self._pictures = PastPictures(controller, self)
        self._pictures.made.connect(self._on_made)
        self._rest, self._limit = QTimer(self), QTimer(self)
        for timer, milliseconds, slot in ((self._rest, _REST, self._compute),
                                          (self._limit, round(1000 * _MOST_SECONDS), self._give_up)):
            timer.setSingleShot(True)
            timer.setInterval(milliseconds)
            timer.timeout.connect(slot)
        look_back.changed.connect(self._on_changed)
        pump.view_changed.connect(self._on_view_changed)
        for panel in panels:
            panel.step_asked.connect(lambda step: look_back.live() if step is None else look_back.look_at(step))

    def close(self) -> None:
        """End what is done in the background."""
        self._stop()
        self._pictures.close()

    def _stop(self) -> None:
        self._rest.stop()
        self._limit.stop()
        self._waiting.clear()
        self._pictures.cancel()

    # --- where the person looks ---

    def _on_changed(self) -> None:
        moment = self._look_back.moment()
        if moment is not None and moment == self._moment:
            self._rest_soon()  # it was being played, or is played on
            return
        self._stop()
        self._moment = moment
        self._pump.hold(moment is not None)
        if moment is None:
            for panel in self._shown:
                panel.show_moment(None)
                self.told.emit(panel, "", "")
            self._shown.clear()
            return
        self._snapshot = self._look_back.snapshot()
        for panel in self._pump.in_view():
            self._show(panel)
        self._rest_soon()

    def _rest_soon(self) -> None:
        if self._look_back.player.is_playing:
            self._rest.stop()
        else:
            self._rest.start()

    def _on_view_changed(self) -> None:
        """Show a panel that has come into view as it was, or that wants other pictures."""
        if self._moment is None:
            return
        for panel in self._pump.in_view():
            shown = self._shown.get(panel)
            if shown is None or shown.requests != panel.requests():
                self._show(panel)
                self._rest_soon()

    def _show(self, panel: AnyPanel) -> None:
        """Show what was recorded."""
        panel.show_moment(self._moment)
        before = self._shown.get(panel)
        self._shown[panel] = shown = _Shown(panel.requests())
        if panel.looks_back and panel.topics:
            shown.handed = pictures = self._look_back.pictures(tuple(shown.requests))
            shown.steps = {topic: picture.step for topic, picture in pictures.items()}
            # an indicator that was measured seldom need not be written again
            same = set() if before is None else {
                topic for topic, picture in pictures.items() if picture is before.handed.get(topic)
                and topic not in before.computed and _measures_indicators(topic)}
            self._pump.show(panel, {topic: picture for topic, picture in pictures.items() if topic not in same})
            self._say(panel)

    # --- what was not recorded ---

    def _compute(self) -> None:
        """Ask for what the panels in view lack: pictures first, since indicators take longer."""
        wanted: dict[bool, dict[str, Mapping[str, Any]]] = {False: {}, True: {}}
        for panel in self._pump.in_view():
            for topic in self._lacking(panel):
                asked = wanted[_measures_indicators(topic)]
                asked[topic] = {**asked.get(topic, {}), **self._shown[panel].requests[topic]}
        requests = wanted[False] | wanted[True]
        if self._snapshot is not None and requests:
            self._waiting = set(requests)
            self._pictures.ask(self._snapshot, requests, self._moment.config)
            self._limit.start()
        for panel in self._pump.in_view():
            self._say(panel)

    def _lacking(self, panel: AnyPanel) -> list[str]:
        """List the topics of which a snapshot shows more of the step than what was recorded.

        What is drawn together is of one step: if one picture of a panel is missing, all are made.
        """
        shown = self._shown.get(panel)
        if shown is None or self._snapshot is None or not panel.looks_back:
            return []
        pictures = [topic for topic in shown.requests if not _measures_indicators(topic)]
        late = any(shown.steps.get(topic, -1) < self._snapshot.step for topic in pictures)
        return [*(pictures if late else ()), *(
            topic for topic in shown.requests if _measures_indicators(topic) and topic not in shown.steps)]

    def _on_made(self, number: int, topic: str, picture: Picture | None, reason: str) -> None:
        if not self._pictures.is_newest(number):
            return
        self._waiting.discard(topic)
        if not self._waiting:
            self._limit.stop()
        for panel in self._pump.in_view():
            shown = self._shown.get(panel)
            if shown is None or not panel.looks_back or topic not in shown.requests:
                continue
            if picture is None:
                shown.reasons[topic] = reason
            else:
                shown.steps[topic] = picture.step
                shown.computed.add(topic)
                self._pump.show(panel, {topic: picture})
            self._say(panel)

    def _give_up(self) -> None:
        reason = self.tr("it takes longer than %1 seconds").replace("%1", f"{_MOST_SECONDS:.0f}")
        self._pictures.cancel()
        for shown in self._shown.values():
            shown.reasons |= dict.fromkeys(self._waiting & shown.requests.keys(), reason)
        self._waiting.clear()
        for panel in self._shown:
            self._say(panel)

    # --- in words ---

    def _say(self, panel: AnyPanel) -> None:
        """Say in the panel's dock what its pictures are of; where there is none, in the panel's place."""
        shown = self._shown.get(panel)
        if shown is None or not panel.looks_back or not shown.requests:
            return
        pictures = [topic for topic in shown.requests if not _measures_indicators(topic)]
        wanted = pictures or list(shown.requests)
        cover = "" if any(topic in shown.steps for topic in wanted) else self._why_empty(shown, wanted)
        self.told.emit(panel, self._note(shown, pictures), cover)

    def _note(self, shown: _Shown, pictures: list[str]) -> str:
        """Say of which step its pictures are; indicators say it themselves."""
        step = max((shown.steps[topic] for topic in pictures if topic in shown.steps), default=None)
        if step is None:
            words, step = self.tr("as it was · step %1"), self._moment.step
        elif shown.computed & set(pictures):
            words = self.tr("computed from a snapshot · step %1")
        else:
            words = self.tr("recorded · step %1")
        return words.replace("%1", f"{step:,}")

    def _why_empty(self, shown: _Shown, topics: list[str]) -> str:
        step = f"{self._moment.step:,}"
        if self._snapshot is None:
            return self.tr("Nothing of this was recorded up to step %1,\nand there is no snapshot to compute it "
                           "from.").replace("%1", step)
        reasons = [shown.reasons[topic] for topic in topics if topic in shown.reasons]
        if reasons:
            return self.tr("Nothing of this was recorded up to step %1,\nand it cannot be computed from a snapshot: "
                           "%2.").replace("%1", step).replace("%2", translated(reasons[0]).rstrip("."))
        return self.tr("Nothing of this was recorded up to step %1.\nIt is computed from the snapshot of step "
                       "%2\N{HORIZONTAL ELLIPSIS}").replace("%1", step).replace("%2", f"{self._snapshot.step:,}")


def _measures_indicators(topic: str) -> bool:
    from ...engine.probes.base import PROBES

    probe = PROBES.classes().get(topic)
    return probe is not None and probe.measures_indicators
