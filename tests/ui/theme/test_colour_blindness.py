"""Colours that must be told apart stay apart for the three common kinds of colour-blindness, and text can be read.

Vision is simulated by the matrices of Machado, Oliveira and Fernandes, "A physiologically-based model for simulation of
color vision deficiency", IEEE TVCG 15(6), 2009, for severity 1.0, which act on linear RGB. Distances are CIE76's, the
Euclidean ones of CIELAB with the white point D65: about 2.3 can just be seen side by side (Mahy et al. 1994), and
`APART` is more than six times as much, for thin lines and small signs. Contrast is WCAG 2.2's.
"""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QColor

from ganviz.ui.plots.heat import heat_table
from ganviz.ui.theme.theme import THEMES
from ganviz.ui.widgets.severity_icons import CHARACTER_OF_SEVERITY, ICON_OF_SEVERITY
from ganviz.ui.widgets.signed_images import signed_table

APART = 15.0
VISION = {
    "usual": np.eye(3),
    "protanopia": np.array([[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
                            [-0.003882, -0.048116, 1.051998]]),
    "deuteranopia": np.array([[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
                              [-0.011820, 0.042940, 0.968881]]),
    "tritanopia": np.array([[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
                            [0.004733, 0.691367, 0.303900]]),
}
_XYZ = np.array([[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750],
                 [0.0193339, 0.1191920, 0.9503041]])
# Signs or words tell these too (see the last test), but they are seen first by their colours.
PAIRS = (("real", "fake"), ("discriminator", "generator"), ("part 1", "part 2"), ("part 2", "part 3"),
         ("part 1", "part 3"))


def linear(colour: str) -> np.ndarray:
    """(3,) linear RGB of an sRGB colour."""
    rgb = np.array(QColor(colour).getRgbF()[:3])
    return np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)


def seen(colour: str, vision: str) -> np.ndarray:
    return np.clip(VISION[vision] @ linear(colour), 0.0, 1.0)


def lab(rgb: np.ndarray) -> np.ndarray:
    """(3,) CIELAB of linear RGB."""
    xyz = _XYZ @ rgb / (_XYZ @ np.ones(3))
    x, y, z = np.where(xyz > (6 / 29) ** 3, np.cbrt(xyz), xyz / (3 * (6 / 29) ** 2) + 4 / 29)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def distance(one: str, other: str, vision: str) -> float:
    return float(np.linalg.norm(lab(seen(one, vision)) - lab(seen(other, vision))))


def contrast(one: str, other: str) -> float:
    dark, light = sorted(float(_XYZ[1] @ linear(colour)) for colour in (one, other))
    return (light + 0.05) / (dark + 0.05)


def in_table(table: np.ndarray, index: int) -> str:
    return QColor.fromRgb(int(table[index])).name()


def test_the_measures_themselves():
    assert lab(linear("#ff0000")) == pytest.approx([53.24, 80.09, 67.20], abs=0.02)  # the well-known values of sRGB red
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    for matrix in VISION.values():  # grey stays grey
        assert matrix @ np.ones(3) == pytest.approx(np.ones(3), abs=2e-6)
    # red and green of one lightness: a protanope sees them much closer together, a tritanope does not
    assert distance("#c05050", "#508050", "protanopia") < 0.4 * distance("#c05050", "#508050", "usual")
    assert distance("#c05050", "#508050", "tritanopia") > 0.8 * distance("#c05050", "#508050", "usual")


@pytest.mark.parametrize("vision", VISION)
@pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
def test_what_must_be_told_apart_is(theme, vision):
    apart = {pair: distance(*map(theme.colour, pair), vision) for pair in PAIRS}
    assert {pair: far for pair, far in apart.items() if far < APART} == {}


@pytest.mark.parametrize("vision", VISION)
@pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
def test_both_ends_of_maps_differ_from_each_other_and_from_the_middle(theme, vision):
    for table in (heat_table(theme), signed_table(theme)):
        low, middle, high = (in_table(table, index) for index in (0, 127, 255))
        assert min(distance(low, high, vision), distance(low, middle, vision), distance(middle, high, vision)) >= APART


@pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
def test_text_can_be_read_on_its_ground(theme):
    grounds = (theme.window, theme.card, theme.field)
    small = {(name, ground): contrast(theme.colour(name), ground) for name in ("text", "muted") for ground in grounds}
    small |= {(name, theme.card): contrast(theme.colour(name), theme.card)
              for name in ("good", "fair", "bad", "discriminator", "generator", "accent")}
    small |= {("text", ground): contrast(theme.text, ground) for ground in (theme.hover, theme.border)}
    assert {what: ratio for what, ratio in small.items() if ratio < 4.5} == {}
    # signs, lines and bold words of buttons
    large = {name: contrast(theme.colour(name), theme.card) for name in ("real", "fake", "part 1", "part 2", "part 3")}
    large["button"] = contrast(theme.on_accent, theme.accent)
    assert {what: ratio for what, ratio in large.items() if ratio < 3.0} == {}


def test_severities_differ_in_shape_too():
    assert len(set(CHARACTER_OF_SEVERITY.values())) == len(CHARACTER_OF_SEVERITY)
    assert len(set(ICON_OF_SEVERITY.values())) == len(ICON_OF_SEVERITY)
