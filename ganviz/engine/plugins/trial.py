"""Find out by trial passes what two networks of somebody's own take and give, and say in plain words what does not fit.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import torch
from torch import Tensor, nn

from ..settings.params import ConfigError

_ROWS = 4  # of a trial batch: batch normalization needs two, and equal counts must not be taken for others
_USUAL_Z = 100
_USUAL_WIDTH = 64
_USUAL_IMAGE = (3, 64, 64)
_LARGE = 30.0  # what weights and inputs are multiplied by, to see whether an output stays between 0 and 1

# What the arguments of a constructor are called that a run fills in.
_Z = frozenset({"nz", "z_dim", "zdim", "latent_dim", "latent_size", "z_size", "noise_dim", "dim_z", "n_latent"})
_CHANNELS = frozenset({"nc", "channels", "img_channels", "image_channels", "num_channels", "n_channels",
                       "channels_img"})
_SIDE = frozenset({"image_size", "img_size", "isize", "imsize", "resolution"})
_SHAPE = frozenset({"img_shape", "image_shape"})
_WIDTH = frozenset({"ngf", "ndf", "nf", "features", "base_channels", "features_g", "features_d", "width", "hidden_dim",
                    "hidden_size"})
_GPUS = frozenset({"ngpu", "n_gpu", "num_gpus"})
_FILLED = _Z | _CHANNELS | _SIDE | _SHAPE | _GPUS

_VIEWS = ("ViewBackward", "UnsafeViewBackward", "ReshapeAliasBackward", "SqueezeBackward", "UnsqueezeBackward",
          "TBackward", "TransposeBackward", "PermuteBackward", "CloneBackward", "AliasBackward", "ToCopyBackward")


@dataclass(frozen=True)
class Fit:
    """What was found out of a generator and a discriminator.

    Attributes:
        shape: of the samples that the generator makes of itself, (2,) or (C, H, W).
        z_dim: numbers that it makes a sample from.
        z_is_map: it takes them as (n, z, 1, 1), else as (n, z).
        takes_z, takes_shape: its constructor takes z's size; one of the two constructors the samples' shape.
        d_norm: "batch", "spectral" or "none", of the discriminator.
        sigmoid: dotted name of the `nn.Sigmoid` that the discriminator ends in; empty where it ends in none.
        convolutional: whether there are convolutions in them.
        draws: whether a pass draws random numbers that are none of the run's.
        g_ends_in_sigmoid: whether the generator's samples lie between 0 and 1.
    """

    shape: tuple[int, ...]
    z_dim: int
    z_is_map: bool
    takes_z: bool
    takes_shape: bool
    d_norm: str
    sigmoid: str
    convolutional: bool
    draws: bool
    g_ends_in_sigmoid: bool


@dataclass(frozen=True)
class Maker:
    """A network's class, and how it is called in messages.

    Attributes:
        kind: the class.
        label: "my_gan.py:Generator".
        globals: of its module, where a script keeps sizes that its classes read.
    """

    kind: type[nn.Module]
    label: str
    globals: Mapping[str, Any] = field(repr=False, default_factory=dict)

    def parameters(self) -> dict[str, inspect.Parameter]:
        """List what its constructor takes, by name."""
        try:
            signature = inspect.signature(self.kind)
        except (TypeError, ValueError):
            return {}
        return {name: given for name, given in signature.parameters.items()
                if given.kind not in (given.VAR_POSITIONAL, given.VAR_KEYWORD)}

    def takes(self, names: frozenset[str]) -> bool:
        """Tell whether the constructor takes an argument that is called so."""
        return any(name.lower() in names for name in self.parameters())

    def own(self) -> dict[str, Any]:
        """List the defaults of what a person may choose: plain values that no run fills in."""
        found = {}
        for name, given in self.parameters().items():
            default = _USUAL_WIDTH if given.default is given.empty and name.lower() in _WIDTH else given.default
            if name.lower() not in _FILLED and isinstance(default, bool | int | float | str):
                found[name] = default
        return found

    def make(self, shape: tuple[int, ...], z_dim: int, chosen: Mapping[str, Any] | None = None, natural: bool = False
             ) -> nn.Module:
        """Make the network for samples of a shape.

        Args:
            z_dim: 0 leaves it to the default.
            chosen: values of what `own` lists.
            natural: what has a default keeps it, the samples' shape too.

        Raises:
            ConfigError: the constructor wants what no run has, or fails.
        """
        arguments = {}
        for name, given in self.parameters().items():
            value = {**self.own(), **(chosen or {})}.get(name, given.default)
            if not natural or value is given.empty:
                value = self._filled(name.lower(), shape, z_dim, value)
            if value is given.empty:
                raise ConfigError("", f"{self.label} wants an argument {name!r}, which ganviz cannot know; give it a "
                                      f"default in __init__ ({name}=…), or call it as what it is: nz or z_dim, nc or "
                                      "channels, image_size, img_shape, ngf, ndf, ngpu")
            arguments[name] = value
        try:
            made = self.kind(**arguments)
        except Exception as error:  # whatever somebody's own code does
            raise ConfigError("", f"{self.label} cannot be made: {_said(error)}") from error
        if not any(True for _ in made.parameters()):
            raise ConfigError("", f"{self.label} has no weights to train")
        return made

    def _filled(self, name: str, shape: tuple[int, ...], z_dim: int, default: Any) -> Any:
        """Give what the run has for an argument, or else its default."""
        if name in _Z:
            return z_dim or (default if isinstance(default, int) else self.named_z() or _USUAL_Z)
        if name in _GPUS:
            return 1
        if len(shape) == 3:
            if name in _CHANNELS:
                return shape[0]
            if name in _SIDE and default is not None:
                return shape[1] if not isinstance(default, tuple | list) else shape[1:]
            if name in _SHAPE:
                return shape
        return default

    def named_z(self) -> int:
        """Look for z's size in what the class's module calls so; 0 if nothing is."""
        return next((value for name, value in self.globals.items()
                     if name.lower() in _Z and isinstance(value, int) and not isinstance(value, bool) and value > 0), 0)


# --- trials ---

def fit(generator: Maker, discriminator: Maker) -> Fit:
    """Try two networks on each other.

    Raises:
        ConfigError: they do not fit each other, or a run; says what is wrong, with the shapes, and the way out.
    """
    with trying():
        g = generator.make(_USUAL_IMAGE, 0, natural=True)
        z_dim, z_is_map, made = _find_z(generator, g)
        shape = _sample_shape(generator, made)
        d = discriminator.make(shape, 0, natural=True)
        try:
            logits = judged(discriminator, d, made.detach())
        except ConfigError:  # its own defaults may be of other samples
            d = discriminator.make(shape, 0)
            logits = judged(discriminator, d, made.detach())
        sigmoid = _sigmoid_of(discriminator, d, made.detach(), logits)
        return Fit(
            shape=shape, z_dim=z_dim, z_is_map=z_is_map, takes_z=generator.takes(_Z),
            takes_shape=any(maker.takes(_CHANNELS | _SIDE | _SHAPE) for maker in (generator, discriminator)),
            d_norm=_norm_of(d), sigmoid=sigmoid,
            convolutional=any(isinstance(layer, nn.modules.conv._ConvNd) for layer in (*g.modules(), *d.modules())),
            draws=_draws(g, _latents(z_dim, z_is_map)) or _draws(d, made.detach()),
            g_ends_in_sigmoid=_ends_in(made, "SigmoidBackward"))


@contextmanager
def trying() -> Iterator[None]:
    """Leave all random streams as they were after a trial."""
    with torch.random.fork_rng(devices=[]), torch.enable_grad():
        torch.manual_seed(0)
        yield


def _latents(z_dim: int, is_map: bool) -> Tensor:
    z = torch.randn(_ROWS, z_dim)
    return z[:, :, None, None] if is_map else z


def _find_z(maker: Maker, network: nn.Module) -> tuple[int, bool, Tensor]:
    """Find the latents that a generator takes; return their size, whether as (n, z, 1, 1), and what it makes of them.
    """
    first: Exception | None = None
    for z_dim in _likely_z(maker, network):
        for is_map in (False, True):
            try:
                made = network(_latents(z_dim, is_map))
            except Exception as error:  # another size or form is tried
                first = first or error
                continue
            if not isinstance(made, Tensor):
                raise ConfigError("", f"{maker.label} gives {_kind(made)} instead of one tensor of samples; let its "
                                      "forward return the samples alone")
            if made.shape[:1] == (_ROWS,):
                return z_dim, is_map, made
            first = first or ValueError(f"of {_ROWS} latents it makes {tuple(made.shape)}")
    tried = ", ".join(map(str, _likely_z(maker, network)))
    raise ConfigError("", f"{maker.label} takes no latents of shape (n, z) or (n, z, 1, 1), tried with z = {tried}: "
                          f"{_said(first)}; let its forward take one tensor of random numbers, and name their number "
                          "nz or z_dim, in __init__ or at the top of the file")


def _likely_z(maker: Maker, network: nn.Module) -> list[int]:
    """List sizes that z may have, the likeliest first."""
    found = [getattr(network, name, None) for name in dir(network) if name.lower() in _Z]
    taken = next((given.default for name, given in maker.parameters().items() if name.lower() in _Z), None)
    found += [taken, maker.named_z()]
    for layer in network.modules():
        if isinstance(layer, nn.Linear):
            found.append(layer.in_features)
            break
        if isinstance(layer, nn.modules.conv._ConvNd):
            found.append(layer.in_channels)
            break
    found.append(_USUAL_Z)
    return list(dict.fromkeys(z for z in found if isinstance(z, int) and not isinstance(z, bool) and 0 < z <= 1 << 16))


def _sample_shape(maker: Maker, made: Tensor) -> tuple[int, ...]:
    shape = tuple(made.shape[1:])
    if shape == (2,):
        return shape
    if len(shape) == 3 and shape[0] in (1, 3) and shape[1] == shape[2]:
        return shape
    if len(shape) == 3 and shape[0] not in (1, 3):
        why = f"images of {shape[0]} channels; 1 (grey) or 3 (colour) are what there is data of"
    elif len(shape) == 3:
        why = f"images of {shape[2]} × {shape[1]} pixels; images are square here: make both sides equal"
    else:
        why = ("neither images (C, H, W) nor points in the plane (2,); end its forward in .view(-1, C, H, W) if they "
               "are images")
    raise ConfigError("", f"{maker.label} makes samples of shape {shape} (a batch of {_ROWS} is {tuple(made.shape)}): "
                          f"{why}")


def judged(maker: Maker, network: nn.Module, samples: Tensor) -> Tensor:
    """Have a discriminator judge samples; its logits are one for each, or a map for each.

    Raises:
        ConfigError: it cannot, or gives something else; with both shapes.
    """
    shape = tuple(samples.shape[1:])
    try:
        logits = network(samples)
    except Exception as error:  # whatever somebody's own code does
        raise ConfigError("", f"{maker.label} cannot judge samples of shape {shape}, which the generator makes (a "
                              f"batch is {tuple(samples.shape)}): {_said(error)}; make the two of one "
                              "shape") from error
    if not isinstance(logits, Tensor):
        raise ConfigError("", f"{maker.label} gives {_kind(logits)} instead of one tensor of logits; let its forward "
                              "return the logits alone")
    given = tuple(logits.shape)
    if logits.numel() == len(samples) or (logits.dim() == 4 and given[:2] == (len(samples), 1)):
        return logits
    raise ConfigError("", f"{maker.label} gives {given} for a batch of {tuple(samples.shape)}; one number for each "
                          f"sample is wanted, ({len(samples)}, 1) or ({len(samples)},), or a map of verdicts "
                          f"({len(samples)}, 1, h, w): let its last layer have one output")


# --- sigmoids, and what else there is to know ---

def _sigmoid_of(maker: Maker, network: nn.Module, samples: Tensor, logits: Tensor) -> str:
    """Find the `nn.Sigmoid` that a discriminator ends in.

    Raises:
        ConfigError: it ends in a sigmoid that is no module, which cannot be left out from here.
    """
    names = [name for name, layer in network.named_modules() if type(layer) is nn.Sigmoid]
    outputs: dict[str, list[Tensor]] = {name: [] for name in names}
    hooks = [network.get_submodule(name).register_forward_hook(
        lambda layer, given, output, name=name: outputs[name].append(output)) for name in names]
    try:
        logits = network(samples)
    finally:
        for hook in hooks:
            hook.remove()
    for name, seen in outputs.items():
        if len(seen) == 1 and seen[0].numel() == logits.numel() and torch.equal(seen[0].flatten(), logits.flatten()):
            return name
    if _ends_in(logits, "SigmoidBackward") or _stays_within_0_and_1(network, samples):
        raise ConfigError("", f"{maker.label} ends in a sigmoid: all it gives lies between 0 and 1. {WHY_NO_SIGMOID} "
                              "Take the sigmoid out of its forward, so that it returns what went into it")
    return ""


WHY_NO_SIGMOID = ("ganviz trains on raw logits: its losses apply the sigmoid themselves, in a way that keeps the "
                  "gradient where the sigmoid is flat, and Wasserstein and hinge losses have none; with one in D too, "
                  "it would be applied twice.")


def _ends_in(output: Tensor, name: str) -> bool:
    """Tell whether a tensor is what an operation gave, seen in another shape at most."""
    node = output.grad_fn
    while node is not None and node.name().startswith(_VIEWS):
        node = node.next_functions[0][0]
    return node is not None and node.name().startswith(name)


def _stays_within_0_and_1(network: nn.Module, samples: Tensor) -> bool:
    """Tell whether an output stays between 0 and 1 whatever goes in, even with much larger weights."""
    kept = [parameter.detach().clone() for parameter in network.parameters()]
    try:
        with torch.no_grad():
            for parameter in network.parameters():
                parameter.mul_(_LARGE)
            answers = [network(torch.randn_like(samples) * _LARGE) for _ in range(4)]
        return all(bool(((a >= 0) & (a <= 1)).all()) for a in answers)
    except Exception:  # no answer at that size is no answer between 0 and 1
        return False
    finally:
        with torch.no_grad():
            for parameter, values in zip(network.parameters(), kept, strict=True):
                parameter.copy_(values)


def _norm_of(network: nn.Module) -> str:
    if any(isinstance(layer, nn.modules.batchnorm._BatchNorm) for layer in network.modules()):
        return "batch"
    weighty = [layer for layer in network.modules() if isinstance(layer, nn.Linear | nn.modules.conv._ConvNd)]
    return "spectral" if weighty and all(map(_is_spectral, weighty)) else "none"


def _is_spectral(layer: nn.Module) -> bool:
    parametrized = getattr(layer, "parametrizations", {})
    return hasattr(layer, "weight_u") or ("weight" in parametrized and any(
        "Spectral" in type(step).__name__ for step in parametrized["weight"]))


def _draws(network: nn.Module, given: Tensor) -> bool:
    """Tell whether a pass takes numbers from torch's global stream; dropout layers are the run's (see `dropout`)."""
    dropouts = [layer for layer in network.modules() if isinstance(layer, nn.modules.dropout._DropoutNd)]
    before = [(layer, layer.p) for layer in dropouts]
    for layer in dropouts:
        layer.p = 0.0
        layer.eval()
    state = torch.get_rng_state()
    try:
        network(given)
    finally:
        for layer, p in before:
            layer.p = p
            layer.train()
    return not torch.equal(state, torch.get_rng_state())


def _said(error: BaseException | None) -> str:
    text = " ".join(str(error).split()) or type(error).__name__
    return text if isinstance(error, ConfigError | ValueError) else f"{type(error).__name__}: {text}"


def _kind(value: Any) -> str:
    return f"{len(value)} values ({type(value).__name__})" if isinstance(value, tuple | list) else type(value).__name__
