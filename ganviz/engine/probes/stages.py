"""One training iteration in its true stages, from the noise that is drawn to the weights that move."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from .base import PROBES, Content, Probe

if TYPE_CHECKING:
    from ..models.iteration_trace import IterationTrace, Noted, UpdateTrace
    from .view import View

KINDS = ("noise", "generate", "real", "score", "error", "backward")
"""What may happen at a stage: numbers are drawn, a network makes something, samples are taken from the data, a network
judges, the verdicts are compared with what they should be, or the loss flows back and one side's weights move."""


@dataclass(frozen=True)
class StageColumn:
    """A column of a stage's table, a row for each sample.

    Attributes:
        key: what it holds: "z", "class", "sample" (pictures or points), "is" (1 real, 0 fake), "score" (in the unit of
            `IterationStages.score_unit`), "logit", "target", "error" (target - score), "loss" (this sample's own,
            before "weight"), "difference" (of a logit to what a relativistic loss compares it with), "source" and
            "wanted" (pictures or points that a sample is made from and should become), "pack" (the points that D
            judges together), and what a model adds.
        values: (n,) or (n, k) float32 numbers, (n, 2) float32 points, or (n, H, W, C) uint8 pictures; read-only. NaN
            where a row has no such value.
        title: of a column that a model adds; empty for the others, which the panel names itself.
    """

    key: str
    values: np.ndarray
    title: str = ""


@dataclass(frozen=True)
class StageTotal:
    """A number below a stage's table.

    Attributes:
        key: "sum" (of all samples' losses), "loss" (what is minimized), "mean real", "mean fake", "mean wrong" (of
            reals with a wrong label), "mean class" (of naming the class) and "mean" (their parts of it, weights and
            all: with the penalties they add up to it, over the stages of an update), "penalty", "gradient" (Euclidean
            norm), "change" (Euclidean norm of how far the weights moved), or the name of a term.
        value: NaN where it is not known.
        title: of a term or penalty; empty for the others.
        network: that it belongs to, for gradients and changes; else empty.
    """

    key: str
    value: float
    title: str = ""
    network: str = ""


@dataclass(frozen=True)
class Stage:
    """One stage of an iteration.

    Attributes:
        kind: one of `KINDS`.
        phase: name of the phase that it belongs to ("D").
        side: of the phase, "d" or "g".
        repeat: which of the phase's updates in this iteration, from 0.
        active: networks that compute in it, or whose weights move.
        frozen: networks that the phase uses and leaves as they are.
        flows_through: networks that the loss flows back through without moving them.
        columns: of its table, each with as many rows; empty for a stage without samples.
        totals: below the table.
        samples: how many the stage is about; the table shows the first of them only.
        again: whether it uses the samples of an earlier phase again instead of new ones.
        note: what a model says of it ("A→B"); may be empty.
    """

    kind: str
    phase: str
    side: str
    repeat: int
    active: tuple[str, ...]
    frozen: tuple[str, ...]
    flows_through: tuple[str, ...] = ()
    columns: tuple[StageColumn, ...] = ()
    totals: tuple[StageTotal, ...] = ()
    samples: int = 0
    again: bool = False
    note: str = ""

    def column(self, key: str) -> np.ndarray | None:
        """Give the values of a column; None if it has no such column."""
        return next((c.values for c in self.columns if c.key == key), None)

    def total(self, key: str, network: str = "") -> float | None:
        """Give a total; None if there is no such total."""
        return next((t.value for t in self.totals if t.key == key and t.network in ("", network)), None)


@dataclass(frozen=True)
class IterationStages(Content):
    """The stages of the iteration that was last made by hand, all of them computed by the training itself.

    Attributes:
        iteration: its number, from 1: the iterations done with it.
        stages: in the order in which they happened.
        loss: name of the adversarial loss in force ("non-saturating").
        score_unit: of the "score" columns.
        even: score at which D cannot tell; None where scores have no such point.
        label_names: of the classes; empty without.
        kind: of the data, "points" or "images".
    """

    iteration: int
    stages: tuple[Stage, ...]
    loss: str
    score_unit: str
    even: float | None
    label_names: tuple[str, ...]
    kind: str


_ROWS = 6


@PROBES.register("stages")
class StagesProbe(Probe):
    """Shows the iteration that was made by hand, stage by stage; nothing once training has gone on by itself.

    Requests: "rows" of each kind of samples in a table, fakes and reals, 6 without it. Totals are of the whole batch.
    """

    def measure(self, view: View) -> IterationStages | None:
        trace = view.trace
        if trace is None:
            return None
        from ._stage_columns import even_score

        rows = int(view.requests.get("rows", _ROWS))
        stages = [stage for update in trace.updates for stage in _stages(update, trace, view, rows)]
        return IterationStages(trace.iteration, tuple(stages), trace.loss.name, trace.loss.score_unit(),
                               even_score(trace), tuple(view.data.label_names), view.data.kind)


def _stages(update: UpdateTrace, trace: IterationTrace, view: View, rows: int) -> list[Stage]:
    from ._stage_columns import columns, count

    last_error = max((number for number, noted in enumerate(update.noted) if noted.kind == "error"), default=None)
    about = {"phase": update.name, "side": update.side, "repeat": update.repeat, "frozen": update.frozen}
    stages = [Stage(noted.kind, active=(noted.by,) if noted.by else (),
                    columns=tuple(StageColumn(*column) for column in columns(noted.rows, view, rows)),
                    totals=(*_errors(noted), *(_losses(update, trace) if number == last_error else ())),
                    samples=count(noted.rows), again=noted.again, note=noted.text, **about)
              for number, noted in enumerate(update.noted)]
    if last_error is None:
        stages.append(Stage("error", active=(), totals=tuple(_losses(update, trace)), **about))
    return [*stages, Stage("backward", active=tuple(update.networks), flows_through=update.flows_through,
                           totals=_moves(update), **about)]


def _errors(noted: Noted) -> list[StageTotal]:
    losses = [rows["loss"].sum().item() for rows in noted.rows if "loss" in rows] if noted.kind == "error" else []
    return [*([_total("sum", sum(losses))] if losses else []),
            *(_total(key, value.item()) for key, value in noted.totals.items())]


def _losses(update: UpdateTrace, trace: IterationTrace) -> list[StageTotal]:
    titles = {name: term.title for name, term in trace.terms.items()}
    return [*(_total(name, value.item(), titles.get(name, name)) for name, value in update.terms.items()),
            *(_total("penalty", value.item(), titles[name]) for name, value in update.penalties.items()),
            _total("loss", update.loss.item())]


def _moves(update: UpdateTrace) -> tuple[StageTotal, ...]:
    """Each network's gradient and change; last, where there are several, the gradient of all together."""
    whole = [_total("gradient", update.gradient)] if len(update.networks) > 1 else []
    return (*(_total("gradient", norm, network=name) for name, norm in update.gradients.items()),
            *(_total("change", norm, network=name) for name, norm in update.changes.items()), *whole)


def _total(key: str, value: float, title: str = "", network: str = "") -> StageTotal:
    # a float16 gradient that overflowed is not known; its update is left out
    return StageTotal(key, value if math.isfinite(value) else math.nan, title, network)
