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
# where parts have been joined, each kind tried by itself
_BETWEEN = [re.compile(f"({joint})") for joint in (
    r"(?<=[.!?])\s+(?=\S)",  # sentences
    r"[;:,]\s|\s\+\s|\n",  # lists
    r"\s?\(|\)",
    r"\s(?=[-+\N{MINUS SIGN}]?\d)")]  # words before a number
_MOST_TRIED = 8  # templates that match the same sentence


@dataclass(frozen=True)
class Found:
    """A translation, with the number of letters in it that no message was found for."""

    text: str
    unknown: int = 0


@dataclass(frozen=True)
class _Template:
    literal: int  # characters that are not values
    pattern: re.Pattern[str]
    translation: str


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

    def translate(self, text: str, inner: Callable[[str], Found]) -> Found:
        """Translate a sentence, in the way that leaves the fewest letters in English.

        Args:
            inner: translates a part: what stands in a place of a template, which may be a sentence itself, or one of
                several parts that were joined.

        Returns:
            The translation; the text itself where nothing of it is known.
        """
        ways = [_filled(template.translation, values.groupdict(), inner) for template, values in self._matches(text)]
        for joint in _BETWEEN:
            parts = joint.split(text)
            if len(parts) > 1:
                found = [inner(part) for part in parts[::2]]
                parts[::2] = [part.text for part in found]  # between them stands what joins them
                ways.append(Found("".join(parts), sum(part.unknown for part in found)))
        ways.append(Found(text, sum(map(len, _WORD.findall(text)))))
        return min(ways, key=lambda way: way.unknown)

    def _matches(self, text: str) -> list[tuple[_Template, re.Match[str]]]:
        """Find the templates that a text may be made from; first the one that says most itself."""
        candidates = [entry for word in set(_WORD.findall(text)) for entry in self._by_word.get(word, ())]
        found = []
        for template in sorted(candidates, key=lambda template: -template.literal):
            values = template.pattern.fullmatch(text)
            if values is not None:
                found.append((template, values))
            if len(found) == _MOST_TRIED:
                break
        return found


def _filled(translation: str, values: Mapping[str, str], inner: Callable[[str], Found]) -> Found:
    found = {place: inner(value) for place, value in values.items()}
    text = _PLACE.sub(lambda place: found[f"p{place[1]}"].text if f"p{place[1]}" in found else place[0], translation)
    return Found(text, sum(part.unknown for part in found.values()))


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
