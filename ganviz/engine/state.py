"""The whole state of a training run, and its file: safetensors with JSON in the header. Never a pickle."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save as to_bytes
from torch import Tensor

from . import files
from .params import ConfigError

FORMAT = 2


@dataclass(frozen=True)
class TrainingState:
    """Everything that the next step depends on, apart from the training data.

    Attributes:
        tensors: by name, on the CPU: networks, averages, optimizer moments, generator states.
        about: plain values: format, step, the RunConfig as nested values, positions and counters.
    """

    tensors: dict[str, Tensor] = field(repr=False)
    about: dict[str, Any]


def save(path: Path, state: TrainingState) -> None:
    """Write a state.

    Raises:
        ConfigError: as `files.write`.
    """
    files.write(path, to_bytes({k: v.contiguous() for k, v in state.tensors.items()},
                               {"ganviz": json.dumps(state.about)}))


def load(path: Path) -> TrainingState:
    """Read a state.

    Raises:
        ConfigError: the file cannot be read or is not a ganviz state.
    """
    try:
        with safe_open(path, framework="pt") as file:
            header = (file.metadata() or {}).get("ganviz")
            if header is None:
                raise ConfigError("", f"{path} holds tensors, but is not a ganviz state")
            tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118, not a mapping
    except (OSError, SafetensorError) as error:
        raise ConfigError("", f"cannot read the state {path}: {error}; choose a file that Save state wrote") from None
    about = json.loads(header)
    if about.get("format") != FORMAT:
        raise ConfigError("", f"{path} is a state of format {about.get('format')}; this ganviz reads {FORMAT}")
    # a state from before samples were held out is of a run on all of them
    about["config"].get("train", {}).setdefault("held_out", 0.0)
    return TrainingState(tensors, about)


def copy_to_cpu(tensor: Tensor) -> Tensor:
    return tensor.detach().to("cpu", copy=True, memory_format=torch.contiguous_format)
