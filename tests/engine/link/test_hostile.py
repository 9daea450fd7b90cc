"""What somebody says who is no window, or no run: it kills nothing, and takes little memory."""

from __future__ import annotations

import contextlib
import random
import socket
import struct
import time
from pathlib import Path

import msgspec
import pytest
import zmq

from ganviz.engine.link import messages
from ganviz.engine.link.line import USER
from ganviz.engine.link.messages import (
    Ack,
    AskState,
    Do,
    Hello,
    Measure,
    MessageError,
    NoState,
    Order,
    Part,
    TakeOver,
    Watch,
    Welcome,
    read_answer,
    read_request,
)
from ganviz.engine.link.orders import command_of
from ganviz.engine.link.place import Place
from ganviz.engine.settings.commands import Pause
from ganviz.engine.settings.params import ConfigError
from ganviz.engine.telemetry.events import Applied, Failed, Note, Rejected
from ganviz.engine.telemetry.mailbox import Telemetry
from ganviz.engine.training.trainer import Trainer
from tests.engine.helpers import config
from tests.engine.link.attached import Window
from tests.engine.link.told import ToldRun, serving
from tests.mutations import SEED

MESSAGES = 1000
HUGE = 1 << 40


def resident() -> int:
    """Bytes of memory that this process takes now."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096


def requests() -> list[bytes]:
    """Messages that a window might send."""
    said = [Hello(), Order(1, Do("set", {"optimizer.d.lr": 1.0})), Order(2, Measure(10)), Order(3, TakeOver()),
            Watch({"samples": {"count": 3}}), AskState(1), Ack(3)]
    return [messages.encode(message) for message in said]


def hostile(draw: random.Random) -> list[bytes]:
    """Make the frames of something that is no message, or not one that is meant well."""
    frame = draw.choice(requests())
    match draw.randrange(9):
        case 0:
            return [draw.randbytes(draw.randrange(200))]
        case 1:
            return [frame[:draw.randrange(len(frame))]]
        case 2:
            return [frame + draw.randbytes(draw.randrange(1, 50))]
        case 3:
            return [frame] * draw.randrange(2, 40)
        case 4:
            return []
        case 5:  # a table, a list, bytes, a text that claim to be huge
            return [draw.choice([b"\xdf", b"\xdd", b"\xc6", b"\xdb"]) + struct.pack(">I", 0xFFFFFFFF)]
        case 6:
            return [b"\x91" * draw.randrange(1, 100_000)]
        case 7:  # right but for the types
            kind = draw.choice(["Order", "Watch", "Hello", "Ack", "AskState", "nonsense"])
            value = draw.choice([HUGE, -1, "x", None, [], {"x": [1] * 1000}, float("nan"), b"x" * 1000])
            keys = ("number", "what", "topics", "protocol", "session", "name", "event", "step")
            return [msgspec.msgpack.encode({"type": kind} | {key: value for key in keys if draw.random() < 0.5})]
        case _:
            place = draw.randrange(len(frame))
            return [frame[:place] + bytes([draw.randrange(256)]) + frame[place + 1:]]


@contextlib.contextmanager
def dealer(address: str, token: bytes):
    context = zmq.Context()
    try:
        one = context.socket(zmq.DEALER)
        one.linger = 0
        one.plain_username, one.plain_password = USER, token
        one.connect(address)
        yield one
    finally:
        context.destroy(linger=0)


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="memory is read from Linux's /proc")
@pytest.mark.parametrize("greets", [False, True])
def test_hostile_messages_kill_nothing_and_take_little_memory(greets):
    draw = random.Random(SEED)
    run = ToldRun()
    with serving(run) as place, Window(place, name="honest") as window:
        run.begin()
        window.started()
        window.answer(window.run.send(Pause()))
        run.ask_state(lambda state: None)  # which has it make one
        before = resident()
        with dealer(place.address, place.token) as one:
            if greets:
                one.send(messages.encode(Hello(steers=False)))
                assert one.poll(10_000)
            for _ in range(MESSAGES):
                frames = hostile(draw)
                if frames:
                    one.send_multipart(frames)
                while one.poll(0):
                    one.recv_multipart()
            for last in (Hello(), AskState(7)):  # which is answered after all that
                one.send(messages.encode(last))
            while not isinstance(read_answer(one.recv_multipart())[0], Part | NoState):
                assert one.poll(30_000)
        window.run.take_over()  # some of it was well said
        assert isinstance(window.answer(window.run.send(Pause())), Applied)
        assert resident() - before < 100 << 20
        assert not window.of(Failed)


def test_hostile_tokens_and_half_sentences_kill_nothing():
    draw = random.Random(SEED)
    run = ToldRun()
    with serving(run) as place, Window(place, name="honest") as window:
        run.begin()
        window.started()
        port = int(place.address.rpartition(":")[2])
        greeting = b"\xff" + bytes(8) + b"\x7f\x03\x00" + b"PLAIN".ljust(20, b"\0") + bytes(32)
        hello = b"\x04\x26\x05HELLO" + bytes([len(USER)]) + USER
        for number in range(150):
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port)) as one:
                said = [draw.randbytes(draw.randrange(100)), greeting[:draw.randrange(64)], greeting,
                        greeting + hello[:draw.randrange(len(hello))],
                        greeting + b"\x06" + struct.pack(">Q", HUGE) + b"\x05HELLO",
                        greeting + b"\x02" + struct.pack(">Q", HUGE)]
                one.sendall(said[number % len(said)])
        for token in (b"\0", place.token[:-1], place.token + b"x", b"x" * 250):
            with dealer(place.address, token) as one:
                with contextlib.suppress(zmq.Again):  # it may have been turned away by now
                    one.send(messages.encode(Hello()), zmq.NOBLOCK)
                assert not one.poll(30)
        assert isinstance(window.answer(window.run.send(Pause())), Applied)


def test_a_message_that_is_too_large_is_not_taken_in():
    run = ToldRun()
    with serving(run) as place, Window(place, name="honest") as window:
        run.begin()
        window.started()
        with dealer(place.address, place.token) as one:
            one.send(messages.encode(Hello()))
            assert one.poll(10_000)
            one.send(b"x" * (10 << 20))
            time.sleep(0.05)
        assert isinstance(window.answer(window.run.send(Pause())), Applied)


@pytest.mark.parametrize("values", [
    {"optimizer.d.lr": b"x"}, {"optimizer.d.lr": [1] * 1000}, {"optimizer": {"d": {"lr": None}}}, {"a" * 300: 1},
    {"optimizer.d.lr": float("nan")}, {"optimizer.d.lr": 1 << 60}, {"loss.name": 3}, {"train.ema_decay": "x"},
    {"": ""}, {"model": [1]}, {"regularizers.r1": {"gamma": []}}, {"train.auto_balance": b"\xff"}])
def test_commands_with_hostile_values_are_refused_by_a_real_run(values):
    telemetry = Telemetry()
    trainer = Trainer(config(), telemetry, paused=True)
    trainer.build()
    with contextlib.suppress(ConfigError):
        trainer.send(command_of(Do("set", values)))
        trainer.advance(0)
        assert [e for e in telemetry.drain_events() if isinstance(e, Rejected)]
    trainer.close()


def test_what_is_watched_with_hostile_values_does_not_end_a_run():
    telemetry = Telemetry()
    trainer = Trainer(config(), telemetry, steps=40, attended=False)
    trainer.watch({"samples": {"count": "x"}, "heatmap": {"extent": 3}, "no such": {}, "explorer": {"t": "x"}})
    trainer.run()
    assert trainer.failure is None
    notes = [event for event in telemetry.drain_events() if isinstance(event, Note)]
    assert any("samples" in note.message for note in notes)


def answers(draw: random.Random) -> list[bytes]:
    """Make the frames of something that no run says."""
    frames = hostile(draw)
    if draw.random() < 0.5:
        size = draw.choice([5, 1 << 26])
        head = draw.choice([{"type": "PictureHead", "topic": "x", "step": 1, "cost": 0.0, "size": size},
                            {"type": "CurvesHead", "step": 1, "size": draw.choice([3, HUGE])},
                            {"type": "PastHead", "number": 1, "size": 5, "unpacked": draw.choice([5, 1 << 24])}])
        frames = [msgspec.msgpack.encode({"type": "Part", "number": 1, "transfer": draw.randrange(10), "head": head}),
                  draw.randbytes(draw.choice([5, 500, 60_000]))]
    return frames


def test_nothing_that_a_false_run_says_is_read_as_an_answer_but_answers():
    draw = random.Random(SEED)
    for _ in range(MESSAGES):
        for read in (read_answer, read_request):
            with contextlib.suppress(MessageError):
                read(hostile(draw))


@contextlib.contextmanager
def false_run(token: bytes):
    """A ROUTER where a run might listen, that lets a window in."""
    context = zmq.Context()
    try:
        doorman = context.socket(zmq.REP)
        doorman.bind("inproc://zeromq.zap.01")
        router = context.socket(zmq.ROUTER)
        router.linger, router.plain_server, router.zap_domain = 0, True, b"ganviz"
        router.bind("tcp://127.0.0.1:*")
        yield doorman, router, Place("false", router.getsockopt_string(zmq.LAST_ENDPOINT), token)
    finally:
        context.destroy(linger=0)


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="memory is read from Linux's /proc")
def test_a_false_run_ends_a_window_with_a_message():
    draw = random.Random(SEED)
    before = resident()
    with false_run(b"a token") as (doorman, router, place):
        for _ in range(40):
            with Window(place) as window:
                asked = doorman.recv_multipart()
                doorman.send_multipart([b"1.0", asked[1], b"200", b"", b"", b""])
                line, _ = router.recv_multipart()
                router.send_multipart([line, messages.encode(Welcome(b"run", b"session", 0))])
                while not window.is_over:
                    frames = answers(draw)
                    if frames:
                        router.send_multipart([line, *frames])
                    while router.poll(1):
                        router.recv_multipart()
                assert [type(event) for event in window.of(Failed)] == [Failed]
    assert resident() - before < 100 << 20
