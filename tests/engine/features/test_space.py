"""Vectors in which samples are compared."""

import numpy as np
import pytest
import torch

from ganviz.engine.features.space import pixels, positions


def correlated_images(n, side=16, seed=1):
    """Images that differ in ten directions, and by a little noise: values near [-1, 1]."""
    random = torch.Generator().manual_seed(seed)
    directions = torch.randn(10, 3 * side * side, generator=torch.Generator().manual_seed(9))
    images = torch.randn(n, 10, generator=random) @ directions * 0.1
    return (images + 0.01 * torch.randn(images.shape, generator=random)).view(n, 3, side, side)


def distances(vectors):
    return np.linalg.norm(vectors[:, None].astype(np.float64) - vectors, axis=2)


@pytest.mark.parametrize("kind", ["positions", "small", "large"])
def test_real_samples_have_mean_0_and_mean_square_1(kind):
    real = {"positions": torch.randn(500, 2) * torch.tensor([3.0, 1.0]) + 5, "small": torch.rand(200, 1, 8, 8),
            "large": correlated_images(400)}[kind]
    space = positions(real) if kind == "positions" else pixels([real[:150], real[150:]])
    vectors = space(real)
    assert vectors.dtype == np.float32
    np.testing.assert_allclose(vectors.mean(0), 0, atol=1e-4)
    assert (vectors.astype(np.float64) ** 2).mean() == pytest.approx(1, rel=1e-4)


@pytest.mark.parametrize("kind", ["positions", "small"])
def test_distances_keep_their_proportions(kind):
    real = torch.randn(60, 2) * torch.tensor([3.0, 1.0]) if kind == "positions" else torch.rand(60, 1, 8, 8)
    space = positions(real) if kind == "positions" else pixels([real])
    ratio = distances(space(real))[0, 1:] / distances(real.flatten(1).numpy())[0, 1:]
    np.testing.assert_allclose(ratio, ratio[0], rtol=1e-5)
    np.testing.assert_allclose(space.restored(space(real)), real.flatten(1).numpy(), atol=1e-5)


def test_a_few_directions_keep_the_distances_of_large_images():
    real = correlated_images(600)
    vectors, flat = pixels([real])(real), real.flatten(1).numpy()
    assert vectors.shape == (600, 64)
    near, full = distances(vectors)[:100, 100:], distances(flat)[:100, 100:]
    scale = np.linalg.norm(flat - flat.mean(0), axis=1)[0] / np.linalg.norm(vectors[0] - vectors.mean(0))
    ratio = near * scale / full
    assert ratio.max() < 1.01
    assert ratio.min() > 0.97


def test_noise_outside_the_directions_is_seen():
    real = correlated_images(600)
    noisy = real[:100] + 0.2 * torch.randn(100, 3, 16, 16, generator=torch.Generator().manual_seed(3))
    space = pixels([real])
    rest, of_noisy = space(real)[:, -1], space(noisy)[:, -1]
    assert of_noisy.min() > rest.max() + 1


def test_more_samples_at_once_change_nothing():
    real = correlated_images(300)
    space = pixels([real])
    np.testing.assert_allclose(space(real)[:7], space(real[:7]), atol=1e-5)


def test_equal_images_are_one_vector():
    space = pixels([torch.zeros(5, 3, 16, 16)])
    assert np.isfinite(space(torch.zeros(2, 3, 16, 16))).all()


def test_it_says_what_it_is():
    assert pixels([torch.rand(9, 1, 8, 8)]).text == "pixels"
    assert "63 directions" in pixels([correlated_images(200)]).text
    assert "100 % of their variance" in pixels([correlated_images(200)]).text
