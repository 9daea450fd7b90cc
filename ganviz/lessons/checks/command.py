"""The person has had the run do something: a step, a change of a setting, a restart."""

from __future__ import annotations

from dataclasses import dataclass

from ...engine.settings.commands import COMMANDS
from ...engine.settings.params import param
from .base import CHECKS, Check, Standing


@CHECKS.register("command")
@dataclass(frozen=True)
class CommandCheck(Check):
    """Commands of a kind that were applied since the page was opened, by whatever button, key or field."""

    required = ("command",)
    command: str = param("", "Its kind.", choices=(*COMMANDS, "restart", "open"))
    phase: str = param("", "Of a step: which one counts; any if it is not given.", choices=("", "all", "d", "g"))
    path: str = param("", "Of a set: the setting that must be among those changed.")
    count: int = param(1, "How often.", minimum=1, maximum=1000)

    def standing(self, state):
        done = sum(made.kind == self.command and (not self.phase or made.values.get("phase") == self.phase)
                   and (not self.path or self.path in made.values) for made in state.made)
        words = "%1 of %2 times" if self.count > 1 else "done" if done else ""
        return Standing(done >= self.count, words, (f"{min(done, self.count):,}", f"{self.count:,}"))
