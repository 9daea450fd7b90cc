"""Event records that are written in bulk are those that the protocol buffers' own writer writes, byte by byte."""

from __future__ import annotations

import numpy as np
import pytest

from ganviz.engine.export.event_records import scalar_records

NAMES = ("loss_d", "loss_g", "a term with a name that is longer than others: penalty of " + 80 * "x")


def values(count: int) -> np.ndarray:
    """Scalars of which some were not measured in some steps, and none in one; one is infinite."""
    found = np.random.default_rng(1).standard_normal((count, len(NAMES))).astype(np.float32)
    found[::3, 1] = np.nan
    found[:50, 2] = np.nan
    found[7], found[8, 0], found[9, 0] = np.nan, np.inf, 0
    return found


@pytest.mark.parametrize("first", [1, 100, 16_300, 1 << 40])  # numbers of one byte, of several, and over a border
def test_the_bytes_are_those_of_the_library(tmp_path, first):
    pb = pytest.importorskip("tensorboardX.proto.event_pb2")
    from tensorboardX.proto.summary_pb2 import Summary
    from tensorboardX.record_writer import RecordWriter

    steps, table = np.arange(first, first + 120), values(120)
    times = 1.79e9 + 0.001 * np.arange(120)
    writer = RecordWriter(str(tmp_path / "events"))
    for at, step, row in zip(times.tolist(), steps.tolist(), table.tolist(), strict=True):
        summary = Summary(value=[Summary.Value(tag=name, simple_value=value)
                                 for name, value in zip(NAMES, row, strict=True) if value == value])
        writer.write(pb.Event(wall_time=at, step=step, summary=summary).SerializeToString())
    writer.close()
    assert scalar_records(steps, times, NAMES, table) == (tmp_path / "events").read_bytes()


def test_no_steps_are_no_records():
    assert scalar_records(np.zeros(0, np.int64), np.zeros(0), NAMES, np.zeros((0, 3), np.float32)) == b""
