"""Lines that are slow, and lines that break."""

from __future__ import annotations

import random
import threading
import time
import tracemalloc

import numpy as np
import pytest

from ganviz.engine.link import run_log, seat
from ganviz.engine.settings.commands import Pause, Run
from ganviz.engine.telemetry.events import Applied, CurvesRead, Failed, Finished, Note, Rejected, SeatsChanged
from ganviz.engine.telemetry.mailbox import ScalarBlock
from tests.engine.link.attached import Window, same_curves, wait_for
from tests.engine.link.proxy import Proxy
from tests.engine.link.told import ToldRun, serving

SLOW = {"rate": 125_000, "delay": 0.2}  # 1 Mbit/s


def test_a_slow_line_stays_usable():
    run = ToldRun()
    with serving(run) as place, Proxy(place, **SLOW) as proxy, Window(proxy.place) as window:
        run.begin()
        window.started()
        window.run.watch({"samples": {}, "heatmap": {}})
        wait_for(lambda: run.watched)
        is_over = threading.Event()

        def train() -> None:
            while not is_over.wait(0.05):
                run.train(20)
                for topic in ("samples", "heatmap"):
                    run.show(topic, 4000)  # 64 kB, of which nothing can be packed away

        training = threading.Thread(target=train)
        training.start()
        try:
            seconds = []
            for number in range(8):
                asked = time.monotonic()
                assert isinstance(window.answer(window.run.send(Pause() if number % 2 else Run())), Applied)
                seconds.append(time.monotonic() - asked)
                time.sleep(0.15)
            assert window.telemetry.drain_pictures()
        finally:
            is_over.set()
            training.join()
        wait_for(lambda: window.curves().last_step == run.step)
        assert window.curves().first_step == 1
        assert not window.of(CurvesRead)  # all came step by step
        print("seconds until a command was answered:", *(f"{second:.2f}" for second in seconds))
    assert [e.ticket for e in window.of(Applied)] == sorted(e.ticket for e in window.of(Applied))


def test_one_that_lags_far_behind_gets_the_whole_instead(monkeypatch):
    monkeypatch.setattr(run_log, "MOST_STEPS", 500)
    run = ToldRun()
    with serving(run) as place, Window(place) as early, Proxy(place, rate=500_000) as proxy, \
            Window(proxy.place) as window:
        run.begin()
        window.started()
        early.started()
        tracemalloc.start()
        for _ in range(200):
            run.train(100)
            time.sleep(0.002)
        wait_for(lambda: window.of(CurvesRead))
        wait_for(lambda: early.curves().last_step == run.step)
        wait_for(lambda: window.curves().last_step == run.step)
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert same_curves(window.curves(), early.curves())
        assert most < 60 << 20


def test_scalars_go_on_after_the_whole(monkeypatch):
    monkeypatch.setattr(run_log, "MOST_STEPS", 500)
    monkeypatch.setattr(seat, "_FEW_STEPS", 100)
    run = ToldRun()
    with serving(run) as place:
        run.begin()
        run.train(1000)
        with Window(place) as window:
            wait_for(lambda: window.of(CurvesRead))
            run.train(50)
            wait_for(lambda: window.curves().last_step == 1050)


@pytest.mark.parametrize("seed", range(3))
def test_a_broken_line_loses_nothing_and_tells_nothing_twice(seed):
    draw = random.Random(seed)
    run = ToldRun()
    with serving(run) as place, Proxy(place) as proxy, Window(proxy.place, name="it") as window:
        run.begin()
        window.started()
        window.run.watch({"samples": {}})
        tickets = []
        for number in range(60):
            run.train(draw.randint(1, 300))
            run.telemetry.send_event(Note(run.step, f"note {number}"))
            tickets.append(window.run.send(Run()))
            if draw.random() < 0.15:
                proxy.cut()
            time.sleep(draw.random() * 0.03)
        run.telemetry.send_event(Finished(run.step, "done"))
        wait_for(lambda: window.of(Finished))
        wait_for(lambda: window.curves().last_step == run.step)
        wait_for(lambda: len(window.of(Applied, Rejected)) == len(tickets))
        assert [e.message for e in window.of(Note) if e.message.startswith("note")] == [f"note {n}" for n in range(60)]
        assert [event.ticket for event in window.of(Applied)] == tickets
        assert run.commands == [Run()] * 60
        assert window.curves().pyramid().levels[0].first == max(run.step - 4095, 1)
        assert window.of(SeatsChanged)[-1].steers
        assert not window.of(Failed)
        changes = [event.is_connected for event in window.of(SeatsChanged)]
        assert changes.count(False) == len([e for e in window.of(Note) if "is lost" in e.message])
        run.show("samples")
        wait_for(lambda: window.telemetry.drain_pictures())  # it is still watched


def test_a_state_that_is_on_its_way_when_the_line_breaks_comes_all_the_same():
    run = ToldRun()
    with serving(run) as place, Proxy(place, rate=200_000) as proxy, Window(proxy.place) as window:
        run.begin()
        window.started()
        states, seen = [], []
        window.run.ask_state(states.append, lambda done, total: seen.append(done))
        wait_for(lambda: seen)
        proxy.cut()
        wait_for(lambda: states)
        assert len(states) == 1


def test_a_run_of_which_the_server_has_forgotten_the_window_goes_on(monkeypatch):
    monkeypatch.setattr("ganviz.engine.link.roster._REMEMBERED", 0.0)
    run = ToldRun()
    with serving(run) as place, Proxy(place) as proxy, Window(proxy.place) as window:
        run.begin()
        window.started()
        window.answer(window.run.send(Pause()))
        for count in range(1, 4):
            proxy.cut()
            wait_for(lambda count=count: len([e for e in window.of(Note) if "is back" in e.message]) == count)
            assert isinstance(window.answer(window.run.send(Run())), Applied)
        assert len(window.of(Applied)) == 4


def test_a_run_that_ends_before_a_slow_line_has_brought_it_all_has_ended(monkeypatch):
    monkeypatch.setattr("ganviz.engine.link.server._PATIENCE", 0.1)
    run = ToldRun()
    with serving(run) as place, Proxy(place, rate=20_000) as proxy, Window(proxy.place) as window:
        run.begin()
        window.started()
        run.train(20_000)
        run.telemetry.send_event(Finished(run.step, "done"))
        wait_for(lambda: window.of(Finished))
        run.telemetry.listeners[0].close()
        wait_for(lambda: window.is_over)
        assert not window.of(Failed)


def test_values_are_the_same_bit_by_bit():
    run = ToldRun()
    values = np.array([[1e-40, np.nan, np.inf, -np.inf, -0.0, 3.4e38, 1.0, 2.0]] * 3, np.float32)
    with serving(run) as place, Window(place) as window:
        run.begin()
        window.started()
        run.telemetry.send_block(ScalarBlock(1, values))
        [block] = wait_for(window.telemetry.drain_blocks)
        assert block.values.tobytes() == values.tobytes()
