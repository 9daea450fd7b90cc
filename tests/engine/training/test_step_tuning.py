"""How steps are run fastest is measured on steps that count, recorded, and taken again."""

import json

import pytest

from ganviz.engine.numerics import device
from ganviz.engine.settings.commands import EndReplay, Execution, Scripted, Set
from ganviz.engine.telemetry.events import ExecutionModeChanged
from ganviz.engine.telemetry.mailbox import Telemetry
from ganviz.engine.training import building, step_tuning
from ganviz.engine.training.step_tuning import Trial, Way, fastest
from ganviz.engine.training.trainer import Trainer

from ..helpers import IMAGES, config, events_of, same_tensors, trained

ONE, TWO, FOUR, COMPILED = Way("eager", 1), Way("eager", 2), Way("eager", 4), Way("compiled", 1)


@pytest.fixture(autouse=True)
def own_cache(monkeypatch, tmp_path):
    """A machine of two cores that nobody has decided for, with no picks yet."""
    monkeypatch.setattr(step_tuning, "picks_file", lambda: tmp_path / "cache" / "ways.json")
    monkeypatch.delenv("OMP_NUM_THREADS", raising=False)
    for module in (device, step_tuning, building):
        monkeypatch.setattr(module, "cores", lambda: 2)
    return tmp_path / "cache" / "ways.json"


@pytest.fixture
def quick(monkeypatch):
    """Every step is a block of its own, and trying begins with the second one; two threads win."""
    for name in ("_SECONDS_BEFORE", "_SECONDS_TO_WARM_UP", "_BLOCK_SECONDS", "_UNDISTURBED", "_HOPELESS",
                 "_STEPS_AT_LEAST"):
        monkeypatch.setattr(step_tuning, name, 0.0)
    monkeypatch.setattr(step_tuning, "fastest", lambda speeds, *_: max(speeds, key=lambda way: way.threads))


def tried(seconds_per_step, ways):
    """Try ways that take so long; the trial and the steps that each of them had."""
    trial, steps = Trial(ways), dict.fromkeys(ways, 0)
    while trial.picked is None:
        way = trial.way
        steps[way] += 1
        trial.take(1, seconds_per_step[way], seconds_per_step[way])
    return trial, steps


@pytest.mark.parametrize(("speeds", "expected"), [
    ({ONE: 100.0, TWO: 104.0}, ONE), ({ONE: 100.0, TWO: 106.0}, TWO), ({ONE: 100.0, TWO: 50.0}, ONE),
    ({COMPILED: 100.0, ONE: 90.0, TWO: 130.0}, TWO), ({COMPILED: 300.0, ONE: 90.0, TWO: 130.0}, COMPILED)])
def test_another_way_than_the_rules_must_be_clearly_faster(speeds, expected):
    assert fastest(speeds, next(iter(speeds))) == expected


def test_the_windows_core_is_taken_for_a_larger_gain_alone():
    assert fastest({ONE: 100.0, TWO: 119.0}, ONE, all_cores=2) == ONE
    assert fastest({ONE: 100.0, TWO: 121.0}, ONE, all_cores=2) == TWO
    assert fastest({ONE: 100.0, TWO: 108.0, FOUR: 119.0}, ONE, all_cores=4) == TWO


def test_ways_are_tried_in_turns_and_the_quickest_is_picked():
    trial, steps = tried({ONE: 0.045, TWO: 0.05, FOUR: 0.04}, [ONE, TWO, FOUR])
    assert trial.picked == FOUR
    assert trial.speeds == {ONE: pytest.approx(1 / 0.045), TWO: pytest.approx(20), FOUR: pytest.approx(25)}
    assert min(steps.values()) >= 3 * 3  # three blocks each


def test_a_hopeless_way_is_tried_once():
    trial, steps = tried({ONE: 0.04, TWO: 1.0}, [ONE, TWO])
    assert trial.picked == ONE
    assert steps[TWO] == 2, "one to warm up, one that is measured"


def test_slow_steps_are_not_judged_by_one_or_two():
    trial, steps = tried({ONE: 0.2, TWO: 0.18}, [ONE, TWO])
    assert trial.picked == TWO
    assert min(steps.values()) >= 2 + 2 * 4  # the first round only tells what is hopeless


def test_what_is_picked_is_recorded_and_a_replay_is_exact(quick):
    first = trained(config(IMAGES), 12)
    assert not first._control.script
    assert [(s.command.name, s.command.threads) for s in first.record if isinstance(s.command, Execution)] == [
        ("eager", 1), ("eager", 2), ("eager", 1), ("eager", 2)]
    assert first.record[0].step == 0
    assert first.learner.placement.threads == 2
    changed = events_of(first, ExecutionModeChanged)[-1]
    assert changed.execution_mode == "eager, float32, 2 threads"
    assert {way for way, _ in changed.speeds} == {"eager, float32, 1 thread", "eager, float32, 2 threads"}
    again = trained(config(IMAGES), 12, script=first.record)
    assert same_tensors(first, again)
    assert again.record == first.record


def test_a_later_run_begins_with_the_pick(quick, own_cache):
    first = trained(config(IMAGES), 12)
    assert json.loads(own_cache.read_text())
    later = trained(config(IMAGES, optimizer__d__lr=1e-5, train__seed=2), 3)  # the same program
    assert later.record == [Scripted(0, Execution("eager", 2))]
    assert later.is_tuned
    assert later.execution_mode.text() == first.execution_mode.text()


def test_where_threads_wait_in_another_way_it_is_measured_anew(quick, monkeypatch):
    monkeypatch.setenv("OMP_WAIT_POLICY", "PASSIVE")
    trained(config(IMAGES), 12)
    assert trained(config(IMAGES), 1).is_tuned
    monkeypatch.setenv("OMP_WAIT_POLICY", "ACTIVE")
    assert not trained(config(IMAGES), 1).is_tuned


def test_threads_that_are_held_up_later_are_given_up(quick, monkeypatch):
    trainer = trained(config(IMAGES), 12)
    tuning = trainer._run.tuning
    assert trainer.learner.placement.threads == 2
    alone = dict(tuning.speeds)["eager, float32, 1 thread"]
    monkeypatch.setattr(step_tuning, "fastest", fastest)
    tuning.take(10, 10 / alone + 2.0, 0.0)  # two seconds longer than one thread would have taken
    slow = {1: 1 / alone, 2: 10 / alone}
    for _ in range(20):
        tuning.take(1, slow[trainer.learner.placement.threads], 0.0)
    assert tuning.is_settled
    assert trainer.learner.placement.threads == 1
    assert [s.command.threads for s in trainer.record if isinstance(s.command, Execution)][-1] == 1


def test_a_state_is_gone_on_from_with_its_threads(quick):
    before = trained(config(IMAGES), 12)
    state = before.state()
    assert state.about["threads"] == 2
    step_tuning.picks_file().unlink()
    script = [Scripted(12, Set.of({"optimizer.g.lr": 1e-4})), Scripted(14, EndReplay())]  # until then nothing is chosen
    after = trained(config(IMAGES), 14, state=state, script=script)
    assert after.learner.placement.threads == 2
    explicit = trained(config(IMAGES, device__threads=1), 14, state=state)
    assert explicit.learner.placement.threads == 1


def test_more_threads_than_there_are_cores_here_are_not_taken_from_a_state(quick, monkeypatch):
    state = trained(config(IMAGES), 12).state()
    monkeypatch.setattr(building, "cores", lambda: 1)
    trainer = Trainer(config(IMAGES), Telemetry(), state=state, script=[Scripted(13, EndReplay())])
    trainer.build()
    assert trainer.learner.placement.threads == 1
    trainer.close()


def test_another_program_is_measured_anew(quick):
    script = [Scripted(9, Set.of({"train.batch_size": 8}))]
    trainer = trained(config(IMAGES), 18, script=script)
    after = [(s.step, s.command.threads) for s in trainer.record if s.step >= 9 and isinstance(s.command, Execution)]
    assert after[0] == (9, 1), "back to the rule"
    assert after[-1][1] == 2
    assert len(after) > 2
    assert same_tensors(trainer, trained(config(IMAGES), 18, script=trainer.record))


def test_who_has_decided_is_obeyed(quick, monkeypatch, own_cache):
    explicit = trained(config(IMAGES, device__threads=2), 8)
    assert explicit.learner.placement.threads == 2
    monkeypatch.setenv("OMP_NUM_THREADS", "1")
    by_environment = trained(config(IMAGES), 8)
    monkeypatch.delenv("OMP_NUM_THREADS")
    by_script = trained(config(IMAGES), 8, script=[Scripted(0, Execution("eager"))])
    assert not explicit.record
    assert not by_environment.record
    assert by_script.record == [Scripted(0, Execution("eager"))]
    assert not own_cache.exists()


def test_what_was_found_on_a_busy_machine_serves_one_run(quick, monkeypatch, own_cache):
    monkeypatch.setattr(step_tuning, "_UNDISTURBED", 2.0)  # no machine gives that much
    assert trained(config(IMAGES), 12).learner.placement.threads == 2
    assert not own_cache.exists()


@pytest.mark.parametrize("kept", ["{", "[]", '{"KEY": 1}', '{"KEY": {"picked": ["eager", 7], "speeds": []}}',
                                  '{"KEY": {"picked": ["fast", 2], "speeds": [["fast", 2, 1.0]]}}',
                                  '{"KEY": {"picked": ["eager", 0], "speeds": [["eager", 0, 1.0]]}}'])
def test_a_damaged_pick_is_none(quick, own_cache, kept):
    trained(config(IMAGES), 12)
    (key,) = json.loads(own_cache.read_text())
    own_cache.write_text(kept.replace("KEY", key))
    assert trained(config(IMAGES), 2).record[0] == Scripted(0, Execution("eager", 1))
