"""Groups of similar images, for a classifier of images that have no labels."""

import numpy as np
import pytest
import torch

from ganviz.engine.datasets.base import TrainingData
from ganviz.engine.features import groups
from ganviz.engine.features.groups import FEWEST, GROUPS, grouped


def shades(n, side=12, seed=1):
    """Images of one of ten shades of grey, a little uneven; and the shade of each."""
    random = np.random.default_rng(seed)
    shade = random.integers(0, 10, n)
    images = 20 + 22 * shade[:, None, None, None] + random.integers(-2, 3, (n, side, side, 1))
    return TrainingData("images", images.astype(np.uint8)), shade


@pytest.mark.parametrize("side", [8, 12, 40])
def test_similar_images_get_the_same_label(side):
    data, _ = shades(600, side)
    found = grouped(data)
    means = found.items.reshape(len(found.items), -1).mean(1)
    groups = [means[found.labels == k] for k in range(GROUPS)]
    # between two shades lie 22; k-means may put neighbours together or divide one
    assert all(group.max() - group.min() < 3 * 22 for group in groups if len(group))
    assert sum(len(group) > 0 for group in groups) >= 6


def test_a_quarter_as_many_have_noise_and_a_label_of_their_own():
    data, _ = shades(400)
    found = grouped(data)
    uneven = found.items.astype(float).std((1, 2, 3))
    is_noise = found.labels == GROUPS
    assert is_noise.sum() == 100
    assert len(found.items) == 500
    assert uneven[is_noise].mean() > 5 * uneven[~is_noise].mean()
    assert len(found.label_names) == GROUPS + 1


def test_it_draws_from_generators_of_its_own():
    data, _ = shades(FEWEST)
    before, numpys = torch.random.get_rng_state(), np.random.get_state()[1].copy()
    first, again = grouped(data), grouped(data)
    np.testing.assert_array_equal(first.items, again.items)
    np.testing.assert_array_equal(first.labels, again.labels)
    assert torch.equal(before, torch.random.get_rng_state())
    np.testing.assert_array_equal(numpys, np.random.get_state()[1])


@pytest.mark.parametrize(("images", "used"), [(400, 400), (100, FEWEST)])
def test_of_large_images_fewer_are_used(monkeypatch, images, used):
    data, _ = shades(600)
    monkeypatch.setattr(groups, "_MOST_BYTES", images * data.items[0].size)
    assert (grouped(data).labels < GROUPS).sum() == used
