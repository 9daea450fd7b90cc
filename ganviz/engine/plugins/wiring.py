"""Two `nn.Module`s of somebody's own as a kind of model, with what their constructors take as its settings."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

import torch
from torch import Tensor, nn

from ..layers.patch import per_sample
from ..models._adversarial_losses import discriminator_loss
from ..models.base import MODELS
from ..models.gan import Gan
from ..models.phases import PhaseInputs, PhaseOutput
from ..settings.component import Section
from ..settings.params import ConfigError, Mendable, param
from ..settings.registry import is_name
from . import loading
from .dropout import drawn_by_the_run
from .loading import Plugin
from .trial import WHY_NO_SIGMOID, Fit, Maker, fit, judged, trying

_PAIRS = (("Generator", "Discriminator"), ("Generator", "Critic"), ("G", "D"), ("netG", "netD"), ("NetG", "NetD"),
          ("G_net", "D_net"))
_INITIALIZERS = ("weights_init", "weights_init_normal", "init_weights", "initialize_weights")
_REFUSE, _LEAVE_OUT = "refuse", "leave-out"


@dataclass(frozen=True)
class PairConfig(Section):
    """Settings that every pair of somebody's own networks has.

    Class attributes:
        z_dim: where the generator's constructor does not take it.
        d_norm: as in `Fit`.
    """

    z_dim: ClassVar[int] = 0
    d_norm: ClassVar[str] = "none"

    z_distribution: str = param("normal", "What the random numbers are drawn from: N(0, 1), or evenly from -1 to 1.",
                                label="z distribution", choices=("normal", "uniform"))
    fresh_noise: bool = param(False, "Whether the generator's update draws noise of its own, as in the first GAN "
                              "paper, or has the discriminator's last fakes judged again, which saves a pass.")


class PairModel(Gan):
    """Two networks of somebody's own: a generator "G" and a discriminator "D".

    Class attributes:
        makers: of the two.
        fitted: what was found out of them.
        initialize: what the file sets first weights with; None leaves them to the layers.
    """

    Config = PairConfig
    makers: ClassVar[tuple[Maker, Maker]]
    fitted: ClassVar[Fit]
    initialize: ClassVar[Callable[[nn.Module], Any] | None] = None

    def __init__(self, config: PairConfig, shape: tuple[int, ...], labels: int = 0,
                 source_shape: tuple[int, ...] | None = None) -> None:
        super().__init__(config, shape, labels, source_shape)
        for network in self.networks.values():
            if self.initialize is not None:
                network.apply(type(self).initialize)
            drawn_by_the_run(network)
        self._try_out()

    @classmethod
    def makes(cls, shape: tuple[int, ...]) -> bool:
        """Tell whether the two can make and judge samples of a shape, of other sizes than by themselves if need be."""
        changes = {"final_sigmoid": _LEAVE_OUT} if cls.fitted.sigmoid else {}
        try:
            cls(cls.Config(**changes), shape)
        except ConfigError:
            return False
        return True

    @classmethod
    def refuses(cls, section, config):
        if cls.fitted.sigmoid and section.final_sigmoid == _REFUSE:
            raise Mendable(
                "model", f"{cls.makers[1].label} ends in nn.Sigmoid ({cls.fitted.sigmoid}). {WHY_NO_SIGMOID} Take it "
                f"out of the file, or have ganviz leave it out: --set model.final_sigmoid={_LEAVE_OUT}", config,
                "Leave the sigmoid out", {"model.final_sigmoid": _LEAVE_OUT})
        return super().refuses(section, config)

    def _chosen(self, prefix: str) -> dict[str, Any]:
        values = dataclasses.asdict(self.config)
        return {name.removeprefix(prefix): value for name, value in values.items() if name.startswith(prefix)}

    def make_generator(self) -> nn.Module:
        return self.makers[0].make(self.shape, self.config.z_dim, self._chosen("g_"))

    def make_discriminator(self) -> nn.Module:
        network = self.makers[1].make(self.shape, self.config.z_dim, self._chosen("d_"))
        if self.fitted.sigmoid:
            parent, _, name = self.fitted.sigmoid.rpartition(".")
            setattr(network.get_submodule(parent), name, nn.Identity())
        return network

    def _try_out(self) -> None:
        """Refuse networks that do not make, or judge, samples of the data's shape.

        Raises:
            ConfigError: with both shapes, and the way out.
        """
        generator, discriminator = self.networks["G"], self.networks["D"]
        z = torch.zeros(2, self.z_dim)
        # no statistics of batch normalization are touched
        states = [network.training for network in (generator, discriminator)]
        with trying(), torch.no_grad():
            for network in (generator, discriminator):
                network.eval()
            try:
                made = self.sample(z)
            except Exception as error:  # whatever somebody's own code does
                raise ConfigError("", f"{self.makers[0].label} cannot make samples of {self.z_dim} numbers: "
                                      f"{type(error).__name__}: {error}") from error
            if made.shape[1:] != self.shape:
                raise ConfigError("", self._unlike(tuple(made.shape[1:])))
            judged(self.makers[1], discriminator, made)
        for network, training in zip((generator, discriminator), states, strict=True):
            network.train(training)

    def _unlike(self, made: tuple[int, ...]) -> str:
        way_out = "choose other data"
        if len(made) == 3 and len(self.shape) == 3:
            way_out = (f"have the data resized: --set data.pixels={made[1]} for a folder of images, and data.grey="
                       f"{'on' if made[0] == 1 else 'off'}; or let the generator take image_size and nc")
        return (f"{self.makers[0].label} makes samples of shape {made}, and those of the data are {self.shape}; "
                f"{way_out}")

    @property
    def z_dim(self) -> int:
        return self.config.z_dim

    def latents(self, n: int, generator: torch.Generator) -> Tensor:
        z = torch.empty(n, self.z_dim, device=generator.device)
        if self.config.z_distribution == "normal":
            return z.normal_(generator=generator)
        return z.uniform_(-1.0, 1.0, generator=generator)

    def sample(self, z: Tensor, networks: dict[str, nn.Module] | None = None) -> Tensor:
        return self._make(z, (networks or self.networks)["G"])

    def _make(self, z: Tensor, network: nn.Module) -> Tensor:
        return network(z[:, :, None, None] if self.fitted.z_is_map else z).float()

    def _discriminator_loss(self, inputs: PhaseInputs) -> PhaseOutput:
        with torch.set_grad_enabled(not self.config.fresh_noise):
            made = self._generated(inputs)
        self._fakes = None if self.config.fresh_noise else (inputs.step, made)
        inputs.note("real", "", {"is": 1.0, "sample": inputs.real})
        return discriminator_loss(self._logits, inputs.real, made.detach(), inputs)

    def _generated(self, inputs: PhaseInputs) -> Tensor:
        z = self.latents(len(inputs.real), inputs.noise)
        inputs.note("noise", "", {"is": 0.0, "z": z})
        made = self._make(z, self.networks["G"])
        inputs.note("generate", "G", {"is": 0.0, "z": z, "sample": made})
        return made

    def score(self, samples: Tensor, condition: Tensor | None = None) -> Tensor:
        return per_sample(self._logits(samples))

    def judge(self, samples: Tensor, condition: Tensor | None = None) -> Tensor:
        return self.score(samples)

    def _logits(self, packs: Tensor) -> Tensor:
        """Judge (n, *shape) samples: (n,) logits, or (n, 1, h, w) where D gives a map of them."""
        logits = self.networks["D"](packs).float()
        return logits.flatten() if logits.numel() == len(packs) else logits

    def prepare(self, between: Callable[[], None]) -> str:
        said = []
        if self.fitted.g_ends_in_sigmoid:
            said.append(f"{self.makers[0].label} ends in a sigmoid, so its samples lie between 0 and 1; the data lies "
                        "between -1 and 1, and D tells the two apart by that. End it in nn.Tanh().")
        if self.fitted.draws:
            said.append("The networks draw random numbers that are none of the run's: a run that is gone on with, or "
                        "replayed, differs from the first.")
        return " ".join(said)

    def why_not_compiled(self) -> str:
        return "networks that draw random numbers of their own are not compiled" if self.fitted.draws else ""


def wire(plugin: Plugin, generator: str, discriminator: str, other: Plugin | None = None) -> type[PairModel]:
    """Make a kind of model of two classes, and register it.

    Args:
        plugin: the file that the generator is in.
        generator, discriminator: names of the classes in their files.
        other: the file that the discriminator is in, if that is another one.

    Returns:
        the kind; of the same classes always the same.

    Raises:
        ConfigError: there are no such classes, or they do not fit each other; says what is wrong.
    """
    makers = (_maker(plugin, generator), _maker(other or plugin, discriminator))
    there = next((kind for kind in plugin.registered().get(MODELS, {}).values() if getattr(kind, "makers", None)
                  and tuple(maker.kind for maker in kind.makers) == tuple(maker.kind for maker in makers)), None)
    if there is not None:
        return there
    found = fit(*makers)
    kind = type("Pair", (PairModel,), {
        "__doc__": f"{makers[0].label} against {makers[1].label}.", "__module__": plugin.module.__name__,
        "title": plugin.path.stem, "makers": makers, "fitted": found,
        "initialize": _initializer(plugin, other), "Config": _config(makers, found, plugin.module.__name__),
        "data_kinds": ("images" if len(found.shape) == 3 else "points",), "convolutional": found.convolutional})
    try:
        return MODELS.register(_name(plugin, generator, discriminator))(kind)
    except ValueError as error:
        raise ConfigError("", f"{plugin.path.name}: {error}; rename the file") from None


def pair_in(plugin: Plugin) -> tuple[str, str] | None:
    """Find the names of a generator's and a discriminator's class in a plug-in; None if it is unclear which they are.
    """
    classes = _modules_of(plugin)
    for pair in _PAIRS:
        if set(pair) <= set(classes):
            return pair
    if len(classes) != 2:
        return None
    judges = [name for name in classes if name.lower().startswith(("d", "critic", "netd"))]
    return (next(name for name in classes if name != judges[0]), judges[0]) if len(judges) == 1 else tuple(classes)


def _modules_of(plugin: Plugin) -> list[str]:
    """List the classes of networks that the file itself defines, in order."""
    return [name for name, value in vars(plugin.module).items() if isinstance(value, type)
            and issubclass(value, nn.Module) and value.__module__ == plugin.module.__name__]


def _maker(plugin: Plugin, name: str) -> Maker:
    kind = getattr(plugin.module, name, None)
    if not (isinstance(kind, type) and issubclass(kind, nn.Module)):
        there = ", ".join(_modules_of(plugin)) or "none at all"
        raise ConfigError("", f"{plugin.path.name} has no network class {name!r}; those that it has: {there}")
    return Maker(kind, f"{plugin.path.name}:{name}", vars(plugin.module))


def _initializer(*plugins: Plugin | None) -> Any:
    found = (getattr(plugin.module, name, None) for plugin in plugins if plugin is not None for name in _INITIALIZERS)
    function = next((f for f in found if callable(f)), None)
    return None if function is None else staticmethod(function)


def _name(plugin: Plugin, generator: str, discriminator: str) -> str:
    stem = "".join(c if c.isascii() and (c.isalnum() or c in "_-") else "-" for c in plugin.path.stem).strip("-_")
    plain = stem[:40] or "networks"
    name = plain if (generator, discriminator) == pair_in(plugin) else f"{plain}-{generator}-{discriminator}"[:64]
    return name if is_name(name) and not MODELS.is_shipped(name) else f"own-{name}"[:64]


def _config(makers: tuple[Maker, Maker], found: Fit, module: str) -> type[PairConfig]:
    """Make the section with what the two constructors take."""
    fields: list[tuple[str, Any, Any]] = []
    fixed: dict[str, Any] = {"d_norm": found.d_norm, "__module__": module}
    if found.takes_z:
        fields.append(("z_dim", int, param(found.z_dim, "How many random numbers the generator makes a sample from.",
                                           label="z dimension", minimum=1, maximum=65536)))
    else:
        fixed["z_dim"] = found.z_dim
    for prefix, maker in zip("gd", makers, strict=True):
        for name, default in maker.own().items():
            whose = prefix.upper()
            fields.append((f"{prefix}_{name}", type(default), param(
                default, f"The argument {name} of {maker.label}.", label=f"{whose} {name}")))
    if found.sigmoid:
        fields.append(("final_sigmoid", str, param(
            _REFUSE, "What becomes of the nn.Sigmoid that the discriminator ends in: losses take raw logits.",
            label="Final sigmoid", choices=(_REFUSE, _LEAVE_OUT))))
    return dataclasses.make_dataclass("Config", fields, bases=(PairConfig,), frozen=True, namespace=fixed)


def wired(generator: str, discriminator: str) -> type[PairModel]:
    """Make, or find, the kind of two classes in files that have been loaded, each as FILE.py:Class.

    Raises:
        ConfigError: they have not been loaded, or do not fit each other.
    """
    path, of_g = loading.place_of(generator, "--generator")
    other, of_d = loading.place_of(discriminator, "--discriminator")
    plugin, beside = loading.at(path), loading.at(other)
    if plugin is None or beside is None:
        raise ConfigError("", f"{path if plugin is None else other} is code that has not been run; name it on the "
                              "command line")
    return wire(plugin, of_g, of_d, None if beside.module is plugin.module else beside)


def open_file(plugin: Plugin) -> type[PairModel] | None:
    """Wire the two networks that a file simply holds; None if it holds none, or registers a model itself.

    Raises:
        ConfigError: they do not fit each other.
    """
    registered = plugin.registered()
    if any(not issubclass(kind, PairModel) for kind in registered.get(MODELS, {}).values()):
        return None
    pair = pair_in(plugin)
    if pair is None or (registered and pair not in _PAIRS and not registered.get(MODELS)):
        return None
    with loading.all_or_nothing():
        return wire(plugin, *pair)
