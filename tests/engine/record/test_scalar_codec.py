"""Scalars as bytes: what comes back is what was put in, bit by bit, and what was not put in is refused."""

from __future__ import annotations

import struct
import zlib

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from ganviz.engine.record import scalar_codec
from ganviz.engine.record.damage import DamagedError

BITS = arrays.arrays(np.uint32, st.tuples(st.integers(0, 60), st.integers(0, 12)))


@given(BITS)
def test_every_bit_pattern_survives(bits):
    values = bits.view(np.float32)
    found = scalar_codec.unpack(scalar_codec.pack(values))
    assert found.shape == values.shape
    assert np.array_equal(found.view(np.uint32), bits)


def test_what_was_not_measured_takes_no_room():
    values = np.full((4096, 10), np.nan, np.float32)
    assert len(scalar_codec.pack(values)) < 2000
    assert np.isnan(scalar_codec.unpack(scalar_codec.pack(values))).all()


def test_losses_take_less_than_their_numbers():
    random = np.random.default_rng(0)
    losses = (1.386 + 0.05 * random.standard_normal((4096, 8))).astype(np.float32)
    assert len(scalar_codec.pack(losses)) < 0.85 * losses.nbytes


@pytest.mark.parametrize("data", [
    b"", b"\1\0", struct.pack("<II", 1, 1), struct.pack("<II", 1, 1) + b"not compressed",
    struct.pack("<II", 1 << 31, 1 << 31) + zlib.compress(b"x"),
    struct.pack("<II", 2, 1) + zlib.compress(bytes(4)),
    struct.pack("<II", 2, 1) + zlib.compress(bytes(12)),
    struct.pack("<II", 2, 1) + zlib.compress(bytes(8))[:-2]])
def test_other_bytes_are_refused(data):
    with pytest.raises(DamagedError):
        scalar_codec.unpack(data)


def test_a_bomb_is_not_blown_up():
    bomb = zlib.compress(bytes(200 << 20), 9)
    with pytest.raises(DamagedError, match="more than 400 bytes"):
        scalar_codec.unpack(struct.pack("<II", 10, 10) + bomb)
