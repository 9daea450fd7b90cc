"""What recording costs, an hour in one file, and how fast a long recorded run is opened, scrubbed and exported."""

from __future__ import annotations

import random
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import patch

import numpy as np

from ganviz.engine.opening.command_line_request import CommandLineRequest
from ganviz.engine.record import writer
from ganviz.engine.record.reader import RunReader
from ganviz.engine.record.run_recorder import DEFAULT_LIMIT, RunRecorder
from ganviz.engine.record.store import RunStore
from ganviz.engine.record.writer import SECONDS_BETWEEN_COMMITS, Item
from ganviz.engine.settings.commands import Set
from ganviz.engine.settings.config import RunConfig
from ganviz.engine.telemetry.events import Applied, Event, Started
from ganviz.engine.telemetry.mailbox import Picture, ScalarBlock, Telemetry
from ganviz.engine.training.trainer import Trainer

from .loops import BareLoop, wait_for
from .measure import Row, ratios, row
from .memory import TINY

if TYPE_CHECKING:
    from ganviz.engine.checkpoint.state import TrainingState

_RATE = 3000  # steps a second of the hour
_CAUGHT = 12_000  # steps that are trained for it
_TURNS_BETWEEN_INTERVENTIONS = 120  # commits, so that there is one a minute
_CHUNK = 20_000  # steps
_PAINT = 2  # turns of the event loop in which what was drawn is painted
_BEFORE = "ring-vanilla"
_SETTLING = 1.5  # seconds that a run has been there before a person opens another


class RecordedLoop(BareLoop):
    """The bare loop, recorded to a file."""

    def __init__(self, config: RunConfig, path: Path) -> None:
        self._recorder = _recorder(path)
        super().__init__(config, self._recorder)

    def close(self) -> None:
        self.trainer.close()
        self._recorder.close()


def _recorder(path: Path) -> RunRecorder:
    return RunRecorder(path, lambda: RunStore.create(path, {"name": path.stem}, DEFAULT_LIMIT), print)


def cost(preset: str, pairs: int, seconds: float) -> list[Row]:
    """Steps per second while recorded, over those of the same loop that is not; the same of the processor's time.

    A turn takes several seconds, for pictures are recorded every few, and snapshots as seldom as they are large.
    """
    config = CommandLineRequest(preset).resolve()
    with tempfile.TemporaryDirectory() as folder:
        recorded, bare = RecordedLoop(config, Path(folder) / "run.ganviz"), BareLoop(config)
        turns: dict[BareLoop, list[float]] = {recorded: [], bare: []}

        def speed(loop: BareLoop) -> float:
            first, start = loop.trainer.step, time.process_time()
            found = loop.steps_per_second(seconds)
            turns[loop].append((loop.trainer.step - first) / (time.process_time() - start))
            return found

        for loop in turns:
            loop.steps_per_second(1.0)
        found, with_file, without = ratios(lambda: speed(recorded), lambda: speed(bare), pairs)
        recorded.close()
        bare.trainer.close()
    processor = [one / other for one, other in zip(turns[recorded], turns[bare], strict=True)]
    return [row(f"{preset}: recorded / not recorded", found, at_least=0.98,
                note=f"{with_file:.1f} and {without:.1f} steps/s"),
            row(f"{preset}: the same, by processor time", processor, at_least=0.98,
                note="steps a second of all threads together; a busy machine disturbs it less")]


class _Caught:
    """What a run tells while it trains, as its recorder would hear it."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.blocks: list[ScalarBlock] = []
        self.pictures: dict[str, list[Picture]] = defaultdict(list)

    def take_event(self, event: Event) -> None:
        self.events.append(event)

    def take_block(self, block: ScalarBlock) -> None:
        self.blocks.append(block)

    def take_picture(self, picture: Picture) -> None:
        self.pictures[picture.topic].append(picture)


def _caught(steps: int) -> tuple[_Caught, list[TrainingState]]:
    """Train ring-vanilla for a while, all of it watched, with a change of a setting; what it told, and its states."""
    found, states = _Caught(), []
    trainer = Trainer(CommandLineRequest("ring-vanilla").resolve(), Telemetry(), attended=False)
    trainer.telemetry.listen(found)
    trainer.observer.records = True
    trainer.build()
    trainer.compile()
    trainer.send(Set.of({"optimizer.d.lr": 0.002}))
    while trainer.step < steps:
        trainer.advance(min(steps // 10, steps - trainer.step))
        states.append(trainer.state())
    trainer.close()
    return found, states


class _Hour:
    """A recorder by whose clock an hour goes by as fast as it writes.

    It is told what a run has told, over and over, with other steps: each block, an intervention a minute with a
    snapshot beside it, all pictures as often as they come at most, and states whenever it wants one.
    """

    def __init__(self, path: Path) -> None:
        self.now = 0.0
        self._caught, self._states = _caught(_CAUGHT)
        self._values = np.concatenate([block.values for block in self._caught.blocks])
        self._applied = next(event for event in self._caught.events if isinstance(event, Applied))
        self._recorder = RunRecorder(path, lambda: RunStore.create(path, {"name": path.stem}, DEFAULT_LIMIT), print,
                                     clock=lambda: self.now)
        self._recorder.take_event(next(event for event in self._caught.events if isinstance(event, Started)))
        self._turn = 0

    def tell(self) -> None:
        """Tell what happens between two commits, and wait until it is written."""
        step = int(self.now * _RATE)
        count = int(SECONDS_BETWEEN_COMMITS * _RATE)
        place = step % (len(self._values) - count)
        self._recorder.take_block(ScalarBlock(step + 1, self._values[place:place + count]))
        self.now += SECONDS_BETWEEN_COMMITS
        self._turn += 1
        step += count
        for pictures in self._caught.pictures.values():
            self._recorder.take_picture(replace(pictures[self._turn % len(pictures)], step=step))
        state = self._states[self._turn % len(self._states)]
        state = replace(state, about=state.about | {"step": step})
        if self._turn % _TURNS_BETWEEN_INTERVENTIONS == 0:
            self._recorder.take_event(replace(self._applied, step=step))
            self._recorder.snapshot(lambda: state, step, pinned=True)
        elif self._recorder.is_snapshot_due():
            self._recorder.snapshot(lambda: state, step)
        written = threading.Event()
        self._recorder._writer.put(Item(lambda store: None, 0, written=written.set))
        written.wait()

    def close(self) -> None:
        self._recorder.close()


def hour(seconds: int) -> list[Row]:
    """An hour at 3,000 steps/s through the recorder at full speed: the file's size, and the work over the time."""
    spent, sizes, wall = [], [], time.perf_counter()
    with tempfile.TemporaryDirectory() as folder, patch.object(writer, "SECONDS_BETWEEN_COMMITS", 0.0005):
        path = Path(folder) / "hour.ganviz"
        told = _Hour(path)
        for tenth in range(1, 11):
            start = time.process_time()
            while told.now < tenth * seconds / 10:
                told.tell()
            spent.append(time.process_time() - start)
            sizes.append(path.stat().st_size)
        told.close()
        size = path.stat().st_size
        with RunReader(path) as reader:
            there = sum(len(values) for _, values in reader.scalars())
            snapshots = len(reader.snapshots())
    per_second = [10_000 * part / seconds for part in spent]
    grown = [10 * (after - before) / seconds / 1000 for before, after in zip(sizes, sizes[1:], strict=False)]
    steps = int(seconds * _RATE)
    if there != steps:
        raise RuntimeError(f"{steps:,} steps were told, and {there:,} are in the file")
    wall = time.perf_counter() - wall
    return [row(f"{steps:,} recorded steps: size of the file, MB", [size / 2**20], at_most=DEFAULT_LIMIT / 2**20,
                note=f"{seconds:,} s at {_RATE:,} steps/s in {wall:.0f} s; {size / steps:.1f} bytes a step, "
                     f"{snapshots} snapshots kept"),
            row("file's growth, last tenth / second tenth", [grown[-1] / grown[0]], at_most=1.1,
                note=f"{', '.join(f'{part:.1f}' for part in grown)} kB a second of the run, from the second tenth on"),
            row("work of the recorder, last tenth / second tenth", [per_second[-1] / per_second[1]], at_most=1.5,
                note=f"{', '.join(f'{part:.1f}' for part in per_second)} ms of processor time a second of the run")]


@contextmanager
def _long_run(steps: int) -> Iterator[Path]:
    """Give the file of a small run that has trained so many steps."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "long.ganviz"
        recorder = _recorder(path)
        config = CommandLineRequest("ring-vanilla", overrides=TINY).resolve()
        trainer = Trainer(config, Telemetry(), attended=False, recorder=recorder)
        trainer.build()
        trainer.compile()
        while trainer.step < steps:
            trainer.advance(min(_CHUNK, steps - trainer.step))
            for drain in (trainer.telemetry.drain_blocks, trainer.telemetry.drain_events,
                          trainer.telemetry.drain_pictures):
                drain()
        trainer.close()
        recorder.close()
        yield path


def long_recorded_run(steps: int, moves: int, repeats: int) -> list[Row]:
    """A recorded run of a million steps: until its first picture, a move of the cursor, its Parquet export."""
    with _long_run(steps) as path:
        found = _Window(path)
        try:
            opened = {before: [found.open(before == "paused") for _ in range(repeats)]
                      for before in ("training", "paused")}
            scrubbed = found.scrub(moves)
        finally:
            found.close()
        exported = [_exported(path, Path(path.parent) / f"{number}.parquet") for number in range(repeats)]
        size = path.stat().st_size / 2**20
    late = sorted(scrubbed)[int(0.95 * len(scrubbed))]
    return [*(row(f"opening {steps:,} steps, a run {before} before: first picture, ms", times, at_most=300,
                  note=f"{size:.0f} MB") for before, times in opened.items()),
            row(f"scrubbing {steps:,} steps: a move, ms", scrubbed, at_most=50,
                note=f"{len(scrubbed)} moves; 95 of 100 within {late:.0f} ms"),
            row(f"Parquet of {steps:,} steps, s", exported, at_most=5)]


class _Window:
    """A window with everything visible, in which a recorded run is opened."""

    def __init__(self, path: Path) -> None:
        from PySide6.QtWidgets import QApplication

        from ganviz.ui.run.recording import Recording
        from ganviz.ui.run.run_controller import RunController
        from ganviz.ui.window.main_window import MainWindow

        self._app = QApplication.instance() or QApplication([])
        self._path = path
        self._controller = RunController(recording=Recording())
        self._window = MainWindow(self._controller, remember=False)
        self._window.resize(1280, 720)
        self._window.show()
        BareLoop(CommandLineRequest(_BEFORE).resolve()).trainer.close()  # as after its first quarter of a minute
        self._begin_another(paused=True)  # all that is imported once

    def _begin_another(self, paused: bool) -> None:
        self._window.open_request(CommandLineRequest(_BEFORE), paused=paused)
        wait_for(lambda: self._controller.state == ("paused" if paused else "running"), 60)

    def open(self, paused: bool) -> float:
        """Open the run where another one was, with all its indicators; milliseconds until the first picture is painted.

        Args:
            paused: whether the other one was, instead of training.
        """
        self._begin_another(paused)
        settled = time.perf_counter() + _SETTLING
        wait_for(lambda: time.perf_counter() > settled, 60)
        came: list[float] = []
        drain = self._controller.drain

        def watched():
            scalars, pictures = drain()
            if "samples" in pictures and self._controller.file == self._path:
                came.append(time.perf_counter())
            return scalars, pictures

        self._controller.drain = watched
        start = time.perf_counter()
        self._window.open_request(CommandLineRequest(str(self._path)))
        wait_for(lambda: came, 60)
        self._paint()
        self._controller.drain = drain
        return 1000 * (time.perf_counter() - start)

    def scrub(self, moves: int) -> list[float]:
        """Move the cursor to steps all over the run; milliseconds until all views have drawn each."""
        wait_for(lambda: self._controller.history.last_step > 0, 60)
        steps, found = random.Random(1), []
        for _ in range(moves):
            step = steps.randint(1, self._controller.history.last_step)
            start = time.perf_counter()
            self._window.look_back.look_at(step)
            self._paint()
            found.append(1000 * (time.perf_counter() - start))
        return found

    def _paint(self) -> None:
        for _ in range(_PAINT):
            self._app.processEvents()

    def close(self) -> None:
        from PySide6.QtCore import QCoreApplication, QEvent

        self._window.close()
        self._controller.close()
        self._window.deleteLater()
        QCoreApplication.sendPostedEvents(self._window, QEvent.Type.DeferredDelete)


def _exported(path: Path, to: Path) -> float:
    from ganviz.engine.export.base import EXPORTS, write
    from ganviz.engine.export.source import RunSource

    kind = EXPORTS["parquet"]
    start = time.perf_counter()
    with RunSource(path) as source:
        write(kind(kind.Config()), source, to, lambda done, total: None, lambda: False)
    return time.perf_counter() - start
