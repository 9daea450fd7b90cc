"""A distribution drawn by hand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from ..settings.params import ConfigError, param
from ._plane import PlaneDataset, PoolConfig
from .base import DATASETS

LIMIT = 2.0  # the drawing surface is [-1, 1] × [-1, 1]; a little beyond its edge is allowed
_EXAMPLE = '"-0.5,0 0,0.4 0.5,0; 0,-0.5 0.3,-0.5" is two strokes'


@DATASETS.register("drawn")
class Drawn(PlaneDataset):
    """A distribution that you draw with the mouse.

    Points are uniform along the strokes (a longer stroke has more of them), with Gaussian thickness.
    """

    title = "Drawn by hand"

    @dataclass(frozen=True)
    class Config(PoolConfig):
        strokes: str = param("", "The drawing: corners x,y between -2 and 2 with spaces between them, and a "
                                 "semicolon between strokes.", label="Drawing", picks="drawing")
        width: float = param(0.03, "Standard deviation of the points around the strokes.", minimum=0.0,
                             maximum=0.5, suggested=(0.0, 0.2))

    @classmethod
    def refuses(cls, section, config):
        try:
            parse_strokes(section.strokes)
        except ConfigError as error:
            return str(error).removeprefix("data.strokes: ")
        return None

    def draw(self, rng, n):
        strokes = [stroke if len(stroke) > 1 else stroke.repeat(2, axis=0)
                   for stroke in parse_strokes(self.config.strokes)]
        starts = np.concatenate([stroke[:-1] for stroke in strokes])
        ends = np.concatenate([stroke[1:] for stroke in strokes])
        length = np.concatenate([self._segment_lengths(stroke) for stroke in strokes])
        which = rng.choice(len(starts), size=n, p=length / length.sum())
        along = rng.random((n, 1))
        points = starts[which] + along * (ends - starts)[which]
        return points + self.config.width * rng.standard_normal((n, 2))

    def _segment_lengths(self, stroke: np.ndarray) -> np.ndarray:
        length = np.linalg.norm(np.diff(stroke, axis=0), axis=1)
        if length.sum() > 0:
            return length
        # a dot has no length; it counts as a stroke as long as the brush is wide
        return np.full(len(length), max(self.config.width, 1e-3) / len(length))


def parse_strokes(text: str) -> list[np.ndarray]:
    """Read the strokes of a drawing, each (corners, 2) float64.

    Raises:
        ConfigError: nothing is drawn, or a corner is not two numbers in range; names stroke and corner.
    """
    strokes = []
    for number, part in enumerate(filter(str.strip, text.split(";")), start=1):
        corners = [_corner(pair, number) for pair in part.split()]
        strokes.append(np.array(corners, np.float64))
    if not strokes:
        raise ConfigError("data.strokes", f"nothing is drawn yet; draw at least one stroke ({_EXAMPLE})")
    return strokes


def format_strokes(strokes: Iterable[Iterable[tuple[float, float]]]) -> str:
    """Write strokes as the config holds them, to a thousandth; corners beyond the limit are moved to it."""
    def number(value: float) -> str:
        return f"{min(max(float(value), -LIMIT), LIMIT) + 0.0:.3f}".rstrip("0").rstrip(".")

    written = (" ".join(f"{number(x)},{number(y)}" for x, y in stroke) for stroke in strokes)
    return "; ".join(filter(None, written))


def _corner(pair: str, stroke: int) -> tuple[float, float]:
    try:
        x, y = (float(part) for part in pair.split(","))
    except ValueError:
        raise ConfigError("data.strokes",
                          f"stroke {stroke}: {pair!r} is not a corner x,y; {_EXAMPLE}") from None
    if not (abs(x) <= LIMIT and abs(y) <= LIMIT):
        raise ConfigError("data.strokes",
                          f"stroke {stroke}: {pair!r} is off the plane; x and y go from {-LIMIT:g} to "
                          f"{LIMIT:g}")
    return x, y
