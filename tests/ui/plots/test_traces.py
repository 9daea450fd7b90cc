"""Curves as lines in pixels, with their gaps, dashes and smoothing."""

import numpy as np

from ganviz.ui.plots.traces import line_segments, moving_mean, without_holes

NAN = np.nan


def test_lines_join_neighbours():
    lines = line_segments(np.array([0.0, 2.0, 4.0]), np.array([1.0, 5.0, 3.0]))
    np.testing.assert_array_equal(lines, [[0, 1, 2, 5], [2, 5, 4, 3]])


def test_short_gaps_are_bridged_and_long_ones_are_not():
    x = np.arange(10.0)
    y = np.array([1, NAN, 1, 1, NAN, NAN, NAN, 1, 1, 1.0])
    lines = line_segments(x, y)
    assert [tuple(line[[0, 2]]) for line in lines] == [(0, 2), (2, 3), (7, 8), (8, 9)]


def test_a_lone_point_is_a_dot():
    assert len(line_segments(np.array([5.0]), np.array([1.0]))) == 1
    x, y = np.arange(9.0), np.array([1, 1, NAN, NAN, NAN, 7, NAN, NAN, NAN])
    lines = line_segments(x, y)
    assert (lines[:, 1] == 7).sum() == 1
    assert len(line_segments(x, np.full(9, NAN))) == 0
    assert len(line_segments(np.empty(0), np.empty(0))) == 0


def test_infinite_values_break_the_line():
    x, y = without_holes(np.arange(8.0), np.array([1, 1, np.inf, np.inf, -np.inf, 1, 1, 1]))
    assert np.isnan(y).sum() == 1
    assert np.isfinite(line_segments(np.arange(8.0), np.array([1, 1, np.inf, 3, 3, 1, 1, 1]))).all()


def test_dashes_move_with_the_curve():
    x, y = np.arange(0, 300, 2.5), np.zeros(120)
    dashes = line_segments(x, y, dashed=True, origin=0.0)
    moved = line_segments(x + 1.25, y, dashed=True, origin=1.25)
    np.testing.assert_allclose(moved[:, 0] - 1.25, dashes[:, 0])
    assert 0.4 < len(dashes) / 119 < 0.8


def test_gaps_are_short_enough_to_follow_a_restless_curve():
    x = np.arange(0, 300, 2.5)
    dashes = line_segments(x, 3 * np.sin(x), dashed=True)
    ends = np.append(dashes[:, 0], 1e9)
    assert (ends[1:] - dashes[:, 2])[:-1].max() <= 2.5 + 1e-6


def test_far_points_are_dashed_too_and_spikes_stay():
    x, y = np.array([0.0, 101.0, 200.0]), np.array([0.0, 100.0, 0.0])
    dashes = line_segments(x, y, dashed=True)
    assert len(dashes) > 20
    assert max(dashes[:, 1].max(), dashes[:, 3].max()) > 97


def test_dashes_follow_the_length_of_a_steep_line():
    # 3-4-5: 30 by 40 pixels are 50 long, which is flat; 30 by 72 are 78 long: 8 dashes of 0.6 of 9.75 pixels each
    x, y = np.array([0.0, 30.0, 60.0]), np.array([0.0, 72.0, 72.0])
    dashes = line_segments(x, y, dashed=True)
    along = dashes[dashes[:, 3] != dashes[:, 1]]
    assert len(along) == 8
    np.testing.assert_allclose(along[:, :2], np.arange(8)[:, None] * [30 / 8, 72 / 8], atol=1e-12)
    np.testing.assert_allclose(along[:, 2:] - along[:, :2], np.full((8, 2), [0.6 * 30 / 8, 0.6 * 72 / 8]), atol=1e-12)
    flat = dashes[dashes[:, 3] == dashes[:, 1]]
    assert flat[:, 0].min() >= 30
    moved = line_segments(x + 3.7, y, dashed=True, origin=3.7)
    np.testing.assert_allclose(moved - [3.7, 0, 3.7, 0], dashes, atol=1e-9)


def test_steep_dashes_beside_dense_points_leave_no_tall_gap():
    x = np.arange(0, 300, 4.0)
    y = 80 * np.sin(x / 9)  # up to 36 pixels from point to point
    dashes = line_segments(x, y, dashed=True)
    for low, high in ((-70, -50), (-10, 10), (50, 70)):  # 20 pixels of height are met by dashes on each way
        for n in range(1, 9):
            crossing = 9 * np.pi * n + 9 * np.arcsin((low + high) / 160) * (-1) ** n
            near = dashes[np.abs(dashes[:, 0] - crossing) < 8]
            assert ((np.minimum(near[:, 1], near[:, 3]) < high) & (np.maximum(near[:, 1], near[:, 3]) > low)).any()


def test_moving_mean_against_the_plain_formula():
    rng = np.random.default_rng(0)
    values = rng.normal(size=(2, 50))
    values[0, [3, 4, 20]] = NAN
    for points in (1, 2, 5, 12):
        got = moving_mean(values, points)
        half = points // 2
        for row in range(2):
            for i in range(50):
                window = values[row, max(i - half, 0):i + points - half]
                wanted = np.nanmean(window) if np.isfinite(values[row, i]) else NAN
                np.testing.assert_allclose(got[row, i], wanted, atol=1e-12)
