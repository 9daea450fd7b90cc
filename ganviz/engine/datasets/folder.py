"""Images from a person's own folder."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..config import Section
from ..params import ConfigError, param
from ._decoding import Picture, decode_all
from ._reading import Reporter, bounded, existing_path, reason
from .base import DATASETS, Cancelled, Dataset, TrainingData

_ENDINGS = (".png", ".jpg", ".jpeg", ".webp", ".bmp")
_WANTED = "a folder with PNG, JPEG, WebP or BMP images"
_LOOSE = "unsorted"  # class of the images that lie beside the class folders


@DATASETS.register("folder")
class ImageFolder(Dataset):
    """Images from your own folder: PNG, JPEG, WebP or BMP.

    Each is turned upright, put on white where it is transparent, resized and centre-cropped to a square. If
    there are folders in the folder, the first of them on the way to an image is its class.
    """

    title = "Folder of images"
    kind = "images"

    @dataclass(frozen=True)
    class Config(Section):
        path: str = param("", "The folder; folders inside it become labels.", label="Folder", picks="folder")
        pixels: int = param(32, "Side of the square to which images are resized and cropped.", label="Size",
                            minimum=8, maximum=256, unit="px", suggested=(8, 64))
        grey: bool = param(False, "Turn the images grey.")
        limit: int = param(20_000, "Read at most this many images, taken evenly from the whole folder.",
                           minimum=1, maximum=1_000_000, unit="images", suggested=(100, 100_000), log=True)

    @classmethod
    def refuses(cls, section, config):
        return None if section.path.strip() else f"has no path yet; choose {_WANTED}"

    def load(self, seed, progress, cancelled):
        root = existing_path(self.config.path, _WANTED, folder=True)
        Reporter(progress, cancelled, 0)
        files, skipped, others = list_images(root, cancelled)
        if not files:
            beside = f" ({others:,} other files)" if others else ""
            why = f"; {skipped[0]}" if skipped else ""
            raise ConfigError("data.path", f"{root} holds no image{beside}{why}; choose {_WANTED}")
        left_out = max(0, len(files) - self.config.limit)
        if left_out:
            # spread over the sorted list, so that every class keeps its share
            files = [files[i * len(files) // self.config.limit] for i in range(self.config.limit)]
        items, reasons = decode_all([Picture(file) for file in files], self.config.pixels, self.config.grey,
                                    Reporter(progress, cancelled, len(files)))
        names = [file.relative_to(root).as_posix() for file in files]
        skipped += [f"{name}: {why}" for name, why in zip(names, reasons, strict=True) if why]
        readable = [not why for why in reasons]
        if not any(readable):
            raise ConfigError("data.path", f"none of the {len(files):,} images in {root} can be read, "
                                           f"starting with {skipped[0]}; choose {_WANTED}")
        labels, label_names = _labels([name for name, ok in zip(names, readable, strict=True) if ok])
        skipped = bounded(skipped)
        if left_out:
            skipped += (f"{left_out:,} more images: beyond the limit of {self.config.limit:,}",)
        return TrainingData("images", items if all(readable) else items[readable], labels=labels,
                            label_names=label_names, skipped=skipped)


def list_images(root: Path, cancelled: Callable[[], bool]) -> tuple[list[Path], list[str], int]:
    """List the images below a folder by name, what could not be looked into, and the count of other files."""
    files, problems, others = [], [], 0

    def note(error: OSError) -> None:
        problems.append(f"{Path(error.filename).name}: {reason(error)}")

    for folder, folders, names in os.walk(root, onerror=note):
        # hidden folders hold thumbnails and the like
        folders[:] = sorted(f for f in folders if not f.startswith((".", "__MACOSX")))
        for name in sorted(names):
            if name.startswith("."):
                continue
            if name.lower().endswith(_ENDINGS):
                files.append(Path(folder, name))
            else:
                others += 1
        if cancelled():
            raise Cancelled
    return files, problems, others


def _labels(names: list[str]) -> tuple[np.ndarray | None, tuple[str, ...]]:
    """Classes by the first folder of each relative path; None if there are fewer than two."""
    classes = [name.split("/")[0] if "/" in name else _LOOSE for name in names]
    known = sorted(set(classes))
    if len(known) < 2:
        return None, ()
    number = {name: i for i, name in enumerate(known)}
    return np.array([number[c] for c in classes], np.int64), tuple(known)
