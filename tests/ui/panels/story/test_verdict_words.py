"""The stamps: what a score means, with probabilities, with a threshold alone, and with neither."""

from __future__ import annotations

import math

import numpy as np
import pytest

from ganviz.ui.panels.story.verdict_words import Scale, confidence_text, ranks


def logit(share):
    return math.log(share / (1 - share))


@pytest.mark.parametrize(("chance", "stamp"), [(0.71, "REAL 71 %"), (0.12, "FAKE 88 %"), (0.5, "FAKE 50 %"),
                                               (0.997, "REAL > 99 %"), (0.001, "FAKE > 99 %")])
def test_probabilities_are_stamped_with_the_confidence_in_the_verdict(chance, stamp):
    assert Scale(True, 0.0).stamp(logit(chance)) == stamp


def test_smoothed_labels_are_taken_out_of_the_confidence():
    # target 0.9: an ideal D says 0.9 P(real), and 0.45 where it cannot tell
    scale = Scale(True, logit(0.45))
    assert scale.says_real(logit(0.46)) is True
    assert scale.says_real(logit(0.44)) is False
    assert scale.chance(logit(0.45)) == pytest.approx(0.5)
    assert scale.stamp(logit(0.63)) == "REAL 70 %"
    assert scale.stamp(logit(0.95)) == "REAL 100 %"


def test_a_score_with_a_threshold_says_how_far_it_is_from_it():
    assert Scale(False, 0.5).stamp(1.75) == "REAL +1.25"
    assert Scale(False, 0.5).stamp(0.25) == "FAKE \N{MINUS SIGN}0.25"
    assert Scale(False, 0.5).chance(1.75) is None


def test_scores_that_only_rank_give_no_verdict_and_say_why():
    scale = Scale(False, None)
    assert scale.says_real(12.0) is None
    assert scale.stamp(12.0, 2, 8) == "No. 2 of 8"
    assert "only differences count" in scale.why_no_verdict()
    assert Scale(True, 0.0).why_no_verdict() == ""


def test_the_most_real_is_the_first():
    assert ranks(np.array([0.1, 5.0, -3.0, 1.0])).tolist() == [3, 1, 4, 2]


def test_what_is_not_quite_certain_is_not_called_certain():
    assert [confidence_text(share) for share in (0.994, 0.996, 1.0)] == ["99 %", "> 99 %", "100 %"]
