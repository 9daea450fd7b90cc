"""Going on from a step of a recorded run: the nearest snapshot before it, and the commands from there on."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..checkpoint import state as states
from ..checkpoint.state import TrainingState
from ..settings.commands import EndReplay, Scripted, SlowMotion, parse_script
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
        script: the commands between the snapshot and that step; with them, training gets there exactly as the run did,
            and chooses by itself from there on. Where no step was asked for, those that were applied after the newest
            snapshot, at its step.
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
        last, lineage = reader.last_step(stretch), reader.lineage(stretch)
        first = lineage[0][0].step if lineage else 0  # a fork begins later than at 0
        if step is not None and not first <= step <= last:
            raise ConfigError("", f"the run {path.stem} has no step {step:,}; choose one from {first:,} to {last:,}")
        line = {part.number: last if end is None else end for part, end in lineage}
        places = [place for place in reader.snapshots() if place.step <= min(
            line.get(place.stretch, -1), place.step if step is None else step)]
        for place in sorted(places, key=lambda place: (place.step, place.stretch), reverse=True):
            try:
                state = states.from_bytes(reader.snapshot(place), f"the snapshot of step {place.step:,} in {path}")
            except (ConfigError, DamagedError) as error:
                reader.damage.append(str(error))
                continue
            reached = place.step if step is None else step
            script = _commands(reader, stretch, state, place.step + 1 if step is None else step)
            if script or reached > place.step:
                script = (*script, Scripted(reached, EndReplay()))
            return ResumePoint(path, str(reader.about().get("name", "")), place.stretch, state, reached, script, last,
                               tuple(reader.damage))
    raise ConfigError("", f"{path} holds no snapshot that can be read{_before(step)}, so it can be looked at, but not "
                          f"gone on with{': ' if reader.damage else ''}{'; '.join(reader.damage)}")


def _before(step: int | None) -> str:
    return "" if step is None else f" at or before step {step:,}"


def _commands(reader: RunReader, stretch: int | None, state: TrainingState, before: int) -> tuple[Scripted, ...]:
    """Read the commands that a state does not hold yet and that came before a step, but for those that only held the
    pace down. Those at the end of a stretch that was left came after it was.
    """
    ends = {part.number: end for part, end in reader.lineage(stretch)}
    happened = [happening for happening in reader.events(COMMAND, until=before - 1, stretch=stretch)
                if happening.step >= state.step
                and (ends[happening.stretch] is None or happening.step < ends[happening.stretch])]
    script = parse_script({"command": [happening.data for happening in happened]})
    held = len(state.about.get("applied", ()))  # of those at its step, the first ones
    at_state = [scripted for scripted in script if scripted.step == state.step]
    left = (*at_state[held:], *(scripted for scripted in script if scripted.step > state.step))
    return tuple(scripted for scripted in left if not isinstance(scripted.command, SlowMotion))
