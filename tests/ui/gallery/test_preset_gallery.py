"""The gallery of presets, by clicks and keys, and its pictures."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from ganviz.engine.settings import presets
from ganviz.resources import resource
from ganviz.ui.gallery.preset_entry import FAMILIES, PresetEntry, entries, family_of
from ganviz.ui.gallery.preset_gallery import PresetGallery
from ganviz.ui.theme.theme import DARK, LIGHT
from tests.test_imports import loaded_after
from tests.ui.helpers import press

LEFT, CONTROL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def gallery(qtbot):
    gallery = PresetGallery(DARK, "grid-vanilla")
    gallery.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(gallery)
    with qtbot.waitActive(gallery):
        gallery.open()
        gallery.activateWindow()
    return gallery


@pytest.fixture
def chosen(gallery):
    names = []
    gallery.preset_chosen.connect(names.append)
    return names


def test_every_preset_is_there_once_with_title_and_sentence():
    assert sorted(entry.name for entry in entries()) == presets.names()
    for entry in entries():
        assert entry.title, entry.name
        assert 10 < len(entry.sentence) < 200, entry.name


def test_families_stand_together_and_each_has_some():
    families = [entry.family for entry in entries()]
    assert families == sorted(families, key=FAMILIES.index)
    assert set(families) == set(FAMILIES)


@pytest.mark.parametrize(("model", "data", "family"), [
    ("mlp", "ring", "points"), ("srgan", "faces", "enlarging"), ("cyclegan", "glasses", "translation"),
    ("dcgan", "fashion", "pictures"), ("dcgan", "something new", "pictures"), ("two-by-two", "diagonal", "first")])
def test_a_family_follows_from_what_is_learned(model, data, family):
    assert family_of({"model": {"name": model}, "data": {"name": data}}) == family


def test_its_pictures_are_small_and_of_presets_that_exist(qapp):
    files = list(resource("previews").glob("*.png"))
    assert len(files) > 40
    assert sum(file.stat().st_size for file in files) < 300_000
    for file in files:
        assert file.stem in presets.names()
        image = QImage(str(file))
        shown = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
        assert len(shown) > 2, f"{file.name} is empty"


def test_the_preset_that_is_open_is_chosen_at_first(gallery):
    assert gallery.current().name == "grid-vanilla"
    assert gallery.about.text() == gallery.current().text


def test_typing_filters_and_enter_opens(qtbot, gallery, chosen):
    qtbot.keyClicks(gallery.search, "faces wasserstein")
    names = gallery.shown()
    assert set(names) == {"faces-wgan", "faces-wgan-gp"}, "by the name of the loss, too"
    qtbot.keyClick(gallery.search, Qt.Key.Key_Return)
    assert chosen == names[:1]
    assert gallery.isHidden()


def test_the_arrow_keys_go_through_the_cards(qtbot, gallery, chosen):
    qtbot.keyClicks(gallery.search, "mnist")
    names = gallery.shown()
    assert len(names) >= 3
    qtbot.keyClick(gallery.search, Qt.Key.Key_Down)
    assert gallery.cards.hasFocus()
    qtbot.keyClick(gallery.cards, Qt.Key.Key_Right)
    assert gallery.current().name == names[1]
    qtbot.keyClick(gallery.cards, Qt.Key.Key_Return)
    assert chosen == [names[1]]


def test_typing_on_the_cards_goes_to_the_search(qtbot, gallery):
    gallery.cards.setFocus()
    qtbot.keyClicks(gallery.cards, "s")
    qtbot.keyClicks(gallery.search, "wiss")
    assert gallery.search.text() == "swiss"
    assert gallery.shown() == ["swiss-vanilla"]


def test_esc_opens_none(qtbot, gallery, chosen):
    qtbot.keyClick(gallery.search, Qt.Key.Key_Escape)
    assert gallery.isHidden()
    assert chosen == []


def test_a_family_shows_its_presets_and_words_look_in_all(qtbot, gallery):
    row = next(r for r in range(gallery.families.count()) if "Faces" in gallery.families.item(r).text())
    place = gallery.families.visualItemRect(gallery.families.item(row)).center()
    qtbot.mouseClick(gallery.families.viewport(), LEFT, pos=place)
    assert all(name.startswith("faces") for name in gallery.shown())
    assert gallery.families.item(row).text().endswith(str(len(gallery.shown())))
    qtbot.keyClicks(gallery.search, "moons")
    assert gallery.shown() == ["moons-vanilla"]


def test_words_that_nothing_speaks_of_are_told(qtbot, gallery, chosen):
    qtbot.keyClicks(gallery.search, "zzz")
    assert gallery.shown() == []
    assert not gallery.open_button.isEnabled()
    assert "No preset" in gallery.about.text()
    qtbot.keyClick(gallery.search, Qt.Key.Key_Return)
    assert chosen == []


def test_a_double_click_opens(qtbot, gallery, chosen):
    qtbot.keyClicks(gallery.search, "swiss")
    place = gallery.cards.visualItemRect(gallery.cards.item(0)).center()
    qtbot.mouseClick(gallery.cards.viewport(), LEFT, pos=place)
    qtbot.mouseDClick(gallery.cards.viewport(), LEFT, pos=place)
    assert chosen == ["swiss-vanilla"]


def test_the_menus_key_opens_it(qtbot, window):
    press(qtbot, window, Qt.Key.Key_P, CONTROL)
    gallery = window.findChild(PresetGallery)
    assert gallery.isVisible()
    gallery.reject()


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=["dark", "light"])
def test_a_preset_without_a_picture_has_a_card_too(qtbot, theme):
    gallery = PresetGallery(theme)
    gallery.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(gallery)
    gallery.cards.item(0).setData(Qt.ItemDataRole.UserRole, PresetEntry("new-one", "New", "It is new.", "points", None))
    gallery.show()
    place = gallery.cards.visualItemRect(gallery.cards.item(0))
    image = gallery.cards.viewport().grab(place).toImage()
    assert len({image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}) > 8


def test_it_is_there_without_torch():
    loaded = loaded_after("import ganviz.ui.gallery.preset_gallery\n"
                          "from ganviz.ui.gallery.preset_entry import entries\nentries()")
    assert "torch" not in loaded
