"""How much of a data set may lie in memory, and when it stays on the disk."""

from __future__ import annotations

import dataclasses

from ..settings.component import Section
from ..settings.params import param
from ..system.memory import physical_memory

_SHARE = 4  # of the machine's memory, one part in so many
_COPIES = 2  # as it was loaded, and as batches are made of it
_LARGEST = 10_000_000  # MB


def memory_param() -> int:
    """Get the setting of data sets that may be larger than memory."""
    return param(0, "Most memory for the images; a larger set stays on the disk and is read ahead of each step. 0 "
                    "takes a quarter of what this machine has.", label="Memory", minimum=0, maximum=_LARGEST, unit="MB",
                 suggested=(0, 16_000))


def memory_for(setting: int) -> int:
    """Get the bytes that images may take, by the setting in MB."""
    return setting * 1_000_000 if setting else physical_memory() // _SHARE


def fits(size: int, memory: float) -> bool:
    """Tell whether images of so many bytes can be trained on in memory."""
    return _COPIES * size <= memory


def in_memory(section: Section) -> Section:
    """Get the same settings for who makes something of all images at once: nothing stays on the disk."""
    return dataclasses.replace(section, memory=_LARGEST) if hasattr(section, "memory") else section
