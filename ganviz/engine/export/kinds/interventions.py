"""What was done to a run, as a script."""

from __future__ import annotations

from pathlib import Path

from ...record.store import COMMAND
from ...settings.commands import parse_script, script_toml
from ...system import files
from ..base import EXPORTS, Cancelled, Export, Progress
from ..source import RunSource


@EXPORTS.register("interventions")
class InterventionsExport(Export):
    """The interventions with their steps, as a TOML script that ganviz --script replays."""

    title = "Interventions (TOML script)"
    suffixes = (".toml",)

    def write(self, source: RunSource, path: Path, progress: Progress, cancelled: Cancelled) -> str:
        script = parse_script({"command": [happening.data for happening in source.events(COMMAND)]})
        files.write(path, script_toml(script))
        return f"{len(script):,} interventions"
