"""Commands at the step boundaries of a script's own loop."""

from __future__ import annotations

import threading
import time

import pytest
import torch

from ganviz.engine.own_loop.live import Live
from ganviz.engine.own_loop.watch import prepared, watch
from ganviz.engine.own_loop.watched_run import WatchedRun
from ganviz.engine.own_loop.window import Window
from ganviz.engine.settings.commands import Execution, Pause, Run, Set, SetWeight, SlowMotion, Step, Stop
from ganviz.engine.telemetry.events import Applied, Note, Paused, Rejected, Resumed
from ganviz.engine.telemetry.mailbox import Telemetry
from tests.engine.own_loop.scripts import Script

PATIENCE = 20.0


class Told:
    """The events of a run, waited for by another thread."""

    def __init__(self, run):
        self.events, self._run, self._came = [], run, threading.Condition()
        run.telemetry.on_event = self._take

    def _take(self, event):
        with self._came:
            self.events.append(event)
            self._came.notify_all()

    def wait(self, kind, count=1):
        with self._came:
            assert self._came.wait_for(lambda: len(self.of(kind)) >= count, PATIENCE)
            return self.of(kind)[count - 1]

    def of(self, kind):
        return [event for event in self.events if isinstance(event, kind)]


def trained_with(*commands, steps=3, **given):
    """A script of some steps, that is sent commands before the second; the script, the run and the events."""
    script = Script()
    run = script.watched(**given)
    told = Told(run)
    with run:
        for step, _ in enumerate(run.steps(steps)):
            run.log(loss_d=1.0, loss_g=1.0)
            if step == 0:
                for command in commands:
                    run.send(command)
    return script, run, told


def changed(**changes):
    return Set.of({name.replace("__", "."): value for name, value in changes.items()})


def test_a_learning_rate_acts_on_its_optimizer_and_keeps_the_moments():
    script = Script()
    with script.watched() as run:
        told = Told(run)
        script.vanilla(1, run)
        moments = [state["exp_avg"].clone() for state in script.opt_d.state.values()]
        run.send(changed(optimizer__d__lr=1e-3, optimizer__d__beta1=0.9))
        for _ in run.steps(1):
            assert script.opt_d.param_groups[0]["lr"] == 1e-3
            assert script.opt_d.param_groups[0]["betas"] == (0.9, 0.999)
    assert script.opt_g.param_groups[0]["lr"] == 2e-4
    assert all(torch.equal(a, b["exp_avg"]) for a, b in zip(moments, script.opt_d.state.values(), strict=True))
    applied, = told.of(Applied)
    assert (applied.ticket, applied.step) == (1, 5)
    assert applied.summary == "D learning rate 0.0004 → 0.001, D β₁ 0.5 → 0.9"
    assert applied.config.get("optimizer.d.lr") == 1e-3
    assert dict(applied.undo.changes) == {"optimizer.d.lr": 4e-4, "optimizer.d.beta1": 0.5}


def test_groups_of_their_own_rate_keep_the_ratio():
    script = Script()
    layers = script.generator.model
    script.opt_g = torch.optim.Adam([{"params": layers[0].parameters(), "lr": 1e-4},
                                     {"params": layers[4].parameters(), "lr": 3e-4, "betas": (0.0, 0.9)}])
    with script.watched() as run:
        list(run.steps(1))
        run.send(changed(optimizer__g__lr=2e-4, optimizer__g__beta1=0.5))
        list(run.steps(1))
    first, second = script.opt_g.param_groups
    assert (first["lr"], second["lr"]) == pytest.approx((2e-4, 6e-4))
    assert (first["betas"], second["betas"]) == ((0.5, 0.999), (0.0, 0.9))


def test_a_live_value_changes_at_a_step_boundary():
    script, seen = Script(), []
    with script.watched(live={"weight": 10.0, "extra": Live(True, help="Whether there is more.")}) as run:
        told = Told(run)
        for step in run.steps(3):
            if step == 1:
                run.send(changed(model__weight=2.5))
                run.send(changed(model__extra=False))
            seen.append((run.live.weight, run.live.extra))
    assert seen == [(10.0, True), (10.0, True), (2.5, False)]
    assert [applied.summary for applied in told.of(Applied)] == ["weight 10 → 2.5", "extra: on → off"]


@pytest.mark.parametrize(("command", "reason"), [
    (changed(loss__name="hinge"), "loss.name is the script's own affair: change it there"),
    (changed(train__batch_size=4), "train.batch_size is the script's own affair: change it there"),
    (changed(train__d_steps=2), "train.d_steps is the script's own affair: change it there"),
    (changed(regularizers__r1=True), "regularizers.r1 is the script's own affair: change it there"),
    (changed(optimizer__d__name="sgd"), "optimizer.d.name is the script's own affair: change it there"),
    (changed(optimizer__d__lr=100.0), "100 is not allowed; choose a value from 0 to 10"),
    (Step("d"), "an iteration of the script's own loop is taken as a whole; use a whole step"),
    (Execution("compiled"), "the script runs its own steps, as it was written"),
    (SetWeight("E", "weight", 0, 1.0), "there is no weight E weight[0]; the networks are G, D"),
])
def test_what_cannot_be_done_here_is_rejected_with_the_reason(command, reason):
    _, _, told = trained_with(command)
    rejected, = told.of(Rejected)
    assert rejected.reason.endswith(reason)
    assert not rejected.needs_restart
    assert not told.of(Applied)


def test_an_optimizer_that_was_not_given_has_no_rate():
    script = Script()
    _, _, told = trained_with(changed(optimizer__d__lr=1e-3), optimizers={"g": script.opt_g})
    assert told.of(Rejected)[0].reason.endswith("no optimizer of D was given to ganviz.watch (optimizers=…)")


def test_a_weight_is_set_by_hand():
    script, _, told = trained_with(SetWeight("D", "1.weight", 3, 0.25))
    assert script.discriminator[1].weight[0, 3] == 0.25
    assert told.of(Applied)[0].undo.value != 0.25


def test_pause_step_and_run_from_another_thread():
    script = Script()
    run = script.watched()
    told = Told(run)
    done = []

    def train():
        with run:
            for step in run.steps(8):
                done.append(step)
                run.log(loss_d=1.0)
                if step == 1:
                    run.send(Pause())

    thread = threading.Thread(target=train)
    thread.start()
    told.wait(Paused)
    assert len(done) == 2
    run.send(Step())
    told.wait(Applied, 2)
    run.send(changed(optimizer__g__lr=1e-3))  # answered though the loop is held
    assert told.wait(Applied, 3).step == 3
    assert len(done) == 3
    run.send(Run())
    told.wait(Resumed)
    thread.join(PATIENCE)
    assert len(done) == 8
    assert [scripted.step for scripted in run.record] == [2, 2, 3, 3]


def test_stop_ends_the_steps_and_those_of_later_epochs():
    script = Script()
    with script.watched() as run:
        for step, _ in enumerate(run.steps(script.loader)):
            if step == 2:
                run.stop()
        assert run.step == 3
        assert list(run.steps(script.loader)) == []


def test_slow_motion_holds_the_pace_down_and_gives_way_to_run():
    script = Script()
    with script.watched() as run:
        list(run.steps(1))
        run.send(SlowMotion(0.1))  # a step in ten seconds
        list(run.steps(1))

        def hurry():
            time.sleep(0.05)
            run.send(SlowMotion(0.0))

        thread = threading.Thread(target=hurry)
        thread.start()
        start = time.monotonic()
        list(run.steps(2))
        assert time.monotonic() - start < 9
        thread.join()


def test_auto_balance_may_act_on_rates_alone():
    _, run, told = trained_with(changed(train__auto_balance=True))
    assert told.of(Applied)[0].summary == "Auto-balance: off → on"
    assert run.config.train.auto_balance


def test_the_state_is_that_of_a_step_boundary():
    script, states = Script(), []
    with script.watched() as run:
        list(run.steps(1))
        run.ask_state(states.append)
        assert not states
        list(run.steps(1))
        assert states[0].step == 1
    run.ask_state(states.append)
    assert states[1].step == 2
    assert torch.equal(states[1].tensors["network.G.model.0.weight"], script.generator.model[0].weight)


def test_a_changed_rate_by_the_script_is_followed():
    script = Script()
    with script.watched() as run:
        told = Told(run)
        list(run.steps(1))
        for group in script.opt_d.param_groups:
            group["lr"] = 1e-5
        list(run.steps(1))
        assert run.config.get("optimizer.d.lr") == 1e-5
    assert told.of(Applied)[0].summary == "D learning rate 0.0004 → 1e-05 (the script)"


def test_where_several_processes_train_no_command_is_carried_out():
    script = Script()
    with WatchedRun(prepared(**script.given()), Telemetry(), processes=2) as run:
        told = Told(run)
        for step, _ in enumerate(run.steps(4)):
            run.log(loss_d=1.0, loss_g=1.0)
            if step == 0:
                for command in (changed(optimizer__g__lr=1e-3), Pause(), Stop(), Run()):
                    run.send(command)
    assert run.step == 4
    assert script.opt_g.param_groups[0]["lr"] == 2e-4
    assert [type(event.command) for event in told.of(Rejected)] == [Set, Pause, Stop]
    assert "2 processes train this run together" in told.of(Rejected)[0].reason
    assert any("can be looked at" in note.message for note in told.of(Note))


@pytest.mark.parametrize(("rank", "records"), [("0", True), ("1", False)])
def test_under_torchrun_the_first_process_alone_records_and_is_looked_at(monkeypatch, tmp_path, rank, records):
    for name, value in {"RANK": rank, "WORLD_SIZE": "2", "LOCAL_RANK": rank, "LOCAL_WORLD_SIZE": "2",
                        "TORCHELASTIC_RESTART_COUNT": "0", "TORCHELASTIC_RUN_ID": "it"}.items():
        monkeypatch.setenv(name, value)
    shown = []
    monkeypatch.setattr(Window, "show", lambda self: shown.append(True))
    script = Script()
    with watch(**script.given(), record=tmp_path / "it.ganviz", name="own") as run:
        script.vanilla(1, run)
    assert ((tmp_path / "it.ganviz").exists(), bool(shown)) == (records, records)
    assert run.step == 5
