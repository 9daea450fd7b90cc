"""The optimizers of a script: their learning rates and the like as settings, read from and put into their groups."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping, Sequence
from typing import Any

import torch
from torch import Tensor, nn

from ..settings.params import ConfigError, Param, Setting

_RATE = Param("How far each update moves the weights.", label="Learning rate", live=True, log=True, minimum=0.0,
              maximum=10.0, suggested=(1e-6, 1e-1))
_SHARE = {"live": True, "minimum": 0.0, "maximum": 0.9999}
# Settings by their place in a group: its key, and for a pair which of the two.
_KNOWN: dict[str, tuple[str, int | None, Param]] = {
    "lr": ("lr", None, _RATE),
    "beta1": ("betas", 0, Param("Share of the gradient's running mean that each update keeps (momentum).", label="β₁",
                                suggested=(0.0, 0.99), **_SHARE)),
    "beta2": ("betas", 1, Param("Share of the squared gradient's running mean that each update keeps.", label="β₂",
                                suggested=(0.5, 0.9999), **_SHARE)),
    "alpha": ("alpha", None, Param("Share of the squared gradient's running mean that each update keeps.", label="α",
                                   suggested=(0.5, 0.9999), **_SHARE)),
    "momentum": ("momentum", None, Param("Share of the last update that is kept in the next.", label="Momentum",
                                         suggested=(0.0, 0.99), **_SHARE)),
    "weight_decay": ("weight_decay", None, Param("How fast all weights shrink towards 0.", label="Weight decay",
                                                 live=True, log=True, minimum=0.0, maximum=1.0,
                                                 suggested=(0.0, 0.1))),
}
RATE_PREFIX = "lr_"
_OF_D = re.compile(r"(?:^|_)(?:d|disc\w*|critic\w*)(?:_|\d|$)", re.IGNORECASE)


def side_of_name(name: str) -> str:
    """Guess from a name whether it is of the discriminator's side, "d", or of the generator's, "g"."""
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name)
    return "d" if _OF_D.search(words) else "g"


class Rates:
    """The optimizers of a script, by name and side.

    A side's settings are those of its first optimizer. Changing one changes it in all groups of all optimizers of that
    side: learning rates keep their ratios, and another setting that is the first one's in no other group stays its own.
    Where a side has several optimizers, each has its learning rate for itself too, as `lr_NAME`.

    Args:
        optimizers: by name.
        networks: by name, to find out whose weights an optimizer moves.
        sides: of the networks, by name.

    Attributes:
        movers: names of the networks that each optimizer moves, by its name.
        sides: "d" or "g", by optimizer.
    """

    def __init__(self, optimizers: Mapping[str, torch.optim.Optimizer], networks: Mapping[str, nn.Module],
                 sides: Mapping[str, str]) -> None:
        for name, optimizer in optimizers.items():
            if not hasattr(optimizer, "param_groups"):
                raise ConfigError(f"optimizers.{name}", f"a {type(optimizer).__name__} has no param_groups; give "
                                                        "optimizers of torch.optim, or others that have them")
        self._optimizers = dict(optimizers)
        owners = {id(parameter): name for name, network in networks.items() for parameter in network.parameters()}
        self.movers = {name: tuple(dict.fromkeys(owners[id(p)] for group in optimizer.param_groups
                                                 for p in group["params"] if id(p) in owners))
                       for name, optimizer in optimizers.items()}
        self.sides = {name: sides[moved[0]] if (moved := self.movers[name]) else side_of_name(name)
                      for name in optimizers}

    def of_side(self, side: str) -> list[torch.optim.Optimizer]:
        """List the optimizers of a side, in the order in which they were given."""
        return [optimizer for name, optimizer in self._optimizers.items() if self.sides[name] == side]

    def title(self, side: str) -> str:
        """Name the kind of a side's first optimizer."""
        found = self.of_side(side)
        return type(found[0]).__name__ if found else "none given"

    def settings(self, side: str) -> list[Setting]:
        """Describe what can be set of a side's optimizers; a rate of 0 where there are none."""
        found = self.of_side(side)
        if not found:
            return [Setting("lr", float, 0.0, dataclasses.replace(_RATE, live=False))]
        group = found[0].param_groups[0]
        return [Setting(name, float, _number(group, key, place), param)
                for name, (key, place, param) in _KNOWN.items() if _is_set(group, key, place)]

    def single_settings(self) -> list[Setting]:
        """Describe the rates of single optimizers, where a side has several."""
        return [Setting(RATE_PREFIX + field_name(name), float, _number(optimizer.param_groups[0], "lr", None),
                        dataclasses.replace(_RATE, label=f"Learning rate of {name}",
                                            help=f"How far each update of the optimizer {name} moves its weights."))
                for name, optimizer in self._several().items()]

    def _several(self) -> dict[str, torch.optim.Optimizer]:
        return {name: optimizer for name, optimizer in self._optimizers.items()
                if len(self.of_side(self.sides[name])) > 1}

    # -- reading and changing ----------------------------------------------------------------------------------------

    def read(self) -> dict[str, float]:
        """Read all that can be set, as it is in force: {dotted name: value}."""
        values = {f"optimizer.{side}.{setting.name}": setting.default for side in "dg" if self.of_side(side)
                  for setting in self.settings(side)}
        return values | {f"model.{setting.name}": setting.default for setting in self.single_settings()}

    def put(self, changes: Mapping[str, Any]) -> None:
        """Put changed settings into the groups; moments stay.

        Args:
            changes: {dotted name: value}, of those that `read` gives.
        """
        for path, value in changes.items():
            section, _, name = path.rpartition(".")
            if section == "model":
                chosen = next(o for own, o in self._several().items() if RATE_PREFIX + field_name(own) == name)
                _put("lr", None, value, chosen.param_groups)
            else:
                key, place, _ = _KNOWN[name]
                _put(key, place, value, [group for optimizer in self.of_side(section[-1])
                                         for group in optimizer.param_groups])

    def state(self) -> dict[str, Tensor]:
        """Collect the optimizers' moments: {"NAME.NUMBER.MOMENT": tensor}, by the number of the parameter."""
        found = {}
        for name, optimizer in self._optimizers.items():
            parameters = [p for group in optimizer.param_groups for p in group["params"]]
            for number, parameter in enumerate(parameters):
                found |= {f"{field_name(name)}.{number}.{key}": value
                          for key, value in optimizer.state.get(parameter, {}).items() if isinstance(value, Tensor)}
        return found


def field_name(name: str) -> str:
    """Make a name that a field can have."""
    return re.sub(r"\W", "_", name)


def _is_set(group: Mapping[str, Any], key: str, place: int | None) -> bool:
    value = group.get(key)
    if place is not None:
        value = value[place] if isinstance(value, tuple | list) and len(value) > place else None
    return isinstance(value, int | float | Tensor) and not isinstance(value, bool)


def _number(group: Mapping[str, Any], key: str, place: int | None) -> float:
    return float(group[key] if place is None else group[key][place])


def _put(key: str, place: int | None, value: float, groups: Sequence[dict[str, Any]]) -> None:
    """Set a number in all groups that have it: as given in the first, and in the others as `Rates` says."""
    groups = [group for group in groups if _is_set(group, key, place)]
    first = _number(groups[0], key, place)
    for group in groups:
        old = _number(group, key, place)
        new = value if old == first else value * old / first if key == "lr" and first else old
        if place is not None:
            group[key] = tuple(new if at == place else other for at, other in enumerate(group[key]))
        elif isinstance(group[key], Tensor):  # a captured step reads it where it is
            group[key].fill_(new)
        else:
            group[key] = new
