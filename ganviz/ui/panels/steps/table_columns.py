"""The columns of the table of a stage: which there are, what they are called, and what stands in them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ....engine.probes.stages import IterationStages
from ...plots.tick_numbers import signed
from ...translation.showing import shown
from .stage_words import is_critic, judge_of, number, tr

_PICTURES = ("sample", "source", "wanted")
_NUMBERS_SHOWN = 3  # of a vector, in words


@dataclass(frozen=True)
class TableColumn:
    """A column as the table draws it.

    Attributes:
        key: of the stage's column.
        kind: "picture", "point", "vector", "is", "class", "label", "number", or "bar" for how large the numbers of
            another column are.
        title, help: at its head.
        values: a row's each, as the stage has them.
        names: of the classes.
        signed: whether positive numbers have a sign.
    """

    key: str
    kind: str
    title: str
    help: str
    values: np.ndarray
    names: tuple[str, ...] = ()
    signed: bool = False

    def text(self, row: int) -> str:
        """Say in words what stands in a row; empty for pictures."""
        value = self.values[row]
        match self.kind:
            case "picture" | "bar":
                return ""
            case "is":
                return "" if np.isnan(value) else tr("real") if value == 1 else tr("fake")
            case "label":
                return number(float(value)) if np.isnan(value) else tr("right") if value == 1 else tr("wrong")
            case "class":
                known = np.isfinite(value) and 0 <= int(value) < len(self.names)
                return self.names[int(value)] if known else number(float(value))
            case "point":
                return "  ".join(_point(*value[k:k + 2]) for k in range(0, len(value), 2))
            case "vector":
                shown = ", ".join(number(float(v)) for v in value[:_NUMBERS_SHOWN])
                return shown + (", \N{HORIZONTAL ELLIPSIS}" if len(value) > _NUMBERS_SHOWN else "")
        if self.key == "target" and np.isfinite(value):
            return signed(f"{value:g}")
        return _whole(value) if self.key in _COUNTED else number(float(value), self.signed)

    def reach(self) -> float:
        """Return the largest size of its numbers; at least a tiny one."""
        finite = np.abs(self.values[np.isfinite(self.values)])
        return max(float(finite.max()) if finite.size else 0.0, 1e-12)


_COUNTED = ("first fine layer", "class that D names")
_ORDER = ("sample", "pack", "source", "is", "wanted", "class", "right label")  # then the others, the weight last


def table_columns(stages: IterationStages, index: int) -> list[TableColumn]:
    """Return the columns of the table of a stage, from left to right."""
    stage = stages.stages[index]
    keys = [column.key for column in stage.columns]
    found: list[TableColumn] = []
    for column in stage.columns:
        if column.key == "logit" and "score" in keys:
            continue
        title, help = _heading(column.key, column.title, stages, index)
        made = TableColumn(column.key, _kind(column.key, column.values, stages), title, help, column.values,
                           tuple(map(shown, stages.label_names)), column.key in ("error", "difference"))
        found.append(made)
        if column.key == _barred(keys):
            found.append(TableColumn(column.key, "bar", "", help, column.values))
    return sorted(found, key=lambda c: _ORDER.index(c.key) if c.key in _ORDER else len(_ORDER) + (c.key == "weight"))


def _barred(keys: list[str]) -> str:
    """Return the column whose numbers have bars."""
    return next((key for key in ("error", "difference", "loss") if key in keys), "")


def _kind(key: str, values: np.ndarray, stages: IterationStages) -> str:
    if key == "is":
        return "is"
    if key == "right label":
        return "label"
    if key == "class" or key == "class that D names":
        return "class" if stages.label_names and values.ndim == 1 else "number" if values.ndim == 1 else "vector"
    if values.ndim == 4:
        return "picture"
    if key in (*_PICTURES, "pack"):
        return "point"
    return "number" if values.ndim == 1 else "vector"


def _heading(key: str, title: str, stages: IterationStages, index: int) -> tuple[str, str]:
    picture = stages.kind == "images"
    judge = tr("critic") if is_critic(stages) else judge_of(stages, index)
    known = {
        "sample": (tr("picture") if picture else tr("point"), tr("The sample itself")),
        "source": (tr("from"), tr("What it is made from")),
        "wanted": (tr("wanted"), tr("What it should become")),
        "pack": (tr("pack"), tr("The points that are judged together")),
        "class": (tr("class"), tr("The class that it has, or is asked to have")),
        "right label": (tr("label"), tr("Whether D was told the right class of it")),
        "kl": (tr("KL"), tr("How much the code of a sample says, in nats")),
        "z": ("z", tr("The random numbers that the generator starts from; bars up are positive, bars down negative")),
        "is": (tr("is"), tr("Whether it is from the data or from the generator")),
        "score": (tr("%1's score").replace("%1", judge), tr("In the unit: %1").replace("%1", shown(stages.score_unit))),
        "logit": (tr("logit"), tr("Raw output of the discriminator")),
        "target": (tr("right answer"), tr("The score that the loss wants for it")),
        "error": (tr("error"), tr("The right answer minus the score")),
        "difference": (tr("above others"), tr("How far its score is above what the loss compares it with")),
        "weight": (tr("weight"), tr("Of this loss in the whole one")),
        "loss": (tr("loss"), tr("What it adds to the loss, before the mean is taken")),
    }
    return known.get(key, (shown(title or key), ""))


def _point(x: float, y: float) -> str:
    return f"({number(float(x))}, {number(float(y))})"


def _whole(value: float) -> str:
    return number(float(value)) if not np.isfinite(value) else f"{value:.0f}"
