"""Pairs that are made from pictures, against values worked out by hand."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from ganviz.engine.datasets.base import DATASETS, Cancelled
from ganviz.engine.datasets.derived import HIDDEN, edges, grey, masked, reduced
from ganviz.engine.settings.config import RunConfig
from ganviz.engine.settings.params import ConfigError, settings_of

from .loading import load

CHOICES = {s.name: s.param.choices for s in settings_of(DATASETS["derived"].Config)}


def test_grey_is_the_luma_of_the_colours():
    colours = np.array([[255, 0, 0], [0, 255, 0], [0, 0, 255], [255, 255, 255], [10, 20, 30], [0, 0, 0]], np.uint8)
    # 0.299 R + 0.587 G + 0.114 B: 76.2, 149.7, 29.1, 255, 18.15, 0
    assert grey(colours[None, None])[0, 0, :, 0].tolist() == [76, 150, 29, 255, 18, 0]


def test_a_low_resolution_is_the_average_of_squares():
    image = np.array([[1, 2, 250, 255],
                      [3, 4, 255, 255],
                      [0, 0, 7, 9],
                      [0, 1, 8, 8]], np.uint8)[None, :, :, None]
    # 10 / 4 = 2.5, 1015 / 4 = 253.75, 1 / 4, 32 / 4; and of all sixteen 1058 / 16 = 66.1
    assert reduced(image, 2)[0, ..., 0].tolist() == [[3, 254], [0, 8]]
    assert reduced(image, 4)[0, ..., 0].tolist() == [[66]]


def test_colours_are_averaged_apart():
    image = np.zeros((1, 2, 4, 3), np.uint8)
    image[0, :, :2] = [10, 20, 30]
    image[0, 0, 2] = [100, 0, 4]
    assert reduced(image, 2)[0, 0].tolist() == [[10, 20, 30], [25, 0, 1]]


def test_an_upright_step_gives_a_full_edge_on_both_sides_of_it():
    image = np.zeros((1, 4, 6, 1), np.uint8)
    image[:, :, 3:] = 255
    assert (edges(image)[0, :, :, 0] == [0, 0, 255, 255, 0, 0]).all()
    assert (edges(image.transpose(0, 2, 1, 3))[0, :, :, 0].T == [0, 0, 255, 255, 0, 0]).all()


def test_edges_of_a_dot_and_of_a_slope():
    dot = np.zeros((1, 5, 5, 1), np.uint8)
    dot[0, 2, 2] = 40
    # Sobel's (1 2 1) × (1 0 -1): 2·40/4 beside it, √2·40/4 = 14.1 at its corners, 0 on it
    assert edges(dot)[0, 1:4, 1:4, 0].tolist() == [[14, 20, 14], [20, 0, 20], [14, 20, 14]]
    slope = np.broadcast_to(np.arange(0, 60, 10, dtype=np.uint8)[:, None], (1, 4, 6, 1))
    # a slope of 10 per pixel: 4 · 20 / 4; half of that at the border, which is repeated
    assert (edges(slope)[0, :, :, 0] == [10, 20, 20, 20, 20, 10]).all()


def test_the_strongest_channel_makes_the_edge():
    image = np.zeros((1, 3, 4, 3), np.uint8)
    image[:, :, :2, 0] = 120  # red gives way to green of the same strength
    image[:, :, 2:, 1] = 90
    assert (edges(image)[0, :, :, 0] == [0, 120, 120, 0]).all()


def test_one_rectangle_of_each_picture_is_hidden():
    images = np.full((500, 12, 16, 3), 7, np.uint8)
    sources = masked(images, 0.5, np.random.default_rng(0))
    hidden = (sources == HIDDEN).all(axis=3)
    assert ((sources == 7).all(axis=3) | hidden).all()
    heights, widths, tops, lefts = [], [], [], []
    for mask in hidden:
        rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
        assert mask[rows[0]:rows[-1] + 1, columns[0]:columns[-1] + 1].all()  # a full rectangle
        assert mask.sum() == len(rows) * len(columns)
        heights.append(len(rows))
        widths.append(len(columns))
        tops.append(rows[0])
        lefts.append(columns[0])
    assert sorted(set(heights)) == [3, 4, 5, 6]  # half of 12 at most, a quarter at least
    assert sorted(set(widths)) == [4, 5, 6, 7, 8]
    assert (min(tops), max(np.add(tops, heights))) == (0, 12)
    assert (min(lefts), max(np.add(lefts, widths))) == (0, 16)


def test_all_of_a_picture_can_be_hidden_and_one_pixel_always_is():
    images = np.zeros((50, 4, 4, 1), np.uint8)
    everything = (masked(images, 1.0, np.random.default_rng(0)) == HIDDEN).sum(axis=(1, 2, 3))
    assert (everything.min(), everything.max()) == (4, 16)
    assert ((masked(images, 0.1, np.random.default_rng(0)) == HIDDEN).sum(axis=(1, 2, 3)) == 1).all()


def test_what_is_hidden_depends_on_the_seed_and_the_pictures_stay_as_they_are():
    one, same, other = (load("derived", make="masked", seed=seed) for seed in (1, 1, 2))
    np.testing.assert_array_equal(one.sources, same.sources)
    assert (one.sources != other.sources).any()
    np.testing.assert_array_equal(one.items, load("faces").items)
    np.testing.assert_array_equal(other.items, one.items)


def test_every_picture_has_its_own_source_whatever_the_chunk():
    data = load("derived", of="fashion", make="half")
    for i in (0, 255, 256, 5999):
        squares = data.items[i].astype(float).reshape(14, 2, 14, 2).mean(axis=(1, 3))
        np.testing.assert_allclose(data.sources[i, ..., 0], squares, atol=0.5)
    assert data.source_shape == (1, 14, 14)


def test_every_set_of_pictures_can_be_chosen():
    pictures = {n for n, d in DATASETS.classes().items() if d.kind == "images" and n != "derived"}
    assert set(CHOICES["of"]) == pictures
    assert {"faces", "fluent", "folder", "array"} <= pictures


@pytest.mark.parametrize(("make", "shape", "names"), [
    ("grey", (1, 32, 32), ("grey", "colour")), ("masked", (3, 32, 32), ("masked", "whole")),
    ("edges", (1, 32, 32), ("edges", "picture")), ("half", (3, 16, 16), ("half size", "full size")),
    ("quarter", (3, 8, 8), ("quarter size", "full size"))])
def test_what_is_left_of_a_picture(make, shape, names):
    data, emoji = load("derived", of="fluent", make=make), load("fluent")
    assert data.source_shape == shape
    assert (data.source_name, data.item_name) == names
    np.testing.assert_array_equal(data.items, emoji.items)
    np.testing.assert_array_equal(data.labels, emoji.labels)
    assert data.label_names == emoji.label_names


def test_grey_pictures_cannot_be_coloured():
    with pytest.raises(ConfigError, match=r"data\.make: the pictures of mnist are grey already; choose masked"):
        load("derived", of="mnist", make="grey")


def test_a_size_that_cannot_be_divided_is_named(tmp_path):
    np.save(tmp_path / "a.npy", np.zeros((30, 10, 8, 3), np.uint8))
    with pytest.raises(ConfigError, match=r"data\.make: .* are 8 × 10 pixels, which 4 does not divide"):
        load("derived", of="array", path=str(tmp_path / "a.npy"), make="quarter")
    assert load("derived", of="array", path=str(tmp_path / "a.npy"), make="half").source_shape == (3, 5, 4)


def test_a_persons_own_folder(tmp_path):
    for i in range(6):
        Image.new("RGB", (30, 20), (40 * i, 10, 200)).save(tmp_path / f"{i}.png")
    (tmp_path / "broken.png").write_bytes(b"no picture")
    reports = []
    config = DATASETS["derived"].Config(of="folder", path=str(tmp_path), pixels=8)
    data = config.build().load(1, lambda done, total: reports.append((done, total)), lambda: False)
    assert data.items.shape == (6, 8, 8, 3)
    # 0.299 · 40 i + 0.587 · 10 + 0.114 · 200
    np.testing.assert_array_equal(data.sources[:, 3, 3, 0], np.round([11.96 * i + 28.67 for i in range(6)]))
    assert len(data.skipped) == 1
    assert reports[-1] == (14, 14)  # seven files are read, then worked on
    assert reports == sorted(reports, key=lambda r: r[0] / max(r[1], 1))


def test_the_size_is_that_of_the_pictures_where_it_can_be_chosen():
    assert load("derived", of="textures", make="half", pixels=16).source_shape == (1, 8, 8)
    assert load("derived", of="faces", make="half", pixels=64).source_shape == (3, 8, 8)


@pytest.mark.parametrize(("settings", "message"), [
    ({"of": "folder"}, "has no path yet; choose a folder"), ({"of": "array"}, "has no path yet; choose an"),
    ({"of": "textures", "pixels": 200}, "pixels: 200 is not allowed; choose a value from 8 to 128 px")])
def test_what_the_pictures_do_not_allow_is_refused(settings, message):
    tree = {"data": {"name": "derived", **settings}, "model": {"name": "dcgan"}, "loss": {"name": "non-saturating"},
            "optimizer": {"d": {"name": "adam"}, "g": {"name": "adam"}}}
    with pytest.raises(ConfigError, match=message) as caught:
        RunConfig.from_dict(tree)
    assert caught.value.path == "data"


def test_it_can_be_cancelled_while_the_pictures_are_worked_on():
    asked = []

    def cancelled() -> bool:
        asked.append(1)
        return len(asked) > 5  # the pictures themselves ask twice

    with pytest.raises(Cancelled):
        DATASETS["derived"].Config().build().load(1, lambda done, total: None, cancelled)
    assert len(asked) == 6
