"""A setting has a certain value, or one above or below it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ...engine.settings.params import param
from ...engine.settings.registries import kinds
from .base import CHECKS, OPERATORS, Check, Standing, compares, number


@CHECKS.register("setting")
@dataclass(frozen=True)
class SettingCheck(Check):
    """A comparison of a setting in force."""

    required = ("path", "value")
    path: str = param("", "The setting's dotted name, optimizer.d.lr.")
    operator: str = param("=", "How it is compared.", choices=tuple(OPERATORS))
    value: Any = param(None, "What it is compared with.")

    def standing(self, state):
        try:
            found = state.setting(self.path)
        except KeyError:
            if self.path.startswith("regularizers."):  # one that is off has no settings
                return Standing(compares(False, self.operator, self.value), "now %1", ("off",))
            return Standing(False, "this run has no setting %1", (self.path,))
        section, _, field = self.path.rpartition(".")
        words = kinds(section)[found].title if field == "name" else number(found)
        return Standing(compares(found, self.operator, self.value), "now %1", (words,))
