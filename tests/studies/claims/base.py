"""What a claim is: something that a preset is said to show, and the measurement that shows whether it does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pkgutil import iter_modules


@dataclass(frozen=True)
class Measured:
    """What a measurement gave.

    Attributes:
        text: the value in words, with how many seeds, steps and seconds it took.
        holds: whether the claim does.
    """

    text: str
    holds: bool


@dataclass(frozen=True)
class Claim:
    """A claim.

    Attributes:
        model: the kind of model it is about, as in the README's table.
        text: what is claimed, with the number that decides.
        measure: trains what it takes, from the presets as they are shipped, and measures.
    """

    model: str
    text: str
    measure: Callable[[], Measured]


def all_claims() -> Iterator[Claim]:
    """The claims of every module of this package, which each keep theirs in CLAIMS."""
    package = import_module(__package__)
    for module in sorted(iter_modules(package.__path__), key=lambda m: m.name):
        yield from getattr(import_module(f"{__package__}.{module.name}"), "CLAIMS", ()) \
            if module.name not in ("__main__", "base") and not module.name.startswith("test_") else ()
