"""Every lesson, walked from beginning to end in a real window by somebody who does what the text says.

Each page's check does not hold before, nor after something else has been done, and it holds afterwards: on the way that
the page proposes, and on a free one.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ganviz.lessons import library
from tests.ui.lessons.walking import Walker, shipped
from tests.ui.lessons.ways import WAYS, Way


def walked(qtbot, window, name: str, way_of: Callable[[Way], Callable[[Walker], object]], tries_wrong: bool) -> Walker:
    """Go through a lesson to its end."""
    walker = Walker(qtbot, window, shipped(name))
    for number, way in enumerate(WAYS[name], start=1):
        assert walker.course.progress.page == number - 1
        assert walker.course.check is not None, "a page that asks for nothing"
        assert not walker.met, f"page {number} is done before anything was"
        assert not walker.page.next.isEnabled()
        if tries_wrong:
            way.wrong(walker)
            assert not walker.met, f"page {number} is passed by something else"
        way_of(way)(walker)
        walker.next()
    assert walker.course.lesson is None
    walker.pause()
    return walker


def test_every_lesson_has_its_ways():
    assert {entry.name: len(entry.lesson.pages) for entry in library.shipped()} == \
        {name: len(ways) for name, ways in WAYS.items()}


@pytest.mark.parametrize("name", list(WAYS))
def test_doing_what_the_text_says_leads_to_the_end(qtbot, window, name):
    walker = walked(qtbot, window, name, lambda way: way.does, tries_wrong=True)
    row = next(row for row in walker.panel.list.rows if row.lesson.id == shipped(name).id)
    assert "done" in row.state.text()


@pytest.mark.parametrize("name", list(WAYS))
def test_a_free_way_leads_there_too(qtbot, window, name):
    walked(qtbot, window, name, lambda way: way.free, tries_wrong=False)
