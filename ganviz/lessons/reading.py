"""Reads a lesson from its file: Markdown with TOML front matter, and TOML in fenced blocks.

A lesson file may come from anywhere: it is data, never code. It can change settings and open presets, as a person at
the window could; it can name no file to read, and nothing in it is looked up on the network.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from ..engine.settings import presets, toml
from ..engine.settings.commands import Set, SlowMotion
from ..engine.settings.config_tree import nearest
from ..engine.settings.params import ConfigError
from ..engine.settings.sections import LARGEST_SEED
from .checks.base import read_check
from .lesson import Answer, Lesson, Page, Preparation, Question, Turn

LARGEST = 256 * 2**10  # bytes
MOST_PAGES = 60
_MOST_ANSWERS = 8
_MARK = "+++"
_BLOCKS = ("prepare", "try", "check", "question")
_TEXTS = ("text", "toml", "python", "sh")  # fences that are shown as they are
_AT_LINE = re.compile(r"at line (\d+)")
_LINK = re.compile(r"(!?)\[[^\]\n]*\]\(\s*<?([^)\s>]*)")
_SCHEMES = ("term:", "show:", "https://")
_LAST_STEP = 10_000_000


class LessonError(ConfigError):
    """A mistake in a lesson's file; the message names the file, the line and the way out."""

    def __init__(self, name: str, line: int, message: str) -> None:
        self.line = line
        super().__init__("", f"{name}, line {line}: {message}" if line else f"{name}: {message}")


def read(path: Path) -> Lesson:
    """Read a lesson's file.

    Raises:
        LessonError: it cannot be read, or there is a mistake in it.
    """
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
        if len(content) > LARGEST:
            raise LessonError(str(path), 0, f"it is larger than {LARGEST:,} bytes, as no lesson is")
        text = content.decode("utf-8-sig")
    except OSError as error:
        raise LessonError(str(path), 0, f"cannot be read: {error.strerror or error}") from None
    except UnicodeDecodeError:
        raise LessonError(str(path), 0, "is not text in UTF-8; save it as such") from None
    return parse(text, path.name)


def parse(text: str, name: str = "lesson") -> Lesson:
    """Read a lesson from the text of its file.

    Args:
        name: what messages call the file.

    Raises:
        LessonError: there is a mistake in it.
    """
    return _Reader(text, name).lesson()


class _Reader:
    """Goes through the lines of one file."""

    def __init__(self, text: str, name: str) -> None:
        self._name = name
        self._lines = text.splitlines()

    def lesson(self) -> Lesson:
        front, begin = self._front()
        about = self._table(front, 2, {"title": str, "summary": str, "minutes": int, "number": int, "preset": str,
                                       "config": dict, "settings": dict, "seed": int, "panels": list, "hides": list})
        title = about.get("title", "")
        if not title.strip():
            raise self._error(1, "the front matter has no title; write title = \"…\" into it")
        opening = {k: v for k, v in about.items() if k not in ("title", "summary", "minutes", "number")}
        prepare = self._guarded(2, lambda: _preparation(opening))
        pages = self._pages(begin)
        for key, most in (("minutes", 600), ("number", 9999)):
            if not 0 <= about.get(key, 0) <= most:
                raise self._error(2, f"{key} is {about[key]}; a whole number from 0 to {most} is needed")
        return Lesson(title.strip(), tuple(pages), about.get("summary", "").strip(), about.get("minutes", 0),
                      about.get("number"), prepare)

    # --- the parts of the file ---

    def _front(self) -> tuple[str, int]:
        """Return the front matter and the index of the first line after it."""
        if not self._lines or self._lines[0].strip() != _MARK:
            raise self._error(1, f"a lesson begins with a line {_MARK}, then title = \"…\" and so on, then {_MARK} "
                                 "again")
        for index in range(1, len(self._lines)):
            if self._lines[index].strip() == _MARK:
                return "\n".join(self._lines[1:index]), index + 1
        raise self._error(1, f"the front matter has no end; close it with a line {_MARK}")

    def _pages(self, begin: int) -> list[Page]:
        pages: list[Page] = []
        draft: _Draft | None = None
        index = begin
        while index < len(self._lines):
            line = self._lines[index]
            fence = re.match(r"(`{3,}|~{3,})\s*([^`\s]*)", line)
            if fence:
                end = self._end_of(index, fence[1])
                self._block(draft, fence[2], index, end)
                index = end + 1
                continue
            if re.match(r"##\s", line):
                if draft is not None:
                    pages.append(self._page(draft))
                draft = _Draft(line[2:].strip(" #"), index + 1)
                if not draft.title:
                    raise self._error(index + 1, "this page has no title; write one after ##")
            elif draft is not None:
                draft.text.append(line)
                self._check_links(line, index + 1)
            elif line.strip():
                raise self._error(index + 1, "this stands before the first page; a page begins with ## and its title")
            index += 1
        if draft is not None:
            pages.append(self._page(draft))
        if not 1 <= len(pages) <= MOST_PAGES:
            raise self._error(begin + 1, f"there are {len(pages)} pages; a lesson has 1 to {MOST_PAGES}, each with a "
                                         "line ## and its title")
        return pages

    def _end_of(self, begin: int, fence: str) -> int:
        for index in range(begin + 1, len(self._lines)):
            if self._lines[index].strip() == fence:
                return index
        raise self._error(begin + 1, f"this block has no end; close it with a line {fence}")

    def _block(self, draft: _Draft | None, kind: str, begin: int, end: int) -> None:
        if draft is None:
            raise self._error(begin + 1, "this block stands before the first page; a page begins with ## and its title")
        if kind in _BLOCKS:
            if kind in draft.blocks:
                raise self._error(begin + 1, f"the page “{draft.title}” has two blocks {kind}; put them into one")
            draft.blocks[kind] = (begin, "\n".join(self._lines[begin + 1:end]))
        elif kind and kind not in _TEXTS:
            raise self._error(begin + 1, f"there is no block {kind!r}{nearest(kind, _BLOCKS)}; text to be shown as it "
                                         "is stands in a block with no word")
        else:
            draft.text += self._lines[begin:end + 1]

    def _check_links(self, line: str, number: int) -> None:
        for picture, target in _LINK.findall(line):
            if picture:
                raise self._error(number, "a lesson shows no pictures from files; the panels show the real thing")
            if not target.startswith(_SCHEMES):
                raise self._error(number, f"the link to {target!r} leads nowhere; lessons link to term:NAME, "
                                          "show:PANEL, show:PANEL/CONTROL and https://…")

    def _page(self, draft: _Draft) -> Page:
        prepare = turn = check = question = None
        not_yet, done, pauses = "", "", False
        if "prepare" in draft.blocks:
            prepare = self._read(draft, "prepare", _preparation)
        if "try" in draft.blocks:
            turn = self._read(draft, "try", _turn)
            for offset, line in enumerate(draft.blocks["try"][1].splitlines()):
                self._check_links(line, draft.blocks["try"][0] + 2 + offset)
        if "question" in draft.blocks:
            question = self._read(draft, "question", _question)
        if "check" in draft.blocks:
            check, not_yet, done, pauses = self._read(draft, "check", _check)
            if question is None and any(part.name == "question" for part in check.parts()):
                raise self._error(draft.blocks["check"][0] + 1, "the check waits for an answer, but the page asks no "
                                                                "question; add a block question")
        return Page(draft.title, "\n".join(draft.text).strip(), prepare, turn, check, not_yet, done, question,
                    pauses, draft.line)

    # --- TOML, with the lines of the file ---

    def _read(self, draft: _Draft, kind: str, read: Callable[[dict[str, Any]], Any]) -> Any:
        begin, text = draft.blocks[kind]
        tree = self._toml(text, begin + 2)
        return self._guarded(begin + 1, lambda: read(tree))

    def _table(self, text: str, first_line: int, kinds: Mapping[str, type]) -> dict[str, Any]:
        tree = self._toml(text, first_line)
        return self._guarded(first_line, lambda: _known(tree, kinds))

    def _toml(self, text: str, first_line: int) -> dict[str, Any]:
        try:
            return toml.parse(text)
        except ConfigError as error:
            found = _AT_LINE.search(str(error))
            message = re.sub(r" ?\(at line \d+, column \d+\)", "", str(error))
            raise self._error(first_line + int(found[1]) - 1 if found else first_line, message) from None

    def _guarded(self, line: int, read: Callable[[], Any]) -> Any:
        try:
            return read()
        except ConfigError as error:
            raise self._error(line, str(error)) from None

    def _error(self, line: int, message: str) -> LessonError:
        return LessonError(self._name, line, message)


class _Draft:
    """A page whose lines are being collected."""

    def __init__(self, title: str, line: int) -> None:
        self.title, self.line = title, line
        self.text: list[str] = []
        self.blocks: dict[str, tuple[int, str]] = {}  # the index of the fence, and what stands in it


def _known(tree: Mapping[str, Any], kinds: Mapping[str, type]) -> dict[str, Any]:
    """Check the names and types in a table.

    Raises:
        ConfigError: one is unknown or of another type.
    """
    words = {str: "a text", int: "a whole number", float: "a number", bool: "true or false", list: "a list",
             dict: "a table"}
    for key, value in tree.items():
        if key not in kinds:
            raise ConfigError("", f"there is no {key!r} here{nearest(key, kinds)}")
        wanted = (int, float) if kinds[key] is float else kinds[key]
        if not isinstance(value, wanted) or (isinstance(value, bool) and kinds[key] is not bool):
            raise ConfigError("", f"{key} is {value!r}; {words[kinds[key]]} is needed")
    return dict(tree)


def _preparation(tree: Mapping[str, Any]) -> Preparation:
    about = _known(tree, {"preset": str, "config": dict, "settings": dict, "seed": int, "restart": bool, "run": bool,
                          "pause_at": int, "slow_motion": float, "panels": list, "hides": list})
    preset, config = about.get("preset", ""), about.get("config", {})
    if preset and config:
        raise ConfigError("", "preset and config are both given; one of them says what to open")
    if preset and preset not in presets.names():
        raise ConfigError("", f"there is no preset {preset!r}{nearest(preset, presets.names())}")
    settings = Set.from_values(about.get("settings", {})).changes
    for name, value in (*settings, *Set.from_values(config).changes):
        if not isinstance(value, bool | int | float | str):
            raise ConfigError("", f"{name} is {value!r}; a number, a text, true or false is needed")
        if name.rpartition(".")[2] == "path":
            raise ConfigError("", f"a lesson cannot open files, and {name} names one; ask the reader to open it")
    for key, low, high in (("seed", 0, LARGEST_SEED), ("pause_at", 1, _LAST_STEP)):
        if key in about and not low <= about[key] <= high:
            raise ConfigError("", f"{key} is {about[key]}; a whole number from {low} to {high} is needed")
    if "pause_at" in about and not (preset or config):
        raise ConfigError("", "pause_at belongs to a run that is opened here; name its preset too")
    if about.get("restart") and (preset or config):
        raise ConfigError("", "what is opened begins anew anyway; leave out restart")
    if "slow_motion" in about:
        SlowMotion(about["slow_motion"])
    for key in ("panels", "hides"):
        if not all(isinstance(panel, str) for panel in about.get(key, [])):
            raise ConfigError("", f"{key} is {about[key]!r}; a list of names is needed")
    return Preparation(preset, config, settings, about.get("seed"), about.get("restart", False), about.get("run"),
                       about.get("pause_at"), about.get("slow_motion"), tuple(about.get("panels", [])),
                       tuple(about.get("hides", [])))


def _turn(tree: Mapping[str, Any]) -> Turn:
    about = _known(tree, {"text": str, "show": str, "do": dict})
    if not about.get("text", "").strip():
        raise ConfigError("", "what is there to do? write text = \"…\" into the block")
    return Turn(about["text"].strip(), about.get("show", ""), _preparation(about["do"]) if "do" in about else None)


def _check(tree: Mapping[str, Any]) -> tuple[Any, str, str, bool]:
    kinds = {"not_yet": str, "done": str, "pauses": bool}
    said = _known({k: v for k, v in tree.items() if k in kinds}, kinds)
    check = read_check({k: v for k, v in tree.items() if k not in said})
    return check, said.get("not_yet", ""), said.get("done", ""), said.get("pauses", False)


def _question(tree: Mapping[str, Any]) -> Question:
    about = _known(tree, {"text": str, "answer": list})
    if not about.get("text", "").strip():
        raise ConfigError("", "a question needs a text")
    answers = []
    for table in about.get("answer", []):
        if not isinstance(table, Mapping):
            raise ConfigError("", "each answer is a table: [[answer]] with text, right and says")
        answer = _known(table, {"text": str, "right": bool, "says": str})
        answers.append(Answer(answer.get("text", "").strip(), answer.get("right", False),
                              answer.get("says", "").strip()))
    if not 2 <= len(answers) <= _MOST_ANSWERS or not all(a.text for a in answers):
        raise ConfigError("", f"a question has 2 to {_MOST_ANSWERS} [[answer]] tables, each with a text")
    if not any(a.right for a in answers) or all(a.right for a in answers):
        raise ConfigError("", "one answer at least is right, and one is not; write right = true into the right one")
    return Question(about["text"].strip(), tuple(answers))
