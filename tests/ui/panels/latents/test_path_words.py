"""What the explorer says of a path."""

from __future__ import annotations

import numpy as np
import pytest

from ganviz.ui.panels.latents.path_words import directions_csv, place_words, trail_csv


@pytest.mark.parametrize(("path_kind", "place", "words"), [
    ("interpolate", 0.25, "25 %"), ("analogy", 1.0, "100 %"), ("direction", 0.5, "+0.0"),
    ("direction", 0.0, "\N{MINUS SIGN}4.0"), ("styles", 0.5, "3 of 6 layers from A")])
def test_places(path_kind, place, words):
    assert place_words(path_kind, place, 6) == words


def test_a_trail_as_a_table():
    assert trail_csv(np.array([[0.0, 1.0], [0.5, 2.0], [1.0, -3.5]])).splitlines() == [
        "place on the path (0 to 1),x,y", "0,0,1", "0.5,0.5,2", "1,1,-3.5"]


def test_directions_without_a_share_leave_it_empty():
    assert directions_csv((0.0, 1.5, -2.0), np.array([0.75, 0.125])).splitlines() == [
        "direction,steps (standard deviations),share of all change", "1,0,0.75", "2,1.5,0.125", "3,-2,"]
