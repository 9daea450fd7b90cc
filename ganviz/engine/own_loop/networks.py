"""The networks of a script as probes see them: a model that samples and scores, and is trained by nobody here."""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, NoReturn

import torch
from torch import Tensor, nn

from ..models.base import GenerativeModel, watching
from ..models.phases import Phase
from ..settings.component import Section
from ..settings.params import ConfigError
from .real_samples import Range
from .undisturbed import undisturbed

_TRIED = 2  # samples in a trial pass
_ASKED = 64  # of a function of the script, which may have fewer
_SURE = 1e-6  # probabilities closer to 0 and 1 have no finite logit in float32
# What may come after a sigmoid and only changes how its values are laid out.
_LAYOUTS = {"view", "unsafeview", "reshape", "squeeze", "unsqueeze", "alias", "clone", "tocopy", "select", "slice",
            "permute", "transpose", "t"}


@dataclass
class Parts:
    """The parts of a script that probes need.

    Attributes:
        networks: by name.
        generator, discriminator: the names of those that make samples and judge them; empty for none.
        z_dim: dimension of the latent; 0 for none.
        z_form: of one latent as the generator is fed it.
        sample: makes n samples, where the generator is not simply fed noise; None makes them by the generator.
        most: samples that it makes at once, at most.
        score: judges samples, where the discriminator is not simply fed them; None judges by the discriminator.
        fed: shape of one sample as the discriminator is fed it.
        shape: of one sample, (2,) or (C, H, W).
        span: what the numbers of samples are to ours.
        probabilities: whether what judges ends in a sigmoid.
        device: of the generator.
        draws: whether the networks draw random numbers of the global streams even in evaluation mode.
        why_no_samples, why_no_scores: why there is nothing to make them by; empty if there is.
        movers: names of the networks that each optimizer moves, by the optimizer's name.
        sides: "d" or "g", by optimizer.
    """

    networks: dict[str, nn.Module]
    generator: str = ""
    discriminator: str = ""
    z_dim: int = 0
    z_form: tuple[int, ...] = ()
    sample: Callable[[int], Tensor] | None = None
    most: int = 1 << 30
    score: Callable[[Tensor], Tensor] | None = None
    fed: tuple[int, ...] = ()
    shape: tuple[int, ...] = (2,)
    span: Range = field(default_factory=Range)
    probabilities: bool = False
    device: torch.device = torch.device("cpu")
    draws: bool = False
    why_no_samples: str = ""
    why_no_scores: str = ""
    movers: dict[str, tuple[str, ...]] = field(default_factory=dict)
    sides: dict[str, str] = field(default_factory=dict)

    @property
    def stays_in_thread(self) -> bool:
        """Whether they can be watched only in the thread that trains them, between two of its steps."""
        return self.draws or self.sample is not None or self.score is not None


class OwnModel(GenerativeModel):
    """The networks of a script's own loop."""

    title = "Your own networks"
    own_loop = True
    averaged: ClassVar[tuple[str, ...]] = ()
    plain_sides: ClassVar[tuple[str, ...]] = ()

    def __init__(self, config: Section, *unused: Any, parts: Parts | None = None) -> None:
        if parts is None:
            raise ConfigError("model", "these networks are a script's own: it trained them with ganviz.watch, and only "
                                       "it can go on with them; the run can be looked at here")
        super().__init__(config, parts.shape)
        self.parts = parts
        self.networks = dict(parts.networks)
        self.sides = ("d", "g") if not parts.why_no_scores else ("g",)

    @property
    def z_dim(self) -> int:
        return self.parts.z_dim

    def phases(self) -> list[Phase]:
        return [Phase(name, self.parts.sides[name], networks, _trained_by_script, in_curve=True)
                for name, networks in self.parts.movers.items()]

    def latents(self, n: int, generator: torch.Generator) -> Tensor:
        n = min(n, self.parts.most)
        return torch.randn(n, max(self.parts.z_dim, 1), generator=generator, device=generator.device)

    def sample(self, z: Tensor, networks: dict[str, nn.Module] | None = None) -> Tensor:
        """Make samples; those of a script's own function are the same for the same latents."""
        parts = self.parts
        if parts.sample is not None:
            # noise of the function's own, by a seed that goes with the latents
            with undisturbed(parts.device, seed=int(z[0, 0].double().abs() * 1e6) if len(z) else 0):
                made = parts.sample(len(z))[:len(z)]
        elif parts.draws:
            with undisturbed(parts.device, seed=0):
                made = self._made(z, networks)
        else:
            made = self._made(z, networks)
        return parts.span.ours(made.float().reshape(len(z), *parts.shape))

    def _made(self, z: Tensor, networks: dict[str, nn.Module] | None) -> Tensor:
        parts = self.parts
        network = (networks or self.networks)[parts.generator]
        return first_tensor(network(z.to(dtype_of(network)).reshape(len(z), *parts.z_form)))

    def score(self, samples: Tensor, condition: Tensor | None = None) -> Tensor:
        parts = self.parts
        if parts.draws:
            with undisturbed(parts.device, seed=0):
                return self._judged(samples)
        return self._judged(samples)

    def _judged(self, samples: Tensor) -> Tensor:
        parts = self.parts
        theirs = parts.span.theirs(samples).reshape(len(samples), *parts.fed)
        if parts.score is not None:
            return as_logits(parts.score(theirs), parts.probabilities)
        network = self.networks[parts.discriminator]
        return as_logits(first_tensor(network(theirs.to(dtype_of(network)))), parts.probabilities)


def _trained_by_script(inputs: Any) -> NoReturn:
    raise ConfigError("model", "these networks are trained by a script's own loop, not by ganviz")


def as_logits(verdicts: Tensor, probabilities: bool) -> Tensor:
    """Make (n,) raw logits of what a discriminator gives: one number for each sample, or a map of them.

    Args:
        probabilities: they are a sigmoid's.
    """
    verdicts = verdicts.float()
    if probabilities:
        verdicts = torch.logit(verdicts, eps=_SURE)
    return verdicts.flatten(1).mean(1) if verdicts.dim() > 1 else verdicts.reshape(-1)


def first_tensor(output: Any) -> Tensor:
    """Take the first tensor of what a network returns."""
    while isinstance(output, tuple | list):
        output = output[0]
    return output


def dtype_of(network: nn.Module) -> torch.dtype:
    """Say in which number format a network computes."""
    return next((p.dtype for p in network.parameters() if p.is_floating_point()), torch.float32)


# -- trial passes -----------------------------------------------------------------------------------------------------

def try_generator(parts: Parts) -> Tensor | None:
    """Find out how the generator is fed, by feeding it: fills in latents, and what is in the way.

    Returns:
        (n, ...) samples that it made, on the CPU; None if it could not.
    """
    network = parts.networks.get(parts.generator)
    if parts.sample is None and network is None:
        parts.why_no_samples = "no generator was given to ganviz.watch (generator=…, or sample=…)"
        return None
    try:
        with undisturbed(parts.device, seed=0) as draws, watching(*parts.networks.values()):
            made = parts.sample(_ASKED) if parts.sample is not None else _fed_with_noise(parts, network)
        parts.draws |= draws.any and parts.sample is None
        if parts.sample is not None and len(made) < _ASKED:
            parts.most = len(made)
        return first_tensor(made).float().cpu()
    except Exception as error:  # whatever their code raises, the script trains on
        parts.why_no_samples = f"no samples could be made: {_words(error)}"
        return None


def _fed_with_noise(parts: Parts, network: nn.Module) -> Tensor:
    parts.z_dim = parts.z_dim or _guessed_z_dim(network)
    if not parts.z_dim:
        raise _Unfed("the dimension of the noise is not known; give it to ganviz.watch (z_dim=…), or a function "
                     "that makes n samples (sample=…)")
    errors: list[str] = []
    generator = torch.Generator(parts.device).manual_seed(0)
    for form in ((parts.z_dim,), (parts.z_dim, 1, 1)):
        z = torch.randn(_TRIED, *form, generator=generator, device=parts.device, dtype=dtype_of(network))
        try:
            made = first_tensor(network(z))
        except Exception as error:  # the other form may be the right one
            errors.append(_words(error))
            continue
        if made.dim() > 1 and len(made) == _TRIED:
            parts.z_form = form
            return made
        errors.append(f"it made {tuple(made.shape)} of {tuple(z.shape)}")
    raise _Unfed(f"the generator takes noise neither of shape (n, {parts.z_dim}) ({errors[0]}) nor of shape "
                 f"(n, {parts.z_dim}, 1, 1) ({errors[1]}); give a function that makes n samples (sample=…)")


def _guessed_z_dim(network: nn.Module) -> int:
    """Read off the first layer with weights how many numbers it takes; 0 if that tells nothing."""
    for module in network.modules():
        if isinstance(module, nn.Linear):
            return module.in_features
        if isinstance(module, nn.ConvTranspose2d):
            return module.in_channels
        if next(module.parameters(recurse=False), None) is not None:
            return 0
    return 0


def try_discriminator(parts: Parts, samples: Tensor | None) -> None:
    """Find out whether the discriminator can be asked, and whether it ends in a sigmoid.

    Args:
        samples: (n, ...) as it is fed them; None if there are none.
    """
    network = parts.networks.get(parts.discriminator)
    if parts.score is None and network is None:
        parts.why_no_scores = "no discriminator was given to ganviz.watch (discriminator=…, or score=…)"
    elif samples is None:
        parts.why_no_scores = "there are no samples to ask the discriminator about"
    if parts.why_no_scores:
        return
    try:
        samples = samples[:_TRIED].to(parts.device)
        with undisturbed(parts.device, seed=0) as draws, watching(*parts.networks.values()), torch.enable_grad():
            samples = samples.to(torch.float32 if network is None else dtype_of(network)).requires_grad_()
            verdicts = first_tensor(parts.score(samples) if parts.score is not None else network(samples))
        parts.draws |= draws.any and parts.score is None
        parts.probabilities = _ends_in_sigmoid(verdicts)
        if len(as_logits(verdicts, parts.probabilities)) != len(samples):
            parts.why_no_scores = (f"the discriminator makes {tuple(verdicts.shape)} of {tuple(samples.shape)}, not "
                                   "one verdict for each sample; give a function that does (score=…)")
    except Exception as error:  # whatever their code raises, the script trains on
        parts.why_no_scores = f"the discriminator could not be asked: {_words(error)}; give a function (score=…)"


def _ends_in_sigmoid(verdicts: Tensor) -> bool:
    made_by = verdicts.grad_fn
    while made_by is not None:
        name = type(made_by).__name__.partition("Backward")[0].lstrip("_").lower()
        if name == "sigmoid":
            return True
        if name not in _LAYOUTS or not made_by.next_functions:
            return False
        made_by = made_by.next_functions[0][0]
    return False


def can_be_copied(networks: Mapping[str, nn.Module]) -> bool:
    """Tell whether copies of the networks can be made, to be watched in the background."""
    try:
        copy.deepcopy(dict(networks))
    except Exception:  # tensors with a history, locks, handles of files: whatever it is, they stay where they are
        return False
    return True


class _Unfed(Exception):
    """How the generator is fed has not been found out; the message says the way out."""


def _words(error: Exception) -> str:
    if isinstance(error, _Unfed):
        return str(error)
    text = " ".join(str(error).split())
    return f"{type(error).__name__}: {text[:200]}"
