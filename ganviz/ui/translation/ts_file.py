"""Reads and writes Qt Linguist's files (.ts), without Qt and without a compiled copy of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from pathlib import Path
from xml.etree import ElementTree

FINISHED, UNFINISHED, VANISHED = "", "unfinished", "vanished"


@dataclass(frozen=True)
class Message:
    """One text and its translation.

    Attributes:
        context: where it stands: a class or a group of texts.
        source: the English text.
        translation: empty while there is none.
        state: FINISHED, UNFINISHED, or VANISHED for one that the program no longer has.
        comment: a word to the translator.
    """

    context: str
    source: str
    translation: str = ""
    state: str = UNFINISHED
    comment: str = ""

    @property
    def is_finished(self) -> bool:
        """Whether the program may show its translation."""
        return self.state == FINISHED and bool(self.translation)


def read(path: Path) -> list[Message]:
    """Read the messages of a file, in their order.

    Raises:
        OSError, ElementTree.ParseError: it cannot be read, or is no XML.
    """
    found = []
    for group in ElementTree.parse(path).iter("context"):
        context = group.findtext("name", "")
        for entry in group.iter("message"):
            translation = entry.find("translation")
            found.append(Message(context, entry.findtext("source", ""),
                                 "" if translation is None else translation.text or "",
                                 UNFINISHED if translation is None else translation.get("type", FINISHED),
                                 entry.findtext("extracomment", "")))
    return found


def write(messages: Iterable[Message], language: str) -> str:
    """Write messages as the text of a file, one context after the other as they come."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>",
             f'<TS version="2.1" language="{language}" sourcelanguage="en">']
    open_context = None
    for message in messages:
        if message.context != open_context:
            if open_context is not None:
                lines.append("</context>")
            open_context = message.context
            lines += ["<context>", f"    <name>{_escaped(open_context)}</name>"]
        state = f' type="{message.state}"' if message.state else ""
        lines += ["    <message>", f"        <source>{_escaped(message.source)}</source>"]
        if message.comment:
            lines.append(f"        <extracomment>{_escaped(message.comment)}</extracomment>")
        lines += [f"        <translation{state}>{_escaped(message.translation)}</translation>", "    </message>"]
    if open_context is not None:
        lines.append("</context>")
    return "\n".join([*lines, "</TS>", ""])


def _escaped(text: str) -> str:
    """Return a text as it stands in XML. `xml.sax.saxutils.escape` does the same, and imports a web client for it."""
    return escape(text, quote=False)
