"""What there is to say of a thing in the window, whether the glossary has a term for it or not."""

from __future__ import annotations

from dataclasses import dataclass

from .terms import Glossary, Reference, Term


@dataclass(frozen=True)
class Explanation:
    """An explanation as a card shows it.

    Attributes:
        title, text: for a student.
        formula: LaTeX mathematics, one formula a line; empty for none.
        reference: the paper to read; None for none.
        show: what "Show me" points at, as `Term.show`; empty where it is what one asked about.
        related: the terms to go on to.
    """

    title: str
    text: str
    formula: str = ""
    reference: Reference | None = None
    show: str = ""
    related: tuple[Term, ...] = ()


def of_term(term: Term, terms: Glossary) -> Explanation:
    """Return the explanation of a term."""
    return Explanation(term.title, term.text, term.formula, term.reference, term.show,
                       tuple(terms[id] for id in term.related))


def of_panel(name: str, title: str, help: str, terms: Glossary, most: int = 8) -> Explanation:
    """Return the explanation of a panel, by its own words, with some of the terms that are seen in it."""
    return Explanation(title, help, related=tuple(terms.seen_in(name)[:most]))
