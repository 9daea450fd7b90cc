"""What is passed over when a person's files are read: counted by reason, with the first names."""

from __future__ import annotations

_EXAMPLES = 5


class LeftOut:
    """A count of what is passed over.

    Attributes:
        count: of all things.
    """

    def __init__(self) -> None:
        self.count = 0
        self._groups: dict[str, tuple[int, list[str]]] = {}

    def add(self, name: str, reason: str) -> None:
        """Note one thing by its name and why it is passed over; the same words for the same reason."""
        self.count += 1
        count, examples = self._groups.setdefault(reason, (0, []))
        if count < _EXAMPLES:
            examples.append(name)
        self._groups[reason] = count + 1, examples

    def lines(self) -> tuple[str, ...]:
        """Write one line for each reason: "a.txt, b.txt and 12 more: no image"."""
        return tuple(f"{_listed(examples, count)}: {reason}" for reason, (count, examples) in self._groups.items())


def _listed(examples: list[str], count: int) -> str:
    more = count - len(examples)
    return ", ".join(examples) + (f" and {more:,} more" if more else "")
