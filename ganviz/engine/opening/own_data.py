"""The settings of a run on a person's own data: a shipped preset's of the same kind, with other data."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..datasets._formats import IMAGE_SUFFIXES
from ..settings import presets
from ..settings.params import ConfigError

_PACKED = {".zip", ".gz", ".bz2", ".xz", ".tar", ".tgz", ".7z", ".rar"}
_TRANSLATING = {"pairs": "fluent-pix2pix", "domains": "shapes-cyclegan"}  # presets whose networks suit any pictures


def data_tree(path: Path, data: str = "") -> dict[str, Any]:
    """Choose the settings of a run on a person's own data.

    Args:
        path: folder of images, .csv or .npy of points, .npz or .npy of images; folders and .npz files may hold two
            sides of a translation.
        data: name of the data set that is to read it, where the person chose one; else it is recognized.

    Raises:
        ConfigError: the file is of no kind that ganviz reads.
    """
    path = path.absolute()
    if not data and may_hold_two_sides(path):
        from .two_sides import recognize

        found = recognize(path)
        data = "" if found is None else found.form
    if data in _TRANSLATING:
        return _with_data(_TRANSLATING[data], {"name": data, "path": str(path)})
    suffix = path.suffix.lower()
    if path.is_dir():
        return _with_data("faces-dcgan", {"name": "folder", "path": str(path)})
    if suffix == ".npz" or (suffix == ".npy" and not _holds_points(path)):
        return _with_data("faces-dcgan", {"name": "array", "path": str(path)})
    if suffix in (".csv", ".tsv", ".txt", ".npy"):
        return _with_data(presets.FIRST, {"name": "points", "path": str(path)})
    if suffix in _PACKED:
        raise ConfigError("", f"{path} is packed; unpack it and give the folder, or the file that is in it")
    if suffix in IMAGE_SUFFIXES:
        raise ConfigError("", f"{path} is one image; give the folder that holds the images")
    raise ConfigError("", f"{path} is of no kind that ganviz reads; give a folder of images, "
                          "a .csv or .npy of points, or an .npz or .npy of images")


def may_hold_two_sides(path: Path) -> bool:
    """Tell whether the data may be two sides of a translation."""
    return path.is_dir() or (path.suffix.lower() == ".npz" and path.is_file())


def _with_data(preset: str, data: Mapping[str, Any]) -> dict[str, Any]:
    tree = presets.tree(preset)
    name = Path(data["path"]).name
    return tree | {"data": dict(data), "about": {"title": name}}


def _holds_points(path: Path) -> bool:
    """Tell a .npy of points from one of flattened images, by its header only."""
    from ..datasets._arrays import npy_header
    from ..datasets._shapes import image_shapes

    shape = npy_header(path).shape
    return len(shape) < 2 or (len(shape) == 2 and (shape[0] == 2 or not image_shapes(shape[1])))
