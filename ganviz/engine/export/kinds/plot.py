"""A plot of the window as a picture or a drawing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ...settings.component import Section
from ...settings.params import param
from ...system import files
from ..base import EXPORTS, Cancelled, Export, Progress
from ..source import RunSource


@dataclass(frozen=True)
class PlotOptions(Section):
    plot: str = param("timeline-losses", "Which plot; a name that is none is answered with those that there are")
    width: int = param(960, "How wide it is; a picture has twice as many pixels", unit="px", minimum=200, maximum=4000)
    height: int = param(400, "How high it is, about; a picture has twice as many pixels", unit="px", minimum=100,
                        maximum=4000)
    theme: str = param("light", "Colours of the plot", choices=("light", "dark"))


@EXPORTS.register("plot")
class PlotExport(Export):
    """A plot of the window as a picture or a drawing of lines: curves of the whole run, anything else of the step.

    Attributes:
        draw: makes it, given the run's file, the step, the options, the suffix and whether to end; the engine draws
            nothing, so whoever exports it says what does.
    """

    title = "Plot (PNG, SVG)"
    Config = PlotOptions
    suffixes = (".png", ".svg")
    needs_window = True

    draw: Callable[[Path, int, PlotOptions, str, Cancelled], bytes]

    def write(self, source: RunSource, path: Path, progress: Progress, cancelled: Cancelled) -> str:
        files.write(path, self.draw(source.path, source.step, self.config, path.suffix.lower(), cancelled))
        return f"{self.config.plot} at step {source.step:,}"
