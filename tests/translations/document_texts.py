"""Collects the texts of what ships as documents: lessons, glossary and presets, a message for each paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from ganviz.engine.settings import presets
from ganviz.lessons import library
from ganviz.lessons.lesson import Lesson, Page
from ganviz.resources import resource
from ganviz.ui.help import terms
from ganviz.ui.translation.catalogue import paragraphs
from ganviz.ui.translation.ts_file import Message


def lesson_messages() -> list[Message]:
    """Collect the texts of the lessons that ship, each with its file's name in its context."""
    return list(dict.fromkeys(Message(f"Lesson:{entry.name}", text) for entry in library.shipped()
                              for text in _of_lesson(entry.lesson) if text))


def _of_lesson(lesson: Lesson) -> Iterator[str]:
    yield lesson.title
    yield lesson.summary
    for page in lesson.pages:
        yield from _of_page(page)


def _of_page(page: Page) -> Iterator[str]:
    yield page.title
    yield from paragraphs(page.text)
    if page.turn is not None:
        yield from paragraphs(page.turn.text)
    yield page.not_yet
    yield page.done
    if page.question is not None:
        yield from paragraphs(page.question.text)
        for answer in page.question.answers:
            yield answer.text
            yield answer.says


def glossary_messages() -> list[Message]:
    """Collect the titles and texts of the glossary, in the order of its files."""
    return [Message("Glossary", text) for term in terms.read(resource("glossary")).values()
            for text in (term.title, term.text)]


def preset_messages() -> list[Message]:
    """Collect the titles and texts of the presets."""
    found = []
    for name in presets.names():
        about = presets.tree(name).get("about", {})
        found += [Message("Presets", about[key]) for key in ("title", "text", "group") if about.get(key)]
    return list(dict.fromkeys(found))
