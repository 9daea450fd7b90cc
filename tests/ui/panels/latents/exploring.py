"""What the latent explorer is fed with, and what it asks for."""

from __future__ import annotations

import numpy as np

from ganviz.engine.probes.explorer import Exploration
from ganviz.engine.telemetry.mailbox import Picture
from tests.engine.helpers import IMAGES, POINTS
from tests.engine.helpers import config as small_config

SHADES = np.arange(0, 240, 10, dtype=np.uint8)


def images(count, first=0):
    """(n, 8, 8, 1) each of one grey of its own."""
    return np.broadcast_to(SHADES[first:first + count, None, None, None], (count, 8, 8, 1)).copy()


def points(*values):
    return np.array(values, np.float32).reshape(-1, 2)


def seen(kind="images", **changes):
    """What the probe shows."""
    samples = {"sample": images(1, 5), "corners": images(3), "film": images(9), "candidates": images(12),
               "real": points()} if kind == "images" else {
        "sample": points(0.5, 0.5), "corners": points(-1, -1, 1, 1, -1, 1), "film": points(-1, -1, 0, 0, 1, 1),
        "candidates": points(-1, 0, 1, 0, 0, 1), "real": points(-0.5, 0.5)}
    about = {"candidate_numbers": np.arange(len(samples["candidates"])), "weights": "ema", "step": 200, "frozen": False,
             "classes": 0, "layers": 0, "truncation": "normal", "z_dim": 6, "dim": 6, "length": 2.0,
             "typical_length": 2.4, "directions": "principal", "found_at": 120,
             "shares": np.array([0.6, 0.4], np.float32), "count": 6}
    return Exploration(**(samples | about | changes))


def begin(panel, controller, kind="images", **changes):
    panel.start(controller.begin(small_config(IMAGES if kind == "images" else POINTS), data_kind=kind))
    show(panel, seen(kind, **changes))


def show(panel, content):
    return panel.refresh({"explorer": Picture("explorer", 200, content)})


def request(panel):
    return panel.requests()["explorer"]


def choose(panel, path_kind):
    panel.toolbar.path_kinds.setCurrentIndex(panel.toolbar.path_kinds.findData(path_kind))
    panel.toolbar.path_kinds.activated.emit(panel.toolbar.path_kinds.currentIndex())
