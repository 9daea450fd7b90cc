"""Look at the training within a time budget: probes take turns, one at a step boundary at most."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from typing import Any

from .probes.base import PROBES, Probe, View
from .telemetry import Picture, Telemetry

# The probes' part of the budget; the rest is the window's, which draws what they send.
_PROBES_PART = 0.7
# How many seconds of unspent budget may be saved up, so that a quiet spell is not followed by a burst.
_SAVED_SECONDS = 0.02


class Observer:
    """Schedules the probes of one run.

    Every second of training earns `budget` seconds of watching; what a probe takes is paid from that, and while the
    account is overdrawn nothing is looked at. An expensive probe so becomes rarer by itself.

    Args:
        telemetry: takes the pictures.
        budget: share of the training thread's time, above 0 and at most 1.

    Attributes:
        budget: as above; may be set at any time.
        inapplicable: reason by topic, for probes that make no sense for the run.
        spent: seconds that probes took so far.
        keeps_indicators: whether probes that measure indicators look though nobody watches, for diagnosis.
        listener: called with each picture, in the training thread, before the window sees it.
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
        self._last_look: dict[str, float] = {}
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

    def look(self, now: float, make_view: Callable[[Mapping[str, Any]], View]) -> None:
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
        lateness = {topic: (now - self._last_look.get(topic, -1e9)) / self._probes[topic].period
                    for topic in self._topics()}
        topic = max(lateness, key=lateness.__getitem__, default=None)
        if topic is None or lateness[topic] < 1:
            waits = [self._last_look[t] + self._probes[t].period for t in lateness]
            self._next = min(waits, default=now + 0.05)
            return
        self._account -= self._look(topic, now, make_view)

    def look_at_all(self, make_view: Callable[[Mapping[str, Any]], View], at_end: bool = False) -> None:
        """Take every watched picture now: the run is paused or a person steps by hand.

        Args:
            at_end: also those that are due at a run's end, watched or not.
        """
        now = time.perf_counter()
        watched = self._topics()
        for topic, probe in self._probes.items():
            if topic in watched or (at_end and probe.at_end):
                self._look(topic, now, make_view, at_rest=True)
        self._counted_until = time.perf_counter()
        self._account = 0.0

    def look_at_changed(self, make_view: Callable[[Mapping[str, Any]], View]) -> None:
        """Take the watched pictures that were never taken with their present wishes."""
        now = time.perf_counter()
        for topic in [t for t in self._wishes if t in self._probes and t not in self._last_look]:
            self._look(topic, now, make_view, at_rest=True)

    def _topics(self) -> list[str]:
        """What is to be looked at: what is watched, and what diagnosis needs."""
        return [topic for topic, probe in self._probes.items()
                if topic in self._wishes or (self.keeps_indicators and probe.measures_indicators)]

    def rest(self) -> None:
        """Do not count the time since the last look as training time (after a pause)."""
        self._counted_until = time.perf_counter()

    def _look(self, topic: str, now: float, make_view: Callable[[Mapping[str, Any]], View],
              at_rest: bool = False) -> float:
        start = time.perf_counter()
        view = make_view(self._wishes.get(topic, {}))
        view.at_rest |= at_rest
        content = self._probes[topic].look(view)
        cost = time.perf_counter() - start
        self._last_look[topic] = now
        self.spent += cost
        if content is not None:
            picture = Picture(topic, view.step, content, cost)
            if self.listener is not None:
                self.listener(picture)
            self._telemetry.send_picture(picture)
        return cost
