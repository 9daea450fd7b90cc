"""Marks of interventions and findings, and where their texts go."""

from __future__ import annotations

import numpy as np

from ganviz.engine.settings.commands import Change, Set, SetWeight
from ganviz.engine.settings.config_diff import ConfigDiff
from ganviz.engine.telemetry.events import Applied
from ganviz.ui.plots.mark_labels import Mark, MarkFeed, place_labels
from tests.engine.helpers import config as small_config


def test_findings_never_push_away_the_persons_own_marks():
    marks = (Mark(10, "mine, which is long", own=True), Mark(12, "found, which is long", "bad", own=False),
             Mark(14, "found too", "bad", own=False))
    labels = place_labels(marks, np.array([10.0, 12.0, 14.0]), lambda text: 7.0 * len(text), 0, 400, 1)
    assert [(label.text, label.width > 0) for label in labels] == [
        ("mine, which is long", True), ("found too  (+1)", False)]
    labels = place_labels(marks, np.array([10.0, 12.0, 14.0]), lambda text: 7.0 * len(text), 0, 400, 2)
    assert [(label.text, label.row, label.width > 0) for label in labels] == [
        ("mine, which is long", 0, True), ("found too  (+1)", 1, True)]


def test_a_drag_of_a_slider_leaves_one_mark(qapp):
    feed_of_marks, config = MarkFeed(lambda event: isinstance(event.command, Set)), small_config()
    events, before, first = [], config, config.optimizer_d.lr
    for k, (at, rate) in enumerate(((0.0, 9e-4), (0.1, 7e-4), (0.3, 5e-4), (0.9, 3e-4), (30.0, 1e-4))):
        after = before.with_changes({"optimizer.d.lr": rate})
        events.append(Applied(1000 + k, k, Set.of({"optimizer.d.lr": rate}), f"change {k}", after,
                              ConfigDiff.between(before, after).undo(), made_at=100 + at))
        before = after
    for n in (1, 2, 4):  # whichever of them come together
        marks = feed_of_marks.marks(events[:n])
    assert [(mark.step, mark.text) for mark in marks] == [(1003, f"D learning rate {first:.4g} → 0.0003")]
    assert [mark.step for mark in feed_of_marks.marks(events)] == [1003, 1004], "half a minute later is another change"


def test_a_drag_of_a_weight_leaves_one_mark(qapp):
    marks, config = MarkFeed(lambda event: isinstance(event.command, Change)), small_config()
    weights = [SetWeight("D", "neuron.weight", index, value) for index, value in ((0, 0.9), (0, 0.7), (1, 0.5))]
    events = [Applied(7, k, weight, weight.summary(1.0 - 0.1 * k), config,
                      SetWeight("D", "neuron.weight", weight.index, 1.0 - 0.1 * k), made_at=0.2 * k)
              for k, weight in enumerate(weights)]
    assert [mark.text for mark in marks.marks(events)] == [
        "D neuron.weight[0] 1 → 0.7", "D neuron.weight[1] 0.8 → 0.5"]


def test_thousands_of_marks_cost_what_a_few_do():
    looked_at, config = [], small_config()
    taken = MarkFeed(lambda event: looked_at.append(event) or isinstance(event.command, Set))
    events = [Applied(k, k, Set.of({"optimizer.d.lr": 1e-3}), f"change {k}", config, made_at=9.0 * k)
              for k in range(5000)]
    for n in (3000, 3000, 4999, 5000):
        marks = taken.marks(events[:n])
        assert [m.step for m in marks] == list(range(n))
    assert len(looked_at) == 5000
    assert taken.marks(events) is marks
    measured = []
    labels = place_labels(marks, np.linspace(0, 600, 5000), lambda text: measured.append(text) or 60.0, 0, 600, 3)
    assert len(measured) == len(labels) <= 120
    assert tuple(mark for label in labels for mark in label.marks) == marks
    assert taken.marks(events[:2]) == marks[:2]
