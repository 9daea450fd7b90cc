"""SSIM and MS-SSIM against their formulas, window by window."""

import numpy as np
import pytest

from ganviz.engine.metrics.ssim import multi_scale_similarity, structural_similarity


def terms(x, y, side=11):
    """Mean SSIM and mean contrast-structure of a pair of (H, W) images, in plain loops."""
    offset = np.arange(side) - side // 2
    window = np.exp(-(offset[:, None] ** 2 + offset**2) / (2 * 1.5**2))
    window /= window.sum()
    whole, contrast = [], []
    for r in range(x.shape[0] - side + 1):
        for c in range(x.shape[1] - side + 1):
            a, b = x[r:r + side, c:c + side], y[r:r + side, c:c + side]
            mean_a, mean_b = (window * a).sum(), (window * b).sum()
            var_a, var_b = (window * (a - mean_a) ** 2).sum(), (window * (b - mean_b) ** 2).sum()
            both = (window * (a - mean_a) * (b - mean_b)).sum()
            contrast.append((2 * both + 0.03**2) / (var_a + var_b + 0.03**2))
            whole.append(contrast[-1] * (2 * mean_a * mean_b + 0.01**2) / (mean_a**2 + mean_b**2 + 0.01**2))
    return np.mean(whole), np.mean(contrast)


def by_loops(one, other):
    """MS-SSIM of a pair of (H, W) images on two scales."""
    def half(x):
        rows, columns = x.shape[0] // 2, x.shape[1] // 2
        return x[:2 * rows, :2 * columns].reshape(rows, 2, columns, 2).mean((1, 3))

    first, second = 0.0448 / (0.0448 + 0.2856), 0.2856 / (0.0448 + 0.2856)
    return max(terms(one, other)[1], 0) ** first * max(terms(half(one), half(other))[0], 0) ** second


@pytest.mark.parametrize(("height", "width", "side"), [(16, 17, 11), (11, 12, 11), (10, 13, 9), (8, 8, 7), (2, 2, 1)])
def test_one_scale_is_its_formula_with_the_largest_window_that_fits(height, width, side):
    rng = np.random.default_rng(3)
    one = rng.uniform(0, 1, (3, height, width, 2))
    other = np.clip(one + rng.normal(0, 0.3, one.shape), 0, 1)
    expected = np.mean([[terms(a[..., c], b[..., c], side)[0] for c in range(2)]
                        for a, b in zip(one, other, strict=True)])
    assert structural_similarity(one, other) == pytest.approx(expected, rel=1e-9)


def test_one_scale_knows_equal_and_opposite_images():
    images = np.random.default_rng(2).uniform(0, 1, (4, 16, 16, 1))
    assert structural_similarity(images, images) == pytest.approx(1)
    assert structural_similarity(images, 1 - images) < -0.5
    with pytest.raises(ValueError, match="pair"):
        structural_similarity(images, images[:3])


@pytest.mark.parametrize("noise", [0.05, 0.5])
def test_it_is_its_formula(noise):
    rng = np.random.default_rng(1)
    one = rng.uniform(0, 1, (3, 24, 27, 2))
    other = np.clip(one + rng.normal(0, noise, one.shape), 0, 1)
    expected = np.mean([[by_loops(a[..., c], b[..., c]) for c in range(2)] for a, b in zip(one, other, strict=True)])
    assert multi_scale_similarity(one, other) == pytest.approx(expected, rel=1e-9)


def test_equal_images_are_1_and_opposite_ones_0():
    images = np.random.default_rng(2).uniform(0, 1, (4, 28, 28, 1))
    assert multi_scale_similarity(images, images) == pytest.approx(1)
    assert multi_scale_similarity(images, 1 - images) == 0


def test_flat_images_have_the_likeness_of_their_brightness():
    # no contrast in either: on the coarsest of the scales (2ab + c) / (a² + b² + c) remains, to its exponent
    a, b, c = 0.2, 0.8, 0.01**2
    expected = ((2 * a * b + c) / (a * a + b * b + c)) ** (0.2856 / (0.0448 + 0.2856))
    found = multi_scale_similarity(np.full((2, 32, 32, 3), a), np.full((2, 32, 32, 3), b))
    assert found == pytest.approx(expected)


def test_images_too_small_for_two_scales_are_refused():
    with pytest.raises(ValueError, match="22 pixels; these have 16"):
        multi_scale_similarity(np.zeros((2, 16, 40, 3)), np.zeros((2, 16, 40, 3)))


def test_pairs_must_be_pairs():
    with pytest.raises(ValueError, match="pair"):
        multi_scale_similarity(np.zeros((2, 32, 32, 1)), np.zeros((3, 32, 32, 1)))
