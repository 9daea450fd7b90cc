"""What every probe is: something that measures a run between two steps and sends what it finds.

Panels import what a probe sends from the probe's module, before torch is loaded. So neither this module nor that of a
probe with contents of its own imports torch, or what imports torch, at the top: their functions do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import numpy as np

from ..settings.registry import Registry

if TYPE_CHECKING:
    from .indicators import Indicator
    from .view import View

PROBES: Registry[Probe] = Registry("probe", __package__)

_SHIPPED = f"{__package__}."

FIXED_LATENTS = 1024
"""How many latents stay the same for a whole run."""


class Content:
    """What a probe sends: a frozen dataclass of read-only arrays and plain values, drawn by panels.

    Class attributes:
        kinds: all classes of contents that have been imported, by name.
    """

    kinds: ClassVar[dict[str, type[Content]]] = {}

    def __init_subclass__(cls) -> None:
        """Note a class of contents.

        Raises:
            ValueError: it is called like one that ships, which runs' files name.
        """
        super().__init_subclass__()
        there = Content.kinds.get(cls.__name__)
        if there is not None and there.__module__ != cls.__module__ and there.__module__.startswith(_SHIPPED):
            raise ValueError(f"there are contents called {cls.__name__}; choose another name")
        Content.kinds[cls.__name__] = cls

    def figures(self) -> tuple[Indicator, ...]:
        """Give the indicators in it, for the report of a run; none by default."""
        return ()


class Probe:
    """A probe. A new instance is made for each run and may keep what it needs (fixed latents).

    Class attributes:
        name: set by registration; also the topic of its contents.
        period: seconds between two contents, if the budget allows and a panel draws them.
        record_period: seconds between two contents of a run that is recorded, whether a panel draws them or not; None
            leaves it to what panels draw.
        at_end: has its turn when the run ends, watched or not (indicators, for `--json`).
        data_kinds: the data it makes sense for.
        needs_discriminator: it makes no sense for a model without one.
        measures_indicators: its contents are `Indicators`, rows of the Health panel.
        in_background: it measures a copy of the networks, in a background thread. Its View then holds copies of the
            model's networks and of what else it may read; the generator `random` is its own.
    """

    name: ClassVar[str] = ""
    period: ClassVar[float] = 0.1
    record_period: ClassVar[float | None] = None
    at_end: ClassVar[bool] = False
    data_kinds: ClassVar[tuple[str, ...]] = ("points", "images")
    needs_discriminator: ClassVar[bool] = False
    measures_indicators: ClassVar[bool] = False
    in_background: ClassVar[bool] = False

    @classmethod
    def inapplicable(cls, view: View) -> str | None:
        """Say why this probe makes no sense for the run; None if it does."""
        if cls.needs_discriminator and "d" not in view.model.sides:
            return f"needs a discriminator; {view.model.title} has none"
        kind = view.data.kind
        return None if kind in cls.data_kinds else f"needs {' or '.join(cls.data_kinds)}; this data is {kind}"

    def measure(self, view: View) -> Content | None:
        """Measure the run as it is now; None if there is nothing to measure yet."""
        raise NotImplementedError

    def more(self) -> Content | None:
        """Give another content that the last measurement has made, at next to no cost; None if there is none."""
        return None


def frozen(array: np.ndarray) -> np.ndarray:
    """Make an array read-only."""
    array.flags.writeable = False
    return array
