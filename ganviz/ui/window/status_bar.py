"""The status bar: what the run does, how fast, what watching costs, and on which device."""

from __future__ import annotations

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QStatusBar, QToolButton, QWidget

from ...engine.compiled.compiler import SETTING_UP
from ...engine.telemetry.events import Event, SeatsChanged
from ...engine.telemetry.facts import Streaming
from ..attach.seat_status import SeatStatus
from ..panels.telemetry_pump import TelemetryPump
from ..run.run_controller import RunController
from ..theme.theme import Theme
from ..translation.showing import shown
from ..widgets.live_label import LiveLabel
from ..widgets.quantities import size_words
from ..widgets.severity_icons import CHARACTER_OF_SEVERITY, TONE_OF_SEVERITY

_MUCH_WAITING = 0.05  # share of the time from which on it is said that training waits for the disk


class StatusBar(QStatusBar):
    """One line about the present run, updated a few times a second.

    Signals:
        findings_asked: the person wants to see what diagnosis has found.
    """

    findings_asked = Signal()

    def __init__(self, controller: RunController, pump: TelemetryPump, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller, self._pump = controller, pump
        self._words = {"idle": self.tr("Ready"), "loading": self.tr("Loading"), "running": self.tr("Running"),
                       "paused": self.tr("Paused"), "looking": self.tr("Looking only"),
                       "finished": self.tr("Finished"), "failed": self.tr("Failed")}
        self._findings_words = ""
        self._presents = False
        self.run = LiveLabel()
        self.run.setObjectName("runStatus")
        self.findings = QToolButton()
        self.findings.setProperty("flat", True)
        self.findings.hide()
        self.findings.clicked.connect(self.findings_asked)
        self.seat = SeatStatus(controller)
        self.recorded = QLabel()
        self.recorded.setProperty("muted", True)
        self.recorded.setContentsMargins(0, 0, 12, 0)  # the device beside it is another matter
        self.device = QLabel()
        self.setSizeGripEnabled(False)
        self.addWidget(self.run, 1)
        self.addPermanentWidget(self.findings)
        self.addPermanentWidget(self.seat)
        self.addPermanentWidget(self.recorded)
        self.addPermanentWidget(self.device)
        self.setContentsMargins(8, 0, 8, 0)
        controller.state_changed.connect(self.renew)
        controller.started_run.connect(self.renew)
        controller.walkthrough.changed.connect(self.renew)
        controller.walkthrough.playing_changed.connect(self.renew)
        controller.event.connect(self._on_event)
        pump.paced.connect(self.renew)
        self.renew()

    def _on_event(self, event: Event) -> None:
        self._show_findings()
        if isinstance(event, SeatsChanged):
            self.renew()

    def renew(self) -> None:
        controller, pace = self._controller, self._controller.pace
        parts = [self._stage_words() or self._state_words()]
        if controller.started is not None and controller.state != "loading":
            parts.append(self.tr("step %1").replace("%1", f"{controller.newest_step:,}"))
        if controller.state == "running" and not self._presents:
            parts.append(self.tr("%1 steps/s").replace("%1", _speed(pace.steps_per_second)))
            parts.append(self.tr("watching costs %1 %").replace("%1", f"{100 * self.observation_share():.1f}"))
            frames = self.tr("%1 frames/s, held back") if self._pump.is_held_back else self.tr("%1 frames/s")
            parts.append(frames.replace("%1", f"{self._pump.frames_per_second:.0f}"))
            if controller.telemetry.watching.probes_held:
                parts.append(self.tr("probes held back"))
            if pace.streaming is not None:
                parts.append(self._streaming_words(pace.streaming))
        self.run.setText("  ·  ".join(parts))
        self.run.setToolTip(self._about_cost())
        self._show_device()
        self._show_recorded()
        self._show_findings()
        self.seat.renew()

    def set_theme(self, theme: Theme) -> None:
        """Before an audience, leave out how fast the run is and on what."""
        self._presents = theme.presents
        self.device.setVisible(not theme.presents)
        self.recorded.setVisible(not theme.presents)
        self.renew()

    def _streaming_words(self, streaming: Streaming) -> str:
        """Say how far ahead the data on the disk has been read, or that the reading does not keep up."""
        if streaming.waiting < _MUCH_WAITING:
            return self.tr("streamed from disk, %1 images ahead").replace("%1", f"{streaming.ahead:,}")
        return self.tr("reading does not keep up: %1 of %2 images/s").replace("%1", f"{streaming.read:,.0f}").replace(
            "%2", f"{streaming.wanted:,.0f}")

    def _state_words(self) -> str:
        attached, state = self._controller.attached, self._controller.state
        if attached is not None and not attached.is_connected and state in ("running", "paused"):
            return self.tr("Connecting again")
        return self._words[state]

    def _stage_words(self) -> str:
        """Say which stage slow motion shows; nothing if it shows none."""
        walkthrough = self._controller.walkthrough
        if not walkthrough.is_playing or walkthrough.stages is None:
            return ""
        stages = walkthrough.stages
        return self.tr("Slow motion: stage %1 of %2 of iteration %3").replace("%1", str(walkthrough.index + 1)).replace(
            "%2", str(len(stages.stages))).replace("%3", f"{stages.iteration:,}")

    def _show_findings(self, *_) -> None:
        """Show how many findings call for action, with the sign of the worst; nothing if there are none."""
        troubles, button = self._controller.findings.troubles(), self.findings
        words = "\n".join(f"{CHARACTER_OF_SEVERITY[f.severity]} {shown(f.title)}" for f in troubles)
        if words == self._findings_words:
            return
        self._findings_words = words
        button.setVisible(bool(troubles))
        if not troubles:
            return
        button.setText(f"{CHARACTER_OF_SEVERITY[troubles[0].severity]} {len(troubles)}")
        button.setToolTip(self.tr("Diagnosis warns of this; click to see it in the Health panel:") + "\n" + words)
        button.setAccessibleName(self.tr("Warnings: %1").replace("%1", "; ".join(shown(f.title) for f in troubles)))
        tone = TONE_OF_SEVERITY[troubles[0].severity]
        if button.property("tone") != tone:
            button.setProperty("tone", tone)
            button.style().polish(button)

    def observation_share(self) -> float:
        """Return the estimated share of the training's time that watching takes, probes and window together."""
        return self._pump.cost()

    def _about_cost(self) -> str:
        """Say what the cost of watching is made of, how it was measured, and what is given up for the budget."""
        pace, pump, watching = self._controller.pace, self._pump, self._controller.telemetry.watching
        about = [self.tr(
            "The cost of watching is the share of its speed that training loses by it: the probes' share of the "
            "training thread's time (%1 %), plus half of the window's processor time (%2 %), in which it holds the "
            "lock that Python threads share.").replace("%1", f"{100 * pace.observation_share:.1f}").replace(
                "%2", f"{100 * pump.ui_share:.1f}")]
        if watching.measured:
            about.append(self.tr(
                "Now and then nothing is probed or drawn for a moment, to see how fast training would be: by %1 such "
                "rests, the real cost is %2 times that.").replace("%1", f"{watching.measured}").replace(
                    "%2", f"{watching.factor:.1f}"))
        if pump.is_held_back:
            about.append(self.tr("To keep within the observation budget, the window draws fewer frames."))
        if pace.streaming is not None:
            about.append(self.tr(
                "The data does not fit into memory and is read from the disk, some of it ahead of each step. Training "
                "waited for it %1 % of the time: smaller pictures, a faster disk, or more memory for the images help."
            ).replace("%1", f"{100 * pace.streaming.waiting:.0f}"))
        if watching.probes_held:
            about.append(self.tr("To keep within the observation budget, probes take fewer pictures and measurements."))
        return "\n\n".join(about)

    def _about_device(self, mode: str, why_eager: str, speeds: tuple[tuple[str, float], ...]) -> str:
        text = self.tr(
            "The processor that trains, and why this one; how its steps are run, in which number format, and on how "
            "many threads of the CPU. Compiled steps are several times faster than eager ones, whose operations Python "
            "starts one at a time. Change it with Edit config, Training and device.")
        if why_eager:
            text += "\n" + self.tr("Not compiled: %1.").replace("%1", shown(why_eager))
        if SETTING_UP in mode:
            text += "\n" + self.tr(
                "The compiler that came with ganviz is building what it needs, for about two minutes, longer on a busy "
                "computer. It does so once, and takes only the time that nothing else wants.")
        if speeds:
            text += "\n" + self.tr("Measured on this machine, in steps that counted:")
        for way, speed in speeds:
            line = self.tr("%1: %2 steps/s") if (way, speed) == speeds[-1] else self.tr(
                "%1: %2 steps/s, %3 × the slowest")
            line = line.replace("%1", shown(way)).replace("%2", _speed(speed))
            text += "\n" + line.replace("%3", f"{speed / speeds[-1][1]:.1f}")
        return text

    def _show_device(self) -> None:
        started, pace = self._controller.started, self._controller.pace
        if started is None:
            self.device.setText("")
            return
        newest = pace if pace.execution_mode else started
        mode, why_eager = newest.execution_mode, newest.why_eager
        reason = f" ({shown(started.device_reason)})" if started.device_reason else ""
        text = f"{shown(started.device)}{reason}  ·  {shown(mode)}"
        if why_eager:
            text += f"  ·  {_in_short(shown(why_eager))}"
        if self.device.text() != text:  # an equal text would still be laid out and painted again
            self.device.setText(text)
        about = self._about_device(mode, why_eager, pace.speeds)
        if self.device.toolTip() != about:
            self.device.setToolTip(about)


    def _show_recorded(self) -> None:
        """Say how large the present run's file is, or that it has none."""
        controller, recording = self._controller, self._controller.recording
        text = about = ""
        if controller.started is not None and controller.file is not None:
            from ...engine.record import library  # has been imported for the file

            text = self.tr("recorded: %1").replace("%1", size_words(library.size_of(controller.file)))
            about = self.tr("The file of this run, %1. Recording… in the Run menu sets how large it may become.")
            about = about.replace("%1", str(controller.file))
        elif controller.started is not None and recording is not None and not controller.is_elsewhere:
            text = self.tr("not recorded")
            about = self.tr("This run leaves no file. Record runs in the Run menu switches that on for the next one.")
        if self.recorded.text() != text:  # an equal text would still be laid out and painted again
            self.recorded.setText(text)
            self.recorded.setToolTip(about)


def _in_short(reason: str) -> str:
    """Return the reason without the details and the remedy, which the tooltip has."""
    return re.split("[,:;]", reason)[0]


def _speed(steps_per_second: float) -> str:
    return f"{steps_per_second:,.0f}" if steps_per_second >= 10 else f"{steps_per_second:.1f}"
