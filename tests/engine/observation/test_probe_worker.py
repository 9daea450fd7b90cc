"""Probes of a copy of the networks, in a background thread."""

from __future__ import annotations

import threading
import time
from types import SimpleNamespace

import pytest
import torch

from ganviz.engine.datasets.base import Cancelled
from ganviz.engine.observation import probe_worker
from ganviz.engine.observation.probe_worker import NetworkCopy, ProbeJob, ProbeWorker
from ganviz.engine.probes.base import Probe
from ganviz.engine.settings.commands import Set
from ganviz.engine.telemetry.events import Measuring, Note

from ..helpers import IMAGES, POINTS, built, config, trained


@pytest.fixture
def worker():
    worker = ProbeWorker("test worker")
    yield worker
    worker.close()


class Seen(Probe):
    """Keeps what it sees; waits where it is told to."""

    def __init__(self, act=lambda view: view.step):
        self.act = act

    def measure(self, view):
        return self.act(view)


def job(view, *probes, **options):
    seen, failed = [], []
    made = ProbeJob([(f"p{i}", probe, {"n": i}) for i, probe in enumerate(probes)], view,
                 lambda *about: seen.append(about), lambda *about: failed.append(about), **options)
    return made, seen, failed


def view_of(base=POINTS):
    return trained(config(base), 3).view()


@pytest.mark.parametrize("base", [POINTS, IMAGES])
def test_a_copy_stays_as_it_was_while_the_training_goes_on(base):
    trainer = trained(config(base), 3)
    copy, z = NetworkCopy(torch.Generator()), trainer.view().fixed_latents(5)
    before = trainer.view().fakes(z)
    copied = copy.of(trainer.view())
    scores = trainer.view().scores(before)
    trainer.advance(4)
    assert copied.fakes(z).equal(before)
    assert copied.scores(before).equal(scores)
    assert not trainer.view().fakes(z).equal(before)
    assert copy.of(trainer.view()).fakes(z).equal(trainer.view().fakes(z)), "and is renewed on demand"


def test_a_copy_follows_an_average_that_is_turned_on():
    trainer = trained(config(POINTS, train__ema_decay=0.0), 3)
    copy = NetworkCopy(torch.Generator())
    assert copy.of(trainer.view()).ema is None
    trainer.send(Set.of({"train.ema_decay": 0.9}))
    trainer.advance(2)
    view, requested = trainer.view(), trainer.view({"weights": "train"})
    z = view.fixed_latents(5)
    for whole in (True, False):
        assert copy.of(view, whole).fakes(z).equal(view.fakes(z))
        assert copy.of(requested, whole).fakes(z).equal(requested.fakes(z))
    assert not view.fakes(z).equal(requested.fakes(z))


def test_probes_run_in_another_thread_with_one_of_its_own(worker):
    names, before = [], torch.get_num_threads()
    made, seen, _ = job(view_of(), Seen(lambda view: names.append(
        (threading.current_thread().name, torch.get_num_threads())) or view.requests))
    worker.submit(made)
    worker.wait()
    assert names == [("test worker", 1)]
    assert seen == [("p0", 3, {"n": 0})]
    assert torch.get_num_threads() == before


def test_a_probe_that_fails_is_told_and_the_next_one_runs(worker):
    def fail(view):
        raise MemoryError("no room")

    made, seen, failed = job(view_of(), Seen(fail), Seen())
    worker.submit(made)
    worker.wait()
    assert [(topic, step, str(error)) for topic, step, error in failed] == [("p0", 3, "no room")]
    assert seen == [("p1", 3, 3)]


def test_closing_ends_a_slow_probe_that_asks(worker):
    begun = threading.Event()

    def slow(view):
        begun.set()
        while not view.cancelled():
            time.sleep(0.001)
        raise Cancelled

    made, seen, failed = job(view_of(), Seen(slow), Seen())
    worker.submit(made)
    assert begun.wait(5)
    assert worker.is_busy
    worker.close()
    assert not worker.is_busy
    assert seen == failed == []


def test_a_worker_rests_according_to_its_share(worker, monkeypatch):
    clock = [100.0]
    monkeypatch.setattr(probe_worker, "time", SimpleNamespace(perf_counter=lambda: clock[0]))
    made, _, _ = job(view_of(), Seen(lambda view: clock.append(clock.pop() + 0.05)))
    worker.submit(made, share=0.25)
    worker.wait()
    assert worker.free_at == pytest.approx(100.05 + 0.15), "three times what the probe took"


def wait_for(condition):
    end = time.perf_counter() + 20
    while not condition():
        assert time.perf_counter() < end
        time.sleep(0.005)


def test_a_measurement_tells_how_far_it_is_and_brings_all_indicators():
    trainer = trained(config(POINTS), 3)
    telemetry = trainer.telemetry
    telemetry.drain_pictures()
    trainer.measure(500)
    wait_for(lambda: not trainer.observer.is_measuring)
    trainer.observer.end()
    told = [event for event in telemetry.drain_events() if isinstance(event, Measuring)]
    assert [event.done for event in told] == list(range(told[0].total + 1))
    assert "health" in {event.what for event in told}
    assert told[-1].what == told[-1].reason == ""
    modes = telemetry.drain_pictures()["health"].content.indicators[0]
    assert modes.value is not None


def test_a_probe_that_fails_in_the_background_is_given_up_and_the_training_goes_on(monkeypatch):
    from ganviz.engine.probes.heatmap import HeatMapProbe

    def fail(self, view):
        raise ValueError("a mistake")

    monkeypatch.setattr(HeatMapProbe, "measure", fail)
    trainer = built(config(POINTS, observe__budget=0.5))
    trainer.watch({"heatmap": {}})
    notes, telemetry = [], trainer.telemetry

    def failed():
        trainer.advance(2)
        notes.extend(event for event in telemetry.drain_events() if isinstance(event, Note))
        return notes

    wait_for(failed)
    trainer.advance(20)
    assert len(notes) == 1
    assert "heatmap" in notes[0].message
    assert notes[0].details == ("ValueError: a mistake",)
