"""The kinds in the config of a script's own loop: made for what the script gave, and for this run alone."""

from __future__ import annotations

import dataclasses
import hashlib
import math
from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from ..datasets.base import DATASETS, Dataset
from ..losses.base import LOSSES, Loss
from ..optimizers.base import OPTIMIZERS, OptimizerChoice
from ..settings.component import Component, Section
from ..settings.config import RunConfig
from ..settings.params import ConfigError, Setting
from ..settings.registries import MODELS
from ..settings.registry import Registry
from .networks import OwnModel

_FREE = ("model.", "optimizer.d.", "optimizer.g.", "observe.", "about.", "train.auto_balance")
NONE_GIVEN = "none given"


class OwnLoss(Loss):
    """The script's own loss, of which only the numbers are known."""

    title = "Your own loss"
    is_probability = False
    is_known = False
    output = "D's output"

    def even_logit(self, real_target: float = 1.0) -> None:
        """None: what D's outputs mean is not known."""
        return None


class OwnProbability(OwnLoss):
    """The script's own loss, with a discriminator that ends in a sigmoid."""

    is_probability = True

    def even_logit(self, real_target: float = 1.0) -> float:
        """0: a sigmoid of it is a half."""
        return 0.0

    def equilibrium(self, real_target: float = 1.0) -> tuple[None, None]:
        """Nothing is known of the loss."""
        return None, None


class OwnData(Dataset):
    """The script's own data."""

    title = "Your own data"

    def load(self, seed, progress, cancelled):
        raise ConfigError("data", "these samples are a script's own, and only it can load them; the run can be looked "
                                  "at here, and the script goes on training")


@dataclasses.dataclass(frozen=True)
class _RatesInForce(Section):
    """The settings of an optimizer of the script."""

    lr: float = 0.0

    def lr_at(self, step: int) -> float:
        """Say the learning rate in force, whatever schedule the script has; NaN where no optimizer is known."""
        return math.nan if self.owner.title == NONE_GIVEN else self.lr


class OwnOptimizer(OptimizerChoice):
    """An optimizer of the script."""

    Config = _RatesInForce

    def make(self, parameters):
        raise ConfigError("optimizer", "this optimizer is a script's own, and only it can make one")

    def moments(self) -> tuple[str, ...]:
        return ()


class Steered(OwnModel):
    """The networks of one script, with its live values as settings.

    Class attributes:
        begun: the config at the start; what differs from it beyond the free settings is refused.
    """

    begun: ClassVar[RunConfig | None] = None

    @classmethod
    def refuses(cls, section, config):
        changes = {} if cls.begun is None else {
            path: after for path, (_, after) in cls.begun.differences(config).items()}
        return next(filter(None, map(cls.why_fixed, changes)), None)

    @classmethod
    def why_fixed(cls, path: str) -> str | None:
        """Say why a setting cannot be changed from here; None if it can."""
        if not path.startswith(_FREE) or path.endswith(".name"):
            return f"{path} is the script's own affair: change it there"
        section = path.rpartition(".")[0]
        if section.startswith("optimizer.") and cls.begun.section(section).owner.title == NONE_GIVEN:
            return f"no optimizer of {section[-1].upper()} was given to ganviz.watch (optimizers=…)"
        return None


class Kinds:
    """What has been registered for one run, and is forgotten with it."""

    def __init__(self) -> None:
        self._entered: list[tuple[Registry[Any], str]] = []

    def section(self, registry: Registry[Any], base: type[Component], name: str, settings: Iterable[Setting],
                **attributes: Any) -> Section:
        """Register a kind and make its section, with the settings' defaults as values.

        Args:
            base: of the class.
            name: that it begins with.
            settings: its fields.
            attributes: class attributes.
        """
        settings = list(settings)
        content = repr((base.__name__, settings, sorted(attributes.items())))
        name = f"{name}-{hashlib.sha256(content.encode()).hexdigest()[:8]}-{len(self._entered)}"
        while name in registry and not registry.is_stand_in(name):  # another run of the same kind
            name += "x"
        config = dataclasses.make_dataclass("Config", [
            (s.name, s.type, dataclasses.field(default=s.default, metadata={"param": s.param})) for s in settings],
            bases=(base.Config,), frozen=True)
        kind = type(base.__name__, (base,), {"Config": config, "__doc__": base.__doc__, "__module__": __name__,
                                             **attributes})
        registry.register(name)(kind)
        self._entered.append((registry, name))
        return config()

    def forget(self) -> None:
        """Take all of it out of the registries again."""
        for registry, name in self._entered:
            registry.forget(name)
        self._entered = []


def own_sections(kinds: Kinds, *, data_kind: str, convolutional: bool, sides: tuple[str, ...], probabilities: bool,
                 loss: str, model: Iterable[Setting], optimizers: Mapping[str, tuple[str, Iterable[Setting]]]
                 ) -> dict[str, Section]:
    """Make the sections of a config that come in kinds.

    Args:
        data_kind: "points" or "images".
        convolutional: whether networks have convolutions.
        sides: those that the script trains.
        probabilities: whether the discriminator ends in a sigmoid.
        loss: name of one that ships, whose scale D's outputs have; empty if it is not known.
        model: settings of the networks: live values, and rates of single optimizers.
        optimizers: title and settings by side.
    """
    sections = {
        "data": kinds.section(DATASETS, OwnData, "own", (), kind=data_kind),
        "model": kinds.section(MODELS, Steered, "own", model, sides=sides, convolutional=convolutional),
        "loss": LOSSES[loss].Config() if loss else kinds.section(
            LOSSES, OwnProbability if probabilities else OwnLoss, "own", ())}
    return sections | {f"optimizer_{side}": kinds.section(OPTIMIZERS, OwnOptimizer, "own", settings, title=title)
                       for side, (title, settings) in optimizers.items()}
