"""Scripts of small runs on made-up data, and what they train beside what ganviz trains, for the tests of both."""

from __future__ import annotations

import types
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch

from ganviz.engine.datasets.base import TrainingData
from ganviz.engine.datasets.held_out_split import unpair
from ganviz.engine.export.plain_script import script
from ganviz.engine.export.plain_script.objective import Objective
from ganviz.engine.export.plain_script.recipe import Recipe, Subject
from ganviz.engine.export.script_files import why_not
from ganviz.engine.numerics.device import place
from ganviz.engine.settings.config import RunConfig
from ganviz.engine.settings.params import settings_of
from ganviz.engine.training.learner import Learner

# so that a network is made and trained in a moment
_SMALL = {"g_width": 4, "d_width": 4, "e_width": 4, "coarse_width": 8, "g_blocks": 2, "g_depth": 1, "d_depth": 1,
          "e_depth": 1, "z_dim": 4, "most_channels": 4, "w_dim": 4}
STEPS = 3
_ORIGIN = script.Origin("run.py", "a run", 5, True, "run-data.npz")


def small(config: RunConfig, **changes: Any) -> RunConfig:
    """Shrink a config; optimizers without moments let both sides differ by rounding alone."""
    settings = {setting.name for setting in settings_of(type(config.model))}
    shrunk = {f"model.{name}": value for name, value in _SMALL.items() if name in settings}
    g_rate = 1e-4 if "vae" in config.model.name else 0.01  # an autoencoder's loss is a sum over pixels, and steep
    return config.with_changes({
        "train.batch_size": 8, "device.kind": "cpu", "device.precision": "float32", "optimizer.d.name": "sgd",
        "optimizer.g.name": "sgd", "optimizer.d.lr": 0.01, "optimizer.g.lr": g_rate} | shrunk
        | {name.replace("__", "."): value for name, value in changes.items()})


def made_up(config: RunConfig, channels: int = 3, source: tuple[int, ...] | None = None) -> TrainingData:
    """Draw data of the kind that a config's model learns: points, or images of 16 × 16 pixels, with three classes.

    Args:
        source: (height, width, channels) of sources, those of the images unless given.
    """
    random, count, kind = np.random.default_rng(3), 40, config.data.owner.kind
    wants = config.model.owner.form != "samples" or source is not None

    def drawn(sides: tuple[int, ...]) -> np.ndarray:
        if kind == "points":
            return random.normal(size=(count, 2)).astype(np.float32)
        return random.integers(0, 256, (count, *sides), dtype=np.uint8)

    sides = (16, 16, channels)
    data = TrainingData(kind, drawn(sides), labels=np.repeat(np.arange(3), (20, 12, 8)), label_names=("a", "b", "c"),
                        sources=drawn(source or sides) if wants else None)
    return unpair(data, 1) if config.model.owner.form == "domains" else data


@dataclass
class Scripted:
    """A script that was run, beside ganviz' own networks of the same run.

    Attributes:
        text: of the script.
        module: its names.
        learner: ganviz' side.
        networks, averages: the script's.
        names: for each network the script's names of parameters and buffers, and ganviz'.
    """

    text: str
    module: types.ModuleType
    learner: Learner
    networks: dict[str, torch.nn.Module]
    averages: dict[str, torch.nn.Module]
    names: dict[str, dict[str, str]]
    subject: Subject
    recipe: Recipe

    def differences(self, mine: dict[str, torch.nn.Module], theirs: dict[str, torch.nn.Module]) -> float:
        """Find the largest difference of two sides' weights and statistics."""
        pairs = [(network.state_dict()[key], theirs[name].state_dict()[other])
                 for name, network in mine.items() for key, other in self.names[name].items()]
        return max((one - other).abs().max().item() for one, other in pairs)


def text_of(config: RunConfig, data: TrainingData) -> str:
    """Write a run's script, and train nothing."""
    subject = Subject(config, data, config.model.build(data.shape, 3, data.source_shape), Objective.of(config))
    return script.text_of(subject, script.recipe_of(subject), _ORIGIN)


def scripted(config: RunConfig, data: TrainingData) -> Scripted:
    """Write a run's script, and give its networks the weights of ganviz' own."""
    learner = Learner(config, data, place(config.device, config.model.owner.convolutional, 0))
    subject = Subject(config, data, learner.model, Objective.of(config))
    assert why_not(config) == ""
    recipe = script.recipe_of(subject)
    text = script.text_of(subject, recipe, _ORIGIN)
    module = types.ModuleType("run")
    module.__file__ = "run.py"
    exec(compile(text, "run.py", "exec"), module.__dict__)
    networks, names = module.make_networks(), {}
    for network, mine, theirs in recipe.parameters(learner.model):
        names.setdefault(network, {})[mine] = theirs
    for name, network in networks.items():
        assert set(names[name]) == set(network.state_dict())
        state = learner.model.networks[name].state_dict()
        network.load_state_dict({mine: state[theirs].clone() for mine, theirs in names[name].items()})
        if learner.model.convolutional:  # as `main` does; random numbers come in the order in which images lie
            network.to(memory_format=torch.channels_last)
    averages = {name: deepcopy(networks[name]).requires_grad_(False) for name in script.averaged(subject)}
    return Scripted(text, module, learner, networks, averages, names, subject, recipe)


def train_both(made: Scripted, steps: int = STEPS) -> tuple[list[dict[str, float]], list[dict[str, float]]]:
    """Train both on the same batches, with the same random numbers; get the losses of each step, by network."""
    learner, config = made.learner, made.learner.config
    fixed = [learner.batches.draw(config.train.batch_size) for _ in range(steps)]
    # ganviz has a stream for each use, a script one for all
    stream = torch.default_generator
    learner.randomness.noise = learner.randomness.random = learner.randomness.dropout = stream
    learner.apply(config)
    learner._set_regularizers(config)
    learner.batches.draw = lambda n: fixed[learner.step]
    theirs, mine = [], []
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(5)
        for _ in range(steps):
            learner.iterate(traced=True)
            theirs.append(_losses(learner))
        torch.manual_seed(5)
        at = [0]
        for step, losses in made.module.train(made.networks, made.averages, _batches(made, fixed, at), steps):
            mine.append({name: value.item() for name, value in losses.items()})
            at[0] = step
    return mine, theirs


def _losses(learner: Learner) -> dict[str, float]:
    """Get the loss of each phase's newest update, by the phase's name."""
    return {update.name: update.loss.item() for update in learner.trace.updates}


def _batches(made: Scripted, fixed: list, at: list[int]) -> Iterator[Any]:
    others = {"labels": "labels", "sources": "sources"}
    while True:
        batch = fixed[at[0]]
        parts = (batch.real, *(getattr(batch, others[name]) for name in made.recipe.batch if name != "real"))
        yield parts if len(parts) > 1 else parts[0]
