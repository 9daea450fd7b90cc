"""The state of the program as the checks of lessons see it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Made:
    """Something that the person had the run do: a command that was applied, "restart" or "open".

    Attributes:
        kind: a command's kind, as a script has it; or "restart", or "open" for another preset, config or data.
        values: of the command by name; of a "set", the settings.
    """

    kind: str
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Deed:
    """Something that the person did in a panel, as the panel tells it."""

    panel: str
    name: str
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class LessonState:
    """A look at the program while a page is open.

    Attributes:
        setting: returns a setting in force by its dotted name; KeyError where there is none of that name.
        run: "idle", "loading", "running", "paused", "finished" or "failed".
        step: iterations that the present run has done.
        trained: iterations done since the page was opened, in whatever runs.
        recent_mean: returns the mean of a series over the newest steps (name, steps); NaN where nothing was measured,
            KeyError where there is no such series.
        findings: names of those that hold.
        past_findings: names of those that have held since the page was opened, those that hold included.
        indicators: the newest readings of the present run by name; None where one does not apply.
        made: what the run was made to do since the page was opened, in order.
        deeds: what was done in panels since then, in order.
        panels: names of those that are open, be it behind another tab.
        answered: whether the page's question has been answered, rightly; None before any answer.
    """

    setting: Callable[[str], Any] = lambda path: {}[path]
    run: str = "idle"
    step: int = 0
    trained: int = 0
    recent_mean: Callable[[str, int], float] = lambda series, steps: float("nan")
    findings: frozenset[str] = frozenset()
    past_findings: frozenset[str] = frozenset()
    indicators: Mapping[str, float | None] = field(default_factory=dict)
    made: tuple[Made, ...] = ()
    deeds: tuple[Deed, ...] = ()
    panels: frozenset[str] = frozenset()
    answered: bool | None = None
