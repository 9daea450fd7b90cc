"""The places that a person has named as their data. A file that names another one does not get it loaded by itself.

A run, a saved state and a config from somebody else are safe to open: that they name a folder or a file is no reason to
read it. Only programs that a person starts guard this; somebody's own script names its places in its code.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import platformdirs

from ..settings.params import ConfigError
from . import files
from .bounded_json import Allowance

_MOST = 1000  # places that are remembered; of more, the oldest go

_guarding = False
_named: set[str] = set()  # in this process


class UnnamedPlaceError(ConfigError):
    """A place that a file names as its data, and the person never has.

    Attributes:
        place: the file or folder.
    """

    def __init__(self, place: Path) -> None:
        self.place = place
        super().__init__("", f"the data is to be read from {place}, which you have not opened before; if you know that "
                             f"place and want it loaded, say so with --set data.path={place}")


@contextmanager
def guarded() -> Iterator[None]:
    """Refuse places that the person has not named, as long as this lasts."""
    global _guarding
    before, _guarding = _guarding, True
    try:
        yield
    finally:
        _guarding = before


def name(place: Path | str) -> None:
    """Note that the person names a place as their data; it is remembered from now on."""
    found = _plain(place)
    _named.add(found)
    known = _remembered()
    if found in known:
        return
    path = _file()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        files.write(path, json.dumps([*known, found][-_MOST:], indent=0))
    except (OSError, ConfigError):
        return  # it is asked for again next time


def require(place: Path) -> None:
    """Refuse a place that the person has not named.

    Raises:
        UnnamedPlaceError: it is none of theirs.
    """
    if _guarding and (found := _plain(place)) not in _named and found not in _remembered():
        raise UnnamedPlaceError(place)


def _plain(place: Path | str) -> str:
    return str(Path(place).expanduser().resolve())


def _remembered() -> list[str]:
    try:
        found = Allowance().loads(_file().read_text("utf-8"))
    except (OSError, ValueError):
        return []
    return [place for place in found if isinstance(place, str)] if isinstance(found, list) else []


def _file() -> Path:
    return Path(platformdirs.user_data_dir("ganviz", appauthor=False)) / "data-places.json"
