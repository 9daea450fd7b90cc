"""Stand-ins for what panels are given: a run controller without a thread, and a run's facts without data."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import numpy as np
from PySide6.QtCore import QObject, Signal

from ganviz.engine.settings.commands import Set
from ganviz.engine.settings.scoring import Scoring
from ganviz.engine.telemetry.events import Applied, Started
from ganviz.engine.telemetry.facts import RunFacts
from ganviz.engine.telemetry.history import ScalarHistory
from ganviz.engine.telemetry.mailbox import SERIES, ScalarBlock
from ganviz.ui.run.finding_log import FindingLog
from ganviz.ui.run.ghost import Ghost
from ganviz.ui.run.walkthrough import Walkthrough
from ganviz.ui.widgets.weights_choice import WeightsChoice


class FakeController(QObject):
    """The run controller's face without a run: remembers what it was asked for in `calls`.

    Args:
        config: a RunConfig or anything with the attributes that the panel reads; None before a run.
    """

    event = Signal(object)
    started_run = Signal(object)
    state_changed = Signal(str)

    def __init__(self, config: Any = None) -> None:
        super().__init__()
        self.config = config
        self.history = ScalarHistory()
        self.marks: list[Applied] = []
        self.findings = FindingLog()
        self.weights = WeightsChoice(self)
        self.ghost = Ghost(self)
        self.started: Started | None = None
        self.trainer: Any = None
        self.state = "idle"
        self.name = self.shown_name = "toy"
        self.can_undo = self.can_redo = False
        self.calls: list[tuple[str, tuple]] = []
        self.walkthrough = Walkthrough(self)

    def __getattr__(self, name: str) -> Any:
        if name in {"open", "run", "pause", "toggle", "step", "slow_motion", "set", "restart", "undo", "redo",
                    "stop", "set_weight", "watch", "close", "measure", "cancel_measure"}:
            return lambda *args: self.calls.append((name, args))
        raise AttributeError(name)

    def begin(self, config: Any, step: int = 0, data_kind: str = "points") -> Started:
        """Begin a run: forget the old one and tell the panels."""
        self.config, self.started = config, fake_started(config, step, data_kind)
        self.history.clear()
        self.marks.clear()
        self.started_run.emit(self.started)
        self.set_state("running")
        return self.started

    def set_state(self, state: str) -> None:
        self.state = state
        self.state_changed.emit(state)

    def apply(self, step: int, summary: str, config: Any = None, **changes: Any) -> Applied:
        """Answer a command that changed settings, as a run would; `a__b` in `changes` stands for `a.b`."""
        command = Set.of({path.replace("__", "."): value for path, value in changes.items()})
        self.config = config if config is not None else self.config
        # half a minute after the one before: a change of its own
        applied = Applied(step, len(self.marks) + 1, command, summary, self.config, undo=command,
                          made_at=30.0 * len(self.marks))
        self.marks.append(applied)
        self.event.emit(applied)
        return applied


def fake_loss(name: str = "nonsaturating", equilibrium_d: float | None = 1.3863,
              equilibrium_g: float | None = 0.6931, is_probability: bool = True,
              threshold: float | None = 0.0, needs_lipschitz: bool = False) -> Any:
    """A loss's section as panels see it."""
    owner = type(name, (Scoring,), {"name": name, "title": name.capitalize(), "is_probability": is_probability})
    built = SimpleNamespace(equilibrium=lambda real_target=1.0: (equilibrium_d, equilibrium_g),
                            even_logit=lambda real_target=1.0: threshold, needs_lipschitz=needs_lipschitz)
    return SimpleNamespace(name=name, owner=owner, build=lambda: built, described=lambda: built)


def fake_config(loss: Any = None, **sections: Any) -> Any:
    """A config of which panels read only what is here."""
    return SimpleNamespace(**{"loss": loss if loss is not None else fake_loss(), "regularizers": (),
                              "train": SimpleNamespace(d_steps=1, auto_balance=False),
                              "observe": SimpleNamespace(budget=0.05)} | sections)


WASSERSTEIN = fake_loss("wasserstein", None, None, is_probability=False, threshold=None, needs_lipschitz=True)


def fake_started(config: Any, step: int = 0, data_kind: str = "points") -> Started:
    points = data_kind == "points"
    shape, extent = ((2,), (-1.5, 1.5, -1.5, 1.5)) if points else ((3, 16, 16), None)
    facts = RunFacts(data_kind=data_kind, shape=shape, items=10_000, extent=extent, modes=None, label_names=(), z_dim=2)
    mode, parameters = "eager, float32, 1 thread", {"G": 1000, "D": 900}
    return Started(step, config, "CPU", "no GPU found", mode, parameters, facts)


def training_values(first_step: int, count: int, seed: int = 0, accuracy: bool = True) -> np.ndarray:
    """(count, len(SERIES)) float32 of a plausible run, the same for the same steps and seed."""
    steps = np.arange(first_step, first_step + count)
    noise = np.random.default_rng([seed, first_step]).standard_normal((count, len(SERIES)))
    late = 1 - np.exp(-steps / 1500.0)
    wave = np.sin(steps / 90.0) * np.exp(-steps / 2500.0)
    columns = {
        "loss_d": 1.38 - 0.4 * late + 0.12 * wave, "loss_g": 0.7 + 0.6 * late - 0.12 * wave,
        "grad_norm_d": 0.6 + 0.3 * late, "grad_norm_g": 0.25 + 0.1 * wave,
        "accuracy_real": 0.6 + 0.15 * late + 0.1 * wave, "accuracy_fake": 0.58 + 0.2 * late - 0.1 * wave,
        "score_real": 0.55 + 0.1 * late, "score_fake": 0.45 - 0.1 * late,
    }
    values = np.stack([columns[name] for name in SERIES], axis=1) + 0.04 * noise
    for name in ("grad_norm_d", "grad_norm_g"):
        values[:, SERIES.index(name)] = np.abs(values[:, SERIES.index(name)]) + 0.01
    for name in ("accuracy_real", "accuracy_fake"):
        column = SERIES.index(name)
        values[:, column] = np.clip(values[:, column], 0, 1) if accuracy else np.nan
    return values.astype(np.float32)


def feed(history: ScalarHistory, first_step: int, count: int, block: int = 1000, **about: Any) -> None:
    """Append a plausible run's steps to a history, in blocks."""
    for first in range(first_step, first_step + count, block):
        size = min(block, first_step + count - first)
        history.append(ScalarBlock(first, training_values(first, size, **about)))
