"""Merges the program's texts into the .ts files, and checks what stands in a translation."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from ganviz.ui.translation import ts_file
from ganviz.ui.translation.ts_file import FINISHED, UNFINISHED, Message

from .document_texts import glossary_messages, lesson_messages, preset_messages
from .engine_texts import messages as engine_messages
from .window_texts import UI
from .window_texts import messages as window_messages

FOLDER = UI.parents[1] / "resources" / "translations"
_PANELS = UI / "panels"
_TEACHING = ("steps", "story", "by_hand", "convolution", "lesson")


def _teaching() -> list[Message]:
    return [message for folder in _TEACHING for message in window_messages(_PANELS / folder)]


def _panels() -> list[Message]:
    teaching = set(_teaching())
    return [message for message in window_messages(_PANELS) if message not in teaching]


def _rest_of_window() -> list[Message]:
    panels = set(window_messages(_PANELS))
    return [message for message in window_messages(UI) if message not in panels]


def _engine(*folders: str) -> list[Message]:
    return [m for m in engine_messages() if m.context.removeprefix("Engine:") in folders]


def _rest_of_engine(*folders: str) -> list[Message]:
    return [m for m in engine_messages() if m.context.removeprefix("Engine:") not in folders]


FILES: dict[str, Callable[[], list[Message]]] = {
    "window": _rest_of_window,
    "panels": _panels,
    "teaching": _teaching,
    "data": partial(_engine, "datasets"),
    "models": partial(_engine, "models"),
    "measures": partial(_engine, "probes", "diagnosis"),
    "engine": partial(_rest_of_engine, "datasets", "models", "probes", "diagnosis"),
    "lessons": lesson_messages,
    "glossary": glossary_messages,
    "presets": preset_messages,
}
"""What collects the messages of each file, by its name without the ending."""


def merged(path: Path, found: Iterable[Message]) -> list[Message]:
    """Give the messages of the program with the translations that a file has for them; others wait for one.

    One that has only moved to another context keeps its translation.
    """
    old = ts_file.read(path) if path.is_file() else []
    exactly = {(message.context, message.source): message for message in old}
    anywhere = {message.source: message for message in old}
    result = []
    for message in found:
        known = exactly.get((message.context, message.source)) or anywhere.get(message.source)
        result.append(message if known is None else replace(message, translation=known.translation, state=known.state))
    return _by_context(result)


def _by_context(messages: list[Message]) -> list[Message]:
    contexts = {context: number for number, context in enumerate(dict.fromkeys(m.context for m in messages))}
    return sorted(messages, key=lambda message: contexts[message.context])


def filled(messages: Iterable[Message], translations: Mapping[str, str]) -> list[Message]:
    """Give the messages with translations put in, which are then finished."""
    return [replace(m, translation=translations[m.source], state=FINISHED) if m.source in translations else m
            for m in messages]


# What must come through a translation unharmed, whatever becomes of the words between.
_KEPT: dict[str, re.Pattern[str]] = {
    "placeholders": re.compile(r"%\d"),
    "targets of links": re.compile(r"\]\(([^)]*)\)"),
    "bold marks": re.compile(r"\*\*"),
    "code": re.compile(r"`[^`]*`"),
    "HTML tags": re.compile(r"</?[a-z]+\b"),
    "headings and list items": re.compile(r"^(?:#+|[-*] |\d+\. )", re.MULTILINE),
}


def faults(message: Message) -> list[str]:
    """Say what a translation has lost or gained that must be as in the source."""
    found = []
    for name, pattern in _KEPT.items():
        source, translation = (Counter(pattern.findall(text)) for text in (message.source, message.translation))
        if source != translation:
            found.append(f"{name}: {sorted(source.elements())} in English, {sorted(translation.elements())} here")
    if message.source.count("&") == 1 and "& " not in message.source and message.translation.count("&") != 1:
        found.append("one & marks the letter of a menu")
    if not message.translation.strip() and message.state != UNFINISHED:
        found.append("it is finished but empty")
    return found
