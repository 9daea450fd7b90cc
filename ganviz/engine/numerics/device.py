"""Choose the processor, the number format and the CPU threads, and say why."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

import torch

from ..settings.params import ConfigError
from ..settings.sections import DeviceConfig
from ..system.cores import cores

_NAMES = {"cpu": "CPU", "cuda": "CUDA", "mps": "Apple GPU", "xpu": "Intel GPU"}


@dataclass(frozen=True)
class Placement:
    """The choice of where and how a run computes.

    Attributes:
        device: torch device.
        name: for people, e.g. "CPU" or the GPU's name.
        reason: why this one.
        precision: "float32"; "tf32" (matrix products and convolutions round their inputs to 10 binary digits, NVIDIA
            only); "bfloat16" or "float16" (autocast; parameters stay float32).
        threads: OpenMP threads of CPU operations.
        alternatives: the precisions of which a measurement is to choose, the most exact first; empty if it is clear.
    """

    device: torch.device
    name: str
    reason: str
    precision: str
    threads: int
    alternatives: tuple[str, ...] = ()

    def autocast(self) -> torch.dtype | None:
        """Get the format that operations are cast to; None to leave them as they are."""
        return {"bfloat16": torch.bfloat16, "float16": torch.float16}.get(self.precision)

    def adopt(self) -> None:
        """Set what torch keeps for the whole process: threads, and on CUDA whether float32 may be shortened."""
        torch.set_num_threads(self.threads)
        if self.device.type == "cuda":
            torch.backends.cuda.matmul.allow_tf32 = torch.backends.cudnn.allow_tf32 = self.precision != "float32"

    def chosen(self, precision: str, why: str) -> Placement:
        """Choose one of this placement's alternatives."""
        return replace(self, precision=precision, alternatives=(), reason=f"{self.reason}; {precision} {why}")

    def describe(self, way: str = "eager", threads: int = 0) -> str:
        """Say how steps are run, for people, e.g. "eager, float32, 1 thread".

        Args:
            threads: CPU threads; 0 for this placement's.
        """
        count = threads or self.threads
        words = "1 thread" if count == 1 else f"{count} threads"
        return ", ".join((way, self.precision, *([words] if self.device.type == "cpu" else ())))

    def synchronous(self) -> bool:
        """Tell whether operations are done when they return, so that reading a number costs nothing."""
        return self.device.type == "cpu"


# Multiplications of all weights with one batch from which bfloat16 pays in matrix products: measured 0.9 times as
# fast at 4 million, 1.0 at 11, 1.1 to 1.6 from 15 to 20, and 2.2 at 35 (perceptrons on one AMD Zen 5 core).
_BFLOAT16_PAYS_FROM = 16_000_000


def place(config: DeviceConfig, convolutional: bool, products: int = 0) -> Placement:
    """Decide for a run.

    Args:
        convolutional: the model's time goes into convolutions; small matrix products lose in bfloat16 and by
            more threads.
        products: multiplications of all weights with one batch, where bfloat16 is precise enough for the data.

    Raises:
        ConfigError: the device that was asked for is not there.
    """
    available = processors()
    if config.kind == "auto":
        kind = available[0]
        reason = "fastest found" if kind != "cpu" else "no GPU found"
    elif config.kind in available:
        kind, reason = config.kind, "as chosen"
    else:
        raise ConfigError("device.kind", f"{config.kind!r} is not available here; choose auto or one of "
                                         f"{', '.join(available)}")
    device = torch.device(kind)
    name = torch.cuda.get_device_name(device) if kind == "cuda" else _NAMES[kind]
    threads = config.threads or threads_by_rule(convolutional)
    precision = config.precision
    alternatives: tuple[str, ...] = ()
    if precision == "tf32" and kind != "cuda":
        precision = "float32"
    if precision == "auto":
        large = convolutional or products >= _BFLOAT16_PAYS_FROM
        precision = "bfloat16" if large and multiplies_bfloat16(device) else "float32"
        if kind == "cuda" and (convolutional or products):
            alternatives = _formats(device)
        elif kind == "cpu" and convolutional and precision != "float32" and leaves_threads_open(config):
            alternatives = ("float32", precision)  # small convolutions lose more by the casts than they gain
    return Placement(device, name, reason, precision, threads, alternatives)


def leaves_threads_open(config: DeviceConfig) -> bool:
    """Tell whether nobody has decided on the CPU threads, so that a run may measure what is fastest.

    Who has decided gets the same numbers in each run: nothing depends on a measurement.
    """
    return config.threads == 0 and "OMP_NUM_THREADS" not in os.environ


def threads_by_rule(convolutional: bool) -> int:
    """Choose the CPU threads where nothing has been measured.

    One core is left to the window and to others. With a thread on each core, whatever else runs makes one of the
    threads late, and convolutions wait for the late one by spinning: a tenth of one thread's speed was measured.
    """
    return max(1, cores() - 1) if convolutional else 1


def _formats(device: torch.device) -> tuple[str, ...]:
    """List the number formats that a CUDA GPU multiplies in hardware, the most exact first.

    Tensor cores for float16 came with compute capability 7.0, for tf32 and bfloat16 with 8.0.
    """
    capability = torch.cuda.get_device_capability(device)
    tf32 = ("tf32",) if capability >= (8, 0) else ()
    half = ("bfloat16",) if multiplies_bfloat16(device) else ("float16",) if capability >= (7, 0) else ()
    found = ("float32", *tf32, *half)
    return found if len(found) > 1 else ()


@contextmanager
def one_thread_of_torch() -> Iterator[None]:
    """Have torch use one CPU thread for a moment, beside threads of somebody else's.

    Its own spin on after each operation: against the threads of compiled steps they took a quarter of the speed of two
    (AMD EPYC, two cores).
    """
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(before)


def processors() -> list[str]:
    """List the kinds of processor that are here, the fastest first."""
    found = []
    if torch.cuda.is_available():
        found.append("cuda")
    if torch.backends.mps.is_available():
        found.append("mps")
    if hasattr(torch, "xpu") and torch.xpu.is_available():
        found.append("xpu")
    return [*found, "cpu"]


def multiplies_bfloat16(device: torch.device) -> bool:
    """Tell whether the processor multiplies bfloat16 in hardware; emulated, it is slower than float32."""
    if device.type == "cpu":
        # ATEN_CPU_CAPABILITY may hold torch, and compiled steps with it, to less than the processor has
        if torch.backends.cpu.get_cpu_capability() != "AVX512":
            return False
        # not public, and not there in every version and on every processor
        checks = (getattr(torch.cpu, name, None) for name in ("_is_avx512_bf16_supported", "_is_amx_tile_supported"))
        return any(check is not None and check() for check in checks)
    if device.type == "cuda":
        return torch.cuda.is_bf16_supported(including_emulation=False)
    return False
