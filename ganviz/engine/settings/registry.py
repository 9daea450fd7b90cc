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
from typing import Any, ClassVar, Generic, TypeVar
from weakref import WeakSet

from .params import ConfigError

T = TypeVar("T")
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")


@dataclass(frozen=True)
class Entered:
    """The kinds of a registry at a moment, by name, and which of them only stand in."""

    classes: dict[str, type[Any]]
    stand_ins: frozenset[str]


class Registry(Generic[T]):
    """The kinds of one thing ("loss", "dataset", ...) by name.

    Args:
        what: what the kinds are called in an error message.
        package: dotted name of the package whose modules are imported on the first look-up.

    Class attributes:
        every: all that there are.
    """

    every: ClassVar[WeakSet[Registry[Any]]] = WeakSet()

    def __init__(self, what: str, package: str) -> None:
        Registry.every.add(self)
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

    def entered(self) -> Entered:
        """Note which kinds there are, for `restore`."""
        return Entered(dict(self._classes), frozenset(self._stand_ins))

    def restore(self, entered: Entered) -> None:
        """Forget the kinds of somebody's own that have come since that was noted, and take back those that went."""
        own = {name for name, cls in self._classes.items() if not self._belongs(cls)}
        for name in own - entered.classes.keys():
            del self._classes[name]
        for name, cls in entered.classes.items():
            if self._classes.get(name) is not cls:
                self._enter(name, cls)
        self._stand_ins = set(entered.stand_ins)

    def forget_module(self, module: str) -> None:
        """Forget the kinds that a module of somebody's own has registered."""
        for name in [name for name, cls in self._classes.items() if cls.__module__ == module]:
            del self._classes[name]

    def of_module(self, module: str) -> dict[str, type[T]]:
        """List the kinds that a module has registered, by name."""
        return {name: cls for name, cls in self._classes.items() if cls.__module__ == module}

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
