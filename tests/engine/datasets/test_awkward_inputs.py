"""Files as people really have them, opened as a person opens them: read exactly, or refused with one clear reason.

Red stands at the top left, green at the top right, blue at the bottom left, white at the bottom right; so turned,
mirrored or mixed-up pictures show.
"""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from ganviz.engine.opening.command_line_request import CommandLineRequest
from ganviz.engine.settings.params import ConfigError

from .loading import load

RED, GREEN, BLUE, WHITE = (255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 255)


def corners(height=40, width=40):
    """(height, width, 3) uint8."""
    image = np.zeros((height, width, 3), np.uint8)
    top, left = slice(0, height // 2), slice(0, width // 2)
    bottom, right = slice(height // 2, None), slice(width // 2, None)
    image[top, left], image[top, right], image[bottom, left], image[bottom, right] = RED, GREEN, BLUE, WHITE
    return image


def fill(folder, count, suffix=".png", shape=(40, 40), **options):
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        Image.fromarray(corners(*shape)).save(folder / f"{number}{suffix}", **options)


def opened(path, **settings):
    """The data of a file or folder that is dropped on the window."""
    data = CommandLineRequest(source=str(path)).tree()["data"] | settings
    return load(data.pop("name"), **data)


def upright(data, tolerance=0):
    """Whether all images have their colours where they belong."""
    size = data.items.shape[1] // 4
    places = np.stack([data.items[:, y, x] for y in (size, -size) for x in (size, -size)], axis=1)
    return np.abs(places.astype(int) - np.array([RED, GREEN, BLUE, WHITE])).max() <= tolerance


@pytest.mark.parametrize("orientation", range(1, 9))
def test_photographs_stand_upright_whichever_way_the_camera_was_held(tmp_path, orientation):
    # how a camera stores a picture that is to be turned by this orientation
    stored = {1: None, 2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}[orientation]
    image = Image.fromarray(corners(64, 96))
    exif = Image.Exif()
    exif[0x0112] = orientation
    image = image if stored is None else image.transpose(Image.Transpose(stored))
    image.save(tmp_path / "a.jpg", exif=exif, quality=95)
    data = opened(tmp_path)
    assert upright(data, tolerance=12)
    assert data.about[0] == ("Size", "96 × 64 → 32 × 32, centre-cropped (up to 33 % cut off)")


@pytest.mark.parametrize("convert", [
    lambda i: i.convert("P", palette=Image.Palette.ADAPTIVE, colors=16), lambda i: i.convert("RGBA"),
    lambda i: i.quantize(8), lambda i: i.convert("RGBX").convert("RGB")], ids=["palette", "rgba", "quantized", "rgb"])
def test_modes(tmp_path, convert):
    convert(Image.fromarray(corners())).save(tmp_path / "a.png")
    assert upright(opened(tmp_path))


def test_transparency_of_grey_pictures_is_white(tmp_path):
    opacity = np.repeat([255, 0], 16)[:, None].repeat(32, axis=1)
    Image.fromarray(np.dstack([np.full((32, 32), 40), opacity]).astype(np.uint8)).save(tmp_path / "a.png")
    items = opened(tmp_path).items[0]
    assert (items[:16] == 40).all()
    assert (items[16:] == 255).all()


@pytest.mark.parametrize("shape", [(33, 77), (300, 20), (5, 500), (16, 16), (31, 31), (640, 480)])
def test_sizes_and_shapes(tmp_path, shape):
    fill(tmp_path, 1, shape=shape)
    assert upright(opened(tmp_path), tolerance=30)


def test_a_picture_of_one_pixel_is_a_picture(tmp_path):
    Image.new("RGB", (1, 1), RED).save(tmp_path / "a.png")
    assert (opened(tmp_path).items == RED).all()


@pytest.mark.parametrize("count", [1, 2, 3, 19, 20])
def test_few_pictures(tmp_path, count):
    fill(tmp_path, count)
    data = opened(tmp_path)
    assert len(data.items) == count
    assert upright(data)


def test_names_in_any_writing(tmp_path):
    fill(tmp_path / "c ünï cödé 画像 (1) 100%", 2, " ä 画.PNG")
    fill(tmp_path / "c ünï cödé 画像 (1) 100%", 2, "&<b>.JPEG", quality=95)
    data = opened(tmp_path / "c ünï cödé 画像 (1) 100%")
    assert len(data.items) == 4
    assert upright(data, tolerance=12)


def test_names_that_are_no_text(tmp_path):
    fill(tmp_path / "plain", 2)
    for number, name in enumerate((b"caf\xe9", b"th\xe9")):
        os.rename(tmp_path / "plain" / f"{number}.png", os.fsencode(tmp_path / "plain") + b"/" + name + b".png")
        folder = Path(os.fsdecode(os.fsencode(tmp_path) + b"/classes/" + name))
        folder.mkdir(parents=True)
        Image.fromarray(corners()).save(folder / f"a{number}.png")
    assert upright(opened(tmp_path / "plain"))
    assert opened(tmp_path / "classes").label_names == ("caf\ufffd", "th\ufffd")


def test_pictures_behind_links(tmp_path):
    fill(tmp_path / "elsewhere", 3)
    (tmp_path / "here").mkdir()
    for number in range(3):
        (tmp_path / "here" / f"link{number}.png").symlink_to(tmp_path / "elsewhere" / f"{number}.png")
    (tmp_path / "here" / "gone.png").symlink_to(tmp_path / "nowhere.png")
    data = opened(tmp_path / "here")
    assert len(data.items) == 3
    assert data.skipped == ("gone.png: a link that leads nowhere",)


def test_files_that_are_damaged_or_something_else(tmp_path):
    fill(tmp_path, 20)
    good = (tmp_path / "0.png").read_bytes()
    (tmp_path / "cut.png").write_bytes(good[:len(good) // 2])
    (tmp_path / "empty.png").touch()
    (tmp_path / "page.jpg").write_text("<html>404 not found</html>")
    data = opened(tmp_path)
    assert len(data.items) == 20
    assert upright(data)
    assert [line.split(":")[0] for line in data.skipped] == ["cut.png", "empty.png", "page.jpg"]


@pytest.mark.parametrize(("counts", "names"), [
    ({"many": 20, "one": 1}, ("many", "one")), ({"only": 3}, ()), ({"x": 2, "y": 2, "z": 0}, ("x", "y")),
    ({"<b>bold & co": 2, "A": 2, "a": 2, "zürich 画": 2}, ("<b>bold & co", "A", "a", "zürich 画")),
    ({f"class {number:03}": 1 for number in range(200)}, tuple(f"class {number:03}" for number in range(200)))],
    ids=["imbalanced", "single", "empty", "odd", "many"])
def test_classes(tmp_path, counts, names):
    for name, count in counts.items():
        fill(tmp_path / name, count, shape=(8, 8))
    data = opened(tmp_path)
    assert data.label_names == names
    if names:
        assert np.bincount(data.labels).tolist() == [counts[name] for name in names]


@pytest.mark.parametrize("convert", [
    lambda a: a.astype(np.float64), lambda a: (a / 255).astype(np.float32),
    lambda a: (a / 127.5 - 1).astype(np.float32), lambda a: a.astype(np.int16), lambda a: a.transpose(0, 3, 1, 2),
    lambda a: (a / 255).astype(">f4"), np.asfortranarray],
    ids=["float64", "unit", "signed unit", "int16", "channels first", "big-endian", "fortran"])
def test_arrays_of_images(tmp_path, convert):
    np.save(tmp_path / "a.npy", convert(np.stack([corners(), corners()])))
    data = opened(tmp_path / "a.npy")
    assert data.items.shape == (2, 40, 40, 3)
    assert upright(data)


def test_arrays_that_are_not_square(tmp_path):
    np.save(tmp_path / "a.npy", corners(32, 48)[None])
    data = opened(tmp_path / "a.npy")
    assert data.items.shape == (1, 32, 48, 3)
    np.testing.assert_array_equal(data.items[0], corners(32, 48))


@pytest.mark.parametrize(("name", "array", "why"), [
    ("overshoot", np.linspace(-0.001, 1.001, 256).reshape(1, 16, 16), "data.scale=stretch"),
    ("missing", np.where(np.arange(256) == 7, np.nan, 0.5).reshape(1, 16, 16), "image 0 .* not a finite number"),
    ("one picture", corners(), r"uint8 of shape \(40, 40, 3\); \(N, H, W\)"),
    ("too large", np.zeros((1, 512, 512), np.uint8), "4 to 256 pixels a side"),
    ("four channels", np.zeros((5, 8, 8, 4), np.uint8), "1 or 3 channels"),
    ("numbers in a row", np.arange(200.0), r"numbers of shape \(N, 2\) are wanted"),
], ids=lambda v: v if isinstance(v, str) else "")
def test_arrays_that_are_not_clear_are_refused(tmp_path, name, array, why):
    np.save(tmp_path / "a.npy", array)
    with pytest.raises(ConfigError, match=why):
        opened(tmp_path / "a.npy")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1", "cp1252"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_tables_from_any_system(tmp_path, encoding, newline):
    lines = ["Größe;höhe", *(f"{x},5;{-x},25" for x in range(10))]
    (tmp_path / "a.txt").write_bytes(newline.join(lines).encode(encoding))
    data = opened(tmp_path / "a.txt")
    np.testing.assert_allclose(data.items * data.scale + data.offset,
                               [[x + 0.5, -(x + 0.25) if x else 0.25] for x in range(10)], atol=1e-5)
    assert data.axes == ("Größe", "höhe")


@pytest.mark.parametrize(("text", "why"), [
    ("x\n1.5\n2.5\n", "line 2: two columns of numbers are wanted, but it reads '1.5'"),
    ("hello world\nthis is no table\n", "line 2: two columns"),
    ("x;y\n1.000,5;2.000,25\n", "line 2: two columns of numbers are wanted"),
    ("", "is empty"), ("x,y\n1,2\n", "1 usable points"),
])
def test_texts_that_are_no_tables(tmp_path, text, why):
    (tmp_path / "a.csv").write_text(text)
    with pytest.raises(ConfigError, match=why):
        opened(tmp_path / "a.csv")


@pytest.mark.parametrize(("name", "why"), [
    ("a.zip", "is packed; unpack it and give the folder"), ("a.tar", "is packed"),
    ("a.tif", "is one image; give the folder"), ("a.xlsx", "of no kind that ganviz reads")])
def test_other_files_are_told_apart(tmp_path, name, why):
    (tmp_path / name).write_bytes(b"PK\x03\x04")
    with pytest.raises(ConfigError, match=why):
        opened(tmp_path / name)
