"""The adversarial losses of a look, with gradients: for probes that measure how the networks would be moved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from torch import Tensor, nn

from ..models.phases import real_target
from .view import View


def adversarial_losses(view: View, z: Tensor, real: Tensor, told: Tensor | None) -> dict[str, Tensor]:
    """Both sides' losses, without penalties, on samples from latents and on as many reals.

    Args:
        z: (n, ...) latents.
        real: (n, *shape); `told` is what the discriminator is told beside them.
    """
    target = real_target(r.build() for r in view.config.regularizers)
    told_fake = view.model.condition_of(z)
    fake = view.model.sample(z)
    logits_real = view.model.score(real, told)
    return {"d": view.loss.discriminator(logits_real, view.model.score(fake.detach(), told_fake), target),
            "g": view.loss.generator(view.model.score(fake, told_fake),
                                     logits_real.detach() if view.loss.generator_uses_real else None)}


@contextmanager
def differentiable(networks: Sequence[nn.Module]) -> Iterator[None]:
    """Let gradients flow to all parameters; a copy's may have been told not to."""
    still = [p for network in networks for p in network.parameters() if not p.requires_grad]
    for parameter in still:
        parameter.requires_grad_(True)
    try:
        yield
    finally:
        for parameter in still:
            parameter.requires_grad_(False)
