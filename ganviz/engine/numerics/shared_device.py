"""Choose where each of several processes computes that train a run together."""

from __future__ import annotations

from dataclasses import replace

import torch

from ..distributed.ranks import Ranks
from ..settings.config import RunConfig
from ..settings.params import ConfigError
from .device import Placement, cores, place


def shared_placement(config: RunConfig, ranks: Ranks) -> Placement:
    """Decide for one of the processes: each has a GPU of its own, or its share of the CPU's cores.

    What a process alone would measure is decided by rule, so that all decide alike.

    Raises:
        ConfigError: there are too few GPUs, or the device cannot be used by several processes.
    """
    device = config.device
    if device.kind in ("mps", "xpu"):
        raise ConfigError("device.kind", f"{device.kind} does not train in {ranks.count} processes together; choose "
                                         "cuda or cpu, or train in one process")
    if device.kind == "auto":
        device = replace(device, kind="cuda" if torch.cuda.is_available() else "cpu")
    model = config.model.owner
    if device.kind == "cuda" and torch.cuda.is_available():
        _take_gpu(ranks)
    placement = place(device, model.convolutional)
    if placement.alternatives:
        placement = placement.chosen(placement.precision, "by rule")
    threads = device.threads or (threads_of_each(ranks.local_count) if model.convolutional else 1)
    return replace(placement, threads=threads, reason=f"{placement.reason}; {ranks.count} processes")


def threads_of_each(processes: int) -> int:
    """Divide the cores among so many processes of this machine; one is left to what else the first of them does."""
    return max(1, (cores() - 1) // processes)


def _take_gpu(ranks: Ranks) -> None:
    gpus = torch.cuda.device_count()
    if gpus < ranks.local_count:
        raise ConfigError("device.kind", f"{ranks.local_count} processes on this machine need a GPU each, and it has "
                                         f"{gpus}; start them with --nproc-per-node {gpus}, or train on the CPU with "
                                         "--device cpu")
    torch.cuda.set_device(ranks.local_rank)  # of this thread, which is the one that trains
