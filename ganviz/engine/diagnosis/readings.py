"""What the rules of diagnosis read: the scalars of recent steps, the newest indicators, and the settings."""

from __future__ import annotations

import dataclasses
import math
from collections import deque
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..probes.indicators import Indicators, ModeReport
from ..settings.config import RunConfig
from ..settings.config_diff import ConfigDiff
from ..telemetry.history import ScalarHistory
from ..telemetry.mailbox import SERIES, ScalarBlock
from .bests import Bests, Measured

# Steps that count as recent. Images need fewer steps, for each costs and teaches more.
RECENT = {"points": 400, "images": 100}
# The first steps, against which later ones are held.
EARLY_STEPS = 50
_BINS = 20
_KEPT = 32
# Contents with indicators until one that is not among them counts as outdated; about five come in a round.
_PRESENT = 25
_COLUMN = {name: row for row, name in enumerate(SERIES)}


@dataclass(frozen=True)
class Game:
    """The meaning of a run's numbers under its loss.

    Attributes:
        even_logit: an ideal D's logit where real and fake are equally likely; None if scores have no such point.
        rest_d, rest_g: the losses' values at equilibrium; None where there is none, or where the model adds to them.
        is_critic: scores only compare, and a good critic tells real from fake perfectly (Wasserstein).
    """

    even_logit: float | None
    rest_d: float | None
    rest_g: float | None
    is_critic: bool

    @classmethod
    def of(cls, config: RunConfig) -> Game:
        from ..models.phases import real_target  # imports torch, which readers of findings alone should not wait for

        loss = config.loss.build()
        target = real_target(section.build() for section in config.regularizers)
        plain = config.model.owner.plain_sides
        rest = (value if side in plain else None for side, value in zip("dg", loss.equilibrium(target), strict=True))
        return cls(loss.even_logit(target), *rest, loss.needs_lipschitz)


@dataclass(frozen=True)
class Change:
    """A change of settings at a step.

    Attributes:
        summary: in words.
        undo: takes it back: dotted names and values.
    """

    step: int
    summary: str
    undo: tuple[tuple[str, Any], ...]


class Readings:
    """All that is known about a run at a step, since the settings were last changed.

    A reading that is missing, or too few of it, is None: a rule that needs it then has no opinion.

    Args:
        config: settings in force.
        kind: "points" or "images".

    Attributes:
        step: iterations done.
        changed_at: step of the last change of the settings; what was read before it tells nothing of the present.
        changes: of the settings, in their order.
        bests: the best that the run's samples were.
        trouble: what a step failed with, until later ones succeed; else empty.
        step_of_trouble: iterations done when it failed.
    """

    def __init__(self, config: RunConfig, kind: str, step: int = 0) -> None:
        self.config, self.kind = config, kind
        self.game = Game.of(config)
        self.step = self.changed_at = step
        self.changes: list[Change] = []
        self.bests = Bests()
        self.trouble, self.step_of_trouble = "", 0
        self._history = ScalarHistory()
        self._windows: dict[int, np.ndarray] = {}  # those that were asked for at this step, by length
        self._early: dict[str, float] = {}
        self._measured: dict[str, deque[Measured]] = {}
        self._contents, self._content_of = 0, {}
        self._modes: deque[tuple[int, ModeReport]] = deque(maxlen=_KEPT)

    # -- taking in ----------------------------------------------------------------------------------------------

    def add_block(self, block: ScalarBlock) -> None:
        """Take in the scalars of the next steps."""
        self._history.append(dataclasses.replace(block, values=block.values[:, :len(SERIES)]))
        self._windows.clear()
        self.step = block.first_step + len(block.values) - 1
        if self.step > self.step_of_trouble:
            self.trouble = ""

    def add_indicators(self, step: int, content: Indicators) -> None:
        """Take in what a probe measured at a step."""
        self._contents += 1
        for indicator in content.indicators:
            self._measured.setdefault(indicator.name, deque(maxlen=_KEPT)).append(Measured(step, indicator))
            self._content_of[indicator.name] = self._contents
        if step >= self.changed_at:
            self.bests.take(step, content)
        if content.modes is not None:
            self._modes.append((step, content.modes))

    def change(self, step: int, diff: ConfigDiff, summary: str) -> None:
        """Take over changed settings.

        Args:
            summary: the change in words.
        """
        config, undo = diff.after, diff.undo()
        if undo is not None:
            self.changes.append(Change(step, summary, undo.changes))
        self.bests.forget_newest()
        if config.loss != self.config.loss:
            self._early.clear()  # another loss has another scale
        self.config, self.changed_at = config, step
        self._windows.clear()
        self.game = Game.of(config)

    # -- scalars ------------------------------------------------------------------------------------------------

    @property
    def recent_steps(self) -> int:
        """How many steps count as recent."""
        return RECENT[self.kind]

    def _window(self, name: str, steps: int | None = None) -> np.ndarray:
        """Means of a series over the last steps, in up to 20 parts; empty if not half of the steps are there."""
        steps = self.recent_steps if steps is None else steps
        if steps not in self._windows:
            first = max(self.step - steps, self.changed_at) + 1
            enough = self.step - first + 1 >= steps // 2
            self._windows[steps] = (self._history.window(first, self.step, _BINS)[1] if enough
                                    else np.empty((len(SERIES), 0)))
        return self._windows[steps][_COLUMN[name]]

    def mean(self, name: str) -> float | None:
        """Mean of a scalar series over the recent steps; None if not half of them are there."""
        return _mean(self._window(name))

    def magnitude(self, name: str) -> float | None:
        """Mean size, whatever the sign, of a scalar series over the recent steps."""
        return _mean(np.abs(self._window(name)))

    def early(self, name: str) -> float | None:
        """Mean size of a scalar series over the first `EARLY_STEPS` steps under the present loss."""
        if name not in self._early:
            first = self._history.first_step
            if first is None or self.step < first + EARLY_STEPS - 1:
                return None
            _, mean, _, _ = self._history.query(name, first, first + EARLY_STEPS - 1, _BINS)
            size = _mean(np.abs(mean))
            if size is None:
                return None
            self._early[name] = size
        return self._early[name]

    def against_start(self, name: str) -> float | None:
        """Size of a scalar series over the recent steps as a multiple of that over the first ones."""
        now, then = self.magnitude(name), self.early(name)
        return None if now is None or not then else now / then

    def accuracy(self) -> float | None:
        """D's accuracy over the recent steps, real and fake counted alike, 0 to 1."""
        real, fake = self.mean("accuracy_real"), self.mean("accuracy_fake")
        return None if real is None or fake is None else (real + fake) / 2

    def lead(self, steps: int | None = None) -> np.ndarray | None:
        """Mean score of real minus that of fake over the recent steps, in up to 20 parts."""
        gap = self._window("score_real", steps) - self._window("score_fake", steps)
        gap = gap[np.isfinite(gap)]
        return gap if len(gap) >= _BINS // 2 else None

    def fake_ahead(self) -> float | None:
        """In what share of the recent steps, taken in 20 parts, fakes scored higher than reals."""
        gap = self.lead()
        return None if gap is None else float((gap < 0).mean())

    def over_rest(self, side: str) -> float | None:
        """Size of a side's loss over the recent steps as a multiple of its value at equilibrium; None if that is 0."""
        rest = self.game.rest_d if side == "d" else self.game.rest_g
        now = self.magnitude(f"loss_{side}")
        return now / abs(rest) if now is not None and rest else None

    # -- indicators ---------------------------------------------------------------------------------------------

    def newest(self, name: str) -> Measured | None:
        """Give the newest measurement of an indicator that had a value, since the settings changed.

        None also where other indicators have been measured many times since: this one is no longer watched.
        """
        found = self._measured.get(name)
        if not found or found[-1].step < self.changed_at or self._contents - self._content_of[name] > _PRESENT:
            return None
        value = found[-1].indicator.value
        return None if value is None or not math.isfinite(value) else found[-1]

    def red(self) -> list[Measured]:
        """List the newest measurements of the indicators that are bad, by the verdict that is shown with them."""
        all_newest = (self.newest(name) for name in self._measured)
        return [one for one in all_newest if one is not None and one.indicator.verdict == "bad"]

    def value(self, name: str) -> float | None:
        """An indicator's newest value."""
        newest = self.newest(name)
        return None if newest is None else newest.indicator.value

    def against_real(self, name: str) -> float | None:
        """An indicator's newest value as a multiple of what real data gives."""
        newest = self.newest(name)
        if newest is None or not newest.indicator.reference:
            return None
        return newest.indicator.value / newest.indicator.reference

    def text(self, name: str) -> str:
        """An indicator's newest value as the Health panel writes it; empty if there is none."""
        newest = self.newest(name)
        return "" if newest is None else newest.indicator.text

    def values(self, name: str, count: int) -> list[float] | None:
        """An indicator's last `count` values since the settings changed; None if there are fewer."""
        found = [one.indicator.value for one in self._measured.get(name, ()) if one.step >= self.changed_at
                 and one.indicator.value is not None and math.isfinite(one.indicator.value)]
        return found[-count:] if len(found) >= count else None

    def mode_reports(self, count: int) -> list[ModeReport] | None:
        """The last `count` reports on modes since the settings changed; None if there are fewer."""
        found = [report for step, report in self._modes if step >= self.changed_at]
        return found[-count:] if len(found) >= count else None

    def setting(self, path: str) -> Any:
        """A setting in force, by its dotted name."""
        return self.config.get(path)


def _mean(values: np.ndarray) -> float | None:
    known = values[np.isfinite(values)]
    # float32 would overflow in the sum of a diverging loss
    return float(known.mean(dtype=np.float64)) if len(known) else None
