"""A distribution drawn by hand."""

from __future__ import annotations

import numpy as np
import pytest

from ganviz.engine.datasets.drawn import format_strokes, parse_strokes
from ganviz.engine.settings.params import ConfigError

from .loading import load


def test_points_lie_on_the_strokes_in_proportion_to_their_lengths():
    # an L of 1.5 + 0.5, and apart from it a stroke of 0.5
    data = load("drawn", strokes="-1,-1 0.5,-1 0.5,-0.5; -1,1 -0.5,1", width=0.0)
    points = data.items
    bottom = np.isclose(points[:, 1], -1)
    right = np.isclose(points[:, 0], 0.5) & ~bottom
    top = np.isclose(points[:, 1], 1)
    assert (bottom | right | top).all()
    np.testing.assert_allclose([bottom.mean(), right.mean(), top.mean()], [0.6, 0.2, 0.2], atol=0.006)
    assert data.offset is None
    assert data.modes is None


def test_many_corners_close_together_count_no_more_than_a_straight_stroke():
    dense = " ".join(f"{x:.4f},0" for x in np.linspace(-1, 0, 1001))
    points = load("drawn", strokes=f"{dense} 1,0", width=0.02).items
    assert (points[:, 0] < 0).mean() == pytest.approx(0.5, abs=0.01)


def test_width_is_the_standard_deviation_across():
    points = load("drawn", strokes="-1,0 1,0", width=0.1).items
    assert points[:, 1].std() == pytest.approx(0.1, abs=0.002)


@pytest.mark.parametrize("strokes", ["0.3,0.2", "0.3,0.2 0.3,0.2"])
def test_a_dot_is_a_small_blob(strokes):
    points = load("drawn", strokes=strokes, width=0.05).items
    np.testing.assert_allclose(points.mean(axis=0), [0.3, 0.2], atol=0.001)
    np.testing.assert_allclose(points.std(axis=0), 0.05, atol=0.001)


@pytest.mark.parametrize("strokes", ["", "  ", " ; ;"])
def test_an_empty_drawing_is_a_clear_error(strokes):
    with pytest.raises(ConfigError, match=r"data\.strokes: nothing is drawn yet; draw at least one stroke"):
        load("drawn", strokes=strokes)


@pytest.mark.parametrize(("strokes", "message"), [
    ("0,0 1,1; 0,0 1;2,2", r"stroke 2: '1' is not a corner"),
    ("0,0,0", r"stroke 1: '0,0,0' is not a corner"),
    ("0,a", r"stroke 1: '0,a' is not a corner"),
    ("0,0 3,1", r"stroke 1: '3,1' is off the plane; x and y go from -2 to 2"),
    ("nan,0", r"stroke 1: 'nan,0' is off the plane"),
])
def test_an_impossible_corner_is_named(strokes, message):
    with pytest.raises(ConfigError, match=message):
        load("drawn", strokes=strokes)


def test_strokes_survive_writing_and_reading():
    strokes = [[(-1.0, 0.25), (0.0, -0.0001), (1.23456, 2.0)], [(0.5, 0.5)]]
    text = format_strokes(strokes)
    read = parse_strokes(text)
    assert len(read) == 2
    for one, other in zip(strokes, read, strict=True):
        np.testing.assert_allclose(other, one, atol=0.0006)


def test_writing_moves_corners_beyond_the_limit_onto_it():
    np.testing.assert_allclose(parse_strokes(format_strokes([[(5, -7)]]))[0], [[2, -2]])


def test_writing_leaves_empty_strokes_out():
    assert format_strokes([[], [(0, 1)], []]) == "0,1"
