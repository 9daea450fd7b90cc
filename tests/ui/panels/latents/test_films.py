"""Paths through the latent space are saved whole, as films."""

from __future__ import annotations

import threading

import av
import numpy as np
from PIL import Image, ImageSequence
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog

from ganviz.engine.datasets.base import Cancelled
from ganviz.engine.export.films import FilmOptions
from ganviz.engine.probes.explorer import Recorded
from ganviz.engine.telemetry.events import Finished
from ganviz.ui.export import film_saver
from ganviz.ui.export.film_dialog import FilmDialog, FilmPlan
from ganviz.ui.theme.theme import DARK
from tests.ui.panels.latents.exploring import begin, images, request, seen, show

LEFT = Qt.MouseButton.LeftButton


def answer(panel, frames):
    """Answer the request for pictures, 32 at a time, as the probe does."""
    ask = request(panel)
    part = frames[ask["have"]:ask["have"] + 32]
    show(panel, seen(panel.kind, recorded=Recorded(ask["record"], ask["have"], ask["frames"], part)))


def saved(qtbot, panel, path, plan, frames, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (str(path), ""))
    panel.film.save(plan)
    while panel.saver.number:
        answer(panel, frames)
    qtbot.waitUntil(lambda: not panel.saver.is_busy)
    return panel.saver.words.text()


def test_a_path_of_images_is_saved_as_a_gif(qtbot, panel, tmp_path, monkeypatch):
    frames = np.concatenate([images(24), images(24)[::-1]])
    plan = FilmPlan("gif", 48, True, 0, FilmOptions(enlarge=3, fps=25))
    said = saved(qtbot, panel, tmp_path / "path", plan, frames, monkeypatch)
    assert said == f"Saved as {tmp_path / 'path.gif'}", "the ending is added"
    with Image.open(tmp_path / "path.gif") as film:
        assert film.size == (24, 24)
        total = sum(image.info["duration"] for image in ImageSequence.Iterator(film))
    assert total == 48 * 40
    assert "record" not in request(panel)


def test_a_path_of_points_is_saved_as_the_trail_with_the_sample_on_it(qtbot, panel, controller, tmp_path, monkeypatch):
    begin(panel, controller, "points")
    frames = np.stack([np.linspace(-1, 1, 40), np.linspace(-1, 1, 40)], 1).astype(np.float32)
    said = saved(qtbot, panel, tmp_path / "path.mp4", FilmPlan("mp4", 40, False, 240, FilmOptions(1, 20)), frames,
                 monkeypatch)
    assert "Saved as" in said
    with av.open(str(tmp_path / "path.mp4")) as film:
        shown = [picture.to_ndarray(format="rgb24").astype(int) for picture in film.decode(video=0)]
    assert (len(shown), shown[0].shape) == (40, (240, 240, 3))
    accent = np.array([int(DARK.accent[k:k + 2], 16) for k in (1, 3, 5)])
    for number in (5, 35):  # the plane goes from -1.5 to 1.5
        x, y = 120 + frames[number] * (80, -80)
        assert np.abs(shown[number][round(float(y)), round(float(x))] - accent).max() < 60, "where the sample is"


def test_a_film_can_be_cancelled_while_its_pictures_come(qtbot, panel, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (str(tmp_path / "path.gif"), ""))
    panel.film.save(FilmPlan("gif", 90, False, 0, FilmOptions()))
    answer(panel, np.zeros((90, 8, 8, 1), np.uint8))
    assert (request(panel)["have"], panel.saver.bar.value()) == (32, 32)
    qtbot.mouseClick(panel.saver.stop, LEFT)
    assert "record" not in request(panel)
    assert "Cancelled" in panel.saver.words.text()
    assert list(tmp_path.iterdir()) == []
    qtbot.mouseClick(panel.saver.stop, LEFT)
    assert not panel.saver.isVisible()


def test_a_film_can_be_cancelled_while_it_is_written(qtbot, panel, tmp_path, monkeypatch):
    written, going_on = threading.Event(), threading.Event()

    def slow(path, frames, options, progress, cancelled):
        written.set()
        assert going_on.wait(10)
        raise Cancelled if cancelled() else AssertionError("nobody asked to stop")

    monkeypatch.setattr(film_saver, "write_film", slow)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (str(tmp_path / "path.gif"), ""))
    panel.film.save(FilmPlan("gif", 4, False, 0, FilmOptions()))
    answer(panel, images(4))
    assert written.wait(10)
    begin(panel, panel.controller)
    assert panel.saver.is_busy, "another run does not keep a film from being written"
    qtbot.mouseClick(panel.saver.stop, LEFT)
    going_on.set()
    qtbot.waitUntil(lambda: not panel.saver.is_busy)
    assert "Cancelled" in panel.saver.words.text()


def test_pictures_of_another_film_are_not_taken(panel, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (str(tmp_path / "path.gif"), ""))
    panel.film.save(FilmPlan("gif", 90, False, 0, FilmOptions()))
    show(panel, seen(recorded=Recorded(99, 0, 90, images(4))))
    show(panel, seen(recorded=Recorded(panel.saver.number, 32, 90, images(4))))
    assert request(panel)["have"] == 0
    panel.on_event(Finished(300))
    assert "The run has ended" in panel.saver.words.text()
    assert not panel.saver.is_busy


def test_why_a_film_could_not_be_written_is_said(qtbot, panel, tmp_path, monkeypatch):
    said = saved(qtbot, panel, tmp_path / "no" / "path.gif", FilmPlan("gif", 4, False, 0, FilmOptions()), images(4),
                 monkeypatch)
    assert "no does not exist; choose another place" in said
    assert panel.saver.words.property("tone") == "bad"


def test_the_dialog_says_how_large_and_long_and_remembers(qtbot):
    dialog = FilmDialog((36, 24))
    qtbot.addWidget(dialog)
    assert dialog.about.text() == "192 × 288 pixels, 3.0 seconds"
    dialog.kind.setCurrentIndex(1)
    assert not dialog.loop.isEnabled(), "an MP4 leaves that to the player"
    dialog.frames.setValue(100)
    dialog.fps.setValue(60)
    plans = []
    dialog.planned.connect(plans.append)
    dialog.accept()
    assert plans == [FilmPlan("mp4", 100, True, 0, FilmOptions(8, 60, True))]
    again = FilmDialog(None)
    qtbot.addWidget(again)
    assert (again.kind.currentData(), again.frames.value(), again.plan().side) == ("mp4", 100, 480)
    again.kind.setCurrentIndex(0)
    assert again.plan().options.fps == 50, "viewers slow faster GIFs down"
    again.size_box.setValue(1024)
    again.frames.setValue(1000)
    assert "choose MP4" in again.about.text()
    assert not again.buttons.button(QDialogButtonBox.StandardButton.Save).isEnabled()
