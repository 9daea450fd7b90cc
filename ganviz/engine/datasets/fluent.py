"""Emoji as line drawings and in colour."""

from __future__ import annotations

from dataclasses import dataclass

from ..settings.component import Section
from ..settings.params import param
from ._shipped import ShippedPairs, directions
from .base import DATASETS


@DATASETS.register("fluent")
class Fluent(ShippedPairs):
    """1,591 emoji of 32 × 32 pixels, each as a black line drawing and in flat colours: to be coloured in.

    Labels are nine categories, from activities to travel. Fluent Emoji, "high contrast" and "flat", rendered on white.
    Licence: MIT, © Microsoft Corporation.
    """

    title = "Emoji, line and colour"
    file = "fluent_line2color_32.npz"
    views = {"line": "line", "colour": "color"}

    @dataclass(frozen=True)
    class Config(Section):
        direction: str = param("line to colour", "What is made from what.", choices=directions("line", "colour"))

    def label_names(self, arrays):
        return tuple(arrays["categories"].tolist())
