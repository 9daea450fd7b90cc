"""The filter over the picture, against sums worked out by hand and against torch."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch.nn import functional as F

from ganviz.engine.teaching.convolution import (
    READY,
    feature_map,
    map_side,
    patches,
    place_for,
    ready_filter,
    resized_filter,
)

# a bright 2×2 square in the lower right of a dark 4×4 picture
SQUARE = np.array([[[0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 1, 1], [0, 0, 1, 1]]], dtype=np.float64)
VERTICAL = np.array([[[-1, 0, 1], [-1, 0, 1], [-1, 0, 1]]], dtype=np.float64)


def test_a_vertical_edge_by_hand():
    """Place (0, 0) sees one row of (0 0 1): 1; the places below two; to the right (0 1 1), then as many: 1 and 2."""
    assert feature_map(SQUARE, VERTICAL).tolist() == [[1, 1], [2, 2]]
    assert feature_map(SQUARE, VERTICAL, bias=0.5).tolist() == [[1.5, 1.5], [2.5, 2.5]]


def test_padding_and_stride_by_hand():
    """With a rim of zeros, row 2 sees the square's two rows; the last column its fall to the rim: (1 1 | 0) is -1."""
    padded = feature_map(SQUARE, VERTICAL, padding=1)
    assert padded.tolist() == [[0, 0, 0, 0], [0, 1, 1, -1], [0, 2, 2, -2], [0, 2, 2, -2]]
    assert feature_map(SQUARE, VERTICAL, stride=2, padding=1).tolist() == [[0, 0], [0, 2]]
    assert feature_map(SQUARE, VERTICAL, stride=3, padding=1).tolist() == [[0, -0.0], [0, -2]]


def test_the_products_of_a_place_add_up_to_its_number():
    cut = patches(SQUARE, 3, 2, 1)[:, 1, 1]
    assert cut.tolist() == [[[0, 0, 0], [0, 1, 1], [0, 1, 1]]]
    assert (cut * VERTICAL).sum() == 2


@pytest.mark.parametrize(("side", "kernel", "stride", "padding", "expected"), [
    (28, 3, 1, 0, 26), (28, 3, 1, 1, 28), (28, 4, 2, 1, 14), (28, 3, 2, 1, 14), (8, 5, 4, 0, 1), (8, 5, 4, 2, 2),
    (2, 3, 1, 0, 0), (2, 3, 1, 1, 2)])
def test_the_side_of_the_map(side, kernel, stride, padding, expected):
    assert map_side(side, kernel, stride, padding) == expected
    assert feature_map(np.ones((1, side, side)), np.ones((1, kernel, kernel)), 0.0, stride, padding).shape == \
        (expected, expected)


@pytest.mark.parametrize("channels", [1, 3])
@pytest.mark.parametrize("kernel", [3, 4, 5])
@pytest.mark.parametrize("stride", [1, 2, 3, 4])
@pytest.mark.parametrize("padding", [0, 1, 2])
def test_it_is_what_torch_computes(channels, kernel, stride, padding):
    random = np.random.default_rng(0)
    image, weights = random.normal(size=(channels, 9, 12)), random.normal(size=(channels, kernel, kernel))
    theirs = F.conv2d(torch.from_numpy(image)[None], torch.from_numpy(weights)[None], torch.tensor([0.25]).double(),
                      stride, padding)[0, 0].numpy()
    np.testing.assert_allclose(feature_map(image, weights, 0.25, stride, padding), theirs, rtol=1e-12, atol=1e-12)


def test_filters_that_are_ready():
    assert ready_filter("vertical-edge", 3).tolist() == VERTICAL[0].tolist()
    assert ready_filter("horizontal-edge", 3).tolist() == [[-1, -1, -1], [0, 0, 0], [1, 1, 1]]
    assert ready_filter("corner", 3).tolist() == [[-1, -1, -1], [-1, 1, 1], [-1, 1, 1]]
    assert ready_filter("blur", 5).tolist() == [[0.04] * 5] * 5
    assert ready_filter("vertical-edge", 5)[2].tolist() == [-1, -1, 0, 1, 1]
    for name in READY:
        assert ready_filter(name, 5).shape == (5, 5)


@pytest.mark.parametrize(("name", "size", "words"), [("edge", 3, "no filter"), ("blur", 4, "odd"), ("blur", 1, "odd")])
def test_filters_that_there_are_not(name, size, words):
    with pytest.raises(ValueError, match=words):
        ready_filter(name, size)


def test_a_filter_of_another_size():
    three = np.arange(9.0).reshape(1, 3, 3)
    five = resized_filter(three, 5)
    assert five[0, 1:4, 1:4].tolist() == three[0].tolist()
    assert five.sum() == three.sum()
    assert resized_filter(five, 3).tolist() == three.tolist()
    assert resized_filter(np.arange(16.0).reshape(1, 4, 4), 3)[0].tolist() == [[0, 1, 2], [4, 5, 6], [8, 9, 10]]


def test_the_place_above_a_pixel():
    assert [place_for(x, 3, 1, 0, 6) for x in (0, 1, 4, 7)] == [0, 0, 3, 5]
    assert [place_for(x, 3, 2, 1, 4) for x in (0, 2, 3.2, 7)] == [0, 1, 2, 3]
