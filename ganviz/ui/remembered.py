"""What the window remembers from one start to the next. A value that cannot be used falls back to its default."""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Callable, Collection
from typing import Any

from PySide6.QtCore import QSettings

_DIGEST = hashlib.sha256
_discarded: list[str] = []


def take_discarded() -> list[str]:
    """Return the names of the values that could not be used; each is returned only once."""
    names = list(_discarded)
    _discarded.clear()
    return names


class Remembered:
    """One section of the settings file, and the only way to read and write it.

    An impossible value is removed from the file, so that the default applies from then on.

    Args:
        section: the name of the section.
    """

    def __init__(self, section: str) -> None:
        self._section = section

    def flag(self, name: str, default: bool) -> bool:
        return self._read(name, default, lambda stored: {"true": True, "false": False}[str(stored).lower()])

    def number(self, name: str, default: int, low: int, high: int) -> int:
        def take(stored: Any) -> int:
            number = int(str(stored))
            if not low <= number <= high:
                raise ValueError
            return number

        return self._read(name, default, take)

    def choice(self, name: str, default: str, choices: Collection[str]) -> str:
        return self._read(name, default, lambda stored: {choice: choice for choice in choices}[str(stored)])

    def text(self, name: str) -> str:
        """Read a text; empty if there is none."""
        return self._read(name, "", str)

    def several(self, name: str, default: Collection[str], choices: Collection[str]) -> set[str]:
        """Read some of the choices, or none."""
        def take(stored: Any) -> set[str]:
            found = set(filter(None, str(stored).split(",")))
            if not found <= set(choices):
                raise ValueError
            return found

        return self._read(name, set(default), take)

    def data(self, name: str) -> bytes | None:
        """Read bytes exactly as they were written; None if there are none."""
        def take(stored: Any) -> bytes:
            packed = base64.b64decode(str(stored), validate=True)
            size = _DIGEST().digest_size
            if _DIGEST(packed[size:]).digest() != packed[:size]:
                raise ValueError
            return packed[size:]

        return self._read(name, None, take)

    def write(self, name: str, value: bool | int | str | Collection[str] | bytes) -> None:
        """Remember a value; each kind of value is read by its own method."""
        if isinstance(value, bytes):
            # with a digest: Qt may hang in a layout that it did not write itself
            value = base64.b64encode(_DIGEST(value).digest() + value).decode()
        elif isinstance(value, Collection) and not isinstance(value, str):
            value = ",".join(sorted(value))
        QSettings().setValue(self._key(name), value)

    def discard(self, name: str) -> None:
        """Forget a value that could not be used, and have the person told of it."""
        QSettings().remove(self._key(name))
        _discarded.append(self._key(name))

    def _read(self, name: str, default: Any, take: Callable[[Any], Any]) -> Any:
        settings = QSettings()
        if not settings.contains(self._key(name)):
            return default
        try:
            return take(settings.value(self._key(name)))
        except (ValueError, KeyError, binascii.Error):
            self.discard(name)
            return default

    def _key(self, name: str) -> str:
        return f"{self._section}/{name}"
