"""Runs that train by turns keep level, hold and let go of each other, and become what each would become alone."""

from __future__ import annotations

import time

import pytest

from ganviz.engine.settings.commands import Pause, Run, SlowMotion, Step
from ganviz.engine.settings.config import RunConfig
from ganviz.engine.telemetry.events import Failed, Finished, Paused, Trouble
from ganviz.engine.telemetry.mailbox import Telemetry
from ganviz.engine.training.trainer import Trainer
from ganviz.engine.training.turns import Turns
from tests.engine.helpers import config, events_of, trained
from tests.engine.pairs import PATIENCE, Pair


def until(condition) -> None:
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.002)


def eager(**changes) -> RunConfig:
    return config(device__compile="off", **changes)


def test_they_keep_level_and_only_one_computes_at_a_time():
    pair = Pair(eager(), eager(loss__name="hinge"), steps=60)
    trainers = pair.finish()
    assert [trainer.step for trainer in trainers] == [60, 60]
    assert pair.most_computing == 1
    joined = next(k for k, steps in enumerate(pair.seen) if all(steps) and abs(steps[0] - steps[1]) <= 1)
    assert joined < 40
    assert all(abs(a - b) <= 1 for a, b in pair.seen[joined:])


def test_one_that_begins_further_back_catches_up_alone():
    ahead = trained(eager(), 30)
    turns = Turns()
    trainers = [Trainer(eager(), Telemetry(), state=ahead.state(), steps=40, attended=False),
                Trainer(eager(loss__name="hinge"), Telemetry(), steps=40, attended=False)]
    seats = [turns.join(trainer_step, lambda: None) for trainer_step in (30, 0)]
    assert not seats[0].take()
    assert seats[1].take()
    assert seats[1].most_steps() == 30
    seats[1].end(30)
    assert seats[0].take()
    for seat in seats:
        seat.leave()
    for trainer in trainers:
        trainer.close()


def test_one_that_resumes_wakes_the_one_whose_turn_it_is():
    # the one that sat down first was held by the other's pause, and is asleep
    turns, woken = Turns(), []
    first, other = turns.join(10, lambda: woken.append("first")), turns.join(10, lambda: woken.append("other"))
    other.rest(10, at_wish=True)
    assert not first.take()
    assert first.is_held()
    assert not other.take()
    assert woken == ["first"]
    assert first.take()


def test_a_pause_of_one_holds_both_and_a_step_of_one_is_followed():
    pair = Pair(eager(), eager(loss__name="hinge"), steps=None, attended=True)
    with pair.training() as (one, other):
        until(lambda: one.step > 5 and other.step > 5)
        one.send(Pause())
        until(lambda: events_of(one, Paused))
        time.sleep(0.3)
        steps = one.step, other.step
        assert abs(steps[0] - steps[1]) <= 1
        time.sleep(0.1)
        assert (one.step, other.step) == steps
        other.send(SlowMotion(0.0))  # a run that is held answers
        one.send(Step())
        until(lambda: one.step == steps[0] + 1 and other.step == steps[0] + 1)
        one.send(Run())
        until(lambda: other.step > steps[0] + 5)
        for trainer in (one, other):
            trainer.stop()


def test_unlinked_a_pause_lets_the_other_go_on_and_it_is_waited_for_then():
    pair = Pair(eager(), eager(loss__name="hinge"), steps=None, attended=True)
    with pair.training() as (one, other):
        until(lambda: one.step > 5)
        one.send(Pause())
        until(lambda: events_of(one, Paused))
        pair.turns.linked = False
        until(lambda: other.step > one.step + 50)
        one.send(Run())
        until(lambda: one.step > 60)
        until(lambda: abs(one.step - other.step) <= 1)
        for trainer in (one, other):
            trainer.stop()


@pytest.mark.filterwarnings("ignore:overflow encountered:RuntimeWarning")
def test_a_run_that_cannot_go_on_lets_the_other():
    # squared logits of a least-squares game with a huge step soon overflow float32
    diverging = eager(loss__name="least-squares", optimizer__d__name="sgd", optimizer__d__lr=10.0)
    pair = Pair(eager(), diverging, steps=80, attended=True)
    with pair.training() as (well, bad):
        until(lambda: well.step == 80)
        assert bad.step < 80
        assert events_of(bad, Trouble)
        bad.stop()


def test_a_run_that_ends_or_fails_lets_the_other():
    pair = Pair(eager(), eager(loss__name="hinge"), steps=None)
    with pair.training() as (one, other):
        until(lambda: other.step > 5)
        one.stop()
        until(lambda: events_of(one, Finished))
        step = other.step
        until(lambda: other.step > step + 20)

        def broken(*_):
            raise ValueError("broken")

        other.learner.iterate = broken
    assert events_of(other, Failed)
    assert not any(pair.turns._seats)


def test_a_run_that_leaves_the_turns_trains_alone():
    pair = Pair(eager(), eager(loss__name="hinge"), steps=None, attended=True)
    with pair.training() as (one, other):
        until(lambda: one.step > 5)
        one.send(Pause())
        other.take_turns(None)
        until(lambda: other.step > one.step + 20)
        other.take_turns(pair.turns)  # too far ahead of one that is paused
        until(lambda: other.telemetry.pace.steps_per_second == 0)
        for trainer in (one, other):
            trainer.stop()
