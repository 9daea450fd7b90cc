"""The person has done something in a panel."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ...engine.settings.params import param
from .base import CHECKS, OPERATORS, Check, Standing, compares


@CHECKS.register("did")
@dataclass(frozen=True)
class DeedCheck(Check):
    """Deeds of a name that a panel has told of since the page was opened."""

    required = ("deed",)
    deed: str = param("", "Its name, as the panel's description lists it.")
    panel: str = param("", "The panel in which; any if it is not given.")
    field: str = param("", "What belongs to the deed and must compare; any deed counts if it is not given.")
    operator: str = param("=", "How that is compared.", choices=tuple(OPERATORS))
    value: Any = param(True, "What it is compared with.")
    count: int = param(1, "How often.", minimum=1, maximum=1000)

    def standing(self, state):
        done = sum(self._counts(deed) for deed in state.deeds)
        words = "%1 of %2 times" if self.count > 1 else "done" if done else ""
        return Standing(done >= self.count, words, (f"{min(done, self.count):,}", f"{self.count:,}"))

    def _counts(self, deed) -> bool:
        return deed.name == self.deed and self.panel in ("", deed.panel) and (
            not self.field or compares(deed.values.get(self.field), self.operator, self.value))
