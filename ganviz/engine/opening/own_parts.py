"""The settings of a run on parts of a plug-in: a shipped preset's, with what the plug-in brings in their place."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..datasets.base import Dataset
from ..plugins import loading
from ..plugins.loading import Plugin
from ..plugins.wiring import PairModel
from ..probes.base import PROBES
from ..settings import presets
from ..settings.params import ConfigError, settings_of
from ..settings.registries import DATASETS, LOSSES, MODELS, OPTIMIZERS, REGULARIZERS
from .own_data import data_tree

_OF_KIND = {"points": presets.FIRST, "images": "faces-dcgan"}  # presets whose other parts suit any such data
_ADAM = {"name": "adam", "lr": 2e-4, "beta1": 0.5, "beta2": 0.999}  # what DCGANs are mostly written with


def plugin_tree(path: Path, data: str = "") -> dict[str, Any]:
    """Choose the settings of a run with what a plug-in has registered, or with the two networks that it holds.

    Args:
        path: of its file, which has been loaded.
        data: path, or name of a data set; empty takes a shipped one that suits.

    Raises:
        ConfigError: it has not been loaded, or brings nothing that could be trained.
    """
    plugin = loading.at(path)
    if plugin is None:
        raise ConfigError("", f"{path} is code that has not been run; name it on the command line, or open it in the "
                              "window, which shows it and asks")
    registered = plugin.registered()
    models = list(registered.get(MODELS, {}).values())
    if pairs := [kind for kind in models if issubclass(kind, PairModel)]:
        return pair_tree(pairs[-1], data)
    tree = _with_parts(registered)
    if tree is None:
        raise ConfigError("", f"{path.name} brings nothing to train: it holds no two networks (classes of nn.Module, "
                              "called Generator and Discriminator, say), and registers no model, loss, regularizer, "
                              f"optimizer, data set or probe; ganviz new writes one that does{_beside(plugin)}")
    tree = tree | {"about": {"title": path.name}}
    return tree | {"data": chosen_data(data)} if data else tree


def _with_parts(registered: Mapping[Any, Mapping[str, type]]) -> dict[str, Any] | None:
    """Put what a plug-in has registered into the preset that it suits; None if there is nothing."""
    if not registered.keys() & {MODELS, DATASETS, LOSSES, OPTIMIZERS, REGULARIZERS, PROBES}:
        return None
    model = next(iter(registered.get(MODELS, {}).values()), None)
    data: type[Dataset] | None = next(iter(registered.get(DATASETS, {}).values()), None)
    kind = data.kind if data is not None else model.data_kinds[0] if model is not None else "points"
    tree = presets.tree(_OF_KIND[kind])
    for section, registry in (("model", MODELS), ("data", DATASETS), ("loss", LOSSES)):
        if registry in registered:
            tree[section] = {"name": next(iter(registered[registry]))}
    if OPTIMIZERS in registered:
        tree["optimizer"] = dict.fromkeys("dg", {"name": next(iter(registered[OPTIMIZERS]))})
    usual = {} if LOSSES in registered else tree.get("regularizers", {})  # another loss may have no use for them
    tree["regularizers"] = usual | {name: {} for name in registered.get(REGULARIZERS, {})}
    return tree


def _beside(plugin: Plugin) -> str:
    from torch import nn

    found = [name for name, value in vars(plugin.module).items() if isinstance(value, type)
             and issubclass(value, nn.Module) and value.__module__ == plugin.module.__name__]
    return f". Its networks are {', '.join(found)}: --generator and --discriminator say which are the two" if len(
        found) > 2 else ""


def pair_tree(kind: type[PairModel], data: str = "") -> dict[str, Any]:
    """Choose the settings of a run of two networks, with data of the shape that they make.

    Args:
        data: path, or name of a data set; empty takes a shipped one that suits.

    Raises:
        ConfigError: there is no such data.
    """
    tree = presets.tree(_OF_KIND[kind.data_kinds[0]])
    return tree | {
        "about": {"title": kind.makers[0].label.partition(":")[0]}, "model": {"name": kind.name},
        "data": _fitting(kind, data), "regularizers": {},
        "optimizer": {"d": _ADAM, "g": _ADAM}}


def _fitting(kind: type[PairModel], data: str) -> dict[str, Any]:
    """Choose data, and have images resized to what the networks make, if that is needed."""
    is_path = bool(data) and data not in DATASETS
    tree = chosen_data(data, "images" if kind.data_kinds == ("images",) else "") if data else dict(
        presets.tree(_OF_KIND[kind.data_kinds[0]])["data"])
    dataset = DATASETS[tree["name"]]
    if len(kind.fitted.shape) != 3 or (dataset.kind, dataset.form) != ("images", "samples"):
        return tree
    channels, side, _ = kind.fitted.shape
    names = {setting.name for setting in settings_of(dataset.Config)}
    if {"pixels", "grey"} <= names:
        return tree | {"pixels": side, "grey": channels == 1}
    if not (DATASETS.is_shipped(tree["name"])):
        return tree
    if not is_path and kind.makes(_shape_of(tree)):
        return tree
    inner = {"images": tree["name"], **({"path": tree["path"]} if "path" in tree else {})}
    return {"name": "resized", **inner, "pixels": side, "channels": "grey" if channels == 1 else "colour"}


def _shape_of(tree: Mapping[str, Any]) -> tuple[int, ...]:
    """Get the shape of the samples of a data set that ships."""
    values = {key: value for key, value in tree.items() if key != "name"}
    return DATASETS[tree["name"]].Config(**values).build().load(0, lambda done, total: None, lambda: False).shape


def chosen_data(data: str, kind: str = "") -> dict[str, Any]:
    """Choose the data that `--data` names: a path, or a data set.

    Args:
        kind: "images" reads a folder or an array as plain images, whatever else may be in it.

    Raises:
        ConfigError: there is no such data.
    """
    path = Path(data)
    if data in DATASETS:
        return {"name": data}
    if not path.exists():
        raise ConfigError("data", f"--data {data}: there is no such file or folder, and no data set of that name; the "
                                  f"data sets are {', '.join(DATASETS)}")
    reads = ("folder" if path.is_dir() else "array" if path.suffix.lower() == ".npz" else "") if kind else ""
    return data_tree(path, reads)["data"]
