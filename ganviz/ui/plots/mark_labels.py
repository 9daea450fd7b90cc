"""Where the texts of the timeline's marks go, so that they do not overlap."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from ...engine.settings.commands import MERGED_WITHIN, SetWeight
from ...engine.settings.config_diff import ConfigDiff
from ...engine.telemetry.events import Applied
from ..translation.showing import shown

ROW = 16.0  # pixels
_MERGED = 5.0  # marks closer than this share a label
_GAP = 8.0
_LONGEST = 240.0  # pixels


@dataclass(frozen=True)
class Mark:
    """Something that happened in the run.

    Attributes:
        step: at which it did.
        text: what, in a few words.
        colour: of its line, a colour of the theme; a finding has that of its severity and a dotted line.
        own: the person did it; its label finds room before those of findings.
    """

    step: int
    text: str
    colour: str = "text"
    own: bool = True


class MarkFeed:
    """Marks of a list of interventions that grows: each is looked at once, however many there are.

    Changes of the same settings within a second are one, as they are for undo: a drag of a slider is one mark, which
    says from where to where.

    Args:
        wanted: which interventions get a mark.
    """

    def __init__(self, wanted: Callable[[Applied], bool]) -> None:
        self._wanted = wanted
        self._seen: list[Applied] = []
        self._marks: tuple[Mark, ...] = ()
        self._run: list[Applied] = []  # the newest mark's interventions

    def marks(self, interventions: Sequence[Applied]) -> tuple[Mark, ...]:
        """The marks, the same tuple while nothing was added."""
        seen = self._seen
        if len(interventions) < len(seen) or (seen and interventions[len(seen) - 1] is not seen[-1]):
            seen.clear()  # those of another run
            self._run, self._marks = [], ()
        new = interventions[len(seen):]
        if new:
            seen += new
            marks = list(self._marks)
            for event in new:
                if self._wanted(event):
                    if self._run and _goes_on(self._run[-1], event):
                        marks.pop()
                        self._run.append(event)
                    else:
                        self._run = [event]
                    marks.append(Mark(event.step, _summary(self._run)))
            self._marks = tuple(marks)
        return self._marks


def _goes_on(before: Applied, after: Applied) -> bool:
    """Whether an intervention is the same one still, a slider being dragged."""
    targets = [event.command.targets for event in (before, after)]
    return bool(targets[0]) and targets[0] == targets[1] and after.made_at - before.made_at < MERGED_WITHIN


def _summary(run: Sequence[Applied]) -> str:
    """What interventions that are one have changed, from before the first to after the last."""
    first, last = run[0], run[-1]
    if len(run) == 1 or first.undo is None:
        return shown(last.summary)
    if isinstance(last.command, SetWeight):
        return shown(last.command.summary(first.undo.value))
    before = first.config.with_changes(first.undo.values())
    diff = ConfigDiff.between(before, last.config)
    return shown(diff.summary() if diff.values else last.summary)


@dataclass(frozen=True)
class MarkLabel:
    """A placed label.

    Attributes:
        x: of its line, pixels.
        left, width: of its text; a width of 0 is a line whose text found no room.
        row: 0 is the uppermost.
        marks: those it stands for, oldest first.
    """

    x: float
    left: float
    width: float
    row: int
    text: str
    marks: tuple[Mark, ...]


def place_labels(marks: Sequence[Mark], pixels: np.ndarray, text_width, left: float, right: float,
                 rows: int) -> list[MarkLabel]:
    """Place the labels between two pixels, in at most so many rows. The person's own find room first, newest first.

    Args:
        marks: in the order of their steps.
        pixels: (n,) float64, where their lines stand.
        text_width: gives a text's width in pixels.
    """
    own = np.fromiter((mark.own for mark in marks), bool, len(marks))
    taken: list[list[tuple[float, float]]] = [[] for _ in range(rows)]
    placed = []
    for kind in (own, ~own):
        chosen = np.flatnonzero(kind)
        for x, members in reversed(_grouped([marks[k] for k in chosen], pixels[chosen])):
            text = members[-1].text + (f"  (+{len(members) - 1})" if len(members) > 1 else "")
            width = min(text_width(text), _LONGEST)
            placed.append(_place(x, width, text, tuple(members), taken, left, right))
    return sorted(placed, key=lambda label: label.x)


def _grouped(marks: Sequence[Mark], pixels: np.ndarray) -> list[tuple[float, Sequence[Mark]]]:
    """Where each group of marks that are too close for labels of their own begins, and its marks."""
    groups: list[tuple[float, Sequence[Mark]]] = []
    begin = 0
    while begin < len(marks):  # as many turns as there is room for groups, however many marks there are
        x = float(pixels[begin])
        end = max(begin + 1, int(np.searchsorted(pixels, x + _MERGED)))
        groups.append((x, marks[begin:end]))
        begin = end
    return groups


def _place(x: float, width: float, text: str, members: tuple[Mark, ...], taken: list[list[tuple[float, float]]],
           left: float, right: float) -> MarkLabel:
    for row, spans in enumerate(taken):
        for start in (x + 4, x - 4 - width):  # after the line, else before it
            fits = left <= start and start + width <= right
            if fits and all(start + width + _GAP <= a or b + _GAP <= start for a, b in spans):
                spans.append((start, start + width))
                return MarkLabel(x, start, width, row, text, members)
    return MarkLabel(x, x, 0.0, 0, text, members)
