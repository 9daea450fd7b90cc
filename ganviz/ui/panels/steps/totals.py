"""What stands below the table of a stage: sums, means, penalties, and how far the weights move."""

from __future__ import annotations

import numpy as np

from ....engine.probes.stages import IterationStages, Stage, StageTotal
from ...translation.showing import shown
from .stage_words import listed, moved, number, tr, update_of


def total_lines(stages: IterationStages, index: int) -> list[tuple[str, str]]:
    """Return (what it is, its value) of each line; the loss as it is minimized comes last."""
    stage = stages.stages[index]
    parts, whole = _parts(stages, index), [total for total in stage.totals if total.key == "loss"]
    lines = [(_name(total, stages, index), number(total.value)) for total in parts]
    rest = penalties(stages, index)
    if whole and rest:
        lines.append((tr("penalties of the regularizers"), number(rest)))
    return lines + [(_name(total, stages, index), number(total.value)) for total in whole]


def _parts(stages: IterationStages, index: int) -> list[StageTotal]:
    """Return a stage's totals without the loss, and without what they would say twice."""
    stage = stages.stages[index]
    kinds = [total for total in stage.totals if total.key.startswith("mean ")]
    errors = [s for s in update_of(stages, index) if s.kind == "error"]
    left_out = {"loss"} | ({"sum"} if not has_targets(stage) and stage.column("wanted") is None else set())
    return [total for total in stage.totals if total.key not in left_out
            and not (kinds and len(errors) == 1 and total.title)]


def has_targets(stage: Stage) -> bool:
    """Return whether the loss wants some score in particular."""
    targets = stage.column("target")
    return targets is not None and bool(np.isfinite(targets).any())


def penalties(stages: IterationStages, index: int) -> float:
    """Return what the loss of an update has beside the errors of its samples; 0 if that is nothing, or not known."""
    update = [s for s in update_of(stages, index) if s.kind == "error"]
    loss = next((s.total("loss") for s in update if s.total("loss") is not None), None)
    means = [t.value for s in update for t in s.totals if t.key == "mean" or t.key.startswith("mean ")]
    if loss is None or not means:
        return 0.0
    rest = loss - sum(means)
    return rest if abs(rest) > 1e-3 * max(abs(loss), *map(abs, means)) else 0.0


def _name(total: StageTotal, stages: IterationStages, index: int) -> str:
    stage = stages.stages[index]
    names = {
        "sum": tr("sum of all %1 losses").replace("%1", f"{stage.samples:,}"),
        "mean real": tr("mean loss of the reals"), "mean fake": tr("mean loss of the fakes"),
        "mean wrong": tr("mean loss of the reals with a wrong label"),
        "mean class": tr("mean loss for naming the class"), "mean": tr("mean loss, weighted"), "penalty": tr("penalty"),
        "loss": tr("loss of %1, as it is minimized").replace("%1", listed(moved(stages, index))),
    }
    if total.network or total.key == "gradient":
        text = tr("gradient of %1 (norm)") if total.key == "gradient" else tr("weights of %1 moved by (norm)")
        return text.replace("%1", total.network or listed(stage.active))
    if total.key == "mean fake" and stage.column("weight") is not None:
        return tr("mean loss of the fakes, weighted")
    return shown(total.title) or names.get(total.key, total.key)
