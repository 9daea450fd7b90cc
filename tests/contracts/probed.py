"""What every registered probe sends of some small runs: the contents that the panels' contract is held to."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from ganviz.engine.probes.base import PROBES, Content
from ganviz.engine.telemetry.events import Started
from ganviz.engine.telemetry.mailbox import ScalarBlock
from ganviz.engine.training.trainer import Trainer
from tests.engine.helpers import IMAGES, POINTS, config, events_of, trained

# Together they have something for every probe: points and images, from noise and from sources, with an average.
RUNS = {
    "points": POINTS | {"train": {"batch_size": 16, "ema_decay": 0.9}},
    "images": IMAGES,
    "translation": POINTS | {"data": {"name": "clouds", "size": 400},
                             "model": {"name": "direct-mlp", "g_width": 8, "d_width": 8}},
    "enlargement": POINTS | {"data": {"name": "digits"},
                             "model": {"name": "srgan", "g_width": 8, "g_blocks": 1, "d_width": 4}},
    "one neuron": POINTS | {"data": {"name": "diagonal", "size": 200}, "model": {"name": "two-by-two"}},
}
# What a person's click asks of a probe that sends nothing, or little, without one.
CLICKS = {"closeup": {"which": "fake", "index": 0}, "network": {"layer": "D/0"},
          "samples": {"arrows": True, "modes": True}}
STEPS = 5


@dataclass(frozen=True)
class SmallRun:
    """A run that is over, and what a window was told of it."""

    trainer: Trainer
    started: Started
    blocks: list[ScalarBlock]


@cache
def small_run(name: str) -> SmallRun:
    trainer = trained(config(RUNS[name]), STEPS)
    trainer.learner.iterate(traced=True)  # as a step by hand
    return SmallRun(trainer, events_of(trainer, Started)[0], trainer.telemetry.drain_blocks())


@cache
def content(topic: str, run: str) -> Content | None:
    """What a new probe sends of a run; None if it makes no sense for it."""
    trainer, probe = small_run(run).trainer, PROBES[topic]
    asked: dict[str, Any] = CLICKS.get(topic, {})
    return None if probe.inapplicable(trainer.view(asked)) else probe().measure(trainer.view(asked))
