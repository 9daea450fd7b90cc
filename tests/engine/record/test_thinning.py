"""What stays of a run's snapshots: dense near now, thinner before, never too far apart, and within a budget."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from ganviz.engine.record.thinning import DENSITY, Kept, superfluous

STEPS = st.lists(st.integers(0, 100_000), min_size=1, max_size=200, unique=True).map(sorted)


def stays(kept, now, budget=10**12):
    gone = {item.key for item in superfluous(kept, now, budget)}
    return [item for item in kept if item.key not in gone]


def grown(count: int, interval: int = 100) -> list[Kept]:
    """Take a snapshot at every interval, and thin after each."""
    left: list[Kept] = []
    for number in range(count):
        left = stays([*left, Kept(number, number * interval, 1)], number * interval)
    return left


@given(STEPS, st.integers(0, 1000))
def test_first_newest_and_pinned_stay(steps, more):
    kept = [Kept(k, step, 10, pinned=k % 5 == 2) for k, step in enumerate(steps)]
    left = {item.key for item in stays(kept, steps[-1] + more)}
    assert {0, len(kept) - 1} <= left
    assert {item.key for item in kept if item.pinned} <= left


@given(STEPS)
def test_a_gap_that_thinning_leaves_is_small_for_its_age(steps):
    now = steps[-1]
    kept = [Kept(k, step, 1) for k, step in enumerate(steps)]
    left = stays(kept, now)
    for before, after in zip(left, left[1:], strict=False):
        was_there = steps.index(after.step) == steps.index(before.step) + 1
        assert was_there or (after.step - before.step) * DENSITY <= now - after.step


def test_a_run_of_any_length_keeps_a_handful_more():
    few, many = len(grown(300)), len(grown(3000))
    assert many < few * 1.8
    assert few < 25 * math.log(300)


def test_it_is_dense_near_now():
    left = grown(1000)
    assert [item.step for item in left[-8:]] == [99_900 - 100 * k for k in range(7, -1, -1)]
    gaps = [b.step - a.step for a, b in zip(left, left[1:], strict=False)]
    assert gaps[0] > 20 * gaps[-1]


@given(STEPS, st.integers(0, 500))
def test_the_budget_is_kept_down_to_two(steps, budget):
    kept = [Kept(k, step, 10) for k, step in enumerate(steps)]
    left = stays(kept, steps[-1], budget)
    assert sum(item.size for item in left) <= max(budget, 20)


def test_the_budget_takes_old_ones_in_between_before_new_and_pinned_ones():
    kept = [Kept(k, 100 * k, 1, pinned=k == 3) for k in range(9)]
    # gap over age: 100 (200/701), 400 (200/401), 200 (300/601) and 600 (200/201) leave in this order
    assert [item.step for item in stays(kept, 800, budget=8)] == [0, 200, 300, 400, 500, 600, 700, 800]
    assert [item.step for item in stays(kept, 800, budget=5)] == [0, 300, 500, 700, 800]
