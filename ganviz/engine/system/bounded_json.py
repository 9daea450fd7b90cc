"""JSON from a file that anybody may have made: read only as far as what it holds fits into little memory."""

from __future__ import annotations

import json
from typing import Any

MOST_VALUES = 1_000_000
_LONGEST = 1 << 24  # characters
_CHARACTERS = 64  # of text that count as one value


class Allowance:
    """How much may be read in all.

    Args:
        values: numbers, texts, lists and tables, each counted; one takes some hundred bytes at most.
    """

    def __init__(self, values: int = MOST_VALUES) -> None:
        self._left = values

    def loads(self, text: Any) -> Any:
        """Parse JSON.

        Raises:
            ValueError: it is none, nested too deeply, or more than is left.
        """
        if not isinstance(text, str | bytes) or len(text) > _LONGEST:
            raise ValueError(f"JSON of at most {_LONGEST:,} characters is wanted")
        marks = ("[", "{", ",", ":") if isinstance(text, str) else (b"[", b"{", b",", b":")
        values = 1 + len(text) // _CHARACTERS + sum(map(text.count, marks))
        if values > self._left:
            raise ValueError("the JSON holds more values than are read")
        self._left -= values
        try:
            return json.loads(text)
        except RecursionError:
            raise ValueError("the JSON is nested too deeply") from None
