"""The formula of a loss, as rich text with sub- and superscripts."""

from __future__ import annotations

import numpy as np

from ....engine.probes.stages import IterationStages, Stage
from .stage_words import moved
from .totals import penalties

_MINUS = "\N{MINUS SIGN}"
_CROSS_ENTROPY = f"{_MINUS}mean log D(x) {_MINUS} mean log(1 {_MINUS} D(G(z)))"
# By loss: D's and G's. D is the score, so that of the cross-entropies is a probability.
_FORMULAS = {
    "non-saturating": (_CROSS_ENTROPY, f"{_MINUS}mean log D(G(z))"),
    "minimax": (_CROSS_ENTROPY, f"mean log(1 {_MINUS} D(G(z)))"),
    "wasserstein": (f"mean D(G(z)) {_MINUS} mean D(x)", f"{_MINUS}mean D(G(z))"),
    "hinge": (f"mean max(0, 1 {_MINUS} D(x)) + mean max(0, 1 + D(G(z)))", f"{_MINUS}mean D(G(z))"),
    "least-squares": (f"½ mean (D(x) {_MINUS} 1)<sup>2</sup> + ½ mean D(G(z))<sup>2</sup>",
                      f"½ mean (D(G(z)) {_MINUS} 1)<sup>2</sup>"),
    "relativistic": (f"{_MINUS}mean log σ(D(x) {_MINUS} D(G(z)))", f"{_MINUS}mean log σ(D(G(z)) {_MINUS} D(x))"),
    "relativistic-average": (
        f"{_MINUS}mean log σ(D(x) {_MINUS} mean D(G(z))) {_MINUS} mean log(1 {_MINUS} σ(D(G(z)) {_MINUS} mean D(x)))",
        f"{_MINUS}mean log σ(D(G(z)) {_MINUS} mean D(x)) {_MINUS} mean log(1 {_MINUS} σ(D(x) {_MINUS} mean D(G(z))))"),
}


def formula(stages: IterationStages, index: int) -> str:
    """Write what is minimized in the update of a stage; empty where a stage has to do with no loss."""
    stage = stages.stages[index]
    if stage.kind not in ("error", "backward"):
        return ""
    name = f"<i>J</i><sub>{', '.join(moved(stages, index))}</sub>"
    if stage.column("kl") is not None:
        return f"{name} = mean (‖x {_MINUS} G(z)‖<sup>2</sup> / 2σ<sup>2</sup> + β KL)"
    if stage.kind == "error" and stage.column("wanted") is not None:
        return f"mean |made {_MINUS} wanted|" if stage.note != "content" else ""
    if stages.loss not in _FORMULAS or (stage.kind == "error" and stage.column("score") is None):
        return ""
    update = [s for s in stages.stages if (s.phase, s.repeat) == (stage.phase, stage.repeat)]
    errors = [s for s in update if s.kind == "error"]
    if not any(s.column("score") is not None for s in errors) or (stage.kind == "backward" and len(errors) > 1):
        return ""
    text = f"{name} = {_FORMULAS[stages.loss][stage.side == 'g']}"
    if stage.side == "d" and (aim := _real_target(update)) < 1:
        text = text.replace("log D(x)", f"({aim:g} log D(x) + {1 - aim:g} log(1 {_MINUS} D(x)))").replace(
            f"(D(x) {_MINUS} 1)", f"(D(x) {_MINUS} {aim:g})")
    if any(s.kind == "generate" and s.column("source") is not None for s in update):
        text = text.replace("D(x)", "D(y)").replace("G(z)", "G(x)")
    return f"{text} + penalties" if penalties(stages, index) else text


def _real_target(update: list[Stage]) -> float:
    """Return the right answer for reals, which is less than 1 where labels are smoothed."""
    for stage in update:
        targets, kinds = stage.column("target"), stage.column("is")
        if targets is not None and kinds is not None and (kinds == 1).any():
            return round(float(np.nanmax(targets[kinds == 1])), 4)
    return 1.0
