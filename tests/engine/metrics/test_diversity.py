import itertools

import numpy as np
import pytest

from ganviz.engine.metrics.diversity import mean_pairwise_distance


def test_a_triangle_by_hand():
    assert mean_pairwise_distance(np.array([[0.0, 0.0], [3.0, 0.0], [0.0, 4.0]])) == pytest.approx((3 + 4 + 5) / 3)


@pytest.mark.parametrize("shape", [(2, 1), (7, 2), (12, 3, 4, 4)], ids=str)
def test_it_is_the_brute_force(shape):
    samples = np.random.default_rng(1).normal(0, 2, shape)
    pairs = [np.sqrt(((a - b) ** 2).sum()) for a, b in itertools.combinations(samples, 2)]
    assert mean_pairwise_distance(samples) == pytest.approx(np.mean(pairs), rel=1e-10)


def test_equal_samples_have_no_diversity():
    assert mean_pairwise_distance(np.full((5, 3), 0.1, np.float32)) == 0.0


def test_where_the_samples_lie_does_not_matter():
    samples = np.random.default_rng(2).normal(0, 1e-3, (30, 2))
    assert mean_pairwise_distance(samples + 1000.0) == pytest.approx(mean_pairwise_distance(samples), rel=1e-6)


def test_another_order_of_the_samples_changes_nothing():
    rng = np.random.default_rng(3)
    samples = rng.random((40, 6))
    assert mean_pairwise_distance(samples[rng.permutation(40)]) == pytest.approx(mean_pairwise_distance(samples),
                                                                                rel=1e-12)


def test_small_and_large_numbers_keep_their_precision():
    samples = np.array([[1e30, 0.0], [-1e30, 0.0]], np.float32)
    assert mean_pairwise_distance(samples) == pytest.approx(2e30)
    bytes_ = np.array([[0, 255], [255, 0]], np.uint8)
    assert mean_pairwise_distance(bytes_) == pytest.approx(255 * 2**0.5)


@pytest.mark.parametrize("count", [0, 1])
def test_a_distance_needs_two(count):
    with pytest.raises(ValueError, match="at least two"):
        mean_pairwise_distance(np.zeros((count, 2)))
