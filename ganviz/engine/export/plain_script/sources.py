"""The source of ganviz' own layers, as it stands in a script that knows nothing of ganviz."""

from __future__ import annotations

import ast
import inspect
import re
import sys
from collections.abc import Iterable
from types import ModuleType
from typing import Any

from ...layers.pixel_noise import PixelNoise
from ...layers.pool import FakePool
from .code import fill, names_in

# What draws random numbers takes them from the run's own streams in ganviz, and from torch's one stream in a script.
_OF_TORCHS_STREAM = (
    (re.compile(r", random: torch\.Generator\b"), ""),
    (re.compile(r", generator=random\b"), ""),
    (re.compile(r'\n\n +Args:\n +random: [^\n]*\n +"""'), '"""'),
)
_DROPOUT = "LiveDropout()"
_REFUSAL = re.compile(r'raise ConfigError\("[^"]*", ')

_WRITTEN_ANEW = {PixelNoise: '''
    class PixelNoise(nn.Module):
        """A layer that adds the same N(0, 1) image to all channels, times a number that is learned and starts at 0.

        In training the noise is fresh for each sample; in evaluation it is the same for all of them and always.

        Reference: Karras et al. 2018, arXiv 1812.04948, section 2.
        """

        def __init__(self, height: int, width: int) -> None:
            super().__init__()
            self.strength = nn.Parameter(torch.zeros(()))
            self.register_buffer("still", torch.randn(height, width))

        def forward(self, x: Tensor) -> Tensor:
            """Add noise to (N, C, height, width)."""
            noise = torch.randn(len(x), 1, *self.still.shape, device=x.device) if self.training else self.still
            return x + noise * self.strength
'''}


def closure(things: Iterable[Any], dropout: float) -> list[str]:
    """Get the source of classes and functions of ganviz and of all of it that they name, what is named first.

    Each is one text; constants of their modules are among them.

    Args:
        dropout: share of the units that dropout layers switch off.
    """
    texts: dict[tuple[str, str], str] = {}
    for thing in things:
        _add(sys.modules[thing.__module__], thing.__name__, texts)
    layer = f"nn.Dropout2d({dropout!r})" if dropout else "nn.Identity()"
    return [text.replace(_DROPOUT, layer) for text in texts.values() if text]


def _add(module: ModuleType, name: str, texts: dict[tuple[str, str], str]) -> None:
    """Add what a module calls by a name, after what that names itself."""
    place = (module.__name__, name)
    if place in texts:
        return
    thing = getattr(module, name)
    if inspect.isclass(thing) or inspect.isfunction(thing):
        home = sys.modules[thing.__module__]
        if (home.__name__, thing.__name__) != place:  # imported from there
            _add(home, thing.__name__, texts)
            return
        text = fill(_WRITTEN_ANEW[thing]) if thing in _WRITTEN_ANEW else _cleaned(thing)
    else:
        text = _assignment(module, name)
    texts[place] = ""  # what it names may name it
    for used in sorted(names_in(text)):
        if _is_ours(module, used):
            _add(module, used, texts)
    del texts[place]
    texts[place] = text


def _cleaned(thing: Any) -> str:
    text = _REFUSAL.sub("raise ValueError(", inspect.getsource(thing).rstrip())
    if thing is FakePool:
        for pattern, instead in _OF_TORCHS_STREAM:
            text = pattern.sub(instead, text)
    return text


def _is_ours(module: ModuleType, name: str) -> bool:
    """Tell whether a name in a module's text stands for something of ganviz that its copy needs."""
    if name not in vars(module) or f"{name}()" == _DROPOUT:
        return False
    thing = vars(module)[name]
    if inspect.isclass(thing) or inspect.isfunction(thing):
        return thing.__module__.startswith("ganviz.")
    return not isinstance(thing, ModuleType) and getattr(thing, "__module__", None) not in ("collections.abc", "typing")


def _assignment(module: ModuleType, name: str) -> str:
    """Get the statement that gives a module's constant its value."""
    text = inspect.getsource(module)
    for node in ast.parse(text).body:
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        if any(isinstance(target, ast.Name) and target.id == name for target in targets):
            return ast.get_source_segment(text, node)
    raise LookupError(f"{module.__name__} has no constant {name}")
