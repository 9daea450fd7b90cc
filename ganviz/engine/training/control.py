"""What a run is to do next."""

from __future__ import annotations

from collections.abc import Sequence

from ..datasets.base import Cancelled
from ..settings.commands import Balance, Command, EndReplay, Execution, Scripted


class RunControl:
    """What a run is to do next, by its script, its commands and other threads.

    Args:
        script: commands to apply at the boundaries of given steps.
        last_step: iterations after which the run is finished; None goes on until it is stopped.
        paused: whether to wait for a command before the first iteration.
        attended: whether there is a person to resume a paused run; if not, a pause ends it.

    Attributes:
        script: what of it is still to come.
        due_sides: those of a single step by hand that is still to be made; else None.
        in_trouble: whether it is paused since a step failed, and not at a person's wish.
        stopping: the run is to end soon; set by any thread.
        chooses_execution_mode: whether the run chooses by itself between eager and compiled steps; its script does not.
        balances: whether auto-balance may choose changes; the script does not hold those of an earlier run.
    """

    def __init__(self, script: Sequence[Scripted], last_step: int | None, paused: bool, attended: bool) -> None:
        self.script = list(script)
        self.last_step = last_step
        self.paused = paused
        self.attended = attended
        self.due_sides: Sequence[str] | None = None
        self.in_trouble = False
        self.stopping = False
        self.follow_script()

    def follow_script(self) -> None:
        """Leave to the script what it has commands for, and no more."""
        self.chooses_execution_mode = not any(isinstance(s.command, Execution | EndReplay) for s in self.script)
        self.balances = not any(isinstance(s.command, Balance | EndReplay) for s in self.script)

    @property
    def is_waiting(self) -> bool:
        """Whether nothing is to be trained until something is asked."""
        return self.paused and self.due_sides is None

    def is_over(self, step: int) -> bool:
        """Tell whether a run that has done these iterations is to end."""
        return self.stopping or (self.last_step is not None and step >= self.last_step)

    def has_scripted(self, step: int) -> bool:
        """Tell whether the script has a command for the boundary after these iterations."""
        return bool(self.script) and self.script[0].step <= step

    def next_scripted(self) -> Command:
        """Take the script's next command."""
        return self.script.pop(0).command

    def most_steps(self, step: int) -> int | None:
        """Count the iterations until the script or the end of the run asks for a boundary; None for no limit."""
        boundaries = [s.step for s in self.script[:1]] + ([] if self.last_step is None else [self.last_step])
        return min(boundaries) - step if boundaries else None

    def give_way(self) -> None:
        """Check for cancellation, in the middle of a long operation.

        Raises:
            Cancelled: the run is to end.
        """
        if self.stopping:
            raise Cancelled
