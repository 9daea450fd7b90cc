"""Data that stays on the disk: how much speed that costs, and how much memory it takes."""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from PIL import Image

from ganviz.engine.settings.config import RunConfig
from ganviz.engine.telemetry.mailbox import Telemetry
from ganviz.engine.training.trainer import Trainer

from .measure import Row, ratios, row
from .processes import ROOT

_PHOTOS, _LARGE = 2000, 40_000
_PIXELS = 64
_TREE = {"model": {"name": "dcgan", "g_width": 32, "d_width": 32}, "loss": {"name": "non-saturating"},
         "optimizer": {"d": {"name": "adam"}, "g": {"name": "adam"}}, "train": {"batch_size": 32}}
_BUDGET = 100  # MB
_STEPS = 300  # in which more images are drawn than stay in memory


def streaming(pairs: int, seconds: float) -> list[Row]:
    """Rows of a folder of photographs on the disk over the same in memory, and of the memory that a large array takes.
    """
    with tempfile.TemporaryDirectory() as folder:
        return [*_speed(Path(folder), pairs, seconds), _memory(Path(folder))]


def _speed(folder: Path, pairs: int, seconds: float) -> list[Row]:
    photos = folder / "photos"
    photos.mkdir()
    random = np.random.default_rng(0)
    for number in range(_PHOTOS):
        coarse = Image.fromarray(random.integers(0, 256, (12, 16, 3), np.uint8))
        coarse.resize((320, 240), Image.Resampling.BICUBIC).save(photos / f"{number}.jpg", quality=90)
    size = _PHOTOS * _PIXELS**2 * 3 // 1_000_000
    data = {"name": "folder", "path": str(photos), "pixels": _PIXELS}
    there, here = (_built(data | {"memory": memory}) for memory in (size // 4, 8 * size))
    try:
        found, streamed, _ = ratios(lambda: _speed_of(there, seconds), lambda: _speed_of(here, seconds), pairs)
        measured = there.learner.batches.streaming()
        waiting = f"waited for images {100 * measured.waiting:.0f} % of the time"
    finally:
        there.close()
        here.close()
    return [row("photographs from the disk / in memory", found, at_least=0.9,
                note=f"{streamed:.1f} steps/s of 2 × 32 photographs of {_PIXELS} × {_PIXELS}, a quarter of which fits "
                     f"into memory; {waiting}")]


def _speed_of(trainer: Trainer, seconds: float) -> float:
    """Steps per second."""
    start, first = time.perf_counter(), trainer.step
    while time.perf_counter() - start < seconds:
        trainer.advance(5)
    return (trainer.step - first) / (time.perf_counter() - start)


def _memory(folder: Path) -> Row:
    large, small = folder / "large.npy", folder / "small.npy"
    for path, count in ((large, _LARGE), (small, 256)):
        images = np.lib.format.open_memmap(path, "w+", np.uint8, (count, _PIXELS, _PIXELS, 3))
        for start in range(0, count, 4096):
            part = images[start:start + 4096]
            part[...] = np.random.default_rng(start).integers(0, 256, part.shape, np.uint8)
        images.flush()
    before, after = (_peak(path) for path in (small, large))
    grown, size = (after - before) / 1e6, large.stat().st_size / 1e6
    most = 2 * _BUDGET
    return Row(f"peak memory with {size:,.0f} MB of images, MB more", grown, (grown, grown), f"≤ {most}", grown <= most,
               f"than with {small.stat().st_size / 1e6:.0f} MB; data.memory is {_BUDGET} MB, and what probes look at "
               "comes on top")


def _peak(path: Path) -> int:
    """Bytes that a run on an array takes at most, in a process of its own."""
    return int(subprocess.run([sys.executable, "-m", "tests.benchmarks.streaming", str(path)], cwd=ROOT, check=True,
                              stdout=subprocess.PIPE, text=True).stdout)


def _built(data: dict[str, object]) -> Trainer:
    trainer = Trainer(RunConfig.from_dict(_TREE | {"data": data}), Telemetry(), attended=False)
    trainer.build()
    return trainer


if __name__ == "__main__":
    run = _built({"name": "array", "path": sys.argv[1], "memory": _BUDGET})
    run.advance(_STEPS)
    run.close()
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024)
