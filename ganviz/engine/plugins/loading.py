"""Run a Python file as a plug-in: what it registers joins what ships, all of it or nothing."""

from __future__ import annotations

import hashlib
import random
import sys
import threading
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from ..settings.params import ConfigError
from ..settings.registry import Entered, Registry

SUFFIX = ".py"
_LARGEST = 4 << 20  # bytes of one file
_PREFIX = "ganviz_plugin_"

_lock = threading.RLock()
_by_path: dict[Path, Plugin] = {}


@dataclass(frozen=True, eq=False)
class Plugin:
    """A plug-in that has been loaded.

    Attributes:
        path: of its file.
        digest: of the content that was run, as `Source.digest`.
        module: what the content has become.
    """

    path: Path
    digest: str
    module: ModuleType

    def registered(self) -> dict[Registry, dict[str, type]]:
        """List what it has registered, by name, of each registry in which it has."""
        found = {registry: registry.of_module(self.module.__name__) for registry in Registry.every}
        return {registry: kinds for registry, kinds in found.items() if kinds}


@dataclass(frozen=True)
class Source:
    """The content of a plug-in's file, which has not been run.

    Attributes:
        path: of the file.
        content: all of it.
    """

    path: Path
    content: bytes

    @property
    def digest(self) -> str:
        """SHA-256 of the content, in hexadecimal digits."""
        return hashlib.sha256(self.content).hexdigest()

    @property
    def text(self) -> str:
        """The code, to be looked at."""
        return self.content.decode("utf-8", "replace")


def read(path: Path) -> Source:
    """Read a plug-in's file without running it.

    Raises:
        ConfigError: it is not there, cannot be read, or is none.
    """
    path = path.expanduser().absolute()
    if path.suffix.lower() != SUFFIX:
        raise ConfigError("", f"{path} is not a plug-in; a plug-in is a Python file, whose name ends in {SUFFIX}")
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST + 1)
    except FileNotFoundError:
        raise ConfigError("", f"there is no file {path}; give the Python file of a plug-in (ganviz new {path.name} "
                              "writes one to begin with)") from None
    except OSError as error:
        raise ConfigError("", f"cannot read the plug-in {path}: {error.strerror or error}") from None
    if len(content) > _LARGEST:
        raise ConfigError("", f"the plug-in {path} is larger than {_LARGEST:,} bytes, as no Python file of a person is")
    return Source(path, content)


def place_of(text: str, option: str) -> tuple[Path, str]:
    """Take "my_gan.py:Generator" apart.

    Raises:
        ConfigError: it is of another form.
    """
    path, _, cls = text.rpartition(":")
    if not path.lower().endswith(SUFFIX) or not cls.isidentifier():
        raise ConfigError("", f"{option} {text or '(empty)'} does not name a class; give the file and the class: "
                              f"{option} my_gan.py:{'Generator' if option == '--generator' else 'Discriminator'}")
    return Path(path), cls


def load(source: Source) -> Plugin:
    """Run a plug-in. The same content is run only once; of one file, newer content takes the place of older.

    Raises:
        ConfigError: it fails, or registers what there is already; says in which line. Nothing of it is registered then,
            and an older content is as it was.
    """
    from ..probes.base import PROBES  # brings in torch, as a plug-in will

    with _lock:
        list(PROBES)  # the contents that ship have their names, whether or not they have been looked up by now
        before = _by_path.get(source.path)
        if before is not None and before.digest == source.digest:
            return before
        same = next((plugin for plugin in _by_path.values() if plugin.digest == source.digest), None)
        if same is not None and same.module.__file__ is not None:
            _by_path[source.path] = plugin = Plugin(source.path, source.digest, same.module)
            return plugin
        with all_or_nothing():
            if before is not None:
                for registry in Registry.every:
                    registry.forget_module(before.module.__name__)
            module = _run(source)
        if before is not None:
            sys.modules.pop(before.module.__name__, None)
        _by_path[source.path] = plugin = Plugin(source.path, source.digest, module)
        return plugin


def at(path: Path) -> Plugin | None:
    """Find the plug-in that has been loaded from a file; None if none has."""
    return _by_path.get(path.expanduser().absolute())


@contextmanager
def all_or_nothing() -> Iterator[None]:
    """Put all registries back as they were if anything goes wrong."""
    before: list[tuple[Registry, Entered]] = [(registry, registry.entered()) for registry in Registry.every]
    try:
        yield
    except BaseException:
        for registry, entered in before:
            registry.restore(entered)
        raise


def _run(source: Source) -> ModuleType:
    stem = "".join(c if c.isascii() and c.isalnum() else "_" for c in source.path.stem)
    module = ModuleType(f"{_PREFIX}{stem}_{source.digest[:12]}")
    module.__file__ = str(source.path)
    folder = str(source.path.parent)
    if folder not in sys.path:  # what lies beside it can be imported, but hides nothing that is installed
        sys.path.append(folder)
    sys.modules[module.__name__] = module
    try:
        with _global_state_kept():
            exec(compile(source.content, str(source.path), "exec"), module.__dict__)
    except KeyboardInterrupt:
        del sys.modules[module.__name__]
        raise
    except BaseException as error:  # also SystemExit: a file that would end the program is no plug-in
        del sys.modules[module.__name__]
        raise ConfigError("", said_of(error, source.path)) from error
    return module


@contextmanager
def _global_state_kept() -> Iterator[None]:
    """Put back what a script sets for itself at its top: seeds, deterministic algorithms, its arguments."""
    import torch

    arguments, numbers = sys.argv, random.getstate()
    deterministic, dtype = torch.are_deterministic_algorithms_enabled(), torch.get_default_dtype()
    sys.argv = arguments[:1]
    try:
        with torch.random.fork_rng(devices=[]):
            yield
    finally:
        sys.argv = arguments
        random.setstate(numbers)
        torch.use_deterministic_algorithms(deterministic)
        torch.set_default_dtype(dtype)


def said_of(error: BaseException, path: Path) -> str:
    """Say what went wrong in a plug-in's file, and in which of its lines."""
    line = error.lineno if isinstance(error, SyntaxError) and error.filename == str(path) else next(
        (frame.lineno for frame in reversed(traceback.extract_tb(error.__traceback__)) if frame.filename == str(path)),
        None)
    if isinstance(error, SyntaxError):
        what = f"SyntaxError: {error.msg}"
    elif isinstance(error, SystemExit):
        what = "it ends the program (sys.exit, or arguments that it asks for); put what a script does under " \
               "if __name__ == \"__main__\":"
    elif isinstance(error, ValueError | ConfigError):
        what = str(error)
    else:
        what = f"{type(error).__name__}: {error}"
    return f"the plug-in {path.name} was not loaded: {f'line {line}: ' if line else ''}{what}"
