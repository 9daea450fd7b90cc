"""What a GPU does for a run, in at most eight minutes: `python -m tests.benchmarks --only gpu`.

Whether the captured step takes over, how many images a second a DCGAN trains on, what the window costs, whether
restarts leave memory behind, and where the time goes. Each part is made even if another fails: a GPU is rare.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import torch
from torch.profiler import ProfilerActivity, profile

from ganviz.engine.numerics.device import multiplies_bfloat16
from ganviz.engine.opening.command_line_request import CommandLineRequest
from ganviz.engine.settings.config import RunConfig

from . import against
from .gpu_reference import ReferenceLoop
from .loops import BareLoop, LiveLoop, live_over_bare, wait_for
from .measure import Remark, Row, not_measured, ratios, row
from .memory import resident

_SECONDS_AT_MOST = 480
_AIM = 3.0  # images a second over the reference loop
_ROOM = 32  # MiB by which memory may grow over the restarts: allocators round up


@dataclass(frozen=True)
class Plan:
    """How much is measured, and on what.

    Attributes:
        device: "cuda", or "cpu" to try these measurements where there is no GPU.
        presets: whose captured step is tried; the first is also shown in the window.
        tree: of the DCGAN that is measured, as in `against.TREES`.
        batch: of that DCGAN.
        pairs: ratios of which a figure is the median.
        seconds: of one measurement.
        restarts: after which memory is looked at.
        profiled: iterations that are looked into.
    """

    device: str = "cuda"
    presets: tuple[str, ...] = ("faces-dcgan", "mnist-vanilla", "ring-vanilla", "faces-stylegan")
    tree: str = "examples dcgan"
    batch: int = 128
    pairs: int = 5
    seconds: float = 2.0
    restarts: int = 20
    profiled: int = 50


def gpu(plan: Plan | None = None) -> Iterator[Row | Remark]:
    """All parts; one line where there is no GPU."""
    plan = plan or Plan()
    if plan.device == "cuda" and not torch.cuda.is_available():
        yield not_measured("gpu", "needs an NVIDIA GPU that torch can use")
        return
    begun = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        dcgan = _dcgan(plan, Path(folder))
        parts: dict[str, Callable[[], Iterable[Row | Remark]]] = {
            **{f"{name}, captured": partial(_captured, plan, name) for name in plan.presets},
            **{f"dcgan 64×64 in {precision}": partial(_images, plan, dcgan, precision)
               for precision in _precisions(plan.device)},
            "where the time goes": lambda: _profile(plan, dcgan),
            **{f"{name} in the window": partial(live_over_bare, _file(config, Path(folder), name), 0.95, plan.pairs,
                                                plan.seconds)
               for name, config in ((plan.presets[0], _preset(plan, plan.presets[0])), ("dcgan 64×64", dcgan))},
            "restarts": lambda: _restarts(plan, str(Path(folder, f"{plan.presets[0]}.toml"))),
        }
        for name, part in parts.items():
            if time.perf_counter() - begun > _SECONDS_AT_MOST:
                yield not_measured(name, f"{_SECONDS_AT_MOST} s were over")
                continue
            try:
                yield from part()
            except Exception as error:  # the others are worth having
                yield not_measured(name, f"{type(error).__name__}: {error}")
    yield Remark("gpu", f"took {time.perf_counter() - begun:.0f} s in all")


def _dcgan(plan: Plan, folder: Path) -> RunConfig:
    return against.config(plan.tree, folder).with_changes({"device.kind": plan.device,
                                                           "train.batch_size": plan.batch})


def _preset(plan: Plan, name: str) -> RunConfig:
    return CommandLineRequest(name).resolve().with_changes({"device.kind": plan.device})


def _file(config: RunConfig, folder: Path, name: str) -> str:
    path = folder / f"{name}.toml"
    path.write_text(config.to_toml(), encoding="utf-8")
    return str(path)


# -- the captured step ------------------------------------------------------------------------------------------------


def _captured(plan: Plan, name: str) -> Iterator[Row]:
    """Whether it takes over, which it does only after it has agreed with eager steps, and what it gains."""
    config = _preset(plan, name)
    captured = BareLoop(config)
    mode = captured.trainer.execution_mode
    took_over = mode.name == "compiled"
    yield Row(f"{name}: captured step agrees, takes over", float(took_over), (took_over, took_over), "1", took_over,
              f"{mode.text()} {mode.why_eager}")
    eager = BareLoop(config.with_changes({"device.compile": False,
                                          "device.precision": captured.trainer.learner.placement.precision}))
    found, ours, plain = ratios(lambda: captured.steps_per_second(plan.seconds / 2),
                                lambda: eager.steps_per_second(plan.seconds / 2), plan.pairs)
    yield row(f"{name}: captured / eager", found, at_least=1.0, note=f"{ours:.4g} and {plain:.4g} steps/s")


# -- images a second --------------------------------------------------------------------------------------------------


def _precisions(device: str) -> tuple[str, ...]:
    """The formats in which both are measured: as exact as can be, as torch comes, and by autocast."""
    half = "bfloat16" if device == "cpu" or multiplies_bfloat16(torch.device(device)) else "float16"
    return ("float32", half) if device == "cpu" else ("float32", "tf32", half)


def _images(plan: Plan, dcgan: RunConfig, precision: str) -> Iterator[Row]:
    ours = BareLoop(dcgan.with_changes({"device.precision": precision}))
    autocast = {"bfloat16": torch.bfloat16, "float16": torch.float16}.get(precision)
    reference = ReferenceLoop(dcgan, ours.trainer, autocast)

    def theirs() -> float:
        with _as_examples_have_it(precision):
            return reference.steps_per_second(plan.seconds)

    ours.steps_per_second(plan.seconds / 2)
    theirs()
    found, mine, plain = ratios(lambda: ours.steps_per_second(plan.seconds), theirs, plan.pairs)
    what = {"float32": "float32", "tf32": "torch's defaults (tf32)"}.get(precision, f"autocast to {precision}")
    yield row(f"dcgan 64×64: ganviz / reference, {what}"[:46], found, at_least=_AIM,
              note=f"{mine * plan.batch:,.0f} and {plain * plan.batch:,.0f} images/s, batch {plan.batch}; "
                   f"{ours.trainer.execution_mode.text()}")


@contextmanager
def _as_examples_have_it(precision: str) -> Iterator[None]:
    """Torch's own switches while the reference trains: convolutions in tf32 unless exact, and the fastest kernels."""
    cudnn, matmul = torch.backends.cudnn, torch.backends.cuda.matmul
    kept = cudnn.allow_tf32, matmul.allow_tf32, cudnn.benchmark
    cudnn.allow_tf32, matmul.allow_tf32, cudnn.benchmark = precision != "float32", False, True
    try:
        yield
    finally:
        cudnn.allow_tf32, matmul.allow_tf32, cudnn.benchmark = kept


# -- where the time goes ----------------------------------------------------------------------------------------------


def _profile(plan: Plan, dcgan: RunConfig) -> Iterator[Remark]:
    """For our loop and the reference: how long the device computes, copies and waits, and the dearest kernels."""
    ours = BareLoop(dcgan)
    reference = ReferenceLoop(dcgan, ours.trainer)
    batches = {"ganviz": lambda: ours.trainer.advance(plan.profiled),
               "reference": lambda: [reference.step() for _ in range(plan.profiled)]}
    for name, train in batches.items():
        train()
        yield from _looked_into(f"dcgan 64×64, {name}", train, plan)


def _looked_into(name: str, train: Callable[[], object], plan: Plan) -> Iterator[Remark]:
    on_gpu = plan.device == "cuda"
    activities = [ProfilerActivity.CPU, *([ProfilerActivity.CUDA] if on_gpu else [])]
    with profile(activities=activities) as profiler:
        start = time.perf_counter()
        train()
        if on_gpu:
            torch.cuda.synchronize()
        wall = time.perf_counter() - start
    kind = torch.autograd.DeviceType.CUDA if on_gpu else torch.autograd.DeviceType.CPU
    spans = [(e.name, e.time_range.start, e.time_range.end) for e in profiler.events()
             if e.device_type == kind and (on_gpu or e.cpu_parent is None)]
    copies = [span for span in spans if span[0].startswith(("Memcpy", "Memset", "aten::copy_"))]
    busy = _covered(spans) / 1e6
    gaps = max(0.0, wall - busy)
    sums: dict[str, float] = {}
    for what, first, last in spans:
        sums[what] = sums.get(what, 0.0) + (last - first) / 1e6
    dearest = sorted(sums, key=sums.__getitem__, reverse=True)[:6]
    copying = _covered(copies) / 1e6
    yield Remark(f"{name}: an iteration", f"{1e3 * wall / plan.profiled:.3f} ms under the profiler; the device is busy "
                 f"for {busy / wall:.0%}, of which it copies for {copying / max(busy, 1e-9):.0%}, and waits for "
                 f"{gaps / wall:.0%}; {len(spans) / plan.profiled:.0f} launches")
    yield Remark(f"{name}: the dearest", "; ".join(
        f"{what[:60]} {1e3 * sums[what] / plan.profiled:.3f} ms" for what in dearest))


def _covered(spans: list[tuple[str, float, float]]) -> float:
    """Length of the union of spans, microseconds."""
    covered, end = 0.0, float("-inf")
    for _, first, last in sorted(spans, key=lambda span: span[1]):
        covered += max(0.0, last - max(first, end))
        end = max(end, last)
    return covered


# -- memory -----------------------------------------------------------------------------------------------------------


def _restarts(plan: Plan, source: str) -> Iterator[Row]:
    """Growth of the memory from the second restart to the last: what the first ones load stays."""
    live = LiveLoop(source)
    used = []
    try:
        for _ in range(plan.restarts):
            before = live.controller.trainer
            live.controller.restart()
            wait_for(lambda before=before: live.controller.trainer is not before and live.controller.trainer is not None
                     and live.controller.state in ("running", "paused"), 60)
            live.steps_per_second(plan.seconds / 4)
            used.append(_memory(plan.device))
    finally:
        live.close()
    grown = (used[-1] - used[min(1, len(used) - 1)]) / 2**20
    yield row(f"memory, growth over {plan.restarts} restarts, MiB", [grown], at_most=_ROOM,
              note=f"of {used[-1] / 2**20:.0f} MiB, {'on the GPU' if plan.device == 'cuda' else 'resident'}")


def _memory(device: str) -> int:
    return torch.cuda.memory_reserved() if device == "cuda" else resident()
