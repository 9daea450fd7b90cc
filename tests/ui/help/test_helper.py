"""Asking what something is, as a person does: by the panel's question mark, by Shift+F1, and in the glossary."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

from ganviz.ui.help.terms import glossary
from ganviz.ui.widgets.explained import explained_part, subject_of
from tests.ui.helpers import press, shown_messages

LEFT, SHIFT, CONTROL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def card(window):
    """The popover's explanation; None while it is closed."""
    popover = window.helper.popover
    return popover.view.explanation if popover is not None and popover.isVisible() else None


def place_at_rest(qtbot, window, widget):
    """Wait until a widget stays where it is: what is still being measured moves rows. Return its middle."""
    seen = []

    def stays():
        seen.append(widget.mapTo(window, widget.rect().center()).toTuple())
        return len(seen) >= 10 and len(set(seen[-10:])) == 1

    qtbot.waitUntil(stays, timeout=60_000)
    return QPoint(*seen[-1])


def ask_at(qtbot, window, widget):
    """Shift+F1, and a click in the middle of a widget."""
    press(qtbot, window, Qt.Key.Key_F1, SHIFT)
    pane = window.helper.whats_this
    assert pane.isVisible()
    at = place_at_rest(qtbot, window, widget)
    qtbot.mouseMove(pane, at)
    qtbot.mouseClick(pane, LEFT, pos=at)
    assert pane.isHidden()


def test_nothing_of_it_is_made_before_it_is_asked(window):
    helper = window.helper
    assert (helper.popover, helper.whats_this, helper.dialog) == (None, None, None)


def test_a_panels_question_mark_explains_it_and_names_terms(qtbot, window):
    for panel in ("stage", "controls", "timeline"):
        qtbot.mouseClick(window.docks[panel].title_bar.buttons["help"], LEFT)
        explanation = card(window)
        assert explanation.title == window.panels[panel].title
        assert explanation.text == window.panels[panel].help
        assert {term.show.partition("/")[0] for term in explanation.related} == {panel}
        press(qtbot, window, Qt.Key.Key_Escape)
        assert card(window) is None


def test_shift_f1_and_a_click_explain_an_indicator(qtbot, measured):
    for name, term in (("score_overlap", "overlap"), ("diversity", "diversity")):
        row = measured.panels["health"].rows[name]
        measured.helper.show_place(f"health/{name}")  # scrolls to it
        ask_at(qtbot, measured, row)
        assert card(measured).title == glossary()[term].title
        press(qtbot, measured, Qt.Key.Key_Escape)


def test_shift_f1_and_a_click_explain_settings_and_the_loss_that_is_chosen(qtbot, paused):
    controls = paused.panels["controls"]
    ask_at(qtbot, paused, controls.forms.rates.labels["optimizer.g.lr"])
    assert card(paused).title == "Learning rate"
    press(qtbot, paused, Qt.Key.Key_Escape)
    chosen = controls.forms.loss.box.currentData()
    ask_at(qtbot, paused, controls.forms.loss.box)
    assert card(paused) is not None
    assert glossary().of_subject(f"loss:{chosen}").title == card(paused).title


def test_a_click_does_nothing_else_while_asking(qtbot, paused):
    step = paused.controller.history.last_step
    button = paused.run_bar.widgetForAction(paused.actions_by_id["step_d"])
    ask_at(qtbot, paused, button)
    assert card(paused).title == glossary()["discriminator"].title
    assert paused.controller.history.last_step == step


def test_the_keyboard_alone_asks_and_goes_on(qtbot, paused):
    field = paused.panels["controls"].findChild(QWidget, "train.batch_size")
    stop = next(w for w in (field, *field.findChildren(QWidget)) if w.focusPolicy() & Qt.FocusPolicy.TabFocus)
    stop.setFocus()
    press(qtbot, paused, Qt.Key.Key_F1, SHIFT)
    pane = paused.helper.whats_this
    assert subject_of(pane.part) == "setting:train.batch_size", "it begins where the keyboard is"
    first = pane.part
    press(qtbot, paused, Qt.Key.Key_Tab)
    assert pane.part is not first
    press(qtbot, paused, Qt.Key.Key_Backtab, SHIFT)
    assert pane.part is first
    press(qtbot, paused, Qt.Key.Key_Return)
    assert card(paused).title == "Batch"
    popover = paused.helper.popover
    assert popover.accessibleName().startswith("Batch. The samples that one update"), "spoken"
    press(qtbot, paused, Qt.Key.Key_Tab)
    stops = {QApplication.focusWidget()}
    for _ in range(12):  # Tab stays in the card
        press(qtbot, paused, Qt.Key.Key_Tab)
        stops.add(QApplication.focusWidget())
    assert stops == {*popover.view.buttons.values(), popover.view.show_me, popover.close_button}
    popover.view.buttons["pack"].setFocus()
    press(qtbot, paused, Qt.Key.Key_Space)
    assert card(paused).title == glossary()["pack"].title
    popover.back.setFocus()
    press(qtbot, paused, Qt.Key.Key_Space)
    assert card(paused).title == "Batch"
    assert popover.back.isHidden()
    press(qtbot, paused, Qt.Key.Key_Escape)
    assert card(paused) is None
    assert QApplication.focusWidget() is stop, "the keyboard goes back to where it was"


def test_asking_ends_by_esc_or_by_shift_f1(qtbot, window):
    for end in ((Qt.Key.Key_Escape,), (Qt.Key.Key_F1, SHIFT)):
        press(qtbot, window, Qt.Key.Key_F1, SHIFT)
        assert window.helper.whats_this.isVisible()
        press(qtbot, window, *end)
        assert window.helper.whats_this.isHidden()
        assert card(window) is None


def test_a_window_of_another_size_ends_it(qtbot, window):
    press(qtbot, window, Qt.Key.Key_F1, SHIFT)
    window.resize(1200, 760)
    assert window.helper.whats_this.isHidden()
    window.helper.show_term("logit", QPoint(0, 0))
    window.resize(1300, 800)
    assert card(window) is None


def test_show_me_brings_the_panel_up_and_points_at_the_control(qtbot, paused):
    paused.docks["controls"].close()
    paused.helper.show_term("step-ratio", paused.mapToGlobal(QPoint(400, 300)))
    qtbot.mouseClick(paused.helper.popover.view.show_me, LEFT)
    assert card(paused) is None
    assert paused.docks["controls"].isVisible()
    pointer = paused.lessons.pointer
    assert pointer.target.objectName() == "train.d_steps"
    qtbot.waitUntil(lambda: pointer.geometry().contains(
        pointer.target.mapTo(paused, pointer.target.rect().center())))
    assert pointer.isVisible()
    pointer.stop()


def test_show_me_points_at_the_whole_panel_if_the_run_has_no_such_control(paused):
    paused.helper.show_place("controls/model.cycle")
    assert paused.lessons.pointer.target is paused.docks["controls"]
    paused.lessons.pointer.stop()


def test_every_place_that_terms_name_is_there_in_some_run(measured):
    """A control that this small run of points has not belongs to another kind of model, or of data."""
    lacking = set()
    for term in glossary().values():
        panel, _, control = term.show.partition("/")
        if panel == "toolbar":
            assert measured.run_bar.widgetForAction(measured.actions_by_id[control]) is not None
        elif control and measured.panels[panel].findChild(QWidget, control) is None:
            lacking.add(term.show)
    assert {place for place in lacking if not place.startswith("controls/model.")} == {
        "health/pair_error", "health/guess_error"}


def test_the_card_is_whole_wherever_it_is_asked_for(window):
    """Every term in the middle; where a card is moved to hangs on nothing but its size, so those of extreme ones."""
    window.resize(1280, 720)

    def shown(id, at):
        """The size of a term's card, which must be in the window."""
        window.helper.show_term(id, window.mapToGlobal(at))
        frame = window.helper.popover.frame
        assert window.rect().contains(frame.geometry().adjusted(-8, -8, 8, 8)), (id, at)
        assert frame.height() >= frame.layout().totalHeightForWidth(frame.width()), f"{id} is cut"
        return frame.width(), frame.height()

    sizes = {id: shown(id, QPoint(640, 360)) for id in glossary()}
    extreme = {choose(sizes, key=lambda id: sizes[id][side]) for choose in (min, max) for side in (0, 1)}
    for id in extreme:
        for corner in (QPoint(5, 5), QPoint(1270, 5), QPoint(5, 710), QPoint(1270, 710)):
            shown(id, corner)


def test_a_click_beside_the_card_closes_it(qtbot, window):
    window.helper.show_term("logit", window.mapToGlobal(QPoint(400, 300)))
    qtbot.mouseClick(window.helper.popover, LEFT, pos=QPoint(5, 5))
    assert card(window) is None


def test_a_panel_asks_for_a_term(window):
    window.panels["lesson"].term_asked.emit("mode-collapse")
    assert card(window).title == "Mode collapse"


def test_a_term_that_is_not_there_is_told(window):
    window.panels["lesson"].term_asked.emit("no-such-thing")
    assert any("no-such-thing" in text for text in shown_messages(window))


def test_what_has_no_term_is_explained_by_its_own_words(paused):
    label = next(w for w in paused.panels["controls"].findChildren(QWidget)
                 if subject_of(w) == "setting:model.g_width" and hasattr(w, "text"))
    assert glossary().of_subject("setting:model.g_width") is None
    paused.helper.explain(label, paused.mapToGlobal(QPoint(200, 300)))
    assert (card(paused).title, card(paused).text) == (label.text(), label.toolTip())


def test_parts_of_the_window_know_what_they_show(measured):
    row = measured.panels["health"].rows["balance"]
    assert subject_of(explained_part(row.gauge)) == "indicator:balance"
    assert subject_of(explained_part(measured.panels["timeline"])) == "panel:timeline"
    assert explained_part(measured.statusBar()) is None


@pytest.fixture
def dialog(qtbot, paused):
    press(qtbot, paused, Qt.Key.Key_G, CONTROL)
    yield paused.helper.dialog
    if paused.helper.dialog is not None:
        paused.helper.dialog.reject()


def test_the_glossary_lists_all_terms_and_filters_them(qtbot, dialog):
    assert dialog.shown_ids() == list(glossary())
    qtbot.keyClicks(dialog.search, "r3gan")
    assert set(dialog.shown_ids()) == {"r2", "relativistic"}
    qtbot.keyClick(dialog.search, Qt.Key.Key_Down)
    assert dialog.view.explanation.title == glossary()[dialog.shown_ids()[1]].title
    qtbot.mouseClick(dialog.view.buttons[next(iter(dialog.view.buttons))], LEFT)
    assert dialog.search.text() == "" or dialog.list.currentItem().text() == dialog.view.explanation.title
    dialog.search.clear()
    qtbot.keyClicks(dialog.search, "zzz")
    assert dialog.nothing.isVisible()
    assert dialog.view.isHidden()


def test_show_me_in_the_glossary_closes_it_and_points(qtbot, paused, dialog):
    dialog.go_to("ema")
    qtbot.mouseClick(dialog.view.show_me, LEFT)
    assert not dialog.isVisible()
    assert paused.lessons.pointer.target.objectName() == "train.ema_decay"
    paused.lessons.pointer.stop()


def test_formulas_take_the_themes_colour(window):
    window.helper.show_term("sigmoid", window.mapToGlobal(QPoint(300, 300)))
    for theme in ("light", "dark"):
        window.themes.choose(theme)
        image = window.helper.popover.view.formula.grab().toImage()
        colours = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
        assert window.themes.theme.text in colours
