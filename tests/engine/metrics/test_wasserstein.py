"""The Wasserstein distance against closed forms, sorted values and all permutations of a few points."""

import itertools
import math

import numpy as np
import pytest

from ganviz.engine.metrics.sliced import sliced_wasserstein
from ganviz.engine.metrics.wasserstein import wasserstein_distance


@pytest.mark.parametrize("d", [1, 2, 3, 40])
def test_of_five_points_it_is_the_best_of_all_permutations(d):
    rng = np.random.default_rng(d)
    real, fake = rng.normal(0, 1, (5, d)), rng.normal(0.5, 2, (5, d))
    best = min(sum(math.dist(real[i], fake[j]) for i, j in enumerate(order)) / 5
               for order in itertools.permutations(range(5)))
    assert wasserstein_distance(real, fake) == pytest.approx(best, rel=1e-12)


def test_by_hand():
    # each to its neighbour is 1 + 1; across it would be 4 + √(16 + 1) at the least
    real, fake = np.array([[0.0, 0.0], [4.0, 0.0]]), np.array([[4.0, 1.0], [0.0, 1.0]])
    assert wasserstein_distance(real, fake) == pytest.approx(1.0, abs=1e-12)
    assert wasserstein_distance(np.array([[1.0, 1.0]]), np.array([[4.0, 5.0]])) == pytest.approx(5.0, abs=1e-12)


def test_a_cloud_that_is_shifted_is_as_far_as_it_was_moved():
    # the mean way cannot be shorter than the way of the mean, and moving each by the shift is no longer
    real = np.random.default_rng(1).normal(0, 1, (300, 2))
    shuffled = np.random.default_rng(2).permutation(real)
    assert wasserstein_distance(real, shuffled + [3.0, -4.0]) == pytest.approx(5.0, rel=1e-12)
    assert wasserstein_distance(real, shuffled) == 0.0


def test_a_cloud_that_is_widened_is_as_far_as_its_mean_distance_to_the_middle():
    # no plan is shorter than the difference of the means of ‖x‖, whose slope is 1, and moving outwards is just that
    real = np.random.default_rng(3).normal(0, 1, (300, 2))
    expected = 1.5 * np.linalg.norm(real, axis=1).mean()
    assert wasserstein_distance(real, 2.5 * real) == pytest.approx(expected, rel=1e-12)


@pytest.mark.parametrize("n", [1, 2, 200])
def test_on_a_line_it_pairs_the_sorted_values(n):
    rng = np.random.default_rng(n)
    real, fake = rng.normal(0, 1, (n, 1)), rng.exponential(2, (n, 1))
    expected = np.abs(np.sort(real[:, 0]) - np.sort(fake[:, 0])).mean()
    assert wasserstein_distance(real, fake) == pytest.approx(expected, rel=1e-12)


def test_points_on_a_line_through_the_plane_are_as_far_as_on_the_line():
    rng = np.random.default_rng(4)
    real, fake = rng.normal(0, 1, (100, 1)), rng.normal(1, 3, (100, 1))
    direction = np.array([[0.6, 0.8]])
    assert wasserstein_distance(real @ direction, fake @ direction) == pytest.approx(
        wasserstein_distance(real, fake), rel=1e-12)


def test_it_is_a_distance():
    rng = np.random.default_rng(5)
    a, b, c = rng.normal(0, 1, (80, 2)), rng.normal(1, 2, (80, 2)), rng.uniform(-3, 3, (80, 2))
    assert wasserstein_distance(a, b) == pytest.approx(wasserstein_distance(b, a), rel=1e-12)
    assert wasserstein_distance(a, c) <= wasserstein_distance(a, b) + wasserstein_distance(b, c)
    # a projection shortens every way, so that the sliced distance cannot be longer
    assert sliced_wasserstein(a, b) < wasserstein_distance(a, b)


def test_two_sets_of_one_distribution_get_less_the_more_they_are():
    rng = np.random.default_rng(6)

    def between_two(n):
        return np.mean([wasserstein_distance(*rng.uniform(0, 1, (2, n, 2))) for _ in range(20)])

    # about N^-½ in the plane, up to a logarithm
    assert between_two(50) / between_two(200) == pytest.approx(2, rel=0.25)


@pytest.mark.parametrize(("n", "m"), [(3, 4), (5, 2)])
def test_sets_of_unequal_size_are_refused(n, m):
    with pytest.raises(ValueError, match=f"there are {n} and {m}"):
        wasserstein_distance(np.zeros((n, 2)), np.zeros((m, 2)))
