"""Train on an NVIDIA GPU with captured steps: one CUDA graph holds a whole iteration and is replayed without Python.

What is captured is the learner's own code, with its fused kernels, convolutions and casts. Only batches, random draws
and live settings come from elsewhere: from fixed tensors that are filled before each replay. So an iteration gives the
same numbers as `Learner.iterate`, and moving a slider needs no new capture.

No part of this could be run on a GPU when it was written. Everything but the capture itself is run on the CPU by the
tests, where a replay is a call of the same code. On a GPU the capture proves itself each time, from the run's own
state: see `GraphedStep`. Where it does not, the run goes on eagerly and says why.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from torch import Tensor

from ..datasets.batches import Batch
from ..models.phases import Phase
from ..numerics.loss_scaling import kept_where
from ..settings.config import RunConfig
from .inputs import Inputs, LiveSection, Scalar
from .proof import KeptState, prove
from .steps import Trained, settings_table

if TYPE_CHECKING:
    from ..training.learner import Learner

# CUDA libraries set themselves up in the first calls; torch's documentation asks for three on a side stream.
_WARM_UPS = 3


def capture(call: Callable[[], None]) -> Callable[[], None]:
    """Record what a call launches on the GPU, and return what launches it again.

    The call is first made a few times. It must read nothing back, and allocate no memory that outlives it.
    """
    side = torch.cuda.Stream()
    side.wait_stream(torch.cuda.current_stream())
    with torch.cuda.stream(side):
        for _ in range(_WARM_UPS):
            call()
    torch.cuda.current_stream().wait_stream(side)
    graph = torch.cuda.CUDAGraph()
    # other threads may go on using the GPU: probes do
    with torch.cuda.graph(graph, capture_error_mode="thread_local"):
        call()
    return graph.replay


class GraphedStep:
    """One iteration of a learner, captured; the learner's `iterate_many` runs it.

    Making one leaves the training as it was, to the bit. It ends with the proof: from the same state and draws,
    three iterations by `Learner.iterate`, twice, and three by replay. Every tensor of the state, losses, norms and
    logits must agree within `proof.TOLERANCES`, plus what the two eager runs differ by.

    That no setting was recorded as a number needs no proof: torch refuses to read a number from the GPU during a
    capture.

    Args:
        learner: whose tensors the step changes, in place.
        record: makes a replay of a call: `capture`, or on the CPU something that runs the call itself.
        proven: whether to make the proof; a measurement of speed does without.

    Raises:
        Disagreement: the proof failed.
        Exception: whatever the capture raises.
    """

    way = "CUDA graph"
    threads, is_shared = 1, False  # the GPU computes

    def __init__(self, learner: Learner, record: Callable[[Callable[[], None]], Callable[[], None]] = capture,
                 proven: bool = True) -> None:
        config, random, batches = learner.config, learner.randomness, learner.batches
        self._learner = learner
        self._device = learner.placement.device
        self._inputs = Inputs({random.noise: "noise", random.random: "random", random.dropout: "dropout"},
                              self._device, torch.float64)
        self.states: list[str] = []  # it knows the tensors themselves
        self.tracked: dict[str, int] = {}  # and counts the passes of batch norm
        self.parts: list[tuple[str, ...]] = []
        self.updates = [number for number, phase in enumerate(learner.phases) for _ in range(phase.repeats(config))]
        self.batches = len(self.updates)
        self._wait: Callable[[], None] = _is_there
        self._batches = [batches.empty(config.train.batch_size) for _ in range(self.batches)]
        kept = KeptState(learner)
        try:
            self._out = self._iterate().clone()  # notes draws and settings, makes the optimizers' moments
            self.draws = list(self._inputs.draws)
            self._scalars = list(self._inputs.scalars)
            self._drawn = [torch.zeros(d.shape, device=self._device) for d in self.draws]
            self._settings = torch.from_numpy(self.scalars(config, learner.step, 1)[0]).to(self._device)
            self._replay = record(self._call)
        finally:
            kept.restore()
        # optimizers without a fused kernel count their updates on the CPU, which a replay does not
        updated = (learner.trained[learner.phases[number].networks] for number in self.updates)
        self._counted = [networks for networks in updated if "step" in networks.settings.build().moments()
                         and not networks.optimizer.param_groups[0].get("fused")]
        self._places = _places(learner)
        if proven:
            prove(learner, self)

    def fits(self) -> bool:
        """Return whether the learner's state still lies in the tensors that the step changes."""
        return _places(self._learner) == self._places

    def scalars(self, config: RunConfig, step: int, count: int) -> np.ndarray:
        """Tabulate the settings in force in the iterations after `step`: (count, scalars) float64."""
        return settings_table(self._scalars, config, step, count)

    def run(self, count: int, states: Sequence[Tensor], batches: Batch, drawn: Sequence[Tensor], scalars: np.ndarray,
            halt: ctypes.c_int, done: ctypes.c_int64) -> Trained:
        """Launch up to `count` iterations without waiting for them, after those of the previous call have finished.

        So the GPU always has something to do, and is never more than two calls behind. The numbers come back all at
        once, by one copy into pinned memory. A bad update is emptied on the device and shows in what was measured.

        Args:
            states: none.
            batches: each part of them (count, batches, samples, ...).
            drawn: one tensor for each of `draws`, (count, numbers).
            scalars: as `scalars` gives them.
            halt: 1 ends the run before the next iteration; any thread may set it.
            done: counts the iterations that were launched, for other threads.
        """
        self._wait()
        settings = _to_device(scalars, self._device)
        block = torch.empty(count, len(self._out), device=self._device)
        fixed = [*(part for batch in self._batches for part in batch if part is not None), *self._drawn]
        trained = 0
        while trained < count and not halt.value:
            given = [*(part[trained, number] for number in range(self.batches) for part in batches if part is not None),
                     *(d[trained].view_as(s) for d, s in zip(drawn, self._drawn, strict=True))]
            if given:
                torch._foreach_copy_(fixed, given)
            self._settings.copy_(settings[trained])
            self._replay()
            block[trained].copy_(self._out)
            trained += 1
            done.value = trained
        for networks in self._counted:
            networks.moment("step").add_(trained)
        arrived, self._wait = _to_host(block[:trained])
        pairs, noted = 2 * len(self.updates), sum(map(len, self.parts))
        # views all of them: what they show may not have arrived yet
        measured, parts, logits = arrived.split([pairs, noted, arrived.shape[1] - pairs - noted], 1)
        real, fake = logits.chunk(2, 1) if logits.shape[1] else (logits, logits)
        return Trained(trained, measured.unflatten(1, (len(self.updates), 2)).numpy(), parts.numpy(), real, fake,
                       None, self._wait)

    # -- what is captured -----------------------------------------------------------------------------------------

    def _call(self) -> None:
        self._inputs.give(self._drawn, self._settings.unbind())
        self._out.copy_(self._iterate())

    def _iterate(self) -> Tensor:
        """Iterate as the learner does, on the fixed inputs; return loss and norm of each update, the parts of their
        losses, and logits.
        """
        learner = self._learner
        measured: list[Tensor] = []
        parts: list[dict[str, Tensor]] = []
        judged: dict[int, tuple[Tensor, Tensor]] = {}
        with self._live():
            for number, batch in zip(self.updates, self._batches, strict=True):
                phase = learner.phases[number]
                output, norm, overflow = learner.backward(phase, batch)
                loss = output.loss.detach()
                learner.trained[phase.networks].empty_bad_gradient(loss, norm)
                self._optimize(phase, overflow)
                learner.finish_update(phase)
                measured += [loss, norm]
                parts.append({name: value.detach() for name, value in (output.terms | output.penalties).items()})
                if (logits := output.logits()) is not None:
                    judged[number] = logits
            updated = (learner.phases[number] for number in self.updates)
            if learner.average is not None and any(phase.side == "g" and phase.in_curve for phase in updated):
                decay = self._inputs.scalar(Scalar("train", "ema_decay_at"), learner.config)
                learner.average.advance((1.0 - decay).float())
        self.parts = [tuple(noted) for noted in parts]
        measured += [value for noted in parts for value in noted.values()]
        logits = [value for side in zip(*judged.values(), strict=True) for value in side]
        return torch.cat([value.float().reshape(-1) for value in (*measured, *logits)])

    def _optimize(self, phase: Phase, overflow: Tensor | None) -> None:
        learner = self._learner
        networks = learner.trained[phase.networks]
        section, optimizer, parameter = networks.settings, networks.optimizer, networks.parameter
        live = LiveSection(f"optimizer.{phase.side}", section, self._inputs, learner.config)
        group = optimizer.param_groups[0]
        if group.get("fused"):
            rate = live.lr_at(0)
            group["lr"] = rate if self._device.type == "cpu" else rate.float()
            if "capturable" in group:  # the fused kernels are, but torch asks to be told
                group["capturable"] = self._device.type == "cuda" and torch.cuda.is_current_stream_capturing()
            networks.update(overflow)
            return
        # torch would read the learning rate back
        choice = section.build()
        choice.config = live
        state = optimizer.state[parameter]
        moments = {name: state.setdefault(name, torch.zeros_like(parameter) if name != "step" else torch.zeros(()))
                   for name in choice.moments()}
        kept = torch.zeros((), dtype=torch.bool, device=self._device) if overflow is None else overflow.bool()
        with torch.no_grad(), kept_where(kept, [parameter.data, *(m for m in moments.values() if m.dim())]):
            parameter.grad.masked_fill_(kept, 0.0)
            values, new = choice.updated(parameter.data, parameter.grad, moments, 0)
            parameter.data.copy_(values)
            for name, moment in moments.items():
                if moment.dim():
                    moment.copy_(new[name])

    @contextmanager
    def _live(self) -> Iterator[None]:
        """Make draws and live settings inputs; afterwards everything is as it was."""
        learner = self._learner
        parts: list[tuple[Any, str]] = [(learner.loss, "loss"), (learner.model, "model")]
        parts += [(r, f"regularizers.{r.name}") for r in learner.regularizers]
        configs = [part.config for part, _ in parts]
        groups = [learner.trained[phase.networks].optimizer.param_groups[0] for phase in learner.phases]
        settings = [dict(group) for group in groups]
        step = learner.step
        try:
            learner.step = -1  # fakes that a model keeps for later phases of the step are never taken for a real one's
            for (part, path), section in zip(parts, configs, strict=True):
                part.config = LiveSection(path, section, self._inputs, learner.config)
            with self._inputs:
                yield
        finally:
            learner.step = step
            for (part, _), section in zip(parts, configs, strict=True):
                part.config = section
            for group, values in zip(groups, settings, strict=True):
                group.update(values)


def _places(learner: Learner) -> dict[str, int]:
    return {name: tensor.data_ptr() for name, tensor in learner.state_tensors().items()}


def _is_there() -> None:
    pass


def _to_device(values: np.ndarray, device: torch.device) -> Tensor:
    """Start a copy to the device, without waiting for it."""
    tensor = torch.from_numpy(values)
    return tensor.pin_memory().to(device, non_blocking=True) if device.type == "cuda" else tensor


def _to_host(tensor: Tensor) -> tuple[Tensor, Callable[[], None]]:
    """Start a copy to the host; return it and a function that waits for it without using the processor or the GIL."""
    if tensor.device.type != "cuda":
        return tensor, _is_there
    host = torch.empty(tensor.shape, dtype=tensor.dtype, pin_memory=True)
    host.copy_(tensor, non_blocking=True)
    event = torch.cuda.Event(blocking=True)
    event.record()
    return host, event.synchronize
