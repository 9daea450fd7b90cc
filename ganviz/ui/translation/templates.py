"""Recognizes a finished English sentence by the template that it was made from, and makes the translated one.

The engine writes its sentences as any Python program does, f"{a} of {b} modes", and knows nothing of languages. Their
templates, "%1 of %2 modes", are messages; a sentence is matched with them, and what stood in the places of %1 and %2 is
put into the translation. So also the sentences of a saved state, which nobody made in this session, are translated.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from .ts_file import Message

_PLACE = re.compile(r"%(\d)")
_WORD = re.compile(r"[^\W\d_]{2,}")
_END = re.compile(r"[.!?]\s")
_BETWEEN = re.compile(r"((?<=[.!?])\s+(?=\S)|[;:,]\s|\s\+\s|\n)")  # where independent parts have been joined


@dataclass(frozen=True)
class _Template:
    literal: int  # characters that are not values
    pattern: re.Pattern[str]
    translation: str


@dataclass(frozen=True)
class _Match:
    literal: int
    values: Mapping[str, str]
    translation: str

    @property
    def swallows_sentences(self) -> bool:
        """Whether the end of a sentence stands in a value: then there may really be several sentences."""
        return any(_END.search(value) for value in self.values.values())

    def fill(self, inner: Callable[[str], str]) -> str:
        return _PLACE.sub(lambda place: inner(self.values.get(f"p{place[1]}", place[0])), self.translation)


class Templates:
    """The templates among some messages."""

    def __init__(self, messages: Iterable[Message]) -> None:
        self._by_word: dict[str, list[_Template]] = {}
        for message in messages:
            literal = _PLACE.sub(" ", message.source)
            words = _WORD.findall(literal)
            if words and _PLACE.search(message.source):
                template = _Template(len(literal), pattern_of(message.source), message.translation)
                self._by_word.setdefault(max(words, key=len), []).append(template)

    def translate(self, text: str, inner: Callable[[str], str]) -> str:
        """Translate a sentence.

        Args:
            inner: translates what stands in a place of the template, which may be a sentence itself.

        Returns:
            The translation; the parts that are known, where several were joined; the text itself if none is.
        """
        found = self._match(text)
        if found is not None and (2 * found.literal >= len(text) or not found.swallows_sentences):
            return found.fill(inner)
        parts = _BETWEEN.split(text)
        if len(parts) > 1:
            parts[::2] = map(inner, parts[::2])  # between them stands what joins them
        translated = "".join(parts)
        return translated if found is None or translated != text else found.fill(inner)

    def _match(self, text: str) -> _Match | None:
        """Find the template that says most itself, and so leaves least to its values."""
        candidates = [entry for word in set(_WORD.findall(text)) for entry in self._by_word.get(word, ())]
        for template in sorted(candidates, key=lambda template: -template.literal):
            values = template.pattern.fullmatch(text)
            if values is not None:
                return _Match(template.literal, values.groupdict(), template.translation)
        return None


def pattern_of(template: str) -> re.Pattern[str]:
    """Make the pattern that the sentences of a template match; a place that comes again must hold the same text."""
    seen: set[str] = set()
    parts = []
    for index, part in enumerate(_PLACE.split(template)):
        if index % 2 == 0:
            parts.append(re.escape(part))
        elif part in seen:
            parts.append(f"(?P=p{part})")
        else:
            seen.add(part)
            parts.append(f"(?P<p{part}>.*?)")
    return re.compile("".join(parts), re.DOTALL)
