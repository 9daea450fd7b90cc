"""The history against plain numpy over everything that was fed."""

import numpy as np
import pytest

from ganviz.engine.telemetry.history import BUCKETS, ScalarHistory
from ganviz.engine.telemetry.mailbox import SERIES, ScalarBlock


def random_values(n, seed=0, missing=0.2):
    rng = np.random.default_rng(seed)
    values = rng.normal(size=(n, len(SERIES))).astype(np.float32)
    values[rng.random(values.shape) < missing] = np.nan
    return values


def fed(values, first_step=1, sizes=(1, 7, 50, 333)):
    history, row, turn = ScalarHistory(), 0, 0
    while row < len(values):
        size = sizes[turn % len(sizes)]
        history.append(ScalarBlock(first_step + row, values[row:row + size]))
        row, turn = row + size, turn + 1
    return history


def brute_force(values, first_step, groups, size):
    """Mean, least, greatest of each group of `size` steps that begins at a multiple of it."""
    mean, low, high = [], [], []
    for group in groups:
        begin = group * size - first_step
        rows = values[max(begin, 0):max(begin + size, 0)].astype(np.float64)
        rows = rows[~np.isnan(rows)]
        mean.append(rows.mean() if len(rows) else np.nan)
        low.append(rows.min() if len(rows) else np.nan)
        high.append(rows.max() if len(rows) else np.nan)
    return np.array(mean), np.array(low), np.array(high)


@pytest.mark.parametrize("first_step", [1, 0, 98_765])
@pytest.mark.parametrize("n", [1, 5, 3000, 30_000, 80_000])
@pytest.mark.parametrize("max_points", [2, 100, 1200])
def test_every_range_agrees_with_brute_force(first_step, n, max_points):
    values = random_values(n)
    history = fed(values, first_step)
    end = first_step + n
    for first, last in [(0, 10**9), (end - n // 2, end), (end - 50, end - 10), (first_step, end - n // 3)]:
        steps, mean, low, high = history.query("grad_norm_d", first, last, max_points)
        first, last = max(first, first_step), min(last, first_step + n - 1)
        if last < first:
            assert len(steps) == 0
            continue
        assert 1 <= len(steps) <= max_points
        assert steps[-1] <= first_step + n - 1
        # the group size shows in the spacing; a group's middle tells its number
        size = int(np.median(np.diff(steps[:-1]))) if len(steps) > 3 else None
        if size is None:
            continue
        groups = (steps // size).astype(int)
        assert np.all(np.diff(groups) == 1)
        assert groups[0] * size <= first
        assert groups[-1] == last // size
        column = SERIES.index("grad_norm_d")
        expected = brute_force(values[:, column], first_step, groups, size)
        skip = int(steps[0] != groups[0] * size + (size - 1) / 2)  # a first group that lost its oldest steps
        for got, wanted in zip((mean, low, high), expected, strict=True):
            np.testing.assert_allclose(got[skip:], wanted[skip:], rtol=1e-5, atol=1e-5)


def test_single_steps_are_exact_where_there_is_room():
    values = random_values(500)
    steps, mean, low, high = fed(values, 11).query("loss_d", 100, 299, 1000)
    np.testing.assert_array_equal(steps, np.arange(100, 300))
    for got in (mean, low, high):
        np.testing.assert_array_equal(got, values[89:289, 0])


def test_a_million_steps_stay_small_and_keep_their_extremes():
    n, spike = 1_000_000, 123_457
    history = ScalarHistory()
    rng = np.random.default_rng(1)
    column = rng.normal(size=n).astype(np.float32)
    column[spike - 1] = 1000.0
    sizes = []
    for row in range(0, n, 5000):
        values = np.full((5000, len(SERIES)), np.nan, np.float32)
        values[:, 0] = column[row:row + 5000]
        history.append(ScalarBlock(row + 1, values))
        sizes.append(history.nbytes)
    assert history.last_step == n
    assert history.nbytes < 5 * 2**20
    assert sizes[-1] <= sizes[len(sizes) // 10] * 2  # ten times the steps: about two levels more
    for first, last in [(1, n), (100_000, 200_000), (spike - 500, spike + 500), (1, spike)]:
        for max_points in (3, 40, 1200):
            steps, mean, low, high = history.query("loss_d", first, last, max_points)
            assert len(steps) <= max_points
            assert high.max() == 1000.0
    steps, mean, low, high = history.query("loss_d", 1, n, 1200)
    assert high[np.argmin(np.abs(steps - spike))] == 1000.0
    assert mean @ np.full(len(mean), 1 / len(mean)) == pytest.approx(column.mean(), abs=2e-3)
    assert low.min() == column.min()


def test_the_newest_step_is_seen_in_a_partial_group():
    values = np.zeros((10_001, len(SERIES)), np.float32)
    values[-1] = 7
    steps, mean, low, high = fed(values).query("loss_g", 1, 10_001, 100)
    assert high[-1] == 7
    assert low[-1] == 0 or steps[-1] == 10_001


def test_a_gap_stays_empty_and_nothing_old_shows_through():
    history = fed(np.ones((6000, len(SERIES)), np.float32))
    history.append(ScalarBlock(8001, np.full((10, len(SERIES)), 2, np.float32)))
    steps, mean, low, high = history.query("loss_d", 5990, 8010, 5000)
    known = ~np.isnan(mean)
    np.testing.assert_array_equal(steps[known & (mean == 1)], np.arange(5990, 6001))
    np.testing.assert_array_equal(steps[known & (mean == 2)], np.arange(8001, 8011))
    history.append(ScalarBlock(10**7, np.full((3, len(SERIES)), 3, np.float32)))
    steps, mean, low, high = history.query("loss_d", 1, 10**7 + 2, 1000)
    assert set(np.unique(mean[~np.isnan(mean)])) <= {1.0, 2.0, 3.0, np.float32(mean[0])}
    assert high[-1] == 3
    assert high[0] in (1, 2)


def test_one_block_may_be_longer_than_a_ring():
    values = random_values(3 * BUCKETS + 17)
    history = fed(values, 1, sizes=(len(values),))
    steps, mean, low, high = history.query("loss_d", len(values) - 99, len(values), 1000)
    np.testing.assert_array_equal(mean, values[-100:, 0])
    steps, mean, low, high = history.query("loss_d", 1, len(values), 200)
    assert np.nanmax(high) == np.nanmax(values[:, 0])


def test_a_sliding_window_keeps_its_groups():
    values = random_values(30_000, missing=0)
    history, seen = ScalarHistory(), {}
    for row in range(0, 30_000, 13):
        history.append(ScalarBlock(row + 1, values[row:row + 13]))
        if row > 12_000:
            last = history.last_step
            steps, mean, _, _ = history.query("loss_d", last - 3000, last, 500)
            for step, value in zip(steps[1:-1], mean[1:-1], strict=True):
                assert seen.setdefault(step, value) == value
    assert len(seen) > 1000


def test_latest_recent_mean_and_clear():
    history = ScalarHistory()
    assert np.isnan(history.latest("loss_d"))
    assert np.isnan(history.recent_mean("loss_d", 10))
    values = random_values(9000)
    history = fed(values)
    assert history.latest("score_fake") == pytest.approx(values[-1, -1], nan_ok=True)
    for n in (1, 100, 4000):
        wanted = values[-n:, 2].astype(np.float64)
        wanted = wanted[~np.isnan(wanted)].mean() if not np.isnan(wanted).all() else np.nan
        assert history.recent_mean("grad_norm_d", n) == pytest.approx(wanted, rel=1e-6, nan_ok=True)
    whole = np.nanmean(values[:, 2].astype(float))
    assert history.recent_mean("grad_norm_d", 10**9) == pytest.approx(whole, rel=1e-5)
    history.clear()
    assert history.last_step == 0
    assert all(len(part) == 0 for part in history.query("loss_d", 0, 100, 10))
    history.append(ScalarBlock(5, values[:2]))
    assert history.last_step == 6


def test_infinite_and_missing_values_warn_nobody():
    values = np.zeros((40_000, len(SERIES)), np.float32)
    values[10, 0], values[11, 0] = np.inf, -np.inf
    values[:, 1] = np.nan
    steps, mean, low, high = fed(values).window(1, 40_000, 100, ("loss_d", "loss_g"))
    assert np.isinf(high[0]).any()
    assert np.isnan(mean[1]).all()


def test_a_step_that_is_already_there_is_refused():
    history = fed(np.zeros((10, len(SERIES)), np.float32))
    with pytest.raises(ValueError, match="step 10 is already there"):
        history.append(ScalarBlock(10, np.zeros((1, len(SERIES)), np.float32)))


def test_export_says_its_resolution():
    values = random_values(20_000)
    history = fed(values)
    table = history.series()
    assert table.steps_per_row == 16
    np.testing.assert_array_equal(table.first_steps[:3], [1, 16, 32])
    wanted = np.nanmean(values[15:31].astype(float), axis=0)
    np.testing.assert_allclose(table.mean[1], wanted, rtol=1e-4, atol=1e-6)
    fine = history.series(19_000, 19_009)
    assert fine.steps_per_row == 1
    np.testing.assert_array_equal(fine.mean, values[18_999:19_009])
    assert ScalarHistory().series().mean.shape == (0, len(SERIES))


def test_a_models_terms_are_kept_beside_the_series():
    history = ScalarHistory()
    history.clear(("cycle",))
    assert history.names == (*SERIES, "cycle")
    values = np.zeros((3000, len(SERIES) + 1), np.float32)
    values[:, -1] = np.arange(3000)
    history.append(ScalarBlock(1, values))
    steps, mean, low, high = history.query("cycle", 1, 3000, 16)
    assert (low[0], high[-1]) == (0, 2999)
    assert mean == pytest.approx(steps - 1)
    assert history.latest("cycle") == 2999
    assert history.recent_mean("cycle", 11) == pytest.approx(2994)
    history.clear()
    assert history.names == SERIES


@pytest.mark.parametrize(("n", "first", "last"), [(3000, 1001, 1500), (3000, -5, 10**9), (3000, 7, 7),
                                                  (60_000, 59_000, 59_990), (60_000, 16_384, 32_767)])
def test_the_statistics_of_a_range_agree_with_brute_force(n, first, last):
    values = random_values(n)
    values[1500:2500, 3] = np.nan
    history = fed(values)
    mean, low, high = history.statistics(first, last, ("loss_d", "grad_norm_g", "score_fake"))
    rows = values[max(first, 1) - 1:last].astype(np.float64)  # ends that are those of buckets of four steps and more
    for k, column in enumerate((0, 3, 7)):
        known = rows[:, column][~np.isnan(rows[:, column])]
        wanted = (known.mean(), known.min(), known.max()) if len(known) else (np.nan,) * 3
        np.testing.assert_allclose((mean[k], low[k], high[k]), wanted, rtol=1e-6, atol=1e-9)


def test_the_statistics_of_nothing_are_none():
    assert np.isnan(ScalarHistory().statistics(1, 10, ("loss_d", "loss_g"))).all()
    history = fed(random_values(100))
    assert np.isnan(history.statistics(200, 300, ("loss_d",))).all()
    assert np.isnan(history.statistics(60, 50, ("loss_d",))).all()


@pytest.mark.parametrize("n", [0, 1, 3000, 30_000])
def test_terms_that_come_later_leave_the_others_as_they_are(n):
    values, more = random_values(n), random_values(700, seed=1)
    history = fed(values)
    history.extend(("fid", "kid"))
    wide = np.concatenate([more, np.full((700, 1), 7.0, np.float32), np.full((700, 1), np.nan, np.float32)], axis=1)
    history.append(ScalarBlock(n + 1, wide))
    plain = fed(np.concatenate([values, more]))
    for name in SERIES:
        where = name, 1, n + 700, 300
        for held, expected in zip(history.query(*where), plain.query(*where), strict=True):
            np.testing.assert_allclose(held, expected, rtol=1e-5, equal_nan=True)
        assert np.array_equal(history.latest(name), plain.latest(name), equal_nan=True)
    assert history.names == (*SERIES, "fid", "kid")
    assert history.latest("fid") == 7.0
    assert history.statistics(n + 1, n + 700, ("fid",))[0] == [7.0]
    if n:
        assert np.isnan(history.statistics(1, min(n, 64), ("fid", "kid"))[0]).all()
