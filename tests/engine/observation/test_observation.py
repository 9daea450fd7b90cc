from types import SimpleNamespace

import pytest

from ganviz.engine.observation import observation
from ganviz.engine.observation.observation import Observer
from ganviz.engine.probes.base import Probe
from ganviz.engine.telemetry.mailbox import Telemetry

STEP = 0.001  # seconds of training between two questions to the observer
PART = observation.PROBES_PART  # of the budget; the window takes the rest


class Clock:
    """Time that passes only when something takes it."""

    def __init__(self):
        self.now = 100.0

    def perf_counter(self):
        return self.now


class World:
    """An observer among probes whose cost is known."""

    def __init__(self, monkeypatch, budget, view_cost=0.0, **probes):
        self.clock, self.view_cost = Clock(), view_cost
        self.measurements = []
        classes = {name: self._probe(name, **about) for name, about in probes.items()}
        monkeypatch.setattr(observation, "time", self.clock)
        monkeypatch.setattr(observation, "PROBES", SimpleNamespace(classes=lambda: classes))
        self.telemetry = Telemetry()
        self.observer = Observer(self.telemetry, budget)
        self.observer.begin(self.view({}))

    def _probe(self, topic, cost=0.0, period=0.1, at_end=False, reason=None, content="seen", indicators=False):
        world = self

        class Known(Probe):
            def measure(self, view):
                world.clock.now += cost
                world.measurements.append((topic, round(world.clock.now, 6), dict(view.requests)))
                return content

            @classmethod
            def inapplicable(cls, view):
                return reason

        Known.period, Known.at_end, Known.measures_indicators = period, at_end, indicators
        return Known

    def view(self, requests):
        self.clock.now += self.view_cost
        return SimpleNamespace(step=7, requests=requests, at_rest=False)

    def train(self, seconds):
        """Train that long, watching included; returns the measurements that it brought."""
        before, end = len(self.measurements), self.clock.now + seconds
        while self.clock.now < end:
            self.clock.now += STEP
            if self.observer.is_due(self.clock.now):
                self.observer.probe_next(self.clock.now, self.view)
        return self.measurements[before:]


def topics(measurements):
    return [topic for topic, _, _ in measurements]


@pytest.mark.parametrize("budget", [0.01, 0.05, 0.3])
def test_probes_stay_within_the_budget(monkeypatch, budget):
    world = World(monkeypatch, budget, a={"cost": 0.004, "period": 0.05}, b={"cost": 0.03},
                  c={"cost": 0.2, "period": 1.0})
    world.observer.watch({"a": {}, "b": {}, "c": {}})
    measurements = world.train(200.0)
    # at most what was saved up and one measurement of the dearest beyond it
    assert world.observer.spent <= PART * budget * 200.0 + 0.02 + 0.2
    wanted = (0.004 / 0.05 + 0.03 / 0.1 + 0.2) * 200.0
    assert world.observer.spent >= 0.9 * min(PART * budget * 200.0, wanted), "and use it"
    assert set(topics(measurements)) == {"a", "b", "c"}


def share_used(monkeypatch, factor, window):
    """Train with a dear probe while the window takes a share of a core; the share of the time that the probe got."""
    world = World(monkeypatch, 0.05, a={"cost": 0.01})
    world.observer.watch({"a": {}})
    world.telemetry.watching.factor = factor
    begun = world.clock.now
    while world.clock.now < begun + 100:
        before = world.clock.now
        world.train(0.5)
        world.telemetry.watching.window_seconds += window * (world.clock.now - before)
    return world.observer.spent / 100, world.telemetry.watching.probes_held


def test_probes_give_way_where_watching_costs_more_than_was_counted(monkeypatch):
    assert share_used(monkeypatch, factor=1.0, window=0.03) == (pytest.approx(0.035, rel=0.1), False)
    assert share_used(monkeypatch, factor=2.0, window=0.03) == (pytest.approx(0.05 / 2 - 0.03 / 2, rel=0.1), True)
    assert share_used(monkeypatch, factor=1.0, window=0.06) == (pytest.approx(0.05 - 0.06 / 2, rel=0.1), True)


def test_some_probes_remain_whatever_the_window_takes(monkeypatch):
    assert share_used(monkeypatch, factor=4.0, window=0.2) == (pytest.approx(0.15 * 0.05, rel=0.15), True)


def test_what_making_the_view_costs_counts_too(monkeypatch):
    world = World(monkeypatch, 0.05, view_cost=0.01, a={"cost": 0.0, "period": 0.05})
    world.observer.watch({"a": {}})
    world.train(50.0)
    assert world.observer.spent == pytest.approx(PART * 0.05 * 50.0, rel=0.05)


def test_cheap_probes_keep_their_periods(monkeypatch):
    world = World(monkeypatch, 0.05, fast={"cost": 1e-5, "period": 0.05}, slow={"cost": 1e-5, "period": 1.0})
    world.observer.watch({"fast": {}, "slow": {}})
    seen = topics(world.train(20.0))
    assert seen.count("slow") == pytest.approx(20, abs=1)
    assert seen.count("fast") == pytest.approx(400, rel=0.05)


@pytest.mark.parametrize(("fast", "sending", "rate"), [(False, 0.0, 25), (True, 0.0, 66), (True, 0.2, 25)])
def test_pictures_come_as_fast_as_a_window_elsewhere_draws_them_and_sending_allows(monkeypatch, fast, sending, rate):
    world = World(monkeypatch, 0.05, moving={"cost": 1e-5, "period": 0.04}, slow={"cost": 1e-5, "period": 1.0})
    world.observer.watch({"moving": {}, "slow": {}})
    watching = world.telemetry.watching
    watching.draws_fast = fast
    for _ in range(60):
        seen = topics(world.train(0.5))
        watching.window_seconds += sending * 0.5
    assert seen.count("moving") == pytest.approx(rate / 2, abs=2)
    assert seen.count("slow") <= 1


def test_probes_take_turns_when_there_is_not_enough_for_all(monkeypatch):
    world = World(monkeypatch, 0.02, **{f"p{i}": {"cost": 0.01, "period": 0.1} for i in range(4)})
    world.observer.watch({f"p{i}": {} for i in range(4)})
    seen = topics(world.train(100.0))
    assert len(seen) == pytest.approx(PART * 0.02 * 100 / 0.01, rel=0.05)
    assert all(len(set(seen[i:i + 4])) == 4 for i in range(0, len(seen) - 4, 4))


def test_a_frequent_probe_does_not_starve_a_rare_one(monkeypatch):
    world = World(monkeypatch, 0.02, often={"cost": 0.01, "period": 0.05}, rare={"cost": 0.01, "period": 0.5})
    world.observer.watch({"often": {}, "rare": {}})
    seen = topics(world.train(200.0))
    assert seen.count("rare") >= len(seen) / 15
    assert seen.count("often") > seen.count("rare")


def test_one_measurement_at_a_step_boundary(monkeypatch):
    world = World(monkeypatch, 0.5, a={}, b={}, c={})
    world.observer.watch({"a": {}, "b": {}, "c": {}})
    world.clock.now += STEP
    world.observer.probe_next(world.clock.now, world.view)
    assert len(world.measurements) == 1


def test_a_quiet_spell_is_not_followed_by_a_burst(monkeypatch):
    world = World(monkeypatch, 0.05, a={"cost": 0.005, "period": 0.001})
    world.train(60.0)
    world.observer.watch({"a": {}})
    assert len(world.train(1.0)) <= (0.02 + 0.05) / 0.005 + 1


def test_nobody_watches_nothing_is_measured(monkeypatch):
    world = World(monkeypatch, 0.05, a={}, b={})
    assert world.train(2.0) == []
    world.observer.watch({"a": {}})
    assert set(topics(world.train(2.0))) == {"a"}
    world.observer.watch({})
    assert world.train(2.0) == []


def test_changed_requests_are_due_at_once(monkeypatch):
    world = World(monkeypatch, 0.05, slow={"cost": 1e-4, "period": 1000.0}, other={"cost": 1e-4, "period": 0.01})
    world.observer.watch({"slow": {"index": 1}, "other": {}})
    world.train(5.0)
    world.observer.watch({"slow": {"index": 2}, "other": {}})
    assert world.observer.is_due(world.clock.now)
    assert world.train(2 * STEP)[0][0::2] == ("slow", {"index": 2})
    world.observer.watch({"slow": {"index": 2}, "other": {}})
    assert "slow" not in topics(world.train(5.0)), "the same requests are nothing new"
    world.observer.watch({"other": {}})
    world.observer.watch({"slow": {"index": 2}, "other": {}})
    assert topics(world.train(2 * STEP))[0] == "slow", "a topic that comes back is shown as it is now"


def test_a_larger_budget_pays_a_debt_back_sooner(monkeypatch):
    world = World(monkeypatch, 0.001, a={"cost": 0.5, "period": 0.1})
    world.observer.watch({"a": {}})
    assert len(world.train(100.0)) == 1
    world.observer.budget = 0.5
    assert world.observer.budget == 0.5
    assert len(world.train(2.0)) >= 1


def test_a_pause_earns_nothing(monkeypatch):
    world = World(monkeypatch, 0.05, a={"cost": 1.0, "period": 0.1})
    world.observer.watch({"a": {}})
    world.train(2.0)
    world.clock.now += 1000.0
    world.observer.rest()
    assert world.train(10.0) == [], "20 s of training are owed"


def test_all_watched_pictures_are_taken_by_hand_whatever_was_spent(monkeypatch):
    world = World(monkeypatch, 0.001, a={"cost": 0.5}, b={"cost": 0.5}, end={"cost": 0.5, "at_end": True})
    world.observer.watch({"a": {}, "b": {}})
    for _ in range(2):
        world.observer.probe_all(world.view)
    assert topics(world.measurements) == ["a", "b"] * 2
    world.observer.probe_at_end(world.view, hurried=False)
    assert topics(world.measurements)[4:] == ["a", "b", "end"]
    assert len(world.train(1.0)) == 1, "training owes nothing for what a person asked for"


def test_only_pictures_with_new_requests_are_taken_while_paused(monkeypatch):
    world = World(monkeypatch, 0.05, a={}, b={})
    world.observer.watch({"a": {"n": 1}, "b": {}})
    world.observer.probe_changed(world.view)
    assert topics(world.measurements) == ["a", "b"]
    world.observer.watch({"a": {"n": 2}, "b": {}})
    world.observer.probe_changed(world.view)
    assert world.measurements[2:] == [("a", world.clock.now, {"n": 2})]
    world.observer.probe_changed(world.view)
    assert len(world.measurements) == 3


def test_what_makes_no_sense_is_told_and_never_measured(monkeypatch):
    world = World(monkeypatch, 0.05, a={}, flat={"reason": "needs images"})
    world.observer.watch({"a": {}, "flat": {}, "unknown": {}})
    assert set(topics(world.train(1.0))) == {"a"}
    world.observer.probe_at_end(world.view, hurried=False)
    assert world.observer.inapplicable == {"flat": "needs images"}


def test_a_picture_carries_its_topic_step_and_cost(monkeypatch):
    world = World(monkeypatch, 0.05, a={"cost": 0.004}, empty={"content": None})
    world.observer.watch({"a": {}, "empty": {}})
    world.train(1.0)
    pictures = world.telemetry.drain_pictures()
    assert pictures.keys() == {"a"}, "nothing to see is no picture"
    picture = pictures["a"]
    assert (picture.topic, picture.step, picture.content) == ("a", 7, "seen")
    assert picture.cost == pytest.approx(0.004)


def noted_jobs(monkeypatch):
    """The topics and the share of each background job, which nobody runs."""
    jobs = []

    def submit(job, share):
        jobs.append(([topic for topic, _, _ in job.probes], share))

    monkeypatch.setattr(observation, "_CopyWorker", lambda name, measures: SimpleNamespace(
        is_busy=False, free_at=0.0, copy_of=lambda view: view, submit=submit))
    return jobs


def test_indicators_of_a_run_at_rest_come_in_the_order_of_their_periods_and_leave_no_debt(monkeypatch):
    jobs = noted_jobs(monkeypatch)
    world = World(monkeypatch, 0.05, rare={"period": 8.0, "indicators": True}, often={"period": 3.0,
                                                                                     "indicators": True})
    world.observer.watch({"rare": {}, "often": {}})
    world.observer.probe_all(world.view)
    assert jobs == [(["often", "rare"], 1.0)], "a share of 1: another job may follow at once"
    world.train(20.0)
    assert {share for _, share in jobs[1:]} == {0.25}, "beside the training they take their share"
