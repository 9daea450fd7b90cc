"""Small runs that were recorded, for the tests of exports."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from ganviz.engine.probes.samples import ImageSamples, PointSamples
from ganviz.engine.record import run_recorder
from ganviz.engine.record.database import SUFFIX as RECORDED
from ganviz.engine.record.run_recorder import DEFAULT_LIMIT, RunRecorder
from ganviz.engine.record.store import RunStore
from ganviz.engine.settings.commands import Scripted, Set
from ganviz.engine.telemetry.mailbox import Picture, Telemetry
from ganviz.engine.training.trainer import Trainer
from tests.engine.helpers import IMAGES, POINTS, config

SCRIPT = (Scripted(10, Set.of({"optimizer.d.lr": 0.01})), Scripted(20, Set.of({"train.d_steps": 2})),
          Scripted(30, Set.of({"loss.name": "hinge"})))
STEPS = 60
_CLASSES = IMAGES | {"model": {"name": "cdcgan", "g_width": 4, "d_width": 4, "z_dim": 4}}
_RUNS = {"points": (config(POINTS), SCRIPT, STEPS), "images": (config(IMAGES, train__ema_decay=0.9), (), 6),
         "classes": (config(_CLASSES), (), 6)}


def record(path: Path, name: str) -> Path:
    """Train a run of a few steps and record it to a file."""
    run_config, script, steps = _RUNS[name]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(run_recorder, "_SECONDS_BETWEEN_PICTURES", 0.0)
        recorder = RunRecorder(path, lambda: RunStore.create(path, {"name": name}, DEFAULT_LIMIT), pytest.fail)
        trainer = Trainer(run_config, Telemetry(), steps=steps, attended=False, script=script, recorder=recorder)
        trainer.run()
        assert trainer.failure is None
        for step in range(1, steps, max(steps // 4, 1)):  # so short a run has next to none of its own
            recorder.take_picture(Picture("samples", step, _seen(name, step)))
        assert recorder.close()
    return path


def _seen(name: str, step: int) -> PointSamples | ImageSamples:
    random, none = np.random.default_rng(step), np.zeros(9, np.float32)
    if name == "points":
        real, fake = random.normal(size=(2, 20, 2)).astype(np.float32)
        return PointSamples(real, fake, None, "ema")
    fake, real = random.integers(0, 256, (2, 9, 8, 8, 1), dtype=np.uint8)
    return ImageSamples(fake, real, none, none, np.arange(9), "ema")


def quietly(done: int, total: int) -> None:
    """Take progress that nobody watches."""


def never() -> bool:
    """Do not cancel."""
    return False


__all__ = ["RECORDED", "SCRIPT", "STEPS", "never", "quietly", "record"]
