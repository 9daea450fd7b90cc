"""What is recognised as two sides of a translation, and what is no more than images."""

from __future__ import annotations

import numpy as np
import pytest

from ganviz.engine.opening.command_line_request import CommandLineRequest
from ganviz.engine.opening.two_sides import recognize
from tests.pictures import blots, save_side

COUNT = 12


def opened(path, *overrides):
    """Data set, model, source and target that come of opening it."""
    config = CommandLineRequest(str(path), overrides).resolve()
    return config.data.name, config.model.name, *(getattr(config.data, side, None) for side in ("source", "target"))


@pytest.mark.parametrize("folders", [("photos", "sketches"), ("trainA", "trainB"), ("A", "B")])
def test_pictures_of_one_name_that_are_alike_are_pairs(tmp_path, folders):
    for folder, pictures in zip(folders, blots(COUNT), strict=True):
        save_side(tmp_path / folder, pictures)
    found = recognize(tmp_path)
    assert (found.form, found.counts, found.matched, found.held_out) == ("pairs", (COUNT, COUNT), COUNT, (0, 0))
    assert opened(tmp_path)[:2] == ("pairs", "pix2pix")


def test_two_classes_that_are_numbered_alike_are_no_pairs(tmp_path):
    """As cats and dogs are, in the data set that most begin with."""
    save_side(tmp_path / "cat", blots(COUNT, seed=1)[0])
    save_side(tmp_path / "dog", blots(COUNT, seed=2)[0])
    assert recognize(tmp_path).form == "samples"
    assert opened(tmp_path)[:2] == ("folder", "dcgan")
    assert opened(tmp_path, ("data.name", "domains"))[:2] == ("domains", "cyclegan")
    assert opened(tmp_path, ("data.name", "pairs"), ("data.source", "dog")) == ("pairs", "pix2pix", "dog", "")


@pytest.mark.parametrize("prefix", ["", "x"])
def test_folders_named_as_domains_are_domains_whatever_their_pictures_are_called(tmp_path, prefix):
    save_side(tmp_path / "trainA", blots(COUNT, seed=1)[0])
    save_side(tmp_path / "trainB", blots(COUNT + 3, seed=2)[0])
    for file in (tmp_path / "trainB").iterdir():
        file.rename(file.with_name(f"{prefix}{file.name}"))
    save_side(tmp_path / "testA", blots(2)[0])
    save_side(tmp_path / "testB", blots(1)[0])
    found = recognize(tmp_path)
    assert (found.form, found.counts, found.held_out) == ("domains", (COUNT, COUNT + 3), (2, 1))
    assert opened(tmp_path)[:2] == ("domains", "cyclegan")


def test_pictures_twice_as_wide_as_high_are_pairs_if_their_halves_are_alike(tmp_path):
    one, other = blots(COUNT)
    save_side(tmp_path / "both", np.concatenate([one, other], axis=2))
    save_side(tmp_path / "panoramas", np.concatenate([one, blots(COUNT, seed=2)[0]], axis=2))
    save_side(tmp_path / "square", one)
    assert recognize(tmp_path / "both").form == "pairs"
    assert recognize(tmp_path / "panoramas").form == "samples"
    assert recognize(tmp_path / "square") is None


def test_names_of_other_pictures_are_no_pairs(tmp_path):
    one, other = blots(COUNT)
    save_side(tmp_path / "many", one)
    save_side(tmp_path / "few", other[:1])
    assert recognize(tmp_path) is None
    assert opened(tmp_path)[:2] == ("folder", "dcgan")


@pytest.mark.parametrize(("names", "counts", "form"), [
    (("a", "b"), (5, 5), "pairs"), (("line", "color"), (5, 5), "pairs"), (("horses", "zebras"), (5, 6), "domains"),
    (("x_train", "x_test"), (5, 5), None), (("train_images", "val_images"), (6, 5), None),
])
def test_a_file_with_two_arrays_of_images_has_two_sides(tmp_path, names, counts, form):
    path = tmp_path / "both.npz"
    np.savez(path, labels=np.arange(counts[0]), **{name: np.zeros((n, 8, 8), np.uint8)
                                                   for name, n in zip(names, counts, strict=True)})
    found = recognize(path)
    assert (found and found.form) == form
    assert opened(path)[0] == (form or "array")


def test_a_file_that_is_no_archive_has_no_sides(tmp_path):
    path = tmp_path / "text.npz"
    path.write_text("no archive")
    assert recognize(path) is None


def test_a_preview_shows_pairs_as_they_are_trained_on(tmp_path):
    one, other = blots(COUNT, size=64)
    save_side(tmp_path / "day", one)
    save_side(tmp_path / "night", other)
    previews = recognize(tmp_path).previews()
    assert list(previews) == ["pairs", "domains"]
    assert len(previews["pairs"].items) == 3
    np.testing.assert_array_equal(previews["pairs"].sources, 255 - previews["pairs"].items)
