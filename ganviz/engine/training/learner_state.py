"""The whole state of a learner: what its next iteration depends on, taken and put back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor

from ..checkpoint.state import FORMAT, TrainingState, copy_to_cpu, refuse_unlike
from ..numerics.randomness import refuse_broken
from ..settings import descriptions
from ..settings.config import RunConfig, is_live
from ..settings.params import ConfigError

if TYPE_CHECKING:
    from .learner import Learner


def device_tensors(learner: Learner) -> dict[str, Tensor]:
    """Collect all that an iteration changes, as it lies on the device: values, moments, averages, buffers, scales."""
    tensors: dict[str, Tensor] = {}
    for names, networks in learner.trained.items():
        where = "+".join(names)
        tensors[f"values/{where}"] = networks.parameter.data
        tensors |= {f"moment/{where}/{name}": value for name, value in networks.moments().items()}
    if learner.average is not None:
        tensors |= {f"average/{number}": average for number, average in enumerate(learner.average.tensors())}
    for name, network in learner.model.networks.items():
        tensors |= {f"buffer/{name}/{key}": buffer for key, buffer in network.named_buffers()}
    for names, networks in learner.trained.items():
        tensors |= {f"scale/{'+'.join(names)}/{key}": value for key, value in networks.scale_tensors().items()}
    return tensors


def state_of(learner: Learner) -> TrainingState:
    """Copy everything that the next iteration depends on to the CPU."""
    tensors: dict[str, Tensor] = {}
    for name, network in learner.model.networks.items():
        tensors |= {f"network.{name}.{key}": value for key, value in network.state_dict().items()}
    # with the present statistics, not those of the last time that the average was used
    for name, network in (learner.ema_networks() or {}).items():
        tensors |= {f"ema.{name}.{key}": value for key, value in network.state_dict().items()}
    for names, networks in learner.trained.items():
        tensors |= {f"optimizer.{'+'.join(names)}.{key}": value for key, value in networks.moments().items()}
    for names, networks in learner.trained.items():
        tensors |= {f"scale.{'+'.join(names)}.{key}": value for key, value in networks.scale_tensors().items()}
    tensors |= _random_tensors(learner)
    about = {"format": FORMAT, "step": learner.step, "compiled": learner.compiled is not None,
             "device": learner.placement.device.type, "precision": learner.placement.precision,
             "threads": learner.placement.threads,
             "config": learner.config.to_dict(), "data": learner.data.fingerprint,
             "positions": {name: position for name, (_, position) in learner.batches.state().items()}}
    if kinds := descriptions.describe(learner.config):
        about["kinds"] = kinds
    return TrainingState({k: copy_to_cpu(v) for k, v in tensors.items()}, about)


def restore(learner: Learner, state: TrainingState) -> None:
    """Let a learner go on from a state (see `Learner.restore`)."""
    tensors, about = state.tensors, state.about
    same_device = about.get("device", learner.placement.device.type) == learner.placement.device.type
    try:
        _refuse_unfit(learner, tensors, about, same_device)
    except ConfigError as error:
        fixed = _other_settings(learner.config, about)
        if not fixed:
            raise
        raise ConfigError("", f"{error} (settings that differ: {', '.join(fixed)})") from None
    for name, network in learner.model.networks.items():
        network.load_state_dict(_below(tensors, f"network.{name}."))
    if learner.average is not None:
        for name, network in learner.average.networks.items():
            saved = _below(tensors, f"ema.{name}.")
            network.load_state_dict(saved or learner.model.networks[name].state_dict())
    for names, moments in _saved_moments(learner, tensors, about).items():
        learner.trained[names].restore_moments(moments)
    for names, networks in learner.trained.items():
        saved = _below(tensors, f"scale.{'+'.join(names)}.")  # none in a state of another precision
        for key, value in networks.scale_tensors().items():
            value.copy_(saved.get(key, value))
    if same_device:
        learner.randomness.restore(_below(tensors, "random."))
    learner.batches.restore({name: (tensors[f"order.{name}"], position)
                             for name, position in about["positions"].items()})
    learner.step = about["step"]
    # what was noted belongs to the weights that are gone
    learner.recorder = learner.new_recorder()
    learner.trace = None


def _random_tensors(learner: Learner) -> dict[str, Tensor]:
    random = {f"random.{name}": value for name, value in learner.randomness.state().items()}
    return random | {f"order.{name}": start for name, (start, _) in learner.batches.state().items()}


def _saved_moments(learner: Learner, tensors: dict[str, Tensor], about: dict[str, Any]
                   ) -> dict[tuple[str, ...], dict[str, Tensor]]:
    """Find a state's moments by networks, of optimizers that are of the same kind here."""
    moments = {}
    for phase in learner.phases:
        settings = learner.trained[phase.networks].settings
        if settings.name == about["config"]["optimizer"][phase.side]["name"]:
            saved = _below(tensors, f"optimizer.{'+'.join(phase.networks)}.")
            # torch keeps none before the first update, and some from before a change of settings
            moments[phase.networks] = {k: saved.get(k) for k in settings.build().moments()} if saved else {}
    return moments


def _refuse_unfit(learner: Learner, tensors: dict[str, Tensor], about: dict[str, Any], same_device: bool) -> None:
    """Refuse a state that is not wholly of this run's kind: compiled code takes what it is given."""
    networks = {f"network.{name}.{key}": value for name, network in learner.model.networks.items()
                for key, value in network.state_dict().items()}
    others = sorted({name for name in tensors if name.startswith("network.")} ^ networks.keys())
    if others:
        raise ConfigError("", f"the state belongs to other networks: {others[0]} differs; open it with the config "
                              "that it was saved with")
    refuse_unlike(tensors, networks)
    for name, network in (learner.average.networks if learner.average is not None else {}).items():
        if _below(tensors, f"ema.{name}."):
            refuse_unlike(tensors, {f"ema.{name}.{key}": v for key, v in network.state_dict().items()})
    for names, moments in _saved_moments(learner, tensors, about).items():
        values = learner.trained[names].parameter
        refuse_unlike(tensors, {f"optimizer.{'+'.join(names)}.{key}": values.new_zeros(()) if key == "step"
                                else values for key in moments})
    for names, group in learner.trained.items():
        where = f"scale.{'+'.join(names)}."
        if _below(tensors, where):
            refuse_unlike(tensors, {where + key: value for key, value in group.scale_tensors().items()})
    random = {name: value for name, value in _random_tensors(learner).items()
              if same_device or name.startswith("order.")}
    refuse_unlike(tensors, random)
    for name in random:
        refuse_broken(tensors[name], torch.device("cpu") if name.startswith("order.") else learner.placement.device)
    if about["positions"].keys() != learner.batches.state().keys():
        raise ConfigError("", f"the state has places in the data for {', '.join(about['positions'])}, but this run "
                              f"needs them for {', '.join(learner.batches.state())}; open it with the config that it "
                              "was saved with")


def _other_settings(config: RunConfig, about: dict[str, Any]) -> list[str]:
    """Name the settings that a state was not trained with, of those that only a restart changes."""
    differences = RunConfig.from_dict(about["config"]).differences(config)
    return [path for path in differences if not is_live(config, path) and not path.startswith(("device.", "observe."))]


def _below(values: dict[str, Any], prefix: str) -> dict[str, Any]:
    return {key.removeprefix(prefix): value for key, value in values.items() if key.startswith(prefix)}
