"""Finding what ships with the program."""

from __future__ import annotations

import pytest

from ganviz import resources


def test_a_shipped_file_is_found():
    assert resources.resource("datasets", "digits8.npz").is_file()
    assert resources.resource("datasets").is_dir()


def test_a_missing_file_means_an_incomplete_installation():
    with pytest.raises(FileNotFoundError, match=r"nothing\.npz is missing from this installation"):
        resources.resource("datasets", "nothing.npz")


def test_a_checkout_has_them_beside_the_package(tmp_path):
    (tmp_path / "ganviz").mkdir()
    (tmp_path / "resources").mkdir()
    assert resources.folder_of(tmp_path / "ganviz") == tmp_path / "resources"


def test_an_installation_has_them_inside_whatever_lies_beside_it(tmp_path):
    (tmp_path / "ganviz" / "resources").mkdir(parents=True)
    (tmp_path / "resources").mkdir()
    assert resources.folder_of(tmp_path / "ganviz") == tmp_path / "ganviz" / "resources"
