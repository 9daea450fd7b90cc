"""Pure functions on windows: the same memory with other sizes, strides and beginnings. They cost a program nothing."""

from __future__ import annotations

from collections.abc import Sequence

from .program import View, contiguous_strides


def copy_of(view: View) -> View:
    """Return the same window as a value of its own, so that a changed state is told from the old one."""
    return View(view.buffer, view.offset, view.sizes, view.strides)


def permute(view: View, order: Sequence[int]) -> View:
    """Put the axes in another order."""
    order = [a % len(view.sizes) for a in order]
    return View(view.buffer, view.offset, tuple(view.sizes[a] for a in order), tuple(view.strides[a] for a in order))


def transpose(view: View) -> View:
    """Turn the order of the axes round."""
    return View(view.buffer, view.offset, view.sizes[::-1], view.strides[::-1])


def insert_axis(view: View, axis: int) -> View:
    """Add an axis of size 1."""
    axis %= len(view.sizes) + 1
    return View(view.buffer, view.offset, (*view.sizes[:axis], 1, *view.sizes[axis:]),
                (*view.strides[:axis], 0, *view.strides[axis:]))


def drop_axes(view: View, axes: Sequence[int]) -> View:
    """Remove those of the axes that have size 1."""
    gone = {a % len(view.sizes) for a in axes if view.sizes[a] == 1}
    kept = [i for i in range(len(view.sizes)) if i not in gone]
    return View(view.buffer, view.offset, tuple(view.sizes[i] for i in kept), tuple(view.strides[i] for i in kept))


def expand(view: View, sizes: tuple[int, ...]) -> View:
    """Repeat axes of size 1, and add axes in front, without copying."""
    lead = len(sizes) - len(view.sizes)
    strides = [0] * lead + [0 if old != new else stride for old, new, stride in
                            zip(view.sizes, sizes[lead:], view.strides, strict=True)]
    return View(view.buffer, view.offset, sizes, tuple(strides))


def cut(view: View, axis: int, start: int, stop: int, step: int = 1) -> View:
    """Take every `step`-th index of an axis from `start` to before `stop`, all within its size."""
    sizes, strides = list(view.sizes), list(view.strides)
    sizes[axis] = max(0, -(-(stop - start) // step))
    strides[axis] = view.strides[axis] * step
    return View(view.buffer, view.offset + start * view.strides[axis], tuple(sizes), tuple(strides))


def bounds(arguments: Sequence[int | None], size: int) -> tuple[int, int, int]:
    """Return start, stop and step of a slice of an axis of this size, as `cut` takes them.

    Args:
        arguments: start, stop and step as torch's operations have them: none, some or all.
    """
    start, stop, step = (*arguments, *(0, size, 1)[len(arguments):])
    return (*slice(start, stop).indices(size)[:2], step)


def select(view: View, axis: int, index: int) -> View:
    """Take one index of an axis, which is gone then."""
    axis %= len(view.sizes)
    index %= view.sizes[axis]
    return View(view.buffer, view.offset + index * view.strides[axis], view.sizes[:axis] + view.sizes[axis + 1:],
                view.strides[:axis] + view.strides[axis + 1:])


def split(view: View, lengths: Sequence[int], axis: int) -> list[View]:
    """Cut an axis into parts of these lengths."""
    axis %= len(view.sizes)
    parts, at = [], 0
    for length in lengths:
        parts.append(cut(view, axis, at, at + length))
        at += length
    return parts


def strides_as(view: View, sizes: Sequence[int]) -> tuple[int, ...] | None:
    """Return the strides of the same memory in another shape; None if it has none. Only what networks do is found."""
    if view.contiguous():
        return contiguous_strides(sizes)
    if [n for n in view.sizes if n != 1] == [n for n in sizes if n != 1]:
        real = iter(s for n, s in zip(view.sizes, view.strides, strict=True) if n != 1)
        return tuple(0 if n == 1 else next(real) for n in sizes)
    return None


def is_consecutive(view: View, axis: int) -> bool:
    """Whether neighbours along an axis are neighbours in memory."""
    return view.strides[axis] == 1 or view.sizes[axis] == 1
