"""The latent explorer: what it asks for when it is clicked, and what it shows."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PIL import Image, ImageSequence
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QFileDialog

from ganviz.engine.export.films import FilmOptions
from ganviz.engine.telemetry.events import Finished
from ganviz.ui.export.film_dialog import FilmPlan
from ganviz.ui.panels.latents import Latents
from ganviz.ui.remembered import Remembered
from ganviz.ui.theme.theme import DARK, LIGHT
from tests.engine.helpers import IMAGES
from tests.engine.helpers import config as small_config
from tests.ui.panels.latents.exploring import SHADES, begin, choose, images, request, seen, show
from tests.ui.panels.pixels import distance, pixel

LEFT = Qt.MouseButton.LeftButton


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
