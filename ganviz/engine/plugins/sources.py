"""Where plug-ins come from: files that the person names, a folder of theirs, and installed packages.

That they name one, put it there or installed it is their consent. A run, a state, a config, a preset or a lesson that
names a plug-in's parts never has it loaded.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

import platformdirs

from ..settings.params import ConfigError
from . import loading

GROUP = "ganviz.plugins"
"""The entry points of installed packages: modules that register parts."""

FOLDER_VARIABLE = "GANVIZ_PLUGINS"
"""The environment variable that names another folder for plug-ins."""

_lock = threading.RLock()
_named: list[_Named] = []  # what waits to be loaded
_loaded: list[_Named] = []  # of what was named
_problems: list[str] = []
_installed_are_loaded = False


@dataclass(frozen=True)
class _Named:
    """What a person has named.

    Attributes:
        path: of a file.
        digest: of the content that they have agreed to; empty if it was the file that they named.
        pair: a generator's and a discriminator's class in it that are to be a model, and the file of the latter, if
            they have named them; else what the file holds.
    """

    path: Path
    digest: str = ""
    pair: tuple[str, str, Path] | None = None


def folder() -> Path:
    """Where the person's plug-ins lie that are always loaded."""
    named = os.environ.get(FOLDER_VARIABLE)
    return Path(named) if named else Path(platformdirs.user_config_dir("ganviz", appauthor=False)) / "plugins"


def name(path: Path, digest: str = "") -> None:
    """Have a file loaded that the person has named.

    Args:
        digest: of the content that they have agreed to; empty if it was the file that they named.
    """
    with _lock:
        _named.append(_Named(path.expanduser().absolute(), digest))


def name_pair(generator: str, discriminator: str) -> None:
    """Have two classes made a model that the person has named, each as FILE.py:Class.

    Raises:
        ConfigError: one is not of that form.
    """
    (path, of_g), (other, of_d) = (
        loading.place_of(generator, "--generator"), loading.place_of(discriminator, "--discriminator"))
    path, other = path.expanduser().absolute(), other.expanduser().absolute()
    with _lock:
        _named.append(_Named(path, pair=(of_g, of_d, other)))


def load() -> None:
    """Load what has been named, and the installed plug-ins once. Imports torch if there are any.

    Raises:
        ConfigError: a named one fails. An installed one that does is told by `take_problems`.
    """
    with _lock:
        _load_installed()
        while _named:
            named = _named.pop(0)
            _load_named(named)
            _loaded.append(named)


def loaded() -> list[dict[str, Any]]:
    """List what was named and has been loaded, in plain values, so that another process of this person can load it."""
    with _lock:
        return [{"path": str(one.path), "digest": one.digest,
                 "pair": [*map(str, one.pair)] if one.pair is not None else None} for one in _loaded]


def name_again(tables: Iterable[Mapping[str, Any]]) -> None:
    """Have that loaded here which another process of this person has loaded; as `loaded` gives it."""
    with _lock:
        for table in tables:
            pair = table["pair"]
            _named.append(_Named(Path(table["path"]), table["digest"],
                                 None if pair is None else (pair[0], pair[1], Path(pair[2]))))


def _load_named(named: _Named) -> None:
    source = loading.read(named.path)
    if named.digest and source.digest != named.digest:
        raise ConfigError("", f"{named.path} has changed since you agreed to run it; open it again")
    plugin = loading.load(source)
    from . import wiring  # imports torch, which the plug-in has brought in

    if named.pair is None:
        wiring.open_file(plugin)
        return
    of_g, of_d, path = named.pair
    other = loading.load(loading.read(path))
    with loading.all_or_nothing():
        wiring.wire(plugin, of_g, of_d, None if other.module is plugin.module else other)


def take_problems() -> list[str]:
    """Take what there is to say of installed plug-ins that could not be loaded, one sentence each."""
    with _lock:
        taken = list(_problems)
        _problems.clear()
        return taken


def _load_installed() -> None:
    global _installed_are_loaded
    if _installed_are_loaded:
        return
    _installed_are_loaded = True
    for entry in sorted(metadata.entry_points(group=GROUP), key=lambda entry: entry.name):
        try:
            with loading.all_or_nothing():
                entry.load()
        except Exception as error:  # whatever it is, the program must start without it
            _problems.append(f"The installed plug-in {entry.name} ({entry.value}) was not loaded: "
                             f"{type(error).__name__}: {error}")
    where = folder()
    for path in sorted(where.glob(f"*{loading.SUFFIX}")) if where.is_dir() else ():
        try:
            _load_named(_Named(path))
        except ConfigError as error:
            _problems.append(f"In the folder of plug-ins, {error}" if str(error).startswith("the ") else str(error))
