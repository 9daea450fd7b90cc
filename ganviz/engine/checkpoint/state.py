"""The whole state of a training run, and its file: safetensors with JSON in the header. Never a pickle."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import load as from_safetensors
from safetensors.torch import save as to_bytes
from torch import Tensor

from ..settings import descriptions
from ..settings.commands import parse_script
from ..settings.config import RunConfig
from ..settings.params import ConfigError
from ..system import files
from ..system.bounded_json import Allowance

FORMAT = 3
_UNCHECKED_FORMAT = 2  # the same without a checksum
_ABOUT, _CHECKSUM = "ganviz", "sha256"
_DTYPES = (torch.float32, torch.int64, torch.uint8)
# What else stands beside the tensors, and may be missing in an older state.
_MORE = {"compiled": bool, "device": str, "precision": str, "data": dict, "applied": list, "kinds": list,
         "ranks": int}
_LARGEST = 10**15  # of steps and positions; no run gets that far


@dataclass(frozen=True)
class TrainingState:
    """The whole state of a run: all that the next step depends on, apart from the training data.

    Attributes:
        tensors: by name, on the CPU: networks, averages, optimizer moments, generator states.
        about: plain values: format, step, the RunConfig as nested values, positions.
    """

    tensors: dict[str, Tensor] = field(repr=False)
    about: dict[str, Any]

    @property
    def step(self) -> int:
        """Iterations done."""
        return self.about["step"]


def save(path: Path, state: TrainingState) -> None:
    """Write a state.

    Raises:
        ConfigError: as `files.write`.
    """
    files.write(path, to_file_bytes(state))


def to_file_bytes(state: TrainingState) -> bytes:
    """Make what stands in a state's file."""
    about, tensors = json.dumps(state.about), {k: v.contiguous() for k, v in state.tensors.items()}
    return to_bytes(tensors, {_ABOUT: about, _CHECKSUM: _checksum(about, tensors)})


def load(path: Path) -> TrainingState:
    """Read a state. Whether it fits a run is for `Learner.restore` to find out.

    Raises:
        ConfigError: the file cannot be read, is not a ganviz state, or is damaged.
    """
    try:
        with safe_open(path, framework="pt") as file:
            head = file.metadata() or {}
            # copies: the file may be overwritten while the run goes on
            tensors = {name: file.get_tensor(name).clone() for name in file.keys()}  # noqa: SIM118, not a mapping
    except (OSError, SafetensorError, MemoryError) as error:
        raise ConfigError("", f"cannot read the state {path}: {error}; choose a file that Save state wrote") from None
    return _checked(f"{path}", head, tensors)


def from_bytes(data: bytes, where: str) -> TrainingState:
    """Read a state from what `to_file_bytes` made.

    Args:
        where: the bytes are from, for a message.

    Raises:
        ConfigError: as `load`.
    """
    try:
        length = int.from_bytes(data[:8], "little")
        # safetensors checks shapes and sizes against the bytes that are there, but not how much the names take
        head = Allowance().loads(data[8:8 + min(length, len(data))]).get("__metadata__", {})
        tensors = from_safetensors(data)
    except (SafetensorError, MemoryError, ValueError, AttributeError) as error:
        raise ConfigError("", f"cannot read {where}: {error}; choose an earlier one") from None
    return _checked(where, head, tensors)


def _checked(where: str, head: Mapping[str, str], tensors: dict[str, Tensor]) -> TrainingState:
    """Make a state of what was read, if it is one."""
    if _ABOUT not in head:
        raise ConfigError("", f"{where} holds tensors, but is not a ganviz state; choose a file that Save state wrote")
    try:
        about = Allowance().loads(head[_ABOUT])
    except ValueError:
        about = None
    found = about.get("format") if isinstance(about, dict) else None
    if found not in (FORMAT, _UNCHECKED_FORMAT):
        raise ConfigError("", f"{where} is damaged, or a state of a format that this ganviz does not read (it reads "
                              f"{_UNCHECKED_FORMAT} and {FORMAT}); choose an earlier copy, or open it with the ganviz "
                              "that wrote it")
    if found == FORMAT and head.get(_CHECKSUM) != _checksum(head[_ABOUT], tensors):
        raise ConfigError("", f"the state {where} is damaged: it is not what was written there; choose an earlier copy")
    try:
        _refuse_impossible(about, tensors)
    except ConfigError as error:
        raise ConfigError("", f"cannot go on from the state {where}: {error}; choose an earlier one") from None
    return TrainingState(tensors, about)


def _checksum(about: str, tensors: Mapping[str, Tensor]) -> str:
    digest = hashlib.sha256(about.encode())
    for name, tensor in sorted(tensors.items()):
        digest.update(f"\n{name} {tensor.dtype} {tuple(tensor.shape)}\n".encode())
        digest.update(tensor.reshape(-1).view(torch.uint8).numpy())
    return digest.hexdigest()


def _refuse_impossible(about: dict[str, Any], tensors: Mapping[str, Tensor]) -> None:
    """Refuse values that no run can have left, whatever the networks; completes what an older format lacks."""
    if not _is_count(about.get("step")):
        raise ConfigError("step", f"{about.get('step')!r} is not a number of steps")
    positions = about.get("positions")
    if not isinstance(positions, dict) or not all(map(_is_count, positions.values())):
        raise ConfigError("positions", f"{positions!r} are not places in the data")
    config = about.get("config")
    if not isinstance(config, dict):
        raise ConfigError("config", f"{config!r} is not a table of settings")
    # a state from before samples were held out is of a run on all of them
    if isinstance(config.get("train"), dict):
        config["train"].setdefault("held_out", 0.0)
    descriptions.adopt(about.get("kinds", []))
    RunConfig.from_dict(config)
    for key, kind in _MORE.items():
        if not isinstance(about.get(key, kind()), kind):
            raise ConfigError(key, f"{about[key]!r} makes no sense there")
    if "data" in about and not _is_count(about["data"].get("count")):
        raise ConfigError("data.count", f"{about['data'].get('count')!r} is not a number of samples")
    about.setdefault("applied", [])
    parse_script({"command": about["applied"]})
    for name, tensor in tensors.items():
        if tensor.dtype not in _DTYPES:
            raise ConfigError(name, f"holds {tensor.dtype} numbers, which no run has")
        if not torch.isfinite(tensor).all():
            raise ConfigError(name, "holds values that are not finite, as a training that diverged leaves them")


def _is_count(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= _LARGEST


def refuse_unlike(tensors: Mapping[str, Tensor], like: Mapping[str, Tensor]) -> None:
    """Refuse a state in which one of the tensors is missing, or of another shape or type.

    Args:
        tensors: the state's.
        like: by the same names, what is needed; only shapes and types count.

    Raises:
        ConfigError: names the tensor.
    """
    for name, wanted in like.items():
        if name not in tensors:
            raise ConfigError("", f"the state lacks {name}; choose an earlier copy")
        found = tensors[name]
        if (found.shape, found.dtype) != (wanted.shape, wanted.dtype):
            raise ConfigError("", f"the state belongs to other networks, or is damaged: {name} is {_kind(found)}, but "
                                  f"{_kind(wanted)} is needed; open it with the config that it was saved with")


def _kind(tensor: Tensor) -> str:
    return f"{'×'.join(map(str, tensor.shape)) or 'one number'} ({str(tensor.dtype).removeprefix('torch.')})"


def copy_to_cpu(tensor: Tensor) -> Tensor:
    return tensor.detach().to("cpu", copy=True, memory_format=torch.contiguous_format)
