"""The axes: ranges that change rarely, and looking back."""

import numpy as np
import pytest

from ganviz.ui.plots.scales import TimeRange, ValueScale, log_step_labels, step_labels, usual_range


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
    ticks = scale.labels(scale.low, scale.high, 10)
    assert (0.0, "1") in ticks
    assert all(10**position == pytest.approx(float(label.replace("\N{MINUS SIGN}", "-"))) for position, label in ticks)
    scale = ValueScale(log=True)
    scale.fit(0.30, 0.42)
    assert len(scale.labels(scale.low, scale.high, 4)) >= 2


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
    assert step_labels(seen.low, seen.high, 5)[0] == (50_000.0, "50,000")


def test_looking_back_stays_near_the_run():
    seen = TimeRange()
    seen.update(1, 1000)
    seen.look(450, 570)
    assert (seen.low, seen.high) == (450, 570)
    seen.look(-9550, -9430)
    assert (seen.low, seen.high) == (-60, 60), "half of what is seen lies in the run"
    seen.look(10_450, 10_570)
    assert (seen.low, seen.high) == (940, 1060)
    assert not seen.update(1, 2000)
    seen.look(500, 500.5)
    assert (seen.low, seen.high) == pytest.approx((495.25, 505.25)), "no closer than ten steps"
    seen.look(-1e6, 1e6)
    assert seen.high - seen.low == 2500, "a little more than the run, and no farther"
    assert seen.follow(None)
    assert seen.low <= 1 < 2000 <= seen.high


def usual(*curves):
    return usual_range(np.array(curve, float) for curve in curves)[0]


def test_the_usual_range_leaves_out_single_peaks_and_nothing_else():
    wave = 1 + 0.5 * np.sin(np.arange(300) / 9)
    low, high = wave.min(), wave.max()
    assert usual(wave) == (low, high)
    peaked = wave.copy()
    peaked[[50, 51, 120]] = 80, 30, -60
    assert usual(peaked) == pytest.approx((low, high), abs=1e-3)
    assert usual_range([peaked])[1] == (-60, 80)
    assert usual(wave, 100 * wave) == (low, 100 * high), "a curve far from the others is no peak"
    risen = np.concatenate([wave, [30, 31, 32]])
    assert usual(risen)[1] >= 31, "the newest values are news"
    assert usual(np.concatenate([wave, [90, 1, 1, 1]])) == pytest.approx((low, high))
    assert usual([2.0]) == (2, 2)
    assert usual(np.where(np.arange(300) % 7 == 0, np.nan, wave), [np.inf, 1]) == pytest.approx((low, high), abs=0.01)
    assert np.isnan(usual([np.nan, np.inf]) + usual([])).all()


def test_steps_on_a_logarithmic_axis_are_labelled_as_steps():
    assert log_step_labels(0.0, 4.3, 5) == [(0.0, "1"), (1.0, "10"), (2.0, "100"), (3.0, "1,000"), (4.0, "10,000")]
    assert log_step_labels(-1e4, 1e4, 5), "a range of another axis, for a moment"


def test_shares_on_a_logarithmic_axis_are_labelled_in_percent():
    scale = ValueScale(-4.0, 0.0, log=True, percent=True)
    assert scale.labels(scale.low, scale.high, 5) == [
        (-4.0, "0.01 %"), (-3.0, "0.1 %"), (-2.0, "1 %"), (-1.0, "10 %"), (0.0, "100 %")]
