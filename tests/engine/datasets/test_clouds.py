"""Two clouds in one plane, against the map that is said to connect them."""

from __future__ import annotations

import numpy as np
import pytest

from ganviz.engine.datasets.base import DATASETS, TrainingData
from ganviz.engine.settings.params import settings_of

from .loading import load

SHAPES = next(s.param.choices for s in settings_of(DATASETS["clouds"].Config) if s.name == "of")


@pytest.mark.parametrize("of", SHAPES)
def test_the_left_cloud_is_the_shape_made_smaller_and_moved(of):
    data, shape = load("clouds", of=of, size=200, seed=3), load(of, size=200, seed=3)
    np.testing.assert_allclose(data.sources, 0.6 * shape.items - np.array([1, 0]), atol=1e-6)
    assert data.offset is None


@pytest.mark.parametrize("of", SHAPES)
def test_each_point_on_the_right_is_its_partner_turned_scaled_and_bent(of):
    data = load("clouds", of=of, size=200, turn=-35.0, zoom=1.2, bend=-0.4)
    # by complex numbers: turning is a multiplication
    p = (data.sources[:, 0] + 1.0 + 1j * data.sources[:, 1].astype(np.float64)) / 0.6
    q = 1.2 * p * np.exp(-1j * np.radians(35))
    q = q + 1j * (-0.4) * q.real**2
    np.testing.assert_allclose(data.items[:, 0] + 1j * data.items[:, 1], 0.6 * q + 1.0, atol=2e-6)


def test_a_quarter_turn_by_hand():
    data = load("clouds", of="line", size=100, turn=90.0, zoom=0.5, bend=0.0)
    left, right = data.sources + [1, 0], data.items - [1, 0]
    np.testing.assert_allclose(right[:, 0], -0.5 * left[:, 1], atol=1e-6)
    np.testing.assert_allclose(right[:, 1], 0.5 * left[:, 0], atol=1e-6)


def test_the_right_cloud_has_modes_where_it_is_not_bent():
    data = load("clouds", of="blobs", size=20_000, bend=0.0)
    distance = np.linalg.norm(data.items[:, None] - data.modes.centres, axis=2)
    nearest = distance.argmin(axis=1)
    # a blob's sigma is 0.12; 0.6 and 0.8 times as large here
    np.testing.assert_allclose(data.modes.sigma, 0.12 * 0.6 * 0.8, rtol=1e-6)
    for mode, centre in enumerate(data.modes.centres):
        own = data.items[nearest == mode]
        np.testing.assert_allclose(own.mean(axis=0), centre, atol=4 * 0.0576 / np.sqrt(6000))
        np.testing.assert_allclose(own.std(axis=0), 0.0576, atol=0.002)
    assert load("clouds", of="blobs", size=100).modes is None
    assert load("clouds", of="moons", size=100, bend=0.0).modes is None


@pytest.mark.parametrize("of", SHAPES)
def test_the_clouds_lie_side_by_side_within_a_range_that_suits_networks(of):
    data = load("clouds", of=of, size=2000)
    both = np.concatenate([data.sources, data.items])
    assert np.abs(both.mean(axis=0)).max() < 0.2
    assert 0.8 < both.std(axis=0).max() < 1.4
    assert data.sources[:, 0].mean() < -0.8
    assert data.items[:, 0].mean() > 0.8


def test_the_plane_shows_sources_and_items():
    # x from -3 to 2, y from 0 to 4: the centre is (-½, 2), half the sides 2.5 and 2, a margin of 20 % of 2.5
    data = TrainingData("points", np.array([[0, 1], [2, 4]], np.float32),
                        sources=np.array([[-3, 0], [-1, 2]], np.float32))
    assert data.extent == pytest.approx((-0.5 - 3, -0.5 + 3, 2 - 2.5, 2 + 2.5))
