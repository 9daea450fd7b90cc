"""All that training changes: networks, optimizers, averages, random streams; and one iteration of it."""

from __future__ import annotations

import copy
import ctypes
import math
import threading
from collections.abc import Sequence
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from ..checkpoint.state import FORMAT, TrainingState, copy_to_cpu, refuse_unlike
from ..compiled.steps import Trained, TrainingStep, draw_block
from ..datasets.base import TrainingData
from ..datasets.batches import Batch, Batches
from ..models.base import GenerativeModel
from ..models.phases import Phase, PhaseInputs, PhaseOutput, real_target
from ..numerics.device import Placement
from ..numerics.flat_parameters import FlatParameters
from ..numerics.loss_scaling import LossScale, kept_where
from ..numerics.randomness import Randomness, refuse_broken
from ..optimizers.base import OptimizerConfig
from ..settings.config import RunConfig
from ..settings.params import ConfigError
from ..telemetry.mailbox import ScalarBlock
from .recorder import Recorder

BOTH = ("d", "g")
# An AdamW's moments are an Adam's: going from one to the other keeps them.
_SAME_MOMENTS = ({"adam", "adamw"},)
# First weights come from torch's one global generator: two models built at once would take each other's numbers.
_BUILDING = threading.Lock()


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
        data: as given.
        step: iterations done.
        model: the networks and their phases.
        loss: the adversarial loss in force.
        recorder: takes every step's scalars.
        compiled: one iteration as a compiled function or a captured one, for `iterate_many`; None while there is none.
    """

    def __init__(self, config: RunConfig, data: TrainingData, placement: Placement) -> None:
        self.config = config
        self.data = data
        self.placement = placement
        self.step = 0
        self.compiled: TrainingStep | None = None
        self._in_progress: tuple[int, ctypes.c_int64] | None = None
        self.randomness = Randomness(config.train.seed, placement.device)
        self.batches = Batches(data, placement.device, self.randomness.order)
        self.model = self._build_model(data)
        self.phases = self.model.phases()
        self.recorder = self.new_recorder()
        self._flat = {networks: FlatParameters([self.model.networks[n] for n in networks])
                      for networks in dict.fromkeys(p.networks for p in self.phases)}
        self._optimizers: dict[tuple[str, ...], torch.optim.Optimizer] = {}
        for phase in self.phases:
            if phase.networks not in self._optimizers:
                self._optimizers[phase.networks] = self._optimizer_config(phase.side).build().make(
                    [self._flat[phase.networks].values])
        self._scales = {networks: LossScale(placement.device) for networks in self._flat} \
            if placement.precision == "float16" else {}
        self.loss = config.loss.build()
        self.regularizers: tuple = ()
        self._set_regularizers(config)
        self._ema_networks: dict[str, nn.Module] = {}
        self._ema_pairs: list[tuple[Tensor, Tensor]] = []
        self._set_average(config)

    # -- building -----------------------------------------------------------------------------------------------

    def _build_model(self, data: TrainingData) -> GenerativeModel:
        # seed the global generator here and put it back as it was
        with _BUILDING, torch.random.fork_rng(devices=[]):
            torch.manual_seed(self.randomness.init_seed)
            model = self.config.model.build(data.shape, len(data.label_names), data.source_shape)
        for network in model.networks.values():
            network.to(self.placement.device).train()
        model.batches = self.batches
        return model

    def new_recorder(self) -> Recorder:
        """One that has noted nothing yet."""
        return Recorder([term.name for term in self.model.all_terms()])

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
        terms: dict[str, float | Tensor] = {}
        judged: list[tuple[Tensor, Tensor]] = []
        for phase in self.phases:
            if phase.side not in sides or not phase.is_due(self.step):
                continue
            seen = None
            for _ in range(phase.repeats(self.config) if repeats is None else repeats):
                loss, norm, output = self._update(phase)
                seen = output.logits() or seen
                terms |= {name: value.detach() for name, value in output.terms.items()} | {phase.term: loss}
            if seen is not None:
                judged.append(seen)
            if phase.in_curve and phase.term in terms:
                # of several phases of one side, the sum of their losses and the gradient of all their networks
                both = phase.side in losses
                losses[phase.side] = losses[phase.side] + loss if both else loss
                norms[phase.side] = (norms[phase.side] ** 2 + norm ** 2) ** 0.5 if both else norm
        if self._ema_pairs and "g" in losses:
            self.advance_average(1.0 - self.config.train.ema_decay_at(self.step))
        self.step += 1
        if len(judged) > 1:
            judged = [tuple(torch.cat(logits) for logits in zip(*judged, strict=True))]
        self.recorder.add(losses, norms, judged[0] if judged else None, terms)

    def _update(self, phase: Phase) -> tuple[float | Tensor, float | Tensor, PhaseOutput]:
        output, norm, overflow = self.backward(phase, self.batches.draw(self.config.train.batch_size))
        loss = output.loss.detach()
        if self.placement.synchronous():
            loss, norm = loss.item(), norm.item()
            self._refuse_non_finite(phase, loss, norm)
        else:
            self.empty_if_bad(phase, loss, norm)
        settings = self._optimizer_config(phase.side)
        if settings.decay_until or self.placement.device.type == "cuda":
            self._optimizers[phase.networks].param_groups[0]["lr"] = self._rate(settings)
        self.optimize(phase, overflow)
        self.finish_update(phase)
        return loss, norm, output

    def backward(self, phase: Phase, batch: Batch) -> tuple[PhaseOutput, Tensor, Tensor | None]:
        """Make the gradient of an update: what the phase's loss gives, cut by regularizers, in its flat tensor.

        Returns:
            What the phase put out; the gradient's norm, 0 where a float16 gradient is left out and a smaller scale will
            mend it; and in float16 a float32 scalar, 1 if the gradient overflowed, else None.
        """
        inputs = PhaseInputs(batch.real, batch.labels, self.loss, self.regularizers, self.step,
                             self.randomness.noise, self.randomness.random, batch.sources)
        dtype = self.placement.autocast()
        if dtype is None:
            output = phase.loss(inputs)
        else:
            with torch.autocast(batch.real.device.type, dtype):
                output = phase.loss(inputs)
        scale = self._scales.get(phase.networks)
        gradient = self._flat[phase.networks].backward(output.loss if scale is None else output.loss * scale.scale)
        overflow, is_scales_doing = (None, None) if scale is None else scale.settle(gradient)
        for regularizer in self.regularizers:
            if phase.side in regularizer.phases:
                regularizer.limit_gradient(gradient)
        norm = torch.linalg.vector_norm(gradient)
        if is_scales_doing is not None:
            norm = norm.masked_fill(is_scales_doing & torch.isfinite(output.loss.detach()), 0.0)
        return output, norm, overflow

    def empty_if_bad(self, phase: Phase, loss: Tensor, norm: Tensor) -> None:
        """Where the step is not waited for, empty a bad gradient; it is reported when the block is read."""
        bad = ~(torch.isfinite(loss) & torch.isfinite(norm))
        self._flat[phase.networks].values.grad.masked_fill_(bad, 0.0)

    def finish_update(self, phase: Phase) -> None:
        """What regularizers do to the parameters after an update."""
        for regularizer in self.regularizers:
            if phase.side in regularizer.phases:
                regularizer.after_update(self._flat[phase.networks].values.data)

    def _rate(self, settings: OptimizerConfig) -> float:
        rate = settings.lr_at(self.step)
        # fused kernels on CUDA ask a captured step for a float32 tensor: so both do the same arithmetic
        return float(np.float32(rate)) if self.placement.device.type == "cuda" else rate

    def optimizer(self, phase: Phase) -> tuple[OptimizerConfig, torch.optim.Optimizer, nn.Parameter]:
        """Of the networks that a phase moves: settings, torch's optimizer, and the flat parameter it updates."""
        return (self._optimizer_config(phase.side), self._optimizers[phase.networks],
                self._flat[phase.networks].values)

    def optimize(self, phase: Phase, overflow: Tensor | None) -> None:
        """The optimizer's update; none where the gradient overflowed.

        Args:
            overflow: as `backward` gives it.
        """
        optimizer = self._optimizers[phase.networks]
        if overflow is None:
            optimizer.step()
            return
        values = self._flat[phase.networks].values
        group, state = optimizer.param_groups[0], optimizer.state[values]
        if group.get("fused"):
            if group.get("momentum"):  # the kernel would leave what it makes for the first update unset
                state.setdefault("momentum_buffer", torch.zeros_like(values))
            optimizer.found_inf = overflow  # read on the device, where torch.amp.GradScaler too hands it on
            optimizer.step()
        else:
            with kept_where(overflow.bool(), [values.data, *(t for t in state.values() if t.shape == values.shape)]):
                values.grad.masked_fill_(overflow.bool(), 0.0)
                optimizer.step()

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
            self.batches.restore(before[1])
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
        sides = [BOTH.index(self.phases[phase].side) for phase in self.compiled.updates]

        def values() -> np.ndarray:
            table = np.full((trained.count, 4), np.nan)
            for number, side in enumerate(sides):  # of several updates the last counts
                table[:, side], table[:, side + 2] = trained.measured[:, number].T
            return table

        def fetch() -> tuple[np.ndarray, Tensor, Tensor]:
            trained.arrived()
            return values(), trained.logits_real, trained.logits_fake

        if trained.count and trained.arrived is None:
            self.recorder.add_many(values(), trained.logits_real, trained.logits_fake)
        elif trained.count:
            self.recorder.add_later(trained.count, sorted(set(sides)), fetch)

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

    def state_tensors(self) -> dict[str, Tensor]:
        """All that an iteration changes, as it lies on the device: values, moments, averages, buffers, loss scales."""
        tensors: dict[str, Tensor] = {}
        for networks, flat in self._flat.items():
            where = "+".join(networks)
            tensors[f"values/{where}"] = flat.values.data
            for name, value in self._optimizers[networks].state.get(flat.values, {}).items():
                if isinstance(value, Tensor):
                    tensors[f"moment/{where}/{name}"] = value
        for number, (average, _) in enumerate(self._ema_pairs):
            tensors[f"average/{number}"] = average
        for name, network in self.model.networks.items():
            tensors.update({f"buffer/{name}/{key}": buffer for key, buffer in network.named_buffers()})
        for networks, scale in self._scales.items():
            tensors.update({f"scale/{'+'.join(networks)}/{key}": value for key, value in scale.tensors().items()})
        return tensors

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

    def advance_average(self, share: float | Tensor) -> None:
        """Yazıcı et al. 2018, arXiv 1806.04498, eq. 1, where `share` is 1 - β."""
        for average, values in self._ema_pairs:
            average.lerp_(values, share)

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
        for networks, optimizer in self._optimizers.items():
            for key, value in optimizer.state.get(self._flat[networks].values, {}).items():
                tensors[f"optimizer.{'+'.join(networks)}.{key}"] = value
        for networks, scale in self._scales.items():
            for key, value in scale.tensors().items():
                tensors[f"scale.{'+'.join(networks)}.{key}"] = value
        tensors |= self._random_tensors()
        about = {"format": FORMAT, "step": self.step, "compiled": self.compiled is not None,
                 "device": self.placement.device.type, "precision": self.placement.precision,
                 "config": self.config.to_dict(), "data": self.data.fingerprint,
                 "positions": {name: position for name, (_, position) in self.batches.state().items()}}
        return TrainingState({k: copy_to_cpu(v) for k, v in tensors.items()}, about)

    def _random_tensors(self) -> dict[str, Tensor]:
        random = {f"random.{name}": value for name, value in self.randomness.state().items()}
        return random | {f"order.{name}": start for name, (start, _) in self.batches.state().items()}

    def restore(self, state: TrainingState) -> None:
        """Go on from a state that was taken with the same model and data.

        What differs from this run without harm is left out: moments of another kind of optimizer, an average that is
        not kept here, the random streams of another kind of device, which begin anew.

        Raises:
            ConfigError: the state belongs to other networks, or is damaged; nothing was changed.
        """
        tensors, about = state.tensors, state.about
        same_device = about.get("device", self.placement.device.type) == self.placement.device.type
        self._refuse_unfit(tensors, about, same_device)
        for name, network in self.model.networks.items():
            network.load_state_dict(_below(tensors, f"network.{name}."))
        for name, network in self._ema_networks.items():
            saved = _below(tensors, f"ema.{name}.")
            network.load_state_dict(saved or self.model.networks[name].state_dict())
        for networks, moments in self._saved_moments(tensors, about).items():
            optimizer, values = self._optimizers[networks], self._flat[networks].values
            on_host = not optimizer.param_groups[0].get("fused")  # where the others count their updates
            # copies: the optimizer writes into its tensors, and the state must stay what it is
            optimizer.state[values] = {k: v.clone() if k == "step" and on_host else v.to(values.device, copy=True)
                                       for k, v in moments.items()}
        for networks, scale in self._scales.items():
            saved = _below(tensors, f"scale.{'+'.join(networks)}.")  # none in a state of another precision
            for key, value in scale.tensors().items():
                value.copy_(saved.get(key, value))
        if same_device:
            self.randomness.restore(_below(tensors, "random."))
        self.batches.restore({name: (tensors[f"order.{name}"], position)
                              for name, position in about["positions"].items()})
        self.step = about["step"]
        self.recorder = self.new_recorder()  # what was noted belongs to the weights that are gone

    def _saved_moments(self, tensors: dict[str, Tensor], about: dict[str, Any]) -> dict[tuple[str, ...], dict]:
        """A state's moments by networks, of optimizers that are of the same kind here."""
        moments = {}
        for phase in self.phases:
            section = self._optimizer_config(phase.side)
            if section.name == about["config"]["optimizer"][phase.side]["name"]:
                saved = _below(tensors, f"optimizer.{'+'.join(phase.networks)}.")
                # torch keeps none before the first update, and some from before a change of settings
                moments[phase.networks] = {k: saved.get(k) for k in section.build().moments()} if saved else {}
        return moments

    def _refuse_unfit(self, tensors: dict[str, Tensor], about: dict[str, Any], same_device: bool) -> None:
        """Refuse a state that is not wholly of this run's kind: compiled code takes what it is given."""
        networks = {f"network.{name}.{key}": value for name, network in self.model.networks.items()
                    for key, value in network.state_dict().items()}
        others = sorted({name for name in tensors if name.startswith("network.")} ^ networks.keys())
        if others:
            raise ConfigError("", f"the state belongs to other networks: {others[0]} differs; open it with the config "
                                  "that it was saved with")
        refuse_unlike(tensors, networks)
        for name, network in self._ema_networks.items():
            if _below(tensors, f"ema.{name}."):
                refuse_unlike(tensors, {f"ema.{name}.{key}": v for key, v in network.state_dict().items()})
        for names, moments in self._saved_moments(tensors, about).items():
            values = self._flat[names].values
            refuse_unlike(tensors, {f"optimizer.{'+'.join(names)}.{key}": values.new_zeros(()) if key == "step"
                                    else values for key in moments})
        for names, scale in self._scales.items():
            where = f"scale.{'+'.join(names)}."
            if _below(tensors, where):
                refuse_unlike(tensors, {where + key: value for key, value in scale.tensors().items()})
        random = {name: value for name, value in self._random_tensors().items()
                  if same_device or name.startswith("order.")}
        refuse_unlike(tensors, random)
        for name in random:
            refuse_broken(tensors[name], torch.device("cpu") if name.startswith("order.") else self.placement.device)
        if about["positions"].keys() != self.batches.state().keys():
            raise ConfigError("", f"the state has places in the data for {', '.join(about['positions'])}, but this run "
                                  f"needs them for {', '.join(self.batches.state())}; open it with the config that it "
                                  "was saved with")


def _below(values: dict[str, Any], prefix: str) -> dict[str, Any]:
    return {key.removeprefix(prefix): value for key, value in values.items() if key.startswith(prefix)}
