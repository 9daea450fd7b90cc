"""Data is loaded from a place that a file names only when the person has named that place, once."""

from __future__ import annotations

import json

import numpy as np
import pytest

from ganviz.cli import main
from ganviz.engine.record import library
from ganviz.engine.settings import presets
from ganviz.engine.settings.config import RunConfig
from ganviz.engine.settings.registries import DATASETS
from ganviz.engine.system import data_places
from ganviz.engine.system.data_places import UnnamedPlaceError


@pytest.fixture
def points(tmp_path):
    path = tmp_path / "mine.npy"
    np.save(path, np.random.default_rng(0).standard_normal((300, 2)))
    return path


@pytest.fixture
def forget(monkeypatch):
    """Have the person be another one, who has named nothing."""
    def forgets() -> None:
        monkeypatch.setattr(data_places, "_named", set())
        data_places._file().unlink(missing_ok=True)

    return forgets


def trained(*arguments: str) -> int:
    return main(["train", *arguments, "--steps", "10"])


def test_a_place_is_refused_until_it_is_named_and_then_remembered(tmp_path, monkeypatch):
    with data_places.guarded():
        with pytest.raises(UnnamedPlaceError, match="which you have not opened before"):
            data_places.require(tmp_path)
        data_places.name(tmp_path)
        monkeypatch.setattr(data_places, "_named", set())  # the next start
        data_places.require(tmp_path)
        with pytest.raises(UnnamedPlaceError):
            data_places.require(tmp_path.parent)
    data_places.require(tmp_path.parent)  # somebody's own script


@pytest.mark.parametrize("content", ["", "{}", "[1, [2], null]", "[" * 100_000, "\udcff"])
def test_a_list_of_places_that_cannot_be_read_holds_none(tmp_path, content):
    data_places._file().parent.mkdir(parents=True)
    data_places._file().write_bytes(content.encode("utf-8", "surrogateescape"))
    with data_places.guarded():
        with pytest.raises(UnnamedPlaceError):
            data_places.require(tmp_path)
        data_places.name(tmp_path)
        data_places.require(tmp_path)
    assert json.loads(data_places._file().read_text())[-1] == str(tmp_path.resolve())


def test_own_data_is_trained_on_and_gone_on_with_without_a_question(points):
    assert trained(str(points)) == 0
    assert main(["train", "--resume", "last", "--steps", "20"]) == 0
    assert library.describe(library.find("last")).step == 20


@pytest.mark.parametrize("kind", ["run", "config", "fork"])
def test_a_file_from_elsewhere_names_a_place_in_vain(points, tmp_path, kind, forget, capsys):
    config = tmp_path / "a.toml"
    assert trained(str(points)) == 0
    tree = presets.tree(presets.FIRST) | {"data": {"name": "points", "path": str(points)}}
    config.write_text(RunConfig.from_dict(tree).to_toml(), "utf-8")
    forget()
    again = {"run": ["--resume", "last"], "config": [str(config)], "fork": ["--fork", "last"]}[kind]
    capsys.readouterr()
    assert main(["train", *again, "--steps", "20", "--no-record"]) == 2
    said = capsys.readouterr().err
    assert f"the data is to be read from {points}, which you have not opened before" in said
    assert f"--set data.path={points}" in said
    assert main(["train", *again, "--steps", "20", "--no-record", "--set", f"data.path={points}"]) == 0
    assert main(["train", *again, "--steps", "20", "--no-record"]) == 0  # asked once


def test_every_data_set_that_reads_a_place_asks(points):
    with data_places.guarded():
        for kind in DATASETS.classes().values():
            if hasattr(kind.Config(), "path"):
                path = points.parent if kind.name in ("folder", "pairs", "domains", "derived") else points
                pictures = {"derived": {"of": "folder"}, "resized": {"images": "array"}}.get(kind.name, {})
                with pytest.raises(UnnamedPlaceError):
                    kind(kind.Config(path=str(path), **pictures)).load(1, lambda done, total: None, lambda: False)
