"""Optimizers as text."""

from __future__ import annotations

import textwrap

from ...optimizers.base import OptimizerConfig
from .code import literal

_LONG = 80  # columns of arguments from which they stand on lines of their own
CLASSES = {"adam": "Adam", "adamw": "AdamW", "rmsprop": "RMSprop", "sgd": "SGD"}
# torch's own, which a call need not name
_DEFAULTS = {"betas": (0.9, 0.999), "eps": 1e-8, "alpha": 0.99, "momentum": 0.0, "weight_decay": 0.01}

FALLING_RATE = '''
    def set_rate(optimizer, rate, step, first, last):
        """Let a learning rate fall linearly to 0 between two steps."""
        share = 1.0 if step <= first else max(0.0, (last - step) / (last - first))
        for group in optimizer.param_groups:
            group["lr"] = rate * share
    '''


def made(settings: OptimizerConfig, parameters: str) -> str:
    """Write the expression that makes an optimizer.

    Args:
        parameters: expression for what it is to move.
    """
    given = [f"{name}={literal(value)}" for name, value in settings.build().group_values().items()
             if name == "lr" or value != _DEFAULTS[name]]
    arguments = ", ".join([parameters, *given])
    if len(arguments) > _LONG:
        arguments = f"\n{textwrap.fill(arguments, _LONG, initial_indent='    ', subsequent_indent='    ')}\n"
    return f"torch.optim.{CLASSES[settings.name]}({arguments})"


def rate(settings: OptimizerConfig, optimizer: str) -> str:
    """Write the statement that sets the learning rate of a step; nothing where it stays as it is."""
    if not settings.decay_until:
        return ""
    first, last = settings.decay_from, max(settings.decay_until, settings.decay_from + 1)
    return f"set_rate({optimizer}, {settings.lr!r}, step, {first}, {last})"
