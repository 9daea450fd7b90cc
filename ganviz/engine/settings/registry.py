"""Find the registered kinds of a thing by walking the package that holds them.

Adding a kind is adding one file: nothing lists the files.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from .params import ConfigError

T = TypeVar("T")


class Registry(Generic[T]):
    """The kinds of one thing ("loss", "dataset", ...) by name.

    Args:
        what: what the kinds are called in an error message.
        package: dotted name of the package whose modules are imported on the first look-up.
    """

    def __init__(self, what: str, package: str) -> None:
        self.what = what
        self.package = package
        self._classes: dict[str, type[T]] = {}
        self._discovered = False

    def register(self, name: str) -> Callable[[type[T]], type[T]]:
        """Enter a class under `name` and give it, and its Config, that name.

        A class that inherits its `Config` gets a subclass of it, so that each Config has one owner.

        Raises:
            ValueError: the name is taken.
        """

        def enter(cls: type[T]) -> type[T]:
            if name in self._classes:
                raise ValueError(f"two kinds of {self.what} are called {name!r}")
            cls.name = name
            config = cls.__dict__.get("Config")
            if config is None and hasattr(cls, "Config"):
                config = dataclass(frozen=True)(type("Config", (cls.Config,), {"__module__": cls.__module__}))
                cls.Config = config
            if config is not None:
                config.name, config.owner = name, cls
            self._classes[name] = cls
            return cls

        return enter

    def forget(self, name: str) -> None:
        """Take a kind out that was made for one run alone, and is over with it."""
        del self._classes[name]

    def __getitem__(self, name: str) -> type[T]:
        self._discover()
        try:
            return self._classes[name]
        except KeyError:
            raise ConfigError("", f"there is no {self.what} named {name!r}; choose one of {', '.join(self)}") from None

    def __iter__(self) -> Iterator[str]:
        self._discover()
        return iter(sorted(self._classes))

    def classes(self) -> dict[str, type[Any]]:
        """List all kinds by name, in alphabetical order."""
        return {name: self._classes[name] for name in self}

    def _discover(self) -> None:
        if self._discovered:
            return
        package = importlib.import_module(self.package)
        for module in pkgutil.iter_modules(package.__path__):
            importlib.import_module(f"{self.package}.{module.name}")
        self._discovered = True
