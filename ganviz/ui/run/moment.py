"""What held at an earlier step of a run that is looked at."""

from __future__ import annotations

from dataclasses import dataclass

from ...engine.settings.config import RunConfig
from ...engine.telemetry.findings import Finding


@dataclass(frozen=True)
class Moment:
    """A step of a run that is looked at.

    Attributes:
        step: iterations done.
        config: the settings with which the step was trained; None where they are not known.
        findings: what diagnosis had found and still held, in the order in which it came.
    """

    step: int
    config: RunConfig | None
    findings: tuple[Finding, ...] = ()
