import numpy as np
import pytest

from ganviz.engine.metrics.sharpness import sharpness


def test_one_edge_by_hand():
    image = np.zeros((1, 4, 4, 1))
    image[:, :, 2:] = 3.0  # between columns 1 and 2: of 3 × 3 differences, the middle column's are 3
    assert sharpness(image) == pytest.approx(1.0)


def test_both_directions_and_all_channels_count_as_one_length():
    image = np.zeros((1, 2, 2, 2))
    image[0, ..., 0] = [[0, 2], [3, 0]]
    image[0, ..., 1] = [[0, 6], [0, 0]]
    assert sharpness(image) == pytest.approx(np.sqrt(4 + 9 + 36))


def test_a_blurred_checkerboard_has_none():
    board = np.indices((9, 9)).sum(0)[None, :, :, None] % 2.0
    blurred = (board[:, :-1, :-1] + board[:, 1:, :-1] + board[:, :-1, 1:] + board[:, 1:, 1:]) / 4
    assert sharpness(board) == pytest.approx(np.sqrt(2))
    assert sharpness(blurred) == 0


def test_flat_images_have_none():
    assert sharpness(np.full((3, 3, 5, 5), 7, np.uint8)) == 0
