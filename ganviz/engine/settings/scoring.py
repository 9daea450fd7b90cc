"""What a discriminator's outputs mean: known without torch, since the window says it before a run begins."""

from __future__ import annotations

from typing import ClassVar


class Scoring:
    """The meaning that a loss gives to D's outputs; by itself, probabilities.

    Class attributes:
        is_probability: the logits' sigmoid is the probability of "real"; else they are scores as they are.
        output: what a score that is no probability is called.
        scale: what its numbers mean, in brackets after that.
    """

    is_probability: ClassVar[bool] = True
    output: ClassVar[str] = "critic score"
    scale: ClassVar[str] = "raw"

    @classmethod
    def score_unit(cls) -> str:
        """Name the unit of D's scores, for axes and tables."""
        return "probability of real" if cls.is_probability else f"{cls.output} ({cls.scale})"
