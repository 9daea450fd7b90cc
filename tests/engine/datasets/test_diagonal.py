"""The images of 2×2 pixels: bright on the diagonal, and the lecture's among them."""

from __future__ import annotations

import numpy as np
import pytest

from ganviz.engine.datasets.base import DATASETS
from ganviz.engine.datasets.diagonal import BRIGHT, DARK

REAL = [[[0.8, 0.1], [0.0, 0.6]], [[0.5, 0.0], [0.1, 0.9]], [[0.8, 0.2], [0.0, 0.9]]]
FAKE = [[[0.8, 0.8], [0.0, 0.6]], [[0.2, 1.0], [0.1, 0.8]], [[0.1, 0.2], [0.0, 0.9]]]


@pytest.fixture(scope="module")
def brightness():
    data = DATASETS["diagonal"].Config(size=20_000).build().load(1, lambda done, total: None, lambda: False)
    assert data.items.shape == (20_000, 2, 2, 1)
    return data.items[..., 0] / 255


def likely(image) -> bool:
    """Whether the density is above 0 there; it is the same wherever it is."""
    (a, b), (c, d) = image
    return all(BRIGHT[0] <= x <= BRIGHT[1] for x in (a, d)) and all(DARK[0] <= x <= DARK[1] for x in (b, c))


def test_the_lectures_reals_are_likely_and_its_fakes_impossible():
    assert all(map(likely, REAL))
    assert not any(map(likely, FAKE))


def test_the_pixels_are_uniform_and_independent(brightness):
    np.testing.assert_allclose(brightness.mean(0), [[0.75, 0.1], [0.1, 0.75]], atol=0.005)
    np.testing.assert_allclose(brightness.std(0), np.array([[0.5, 0.2], [0.2, 0.5]]) / 12**0.5, atol=0.003)
    np.testing.assert_allclose(np.corrcoef(brightness.reshape(-1, 4).T), np.eye(4), atol=0.03)
    assert brightness[:, 0, 0].min() >= 127 / 255


def test_the_hand_made_criterion_tells_most_of_them_from_the_lectures_fakes(brightness):
    """x1 + x4 - x2 - x3 above 1: its mean over the reals is 2 · 0.75 - 2 · 0.1 = 1.3."""
    def criterion(images):
        images = np.asarray(images)
        return images[..., 0, 0] + images[..., 1, 1] - images[..., 0, 1] - images[..., 1, 0]

    np.testing.assert_allclose(criterion(REAL), [1.3, 1.3, 1.5])
    np.testing.assert_allclose(criterion(FAKE), [0.6, -0.1, 0.8])
    assert criterion(brightness).mean() == pytest.approx(1.3, abs=0.005)
    assert 0.85 < (criterion(brightness) > 1).mean() < 0.95
