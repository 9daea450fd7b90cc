"""The formula of a loss, as TeX-like source for `FormulaView`: a line for each of its terms."""

from __future__ import annotations

import numpy as np

from ....engine.probes.stages import IterationStages, Stage
from .stage_words import moved, tr
from .totals import penalties

_MEAN = r"\operatorname{mean}"
_CROSS_ENTROPY = (rf"{{-}}{_MEAN} \log D(x)", rf"- {_MEAN} \log\left(1 - D(G(z))\right)")
# By loss: the terms of D's and of G's. D is the score, so that of the cross-entropies is a probability.
_FORMULAS = {
    "non-saturating": (_CROSS_ENTROPY, (rf"{{-}}{_MEAN} \log D(G(z))",)),
    "minimax": (_CROSS_ENTROPY, (rf"{_MEAN} \log\left(1 - D(G(z))\right)",)),
    "wasserstein": ((rf"{_MEAN} D(G(z)) - {_MEAN} D(x)",), (rf"{{-}}{_MEAN} D(G(z))",)),
    "hinge": ((rf"{_MEAN} \max\left(0, 1 - D(x)\right)", rf"+ {_MEAN} \max\left(0, 1 + D(G(z))\right)"),
              (rf"{{-}}{_MEAN} D(G(z))",)),
    "least-squares": ((rf"\frac{{1}}{{2}} {_MEAN} \left(D(x) - 1\right)^2", rf"+ \frac{{1}}{{2}} {_MEAN} D(G(z))^2"),
                      (rf"\frac{{1}}{{2}} {_MEAN} \left(D(G(z)) - 1\right)^2",)),
    "relativistic": ((rf"{{-}}{_MEAN} \log \sigma\left(D(x) - D(G(z))\right)",),
                     (rf"{{-}}{_MEAN} \log \sigma\left(D(G(z)) - D(x)\right)",)),
    "relativistic-average": (
        (rf"{{-}}{_MEAN} \log \sigma\left(D(x) - {_MEAN} D(G(z))\right)",
         rf"- {_MEAN} \log\left(1 - \sigma\left(D(G(z)) - {_MEAN} D(x)\right)\right)"),
        (rf"{{-}}{_MEAN} \log \sigma\left(D(G(z)) - {_MEAN} D(x)\right)",
         rf"- {_MEAN} \log\left(1 - \sigma\left(D(x) - {_MEAN} D(G(z))\right)\right)")),
}


def formula(stages: IterationStages, index: int) -> str:
    """Write what is minimized in the update of a stage; empty where a stage has to do with no loss."""
    stage = stages.stages[index]
    if stage.kind not in ("error", "backward"):
        return ""
    name = rf"J_{{{', '.join(moved(stages, index))}}} = "
    if stage.column("kl") is not None:
        distance = r"\frac{\left\lVert x - G(z) \right\rVert^2}{2 \sigma^2}"
        return rf"{name}{_MEAN} \left({distance} + \beta\ \mathrm{{KL}}\right)"
    if stage.kind == "error" and stage.column("wanted") is not None:
        return "" if stage.note == "content" else (
            rf"{_MEAN} \left|\text{{{tr('made')}}} - \text{{{tr('wanted')}}}\right|")
    if stages.loss not in _FORMULAS or (stage.kind == "error" and stage.column("score") is None):
        return ""
    update = [s for s in stages.stages if (s.phase, s.repeat) == (stage.phase, stage.repeat)]
    errors = [s for s in update if s.kind == "error"]
    if not any(s.column("score") is not None for s in errors) or (stage.kind == "backward" and len(errors) > 1):
        return ""
    terms = _FORMULAS[stages.loss][stage.side == "g"]
    if penalties(stages, index):
        terms = (*terms, rf"+ \text{{{tr('penalties')}}}")
    text = name + "\n\\qquad ".join(terms)
    if stage.side == "d" and (aim := _real_target(update)) < 1:
        text = text.replace(r"\log D(x)", rf"\left({aim:g} \log D(x) + {1 - aim:g} \log\left(1 - D(x)\right)\right)"
                            ).replace(r"\left(D(x) - 1\right)", rf"\left(D(x) - {aim:g}\right)")
    if any(s.kind == "generate" and s.column("source") is not None for s in update):
        text = text.replace("D(x)", "D(y)").replace("G(z)", "G(x)")
    return text


def _real_target(update: list[Stage]) -> float:
    """Return the right answer for reals, which is less than 1 where labels are smoothed."""
    for stage in update:
        targets, kinds = stage.column("target"), stage.column("is")
        if targets is not None and kinds is not None and (kinds == 1).any():
            return round(float(np.nanmax(targets[kinds == 1])), 4)
    return 1.0
