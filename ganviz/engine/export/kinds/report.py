"""A run as a page for people."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ...settings.component import Section
from ...settings.params import param
from ...system import files
from ..base import EXPORTS, Cancelled, Export, Progress
from ..source import RunSource


@EXPORTS.register("report")
class ReportExport(Export):
    """The run as one HTML page with all in it: what was trained, pictures, curves, indicators, interventions, findings.

    It needs nothing beside it and no scripts, and can be put on a course page, mailed and printed.
    """

    title = "Report (HTML)"
    suffixes = (".html",)

    @dataclass(frozen=True)
    class Config(Section):
        heading: str = param("", "Heading of the page; empty for the title of the run.")
        pictures: int = param(5, "Moments of the training that samples are shown of.", minimum=1, maximum=24)

    def write(self, source: RunSource, path: Path, progress: Progress, cancelled: Cancelled) -> str:
        from ..report.document import report

        page = report(source, self.config.heading, self.config.pictures, progress, cancelled, self.language,
                      self.words)
        files.write(path, page)
        kilobytes = len(page.encode()) / 1000
        size = f"{kilobytes:.0f} kB" if kilobytes < 1000 else f"{kilobytes / 1000:.1f} MB"
        return f"a page of {size} on {source.step:,} steps"
