"""Precision, recall, density and coverage against brute force, by hand, and for real data against itself."""

import math

import numpy as np
import pytest

from ganviz.engine.metrics import _distances
from ganviz.engine.metrics.neighbours import neighbour_scores


def brute_force(real, fake, k_manifold, k_ball):
    """The definitions, one sample at a time."""
    def distance(a, b):
        return math.sqrt(sum((x - y) ** 2 for x, y in zip(a, b, strict=True)))

    def radius(samples, i, k):
        return sorted(distance(samples[i], other) for j, other in enumerate(samples) if j != i)[k - 1]

    n, m = len(real), len(fake)
    manifold, ball = ([radius(real, i, k) for i in range(n)] for k in (k_manifold, k_ball))
    of_fake = [radius(fake, j, k_manifold) for j in range(m)]
    apart = [[distance(r, f) for f in fake] for r in real]
    return (sum(any(apart[i][j] <= manifold[i] for i in range(n)) for j in range(m)) / m,
            sum(any(apart[i][j] <= of_fake[j] for j in range(m)) for i in range(n)) / n,
            sum(apart[i][j] <= ball[i] for i in range(n) for j in range(m)) / (k_ball * m),
            sum(any(apart[i][j] <= ball[i] for j in range(m)) for i in range(n)) / n)


def scores(real, fake, **kwargs):
    found = neighbour_scores(np.asarray(real), np.asarray(fake), **kwargs)
    return found.precision, found.recall, found.density, found.coverage


@pytest.mark.parametrize(("n", "m", "d"), [(40, 40, 2), (25, 60, 3), (60, 25, 40)])
@pytest.mark.parametrize("k", [(3, 5), (1, 2)])
def test_it_is_what_the_definitions_say(n, m, d, k):
    rng = np.random.default_rng(n + d)
    real, fake = rng.normal(0, 1, (n, d)), rng.normal(0.4, 0.8, (m, d))
    assert scores(real, fake, k_manifold=k[0], k_ball=k[1]) == pytest.approx(brute_force(real, fake, *k), abs=1e-12)


def test_four_points_by_hand():
    # with k = 1 the balls of the reals reach 1, 1, 2 and 10; those of the fakes 3 and 3
    real, fake = [[0.0, 0], [1, 0], [3, 0], [13, 0]], [[-2.0, 0], [1, 0]]
    precision, recall, density, coverage = scores(real, fake, k_manifold=1, k_ball=1)
    # the fake at 1 is in the balls around 0, 1 and 3, the one at -2 in none; fakes' balls hold 0, 1 and 3
    assert (precision, recall) == (0.5, 0.75)
    assert (density, coverage) == (3 / 2, 3 / 4)


def test_a_sample_is_not_its_own_neighbour():
    # two pairs far apart: with k = 1 a ball reaches to the partner; one that counted itself would have no size
    real = [[0.0, 0], [0, 1], [9, 0], [9, 1]]
    assert scores(real, [[0.0, 0.5], [9.0, 0.5]], k_manifold=1, k_ball=1)[0] == 1.0


def test_real_data_against_itself_gives_what_theory_says():
    rng = np.random.default_rng(3)
    n, k = 1500, 5
    _, _, density, coverage = scores(*rng.normal(0, 1, (2, n, 2)))
    expected = 1 - math.prod((n - i) / (2 * n - 1 - i) for i in range(k))
    assert expected == pytest.approx(1 - 2**-k, abs=1e-3)
    assert coverage == pytest.approx(expected, abs=4 * math.sqrt(expected * (1 - expected) / n))
    assert density == pytest.approx(1.0, abs=0.08)


def test_a_generator_of_half_the_data_is_precise_and_recalls_half():
    rng = np.random.default_rng(4)
    real = np.concatenate([rng.normal(-5, 1, (500, 2)), rng.normal(5, 1, (500, 2))])
    precision, recall, _, coverage = scores(real, rng.normal(-5, 1, (1000, 2)))
    best = scores(rng.normal(-5, 1, (1000, 2)), rng.normal(-5, 1, (1000, 2)))
    assert precision == pytest.approx(best[0], abs=0.05)
    assert recall == pytest.approx(best[1] / 2, abs=0.06)
    assert coverage == pytest.approx(0.5, abs=0.02)


def test_far_away_fakes_have_nothing():
    rng = np.random.default_rng(5)
    assert scores(rng.normal(0, 1, (50, 2)), rng.normal(100, 1, (50, 2))) == (0, 0, 0, 0)


@pytest.mark.parametrize("d", [2, 40])
def test_parts_of_the_work_change_nothing(d, monkeypatch):
    rng = np.random.default_rng(6)
    real, fake = rng.normal(0, 1, (2, 70, d)).astype(np.float32)
    whole = scores(real, fake)
    monkeypatch.setattr(_distances, "_HELD", 500)
    assert scores(real, fake) == whole


@pytest.mark.parametrize(("reals", "fakes"), [(5, 10), (10, 3)])
def test_too_few_samples_for_k_neighbours(reals, fakes):
    with pytest.raises(ValueError, match="needs at least"):
        neighbour_scores(np.zeros((reals, 2)), np.zeros((fakes, 2)))


def test_it_can_be_ended_between_two_parts():
    def stop():
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        neighbour_scores(np.zeros((10, 2)), np.zeros((10, 2)), between=stop)
