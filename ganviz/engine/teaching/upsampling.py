"""Upsampling in the open: few numbers become a small picture, and a filter spreads each into a larger one.

Reference: Dumoulin & Visin 2016, arXiv 1603.07285, chapter 4; Radford et al. 2015, arXiv 1511.06434, section 3.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

READY = ("repeat", "smooth", "uneven")
"""Names of the filters that are ready to use; with stride 2 each doubles a picture's sides."""


@dataclass(frozen=True)
class Spreading:
    """A transposed convolution of one channel.

    Attributes:
        weights: (k, k): what each number of the input is multiplied by on its way to k × k numbers of the output.
        stride: distance of two neighbours' places in the output, in pixels.
        padding: pixels cut off each side of the output.
    """

    weights: np.ndarray
    stride: int = 2
    padding: int = 0

    @property
    def kernel(self) -> int:
        return len(self.weights)

    def side(self, side: int) -> int:
        """Compute the output's side, (n - 1) s - 2p + k."""
        return (side - 1) * self.stride - 2 * self.padding + self.kernel

    def __call__(self, features: np.ndarray) -> np.ndarray:
        """Spread (h, w) numbers out: each adds its multiple of the filter to the output, float64."""
        height, width = features.shape
        k, s, p = self.kernel, self.stride, self.padding
        out = np.zeros(((height - 1) * s + k, (width - 1) * s + k))
        for row in range(height):
            for column in range(width):
                out[row * s:row * s + k, column * s:column * s + k] += features[row, column] * self.weights
        return out[p:out.shape[0] - p, p:out.shape[1] - p]

    def reached(self, first: int, last: int, side: int) -> tuple[int, int]:
        """Say which outputs some inputs of a row, or of a column, add to: the first and the last of them.

        Args:
            first, last: the inputs.
            side: how many inputs there are.
        """
        low = first * self.stride - self.padding
        high = last * self.stride - self.padding + self.kernel - 1
        return max(low, 0), min(high, self.side(side) - 1)


def ready_spreading(name: str) -> Spreading:
    """Make one that is ready to use, with stride 2.

    "repeat" makes 2×2 equal numbers of each (nearest neighbour); "smooth" runs evenly from one to the next (bilinear);
    "uneven" has weights as a network may begin with, whose copies overlap in a checkerboard.

    Raises:
        ValueError: there is no such filter.
    """
    if name == "repeat":
        return Spreading(np.ones((2, 2)))
    if name == "smooth":
        line = np.array([0.25, 0.75, 0.75, 0.25])
        return Spreading(np.outer(line, line), padding=1)
    if name == "uneven":
        line = np.array([0.2, 1.0, 0.4, 0.1])
        return Spreading(np.round(np.outer(line, line), 2), padding=1)
    raise ValueError(f"there is no filter {name!r}; there are {', '.join(READY)}")


def small_picture(numbers: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Make a square picture of (n,) numbers with a linear layer: each pixel is a weighted sum of all of them.

    Args:
        weights: (side², n).

    Returns:
        (side, side) float64.
    """
    sums = weights @ numbers
    side = round(len(sums) ** 0.5)
    return sums.reshape(side, side)
