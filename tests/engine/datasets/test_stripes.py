"""Solid and striped shapes, against areas and stripes worked out by hand."""

from __future__ import annotations

import colorsys
import dataclasses
import math

import numpy as np
import pytest

from ganviz.engine.datasets.stripes import DARK, SHAPES, Shapes

from .loading import load

COLOUR, GROUND = (200.0, 100.0, 50.0), (250.0, 240.0, 230.0)


def one(name: str, *, radius: float = 0.3, centre=(0.5, 0.5), angle: float = 0.4, waves=(0.1, 0.2)) -> Shapes:
    return Shapes(np.array([SHAPES.index(name)]), np.array([centre]), np.array([radius]), np.array([angle]),
                  np.array([waves]), np.array([COLOUR]), np.array([GROUND]))


# of a circle with radius R; of a square and a triangle with their corners on it; and of R (1 + a cos 2θ + b cos 3θ),
# whose area is ½ ∫ r² dθ = π R² (1 + (a² + b²) / 2)
@pytest.mark.parametrize(("name", "area"), [
    ("circle", math.pi), ("square", 2.0), ("triangle", 0.75 * math.sqrt(3)),
    ("blob", math.pi * (1 + (0.1**2 + 0.2**2) / 2))])
@pytest.mark.parametrize("side", [16, 32])
def test_each_shape_has_its_area(name, area, side):
    solid, _ = one(name).render(side, 0.1)
    cover = (solid[0, ..., 1].astype(float) - GROUND[1]) / (COLOUR[1] - GROUND[1])
    assert cover.mean() == pytest.approx(area * 0.3**2, rel=0.02)


def test_a_square_that_stands_on_an_edge_covers_the_pixels_that_it_should():
    # its half side is R / √2 = ¼: from 4 to 12 of 16 pixels; normals point along the axes
    solid, _ = one("square", radius=math.sqrt(2) / 4, angle=0.0).render(16, 0.1)
    expected = np.broadcast_to(np.array(GROUND), (16, 16, 3)).copy()
    expected[4:12, 4:12] = COLOUR
    np.testing.assert_array_equal(solid[0], expected)


def test_stripes_are_upright_and_one_runs_through_the_centre():
    # a stripe and a gap of 2 pixels each around x = 8
    _, striped = one("square", radius=math.sqrt(2) / 4, angle=0.0).render(16, 0.125)
    for row in striped[0, 4:12]:
        assert row[:, 0].tolist() == [250] * 4 + [DARK, 200, 200, DARK, DARK, 200, 200, DARK] + [250] * 4
        assert row[:, 2].tolist() == [230] * 4 + [DARK, 50, 50, DARK, DARK, 50, 50, DARK] + [230] * 4
    np.testing.assert_array_equal(striped[0, :4], np.broadcast_to(GROUND, (4, 16, 3)))


def test_stripes_move_with_the_shape():
    _, striped = one("square", radius=math.sqrt(2) / 4, angle=0.0).render(16, 0.125)
    _, moved = one("square", radius=math.sqrt(2) / 4, angle=0.0, centre=(0.5625, 0.4375)).render(16, 0.125)
    np.testing.assert_array_equal(moved[0], np.roll(striped[0], (-1, 1), axis=(0, 1)))


def test_a_pixel_at_an_edge_is_the_average_of_both_sides():
    # the edge lies at 4½ and 11½ pixels
    solid, _ = one("square", radius=math.sqrt(2) * 3.5 / 16, angle=0.0).render(16, 0.1)
    assert solid[0, 8, 4].tolist() == [225, 170, 140]
    assert solid[0, 4, 4].tolist() == [round(g + (c - g) / 4) for c, g in zip(COLOUR, GROUND, strict=True)]


def test_a_triangle_has_its_corners_opposite_its_sides():
    # the sides' normals point down, and up to both sides, so one corner is at the top (y is down)
    solid, _ = one("triangle", radius=0.4, angle=math.pi / 2).render(32, 0.1)
    widths = (np.abs(solid[0, ..., 2] - GROUND[2]) > 90).sum(axis=1)
    rows = np.flatnonzero(widths)
    assert (np.diff(widths[rows]) >= 0).all()
    assert widths[rows[-1]] == pytest.approx(math.sqrt(3) * 0.4 * 32, abs=1.5)
    assert rows[-1] + 1 == pytest.approx((0.5 + 0.2) * 32, abs=1)


def test_pairs_differ_only_inside_the_shape():
    data = load("stripes", size=200)
    solid, striped = data.sources.astype(int), data.items.astype(int)
    ground = solid[:, :1, :1]  # no shape reaches a corner
    outside = (solid == ground).all(axis=3)
    assert outside.any(axis=(1, 2)).all()
    np.testing.assert_array_equal(striped[outside], solid[outside])
    # and there they do: about half of it is dark
    dark = (striped < solid).any(axis=3)
    share = dark.sum(axis=(1, 2)) / (~outside).sum(axis=(1, 2))
    assert share.min() > 0.25
    assert share.mean() == pytest.approx(0.6, abs=0.1)
    assert solid[~outside].mean() > striped[~outside].mean() + 40


def test_shapes_lie_within_the_picture_and_their_ground_is_paler_than_they():
    shapes = Shapes.drawn(np.random.default_rng(3), 2000)
    blob = shapes.kind == SHAPES.index("blob")
    reach = shapes.radius * np.where(blob, 1 + shapes.waves.sum(axis=1), 1)
    assert (shapes.centre - reach[:, None]).min() >= 0
    assert (shapes.centre + reach[:, None]).max() <= 1
    assert shapes.ground.min() > 190
    assert shapes.colour.min(axis=1).max() < 110  # strongly coloured
    np.testing.assert_allclose(np.bincount(shapes.kind) / 2000, 0.25, atol=0.03)


def test_colours_are_those_of_hue_saturation_and_value():
    shapes = Shapes.drawn(np.random.default_rng(3), 500)
    hue, saturation, value = np.transpose([colorsys.rgb_to_hsv(*c) for c in (shapes.colour / 255).tolist()])
    assert (saturation.min(), saturation.max()) == pytest.approx((0.6, 1.0), abs=0.01)
    assert (value.min(), value.max()) == pytest.approx((0.75, 1.0), abs=0.01)
    np.testing.assert_allclose(np.histogram(hue, bins=4, range=(0, 1))[0] / 500, 0.25, atol=0.06)


def test_labels_are_the_shapes_and_either_way_is_the_same_pairs():
    there, back = load("stripes", size=100), load("stripes", size=100, direction="striped to solid")
    assert there.label_names == SHAPES
    np.testing.assert_array_equal(there.labels, back.labels)
    np.testing.assert_array_equal(there.items, back.sources)
    np.testing.assert_array_equal(there.sources, back.items)
    assert (back.source_name, back.item_name) == ("striped", "solid")


def test_the_chunks_in_which_they_are_drawn_do_not_matter():
    data = load("stripes", size=150, seed=4)
    shapes = Shapes.drawn(np.random.default_rng(4), 150)
    alone = Shapes(*(getattr(shapes, f.name)[149:] for f in dataclasses.fields(Shapes)))
    solid, striped = alone.render(32, 0.1)
    np.testing.assert_array_equal(data.sources[149], solid[0])
    np.testing.assert_array_equal(data.items[149], striped[0])
