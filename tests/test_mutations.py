"""The damage itself: different from the good bytes, and the same each time."""

from __future__ import annotations

from .mutations import COUNT, mutations

GOOD = bytes(range(256)) * 8


def test_every_copy_is_damaged_and_can_be_made_again():
    first, second = list(mutations(GOOD, "made up")), list(mutations(GOOD, "made up"))
    assert len(first) == COUNT == 300
    assert first == second
    assert all(data != GOOD for _, data in first)
    assert len({data for _, data in first}) > 0.9 * COUNT


def test_two_kinds_are_damaged_differently():
    assert [d for _, d in mutations(GOOD, "one", 20)] != [d for _, d in mutations(GOOD, "two", 20)]


def test_one_byte_and_text_can_be_damaged():
    assert all(data != b"x" for _, data in mutations(b"x", "a byte", 20))
