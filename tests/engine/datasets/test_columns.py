"""Which columns of a table are taken as x and y, and what is said of the others."""

from __future__ import annotations

import numpy as np
import pytest

from ganviz.engine.datasets._columns import UnclearColumns
from ganviz.engine.settings.params import ConfigError

from .loading import load

X, Y = np.arange(20) ** 2 + 0.5, 7 - np.arange(20) * 3.0


def table(folder, first, row, count=20):
    """A table with this first line and, for each point, what `row` makes of its number, x and y."""
    path = folder / "points.csv"
    path.write_text(first + "".join(row(i, X[i], Y[i]) + "\n" for i in range(count)))
    return str(path)


def original(data):
    return data.items.astype(np.float64) * data.scale + data.offset


@pytest.mark.parametrize(("first", "row", "axes", "left_out"), [
    (",0,1\n", lambda i, x, y: f"{i},{x},{y}", (), ("column no. 1: counts or names the rows",)),
    (",a,b\n", lambda i, x, y: f"{i * 7},{x},{y}", ("a", "b"), ("column no. 1: counts or names the rows",)),
    ("0,1\n", lambda i, x, y: f"{x},{y}", (), ()),
    ("id,x,y\n", lambda i, x, y: f"{99 - i},{x},{y}", ("x", "y"), ("column id: not x or y",)),
    ("Id;a;b\n", lambda i, x, y: f"{i + 1};{x};{y}", ("a", "b"), ("column Id: counts or names the rows",)),
    ("nr\ta\tb\n", lambda i, x, y: f"{i + 1001}\t{x}\t{y}", ("a", "b"), ("column nr: counts or names the rows",)),
    ("Unnamed: 0,a,b\n", lambda i, x, y: f"{i},{x},{y}", ("a", "b"),
     ("column Unnamed: 0: counts or names the rows",)),
    ("\"a\" \"b\"\n", lambda i, x, y: f"\"{i + 1}\" {x} {y}", ("a", "b"),
     ("column no. 1: counts or names the rows",)),
    ("\"a\" \"b\"\n", lambda i, x, y: f"\"row no {i}\" {x} {y}", ("a", "b"), ("column no. 1: holds no numbers",)),
    ("\"a\",\"b\"\n", lambda i, x, y: f"\"{i + 1}\",{x},{y}", ("a", "b"),
     ("column no. 1: counts or names the rows",)),
    ("x,y\n", lambda i, x, y: f"{x},{y},", ("x", "y"), ("column no. 3: holds no numbers",)),
    ("z,Y,X,w\n", lambda i, x, y: f"1,{y},{x},2", ("X", "Y"), ("column z: not x or y", "column w: not x or y")),
    ("species,a,b\n", lambda i, x, y: f"{i % 3},{x},{y}", ("a", "b"), ("column species: holds labels",)),
    ("date,a,b\n", lambda i, x, y: f"2024-01-{i + 1:02},{x},{y}", ("a", "b"), ("column date: holds no numbers",)),
    ("name,a,b\n", lambda i, x, y: f"{'' if i == 0 else 'bob'},{x},{y}", ("a", "b"),
     ("column name: holds no numbers",)),
    ("", lambda i, x, y: f"{i},{x},{y}", (), ("column no. 1: counts or names the rows",)),
    ("sep=;\nx;y\n", lambda i, x, y: f"{x};{y}".replace(".", ","), ("x", "y"), ()),
    ("sep=|\nx|y\n", lambda i, x, y: f"{x}|{y}", ("x", "y"), ()),
    ("note,x,y\n", lambda i, x, y: f"\"a, \"\"b\"\"\nand more\",{x},{y}", ("x", "y"),
     ("column note: holds no numbers",)),
    ("note,x,y\n", lambda i, x, y: f"\"a;b\",{x},{y}", ("x", "y"), ("column note: holds no numbers",)),
    ("Höhe,größe\n", lambda i, x, y: f"{x},{y}", ("Höhe", "größe"), ()),
], ids=["pandas", "pandas-filtered", "pandas-no-index", "named", "id", "tsv", "read-back", "R", "R-names", "R-csv",
        "trailing-comma", "named-backwards", "labels", "dates", "text", "bare-index", "excel", "excel-bar",
        "line-breaks", "semicolon-in-text", "umlauts"])
def test_two_columns_are_found_and_the_rest_is_named(tmp_path, first, row, axes, left_out):
    data = load("points", path=table(tmp_path, first, row))
    np.testing.assert_allclose(original(data), np.stack([X, Y], axis=1), rtol=1e-5, atol=1e-4)
    assert data.axes == axes
    assert data.skipped == left_out


def test_what_was_taken_is_said(tmp_path):
    data = load("points", path=table(tmp_path, "id,length,width\n", lambda i, x, y: f"{i},{x},{y}"))
    assert data.about == (("Columns", "length and width"),)


@pytest.mark.parametrize(("first", "row", "message"), [
    ("a,b,c\n", lambda i, x, y: f"{x},{y},3", r"has 3 columns of numbers \(a, b, c\), and none tell which are x and y; "
                                              "name two, such as data.columns=a,b"),
    ("id,a,b,c\n", lambda i, x, y: f"{i},{x},{y},3", r"\(id, a, b, c\).* data.columns=a,b"),
    ("id,value\n", lambda i, x, y: f"{i},{x}", "only one is neither an index nor labels; name two, such as "
                                               "data.columns=id,value"),
    ("", lambda i, x, y: f"{x},{y},{x}", "data.columns=1,2"),
    ("\"a,b\",c,d\n", lambda i, x, y: f"{x},{y},{x}", 'data.columns="a,b",c'),
    ("a,a,b\n", lambda i, x, y: f"{x},{y},{x}", "data.columns=1,2"),
], ids=["three", "index-and-three", "index-and-one", "no-names", "comma-in-name", "same-names"])
def test_what_cannot_be_told_is_asked_for(tmp_path, first, row, message):
    with pytest.raises(UnclearColumns, match=message) as caught:
        load("points", path=table(tmp_path, first, row))
    assert caught.value.path == "data.columns"


@pytest.mark.parametrize("columns", ["b,c", "B , C", "2,3", '"b","c"', "b,3"])
def test_columns_that_are_named_are_taken(tmp_path, columns):
    path = table(tmp_path, "a,b,c\n", lambda i, x, y: f"3,{x},{y}")
    data = load("points", path=path, columns=columns)
    np.testing.assert_allclose(original(data), np.stack([X, Y], axis=1), rtol=1e-5, atol=1e-4)
    assert data.skipped == ("column a: not asked for",)


def test_a_name_goes_before_a_number(tmp_path):
    data = load("points", path=table(tmp_path, "0,1,2,3\n", lambda i, x, y: f"9,9,{x},{y}"), columns="2,3")
    np.testing.assert_allclose(original(data), np.stack([X, Y], axis=1), rtol=1e-5, atol=1e-4)


@pytest.mark.parametrize(("columns", "message"), [
    ("a", "'a' does not name two columns; give two names"),
    ("a,b,c", "does not name two"),
    ("a,a", "does not name two"),
    ("a,", "does not name two"),
    ('"a', "does not name two"),
    ("a\nb", "does not name two"),
    ("a,q", "there is no column 'q' in points.csv; it has a, b, word"),
    ("a,4", "there is no column '4'"),
])
def test_columns_that_are_not_there(tmp_path, columns, message):
    path = table(tmp_path, "a,b,word\n", lambda i, x, y: f"{x},{y},q")
    with pytest.raises(ConfigError, match=message) as caught:
        load("points", path=path, columns=columns)
    assert caught.value.path == "data.columns"


def test_a_wrong_value_in_a_chosen_column_is_named(tmp_path):
    path = table(tmp_path, "a,b,word\n", lambda i, x, y: f"{x},{y},q")
    with pytest.raises(ConfigError, match="points.csv, line 2: 'q' in column 3 is not a number"):
        load("points", path=path, columns="a,word")


@pytest.mark.parametrize("array", [
    np.stack([X, Y]), np.stack([np.arange(20), X, Y], axis=1), np.stack([np.arange(1, 21), X, Y], axis=1)],
    ids=["two-rows", "counted-from-0", "counted-from-1"])
def test_arrays_of_other_layouts(tmp_path, array):
    np.save(tmp_path / "a.npy", array)
    data = load("points", path=str(tmp_path / "a.npy"))
    np.testing.assert_allclose(original(data), np.stack([X, Y], axis=1), rtol=1e-5, atol=1e-4)
    assert data.about == (("Columns", "1 and 2, which lie in two rows" if len(array) == 2 else "2 and 3"),)


def test_an_array_of_more_columns_is_asked_for(tmp_path):
    np.save(tmp_path / "a.npy", np.stack([X, Y, X], axis=1))
    with pytest.raises(UnclearColumns, match="has 3 columns of numbers") as caught:
        load("points", path=str(tmp_path / "a.npy"))
    assert [column.values[0] for column in caught.value.choices] == [0.5, 7.0, 0.5]
    np.testing.assert_allclose(original(load("points", path=str(tmp_path / "a.npy"), columns="1,2")),
                               np.stack([X, Y], axis=1), rtol=1e-5, atol=1e-4)


def test_a_long_field_beside_the_numbers_is_no_obstacle(tmp_path):
    path = table(tmp_path, "text,x,y\n", lambda i, x, y: f"{'a' * 200_000},{x},{y}", count=3)
    np.testing.assert_allclose(original(load("points", path=path)), np.stack([X, Y], axis=1)[:3], atol=1e-4)


@pytest.mark.parametrize(("text", "message"), [
    ("x,y\n1,2\n\"3,4\n5,6\n", "line 3: its quotation marks or its length make no sense"),
    ("text,x,y\n\"" + "a" * (2**24 + 1) + "\",1,2\n", "line 2: its quotation marks or its length"),
], ids=["not-closed", "too-long"])
def test_a_line_without_end_is_named(tmp_path, text, message):
    (tmp_path / "points.csv").write_text(text)
    with pytest.raises(ConfigError, match=message):
        load("points", path=str(tmp_path / "points.csv"))


def test_a_text_that_is_too_large_is_refused_before_it_is_read(tmp_path):
    with (tmp_path / "points.csv").open("wb") as file:
        file.truncate(2**29 + 1)  # takes no room on the disk
    with pytest.raises(ConfigError, match="has 512 MiB, and 512 MiB of text can be read.* numpy.save as .npy"):
        load("points", path=str(tmp_path / "points.csv"))
