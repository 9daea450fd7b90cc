"""The one-neuron GAN worked through by hand: every product and sum, and each weight's gradient in two ways."""

from __future__ import annotations

import copy
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .base import FIXED_LATENTS, PROBES, Content, Probe

if TYPE_CHECKING:
    from torch import Tensor, nn

    from .view import View

Four = tuple[float, float, float, float]
"""One number for each pixel: upper left, upper right, lower left, lower right."""

FIRST_Z, FIRST_H = 0.7, 1e-3
_SMALLEST_H, _LARGEST_H = 1e-6, 1.0


@dataclass(frozen=True)
class WeightGradient:
    """How a loss changes with one weight, found in two ways.

    Attributes:
        case: which loss: "real" and "fake" are D's of the image, taken for a real one and for a fake; "g" is G's of
            the image that it makes from z.
        network, parameter, index: the weight, as `SetWeight` names it.
        weight: its value.
        gradient: by back-propagation.
        difference: (f(w + h) - f(w - h)) / 2h.
    """

    case: str
    network: str
    parameter: str
    index: int
    weight: float
    gradient: float
    difference: float


@dataclass(frozen=True)
class HandWork(Content):
    """The arithmetic of both networks for one image and one z, in float64.

    Attributes:
        image: brightness of its pixels, 0 to 1.
        origin: "image" for one that was asked for, "real" or "fake".
        weights, bias: of D.
        products: of each pixel and its weight.
        logit: their sum and the bias.
        probability: the sigmoid of the logit.
        is_probability: whether the loss in force takes it for one; else the logit itself is the score.
        even: logit above which the verdict is "real"; None where the loss has no such point.
        z: what G is fed.
        g_weights, g_biases: of G.
        sums: of each pixel's neuron: z times its weight and its bias.
        pixels: the sigmoids of the sums.
        made_logit: D's of these pixels.
        loss: title of the loss in force.
        losses: by case, without penalties.
        paired: whether D's losses compare the image with another one: as a real with G's of z, as a fake with a real.
        penalties: titles of the regularizers that add to D's loss and are left out here.
        h: of the central differences.
        gradients: of every weight in every case.
        rates: learning rates of D and of G.
        plain: whether their optimizers move each weight by -rate · gradient and nothing else.
    """

    image: Four
    origin: str
    weights: Four
    bias: float
    products: Four
    logit: float
    probability: float
    is_probability: bool
    even: float | None
    z: float
    g_weights: Four
    g_biases: Four
    sums: Four
    pixels: Four
    made_logit: float
    loss: str
    losses: tuple[tuple[str, float], ...]
    paired: bool
    penalties: tuple[str, ...]
    h: float
    gradients: tuple[WeightGradient, ...]
    rates: tuple[float, float]
    plain: tuple[bool, bool]

    def of_case(self, case: str) -> tuple[WeightGradient, ...]:
        """The gradients of one loss."""
        return tuple(row for row in self.gradients if row.case == case)


@PROBES.register("by-hand")
class ByHand(Probe):
    """Works through the one-neuron GAN for one image and one z, at the weights in training.

    Requests: "image" (four numbers from 0 to 1), "real" or "fake" (an index) choose the image, "z" (a number from 0 to
    1) what G is fed, which for a fake is the fake's own, and "h" the step of the central differences.
    """

    period = 0.1
    data_kinds = ("images",)

    @classmethod
    def inapplicable(cls, view: View) -> str | None:
        from ..models.two_by_two import TwoByTwo

        reason = super().inapplicable(view)
        if reason is None and not (isinstance(view.model, TwoByTwo) and view.data.shape == (1, 2, 2)):
            reason = ("needs a discriminator of one neuron and grey images of 2×2 pixels, as in the preset "
                      f"two-by-two; this is {view.model.title} on {view.data.shape[-1]}×{view.data.shape[-2]}")
        return reason

    def measure(self, view: View) -> HandWork:
        import torch

        networks = {name: copy.deepcopy(network).to("cpu", torch.float64).requires_grad_(True)
                    for name, network in view.model.networks.items()}
        d, g = networks["D"], networks["G"]
        z, brightness, origin = _chosen(view, g)
        image, fed = (brightness * 2 - 1).reshape(1, 1, 2, 2), torch.tensor([[z]], dtype=torch.float64)
        h = min(max(_number(view.requests.get("h"), FIRST_H), _SMALLEST_H), _LARGEST_H)
        cases = _losses(view, d, g, image, fed)
        gradients = [row for case, loss in cases.items()
                     for row in _gradients(case, "G" if case == "g" else "D", networks, loss, h)]
        with torch.no_grad():
            weights, products = d.neuron.weight[0], d.neuron.weight[0] * brightness
            logit = float(products.sum() + d.neuron.bias[0])
            sums = g.neurons.weight[:, 0] * z + g.neurons.bias
            made = g(fed)
            losses = tuple((case, float(loss())) for case, loss in cases.items())
        config = view.config
        return HandWork(
            image=_four(brightness), origin=origin, weights=_four(weights), bias=float(d.neuron.bias[0].detach()),
            products=_four(products), logit=logit, probability=1 / (1 + math.exp(-min(max(logit, -700.0), 700.0))),
            is_probability=view.loss.is_probability, even=view.even_logit(), z=z,
            g_weights=_four(g.neurons.weight[:, 0]), g_biases=_four(g.neurons.bias), sums=_four(sums),
            pixels=_four((made + 1) / 2), made_logit=float(d(made).detach()), loss=view.loss.title, losses=losses,
            paired=not _is_separable(view), h=h, gradients=tuple(gradients),
            penalties=tuple(r.title for r in (s.build() for s in config.regularizers)
                            if r.penalty_term is not None),
            rates=(config.optimizer_d.lr_at(view.step), config.optimizer_g.lr_at(view.step)),
            plain=tuple(o.name == "sgd" and o.momentum == 0 for o in (config.optimizer_d, config.optimizer_g)))


def _chosen(view: View, g: nn.Module) -> tuple[float, Tensor, str]:
    """Find z, the (4,) brightness of the image, and where it is from."""
    import torch

    asked = view.requests
    z = min(max(_number(asked.get("z"), FIRST_Z), 0.0), 1.0)
    wanted = asked.get("image")
    if isinstance(wanted, Sequence) and len(wanted) == 4:
        numbers = [min(max(_number(x, 0.0), 0.0), 1.0) for x in wanted]
        return z, torch.tensor(numbers, dtype=torch.float64), "image"
    if asked.get("fake") is not None:
        latents = view.fixed_latents(FIXED_LATENTS).flatten().cpu()
        z = float(latents[int(asked["fake"]) % len(latents)])
        with torch.no_grad():
            return z, (g(torch.tensor([[z]], dtype=torch.float64)).flatten() + 1) / 2, "fake"
    return z, _real(view, int(asked.get("real") or 0)), "real"


def _real(view: View, index: int) -> Tensor:
    """Give the (4,) brightness of a real image, float64."""
    order = view.fixed_indices(len(view.real))
    return view.real[int(order[index % len(order)])].flatten().cpu().double() / 255


def _is_separable(view: View) -> bool:
    from ..losses.base import SeparableLoss

    return isinstance(view.loss, SeparableLoss)


def _losses(view: View, d: nn.Module, g: nn.Module, image: Tensor, fed: Tensor) -> dict[str, Callable[[], Tensor]]:
    """Give the losses by case, as functions of the weights that are in the networks when they are called."""
    from ..models.phases import real_target

    loss = view.loss
    target = real_target(section.build() for section in view.config.regularizers)
    other = (_real(view, 0) * 2 - 1).reshape(1, 1, 2, 2)

    def as_real() -> Tensor:
        if _is_separable(view):
            return loss.discriminator_parts(d(image)[0], d(image)[0], target)[0]
        return loss.discriminator(d(image)[0], d(g(fed).detach())[0], target)

    def as_fake() -> Tensor:
        if _is_separable(view):
            return loss.discriminator_parts(d(image)[0], d(image)[0], target)[1]
        return loss.discriminator(d(other)[0], d(image)[0], target)

    def of_g() -> Tensor:
        return loss.generator(d(g(fed))[0], d(other)[0].detach() if loss.generator_uses_real else None)

    return {"real": as_real, "fake": as_fake, "g": of_g}


def _gradients(case: str, name: str, networks: dict[str, Any], loss: Callable[[], Tensor], h: float
               ) -> list[WeightGradient]:
    import torch

    parameters = dict(networks[name].named_parameters())
    found = torch.autograd.grad(loss(), list(parameters.values()))
    rows = []
    with torch.no_grad():
        for (parameter, values), gradient in zip(parameters.items(), found, strict=True):
            flat = values.view(-1)
            for index in range(flat.numel()):
                weight = float(flat[index])
                flat[index] = weight + h
                above = float(loss())
                flat[index] = weight - h
                below = float(loss())
                flat[index] = weight
                rows.append(WeightGradient(case, name, parameter, index, weight, float(gradient.view(-1)[index]),
                                           (above - below) / (2 * h)))
    return rows


def _number(value: Any, default: float) -> float:
    """Give what was asked for if it is a finite number."""
    is_number = isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
    return float(value) if is_number else default


def _four(values: Tensor) -> Four:
    a, b, c, d = (float(v) for v in values.detach().flatten())
    return a, b, c, d
