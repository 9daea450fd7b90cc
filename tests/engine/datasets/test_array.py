"""Images from an array file."""

from __future__ import annotations

import numpy as np
import pytest

from ganviz.engine.datasets.base import DATASETS, Cancelled
from ganviz.engine.params import ConfigError

from .loading import load

GREY = np.arange(3 * 8 * 5).reshape(3, 8, 5).astype(np.uint8)
COLOUR = np.arange(2 * 6 * 4 * 3).reshape(2, 6, 4, 3).astype(np.uint8)


def save(folder, array, **more):
    if more:
        np.savez(folder / "a.npz", images=array, **more)
        return str(folder / "a.npz")
    np.save(folder / "a.npy", array)
    return str(folder / "a.npy")


@pytest.mark.parametrize(("array", "expected"), [
    (GREY, GREY[..., None]),
    (GREY[..., None], GREY[..., None]),
    (GREY[:, None], GREY[..., None]),
    (COLOUR, COLOUR),
    (np.ascontiguousarray(COLOUR.transpose(0, 3, 1, 2)), COLOUR),
    (np.asfortranarray(COLOUR), COLOUR),
], ids=["NHW", "NHW1", "N1HW", "NHWC", "NCHW", "fortran"])
def test_layouts(tmp_path, array, expected):
    data = load("array", path=save(tmp_path, array))
    np.testing.assert_array_equal(data.items, expected)
    assert data.items.dtype == np.uint8
    assert data.items.flags.c_contiguous
    assert data.labels is None


@pytest.mark.parametrize(("values", "dtype", "expected"), [
    ([0, 0.5, 1], np.float32, [0, 128, 255]),
    ([-1, 0, 1], np.float64, [0, 128, 255]),
    ([0, 100.4, 255], np.float32, [0, 100, 255]),
    ([0, 0.5, 1], np.float16, [0, 128, 255]),
    ([0, 7, 255], np.int64, [0, 7, 255]),
    ([0, 1, 1], np.int32, [0, 1, 1]),
    ([False, True, True], bool, [0, 255, 255]),
])
def test_ranges(tmp_path, values, dtype, expected):
    array = np.broadcast_to(np.array(values, dtype)[:, None, None], (3, 4, 4))
    items = load("array", path=save(tmp_path, array)).items
    np.testing.assert_array_equal(items[:, 0, 0, 0], expected)
    assert (items == items[:, :1, :1]).all()


@pytest.mark.parametrize(("value", "dtype", "message"), [
    (256, np.int64, "values go from 0 to 256; 0 to 255 is wanted"),
    (-2, np.float32, "values go from -2 to 0; 0 to 1, -1 to 1 or 0 to 255 is wanted"),
    (np.nan, np.float32, r"image 2 \(counted from 0\) has a value that is not a finite number"),
    (np.inf, np.float32, "image 2"),
])
def test_impossible_values_are_named(tmp_path, value, dtype, message):
    array = np.zeros((4, 4, 4), dtype)
    array[2, 1, 1] = value
    with pytest.raises(ConfigError, match=message):
        load("array", path=save(tmp_path, array))


def test_a_range_is_that_of_the_whole_file(tmp_path):
    array = np.zeros((1200, 4, 4), np.float32)
    array[0], array[-1] = 1.0, 255.0
    items = load("array", path=save(tmp_path, array)).items
    assert items[0].max() == 1
    assert items[-1].max() == 255


@pytest.mark.parametrize(("array", "message"), [
    (np.zeros((4, 4)), r"float64 of shape \(4, 4\)"),
    (np.zeros((0, 4, 4)), r"of shape \(0, 4, 4\)|cannot be read"),
    (np.zeros((2, 4, 4, 2)), r"of shape \(2, 4, 4, 2\); .* with 1 or 3 channels"),
    (np.zeros((2, 3, 8)), r"of shape \(2, 3, 8\); .* 4 to 256 pixels a side"),
    (np.zeros((2, 257, 8), np.uint8), r"of shape \(2, 257, 8\)"),
    (np.zeros((2, 4, 4), complex), "complex128"),
    (np.full((2, 4, 4), "a"), "<U1"),
])
def test_arrays_of_other_shapes_are_refused(tmp_path, array, message):
    with pytest.raises(ConfigError, match=message) as caught:
        load("array", path=save(tmp_path, array))
    assert caught.value.path == "data.path"


@pytest.mark.parametrize("key", ["labels", "y"])
def test_labels(tmp_path, key):
    data = load("array", path=save(tmp_path, GREY, **{key: np.array([7, 3, 7])}))
    assert data.labels.tolist() == [1, 0, 1]
    assert data.labels.dtype == np.int64
    assert data.label_names == ("3", "7")


def test_labels_in_words(tmp_path):
    data = load("array", path=save(tmp_path, GREY, labels=np.array(["dog", "cat", "dog"])))
    assert data.labels.tolist() == [1, 0, 1]
    assert data.label_names == ("cat", "dog")


@pytest.mark.parametrize("labels", [np.zeros(2, int), np.zeros((3, 3), int), np.array([0.5, 1, 2]),
                                    np.array([0, np.nan, 1]), np.zeros((3, 1, 1), int)])
def test_labels_that_do_not_fit_are_refused(tmp_path, labels):
    with pytest.raises(ConfigError, match=r"'labels' is .* for each of the 3 images is wanted"):
        load("array", path=save(tmp_path, GREY, labels=labels))


def test_the_first_array_that_fits_is_taken_or_the_one_named(tmp_path):
    np.savez(tmp_path / "a.npz", names=np.array(["a"]), flat=np.zeros(3), small=GREY[:, :4, :4], large=GREY)
    path = str(tmp_path / "a.npz")
    assert load("array", path=path).shape == (1, 4, 4)
    assert load("array", path=path, key="large").shape == (1, 8, 5)
    with pytest.raises(ConfigError, match=r"data\.key: there is no array 'x' in a\.npz; it holds names, flat, small"):
        load("array", path=path, key="x")
    with pytest.raises(ConfigError, match=r"data\.key: no array in a\.npz is one of images \('flat' is float64"):
        load("array", path=path, key="flat")


def test_an_archive_without_images_says_what_it_holds(tmp_path):
    np.savez(tmp_path / "a.npz", flat=np.zeros(3), pickled=np.array([{}], dtype=object))
    with pytest.raises(ConfigError, match=r"'flat' is float64 of shape \(3,\); 'pickled' is object of shape"):
        load("array", path=str(tmp_path / "a.npz"))
    np.savez(tmp_path / "empty.npz")
    with pytest.raises(ConfigError, match="it is empty"):
        load("array", path=str(tmp_path / "empty.npz"))


@pytest.mark.parametrize("content", [b"", b"no array", b"PK\x03\x04 broken", b"\x93NUMPY\x01\x00"])
def test_a_file_that_is_no_array_is_refused(tmp_path, content):
    (tmp_path / "a.npz").write_bytes(content)
    with pytest.raises(ConfigError, match=r"a\.npz cannot be read: .*; choose an \.npz or \.npy file"):
        load("array", path=str(tmp_path / "a.npz"))


def test_pickles_are_never_opened(tmp_path):
    np.save(tmp_path / "a.npy", np.array([{}], dtype=object), allow_pickle=True)
    with pytest.raises(ConfigError, match=r"holds object of shape \(1,\)"):
        load("array", path=str(tmp_path / "a.npy"))


def test_a_missing_file_is_named():
    with pytest.raises(ConfigError, match=r"nowhere\.npz does not exist; choose an \.npz or \.npy file"):
        load("array", path="nowhere.npz")


def test_progress_and_cancel(tmp_path):
    config = DATASETS["array"].Config(path=save(tmp_path, np.zeros((2000, 4, 4), np.float32)))
    reports, asked = [], []
    config.build().load(1, lambda done, total: reports.append((done, total)), lambda: False)
    assert reports[0] == (0, 2000)
    assert reports[-1] == (2000, 2000)

    def cancelled():
        asked.append(1)
        return len(asked) > 3

    with pytest.raises(Cancelled):
        config.build().load(1, lambda done, total: None, cancelled)
    assert len(asked) == 4
