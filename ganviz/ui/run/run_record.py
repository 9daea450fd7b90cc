"""What a run leaves behind: its settings, curves, marks and findings; and a run that can be gone back to."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from ...engine.record.damage import DamagedError
from ...engine.settings import presets
from ...engine.settings.config import RunConfig
from ...engine.settings.params import ConfigError
from ...engine.telemetry.events import Applied
from ...engine.telemetry.history import ScalarHistory
from .attached_run import AttachedRun
from .finding_log import FindingLog

if TYPE_CHECKING:
    from ...engine.checkpoint.state import TrainingState

WORTH_KEEPING = 100  # unsaved steps from which a run is kept when another takes its place
_NOT_NAMED = ("train.seed", "device.", "observe.")  # settings that can change while a preset keeps its name


@dataclass
class RunRecord:
    """All of a run except for its state.

    Attributes:
        name: what the run is called.
        named: the settings that its name stands for; None if it has no name.
        config: its settings in force; None before the first run.
        saved_step: the step up to which its state is in a file.
        history: its scalars.
        marks: its interventions, in order.
        findings: what diagnosis has found in it.
        file: that it is recorded to; None if it is not recorded.
        prepared: whether a lesson has prepared it, and can do so again.
        only_seen: why it is open only to be looked at, in a sentence; empty if it can be trained.
        attached: the connection to it, if it trains in another process.
    """

    name: str = ""
    named: RunConfig | None = None
    config: RunConfig | None = None
    saved_step: int = 0
    history: ScalarHistory = field(default_factory=ScalarHistory)
    marks: list[Applied] = field(default_factory=list)
    findings: FindingLog = field(default_factory=FindingLog)
    file: Path | None = None
    prepared: bool = False
    only_seen: str = ""
    attached: AttachedRun | None = None

    @property
    def is_changed(self) -> bool:
        """Whether the settings are no longer those that the name stands for."""
        return self.named is not None and any(
            not path.startswith(_NOT_NAMED) for path in self.named.differences(self.config))


@dataclass(frozen=True)
class LeftRun:
    """A run that another one has taken the place of, with all that is needed to go back to it.

    Attributes:
        name: what the run is called.
        step: at which it was left.
        prepared: as in `RunRecord`.
        kept: its file and the stretch of it, where that holds all; None keeps the rest in memory.
        record, state: all of it where it has no such file; else None.
        attached: the connection to it, if it trains on in another process; then there is nothing else.
    """

    name: str
    step: int
    prepared: bool
    kept: tuple[Path, int] | None = None
    record: RunRecord | None = None
    state: TrainingState | None = None
    attached: AttachedRun | None = None


def stretch_that_holds(file: Path | None, step: int) -> tuple[Path, int] | None:
    """Find the newest stretch of a run's file, if the state after a step of it is there.

    Returns:
        the file and the number of the stretch; None if the file does not hold that state, or cannot be read.
    """
    from ...engine.record.reader import RunReader  # the first window need not wait for it

    if file is None or not file.exists():
        return None
    try:
        with RunReader(file) as reader:
            newest = max((part.number for part in reader.stretches()), default=0)
            holds = any((place.stretch, place.step) == (newest, step) for place in reader.snapshots())
    except (ConfigError, DamagedError):
        return None
    return (file, newest) if holds else None


def named_config(name: str, opened: RunConfig) -> RunConfig:
    """Return the settings that a name stands for: those of the preset, or those that were opened under that name."""
    return RunConfig.from_dict(presets.tree(name)) if name in presets.names() else opened
