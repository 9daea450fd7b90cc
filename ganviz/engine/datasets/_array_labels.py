"""Find the classes of the images of an .npz file, and number them."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from ..settings.params import ConfigError
from ..telemetry.facts import Notice
from ._arrays import Archive

_ANYWHERE = ("labels", "y", "label", "targets", "target")
# what the array of images is called, and its classes: x_train and y_train, test_images and test_labels
_PAIRS = (("images", "labels"), ("image", "label"), ("x", "y"), ("data", "labels"), ("data", "target"))
_LABELS = "biuU"


def choose_labels(archive: Archive, images: str, count: int, wanted: str, path: Path) -> str | None:
    """Get the array that holds the classes of `count` images: the one that is wanted, or is called like theirs.

    Raises:
        ConfigError: there is no such array, or it does not fit.
    """
    if wanted and wanted not in archive.headers:
        raise ConfigError("data.labels", f"there is no array {wanted!r} in {path.name}; it holds "
                                         f"{', '.join(archive.headers)}")
    names = {name.lower(): name for name in archive.headers if name != images}
    own = images.lower()
    theirs = (own.replace(one, other, 1) for one, other in _PAIRS if one in own)
    found = wanted or next((names[name] for name in (*theirs, *_ANYWHERE) if name in names), None)
    if found is not None:
        header = archive.headers[found]
        fits = header.shape[:1] == (count,) and len(header.shape) <= 2 and header.dtype.kind in _LABELS + "f"
        if not fits or not header.dtype.itemsize:
            raise _unfit(found, str(header), count, path)
    return found


def maybe_labels(archive: Archive, images: str, count: int) -> tuple[Notice, ...]:
    """Make a notice for an array that could be classes, though its name does not say so."""
    return tuple(Notice(f"{name!r} has a value for each image, which may be its class.", f"Use {name} as classes",
                        "data.labels", name)
                 for name, header in archive.headers.items()
                 if name != images and header.shape == (count,) and header.dtype.kind in _LABELS)[:1]


def class_labels(values: np.ndarray, name: str, count: int, path: Path) -> tuple[np.ndarray, tuple[str, ...]]:
    """Number the classes: (N,) int64 from 0, and a name for each.

    Args:
        values: (N,) or (N, 1), whole numbers or texts; or (N, classes) with a single 1 in each row.

    Raises:
        ConfigError: they are something else.
    """
    if values.ndim == 2 and values.shape[1] > 1:
        if not (np.isin(values, (0, 1)).all() and (values.sum(axis=1) == 1).all()):
            raise _unfit(name, f"{values.dtype} of shape {values.shape}", count, path)
        values = values.argmax(axis=1)
    values = values.reshape(-1)
    if len(values) != count or (values.dtype.kind == "f" and not (np.isfinite(values).all()
                                                                  and (values == np.round(values)).all())):
        raise _unfit(name, f"{values.dtype} of shape {values.shape}", count, path)
    classes, labels = np.unique(values.astype(np.int64) if values.dtype.kind == "f" else values, return_inverse=True)
    return labels.astype(np.int64), tuple(str(c) for c in classes.tolist())


def _unfit(name: str, what: str, count: int, path: Path) -> ConfigError:
    return ConfigError("data.labels", f"{path.name}: {name!r} is {what}; a whole number or a text for each of the "
                                      f"{count:,} images is wanted, or a row with a single 1")
