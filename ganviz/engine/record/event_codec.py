"""Events of a run as JSON and back. What a reader of the file does not need (progress, measurements under way) is not
kept."""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from ..settings import descriptions
from ..settings.commands import COMMANDS, Command
from ..settings.config import RunConfig
from ..settings.params import ConfigError
from ..telemetry.events import (
    Applied,
    Event,
    ExecutionModeChanged,
    Failed,
    FindingCleared,
    FindingRaised,
    Finished,
    Note,
    Paused,
    Rejected,
    Resumed,
    Started,
    Trouble,
)
from ..telemetry.facts import RunFacts
from . import content_codec
from .damage import DamagedError

# Those whose fields are plain values, or dataclasses of them.
_PLAIN: dict[str, type[Event]] = {
    "paused": Paused, "resumed": Resumed, "execution-mode": ExecutionModeChanged, "trouble": Trouble,
    "failed": Failed, "finished": Finished, "note": Note, "finding": FindingRaised, "finding-cleared": FindingCleared}
_FACTS = {"RunFacts": RunFacts}
_NAMES = {kind: name for name, kind in _PLAIN.items()} | {Started: "started", Applied: "applied", Rejected: "rejected"}


def kind_of(event: Event) -> str | None:
    """Name the kind under which an event is kept; None if it is not."""
    return _NAMES.get(type(event))


def pack(event: Event) -> str:
    """Write an event that is kept as JSON."""
    values = _PACK.get(type(event), _plain)(event)
    return msgspec.json.encode(values).decode()


def unpack(kind: str, step: int, data: Any) -> Event:
    """Make the event again from what `pack` wrote, parsed.

    Raises:
        DamagedError: it is none that a run can have told.
    """
    if not isinstance(data, dict):
        raise DamagedError(f"an event of kind {kind!r} is not a table of values")
    try:
        if kind in _PLAIN:
            return msgspec.convert({**data, "step": step}, _PLAIN[kind])
        if kind in _UNPACK:
            return _UNPACK[kind](step, data)
    except (msgspec.ValidationError, ConfigError, LookupError, TypeError, ValueError, AttributeError,
            RecursionError) as error:
        raise DamagedError(f"an event of kind {kind!r} is damaged: {error}") from None
    raise DamagedError(f"there are no events of kind {kind!r}")


def _plain(event: Event) -> dict[str, Any]:
    values = msgspec.to_builtins(event)
    del values["step"], values["made_at"]
    return values


def pack_config(config: RunConfig) -> dict[str, Any]:
    """Write a config, and what its kinds are that do not ship, so that it can be read without their plug-in."""
    kinds = descriptions.describe(config)
    return {"config": config.to_dict(), **({"kinds": kinds} if kinds else {})}


def unpack_config(data: Mapping[str, Any]) -> RunConfig:
    """Read a config; what is not here of its kinds is stood in for.

    Raises:
        ConfigError: something in it is impossible.
    """
    descriptions.adopt(data.get("kinds", []))
    return RunConfig.from_dict(data["config"])


def _pack_started(event: Started) -> dict[str, Any]:
    return {**pack_config(event.config), "device": event.device, "device_reason": event.device_reason,
            "execution_mode": event.execution_mode, "parameters": event.parameters, "why_eager": event.why_eager,
            "facts": base64.b64encode(content_codec.pack(event.facts)).decode()}


def _unpack_started(step: int, data: Mapping[str, Any]) -> Started:
    parameters = data["parameters"]
    if not isinstance(parameters, dict) or not all(isinstance(n, int) for n in parameters.values()):
        raise DamagedError("the numbers of parameters are none")
    return Started(step, config=unpack_config(data), device=_text(data, "device"),
                   device_reason=_text(data, "device_reason"), execution_mode=_text(data, "execution_mode"),
                   parameters=parameters, why_eager=_text(data, "why_eager"),
                   facts=content_codec.unpack(base64.b64decode(_text(data, "facts"), validate=True), _FACTS))


def _pack_applied(event: Applied) -> dict[str, Any]:
    return {"ticket": event.ticket, "command": _pack_command(event.command), "summary": event.summary,
            **pack_config(event.config), "undo": event.undo and _pack_command(event.undo)}


def _unpack_applied(step: int, data: Mapping[str, Any]) -> Applied:
    return Applied(step, int(data["ticket"]), _unpack_command(data["command"]), _text(data, "summary"),
                   unpack_config(data), data["undo"] and _unpack_command(data["undo"]))


def _pack_rejected(event: Rejected) -> dict[str, Any]:
    return {"ticket": event.ticket, "command": _pack_command(event.command), "reason": event.reason,
            "needs_restart": event.needs_restart}


def _unpack_rejected(step: int, data: Mapping[str, Any]) -> Rejected:
    return Rejected(step, int(data["ticket"]), _unpack_command(data["command"]), _text(data, "reason"),
                    bool(data["needs_restart"]))


def _pack_command(command: Command) -> dict[str, Any]:
    return {"kind": command.kind, "values": command.values()}


def _unpack_command(data: Mapping[str, Any]) -> Command:
    return COMMANDS[data["kind"]].from_values(data["values"])


def _text(data: Mapping[str, Any], key: str) -> str:
    if not isinstance(data[key], str):
        raise DamagedError(f"{key} is not a text")
    return data[key]


_PACK: dict[type[Event], Callable[[Any], dict[str, Any]]] = {
    Started: _pack_started, Applied: _pack_applied, Rejected: _pack_rejected}
_UNPACK: dict[str, Callable[[int, Mapping[str, Any]], Event]] = {
    "started": _unpack_started, "applied": _unpack_applied, "rejected": _unpack_rejected}
