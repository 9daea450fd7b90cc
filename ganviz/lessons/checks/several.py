"""Several checks together: all of them, or any one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...engine.settings.params import param
from .base import CHECKS, Check


@dataclass(frozen=True)
class _Several(Check):
    required = ("of",)
    of: tuple[Check, ...] = param((), "The checks.")

    def parts(self) -> Iterator[Check]:
        for check in self.of:
            yield from check.parts()


@CHECKS.register("all")
@dataclass(frozen=True)
class AllOf(_Several):
    """All of several checks; its words are those of the first that does not hold yet."""

    def standing(self, state):
        standings = [check.standing(state) for check in self.of]
        return next((s for s in standings if not s.met), standings[-1])


@CHECKS.register("any")
@dataclass(frozen=True)
class AnyOf(_Several):
    """Any one of several checks; its words are those of the first that holds, or else of the first."""

    def standing(self, state):
        standings = [check.standing(state) for check in self.of]
        return next((s for s in standings if s.met), standings[0])
