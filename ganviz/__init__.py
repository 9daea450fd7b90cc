"""Watch a generative adversarial network learn, live, and steer it.

From a script of your own: `watch` a training loop, with `Live` values that the window can change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .engine.own_loop.lightning import LightningCallback as LightningCallback
    from .engine.own_loop.live import Live as Live
    from .engine.own_loop.watch import watch as watch

__version__ = "0.1.0"

_FOR_SCRIPTS = {"watch": "watch", "Live": "live", "LightningCallback": "lightning"}


def __getattr__(name: str) -> Any:
    """Import what is for scripts when it is first asked for: torch comes with it."""
    if name not in _FOR_SCRIPTS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.engine.own_loop.{_FOR_SCRIPTS[name]}"), name)


def __dir__() -> list[str]:
    return [*globals(), *_FOR_SCRIPTS]
