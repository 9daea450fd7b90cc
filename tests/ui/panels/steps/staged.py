"""Iterations made by hand, with numbers that are known beforehand."""

from __future__ import annotations

import numpy as np

from ganviz.engine.probes.stages import IterationStages, Stage, StageColumn, StageTotal

FAKE_SCORES, REAL_SCORES = (0.8, 0.3, 0.5), (0.1, 0.9, 0.2)
POINTS = np.array([[0.0, 0.1], [0.2, 0.3], [0.4, 0.5], [1.0, 1.1], [1.2, 1.3], [1.4, 1.5]], np.float32)
KINDS = np.array([0, 0, 0, 1, 1, 1], np.float32)


def column(key: str, values, title: str = "") -> StageColumn:
    return StageColumn(key, np.asarray(values, np.float32), title)


def rows(kinds=KINDS, points=POINTS, **more) -> tuple[StageColumn, ...]:
    return (column("sample", points), column("is", kinds), *(column(k, v) for k, v in more.items()))


def worked_example(loss: str = "non-saturating", iteration: int = 1, **changes) -> IterationStages:
    """Three fakes and three reals, as the lecture has them: D's losses are -log of what it gave the right answer."""
    scores = np.array([*FAKE_SCORES, *REAL_SCORES])
    losses = np.array([*(-np.log(1 - np.array(FAKE_SCORES))), *(-np.log(np.array(REAL_SCORES)))])
    for_g = -np.log(np.array(FAKE_SCORES))
    z = column("z", [[0.1, -0.2], [0.3, 0.4], [-0.5, 0.6]])
    fakes = (z, *rows(KINDS[:3], POINTS[:3]))
    about_d = {"phase": "D", "side": "d", "repeat": 0, "frozen": ("G",)}
    about_g = {"phase": "G", "side": "g", "repeat": 0, "frozen": ("D",)}
    stages = (
        Stage("noise", active=(), columns=(z, column("is", KINDS[:3])), samples=3, **about_d),
        Stage("generate", active=("G",), columns=fakes, samples=3, **about_d),
        Stage("real", active=(), columns=rows(KINDS[3:], POINTS[3:]), samples=3, **about_d),
        Stage("score", active=("D",), columns=rows(score=scores), samples=6, **about_d),
        Stage("error", active=(), samples=6,
              columns=rows(score=scores, target=KINDS, error=KINDS - scores, loss=losses),
              totals=(StageTotal("sum", losses.sum()), StageTotal("mean fake", losses[:3].mean()),
                      StageTotal("mean real", losses[3:].mean()), StageTotal("loss", losses.sum() / 3)), **about_d),
        Stage("backward", active=("D",), totals=(StageTotal("gradient", 1.5, network="D"),
                                                 StageTotal("change", 0.25, network="D")), **about_d),
        Stage("generate", active=("G",), columns=fakes, samples=3, again=True, **about_g),
        Stage("score", active=("D",), columns=rows(KINDS[:3], POINTS[:3], score=FAKE_SCORES), samples=3, **about_g),
        Stage("error", active=(), samples=3, columns=rows(KINDS[:3], POINTS[:3], score=FAKE_SCORES, target=np.ones(3),
                                                          error=1 - np.array(FAKE_SCORES), loss=for_g),
              totals=(StageTotal("sum", for_g.sum()), StageTotal("mean fake", for_g.mean()),
                      StageTotal("loss", for_g.mean())), **about_g),
        Stage("backward", active=("G",), flows_through=("D",),
              totals=(StageTotal("gradient", 0.5, network="G"), StageTotal("change", 0.125, network="G")), **about_g),
    )
    facts = {"score_unit": "probability of real", "even": 0.5, "label_names": (), "kind": "points"} | changes
    return IterationStages(iteration, stages, loss, **facts)


def with_errors(name: str, side: str, totals=(), kinds=KINDS, /, **columns) -> IterationStages:
    """Verdicts and errors of one update alone."""
    about = {"phase": side.upper(), "side": side, "repeat": 0, "frozen": ("G",) if side == "d" else ("D",)}
    return IterationStages(1, (
        Stage("score", active=("D",), columns=rows(kinds, POINTS[:len(kinds)], score=columns["score"]), **about),
        Stage("error", active=(), columns=rows(kinds, POINTS[:len(kinds)], **columns), totals=tuple(
            StageTotal(key, value) for key, value in totals), samples=len(kinds), **about),
        Stage("backward", active=(side.upper(),), **about)), name, "critic score (raw)", None, (), "points")
