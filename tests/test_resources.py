"""Finding what ships with the program."""

from __future__ import annotations

import pytest

from ganviz import resources
from ganviz.engine.params import ConfigError


@pytest.fixture
def presets(tmp_path, monkeypatch):
    (tmp_path / "presets").mkdir()
    for name in ("ring-vanilla", "faces-dcgan", "digits-vanilla"):
        (tmp_path / "presets" / f"{name}.toml").touch()
    (tmp_path / "presets" / "notes.txt").touch()
    monkeypatch.setattr(resources, "_ROOT", tmp_path)
    return tmp_path / "presets"


def test_a_shipped_file_is_found():
    assert resources.resource("datasets", "digits8.npz").is_file()
    assert resources.resource("datasets").is_dir()


def test_a_missing_file_means_an_incomplete_installation():
    with pytest.raises(FileNotFoundError, match=r"nothing\.npz is missing from this installation"):
        resources.resource("datasets", "nothing.npz")


def test_presets_are_listed_by_name(presets):
    assert resources.preset_names() == ["digits-vanilla", "faces-dcgan", "ring-vanilla"]


def test_a_preset_is_found_by_its_name(presets):
    assert resources.preset_path("faces-dcgan") == presets / "faces-dcgan.toml"


@pytest.mark.parametrize(("name", "message"), [
    ("ring-vanila", "there is no preset 'ring-vanila'; did you mean ring-vanilla"),
    ("Faces-DCGAN", "did you mean faces-dcgan"),
    ("xyz", "choose one of digits-vanilla, faces-dcgan, ring-vanilla"),
    ("../presets/ring-vanilla", "there is no preset"),
])
def test_an_unknown_preset_names_the_closest(presets, name, message):
    with pytest.raises(ConfigError, match=message):
        resources.preset_path(name)
