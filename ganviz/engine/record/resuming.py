"""Going on from a step of a recorded run: the nearest snapshot before it, and the commands from there on."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..checkpoint import state as states
from ..checkpoint.state import TrainingState
from ..settings.commands import Scripted, SlowMotion, parse_script
from ..settings.params import ConfigError
from .damage import DamagedError
from .reader import RunReader
from .store import COMMAND


@dataclass(frozen=True)
class ResumePoint:
    """A step of a recorded run from which it can go on.

    Attributes:
        path: of the run's file.
        name: of the run.
        stretch: that the snapshot is of.
        state: of the nearest snapshot at or before the step.
        step: that is gone back to.
        script: the commands between the snapshot and that step; with them, training gets there exactly as the run did.
            Where no step was asked for, those that were applied after the newest snapshot, at its step.
        last_step: the newest step that was recorded.
        damage: what could not be read of the file, one sentence each.
    """

    path: Path
    name: str
    stretch: int
    state: TrainingState
    step: int
    script: tuple[Scripted, ...]
    last_step: int
    damage: tuple[str, ...]


def find(path: Path, step: int | None = None, stretch: int | None = None) -> ResumePoint:
    """Find how to go on from a step.

    Args:
        path: of the run's file.
        step: from 0 to the run's last; None is where the newest snapshot is.
        stretch: of the step; None is the newest.

    Raises:
        ConfigError: there is no such step, or no snapshot before it that can be read.
        DamagedError: nothing of the file can be read.
    """
    with RunReader(path) as reader:
        last = reader.last_step(stretch)
        if step is not None and not 0 <= step <= last:
            raise ConfigError("", f"the run {path.stem} has no step {step:,}; choose one from 0 to {last:,}")
        line = {part.number: last if end is None else end for part, end in reader.lineage(stretch)}
        places = [place for place in reader.snapshots() if place.step <= min(
            line.get(place.stretch, -1), place.step if step is None else step)]
        for place in sorted(places, key=lambda place: (place.step, place.stretch), reverse=True):
            try:
                state = states.from_bytes(reader.snapshot(place), f"the snapshot of step {place.step:,} in {path}")
            except (ConfigError, DamagedError) as error:
                reader.damage.append(str(error))
                continue
            script = _commands(reader, stretch, place.step, place.step + 1 if step is None else step)
            return ResumePoint(path, str(reader.about().get("name", "")), place.stretch, state,
                               place.step if step is None else step, script, last, tuple(reader.damage))
    raise ConfigError("", f"{path} holds no snapshot that can be read{_before(step)}, so it can be looked at, but not "
                          f"gone on with{': ' if reader.damage else ''}{'; '.join(reader.damage)}")


def _before(step: int | None) -> str:
    return "" if step is None else f" at or before step {step:,}"


def _commands(reader: RunReader, stretch: int | None, first: int, before: int) -> tuple[Scripted, ...]:
    """Read the commands from one step on and before another, but for those that only held the pace down.

    Of those at the first step the state may hold some; those at the last step came after it was reached.
    """
    happened = reader.events(COMMAND, until=before - 1, stretch=stretch) if before > first else []
    script = parse_script({"command": [happening.data for happening in happened if happening.step >= first]})
    return tuple(scripted for scripted in script if not isinstance(scripted.command, SlowMotion))
