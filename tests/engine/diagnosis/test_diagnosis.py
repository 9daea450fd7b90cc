"""What diagnosis does around the rules: schedule, treatments, switching off, cost."""

from __future__ import annotations

import time

import numpy as np
import pytest

from ganviz.engine.diagnosis.diagnosis import FOLLOW_UP
from ganviz.engine.diagnosis.readings import Readings
from ganviz.engine.diagnosis.rule import Limit
from ganviz.engine.telemetry.events import FindingCleared, FindingRaised
from ganviz.engine.telemetry.mailbox import SERIES, ScalarBlock

from ..helpers import config
from .cases import GOOD, accuracy
from .fabricating import CALM, Patient

D_STRONG = accuracy(0.99)


@pytest.mark.parametrize("sizes", [[7], [256], [1000], [1, 300, 13]])
def test_what_scalars_tell_does_not_depend_on_how_they_arrive(sizes):
    patient = Patient()
    row = np.array([[(CALM | D_STRONG)[name] for name in SERIES]], np.float32)
    step, number = 0, 0
    while step < 2000:
        n = min(sizes[number % len(sizes)], 2000 - step)
        patient.diagnosis.take_block(ScalarBlock(step + 1, np.repeat(row, n, 0)))
        step, number = step + n, number + 1
    (event,) = patient.events
    reference = Patient()
    reference.train(2000, **D_STRONG)
    assert (event.step, event.finding) == (reference.events[0].step, reference.events[0].finding)


def test_a_change_that_helps_is_told_with_the_finding_that_goes():
    patient = Patient()
    patient.train(1500, **D_STRONG)
    remedy = patient.finding("discriminator-too-strong").remedies[0]
    patient.change(remedy.changes)
    patient.train(1500)
    (cleared,) = patient.cleared("discriminator-too-strong")
    assert cleared.outcome == f"{cleared.step - 1500:,} steps after “{remedy.label}”"
    assert patient.diagnosis.findings == ()


def test_a_change_that_does_not_help_is_told_too():
    patient = Patient()
    patient.train(1500, **D_STRONG)
    before = patient.finding("discriminator-too-strong")
    patient.change(before.remedies[0].changes)
    at_once = patient.raised("discriminator-too-strong")[-1]
    assert at_once.step == 1500
    assert before.remedies[0] not in at_once.finding.remedies, "what is in force is not offered again"
    patient.train(FOLLOW_UP.points + 600, **D_STRONG)
    late = patient.raised("discriminator-too-strong")[-1]
    assert late.finding.outcome == f"still there {late.step - 1500:,} steps after “{before.remedies[0].label}”"
    assert late.step - 1500 >= FOLLOW_UP.points


def test_what_was_read_before_a_change_does_not_count_after_it():
    patient = Patient()
    patient.train(1500, **D_STRONG)
    patient.set(optimizer__d__lr=1e-4)
    patient.train(150)
    assert "discriminator-too-strong" in patient.names, "too little is known yet"
    patient.train(1000)
    assert patient.names == set()


def test_a_change_of_the_budget_treats_nothing():
    patient = Patient()
    patient.train(1500, **D_STRONG)
    told = len(patient.events)
    patient.set(observe__budget=0.1)
    patient.train(100, **D_STRONG)
    assert len(patient.events) == told


def test_switched_off_it_takes_back_what_it_said_and_says_no_more():
    patient = Patient()
    patient.train(1500, **D_STRONG)
    patient.set(observe__diagnose=False)
    assert patient.names == set()
    assert isinstance(patient.events[-1], FindingCleared)
    patient.train(3000, **D_STRONG)
    assert patient.names == set()
    patient.set(observe__diagnose=True)
    patient.train(3000, **D_STRONG)
    assert "discriminator-too-strong" in patient.names


def test_going_back_takes_back_what_was_found():
    patient = Patient()
    patient.train(1500, **D_STRONG)
    patient.diagnosis.begin(patient.config, "points", 300)
    assert isinstance(patient.events[-1], FindingCleared)
    patient.step = 300
    patient.train(1000)
    assert patient.names == set()


def test_one_measurement_is_no_proof():
    patient = Patient()
    patient.measure(GOOD | {"diversity": 0.05}, 0)
    patient.train(4000)
    assert patient.names == set()
    patient.measure(GOOD | {"diversity": 0.05}, 4000)
    patient.train(500)
    assert "mode-collapse" in patient.names


def test_the_same_finding_is_told_once_while_its_words_stay():
    patient = Patient()
    patient.train(6000, **D_STRONG)
    assert len([e for e in patient.events if isinstance(e, FindingRaised)]) == 1


def test_a_check_takes_less_than_a_millisecond():
    patient = Patient()
    patient.train(20_000, indicators=GOOD | {"diversity": 0.3})
    times = []
    for _ in range(30):
        patient.train(1)  # so that nothing of the check before it can be used again
        start = time.perf_counter()
        patient.diagnosis.check()
        times.append(time.perf_counter() - start)
    # benchmarks measure; this only catches a check that has become many times as slow
    assert sorted(times)[5] < 0.01


def test_readings_are_what_numpy_makes_of_them():
    random = np.random.default_rng(1)
    values = random.uniform(0, 1, (1000, len(SERIES))).astype(np.float32)
    readings = Readings(config(), "points")
    readings.add_block(ScalarBlock(1, values))
    column = SERIES.index("loss_g")
    assert readings.mean("loss_g") == pytest.approx(values[-400:, column].mean(), abs=0.02)
    assert readings.early("loss_g") == pytest.approx(values[:50, column].mean(), abs=0.02)
    real, fake = SERIES.index("accuracy_real"), SERIES.index("accuracy_fake")
    assert readings.accuracy() == pytest.approx(values[-400:, [real, fake]].mean(), abs=0.02)
    # the non-saturating loss rests at ln 2 for G, 2 ln 2 for D
    assert readings.over_rest("g") == pytest.approx(values[-400:, column].mean() / np.log(2), rel=0.05)


def test_a_limit_needs_a_direction():
    with pytest.raises(ValueError, match="no direction"):
        Limit("x", lambda r: 1.0, 0.5, 0.5)
    above, below = Limit("x", lambda r: 1.0, 0.9, 0.5), Limit("x", lambda r: 1.0, 0.5, 0.9)
    assert [above.holds(v, False) for v in (0.95, 0.7, 0.4)] == [True, False, False]
    assert [above.holds(v, True) for v in (0.95, 0.7, 0.4)] == [True, True, False]
    assert [below.holds(v, False) for v in (0.95, 0.7, 0.4)] == [False, False, True]
    assert [below.holds(v, True) for v in (0.95, 0.7, 0.4)] == [False, True, True]


def test_a_finding_soon_after_a_weight_was_set_by_hand_says_so():
    words = "At step 300 a weight was set by hand (D neuron.bias: -1 → 90): this may follow from it."
    patient = Patient()
    patient.train(300)
    patient.diagnosis.take_weight(300, "D neuron.bias: -1 → 90")
    patient.train(1500, **D_STRONG)
    assert patient.finding("discriminator-too-strong").plain.endswith(words)
    late = Patient()
    late.train(300)
    late.diagnosis.take_weight(300, "D neuron.bias: -1 → 90")
    late.train(FOLLOW_UP.points + 100)
    late.train(1500, **D_STRONG)
    assert "by hand" not in late.finding("discriminator-too-strong").plain
