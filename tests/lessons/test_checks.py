"""Each kind of check, held and not held by states of the program, with the words for how far it is."""

from __future__ import annotations

import math

import pytest

from ganviz.lessons.checks.base import CHECKS, Standing, read_check
from ganviz.lessons.state import Deed, LessonState, Made

SETTINGS = {"optimizer.d.lr": 0.01, "loss.name": "hinge", "regularizers.r1": False}
MEANS = {"loss_g": 0.7, "score_real": 0.9, "score_fake": 0.2, "loss_d": math.nan}
STATE = LessonState(
    setting=SETTINGS.__getitem__, run="paused", step=900, trained=120, recent_mean=lambda name, steps: MEANS[name],
    findings=frozenset({"mode-collapse"}), past_findings=frozenset({"mode-collapse", "divergence"}),
    indicators={"diversity": 0.4, "precision": None},
    made=(Made("step", {"phase": "d"}), Made("step", {"phase": "g"}), Made("set", {"train.g_steps": 2}),
          Made("restart", {"seed": 5})),
    deeds=(Deed("story", "guessed", {"right": True}), Deed("story", "guessed", {"right": False})),
    panels=frozenset({"stage"}), answered=False)

CASES = [
    ("setting", {"path": "optimizer.d.lr", "value": 0.01}, True, "now 0.01"),
    ("setting", {"path": "optimizer.d.lr", "operator": ">", "value": 0.01}, False, "now 0.01"),
    ("setting", {"path": "loss.name", "value": "hinge"}, True, "now Hinge"),
    ("setting", {"path": "loss.name", "operator": "<", "value": 3}, False, "now Hinge"),
    ("setting", {"path": "regularizers.r1", "value": False}, True, "now off"),
    ("setting", {"path": "regularizers.r1.weight", "value": 1.0}, False, "now off"),
    ("setting", {"path": "model.nothing", "value": 1}, False, "this run has no setting model.nothing"),
    ("steps", {"at_least": 120}, True, "120 of 120 steps"),
    ("steps", {"at_least": 1300}, False, "120 of 1,300 steps"),
    ("steps", {"at_least": 900, "of": "run"}, True, "900 of 900 steps"),
    ("steps", {"at_least": 901, "of": "run"}, False, "900 of 901 steps"),
    ("series", {"series": "loss_g", "operator": "<", "value": 0.8, "over": 120}, True, "now 0.7"),
    ("series", {"series": "loss_g", "operator": ">", "value": 0.8}, False, "now 0.7"),
    ("series", {"series": "loss_g", "operator": "<", "value": 0.8, "over": 121}, False, "120 of 121 steps"),
    ("series", {"series": "score_real", "minus": "score_fake", "value": 0.6}, True, "now 0.7"),
    ("series", {"series": "loss_d", "operator": "!=", "value": 0.0}, False, "not measured yet"),
    ("series", {"series": "loss_x", "value": 0.0}, False, "this run has no curve loss_x"),
    ("finding", {"finding": "mode-collapse"}, True, "found"),
    ("finding", {"finding": "divergence"}, False, "found before"),
    ("finding", {"finding": "divergence", "state": "was"}, True, "found before"),
    ("finding", {"finding": "equilibrium", "state": "was"}, False, "not found yet"),
    ("finding", {"finding": "divergence", "state": "gone"}, True, "gone"),
    ("finding", {"finding": "mode-collapse", "state": "gone"}, False, "still there"),
    ("finding", {"finding": "equilibrium", "state": "gone"}, False, "not found yet"),
    ("indicator", {"indicator": "diversity", "operator": "<", "value": 0.5}, True, "now 0.4"),
    ("indicator", {"indicator": "diversity", "value": 0.5}, False, "now 0.4"),
    ("indicator", {"indicator": "precision", "value": 0.5}, False, "does not apply to this run"),
    ("indicator", {"indicator": "recall", "value": 0.5}, False, "not measured yet"),
    ("command", {"command": "step"}, True, "done"),
    ("command", {"command": "step", "phase": "d", "count": 2}, False, "1 of 2 times"),
    ("command", {"command": "step", "count": 2}, True, "2 of 2 times"),
    ("command", {"command": "set", "path": "train.g_steps"}, True, "done"),
    ("command", {"command": "set", "path": "train.d_steps"}, False, ""),
    ("command", {"command": "restart"}, True, "done"),
    ("command", {"command": "open"}, False, ""),
    ("panel", {"panel": "stage"}, True, "open"),
    ("panel", {"panel": "latents"}, False, "not open"),
    ("did", {"deed": "guessed", "count": 2}, True, "2 of 2 times"),
    ("did", {"deed": "guessed", "field": "right", "count": 2}, False, "1 of 2 times"),
    ("did", {"deed": "guessed", "panel": "other"}, False, ""),
    ("did", {"deed": "guessed", "field": "nothing", "operator": ">", "value": 3}, False, ""),
    ("question", {}, False, "not quite; choose again"),
    ("run", {"state": "paused"}, True, "the run is paused"),
    ("run", {"state": "running"}, False, "the run is paused"),
    ("all", {"of": [{"kind": "run", "state": "paused"}, {"kind": "steps", "at_least": 120}]}, True, "120 of 120 steps"),
    ("all", {"of": [{"kind": "run", "state": "paused"}, {"kind": "steps", "at_least": 130}]}, False,
     "120 of 130 steps"),
    ("any", {"of": [{"kind": "run", "state": "running"}, {"kind": "panel", "panel": "stage"}]}, True, "open"),
    ("any", {"of": [{"kind": "run", "state": "running"}, {"kind": "panel", "panel": "latents"}]}, False,
     "the run is paused"),
]


@pytest.mark.parametrize(("kind", "values", "met", "words"), CASES)
def test_a_state(kind, values, met, words):
    standing = read_check({"kind": kind, **values}).standing(STATE)
    assert (standing.met, standing.text()) == (met, words)


def test_every_kind_is_seen_both_held_and_not():
    answered = {None: False, False: False, True: True}
    for answer, met in answered.items():
        assert read_check({"kind": "question"}).standing(LessonState(answered=answer)).met == met
    seen = {(kind, met) for kind, _, met, _ in CASES} | {("question", True)}
    assert seen == {(kind, met) for kind in CHECKS for met in (True, False)}


@pytest.mark.parametrize("kind", sorted(CHECKS))
def test_no_check_holds_before_anything_has_happened_and_none_stumbles_over_it(kind):
    least = {"setting": {"path": "loss.name", "value": "hinge"}, "steps": {"at_least": 1},
             "series": {"series": "loss_d", "value": 0.0}, "finding": {"finding": "divergence"},
             "indicator": {"indicator": "diversity", "value": 0.0}, "command": {"command": "run"},
             "panel": {"panel": "stage"}, "did": {"deed": "guessed"}, "run": {"state": "running"},
             "all": {"of": [{"kind": "question"}]}, "any": {"of": [{"kind": "question"}]}, "question": {}}
    assert not read_check({"kind": kind, **least[kind]}).standing(LessonState()).met


def test_words_are_translated_before_the_values_are_put_in():
    assert Standing(False, "%1 of %2 steps", ("3", "40")).text({"%1 of %2 steps": "%2 Schritte, %1 getan"}.get) == \
        "40 Schritte, 3 getan"
