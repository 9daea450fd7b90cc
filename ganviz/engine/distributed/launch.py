"""What torchrun says of the processes that it has started. Imports no torch."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_NUMBERS = ("RANK", "WORLD_SIZE", "LOCAL_RANK", "LOCAL_WORLD_SIZE", "TORCHELASTIC_RESTART_COUNT")


@dataclass(frozen=True)
class Launch:
    """One of the processes that torchrun has started.

    Attributes:
        rank: its number among all of them, from 0.
        count: of all of them.
        local_rank, local_count: the same among those of its machine.
        attempt: how often torchrun has started all of them anew, 0 at first.
        job: one and the same for all attempts of a call of torchrun, and for no other call.
    """

    rank: int
    count: int
    local_rank: int
    local_count: int
    attempt: int
    job: str

    @property
    def is_first(self) -> bool:
        """Whether it leads the others: it takes commands, records, and speaks."""
        return self.rank == 0

    @property
    def is_first_here(self) -> bool:
        """Whether it is the first one of its machine."""
        return self.local_rank == 0

    @classmethod
    def of_process(cls, environment: Mapping[str, str] | None = None) -> Launch | None:
        """Read what torchrun has put into the environment; None if this process was not started by it."""
        given = os.environ if environment is None else environment
        try:
            numbers = [int(given[name]) for name in _NUMBERS]
            return cls(*numbers, _job(given))
        except (KeyError, ValueError):
            return None


def _job(given: Mapping[str, str]) -> str:
    """Identify the call of torchrun: its own id may be one that a person gives, and gives again."""
    # a folder of this call's own, below which each attempt and each process has its file for errors
    file = given.get("TORCHELASTIC_ERROR_FILE", "")
    place = str(Path(file).parents[2]) if len(Path(file).parents) > 2 else str(os.getppid())
    return hashlib.sha256(f"{given['TORCHELASTIC_RUN_ID']}\n{place}".encode()).hexdigest()[:32]
