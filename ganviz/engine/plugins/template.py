"""A plug-in to begin with, for `ganviz new`."""

from __future__ import annotations

from pathlib import Path

from ...resources import resource
from ..settings.params import ConfigError
from .loading import SUFFIX

_NAME = "my_gan.py"


def text(name: str = _NAME) -> str:
    """Read the template, as a file of a name."""
    return resource("templates", _NAME).read_text("utf-8").replace(_NAME, name)


def write(path: Path) -> None:
    """Write the template to a new file.

    Raises:
        ConfigError: there is a file of that name, or it cannot be written.
    """
    if path.suffix.lower() != SUFFIX:
        raise ConfigError("", f"{path} is no name for a Python file; choose one that ends in {SUFFIX}")
    try:
        with path.open("x", encoding="utf-8") as file:  # never over what is there
            file.write(text(path.name))
    except FileExistsError:
        raise ConfigError("", f"{path} is there already; choose another name") from None
    except OSError as error:
        raise ConfigError("", f"cannot write {path}: {error.strerror or error}; choose another place") from None
