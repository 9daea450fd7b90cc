"""What the explorer says of a path: in words and as tables."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QCoreApplication

from ....engine.probes.explorer import REACH, Exploration
from ...plots.tick_numbers import signed
from ...widgets.weights_choice import weights_words


def place_words(path_kind: str, place: float, layers: int) -> str:
    """Say where on a path its sample is.

    Args:
        path_kind: one of `PATH_KINDS`.
        place: 0 at the beginning, 1 at the end.
        layers: number of layers that take a style.
    """
    if path_kind == "direction":
        return signed(f"{REACH * (2 * place - 1):+.1f}")
    if path_kind == "styles":
        return _tr("%1 of %2 layers from A").replace("%1", str(round((1 - place) * layers))).replace("%2", str(layers))
    return f"{100 * place:.0f} %"


def length_words(seen: Exploration) -> str:
    """Say how long the latent is, against the latents that the generator was trained on."""
    latent = "w \N{MINUS SIGN} w̄" if seen.layers else "z"
    return _tr("\N{DOUBLE VERTICAL LINE}%1\N{DOUBLE VERTICAL LINE} = %2, usually %3").replace("%1", latent).replace(
        "%2", f"{seen.length:.2f}").replace("%3", f"{seen.typical_length:.2f}")


def source_words(seen: Exploration) -> str:
    """Say whose weights made the sample, and of which step."""
    state = _tr("frozen at step %1") if seen.frozen else _tr("step %1")
    return f"{weights_words(seen.weights)}, {state.replace('%1', f'{seen.step:,}')}"


def trail_csv(points: np.ndarray) -> str:
    """Return the (n, 2) points of a path, in the data's units, as place,x,y."""
    rows = ["place on the path (0 to 1),x,y"]
    places = np.linspace(0, 1, len(points))
    rows += [f"{place:.4g},{x:.6g},{y:.6g}" for place, (x, y) in zip(places, points, strict=True)]
    return "\n".join(rows) + "\n"


def directions_csv(steps: Sequence[float], shares: np.ndarray) -> str:
    """Return the directions as number,steps,share of all change; the share is empty where it is unknown."""
    rows = ["direction,steps (standard deviations),share of all change"]
    for number, way in enumerate(steps):
        share = f"{shares[number]:.6g}" if number < len(shares) else ""
        rows.append(f"{number + 1},{way:.3g},{share}")
    return "\n".join(rows) + "\n"


def _tr(text: str) -> str:
    return QCoreApplication.translate("LatentPath", text)
