"""The difference of two configs, named as a person reads it."""

from __future__ import annotations

from ganviz.engine.settings.config_diff import ConfigDiff, Difference
from tests.engine.helpers import config


def rows(**changes) -> list[tuple[str, str, str]]:
    return [(row.label, row.before, row.after) for row in ConfigDiff.between(config(), config(**changes)).rows()]


def test_the_same_differ_in_nothing():
    assert rows() == []


def test_settings_are_named_with_whose_they_are_and_both_values():
    found = rows(optimizer__d__lr=3e-4, train__batch_size=64, model__g_width=128, train__seed=7)
    assert sorted(found) == [("Batch size", "16", "64"), ("D learning rate", "0.001", "0.0003"),
                             ("G width", "16", "128"), ("Seed", "1", "7")]


def test_another_kind_stands_for_the_settings_that_come_with_it():
    assert rows(loss__name="wasserstein", data__name="grid", regularizers__r1=True) == [
        ("Data", "Ring of 8", "Grid of 25"), ("Loss", "Non-saturating", "Wasserstein"), ("R1", "off", "on")]
    assert rows(optimizer__d__name="sgd") == [("D optimizer", "Adam", "SGD")]


def test_a_setting_that_only_one_has_is_not_set_in_the_other():
    diff = ConfigDiff.between(config(), config(about__title="A title"))
    assert diff.rows() == [Difference("about.title", "Title", "", "A title")]
    assert diff.without("about").rows() == []
    before, after = config(regularizers__r1=True), config(regularizers__r1=True, regularizers__r1__gamma=3.0)
    assert [row.after for row in ConfigDiff.between(before, after).rows()] == ["3"]


def test_the_summary_says_the_same_in_few_words():
    changed = config(loss__name="hinge", optimizer__d__lr=3e-4, regularizers__r1=True, train__auto_balance=True)
    assert ConfigDiff.between(config(), changed).summary() == (
        "Non-saturating → Hinge, D learning rate 0.001 → 0.0003, Auto-balance: off → on, + R1")
