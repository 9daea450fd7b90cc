"""Shapes in one colour and with stripes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..settings.component import Section
from ..settings.params import param
from ._reading import Reporter
from ._shipped import directions, domains_of
from .base import DATASETS, Dataset, TrainingData

SHAPES = ("circle", "square", "triangle", "blob")
DARK = 24
"""Level of the dark stripes, 0 to 255."""
_FINE = 4  # rays per pixel and axis: 17 levels of cover at an edge
_CHUNK = 64  # pictures drawn at a time


@DATASETS.register("stripes")
class Stripes(Dataset):
    """Shapes in one colour, each also with dark stripes: horse and zebra in little, and measurable.

    A circle, square, triangle or blob of any bright colour, place, size and angle stands on a pale ground. The stripes
    are upright, as wide as the gaps between them, and one of them runs through the shape's centre, so each picture has
    exactly one counterpart, which differs from it only inside the shape. Labels are the shapes.
    """

    title = "Shapes, solid and striped"
    kind = "images"
    form = "pairs"

    @dataclass(frozen=True)
    class Config(Section):
        direction: str = param("solid to striped", "What is made from what.", choices=directions("solid", "striped"))
        pixels: int = param(32, "Side of the pictures.", label="Size", minimum=8, maximum=128, unit="px",
                            suggested=(16, 64))
        stripe: float = param(0.1, "Width of a stripe, as a share of the picture's.", label="Stripe width",
                              minimum=0.02, maximum=0.25)
        size: int = param(3_000, "Shapes that are drawn in advance.", label="Shapes", minimum=20, maximum=50_000,
                          unit="images", suggested=(500, 10_000), log=True)

    def load(self, seed, progress, cancelled):
        side, size = self.config.pixels, self.config.size
        source, item = domains_of(self.config.direction)
        reporter = Reporter(progress, cancelled, size)
        shapes = Shapes.drawn(np.random.default_rng(seed), size)
        drawn = {name: np.empty((size, side, side, 3), np.uint8) for name in (source, item)}
        for start in range(0, size, _CHUNK):
            chunk = slice(start, start + _CHUNK)
            drawn["solid"][chunk], drawn["striped"][chunk] = shapes[chunk].render(side, self.config.stripe)
            reporter.at(min(start + _CHUNK, size))
        return TrainingData("images", drawn[item], labels=shapes.kind, label_names=SHAPES, sources=drawn[source],
                            source_name=source, item_name=item)


@dataclass(frozen=True)
class Shapes:
    """N shapes in the unit square, x to the right and y down.

    Attributes:
        kind: (N,) int64, which of `SHAPES`.
        centre: (N, 2) x and y.
        radius: (N,) of the circle through the corners of a polygon; of a blob on average.
        angle: (N,) by which it is turned, radians.
        waves: (N, 2) heights of the two and three waves around a blob, as shares of its radius.
        colour, ground: (N, 3) 0 to 255.
    """

    kind: np.ndarray
    centre: np.ndarray
    radius: np.ndarray
    angle: np.ndarray
    waves: np.ndarray
    colour: np.ndarray
    ground: np.ndarray

    @classmethod
    def drawn(cls, rng: np.random.Generator, n: int) -> Shapes:
        """Draw n shapes at random; all of each lies in the unit square."""
        kind = rng.integers(len(SHAPES), size=n)
        radius = rng.uniform(0.2, 0.36, n)
        waves = rng.uniform(0.08, 0.18, (n, 2))
        reach = radius * np.where(kind == SHAPES.index("blob"), 1 + waves.sum(axis=1), 1.0)
        centre = reach[:, None] + (1 - 2 * reach[:, None]) * rng.random((n, 2))
        angle = rng.uniform(0, 2 * np.pi, n)
        colour = _colours(rng.random(n), rng.uniform(0.6, 1.0, n), rng.uniform(0.75, 1.0, n))
        ground = _colours(rng.random(n), rng.uniform(0.0, 0.12, n), rng.uniform(0.88, 1.0, n))
        return cls(kind, centre, radius, angle, waves, colour, ground)

    def __getitem__(self, chosen: slice) -> Shapes:
        return Shapes(*(values[chosen] for values in vars(self).values()))

    def render(self, side: int, stripe: float) -> tuple[np.ndarray, np.ndarray]:
        """Draw each shape solid and striped.

        Args:
            side: of the pictures, pixels.
            stripe: width of a stripe and of a gap, as a share of the side.

        Returns:
            Two arrays (N, side, side, 3) uint8; a pixel at an edge is the average of 4 × 4 rays.
        """
        rays = (np.arange(side * _FINE) + 0.5) / (side * _FINE)
        x, y = ((rays - self.centre[:, axis, None]).astype(np.float32) for axis in (0, 1))
        inside = self._holds(x[:, None, :], y[:, :, None])
        dark = np.floor(x / stripe + 0.5) % 2 == 0
        cover, covered_dark = _averaged(inside, side), _averaged(inside & dark[:, None, :], side)
        solid = self.ground[:, None, None] + cover * (self.colour - self.ground)[:, None, None]
        striped = solid + covered_dark * (DARK - self.colour)[:, None, None]
        return tuple(np.round(picture).astype(np.uint8) for picture in (solid, striped))

    def _holds(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """Tell which places, relative to each centre (N, 1, W) and (N, H, 1), lie inside: (N, H, W) bool."""
        squared = x**2 + y**2
        inside = squared <= self.radius[:, None, None] ** 2
        for name, corners in (("square", 4), ("triangle", 3)):
            which = np.flatnonzero(self.kind == SHAPES.index(name))
            apothem = self.radius[which, None, None] * np.cos(np.pi / corners)
            for corner in range(corners):
                direction = self.angle[which, None, None] + 2 * np.pi * corner / corners
                inside[which] &= x[which] * np.cos(direction) <= apothem - y[which] * np.sin(direction)
        which = np.flatnonzero(self.kind == SHAPES.index("blob"))
        theta = np.arctan2(y[which], x[which])
        turn, (two, three) = self.angle[which, None, None], self.waves[which].T[:, :, None, None]
        waves = two * np.cos(2 * (theta - turn)) + three * np.cos(3 * theta + turn)
        inside[which] = squared[which] <= (self.radius[which, None, None] * (1 + waves)) ** 2
        return inside


def _averaged(fine: np.ndarray, side: int) -> np.ndarray:
    """Compute the share of each pixel's rays that are true, (N, side, side, 1)."""
    # by rows first: several times as fast as both axes at once
    rows = fine.view(np.uint8).reshape(len(fine), side, _FINE, side * _FINE).sum(axis=2, dtype=np.uint8)
    return rows.reshape(len(fine), side, side, _FINE).mean(axis=3)[..., None] / _FINE


def _colours(hue: np.ndarray, saturation: np.ndarray, value: np.ndarray) -> np.ndarray:
    """Convert to red, green and blue, (N, 3) from 0 to 255: hue, saturation and value, each (N,) from 0 to 1."""
    sector = (np.array([5.0, 3.0, 1.0]) + 6 * hue[:, None]) % 6
    return 255 * value[:, None] * (1 - saturation[:, None] * np.clip(np.minimum(sector, 4 - sector), 0, 1))
