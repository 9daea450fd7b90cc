"""Look for two sides in a folder or a file, beside the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread

if TYPE_CHECKING:
    from ...engine.datasets.base import TrainingData
    from ...engine.opening.two_sides import TwoSides


class TwoSidesSearch(QThread):
    """Looks through one folder or file, which may be large.

    Attributes:
        found: two sides; None if it holds none, or the search was interrupted.
        previews: some of them, by form.
    """

    def __init__(self, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self.path = path
        self.found: TwoSides | None = None
        self.previews: dict[str, TrainingData] = {}

    @property
    def samples(self) -> str:
        """The data set that reads it as one set of images."""
        return "folder" if self.path.is_dir() else "array"

    def run(self) -> None:
        # decoders and arrays, which nothing but this needs at the start
        from ...engine.datasets.base import Cancelled
        from ...engine.opening.two_sides import recognize
        from ...engine.settings.params import ConfigError

        try:
            found = recognize(self.path, self.isInterruptionRequested)
            if found is not None:
                self.previews = found.previews()
                self.found = found
        except Cancelled:
            pass
        except ConfigError:  # told when it is opened
            pass
