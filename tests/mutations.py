"""Damaged copies of good bytes, for the tests that hand ganviz broken files.

Every fuzzer takes its seed and its number from here: `GANVIZ_FUZZ_SEED` chooses other mutations, and a test names the
seed and the number of the copy that it failed on, so that one copy can be made again.
"""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Iterator

SEED = int(os.environ.get("GANVIZ_FUZZ_SEED", "20261129"))
# Of each kind of file.
COUNT = 300

_INTERESTING = (b"\x00", b"\xff", b"\x80", b"\x7f", b"\xff\xff\xff\xff", b"\x00\x00\x00\x00", b"\x7f\xff\xff\xff",
                b"\xff\xff\xff\xff\xff\xff\xff\x7f", b"-1", b"NaN", b"Infinity", b"1e300", b"99999999999999999999",
                b"null", b"{}", b"[]", b"\"\"", b"\n", b"\r", b"\t", b",", b";", b"=", b"\xef\xbb\xbf", b"%s", b"../")


def mutations(good: bytes, kind: str, count: int = COUNT, head: int = 4096) -> Iterator[tuple[str, bytes]]:
    """Make damaged copies of a file's bytes.

    Args:
        good: the bytes of a file that is read rightly.
        kind: of file; goes into the seed, so that two fuzzers differ.
        count: how many copies.
        head: bytes from the start that get half of the damage, since headers are where lengths and types stand.

    Yields:
        A name that says how to make this copy again, and its bytes. No copy equals `good`.
    """
    print(f"{kind}: {count} mutations with GANVIZ_FUZZ_SEED={SEED}")
    for number in range(count):
        source = random.Random(f"{SEED}/{kind}/{number}")
        damaged = good
        while damaged == good:
            for _ in range(source.choice((1, 1, 1, 2, 4, 16))):
                damaged = source.choice(_DAMAGE)(damaged, source, min(head, len(damaged)))
        yield f"{kind}, seed {SEED}, copy {number}", damaged


def _place(data: bytes, source: random.Random, head: int) -> int:
    return source.randrange(max(1, head if source.random() < 0.5 else len(data)))


def _flip_bit(data: bytes, source: random.Random, head: int) -> bytes:
    place = _place(data, source, head)
    return data[:place] + bytes(b ^ (1 << source.randrange(8)) for b in data[place:place + 1]) + data[place + 1:]


def _overwrite(data: bytes, source: random.Random, head: int) -> bytes:
    place, piece = _place(data, source, head), source.choice(_INTERESTING)
    return data[:place] + piece + data[place + len(piece):]


def _insert(data: bytes, source: random.Random, head: int) -> bytes:
    place = _place(data, source, head)
    return data[:place] + source.choice(_INTERESTING) * source.choice((1, 1, 2, 50)) + data[place:]


def _delete(data: bytes, source: random.Random, head: int) -> bytes:
    place = _place(data, source, head)
    return data[:place] + data[place + source.choice((1, 2, 8, 64, 1024)):]


def _repeat(data: bytes, source: random.Random, head: int) -> bytes:
    place, length = _place(data, source, head), source.choice((1, 8, 64, 1024))
    return data[:place] + data[place:place + length] * source.choice((2, 3, 20)) + data[place + length:]


def _truncate(data: bytes, source: random.Random, head: int) -> bytes:
    return data[:_place(data, source, head)]


def _shuffle(data: bytes, source: random.Random, head: int) -> bytes:
    place, length = _place(data, source, head), source.choice((4, 16, 256))
    piece = list(data[place:place + length])
    source.shuffle(piece)
    return data[:place] + bytes(piece) + data[place + length:]


_DAMAGE: tuple[Callable[[bytes, random.Random, int], bytes], ...] = (
    _flip_bit, _flip_bit, _overwrite, _overwrite, _insert, _delete, _repeat, _truncate, _shuffle)
