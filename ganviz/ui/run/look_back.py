"""Looking back: what a recorded run was at an earlier step, for every view, while it trains on or not."""

from __future__ import annotations

import bisect
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ...engine.record.damage import DamagedError
from ...engine.settings.config import RunConfig
from ...engine.settings.params import ConfigError
from ...engine.telemetry.mailbox import Picture
from .moment import Moment
from .player import Player
from .run_controller import RunController

if TYPE_CHECKING:
    from ...engine.record.reader import RunReader, SnapshotPlace

_LIST_SECONDS = 1.0  # after which the lists of what was recorded are read anew, while the run trains
_MOST_LIST_SECONDS = 60.0  # the same of a run that does not
_KEPT_PICTURES = 32  # the last ones that were read

_DRIVING = "samples"  # the topic whose pictures are played


class LookBack(QObject):
    """The step at which all views show the run; the newest one, live, unless a person looks back.

    Args:
        player: somebody else's, who then goes from picture to picture; None is its own.

    Attributes:
        step: that is looked at; None is live.
        player: plays the run.

    Signals:
        changed: another step is looked at, or live again, or the run is played or no more.
        failed: why it is not possible, or what is damaged.
    """

    changed = Signal()
    failed = Signal(str)

    def __init__(self, controller: RunController, parent: QObject | None = None, player: Player | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self.step: int | None = None
        self.player = player or Player(self)
        self._reader: RunReader | None = None
        self._line: dict[int, int | None] = {}
        self._places: dict[str, list[tuple[int, int]]] = {}  # by topic: step and key, by step
        self._snapshots: list[SnapshotPlace] | None = None  # by step
        self._lists_until = 0.0  # when these lists are too old
        self._list_seconds, self._listed_for = _LIST_SECONDS, -1
        self._read_pictures: dict[int, Picture] = {}  # by key; the last ones
        self._first_config: RunConfig | None = None  # with which the run began
        if player is None:
            self.player.due.connect(lambda: self.go(1))
        self.player.changed.connect(self.changed)
        controller.started_run.connect(self._on_started)

    # -- where ---------------------------------------------------------------------------------------------------

    @property
    def is_live(self) -> bool:
        """Whether the views show the newest step."""
        return self.step is None

    def why_not(self) -> str:
        """Return why one cannot look back; empty if one can, as soon as something is recorded."""
        if self._controller.is_elsewhere and self._controller.file is None:
            return self.tr("This run is not recorded, or its file is on its own machine; look back there.")
        return "" if self._controller.file is not None else self.tr(
            "This run is not recorded; Run → Record runs records the next one.")

    def look_at(self, step: int) -> None:
        """Show the run as it was at a step."""
        if not self._open():
            return
        self._forget_lists()
        newest = self._controller.history.last_step
        self.step = min(max(step, self._controller.history.first_step or 0), newest)
        self.changed.emit()

    def live(self) -> None:
        """Show the newest step again."""
        self.player.pause()
        self._close()
        if self.step is not None:
            self.step = None
            self.changed.emit()

    def go(self, pictures: int) -> None:
        """Go by so many recorded pictures, back or on; beyond the newest it is live again."""
        if not self._open():
            return
        steps = self.picture_steps()
        if not steps:
            self.failed.emit(self.tr("No pictures of this run have been recorded yet."))
            return
        step = step_beside(steps, self.step if self.step is not None else self._controller.history.last_step + 1,
                           pictures)
        if step is None:
            self.live()
        else:
            self.look_at(step)

    def picture_steps(self) -> list[int]:
        """List the steps whose pictures are gone through, in order; none where one cannot look back."""
        if not self._open():
            return []
        self._forget_lists()
        return [step for step, _ in self._places_of(_DRIVING)]

    def play(self) -> None:
        """Play the run from the step that is looked at, or from its beginning if it is live."""
        if self.is_live:
            self.look_at(self._controller.history.first_step or 0)
        if not self.is_live:
            self.player.play()

    # -- what was there ------------------------------------------------------------------------------------------

    def pictures(self, topics: Sequence[str]) -> dict[str, Picture]:
        """Read the newest picture of each topic that had been recorded at the step; none of what was not."""
        found = {}
        for topic in topics:
            try:
                picture = self._picture(topic)
            except DamagedError:  # thinned out since the list was read, or damaged
                self._places.pop(topic, None)
                try:
                    picture = self._picture(topic)
                except DamagedError as error:
                    self.failed.emit(str(error))
                    continue
            if picture is not None:
                found[topic] = picture
        return found

    def _picture(self, topic: str) -> Picture | None:
        from ...engine.probes.base import Content
        from ...engine.record import content_codec

        places = self._places_of(topic)
        place = bisect.bisect_right(places, (self.step, 1 << 62)) - 1
        if place < 0:
            return None
        step, key = places[place]
        if key not in self._read_pictures:
            content = content_codec.unpack(self._reader.picture(key), Content.kinds)
            self._read_pictures[key] = Picture(topic, step, content)
            while len(self._read_pictures) > _KEPT_PICTURES:
                self._read_pictures.pop(next(iter(self._read_pictures)))
        return self._read_pictures[key]

    def snapshot(self) -> SnapshotPlace | None:
        """Find the newest snapshot at or before the step; None if there is none."""
        if self._snapshots is None:
            places = [place for place in self._reader.snapshots() if self._is_on_line(place.stretch, place.step)]
            self._snapshots = sorted(places, key=lambda place: place.step)
        place = bisect.bisect_right(self._snapshots, self.step, key=lambda place: place.step) - 1
        return self._snapshots[place] if place >= 0 else None

    def moment(self) -> Moment | None:
        """Return what held at the step; None if it is live."""
        if self.step is None:
            return None
        return Moment(self.step, self.config(), self._controller.findings.at(self.step))

    def config(self) -> RunConfig | None:
        """Return the settings with which the step was trained; a change is in force from the step after it on."""
        marks = self._controller.marks
        place = bisect.bisect_left(marks, self.step, key=lambda mark: mark.step) - 1
        return marks[place].config if place >= 0 else self._first_config

    def _places_of(self, topic: str) -> list[tuple[int, int]]:
        if topic not in self._places:
            self._places[topic] = sorted((step, key) for key, stretch, step in self._reader.pictures(topic)
                                         if self._is_on_line(stretch, step))
        return self._places[topic]

    def _is_on_line(self, stretch: int, step: int) -> bool:
        return stretch in self._line and (self._line[stretch] is None or step <= self._line[stretch])

    def _forget_lists(self) -> None:
        """Read anew what there is, from time to time: a run that trains has more of it, and loses some."""
        now, newest = time.monotonic(), self._controller.history.last_step
        if now >= self._lists_until:
            self._places.clear()
            self._snapshots = None
            # what a run has done that stands still is written a little later
            grown, self._listed_for = newest != self._listed_for, newest
            self._list_seconds = _LIST_SECONDS if grown else min(2 * self._list_seconds, _MOST_LIST_SECONDS)
            self._lists_until = now + self._list_seconds

    def _open(self) -> bool:
        """Have the file of the present run open; return whether it is."""
        if self._reader is not None:
            return True
        reason = self.why_not()
        if not reason and not self._controller.file.exists():
            reason = self.tr("Nothing has been recorded yet; train a few steps first.")
        if reason:
            self.failed.emit(reason)
            return False
        try:
            self._read(self._controller.file)
        except (ConfigError, DamagedError) as error:
            self._close()
            self.failed.emit(str(error))
            return False
        return True

    def _read(self, path: Path) -> None:
        # the first window need not wait for it
        from ...engine.record import event_codec
        from ...engine.record.reader import RunReader

        self._reader = RunReader(path)
        self._line = {stretch.number: end for stretch, end in self._reader.lineage()}
        for happening in self._reader.events("started")[:1]:
            with suppress(DamagedError):  # the pictures are there
                self._first_config = event_codec.unpack(happening.kind, happening.step, happening.data).config

    def _close(self) -> None:
        if self._reader is not None:
            self._reader.close()
        self._reader, self._places, self._line, self._first_config = None, {}, {}, None
        self._snapshots, self._lists_until = None, 0.0
        self._read_pictures.clear()

    def _on_started(self) -> None:
        self.live()

    def close(self) -> None:
        """Close the file."""
        self.player.pause()
        self._close()


def step_beside(steps: Sequence[int], here: int, pictures: int) -> int | None:
    """Find the step that lies so many steps of a sorted list before or after another; None beyond the last."""
    place = bisect.bisect_left(steps, here) if pictures < 0 else bisect.bisect_right(steps, here) - 1
    place += pictures
    return steps[max(place, 0)] if place < len(steps) else None
