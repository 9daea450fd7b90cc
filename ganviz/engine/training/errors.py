"""What can go wrong in training, and what to tell a person about it."""

from __future__ import annotations

import math

import torch

from ..datasets.base import UnreachableData
from ..distributed.errors import RankLost
from ..distributed.ranks import Ranks
from ..models.phases import Phase
from ..settings.config import RunConfig
from ..settings.params import ConfigError


class NonFinite(ArithmeticError):
    """A loss or a gradient that is NaN or infinite. The update was not made."""

    def __init__(self, phase: Phase, what: str, value: float) -> None:
        self.phase = phase
        self.what = what
        super().__init__(f"the {what} of {phase.name} is {value}")


def refuse_non_finite(phase: Phase, loss: float, norm: float) -> None:
    """Check what an update is about to use.

    Raises:
        NonFinite: the loss or the gradient's norm is not finite.
    """
    if not math.isfinite(loss):
        raise NonFinite(phase, "loss", loss)
    if not math.isfinite(norm):
        raise NonFinite(phase, "gradient", norm)


def refuse_unshared(config: RunConfig, ranks: Ranks) -> None:
    """Refuse settings with which several processes cannot train together.

    Raises:
        ConfigError: names the setting, why, and the way out.
    """
    if ranks.is_alone:
        return
    parts = [("loss.name", config.loss), ("model.name", config.model),
             *((f"regularizers.{section.name}", section) for section in config.regularizers)]
    for path, section in parts:
        if section.owner.why_not_shared:
            raise ConfigError(path, f"{section.name} cannot be trained by {ranks.count} processes together: it "
                                    f"{section.owner.why_not_shared}, or train in one process")


def is_out_of_memory(error: Exception) -> bool:
    """Tell an allocation that failed from other errors."""
    # the CPU's allocator and Apple's have no exception type of their own
    return isinstance(error, torch.OutOfMemoryError | MemoryError) or (
        isinstance(error, RuntimeError) and any(w in str(error) for w in ("DefaultCPUAllocator", "out of memory")))


def explain(error: Exception, config: RunConfig) -> tuple[str, str]:
    """Say what happened, and what to try."""
    if isinstance(error, NonFinite):
        return (f"{error}. That update was not made, and everything so far is kept.",
                f"Lower the learning rates (now D {config.optimizer_d.lr:g}, G {config.optimizer_g.lr:g}), turn on "
                "gradient clipping, or add a regularizer such as R1; then press Run. If it comes back at once, the "
                "weights are already too large: restart with the lower rates.")
    if isinstance(error, RankLost):
        return (f"{error}. All processes end.",
                "The run so far is kept. Start torchrun again with --resume last in the place of the preset to go on "
                "from its newest snapshot; with --max-restarts N it does so by itself.")
    if isinstance(error, UnreachableData):
        return (f"{error}. No update was made, and everything so far is kept.",
                "Bring it back (connect the disk, put the file where it was, or give the right to read it) and press "
                "Run: training goes on as if nothing had happened. If it is gone for good, begin anew with what is "
                "left.")
    if is_out_of_memory(error):
        return ("the device ran out of memory.",
                f"Lower the batch size (now {config.train.batch_size}) or the widths of the networks, use fewer or "
                "smaller training samples, or choose another device; the run so far is kept.")
    if isinstance(error, ConfigError):
        return str(error), ""  # names the way out itself
    return f"{type(error).__name__}: {error}", "This is a mistake in ganviz; please report it with the details."
