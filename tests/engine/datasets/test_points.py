"""Points from a file: dialects, bad rows, normalization."""

from __future__ import annotations

import threading

import numpy as np
import pytest

from ganviz.engine.datasets.base import DATASETS, Cancelled
from ganviz.engine.settings.params import ConfigError

from .loading import load

EXPECTED = [[1.5, 2.0], [3.0, -4.25], [5e3, 6.0]]


def original(data):
    return data.items.astype(np.float64) * data.scale + data.offset


@pytest.mark.parametrize("text", [
    "1.5,2\n3,-4.25\n5e3,6\n",
    "x,y\n1.5,2\n3,-4.25\n5e3,6",
    "x, y\n1.5, 2\n3, -4.25\n5e3, 6",
    "x;y\r\n1.5;2\r\n3;-4.25\r\n5e3;6\r\n",
    "x;y\n1,5;2,0\n3;-4,25\n5e3;6\n",
    "1,5\t2\n3\t-4,25\n5e3\t6\n",
    "1,5 2,0\n3,0 -4,25\n5e3 6",
    "  1.5   2\n\n 3 -4.25\n\t\n5e3 6",
    "# made by hand\n1.5 2\n% more\n3 -4.25\n5e3 6",
    '"x","y"\n"1.5","2"\n"3","-4.25"\n"5e3","6"\n',
    '"1,5","2"\n"3","-4,25"\n"5e3","6"\n',
    "name,x,y\nA,1.5,2\nB,3,-4.25\nC,5e3,6\n",
    "x,name,y,z\n1.5,A,2,9\n3,B,-4.25,9\n5e3,C,6,9\n",
    ",x,y\n0,1.5,2\n1,3,-4.25\n2,5e3,6\n",
    "\ufeffx,y\n1.5,2\n3,-4.25\n5e3,6\n",
], ids=["plain", "header", "spaces", "semicolon", "decimal-comma", "tab", "space-decimal-comma", "space", "comments",
        "quoted", "quoted-decimal-comma", "first-column-text", "text-between", "row-numbers", "bom"])
def test_dialects(tmp_path, text):
    path = tmp_path / "points.csv"
    path.write_bytes(text.encode())
    data = load("points", path=str(path))
    np.testing.assert_allclose(original(data), EXPECTED, rtol=1e-5, atol=1e-3)
    assert [line for line in data.skipped if not line.startswith("column ")] == []


@pytest.mark.parametrize("encoding", ["utf-16", "latin-1"])
def test_other_encodings(tmp_path, encoding):
    path = tmp_path / "points.txt"
    path.write_bytes("Größe;Höhe\n1.5;2\n3;-4.25\n5e3;6\n".encode(encoding))
    np.testing.assert_allclose(original(load("points", path=str(path))), EXPECTED, rtol=1e-5, atol=1e-3)


def test_rows_that_are_not_finite_are_skipped_and_listed(tmp_path):
    path = tmp_path / "points.csv"
    path.write_text("x,y\n1,2\nnan,3\n4,\n5,inf\n1e300,2\n3,4\n")
    data = load("points", path=str(path))
    np.testing.assert_allclose(original(data), [[1, 2], [3, 4]], atol=1e-6)
    assert data.skipped == ("line 3, line 4: a value is missing", "line 5: a value is infinite",
                            "line 6: a value is beyond 1e30")


def test_a_long_list_of_skipped_rows_is_cut(tmp_path):
    path = tmp_path / "points.csv"
    path.write_text("1,2\n3,4\n" + "nan,1\n" * 1000)
    assert load("points", path=str(path)).skipped == (
        "line 3, line 4, line 5, line 6, line 7 and 995 more: a value is missing",)


@pytest.mark.parametrize(("text", "message"), [
    ("", "points.csv is empty"),
    ("x,y\n", "holds no numbers, only 'x,y'"),
    ("1\n2\n3\n", "line 2: two columns of numbers are wanted, but it reads '2'"),
    ("x,y\n1,2\n3,abc\n", "line 3: 'abc' in column 2 is not a number; mend or remove the line"),
    ("x,y\n\n1,2\n3\n", "line 4: has 1 columns, but column 2 is needed"),
    ("hello\nthere, world\n", "line 2: two columns of numbers are wanted"),
    ("x,y\n1_000,2\n", "two columns of numbers"),
    ("x,y\nnan,1\n2,3\n", r"holds 1 usable points, 1 were skipped \(line 2: a value is missing\); at least 2"),
    ("a\0b", "is not a text file"),
])
def test_what_is_wrong_is_said(tmp_path, text, message):
    path = tmp_path / "points.csv"
    path.write_text(text)
    with pytest.raises(ConfigError, match=message) as caught:
        load("points", path=str(path))
    assert caught.value.path == "data.path"


@pytest.mark.parametrize("dtype", [np.float32, np.float64, np.int16])
def test_npy(tmp_path, dtype):
    array = np.array([[1, 2], [3, -4], [5, 6]], dtype)
    np.save(tmp_path / "points.npy", array)
    data = load("points", path=str(tmp_path / "points.npy"))
    np.testing.assert_allclose(original(data), array, atol=1e-5)


def test_npy_rows_that_are_not_finite_are_skipped(tmp_path):
    np.save(tmp_path / "points.npy", np.array([[1, 2], [np.nan, 1], [3, 4], [np.inf, 0]]))
    data = load("points", path=str(tmp_path / "points.npy"))
    assert data.skipped == ("row 1, row 3: a value is missing or infinite",)
    assert len(data.items) == 2


@pytest.mark.parametrize(("array", "message"), [
    (np.zeros((2, 2), complex), r"complex128 of shape \(2, 2\)"),
    (np.zeros(5), r"float64 of shape \(5,\); numbers of shape \(N, 2\) are wanted"),
    (np.zeros((5, 1)), r"of shape \(5, 1\)"),
    (np.zeros((1, 2)), "holds 1 usable points; at least 2"),
    (np.array([[{}, 1]]), r"object of shape \(1, 2\)"),
])
def test_npy_of_another_kind_is_refused(tmp_path, array, message):
    np.save(tmp_path / "points.npy", array, allow_pickle=True)
    with pytest.raises(ConfigError, match=message):
        load("points", path=str(tmp_path / "points.npy"))


def test_a_cut_off_npy_is_refused(tmp_path):
    np.save(tmp_path / "whole.npy", np.zeros((50, 2)))
    (tmp_path / "cut.npy").write_bytes((tmp_path / "whole.npy").read_bytes()[:-100])
    with pytest.raises(ConfigError, match=r"cut\.npy cannot be read"):
        load("points", path=str(tmp_path / "cut.npy"))


def test_an_archive_is_refused_with_the_way_out(tmp_path):
    np.savez(tmp_path / "points.npz", a=np.zeros((5, 2)))
    with pytest.raises(ConfigError, match=r"is an archive .* save the points as CSV"):
        load("points", path=str(tmp_path / "points.npz"))


def test_normalization_centres_and_keeps_the_shape(tmp_path):
    rng = np.random.default_rng(0)
    array = rng.standard_normal((1000, 2)) * [3.0, 0.5] + [100.0, -7.0]
    np.save(tmp_path / "points.npy", array)
    data = load("points", path=str(tmp_path / "points.npy"))
    np.testing.assert_allclose(data.items.mean(axis=0), 0, atol=1e-5)
    np.testing.assert_allclose(data.items.std(axis=0), [1, array[:, 1].std() / array[:, 0].std()], rtol=1e-4)
    np.testing.assert_allclose(data.offset, array.mean(axis=0), rtol=1e-6)
    np.testing.assert_allclose(data.scale, array[:, 0].std(), rtol=1e-6)


def test_points_far_from_the_origin_keep_their_differences(tmp_path):
    array = 1.7e9 + np.array([[0.0, 1.0], [2.0, 3.0], [4.0, 5.0]])
    np.save(tmp_path / "points.npy", array)
    items = load("points", path=str(tmp_path / "points.npy")).items
    np.testing.assert_allclose(np.diff(items, axis=0), 2 / np.std([0, 2, 4]), rtol=1e-3)


def test_points_that_are_all_the_same_have_a_scale_of_one(tmp_path):
    (tmp_path / "points.csv").write_text("3,4\n3,4\n")
    data = load("points", path=str(tmp_path / "points.csv"))
    np.testing.assert_array_equal(data.items, 0)
    np.testing.assert_array_equal(data.scale, 1)


@pytest.mark.parametrize(("path", "message"), [
    ("", "is empty; choose a CSV or .npy file"),
    ("nowhere.csv", "nowhere.csv does not exist; choose"),
    (".", "is a folder; choose a CSV"),
])
def test_a_path_that_is_no_file(tmp_path, monkeypatch, path, message):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ConfigError, match=message):
        load("points", path=path)


def test_a_long_file_can_be_cancelled_and_reports_progress(tmp_path):
    path = tmp_path / "points.csv"
    path.write_text("1,2\n" * 5000)
    reports, stop = [], threading.Event()
    config = DATASETS["points"].Config(path=str(path))
    config.build().load(1, lambda done, total: reports.append((done, total)), stop.is_set)
    assert reports[0] == (0, 5000)
    assert reports[-1] == (5000, 5000)
    stop.set()
    with pytest.raises(Cancelled):
        config.build().load(1, lambda done, total: None, stop.is_set)
