"""Our loop against the well-known examples: the same work by a RunConfig, on the same machine, turn by turn.

An example has the number of threads that is fastest for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import numpy as np

from ganviz.engine.settings.config import RunConfig

from .measure import Row, ratios, row
from .processes import LoopProcess

_ADAM = {"name": "adam", "lr": 2e-4, "beta1": 0.5, "beta2": 0.999}
_RING_ADAM = {"name": "adam", "lr": 1e-3, "beta1": 0.5, "beta2": 0.9}
_SGD = {"name": "sgd", "lr": 0.1}
_PERCEPTRONS = {"name": "mlp", "z_dim": 100, "g_width": 128, "g_growth": 2.0, "g_depth": 4, "g_norm": "batch",
                "g_activation": "leaky-relu", "d_width": 512, "d_growth": 0.5, "d_depth": 2}


def _tree(data: str, model: dict[str, Any], batch: int, adam: dict[str, Any] = _ADAM, **more: Any) -> dict[str, Any]:
    train = {"batch_size": batch, "ema_decay": 0.0, "d_steps": more.pop("d_steps", 1)}
    return {"data": {"name": data}, "model": model, "loss": {"name": "non-saturating"},
            "optimizer": {"d": adam, "g": adam}, "train": train} | more


_CRITIC = {"loss": {"name": "wasserstein"}, "regularizers": {"gradient-penalty": {"weight": 10.0}}}
TREES: dict[str, dict[str, Any]] = {
    "gan-lab": _tree("ring", {"name": "mlp", "g_width": 8, "d_width": 8, "d_activation": "relu"}, 150, _SGD, d_steps=2),
    "gan-lab 14/10": _tree("ring", {"name": "mlp", "g_width": 14, "d_width": 10, "d_activation": "relu"}, 150,
                           d_steps=2),
    "ring": _tree("ring", {"name": "mlp"}, 128, _RING_ADAM),
    "gan.py": _tree("mnist", _PERCEPTRONS, 64),
    "dcgan.py": _tree("32x32x1", {"name": "resize-gan", "d_norm": "batch"}, 64,
                      regularizers={"dropout": {"p": 0.25}}),
    "wgan_gp.py 1:1": _tree("mnist", _PERCEPTRONS, 64, **_CRITIC),
    "wgan_gp.py 5:1": _tree("mnist", _PERCEPTRONS, 64, d_steps=5, **_CRITIC),
    "examples dcgan": _tree("64x64x3", {"name": "dcgan", "z_dim": 100, "d_width": 64, "d_norm": "batch"}, 64),
}


def config(name: str, folder: Path) -> RunConfig:
    """The run that does the example's work; noise of sizes that no shipped data have is written into the folder."""
    tree = TREES[name]
    data = tree["data"]["name"]
    if "x" in data:
        file = folder / f"{data}.npy"
        shape = [int(side) for side in data.split("x")]
        np.save(file, np.random.default_rng(1).integers(0, 256, (1024, *shape), np.uint8))
        tree = tree | {"data": {"name": "array", "path": str(file)}}
    return RunConfig.from_dict(tree)


@contextmanager
def running(name: str) -> Iterator[tuple[LoopProcess, LoopProcess]]:
    """Have our loop and the example's, each in its process, which ends afterwards."""
    with ExitStack() as stack:
        bare, example = LoopProcess("bare", name), LoopProcess("examples", name)
        for process in (bare, example):
            stack.callback(process.close)
        yield bare, example


def over_example(name: str, at_least: float, pairs: int, seconds: float) -> Row:
    """Our steps per second over the example's at its best number of threads."""
    with running(name) as (bare, example):
        bare.steps_per_second(seconds)
        example.choose_threads(seconds)
        found, ours, theirs = ratios(lambda: bare.steps_per_second(seconds),
                                     lambda: example.steps_per_second(seconds), pairs)
        return row(f"{name}: ganviz / example", found, at_least=at_least,
                   note=f"{ours:.4g} steps/s ({bare.how()}) and {theirs:.4g} "
                        f"({example.threads} thread{'s' * (example.threads > 1)})")
