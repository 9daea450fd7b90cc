"""The close-up of one sample: what it shows, and how it is opened and closed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from tests.ui.panels.stage.staging import click_sample, closeup, feed, images, started


def test_a_click_on_the_third_sample_asks_for_its_closeup_and_esc_closes_it(qtbot, stage):
    stage.start(started("images"))
    feed(stage, images())
    with qtbot.waitSignal(stage.requests_changed):
        click_sample(qtbot, stage, "fake", 2)
    assert stage.requests()["closeup"] == {"which": "fake", "index": 2, "weights": "ema"}
    assert stage.card.isVisible()
    assert feed(stage, closeup())
    assert "38 %" in stage.card.score.text()
    assert not feed(stage, closeup(index=3)), "a reading of another sample is not shown"
    qtbot.keyClick(stage.card, Qt.Key.Key_Escape)
    assert stage.card.isHidden()
    assert "closeup" not in stage.requests()


def test_the_panel_tells_which_side_a_sample_is_from_that_is_enlarged(qtbot, stage):
    stage.start(started("images"))
    feed(stage, images())
    with qtbot.waitSignals([stage.did, stage.did], check_params_cbs=[
            lambda *deed: deed == ("looked-closely", {"which": "fake"}),
            lambda *deed: deed == ("looked-closely", {"which": "real"})], order="strict"):
        click_sample(qtbot, stage, "fake", 2)
        qtbot.keyClick(stage.card, Qt.Key.Key_Escape)
        click_sample(qtbot, stage, "real", 1)


def test_the_card_follows_the_panels_size(qtbot, stage):
    stage.start(started("images"))
    feed(stage, images())
    click_sample(qtbot, stage, "fake", 2)
    for width in (1000, 420):
        stage.resize(width, 480)
        QApplication.processEvents()
        assert stage.card.geometry() == stage.gallery.rect()
        assert stage.card.rect().contains(stage.card.frame.geometry())


def test_a_click_beside_the_card_closes_it(qtbot, stage):
    stage.start(started("images"))
    feed(stage, images())
    click_sample(qtbot, stage, "real", 1)
    assert stage.requests()["closeup"]["which"] == "real"
    qtbot.mouseClick(stage.card, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert stage.card.isHidden()


def test_the_card_shows_all_neighbours_with_their_distances(qtbot, stage):
    stage.start(started("images"))
    feed(stage, images())
    click_sample(qtbot, stage, "fake", 2)
    feed(stage, closeup())
    row = stage.card.neighbours
    assert row.width() >= 5 * 64
    assert row.height() > 64, "the distances stand below"
    right = row.grab().toImage().copy(4 * (64 + 8), 0, 64, 64)
    assert len({right.pixel(x, y) for x in range(4, 64, 8) for y in range(4, 64, 8)}) > 10, "the fifth is there too"


@pytest.mark.parametrize("height", [700, 420, 360])
def test_no_part_of_the_card_is_cut_off(qtbot, stage, height):
    stage.resize(600, height)
    stage.start(started("images"))
    feed(stage, images())
    click_sample(qtbot, stage, "fake", 2)
    feed(stage, closeup())
    card = stage.card
    assert card.sample.height() >= card.sample.sizeHint().height() >= 64
    assert card.neighbours.height() >= card.neighbours.sizeHint().height()
    assert (card.sample.height() == 160) == (height == 700)


@pytest.mark.parametrize(("nearest", "words"), [(0.02, "looks memorized"), (0.08, "may be partly memorized"),
                                                (0.2, "no sign of memorizing")])
def test_the_card_says_whether_it_looks_memorized(qtbot, stage, nearest, words):
    stage.start(started("images"))
    feed(stage, images())
    click_sample(qtbot, stage, "fake", 2)
    feed(stage, closeup(distance=nearest))
    assert words in stage.card.verdict.text()
    assert "0.100" in stage.card.typical.text()


@pytest.mark.parametrize(("even", "words"), [(0.5, "50 % is undecided"), (0.45, "45 % is undecided")])
def test_the_undecided_score_is_that_of_the_reading(qtbot, stage, even, words):
    stage.start(started("images"))
    feed(stage, images())
    click_sample(qtbot, stage, "fake", 2)
    assert "50 % is undecided" in stage.card.meaning.text(), "the grid's own"
    feed(stage, closeup(even=even))
    assert words in stage.card.meaning.text()
