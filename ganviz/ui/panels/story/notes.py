"""Notes for the table, made of what the probe sends, with what is to be stamped and said of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication

from ....engine.probes.story import StoryTable
from ...translation.showing import shown
from .banknote import Marks, Note
from .verdict_words import Scale, ranks


@dataclass(frozen=True)
class RoundScore:
    """Who fooled whom on one table.

    Attributes:
        fakes, passed: fakes on the table, and those of them that were taken for real.
        real, refused: real notes, and those that were taken for fakes.
        pairs, in_order: pairs of a real note and a fake, and those in which the real one scores higher.
    """

    fakes: int
    passed: int
    real: int
    refused: int
    pairs: int
    in_order: int


def scale_of(table: StoryTable) -> Scale:
    return Scale(table.is_probability, table.even)


def notes_of(table: StoryTable, label_names: Sequence[str]) -> tuple[Note, ...]:
    """Make notes of a table."""
    return tuple(Note(table.first_number + k + 1, table.notes[k], bool(table.is_real[k]),
                      None if table.scores is None else float(table.scores[k]),
                      "" if table.labels is None else shown(label_names[int(table.labels[k])]),
                      None if table.sources is None else table.sources[k]) for k in range(len(table.notes)))


def stamped(table: StoryTable) -> tuple[Marks, ...]:
    """Make the marks of a table that the detective has judged."""
    count = len(table.notes)
    if table.scores is None:
        return (Marks(),) * count
    scale, places = scale_of(table), ranks(table.scores)
    marks = []
    for score, real, place in zip(table.scores, table.is_real, places, strict=True):
        says_real = scale.says_real(float(score))
        wrong = says_real is not None and says_real != bool(real)
        remark = (_tr("wronged") if real else _tr("fooled!")) if wrong else ""
        marks.append(Marks(scale.stamp(float(score), int(place), count), says_real, remark))
    return tuple(marks)


def told(table: StoryTable, note: Note, marks: Marks) -> str:
    """Say all about a note in one line, for its tooltip and for a screen reader."""
    parts = [_tr("No. %1").replace("%1", str(note.number)), _tr("a real note") if note.is_real else _tr("a fake")]
    if note.label:
        parts.append(_tr("as %1").replace("%1", note.label))
    if note.picture.ndim == 1:
        parts.append(_tr("at %1, %2").replace("%1", f"{note.picture[0]:.2f}").replace("%2", f"{note.picture[1]:.2f}"))
    if marks.stamp:
        words = _tr("ranked %1") if marks.says_real is None else _tr("stamped %1")
        parts.append(words.replace("%1", marks.stamp))
        parts.append(_tr("score %1").replace("%1", f"{note.score:.2f}"))
    if marks.remark:
        parts.append(_tr("the detective was fooled") if not note.is_real else _tr("the note was wronged"))
    return ", ".join(parts)


def score_of(table: StoryTable) -> RoundScore | None:
    """Count who fooled whom; None without a detective."""
    if table.scores is None:
        return None
    real = table.scores[table.is_real]
    fake = table.scores[~table.is_real]
    even = np.inf if table.even is None else table.even
    in_order = int((real[:, None] > fake[None]).sum())
    return RoundScore(len(fake), int((fake > even).sum()), len(real), int((real <= even).sum()),
                      len(real) * len(fake), in_order)


def round_words(table: StoryTable) -> str:
    """Say who fooled whom on a table."""
    score = score_of(table)
    if score is None:
        return _tr("%1 fakes and %2 real notes, and nobody to judge them").replace(
            "%1", str(int((~table.is_real).sum()))).replace("%2", str(int(table.is_real.sum())))
    if table.even is None:
        order = _tr("In %1 of %2 pairs the real note ranks above the fake.").replace(
            "%1", str(score.in_order)).replace("%2", str(score.pairs))
        return order + "\n" + _tr("No score by itself means “real” here, so stamps rank.")
    return _tr("%1 of %2 fakes passed \N{MIDDLE DOT} %3 of %4 real notes refused").replace(
        "%1", str(score.passed)).replace("%2", str(score.fakes)).replace("%3", str(score.refused)).replace(
            "%4", str(score.real))


def _tr(text: str) -> str:
    return QCoreApplication.translate("StoryNotes", text)
