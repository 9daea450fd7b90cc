"""The labelled set is what it claims to be, and its tables count right. The set itself is run by `python -m`."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest

from ganviz.engine.diagnosis.rule import RULES
from ganviz.engine.settings import presets
from ganviz.engine.settings.config import RunConfig, is_live
from ganviz.engine.telemetry.events import FindingCleared

from .engine.helpers import built, config
from .studies.diagnosis_quality import remedies, runs, tables
from .studies.diagnosis_quality.scenarios import DETERIORATING, FALSE_EQUILIBRIUM, LABELS, PRESETS, SCENARIOS
from .studies.diagnosis_quality.truth import Measured, Summary, Truth

GOOD = Measured(auc=0.6, spread=1.0, growth=2.0, covered=1.0, distance=0.02)


def test_there_are_enough_trainings_of_each_label_in_each_half_on_all_data():
    counts = Counter((s.label, s.held_out) for s in SCENARIOS)
    assert len(SCENARIOS) >= 40
    labels = (*LABELS, DETERIORATING, FALSE_EQUILIBRIUM)
    assert all(counts[label, True] + counts[label, False] >= 8 for label in labels)
    assert counts[DETERIORATING, True] == counts[DETERIORATING, False] == 8
    assert all(abs(counts[label, True] - counts[label, False]) <= 1 for label in labels)
    assert {s.base for s in SCENARIOS if s.held_out} == {s.base for s in SCENARIOS if not s.held_out} == set(PRESETS)
    assert len({(s.base, s.seed, tuple(s.changes.items())) for s in SCENARIOS}) == len(SCENARIOS)


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda s: f"{s.label}-{s.name}")
def test_its_settings_are_possible(scenario):
    shipped = RunConfig.from_dict(presets.tree(PRESETS[scenario.base]))
    changed = shipped.with_changes(dict(scenario.changes))
    assert scenario.changes == {} or changed != shipped
    assert all(is_live(shipped, path) for path in (*scenario.changes, *scenario.then))
    assert scenario.then == {} or changed.with_changes(dict(scenario.then)) != changed


def test_every_finding_that_tells_a_label_exists_and_every_tried_one_too():
    assert set(runs._SAYS) <= set(RULES)
    assert set(runs._SAYS.values()) == set(LABELS) - {"healthy"}
    assert set(remedies.TRIED) <= set(RULES)


@pytest.mark.parametrize(("changes", "label"), [
    ({}, "healthy"),
    ({"growth": 21.0}, "diverging"),
    ({"spread": float("inf")}, "diverging"),
    ({"auc": 0.99, "distance": 0.5, "covered": 0.1}, "d-too-strong"),
    ({"auc": 0.99}, "unclear"),
    ({"auc": 0.3, "covered": 0.1}, "g-too-strong"),
    ({"covered": 0.4}, "collapse"),
    ({"covered": 0.6}, "unclear"),
    ({"distance": 0.5}, "unclear"),
])
def test_a_label_is_measured(changes, label):
    early = replace(GOOD, auc=0.5, covered=0.0, distance=2.0)
    assert Summary.of([early] * 6 + [replace(GOOD, **changes)] * 3, failed=False).label() == label


@pytest.mark.parametrize(("late", "deteriorated"), [
    ({}, False), ({"covered": 0.75}, True), ({"covered": 0.8}, False), ({"near": 0.7}, True), ({"near": 0.8}, False),
    ({"reached": 0.7}, True),
    ({"distance": 0.12}, True), ({"distance": 0.1}, False)])
def test_deterioration_is_measured_against_the_best_of_the_run(late, deteriorated):
    early = replace(GOOD, covered=0.2, near=0.1, distance=1.0)
    run = [early] * 4 + [GOOD] * 6 + [replace(GOOD, **late)] * 6
    summary = Summary.of(run, failed=False)
    assert summary.bears_out(DETERIORATING) == deteriorated
    assert not Summary.of([early] * 16, failed=False).bears_out(DETERIORATING), "it was never better"


@pytest.mark.parametrize(("changes", "false"), [
    ({}, False), ({"near": 0.3}, True), ({"reached": 0.3}, True), ({"spread": 0.8}, True),
    ({"covered": 0.9}, True), ({"distance": 0.2}, True),
    ({"near": 0.3, "auc": 0.9}, False)])
def test_an_equilibrium_is_false_where_d_cannot_tell_and_the_samples_are_not_good(changes, false):
    assert Summary.of([replace(GOOD, **changes)] * 9, failed=False).bears_out(FALSE_EQUILIBRIUM) == false


def test_what_failed_diverged():
    assert Summary.of([GOOD] * 9, failed=True).label() == "diverging"


def test_measuring_tells_a_made_generator_from_another():
    trainer = built(config())
    truth = Truth(trainer)
    modes, model = trainer.view().data.modes, trainer.learner.model

    def samples_of(centres):
        def sample(z, networks):
            chosen = np.arange(len(z)) % len(centres)
            return z.new_tensor(centres[chosen]) + 0.01 * z
        return sample

    model.sample = samples_of(modes.centres)
    real = truth.measure()
    assert real.covered == 1
    assert real.distance == pytest.approx(0, abs=0.01)
    assert real.near > 0.9
    assert real.spread == pytest.approx(1, abs=0.02)
    assert real.growth == 1
    model.sample = samples_of(modes.centres[:2])
    few = truth.measure()
    assert few.covered == 2 / 8
    assert few.near > 0.9
    assert few.reached < 2 / 8
    model.sample = samples_of(modes.centres * 5)
    assert truth.measure().spread == pytest.approx(5, rel=0.05)


class Settling:
    """A run that takes 1,000 steps; a finding goes, and may come back, at the steps that it is made with."""

    def __init__(self, goes=(), comes_back_at=None, fails_at=None):
        self.trainer = SimpleNamespace(step=5000)
        self.cleared, self.failed = [FindingCleared(4000, "modes-missing")], False
        self._goes, self._comes_back_at, self._fails_at = goes, comes_back_at, fails_at

    def advance(self, steps):
        before, self.trainer.step = self.trainer.step, self.trainer.step + steps
        self.cleared += [FindingCleared(s, "modes-missing") for s in self._goes if before < s <= before + steps]
        self.failed = self._fails_at is not None and self.trainer.step >= self._fails_at

    @property
    def standing(self):
        back = self._comes_back_at is not None and self.trainer.step >= self._comes_back_at
        return (SimpleNamespace(name="modes-missing", severity="note"),) if back or not self._goes else ()


@pytest.mark.parametrize(("run", "after", "gone_after"), [
    ({"goes": [5300]}, GOOD, 300),
    ({"goes": [5300, 5700]}, GOOD, 700),
    ({"goes": [5300], "comes_back_at": 5800}, GOOD, None),
    ({"goes": [5300]}, replace(GOOD, distance=0.05), None),
    ({"goes": [5300]}, replace(GOOD, covered=0.7), None),
    ({"goes": [5300], "fails_at": 5600}, GOOD, None),
    ({}, GOOD, None),
])
def test_a_finding_is_gone_for_good_only_if_it_stays_away_and_the_samples_are_better(run, after, gone_after):
    taken = remedies.Trial("Add it", before=replace(GOOD, covered=0.8, distance=0.04))
    watched, truth = Settling(**run), SimpleNamespace(measure=lambda: after)
    trial = remedies.settled("modes-missing", watched, truth, taken, 1000, 250)
    assert (trial.label, trial.gone_after, trial.after) == ("Add it", gone_after, after)


def test_the_matrix_counts():
    scenario = next(s for s in SCENARIOS if s.label == "healthy")
    truth = Summary.of([GOOD] * 9, False)
    outcomes = [runs.Outcome(scenario, truth, said, (), raised, 1.0)
                for said, raised in (("healthy", ()), ("healthy", ("oscillation",)), ("collapse", ("mode-collapse",)))]
    worse, false = (next(s for s in SCENARIOS if s.label == label) for label in (DETERIORATING, FALSE_EQUILIBRIUM))
    outcomes += [runs.Outcome(worse, truth, "collapse", ("deterioration",), (), 1.0, undone=True),
                 runs.Outcome(worse, truth, "healthy", (), (), 1.0),
                 runs.Outcome(false, truth, "healthy", (), (), 1.0),
                 runs.Outcome(false, truth, "healthy", (), (), 1.0, praised=True)]
    text = tables.matrix(outcomes)
    assert text.splitlines()[1].split() == ["healthy", "2", "1", "·", "·", "·"]
    assert "right: 4 of 7 (57%)" in text
    assert "deteriorating, and told to be: 1 of 2 (50%)" in text
    assert "takes back what was changed: 1 of 2 (50%)" in text
    assert "no equilibrium, and never called one: 1 of 2 (50%)" in text
    assert "no warning at any time: 1 of 3 (33%)" in text
