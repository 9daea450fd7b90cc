"""A run that is over is freed: trainers, learners and tensors do not pile up from one restart to the next."""

from __future__ import annotations

import gc

import torch

from ganviz.engine.training.learner import Learner
from ganviz.engine.training.trainer import Trainer
from tests.engine.helpers import IMAGES, POINTS, config
from tests.ui.helpers import until_state

FAMILIES = {
    "points": config(),
    "dcgan": config(IMAGES),
    "cyclegan": config(POINTS | {"data": {"name": "clouds", "size": 200}, "model": {"name": "cyclegan-mlp"}}),
}


def restart(qtbot, window):
    """Train a step, restart, and wait for the new run."""
    controller = window.controller
    controller.step()
    qtbot.waitUntil(lambda: controller.history.last_step == 1, timeout=20_000)
    until_state(qtbot, controller, "paused")
    with qtbot.waitSignal(controller.started_run, timeout=20_000):
        window.actions_by_id["restart"].trigger()
    until_state(qtbot, controller, "paused")


def alive() -> tuple[int, int, int]:
    """Trainers, learners and tensors that have not been freed."""
    kinds = [type(thing) for thing in gc.get_objects()]
    return kinds.count(Trainer), kinds.count(Learner), sum(issubclass(kind, torch.Tensor) for kind in kinds)


def test_restarts_leave_one_run(qtbot, window):
    gc.collect()
    before, first = alive(), {}
    for number, name in enumerate(name for name in FAMILIES for _ in range(4)):
        if name not in first:
            with qtbot.waitSignal(window.controller.started_run, timeout=20_000):
                window.controller.open(FAMILIES[name], paused=True)
            until_state(qtbot, window.controller, "paused")
        restart(qtbot, window)
        trainers, learners, tensors = (now - then for now, then in zip(alive(), before, strict=True))
        assert max(trainers, learners) <= 2, (number, name)  # the present one, and the last until its first picture
        assert tensors < 2 * first.setdefault(name, tensors), (number, name, first)
    qtbot.waitUntil(lambda: tuple(now - then for now, then in zip(alive(), before, strict=True))[:2] == (1, 1),
                    timeout=20_000)
