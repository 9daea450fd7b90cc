"""Small runs for the engine's tests."""

from __future__ import annotations

from typing import Any

from ganviz.engine.settings.config import RunConfig
from ganviz.engine.telemetry.mailbox import Telemetry
from ganviz.engine.training.trainer import Trainer

POINTS = {
    "data": {"name": "ring", "size": 1000},
    "model": {"name": "mlp", "g_width": 16, "d_width": 16},
    "loss": {"name": "non-saturating"},
    "optimizer": {"d": {"name": "adam", "lr": 1e-3}, "g": {"name": "adam", "lr": 1e-3}},
    "train": {"batch_size": 16},
}
IMAGES = POINTS | {"data": {"name": "digits"}, "model": {"name": "dcgan", "g_width": 4, "d_width": 4, "z_dim": 4}}


def config(base: dict[str, Any] = POINTS, **changes: Any) -> RunConfig:
    """A small config; keywords are dotted names with "__" for the dot."""
    return RunConfig.from_dict(base).with_changes({k.replace("__", "."): v for k, v in changes.items()})


def built(run_config: RunConfig, **kwargs: Any) -> Trainer:
    """A trainer whose networks exist and which has not trained yet."""
    trainer = Trainer(run_config, Telemetry(), **kwargs)
    trainer.build()
    return trainer


def trained(run_config: RunConfig, steps: int, **kwargs: Any) -> Trainer:
    """A trainer after some steps."""
    trainer = Trainer(run_config, Telemetry(), steps=steps, attended=False, **kwargs)
    trainer.run()
    if trainer.failure is not None:
        raise trainer.failure
    return trainer


def same_tensors(one: Trainer, other: Trainer) -> bool:
    """Whether two runs are in bit-identical states."""
    first, second = one.state().tensors, other.state().tensors
    return first.keys() == second.keys() and all(first[k].equal(second[k]) for k in first)


def events_of(trainer: Trainer, kind: type) -> list[Any]:
    return [e for e in trainer.telemetry.drain_events() if isinstance(e, kind)]
