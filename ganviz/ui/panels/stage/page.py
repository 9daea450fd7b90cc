"""What the Stage knows of each of its pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, ClassVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from ....engine.settings.scoring import Scoring
from ....engine.telemetry.facts import RunFacts
from ...theme.theme import Theme
from .legend import LegendItem


class StagePage(QObject):
    """A view of samples: what it draws, what it requests for that, and what of it leaves the program.

    Args:
        widget: the view, which has `set_theme`.

    Class attributes:
        opened_by: the type of content that brings up the page; its step is the Stage's.

    Attributes:
        widget: the view.
        takers: what draws a content of a step, by the content's type; each returns whether the screen changed.
        label: the class that is drawn on demand, by number; None for all of them.

    Signals:
        requests_changed: `requests` would now answer differently.
        moved: the same, where more of it follows at once, as while something is dragged.
    """

    opened_by: ClassVar[type]

    requests_changed = Signal()
    moved = Signal()

    def __init__(self, widget: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.widget = widget
        self.takers: Mapping[type, Callable[[Any, int], bool]] = {}
        self.label: int | None = None

    def start(self, facts: RunFacts) -> None:
        """Begin with a new run: forget the old one."""
        self.set_label(None)

    def show_moment(self, recorded: bool) -> None:
        """Expect pictures of another moment: a recorded one, or the present."""

    def requests(self, weights: str) -> dict[str, dict[str, Any]]:
        """Say which topics the page needs, and with which options (see the probes).

        Args:
            weights: "train" or "ema": whose fakes are wanted.
        """
        raise NotImplementedError

    def _of_label(self) -> dict[str, int]:
        """Return the option of a request for one class; none for all classes."""
        return {} if self.label is None else {"label": self.label}

    @property
    def samples(self) -> Any:
        """What is drawn, which has `weights`; None before the first."""
        raise NotImplementedError

    def set_label(self, label: int | None) -> None:
        """Draw one class on demand, or all of them."""
        self.label = label

    def set_loss(self, loss: type[Scoring]) -> None:
        """Say what D's scores are; a page that shows none need not know."""

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self.widget.set_theme(theme)

    def fit(self) -> None:
        """Show everything again, where the page can be zoomed."""

    def picture(self) -> QPixmap:
        """Return the page as it leaves the program."""
        return self.widget.grab()

    def legend_items(self) -> tuple[LegendItem, ...]:
        """Return the signs that need a legend."""
        return ()

    def csv(self) -> str | None:
        """Return the samples as CSV text; None if there are none, or none that make a table."""
        return None
