"""Commands as they are sent, and back."""

from __future__ import annotations

from typing import Any

from ..settings.commands import COMMANDS, Command, Run, Stop
from ..settings.params import ConfigError
from .messages import CancelMeasure, Do, EndRun, Measure, TakeOver


def command_of(order: Do | Measure | CancelMeasure | EndRun | TakeOver) -> Command:
    """Make the command that is asked for; for what is none, one that stands for it in a refusal.

    Raises:
        ConfigError: there is no such command, or it cannot take these values.
    """
    if not isinstance(order, Do):
        return stand_in(order)
    if order.kind not in COMMANDS:
        raise ConfigError("", f"there is no command {order.kind[:40]!r}")
    try:
        return COMMANDS[order.kind].from_values(as_tuples(order.values))
    except ConfigError:
        raise
    except (TypeError, ValueError, AttributeError, RecursionError) as error:
        raise ConfigError(order.kind, f"cannot take these values: {error}") from None


def stand_in(order: Do | Measure | CancelMeasure | EndRun | TakeOver) -> Command:
    """Give a command for the refusal of what is none."""
    return Stop() if isinstance(order, EndRun) else Run()


def as_tuples(values: Any) -> Any:
    """Make tuples of lists: what was a tuple has come as a list."""
    if isinstance(values, list):
        return tuple(map(as_tuples, values))
    if isinstance(values, dict):
        return {str(key): as_tuples(value) for key, value in values.items()}
    return values
