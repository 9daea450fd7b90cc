"""Events and curves as bytes and back."""

from __future__ import annotations

import random

import msgspec
import numpy as np
import pytest

from ganviz.engine.link import curves_codec, event_messages
from ganviz.engine.record.damage import DamagedError
from ganviz.engine.settings.commands import Set
from ganviz.engine.telemetry import events
from ganviz.engine.telemetry.events import Event
from ganviz.engine.telemetry.facts import Notice, RunFacts
from ganviz.engine.telemetry.findings import Finding, Remedy
from ganviz.engine.telemetry.history import ScalarHistory
from tests.engine.helpers import config

FACTS = RunFacts(data_kind="points", shape=(2,), items=100, extent=(-1.0, 1.0, -1.0, 1.0), modes=None,
                 label_names=(), z_dim=2)
FINDING = Finding("mode-collapse", "Mode collapse: 2 of 8", "severe", 10, "plain", "technical", ("a", "b"),
                  (Remedy("Add R1", "because", (("regularizers.r1", True),)),))
RUN = config()
EVENTS = [
    events.Started(3, RUN, "CPU", "no GPU found", "eager", {"G": 10, "D": 20}, FACTS, "too small"),
    events.Applied(4, 7, Set.of({"optimizer.d.lr": 1e-3}), "D lr", RUN, Set.of({"optimizer.d.lr": 2e-3})),
    events.Rejected(4, 8, Set.of({"optimizer.d.lr": -1}), "no", True), events.Paused(5, "why"), events.Resumed(5),
    events.ExecutionModeChanged(6, "compiled", "", (("compiled", 5.0),)), events.Trouble(7, "NaN", "lower it"),
    events.Failed(8, "message", "advice", "details", "/data"), events.Finished(9, "stopped", "why"),
    events.Progress(0, "Loading", 3, 10), events.Note(1, "Über", ("1", "2")),
    events.DataOpened(0, "a.csv", (("Rows", "10"),), ("b: no",), (Notice("text", "do", "data.x", "1"),)),
    events.FindingRaised(10, FINDING), events.FindingCleared(11, "mode-collapse", "after", "Mode collapse"),
    events.Measuring(12, 1, 5, "modes", "")]
# one is made of curves, the other is a message of its own
NOT_SENT = {events.CurvesRead, events.SeatsChanged, Event}


def test_every_event_is_sent():
    kinds = {kind for kind in vars(events).values() if isinstance(kind, type) and issubclass(kind, Event)}
    assert kinds - NOT_SENT == {type(event) for event in EVENTS}


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: type(event).__name__)
def test_an_event_comes_back_as_it_was(event):
    data = event_messages.squeeze(event_messages.pack(event))
    assert event_messages.unpack(event_messages.kind_of(event), event.step, event_messages.unsqueeze(data)) == event


@pytest.mark.parametrize("data", [b"", b"\0\0\0", b"\xff\xff\xff\xffabc", b"\x10\0\0\0garbage", b"\0\0\0\0[",
                                  b"\0\0\0\0[]", b'\0\0\0\0{"done": "x"}'])
def test_what_is_no_event_is_damage(data):
    for kind in ("progress", "started", "nonsense"):
        with pytest.raises(DamagedError):
            event_messages.unpack(kind, 1, event_messages.unsqueeze(data))


def history_of(steps: int, terms: tuple[str, ...] = (), first: int = 1) -> ScalarHistory:
    """A history of random numbers, with values that were not measured, gaps, and infinite ones."""
    draw, history, step = np.random.default_rng(steps), ScalarHistory(), first
    history.clear(terms)
    while step < first + steps:
        values = draw.standard_normal((min(int(draw.integers(1, 400)), first + steps - step), len(history.names)))
        values[:, 3] = np.nan
        values[draw.random(values.shape) < 0.05] = np.nan
        values[0, 1] = np.inf
        history.append_values(step, values.astype(np.float32))
        step += len(values) + (9 if draw.random() < 0.05 else 0)
    return history


def same(one: ScalarHistory, other: ScalarHistory) -> bool:
    first, second = one.pyramid(), other.pyramid()
    return (first.first_step, first.last_step) == (second.first_step, second.last_step) and all(
        a.first == b.first and np.array_equal(a.sums, b.sums, equal_nan=True) and np.array_equal(a.bounds, b.bounds)
        for a, b in zip(first.levels, second.levels, strict=True))


@pytest.mark.parametrize(("steps", "terms", "first"), [(1, (), 1), (4096, ("cycle",), 1), (5000, (), 12_345),
                                                       (200_000, ("a", "b"), 1)])
def test_curves_come_back_bit_by_bit_and_go_on_alike(steps, terms, first):
    history = history_of(steps, terms, first)
    again = curves_codec.unpack(curves_codec.pack(history.pyramid()), terms)
    assert same(history, again)
    more = np.random.default_rng(0).standard_normal((700, len(history.names))).astype(np.float32)
    for one in (history, again):
        one.append_values(steps + first + 20, more)
    assert same(history, again)
    for series in history.names:
        np.testing.assert_array_equal(history.query(series, 1, history.last_step, 300),
                                      again.query(series, 1, again.last_step, 300))
        np.testing.assert_array_equal(again.latest(series), history.latest(series))


def test_an_empty_history_has_no_pyramid():
    assert ScalarHistory().pyramid() is None


def test_damaged_curves_are_refused():
    data = curves_codec.pack(history_of(3000).pyramid())
    draw = random.Random(1)
    for _ in range(300):
        damaged = bytearray(data)
        for _ in range(draw.randint(1, 4)):
            damaged[draw.randrange(len(damaged) if draw.random() < 0.5 else 40)] = draw.randrange(256)
        try:
            curves_codec.unpack(bytes(damaged[:draw.choice([len(data), draw.randrange(len(data))])]), ())
        except DamagedError:
            continue  # some numbers are as good as others


def test_curves_that_claim_to_be_huge_are_refused():
    pyramid = msgspec.msgpack.decode(curves_codec.pack(history_of(10).pyramid()))
    for place, value in ((0, 120), (2, 10**12), (2, 10**15), (1, 10**12), (2, 0)):
        hostile = [*pyramid]
        hostile[place] = value
        with pytest.raises(DamagedError):
            curves_codec.unpack(msgspec.msgpack.encode(hostile), ())
    with pytest.raises(DamagedError):
        curves_codec.unpack(curves_codec.pack(history_of(10).pyramid()), ("a term",))
