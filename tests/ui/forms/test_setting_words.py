"""Messages of the window name settings as its forms do."""

from __future__ import annotations

import pytest

from ganviz.ui.forms.answer_line import describe_changes
from ganviz.ui.forms.config_validation import refused_regularizers
from ganviz.ui.forms.setting_words import in_words
from tests.ui.helpers import small_config


@pytest.mark.parametrize(("text", "words"), [
    ("set model.d_norm to none.", "set D normalization (Model) to none."),
    ("train.batch_size: 0 is not allowed", "Batch size (Training): 0 is not allowed"),
    ("optimizer.d.lr, optimizer.g.lr", "Learning rate (D optimizer), Learning rate (G optimizer)"),
    ("choose another model.name", "choose another Model"),
    ("turn regularizers.r1 on", "turn R1 on"),
    ("the model. Data are", "the model. Data are"), ("model.nothing", "model.nothing"), ("run.toml", "run.toml")])
def test_dotted_names_become_labels(text, words):
    assert in_words(text, small_config()) == words


def test_a_refusal_names_the_setting_as_the_form_does():
    reason = refused_regularizers(small_config(model__d_norm="batch"))["r1"]
    assert "model.d_norm" not in reason
    assert "D normalization (Model)" in reason


def test_changes_are_listed_by_label():
    before = small_config()
    after = before.with_changes({"loss.name": "hinge", "train.batch_size": 32})
    assert describe_changes(before, after, ["loss.name"]) == [
        "Loss: non-saturating → hinge", "Batch size (Training): 16 → 32"]
