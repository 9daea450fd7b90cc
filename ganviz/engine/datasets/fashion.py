"""Fashion-MNIST, a part of it."""

from __future__ import annotations

from ._shipped import ShippedImages
from .base import DATASETS

KINDS = ("T-shirt/top", "trouser", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "ankle boot")


@DATASETS.register("fashion")
class Fashion(ShippedImages):
    """6,000 pieces of clothing of 28 × 28 pixels, 600 of each kind: MNIST's harder sister.

    Fashion-MNIST, Xiao, Rasul, Vollgraf 2017, arXiv 1708.07747. Licence: MIT, (c) 2017 Zalando SE.
    """

    title = "Fashion-MNIST (6,000)"
    file = "fashion6k.npz"

    def label_names(self, arrays):
        return KINDS
