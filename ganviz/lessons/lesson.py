"""What a lesson is: pages with a text, a prepared run, something to do, and a check that looks at what was done."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from .checks.base import Check


@dataclass(frozen=True)
class Preparation:
    """What is done to the program for a page, by the same commands as a person's.

    Attributes:
        preset: the preset to open; empty for none.
        config: the whole config to open instead, as it stands in TOML; empty for none.
        settings: dotted names and values: changes of what is opened, or else of the run that is there.
        seed: replaces `train.seed` of what is opened, or of the restart; None keeps it.
        restart: whether the run that is there begins again, with the settings changed.
        run: whether the run trains afterwards; None leaves that as it is, and a run that is opened waits.
        pause_at: the step at which a run that is opened pauses by itself; None for none.
        slow_motion: iterations a second; 0 ends slow motion, None leaves it.
        panels: the panels to show, by name.
        hides: the panels that make room for them, until the lesson is left.
    """

    preset: str = ""
    config: Mapping[str, Any] = field(default_factory=dict)
    settings: tuple[tuple[str, Any], ...] = ()
    seed: int | None = None
    restart: bool = False
    run: bool | None = None
    pause_at: int | None = None
    slow_motion: float | None = None
    panels: tuple[str, ...] = ()
    hides: tuple[str, ...] = ()

    @property
    def opens(self) -> bool:
        """Whether it begins another run."""
        return bool(self.preset or self.config)

    def followed_by(self, later: Preparation) -> Preparation:
        """Put a later page's preparation on top, for somebody who goes straight to that page."""
        if later.opens:
            return later
        return Preparation(self.preset, self.config, (*self.settings, *later.settings),
                           self.seed if later.seed is None else later.seed, self.restart or later.restart,
                           self.run if later.run is None else later.run,
                           self.pause_at if later.pause_at is None else later.pause_at,
                           self.slow_motion if later.slow_motion is None else later.slow_motion,
                           (*(name for name in self.panels if name not in later.hides),
                            *(name for name in later.panels if name not in self.panels)),
                           (*(name for name in self.hides if name not in later.panels),
                            *(name for name in later.hides if name not in self.hides)))


@dataclass(frozen=True)
class Turn:
    """What a page asks the person to do.

    Attributes:
        text: in Markdown.
        show: what "Show me" points at: a panel, or a panel and a control in it; empty for none.
        do: what "Do it for me" does; None for no such button.
    """

    text: str
    show: str = ""
    do: Preparation | None = None


@dataclass(frozen=True)
class Answer:
    """One of the answers to choose from; `says` is told to those who choose it."""

    text: str
    right: bool = False
    says: str = ""


@dataclass(frozen=True)
class Question:
    """A question with answers to choose from, of which at least one is right."""

    text: str
    answers: tuple[Answer, ...]


@dataclass(frozen=True)
class Page:
    """One page of a lesson.

    Attributes:
        text: in Markdown.
        check: what must hold before the page is done; None where reading it, or answering its question, is enough.
        not_yet, done: sentences for the state of the check; empty for the check's own words.
        pauses: whether the run pauses as soon as the check holds, so that what follows begins from there.
        line: where the page begins in its file.
    """

    title: str
    text: str
    prepare: Preparation | None = None
    turn: Turn | None = None
    check: Check | None = None
    not_yet: str = ""
    done: str = ""
    question: Question | None = None
    pauses: bool = False
    line: int = 0


@dataclass(frozen=True)
class Lesson:
    """A lesson as its file has it.

    Attributes:
        summary: one sentence for the list.
        minutes: how long it takes.
        number: its place in the list; None for one that does not belong to the series.
        prepare: done when the lesson is begun, before the first page's own.
    """

    title: str
    pages: tuple[Page, ...]
    summary: str = ""
    minutes: int = 0
    number: int | None = None
    prepare: Preparation = Preparation()

    @property
    def id(self) -> str:
        """What its progress is remembered by: the same while its title and those of its pages are the same."""
        titles = "\n".join((self.title, *(page.title for page in self.pages)))
        return hashlib.sha256(titles.encode()).hexdigest()[:16]

    def prepared_for(self, page: int) -> Preparation:
        """Sum up what is done to the program up to and with a page, without what the person does on the way."""
        whole = self.prepare
        for earlier in self.pages[:page + 1]:
            if earlier.prepare is not None:
                whole = whole.followed_by(earlier.prepare)
        return whole
