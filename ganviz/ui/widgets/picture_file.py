"""Save a picture."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer
from PySide6.QtGui import QImage, QPixmap

from ...engine.settings.params import ConfigError
from ...engine.system import files


def write_picture(path: Path, picture: QImage | QPixmap) -> None:
    """Save a picture as PNG.

    Raises:
        ConfigError: the file cannot be written; an older one is still there.
    """
    content = QBuffer()
    if not picture.save(content, "PNG"):
        raise ConfigError("", f"cannot write {path}: there is nothing in the picture, or no memory for it")
    files.write(path, content.data().data())
