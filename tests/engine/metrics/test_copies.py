"""Near-duplicates and copies of training data, planted at known rates."""

import math

import numpy as np
import pytest

from ganviz.engine.metrics import _distances
from ganviz.engine.metrics.duplicates import near_duplicates, nearest_other
from ganviz.engine.metrics.memorization import memorization


def test_duplicates_by_hand():
    # 0, 0.1 and 0.2 in a row, and one alone: two pairs within 0.1, three samples of four
    found = near_duplicates(np.array([[0.0, 0], [0.1, 0], [0.2, 0], [5, 5]]), 0.1 + 1e-9)
    assert (found.pairs, found.share) == (2, 0.75)
    assert found.support == 4 * 3 / 4
    assert near_duplicates(np.array([[0.0], [1.0]]), 0.5).support == math.inf


@pytest.mark.parametrize("d", [2, 60])
@pytest.mark.parametrize("support", [50, 500])
def test_the_birthday_test_finds_how_many_samples_there_are(d, support):
    rng = np.random.default_rng(support + d)
    different = rng.normal(0, 1, (support, d)).astype(np.float32)
    n = 1500
    found = near_duplicates(different[rng.integers(0, support, n)] + rng.normal(0, 1e-6, (n, d)), 1e-3)
    expected = n * (n - 1) / 2 / support
    assert found.pairs == pytest.approx(expected, abs=4 * math.sqrt(expected) + 0.1 * expected)
    assert found.support == pytest.approx(support, rel=0.1)


@pytest.mark.parametrize("rate", [0.0, 0.1, 0.5])
def test_a_known_rate_of_duplicates_is_found(rate):
    rng = np.random.default_rng(1)
    n = 400
    copies = int(rate * n / 2)  # each makes two samples have a partner
    samples = rng.normal(0, 1, (n - copies, 50))
    samples = np.concatenate([samples, samples[:copies] + 1e-4])
    assert near_duplicates(samples, 0.01).share == pytest.approx(rate)


@pytest.mark.parametrize("d", [2, 60])
def test_the_nearest_other_is_that_of_the_brute_force(d):
    samples = np.random.default_rng(2).normal(0, 1, (80, d))
    distance = np.linalg.norm(samples[:, None] - samples, axis=2) + np.diag(np.full(80, np.inf))
    np.testing.assert_allclose(nearest_other(samples), distance.min(1), rtol=1e-12)


@pytest.mark.parametrize("d", [2, 60])
def test_parts_of_the_work_change_nothing(d, monkeypatch):
    samples = np.random.default_rng(3).normal(0, 1, (90, d)).astype(np.float32)
    whole = near_duplicates(samples, 0.4 * math.sqrt(d)), nearest_other(samples)
    monkeypatch.setattr(_distances, "_HELD", 300)
    assert near_duplicates(samples, 0.4 * math.sqrt(d)) == whole[0]
    np.testing.assert_array_equal(nearest_other(samples), whole[1])


# -- memorization -----------------------------------------------------------------------------------------------------


def test_memorization_by_hand():
    training, held_out = np.array([[0.0], [10.0]]), np.array([[1.0], [12.0], [5.0]])
    found = memorization(training, held_out, np.array([[0.0], [8.5]]))
    # fakes at 0 and 1.5 from the training data, held-out reals at 1, 2 and 5: 3 + 2 of 6 pairs have the fake nearer
    assert found.copying == pytest.approx(5 / 6)
    assert (found.fake_distance, found.held_out_distance) == (0.75, 2.0)


@pytest.mark.parametrize("d", [2, 60])
@pytest.mark.parametrize("copied", [0.0, 0.4, 1.0])
def test_a_known_share_of_copies_moves_it_from_a_half_to_one(d, copied):
    rng = np.random.default_rng(4)
    training, held_out, fake = rng.normal(0, 1, (3, 600, d)).astype(np.float32)
    fake[:int(copied * 600)] = training[rng.permutation(600)[:int(copied * 600)]]
    found = memorization(training, held_out, fake)
    assert found.copying == pytest.approx(0.5 + copied / 2, abs=4 * math.sqrt(1 / 12 / 600 * 2))
    if copied == 1:
        assert found.fake_distance == 0.0


def test_samples_far_from_the_data_are_no_copies():
    rng = np.random.default_rng(5)
    assert memorization(*rng.normal(0, 1, (2, 50, 2)), rng.normal(50, 1, (50, 2))).copying == 0.0
