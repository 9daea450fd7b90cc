"""Images from a person's own folder."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..settings.component import Section
from ..settings.params import ConfigError, param
from ..telemetry.facts import Notice
from ._classes import numbered, scan_sorted
from ._decoding import Picture, decode_all, look_through, told_sizes
from ._formats import IMAGES
from ._image_files import ImageFiles
from ._levels import STRETCH, levelled, narrow_range, scale_param, share_words, stretch
from ._memory import fits, memory_for, memory_param
from ._reading import Reporter, bounded, existing_path
from .base import DATASETS, Dataset, TrainingData
from .streamed import StreamedImages, streamed

_DECODED = 256  # images of a folder on the disk that are looked at before it is trained on
_WANTED = f"a folder with {IMAGES}"


@DATASETS.register("folder")
class ImageFolder(Dataset):
    """Images from your own folder: PNG, JPEG, WebP, TIFF, GIF, BMP and others.

    Each is turned upright, put on white where it is transparent, resized and centre-cropped to a square; of several
    frames the first is taken. The folders in the folder, if there are two or more, are its classes, or else what a
    file dataset.json in the layout of StyleGAN's data says. Of folders "train" and "test", "train" alone is read.
    """

    title = "Folder of images"
    kind = "images"

    @dataclass(frozen=True)
    class Config(Section):
        path: str = param("", "The folder; folders inside it become labels.", label="Folder", picks="folder")
        pixels: int = param(32, "Side of the square to which images are resized and cropped.", label="Size",
                            minimum=8, maximum=256, unit="px", suggested=(8, 64))
        grey: bool = param(False, "Turn the images grey.")
        scale: str = scale_param()
        limit: int = param(20_000, "Read at most this many images, taken evenly from the whole folder.",
                           minimum=1, maximum=10_000_000, unit="images", suggested=(100, 100_000), log=True)
        memory: int = memory_param()

    @classmethod
    def refuses(cls, section, config):
        return None if section.path.strip() else f"has no path yet; choose {_WANTED}"

    def load(self, seed, progress, cancelled):
        config = self.config
        root = existing_path(config.path, _WANTED, folder=True)
        Reporter(progress, cancelled, 0)
        found = scan_sorted(root, cancelled)
        passed_over = found.scan.left_out
        if not found.files:
            beside = f" ({passed_over.lines()[0]})" if passed_over.count else ""
            raise ConfigError("data.path", f"{root} holds no image{beside}; choose {_WANTED}")
        count = min(config.limit, len(found.files))
        # spread over the sorted list, so that every class keeps its share
        chosen = [i * len(found.files) // count for i in range(count)]
        files = [found.files[i] for i in chosen]
        memory, reporter = memory_for(config.memory), Reporter(progress, cancelled, count)
        in_memory = fits(count * config.pixels**2 * (1 if config.grey else 3), memory)
        opened = (self._decoded if in_memory else self._on_the_disk)(files, found.scan.name, reporter)
        skipped = [f"{found.scan.name(files[i])}: {why}" for i, why in opened.reasons]
        if not len(opened.read):
            raise ConfigError("data.path", f"none of the {count:,} images in {root} can be read, "
                                           f"starting with {skipped[0]}; choose {_WANTED}")
        labels, label_names = numbered([found.classes[chosen[i]] for i in opened.read])
        left_out = (*bounded(skipped), *passed_over.lines())
        if count < len(found.files):
            left_out += (f"{len(found.files) - count:,} more images: beyond the limit of {config.limit:,}",)
        items, levels, notices = opened.levelled()
        return TrainingData("images", items, labels=labels, label_names=label_names, skipped=left_out, notices=notices,
                            about=(("Size", told_sizes(opened.sizes, config.pixels)), *found.about, *levels),
                            memory=0 if in_memory else memory)

    def _decoded(self, files: Sequence[Path], name: Callable[[Path], str], reporter: Reporter) -> _Opened:
        config = self.config
        decoded = decode_all([Picture(file) for file in files], config.pixels, config.grey, reporter,
                             deep=config.scale == STRETCH)
        return _Opened(decoded.sizes, decoded.read, decoded.reasons, lambda: levelled(decoded.items, config.scale))

    def _on_the_disk(self, files: Sequence[Path], name: Callable[[Path], str], reporter: Reporter) -> _Opened:
        """Look which of the files are images; all of them are decoded only where values are stretched."""
        config, stretched = self.config, self.config.scale == STRETCH
        pictures = [Picture(file) for file in files]
        seen = look_through(pictures, config.pixels, config.grey, reporter, stretched,
                            1 if stretched else max(len(files) // _DECODED, 1))

        def levels() -> tuple[StreamedImages, tuple[tuple[str, str], ...], tuple[Notice, ...]]:
            low, high = float(seen.lows.min()), float(seen.highs.max())
            reader = ImageFiles([pictures[i] for i in seen.read], seen.bytes, name, config.pixels, config.grey,
                                stretch(low, high) if stretched else None)
            words = share_words(low, high) if stretched else ()
            return streamed(reader, len(seen.read)), words, () if stretched else narrow_range(int(low), int(high))

        return _Opened(seen.sizes, seen.read, seen.reasons, levels)


@dataclass(frozen=True)
class _Opened:
    """Images of a folder, in memory or on the disk.

    Attributes:
        sizes, read, reasons: as in `Decoded`.
        levelled: gives the images, what was done to their values, and what to notice.
    """

    sizes: np.ndarray
    read: np.ndarray
    reasons: tuple[tuple[int, str], ...]
    levelled: Callable[[], tuple[np.ndarray | StreamedImages, tuple[tuple[str, str], ...], tuple[Notice, ...]]]
