"""The evolution of a run's fakes as a film."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ...record.damage import DamagedError
from ...settings.component import Section
from ...settings.params import ConfigError, param
from ..base import EXPORTS, Cancelled, Export, Progress
from ..films import FASTEST, LARGEST_GIF, FilmOptions, write_film
from ..frames import FrameOptions, Frames
from ..noted import Noted, noted
from ..source import RunSource

_TOPIC = "samples"
_SHOWN_FOR = 12  # pictures that a note stands in the caption, its own included


@dataclass(frozen=True)
class EvolutionOptions(Section):
    fps: int = param(10, "Pictures a second", label="Pictures a second", minimum=1, maximum=60)
    side: int = param(480, "The longer side of a picture; images are enlarged by whole numbers only", label="Size",
                      unit="px", minimum=64, maximum=2048)
    caption: bool = param(True, "Below each picture, say the step, and what was changed or found there")
    loop: bool = param(True, "A GIF begins anew at its end; whether an MP4 does is for its player to decide",
                       label="Repeat forever")


@EXPORTS.register("film")
class FilmExport(Export):
    """The evolution of the fakes from fixed noise as a GIF or an MP4, from the pictures that were recorded."""

    title = "Film of the fakes (GIF, MP4)"
    Config = EvolutionOptions
    suffixes = (".gif", ".mp4")

    def why_not(self, source: RunSource) -> str:
        if len(source.pictures(_TOPIC)) > 1:
            return ""
        return "fewer than two pictures of the fakes were recorded, which make no film; train longer"

    def write(self, source: RunSource, path: Path, progress: Progress, cancelled: Cancelled) -> str:
        kind = path.suffix.lower().lstrip(".")
        if self.config.fps > FASTEST[kind]:
            raise ConfigError("fps", f"{self.config.fps} is not allowed: a {kind.upper()} shows at most {FASTEST[kind]}"
                                     " pictures a second; choose MP4 or fewer")
        pictures = _Pictures(source, FrameOptions(self.config.side, self.config.caption))
        first = pictures[0]
        if kind == "gif" and len(pictures) * first.shape[0] * first.shape[1] > LARGEST_GIF:
            raise ConfigError("side", f"{len(pictures)} pictures of {first.shape[1]} × {first.shape[0]} pixels are too "
                                      "many for a GIF; choose MP4, or a smaller side")
        write_film(path, pictures, FilmOptions(1, self.config.fps, self.config.loop), progress, cancelled)
        return f"{len(pictures)} pictures"


class _Pictures:
    """The pictures of a run's film, drawn one by one as they are asked for. What is damaged repeats the one before."""

    def __init__(self, source: RunSource, options: FrameOptions) -> None:
        self._source = source
        self._places = source.pictures(_TOPIC)
        self._captions = list(_captions([step for _, step in self._places], noted(source)))
        self._frames = Frames(source.facts, options)
        self._newest: np.ndarray | None = None

    def __len__(self) -> int:
        return len(self._places)

    def __getitem__(self, number: int) -> np.ndarray:
        key, step = self._places[number]
        try:
            self._newest = self._frames.draw(self._source.picture(key), step, self._captions[number])
        except DamagedError as error:
            if self._newest is None:
                raise
            self._source.reader.damage.append(str(error))
        return self._newest


def _captions(steps: list[int], notes: list[Noted]) -> Iterator[str]:
    """Say for each picture what was noted since the one before it, and for some pictures after it."""
    text, left, before = "", 0, -1
    for step in steps:
        new = [note.text for note in notes if before < note.step <= step]
        before = step
        if new:
            text, left = "; ".join(new), _SHOWN_FOR
        yield text if left > 0 else ""
        left -= 1
