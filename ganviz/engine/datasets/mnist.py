"""MNIST, a part of it."""

from __future__ import annotations

from ._shipped import ShippedImages
from .base import DATASETS


@DATASETS.register("mnist")
class Mnist(ShippedImages):
    """10,000 of MNIST's handwritten digits, 28 × 28 pixels: the field's first exercise.

    Y. LeCun, C. Cortes. Licence: CC BY-SA 3.0.
    """

    title = "MNIST (10,000)"
    file = "mnist10k.npz"
