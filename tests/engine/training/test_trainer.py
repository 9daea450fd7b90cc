import queue
import threading

import numpy as np
import pytest
import torch

from ganviz.engine.probes.base import PROBES
from ganviz.engine.settings.commands import Pause, Run, Scripted, Set, SlowMotion, Step, parse_script, script_toml
from ganviz.engine.settings.config import is_live
from ganviz.engine.settings.params import ConfigError
from ganviz.engine.telemetry.events import Applied, DataOpened, Failed, Finished, Paused, Rejected, Started, Trouble
from ganviz.engine.telemetry.mailbox import SERIES, Telemetry
from ganviz.engine.training.trainer import Trainer

from ..helpers import IMAGES, POINTS, built, config, events_of, same_tensors, trained

INTERVENTIONS = [
    Scripted(3, Set.of({"optimizer.d.lr": 3e-4})),
    Scripted(5, Set.of({"optimizer.d.lr": 2e-4, "optimizer.g.lr": 2e-3})),
    Scripted(7, Set.of({"train.d_steps": 3})),
    Scripted(9, Set.of({"loss.name": "wasserstein", "regularizers.gradient-penalty": True})),
    Scripted(12, Set.of({"optimizer.g.name": "rmsprop"})),
    Scripted(14, Set.of({"regularizers.instance-noise": True, "regularizers.dropout": True})),
    Scripted(16, Step("d")),
    Scripted(17, Run()),
    Scripted(18, Set.of({"train.batch_size": 24, "train.ema_decay": 0.9})),
    Scripted(22, Set.of({"regularizers.dropout": False, "loss.name": "hinge"})),
]


@pytest.mark.parametrize("base", [POINTS, IMAGES], ids=["points", "images"])
def test_watching_everything_changes_no_bit(base):
    alone = trained(config(base), 30)
    watched = Trainer(config(base, observe__budget=0.5), steps=30, attended=False)
    watched.watch({name: {"which": "fake", "index": 2} for name in PROBES})
    watched.run()
    assert watched.failure is None
    assert watched.telemetry.drain_pictures().keys() >= {"samples", "verdicts", "health"}
    assert same_tensors(alone, watched)


def test_slow_motion_with_every_probe_changes_no_bit():
    alone = trained(config(), 6)
    watched = Trainer(config(), steps=6, attended=False, script=[Scripted(0, SlowMotion(1000))])
    watched.watch({name: {} for name in PROBES})
    watched.run()
    assert same_tensors(alone, watched)


def test_replaying_ten_interventions_gives_the_same_weights():
    first = trained(config(), 30, script=INTERVENTIONS)
    assert [e.reason for e in events_of(first, Rejected)] == []
    assert len(first.record) == len(INTERVENTIONS)
    import tomllib

    replay = parse_script(tomllib.loads(script_toml(first.record)))
    assert same_tensors(first, trained(config(), 30, script=replay))
    assert not same_tensors(first, trained(config(), 30, script=replay[:-1]))


@pytest.mark.parametrize("stop", [1, 8, 13, 19, 25])
def test_going_on_from_a_state_is_bit_identical(stop):
    whole = trained(config(), 30, script=INTERVENTIONS)
    part = trained(config(), stop, script=INTERVENTIONS)
    rest = [s for s in INTERVENTIONS if s.step >= stop]
    # commands due exactly at the boundary were applied by the first part already
    rest = [s for s in rest if s not in part.record]
    resumed = trained(part.config, 30, script=rest, state=part.state())
    assert resumed.step == 30
    assert same_tensors(whole, resumed)


def test_images_with_batch_norm_resume_bit_identically_across_epochs():
    run_config = config(IMAGES, train__batch_size=512, model__d_norm="batch")
    whole, part = trained(run_config, 9), trained(run_config, 4)
    assert same_tensors(whole, trained(run_config, 9, state=part.state()))


def test_same_seed_same_run_and_other_seed_other_run():
    assert same_tensors(trained(config(), 5), trained(config(), 5))
    assert not same_tensors(trained(config(), 5), trained(config(train__seed=2), 5))


def test_a_command_is_answered_with_its_ticket_and_step():
    trainer = built(config())
    ticket = trainer.send(Set.of({"optimizer.d.lr": 5e-4}))
    trainer.advance(4)
    (answer,) = events_of(trainer, Applied)
    assert (answer.ticket, answer.step) == (ticket, 0)
    assert answer.summary == "D learning rate 0.001 → 0.0005"
    assert answer.undo == Set.of({"optimizer.d.lr": 1e-3})


def test_an_impossible_value_is_rejected_with_what_is_allowed():
    trainer = trained(config(), 3, script=[Scripted(1, Set.of({"optimizer.d.lr": -1}))])
    (answer,) = events_of(trainer, Rejected)
    assert "optimizer.d.lr: -1 is not allowed" in answer.reason
    assert not answer.needs_restart
    assert trainer.record == []


def test_a_setting_that_is_not_live_asks_for_a_restart():
    trainer = trained(config(), 3, script=[Scripted(1, Set.of({"model.g_width": 32}))])
    (answer,) = events_of(trainer, Rejected)
    assert answer.needs_restart
    assert "restart" in answer.reason


def test_a_refused_pair_is_rejected_and_nothing_changes():
    run_config = config(model__d_norm="batch")
    trainer = trained(run_config, 3, script=[Scripted(1, Set.of({"regularizers.gradient-penalty": True}))])
    (answer,) = events_of(trainer, Rejected)
    assert "batch" in answer.reason
    assert same_tensors(trainer, trained(run_config, 3))


def test_changing_the_rate_keeps_adams_moments():
    trainer = trained(config(), 10)
    before = trainer.state().tensors
    trainer.learner.apply(trainer.config.with_changes({"optimizer.d.lr": 5e-4, "optimizer.d.beta1": 0.1}))
    after = trainer.state().tensors
    assert before["optimizer.D.exp_avg"].abs().sum() > 0
    assert all(before[k].equal(after[k]) for k in before)
    group = trainer.learner.trained[("D",)].optimizer.param_groups[0]
    assert group["lr"] == 5e-4
    assert group["betas"][0] == 0.1


def test_adam_to_adamw_and_back_keeps_the_moments():
    trainer = trained(config(), 10)
    before = trainer.state().tensors["optimizer.D.exp_avg"]
    trainer.learner.apply(trainer.config.with_changes({"optimizer.d.name": "adamw"}))
    assert trainer.state().tensors["optimizer.D.exp_avg"].equal(before)
    trainer.learner.iterate()
    assert not trainer.state().tensors["optimizer.D.exp_avg"].equal(before)


def test_a_loss_swap_keeps_networks_and_moments():
    trainer = trained(config(), 10)
    before = trainer.state().tensors
    trainer.learner.apply(trainer.config.with_changes({"loss.name": "wasserstein",
                                                       "regularizers.gradient-penalty": True}))
    after = trainer.state().tensors
    assert all(before[k].equal(after[k]) for k in before)


@pytest.mark.parametrize(("side", "moved", "kept"), [("d", "D", "G"), ("g", "G", "D")])
def test_a_single_sided_step_moves_only_its_network(side, moved, kept):
    before = trained(config(), 2).state().tensors
    after = trained(config(), 3, script=[Scripted(2, Step(side)), Scripted(3, Run())]).state().tensors
    changed = {name for name in ("D", "G") if any(not before[k].equal(after[k]) for k in before
                                                  if k.startswith(f"network.{name}."))}
    assert changed == {moved}
    assert kept not in changed


def test_a_learning_rate_schedule_falls_linearly_and_ends():
    run_config = config(optimizer__d__name="sgd", optimizer__d__lr=0.1, optimizer__d__decay_from=2,
                        optimizer__d__decay_until=6)
    rates = [run_config.optimizer_d.lr_at(s) for s in range(8)]
    assert rates == pytest.approx([0.1, 0.1, 0.1, 0.075, 0.05, 0.025, 0.0, 0.0])
    at_six = trained(run_config, 6).state().tensors
    later = trained(run_config, 9).state().tensors
    assert at_six["network.D.0.weight"].equal(later["network.D.0.weight"])
    assert not at_six["network.G.0.weight"].equal(later["network.G.0.weight"])


def test_the_average_follows_its_formula():
    trainer = built(config(train__ema_decay=0.5))
    average = trainer.learner.ema_networks()["G"].state_dict()["0.weight"].double().clone()
    for step in range(6):
        trainer.learner.iterate()
        decay = min(0.5, (1 + step) / (10 + step))
        average = decay * average + (1 - decay) * trainer.learner.model.networks["G"].state_dict()["0.weight"].double()
    assert torch.allclose(trainer.learner.ema_networks()["G"].state_dict()["0.weight"].double(), average, atol=1e-6)


def test_every_step_is_in_the_scalar_lane_once():
    trainer = trained(config(), 700)
    blocks = trainer.telemetry.drain_blocks()
    steps = np.concatenate([b.first_step + np.arange(len(b.values)) for b in blocks])
    assert steps.tolist() == list(range(1, 701))
    values = np.concatenate([b.values for b in blocks])
    assert values.shape == (700, len(SERIES) + len(trainer.learner.terms()))
    assert np.isfinite(values[:, :len(SERIES)]).all()


def test_the_first_loss_is_what_plain_torch_gives():
    trainer = built(config())
    learner = trainer.learner
    networks = {k: v for k, v in learner.model.networks.items()}
    noise_state, order = learner.randomness.noise.get_state(), learner.batches.state()
    real = learner.batches.draw(16).real
    z = torch.randn(16, 2, generator=learner.randomness.noise)
    with torch.no_grad():
        real_logits = networks["D"](real).double()
        fake_logits = networks["D"](networks["G"](z)).double()
    expected = (-torch.log(torch.sigmoid(real_logits)).mean() - torch.log(1 - torch.sigmoid(fake_logits)).mean())
    learner.randomness.noise.set_state(noise_state)
    learner.batches.restore(order)
    learner.iterate()
    block = learner.flush()
    assert block.values[0, SERIES.index("loss_d")] == pytest.approx(float(expected), rel=1e-5)


@pytest.mark.filterwarnings("ignore:overflow encountered:RuntimeWarning")
def test_a_non_finite_loss_pauses_names_the_network_and_keeps_the_weights():
    # squared logits of a least-squares game with a huge step soon overflow float32
    run_config = config(loss__name="least-squares", optimizer__d__name="sgd", optimizer__d__lr=10.0)
    trainer = Trainer(run_config, Telemetry(), steps=500, attended=False)
    trainer.run()
    events = trainer.telemetry.drain_events()
    (trouble,) = [e for e in events if isinstance(e, Trouble)]
    assert f"Step {trainer.step + 1}" in trouble.message
    assert "of D is" in trouble.message or "of G is" in trouble.message
    assert "now D 10, G 0.001" in trouble.advice
    assert any(isinstance(e, Paused) for e in events)
    assert all(torch.isfinite(v).all() for k, v in trainer.state().tensors.items() if k.startswith("network."))


def test_an_error_is_told_with_its_traceback_and_kept():
    trainer = Trainer(config(POINTS | {"data": {"name": "points", "path": "no-such-file.csv"}}), Telemetry())
    trainer.run()
    (failed,) = events_of(trainer, Failed)
    assert "no-such-file.csv" in failed.message
    assert isinstance(trainer.failure, ConfigError)


def test_stop_from_another_thread_ends_a_paused_run():
    trainer = Trainer(config(), Telemetry(), paused=True)
    thread = threading.Thread(target=trainer.run)
    thread.start()
    trainer.stop()
    thread.join(timeout=20)
    assert not thread.is_alive()
    assert isinstance(trainer.telemetry.drain_events()[-1], Finished)


def test_a_paused_run_answers_a_watch_and_a_command_at_once():
    started, seen = threading.Event(), threading.Event()

    def on_event(event):
        if isinstance(event, Paused):
            started.set()
        if isinstance(event, Applied):
            seen.set()

    trainer = Trainer(config(), Telemetry(on_event), paused=True)
    thread = threading.Thread(target=trainer.run)
    thread.start()
    assert started.wait(20)
    trainer.watch({"samples": {"count": 7}})
    trainer.send(Set.of({"optimizer.g.lr": 1e-4}))
    assert seen.wait(20)
    trainer.stop()
    thread.join(timeout=20)
    assert len(trainer.telemetry.drain_pictures()["samples"].content.fake) == 7
    assert trainer.step == 0


def test_a_paused_run_shows_at_once_what_a_setting_of_its_model_has_changed():
    trainer = built(config(POINTS, model__name="gan-beside-vae"))
    trainer.send(Pause())
    trainer.watch({"samples": {}})
    trainer.advance(0)
    trainer.telemetry.drain_pictures()
    shown = {}
    for whose in ("vae", "gan"):
        trainer.send(Set.of({"model.shown": whose}))
        trainer.advance(0)
        shown[whose] = trainer.telemetry.drain_pictures()["samples"].content.fake
    assert trainer.step == 0
    assert not np.allclose(shown["vae"], shown["gan"])
    trainer.send(Set.of({"optimizer.g.lr": 1e-4}))
    trainer.advance(0)
    assert "samples" not in trainer.telemetry.drain_pictures(), "what changes nothing on the screen costs nothing"


def test_a_script_that_only_pauses_ends_an_unattended_run():
    trainer = trained(config(), 50, script=[Scripted(4, Pause())])
    assert trainer.step == 4
    assert "no person" in events_of(trainer, Finished)[0].reason


def test_started_tells_counts_that_can_be_checked_by_hand():
    trainer = trained(config(), 1)
    (started,) = events_of(trainer, Started)
    # 2→16→16→2 and 2→16→16→1, with biases
    assert started.parameters == {"G": 48 + 272 + 34, "D": 48 + 272 + 17}
    assert started.facts.data_kind == "points"
    assert started.facts.items == 1000


def test_an_undo_command_restores_the_config():
    before = config(regularizers__r1=True, regularizers__r1__gamma=3.0)
    script = [Scripted(1, Set.of({"regularizers.r1": False})),
              Scripted(2, Set.of({"loss.name": "hinge", "train.d_steps": 2})),
              Scripted(3, Set.of({"optimizer.d.name": "sgd"}))]
    trainer = trained(before, 5, script=script)
    applied = events_of(trainer, Applied)
    current = trainer.config
    for event in reversed(applied):
        current = current.with_changes(dict(event.undo.changes))
    assert current == before


def test_what_is_live_is_what_the_design_says():
    c = config()
    live = ["optimizer.d.lr", "optimizer.g.beta1", "train.d_steps", "train.ema_decay", "loss.name",
            "optimizer.d.name", "regularizers.r1.gamma"]
    assert all(is_live(c, path) for path in live)
    assert not any(is_live(c, p) for p in ("model.g_width", "data.name", "train.seed", "device.kind"))


@pytest.mark.parametrize("words", [
    "[enforce fail at alloc_cpu.cpp:127] err == 0. DefaultCPUAllocator: can't allocate memory: you tried to allocate",
    "data. DefaultCPUAllocator: not enough memory: you tried to allocate",
    "MPS backend out of memory (MPS allocated: 1 GB)",
])
def test_memory_that_runs_out_pauses_with_what_to_lower(words, monkeypatch):
    trainer = built(config(), attended=False)
    trainer.telemetry.drain_events()
    iterate = trainer.learner.iterate

    def greedy():
        if trainer.step == 3:
            raise RuntimeError(words)
        iterate()

    monkeypatch.setattr(trainer.learner, "iterate", greedy)
    trainer.advance(10)
    (trouble,) = events_of(trainer, Trouble)
    assert "Step 4: the device ran out of memory" in trouble.message
    assert "Lower the batch size (now 16)" in trouble.advice
    assert trainer.step == 3


def test_another_error_is_not_taken_for_a_lack_of_memory(monkeypatch):
    trainer = built(config())
    monkeypatch.setattr(trainer.learner, "iterate", lambda: (_ for _ in ()).throw(RuntimeError("shapes differ")))
    with pytest.raises(RuntimeError, match="shapes differ"):
        trainer.advance(1)


def test_what_was_skipped_is_told_after_the_start(tmp_path):
    file = tmp_path / "points.csv"
    file.write_text("x,y\n1,2\n,4\n3,5\n", encoding="utf-8")
    points = {"name": "points", "path": str(file)}
    trainer = built(config(POINTS | {"data": points}))
    events = trainer.telemetry.drain_events()
    assert [type(e) for e in events[-2:]] == [Started, DataOpened]
    assert events[-1].lines() == ["points.csv: points 2; columns x and y; held out none",
                                  "  left out: line 3: a value is missing"]


def test_a_state_is_given_between_two_steps_while_others_are_asked_for():
    trainer = Trainer(config(), Telemetry(), paused=True)
    answers, threads = queue.SimpleQueue(), set()

    def answer(state):
        answers.put(state)
        threads.add(threading.get_ident())

    runner = threading.Thread(target=trainer.run)
    runner.start()
    for _ in range(5):
        trainer.send(Step("all"))
        trainer.ask_state(answer)
    trainer.send(Run())
    trainer.ask_state(answer)
    states = [answers.get(timeout=20) for _ in range(6)]
    trainer.stop()
    runner.join(20)
    assert [state.about["step"] for state in states[:5]] == [1, 2, 3, 4, 5]
    assert threads == {runner.ident}
    alone = trained(config(), 3).state()
    assert all(alone.tensors[name].equal(tensor) for name, tensor in states[2].tensors.items())


def test_a_run_that_is_over_gives_its_state_at_once():
    trainer, states = trained(config(), 4), []
    trainer.ask_state(states.append)
    assert [state.about["step"] for state in states] == [4]


def test_a_state_asked_for_while_the_run_ends_is_given():
    def ask(event):
        if isinstance(event, Finished):  # nothing more is trained, and no request is taken
            trainer.ask_state(states.append)

    trainer, states = Trainer(config(), Telemetry(on_event=ask), steps=2, attended=False), []
    trainer.run()
    assert [state.about["step"] for state in states] == [2]
