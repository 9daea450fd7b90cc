"""Recognizes a finished English sentence by the template that it was made from, and makes the translated one.

The engine writes its sentences as any Python program does, f"{a} of {b} modes", and knows nothing of languages. Their
templates, "%1 of %2 modes", are messages; a sentence is matched with them, and what stood in the places of %1 and %2 is
put into the translation. So also the sentences of a saved state, which nobody made in this session, are translated.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from .ts_file import Message

_PLACE = re.compile(r"%(\d)")
_NAMES = re.compile(r"one of %(\d)")  # where names stand that are typed as they are
_WORD = re.compile(r"[^\W\d_]{2,}")
# where parts have been joined, each kind tried by itself
_SENTENCES = re.compile(r"((?<=[.!?])\s+(?=\S))")
_LISTS = re.compile(r"([;:,]\s|\s\+\s|^[+−]\s|\n)")
_OTHERS = [re.compile(f"({joint})") for joint in (
    r"\s→\s",
    r"\s?[(“]|[)”]",
    r"(?<=^[DG])\s|\s(?=\S$)",  # a network's name before a label, and a letter after one
    r"\s(?=[-+\N{MINUS SIGN}]?\d)|(?<=[\d%×])\s")]  # words before and after a number
_MOST_PARTS = 12  # of which all runs are tried, not only single parts and what is left
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
    names: frozenset[str]

    def filled(self, values: Mapping[str, str], inner: Callable[[str], Found]) -> Found:
        """Put values into the translation, by the names of the pattern's groups."""
        found = {place: Found(value) if place in self.names else inner(value) for place, value in values.items()}
        text = _PLACE.sub(lambda place: found[f"p{place[1]}"].text if f"p{place[1]}" in found else place[0],
                          self.translation)
        return Found(text, sum(part.unknown for part in found.values()))


class Templates:
    """The templates among some messages."""

    def __init__(self, messages: Iterable[Message]) -> None:
        self._by_word: dict[str, list[_Template]] = {}
        for message in messages:
            literal = _PLACE.sub(" ", message.source)
            words = _WORD.findall(literal)
            if words and _PLACE.search(message.source):
                template = _Template(len(literal), pattern_of(message.source), message.translation,
                                     frozenset(f"p{place}" for place in _NAMES.findall(message.source)))
                self._by_word.setdefault(max(words, key=len), []).append(template)

    def translate(self, text: str, inner: Callable[[str], Found]) -> Found:
        """Translate a sentence, in the way that leaves the fewest letters in English.

        Args:
            inner: translates a part: what stands in a place of a template, which may be a sentence itself, or one of
                several parts that were joined.

        Returns:
            The translation; the text itself where nothing of it is known.
        """
        best = Found(text, sum(map(len, _WORD.findall(text))))
        for way in self._ways(text, inner):
            if way.unknown < best.unknown:
                best = way
            if not best.unknown:
                break
        return best

    def _ways(self, text: str, inner: Callable[[str], Found]) -> Iterator[Found]:
        """Translate a sentence in every way, the likeliest first."""
        greedy = []
        for template, values in self._matches(text):
            if any(_SENTENCES.search(value) or _LISTS.search(value) for value in values.groups()):
                greedy.append((template, values))  # it may have swallowed what was joined to its sentence
            else:
                yield template.filled(values.groupdict(), inner)
        yield from (_joined(joint.split(text), inner) for joint in (_SENTENCES, _LISTS) if joint.search(text))
        yield from (template.filled(values.groupdict(), inner) for template, values in greedy)
        yield from (_joined(joint.split(text), inner) for joint in _OTHERS if joint.search(text))

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


def _joined(pieces: Sequence[str], inner: Callable[[str], Found]) -> Found:
    """Translate parts and what joins them by turns, in the runs of parts that leave the fewest letters in English.

    A message may itself hold what joins others: "needs D to judge each sample; leave it off" is one.
    """
    count = len(pieces) // 2 + 1
    best = [Found("")]  # of the parts from the last one on; then from the last but one
    for begin in reversed(range(count)):
        ways = []
        most = count - begin if begin else count - 1
        for length in reversed(range(1, most + 1)) if count <= _MOST_PARTS else (most, 1):
            end = begin + length
            run, rest = inner("".join(pieces[2 * begin:2 * end - 1])), best[count - end]
            joint = pieces[2 * end - 1] if end < count else ""
            ways.append(Found(run.text + joint + rest.text, run.unknown + rest.unknown))
        best.append(min(ways, key=lambda way: way.unknown))
    return best[-1]


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
