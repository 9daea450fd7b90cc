"""A run as a program of its own, in plain PyTorch."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ...settings.component import Section
from ...settings.params import param
from ..base import EXPORTS, Cancelled, Export, Progress
from ..source import RunSource


@dataclass(frozen=True)
class ScriptOptions(Section):
    weights: bool = param(False, "Also write the weights of the nearest snapshot, from which the script can go on",
                          label="With the trained weights")


@EXPORTS.register("pytorch")
class ScriptExport(Export):
    """A Python script that trains the same networks with torch alone, and its training data beside it as .npz."""

    title = "Plain PyTorch script"
    Config = ScriptOptions
    suffixes = (".py",)

    def why_not(self, source: RunSource) -> str:
        from .. import script_files  # imports torch

        if not any(place.step <= source.step for place in source.reader.snapshots()):
            return "no snapshot of the networks was recorded up to this step; choose a later one"
        return script_files.why_not(source.config)

    def write(self, source: RunSource, path: Path, progress: Progress, cancelled: Cancelled) -> str:
        from .. import script_files

        return script_files.write(source, path, self.config.weights, progress, cancelled)
