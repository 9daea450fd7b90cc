"""A recorded run that is only looked at: its file tells what a trainer would, also while another process writes it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..settings.commands import Command, Scripted, parse_script
from ..settings.params import ConfigError
from ..telemetry.events import CurvesRead, Note, Started
from ..telemetry.history import ScalarHistory
from ..telemetry.mailbox import Pace, Picture, ScalarBlock, Telemetry
from . import content_codec, curves, event_codec
from .damage import DamagedError
from .reader import RunReader
from .store import COMMAND

if TYPE_CHECKING:
    from ..checkpoint.state import TrainingState

SECONDS_BETWEEN_LOOKS = 0.5
TOLD = ("applied", "finding", "finding-cleared")
"""The kinds of events that make up what a run has become, besides its curves and pictures."""


class Follower:
    """What stands where a trainer would, and trains nothing. It belongs to one thread, as a trainer does.

    Args:
        path: of the run's file.
        telemetry: takes what there is to tell: the start, the newest picture of each topic that is watched, the
            curves, then whatever is written from now on.
        told: what the run told when it began, with the settings in force now, and the key of its newest event.
        read: reads that anew, where the run's writer has gone back to an earlier step.
    """

    def __init__(self, path: Path, telemetry: Telemetry, told: tuple[Started, int],
                 read: Callable[[], tuple[Started, int]]) -> None:
        self.path = path
        self.telemetry = telemetry
        self._read = read
        self._started, self._after = told
        self._stretch: Any = None
        self._told_until = 0  # the newest step whose scalars have been told
        self._topics: tuple[str, ...] = ()
        self._shown: dict[str, int] = {}  # topic: key of the picture that was sent last
        self._stopping = False
        self._wake = threading.Event()
        self._reader: RunReader | None = None

    # -- as of a trainer ----------------------------------------------------------------------------------------

    def send(self, command: Command) -> int:
        """Take no command: whoever shows the run has refused it with the reason."""
        return 0

    def watch(self, topics: Mapping[str, Mapping[str, Any]]) -> None:
        """Say of which topics the newest pictures are wanted."""
        self._topics = tuple(topics)
        self._wake.set()

    def stop(self) -> None:
        """End soon."""
        self._stopping = True
        self._wake.set()

    @property
    def step(self) -> int:
        """The newest step that has been told."""
        return self._told_until

    @property
    def record(self) -> list[Scripted]:
        """The commands that the run has carried out."""
        with RunReader(self.path) as reader:
            return list(parse_script({"command": [happening.data for happening in reader.events(COMMAND)]}))

    def ask_state(self, answer: Callable[[TrainingState], None]) -> None:
        """Call `answer` with the newest snapshot; where there is none that can be read, tell so."""
        from . import resuming  # imports torch

        try:
            state = resuming.find(self.path).state
        except (ConfigError, DamagedError) as error:
            self.telemetry.send_event(Note(self._told_until, str(error)))
        else:
            answer(state)

    def run(self) -> None:
        """Tell the run, and follow it until stopped."""
        with RunReader(self.path) as self._reader:
            self._reader.has_changed()  # from now on
            self._begin()
            while not self._stopping:
                self._wake.wait(SECONDS_BETWEEN_LOOKS)
                self._wake.clear()
                if self._reader.has_changed():
                    self._follow()
                self._send_pictures()

    # -- what is told -------------------------------------------------------------------------------------------

    def _begin(self) -> None:
        """Tell the run from its beginning."""
        self._stretch = self._reader.about().get("stretch")
        self._shown.clear()
        self._tell_pace(self._reader.last_step())
        self.telemetry.send_event(self._started)
        self._send_pictures()
        self._send_curves()

    def _follow(self) -> None:
        """Tell what has been written since the last look."""
        if self._reader.about().get("stretch") != self._stretch:
            self._started, self._after = self._read()
            self._begin()
        else:
            self._send_news()

    def _tell_pace(self, step: int) -> None:
        self.telemetry.pace = Pace(step, 0.0, 0.0, self._started.execution_mode, self._started.why_eager)

    def _send_pictures(self) -> None:
        """Send the newest picture of each watched topic that has not been sent."""
        from ..probes.base import Content  # imports torch

        line = {part.number: end for part, end in self._reader.lineage()}
        for topic in self._topics:
            places = [(step, key) for key, stretch, step in self._reader.pictures(topic)
                      if stretch in line and (line[stretch] is None or step <= line[stretch])]
            step, key = max(places, default=(0, None))
            if key is None or self._shown.get(topic) == key:
                continue
            self._shown[topic] = key
            try:
                content = content_codec.unpack(self._reader.picture(key), Content.kinds)
            except DamagedError:
                continue  # another one will come, or look back finds an earlier one and tells the damage
            self.telemetry.send_picture(Picture(topic, step, content))

    def _send_curves(self) -> None:
        history = ScalarHistory()
        history.clear(tuple(term.name for term in self._started.facts.terms))
        for _ in curves.fill(history, self._reader):
            if self._stopping:
                return
        self._told_until = history.last_step
        self.telemetry.send_event(CurvesRead(history.last_step, history))

    def _send_news(self) -> None:
        for first, values in self._reader.scalars(first=self._told_until + 1):
            self.telemetry.send_block(ScalarBlock(first, values))
            self._told_until = first + len(values) - 1
        for happening in self._reader.events(*TOLD, after=self._after):
            self._after = happening.key
            with suppress(DamagedError):  # the others are there
                self.telemetry.send_event(event_codec.unpack(happening.kind, happening.step, happening.data))
        self._tell_pace(self._told_until)
