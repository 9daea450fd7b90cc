"""All that training changes, and one iteration of it."""

from __future__ import annotations

import ctypes
import threading
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import torch
from torch import Tensor, nn

from ..checkpoint.state import TrainingState
from ..compiled.steps import TrainingStep
from ..datasets.base import TrainingData
from ..datasets.batches import Batch, Batches
from ..distributed.ranks import ALONE, Ranks
from ..layers.synchronized import synchronize
from ..models.base import GenerativeModel
from ..models.iteration_trace import IterationTrace, UpdateTrace
from ..models.phases import Phase, PhaseInputs, PhaseOutput, real_target
from ..numerics.device import Placement, one_thread_of_torch
from ..numerics.randomness import Randomness
from ..optimizers.base import OptimizerConfig
from ..regularizers.base import penalty_terms
from ..settings.config import RunConfig
from ..settings.params import ConfigError
from ..telemetry.facts import Term
from ..telemetry.mailbox import ScalarBlock
from . import compiled_iterations, learner_state
from .errors import refuse_non_finite, refuse_unshared
from .network_average import NetworkAverage
from .recorder import Recorder
from .trained_networks import TrainedNetworks

BOTH = ("d", "g")
# First weights come from torch's one global generator: two models built at once would take each other's numbers.
_BUILDING = threading.Lock()


class Learner:
    """The state of training and the iteration that advances it.

    Args:
        config: settings to begin with.
        data: in memory or on the disk.
        placement: where to compute.
        ranks: processes that train together, each with a learner of its own.

    Attributes:
        data, ranks: as given.
        step: iterations done.
        model: the networks and their phases.
        phases: of the model, in the order of an iteration.
        trained: by the names that a phase gives, the networks that are updated together, with their optimizer.
        average: of the networks that the model averages; None while averaging is off.
        loss: the adversarial loss in force.
        regularizers: those that are on.
        randomness: all random streams of the run.
        batches: the training data, and the order in which it is drawn.
        recorder: takes every step's scalars.
        compiled: one iteration as a compiled function or a captured one, for `iterate_many`; None while there is none.
        trace: of the newest iteration, if that was traced; else None.
        in_progress: during an `iterate_many` the iterations done before it, and their counter in the call; else None.
    """

    def __init__(self, config: RunConfig, data: TrainingData, placement: Placement, ranks: Ranks = ALONE) -> None:
        refuse_unshared(config, ranks)
        self.config = config
        self.ranks = ranks
        self.data = data
        self.placement = placement
        self.step = 0
        self.compiled: TrainingStep | None = None
        self.trace: IterationTrace | None = None
        self.in_progress: tuple[int, ctypes.c_int64] | None = None
        self.randomness = Randomness(config.train.seed, placement.device, ranks.rank)
        self.batches = Batches(data, placement.device, self.randomness.order, ranks)
        self.model = self._build_model(data)
        self.phases = self.model.phases()
        self.recorder = self.new_recorder()
        sides = {phase.networks: phase.side for phase in reversed(self.phases)}  # of several phases, the first counts
        self.trained = {
            names: TrainedNetworks([self.model.networks[n] for n in names], self._optimizer_config(sides[names]),
                                   placement, ranks)
            for names in dict.fromkeys(phase.networks for phase in self.phases)}
        self.loss = config.loss.build()
        self.regularizers: tuple = ()
        self._set_regularizers(config)
        self.average: NetworkAverage | None = None
        self._set_average(config)

    def _build_model(self, data: TrainingData) -> GenerativeModel:
        # seed the global generator here and put it back as it was
        with _BUILDING, torch.random.fork_rng(devices=[]):
            torch.manual_seed(self.randomness.init_seed)
            model = self.config.model.build(data.shape, len(data.label_names), data.source_shape)
        for network in model.networks.values():
            network.to(self.placement.device).train()
            if not self.ranks.is_alone:
                synchronize(network, self.ranks)
        model.batches = self.batches
        return model

    def new_recorder(self) -> Recorder:
        """Make one that has noted nothing yet."""
        return Recorder([term.name for term in self.terms()])

    def terms(self) -> tuple[Term, ...]:
        """List the series that follow those of every run: the model's, and D's penalties, which may come and go."""
        return (*self.model.all_terms(), *(penalty_terms() if "d" in self.model.sides else ()))

    def _optimizer_config(self, side: str) -> OptimizerConfig:
        return self.config.optimizer_d if side == "d" else self.config.optimizer_g

    def _side_networks(self, sides: Sequence[str]) -> list[nn.Module]:
        names = dict.fromkeys(n for p in self.phases if p.side in sides for n in p.networks)
        return [self.model.networks[n] for n in names]

    # -- one iteration ------------------------------------------------------------------------------------------

    def iterate(self, sides: Sequence[str] = BOTH, repeats: int | None = None, traced: bool = False) -> None:
        """Run the due phases of one iteration and count it.

        Args:
            sides: "d" and/or "g"; the phases of the others are left out.
            repeats: updates of each phase; None takes the config's step ratio.
            traced: whether to keep in `trace` what happens, which changes nothing in it.

        Raises:
            NonFinite: a phase's loss or gradient was not finite; that update and what follows were not made.
            UnreachableData: a file of data on the disk cannot be read; nothing was changed.
        """
        self.trace = None
        self.randomness.begin_iteration(self.step)
        due = [(phase, phase.repeats(self.config) if repeats is None else repeats)
               for phase in self.phases if phase.side in sides and phase.is_due(self.step)]
        self.batches.check(sum(updates for _, updates in due), self.config.train.batch_size)
        trace = self._new_trace() if traced else None
        losses: dict[str, float | Tensor] = {}
        norms: dict[str, float | Tensor] = {}
        terms: dict[str, float | Tensor] = {}
        penalties: dict[str, Tensor] = {}
        judged: list[tuple[Tensor, Tensor]] = []
        for phase, updates in due:
            networks, logits = self.trained[phase.networks], None
            for repeat in range(updates):
                update = None if trace is None else trace.begin(phase, repeat, self.model.networks)
                output, norm, overflow = self.backward(phase, self.batches.draw(self.config.train.batch_size), update)
                loss = output.loss.detach()
                if self.placement.synchronous():
                    loss, norm = loss.item(), norm.item()
                    refuse_non_finite(phase, loss, norm)
                else:
                    networks.empty_bad_gradient(loss, norm)
                networks.set_rate(self.step)
                networks.update(overflow)
                self.finish_update(phase)
                if update is not None:
                    update.take_change()
                logits = output.logits() or logits
                terms |= {name: value.detach() for name, value in output.terms.items()} | {phase.term: loss}
            if logits is not None:
                judged.append(logits)
            if phase.in_curve and phase.term in terms:
                # of several phases of one side, the sum of their losses and penalties and the gradient of all their
                # networks
                both = phase.side in losses
                losses[phase.side] = losses[phase.side] + loss if both else loss
                norms[phase.side] = (norms[phase.side] ** 2 + norm ** 2) ** 0.5 if both else norm
                for name, value in output.penalties.items():
                    penalties[name] = penalties[name] + value.detach() if name in penalties else value.detach()
        if self.average is not None and "g" in losses:
            self.average.advance(1.0 - self.config.train.ema_decay_at(self.step))
        if len(judged) > 1:
            judged = [tuple(torch.cat(logits) for logits in zip(*judged, strict=True))]
        if not self.ranks.is_alone:
            judged = [self.ranks.gathered(torch.stack(logits, 1)).unbind(1) for logits in judged]
            self._average_buffers()
        self.step += 1
        if self.ranks.is_first:  # which reports for all
            self.recorder.add(losses, norms, judged[0] if judged else None, terms | penalties)
        self.trace = trace

    def _new_trace(self) -> IterationTrace:
        return IterationTrace(self.step + 1, self.loss, real_target(self.regularizers), self.terms())

    def backward(self, phase: Phase, batch: Batch, trace: UpdateTrace | None = None
                 ) -> tuple[PhaseOutput, Tensor, Tensor | None]:
        """Make the gradient of an update: what the phase's loss gives, cut by regularizers.

        Args:
            trace: takes what happens; None if nobody asks.

        Returns:
            What the phase put out; the gradient's norm, 0 where a float16 gradient is left out and a smaller scale will
            mend it; and in float16 a float32 scalar, 1 if the gradient overflowed, else None.
        """
        inputs = PhaseInputs(batch.real, batch.labels, self.loss, self.regularizers, self.step,
                             self.randomness.noise, self.randomness.random, batch.sources, trace, self.ranks)
        dtype = self.placement.autocast()
        if dtype is None:
            output = phase.loss(inputs)
        else:
            with torch.autocast(batch.real.device.type, dtype):
                output = phase.loss(inputs)
        loss, beside = output.loss, ()
        if not self.ranks.is_alone:
            output = output.without_graph()
            beside = output.scalars()
        gradient, overflow, scale_will_mend = self.trained[phase.networks].backward(loss, beside)
        for regularizer in self.regularizers:
            if phase.side in regularizer.phases:
                regularizer.limit_gradient(gradient)
        if trace is not None:
            trace.take_gradient(output)
        norm = torch.linalg.vector_norm(gradient)
        if scale_will_mend is not None:
            norm = norm.masked_fill(scale_will_mend & torch.isfinite(output.loss.detach()), 0.0)
        return output, norm, overflow

    def _average_buffers(self) -> None:
        """Have all ranks go on with the same running statistics: the mean of theirs."""
        buffers = [buffer for network in self.model.networks.values() for module in network.modules()
                   if not hasattr(module, "ranks")  # such a module's are the same already
                   for buffer in module.buffers(recurse=False) if buffer.is_floating_point()]
        if buffers:
            self.ranks.average(buffers)

    def finish_update(self, phase: Phase) -> None:
        """Let regularizers act on the parameters after an update."""
        for regularizer in self.regularizers:
            if phase.side in regularizer.phases:
                regularizer.after_update(self.trained[phase.networks].parameter.data)

    def iterate_many(self, count: int, halt: ctypes.c_int) -> None:
        """Run up to `count` iterations with the compiled step, as `iterate` would.

        Args:
            halt: set to 1 by another thread, it ends the call at the next step boundary.

        Raises:
            NonFinite, UnreachableData: as `iterate`.
        """
        with one_thread_of_torch():
            compiled_iterations.run(self, count, halt)

    def step_now(self) -> int:
        """Count the iterations done, for other threads: those of an `iterate_many` are counted while it runs."""
        in_progress = self.in_progress
        if in_progress is None:
            return self.step
        begun, done = in_progress
        return begun + done.value

    def flush(self) -> ScalarBlock | None:
        """Take the scalars of the steps since the last call; None if there were none."""
        return self.recorder.flush(self.step, self.loss, self.loss.even_logit(real_target(self.regularizers)))

    # -- settings -----------------------------------------------------------------------------------------------

    def set_threads(self, threads: int) -> None:
        """Run steps on so many CPU threads from the next one on. In eager ones it changes how sums are rounded."""
        self.placement = replace(self.placement, threads=threads)
        if self.compiled is not None:
            self.compiled.threads = threads
        self.placement.adopt()

    def apply(self, config: RunConfig) -> None:
        """Take over live settings from the next iteration on. Networks and optimizer moments are kept."""
        refuse_unshared(config, self.ranks)
        if config.model != self.config.model:
            self.model.adopt(config.model)  # may refuse: before anything is changed
        old, self.config = self.config, config
        if config.loss != old.loss:
            self.loss = config.loss.build()
            self.recorder.forget_logits()
        if config.train.batch_size != old.train.batch_size:
            self.recorder.forget_logits()
        if config.regularizers != old.regularizers:
            self._set_regularizers(config)
        if config.train.ema_decay != old.train.ema_decay:
            self._set_average(config)
        for side, before in (("d", old.optimizer_d), ("g", old.optimizer_g)):
            if self._optimizer_config(side) != before:
                for names in dict.fromkeys(p.networks for p in self.phases if p.side == side):
                    self.trained[names].adopt(self._optimizer_config(side))

    def set_weight(self, network: str, parameter: str, index: int, value: float) -> float:
        """Change one weight from the next iteration on; the optimizer's moments and averages stay as they are.

        Args:
            network, parameter: by their names.
            index: of the weight, counted row by row through the parameter.

        Returns:
            What it was.

        Raises:
            ConfigError: there is no such weight; nothing was changed.
        """
        if network not in self.model.networks:
            raise ConfigError("set-weight.network", f"there is no network {network!r}; choose one of "
                                                    f"{', '.join(self.model.networks)}")
        parameters = dict(self.model.networks[network].named_parameters())
        if parameter not in parameters:
            raise ConfigError("set-weight.parameter", f"{network} has no {parameter!r}; choose one of "
                                                      f"{', '.join(parameters)}")
        values = parameters[parameter].data
        if not 0 <= index < values.numel():
            count = values.numel()
            raise ConfigError("set-weight.index", f"{parameter} of {network} has {count:,} weights, so {index} is not "
                                                  f"allowed; choose from 0 to {count - 1}")
        place = tuple(int(k) for k in np.unravel_index(index, tuple(values.shape)))
        before = float(values[place])
        values[place] = value
        return before

    def _set_regularizers(self, config: RunConfig) -> None:
        kept = {r.config: r for r in self.regularizers}
        for regularizer in self.regularizers:
            if regularizer.config not in config.regularizers:
                regularizer.release(self._side_networks(regularizer.phases))
        self.regularizers = tuple(kept.get(section) or section.build() for section in config.regularizers)
        for regularizer in self.regularizers:
            regularizer.configure(self._side_networks(regularizer.phases))
        for network in self.model.networks.values():
            for module in network.modules():
                if hasattr(module, "generator"):  # a dropout layer draws from the run's own stream
                    module.generator = self.randomness.dropout

    def _set_average(self, config: RunConfig) -> None:
        if config.train.ema_decay == 0:
            self.average = None
        elif self.average is None:
            averaged = {n: self.model.networks[n] for n in self.model.averaged if n in self.model.networks}
            self.average = NetworkAverage(averaged, self.trained, self.randomness.dropout)

    def ema_networks(self) -> dict[str, nn.Module] | None:
        """Take the averaged networks by name, with the originals' batch-norm statistics; None while averaging is off.
        """
        if self.average is None:
            return None
        self.average.copy_statistics()
        return self.average.networks or None

    # -- the whole state ----------------------------------------------------------------------------------------

    def state_tensors(self) -> dict[str, Tensor]:
        """Collect all that an iteration changes, on the device: values, moments, averages, buffers, loss scales."""
        return learner_state.device_tensors(self)

    def state(self) -> TrainingState:
        """Copy everything that the next iteration depends on to the CPU."""
        return learner_state.state_of(self)

    def restore(self, state: TrainingState) -> None:
        """Go on from a state that was taken with the same model and data.

        What differs from this run without harm is left out: moments of another kind of optimizer, an average that is
        not kept here, the random streams of another kind of device, which begin anew.

        Raises:
            ConfigError: the state belongs to other networks, or is damaged; nothing was changed.
        """
        learner_state.restore(self, state)
