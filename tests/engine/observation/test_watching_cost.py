"""What watching costs is measured in rests from it, as the speed that is lost."""

from __future__ import annotations

import pytest

from ganviz.engine.observation import watching_cost
from ganviz.engine.observation.watching_cost import WatchingCost
from ganviz.engine.telemetry.mailbox import Watching


class Training:
    """A training that makes 100 steps a second undisturbed, and less while it is watched."""

    def __init__(self, monkeypatch, lost, counted, busy=False):
        self.watching = Watching()
        self.cost = WatchingCost(self.watching)
        self.lost, self.counted, self.busy = lost, counted, busy
        self.now, self.step, self.spent, self.rested = 50.0, 0, 0.0, 0.0
        monkeypatch.setattr(watching_cost, "time", self)

    def perf_counter(self):
        return self.now

    def train(self, seconds):
        end = self.now + seconds
        while self.now < end:
            took = 0.01 if self.watching.rests else 0.01 / (1 - self.lost)
            self.now += took
            self.step += 1
            if self.watching.rests:
                self.rested += took
            else:
                # half of what is counted is the probes', half the window's, whose processor time counts half
                self.spent += took * self.counted / 2
                self.watching.window_seconds += took * self.counted
            self.cost.follow(self.now, self.step, self.spent, lambda: self.busy)


def test_the_factor_becomes_what_the_real_cost_is_of_the_counted(monkeypatch):
    training = Training(monkeypatch, lost=0.12, counted=0.05)
    training.train(600)
    assert training.watching.measured > 30
    # fifteen rests, against six that would have found the counted cost of 5 % right
    assert training.watching.factor == pytest.approx((6 * 0.05 + 15 * 0.12) / (6 * 0.05 + 15 * 0.05), rel=0.05)


def test_a_cost_that_was_counted_right_keeps_the_factor_at_one(monkeypatch):
    training = Training(monkeypatch, lost=0.05, counted=0.05)
    training.train(200)
    assert training.watching.factor == pytest.approx(1.0, rel=0.03)


def test_one_rest_alone_changes_little(monkeypatch):
    training = Training(monkeypatch, lost=0.5, counted=0.05)
    training.train(5)
    assert training.watching.measured == 1
    assert training.watching.factor == pytest.approx((0.3 + 0.3) / (0.3 + 0.05), rel=0.02), "at most 30 % is believed"


def test_rests_take_a_small_share_of_the_time(monkeypatch):
    training = Training(monkeypatch, lost=0.05, counted=0.05)
    training.train(300)
    assert 0 < training.rested / 300 < 0.03


def test_without_end_of_a_probe_there_is_no_rest_and_probes_go_on(monkeypatch):
    training = Training(monkeypatch, lost=0.05, counted=0.05, busy=True)
    training.train(5)
    assert training.cost.holds_probes
    training.train(2)
    assert not training.cost.holds_probes
    assert training.rested == 0


def test_a_pause_ends_a_rest_and_what_was_measured_before_is_forgotten(monkeypatch):
    training = Training(monkeypatch, lost=0.05, counted=0.05)
    while not training.watching.rests:
        training.train(0.01)
    training.cost.restart()
    assert not training.watching.rests
    assert not training.cost.holds_probes
    training.now += 1000
    training.train(2.5)
    assert training.watching.measured == 1
    assert training.watching.factor == pytest.approx(1.0, rel=0.02)
