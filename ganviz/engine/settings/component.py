"""Bases of what comes in kinds: a section of the config, and the registered class that it describes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

if TYPE_CHECKING:
    from .config import RunConfig


@dataclass(frozen=True)
class Section:
    """The base of every section that comes in kinds. `name` and `owner` are set by registration."""

    name: ClassVar[str] = ""
    owner: ClassVar[type]

    def build(self, *args: Any, **kwargs: Any) -> Any:
        """Make the registered object that this section describes."""
        return self.owner(self, *args, **kwargs)

    def described(self) -> Any:
        """Make what tells a view of the object that this section describes; it need not be able to do its work."""
        return self.build()


class Component:
    """The base of every registered thing that a Section describes.

    Class attributes:
        name: set by registration; what stands in TOML.
        title: what the person reads.
        Config: its Section, a frozen dataclass.
        structural: live numbers whose change alters what is computed, not only with which numbers: a compiled step is
            made anew for them.
        switches: live numbers that leave out a part of what is computed while they are 0 (see `is_on`): a compiled
            step is made for one of the two.
        why_not_shared: why a batch of it cannot be shared out over several processes that train together, and the way
            out; empty if it can.
    The first line of the docstring is its tooltip.
    """

    name: ClassVar[str] = ""
    title: ClassVar[str] = ""
    Config: ClassVar[type[Section]] = Section
    structural: ClassVar[tuple[str, ...]] = ()
    switches: ClassVar[tuple[str, ...]] = ()
    why_not_shared: ClassVar[str] = ""

    def __init__(self, config: Section | None = None) -> None:
        self.config = config if config is not None else self.Config()

    @classmethod
    def refuses(cls, section: Section, config: RunConfig) -> str | None:
        """Say why this cannot go with the rest of the config, and the way out; None if it can."""
        return None

    @classmethod
    def summary(cls) -> str:
        """Give the first line of the docstring."""
        return (cls.__doc__ or cls.title).strip().splitlines()[0]
