"""The adversarial losses with gradients, for probes that measure how the networks would be moved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from torch import Tensor, nn

from ..models.phases import real_target
from .view import View


def adversarial_losses(view: View, z: Tensor, real: Tensor, condition: Tensor | None) -> dict[str, Tensor]:
    """Compute both sides' losses, without penalties, on samples from latents and on as many reals.

    Args:
        z: (n, ...) latents.
        real: (n, *shape).
        condition: what the discriminator is conditioned on for the reals.
    """
    target = real_target(r.build() for r in view.config.regularizers)
    of_fakes = view.model.condition_of(z)
    fake = view.model.sample(z)
    logits_real = view.model.score(real, condition)
    return {"d": view.loss.discriminator(logits_real, view.model.score(fake.detach(), of_fakes), target),
            "g": view.loss.generator(view.model.score(fake, of_fakes),
                                     logits_real.detach() if view.loss.generator_uses_real else None)}


@contextmanager
def differentiable(networks: Sequence[nn.Module]) -> Iterator[None]:
    """Let gradients flow to all parameters; a copy's may be set not to."""
    still = [p for network in networks for p in network.parameters() if not p.requires_grad]
    for parameter in still:
        parameter.requires_grad_(True)
    try:
        yield
    finally:
        for parameter in still:
            parameter.requires_grad_(False)
