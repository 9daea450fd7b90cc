"""The labelled set: short trainings that are known to go well or badly. Made by settings and seeds alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

LABELS = ("healthy", "collapse", "d-too-strong", "g-too-strong", "diverging")
# These are no label beside the others: a run that gets worse also collapses, for one.
DETERIORATING, FALSE_EQUILIBRIUM = "deteriorating", "false equilibrium"
PRESETS = {"ring": "ring-vanilla", "grid": "grid-vanilla", "digits": "digits-vanilla", "faces": "faces-dcgan",
           "drawn faces": "faces-cgan"}
STEPS = {"ring": 6000, "grid": 6000, "digits": 2400, "faces": 480, "drawn faces": 480}
# Good faces take longer than bad ones, and so does a collapse, which diagnosis waits for to pass.
LONGER = {("faces", "healthy"): 960, ("faces", "collapse"): 720, ("ring", DETERIORATING): 8000,
          ("grid", DETERIORATING): 8000, ("digits", DETERIORATING): 3600, ("faces", DETERIORATING): 1680,
          ("ring", FALSE_EQUILIBRIUM): 4000, ("grid", FALSE_EQUILIBRIUM): 4000}

D_LR, G_LR, D_STEPS, G_STEPS = "optimizer.d.lr", "optimizer.g.lr", "train.d_steps", "train.g_steps"
R1, LOSS = "regularizers.r1", "loss.name"
GAMMA, NOISE, SIGMA = "regularizers.r1.gamma", "regularizers.instance-noise", "regularizers.instance-noise.sigma"
SGD = {"optimizer.d.name": "sgd", "optimizer.g.name": "sgd"}
MINIMAX = {LOSS: "minimax"}
PLAIN_LABELS = {"regularizers.label-smoothing": False}
HINGE = {LOSS: "hinge"} | PLAIN_LABELS


@dataclass(frozen=True)
class Scenario:
    """One training.

    Attributes:
        base: preset by its data.
        label: what it is an example of.
        changes: of the preset's settings.
        held_out: not looked at while thresholds were chosen.
        then: changes by command, half of the way.
    """

    base: str
    label: str
    changes: Mapping[str, Any]
    seed: int
    held_out: bool
    then: Mapping[str, Any] = field(default_factory=dict)

    @property
    def steps(self) -> int:
        return LONGER.get((self.base, self.label), STEPS[self.base])

    @property
    def name(self) -> str:
        first, then = (", ".join(f"{k}={v}" for k, v in changes.items()) for changes in (self.changes, self.then))
        return f"{self.base}/{self.seed} {first or 'as shipped'}" + (f", then {then}" if then else "")


_SET: dict[str, list[tuple[str, dict[str, Any]]]] = {
    "healthy": [
        ("ring", {R1: True}), ("ring", {D_LR: 5e-3}), ("grid", {R1: True}), ("grid", {}), ("digits", {}),
        ("digits", {R1: True}), ("digits", HINGE), ("digits", {LOSS: "least-squares"}), ("faces", {}), ("faces", {}),
        ("ring", {R1: True} | HINGE), ("ring", {R1: True, "regularizers.r2": True, LOSS: "relativistic"}),
        ("digits", {}), ("ring", {R1: True, "train.batch_size": 64}),
        ("ring", {}), ("ring", {}), ("faces", {R1: True}), ("faces", {R1: True}), ("grid", {}), ("digits", {}),
    ],
    "collapse": [
        ("ring", {G_LR: 1e-2}), ("ring", {G_LR: 1e-2, D_LR: 5e-4}), ("grid", {G_LR: 1e-2}), ("ring", {G_LR: 2e-2}),
        ("ring", {G_LR: 1e-2, D_LR: 2e-4}), ("grid", {G_LR: 3e-2}), ("digits", {G_LR: 3e-2, D_LR: 1e-4}),
        ("digits", {G_LR: 2e-2, D_LR: 2e-4}),
        ("grid", {G_LR: 2e-2}), ("grid", {G_LR: 1e-2}), ("faces", {G_LR: 2e-2}), ("faces", {G_LR: 3e-2}),
    ],
    "d-too-strong": [
        ("ring", MINIMAX | {G_LR: 1e-6, D_LR: 5e-3}), ("ring", {G_LR: 1e-6}),
        ("ring", MINIMAX | {G_LR: 1e-5, D_LR: 1e-2}), ("grid", {G_LR: 1e-6, D_LR: 5e-3}),
        ("grid", {G_LR: 1e-6, D_STEPS: 5}), ("digits", MINIMAX | {D_LR: 1e-2, G_LR: 1e-5}),
        ("digits", {G_LR: 1e-6}), ("digits", MINIMAX | {G_LR: 1e-5}),
        ("faces", MINIMAX | {D_LR: 4e-3, G_LR: 2e-5}), ("faces", {G_LR: 1e-6}),
        ("digits", {G_LR: 5e-6, D_STEPS: 3}), ("digits", {G_LR: 5e-6, D_LR: 2e-3}),
    ],
    "g-too-strong": [
        ("digits", {D_LR: 1e-6}), ("digits", {G_STEPS: 8}), ("faces", {G_STEPS: 3, D_LR: 2e-5}), ("ring", {G_STEPS: 8}),
        ("grid", {G_STEPS: 10}), ("grid", {G_STEPS: 5, D_LR: 1e-4}), ("ring", {G_STEPS: 5, D_LR: 1e-4}),
        ("digits", {D_LR: 1e-5}), ("faces", {D_LR: 1e-6}), ("faces", {D_LR: 2e-6}),
    ],
    "diverging": [
        ("ring", SGD | {D_LR: 0.5, G_LR: 0.5}), ("ring", {LOSS: "least-squares", D_LR: 0.3, G_LR: 0.3}),
        ("ring", {LOSS: "wasserstein", D_LR: 1e-2}), ("grid", {LOSS: "wasserstein", D_LR: 2e-2}),
        ("digits", {LOSS: "wasserstein", D_LR: 1e-2} | PLAIN_LABELS),
        ("digits", SGD | {LOSS: "least-squares", D_LR: 1.0, G_LR: 1.0}), ("faces", {D_LR: 0.1, G_LR: 0.1}),
        ("faces", {LOSS: "wasserstein", D_LR: 1e-2} | PLAIN_LABELS),
        ("grid", SGD | {LOSS: "least-squares", D_LR: 0.5, G_LR: 0.5}), ("digits", {D_LR: 0.3, G_LR: 0.3}),
    ],
}

_WORSE: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    ("ring", {R1: True}, {G_LR: 2e-2}), ("ring", {}, {G_LR: 1e-2}),
    ("ring", {R1: True}, {G_STEPS: 8}), ("ring", {R1: True}, {G_STEPS: 5, D_LR: 1e-4}),
    ("ring", {}, {R1: True, GAMMA: 100.0}), ("ring", {}, {R1: True, GAMMA: 30.0}),
    ("grid", {R1: True}, {G_LR: 3e-2}), ("grid", {R1: True}, {G_LR: 2e-2}),
    ("digits", {}, {G_LR: 2e-2}), ("digits", {R1: True}, {G_LR: 3e-2}),
    ("digits", {}, {D_LR: 1e-6}), ("digits", {}, {G_STEPS: 8}),
    ("ring", {R1: True}, {LOSS: "wasserstein", D_LR: 1e-2}), ("grid", {}, {LOSS: "wasserstein", D_LR: 2e-2}),
    ("faces", {}, {G_LR: 2e-2}), ("faces", {R1: True}, {D_LR: 1e-6}),
]
_FALSE: list[tuple[str, dict[str, Any]]] = [
    ("ring", {NOISE: True, SIGMA: 0.3}), ("ring", {NOISE: True, SIGMA: 0.5}),
    ("drawn faces", {}), ("drawn faces", {}),
    ("grid", {NOISE: True, SIGMA: 0.5}), ("digits", {NOISE: True, SIGMA: 2.0}),
    ("ring", {G_LR: 1e-2, D_LR: 1e-4}), ("grid", {G_LR: 1e-2, D_LR: 1e-4}),
]

# Alternating, so that both halves have their part of each label; the seed differs for each training.
SCENARIOS = tuple(
    Scenario(base, label, changes, seed=number + (101 if number % 2 else 1), held_out=number % 2 == 1)
    for label in LABELS for number, (base, changes) in enumerate(_SET[label])) + tuple(
    Scenario(base, DETERIORATING, first, seed=number + 301, held_out=number % 2 == 1, then=then)
    for number, (base, first, then) in enumerate(_WORSE)) + tuple(
    Scenario(base, FALSE_EQUILIBRIUM, changes, seed=number + 401, held_out=number % 2 == 1)
    for number, (base, changes) in enumerate(_FALSE))
