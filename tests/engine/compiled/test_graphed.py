"""Captured steps, with the capture left out: a replay is a call of the very code that a GPU would record."""


import ctypes
import math
import time

import numpy as np
import pytest
import torch

from ganviz.engine.compiled import execution_mode
from ganviz.engine.compiled.errors import Disagreement
from ganviz.engine.compiled.graphed import GraphedStep
from ganviz.engine.compiled.inputs import Inputs
from ganviz.engine.compiled.proof import compare
from ganviz.engine.compiled.step_provider import GraphedStepProvider
from ganviz.engine.losses.base import LOSSES
from ganviz.engine.numerics.device import Placement
from ganviz.engine.optimizers.base import OPTIMIZERS
from ganviz.engine.regularizers.base import REGULARIZERS
from ganviz.engine.settings.commands import Execution, Run, Scripted, Set, Step
from ganviz.engine.telemetry.events import ExecutionModeChanged, Note, Paused, Started, Trouble

from ..helpers import IMAGES, POINTS, built, config, events_of, same_tensors, trained
from .steps import advance

RESIZE = IMAGES | {"model": {"name": "resize-gan", "g_width": 4, "d_width": 4, "z_dim": 4}}
SCALARS = ("loss_d", "loss_g", "norm_d", "norm_g")


def record(call):
    """In place of the capture, with as many warm-ups and one recording, which a capture does not carry out."""
    for _ in range(3):
        call()
    return call


@pytest.fixture(autouse=True)
def no_compiled_steps(monkeypatch, with_compiler):
    """What is compared with captured steps is eager, whatever other tests have compiled."""
    monkeypatch.setenv("CXX", "no-compiler")


@pytest.fixture
def on_graphs(monkeypatch):
    """From now on trainers go over to captured steps, which nobody waits for."""
    def turn(recorder=record):
        monkeypatch.setattr(Placement, "synchronous", lambda self: False)
        monkeypatch.setattr(execution_mode, "provider_for",
                            lambda learner: GraphedStepProvider(learner, recorder))
    return turn


def graphed_trainer(run_config):
    trainer = built(run_config)
    trainer.learner.compiled = GraphedStep(trainer.learner, record)
    return trainer


def eager_after(run_config, steps):
    trainer = built(run_config)
    for _ in range(steps):
        trainer.learner.iterate()
    return trainer


def assert_same_numbers(run_config, rtol=0.0, steps=(3, 1, 4)):
    eager, other = eager_after(run_config, sum(steps)), graphed_trainer(run_config)
    advance(other, *steps)
    first, second = eager.state().tensors, other.state().tensors
    assert first.keys() == second.keys()
    for name in first:
        torch.testing.assert_close(second[name], first[name], rtol=rtol, atol=rtol * 0.1, msg=lambda m, n=name: n + m)
    assert eager.state().about["positions"] == other.state().about["positions"]
    one, two = eager.learner.flush().values, other.learner.flush().values
    # the loss that is shown may be a double: of a weight, which is one, and a mean
    np.testing.assert_allclose(two, one, rtol=max(rtol, 1e-6), atol=1e-7)
    if run_config.train.d_steps:
        np.testing.assert_allclose(other.learner.recorder.recent_fake, eager.learner.recorder.recent_fake,
                                   rtol=rtol, atol=rtol)


BASES = pytest.mark.parametrize("base", [POINTS, IMAGES, RESIZE], ids=lambda b: b["model"]["name"])


@BASES
@pytest.mark.parametrize("precision", ["float32", "bfloat16", "float16"])
def test_a_replay_gives_the_bits_of_an_eager_step(base, precision):
    assert_same_numbers(config(base, device__precision=precision))


@pytest.mark.parametrize("loss", list(LOSSES))
def test_every_loss_gives_the_same_bits(loss):
    assert_same_numbers(config(loss__name=loss))


@BASES
@pytest.mark.parametrize("regularizer", list(REGULARIZERS))
def test_every_regularizer_gives_the_same_bits(base, regularizer):
    assert_same_numbers(config(base, **{f"regularizers__{regularizer}": True}))


@pytest.mark.parametrize("precision", ["float32", "float16"])
@pytest.mark.parametrize("optimizer", list(OPTIMIZERS))
def test_every_optimizer_gives_the_same_numbers(optimizer, precision):
    # RMSprop has no fused kernel and is written anew, where float32 rounds in another order
    rtol = {"rmsprop": {"float32": 2e-5, "float16": 2e-2}[precision]}.get(optimizer, 0.0)
    assert_same_numbers(config(optimizer__d__name=optimizer, optimizer__g__name=optimizer,
                               device__precision=precision), rtol)


@pytest.mark.parametrize("changes", [
    {"optimizer__d__name": "sgd", "optimizer__d__momentum": 0.9, "train__d_steps": 3, "train__g_steps": 2},
    {"train__g_steps": 0}, {"train__d_steps": 0}, {"train__ema_decay": 0.0}, {"model__fresh_noise": True},
    {"optimizer__g__decay_until": 5, "regularizers__instance-noise": True, "regularizers__instance-noise__until": 6},
    {"model__g_norm": "batch", "model__d_norm": "spectral"}, {"model__d_norm": "batch"},
    {"regularizers__dropout": True, "device__precision": "bfloat16"},
], ids=lambda changes: next(iter(changes)).replace("__", "."))
@pytest.mark.parametrize("base", [POINTS, IMAGES], ids=lambda b: b["model"]["name"])
def test_other_settings_give_the_same_bits(base, changes):
    assert_same_numbers(config(base, **changes))


def test_making_a_step_trains_nothing():
    for base in (POINTS, IMAGES):
        untouched, trainer = eager_after(config(base), 2), eager_after(config(base), 2)
        GraphedStep(trainer.learner, record)
        assert same_tensors(untouched, trainer)
        assert trainer.step == 2
        assert len(trainer.learner.recorder) == 2
        assert trainer.learner.compiled is None
        np.testing.assert_array_equal(trainer.learner.flush().values, untouched.learner.flush().values)


def test_at_the_first_step_moments_are_left_as_torch_begins():
    run_config = config(optimizer__d__name="sgd", optimizer__d__momentum=0.9)
    trainer = built(run_config)
    GraphedStep(trainer.learner, record)
    for _ in range(3):
        trainer.learner.iterate()
    assert same_tensors(trainer, eager_after(run_config, 3))


def faulty(fault):
    """A recording that replays something else, from its first replay on."""
    def make(call):
        record(call)

        def replay():
            call()
            fault()
        return replay
    return make


@pytest.mark.parametrize(("fault", "where"), [
    (lambda learner: learner.state_tensors()["values/G"].mul_(1.001), "values/G"),
    (lambda learner: learner.state_tensors()["moment/D/exp_avg"].zero_(), "moment/D/exp_avg"),
    (lambda learner: learner.state_tensors()["moment/D/step"].sub_(1), "moment/D/step"),
    (lambda learner: learner.state_tensors()["buffer/G/2.num_batches_tracked"].add_(1), "buffer/G"),
    (lambda learner: learner.state_tensors()["average/0"].fill_(math.nan), "average/0"),
], ids=["values", "moment", "count", "buffer", "nan"])
def test_a_replay_that_does_something_else_is_refused_and_leaves_no_trace(fault, where):
    run_config = config(IMAGES)
    trainer, untouched = eager_after(run_config, 2), eager_after(run_config, 2)
    names = list(trainer.learner.state_tensors())
    if where == "buffer/G":
        number = next(n for n in names if n.startswith("buffer/G") and n.endswith("num_batches_tracked"))
        fault = lambda learner: learner.state_tensors()[number].add_(1)  # noqa: E731
        where = number
    with pytest.raises(Disagreement, match="differs from the eager one in "):
        GraphedStep(trainer.learner, faulty(lambda: fault(trainer.learner)))
    assert same_tensors(trainer, untouched)
    assert trainer.learner.compiled is None
    provider = GraphedStepProvider(trainer.learner, faulty(lambda: fault(trainer.learner)))
    provider.want(run_config)
    assert provider.wait(lambda: None) is None
    assert "differs from the eager one" in provider.reason


def test_a_replay_that_does_nothing_is_refused():
    with pytest.raises(Disagreement):
        GraphedStep(built(config()).learner, lambda call: lambda: None)


def test_a_replay_that_ignores_its_draws_is_refused(monkeypatch):
    """It goes on with those of its first iteration."""
    give, recorded, first = Inputs.give, [], []

    def give_the_first(inputs, draws, scalars):
        if recorded and not first:
            first.extend(d.clone() for d in draws)
        give(inputs, first or draws, scalars)

    def deaf(call):
        record(call)
        recorded.append(call)
        return call

    monkeypatch.setattr(Inputs, "give", give_the_first)
    with pytest.raises(Disagreement):
        GraphedStep(built(config()).learner, deaf)
    assert first


def test_a_setting_moves_without_another_capture():
    trainer = graphed_trainer(config())
    eager = built(config())
    for number, changes in enumerate([{"optimizer__d__lr": 1e-4}, {"optimizer__g__lr": 0.0},
                                      {"train__ema_decay": 0.5}], 1):
        advance(trainer, 2)
        for _ in range(2):
            eager.learner.iterate()
        for one in (trainer, eager):
            one.learner.apply(one.learner.config.with_changes({k.replace("__", "."): v for k, v in changes.items()}))
        advance(trainer, 2)
        for _ in range(2):
            eager.learner.iterate()
        assert same_tensors(trainer, eager), number


def test_which_changes_take_a_new_capture():
    trainer = built(config(regularizers__r1=True))
    provider = GraphedStepProvider(trainer.learner, record)
    assert not provider.want(trainer.config)
    for path, value, serves in (("optimizer.d.lr", 1e-5, True), ("regularizers.r1.gamma", 3.0, True),
                                ("train.ema_decay", 0.5, True), ("optimizer.g.decay_until", 100, True),
                                ("optimizer.d.beta1", 0.1, False), ("train.batch_size", 8, False),
                                ("loss.name", "hinge", False), ("train.ema_decay", 0.0, False)):
        changed = trainer.config.with_changes({path: value})
        assert provider.want(changed) is serves, path
        provider.want(trainer.config)


def test_a_state_that_is_restored_into_other_tensors_takes_a_new_capture():
    trainer = graphed_trainer(config())
    step = trainer.learner.compiled
    advance(trainer, 3)
    state = trainer.state()
    advance(trainer, 2)
    assert step.fits()
    trainer.restore(state)
    assert not step.fits()
    trainer.learner.compiled = GraphedStep(trainer.learner, record)
    advance(trainer, 2)
    assert same_tensors(trainer, eager_after(config(), 5))


def test_a_call_that_is_halted_leaves_all_streams_where_single_iterations_would():
    trainer = graphed_trainer(config())
    trainer.learner.iterate_many(8, ctypes.c_int(1))
    assert trainer.step == 0
    advance(trainer, 4)
    assert same_tensors(trainer, eager_after(config(), 4))


@pytest.mark.parametrize("base", [POINTS, IMAGES], ids=["points", "images"])
def test_interventions_replayed_from_the_record_give_the_same_weights(on_graphs, base):
    on_graphs()
    trainer = trained(config(base), 30, script=[Scripted(9, Set.of({"loss.name": "hinge"})),
                                                Scripted(12, Step("d")), Scripted(13, Run()),
                                                Scripted(14, Execution("compiled")),
                                                Scripted(20, Set.of({"optimizer.d.lr": 3e-4}))])
    assert trainer.learner.compiled is not None
    assert trainer.why_eager == ""
    assert trainer.execution_mode.text().startswith("CUDA graph, ")
    replayed = trained(config(base), 30, script=trainer.record)
    assert same_tensors(trainer, replayed)


def test_an_attended_run_is_captured_at_its_start(on_graphs):
    on_graphs()
    trainer = built(config())
    trainer.advance(5)
    assert [s for s in trainer.record if isinstance(s.command, Execution)] == [
        Scripted(0, Execution("eager")), Scripted(1, Execution("compiled"))]
    events = trainer.telemetry.drain_events()
    assert next(e for e in events if isinstance(e, Started)).execution_mode.startswith("eager")
    assert next(e for e in events if isinstance(e, ExecutionModeChanged)).execution_mode.startswith("CUDA graph")
    assert same_tensors(trainer, eager_after(config(), 5))


def test_after_a_change_of_what_is_computed_it_is_captured_when_the_settings_rest(on_graphs, monkeypatch):
    on_graphs()
    trainer = built(config())
    trainer.advance(3)
    trainer.send(Set.of({"optimizer.d.beta1": 0.2}))
    trainer.advance(0)
    assert trainer.learner.compiled is None
    trainer.advance(1)
    assert trainer.learner.compiled is None, "a slider may still be moving"
    deadline = time.monotonic() + 30
    while trainer.learner.compiled is None and time.monotonic() < deadline:
        trainer.advance(1)
    assert trainer.learner.compiled is not None


def test_a_capture_that_fails_leaves_the_run_eager_with_the_reason(on_graphs):
    def broken(call):
        call()
        raise RuntimeError("operation not permitted when stream is capturing\nmore")

    on_graphs(broken)
    trainer = trained(config(), 6, script=[Scripted(2, Execution("compiled"))])
    reason = "the step cannot be captured: operation not permitted when stream is capturing; please report it"
    assert trainer.why_eager == reason
    assert events_of(trainer, Note)[0].details == (reason,)
    assert same_tensors(trainer, eager_after(config(), 6))


def test_compiling_may_be_off(on_graphs):
    on_graphs()
    trainer = trained(config(device__compile=False), 3)
    assert trainer.why_eager == "compiling is off; device.compile turns it on"
    assert trainer.learner.compiled is None


def test_what_goes_wrong_is_told_when_it_is_read(on_graphs):
    on_graphs()
    run_config = config(loss__name="least-squares", optimizer__d__name="sgd", optimizer__d__lr=10.0)
    trainer = trained(run_config, 500, script=[Scripted(0, Execution("compiled"))])
    events = trainer.telemetry.drain_events()
    (trouble,) = [e for e in events if isinstance(e, Trouble)]
    assert "That update was not made" in trouble.message
    assert any(isinstance(e, Paused) for e in events)
    networks = [v for k, v in trainer.state().tensors.items() if k.startswith("network.")]
    assert all(v.isfinite().all() for v in networks)


def test_agreement_is_measured_by_what_moved_and_by_what_eager_runs_differ():
    """By hand: the eager run moves by 1, so that 0.1 is 10 times too far; with 0.05 of noise it is allowed."""
    before, eager = {"x": torch.zeros(4)}, {"x": torch.full((4,), 0.5)}
    off = {"x": eager["x"] + 0.05}
    with pytest.raises(Disagreement, match=r"in x, by 10 times"):
        compare(before, eager, eager, off, 1e-2)
    compare(before, eager, {"x": eager["x"] + 0.025}, off, 1e-2)
    compare(before, eager, eager, off, 0.11)
    with pytest.raises(Disagreement, match="other tensors: y"):
        compare(before, eager, eager, off | {"y": torch.zeros(1)}, 1.0)
