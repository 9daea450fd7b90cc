"""All translations into one language, and how a text finds its own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import Path

from . import ts_file
from .templates import Found, Templates
from .ts_file import Message

_BLANK_LINES = re.compile(r"(\n[ \t]*\n\s*)")
_SHORTEST_LABEL = 4  # letters of one that stands within a sentence in lower case; shorter words say too little
_MOST_REMEMBERED = 4096  # texts with values in them


class Catalogue:
    """The translations into one language.

    Args:
        messages: of all files; those that are not finished are left out.

    Attributes:
        is_complete: whether every message has a translation.
        find: translates a text as `shown` does, and tells how much of it stays English.
    """

    def __init__(self, language: str, messages: Iterable[Message]) -> None:
        self.language = language
        there = [message for message in messages if message.state != ts_file.VANISHED]
        finished = [message for message in there if message.is_finished]
        self.is_complete = bool(there) and len(finished) == len(there)
        self._in_context = {(m.context, m.source): m.translation for m in finished}
        self._anywhere: dict[str, str] = {}
        for message in finished:
            self._anywhere.setdefault(message.source, message.translation)
        self._templates = Templates(m for m in finished if m.context.startswith("Engine"))
        self.find: Callable[[str], Found] = lru_cache(_MOST_REMEMBERED)(self._find)

    def lookup(self, context: str, source: str) -> str | None:
        """Find the translation of exactly this text, in its own context or else in any; None if there is none.

        A subclass asks with a context of its own for what its base class says.
        """
        found = self._in_context.get((context, source))
        return self._anywhere.get(source) if found is None else found

    def shown(self, text: str) -> str:
        """Translate a text of the engine, which may be made from a template with values; itself where unknown."""
        return self.find(text).text

    def _find(self, text: str) -> Found:
        found = self._anywhere.get(text)
        if found is not None:
            return Found(found)
        if len(text) >= _SHORTEST_LABEL and text[0].islower():
            label = self._anywhere.get(text[0].upper() + text[1:])
            if label is not None:
                return Found(label)
        words = text.strip()
        if not words:
            return Found(text)
        if words != text:  # a part of a sentence, whose blanks belong to no message
            part = self.find(words)
            return Found(text.replace(words, part.text), part.unknown)
        return self._templates.translate(text, self.find)

    def document(self, text: str) -> str:
        """Translate a Markdown text by its paragraphs; those that are unknown stay as they are."""
        return "".join(self._anywhere.get(part.strip("\n"), part) if part.strip() else part
                       for part in _BLANK_LINES.split(text))


def paragraphs(text: str) -> list[str]:
    """Split a Markdown text into the messages that `Catalogue.document` looks up."""
    return [part.strip("\n") for part in _BLANK_LINES.split(text) if part.strip()]


def read_catalogue(folder: Path, language: str) -> Catalogue:
    """Read the files of a language, `folder/language/*.ts`.

    Raises:
        OSError, xml.etree.ElementTree.ParseError: one cannot be read.
    """
    return Catalogue(language, [m for path in sorted((folder / language).glob("*.ts")) for m in ts_file.read(path)])
