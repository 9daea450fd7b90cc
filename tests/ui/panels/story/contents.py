"""What the probes of the Story view send, made up, and how it comes to the panel."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PySide6.QtCore import Qt

from ganviz.engine.probes.counterfeit import Counterfeit
from ganviz.engine.probes.story import StoryTable, judged
from ganviz.engine.telemetry.mailbox import Picture
from tests.engine.helpers import IMAGES, POINTS
from tests.engine.helpers import config as small_config

LEFT = Qt.MouseButton.LeftButton
IS_REAL = np.array([True, False, True, False, True, False, True, False])
# of the reals the third is refused, of the fakes the last two pass
SCORES = np.array([2.0, -2.0, 1.0, -1.0, -0.5, 0.5, 3.0, 0.9], np.float32)


def table(kind="images", deal=0, scores=SCORES, even=0.0, is_probability=True, **changes):
    notes = np.arange(8, dtype=np.uint8)[:, None, None, None] * np.ones((8, 4, 4, 1), np.uint8) \
        if kind == "images" else np.linspace(-1, 1, 16, dtype=np.float32).reshape(8, 2)
    judgement = None if scores is None else judged(scores[IS_REAL], scores[~IS_REAL], even, is_probability)
    about = {"deal": deal, "first_number": 40, "notes": notes, "is_real": IS_REAL, "scores": scores,
             "printed": notes[~IS_REAL], "labels": None, "sources": None,
             "backdrop": np.zeros((0 if kind == "images" else 3, 2), np.float32), "is_probability": is_probability,
             "even": even, "judgement": judgement}
    return StoryTable(**(about | changes))


def answer(panel, sample, **changes):
    """What the probe says of a sample, to the newest request."""
    asked = panel.requests()["counterfeit"]
    sample = np.asarray(sample, np.float32)
    about = {"start": asked["start"], "draw": asked["draw"], "sample": sample, "score": -1.0, "is_probability": True,
             "even": 0.0, "loss": 1.3, "push": np.ones_like(sample), "above_real": 0.25, "above_fake": 0.75,
             "compared": 32, "label": -1, "source": None,
             "backdrop": np.zeros((3 if sample.ndim == 1 else 0, 2), np.float32),
             "fakes": np.zeros((2 if sample.ndim == 1 else 0, 2), np.float32)}
    return show(panel, "counterfeit", Counterfeit(**(about | changes)))


def begin(panel, controller, kind="images", **facts):
    started = controller.begin(small_config(IMAGES if kind == "images" else POINTS), data_kind=kind)
    panel.start(replace(started, facts=replace(started.facts, **facts)))


def show(panel, topic, content, step=120):
    return panel.refresh({topic: Picture(topic, step, content)})


def choose(qtbot, panel, page):
    qtbot.mouseClick(panel.switches[page], LEFT)


def remarks(table):
    return [mark.remark for mark in table.marks]


def play(qtbot, panel, controller, **changes):
    begin(panel, controller)
    choose(qtbot, panel, "detective")
    show(panel, "story", table(deal=panel.requests()["story"]["deal"], **changes), step=1240)
    return panel.detective.table
