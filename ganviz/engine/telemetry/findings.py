"""What a finding is: a conclusion from readings, with its evidence and with remedies that are commands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

SEVERITIES = ("good", "note", "warning", "severe")
TROUBLES = ("warning", "severe")


@dataclass(frozen=True)
class Remedy:
    """A change of live settings that may make a finding go away.

    Attributes:
        label: on the button, e.g. "Add R1 (γ 1)".
        text: what it will do and why that should help, in one or two sentences.
        changes: dotted names and new values, as in `commands.Set`.
        restart: the run must begin again with them, since its weights are past saving.
    """

    label: str
    text: str
    changes: tuple[tuple[str, Any], ...]
    restart: bool = False


@dataclass(frozen=True)
class Finding:
    """A conclusion of diagnosis at one moment.

    Attributes:
        name: of its rule, e.g. "mode-collapse".
        title: a few words for the card and the mark, e.g. "Mode collapse: 2 of 8 modes".
        severity: one of SEVERITIES; "good" is for a useful equilibrium.
        since: step from which on it has held.
        plain: for a student.
        technical: for a practitioner.
        evidence: readings it rests on, each with its value and the limit it passed, "modes covered 2 / 8 (below 6)".
        remedies: the most promising first; empty where there is none.
        outcome: what became of the remedy that was tried last, "still there 2,000 steps after “Add R1”"; else empty.
        eased: the remedy has made it better, though it is still there.
        passing: the newest readings do not bear it out; it goes if the next ones do not either.
    """

    name: str
    title: str
    severity: str
    since: int
    plain: str
    technical: str
    evidence: tuple[str, ...]
    remedies: tuple[Remedy, ...] = ()
    outcome: str = ""
    eased: bool = False
    passing: bool = False
