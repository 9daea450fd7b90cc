"""Look at the training within a time budget: probes take turns, one at a step boundary at most.

Most looks are taken aside: the training stops only while its networks are copied (see `aside`).
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from typing import Any

import torch

from ..probes.base import PROBES, Probe
from ..probes.view import View
from ..telemetry.events import Measuring, Note
from ..telemetry.mailbox import Picture, Telemetry
from .probe_worker import Batch, Lane, Shadow

# The probes' part of the budget; the rest is the window's, which draws what they send.
_PROBES_PART = 0.7
# How many seconds of unspent budget may be saved up, so that a quiet spell is not followed by a burst.
_SAVED_SECONDS = 0.02
# Share of a core's time that looks aside may take for each share of the training's that is budgeted: they cost the
# training only the copy, and the memory they read.
_ASIDE_PER_BUDGET = 5.0
# Seconds until a busy lane is asked again.
_ASK_AGAIN = 0.004
_MakeView = Callable[[Mapping[str, Any]], View]


class Observer:
    """Schedules the probes of one run.

    Every second of training earns `budget` seconds of watching; what a probe takes is paid from that, and while the
    account is overdrawn nothing is looked at. An expensive probe so becomes rarer by itself. A look aside is paid with
    what the copy takes, and may itself take a larger share of another core.

    Args:
        telemetry: takes the pictures.
        budget: share of the training thread's time, above 0 and at most 1.

    Attributes:
        budget: as above; may be set at any time.
        inapplicable: reason by topic, for probes that make no sense for the run.
        spent: seconds of the training thread that looks took so far.
        keeps_indicators: whether the quick indicators, those due at a run's end, are measured though nobody watches.
        listener: called with each picture before the window sees it, in the thread that took it.
    """

    def __init__(self, telemetry: Telemetry, budget: float) -> None:
        self._budget = budget
        self.spent = 0.0
        self.inapplicable: dict[str, str] = {}
        self.keeps_indicators = False
        self.listener: Callable[[Picture], None] | None = None
        self._telemetry = telemetry
        self._wishes: Mapping[str, Mapping[str, Any]] = {}
        self._probes: dict[str, Probe] = {}
        # pictures must not wait for a slow indicator
        self._lanes = {False: _Aside("pictures aside", False), True: _Aside("indicators aside", True)}
        self._measurement: Batch | None = None
        self._given_up: set[str] = set()  # written by the lanes' threads
        self._last_look: dict[str, float] = {}
        self._step_of_look: dict[str, int] = {}
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
        return _PROBES_PART * self.budget

    def begin(self, view: View) -> None:
        """Make the probes that suit the run."""
        for name, probe_class in PROBES.classes().items():
            reason = probe_class.inapplicable(view)
            if reason is None:
                self._probes[name] = probe_class()
            else:
                self.inapplicable[name] = reason

    def end(self) -> None:
        """Stop looking aside: the run is over, or waits for nobody."""
        for lane in self._lanes.values():
            lane.close()

    def watch(self, wishes: Mapping[str, Mapping[str, Any]]) -> None:
        """Look at these topics from now on, and only these. A topic with changed wishes is due at once."""
        for topic, wish in wishes.items():
            if self._wishes.get(topic) != wish:
                self._last_look.pop(topic, None)
        self._wishes = dict(wishes)
        self._next = 0.0

    def is_due(self, now: float) -> bool:
        """Whether `look` has something to do; cheap enough to ask after every step."""
        return now >= self._next

    def look(self, now: float, make_view: _MakeView) -> None:
        """Let the probe that is most overdue look, if the account allows.

        Args:
            now: `time.perf_counter()`.
            make_view: wishes to View.
        """
        self._account = min(self._account + self._share() * (now - self._counted_until), _SAVED_SECONDS)
        self._counted_until = now
        if self._account < 0:
            self._next = now - self._account / self._share()
            return
        lateness, waits = {}, [now + 0.05]
        for topic in self._watched():
            probe, last = self._probes[topic], self._last_look.get(topic, -1e9)
            lane = self._lane(probe)
            ready = 0.0 if lane is None else now + _ASK_AGAIN if lane.is_busy else lane.free_at
            if now < max(ready, last + probe.period):
                waits.append(max(ready, last + probe.period))
            else:
                lateness[topic] = (now - last) / probe.period
        if not lateness:
            self._next = min(waits)
            return
        topic = max(lateness, key=lateness.__getitem__)
        if (content := self._probes[topic].more()) is not None:
            self._last_look[topic] = now
            self._deliver(topic, self._step_of_look[topic], content)
            return
        lane = self._lane(self._probes[topic])
        if lane is None:
            self._account -= self._look(topic, now, make_view)
        else:
            self._account -= self._look_aside([topic], lane, now, make_view)

    def look_at_all(self, make_view: _MakeView) -> None:
        """Take every watched picture now: the run is paused or a person steps by hand. Indicators come a little later.
        """
        now = time.perf_counter()
        for topic in self._watched():
            if self._probes[topic].measures_indicators:
                self._last_look.pop(topic, None)
            else:
                self._look_at_rest(topic, now, make_view)
        self.catch_up(make_view)
        self._counted_until = time.perf_counter()
        self._account = 0.0

    def look_at_end(self, make_view: _MakeView, hurried: bool) -> None:
        """Take the last pictures of a run: those that are due at its end, watched or not.

        Args:
            hurried: these alone; else all that are watched too.
        """
        self.end()
        now = time.perf_counter()
        for topic, probe in self._probes.items():
            if probe.at_end or (topic in self._watched() and not hurried):
                try:
                    self._look(topic, now, make_view, at_rest=True)
                except Exception as error:  # a look that goes wrong must not spoil a run that went well
                    self._give_up(topic, make_view({}).step, error)

    def look_at_changed(self, make_view: _MakeView) -> None:
        """Take the watched pictures that were never taken with their present wishes."""
        now = time.perf_counter()
        for topic in [t for t in self._watched() if t not in self._last_look]:
            if not self._probes[topic].measures_indicators:
                self._look_at_rest(topic, now, make_view)
        self.catch_up(make_view)

    @property
    def is_behind(self) -> bool:
        """Whether watched indicators do not show the state at rest yet."""
        return self._lanes[True].is_busy or any(topic not in self._last_look for topic in self._watched())

    def catch_up(self, make_view: _MakeView) -> None:
        """Have the indicators measured that are behind, if their thread is free."""
        behind, lane = [t for t in self._watched() if t not in self._last_look], self._lanes[True]
        if behind and not lane.is_busy:
            self._look_aside(behind, lane, time.perf_counter(), make_view)

    def rest(self) -> None:
        """Do not count the time since the last look as training time (after a pause)."""
        self._counted_until = time.perf_counter()

    def measure(self, samples: int, make_view: _MakeView) -> None:
        """Have all indicators measured at once on many samples, aside; `Measuring` events tell how far it is.

        Args:
            samples: that are wished for; a probe takes what it has and can.
        """
        if self._measurement is not None:
            return  # one is on its way
        looks = [(name, probe, dict(self._wishes.get(name, {}), samples=samples))
                 for name, probe in self._probes.items() if probe.measures_indicators]
        view = make_view({})
        step, total, troubles = view.step, len(looks), []

        def begins(number: int, topic: str) -> None:
            if number < total:
                self._telemetry.send_event(Measuring(step, number, total, topic))
                return
            stopped = batch.stop.is_set()
            self._measurement = None
            reason = "cancelled" if stopped else "; ".join(troubles)
            self._telemetry.send_event(Measuring(step, total, total, "", reason))

        def fail(topic: str, step: int, error: Exception) -> None:
            troubles.append(f"{topic}: {error}")

        lane = self._lanes[True]
        # a copy of its own: the lane's is still being looked at, or will be before this is done
        batch = Batch(looks, Shadow(lane.random(view)).of(view), self._deliver, fail, begins)
        self._measurement = batch
        lane.submit(batch)

    def cancel_measurement(self) -> None:
        """End a full measurement early; also from another thread."""
        if (measurement := self._measurement) is not None:
            measurement.stop.set()

    def _watched(self) -> list[str]:
        return [topic for topic, probe in self._probes.items() if topic not in self._given_up and (
            topic in self._wishes or (self.keeps_indicators and probe.measures_indicators and probe.at_end))]

    def _lane(self, probe: Probe) -> _Aside | None:
        return self._lanes[probe.measures_indicators] if probe.aside or probe.measures_indicators else None

    def _look_at_rest(self, topic: str, now: float, make_view: _MakeView) -> None:
        if (lane := self._lane(self._probes[topic])) is not None:
            lane.wait()  # the probe is still looking there
        self._look(topic, now, make_view, at_rest=True)

    def _look(self, topic: str, now: float, make_view: _MakeView, at_rest: bool = False) -> float:
        start = time.perf_counter()
        view = make_view(self._wishes.get(topic, {}))
        view.at_rest |= at_rest
        content = self._probes[topic].look(view)
        cost = time.perf_counter() - start
        self._last_look[topic], self._step_of_look[topic] = now, view.step
        self.spent += cost
        if content is not None:
            self._send(Picture(topic, view.step, content, cost))
        return cost

    def _look_aside(self, topics: list[str], lane: _Aside, now: float, make_view: _MakeView) -> float:
        start = time.perf_counter()
        looks = [(topic, self._probes[topic], self._wishes.get(topic, {})) for topic in topics]
        view = lane.shadow_of(make_view(looks[0][2]))
        lane.submit(Batch(looks, view, self._deliver, self._give_up), min(1.0, _ASIDE_PER_BUDGET * self.budget))
        cost = time.perf_counter() - start
        self._last_look.update(dict.fromkeys(topics, now))
        self._step_of_look.update(dict.fromkeys(topics, view.step))
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


class _Aside(Lane):
    """A lane with the copy that its ordinary looks see.

    Args:
        measures: it measures indicators, which may want all of the networks; pictures show what is wished.
    """

    def __init__(self, name: str, measures: bool) -> None:
        super().__init__(name)
        self._measures = measures
        self._shadow: Shadow | None = None

    def random(self, view: View) -> torch.Generator:
        """A generator of this lane's own."""
        generator = torch.Generator(view.real.device)
        return generator.manual_seed((view.config.train.seed << 8) + 1 + self._measures)

    def shadow_of(self, view: View) -> View:
        if self._shadow is None:
            self._shadow = Shadow(self.random(view))
        return self._shadow.of(view, whole=self._measures)
