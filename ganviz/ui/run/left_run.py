"""A run that another one has taken the place of, and the settings that a run's name stands for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...engine.settings import presets
from ...engine.settings.config import RunConfig
from ...engine.telemetry.events import Applied
from ...engine.telemetry.history import ScalarHistory
from .finding_log import FindingLog

if TYPE_CHECKING:
    from ...engine.checkpoint.state import TrainingState

WORTH_KEEPING = 100  # steps that are not saved
_OF_NO_NAME = ("train.seed", "device.", "observe.")  # settings with which a preset is still the same one


@dataclass(frozen=True)
class LeftRun:
    """All of a run that is needed to go back to it.

    Attributes:
        name: what it is called.
        named: the settings that its name stands for; None if it has none.
        config: its settings in force.
        saved_step: step up to which its state is in a file.
    """

    name: str
    named: RunConfig | None
    config: RunConfig
    state: TrainingState
    saved_step: int
    history: ScalarHistory
    marks: list[Applied]
    findings: FindingLog


def named_config(name: str, opened: RunConfig) -> RunConfig:
    """The settings that a name stands for: the preset's, or those that were opened under it."""
    return RunConfig.from_dict(presets.tree(name)) if name in presets.names() else opened


def is_changed(named: RunConfig, config: RunConfig) -> bool:
    """Whether settings are no longer those that their name stands for."""
    return any(not path.startswith(_OF_NO_NAME) for path in named.differences(config))
