"""Our loop against the well-known examples: the same work by a RunConfig, on the same machine, turn by turn.

An example has the number of threads that is fastest for it.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np

from ganviz.engine.settings.config import RunConfig

from .loops import BareLoop, LiveLoop
from .measure import Row, ratios, row
from .processes import LoopProcess

# What GAN Lab's own loop reaches in Node on a machine of this kind, drawing nothing.
GAN_LAB_STEPS = 155.0

_ADAM = {"name": "adam", "lr": 2e-4, "beta1": 0.5, "beta2": 0.999}
_RING_ADAM = {"name": "adam", "lr": 1e-3, "beta1": 0.5, "beta2": 0.9}
_PERCEPTRONS = {"name": "mlp", "z_dim": 100, "g_width": 128, "g_growth": 2.0, "g_depth": 4, "g_norm": "batch",
                "g_activation": "leaky-relu", "d_width": 512, "d_growth": 0.5, "d_depth": 2}


def _tree(data: str, model: dict[str, Any], batch: int, adam: dict[str, Any] = _ADAM, **more: Any) -> dict[str, Any]:
    train = {"batch_size": batch, "ema_decay": 0.0, "d_steps": more.pop("d_steps", 1)}
    return {"data": {"name": data}, "model": model, "loss": {"name": "non-saturating"},
            "optimizer": {"d": adam, "g": adam}, "train": train} | more


_CRITIC = {"loss": {"name": "wasserstein"}, "regularizers": {"gradient-penalty": {"weight": 10.0}}}
TREES: dict[str, dict[str, Any]] = {
    "gan-lab": _tree("ring", {"name": "mlp", "g_width": 14, "d_width": 10, "d_activation": "relu"}, 150, d_steps=2),
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
def _running(name: str) -> Iterator[tuple[BareLoop, LoopProcess]]:
    with tempfile.TemporaryDirectory() as folder:
        bare = BareLoop(config(name, Path(folder)))
    example = LoopProcess("examples", name)
    try:
        yield bare, example
    finally:
        example.close()


def over_example(name: str, at_least: float, pairs: int, seconds: float) -> Row:
    """Our steps per second over the example's at its best number of threads."""
    with _running(name) as (bare, example):
        example.choose_threads(seconds)
        bare.steps_per_second(seconds)
        found, ours, theirs = ratios(lambda: bare.steps_per_second(seconds),
                                     lambda: example.steps_per_second(seconds), pairs)
        return row(f"{name}: ganviz / example", found, at_least=at_least,
                   note=f"{ours:.4g} steps/s ({bare.trainer.execution_mode.text()}) and {theirs:.4g} "
                        f"({example.threads} thread{'s' * (example.threads > 1)})")


def gan_lab(pairs: int, seconds: float) -> list[Row]:
    """At GAN Lab's size: over its own loop's speed, bare and with the window, and over the plain loop."""
    name = "gan-lab"
    with _running(name) as (bare, example):
        example.choose_threads(seconds)
        bare.steps_per_second(seconds)
        found, ours, theirs = ratios(lambda: bare.steps_per_second(seconds),
                                     lambda: example.steps_per_second(seconds), pairs)
        speeds = [ratio * theirs / GAN_LAB_STEPS for ratio in found]
        rows = [row(f"{name}: ganviz / plain loop", found, at_least=1.0, note=f"{ours:.4g} and {theirs:.4g} steps/s"),
                row(f"{name}: ganviz / GAN Lab in Node", speeds, at_least=40,
                    note=f"{ours:.4g} steps/s; {GAN_LAB_STEPS:.0f} were measured there")]
        written = bare.config.to_toml()
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "gan-lab.toml"
        source.write_text(written, encoding="utf-8")
        live = LiveLoop(str(source))
    live.steps_per_second(seconds)
    live.frames.clear()
    speeds = [live.steps_per_second(seconds) / GAN_LAB_STEPS for _ in range(pairs)]
    live.close()
    return [*rows, row(f"{name}: window live / GAN Lab in Node", speeds, at_least=20),
            row(f"{name}: frames per second meanwhile", live.frames, at_least=20)]
