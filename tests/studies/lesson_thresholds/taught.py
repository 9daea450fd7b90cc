"""The training that a lesson asks for, done without a window: what its pages prepare, and what "Do it for me" does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ganviz.engine.probes.base import PROBES
from ganviz.engine.settings import presets
from ganviz.engine.settings.commands import Set
from ganviz.engine.settings.config import RunConfig
from ganviz.engine.telemetry.history import ScalarHistory
from ganviz.engine.training.trainer import Trainer
from ganviz.lessons.checks.base import Check
from ganviz.lessons.lesson import Lesson, Preparation
from ganviz.lessons.state import LessonState

_TRAINED = ("steps", "series", "indicator", "finding")  # kinds of checks that training decides
_PART = 10  # steps between two looks at a check
_BETWEEN_MEASUREMENTS = 50  # steps


@dataclass(frozen=True)
class Reached:
    """How a page's check came to hold.

    Attributes:
        page: its number, from 1.
        steps: that were trained on the page until then, in steps of 10.
        met: whether it held within the patience.
        words: the last of the check's own words.
    """

    page: int
    steps: int
    met: bool
    words: str


class Taught:
    """A run that does what the pages of a lesson say.

    Args:
        seed: replaces that of all preparations.
    """

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self.trainer: Trainer | None = None
        self._history = ScalarHistory()
        self._trained = 0
        self._indicators: Mapping[str, float | None] = {}

    def close(self) -> None:
        """End the run."""
        if self.trainer is not None:
            self.trainer.close()
            self.trainer = None

    def go_through(self, lesson: Lesson, patience: int = 3000) -> Iterator[Reached]:
        """Go through the pages, and tell of those whose check asks for training.

        Args:
            patience: steps after which a page is given up.
        """
        self._prepare(lesson.prepare)
        for number, page in enumerate(lesson.pages, start=1):
            self._trained = 0
            if page.prepare is not None:
                self._prepare(page.prepare)
            if page.check is None or not any(part.name in _TRAINED for part in page.check.parts()):
                continue
            if page.turn is not None and page.turn.do is not None:
                self._prepare(page.turn.do)
            yield self._until(page.check, number, patience)

    # --- what a page has done ---

    def _prepare(self, wanted: Preparation) -> None:
        if wanted.opens:
            tree = dict(wanted.config) or presets.tree(wanted.preset)
            self._begin(RunConfig.from_dict(tree).with_changes(dict(wanted.settings)))
        elif wanted.restart:
            self._begin(self.trainer.config.with_changes(dict(wanted.settings)))
        elif wanted.settings:
            self.trainer.send(Set(wanted.settings))

    def _begin(self, config: RunConfig) -> None:
        self.close()
        self.trainer = Trainer(config.with_changes({"train.seed": self._seed, "device.threads": 1}), attended=False)
        self.trainer.build()
        self._history.clear(tuple(term.name for term in self.trainer.learner.terms()))
        self._indicators, self._trained = {}, 0

    # --- its check ---

    def _until(self, check: Check, number: int, patience: int) -> Reached:
        measures = any(part.needs_indicators for part in check.parts())
        while True:
            if measures and self._trained % _BETWEEN_MEASUREMENTS == 0:
                self._measure(check)
            state = self._state()
            if _holds(check, state) or self._trained >= patience:
                return Reached(number, self._trained, _holds(check, state), check.standing(state).text())
            self._train()

    def _train(self) -> None:
        before = self.trainer.step
        self.trainer.advance(_PART)
        for block in self.trainer.telemetry.drain_blocks():
            self._history.append(block)
        self._trained += self.trainer.step - before

    def _measure(self, check: Check) -> None:
        wanted = {part.indicator for part in check.parts() if part.needs_indicators}
        found: dict[str, float | None] = {}
        for topic in ("health", "players", "copies", "quality"):
            if not wanted - found.keys():
                break
            indicators = PROBES[topic]().measure(self.trainer.view({})).indicators
            found |= {indicator.name: indicator.value for indicator in indicators}
        self._indicators = found

    def _state(self) -> LessonState:
        return LessonState(setting=self._setting, run="running", step=self.trainer.step, trained=self._trained,
                           recent_mean=self._history.recent_mean, indicators=self._indicators)

    def _setting(self, path: str) -> Any:
        try:
            return self.trainer.config.get(path)
        except (AttributeError, TypeError, IndexError, ValueError):
            raise KeyError(path) from None


def _holds(check: Check, state: LessonState) -> bool:
    """Tell whether all holds that training and settings decide; what a person does by hand is taken as done."""
    if check.name == "all":
        return all(_holds(part, state) for part in check.of)
    if check.name == "any":
        return any(_holds(part, state) for part in check.of)
    return check.standing(state).met if check.name in (*_TRAINED, "setting") else True
