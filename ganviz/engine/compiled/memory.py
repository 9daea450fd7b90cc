"""The last passes over a complete program: loops are joined, and every buffer gets its place in memory."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from .program import Assign, Buffer, Loop, Together, View, buffers_read, buffers_written, views_of


def join_loops(statements: list[Any]) -> list[Any]:
    """Join neighbouring loops over the same elements: an optimizer's numbers then pass through the cache once."""
    joined: list[Any] = []
    group: list[Loop] = []

    def close() -> None:
        if group:
            joined.append(group[0] if len(group) == 1 else Together(list(group)))
            group.clear()

    for statement in statements:
        if isinstance(statement, Loop) and _is_plain(statement):
            if group and math.prod(group[0].out.sizes) != math.prod(statement.out.sizes):
                close()
            group.append(statement)
        elif isinstance(statement, Assign) and not buffers_read(statement) & {
                b for loop in group for b in buffers_written(loop)}:
            joined.append(statement)  # scalars in between come first
        else:
            close()
            joined.append(statement)
    close()
    return joined


def _is_plain(loop: Loop) -> bool:
    """Return whether element i of the result needs element i of everything read, and nothing else."""
    return all(v.contiguous() and math.prod(v.sizes) == math.prod(loop.out.sizes)
               for v in (loop.out, *views_of(loop.value)))


def plan_memory(statements: list[Any], kept: Sequence[View]) -> int:
    """Give every scratch buffer a place, reused once it is no longer read; return the size needed."""
    last: dict[Buffer, int] = {}
    for number, statement in enumerate(statements):
        for buffer in (*buffers_read(statement), *buffers_written(statement)):
            if not buffer.name:
                last[buffer] = number
    for view in kept:
        last[view.buffer.root] = len(statements)
    free: list[tuple[int, int]] = []
    end = 0
    expiring: dict[int, list[Buffer]] = {}
    for number, statement in enumerate(statements):
        for buffer in buffers_written(statement):
            if buffer.name or buffer.offset >= 0:
                continue
            need = -(-buffer.size // 16) * 16 + 16
            place = next((i for i, (_, size) in enumerate(free) if size >= need), None)
            if place is None:
                buffer.offset, end = end, end + need
            else:
                start, size = free.pop(place)
                buffer.offset = start
                if size > need:
                    free.append((start + need, size - need))
            expiring.setdefault(last[buffer], []).append(buffer)
        for gone in expiring.pop(number, ()):
            free.append((gone.offset, -(-gone.size // 16) * 16 + 16))
        free = _merged(free)
    return end


def _merged(free: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, size in sorted(free):
        if merged and merged[-1][0] + merged[-1][1] == start:
            merged[-1] = (merged[-1][0], merged[-1][1] + size)
        else:
            merged.append((start, size))
    return merged
