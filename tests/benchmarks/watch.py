"""What `ganviz.watch` costs a loop of somebody's own: without a window, recorded, and with a window open beside it."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

import ganviz

from .examples import EXAMPLES, ExampleLoop
from .measure import Row, in_turn, quotients, row

_WARM = 2.0  # seconds


class WatchedLoop:
    """An example's loop whose iterations pass through a run, if it is watched.

    Args:
        loop: the example.
        given: to `ganviz.watch`; None does not watch.
    """

    def __init__(self, loop: ExampleLoop, given: dict[str, Any] | None) -> None:
        self._loop = loop
        discriminator, verdicts = loop.discriminator, []

        def judged(samples: Tensor) -> Tensor:
            verdicts.append(discriminator(samples))
            return verdicts[-1]

        self._verdicts, loop.discriminator = verdicts, judged
        self._run = None if given is None else ganviz.watch(
            generator=loop.generator, discriminator=discriminator, real=loop.data, z_dim=loop.z_dim,
            optimizers={"g": loop.optimizer_g, "d": loop.optimizer_d}, name="benchmark", **given)

    def steps_per_second(self, seconds: float) -> float:
        torch.set_num_threads(self._loop.threads)
        start, steps = time.perf_counter(), 0
        for _ in iter(int, 1) if self._run is None else self._run.steps():
            loss_d, loss_g = self._loop.step()
            real, fake, _ = self._verdicts
            self._verdicts.clear()
            if self._run is not None:
                self._run.log(loss_d=loss_d, loss_g=loss_g, logits_real=real, logits_fake=fake)
            steps += 1
            if time.perf_counter() - start > seconds:
                break
        return steps / (time.perf_counter() - start)

    def close(self) -> None:
        if self._run is not None:
            self._run.close()


def cost(name: str, turns: int, seconds: float) -> list[Row]:
    """Steps per second of an example's loop that is watched, over those of the same loop that is not."""
    make: Callable[[], ExampleLoop] = EXAMPLES[name]
    with tempfile.TemporaryDirectory() as folder:
        ways = {"not watched": None, "watched, no window": {"window": False, "record": False},
                "watched and recorded": {"window": False, "record": Path(folder) / "run.ganviz"},
                "with the window": {"record": False}}
        loops = {way: WatchedLoop(make(), given) for way, given in ways.items()}
        try:
            for loop in loops.values():
                loop.steps_per_second(_WARM)
            found = in_turn({way: (lambda loop=loop: loop.steps_per_second(seconds)) for way, loop in loops.items()},
                            turns)
        finally:
            for loop in loops.values():
                loop.close()
    aims = {"watched, no window": 0.998, "watched and recorded": 0.99, "with the window": 0.98}
    return [row(f"{name}: {way} / not watched", quotients(found[way], found["not watched"]), at_least=aim)
            for way, aim in aims.items()]
