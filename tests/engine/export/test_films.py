"""Films are opened again and compared with what was written."""

from __future__ import annotations

import errno

import av
import numpy as np
import pytest
from PIL import Image, ImageSequence

from ganviz.engine.datasets.base import Cancelled
from ganviz.engine.export.films import FilmOptions, write_film
from ganviz.engine.settings.params import ConfigError
from ganviz.engine.system import files


def frames(count=7, height=5, width=6, channels=3):
    """Each of one colour of its own, with a black corner of one pixel."""
    made = np.zeros((count, height, width, channels), np.uint8)
    for number in range(count):
        made[number] = [40 + 25 * number, 200 - 20 * number, 128][:channels]
    made[:, 0, 0] = 0
    return made


def test_a_gif_holds_every_picture_at_its_time(tmp_path):
    written = frames()
    write_film(tmp_path / "path.gif", written, FilmOptions(enlarge=3, fps=30))
    with Image.open(tmp_path / "path.gif") as film:
        assert (film.size, film.n_frames, film.info["loop"]) == ((18, 15), 7, 0)
        durations = []
        for image, frame in zip(ImageSequence.Iterator(film), written, strict=True):
            durations.append(image.info["duration"])
            shown = np.asarray(image.convert("RGB"))
            assert np.abs(shown[::3, ::3].astype(int) - frame).max() <= 2, "256 colours are enough for two"
            assert np.array_equal(shown[0:3, 0:3], np.zeros((3, 3, 3)))
    assert set(durations) == {30, 40}
    assert sum(durations) == pytest.approx(7 * 1000 / 30, abs=5), "rounding does not add up"


def test_a_grey_gif_is_exact_and_may_end(tmp_path):
    written = frames(4, channels=1)
    write_film(tmp_path / "once.gif", written, FilmOptions(enlarge=1, fps=10, loop=False))
    with Image.open(tmp_path / "once.gif") as film:
        assert "loop" not in film.info
        shown = [np.asarray(image.convert("L")) for image in ImageSequence.Iterator(film)]
    assert np.array_equal(np.stack(shown), written[..., 0])


@pytest.mark.parametrize(("channels", "enlarge", "size"), [(3, 8, (48, 40)), (1, 3, (18, 16))])
def test_an_mp4_holds_every_picture(tmp_path, channels, enlarge, size):
    written = frames(height=5, width=6, channels=channels)
    done = []
    write_film(tmp_path / "path.mp4", written, FilmOptions(enlarge, fps=12), lambda *at: done.append(at))
    with av.open(str(tmp_path / "path.mp4")) as film:
        stream = film.streams.video[0]
        assert (stream.width, stream.height) == size, "with even sides"
        assert (stream.codec_context.name, stream.codec_context.pix_fmt) == ("h264", "yuv420p")
        assert float(stream.average_rate) == 12
        shown = [picture.to_ndarray(format="rgb24") for picture in film.decode(stream)]
    assert len(shown) == len(written)
    for picture, frame in zip(shown, written, strict=True):
        middle = picture[2 * enlarge:4 * enlarge, 3 * enlarge:5 * enlarge].reshape(-1, 3).mean(0)
        assert middle == pytest.approx(np.broadcast_to(frame[3, 4], 3), abs=12)
    assert done[-1] == (7, 7)


@pytest.mark.parametrize("name", ["path.gif", "path.mp4"])
def test_a_cancelled_film_leaves_the_file_that_was_there(tmp_path, name):
    path = tmp_path / name
    path.write_text("old")
    asked = []
    with pytest.raises(Cancelled):
        write_film(path, frames(), FilmOptions(), cancelled=lambda: asked.append(1) or len(asked) > 3)
    assert path.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == [name]


def test_a_full_disk_leaves_nothing_behind(tmp_path, monkeypatch):
    def full(descriptor):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(files.os, "fsync", full)
    with pytest.raises(ConfigError, match="No space left"):
        write_film(tmp_path / "path.gif", frames(), FilmOptions())
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_is_not_there_is_told(tmp_path):
    with pytest.raises(ConfigError, match="does not exist"):
        write_film(tmp_path / "no" / "path.gif", frames(), FilmOptions())


@pytest.mark.parametrize(("name", "pictures", "options", "reason"), [
    ("path.avi", frames(), FilmOptions(), "neither .gif nor .mp4"),
    ("path.gif", frames(0), FilmOptions(), "made of"),
    ("path.gif", frames().astype(np.float32), FilmOptions(), "made of"),
    ("path.gif", frames(), FilmOptions(fps=60), "choose MP4")])
def test_what_makes_no_film_is_refused(tmp_path, name, pictures, options, reason):
    with pytest.raises(ValueError, match=reason):
        write_film(tmp_path / name, pictures, options)
    assert list(tmp_path.iterdir()) == []
