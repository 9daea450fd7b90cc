"""Diagnosis of one run: keeps the readings, holds the rules against them, and tells what it finds."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from ..probes.indicators import Indicators
from ..settings.commands import Balance
from ..settings.config import RunConfig, is_live
from ..settings.config_diff import ConfigDiff
from ..settings.params import ConfigError
from ..telemetry.events import Event, FindingCleared, FindingRaised
from ..telemetry.findings import TROUBLES, Finding, Remedy
from ..telemetry.mailbox import Picture, ScalarBlock
from .balance import AutoBalance
from .readings import Readings
from .rule import RULES, Judgement, Limit, Rule, Steps, eased, judge, symptoms

# Steps between two checks: more of them as the run grows, for what is slow then changes slowly.
_LEAST_STEPS, _MOST_STEPS, _SHARE = 25, 400, 0.05
# After how many steps a remedy that has not helped is said not to have.
FOLLOW_UP = Steps(1000, 300)


@dataclass(frozen=True)
class _Treatment:
    """A change of settings while a finding stood.

    Attributes:
        before: what the rule's symptoms read then.
    """

    label: str
    step: int
    before: Mapping[Limit, float]


@dataclass
class _Case:
    """The state of one rule.

    Attributes:
        since: step from which on it has held; None while it does not.
        finding: as it was sent; None while there is none.
        way: number of the rule's way by which it was found; None while there is none.
        left_since: step from which on a finding has no longer held; None while it does.
        worded_at: step of the newest measurement that its words are of; None where they rest on scalars.
        treatment: the last change of settings since it was found.
    """

    rule: Rule
    since: int | None = None
    finding: Finding | None = None
    way: int | None = None
    left_since: int | None = None
    worded_at: int | None = None
    treatment: _Treatment | None = None

    def forget(self) -> None:
        self.since = self.finding = self.way = self.left_since = self.worded_at = self.treatment = None


class Diagnosis:
    """A reading of what the numbers of a run mean.

    It is fed in the training thread and checks after fixed numbers of steps, not of seconds, so that what scalars say
    is the same on each run.

    Args:
        tell: takes FindingRaised and FindingCleared.

    Attributes:
        spent: seconds that it took so far.
    """

    def __init__(self, tell: Callable[[Event], None]) -> None:
        self.spent = 0.0
        self._tell = tell
        self._pictures: deque[Picture] = deque()
        self._readings: Readings | None = None
        self._cases: list[_Case] = []
        self._balance = AutoBalance()
        self._next_check = 0
        self._hand_set: tuple[int, str] | None = None  # step of the newest change of a weight by hand, and its words

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What holds at present."""
        return tuple(case.finding for case in self._cases if case.finding is not None)

    def begin(self, config: RunConfig, kind: str, step: int) -> None:
        """Start anew: a run begins, or goes back to an earlier state.

        Args:
            kind: of the data, "points" or "images".
        """
        for case in self._cases:
            if case.finding is not None:
                self._clear(case, step)
        self._pictures.clear()
        self._hand_set = None
        self._readings = Readings(config, kind, step)
        self._cases = [_Case(rule()) for rule in RULES.classes().values()]
        self._balance.begin(step)
        self._next_check = step + _LEAST_STEPS

    # -- what it is fed -----------------------------------------------------------------------------------------

    def take_block(self, block: ScalarBlock) -> None:
        """Take in the scalars of the next steps, and check at the steps at which a check is due."""
        start = time.perf_counter()
        readings, rows = self._readings, block.values
        first, last = block.first_step, block.first_step + len(rows) - 1
        while first <= last:
            upto = min(last, max(self._next_check, first))
            # a block may bring more steps than lie between two checks
            readings.add_block(ScalarBlock(first, rows[first - block.first_step:upto - block.first_step + 1]))
            if upto >= self._next_check:
                self.check()
                self._next_check = upto + int(min(max(_SHARE * upto, _LEAST_STEPS), _MOST_STEPS))
            first = upto + 1
        if self._pictures:  # the numbers that are shown are newer than the words of what stands
            self._judge([case for case in self._cases if case.finding is not None and case.rule.rests_on_indicators])
        self.spent += time.perf_counter() - start

    def take_picture(self, picture: Picture) -> None:
        """Take in what a probe sent, if it measures indicators; also from another thread, for the next check."""
        if isinstance(picture.content, Indicators):
            self._pictures.append(picture)

    def take_change(self, step: int, diff: ConfigDiff, summary: str) -> None:
        """Take over changed settings; findings that stand are now under treatment by the change.

        Args:
            summary: the change in words.
        """
        readings, config = self._readings, diff.after
        if config.observe.diagnose != readings.config.observe.diagnose:
            self._forget_all(step)
        elif diff.values.keys() <= _NOT_TREATMENTS:
            readings.config = config
            return
        offered = dict(flat for finding in self.findings for flat in
                      ((remedy.changes, remedy.label) for remedy in finding.remedies))
        changes = {path: new for path, (_, new) in diff.values.items()}
        label = next((label for done, label in offered.items()
                      if all(changes.get(path) == value for path, value in done)), summary)
        before = [symptoms(case.rule, readings) for case in self._cases]
        readings.change(step, diff, summary)
        for case, read in zip(self._cases, before, strict=True):
            if case.finding is not None:
                case.treatment, case.left_since = _Treatment(label, step, read), None
                self._tell_again(case, step)
            case.since = case.since if case.finding is not None else None

    def follow(self, config: RunConfig) -> None:
        """Take over settings that changed by a schedule, which is no treatment of anything."""
        self._readings.config = config

    def take_weight(self, step: int, summary: str) -> None:
        """Take note that a person has set a weight; what is found soon afterwards may follow from it, and says so.

        Args:
            summary: the change in words.
        """
        self._hand_set = step, summary

    def take_trouble(self, step: int, message: str) -> None:
        """A step failed and the run has paused."""
        self._readings.trouble, self._readings.step_of_trouble = message, step
        self.check()

    @property
    def has_pictures(self) -> bool:
        """Whether a probe has sent something that no check has read."""
        return bool(self._pictures)

    # -- checking -----------------------------------------------------------------------------------------------

    def check(self) -> None:
        """Hold every rule against the readings as they are."""
        self._judge(sorted(self._cases, key=lambda case: case.rule.alone))

    def _judge(self, cases: list[_Case]) -> None:
        readings = self._readings
        step = readings.step
        while self._pictures:
            picture = self._pictures.popleft()
            readings.add_indicators(picture.step, picture.content)
        if not readings.config.observe.diagnose:
            return
        for case in cases:
            judgement = judge(case.rule, readings, case.way)
            if case.rule.alone and any(finding.severity in TROUBLES for finding in self.findings):
                judgement = Judgement(False)
            if case.finding is None:
                self._look_for(case, judgement, step)
            else:
                self._follow(case, judgement, step)

    def _look_for(self, case: _Case, judgement: Judgement, step: int) -> None:
        if judgement.holds is None:
            return
        if not judgement.holds:
            case.since = None
            return
        if case.since is None:
            case.since = step
        if step - case.since < case.rule.hold.of(self._readings.kind):
            return
        if judgement.oldest_step is not None and judgement.oldest_step <= case.since:
            return  # one measurement is no proof: a second must agree
        self._raise(case, judgement, step)

    def _follow(self, case: _Case, judgement: Judgement, step: int) -> None:
        if judgement.holds is None:
            return
        if not judgement.holds:
            case.left_since = step if case.left_since is None else case.left_since
            if step - case.left_since >= case.rule.release.of(self._readings.kind):
                self._clear(case, step)
            elif not case.finding.passing:
                self._doubt(case, step)
            return
        case.left_since, case.way = None, judgement.way
        sent = case.finding
        rule, readings = case.rule, self._readings
        words = rule.title(readings), rule.severity_of(readings), *self._outcome(case, step)
        is_news = words != (sent.title, sent.severity, sent.outcome, sent.eased)
        is_newer = (rule.newest_step(readings, judgement) != case.worded_at
                    and rule.evidence(readings, judgement) != sent.evidence)
        if is_news or is_newer:
            self._raise(case, judgement, step)

    def _raise(self, case: _Case, judgement: Judgement, step: int) -> None:
        rule, readings = case.rule, self._readings
        case.way, case.worded_at = judgement.way, rule.newest_step(readings, judgement)
        case.finding = Finding(rule.name, rule.title(readings), rule.severity_of(readings), case.since,
                               rule.plain(readings) + self._after_hand(case), rule.technical(readings),
                               rule.evidence(readings, judgement),
                               fitting(rule.remedies(readings), readings.config), *self._outcome(case, step))
        self._tell(FindingRaised(step, case.finding))

    def _after_hand(self, case: _Case) -> str:
        """What a finding that began soon after a weight was set by hand says of it; empty for others."""
        if self._hand_set is None or case.rule.severity == "good":
            return ""
        step, summary = self._hand_set
        if not step <= case.since < step + FOLLOW_UP.of(self._readings.kind):
            return ""
        return f" At step {step:,} a weight was set by hand ({summary}): this may follow from it."

    def _outcome(self, case: _Case, step: int) -> tuple[str, bool]:
        """What became of the last treatment, in words, and whether it made the finding's symptoms better."""
        done = case.treatment
        if done is None or step - done.step < FOLLOW_UP.of(self._readings.kind):
            return "", False
        if case.finding is not None and case.finding.outcome:  # it is said once
            return case.finding.outcome, case.finding.eased
        better = eased(done.before, symptoms(case.rule, self._readings))
        after = f"{step - done.step:,} steps after “{done.label}”"
        return (f"better, but still there {after}: {', '.join(better)}" if better else f"still there {after}",
                bool(better))

    def _doubt(self, case: _Case, step: int) -> None:
        """Say that a finding's words are no longer borne out, without its numbers, which are of earlier readings."""
        plain = (f"It has held since step {case.since:,}, but the newest readings do not bear it out. It is over "
                 "unless the next ones do.")
        case.worded_at = None
        case.finding = replace(case.finding, title=f"{case.rule.label}: perhaps over", severity="note", plain=plain,
                               evidence=(), remedies=(), passing=True)
        self._tell(FindingRaised(step, case.finding))

    def _tell_again(self, case: _Case, step: int) -> None:
        """The same finding with remedies that fit the changed settings."""
        readings = self._readings
        case.finding = replace(case.finding, remedies=fitting(case.rule.remedies(readings), readings.config),
                               outcome="", eased=False)
        self._tell(FindingRaised(step, case.finding))

    def _clear(self, case: _Case, step: int) -> None:
        done = case.treatment
        outcome = f"{step - done.step:,} steps after “{done.label}”" if done else ""
        self._tell(FindingCleared(step, case.finding.name, outcome, case.rule.label))
        case.forget()

    def _forget_all(self, step: int) -> None:
        for case in self._cases:
            if case.finding is not None:
                self._clear(case, step)
            case.forget()

    # -- auto-balance -------------------------------------------------------------------------------------------

    def next_change(self, step: int) -> Balance | None:
        """What auto-balance does at this step boundary; None as a rule."""
        readings = self._readings
        if readings is None or not readings.config.train.auto_balance or not readings.config.observe.diagnose:
            return None
        return self._balance.choose(step, self.findings)


# Changes of these are no treatment of anything.
_NOT_TREATMENTS = frozenset({"observe.budget", "train.auto_balance", "about.title", "about.text"})


def fitting(remedies: list[Remedy | None], config: RunConfig) -> tuple[Remedy, ...]:
    """Those of the remedies that the settings allow and that change something, each once."""
    kept: list[Remedy] = []
    for remedy in remedies:
        if remedy is None or any(remedy.changes == other.changes for other in kept):
            continue
        if remedy.restart and config.model.owner.own_loop:
            continue  # only the script can begin again
        try:
            changed = config.with_changes(dict(remedy.changes))
        except ConfigError:
            continue  # this loss or model cannot have it
        if changed != config and all(is_live(config, path) for path, _ in remedy.changes):
            kept.append(remedy)
    return tuple(kept)
