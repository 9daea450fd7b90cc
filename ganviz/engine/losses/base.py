"""What every adversarial loss is: two pure functions of raw logits."""

from __future__ import annotations

from typing import Any, ClassVar

from torch import Tensor

from ..config import Advice, Component
from ..registry import Registry

LOSSES: Registry[Loss] = Registry("loss", __package__)


class Loss(Component):
    """An adversarial loss. Both methods take raw logits of shape (N, ...) and return a scalar to minimize.

    Class attributes:
        is_probability: the logits' sigmoid is the probability of "real"; else they are raw critic scores.
        equilibrium_d, equilibrium_g: the loss values when fakes cannot be told from reals; None if there is none.
        label_smoothing: whether `real_target` below 1 makes sense.
        needs_lipschitz: the critic must be kept smooth (weight clipping, gradient penalty, spectral norm).
        threshold: logit above which the verdict is "real", for D's accuracy; None if scores have no zero.
    """

    is_probability: ClassVar[bool] = True
    equilibrium_d: ClassVar[float | None] = None
    equilibrium_g: ClassVar[float | None] = None
    label_smoothing: ClassVar[bool] = False
    needs_lipschitz: ClassVar[bool] = False
    generator_uses_real: ClassVar[bool] = False
    threshold: ClassVar[float | None] = 0.0

    def discriminator(self, logits_real: Tensor, logits_fake: Tensor, real_target: float = 1.0) -> Tensor:
        raise NotImplementedError

    def generator(self, logits_fake: Tensor, logits_real: Tensor | None = None) -> Tensor:
        """Generator's loss; `logits_real` is given only if `generator_uses_real`."""
        raise NotImplementedError

    @classmethod
    def advises(cls, config: Any) -> list[Advice]:
        """What else should change with this loss."""
        return []
