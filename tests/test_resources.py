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
