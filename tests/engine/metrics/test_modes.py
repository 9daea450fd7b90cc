import math

import numpy as np
import pytest

from ganviz.engine.metrics.modes import class_coverage, mode_coverage

CENTRES = np.array([[0.0, 0.0], [10.0, 0.0]])
SIGMA = np.array([1.0, 2.0])
WEIGHTS = np.array([0.25, 0.75])


def ring(k=8, sigma=0.01):
    angle = 2 * np.pi * np.arange(k) / k
    return np.stack([np.cos(angle), np.sin(angle)], 1), np.full(k, sigma), np.full(k, 1 / k)


def test_five_samples_by_hand():
    # 3σ is 3 at the first mode and 6 at the second; 5 is the middle between them
    points = np.array([[0.0, 2.9], [3.1, 0.0], [4.9, 0.0], [5.1, 0.0], [10.0, -6.1]])
    found = mode_coverage(points, CENTRES, SIGMA, WEIGHTS)
    assert found.covered.tolist() == [True, True]
    assert found.counts.tolist() == [3, 2]
    assert found.high_quality == pytest.approx(2 / 5)
    expected = 0.6 * math.log(0.6 / 0.25) + 0.4 * math.log(0.4 / 0.75)
    assert found.reverse_kl == pytest.approx(expected, rel=1e-12)


def test_a_mode_that_is_only_nearly_reached_is_not_covered():
    found = mode_coverage(np.array([[0.0, 3.01], [0.0, -3.01]]), CENTRES, SIGMA, WEIGHTS)
    assert found.covered.tolist() == [False, False]
    assert found.high_quality == 0.0


def test_three_sigma_exactly_is_of_high_quality():
    assert mode_coverage(np.array([[0.0, 3.0]]), CENTRES, SIGMA, WEIGHTS).high_quality == 1.0


def test_another_order_of_the_samples_changes_nothing():
    rng = np.random.default_rng(1)
    centres, sigma, weights = ring(sigma=0.3)
    points = rng.normal(0, 1, (500, 2))
    one = mode_coverage(points, centres, sigma, weights)
    other = mode_coverage(points[rng.permutation(500)], centres, sigma, weights)
    np.testing.assert_array_equal(one.counts, other.counts)
    np.testing.assert_array_equal(one.covered, other.covered)
    assert (one.high_quality, one.reverse_kl) == (other.high_quality, other.reverse_kl)


def test_it_is_the_brute_force():
    rng = np.random.default_rng(2)
    centres, sigma = rng.normal(0, 2, (5, 2)), rng.uniform(0.1, 0.5, 5)
    weights = rng.dirichlet(np.ones(5))
    points = rng.normal(0, 2, (300, 2))
    counts, good, covered = [0] * 5, 0, [False] * 5
    for x, y in points:
        distances = [math.hypot(x - cx, y - cy) for cx, cy in centres]
        nearest = distances.index(min(distances))
        counts[nearest] += 1
        if distances[nearest] <= 3 * sigma[nearest]:
            good, covered[nearest] = good + 1, True
    kl = sum(c / 300 * math.log(c / 300 / w) for c, w in zip(counts, weights, strict=True) if c)
    found = mode_coverage(points, centres, sigma, weights)
    assert found.counts.tolist() == counts
    assert found.covered.tolist() == covered
    assert found.high_quality == pytest.approx(good / 300)
    assert found.reverse_kl == pytest.approx(kl)


@pytest.mark.parametrize("k", range(1, 9))
def test_k_of_eight_modes_are_k(k):
    centres, sigma, weights = ring()
    points = centres[np.arange(1000) % k]
    found = mode_coverage(points, centres, sigma, weights)
    assert found.covered.sum() == k
    assert found.high_quality == 1.0
    if 1000 % k == 0:
        assert found.reverse_kl == pytest.approx(math.log(8 / k), abs=1e-12)


def test_real_data_has_the_share_and_the_divergence_that_theory_gives():
    rng = np.random.default_rng(3)
    centres, sigma, weights = ring()
    shares, divergences = [], []
    for _ in range(20):
        points = centres[rng.integers(0, 8, 2500)] + 0.01 * rng.standard_normal((2500, 2))
        found = mode_coverage(points.astype(np.float32), centres.astype(np.float32), sigma.astype(np.float32), weights)
        assert found.covered.all()
        shares.append(found.high_quality)
        divergences.append(found.reverse_kl)
    # 1 - exp(-4.5), with the error of 50,000 samples; (K-1)/2n on average
    assert np.mean(shares) == pytest.approx(1 - math.exp(-4.5), abs=4 * 0.00047)
    assert np.mean(divergences) == pytest.approx(7 / 5000, rel=0.4)


def test_a_diverged_generator_overflows_nothing():
    found = mode_coverage(np.array([[1e38, -1e38]], np.float32), CENTRES, SIGMA, WEIGHTS)
    assert found.high_quality == 0.0
    assert math.isfinite(found.reverse_kl)


def test_no_samples_have_no_coverage():
    with pytest.raises(ValueError, match="at least one"):
        mode_coverage(np.empty((0, 2)), CENTRES, SIGMA, WEIGHTS)


# -- classes ----------------------------------------------------------------------------------------------------------


def verdicts(counts, sure=0.95):
    """Probabilities of a classifier that is as sure of each sample: counts[c] of class c."""
    k = len(counts)
    rows = np.full((sum(counts), k), (1 - sure) / (k - 1))
    rows[np.arange(len(rows)), np.repeat(np.arange(k), counts)] = sure
    return rows


@pytest.mark.parametrize("k", range(1, 11))
def test_k_of_ten_classes_are_exactly_k(k):
    found = class_coverage(verdicts([100] * k + [0] * (10 - k)), np.full(10, 0.1))
    assert found.covered.tolist() == [True] * k + [False] * (10 - k)
    assert found.high_quality == 1.0
    assert found.reverse_kl == pytest.approx(np.log(10 / k))


def test_a_class_needs_a_tenth_of_its_due():
    # 1,000 samples of ten equal classes: ten of a class are a tenth of its due
    found = class_coverage(verdicts([10, 9, *[981 // 8] * 7, 1000 - 19 - 7 * (981 // 8)]), np.full(10, 0.1))
    assert found.covered.tolist() == [True, False] + [True] * 8
    # a rare class is due less
    found = class_coverage(verdicts([2, 998]), np.array([0.02, 0.98]))
    assert found.covered.all()


def test_a_class_needs_one_sample_however_rare_it_is():
    assert class_coverage(verdicts([0, 5]), np.array([0.001, 0.999])).covered.tolist() == [False, True]


def test_samples_the_classifier_is_unsure_of_cover_nothing():
    found = class_coverage(verdicts([50, 50], sure=0.8), np.array([0.5, 0.5]))
    assert not found.covered.any()
    assert (found.high_quality, found.reverse_kl) == (0.0, 0.0)
    assert found.counts.tolist() == [50, 50]
