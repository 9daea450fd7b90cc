"""Distributions in the plane, against centres, weights and shapes worked out by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest

from .loading import load


def nearest(points, centres):
    return np.linalg.norm(points[:, None] - centres, axis=2).argmin(axis=1)


def test_ring_has_eight_different_centres_on_the_unit_circle():
    modes = load("ring").modes
    h = math.sqrt(0.5)
    expected = {(1, 0), (h, h), (0, 1), (-h, h), (-1, 0), (-h, -h), (0, -1), (h, -h)}
    assert {tuple(c) for c in modes.centres.round(5).tolist()} == {
        tuple(np.float32(c).round(5).tolist()) for c in expected}
    assert modes.centres.shape == (8, 2)
    np.testing.assert_allclose(modes.weights, 1 / 8)
    np.testing.assert_allclose(modes.sigma, 0.01)


def test_ring_points_are_as_far_from_their_centre_as_sigma_says():
    data = load("ring", sigma=0.05)
    which = nearest(data.items, data.modes.centres)
    deviation = data.items - data.modes.centres[which]
    # 100,000 points: the standard error of a standard deviation is 0.05 / sqrt(2 · 100,000)
    np.testing.assert_allclose(deviation.std(axis=0), 0.05, atol=6e-4)
    np.testing.assert_allclose(np.bincount(which) / len(which), 1 / 8, atol=0.006)


def test_ring_is_stored_as_it_is():
    data = load("ring")
    assert data.offset is None
    assert data.scale is None


def test_grid_is_stored_in_quarters_and_keeps_the_scale():
    data = load("grid")
    original = data.modes.centres * data.scale + data.offset
    assert {tuple(c) for c in original.tolist()} == {
        (x, y) for x in (-4.0, -2.0, 0.0, 2.0, 4.0) for y in (-4.0, -2.0, 0.0, 2.0, 4.0)}
    np.testing.assert_allclose(data.scale, [4, 4])
    np.testing.assert_allclose(data.modes.sigma * 4, 0.05)
    deviation = data.items - data.modes.centres[nearest(data.items, data.modes.centres)]
    np.testing.assert_allclose(deviation.std(axis=0), 0.05 / 4, atol=2e-4)


def test_grid_with_a_unit_of_one_is_the_published_set_up():
    data = load("grid", unit=1.0)
    assert data.scale is None
    assert data.modes.centres.min() == -4
    np.testing.assert_allclose(data.modes.sigma, 0.05)


@pytest.mark.parametrize("name", ["ring", "grid", "blobs", "gaussians"])
def test_real_data_of_a_mixture_is_about_as_good_as_theory_says(name):
    data = load(name)
    which = nearest(data.items, data.modes.centres)
    distance = np.linalg.norm(data.items - data.modes.centres[which], axis=1)
    within = (distance <= 3 * data.modes.sigma[which]).mean()
    # in the plane a Gaussian has 1 - exp(-9/2) of its mass within three sigma
    assert within == pytest.approx(1 - math.exp(-4.5), abs=0.003)


def test_two_gaussians_are_unequal():
    data = load("gaussians", share=0.9)
    np.testing.assert_allclose(data.modes.weights, [0.9, 0.1], rtol=1e-6)
    near_first = nearest(data.items, data.modes.centres) == 0
    assert near_first.mean() == pytest.approx(0.9, abs=0.01)
    assert data.modes.sigma[0] > data.modes.sigma[1]


def test_three_blobs_are_disjoint():
    modes = load("blobs").modes
    assert len(modes.centres) == 3
    sides = [np.linalg.norm(modes.centres[i] - modes.centres[i - 1]) for i in range(3)]
    np.testing.assert_allclose(sides, math.sqrt(3), rtol=1e-6)  # of a triangle in a circle of radius 1
    assert 3 * (modes.sigma[0] + modes.sigma[1]) < sides[0]


def test_line_without_noise_is_a_line():
    points = load("line", noise=0.0).items
    np.testing.assert_allclose(points[:, 1], points[:, 0] / 2, atol=1e-6)
    assert points[:, 0].min() == pytest.approx(-1, abs=1e-3)
    assert points[:, 0].max() == pytest.approx(1, abs=1e-3)
    assert np.abs(np.histogram(points[:, 0], bins=10)[0] / len(points) - 0.1).max() < 0.005


def test_moons_without_noise_are_two_half_circles():
    data = load("moons", noise=0.0)
    original = data.items * data.scale + data.offset
    on_upper = np.abs(np.hypot(*original.T) - 1) < 1e-5
    on_lower = np.abs(np.hypot(*(original - [1, 0.5]).T) - 1) < 1e-5
    assert (on_upper | on_lower).all()
    assert on_upper.mean() == pytest.approx(0.5, abs=0.01)
    assert (original[on_upper & ~on_lower, 1] >= -1e-6).all()
    assert (original[on_lower & ~on_upper, 1] <= 0.5 + 1e-6).all()
    np.testing.assert_allclose(data.items.mean(axis=0), 0, atol=0.02)


def test_spiral_without_noise_winds_as_often_as_asked():
    points = load("spiral", turns=1.0, noise=0.0).items.astype(np.float64)
    radius, angle = np.hypot(*points.T), np.arctan2(points[:, 1], points[:, 0])
    # one arm starts towards the right, the other towards the left: half a turn apart
    off = (angle - 2 * np.pi * radius + 1e-3) % np.pi
    assert radius.max() == pytest.approx(1, abs=1e-3)
    assert off[radius > 0.01].max() < 2e-3


def test_swiss_roll_without_noise_has_the_usual_radii():
    data = load("swiss", noise=0.0)
    original = data.items.astype(np.float64) * 10
    radius, angle = np.hypot(*original.T), np.arctan2(original[:, 1], original[:, 0])
    assert radius.min() == pytest.approx(1.5 * np.pi, abs=0.01)
    assert radius.max() == pytest.approx(4.5 * np.pi, abs=0.01)
    np.testing.assert_allclose(np.cos(angle - radius), 1, atol=1e-6)
    np.testing.assert_allclose(data.scale, 10)


@pytest.mark.parametrize("name", ["line", "moons", "spiral", "swiss"])
def test_curves_have_no_modes(name):
    assert load(name, size=100).modes is None


def test_the_pool_is_as_large_as_asked():
    assert len(load("ring", size=123).items) == 123
