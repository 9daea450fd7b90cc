"""A person's own pairs and domains, in the layouts that people have them in."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from ganviz.engine.datasets.held_out_split import split
from ganviz.engine.settings.params import ConfigError

from .loading import load

SIZE = 16


def plain(level: int, colour: tuple[int, int, int] = (1, 1, 1), width: int = SIZE) -> np.ndarray:
    """(SIZE, width, 3) uint8 of one colour, by whose first channel a picture is told again."""
    return np.broadcast_to(np.uint8(level) * np.array(colour, np.uint8), (SIZE, width, 3))


def save(picture: np.ndarray, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(np.ascontiguousarray(picture)).save(path)


def save_all(root: Path, levels: dict[str, int]) -> Path:
    """Save one plain picture of this level under each name below the root."""
    for name, level in levels.items():
        save(plain(level), root / name)
    return root


def levels(images: np.ndarray) -> list[int]:
    return images[:, 0, 0, 0].tolist()


def pairs_of(data) -> dict[int, int]:
    """Levels of sources, and of what is to be made of each."""
    return dict(zip(levels(data.sources), levels(data.items), strict=True))


LAYOUTS = {
    "trainA and trainB": ("trainA/{}.png", "trainB/{}.png"),
    "small letters and a dash": ("train-a/{}.png", "train-b/{}.png"),
    "train above the sides": ("train/A/{}.png", "train/B/{}.png"),
    "train below the sides": ("A/train/{}.png", "B/train/{}.png"),
    "names that say their side again": ("trainA/{}_A.png", "trainB/{}_B.png"),
    "a folder around them": ("maps/trainA/{}.png", "maps/trainB/{}.png"),
    "two folders, other endings": ("photos/{}.bmp", "sketches/{}.png"),
    "names with folders": ("photos/x/{}.png", "sketches/x/{}.png"),
    "suffixes in one folder": ("{}_photo.png", "{}_sketch.png"),
}


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_pairs_are_found_by_their_names(tmp_path, layout):
    named = {name.format(i): level + i for name, level in zip(layout, (10, 100), strict=True) for i in (3, 1, 2)}
    root = save_all(tmp_path, named)
    data = load("pairs", path=str(root), pixels=SIZE)
    assert data.aligned
    assert data.skipped == ()
    assert pairs_of(data) == {11: 101, 12: 102, 13: 103}
    back = load("pairs", path=str(root), pixels=SIZE, source=data.item_name)
    assert (back.source_name, back.item_name) == (data.item_name, data.source_name)
    assert pairs_of(back) == {101: 11, 102: 12, 103: 13}


def test_pairs_stand_side_by_side_in_one_picture(tmp_path):
    for part, number in (("train", 0), ("train", 1), ("val", 2)):
        both = [plain(10 + number, width=SIZE + 5), plain(0, width=1), plain(100 + number, width=SIZE + 5)]
        save(np.concatenate(both, axis=1), tmp_path / part / f"{number}.png")
    data = load("pairs", path=str(tmp_path), pixels=SIZE)
    assert (data.source_name, data.item_name) == ("left", "right")
    assert pairs_of(data) == {10: 100, 11: 101}
    assert (data.sources == data.sources[:, :1, :1]).all(), "nothing of the other half, nor of the middle column"
    assert pairs_of(data.held_out) == {12: 102}
    assert pairs_of(load("pairs", path=str(tmp_path), pixels=SIZE, source="right")) == {100: 10, 101: 11}


def test_pairs_are_two_arrays_of_a_file(tmp_path):
    rng = np.random.default_rng(1)
    line, color = rng.integers(0, 256, (5, 12, 12), np.uint8), rng.integers(0, 256, (5, 24, 24, 3), np.uint8)
    path = tmp_path / "both.npz"
    np.savez(path, names=np.array(list("abcde")), line=line, color=color)
    data = load("pairs", path=str(path))
    assert (data.source_name, data.item_name) == ("line", "color")
    assert (data.source_shape, data.shape) == ((1, 12, 12), (3, 24, 24))
    np.testing.assert_array_equal(data.sources[..., 0], line)
    np.testing.assert_array_equal(data.items, color)
    assert load("pairs", path=str(path), target="line").source_name == "color"


def test_domains_are_two_arrays_of_any_length(tmp_path):
    path = tmp_path / "both.npz"
    np.savez(path, horses=np.zeros((5, 12, 12), np.uint8), zebras=np.full((7, 12, 12), 255, np.uint8))
    data = load("domains", path=str(path))
    assert (len(data.sources), len(data.items), data.aligned) == (5, 7, False)
    with pytest.raises(ConfigError, match="5 images of horses and 7 of zebras.*choose domains"):
        load("pairs", path=str(path))


def test_test_folders_are_what_is_held_out(tmp_path):
    root = save_all(tmp_path, {f"{part}{side}/{i}.png": level + i for part, first in (("train", 0), ("test", 50))
                               for side, level in (("A", 10 + first), ("B", 100 + first)) for i in range(3)})
    data = load("pairs", path=str(root), pixels=SIZE)
    training, held_out = split(data, 0.0, seed=1)
    assert training.held_out is None
    assert pairs_of(training) == {10: 100, 11: 101, 12: 102}
    assert pairs_of(held_out) == {60: 150, 61: 151, 62: 152}


def test_what_has_no_partner_is_named(tmp_path):
    root = save_all(tmp_path, {"A/1.png": 1, "A/2.png": 2, "A/3.jpg": 3, "B/1.png": 101, "B/4.png": 104, "5.png": 5,
                               "B/1.bmp": 6})
    (root / "A" / "6.png").write_bytes(b"no picture")
    save(plain(106), root / "B" / "6.png")
    data = load("pairs", path=str(root), pixels=SIZE)
    assert len(data.items) == 1
    told = dict(reversed(line.split(": ", 1)) for line in data.skipped)
    assert told["no picture of its name in B"] == "A/2.png, A/3.jpg"
    assert told["no picture of its name in A"] == "B/4.png"
    assert told["in neither of the folders A, B"] == "5.png"
    assert told["another picture of its side has its name"] == "B/1.png"
    assert any("A/6.png" in names for names in told.values())
    assert told["its partner cannot be read"] == "B/6.png"
    assert sum(len(names.split(", ")) for names in told.values()) == 7


def test_domains_take_everything_and_need_not_be_as_large(tmp_path):
    root = save_all(tmp_path, {f"trainA/{i}.png": 10 + i for i in range(4)} | {f"trainB/x{i}.png": 100 + i
                                                                             for i in range(3)}
                    | {"testA/7.png": 50, "testB/a.png": 60, "testB/b.png": 61})
    data = load("domains", path=str(root), pixels=SIZE)
    assert not data.aligned
    assert (levels(data.sources), levels(data.items)) == ([10, 11, 12, 13], [100, 101, 102])
    assert (levels(data.held_out.sources), levels(data.held_out.items)) == ([50], [60, 61])


def test_a_domain_without_a_test_folder_is_told(tmp_path):
    root = save_all(tmp_path, {"trainA/1.png": 1, "trainB/2.png": 2, "testA/3.png": 3})
    data = load("domains", path=str(root), pixels=SIZE)
    assert data.held_out is None
    assert data.skipped == ("testA/3.png: for testing, where the other side has none",)


def test_the_limit_holds_for_each_side_and_keeps_pairs(tmp_path):
    root = save_all(tmp_path, {f"{side}/{i}.png": level + i for side, level in (("A", 10), ("B", 100))
                               for i in range(6)})
    data = load("pairs", path=str(root), pixels=SIZE, limit=3)
    assert pairs_of(data) == {10: 100, 12: 102, 14: 104}
    assert data.skipped == ("A/1.png, A/3.png, A/5.png, B/1.png, B/3.png and 1 more: beyond the limit of 3",)


def test_what_was_taken_is_told(tmp_path):
    root = save_all(tmp_path, {f"{folder}/{i}.png": level + i for folder, level in
                               (("trainA", 10), ("trainB", 100), ("testA", 50), ("testB", 150)) for i in range(3)})
    told = dict(load("pairs", path=str(root), pixels=8).about)
    assert told["Pairs"] == "3 of A and B, and 3 set apart for testing"
    assert told["Size"] == "16 × 16 → 8 × 8"
    assert dict(load("domains", path=str(root)).about)["Domains"] == "3 of A, 3 of B, 3 and 3 set apart for testing"


def test_a_mask_of_zeros_and_ones_is_noticed_and_stretched_on_request(tmp_path):
    for i in range(2):
        save(plain(200) * np.uint8(i), tmp_path / "photo" / f"{i}.png")
        save(plain(i), tmp_path / "mask" / f"{i}.png")
    (notice,) = load("pairs", path=str(tmp_path), pixels=SIZE).notices
    assert notice.text.startswith("mask: ")
    stretched = load("pairs", path=str(tmp_path), pixels=SIZE, **{notice.setting.removeprefix("data."): notice.value})
    assert pairs_of(stretched) == {0: 0, 255: 255}
    assert stretched.notices == ()


def test_a_side_without_colour_is_grey(tmp_path):
    for i in range(2):
        save(plain(50 + i), tmp_path / "A" / f"{i}.png")
        save(plain(100, (1, 2, 1)), tmp_path / "B" / f"{i}.png")
    data = load("pairs", path=str(tmp_path), pixels=SIZE)
    assert (data.source_shape, data.shape) == ((1, SIZE, SIZE), (3, SIZE, SIZE))


def test_sources_may_be_of_another_size(tmp_path):
    root = save_all(tmp_path, {f"{side}/{i}.png": 10 + i for side in ("large", "small") for i in range(2)})
    data = load("pairs", path=str(root), source="small", pixels=SIZE, source_pixels=8)
    assert (data.source_shape, data.shape) == ((1, 8, 8), (1, SIZE, SIZE))
    assert dict(data.about)["Size"] == "small: 16 × 16 → 8 × 8; large: 16 × 16 → 16 × 16"


def test_two_of_several_sides_are_named(tmp_path):
    root = save_all(tmp_path, {f"{side}/{i}.png": i for side in ("ink", "paint", "photo") for i in range(2)})
    with pytest.raises(ConfigError, match=r"data.source.*ink, paint, photo"):
        load("pairs", path=str(root))
    data = load("pairs", path=str(root), source="photo", target="ink", pixels=SIZE)
    assert (data.source_name, data.item_name) == ("photo", "ink")
    assert data.skipped == ("paint/0.png, paint/1.png: of a side other than photo and ink",)


@pytest.mark.parametrize(("files", "settings", "message"), [
    ({}, {}, "no image"),
    ({"trainA/1.png": 1}, {}, "the side A alone"),
    ({"A/1.png": 1, "B/2.png": 2}, {}, r"no picture of A has the name of one of B \(1.png, 2.png\).*choose domains"),
    ({"trainA/1.png": 1, "testB/1.png": 2}, {}, "no training pictures of B"),
    ({"A/1.png": 1, "B/1.png": 2}, {"source": "C"}, "'C' is no side; choose one of A, B"),
    ({"A/1.png": 1, "B/1.png": 2}, {"source": "A", "target": "A"}, "the source too; choose another"),
])
def test_what_cannot_be_paired_is_refused_with_the_way_out(tmp_path, files, settings, message):
    with pytest.raises(ConfigError, match=message):
        load("pairs", path=str(save_all(tmp_path, files)), **settings)
