"""Events as bytes and back: those of a run's file as there, and those that only a window needs."""

from __future__ import annotations

import zlib
from typing import Any

import msgspec

from ..record import event_codec
from ..record.damage import DamagedError
from ..record.scalar_codec import inflate
from ..system.bounded_json import Allowance
from ..telemetry.events import DataOpened, Event, Measuring, Progress

_PLAIN: dict[str, type[Event]] = {"progress": Progress, "measuring": Measuring, "data-opened": DataOpened}
_NAMES = {kind: name for name, kind in _PLAIN.items()}
_LARGEST = 1 << 24  # bytes unpacked
_WORTH_PACKING = 300
_SIZE = 4  # bytes in front that say how many there are unpacked; 0 if they are not packed


def kind_of(event: Event) -> str | None:
    """Name the kind under which an event is sent; None if it is not: `CurvesRead` goes another way."""
    return event_codec.kind_of(event) or _NAMES.get(type(event))


def pack(event: Event) -> bytes:
    """Write an event that is sent."""
    if type(event) in _NAMES:
        values = msgspec.to_builtins(event)
        del values["step"], values["made_at"]
        return msgspec.json.encode(values)
    return event_codec.pack(event).encode()


def unpack(kind: str, step: int, data: bytes) -> Event:
    """Make the event again.

    Raises:
        DamagedError: it is none that a run can have told.
    """
    try:
        values: Any = Allowance().loads(data)
    except ValueError as error:
        raise DamagedError(f"an event of kind {kind!r} is damaged: {error}") from None
    if kind not in _PLAIN:
        return event_codec.unpack(kind, step, values)
    if not isinstance(values, dict):
        raise DamagedError(f"an event of kind {kind!r} is not a table of values")
    try:
        return msgspec.convert({**values, "step": step}, _PLAIN[kind])
    except (msgspec.ValidationError, RecursionError) as error:
        raise DamagedError(f"an event of kind {kind!r} is damaged: {error}") from None


def squeeze(data: bytes) -> bytes:
    """Make JSON smaller for the line, if that is worth it."""
    if len(data) < _WORTH_PACKING:
        return bytes(_SIZE) + data
    return len(data).to_bytes(_SIZE, "little") + zlib.compress(data, 1)


def unsqueeze(data: bytes) -> bytes:
    """Undo `squeeze`.

    Raises:
        DamagedError: these are not bytes that it made.
    """
    size = int.from_bytes(data[:_SIZE], "little")
    if len(data) < _SIZE or size > _LARGEST:
        raise DamagedError(f"JSON claims to be of {size:,} bytes")
    return inflate(data[_SIZE:], size) if size else data[_SIZE:]
