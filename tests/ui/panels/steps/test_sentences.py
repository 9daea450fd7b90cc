"""The sentence follows from a stage's numbers and from the loss."""

from __future__ import annotations

import numpy as np
import pytest

from ganviz.engine.losses.base import LOSSES
from ganviz.ui.panels.steps.formulas import formula
from ganviz.ui.panels.steps.sentences import sentence
from ganviz.ui.panels.steps.stage_words import number, short_title, update_title
from ganviz.ui.panels.steps.totals import penalties, total_lines
from ganviz.ui.widgets.formula import formula_size

from .staged import KINDS, with_errors, worked_example

M = "\N{MINUS SIGN}"


def test_the_worked_example_names_who_was_taken_for_what():
    assert sentence(worked_example(), 4) == (
        "D took 2 reals for fakes (0.10, 0.20) and one fake for real (0.80): these 3 make most of the loss of those "
        "shown.")


def test_the_generators_error_counts_who_passes():
    text = sentence(worked_example(), 8)
    assert "G wants D to say 1 to its fakes" in text
    assert "Of the 3 shown, D takes 1 for real" in text
    assert "0.30" in text


def test_minimax_has_no_right_answer_for_g():
    stages = with_errors("minimax", "g", [("loss", -0.5)], KINDS[:3], score=[0.2, 0.3, 0.4], loss=[-0.2, -0.4, -0.5])
    assert "sign turned round" in sentence(stages, 1)


def test_wasserstein_pulls_the_means_apart():
    stages = with_errors("wasserstein", "d", [("mean real", -2.0), ("mean fake", -1.0), ("loss", -3.0)],
                         score=[-1, -1, -1, 2, 2, 2], loss=[-1, -1, -1, -2, -2, -2])
    text = sentence(stages, 1)
    assert "no right answer" in text
    assert f"Reals get 2.00 on average, fakes {M}1.00: a gap of 3.00" in text
    assert short_title(stages, 1) == "losses"


def test_hinge_counts_who_is_beyond_the_margin():
    stages = with_errors("hinge", "d", score=[-2, 0, -1.5, 2, 0.5, 3], loss=[0, 1, 0, 0, 0.5, 0])
    assert f"less than {M}1" in sentence(stages, 1)
    assert "4 of the 6 shown" in sentence(stages, 1)


def test_least_squares_names_the_worst():
    score = np.array([0.5, 0.1, 0.0, 1.0, 0.9, -1.0])
    stages = with_errors("least-squares", "d", score=score, target=KINDS, error=KINDS - score,
                         loss=(KINDS - score) ** 2 / 2)
    assert "off by 2.00 and costs 2.00" in sentence(stages, 1)


@pytest.mark.parametrize(("loss", "words"), [("relativistic", "in 2 of the 3 pairs"),
                                             ("relativistic-average", "2 of the 3 reals and 2 of the 3 fakes")])
def test_relativistic_losses_compare(loss, words):
    stages = with_errors(loss, "d", score=[0, 1, 2, 1, 2, 1], difference=[-1, -1, 1, 1, 1, -1],
                         loss=[0, 0, 0, 0, 0, 0])
    assert words in sentence(stages, 1)


def test_smoothed_labels_stand_in_the_formula_and_in_the_sentence():
    score = np.array([0.2, 0.2, 0.2, 0.3, 0.9, 0.9])
    stages = with_errors("non-saturating", "d", score=score, target=0.9 * KINDS, error=0.9 * KINDS - score,
                         loss=np.ones(6))
    assert r"0.9 \log D(x) + 0.1 \log\left(1" in formula(stages, 1)


@pytest.mark.parametrize("side", "dg")
@pytest.mark.parametrize("loss", LOSSES.classes())
def test_the_formula_of_every_loss_can_be_drawn(loss, side):
    drawn = formula(with_errors(loss, side, score=[0, 1, 2, 1, 2, 1], loss=[0, 0, 0, 0, 0, 0]), 1)
    assert drawn.startswith(f"J_{{{side.upper()}}} = ")
    assert formula_size(drawn).width() > 100


def test_each_update_has_a_title():
    stages = worked_example()
    assert update_title(stages, 0) == "1: D learns, G is frozen"
    assert update_title(stages, 9) == "2: G learns, D is frozen"
    assert short_title(stages, 9) == "back through D into G"
    assert "D passes the blame on" in sentence(stages, 9)


def test_what_the_loss_has_beside_the_errors_is_a_penalty():
    with_penalty = with_errors("wasserstein", "d", [("mean real", -2.0), ("mean fake", -1.0), ("loss", -2.5)],
                               score=[-1, -1, -1, 2, 2, 2], loss=[-1, -1, -1, -2, -2, -2])
    assert penalties(with_penalty, 1) == pytest.approx(0.5)
    assert ("penalties of the regularizers", "0.50") in total_lines(with_penalty, 1)
    assert formula(with_penalty, 1).endswith(r"+ \text{penalties}")
    assert penalties(worked_example(), 4) == 0


@pytest.mark.parametrize(("value", "text"), [(1.609, "1.61"), (0.0, "0.00"), (-0.4, f"{M}0.40"), (0.00012, "0.00012"),
                                             (1964.2, "1,964"), (float("nan"), "–")])
def test_numbers(value, text):
    assert number(value) == text
