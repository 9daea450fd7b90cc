"""The Laplacian pyramid against numbers worked by hand, and that an image comes back from it."""

import numpy as np
import pytest
import torch

from ganviz.engine.layers.pyramid import doubled, gaussian_pyramid, halved, laplacian_pyramid


def test_halving_is_the_mean_of_four_pixels():
    images = torch.tensor([[1.0, 3.0, 0.0, 0.0], [5.0, 7.0, 0.0, 4.0]]).view(1, 1, 2, 4)
    assert halved(images).tolist() == [[[[4.0, 1.0]]]]


def test_doubling_weighs_neighbours_by_three_quarters_and_a_quarter():
    images = torch.tensor([[0.0, 4.0], [8.0, 8.0]]).view(1, 1, 2, 2)
    rows = np.array([[1, 0], [0.75, 0.25], [0.25, 0.75], [0, 1]])
    assert doubled(images)[0, 0].numpy() == pytest.approx(rows @ np.array([[0, 4], [8, 8]]) @ rows.T)


def test_an_image_comes_back_from_its_pyramid():
    images = torch.rand(3, 2, 24, 40, generator=torch.Generator().manual_seed(1)) * 2 - 1
    image, residuals = laplacian_pyramid(images, 3)
    assert image.shape == (3, 2, 3, 5)
    assert [tuple(r.shape) for r in residuals] == [(3, 2, 6, 10), (3, 2, 12, 20), (3, 2, 24, 40)]
    for residual in residuals:
        image = doubled(image) + residual
    assert (image - images).abs().max() < 1e-6


def test_a_smooth_image_has_small_residuals_and_a_flat_one_none():
    ramp = torch.linspace(-1, 1, 32).expand(1, 1, 32, 32)
    for residual in laplacian_pyramid(ramp, 2)[1]:
        assert residual[..., 2:-2].abs().max() < 1e-6, "bilinear between means of a ramp is the ramp"
    assert all((r == 0).all() for r in laplacian_pyramid(torch.full((1, 1, 8, 8), 0.5), 2)[1])


def test_the_sizes_come_smallest_first():
    images = torch.rand(2, 1, 8, 8)
    sizes = gaussian_pyramid(images, 2)
    assert [s.shape[-1] for s in sizes] == [2, 4, 8]
    blocks = images.numpy().reshape(2, 1, 2, 4, 2, 4).mean((3, 5))
    assert sizes[0].numpy() == pytest.approx(blocks, abs=1e-6)
