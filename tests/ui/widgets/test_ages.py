"""How old a reading is said to be, and what may still be drawn over something newer."""

from __future__ import annotations

import pytest

from ganviz.ui.widgets.ages import age_words, is_young


@pytest.mark.parametrize(("seconds", "words"), [(0.0, "now"), (1.9, "now"), (2.0, "2 s ago"), (9.9, "5 s ago"),
                                                (59.0, "45 s ago"), (60.0, "1 min ago"), (3599.0, "59 min ago"),
                                                (7200.0, "2 h ago")])
def test_ages_in_words(seconds, words):
    assert age_words(seconds) == words


@pytest.mark.parametrize(("steps", "seconds", "young"), [
    (0, 0.0, True), (6000, 13.0, False), (6000, 3.0, False), (15_000, 0.5, True), (150, 5.0, True), (150, 60.0, False),
    (0, 3600.0, True)])
def test_what_may_be_drawn_over_something_newer(steps, seconds, young):
    assert is_young(steps, seconds) is young
