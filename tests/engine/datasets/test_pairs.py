"""The data sets that come with sources: what is to be made from what."""

from __future__ import annotations

import numpy as np
import pytest

from ganviz.engine.datasets.base import DATASETS
from ganviz.resources import resource

from .loading import load


def stored(file: str):
    return np.load(resource("datasets", file), allow_pickle=False)


def test_emoji_are_coloured_in_or_turned_into_lines():
    data = load("fluent")
    assert data.source_shape == (1, 32, 32)
    assert data.shape == (3, 32, 32)
    assert (data.source_name, data.item_name) == ("line", "colour")
    back = load("fluent", direction="colour to line")
    assert (back.source_name, back.item_name) == ("colour", "line")
    np.testing.assert_array_equal(back.items, data.sources)
    np.testing.assert_array_equal(back.sources, data.items)


def test_emoji_have_nine_categories():
    data = load("fluent")
    assert np.bincount(data.labels).tolist() == [85, 151, 8, 136, 260, 342, 169, 222, 218]
    assert (data.label_names[1], data.label_names[8]) == ("Animals & Nature", "Travel & Places")
    with stored("fluent_line2color_32.npz") as arrays:
        names = arrays["names"].tolist()
    assert data.label_names[data.labels[names.index("airplane")]] == "Travel & Places"


@pytest.mark.parametrize("direction", DATASETS["phosphor"].Config.__dataclass_fields__["direction"]
                         .metadata["param"].choices)
def test_icons_go_from_any_style_to_any_other(direction):
    data = load("phosphor", direction=direction)
    assert direction == f"{data.source_name} to {data.item_name}"
    with stored("phosphor32.npz") as arrays:
        np.testing.assert_array_equal(data.sources[..., 0], arrays[data.source_name])
        np.testing.assert_array_equal(data.items[..., 0], arrays[data.item_name])


def test_no_logo_is_among_the_icons():
    with stored("phosphor32.npz") as arrays:
        names = arrays["names"].tolist()
        assert len(names) == len(arrays["regular"]) == 1433
    assert "airplane" in names
    assert [name for name in names if "logo" in name] == []


def test_faces_differ_in_nothing_but_the_glasses():
    data = load("glasses")
    assert (data.source_name, data.item_name) == ("no glasses", "glasses")
    differs = (data.sources != data.items).any(axis=(0, 3))
    rows = np.flatnonzero(differs.any(axis=1))
    assert (rows.min(), rows.max()) == (4, 8)  # where the eyes are
    assert (data.sources != data.items).any(axis=(1, 2, 3)).all()
    # a frame is mostly darker than the face behind it
    assert data.items[:, 5, 3:13].mean() < data.sources[:, 5, 3:13].mean() - 10


def test_letters_are_the_same_in_both_faces():
    data = load("fonts")
    assert len(data.items) == 29 * 26
    assert np.bincount(data.labels).tolist() == [29] * 26
    with stored("glyphs28_upper.npz") as arrays:
        names, images = arrays["font_names"].tolist(), arrays["images"]
        labels = arrays["labels"]
    # the first typeface that has both, by name; the file holds the letters of one face after those of another
    regular, bold = names.index("BebasNeue-Regular"), names.index("BebasNeue-Bold")
    np.testing.assert_array_equal(data.sources[:26, ..., 0], images[26 * regular:26 * regular + 26])
    np.testing.assert_array_equal(data.items[:26, ..., 0], images[26 * bold:26 * bold + 26])
    assert labels[26 * bold:26 * bold + 26].tolist() == list(range(26))
    assert data.items.mean() > 1.2 * data.sources.mean()  # bold has more ink


def test_letters_are_slanted_where_a_typeface_has_italics():
    data = load("fonts", direction="italic to regular")
    assert len(data.items) == 22 * 26
    # the stem of a slanted I leans to the right: its upper half is further right than its lower one
    columns = np.arange(28)

    def lean(letters: np.ndarray) -> float:
        upper, lower = (half.sum(axis=(0, 1)) for half in (letters[:, :14, :, 0], letters[:, 14:, :, 0]))
        return (upper @ columns) / upper.sum() - (lower @ columns) / lower.sum()

    which = data.labels == 8
    assert lean(data.sources[which].astype(float)) > 1.0
    assert abs(lean(data.items[which].astype(float))) < 0.2


def find(piece: np.ndarray, texture: np.ndarray) -> int:
    """In how many places of a texture a piece lies."""
    windows = np.lib.stride_tricks.sliding_window_view(texture, piece.shape)
    candidates = np.argwhere(windows[:, :, 0, 0] == piece[0, 0])
    return sum(np.array_equal(windows[row, column], piece) for row, column in candidates)


def test_textures_are_pieces_of_the_two_photographs():
    data = load("textures", direction="brick to grass", pixels=16, size=50)
    assert data.items.shape == data.sources.shape == (50, 16, 16, 1)
    with stored("textures3_512.npz") as arrays:
        brick, grass = arrays["brick"], arrays["grass"]
    for i in range(0, 50, 10):
        assert find(data.sources[i, ..., 0], brick) == find(data.items[i, ..., 0], grass) == 1


def test_pieces_of_a_texture_are_cut_from_all_of_it():
    data = load("textures", direction="brick to gravel", pixels=8, size=4000)
    with stored("textures3_512.npz") as arrays:
        gravel = arrays["gravel"]
    # 4,000 pieces: the standard error of their mean is a fraction of a level
    assert data.items.mean() == pytest.approx(gravel.mean(), abs=2)
    assert data.items.std() == pytest.approx(gravel.std(), abs=1.5)
    assert data.items.min() == gravel.min()
