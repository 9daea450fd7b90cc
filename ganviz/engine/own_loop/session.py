"""A script's run: its parts, and what they tell. The script's thread trains; another tells what came of it."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import torch

from ..checkpoint.state import FORMAT, TrainingState, copy_to_cpu
from ..datasets.base import TrainingData
from ..datasets.batches import Batches
from ..diagnosis.diagnosis import Diagnosis
from ..losses.base import Loss
from ..observation.observation import Observer
from ..probes.view import View
from ..record.run_recorder import RunRecorder
from ..settings.commands import Scripted
from ..settings.config import RunConfig
from ..settings.descriptions import describe
from ..telemetry.facts import RunFacts
from ..telemetry.mailbox import Telemetry
from ..training.commanded_run import CommandedRun
from ..training.control import RunControl
from ..training.pacing import Pacing
from .curves import Curves
from .live import LiveValues
from .networks import OwnModel, Parts
from .rates import Rates

_STATE_TYPES = (torch.float32, torch.int64, torch.uint8)


@dataclass
class Session(CommandedRun):
    """The parts of a script's run, once it has begun.

    Attributes:
        config: settings in force.
        facts: what it works on; with the curves so far.
        step: iterations done.
        record: commands that were applied, with their steps.
        lock: held by who makes blocks of what was logged, and by who changes settings.
        outside: whether the script is outside of `run.steps`.
        threads: of the CPU, that its steps take; as the thread that made this has them.
    """

    config: RunConfig
    facts: RunFacts
    parts: Parts
    model: OwnModel
    loss: Loss
    data: TrainingData
    rates: Rates
    live: LiveValues
    curves: Curves
    telemetry: Telemetry
    observer: Observer
    diagnosis: Diagnosis
    control: RunControl
    recorder: RunRecorder | None
    step: int = 0
    record: list[Scripted] = field(default_factory=list)
    pacing: Pacing = field(default_factory=Pacing)
    lock: threading.RLock = field(default_factory=threading.RLock)
    outside: bool = False

    def __post_init__(self) -> None:
        device = self.parts.device
        self.real = torch.from_numpy(self.data.items.copy()).to(device)
        self.threads = torch.get_num_threads() if device.type == "cpu" else 1
        self.random = torch.Generator(device).manual_seed((self.config.train.seed << 8) + 3)

    @property
    def seconds_spent(self) -> float:
        """Seconds of the script's thread that watching has taken so far."""
        return self.observer.spent

    def view(self, requests: Mapping[str, Any] | None = None) -> View:
        """Give what a probe may read: the run as it is now."""
        with self.lock:
            recorder = self.curves.recorder
            recent = recorder.recent_real, recorder.recent_fake, recorder.recent_steps
            history = dict(recorder.means)
        return View(
            config=self.config, model=self.model, ema=None, loss=self.loss, data=self.data, real=self.real,
            to_float=Batches.to_float, step=self.step, random=self.random, recent_logits_real=recent[0],
            recent_logits_fake=recent[1], recent_steps=recent[2], history=history, requests=requests or {},
            at_rest=self.control.paused or self.pacing.is_unhurried)

    def state(self) -> TrainingState:
        """Copy the networks' values and the optimizers' moments to the CPU, as far as their numbers can be kept.

        A script goes on from checkpoints of its own: what else its next iteration depends on is not known here.
        """
        found = {f"network.{name}.{key}": value for name, network in self.parts.networks.items()
                 for key, value in network.state_dict().items() if isinstance(value, torch.Tensor)}
        found |= {f"optimizer.{key}": value for key, value in self.rates.state().items()}
        tensors = {key: copy_to_cpu(value.float() if value.is_floating_point() else value)
                   for key, value in found.items()}
        tensors = {key: value for key, value in tensors.items()
                   if value.dtype in _STATE_TYPES and bool(torch.isfinite(value).all())}
        return TrainingState(tensors, {"format": FORMAT, "step": self.step, "positions": {},
                                       "config": self.config.to_dict(), "kinds": describe(self.config)})

    def follow_optimizers(self) -> RunConfig:
        """Take over into the config what the optimizers' groups hold; return what it was before."""
        before = self.config
        values = self.rates.read()
        for section in ("optimizer.d", "optimizer.g", "model"):
            own = {path.rpartition(".")[2]: value for path, value in values.items()
                   if path.rpartition(".")[0] == section}
            changed = replace(self.config.section(section), **own)
            self.config = replace(self.config, **{section.replace(".", "_"): changed})
        return before
