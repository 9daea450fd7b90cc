"""The latent explorer: what it asks for when it is clicked, what it shows, and that a path is saved whole."""

from __future__ import annotations

import threading
from dataclasses import replace

import av
import numpy as np
import pytest
from PIL import Image, ImageSequence
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog

from ganviz.engine.datasets.base import Cancelled
from ganviz.engine.export.films import FilmOptions
from ganviz.engine.probes.explorer import Exploration, Recorded
from ganviz.engine.telemetry.events import Finished
from ganviz.engine.telemetry.mailbox import Picture
from ganviz.ui.export import film_saver
from ganviz.ui.export.film_dialog import FilmDialog, FilmPlan
from ganviz.ui.panels.latents import Latents
from ganviz.ui.remembered import Remembered
from ganviz.ui.theme.theme import DARK, LIGHT
from tests.engine.helpers import IMAGES, POINTS
from tests.engine.helpers import config as small_config
from tests.ui.fakes import FakeController
from tests.ui.panels.pixels import distance, pixel

LEFT = Qt.MouseButton.LeftButton
SHADES = np.arange(0, 240, 10, dtype=np.uint8)


def images(count, first=0):
    """(n, 8, 8, 1) each of one grey of its own."""
    return np.broadcast_to(SHADES[first:first + count, None, None, None], (count, 8, 8, 1)).copy()


def points(*values):
    return np.array(values, np.float32).reshape(-1, 2)


def seen(kind="images", **changes):
    """What the probe shows."""
    samples = {"sample": images(1, 5), "corners": images(3), "film": images(9), "candidates": images(12),
               "real": points()} if kind == "images" else {
        "sample": points(0.5, 0.5), "corners": points(-1, -1, 1, 1, -1, 1), "film": points(-1, -1, 0, 0, 1, 1),
        "candidates": points(-1, 0, 1, 0, 0, 1), "real": points(-0.5, 0.5)}
    about = {"candidate_numbers": np.arange(len(samples["candidates"])), "weights": "ema", "step": 200, "frozen": False,
             "classes": 0, "layers": 0, "truncation": "normal", "z_dim": 6, "dim": 6, "length": 2.0,
             "typical_length": 2.4, "directions": "principal", "found_at": 120,
             "shares": np.array([0.6, 0.4], np.float32), "count": 6}
    return Exploration(**(samples | about | changes))


@pytest.fixture
def controller(qapp):
    return FakeController()


@pytest.fixture
def panel(qtbot, controller):
    """Of a run of images that has sent its first picture."""
    panel = Latents(controller, DARK)
    qtbot.addWidget(panel)
    panel.resize(760, 560)
    with qtbot.waitExposed(panel):
        panel.show()
    begin(panel, controller)
    return panel


def begin(panel, controller, kind="images", **changes):
    panel.start(controller.begin(small_config(IMAGES if kind == "images" else POINTS), data_kind=kind))
    show(panel, seen(kind, **changes))


def show(panel, content):
    return panel.refresh({"explorer": Picture("explorer", 200, content)})


def request(panel):
    return panel.requests()["explorer"]


def choose(panel, path_kind):
    panel.toolbar.path_kinds.setCurrentIndex(panel.toolbar.path_kinds.findData(path_kind))
    panel.toolbar.path_kinds.activated.emit(panel.toolbar.path_kinds.currentIndex())


def test_nothing_is_asked_before_a_run_and_of_a_model_without_latents(qtbot, controller):
    panel = Latents(controller, DARK)
    qtbot.addWidget(panel)
    assert panel.requests() == {}
    assert "Press Run" in panel.empty.text()
    started = controller.begin(small_config(IMAGES), data_kind="images")
    panel.start(replace(started, facts=replace(started.facts, from_data=True)))
    assert panel.requests() == {}
    assert "no latent space" in panel.empty.text()
    assert show(panel, seen()) is False, "a late picture of the run before"


def test_a_click_on_a_candidate_takes_it_and_makes_way_for_the_next(qtbot, panel):
    for index in (4, 7):
        qtbot.mouseClick(panel.candidates.row, LEFT, pos=panel.candidates.row.rect_of(index).center().toPoint())
    assert request(panel)["corners"] == (4, 7, 2)
    assert panel.candidates.row.letters == {4: "A", 7: "B"}
    assert [slot.number.text() for slot in panel.corners.slots[:2]] == ["5", "8"]
    qtbot.mouseClick(panel.corners.slots[1].button, LEFT)
    panel.candidates.row.setFocus()
    qtbot.keyClick(panel.candidates.row, Qt.Key.Key_Right)
    qtbot.keyClick(panel.candidates.row, Qt.Key.Key_Return)
    assert request(panel)["corners"] == (4, 8, 2)


def test_a_die_draws_a_sample_that_is_none_of_the_stages(qtbot, panel):
    qtbot.mouseClick(panel.corners.slots[1].die, LEFT)
    first, drawn, _ = request(panel)["corners"]
    assert first == 0
    assert drawn >= 1024
    assert panel.corners.slots[1].number.text() == "new"


def test_candidates_are_turned_like_pages(qtbot, panel):
    count = request(panel)["candidates"][1]
    qtbot.mouseClick(panel.candidates.next, LEFT)
    assert request(panel)["candidates"] == (count, count)
    for _ in range(2):
        qtbot.mouseClick(panel.candidates.previous, LEFT)
    assert request(panel)["candidates"] == (0, count)
    for _ in range(1024 // count + 2):
        qtbot.mouseClick(panel.candidates.next, LEFT)
    assert request(panel)["candidates"] == (1024 - count, count), "the last page is full"


def test_each_path_asks_for_the_samples_that_it_is_laid_from(panel):
    for path_kind, slots in (("interpolate", 2), ("analogy", 3), ("direction", 1)):
        choose(panel, path_kind)
        assert request(panel)["path_kind"] == path_kind
        assert [slot.isVisible() for slot in panel.corners.slots] == [k < slots for k in range(3)]
        assert panel.toolbar.circle.isVisible() == (path_kind == "interpolate")
    assert request(panel)["t"] == 0.5, "where a path along a direction passes through A"
    assert panel.toolbar.path_kinds.findData("styles") == -1, "without styles there are none to mix"


def test_styles_are_offered_where_there_are_some(panel, controller):
    begin(panel, controller, layers=6, truncation="w")
    choose(panel, "styles")
    assert (request(panel)["path_kind"], request(panel)["film"]) == ("styles", 7)
    panel.path.film.scrubbed.emit(0.5)
    assert panel.path.where.text() == "3 of 6 layers from A"
    assert panel.truncation.amount() is None
    panel.truncation.slider.setValue(700)
    assert request(panel)["truncation"] == 0.7
    begin(panel, controller)
    assert request(panel)["path_kind"] == "interpolate", "the next run has none"


def test_the_film_is_scrubbed_by_mouse_and_keys(qtbot, panel):
    film = panel.path.film
    where = film.rect_of(8).center() * 0.25 + film.rect_of(0).center() * 0.75
    qtbot.mousePress(film, LEFT, pos=where.toPoint())
    assert request(panel)["t"] == pytest.approx(0.25, abs=0.01)
    qtbot.mouseMove(film, film.rect_of(8).center().toPoint())
    qtbot.mouseRelease(film, LEFT)
    film.setFocus()
    qtbot.keyClick(film, Qt.Key.Key_Home)
    qtbot.keyClick(film, Qt.Key.Key_Right)
    assert request(panel)["t"] == pytest.approx(0.1)
    assert panel.path.where.text() == "10 %"


def test_playing_goes_along_the_path_and_stops_when_hidden(qtbot, panel):
    panel.setFocus()
    with qtbot.waitSignal(panel.requests_changed):
        qtbot.keyClick(panel, Qt.Key.Key_P)
    assert panel.path.play.isChecked()
    qtbot.waitUntil(lambda: request(panel)["t"] > 0.03)
    panel.hide()
    assert not panel.path.play.isChecked()


def test_a_slider_takes_steps_and_a_double_click_takes_them_back(qtbot, panel):
    slider = panel.directions.sliders[2]
    with qtbot.waitSignal(panel.requests_changed):
        slider.setValue(750)
    assert request(panel)["steps"] == (0.0, 0.0, 2.0, 0.0, 0.0, 0.0), "of the 6 directions that there are"
    assert not panel.directions.sliders[7].isVisible()
    qtbot.mouseDClick(slider, LEFT)
    assert request(panel)["steps"][2] == 0.0
    slider.setValue(1000)
    slider.setFocus()
    qtbot.keyClick(slider, Qt.Key.Key_Delete)
    assert request(panel)["steps"][2] == 0.0


def test_a_directions_number_shows_it_as_the_path(qtbot, panel):
    assert "60 % of all change (found at step 120)" in panel.directions.films[0].toolTip()
    qtbot.mouseClick(panel.directions.films[1], LEFT)
    assert (request(panel)["path_kind"], request(panel)["along"]) == ("direction", 1)
    qtbot.mouseClick(panel.directions.films[0], LEFT)
    assert request(panel)["along"] == 0
    assert [b.isChecked() for b in panel.directions.films[:2]] == [True, False]


def test_other_directions(qtbot, panel):
    qtbot.mouseClick(panel.directions.kinds["random"], LEFT)
    qtbot.mouseClick(panel.directions.again, LEFT)
    assert (request(panel)["directions"], request(panel)["draw"]) == ("random", 1)


def test_freezing_keeps_the_weights_of_one_step(qtbot, panel):
    assert request(panel)["hold"] == 0
    subtitles = []
    panel.subtitle_changed.connect(subtitles.append)
    qtbot.mouseClick(panel.toolbar.freeze, LEFT)
    assert request(panel)["hold"] == 1
    show(panel, seen(frozen=True, step=1200))
    assert subtitles[-1] == "EMA weights, frozen at step 1,200"
    assert not panel.toolbar.weights["train"].isEnabled(), "one set of weights is kept"
    qtbot.mouseClick(panel.toolbar.freeze, LEFT)
    assert request(panel)["hold"] == 0
    qtbot.mouseClick(panel.toolbar.freeze, LEFT)
    assert request(panel)["hold"] == 2, "other weights than the first time"


def test_classes_are_chosen_for_each_sample(panel, controller):
    started = controller.begin(small_config(IMAGES), data_kind="images")
    panel.start(replace(started, facts=replace(started.facts, label_names=("zero", "one", "two"))))
    show(panel, seen(classes=3))
    boxes = [slot.classes for slot in panel.corners.slots]
    assert [boxes[0].itemText(k) for k in range(4)] == ["as drawn", "zero", "one", "two"]
    boxes[1].activated.emit(3)
    assert request(panel)["classes"] == (-1, 2, -1)


def test_switches_are_remembered(qtbot, panel, controller):
    choose(panel, "analogy")
    qtbot.mouseClick(panel.toolbar.weights["train"], LEFT)
    qtbot.mouseClick(panel.directions.kinds["random"], LEFT)
    again = Latents(controller, LIGHT)
    qtbot.addWidget(again)
    assert (again.toolbar.path_kind, again.directions.kind) == ("analogy", "random")
    assert request(again)["weights"] == "train"


def test_a_path_kind_that_an_older_version_remembered_is_read(qtbot, controller):
    Remembered("latents").write("mode", "direction")
    first = Latents(controller, LIGHT)
    qtbot.addWidget(first)
    assert first.toolbar.path_kind == "direction"
    choose(first, "analogy")
    second = Latents(controller, LIGHT)
    qtbot.addWidget(second)
    assert second.toolbar.path_kind == "analogy", "what was chosen since counts"


def test_one_choice_of_weights_rules_the_explorer_too_but_not_what_is_frozen(qtbot, panel, controller):
    controller.weights.choose("images", "train")
    assert request(panel)["weights"] == "train"
    assert panel.toolbar.weights["train"].isChecked()
    qtbot.mouseClick(panel.toolbar.weights["ema"], LEFT)
    assert controller.weights.of("images") == "ema"
    qtbot.mouseClick(panel.toolbar.freeze, LEFT)
    controller.weights.choose("images", "train")
    assert request(panel)["weights"] == "ema"
    assert panel.toolbar.weights["ema"].isChecked(), "those that are kept"
    qtbot.mouseClick(panel.toolbar.freeze, LEFT)
    assert request(panel)["weights"] == "train"
    controller.weights.set_averaged(False)
    assert not panel.toolbar.weights["ema"].isVisible(), "there is no average to choose"


def test_truncation_begins_as_the_model_itself_truncates(panel):
    panel.truncation.begin(0.7)
    assert panel.truncation.amount() == pytest.approx(0.7)
    panel.truncation.begin(None)
    assert panel.truncation.amount() is None


def test_what_is_shown_stays_when_the_run_has_ended(panel):
    panel.on_event(Finished(300))
    assert "The run has ended" in panel.note.text()
    assert not panel.directions.isEnabled()
    assert panel.picture.isVisible()


def test_pictures_are_drawn(qtbot, panel):
    middle = QPointF(panel.picture.width() / 2, panel.picture.height() / 2)
    assert pixel(panel.picture, middle).red() == SHADES[5]
    assert pixel(panel.path.film, panel.path.film.rect_of(7).center()).red() == SHADES[7]
    assert show(panel, seen()) is False, "the same pictures again are nothing new"
    assert show(panel, seen(sample=images(1, 9))) is True
    assert pixel(panel.picture, middle).red() == SHADES[9]


# Points


def test_points_are_a_trail_and_a_click_takes_the_nearest(qtbot, panel, controller):
    begin(panel, controller, "points")
    trail = panel.view.trail
    assert trail.isVisible()
    assert not panel.candidates.isVisible()
    assert distance(pixel(trail, trail.position_of(-0.5, -0.5)), DARK.generator) < 40, "the trail"
    assert distance(pixel(trail, trail.position_of(0.5, 0.5)), DARK.accent) < 20, "the sample"
    qtbot.mouseClick(trail.viewport(), LEFT, pos=(trail.position_of(0, 1) + QPointF(5, 3)).toPoint())
    assert request(panel)["corners"] == (2, 1, 2)
    trail.setFocus()
    qtbot.keyClick(trail, Qt.Key.Key_Down)
    qtbot.keyClick(trail, Qt.Key.Key_Return)
    assert request(panel)["corners"][1] in (0, 1)
    assert panel.csv().splitlines()[:2] == ["place on the path (0 to 1),x,y", "0,-1,-1"]


# Films


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


# In the window, with a run


def test_a_paused_run_is_explored_and_its_path_saved(qtbot, paused, tmp_path, monkeypatch):
    panel = paused.panels["latents"]
    paused.docks["latents"].toggleViewAction().trigger()
    qtbot.waitUntil(lambda: panel.seen is not None, timeout=10_000)
    panel.corners.take(5)
    panel.path.film.scrubbed.emit(1.0)
    qtbot.waitUntil(lambda: np.allclose(panel.seen.sample[0], panel.seen.corners[1]))
    path = tmp_path / "path.gif"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (str(path), ""))
    panel.film.save(FilmPlan("gif", 40, False, 160, FilmOptions(1, 20)))
    qtbot.waitUntil(lambda: not panel.saver.is_busy, timeout=10_000)
    assert "Saved as" in panel.saver.words.text()
    with Image.open(path) as film:
        assert film.size == (160, 160)
        assert sum(image.info["duration"] for image in ImageSequence.Iterator(film)) == 2000


