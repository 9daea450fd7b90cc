"""What records a run while it trains: it listens to the run's telemetry and takes snapshots of its state."""

from __future__ import annotations

import threading
import time
import uuid
from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any
from weakref import WeakValueDictionary

from ... import __version__
from ..telemetry.events import Event, Started
from ..telemetry.mailbox import SERIES, Picture, ScalarBlock
from . import content_codec, event_codec, library
from .store import RunStore
from .writer import KEPT, WEIGHTY, Item, RunWriter

if TYPE_CHECKING:
    from ..checkpoint.state import TrainingState
    from ..settings.commands import Scripted

DEFAULT_LIMIT = 500 << 20
"""Bytes that a run's file may take, unless another limit is set."""

# A snapshot holds up the training while it is copied, and the disk while it is written: both are given a share.
_LEAST_SECONDS_BETWEEN_SNAPSHOTS = 2.0
_SHARE_OF_TRAINING = 0.005
_BYTES_PER_SECOND = 1 << 20
_SECONDS_BETWEEN_PICTURES = 1.0

_recording: WeakValueDictionary[Path, RunRecorder] = WeakValueDictionary()  # that this process does, by their files
_recording_lock = threading.Lock()


class RunRecorder:
    """A recorder of one run in one file. All but `close` returns at once; the writing is done in a thread of its own.

    Args:
        path: of the file.
        open_store: opens it, in the writer's thread.
        on_trouble: called in that thread with a sentence when writing fails, and when it works again.
        parent: (number, step) of the stretch in the file that the run goes on from; None is the file's newest, at the
            step at which the run begins.
        clock: seconds from some moment on, by which pictures and snapshots are due.

    Attributes:
        path: as given.
        interval: seconds between two snapshots, as they cost now.
    """

    def __init__(self, path: Path, open_store: Callable[[], RunStore], on_trouble: Callable[[str], None],
                 parent: tuple[int, int] | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        self.path = path
        self._clock = clock
        self._writer = RunWriter(open_store, on_trouble, clock)
        self._parent = parent
        self._pictured_at: dict[str, float] = {}
        self._next_snapshot = self._next_pinned = 0.0
        self._newest_snapshot = -1
        self.interval = _LEAST_SECONDS_BETWEEN_SNAPSHOTS
        with _recording_lock:
            _recording[path] = self

    @classmethod
    def new(cls, name: str, limit: int, on_trouble: Callable[[str], None], facts: Mapping[str, Any] | None = None,
            path: Path | None = None) -> RunRecorder:
        """Record a run from its beginning, to a new file.

        Args:
            name: of the preset or the data.
            limit: bytes that the file may take.
            on_trouble: as above.
            facts: more that the file is to say of the run, as plain values.
            path: of the file; None is one in the folder of runs.

        Raises:
            ConfigError: there is no folder for it.
        """
        path = path or library.new_path(name)
        about = {"name": name, "ganviz": __version__, "uid": uuid.uuid4().hex, **(facts or {})}
        return cls(path, lambda: RunStore.create(path, about, limit), on_trouble)

    @classmethod
    def forked(cls, name: str, limit: int, on_trouble: Callable[[str], None], parent: library.ForkPoint,
               path: Path | None = None) -> RunRecorder:
        """Record a fork of another run, to a new file that is whole without its parent's; the rest as `new`."""
        return cls.new(name, limit, on_trouble, {library.PARENT: asdict(parent)}, path)

    @classmethod
    def going_on(cls, path: Path, limit: int, on_trouble: Callable[[str], None],
                 parent: tuple[int, int] | None = None) -> RunRecorder:
        """Record what follows a step of a recorded run, to the same file; the parent as above."""
        return cls(path, lambda: RunStore.go_on(path, limit), on_trouble, parent)

    # -- what the telemetry tells -------------------------------------------------------------------------------

    def take_event(self, event: Event) -> None:
        """Note what happened."""
        if isinstance(event, Started):
            series = [*SERIES, *(term.name for term in event.facts.terms)]
            parent, begins = self._parent or (None, event.step)
            self._parent = None
            facts = {"series": series, **event_codec.pack_config(event.config)}
            self._put(lambda store: store.begin_stretch(begins, facts, parent))
        kind = event_codec.kind_of(event)
        if kind is not None:
            at = time.time()
            self._put(lambda store: store.add_event(event.step, kind, event_codec.pack(event), at))

    def take_block(self, block: ScalarBlock) -> None:
        """Note the scalars of some steps."""
        self._writer.put_scalars(block.first_step, block.values)

    def take_picture(self, picture: Picture) -> None:
        """Note what a probe saw, if it is long enough since the last picture of its kind."""
        now = self._clock()
        if now - self._pictured_at.get(picture.topic, -1e9) < _SECONDS_BETWEEN_PICTURES:
            return
        self._pictured_at[picture.topic] = now
        self._put(lambda store: store.add_picture(picture.topic, picture.step, content_codec.pack(picture.content)),
                  size=1 << 18, spare=WEIGHTY)

    # -- what the training thread gives -------------------------------------------------------------------------

    def take_command(self, scripted: Scripted) -> None:
        """Note a command that was applied, for a replay."""
        self._put(lambda store: store.add_command(scripted))

    def is_snapshot_due(self) -> bool:
        """Tell whether it is time for another; cheap enough to ask after every step."""
        return self._clock() >= self._next_snapshot

    def snapshot(self, take_state: Callable[[], TrainingState], step: int, pinned: bool = False) -> None:
        """Note the whole state, unless that of this step is there already.

        Args:
            take_state: copies it to the CPU.
            step: iterations done.
            pinned: it stands beside an intervention or a finding.
        """
        if step == self._newest_snapshot or (pinned and self._clock() < self._next_pinned):
            return
        start = time.monotonic()
        state = take_state()
        seconds = time.monotonic() - start
        size = sum(tensor.nbytes for tensor in state.tensors.values())
        self._newest_snapshot = step
        self.interval = max(_LEAST_SECONDS_BETWEEN_SNAPSHOTS, seconds / _SHARE_OF_TRAINING,
                            size / _BYTES_PER_SECOND)
        now = self._clock()
        self._next_snapshot = now + self.interval
        self._next_pinned = now + self.interval / 2  # while a slider is dragged, one is enough
        self._put(lambda store: store.add_snapshot(step, _state_bytes(state), pinned), size=size, spare=WEIGHTY)

    def keep_now(self, state: TrainingState, kept: Callable[[], object]) -> None:
        """Note a state that somebody asks for, whether one is due or not.

        Args:
            kept: called in the writer's thread once it is in the file with all that came before, if it comes to that.
        """
        if state.step != self._newest_snapshot:
            self._newest_snapshot = state.step
            size = sum(tensor.nbytes for tensor in state.tensors.values())
            self._put(lambda store: store.add_snapshot(state.step, _state_bytes(state), True), size=size, spare=WEIGHTY)
        self._tell_when_written(kept)

    def close(self) -> bool:
        """Write what is left and close the file; return whether all of it is in there."""
        with _recording_lock:
            if _recording.get(self.path) is self:
                del _recording[self.path]
        return self._writer.close()

    def _tell_when_written(self, written: Callable[[], object]) -> None:
        self._writer.put(Item(lambda store: None, 0, written=written))

    def _put(self, write: Callable[[RunStore], Any], size: int = 2000, spare: int = KEPT) -> None:
        self._writer.put(Item(write, size, spare))


def is_recording(path: Path) -> bool:
    """Tell whether this process records a run to the file now."""
    with _recording_lock:
        return path in _recording


def hand_over(path: Path, key: str, value: Any) -> bool:
    """Have a plain fact of a run noted in its file by what records it in this process, within a second or as soon as
    the disk has room; return whether there is such a recorder.
    """
    with _recording_lock:  # one that closes still writes what it was given before
        recorder = _recording.get(path)
        if recorder is not None:
            recorder._writer.put(Item(lambda store: store.tell_about(key, value), 2000, early=True))
    return recorder is not None


def wait_until_written(path: Path, patience: float = 10.0) -> None:
    """Wait until the file has all that what records it in this process was given so far, if anything does record it.

    Args:
        patience: seconds that a slow disk may take; a full one writes nothing.
    """
    with _recording_lock:
        recorder = _recording.get(path)
    if recorder is not None:
        written = threading.Event()
        recorder._tell_when_written(written.set)
        written.wait(patience)


def _state_bytes(state: TrainingState) -> bytes:
    from ..checkpoint.state import to_file_bytes  # imports torch, which has been loaded where there is a state

    return to_file_bytes(state)
