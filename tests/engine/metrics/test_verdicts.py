import numpy as np
import pytest

from ganviz.engine.metrics.verdicts import histograms, separation


def brute_force(real, fake):
    wins = [1.0 if r > f else 0.5 if r == f else 0.0 for r in real for f in fake]
    return sum(wins) / len(wins)


@pytest.mark.parametrize(("real", "fake", "expected"), [
    ([3, 4], [1, 2], 1.0), ([1, 2], [3, 4], 0.0), ([1, 1], [1], 0.5), ([1, 3], [2, 2], 0.5), ([1, 2, 3], [2], 0.5),
    ([2, 3], [1, 2], (1 + 0.5 + 1 + 1) / 4),
])
def test_separation_by_hand(real, fake, expected):
    assert separation(np.array(real, float), np.array(fake, float)) == pytest.approx(expected)


@pytest.mark.parametrize("seed", range(5))
def test_separation_is_the_brute_force_with_ties(seed):
    rng = np.random.default_rng(seed)
    real, fake = rng.integers(0, 8, 23).astype(np.float32), rng.integers(-2, 6, 17).astype(np.float32)
    assert separation(real, fake) == pytest.approx(brute_force(real, fake), rel=1e-12)
    assert separation(rng.permutation(real), rng.permutation(fake)) == separation(real, fake)


def test_separation_swaps_with_the_sides_and_ignores_the_scale():
    rng = np.random.default_rng(9)
    real, fake = rng.normal(1, 1, 50), rng.normal(0, 2, 80)
    assert separation(real, fake) + separation(fake, real) == pytest.approx(1.0)
    assert separation(np.exp(real), np.exp(fake)) == pytest.approx(separation(real, fake))


def test_histograms_by_hand():
    real, fake, overlap = histograms(np.array([0.1, 0.6, 0.6, 0.9]), np.array([0.1, 0.1]), np.array([0, 0.5, 0.8, 1.0]))
    assert real.tolist() == [0.25, 0.5, 0.25]
    assert fake.tolist() == [1.0, 0.0, 0.0]
    assert overlap == pytest.approx(0.25)


def test_scores_beyond_the_edges_are_counted_in_the_outermost_bins():
    edges = np.linspace(0, 1, 5, dtype=np.float32)
    real, fake, overlap = histograms(np.array([-5.0, 9.0, 1.0, 0.0]), np.array([np.inf, -np.inf]), edges)
    assert real.tolist() == fake.tolist() == [0.5, 0, 0, 0.5]
    assert overlap == 1.0


@pytest.mark.parametrize("seed", range(3))
def test_the_mass_is_one_and_the_order_does_not_matter(seed):
    rng = np.random.default_rng(seed)
    real, fake = rng.normal(0, 1, 301).astype(np.float32), rng.normal(2, 3, 77).astype(np.float32)
    edges = np.linspace(-3, 3, 41, dtype=np.float32)
    shares_real, shares_fake, overlap = histograms(real, fake, edges)
    assert shares_real.sum() == pytest.approx(1.0)
    assert shares_fake.sum() == pytest.approx(1.0)
    assert overlap == pytest.approx(sum(min(a, b) for a, b in zip(shares_real, shares_fake, strict=True)))
    again = histograms(rng.permutation(real), rng.permutation(fake), edges)
    np.testing.assert_array_equal(again[0], shares_real)


def test_equal_scores_overlap_wholly_and_distant_ones_not_at_all():
    edges = np.linspace(-1, 1, 11)
    same = np.random.default_rng(1).uniform(-1, 1, 50)
    assert histograms(same, same, edges)[2] == pytest.approx(1.0)
    assert histograms(np.full(3, -0.9), np.full(4, 0.9), edges)[2] == 0.0


@pytest.mark.parametrize("measure", [separation, lambda r, f: histograms(r, f, np.array([0.0, 1.0]))])
@pytest.mark.parametrize("empty", [0, 1])
def test_both_sides_are_needed(measure, empty):
    sides = [np.ones(3), np.ones(3)]
    sides[empty] = np.empty(0)
    with pytest.raises(ValueError, match="both sides"):
        measure(*sides)
