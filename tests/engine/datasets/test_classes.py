"""What images of a folder are trained on, and their classes: class folders, training and test sets, dataset.json."""

from __future__ import annotations

import json

import pytest
from PIL import Image

from .loading import load


def pictures(folder, *names):
    """Pictures whose red says in which order they were made."""
    for number, name in enumerate(names):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        Image.new("RGB", (8, 8), (number, 255, 0)).save(folder / name)


def loaded(folder):
    data = load("folder", path=str(folder), pixels=8)
    return data, data.items[:, 0, 0, 0].tolist()


def test_a_training_set_is_taken_and_the_test_set_beside_it_named(tmp_path):
    pictures(tmp_path, "train/cat/1.png", "train/dog/2.png", "test/cat/3.png", "test/dog/4.png", "Validation/cat/5.png")
    data, order = loaded(tmp_path)
    assert (order, data.label_names, data.labels.tolist()) == ([0, 1], ("cat", "dog"), [0, 1])
    assert data.skipped == ("Validation (1 images), test (2 images): only train is trained on",)


def test_folders_called_train_and_test_among_others_are_classes(tmp_path):
    pictures(tmp_path, "train/1.png", "bus/2.png", "test/3.png")
    data, _ = loaded(tmp_path)
    assert data.label_names == ("bus", "test", "train")
    assert data.skipped == ()


def test_classes_are_the_folders_where_images_part(tmp_path):
    pictures(tmp_path, "set/images/a/1.png", "set/images/b/small/2.png", "set/images/b/3.png")
    data, _ = loaded(tmp_path)
    assert data.label_names == ("a", "b")


def test_a_class_behind_a_link_is_read(tmp_path):
    pictures(tmp_path / "elsewhere", "1.png", "2.png")
    pictures(tmp_path / "here", "real/3.png")
    (tmp_path / "here" / "linked").symlink_to(tmp_path / "elsewhere")
    data, _ = loaded(tmp_path / "here")
    assert data.label_names == ("linked", "real")
    assert data.labels.tolist() == [0, 0, 1]


def test_a_list_of_classes_goes_before_the_folders(tmp_path):
    pictures(tmp_path, "00000/a.png", "00000/b.png", "00001/c.png")
    labels = [["00000/a.png", 7], ["00000/b.png", 2], ["00001/c.png", 7], ["gone.png", 1]]
    (tmp_path / "dataset.json").write_text(json.dumps({"labels": labels}))
    data, _ = loaded(tmp_path)
    assert (data.label_names, data.labels.tolist()) == (("2", "7"), [1, 0, 1])
    assert ("Classes by", "dataset.json") in data.about
    assert data.skipped == ()


@pytest.mark.parametrize(("text", "why"), [
    (json.dumps({"labels": [["a/1.png", 0]]}), "a list of classes without 'b/2.png'"),
    (json.dumps({"labels": [["a/1.png", 0], ["b/2.png", [0, 1]]]}), "its classes are not whole numbers"),
    (json.dumps({"labels": [["a/1.png", True], ["b/2.png", 0]]}), "its classes are not whole numbers"),
    (json.dumps({"labels": None}), "a list of classes without"),
    (json.dumps({"other": 1}), "a list of classes without 'labels'"),
    (json.dumps([1]), "not read as a list of classes"),
    (json.dumps({"labels": 3}), "not read as a list of classes"),
    ("{", "not read as a list of classes"),
    ("[" * 100_000, "not read as a list of classes"),
    (b"\xff\xfe\x00", "not read as a list of classes"),
], ids=["incomplete", "vectors", "booleans", "null", "other", "list", "number", "cut", "deep", "no-text"])
def test_a_list_that_cannot_be_used_is_named_and_the_folders_count(tmp_path, text, why):
    pictures(tmp_path, "a/1.png", "b/2.png")
    (tmp_path / "dataset.json").write_bytes(text if isinstance(text, bytes) else text.encode())
    data, _ = loaded(tmp_path)
    assert data.label_names == ("a", "b")
    assert len(data.skipped) == 1
    assert data.skipped[0].startswith(f"dataset.json: {why}")
