"""Upsampling, against numbers worked out by hand and against torch."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch.nn import functional as F

from ganviz.engine.teaching.upsampling import READY, Spreading, ready_spreading, small_picture


def test_overlapping_copies_by_hand():
    """1 and 2 with the filter (1 10 100) at a distance of 2: 1, 10, 100 + 2, 20, 200."""
    row = Spreading(np.array([[1.0, 10, 100]] * 3), stride=2)(np.array([[1.0, 2.0]]))
    assert row.tolist() == [[1, 10, 102, 20, 200]] * 3
    cut = Spreading(np.array([[1.0, 10, 100]] * 3), stride=2, padding=1)(np.array([[1.0, 2.0]]))
    assert cut.tolist() == [[10, 102, 20]]


def test_repeating_is_nearest_neighbour():
    assert ready_spreading("repeat")(np.array([[1.0, 2.0], [3.0, 4.0]])).tolist() == \
        [[1, 1, 2, 2], [1, 1, 2, 2], [3, 3, 4, 4], [3, 3, 4, 4]]


@pytest.mark.parametrize("name", READY)
def test_each_doubles_five_to_ten_to_twenty(name):
    spreading = ready_spreading(name)
    features = np.random.default_rng(1).normal(size=(5, 5))
    assert (spreading.side(5), spreading.side(10)) == (10, 20)
    assert spreading(features).shape == (10, 10)
    assert spreading(spreading(features)).shape == (20, 20)


def test_smooth_is_bilinear_inside():
    features = np.random.default_rng(2).normal(size=(6, 6))
    theirs = F.interpolate(torch.from_numpy(features)[None, None], scale_factor=2.0, mode="bilinear")[0, 0].numpy()
    np.testing.assert_allclose(ready_spreading("smooth")(features)[1:-1, 1:-1], theirs[1:-1, 1:-1], atol=1e-12)


@pytest.mark.parametrize("kernel", [2, 3, 4, 5])
@pytest.mark.parametrize("stride", [1, 2, 3])
@pytest.mark.parametrize("padding", [0, 1])
def test_it_is_what_torch_computes(kernel, stride, padding):
    random = np.random.default_rng(3)
    features, weights = random.normal(size=(4, 5)), random.normal(size=(kernel, kernel))
    theirs = F.conv_transpose2d(torch.from_numpy(features)[None, None], torch.from_numpy(weights)[None, None], None,
                                stride, padding)[0, 0].numpy()
    spreading = Spreading(weights, stride, padding)
    np.testing.assert_allclose(spreading(features), theirs, rtol=1e-12, atol=1e-12)
    assert theirs.shape == (spreading.side(4), spreading.side(5))


@pytest.mark.parametrize("name", READY)
@pytest.mark.parametrize("place", range(5))
def test_what_a_number_reaches_is_what_changes_with_it(name, place):
    spreading = ready_spreading(name)
    features = np.zeros((5, 5))
    features[place, 2] = 1.0
    changed = np.flatnonzero(np.abs(spreading(features)).sum(1))
    assert spreading.reached(place, place, 5) == (changed[0], changed[-1])
    further = np.flatnonzero(np.abs(spreading(spreading(features))).sum(1))
    assert spreading.reached(*spreading.reached(place, place, 5), 10) == (further[0], further[-1])


def test_a_small_picture_of_weighted_sums():
    picture = small_picture(np.array([1.0, 2.0]), np.array([[1, 0], [0, 1], [1, 1], [-1, 2]]))
    assert picture.tolist() == [[1, 2], [3, 3]]


def test_a_filter_that_there_is_not():
    with pytest.raises(ValueError, match="no filter"):
        ready_spreading("bicubic")
