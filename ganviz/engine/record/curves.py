"""The curves of a recorded run, read into a history."""

from __future__ import annotations

from collections.abc import Iterator

from ..telemetry.history import ScalarHistory
from .reader import RunReader


def fill(history: ScalarHistory, reader: RunReader, **where: int | None) -> Iterator[None]:
    """Append a run's scalars to a history, a block each time that this is asked for more.

    Args:
        history: cleared for the terms of the run; what a damaged file holds of other series is left out.
        where: steps and stretch, as `RunReader.scalars` takes them.
    """
    for first, values in reader.scalars(**where):
        if values.shape[1] == len(history.names):
            history.append_values(first, values)
        yield
