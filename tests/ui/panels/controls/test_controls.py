"""Controls: what is clicked is sent, what is answered is shown, what is refused says why."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from ganviz.engine.settings.commands import Set
from ganviz.engine.settings.sections import Advice
from ganviz.engine.telemetry.events import Applied, Rejected
from ganviz.ui.panels.controls import Controls
from ganviz.ui.theme.theme import DARK, LIGHT
from tests.engine.helpers import config as small_config
from tests.ui.fakes import FakeController
from tests.ui.helpers import choose, enter


class Controller(FakeController):
    """Gives out tickets, and keeps what was sent."""

    def __init__(self) -> None:
        super().__init__()
        self.sent: list[dict] = []
        self.restarts: list[dict] = []

    def set(self, changes):
        self.sent.append(dict(changes))
        return len(self.sent)

    def restart(self, **options):
        self.restarts.append(options)


@pytest.fixture
def controller(qapp):
    return Controller()


@pytest.fixture
def controls(qtbot, controller):
    panel = Controls(controller, DARK)
    qtbot.addWidget(panel)
    panel.resize(330, 800)
    panel.show()
    begin(panel, controller, small_config())
    return panel


def begin(panel, controller, config):
    panel.start(controller.begin(config))


def apply(panel, controller, ticket=None):
    """Answer the newest command as a trainer would."""
    command = Set.of(controller.sent[-1])
    before = controller.config
    after = controller.config = before.with_changes(controller.sent[-1])
    undo = Set.of({path: old for path, (old, _) in before.differences(after).items()})
    panel.on_event(Applied(1400, ticket or len(controller.sent), command, "D lr → 3e-4", after, undo))


def test_empty_before_the_first_run(qtbot, controller):
    panel = Controls(controller, DARK)
    qtbot.addWidget(panel)
    panel.show()
    assert panel.csv() is None
    assert panel.findChildren(QPushButton)[0].isHidden()


def test_a_learning_rate_is_sent_waits_and_is_answered(qtbot, controls, controller):
    editor = controls.forms.rates.editors["optimizer.d.lr"]
    enter(qtbot, editor.text, "3e-4")
    assert controller.sent == [{"optimizer.d.lr": 3e-4}]
    assert controls.forms.rates.labels["optimizer.d.lr"].text().endswith("…")
    apply(controls, controller)
    assert controls.forms.rates.labels["optimizer.d.lr"].text() == "D learning rate"
    assert controls.answer.text.text() == "● applied at step 1,400: D lr → 3e-4"


def test_linked_rates_keep_their_ratio(qtbot, controls, controller):
    begin(controls, controller, small_config(optimizer__g__lr=2e-3))
    qtbot.mouseClick(controls.forms.rates.link, Qt.MouseButton.LeftButton)
    enter(qtbot, controls.forms.rates.editors["optimizer.d.lr"].text, "5e-4")
    assert controller.sent == [{"optimizer.d.lr": 5e-4, "optimizer.g.lr": 1e-3}]


def test_a_drag_sends_few_commands_and_the_last_value(qtbot, controls, controller):
    slider = controls.forms.rates.editors["optimizer.g.lr"].slider
    slider.setFocus()
    for _ in range(40):
        qtbot.keyClick(slider, Qt.Key.Key_Right)
    last = controls.forms.rates.editors["optimizer.g.lr"].text.text()
    qtbot.waitUntil(lambda: controller.sent[-1] == {"optimizer.g.lr": float(last)})
    assert len(controller.sent) < 15


def test_a_loss_is_chosen_and_its_advice_taken(qtbot, controls, controller):
    choose(qtbot, controls.forms.loss.box, "wasserstein")
    qtbot.waitUntil(lambda: controller.sent and controller.sent[-1] == {"loss.name": "wasserstein"})
    apply(controls, controller)
    buttons = controls.forms.advice.findChildren(QPushButton)
    assert buttons, "Wasserstein asks for a Lipschitz regularizer"
    assert controls.forms.advice.isVisible()
    qtbot.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: any(path.startswith("regularizers.") for path in controller.sent[-1]))
    apply(controls, controller)
    assert not controls.forms.advice.isVisible()


def test_advice_with_the_same_text_shares_a_card(qtbot, controls):
    ways = [Advice("Text", "One", (("a", 1),)), Advice("Text", "Two", (("b", 2),))]
    controls.forms.advice.show_advice(ways)
    assert [b.text() for b in controls.forms.advice.findChildren(QPushButton)] == ["One", "Two"]


def test_a_regularizer_is_switched_on_and_set(qtbot, controls, controller):
    row = controls.forms.regularizers.rows["r1"]
    assert not row.form.isVisible()
    row.box.setFocus()
    qtbot.keyClick(row.box, Qt.Key.Key_Space)
    assert controller.sent == [{"regularizers.r1": True}]
    apply(controls, controller)
    assert row.form.isVisible()
    path, editor = next(iter(row.form.editors.items()))
    enter(qtbot, editor.text, "0.5")
    qtbot.waitUntil(lambda: controller.sent[-1] == {path: 0.5})


def test_refused_pairs_are_disabled_with_the_reason(qtbot, controls, controller):
    begin(controls, controller, small_config(model__d_norm="batch"))
    row = controls.forms.regularizers.rows["gradient-penalty"]
    assert not row.box.isEnabled()
    assert "batch" in row.reason.text()
    assert row.reason.isVisible()


def test_a_rejection_is_shown_and_the_old_value_comes_back(qtbot, controls, controller):
    editor = controls.forms.rates.editors["optimizer.d.lr"]
    enter(qtbot, editor.text, "3e-4")
    controls.on_event(Rejected(5, 1, Set.of(controller.sent[-1]), "no such luck"))
    assert controls.answer.text.text() == "Not applied: no such luck"
    assert controls.answer.text.property("tone") == "bad"
    assert editor.text.text() == "1.0e-3"
    assert not controls.answer.button.isVisible()


def test_what_needs_a_restart_offers_it(qtbot, controls, controller):
    command = Set.of({"model.g_width": 8})
    controls.on_event(Rejected(5, 99, command, "changes only with a restart", needs_restart=True))
    qtbot.mouseClick(controls.answer.button, Qt.MouseButton.LeftButton)
    assert controller.restarts == [{"changes": {"model.g_width": 8}}]


def test_typing_something_impossible_says_so_and_sends_nothing(qtbot, controls, controller):
    enter(qtbot, controls.forms.rates.editors["optimizer.d.lr"].text, "-1")
    assert "allowed" in controls.answer.text.text()
    assert controller.sent == []


def test_restart_group_lists_what_changes_and_restarts(qtbot, controls, controller):
    group = controls.forms.restart_group
    qtbot.mouseClick(group.button, Qt.MouseButton.LeftButton)
    assert not group.apply.isVisible()
    seed = next(f for f in group.forms if f.prefix == "train").editors["train.seed"]
    enter(qtbot, seed.text, "42")
    assert "Seed (Training): 1 → 42" in group.summary.text()
    assert controller.sent == []
    qtbot.mouseClick(group.apply, Qt.MouseButton.LeftButton)
    assert controller.restarts == [{"changes": {"train.seed": 42}, "keep_state": False}]


def test_restart_group_discards(qtbot, controls, controller):
    group = controls.forms.restart_group
    qtbot.mouseClick(group.button, Qt.MouseButton.LeftButton)
    seed = next(f for f in group.forms if f.prefix == "train").editors["train.seed"]
    enter(qtbot, seed.text, "42")
    qtbot.mouseClick(group.undo, Qt.MouseButton.LeftButton)
    assert seed.text.text() == "1"
    assert not group.apply.isVisible()


def test_another_data_set_has_other_forms(qtbot, controls, controller):
    begin(controls, controller, small_config(data__name="grid"))
    begin(controls, controller, small_config())
    assert {f.prefix for f in controls.forms.restart_group.forms} == {"data", "model", "train", "device"}


def test_csv_lists_the_settings(controls):
    lines = controls.csv().splitlines()
    assert lines[0] == "setting,value"
    assert "optimizer.d.lr,0.001" in lines


def test_both_themes(controls):
    for theme in (LIGHT, DARK):
        controls.set_theme(theme)
        assert not controls.grab().isNull()
