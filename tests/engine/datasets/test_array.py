"""Images from an array file."""

from __future__ import annotations

import numpy as np
import pytest

from ganviz.engine.datasets.base import DATASETS, Cancelled
from ganviz.engine.settings.params import ConfigError

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


TRAIN, TEST = np.full((6, 8, 8), 200, np.uint8), np.zeros((4, 8, 8), np.uint8)
CLASSES = np.array([5, 3, 5, 3, 9, 9])


@pytest.mark.parametrize(("arrays", "taken", "by"), [
    ({"x_test": TEST, "x_train": TRAIN, "y_train": CLASSES, "y_test": CLASSES[:4]}, "x_train", "y_train"),
    ({"test_images": TEST, "val_images": TEST, "train_images": TRAIN, "train_labels": CLASSES[:, None],
      "val_labels": CLASSES[:4]}, "train_images", "train_labels"),
    ({"X": TRAIN, "y": CLASSES.astype(float)}, "X", "y"),
    ({"data": TRAIN, "target": CLASSES.astype(str)}, "data", "target"),
    ({"images": TRAIN, "labels": np.eye(10)[CLASSES]}, "images", "labels"),
], ids=["keras", "medmnist", "x-y", "sklearn", "one-hot"])
def test_images_for_training_and_their_classes_are_found_by_their_names(tmp_path, arrays, taken, by):
    np.savez(tmp_path / "a.npz", **arrays)
    data = load("array", path=str(tmp_path / "a.npz"))
    assert data.items.shape == (6, 8, 8, 1)
    assert data.labels.tolist() == [1, 0, 1, 0, 2, 2]
    assert ("Array", f"{taken}, classes by {by}") in data.about
    assert [line.split(":")[0] for line in data.skipped] == [name for name in arrays if name not in (taken, by)]


def test_an_array_that_may_be_classes_is_offered_and_taken_on_request(tmp_path):
    np.savez(tmp_path / "a.npz", TRAIN, CLASSES)
    data = load("array", path=str(tmp_path / "a.npz"))
    assert data.labels is None
    (notice,) = (n for n in data.notices if n.setting == "data.labels")
    assert notice.value == "arr_1"
    assert load("array", path=str(tmp_path / "a.npz"), labels="arr_1").label_names == ("3", "5", "9")
    with pytest.raises(ConfigError, match=r"data\.labels: there is no array 'q' in a\.npz; it holds arr_0, arr_1"):
        load("array", path=str(tmp_path / "a.npz"), labels="q")


def flat(shape):
    return np.random.default_rng(0).integers(0, 256, (10, *shape)).astype(np.uint8)


@pytest.mark.parametrize(("written", "shape", "expected"), [
    ("28x28", (28, 28), lambda a: a[..., None]),
    ("32 × 32 x 3", (32, 32, 3), lambda a: a),
    ("3x32x32", (3, 32, 32), lambda a: a.transpose(0, 2, 3, 1)),
    ("8x20", (8, 20), lambda a: a[..., None]),
])
def test_flat_images_of_a_shape_that_is_said(tmp_path, written, shape, expected):
    array = flat(shape)
    data = load("array", path=save(tmp_path, array.reshape(10, -1)), shape=written)
    np.testing.assert_array_equal(data.items, expected(array))


@pytest.mark.parametrize(("length", "choices"), [
    (784, "data.shape=28x28$"), (64, "data.shape=8x8$"), (3072, "data.shape=32x32x3 or data.shape=3x32x32$"),
    (12288, "data.shape=64x64x3 or data.shape=3x64x64$")])
def test_flat_images_without_a_shape_are_refused_with_the_shapes_they_may_have(tmp_path, length, choices):
    array = np.zeros((10, length), np.uint8)
    for path in (save(tmp_path, array), save(tmp_path, array, labels=np.zeros(10))):
        with pytest.raises(ConfigError, match=choices) as caught:
            load("array", path=path)
        assert caught.value.path == "data.shape"
        assert len(caught.value.rows) == 6


@pytest.mark.parametrize(("shape", "message"), [
    ("28x27", "28x27 is 756 numbers, and each row of the array has 784"),
    ("2x392", r"holds uint8 of shape \(10, 784\)"),
    ("large", "'large' is no shape; give height and width, such as 28x28"),
])
def test_a_shape_that_does_not_fit(tmp_path, shape, message):
    with pytest.raises(ConfigError, match=message):
        load("array", path=save(tmp_path, np.zeros((10, 784), np.uint8)), shape=shape)
