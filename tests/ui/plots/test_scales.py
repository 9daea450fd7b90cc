"""The axes: ranges that change rarely, and looking back."""

import numpy as np
import pytest

from ganviz.ui.plots.scales import TimeRange, ValueScale


def test_a_value_range_holds_the_data_and_changes_rarely():
    scale, changes = ValueScale(), 0
    rng = np.random.default_rng(0)
    for i in range(2000):
        low, high = 0.7 + 0.05 * rng.random() - 0.0001 * i, 1.4 + 0.05 * rng.random() + 0.0002 * i
        changes += scale.fit(low, high)
        assert scale.low <= low < high <= scale.high
        assert scale.high - scale.low < 3 * (high - low)
    assert changes < 20


def test_a_value_range_shrinks_when_the_data_do():
    scale = ValueScale()
    scale.fit(0.0, 100.0)
    assert scale.fit(0.0, 1.0)
    assert scale.high <= 2


def test_one_value_and_none():
    scale = ValueScale()
    scale.fit(2.0, 2.0)
    assert scale.low < 2 < scale.high
    assert not scale.fit(np.nan, np.nan)
    assert not ValueScale(fixed=True).fit(0, 1000)


def test_log_positions_and_labels():
    scale = ValueScale(log=True)
    np.testing.assert_allclose(scale.transform(np.array([0.1, 100.0])), [-1, 2])
    assert np.isnan(scale.transform(np.array([0.0, -1.0]))).all()
    scale.fit(-2.0, 3.0)
    ticks = scale.ticks(10)
    assert (0.0, "1") in ticks
    assert all(10**position == pytest.approx(float(label.replace("\N{MINUS SIGN}", "-"))) for position, label in ticks)
    scale = ValueScale(log=True)
    scale.fit(0.30, 0.42)
    assert len(scale.ticks(4)) >= 2


def test_the_whole_run_grows_in_rare_steps():
    seen, changes = TimeRange(), 0
    for last in range(1, 100_000, 50):
        changes += seen.update(1, last)
        assert seen.low == 0
        assert last <= seen.high <= max(120, 1.4 * last)
    assert changes < 60


def test_a_window_follows_in_jumps():
    seen = TimeRange(window=500)
    changes = sum(seen.update(1, last) for last in range(1, 5000, 5))
    assert changes < 110
    assert seen.high - seen.low == 500
    assert 4995 <= seen.high <= 5050


def test_a_resumed_run_begins_at_its_first_step():
    seen = TimeRange()
    seen.update(50_001, 50_100)
    assert seen.low == 50_000
    assert seen.high <= 50_200
    assert seen.ticks(5)[0] == (50_000.0, "50,000")


def test_looking_back_stays_near_the_run():
    seen = TimeRange()
    seen.update(1, 1000)
    seen.zoom(0.1, 500)
    span = seen.high - seen.low
    seen.pan(-10_000)
    assert seen.high > 0
    assert seen.high - seen.low == pytest.approx(span)
    seen.pan(10_000)
    assert seen.low < 1000
    assert not seen.update(1, 2000)
    for _ in range(100):
        seen.zoom(0.5, seen.low + 1)
    assert seen.high - seen.low == pytest.approx(10)
    for _ in range(100):
        seen.zoom(2.0, seen.low + 1)
    assert seen.high - seen.low <= 2500
    assert seen.follow(None)
    assert seen.low <= 1 < 2000 <= seen.high


def test_shares_on_a_logarithmic_axis_are_labelled_in_percent():
    scale = ValueScale(-4.0, 0.0, log=True, percent=True)
    assert scale.ticks(5) == [(-4.0, "0.01 %"), (-3.0, "0.1 %"), (-2.0, "1 %"), (-1.0, "10 %"), (0.0, "100 %")]
