"""The scalars of many steps as the records of a TensorBoard event file, written without an object for each.

A record is its length, the checksum of that, an Event as protocol buffers write it, and the checksum of that. Steps of
which the same series were measured have Events of the same layout: they are filled in as rows of a table.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

# the fields' numbers and types in event.proto and summary.proto
_WALL_TIME, _STEP, _SUMMARY = b"\x09", b"\x10", b"\x2a"
_VALUE = _TAG = b"\x0a"
_SIMPLE_VALUE = b"\x15"


def scalar_records(steps: np.ndarray, times: np.ndarray, names: Sequence[str], values: np.ndarray) -> bytes:
    """Write the records of steps, in their order.

    Args:
        steps: (n,) int64 from 1.
        times: (n,) seconds since 1970.
        names: of the series.
        values: (n, series) float32; NaN is what was not measured, and left out.
    """
    measured = ~np.isnan(values)
    sizes = 1 + sum(steps >= 1 << 7 * k for k in range(1, 9))  # of the steps as numbers of variable length
    layouts, layout_of = np.unique(np.column_stack([sizes, measured]), axis=0, return_inverse=True)
    records: list[bytes] = [b""] * len(steps)
    for number, (size, *there) in enumerate(layouts):
        rows = np.flatnonzero(layout_of.ravel() == number)
        series = np.flatnonzero(there)
        encoded = [names[k].encode() for k in series]
        table = _framed(_events(steps[rows], times[rows], int(size), encoded, values[rows][:, series]))
        for row, record in zip(rows.tolist(), table.view(f"V{table.shape[1]}").ravel().tolist(), strict=True):
            records[row] = record
    return b"".join(records)


def _events(steps: np.ndarray, times: np.ndarray, size: int, names: Sequence[bytes], values: np.ndarray) -> np.ndarray:
    """Write Events of one layout, (n, bytes) uint8."""
    head = _WALL_TIME + bytes(8) + _STEP + bytes(size)
    summary, places = b"", []
    for name in names:
        tag = _TAG + _number(len(name)) + name + _SIMPLE_VALUE
        summary += _VALUE + _number(len(tag) + 4) + tag
        places.append(len(summary))
        summary += bytes(4)
    head += _SUMMARY + _number(len(summary))
    table = np.tile(np.frombuffer(head + summary, np.uint8), (len(steps), 1))
    table[:, 1:9] = _bytes_of(times, "<f8")
    for k in range(size):
        table[:, 10 + k] = steps >> 7 * k & 0x7F | (0x80 if k < size - 1 else 0)
    for column, place in enumerate(places):
        table[:, len(head) + place:len(head) + place + 4] = _bytes_of(values[:, column], "<f4")
    return table


def _framed(table: np.ndarray) -> np.ndarray:
    """Put lengths and checksums around rows of the same length."""
    length = np.frombuffer(np.uint64(table.shape[1]).astype("<u8").tobytes(), np.uint8)[None]
    head = np.tile(np.hstack([length, _checksums(length)]), (len(table), 1))
    return np.ascontiguousarray(np.hstack([head, table, _checksums(table)]))


def _checksums(rows: np.ndarray) -> np.ndarray:
    """Work out the masked Castagnoli checksum of each row, (n, 4) uint8."""
    crc = np.full(len(rows), 0xFFFFFFFF, np.uint32)
    for column in np.ascontiguousarray(rows.T):
        crc = crc >> 8 ^ _TABLE[(crc ^ column) & 0xFF]
    crc = ~crc
    return _bytes_of((crc >> 15 | crc << 17) + np.uint32(0xA282EAD8), "<u4")


def _bytes_of(values: np.ndarray, kind: str) -> np.ndarray:
    return np.ascontiguousarray(values).astype(kind).view(np.uint8).reshape(len(values), -1)


def _number(value: int) -> bytes:
    """Write a number of variable length: seven bits a byte, the lowest first."""
    found = b""
    while value > 0x7F:
        found += bytes((value & 0x7F | 0x80,))
        value >>= 7
    return found + bytes((value,))


def _table() -> np.ndarray:
    crc = np.arange(256, dtype=np.uint32)
    for _ in range(8):
        crc = np.where(crc & 1, crc >> 1 ^ np.uint32(0x82F63B78), crc >> 1)
    return crc


_TABLE = _table()
