"""The glossary: every term that the window uses, explained. Plain data from `resources/glossary/`, read without Qt.

Each TOML file there holds tables `[[term]]` with the fields of `Term`. A term is added by writing it there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from functools import lru_cache
from pathlib import Path
from typing import Any

from ...engine.settings import toml
from ...resources import resource
from ..translation.catalogue import Catalogue
from ..translation.showing import current

_FIELDS = {"id", "title", "text", "formula", "reference", "show", "covers", "related"}
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_ARXIV = re.compile(r"\d{4}\.\d{4,5}")
_SENTENCE = re.compile(r"[.!?](?=[\s\"]|$)")
_MOST_SENTENCES = 4
KINDS = ("term", "panel", "setting", "loss", "regularizer", "indicator", "finding")
"""What a subject may begin with, before its colon."""


@dataclass(frozen=True)
class Reference:
    """A paper.

    Attributes:
        arxiv: its number there; empty if it is elsewhere.
        where: the conference or journal of a paper that is not on arXiv.
    """

    authors: str
    year: int
    arxiv: str = ""
    where: str = ""

    @property
    def address(self) -> str:
        """The paper's page; empty if it is not on arXiv."""
        return f"https://arxiv.org/abs/{self.arxiv}" if self.arxiv else ""

    def words(self) -> str:
        """Write the reference out, as "Mao et al. 2016, arXiv 1611.04076"."""
        return f"{self.authors} {self.year}, " + (f"arXiv {self.arxiv}" if self.arxiv else self.where)


@dataclass(frozen=True)
class Term:
    """A term and its explanation.

    Attributes:
        id: its name in code and in lessons, such as "mode-collapse".
        title: what the person reads.
        text: two to four sentences for a student.
        formula: LaTeX mathematics, one formula a line; empty if it has none.
        reference: the one paper to read.
        show: where it is seen in the window: "panel" or "panel/control", where the control is a setting's dotted
            path, an indicator's name or another widget's object name, or "toolbar/action".
        covers: the subjects that it explains ("loss:hinge", "indicator:balance"); "*" stands for anything.
        related: ids of other terms.
    """

    id: str
    title: str
    text: str
    reference: Reference
    show: str
    formula: str = ""
    covers: tuple[str, ...] = ()
    related: tuple[str, ...] = ()

    def speaks_of(self, words: str) -> bool:
        """Whether all of the words occur in its title, id or text, in any order and in either case."""
        text = f"{self.title} {self.id} {self.text}".casefold()
        return all(word in text for word in words.casefold().split())


class Glossary(Mapping[str, Term]):
    """All terms by id, in the order of their titles."""

    def __init__(self, terms: list[Term]) -> None:
        self._terms = {term.id: term for term in sorted(terms, key=lambda term: term.title.casefold())}
        self._covered = {subject: term for term in terms for subject in term.covers}
        self._patterns = [(pattern, term) for pattern, term in self._covered.items() if "*" in pattern]

    def __getitem__(self, id: str) -> Term:
        return self._terms[id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._terms)

    def __len__(self) -> int:
        return len(self._terms)

    def of_subject(self, subject: str) -> Term | None:
        """Find the term that explains what a widget shows, such as "setting:train.d_steps"; None if there is none."""
        kind, _, name = subject.partition(":")
        if kind == "term":
            return self._terms.get(name)
        if kind == "setting" and name.startswith("regularizers."):
            return self.of_subject(f"regularizer:{name.split('.')[1]}")
        return self._covered.get(subject) or next((term for pattern, term in self._patterns
                                                   if fnmatchcase(subject, pattern)), None)

    def seen_in(self, panel: str) -> list[Term]:
        """List the terms that a panel shows, first those that belong to the whole of it."""
        found = [term for term in self._terms.values() if term.show.partition("/")[0] == panel]
        return sorted(found, key=lambda term: "/" in term.show)

    def search(self, words: str) -> list[Term]:
        """List the terms that speak of some words, those with the first word in their title before the others."""
        found = [term for term in self._terms.values() if term.speaks_of(words)]
        first = words.casefold().split()[:1]
        return sorted(found, key=lambda term: not all(word in term.title.casefold() for word in first))


def glossary() -> Glossary:
    """Give the shipped glossary in the language of the window."""
    return _in_language(current())


@lru_cache(maxsize=1)
def _in_language(catalogue: Catalogue | None) -> Glossary:
    terms = read(resource("glossary"))
    if catalogue is None:
        return terms
    return Glossary([replace(term, title=catalogue.document(term.title), text=catalogue.document(term.text))
                     for term in terms.values()])


def read(folder: Path) -> Glossary:
    """Read the terms in the files of a folder.

    Raises:
        ValueError: a term lacks something or is written twice; names it.
    """
    terms: dict[str, Term] = {}
    covered: dict[str, str] = {}
    for path in sorted(folder.glob("*.toml")):
        for table in toml.read(path).get("term", []):
            term = _term(table, path.name)
            if term.id in terms:
                raise ValueError(f"{path.name}: the term {term.id} is there twice")
            for subject in term.covers:
                if subject in covered:
                    raise ValueError(f"{path.name}: both {covered[subject]} and {term.id} explain {subject}")
                covered[subject] = term.id
            terms[term.id] = term
    for term in terms.values():
        missing = [id for id in term.related if id not in terms]
        if missing:
            raise ValueError(f"{term.id} is related to {', '.join(missing)}, which the glossary has not")
    return Glossary(list(terms.values()))


def _term(table: Mapping[str, Any], file: str) -> Term:
    name = f"{file}: the term {table.get('id', '?')}"
    unknown = set(table) - _FIELDS
    lacking = {"id", "title", "text", "reference", "show"} - set(table)
    if unknown or lacking:
        raise ValueError(f"{name} has {', '.join(sorted(unknown)) or 'nothing'} too much, and lacks "
                         f"{', '.join(sorted(lacking)) or 'nothing'}")
    if not _ID.fullmatch(table["id"]):
        raise ValueError(f"{name}: an id is lower-case words joined by hyphens")
    text = " ".join(table["text"].split())
    if not 2 <= len(_SENTENCE.findall(text)) <= _MOST_SENTENCES:
        raise ValueError(f"{name} should have two to {_MOST_SENTENCES} sentences")
    wrong = [subject for subject in table.get("covers", ()) if subject.partition(":")[0] not in KINDS]
    if wrong:
        raise ValueError(f"{name} covers {wrong[0]}, which is none of {', '.join(KINDS)}")
    formula = "\n".join(line.strip() for line in table.get("formula", "").splitlines() if line.strip())
    return Term(table["id"], table["title"], text, _reference(table["reference"], name), table["show"], formula,
                tuple(table.get("covers", ())), tuple(table.get("related", ())))


def _reference(table: Mapping[str, Any], name: str) -> Reference:
    reference = Reference(**table)
    if bool(reference.arxiv) == bool(reference.where):
        raise ValueError(f"{name}: a reference says arxiv or where")
    if reference.arxiv and not _ARXIV.fullmatch(reference.arxiv):
        raise ValueError(f"{name}: {reference.arxiv} is no number of arXiv")
    return reference
