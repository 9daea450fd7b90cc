"""The kernel, Fréchet and sliced Wasserstein distances against independent float64 formulas and known values."""

import math

import numpy as np
import pytest

from ganviz.engine.metrics import kernel
from ganviz.engine.metrics.frechet import frechet_distance
from ganviz.engine.metrics.kernel import kernel_distance
from ganviz.engine.metrics.sliced import sliced_wasserstein

# -- kernel distance --------------------------------------------------------------------------------------------------


def mmd_by_loops(real, fake):
    def k(x, y):
        return (float(np.dot(x, y)) / len(x) + 1) ** 3

    n, m = len(real), len(fake)
    return (sum(k(real[i], real[j]) for i in range(n) for j in range(n) if i != j) / (n * (n - 1))
            + sum(k(fake[i], fake[j]) for i in range(m) for j in range(m) if i != j) / (m * (m - 1))
            - 2 * sum(k(x, y) for x in real for y in fake) / (n * m))


@pytest.mark.parametrize(("n", "m", "d"), [(2, 2, 1), (12, 9, 2), (10, 17, 30)])
def test_the_kernel_distance_is_its_formula(n, m, d):
    rng = np.random.default_rng(n)
    real, fake = rng.normal(0, 1, (n, d)), rng.normal(0.3, 1.2, (m, d))
    assert kernel_distance(real, fake) == pytest.approx(mmd_by_loops(real, fake), rel=1e-10, abs=1e-12)


def test_the_kernel_distance_by_hand():
    # d = 1: k(x, y) = (xy + 1)³; reals 0, 1 and fakes 1, 2: 1 + 27 - 2 (1 + 1 + 8 + 27) / 4
    assert kernel_distance(np.array([[0.0], [1.0]]), np.array([[1.0], [2.0]])) == pytest.approx(1 + 27 - 18.5)


def test_the_kernel_distance_is_unbiased():
    rng = np.random.default_rng(1)
    values = [kernel_distance(*rng.normal(0, 1, (2, 20, 3))) for _ in range(2000)]
    error = np.std(values) / math.sqrt(len(values))
    assert abs(np.mean(values)) < 4 * error
    assert np.min(values) < 0  # the biased one never is


def test_the_kernel_distance_of_a_shift_is_that_of_the_distributions():
    # d = 1: E k(x, y) = 1 + 3 E[x]E[y] + 3 E[x²]E[y²] + E[x³]E[y³], so the distance is that of the first three moments
    rng = np.random.default_rng(2)
    shift = 0.5
    moments = np.array([[0, 1, 0], [shift, 1 + shift**2, 3 * shift + shift**3]])
    expected = float(((moments[0] - moments[1]) ** 2) @ [3, 3, 1])
    values = [kernel_distance(rng.normal(0, 1, (1000, 1)), rng.normal(shift, 1, (1000, 1))) for _ in range(20)]
    assert np.mean(values) == pytest.approx(expected, abs=4 * np.std(values) / math.sqrt(20))


def test_parts_of_the_work_do_not_change_the_kernel_distance(monkeypatch):
    real, fake = np.random.default_rng(3).normal(0, 1, (2, 60, 30))
    whole = kernel_distance(real, fake)
    monkeypatch.setattr(kernel, "_HELD", 300)
    assert kernel_distance(real, fake) == pytest.approx(whole, rel=1e-12)


# -- Fréchet distance -------------------------------------------------------------------------------------------------


def frechet_by_general_eigenvalues(real, fake):
    """Tr (Σ_r Σ_f)^½ is the sum of the roots of the product's eigenvalues: no symmetric product."""
    cov_r, cov_f = np.cov(real.T).reshape(real.shape[1], -1), np.cov(fake.T).reshape(real.shape[1], -1)
    roots = np.sqrt(np.linalg.eigvals(cov_r @ cov_f).astype(complex)).real.sum()
    return float(((real.mean(0) - fake.mean(0)) ** 2).sum() + np.trace(cov_r) + np.trace(cov_f) - 2 * roots)


@pytest.mark.parametrize(("n", "m", "d"), [(30, 40, 1), (100, 80, 5), (300, 300, 40)])
def test_the_frechet_distance_is_its_formula(n, m, d):
    rng = np.random.default_rng(d)
    mix = rng.normal(0, 1, (d, d))
    real, fake = rng.normal(0, 1, (n, d)) @ mix, rng.normal(0.3, 1.5, (m, d))
    assert frechet_distance(real, fake) == pytest.approx(frechet_by_general_eigenvalues(real, fake), rel=1e-8)


def test_in_one_dimension_it_is_that_of_means_and_deviations():
    rng = np.random.default_rng(1)
    real, fake = rng.normal(2, 3, (50, 1)), rng.normal(0, 1, (70, 1))
    expected = (real.mean() - fake.mean()) ** 2 + (real.std(ddof=1) - fake.std(ddof=1)) ** 2
    assert frechet_distance(real, fake) == pytest.approx(expected)


def test_shifted_and_widened_copies_have_the_distance_by_hand():
    real = np.random.default_rng(2).normal(0, 1, (400, 6))
    assert frechet_distance(real, real) == pytest.approx(0, abs=1e-10)
    assert frechet_distance(real, real + [3, 4, 0, 0, 0, 0]) == pytest.approx(25, rel=1e-9)
    # twice as wide: the trace of (2 - 1)² Σ, and the mean moves by itself
    expected = np.trace(np.cov(real.T)) + (real.mean(0) ** 2).sum()
    assert frechet_distance(real, 2 * real) == pytest.approx(expected, rel=1e-9)


def test_fewer_samples_than_dimensions_give_a_number():
    real, fake = np.random.default_rng(3).normal(0, 1, (2, 5, 30))
    assert frechet_distance(real, fake) == pytest.approx(frechet_by_general_eigenvalues(real, fake), rel=1e-5)


def test_its_bias_falls_as_one_over_n():
    rng = np.random.default_rng(4)

    def mean_of(n, times):
        return np.mean([frechet_distance(*rng.normal(0, 1, (2, n, 4))) for _ in range(times)])

    assert mean_of(100, 200) / mean_of(400, 100) == pytest.approx(4, rel=0.15)


# -- sliced Wasserstein -----------------------------------------------------------------------------------------------


def quantile_area(one, other, steps=200_000):
    """The area between two quantile functions, by summation."""
    at = (np.arange(steps) + 0.5) / steps
    first, second = (np.sort(values)[(at * len(values)).astype(int)] for values in (one, other))
    return float(np.abs(first - second).mean())


@pytest.mark.parametrize(("n", "m"), [(50, 50), (50, 20), (7, 31), (1, 4)])
def test_on_a_line_it_is_the_area_between_the_quantiles(n, m):
    rng = np.random.default_rng(n + m)
    real, fake = rng.normal(0, 1, (n, 1)), rng.normal(0.5, 2, (m, 1))
    assert sliced_wasserstein(real, fake) == pytest.approx(quantile_area(real[:, 0], fake[:, 0]), rel=1e-3)


def test_unequal_sets_by_hand():
    # 0, 1, 2 against 0, 4: a third moves 0, a sixth 1 (1 → 0), a sixth 3 (1 → 4), a third 2
    assert sliced_wasserstein(np.array([[0.0], [1.0], [2.0]]), np.array([[0.0], [4.0]])) == pytest.approx(8 / 6)


def test_sets_that_are_repeated_are_the_same():
    rng = np.random.default_rng(1)
    real, fake = rng.normal(0, 1, (20, 3)), rng.normal(1, 1, (30, 3))
    assert sliced_wasserstein(real, fake) == pytest.approx(sliced_wasserstein(np.repeat(real, 3, 0), fake))
    assert sliced_wasserstein(real, np.repeat(real, 2, 0)) == pytest.approx(0, abs=1e-12)


def test_a_shift_in_the_plane_is_seen_at_two_over_pi():
    # the mean of |cos| over the directions is 2/π; the deviation of the mean over 512 of them is .31 / √512
    real = np.random.default_rng(2).normal(0, 1, (300, 2))
    found = sliced_wasserstein(real, real + [3.0, 0.0], projections=512)
    assert found == pytest.approx(3 * 2 / math.pi, abs=3 * 4 * 0.31 / math.sqrt(512))


def test_a_widening_in_the_plane_is_the_difference_of_the_deviations():
    # of N(0, s²) the quantiles are s times those of N(0, 1), whose mean magnitude is √(2/π)
    rng = np.random.default_rng(3)
    found = sliced_wasserstein(rng.normal(0, 1, (20_000, 2)), rng.normal(0, 1.5, (20_000, 2)))
    assert found == pytest.approx(0.5 * math.sqrt(2 / math.pi), abs=0.03)
