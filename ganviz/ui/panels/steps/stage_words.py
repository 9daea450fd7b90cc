"""What stages, their phases and their numbers are called."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QCoreApplication

from ....engine.probes.stages import IterationStages, Stage
from ...plots.tick_numbers import signed
from ...translation.showing import shown

_CRITICS = ("wasserstein",)


def number(value: float, plus: bool = False) -> str:
    """Write a number with two decimals, more where it would be nothing; a dash for what is not a number.

    Args:
        plus: whether a positive one has a sign too.
    """
    if not math.isfinite(value):
        return "–"
    size = abs(value)
    text = f"{value:.2f}" if size < 100 and (size >= 0.005 or size == 0) else \
        f"{value:,.0f}" if 100 <= size < 1e6 else f"{value:.3g}"
    text = text[1:] if text.strip("-0.") == "" and text.startswith("-") else text
    return signed(f"+{text}" if plus and value > 0 else text)


def listed(names: Sequence[str]) -> str:
    """Write names one after another: "D", "D_X and D_Y", "E, G and D"."""
    if len(names) < 2:
        return "".join(names)
    return tr("%1 and %2").replace("%1", ", ".join(names[:-1])).replace("%2", names[-1])


def moved(stages: IterationStages, index: int) -> tuple[str, ...]:
    """Return the networks whose weights move in the update that a stage belongs to."""
    return next((s.active for s in update_of(stages, index) if s.kind == "backward"), ())


def update_of(stages: IterationStages, index: int) -> list[Stage]:
    """Return the stages of the update that a stage belongs to."""
    return [stages.stages[k] for k in numbers_of_update(stages, index)]


def numbers_of_update(stages: IterationStages, index: int) -> list[int]:
    """Return the numbers of the stages of the update that a stage belongs to, from 0."""
    here = stages.stages[index]
    return [k for k, s in enumerate(stages.stages) if (s.phase, s.repeat) == (here.phase, here.repeat)]


def judge_of(stages: IterationStages, index: int) -> str:
    """Return the network whose verdicts a stage is about; the newest one before it in its update."""
    before = [k for k in numbers_of_update(stages, index) if k <= index]
    judges = [stages.stages[k].active for k in reversed(before) if stages.stages[k].kind == "score"]
    return next((active[0] for active in judges if active), "D")


def is_critic(stages: IterationStages) -> bool:
    """Return whether the discriminator is called a critic."""
    return stages.loss in _CRITICS


def update_title(stages: IterationStages, index: int) -> str:
    """Name an update: "1: D learns, G is frozen"."""
    repeats: dict[str, int] = {}
    for stage in stages.stages:
        repeats[stage.phase] = max(repeats.get(stage.phase, 0), stage.repeat + 1)
    stage = stages.stages[index]
    learning, frozen = moved(stages, index), stage.frozen
    text = tr("%1: %2 learns") if len(learning) == 1 else tr("%1: %2 learn")
    text = text.replace("%1", str(list(repeats).index(stage.phase) + 1)).replace("%2", listed(learning))
    if frozen:
        more = tr("%1, %2 is frozen") if len(frozen) == 1 else tr("%1, %2 are frozen")
        text = more.replace("%2", listed(frozen)).replace("%1", text)
    if repeats[stage.phase] > 1:
        text = tr("%1 (update %2 of %3)").replace("%2", str(stage.repeat + 1)).replace(
            "%3", str(repeats[stage.phase])).replace("%1", text)
    return text


def short_title(stages: IterationStages, index: int) -> str:
    """Say in two or three words what happens at a stage."""
    stage = stages.stages[index]
    by = listed(stage.active)
    match stage.kind:
        case "noise":
            return tr("draw z")
        case "generate":
            return _short_making(stage).replace("%1", by)
        case "real":
            return tr("take reals") if has_samples(stage) else tr("take sources")
        case "score":
            frozen = by not in moved(stages, index)
            return (tr("%1 scores (frozen)") if frozen else tr("%1 scores")).replace("%1", by)
        case "error":
            about = shown(stage.note)
            name = tr("errors") if stage.column("error") is not None or not stage.columns else tr("losses")
            return f"{name}: {about}" if about else name
        case _:
            through = listed(stage.flows_through)
            text = tr("back through %2 into %1") if through else tr("back into %1")
            return text.replace("%2", through).replace("%1", by)


def _short_making(stage: Stage) -> str:
    if stage.again:
        return tr("%1's fakes again")
    if stage.column("mean") is not None:
        return tr("%1 encodes") if stage.column("z") is None else tr("%1 decodes")
    if stage.note:
        return tr("%1: %2").replace("%2", shown(stage.note))
    return tr("%1 makes fakes") if stage.column("source") is None else tr("%1 translates")


def has_samples(stage: Stage) -> bool:
    """Return whether a stage has samples of its own, not only what others are made from."""
    return any(stage.column(key) is not None for key in ("sample", "pack"))


def table_title(stages: IterationStages, index: int) -> str:
    """Say what a stage's table holds."""
    stage = stages.stages[index]
    by = listed(stage.active)
    match stage.kind:
        case "noise":
            return tr("What is drawn")
        case "generate":
            return tr("What %1 makes").replace("%1", by)
        case "real":
            return tr("What is taken from the data")
        case "score":
            return tr("What %1 says").replace("%1", by)
        case "error":
            return tr("What it costs %1").replace("%1", listed(moved(stages, index)))
        case _:
            return tr("What moves")


def shown_of(stage: Stage) -> str:
    """Say how many samples the stage is about, and how many of them are shown."""
    if not stage.columns:
        return ""
    rows = len(stage.columns[0].values)
    if rows >= stage.samples:
        return tr("batch of %1").replace("%1", f"{stage.samples:,}")
    most = max(np.count_nonzero(group) for group in groups_of(stage))
    text = tr("the first %2 of %1") if len(groups_of(stage)) == 1 else tr("the first %2 of each kind, of %1")
    return text.replace("%1", f"{stage.samples:,}").replace("%2", str(most))


def groups_of(stage: Stage) -> list[np.ndarray]:
    """Return which rows are fakes, which are reals, and which have a wrong label, (n,) bool each.

    All rows are one kind where none of that is said.
    """
    kinds = np.zeros(len(stage.columns[0].values))
    for key, weight in (("is", 1), ("right label", 2)):
        values = stage.column(key)
        kinds = kinds if values is None else kinds + weight * np.nan_to_num(values)
    return [kinds == kind for kind in np.unique(kinds)]


def tr(text: str) -> str:
    return QCoreApplication.translate("Steps", text)
