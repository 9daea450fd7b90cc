"""Build a script's run, once its first iteration has shown what there is, and say what it works on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import torch
from torch import Tensor, nn

from ..datasets.base import TrainingData
from ..diagnosis.diagnosis import Diagnosis
from ..observation.observation import Observer
from ..record.run_recorder import RunRecorder
from ..settings.config import RunConfig
from ..settings.params import ConfigError, Setting
from ..settings.registries import LOSSES
from ..settings.sections import About, DeviceConfig, ObserveConfig, TrainConfig
from ..telemetry.events import Note, Started
from ..telemetry.facts import RunFacts
from ..telemetry.mailbox import Telemetry
from ..training.control import RunControl
from .curves import LOGITS, Curves, Row
from .kinds import Kinds, own_sections
from .known_losses import recognized
from .live import LiveValues
from .networks import Parts, can_be_copied, try_discriminator, try_generator
from .rates import Rates
from .real_samples import Unshowable, gathered, image_shape, sample_of, training_data
from .reporter import EXECUTION_MODE
from .session import Session
from .undisturbed import undisturbed

_BUDGET = 0.02
_STEPPED = "shows what happens inside an iteration, and a script's own iteration is not stepped through"
_NOT_HERE = {"stages": _STEPPED, "story": _STEPPED, "by-hand": "is about a network of one neuron",
             "sheet": "shows a translation, which a script's own networks are not known to be",
             "averaged-verdicts": "needs an averaged copy (EMA), and a script's own is not known"}
_OF_LATENTS = ("explorer", "manifold", "network")
_OF_REALS = ("quality", "players", "wasserstein", "copies", "closeup", "counterfeit", "convolution", "heatmap",
             "network")
_OF_SAMPLES = ("samples", "health", *_OF_LATENTS, *_OF_REALS)


@dataclass
class Builder:
    """What a script has given, and how a run is made of it.

    Attributes:
        parts: its networks; what is found out about them is filled in.
        optimizers: by name.
        sides: "d" or "g" by network.
        live: its live values, as settings.
        real: a data set, its loader, a tensor or an array of real samples; None takes the first batch.
        shape: of a sample as (C, H, W), where it is laid out in another way; None finds out.
        loss: name of one that ships, whose meaning the discriminator's outputs have; empty if it is not known.
        name: of the run.
        seed: of the noise that samples are made from.
    """

    parts: Parts
    optimizers: Mapping[str, torch.optim.Optimizer]
    sides: Mapping[str, str]
    live: Mapping[str, Setting]
    real: Any = None
    shape: tuple[int, int, int] | None = None
    loss: str = ""
    name: str = ""
    seed: int = 1
    kinds: Kinds = field(default_factory=Kinds)
    _first: Any = None
    _data: TrainingData | None = None
    _notes: list[str] = field(default_factory=list)
    _refused: dict[str, str] = field(default_factory=dict)

    def try_networks(self, batch: Any) -> None:
        """Find out what the networks make and see, before the first iteration.

        Args:
            batch: that it gets.
        """
        self._first = sample_of(batch)
        self._data = self._look(self._real_samples())

    # -- building -----------------------------------------------------------------------------------------------------

    def build(self, step: int, rows: list[Row], *, telemetry: Telemetry, observer: Observer,
              recorder: RunRecorder | None, live: LiveValues) -> Session:
        """Make the run, once an iteration has shown what is logged.

        Args:
            step: iterations done.
            rows: what they have logged.
            live: what the script reads.
        """
        parts = self.parts
        rates = Rates(self.optimizers, parts.networks, self.sides)
        parts.movers, parts.sides = self._movers(rates)
        data = self._data
        observer.in_background = not parts.stays_in_thread and can_be_copied(parts.networks)
        logged = {name for row in rows for name in row.values} | {
            name for row in rows if row.logits is not None for name in LOGITS}
        if not self.loss and (found := recognized(rows, parts.probabilities)):
            self.loss = found
            self._notes.append(f"By its value, the loss of the discriminator is {LOSSES[found].title}: its outputs are "
                               "shown as such (loss=… says what they are).")
        config = self._config(data, rates, self._trained_sides(logged))
        curves = Curves(parts.probabilities)
        curves.extend(curves.new_names(rows))
        self._refuse(data, logged)
        model = config.model.owner(config.model, parts=parts)
        session = Session(
            config, self._facts(config, data, curves), parts, model, config.loss.build(), data, rates, live, curves,
            telemetry, observer, Diagnosis(telemetry.send_event), RunControl((), None, False, True), recorder, step)
        observer.listener = session.diagnosis.take_picture
        observer.keeps_indicators, observer.records = config.observe.diagnose, recorder is not None
        return session

    def begin(self, session: Session) -> None:
        """Say what the run works on, and what cannot be shown of it."""
        session.observer.begin(session.view(), self._refused)
        session.diagnosis.begin(session.config, session.data.kind, 0)
        session.tell(self.started(session, 0))
        for note in self._notes:
            session.tell(Note(0, note))

    def started(self, session: Session, step: int) -> Started:
        """Say what the run works on.

        Args:
            step: after which this holds.
        """
        session.facts = replace(session.facts, terms=session.curves.terms)
        counts = {name: sum(p.numel() for p in network.parameters() if p.requires_grad)
                  for name, network in self.parts.networks.items()}
        return Started(step, config=session.config, device=_device_name(self.parts.device),
                       device_reason="where the script has put the generator", execution_mode=EXECUTION_MODE,
                       parameters=counts, facts=session.facts,
                       why_eager="The script runs its own steps")

    # -- what there is ------------------------------------------------------------------------------------------------

    def _movers(self, rates: Rates) -> tuple[dict[str, tuple[str, ...]], dict[str, str]]:
        """Say which networks each optimizer moves, and of which side it is; without optimizers, one for each side."""
        if any(rates.movers.values()):
            return {name: moved for name, moved in rates.movers.items() if moved}, rates.sides
        movers = {side.upper(): tuple(name for name in self.parts.networks if self.sides[name] == side)
                  for side in "dg"}
        return {name: moved for name, moved in movers.items() if moved}, {"D": "d", "G": "g"}

    def _real_samples(self) -> Tensor | None:
        """Read some real samples; those of the first batch if the script has given no others."""
        try:
            with undisturbed(self.parts.device):
                samples = None if self.real is None else gathered(self.real)
        except Exception as error:  # whatever their data set raises, the script trains on
            self._notes.append(f"Of real= nothing could be read: {type(error).__name__}: {error}")
            samples = None
        if samples is not None:
            return samples
        first = self._first
        if first is None or first.dim() < 2:
            return None
        if self.real is None:
            self._notes.append("No real samples were given (real=…): the first batch of the loop serves to compare "
                               "with.")
        return first.cpu()

    def _look(self, samples: Tensor | None) -> TrainingData:
        """Try the networks, and keep the samples in their form."""
        parts = self.parts
        made = try_generator(parts)
        parts.fed = tuple(made.shape[1:]) if made is not None else () if samples is None else tuple(samples.shape[1:])
        like = samples if samples is not None else made
        if made is not None and samples is not None and samples[0].numel() != made[0].numel():
            self._notes.append(f"The real samples are of shape {tuple(samples.shape[1:])}, and the generator makes "
                               f"{tuple(made.shape[1:])}: they are not compared.")
            samples, like = None, made
        try_discriminator(parts, None if like is None else like.reshape(len(like), *parts.fed))
        if parts.probabilities:
            self._notes.append("The discriminator ends in a sigmoid: what it gives is shown as probabilities, and "
                               "turned back into logits where these are needed.")
        if like is None:
            return training_data(torch.empty(0, 2))[0]
        shape = self.shape or image_shape(tuple(like.shape[1:])) or image_shape(parts.fed)
        try:
            data, parts.span = training_data(like if samples is not None else like[:0], shape)
        except Unshowable as error:
            parts.why_no_samples = parts.why_no_samples or str(error)
            self._notes.append(f"Samples are not shown: {error}.")
            return training_data(torch.empty(0, 2))[0]
        parts.shape = data.shape
        if samples is None:
            parts.span = training_data(like, shape)[1]
        return data

    def _trained_sides(self, logged: set[str]) -> tuple[str, ...]:
        parts = self.parts
        moves_d = any(parts.sides[name] == "d" for name in parts.movers)
        return ("d", "g") if moves_d or not parts.why_no_scores or "loss_d" in logged else ("g",)

    def _refuse(self, data: TrainingData, logged: set[str]) -> None:
        """Say what of the window has nothing to show, and why."""
        parts, refused = self.parts, self._refused
        refused |= _NOT_HERE
        if not len(data.items):
            refused |= dict.fromkeys(_OF_REALS, "there are no real samples (real=…)")
        if parts.sample is not None:
            refused |= dict.fromkeys(_OF_LATENTS, "samples are made by a function, and not of latents")
        if parts.why_no_samples:
            refused |= dict.fromkeys(_OF_SAMPLES, parts.why_no_samples)
        if not set(LOGITS) <= logged:
            refused["verdicts"] = "logits_real and logits_fake are not logged (run.log)"
        if not self.loss:
            refused["counterfeit"] = "the loss is the script's own, and not known here (loss=…)"

    # -- the config ---------------------------------------------------------------------------------------------------

    def _config(self, data: TrainingData, rates: Rates, sides: tuple[str, ...]) -> RunConfig:
        single = rates.single_settings()
        taken = {setting.name for setting in single} & set(self.live)
        if taken:
            raise ConfigError(f"live.{min(taken)}", "is the name of an optimizer's rate; choose another")
        sections = own_sections(
            self.kinds, data_kind=data.kind, sides=sides, probabilities=self.parts.probabilities, loss=self.loss,
            convolutional=any(isinstance(module, nn.modules.conv._ConvNd) for network in self.parts.networks.values()
                              for module in network.modules()),
            model=[*self.live.values(), *single],
            optimizers={side: (rates.title(side), rates.settings(side)) for side in "dg"})
        batch = 1 if self._first is None or self._first.dim() < 2 else len(self._first)
        kind = self.parts.device.type
        config = RunConfig(
            **sections, train=TrainConfig(batch_size=min(max(batch, 1), 4096), ema_decay=0.0, held_out=0.0,
                                          seed=self.seed),
            device=DeviceConfig(kind=kind if kind in ("cpu", "cuda", "mps", "xpu") else "auto", compile=False),
            observe=ObserveConfig(budget=_BUDGET), about=About(title=self.name))
        config.model.owner.begun = config
        return config

    def _facts(self, config: RunConfig, data: TrainingData, curves: Curves) -> RunFacts:
        return RunFacts(
            data_kind=data.kind, shape=data.shape, items=len(data.items), extent=data.extent, modes=None,
            label_names=(), z_dim=self.parts.z_dim, sides=config.model.owner.sides, plain_sides=(),
            terms=curves.terms, inapplicable=dict(self._refused))




def _device_name(device: torch.device) -> str:
    return torch.cuda.get_device_name(device) if device.type == "cuda" else device.type.upper()
