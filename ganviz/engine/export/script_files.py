"""A run's script and what lies beside it: the training data, and the weights if they are wanted."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path

import numpy as np

from ..datasets.base import Cancelled as WasCancelled
from ..settings.config import RunConfig
from ..settings.params import ConfigError
from ..system import files
from ..training.learner import Learner
from .base import Cancelled, Progress
from .plain_script.losses import LOSSES
from .plain_script.objective import REGULARIZERS, Objective
from .plain_script.optimizers import CLASSES
from .plain_script.recipe import Recipe, Subject
from .plain_script.recipes import RECIPES
from .plain_script.script import Origin, averaged, recipe_of, text_of
from .source import RunSource

LARGEST = 2**30
"""Bytes of training data that are written beside a script at most."""


def why_not(config: RunConfig) -> str:
    """Say why a run cannot be written as a script, and the way out where there is one; empty if it can."""
    model = config.model.name
    if model not in RECIPES:
        return f"the model {model} has no text for a script; those that have one are {', '.join(sorted(RECIPES))}"
    known = {"loss": LOSSES, "optimizer": CLASSES, "regularizer": REGULARIZERS}
    parts = [("loss", config.loss), ("optimizer", config.optimizer_d), ("optimizer", config.optimizer_g),
             *(("regularizer", section) for section in config.regularizers)]
    unknown = next((section.name for kind, section in parts if section.name not in known[kind]), "")
    return f"{unknown} does not come with ganviz, so there is no text of it for a script" if unknown else ""


def write(source: RunSource, path: Path, weights: bool, progress: Progress, cancelled: Cancelled) -> str:
    """Write a script with its data, all or nothing; see `base.Export.write`.

    Args:
        weights: whether to write those of the snapshot too.
    """
    beside = {"data": path.with_name(f"{path.stem}-data.npz")}
    if weights:
        beside["weights"] = path.with_name(f"{path.stem}-weights.npz")
    if not path.exists():  # else they are an earlier script's
        for other in beside.values():
            if other.exists():
                raise ConfigError("", f"cannot write {path}: {other.name}, which belongs beside it, is there already; "
                                      "choose another name")
    loaded = source.load(progress, cancelled)
    learner = loaded.learner
    subject = Subject(source.config, loaded.data, learner.model, Objective.of(source.config))
    recipe = recipe_of(subject)
    data = data_arrays(subject, recipe)
    size = sum(array.nbytes for array in data.values())
    if size > LARGEST:
        raise ConfigError("", f"the training data has {size / 2**20:,.0f} MB, and at most {LARGEST >> 20:,} are "
                              "written beside a script; train on less of it")
    origin = Origin(path.name, source.name, source.step, _was_changed(source), beside["data"].name,
                    beside["weights"].name if weights else "", source.state.step)
    contents = [(beside["data"], data)]
    if weights:
        contents.append((beside["weights"], weight_arrays(subject, recipe, learner)))
    with ExitStack() as written:
        for place, arrays in contents:
            if cancelled():
                raise WasCancelled
            np.savez_compressed(written.enter_context(files.replacing(place)), **arrays)
        if cancelled():
            raise WasCancelled
        written.enter_context(files.replacing(path)).write(text_of(subject, recipe, origin).encode())
    names = ", ".join(place.name for place, _ in contents)
    return f"a script with the settings of step {source.step:,}; beside it {names}"


def data_arrays(subject: Subject, recipe: Recipe) -> dict[str, np.ndarray]:
    """Collect what a script trains on, as it is stored: uint8 images, float32 points."""
    data = subject.data
    names = [name for name in (*recipe.batch, *recipe.besides) if name != "real"]
    arrays = {"items": data.items} | {name: getattr(data, name) for name in names}
    if data.is_streamed and sum(array.nbytes for array in arrays.values()) <= LARGEST:
        arrays = {name: np.asarray(array) for name, array in arrays.items()}
    return arrays if data.scale is None else arrays | {"offset": data.offset, "scale": data.scale}


def weight_arrays(subject: Subject, recipe: Recipe, learner: Learner) -> dict[str, np.ndarray]:
    """Collect a run's weights and statistics by the script's names, and the step that they are of."""
    arrays = {"step": np.array(learner.step)}
    copies: Mapping = learner.ema_networks() or {}
    kept = averaged(subject)
    for network, mine, theirs in recipe.parameters(learner.model):
        arrays[f"{network}.{mine}"] = _array(learner.model.networks[network], theirs)
        if network in kept:
            arrays[f"average.{network}.{mine}"] = _array(copies.get(network, learner.model.networks[network]), theirs)
    return arrays


def _array(network, name: str) -> np.ndarray:
    return network.state_dict()[name].cpu().contiguous().numpy()


def _was_changed(source: RunSource) -> bool:
    """Tell whether settings were changed in mid-run."""
    from ..record import event_codec

    configs = [event_codec.unpack(happened.kind, happened.step, happened.data).config
               for happened in source.events("started", "applied")]
    return any(config != configs[0] for config in configs)
