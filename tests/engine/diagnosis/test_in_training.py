"""Diagnosis in real trainings: it changes no number, sees what nobody watches, and its balance can be replayed."""

from __future__ import annotations

import threading
import tomllib
from dataclasses import replace

import pytest

from ganviz.engine.diagnosis.balance import STEPS_BETWEEN, AutoBalance
from ganviz.engine.probes.indicators import Indicators
from ganviz.engine.settings.commands import Balance, Scripted, Set, parse_script, script_toml
from ganviz.engine.telemetry.events import Applied, FindingCleared, FindingRaised
from ganviz.engine.telemetry.findings import Finding, Remedy
from ganviz.engine.telemetry.mailbox import Telemetry
from ganviz.engine.training.trainer import Trainer

from ..helpers import IMAGES, POINTS, built, config, events_of, same_tensors, trained

# D wins soon: G hardly moves.
UNFAIR = {"optimizer__g__lr": 1e-6, "optimizer__d__lr": 3e-3}
# Steps by which that is found: it was after 800.
FOUND_BY = 1300


@pytest.fixture(scope="module")
def unfair():
    """An unfair run that has been found unfair, and is only looked at."""
    return trained(config(**UNFAIR), FOUND_BY)


def events_until(trainer, holds, most):
    """Train until an event holds, or for so many steps, and return all events of the way."""
    events = []
    for _ in range(most // 100):
        trainer.advance(100)
        trainer.examine()
        events += trainer.telemetry.drain_events()
        if any(map(holds, events)):
            break
    return events


@pytest.mark.parametrize("base", [POINTS, IMAGES], ids=["points", "images"])
def test_diagnosis_changes_no_bit(base):
    without, with_it = built(config(base, observe__diagnose=False)), built(config(base))
    for _ in range(4):
        without.advance(30)
        with_it.advance(30)
        with_it.examine()
    assert with_it.diagnosis.spent > 0
    assert same_tensors(without, with_it)


def test_indicators_are_taken_though_nobody_watches_and_not_without_diagnosis():
    watched, alone = trained(config(), 40), Trainer(config(observe__diagnose=False), steps=40, attended=False)
    assert isinstance(watched.telemetry.drain_pictures()["health"].content, Indicators)
    alone.build()
    alone.advance(40)
    assert alone.telemetry.drain_pictures() == {}


def is_raised(event):
    return isinstance(event, FindingRaised) and event.finding.name == "discriminator-too-strong"


def is_cleared(event):
    return isinstance(event, FindingCleared) and event.name == "discriminator-too-strong"


def test_an_unfair_game_is_found_told_and_cured():
    trainer = built(config(**UNFAIR))
    (raised,) = filter(is_raised, events_until(trainer, is_raised, 1600))
    assert raised.finding in trainer.findings
    assert raised.finding.since < raised.step <= 1600
    remedy = raised.finding.remedies[0]
    assert remedy.changes == (("optimizer.g.lr", 1e-3),)
    trainer.send(Set(remedy.changes))
    (cleared,) = filter(is_cleared, events_until(trainer, is_cleared, 2500))
    assert remedy.label in cleared.outcome


@pytest.mark.filterwarnings("ignore:overflow encountered:RuntimeWarning")
def test_a_step_that_cannot_be_made_is_a_finding():
    trainer = trained(config(loss__name="least-squares", optimizer__d__name="sgd", optimizer__d__lr=10.0), 500)
    assert "not-finite" in {f.name for f in trainer.findings}
    events = events_of(trainer, FindingRaised)
    assert f"Step {trainer.step + 1}" in next(e.finding.technical for e in events if e.finding.name == "not-finite")


def test_what_is_measured_in_a_pause_is_judged_in_the_pause():
    checked = threading.Event()
    trainer = Trainer(config(), Telemetry(), paused=True)
    check = trainer.diagnosis.check

    def note():
        check()
        checked.set()

    trainer.diagnosis.check = note
    thread = threading.Thread(target=trainer.run)
    thread.start()
    try:
        assert checked.wait(30)
        assert not trainer.diagnosis.has_pictures
        assert trainer.step == 0
    finally:
        trainer.stop()
        thread.join(timeout=30)
    assert not thread.is_alive()


def test_going_back_to_an_earlier_state_begins_anew():
    trainer = built(config(**UNFAIR))
    early = trainer.state()
    events_until(trainer, is_raised, 1600)
    assert trainer.findings
    trainer.restore(early)
    assert trainer.findings == ()
    trainer.advance(100)


# --- auto-balance ---

def finding(*remedies, severity="warning", name="x"):
    return Finding(name, "X", severity, 0, "", "", (), remedies)


LOWER = Remedy("lower", "", (("optimizer.d.lr", 1e-4),))
STEPS = Remedy("steps", "", (("train.d_steps", 1), ("train.g_steps", 1)))
PENALTY = Remedy("R1", "", (("regularizers.r1", True),))
MIXED = Remedy("mixed", "", (("regularizers.r1", True), ("optimizer.d.lr", 1e-4)))


def test_it_takes_only_rates_and_ratios_of_alarms():
    assert AutoBalance().choose(0, (finding(PENALTY, MIXED),)) is None
    assert AutoBalance().choose(0, (finding(LOWER, severity="note"), finding(LOWER, severity="good"))) is None
    assert AutoBalance().choose(0, (finding(PENALTY, LOWER),)) == Balance(LOWER.changes)
    assert AutoBalance().choose(0, (finding(replace(LOWER, restart=True)),)) is None


def test_it_takes_the_worst_first_and_waits_between_changes():
    balance = AutoBalance()
    findings = finding(LOWER), finding(STEPS, severity="severe", name="y")
    assert balance.choose(10, findings) == Balance(STEPS.changes)
    assert balance.choose(10 + STEPS_BETWEEN - 1, findings) is None
    assert balance.choose(10 + STEPS_BETWEEN, findings) == Balance(LOWER.changes)
    assert balance.choose(10 + 9 * STEPS_BETWEEN, findings) is None, "nothing is tried twice"


def balanced(trainer):
    return [e for e in events_of(trainer, Applied) if isinstance(e.command, Balance)]


def test_it_is_off_by_default(unfair):
    assert unfair.findings
    assert unfair.record == []


def test_it_balances_visibly_and_a_replay_does_the_same_once(unfair):
    first = trained(config(train__auto_balance=True, **UNFAIR), FOUND_BY)
    (applied,) = balanced(first)[:1]
    assert applied.summary == "G learning rate 1e-06 → 0.001 (auto-balance)"
    assert applied.ticket == 0
    assert applied.undo == Set.of({"optimizer.g.lr": 1e-6})
    assert first.record[0] == Scripted(0, Balance(()))
    assert first.record[1] == Scripted(applied.step, Balance((("optimizer.g.lr", 1e-3),)))
    replay = parse_script(tomllib.loads(script_toml(first.record)))
    again = trained(config(train__auto_balance=True, **UNFAIR), FOUND_BY, script=replay)
    assert same_tensors(first, again)
    assert again.record == first.record
    assert not same_tensors(first, unfair)


def test_turned_on_in_mid_run_it_is_recorded_from_there():
    script = [Scripted(100, Set.of({"train.auto_balance": True}))]
    first = trained(config(**UNFAIR), FOUND_BY, script=script)
    assert [type(s.command) for s in first.record[:3]] == [Set, Balance, Balance]
    assert len(balanced(first)) >= 1
    again = trained(config(**UNFAIR), FOUND_BY, script=first.record)
    assert same_tensors(first, again)


def test_a_record_in_which_it_chose_nothing_is_replayed_without_it():
    quiet = trained(config(train__auto_balance=True), 50)
    assert quiet.record == [Scripted(0, Balance(()))]
    replay = Trainer(config(train__auto_balance=True, **UNFAIR), Telemetry(), script=quiet.record, steps=FOUND_BY,
                     attended=False)
    replay.run()
    assert balanced(replay) == []
