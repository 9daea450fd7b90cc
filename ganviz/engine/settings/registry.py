"""Find the registered kinds of a thing by walking the package that holds them.

Adding a kind is adding one file: nothing lists the files. Kinds that do not ship are registered by the same decorator,
from a module of somebody's own.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from .params import ConfigError

T = TypeVar("T")
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")


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
        self._stand_ins: set[str] = set()
        self._discovered = False

    def register(self, name: str) -> Callable[[type[T]], type[T]]:
        """Enter a class under `name` and give it, and its Config, that name.

        A class that inherits its `Config` gets a subclass of it, so that each Config has one owner. What only stands
        in for a kind of that name makes way for it.

        Raises:
            ValueError: the name is taken, or is none.
        """

        def enter(cls: type[T]) -> type[T]:
            if not self._belongs(cls):
                self._discover()  # a name that ships is taken, whether or not it has been looked up by now
                if not is_name(name):
                    raise ValueError(f"{name!r} cannot be the name of a {self.what}; choose 1 to 64 letters, digits, "
                                     "- and _, a letter or a digit first")
            if name in self._classes and name not in self._stand_ins:
                raise ValueError(f"two kinds of {self.what} are called {name!r}; choose another name for one of them")
            self._stand_ins.discard(name)
            return self._enter(name, cls)

        return enter

    def stand_in(self, name: str, cls: type[T]) -> None:
        """Enter a class that stands in for a kind which is not here; it makes way for the kind itself.

        Raises:
            ValueError: the kind itself is here.
        """
        if name in self and name not in self._stand_ins:
            raise ValueError(f"there is a {self.what} {name!r}")
        self._stand_ins.add(name)
        self._enter(name, cls)

    def _enter(self, name: str, cls: type[T]) -> type[T]:
        cls.name = name
        config = cls.__dict__.get("Config")
        if config is None and hasattr(cls, "Config"):
            config = dataclass(frozen=True)(type("Config", (cls.Config,), {"__module__": cls.__module__}))
            cls.Config = config
        if config is not None:
            config.name, config.owner = name, cls
        self._classes[name] = cls
        return cls

    def is_shipped(self, name: str) -> bool:
        """Tell whether a kind comes with the program; else it is a plug-in's, or stands in for one."""
        return name in self and self._belongs(self._classes[name])

    def is_stand_in(self, name: str) -> bool:
        """Tell whether a class only stands in for the kind of that name."""
        return name in self._stand_ins

    def _belongs(self, cls: type) -> bool:
        return cls.__module__.startswith(f"{self.package}.")

    def entered(self) -> dict[str, type[T]]:
        """Note which kinds there are, for `restore`."""
        self._discover()
        return dict(self._classes)

    def restore(self, entered: dict[str, type[T]]) -> None:
        """Forget the kinds that have come since they were noted, and take back what those have replaced."""
        for name in self._classes.keys() - entered.keys():
            del self._classes[name]
        for name, cls in entered.items():
            if self._classes[name] is not cls:  # only a stand-in makes way
                self._stand_ins.add(name)
                self._enter(name, cls)

    def forget(self, name: str) -> None:
        """Take a kind out that was made for one run alone, and is over with it."""
        del self._classes[name]

    def __getitem__(self, name: str) -> type[T]:
        self._discover()
        try:
            return self._classes[name]
        except KeyError:
            raise ConfigError("", f"there is no {self.what} named {name!r}; choose one of {', '.join(self)}") from None

    def __contains__(self, name: object) -> bool:
        self._discover()
        return name in self._classes

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


def is_name(text: Any) -> bool:
    """Tell whether a text can be the name of a kind, as it stands in dotted names."""
    return isinstance(text, str) and _NAME.fullmatch(text) is not None
