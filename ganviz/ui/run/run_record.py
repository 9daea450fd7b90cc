"""What a run leaves behind: its settings, curves, marks and findings; and a run that can be gone back to."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from ...engine.settings import presets
from ...engine.settings.config import RunConfig
from ...engine.telemetry.events import Applied
from ...engine.telemetry.history import ScalarHistory
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

    @property
    def is_changed(self) -> bool:
        """Whether the settings are no longer those that the name stands for."""
        return self.named is not None and any(
            not path.startswith(_NOT_NAMED) for path in self.named.differences(self.config))


@dataclass(frozen=True)
class LeftRun:
    """A run that another one has taken the place of, with all that is needed to go back to it."""

    record: RunRecord
    state: TrainingState


def named_config(name: str, opened: RunConfig) -> RunConfig:
    """Return the settings that a name stands for: those of the preset, or those that were opened under that name."""
    return RunConfig.from_dict(presets.tree(name)) if name in presets.names() else opened
