"""KL and Jensen-Shannon on a grid, by hand; a perfect generator has a divergence of its own."""

import math

import numpy as np
import pytest

from ganviz.engine.metrics.grid import grid_divergence

UNIT = np.array([0.0, 2.0, 0.0, 2.0])


def test_two_bins_by_hand():
    # reals 3 : 1 in two of the four bins, fakes 1 : 3
    real = np.array([[0.5, 0.5]] * 3 + [[1.5, 0.5]])
    fake = np.array([[0.5, 0.5]] + [[1.5, 0.5]] * 3)
    found = grid_divergence(real, fake, UNIT, bins=2)
    assert found.js == pytest.approx(0.75 * math.log(0.75 / 0.5) + 0.25 * math.log(0.25 / 0.5))
    # half a sample more in each of the four bins: 3.5, 1.5, .5, .5 of 6
    assert found.kl == pytest.approx((3.5 * math.log(3.5 / 1.5) + 1.5 * math.log(1.5 / 3.5)) / 6)
    assert (found.bin_width, found.bin_height) == (1.0, 1.0)


def test_equal_sets_are_0_and_separate_ones_ln_2():
    points = np.random.default_rng(1).uniform(0, 1, (20_000, 2))
    same, apart = grid_divergence(points, points, UNIT), grid_divergence(points, points + 1, UNIT)
    assert same.kl == same.js == 0
    assert apart.js == pytest.approx(math.log(2), abs=1e-12)
    assert math.isfinite(apart.kl)
    assert apart.kl > 1


def test_points_outside_count_in_the_outermost_bins():
    inside = np.array([[0.5, 0.5], [1.5, 1.5]])
    outside = np.array([[-100.0, 0.5], [2.0, 1e30]])
    found = grid_divergence(inside, outside, UNIT, bins=2)
    assert found.js == found.kl == 0


def test_each_axis_has_its_own_bins():
    found = grid_divergence(np.zeros((1, 2)), np.zeros((1, 2)), np.array([-1.0, 1.0, 0.0, 6.0]), bins=4)
    assert (found.bin_width, found.bin_height) == (0.5, 1.5)


def test_a_perfect_generators_divergence_is_that_of_its_sample_size():
    # E[JS] of two multinomials of n over k bins is about (k - 1) / 8n · 2 / 2 each: (k - 1) / 4n
    rng = np.random.default_rng(2)
    n, k = 4000, 16
    found = [grid_divergence(*rng.uniform(0, 2, (2, n, 2)), UNIT, bins=4).js for _ in range(50)]
    assert np.mean(found) == pytest.approx((k - 1) / (4 * n), rel=0.2)
