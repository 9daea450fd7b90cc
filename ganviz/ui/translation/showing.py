"""Shows texts of the engine and of documents in the language of the window; in English they stay as they are."""

from __future__ import annotations

from ...languages import ENGLISH
from .catalogue import Catalogue

_current: Catalogue | None = None


def use(catalogue: Catalogue | None) -> None:
    """Take the translations to show from now on; None for English."""
    global _current
    _current = catalogue


def current() -> Catalogue | None:
    """Give the translations in use; None for English."""
    return _current


def language() -> str:
    """Give the code of the language that texts are shown in."""
    return ENGLISH if _current is None else _current.language


def shown(text: str) -> str:
    """Give a text of the engine, or a title, as the window shows it."""
    return text if _current is None or not text else _current.shown(text)


def shown_document(text: str) -> str:
    """Give a Markdown text of a document as the window shows it, paragraph by paragraph."""
    return text if _current is None else _current.document(text)
