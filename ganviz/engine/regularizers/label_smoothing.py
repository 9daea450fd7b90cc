"""One-sided label smoothing."""

from __future__ import annotations

from dataclasses import dataclass

from ..settings.component import Section
from ..settings.config import RunConfig
from ..settings.params import param
from .base import REGULARIZERS, Regularizer


@REGULARIZERS.register("label-smoothing")
class LabelSmoothing(Regularizer):
    """Ask D to be a little less than sure that real samples are real; fakes keep the target 0.

    Reference: Salimans et al. 2016, arXiv 1606.03498, section 3.4.
    """

    title = "Label smoothing"

    @dataclass(frozen=True)
    class Config(Section):
        """The target for real samples in D's loss."""

        target: float = param(0.9, "What D should say of real samples, instead of 1.", live=True,
                              minimum=0.5, maximum=1.0, suggested=(0.7, 1.0))

    @classmethod
    def refuses(cls, section: Section, config: RunConfig) -> str | None:
        loss = config.loss.owner
        if loss.label_smoothing:
            return None
        return (f"the loss {loss.name} has no label to smooth; choose minimax, non-saturating or "
                "least-squares, or turn label smoothing off")

    def real_target(self, target: float) -> float:
        return self.config.target
