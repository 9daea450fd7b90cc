"""The window in another language: reads Qt Linguist's files, and shows texts of the engine and of documents."""

from .catalogue import Catalogue, read_catalogue
from .showing import current, shown, shown_document, use

__all__ = ["Catalogue", "current", "read_catalogue", "shown", "shown_document", "use"]
