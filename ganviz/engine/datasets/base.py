"""What every data set is: a section that loads arrays into memory, or opens images that stay on the disk."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, ClassVar

import numpy as np

from ..settings.component import Component, Section
from ..settings.params import ConfigError
from ..settings.registries import DATASETS as DATASETS
from ..telemetry.facts import Modes, Notice
from .streamed import StreamedImages, read_images
from .streamed import UnreachableData as UnreachableData

# of data on the disk: samples in memory for probes and the like, at most and, where they are large, at least
_LOOKED_AT, _FEWEST_LOOKED_AT = 4096, 256
_LOOKED_AT_BYTES = 2**27


class Cancelled(Exception):
    """The person cancelled something slow."""


@dataclass(frozen=True)
class TrainingData:
    """A data set in memory, or images that stay on the disk.

    Attributes:
        kind: "points" or "images".
        items: (N, 2) float32 for points; (N, H, W, C) uint8 with C 1 or 3 for images. On the disk, sources are so too.
        labels: (N,) int64 or None.
        label_names: one per label value.
        modes: for mixtures in the plane.
        sources: what a translation starts from, (M, 2) float32 or (M, H, W, C) uint8, of a size of their own; None
            where there is nothing to translate.
        aligned: whether `sources[i]` belongs to `items[i]`; else the two are domains whose order means nothing.
        source_name, item_name: what the domains are called ("line", "colour").
        offset, scale: points are stored as (original - offset) / scale; both (2,) float32 or None.
        held_out: what was set apart for testing by whoever made the data; None leaves the choice to the run.
        axes: what the two coordinates of points are called; empty if they have no names.
        about: (label, text) each of what was made of a person's own files; empty for data that comes along.
        notices: what of them may not be as it was meant.
        skipped: "file: reason" for each thing that could not be read or was passed over.
        memory: bytes of images on the disk that may be held in memory; 0 where all of them are.
        sample: some of them, in memory, for what looks at samples outside training.
        out_of: of how many these are such a sample; None if they are none.
        extent: (x_min, x_max, y_min, y_max) of a plane that shows all points, sources too, with a margin; None for
            images.
    """

    kind: str
    items: np.ndarray | StreamedImages
    labels: np.ndarray | None = None
    label_names: tuple[str, ...] = ()
    modes: Modes | None = None
    sources: np.ndarray | StreamedImages | None = None
    aligned: bool = True
    source_name: str = ""
    item_name: str = ""
    offset: np.ndarray | None = None
    scale: np.ndarray | None = None
    held_out: TrainingData | None = None
    axes: tuple[str, ...] = ()
    about: tuple[tuple[str, str], ...] = ()
    notices: tuple[Notice, ...] = ()
    skipped: tuple[str, ...] = field(default=())
    memory: int = 0
    sample: TrainingData | None = None
    out_of: int | None = None

    @property
    def is_streamed(self) -> bool:
        """Whether the samples are on the disk."""
        return isinstance(self.items, StreamedImages)

    @property
    def count(self) -> int:
        """How many samples there are, where these are a sample of more."""
        return len(self.items) if self.out_of is None else self.out_of

    def looked_at(self, report: Callable[[int], None] = lambda done: None) -> TrainingData:
        """Get the same in memory; of data on the disk some, evenly spread, always the same ones.

        Args:
            report: called with how many images were read; may raise to end it.

        Raises:
            ConfigError: a file cannot be read.
        """
        if not self.is_streamed:
            return self
        return self.sample or self._sampled(report)

    def _sampled(self, report: Callable[[int], None]) -> TrainingData:
        sides = [self.items] if self.sources is None else [self.items, self.sources]
        size = sum(side.nbytes // len(side) for side in sides)
        most = min(_LOOKED_AT, max(min(_LOOKED_AT_BYTES, self.memory // 8) // size, _FEWEST_LOOKED_AT))
        try:
            if self.aligned:
                (items, *sources), used = read_images(sides, _evenly(len(self.items), most), report)
            else:
                (items,), used = read_images(sides[:1], _evenly(len(self.items), most), report)
                done = len(items)
                sources, _ = read_images(sides[1:], _evenly(len(self.sources), most), lambda n: report(done + n))
        except UnreachableData as error:
            raise ConfigError("data.path", f"{error}; bring it back, or choose other data") from None
        return replace(self, items=items, labels=None if self.labels is None else self.labels[used],
                       sources=sources[0] if sources else None, memory=0, out_of=len(self.items))

    @property
    def shape(self) -> tuple[int, ...]:
        """Shape of a sample as networks see it: (2,) or (C, H, W)."""
        return _shape(self.items)

    @property
    def source_shape(self) -> tuple[int, ...] | None:
        """Shape of a source as networks see it; None without sources."""
        return None if self.sources is None else _shape(self.sources)

    @cached_property
    def fingerprint(self) -> dict[str, Any]:
        """What tells these samples from others: how many there are, of what shape, and a hash."""
        digest = hashlib.sha256()
        for array in (self.items, self.labels, self.sources):
            if isinstance(array, StreamedImages):
                digest.update(array.signature())
            elif array is not None:
                digest.update(np.ascontiguousarray(array).view(np.uint8))
        return {"count": len(self.items), "shape": list(self.shape),
                "files" if self.is_streamed else "sha256": digest.hexdigest()}

    @cached_property
    def extent(self) -> tuple[float, float, float, float] | None:
        if self.kind != "points":
            return None
        clouds = [self.items] if self.sources is None else [self.items, self.sources]
        low, high = np.min([c.min(axis=0) for c in clouds], axis=0), np.max([c.max(axis=0) for c in clouds], axis=0)
        centre, largest = (low + high) / 2, max(float((high - low).max()) / 2, 1e-3)
        # two clouds side by side need no square
        half = np.full(2, 1.35 * largest) if self.sources is None else (high - low) / 2 + 0.2 * largest
        (x0, y0), (x1, y1) = centre - half, centre + half
        return (float(x0), float(x1), float(y0), float(y1))


def _evenly(count: int, most: int) -> np.ndarray:
    """Choose at most so many places, spread over all: (n,) int64."""
    chosen = min(count, most)
    return np.arange(chosen, dtype=np.int64) * count // chosen


def _shape(items: np.ndarray | StreamedImages) -> tuple[int, ...]:
    if items.ndim == 2:
        return items.shape[1:]
    height, width, channels = items.shape[1:]
    return (channels, height, width)


class Unclear(ConfigError):
    """Something about a person's files that only they know; the message names the setting that says it."""


class Dataset(Component):
    """One source of training data.

    Class attributes:
        kind: "points" or "images"; known before loading, so that a model can refuse it.
        form: "samples"; "pairs" where each sample has a source that it is to be made from; "domains" where sources are
            another kind of thing in no order. Known before loading, too.
    """

    kind: ClassVar[str] = ""
    form: ClassVar[str] = "samples"
    Config = Section

    def look(self) -> None:
        """Find out soon whether something about a person's files has to be asked for; most have nothing to ask.

        Raises:
            Unclear: what.
            ConfigError: the files cannot be read.
        """

    def fetch(self, progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> None:
        """Bring what does not come with the program onto this machine; most have nothing to fetch.

        `load` does so too, but cannot tell how far it is.

        Args:
            progress: called with (bytes done, bytes in all), at most some ten times a second.
            cancelled: asked regularly; when true, raise `Cancelled`.

        Raises:
            ConfigError: it cannot be had; says why, and the way out.
            Cancelled: as asked.
        """

    def load(self, seed: int, progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> TrainingData:
        """Read or make the data.

        Args:
            seed: for data that is drawn at random.
            progress: called with (items done, items in all), at most some ten times a second.
            cancelled: asked regularly; when true, raise `Cancelled`.

        Raises:
            ConfigError: the data cannot be had; names the value, what is allowed and the way out.
            Cancelled: as asked.
        """
        raise NotImplementedError
