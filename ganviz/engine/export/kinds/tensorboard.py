"""A run as TensorBoard reads it."""

from __future__ import annotations

import io
import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ...datasets.base import Cancelled as WasCancelled
from ...record.damage import DamagedError
from ...settings.component import Section
from ...settings.params import ConfigError, param
from ...system import files
from ..base import EXPORTS, Cancelled, Export, Progress
from ..event_records import scalar_records
from ..frames import FrameOptions, Frames
from ..noted import noted
from ..source import RunSource

_ROWS = 4096
_PICTURES = "samples"
_SIDE = 384  # pixels of a picture
_NOTES, _SETTINGS = "interventions and findings", "settings"


@dataclass(frozen=True)
class TensorboardOptions(Section):
    every: int = param(1, "Write the scalars of every so many steps", unit="steps", minimum=1, maximum=1_000_000,
                       log=True)
    pictures: int = param(50, "Pictures of fakes at most; 0 for none", minimum=0, maximum=1000)


@EXPORTS.register("tensorboard")
class TensorboardExport(Export):
    """A folder with an event file for TensorBoard: curves with their wall times, notes, settings, pictures of fakes."""

    title = "TensorBoard events"
    Config = TensorboardOptions

    def why_not(self, source: RunSource) -> str:
        return "" if source.step else "the run has not trained a step yet; train it first"

    def write(self, source: RunSource, path: Path, progress: Progress, cancelled: Cancelled) -> str:
        try:
            from tensorboardX.proto import event_pb2
        except ImportError:
            raise ConfigError("", "event files are written by tensorboardX, which is not installed; "
                                  'pip install "ganviz[export]"') from None
        clock = _Clock(source)
        with files.replacing_folder(path) as folder:
            writer = _EventFile(folder / f"events.out.tfevents.{int(clock.at(0))}.ganviz")
            try:
                writer.add(event_pb2.Event(wall_time=clock.at(0), file_version="brain.Event:2"))
                writer.add_text(clock.at(0), 0, _SETTINGS, _as_code(source.config.to_toml()))
                for note in noted(source):
                    writer.add_text(note.at, note.step, _NOTES, note.text)
                pictures = self._write_pictures(writer, source, clock, cancelled)
                steps = self._write_scalars(writer, source, clock, progress, cancelled)
            finally:
                writer.close()
        return f"{steps:,} steps and {pictures} pictures"

    def _write_scalars(self, writer: _EventFile, source: RunSource, clock: _Clock, progress: Progress,
                       cancelled: Cancelled) -> int:
        written = 0
        for steps, values in source.tables(_ROWS):
            if cancelled():
                raise WasCancelled
            chosen = (steps % self.config.every == 0) | (steps == source.step)
            writer.add_scalars(clock.at(steps[chosen]), steps[chosen], source.series, values[chosen])
            written += int(chosen.sum())
            progress(int(steps[-1]), source.step)
        return written

    def _write_pictures(self, writer: _EventFile, source: RunSource, clock: _Clock, cancelled: Cancelled) -> int:
        places = source.pictures(_PICTURES)
        if len(places) > self.config.pictures:
            chosen = np.linspace(0, len(places) - 1, self.config.pictures).round().astype(int)
            places = [places[k] for k in chosen]
        if not places:
            return 0
        frames = Frames(source.facts, FrameOptions(side=_SIDE, caption=False))
        written = 0
        for key, step in places:
            if cancelled():
                raise WasCancelled
            try:
                picture = frames.draw(source.picture(key), step)
            except DamagedError as error:
                source.reader.damage.append(str(error))
                continue
            writer.add_picture(float(clock.at(step)), step, "fakes", picture)
            written += 1
        return written


class _Clock:
    """When each step was trained, as far as the file tells: in between, as if they took equally long."""

    def __init__(self, source: RunSource) -> None:
        known = {happening.step: happening.at for happening in source.events()}
        for part, _ in source.reader.lineage(source.stretch):
            known.setdefault(part.step, part.at)
        ends = {part.number: end for part, end in source.reader.lineage(source.stretch)}
        for place in source.reader.snapshots():
            if place.stretch in ends and place.step <= min(source.step, ends[place.stretch] or source.step):
                known[place.step] = place.at
        self._steps = np.array(sorted(known), np.float64)
        self._times = np.maximum.accumulate([known[step] for step in sorted(known)])

    def at(self, step: int | np.ndarray) -> np.ndarray:
        """Return seconds since 1970."""
        return np.interp(step, self._steps, self._times)


class _EventFile:
    """An event file of TensorBoard."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("wb")

    def add(self, event: object) -> None:
        content = event.SerializeToString()
        length = struct.pack("<Q", len(content))
        self._file.write(b"".join((length, _checksum(length), content, _checksum(content))))

    def add_scalars(self, at: np.ndarray, steps: np.ndarray, names: tuple[str, ...], values: np.ndarray) -> None:
        self._file.write(scalar_records(steps, at, names, values))

    def add_text(self, at: float, step: int, tag: str, text: str) -> None:
        from tensorboardX.proto.event_pb2 import Event
        from tensorboardX.summary import text as text_summary

        self.add(Event(wall_time=at, step=step, summary=text_summary(tag, text)))

    def add_picture(self, at: float, step: int, tag: str, picture: np.ndarray) -> None:
        from PIL import Image
        from tensorboardX.proto.event_pb2 import Event
        from tensorboardX.proto.summary_pb2 import Summary

        png = io.BytesIO()
        Image.fromarray(picture).save(png, "PNG")
        height, width, channels = picture.shape
        image = Summary.Image(height=height, width=width, colorspace=channels, encoded_image_string=png.getvalue())
        self.add(Event(wall_time=at, step=step, summary=Summary(value=[Summary.Value(tag=tag, image=image)])))

    def close(self) -> None:
        self._file.close()


def _checksum(data: bytes) -> bytes:
    from tensorboardX.crc32c import crc32c

    crc = crc32c(data)
    return struct.pack("<I", ((crc >> 15 | crc << 17) + 0xA282EAD8) & 0xFFFFFFFF)


def _as_code(text: str) -> str:
    """Indent, so that Markdown shows it as it is."""
    return "".join(f"    {line}\n" for line in text.splitlines())
