"""All that training changes: networks, optimizers, averages, random streams; and one iteration of it."""

from __future__ import annotations

import copy
import ctypes
import math
from collections.abc import Sequence
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from .batches import Batches
from .compiled.steps import CompiledStep, Trained, draw_block
from .config import RunConfig
from .datasets.base import TrainingData
from .device import Placement
from .flat import FlatParameters
from .models.base import GenerativeModel
from .optimizers.base import OptimizerConfig
from .params import ConfigError
from .phases import Phase, PhaseInputs, real_target
from .randomness import Randomness
from .recorder import Recorder
from .state import FORMAT, TrainingState, copy_to_cpu
from .telemetry import ScalarBlock

BOTH = ("d", "g")
# An AdamW's moments are an Adam's: going from one to the other keeps them.
_SAME_MOMENTS = ({"adam", "adamw"},)


class NonFinite(ArithmeticError):
    """A loss or a gradient is NaN or infinite. The update was not made."""

    def __init__(self, phase: Phase, what: str, value: float) -> None:
        self.phase = phase
        self.what = what
        super().__init__(f"the {what} of {phase.name} is {value}")


class Learner:
    """The state of training and the iteration that advances it.

    Args:
        config: settings to begin with.
        data: in memory.
        placement: where to compute.

    Attributes:
        step: iterations done.
        model: the networks and their phases.
        loss: the adversarial loss in force.
        recorder: takes every step's scalars.
        compiled: one iteration as a compiled function, for `iterate_many`; None while there is none.
    """

    def __init__(self, config: RunConfig, data: TrainingData, placement: Placement) -> None:
        self.config = config
        self.placement = placement
        self.step = 0
        self.recorder = Recorder()
        self.compiled: CompiledStep | None = None
        self._in_progress: tuple[int, ctypes.c_int64] | None = None
        self.randomness = Randomness(config.train.seed, placement.device)
        self.batches = Batches(data, placement.device, self.randomness.order)
        self.model = self._build_model(data)
        self.phases = self.model.phases()
        self._flat = {networks: FlatParameters([self.model.networks[n] for n in networks])
                      for networks in dict.fromkeys(p.networks for p in self.phases)}
        self._optimizers: dict[tuple[str, ...], torch.optim.Optimizer] = {}
        for phase in self.phases:
            if phase.networks not in self._optimizers:
                self._optimizers[phase.networks] = self._optimizer_config(phase.side).build().make(
                    [self._flat[phase.networks].values])
        self.loss = config.loss.build()
        self.regularizers: tuple = ()
        self._set_regularizers(config)
        self._ema_networks: dict[str, nn.Module] = {}
        self._ema_pairs: list[tuple[Tensor, Tensor]] = []
        self._set_average(config)

    # -- building -----------------------------------------------------------------------------------------------

    def _build_model(self, data: TrainingData) -> GenerativeModel:
        # first weights come from torch's global generator: seed it here and put it back as it was
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(self.randomness.init_seed)
            model = self.config.model.build(data.shape, len(data.label_names))
        for network in model.networks.values():
            network.to(self.placement.device).train()
        return model

    def _optimizer_config(self, side: str) -> OptimizerConfig:
        return self.config.optimizer_d if side == "d" else self.config.optimizer_g

    def _side_networks(self, sides: Sequence[str]) -> list[nn.Module]:
        names = dict.fromkeys(n for p in self.phases if p.side in sides for n in p.networks)
        return [self.model.networks[n] for n in names]

    # -- one iteration ------------------------------------------------------------------------------------------

    def iterate(self, sides: Sequence[str] = BOTH, repeats: int | None = None) -> None:
        """Run the due phases of one iteration and count it.

        Args:
            sides: "d" and/or "g"; the phases of the others are left out.
            repeats: updates of each phase; None takes the config's step ratio.

        Raises:
            NonFinite: a phase's loss or gradient was not finite; that update and what follows were not made.
        """
        losses: dict[str, float | Tensor] = {}
        norms: dict[str, float | Tensor] = {}
        logits = None
        for phase in self.phases:
            if phase.side not in sides:
                continue
            for _ in range(phase.repeats(self.config) if repeats is None else repeats):
                losses[phase.side], norms[phase.side], seen = self._update(phase)
                logits = seen or logits
        if self._ema_pairs and "g" in losses:
            self._advance_average()
        self.step += 1
        self.recorder.add(losses, norms, logits)

    def _update(self, phase: Phase) -> tuple[float | Tensor, float | Tensor, tuple[Tensor, Tensor] | None]:
        real, labels = self.batches.draw(self.config.train.batch_size)
        inputs = PhaseInputs(real, labels, self.loss, self.regularizers, self.step,
                             self.randomness.noise, self.randomness.random)
        if self.placement.precision == "bfloat16":
            with torch.autocast(real.device.type, torch.bfloat16):
                output = phase.loss(inputs)
        else:
            output = phase.loss(inputs)
        flat = self._flat[phase.networks]
        gradient = flat.backward(output.loss)
        for regularizer in self.regularizers:
            if phase.side in regularizer.phases:
                regularizer.limit_gradient(gradient)
        loss, norm = output.loss.detach(), torch.linalg.vector_norm(gradient)
        if self.placement.synchronous():
            loss, norm = loss.item(), norm.item()
            self._refuse_non_finite(phase, loss, norm)
        else:
            # the step is not waited for: a bad gradient is emptied here, and reported when the block is read
            bad = ~(torch.isfinite(loss) & torch.isfinite(norm))
            gradient.masked_fill_(bad, 0.0)
        optimizer, settings = self._optimizers[phase.networks], self._optimizer_config(phase.side)
        if settings.decay_until:
            optimizer.param_groups[0]["lr"] = settings.lr_at(self.step)
        optimizer.step()
        for regularizer in self.regularizers:
            if phase.side in regularizer.phases:
                regularizer.after_update(flat.values.data)
        if output.logits_real is None or output.logits_fake is None:
            return loss, norm, None
        return loss, norm, (output.logits_real.detach(), output.logits_fake.detach())

    # -- many iterations ----------------------------------------------------------------------------------------

    def step_now(self) -> int:
        """Iterations done, for other threads: those of an `iterate_many` are counted while it runs."""
        in_progress = self._in_progress
        if in_progress is None:
            return self.step
        begun, done = in_progress
        return begun + done.value

    def iterate_many(self, count: int, halt: ctypes.c_int) -> None:
        """Run up to `count` iterations with the compiled step, as `iterate` would.

        Args:
            halt: set to 1 by another thread, it ends the call at the next step boundary.

        Raises:
            NonFinite: as `iterate`.
        """
        compiled, batch = self.compiled, self.config.train.batch_size
        before = self.randomness.state(), self.batches.state()
        reals = self.batches.draw_many(count * compiled.reals, batch)
        drawn = draw_block(compiled.draws, self.randomness, count)
        done = ctypes.c_int64(0)
        # step and counter in one: another thread that read them one after the other could see the count fall
        self._in_progress = self.step, done
        trained = compiled.run(count, [self._tensor(name) for name in compiled.states],
                               reals.view(count, compiled.reals, batch, *reals.shape[2:]), drawn,
                               compiled.scalars(self.config, self.step, count), halt, done)
        self.step += trained.count
        self._in_progress = None
        if trained.count < count:
            # the streams must be where single iterations would have left them; a bad one has used up its draws
            self.randomness.restore(before[0])
            self.batches.restore(**before[1])
            used = trained.count + (trained.bad is not None)
            if used:
                self.batches.draw_many(used * compiled.reals, batch)
                draw_block(compiled.draws, self.randomness, used)
        for name, passes in compiled.tracked.items():
            network, _, path = name.partition("/")
            self.model.networks[network].get_submodule(path).num_batches_tracked += passes * trained.count
        self._record(trained)
        if trained.bad is not None:
            number, loss, norm = trained.bad
            self._refuse_non_finite(self.phases[compiled.updates[number]], loss, norm)

    def _record(self, trained: Trained) -> None:
        values = np.full((trained.count, 4), np.nan)
        for number, phase in enumerate(self.compiled.updates):  # of several updates the last counts
            column = BOTH.index(self.phases[phase].side)
            values[:, column], values[:, column + 2] = trained.measured[:, number].T
        if trained.count:
            self.recorder.add_many(values, trained.logits_real, trained.logits_fake)

    def _tensor(self, name: str) -> Tensor:
        """A tensor of the training state by the name that a compiled step has for it (see `compiled.trace`)."""
        kind, where, *rest = name.split("/")
        if kind == "buffer":
            return self.model.networks[where].get_buffer(rest[0])
        networks = tuple(where.split("+"))
        flat = self._flat[networks].values
        if kind == "values":
            return flat.data
        if kind == "average":
            return next(average for average, values in self._ema_pairs if values.data_ptr() == flat.data_ptr())
        moments = self._optimizers[networks].state[flat]
        if rest[0] not in moments:  # as torch begins
            moments[rest[0]] = torch.zeros(() if rest[0] == "step" else flat.shape)
        return moments[rest[0]]

    def _refuse_non_finite(self, phase: Phase, loss: float, norm: float) -> None:
        if not math.isfinite(loss):
            raise NonFinite(phase, "loss", loss)
        if not math.isfinite(norm):
            raise NonFinite(phase, "gradient", norm)

    def even_logit(self) -> float | None:
        """The logit above which D's verdict is "real"; None if the loss has none."""
        return self.loss.even_logit(real_target(self.regularizers))

    def flush(self) -> ScalarBlock | None:
        """The scalars of the steps since the last call."""
        return self.recorder.flush(self.step, self.loss, self.even_logit())

    # -- settings -----------------------------------------------------------------------------------------------

    def apply(self, config: RunConfig) -> None:
        """Take over live settings from the next iteration on. Networks and optimizer moments are kept."""
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
                self._set_optimizers(side, before)

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

    def _set_optimizers(self, side: str, before: OptimizerConfig) -> None:
        section = self._optimizer_config(side)
        choice = section.build()
        for networks in dict.fromkeys(p.networks for p in self.phases if p.side == side):
            optimizer = self._optimizers[networks]
            if section.name == before.name:
                optimizer.param_groups[0].update(choice.group_values())
                continue
            replacement = choice.make([self._flat[networks].values])
            if any({section.name, before.name} <= same for same in _SAME_MOMENTS):
                replacement.state.update(optimizer.state)
            self._optimizers[networks] = replacement

    # -- the averaged copy --------------------------------------------------------------------------------------

    def _set_average(self, config: RunConfig) -> None:
        if config.train.ema_decay == 0:
            self._ema_networks, self._ema_pairs = {}, []
        elif not self._ema_networks:
            averaged = [n for n in self.model.averaged if n in self.model.networks]
            dropout = self.randomness.dropout  # a generator cannot be copied, and a copy never draws from it
            self._ema_networks = {
                n: copy.deepcopy(self.model.networks[n], {id(dropout): dropout}).requires_grad_(False)
                for n in averaged}
            for networks, flat in self._flat.items():
                if set(networks) <= set(averaged):
                    average = FlatParameters([self._ema_networks[n] for n in networks])
                    self._ema_pairs.append((average.values.data, flat.values.data))
        # an average that starts late starts from the present weights, hence needs no slow beginning

    def _advance_average(self) -> None:
        """Yazıcı et al. 2018, arXiv 1806.04498, eq. 1."""
        decay = self.config.train.ema_decay_at(self.step)
        for average, values in self._ema_pairs:
            average.lerp_(values, 1.0 - decay)

    def ema_networks(self) -> dict[str, nn.Module] | None:
        """The averaged networks by name, with the originals' batch-norm statistics; None while averaging is off."""
        for name, network in self._ema_networks.items():
            if mine := list(network.buffers()):
                torch._foreach_copy_(mine, list(self.model.networks[name].buffers()))
        return self._ema_networks or None

    # -- the whole state ----------------------------------------------------------------------------------------

    def state(self) -> TrainingState:
        """Everything that the next iteration depends on, copied to the CPU."""
        tensors: dict[str, Tensor] = {}
        for name, network in self.model.networks.items():
            for key, value in network.state_dict().items():
                tensors[f"network.{name}.{key}"] = value
        # with the statistics of now, not those of when somebody last looked at the average
        for name, network in (self.ema_networks() or {}).items():
            for key, value in network.state_dict().items():
                tensors[f"ema.{name}.{key}"] = value
        counters: dict[str, Any] = {}
        for networks, optimizer in self._optimizers.items():
            for key, value in optimizer.state.get(self._flat[networks].values, {}).items():
                path = f"optimizer.{'+'.join(networks)}.{key}"
                if isinstance(value, Tensor):
                    tensors[path] = value
                else:
                    counters[path] = value
        for name, value in self.randomness.state().items():
            tensors[f"random.{name}"] = value
        order = self.batches.state()
        tensors["order.epoch_start"] = order["epoch_start"]
        about = {"format": FORMAT, "step": self.step, "compiled": self.compiled is not None,
                 "config": self.config.to_dict(), "position": order["position"], "counters": counters}
        return TrainingState({k: copy_to_cpu(v) for k, v in tensors.items()}, about)

    def restore(self, state: TrainingState) -> None:
        """Go on from a state that was taken with the same model and data.

        Raises:
            ConfigError: the state belongs to other networks; nothing was changed.
        """
        tensors, about = state.tensors, state.about
        self._refuse_other_networks(tensors)
        for name, network in self.model.networks.items():
            network.load_state_dict(_below(tensors, f"network.{name}."))
        for name, network in self._ema_networks.items():
            saved = _below(tensors, f"ema.{name}.")
            network.load_state_dict(saved or self.model.networks[name].state_dict())
        for phase in self.phases:
            networks, saved_kind = phase.networks, about["config"]["optimizer"][phase.side]["name"]
            if saved_kind != self._optimizer_config(phase.side).name:
                continue  # another kind of optimizer has other moments
            optimizer, prefix = self._optimizers[networks], f"optimizer.{'+'.join(networks)}."
            values = self._flat[networks].values
            saved = {k: v if k == "step" else v.to(values.device) for k, v in _below(tensors, prefix).items()}
            optimizer.state[values] = saved | _below(about["counters"], prefix)
        self.randomness.restore({k: v for k, v in _below(tensors, "random.").items()})
        self.batches.restore(tensors["order.epoch_start"], about["position"])
        self.step = about["step"]
        self.recorder = Recorder()  # what was noted belongs to the weights that are gone

    def _refuse_other_networks(self, tensors: dict[str, Tensor]) -> None:
        expected = {f"network.{name}.{key}": tuple(value.shape) for name, network in self.model.networks.items()
                    for key, value in network.state_dict().items()}
        found = {key: tuple(value.shape) for key, value in tensors.items() if key.startswith("network.")}
        if expected != found:
            different = sorted(set(expected.items()) ^ set(found.items()))[0][0]
            raise ConfigError("", f"the state belongs to other networks: {different} differs; open it with the "
                                  "config that it was saved with")


def _below(values: dict[str, Any], prefix: str) -> dict[str, Any]:
    return {key.removeprefix(prefix): value for key, value in values.items() if key.startswith(prefix)}
