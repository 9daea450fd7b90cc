"""Run probes within a time budget: they take turns, one at a step boundary at most.

Most of them run in the background: the training stops only while its networks are copied (see `probe_worker`).
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

import torch

from ..probes.base import PROBES, Probe
from ..probes.view import View
from ..telemetry.events import Measuring, Note
from ..telemetry.mailbox import WINDOW_PER_COST, Picture, Telemetry
from .probe_worker import NetworkCopy, ProbeJob, ProbeWorker
from .watching_cost import WatchingCost

# The probes' part of the budget at most; the rest is the window's, which draws what they send.
PROBES_PART = 0.7
# What is left to them, whatever the window takes: the window is first to give way, but not for ever.
_LEAST_PART = 0.15
# How many seconds of unspent budget may be saved up, so that a quiet spell is not followed by a burst.
_SAVED_SECONDS = 0.02
# Share of a core's time that background probes may take for each share of the training's that is budgeted: they cost
# the training only the copy, and the memory they read.
_BACKGROUND_PER_BUDGET = 5.0
# Part of that which pictures keep, however much is given up.
_LEAST_PICTURES = 0.5
# Seconds until a busy worker is asked again.
_ASK_AGAIN = 0.004
# Seconds over which the window's share is measured.
_WINDOW_SECONDS = 1.0
# Share of their usual part of the budget below which probes count as held back.
_HELD = 0.75
# Seconds between the contents of what moves on the screen, and those for a window that draws faster than is usual.
_SMOOTH, _FASTEST = 0.04, 0.015
_MakeView = Callable[[Mapping[str, Any]], View]


class Observer:
    """A scheduler of the probes of one run.

    Every second of training earns `budget` seconds of watching; what a probe takes is paid from that, and while the
    account is overdrawn no probe runs. An expensive probe so becomes rarer by itself. A probe in the background is paid
    with what the copy takes, and may itself take a larger share of another core. Where watching is found to cost more
    than was counted (see `WatchingCost`), or the window needs more of the budget, all of them become rarer.

    Args:
        telemetry: takes the pictures.
        budget: share of the training thread's time, above 0 and at most 1.

    Attributes:
        budget: as above; may be set at any time.
        cost: the gauge of what watching really costs.
        inapplicable: reason by topic, for probes that make no sense for the run.
        spent: seconds of the training thread that probes took so far.
        keeps_indicators: whether the quick indicators, those due at a run's end, are measured even if not watched.
        records: whether the run is recorded: its pictures are taken now and then, watched or not.
        listener: called with each picture before the window sees it, in the thread that took it.
        in_background: whether probes may run in threads of their own, on copies of the networks; else all of them take
            their turns in the training thread.
    """

    def __init__(self, telemetry: Telemetry, budget: float) -> None:
        self._budget = budget
        self.spent = 0.0
        self.inapplicable: dict[str, str] = {}
        self.keeps_indicators = False
        self.records = False
        self.listener: Callable[[Picture], None] | None = None
        self.in_background = True
        self._telemetry = telemetry
        self.cost = WatchingCost(telemetry.watching)
        self._window_from = (0.0, 0.0)
        self._window_share = 0.0
        self._smooth_period = _SMOOTH
        self._overdrawn = False  # since the window's share was measured last
        self._requests: Mapping[str, Mapping[str, Any]] = {}
        self._probes: dict[str, Probe] = {}
        # pictures must not wait for a slow indicator
        self._workers = {False: _CopyWorker("background pictures", False), True: _CopyWorker("indicators", True)}
        self._measurement: ProbeJob | None = None
        self._given_up: set[str] = set()  # written by the workers' threads
        self._probed_at: dict[str, float] = {}
        self._probed_step: dict[str, int] = {}
        self._account = 0.0
        self._counted_until = time.perf_counter()
        self._next = 0.0

    @property
    def budget(self) -> float:
        return self._budget

    @budget.setter
    def budget(self, budget: float) -> None:
        self._budget = budget
        self._next = 0.0  # what is owed is paid back at the new rate

    def _share(self) -> float:
        """Say which share of the training thread's time probes may take now."""
        left = self.budget / self._telemetry.watching.factor - self._window_share / WINDOW_PER_COST
        return min(PROBES_PART * self.budget, max(_LEAST_PART * self.budget, left))

    def _follow_window(self, now: float) -> None:
        """Measure which share of a core the window takes, about once a second."""
        watching, (then, before) = self._telemetry.watching, self._window_from
        if now - then < _WINDOW_SECONDS:
            return
        if then:
            self._window_share = (watching.window_seconds - before) / (now - then)
        self._window_from = (now, watching.window_seconds)
        if watching.draws_fast:  # as fast as the sending keeps to its part of the budget
            part = self._window_share / WINDOW_PER_COST * watching.factor / ((1 - PROBES_PART) * self.budget)
            self._smooth_period = min(_SMOOTH, max(_FASTEST, self._smooth_period * min(1.25, max(0.8, part))))
        else:
            self._smooth_period = _SMOOTH
        watching.probes_held = self._overdrawn and self._share() < _HELD * PROBES_PART * self.budget
        self._overdrawn = False

    def begin(self, view: View, refused: Mapping[str, str] = MappingProxyType({})) -> None:
        """Make the probes that suit the run.

        Args:
            refused: reason by topic, for others that do not.
        """
        for name, probe_class in PROBES.classes().items():
            reason = refused.get(name) or probe_class.inapplicable(view)
            if reason is None:
                self._probes[name] = probe_class()
            else:
                self.inapplicable[name] = reason

    def cancel(self) -> None:
        """Give up what is measured in the background. Returns at once, though some of it cannot be cut short, unless
        the end of a full measurement is still to be told.
        """
        if self.is_measuring:
            self.end()
        for worker in self._workers.values():
            worker.cancel()

    def end(self) -> None:
        """End the background probes: the run is over, or trains no further."""
        for worker in self._workers.values():
            worker.close()

    def watch(self, requests: Mapping[str, Mapping[str, Any]]) -> None:
        """Run the probes of these topics from now on, and only these. A topic with changed requests is due at once,
        even where its probe failed before.
        """
        for topic, request in requests.items():
            if self._requests.get(topic) != request:
                self._probed_at.pop(topic, None)
                self._given_up.discard(topic)
        self._requests = dict(requests)
        self._next = 0.0

    def is_watched(self, topic: str) -> bool:
        """Tell whether a panel shows this topic."""
        return topic in self._requests

    def is_due(self, now: float) -> bool:
        """Tell whether `probe_next` has something to do; cheap enough to ask after every step."""
        return now >= self._next and not self.cost.holds_probes

    def follow(self, now: float, step: int) -> None:
        """Take note of a step boundary, to measure what watching costs."""
        self.cost.follow(now, step, self.spent, self._is_busy)

    def _is_busy(self) -> bool:
        return any(worker.is_busy for worker in self._workers.values())

    def probe_next(self, now: float, make_view: _MakeView) -> None:
        """Run the probe that is most overdue, if the account allows.

        Args:
            now: `time.perf_counter()`.
            make_view: requests to View.
        """
        self._follow_window(now)
        self._account = min(self._account + self._share() * (now - self._counted_until), _SAVED_SECONDS)
        self._counted_until = now
        if self._account < 0:
            self._overdrawn = True
            self._next = now - self._account / self._share()
            return
        lateness, waits = {}, [now + 0.05]
        for topic in self._watched():
            probe, last = self._probes[topic], self._probed_at.get(topic, -1e9)
            worker = self._worker(probe)
            ready = 0.0 if worker is None else now + _ASK_AGAIN if worker.is_busy else worker.free_at
            period = self._period(topic)
            if now < max(ready, last + period):
                waits.append(max(ready, last + period))
            else:
                lateness[topic] = (now - last) / period
        if not lateness:
            self._next = min(waits)
            return
        topic = max(lateness, key=lateness.__getitem__)
        if (content := self._probes[topic].more()) is not None:
            self._probed_at[topic] = now
            self._deliver(topic, self._probed_step[topic], content)
            return
        worker = self._worker(self._probes[topic])
        if worker is None:
            self._account -= self._probe(topic, now, make_view)
        else:
            left = self._share() / (PROBES_PART * self.budget)
            if not self._probes[topic].measures_indicators:
                left = max(left, _LEAST_PICTURES)  # a stage that stands still would hide the training
            share = min(1.0, _BACKGROUND_PER_BUDGET * self.budget * left)
            self._account -= self._submit([topic], worker, now, make_view, share)

    def probe_all(self, make_view: _MakeView) -> None:
        """Take every watched picture now: the run is paused or a person steps by hand. Indicators come a little later.
        """
        now = time.perf_counter()
        for topic in self._watched():
            if self._probes[topic].measures_indicators:
                self._probed_at.pop(topic, None)
            else:
                self._probe_at_rest(topic, now, make_view)
        self.catch_up(make_view)
        self._counted_until = time.perf_counter()
        self._account = 0.0

    def probe_at_end(self, make_view: _MakeView, hurried: bool) -> None:
        """Take the last pictures of a run: those that are due at its end, watched or not.

        Args:
            hurried: only these, while what cannot be cut short in the background goes on; else all that are watched
                too.
        """
        if hurried:
            self.cancel()
        else:
            self.end()
        now = time.perf_counter()
        for topic, probe in self._probes.items():
            if probe.at_end or (topic in self._watched() and not hurried):
                if (worker := self._worker(probe)) is not None:
                    worker.wait_for(topic)  # a probe runs in one thread at a time
                try:
                    self._probe(topic, now, make_view, at_rest=True)
                except Exception as error:  # a probe that fails must not spoil a run that went well
                    self._give_up(topic, make_view({}).step, error)

    def probe_changed(self, make_view: _MakeView) -> None:
        """Take the watched pictures that were never taken with their present requests."""
        now = time.perf_counter()
        for topic in [t for t in self._watched() if t not in self._probed_at]:
            if not self._probes[topic].measures_indicators:
                self._probe_at_rest(topic, now, make_view)
        self.catch_up(make_view)

    @property
    def is_behind(self) -> bool:
        """Whether watched indicators do not show the state at rest yet."""
        return self._workers[True].is_busy or any(topic not in self._probed_at for topic in self._watched())

    def catch_up(self, make_view: _MakeView) -> None:
        """Have the indicators measured that are behind, the frequent ones first, if their worker is free.

        The run is at rest, so that this is no debt to the training that may follow.
        """
        behind, worker = [t for t in self._watched() if t not in self._probed_at], self._workers[True]
        if not self.in_background:
            for topic in behind:
                self._probe(topic, time.perf_counter(), make_view, at_rest=True)
        elif behind and not worker.is_busy:
            behind.sort(key=lambda topic: self._probes[topic].period)
            self._submit(behind, worker, time.perf_counter(), make_view, share=1.0)

    def rest(self) -> None:
        """Do not count the time since the last probe as training time (after a pause)."""
        self._counted_until = time.perf_counter()
        self.cost.restart()

    def measure(self, samples: int, make_view: _MakeView) -> None:
        """Have all indicators measured in the background on many samples; `Measuring` events tell how far it is.

        Args:
            samples: that are wanted; a probe takes what it has and can.
        """
        if self.is_measuring:
            return
        if not self.in_background:
            self._telemetry.send_event(Measuring(make_view({}).step, 0, 0, "", "these networks can be watched between "
                                                 "two steps alone, which a full measurement would hold up for long"))
            return
        probes = [(name, probe, dict(self._requests.get(name, {}), samples=samples))
                  for name, probe in self._probes.items() if probe.measures_indicators]
        view = make_view({})
        step, total, troubles = view.step, len(probes), []

        def begins(number: int, topic: str) -> None:
            if number < total:
                self._telemetry.send_event(Measuring(step, number, total, topic))
                return
            stopped = job.stop.is_set()
            self._measurement = None
            reason = "cancelled" if stopped else "; ".join(troubles)
            self._telemetry.send_event(Measuring(step, total, total, "", reason))

        def fail(topic: str, step: int, error: Exception) -> None:
            troubles.append(f"{topic}: {error}")

        worker = self._workers[True]
        # a copy of its own: the worker's is still in use, or will be before this is done
        job = ProbeJob(probes, NetworkCopy(worker.random(view)).of(view), self._deliver, fail, begins)
        self._measurement = job
        worker.submit(job)

    @property
    def is_measuring(self) -> bool:
        """Whether a full measurement is on its way."""
        return self._measurement is not None

    def cancel_measurement(self) -> None:
        """End a full measurement early; also from another thread."""
        if (measurement := self._measurement) is not None:
            measurement.stop.set()

    def _watched(self) -> list[str]:
        return [topic for topic, probe in self._probes.items() if topic not in self._given_up and (
            topic in self._requests or (self.keeps_indicators and probe.measures_indicators and probe.at_end)
            or (self.records and probe.record_period is not None))]

    def _period(self, topic: str) -> float:
        """Say how many seconds lie between two contents: fewer if a panel draws them."""
        probe = self._probes[topic]
        watched = topic in self._requests or probe.measures_indicators
        if not watched:
            return probe.record_period
        return min(probe.period, self._smooth_period) if probe.period <= _SMOOTH else probe.period

    def _worker(self, probe: Probe) -> _CopyWorker | None:
        """Find the worker that runs a probe; None for one that runs in the training thread."""
        if not self.in_background or not (probe.in_background or probe.measures_indicators):
            return None
        return self._workers[probe.measures_indicators]

    def _probe_at_rest(self, topic: str, now: float, make_view: _MakeView) -> None:
        if (worker := self._worker(self._probes[topic])) is not None:
            worker.wait()  # the probe is still running there
        self._probe(topic, now, make_view, at_rest=True)

    def _probe(self, topic: str, now: float, make_view: _MakeView, at_rest: bool = False) -> float:
        """Run a probe here and now; return the seconds that it took."""
        start = time.perf_counter()
        view = make_view(self._requests.get(topic, {}))
        view.at_rest |= at_rest
        try:
            content = self._probes[topic].measure(view)
        except Exception as error:  # what is asked may come from another process; no picture is worth the training
            self._give_up(topic, view.step, error)
            content = None
        cost = time.perf_counter() - start
        self._probed_at[topic], self._probed_step[topic] = now, view.step
        self.spent += cost
        if content is not None:
            self._send(Picture(topic, view.step, content, cost))
        return cost

    def _submit(self, topics: list[str], worker: _CopyWorker, now: float, make_view: _MakeView, share: float) -> float:
        """Have probes run in the background; return the seconds that it took to copy the networks."""
        start = time.perf_counter()
        probes = [(topic, self._probes[topic], self._requests.get(topic, {})) for topic in topics]
        view = worker.copy_of(make_view(probes[0][2]))
        worker.submit(ProbeJob(probes, view, self._deliver, self._give_up), share)
        cost = time.perf_counter() - start
        self._probed_at.update(dict.fromkeys(topics, now))
        self._probed_step.update(dict.fromkeys(topics, view.step))
        self.spent += cost
        return cost

    def _deliver(self, topic: str, step: int, content: Any) -> None:
        if content is not None:
            self._send(Picture(topic, step, content))

    def _send(self, picture: Picture) -> None:
        if self.listener is not None:
            self.listener(picture)
        self._telemetry.send_picture(picture)

    def _give_up(self, topic: str, step: int, error: Exception) -> None:
        self._given_up.add(topic)
        self._telemetry.send_event(Note(step, f"The picture of {topic} could not be made and is left out from now on.",
                                        (f"{type(error).__name__}: {error}",)))


class _CopyWorker(ProbeWorker):
    """A worker with the copy of the networks that its ordinary jobs see.

    Args:
        measures: it measures indicators, which may need all of the networks; pictures show the weights asked for.
    """

    def __init__(self, name: str, measures: bool) -> None:
        super().__init__(name)
        self._measures = measures
        self._copy: NetworkCopy | None = None

    def random(self, view: View) -> torch.Generator:
        """Make a generator of this worker's own."""
        generator = torch.Generator(view.real.device)
        return generator.manual_seed((view.config.train.seed << 8) + 1 + self._measures)

    def copy_of(self, view: View) -> View:
        """Give the same view of this worker's copy of the networks."""
        if self._copy is None:
            self._copy = NetworkCopy(self.random(view))
        return self._copy.of(view, whole=self._measures)
