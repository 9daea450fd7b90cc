"""A search for two sides in a folder or a file, in the background."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread

if TYPE_CHECKING:
    from ...engine.datasets.base import TrainingData
    from ...engine.opening.two_sides import TwoSides


class TwoSidesSearch(QThread):
    """A thread that looks through one folder or file, which may be large.

    Attributes:
        found: the two sides; None if there are none, or if the search was interrupted.
        previews: some of the pictures, by the data set that would read them.
    """

    def __init__(self, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self.path = path
        self.found: TwoSides | None = None
        self.previews: dict[str, TrainingData] = {}

    @property
    def samples(self) -> str:
        """The name of the data set that reads everything as one set of images."""
        return "folder" if self.path.is_dir() else "array"

    def run(self) -> None:
        # imported here: nothing else needs decoders and arrays when the program starts
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
        except ConfigError:  # the person is told when it is opened
            pass
