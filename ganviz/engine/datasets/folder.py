"""Images from a person's own folder."""

from __future__ import annotations

from dataclasses import dataclass

from ..settings.component import Section
from ..settings.params import ConfigError, param
from ._classes import numbered, scan_sorted
from ._decoding import Picture, decode_all, told_sizes
from ._formats import IMAGES
from ._levels import STRETCH, levelled, scale_param
from ._reading import Reporter, bounded, existing_path
from .base import DATASETS, Dataset, TrainingData

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
                           minimum=1, maximum=1_000_000, unit="images", suggested=(100, 100_000), log=True)

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
        decoded = decode_all([Picture(file) for file in files], config.pixels, config.grey,
                             Reporter(progress, cancelled, count), deep=config.scale == STRETCH)
        skipped = [f"{found.scan.name(files[i])}: {why}" for i, why in decoded.reasons]
        if not len(decoded.items):
            raise ConfigError("data.path", f"none of the {count:,} images in {root} can be read, "
                                           f"starting with {skipped[0]}; choose {_WANTED}")
        labels, label_names = numbered([found.classes[chosen[i]] for i in decoded.read])
        left_out = (*bounded(skipped), *passed_over.lines())
        if count < len(found.files):
            left_out += (f"{len(found.files) - count:,} more images: beyond the limit of {config.limit:,}",)
        items, levels, notices = levelled(decoded.items, config.scale)
        return TrainingData("images", items, labels=labels, label_names=label_names, skipped=left_out, notices=notices,
                            about=(("Size", told_sizes(decoded.sizes, config.pixels)), *found.about, *levels))
