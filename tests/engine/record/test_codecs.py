"""Events and pictures as bytes: what comes back is what a run told, and nothing else is made of other bytes."""

from __future__ import annotations

import contextlib
import dataclasses
import json
import struct
import zlib

import msgspec
import numpy as np
import pytest

from ganviz.engine.probes.base import Content
from ganviz.engine.record import content_codec, event_codec
from ganviz.engine.record.damage import DamagedError
from ganviz.engine.settings.commands import Scripted, Set
from ganviz.engine.telemetry.facts import RunFacts
from ganviz.engine.telemetry.mailbox import Telemetry
from ganviz.engine.training.trainer import Trainer
from tests.engine.helpers import IMAGES, POINTS, config
from tests.mutations import mutations


class Everything:
    """A listener that keeps all it hears."""

    def __init__(self) -> None:
        self.events, self.pictures = [], []

    def take_event(self, event) -> None:
        self.events.append(event)

    def take_block(self, block) -> None:
        pass

    def take_picture(self, picture) -> None:
        self.pictures.append(picture)


def heard(base) -> Everything:
    """What a short run tells, with a change that is applied and one that is refused."""
    listener = Everything()
    trainer = Trainer(config(base), Telemetry(), steps=8, attended=False, script=[
        Scripted(3, Set.of({"optimizer.d.lr": 0.01})), Scripted(4, Set.of({"model.g_width": 8}))])
    trainer.telemetry.listen(listener)
    trainer.watch({topic: {} for topic in ("samples", "verdicts", "heatmap", "network", "manifold", "story", "stages")})
    trainer.run()
    assert trainer.failure is None
    return listener


@pytest.fixture(scope="module", params=["points", "images"])
def told(request):
    return heard(POINTS if request.param == "points" else IMAGES)


def same(one, other) -> bool:
    if isinstance(one, np.ndarray):
        return (isinstance(other, np.ndarray) and one.dtype == other.dtype and one.shape == other.shape
                and one.tobytes() == other.tobytes())
    if dataclasses.is_dataclass(one):
        return type(one) is type(other) and all(
            same(getattr(one, f.name), getattr(other, f.name)) for f in dataclasses.fields(one) if f.compare)
    if isinstance(one, tuple):
        return len(one) == len(other) and all(map(same, one, other))
    return one == other or (one != one and other != other)


def test_every_event_that_is_kept_comes_back(told):
    kept = [event for event in told.events if event_codec.kind_of(event)]
    assert {event_codec.kind_of(event) for event in kept} >= {"started", "applied", "rejected", "finished"}
    for event in kept:
        data = json.loads(event_codec.pack(event))
        assert same(event, event_codec.unpack(event_codec.kind_of(event), event.step, data))


def test_every_picture_comes_back(told):
    assert len({picture.topic for picture in told.pictures}) >= 4
    for picture in told.pictures:
        found = content_codec.unpack(content_codec.pack(picture.content), Content.kinds)
        assert same(picture.content, found)


def test_a_picture_is_read_only_and_of_the_kind_that_was_asked_for(told):
    content = next(p.content for p in told.pictures if p.topic == "samples")
    data = content_codec.pack(content)
    assert not content_codec.unpack(data, Content.kinds).fake.flags.writeable
    with pytest.raises(DamagedError, match="which is unknown here"):
        content_codec.unpack(data, {"RunFacts": RunFacts})


def test_damaged_pictures_are_refused_or_of_the_kind(told):
    content = next(p.content for p in told.pictures if p.topic == "samples")
    for name, data in mutations(content_codec.pack(content), "picture", 100, head=64):
        with contextlib.suppress(DamagedError):
            assert isinstance(content_codec.unpack(data, Content.kinds), Content), name


@pytest.mark.parametrize("array", [
    {"type": "f4", "shape": [2], "data": b"1234"}, {"type": "O", "shape": [1], "data": b"12345678"},
    {"type": "f4", "shape": [-1, 4], "data": b""}, {"type": "f99", "shape": [0], "data": b""},
    {"type": "f4", "shape": [1 << 60, 0], "data": b""}, {"type": "f4", "shape": [True], "data": b"1234"},
    {"type": "f4", "shape": "2", "data": b"1234"}, [1, 2, 3]])
def test_arrays_that_no_probe_makes_are_refused(array):
    @dataclasses.dataclass(frozen=True)
    class Holder:
        values: np.ndarray

    plain = msgspec.msgpack.encode({"values": array})
    with pytest.raises(DamagedError):
        content_codec.unpack(struct.pack("<IB", len(plain), 6) + b"Holder" + zlib.compress(plain), {"Holder": Holder})


@pytest.mark.parametrize(("kind", "data"), [
    ("note", []), ("note", {"message": 3, "details": []}), ("applied", {}), ("unheard-of", {}),
    ("applied", {"ticket": "x", "command": {"kind": "set", "values": {}}, "summary": "", "config": {}, "undo": None}),
    ("started", {"config": {}, "parameters": {}}), ("rejected", {"command": {"kind": "format-disk", "values": {}}})])
def test_events_that_no_run_tells_are_refused(kind, data):
    with pytest.raises(DamagedError):
        event_codec.unpack(kind, 1, data)
