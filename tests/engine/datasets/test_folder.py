"""Images from a folder, made here with known colours."""

from __future__ import annotations

import os
import threading
import zlib

import numpy as np
import pytest
from PIL import Image

from ganviz.engine.datasets.base import DATASETS, Cancelled
from ganviz.engine.settings.params import ConfigError

from .loading import load

RED, GREEN, BLUE = (255, 0, 0), (0, 255, 0), (0, 0, 255)


def picture(path, colour=RED, size=(20, 20), **options):
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", size, colour).save(path, **options)


def loaded(folder, **settings):
    return load("folder", path=str(folder), **{"pixels": 8} | settings)


def png_header(width, height):
    """The start of a PNG that claims to have this size and has no data."""
    content = b"IHDR" + width.to_bytes(4) + height.to_bytes(4) + bytes([8, 2, 0, 0, 0])
    header = (13).to_bytes(4) + content + zlib.crc32(content).to_bytes(4)
    return b"\x89PNG\r\n\x1a\n" + header + (100).to_bytes(4) + b"IDAT"


@pytest.mark.parametrize(("name", "tolerance"), [
    ("a.png", 0), ("a.bmp", 0), ("a.webp", 3), ("a.jpg", 3), ("a.JPEG", 3), ("a.PNG", 0), ("a.tif", 0), ("a.TIFF", 0),
    ("a.jfif", 3), ("a.gif", 8), ("a.ppm", 0), ("a.jp2", 3), ("a.tga", 0), ("a.pcx", 0), ("a.dds", 0)])
def test_formats(tmp_path, name, tolerance):
    picture(tmp_path / name, (200, 100, 50))
    data = loaded(tmp_path)
    assert data.items.shape == (1, 8, 8, 3)
    assert data.items.dtype == np.uint8
    np.testing.assert_allclose(data.items[0].reshape(-1, 3), np.tile([200, 100, 50], (64, 1)), atol=tolerance)
    assert data.labels is None
    assert data.skipped == ()


def test_grey(tmp_path):
    picture(tmp_path / "a.png", (200, 100, 50))
    data = loaded(tmp_path, grey=True)
    assert data.shape == (1, 8, 8)
    # ITU-R 601: 0.299 · 200 + 0.587 · 100 + 0.114 · 50 = 124.2
    np.testing.assert_allclose(data.items, 124, atol=1)


def test_images_are_cropped_at_the_centre(tmp_path):
    wide = np.zeros((8, 24, 3), np.uint8)
    wide[:, :8], wide[:, 8:16], wide[:, 16:] = RED, GREEN, BLUE
    Image.fromarray(wide).save(tmp_path / "wide.png")
    Image.fromarray(wide.transpose(1, 0, 2).copy()).save(tmp_path / "tall.png")
    data = loaded(tmp_path)
    np.testing.assert_array_equal(data.items, np.broadcast_to(GREEN, (2, 8, 8, 3)))


def test_large_images_are_shrunk_and_small_ones_enlarged(tmp_path):
    halves = np.zeros((64, 64, 3), np.uint8)
    halves[:, 32:] = 255
    Image.fromarray(halves).save(tmp_path / "a.png")
    Image.fromarray(halves[::16, ::16].copy()).save(tmp_path / "b.png")
    for item in loaded(tmp_path).items:
        assert item[:, :2].max() < 20
        assert item[:, -2:].min() > 235


def test_photographs_are_turned_upright(tmp_path):
    stored = np.zeros((64, 64, 3), np.uint8)
    stored[:, :32] = 255  # white on the left; orientation 6 says: turn a quarter clockwise, so white comes on top
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.fromarray(stored).save(tmp_path / "a.jpg", exif=exif, quality=95)
    item = loaded(tmp_path).items[0]
    assert item[:3].min() > 200
    assert item[-3:].max() < 55


def test_transparency_is_put_on_white(tmp_path):
    half = np.zeros((8, 8, 4), np.uint8)
    half[..., 0], half[..., 3] = 255, 128
    Image.fromarray(half).save(tmp_path / "a-rgba.png")
    Image.fromarray(np.zeros((8, 8, 2), np.uint8)).save(tmp_path / "b-la.png")
    palette = Image.new("P", (8, 8), 1)
    palette.putpalette([0, 0, 0, 0, 0, 255])
    palette.save(tmp_path / "c-palette.png")
    palette.save(tmp_path / "d-palette-clear.png", transparency=1)
    palette.save(tmp_path / "e-palette-bytes.png", transparency=bytes([0, 0]))
    items = loaded(tmp_path).items[:, 0, 0].tolist()
    assert items[0][0] == 255
    assert items[0][1] == pytest.approx(127, abs=1)
    assert items[1:] == [[255] * 3, list(BLUE), [255] * 3, [255] * 3]


def test_sixteen_bits_a_channel_keep_their_brightness(tmp_path):
    Image.fromarray(np.full((8, 8), 128 * 257, np.uint16)).save(tmp_path / "a.png")
    np.testing.assert_array_equal(loaded(tmp_path).items, 128)


@pytest.mark.parametrize("mode", ["1", "L", "CMYK"])
def test_other_modes(tmp_path, mode):
    Image.new("RGB", (8, 8), "white").convert(mode).save(tmp_path / ("a.jpg" if mode == "CMYK" else "a.png"))
    assert loaded(tmp_path).items.min() >= 250


def test_nested_folders_become_labels(tmp_path):
    picture(tmp_path / "dogs" / "b.png", BLUE)
    picture(tmp_path / "cats" / "a.png", RED)
    picture(tmp_path / "dogs" / "small" / "c.png", BLUE)
    data = loaded(tmp_path)
    assert data.label_names == ("cats", "dogs")
    assert data.labels.tolist() == [0, 1, 1]
    assert data.labels.dtype == np.int64
    assert data.items[:, 0, 0].tolist() == [list(RED), list(BLUE), list(BLUE)]


def test_images_beside_the_class_folders_are_unsorted(tmp_path):
    picture(tmp_path / "a.png")
    picture(tmp_path / "cats" / "a.png")
    data = loaded(tmp_path)
    assert data.label_names == ("cats", "unsorted")
    assert sorted(data.labels.tolist()) == [0, 1]


def test_one_class_is_none(tmp_path):
    picture(tmp_path / "all" / "a.png")
    picture(tmp_path / "all" / "b.png")
    data = loaded(tmp_path)
    assert data.labels is None
    assert data.label_names == ()


def test_unreadable_files_are_skipped_and_listed(tmp_path):
    picture(tmp_path / "cats" / "good.png")
    picture(tmp_path / "dogs" / "good.png")
    (tmp_path / "cats" / "empty.png").touch()
    (tmp_path / "cats" / "text.jpg").write_text("not an image")
    picture(tmp_path / "dogs" / "cut.png", size=(500, 500))
    whole = (tmp_path / "dogs" / "cut.png").read_bytes()
    (tmp_path / "dogs" / "cut.png").write_bytes(whole[:len(whole) // 2])
    (tmp_path / "fish").mkdir()
    (tmp_path / "fish" / "bad.webp").write_bytes(b"RIFF\x10\0\0\0WEBPVP8 ")
    data = loaded(tmp_path)
    assert len(data.items) == 2
    assert data.label_names == ("cats", "dogs")  # fish has no image that can be read
    assert data.labels.tolist() == [0, 1]
    assert data.skipped[:2] == ("cats/empty.png: the file is empty",
                                "cats/text.jpg: not an image in a format that is read")
    assert [entry.split(":")[0] for entry in data.skipped[2:]] == ["dogs/cut.png", "fish/bad.webp"]


@pytest.mark.parametrize(("width", "height"), [(12_000, 12_000), (40_000, 40_000)])
def test_a_decompression_bomb_is_skipped(tmp_path, width, height):
    picture(tmp_path / "good.png")
    (tmp_path / "bomb.png").write_bytes(png_header(width, height))
    data = loaded(tmp_path)
    assert len(data.items) == 1
    assert len(data.skipped) == 1
    assert data.skipped[0] == (f"bomb.png: {width:,} × {height:,} pixels are too many; 100 megapixels can be read, "
                               "300 of a JPEG, so save it smaller")


def test_a_photograph_of_108_megapixels_is_read(tmp_path):
    photo = Image.new("RGB", (12_000, 9_000), "white")
    photo.paste(RED, (0, 0, 6_000, 4_500))
    photo.save(tmp_path / "a.jpg")
    data = loaded(tmp_path)
    assert data.skipped == ()
    np.testing.assert_allclose(data.items[0, 0, 0], RED, atol=5)
    np.testing.assert_allclose(data.items[0, -1, -1], 255, atol=5)
    assert data.about == (("Size", "12000 × 9000 → 8 × 8, centre-cropped (up to 25 % cut off)"),)


def test_of_several_frames_the_first_is_taken(tmp_path):
    frames = [Image.new("RGB", (8, 8), colour) for colour in (RED, GREEN)]
    for name in ("a.gif", "b.tif", "c.webp"):
        frames[0].save(tmp_path / name, save_all=True, append_images=frames[1:], **(
            {"lossless": True} if name == "c.webp" else {}))
    np.testing.assert_array_equal(loaded(tmp_path).items, np.broadcast_to(RED, (3, 8, 8, 3)))


def test_what_a_file_holds_counts_and_not_its_name(tmp_path):
    picture(tmp_path / "a.gif", (0, 0, 255), format="PNG")
    assert loaded(tmp_path).items[0, 0, 0].tolist() == [0, 0, 255]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_among_the_images_is_not_waited_for(tmp_path):
    picture(tmp_path / "a.png")
    os.mkfifo(tmp_path / "b.png")
    assert loaded(tmp_path).skipped == ("b.png: neither a file nor a folder",)


@pytest.mark.parametrize(("sizes", "words"), [
    ([(20, 20)], "20 × 20 → 8 × 8"),
    ([(30, 20), (20, 20), (100, 50)], "20 × 20 to 100 × 50 → 8 × 8, centre-cropped (up to 50 % cut off)"),
])
def test_what_became_of_the_sizes_is_said(tmp_path, sizes, words):
    for number, size in enumerate(sizes):
        picture(tmp_path / f"{number}.png", size=size)
    assert loaded(tmp_path).about == (("Size", words),)


def test_odd_files_raise_no_warning(tmp_path, recwarn):
    # a palette with bytes of transparency and broken EXIF are what Pillow remarks upon
    palette = Image.new("P", (8, 8), 1)
    palette.save(tmp_path / "a.png", transparency=bytes([0, 128]))
    Image.new("RGB", (8, 8)).save(tmp_path / "b.jpg", exif=b"Exif\0\0II*\0\x08\0\0\0\xff\xff")
    data = loaded(tmp_path)
    assert len(data.items) + len(data.skipped) == 2
    assert [str(w.message) for w in recwarn] == []


def test_what_is_passed_over_is_counted_and_named_but_for_the_systems_own_files(tmp_path):
    picture(tmp_path / "a.png")
    picture(tmp_path / ".thumbnails" / "b.png")
    picture(tmp_path / "__MACOSX" / "c.png")
    (tmp_path / "._a.png").write_text("resource fork")
    for name in (".DS_Store", "Thumbs.db", "desktop.ini"):
        (tmp_path / name).touch()
    for number in range(7):
        (tmp_path / f"{number}.txt").write_text("hello")
    data = loaded(tmp_path)
    assert len(data.items) == 1
    assert data.skipped == (".thumbnails/: hidden",
                            "0.txt, 1.txt, 2.txt, 3.txt, 4.txt and 2 more: no image (.txt)")


def test_an_empty_folder_is_a_clear_error(tmp_path):
    with pytest.raises(ConfigError, match=r"holds no image; choose a folder with PNG, JPEG, WebP, TIFF, GIF") as caught:
        loaded(tmp_path)
    assert str(tmp_path) in str(caught.value)
    assert caught.value.path == "data.path"
    (tmp_path / "notes.txt").touch()
    with pytest.raises(ConfigError, match=r"holds no image \(notes\.txt: no image \(\.txt\)\); choose"):
        loaded(tmp_path)


def test_a_folder_in_which_nothing_can_be_read_is_a_clear_error(tmp_path):
    (tmp_path / "a.png").write_text("no image")
    with pytest.raises(ConfigError, match=r"none of the 1 images in .* can be read, starting with a\.png: not an"):
        loaded(tmp_path)


@pytest.mark.parametrize(("path", "message"), [
    ("", "is empty; choose a folder"),
    ("nowhere", "nowhere does not exist; choose a folder with PNG"),
    ("file", "file is a file; choose a folder"),
])
def test_a_path_that_is_no_folder(tmp_path, monkeypatch, path, message):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "file").touch()
    with pytest.raises(ConfigError, match=message):
        load("folder", path=path)


def test_the_limit_takes_images_from_the_whole_folder(tmp_path):
    for i in range(20):
        picture(tmp_path / f"{'early' if i < 10 else 'late'}" / f"{i:02}.png", (i, 0, 0))
    data = loaded(tmp_path, limit=5)
    assert data.items[:, 0, 0, 0].tolist() == [0, 4, 8, 12, 16]
    assert data.labels.tolist() == [0, 0, 0, 1, 1]
    assert data.skipped == ("15 more images: beyond the limit of 5",)


def test_progress_counts_the_images(tmp_path):
    for i in range(7):
        picture(tmp_path / f"{i}.png")
    reports = []
    config = DATASETS["folder"].Config(path=str(tmp_path), pixels=8)
    config.build().load(1, lambda done, total: reports.append((done, total)), lambda: False)
    assert reports[-1] == (7, 7)
    assert (0, 7) in reports


@pytest.mark.parametrize("after", [0, 1, 5, 100])
def test_cancelling_stops_at_once_and_leaves_no_thread(tmp_path, after):
    for i in range(300):
        (tmp_path / f"{i:03}.png").write_bytes(b"no image")
    asked = []

    def cancelled():
        asked.append(1)
        return len(asked) > after

    before = threading.active_count()
    config = DATASETS["folder"].Config(path=str(tmp_path), pixels=8)
    with pytest.raises(Cancelled):
        config.build().load(1, lambda done, total: None, cancelled)
    assert len(asked) == after + 1
    assert threading.active_count() == before
