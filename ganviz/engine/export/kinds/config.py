"""The settings of a run as a preset."""

from __future__ import annotations

from pathlib import Path

from ...system import files
from ..base import EXPORTS, Cancelled, Export, Progress
from ..source import RunSource


@EXPORTS.register("config")
class ConfigExport(Export):
    """The settings in force at the step, as a TOML file that opens again."""

    title = "Settings (TOML)"
    suffixes = (".toml",)

    def write(self, source: RunSource, path: Path, progress: Progress, cancelled: Cancelled) -> str:
        files.write(path, source.config.to_toml())
        return f"the settings in force at step {source.step:,}"
