"""A sample made by hand: what D says of it, and where the generator's loss would push it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from .base import PROBES, Content, Probe, frozen
from .story import inputs_of_reals, real_points

if TYPE_CHECKING:
    from torch import Tensor

    from .view import View

# Samples on each side that the one made by hand is ranked among, in the plane and as images.
_POINTS, _IMAGES = 256, 32
_BACKDROP = 512


@dataclass(frozen=True)
class Counterfeit(Content):
    """What D says of a sample made by hand, with the weights in training.

    Attributes:
        start, draw: of the request: a new start was asked for, and this is it.
        sample: (H, W, C) float32 in [-1, 1], or (2,) float32: the one that was judged.
        score: raw logit.
        is_probability: its sigmoid is a probability.
        even: logit above which the verdict is "real"; None where there is no such point.
        loss: the generator's loss, if this were what it makes.
        push: as `sample`, -∂L_G/∂x: the direction in which that loss falls fastest.
        above_real, above_fake: share of some real samples, and of some new fakes, that score lower; 0 to 1.
        compared: how many of each.
        label: class that D was told; -1 for none.
        source: (H, W, C) uint8 or (2,) float32 what D was told that the sample is a translation of; None for nothing.
        backdrop: (k, 2) float32 real points, the same for the whole run; (0, 2) for images.
        fakes: (m, 2) float32 the generator's own; (0, 2) for images.
    """

    start: str
    draw: int
    sample: np.ndarray
    score: float
    is_probability: bool
    even: float | None
    loss: float
    push: np.ndarray
    above_real: float
    above_fake: float
    compared: int
    label: int
    source: np.ndarray | None
    backdrop: np.ndarray
    fakes: np.ndarray


@PROBES.register("counterfeit")
class CounterfeitProbe(Probe):
    """Judges a sample made by hand, by the loss that trains the generator, without noise on D's input.

    Where D judges parts of a sample, the loss is that of their mean logit. A loss that compares with real samples is
    the mean over such comparisons.

    Requests: "sample", the float32 bytes of one, points (2,), images (H, W, C) in [-1, 1]; without it "start" ("fake"
    or "real") gives a random one to begin with, another for another "draw". "label": the class that D is told.
    """

    period = 0.4
    needs_discriminator = True
    in_background = True

    def __init__(self) -> None:
        self._backdrop: np.ndarray | None = None
        self._context: tuple[tuple[str, int, int], Tensor, Tensor | None, Tensor | None] | None = None

    def measure(self, view: View) -> Counterfeit | None:
        start, draw = str(view.requests.get("start", "fake")), int(view.requests.get("draw", 0))
        first, condition, source, label = self._begun(view, start, draw)
        sample = _asked(view)
        at = first if sample is None else sample
        real, fakes = self._others(view)
        score, loss, push = pushed(view, at, condition, real[1])
        if not (math.isfinite(score) and math.isfinite(loss) and np.isfinite(push).all()):
            return None
        if self._backdrop is None:
            self._backdrop = real_points(view, _BACKDROP)
        points = view.data.kind == "points"
        return Counterfeit(
            start, draw, frozen(_as_shown(at.float().cpu().numpy()[0])), score, view.loss.is_probability,
            view.even_logit(), loss, frozen(_as_shown(push)), float((real[1].cpu().numpy() < score).mean()),
            float((fakes[1].cpu().numpy() < score).mean()), len(fakes[0]), label,
            None if source is None else frozen(view.shown(source)[0]), self._backdrop,
            view.shown(fakes[0]) if points else frozen(np.zeros((0, 2), np.float32)))

    def _begun(self, view: View, start: str, draw: int) -> tuple[Tensor, Tensor | None, Tensor | None, int]:
        """Give a sample to begin with, what D is told of it as condition and as source, and its class.

        It stays the same for one "draw": a start must not run away while it is being painted over.
        """
        label = int(view.requests.get("label", 0)) % view.model.labels if view.model.conditional else -1
        asked = (start, draw, label)
        if self._context is None or self._context[0] != asked:
            self._context = (asked, *_new_start(view, start, label))
        _, first, condition, source = self._context
        return first, condition, source, label

    @staticmethod
    def _others(view: View) -> tuple[tuple[Tensor, Tensor], tuple[Tensor, Tensor]]:
        """Some real samples, always the same, and some new fakes, each with their (n,) logits."""
        count = _POINTS if view.data.kind == "points" else _IMAGES
        chosen = view.on_device(view.fixed_indices(count))
        real = view.to_float(view.real[chosen]).float()
        z = view.model.latents(count, view.random)
        made = view.fakes(z, view.model.networks).float()
        return ((real, view.scores(real, view.real_condition(chosen))),
                (made, view.scores(made, view.model.condition_of(z))))


def pushed(view: View, at: Tensor, condition: Tensor | None, logits_real: Tensor) -> tuple[float, float, np.ndarray]:
    """Give D's logit of one sample, the generator's loss if it made nothing else, and -∂L_G/∂x, of the sample's shape.

    Args:
        at: (1, *shape) float32.
        condition: what D is conditioned on for it.
        logits_real: (n,) of real samples, for a loss that compares with them.
    """
    import torch

    from ..models.base import watching

    with watching(*view.model.networks.values()), torch.enable_grad():
        at = at.detach().clone().requires_grad_(True)
        logit = view.model.score(at, condition).float()
        if view.loss.generator_uses_real:
            loss = view.loss.generator(logit.expand(len(logits_real)), logits_real)
        else:
            loss = view.loss.generator(logit)
        gradient = torch.autograd.grad(loss, at)[0]
    return float(logit.detach()[0]), float(loss.detach()), -gradient[0].float().cpu().numpy()


def _new_start(view: View, start: str, label: int) -> tuple[Tensor, Tensor | None, Tensor | None]:
    """Draw a fake or a real sample, (1, *shape); what D is conditioned on for it; and its source, (1, ...)."""
    import torch

    device = view.real.device
    chosen = torch.randint(len(view.real), (1,), generator=view.random, device=device)
    if label >= 0:
        of_label = (view.labels == label).nonzero()[:, 0]
        if len(of_label):
            chosen = of_label[torch.randint(len(of_label), (1,), generator=view.random, device=device)]
    source = inputs_of_reals(view, chosen)
    z = view.model.latents(1, view.random) if source is None else source
    if label >= 0:
        z = view.model.with_label(z, label)
    sample = view.to_float(view.real[chosen]).float() if start == "real" else \
        view.fakes(z, view.model.networks).float()
    return sample.detach().clone(), view.model.condition_of(z), source


def _asked(view: View) -> Tensor | None:
    """Give the (1, *shape) sample of the request; None if there is none of this data's shape."""
    given, shape = view.requests.get("sample"), view.model.shape
    if given is None or len(given) != 4 * math.prod(shape):
        return None
    values = np.frombuffer(given, np.float32)
    if not np.isfinite(values).all():
        return None
    if len(shape) == 3:
        values = values.reshape(shape[1], shape[2], shape[0]).transpose(2, 0, 1)
    return view.on_device(values)[None]


def _as_shown(sample: np.ndarray) -> np.ndarray:
    """Give (H, W, C) of (C, H, W); points as they are."""
    return np.ascontiguousarray(sample.transpose(1, 2, 0) if sample.ndim == 3 else sample, np.float32)
