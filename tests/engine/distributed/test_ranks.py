"""Two processes train one run: as one process on twice the batch, and alike at every step boundary."""

from __future__ import annotations

import math
import os
import statistics
import sys

import pytest

from .settings import COMPARED, SENT

pytestmark = pytest.mark.skipif(os.name == "nt", reason="torch for Windows has no torchrun with gloo by default")


@pytest.mark.parametrize("name", COMPARED)
def test_two_ranks_are_one_process_on_twice_the_batch(found, name):
    first, second = (of_rank[name] for of_rank in found)
    assert first["digest"] == second["digest"]
    assert max(first["moved"].values()) > 1e-3  # something was trained
    assert max(first["apart"].values()) < 2e-5, first["apart"]
    for told, whole in zip(*first["told"], strict=True):
        assert [math.isnan(value) for value in told] == [math.isnan(value) for value in whole]
        assert told == pytest.approx(whole, rel=1e-4, abs=1e-5, nan_ok=True)


def test_commands_at_random_moments_land_on_the_same_step_on_both(found):
    first, second = (of_rank["steered"] for of_rank in found)
    assert first["record"] == second["record"]
    assert first["digest"] == second["digest"]
    assert len(first["record"]) == SENT
    steps = [command["step"] for command in first["record"]]
    assert len(set(steps)) > 25
    assert statistics.pstdev(steps) > 0
    (reason,) = first["refused"]
    assert reason.startswith("loss.name: relativistic-average cannot be trained by 2 processes together: it compares")


def test_a_number_that_is_not_finite_on_one_rank_stops_both_before_the_same_update(found):
    first, second = (of_rank["one_bad_sample"] for of_rank in found)
    assert first == second
    assert first["step"] == 3
    assert first["error"] == "the loss of D is nan"


def test_what_cannot_be_shared_is_refused_with_the_way_out(found):
    for of_rank in found:
        assert of_rank["refused"]["loss"] == (
            "loss.name: relativistic-average cannot be trained by 2 processes together: it compares each sample with "
            "the mean of the whole batch, of which a process has only its part; choose relativistic, which compares "
            "pairs, or train in one process")


def test_where_one_rank_fails_all_hear_which_and_why(found):
    first, second = (of_rank["agreed"]["message"] for of_rank in found)
    assert first == "rank 1: data.path: is not there"
    assert second == "data.path: is not there"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="counts threads by /proc")
def test_no_thread_of_the_group_outlives_it(found):
    # one that is left while Python ends can end the process with SIGABRT, and torchrun calls the run failed
    for of_rank in found:
        before, after = of_rank["threads"]
        assert any("gloo" in name for name in before)
        assert not any("gloo" in name for name in after)


def test_every_model_is_the_same_on_both_after_a_step(found):
    first, second = (of_rank["every_model"] for of_rank in found)
    assert first == second
    assert {step for step, _ in first.values()} == {2}


def test_what_a_process_says_before_it_fails_reaches_the_first(found):
    assert found[0]["lost"] == ["rank 1 of 2 failed: the disk is full", "Traceback: …"]
