"""What holds of a run with compiled steps: exactness, commands, recovery."""

import ctypes
import math
import subprocess
import threading
import time
from types import SimpleNamespace

import numpy as np
import pytest
import torch

from ganviz.engine.compiled import build, cache, compiler, step_provider
from ganviz.engine.compiled.errors import Unsupported
from ganviz.engine.compiled.inputs import Draw, Inputs
from ganviz.engine.compiled.steps import draw_block
from ganviz.engine.numerics.randomness import Randomness
from ganviz.engine.observation.report import RunMeter
from ganviz.engine.probes.base import PROBES
from ganviz.engine.settings.commands import Execution, Pause, Run, Scripted, Set, Step
from ganviz.engine.system import process_tree
from ganviz.engine.telemetry.events import ExecutionModeChanged, Note, Started, Trouble
from ganviz.engine.telemetry.mailbox import Telemetry
from ganviz.engine.training import step_tuning
from ganviz.engine.training.errors import NonFinite
from ganviz.engine.training.trainer import Trainer

from ..helpers import built, config, events_of, same_tensors, trained
from .steps import advance, compiled, compiled_step, provider


def run(run_config, steps, **kwargs):
    """A run that waits for the compiled step before its first iteration."""
    return trained(run_config, steps, script=[Scripted(0, Execution("compiled")), *kwargs.pop("script", ())], **kwargs)


def test_cutting_a_run_into_calls_changes_no_bit():
    one, other = compiled(config()), compiled(config())
    advance(one, 12)
    advance(other, 5, 1, 6)
    assert same_tensors(one, other)


def test_watching_everything_changes_no_bit():
    alone = run(config(), 200)
    watched = Trainer(config(observe__budget=0.5), steps=200, attended=False,
                      script=[Scripted(0, Execution("compiled"))])
    watched.watch({name: {} for name in PROBES})
    watched.run()
    assert watched.failure is None
    assert watched.telemetry.drain_pictures().keys() >= {"samples", "health"}
    assert watched.learner.compiled is not None
    assert same_tensors(alone, watched)


def test_a_call_that_is_halted_leaves_all_streams_where_single_iterations_would():
    trainer, other = compiled(config()), compiled(config())
    trainer.learner.iterate_many(8, ctypes.c_int(1))
    assert trainer.step == 0
    advance(trainer, 4)
    advance(other, 4)
    assert same_tensors(trainer, other)


def test_going_on_from_a_state_changes_no_bit():
    straight = run(config(), 60)
    first = run(config(), 23)
    state = first.state()
    assert state.about["compiled"] is True
    compiled_step(built(config()))  # in the cache by now
    second = Trainer(config(), Telemetry(), state=state, steps=60, attended=False)
    second.run()
    assert second.record[0] == Scripted(23, Execution("compiled"))
    assert same_tensors(straight, second)


def test_interventions_replayed_from_the_record_give_the_same_weights():
    script = [Scripted(7, Set.of({"optimizer.d.lr": 3e-4, "optimizer.g.lr": 2e-3})),
              Scripted(11, Step("d")), Scripted(12, Run()), Scripted(15, Step("all")), Scripted(16, Run()),
              Scripted(20, Set.of({"loss.name": "wasserstein", "regularizers.gradient-penalty": True})),
              Scripted(31, Execution("compiled")), Scripted(40, Set.of({"regularizers.gradient-penalty.weight": 3.0}))]
    first = run(config(), 50, script=script)
    replayed = trained(config(), 50, script=first.record)
    assert first.learner.compiled is not None
    assert same_tensors(first, replayed)


def test_a_run_that_chooses_by_itself_leaves_a_record_that_replays_exactly():
    changes = {"loss.name": "hinge"}
    compiled_step(built(config()))
    compiled_step(built(config(loss__name="hinge")))
    script = [Scripted(9, Set.of(changes)), Scripted(20, Set.of({"loss.name": "non-saturating"}))]
    first = trained(config(), 40, script=script)
    modes = [(s.step, s.command.name) for s in first.record if isinstance(s.command, Execution)]
    assert modes == [(0, "compiled"), (9, "eager"), (9, "compiled"), (20, "eager"), (20, "compiled")]
    assert same_tensors(first, trained(config(), 40, script=first.record))


def test_a_mode_that_was_asked_for_is_the_one_that_is_reported():
    trainer = run(config(), 5)
    meter = RunMeter()
    meter.see_events(trainer.telemetry.drain_events())
    assert meter.report("ring").mode == "compiled, float32, 1 thread"


def test_a_number_changes_without_another_program_and_a_loss_does_not():
    trainer = run(config(), 5)
    step = trainer.learner.compiled
    trainer.send(Set.of({"optimizer.d.lr": 1e-5, "train.ema_decay": 0.5, "optimizer.g.beta1": 0.3}))
    trainer.advance(0)
    assert trainer.learner.compiled is step
    trainer.send(Set.of({"train.batch_size": 11}))
    trainer.advance(0)
    assert trainer.learner.compiled is None
    assert events_of(trainer, ExecutionModeChanged)[-1].execution_mode.startswith("eager")


def test_a_learning_rate_of_zero_stops_the_network_at_the_next_step():
    trainer = compiled(config(), attended=False)
    advance(trainer, 3)
    before = trainer.state().tensors
    trainer.send(Set.of({"optimizer.g.lr": 0.0}))
    trainer.advance(0)
    advance(trainer, 3)
    after = trainer.state().tensors
    assert all(after[k].equal(before[k]) for k in before if k.startswith("network.G."))
    assert not all(after[k].equal(before[k]) for k in before if k.startswith("network.D."))


def test_a_run_switches_by_itself_says_so_and_its_record_is_exact():
    settings = config(model__g_width=24)
    trainer = Trainer(settings, Telemetry(), steps=10**7, attended=True)

    def stop_soon_after_the_switch(event):
        events.append(event)
        if isinstance(event, ExecutionModeChanged):
            trainer.send(Pause())
            trainer.stop()

    events = []
    trainer.telemetry.on_event = stop_soon_after_the_switch
    trainer.run()
    assert trainer.failure is None
    assert next(e for e in events if isinstance(e, Started)).execution_mode.startswith("eager")
    changed = next(e for e in events if isinstance(e, ExecutionModeChanged))
    assert changed.execution_mode.startswith("compiled, float32")
    assert trainer.record[:2] == [Scripted(0, Execution("eager")), Scripted(changed.step, Execution("compiled"))]


def test_a_cached_step_is_used_from_the_first_iteration():
    compiled_step(built(config()))
    trainer = trained(config(), 3)
    assert events_of(trainer, Started)[0].execution_mode.startswith("compiled")
    assert trainer.record == [Scripted(0, Execution("compiled"))]


def test_a_command_ends_a_call_at_the_next_boundary():
    trainer = Trainer(config(), Telemetry(), script=[Scripted(0, Execution("compiled"))])
    answers = []
    trainer.telemetry.on_event = answers.append
    thread = threading.Thread(target=trainer.run)
    thread.start()
    try:
        waited = time.monotonic() + 60
        while trainer.step < 500 and time.monotonic() < waited:
            time.sleep(0.005)
        trainer.execution_mode.block = 400  # a long call
        for _ in range(20):
            before = trainer.step
            ticket = trainer.send(Set.of({"optimizer.d.lr": 1e-4}))
            while not any(getattr(a, "ticket", None) == ticket for a in answers):
                assert time.monotonic() < waited
                time.sleep(0.0005)
            applied = next(a for a in answers if getattr(a, "ticket", None) == ticket)
            assert applied.step - before < 400
    finally:
        trainer.stop()
        thread.join()


def test_compiled_steps_are_taken_over_in_a_storm_of_commands():
    script = [Scripted(k, Set.of({"optimizer.d.lr": 1e-3 + 1e-7 * k})) for k in range(1, 400)]
    trainer = built(config(), attended=False, script=script)
    compiled_step(trainer)
    trainer.advance(400)
    assert trainer.learner.compiled is not None


def test_the_count_of_steps_that_others_see_never_falls():
    trainer = compiled(config())
    step, seen = trainer.learner.compiled, []

    class Watched:
        def __getattr__(self, name):
            return getattr(step, name)

        def run(self, *inputs):
            seen.append(trainer.step)
            result = step.run(*inputs)
            seen.append(trainer.step)
            return result

    trainer.learner.compiled = Watched()
    advance(trainer, 5, 3)
    assert seen == [0, 5, 5, 8]
    assert trainer.step == 8


def test_a_loss_that_is_not_finite_stops_before_the_update():
    trainer = compiled(config())
    advance(trainer, 2)
    flat = trainer.learner.trained[("D",)].parameter.data
    flat[0] = math.inf
    before = trainer.state().tensors
    with pytest.raises(NonFinite, match=r"of D is (nan|inf)"):
        advance(trainer, 5)
    after = trainer.state().tensors
    assert trainer.step == 2
    assert all(torch.equal(after[k], before[k]) or k.startswith(("random.", "network.D.")) for k in before)
    torch.testing.assert_close(flat, flat.clone(), equal_nan=True)


def test_divergence_pauses_with_a_message():
    trainer = run(config(loss__name="wasserstein", optimizer__d__name="sgd", optimizer__d__lr=10.0), 10**5)
    trouble = events_of(trainer, Trouble)
    assert len(trouble) == 1
    assert "Lower the learning rates" in trouble[0].advice


def test_draws_are_those_of_single_iterations():
    draws = [Draw("noise", "normal", (5, 3)), Draw("random", "uniform", (4, 1)), Draw("noise", "normal", (16, 2)),
             Draw("dropout", "bernoulli", (6, 7), 0.25), Draw("random", "normal", (17,)),
             Draw("dropout", "bernoulli", (3, 2), 0.5), Draw("random", "exponential", (3, 4)),
             Draw("random", "permutation", (9,))]
    together, apart = (Randomness(3, torch.device("cpu")) for _ in range(2))
    block = draw_block(draws, together, 4)
    for k in range(4):
        for draw, drawn in zip(draws, block, strict=True):
            out, generator = torch.empty(draw.shape), getattr(apart, draw.stream)
            expected = {"normal": lambda o=out, g=generator: o.normal_(generator=g),
                        "uniform": lambda o=out, g=generator: o.uniform_(generator=g),
                        "exponential": lambda o=out, g=generator: o.exponential_(generator=g),
                        "permutation": lambda o=out, g=generator: torch.randperm(9, generator=g).float(),
                        "bernoulli": lambda o=out, g=generator, p=draw.p: o.bernoulli_(p, generator=g)}[draw.kind]()
            assert torch.equal(drawn[k], expected.flatten())


@pytest.mark.parametrize("shape", [(128, 2), (16, 16)])
@pytest.mark.parametrize("kind", ["normal", "uniform"])
def test_draws_in_one_call_are_those_of_many(shape, kind):
    together, apart = (Randomness(3, torch.device("cpu")) for _ in range(2))
    block = draw_block([Draw("noise", kind, shape)], together, 3)[0]
    expected = [draw_block([Draw("noise", kind, shape)], apart, 1)[0][0] for _ in range(3)]
    assert torch.equal(block, torch.stack(expected))


def test_batches_in_one_call_are_those_of_many():
    one, other = built(config(data__size=100)).learner.batches, built(config(data__size=100)).learner.batches
    block = one.draw_many(20, 16)
    assert torch.equal(block.real, torch.stack([other.draw(16).real for _ in range(20)]))
    assert torch.equal(one.draw_many(2, 250).real, torch.stack([other.draw(250).real for _ in range(2)]))
    assert one.state()["items"][1] == other.state()["items"][1]


def test_labels_and_sources_in_one_call_are_those_of_many():
    for data, model in (("digits", "cgan"), ("clouds", "direct-mlp")):
        one, other = (built(config(data__name=data, model__name=model)).learner.batches for _ in range(2))
        block = one.draw_many(300, 16)
        for name in ("labels", "sources"):
            assert (getattr(block, name) is None) == (getattr(one, name) is None)
        for k in range(300):
            assert all(part is None or torch.equal(part[k], single)
                       for part, single in zip(block, other.draw(16), strict=True))
        assert one.state().keys() == other.state().keys()
        assert all(one.state()[k][1] == other.state()[k][1] for k in one.state())


def test_without_a_compiler_runs_stay_eager_without_fuss(monkeypatch):
    monkeypatch.setenv("CXX", "no-compiler")
    one = provider(config())
    one.want(config())
    assert one.reason.startswith("no C++ compiler found: ")
    assert one.wait(lambda: None) is None
    trainer = trained(config(), 5)
    assert trainer.learner.compiled is None
    assert trainer.record == []
    assert not events_of(trainer, Note)


def test_a_script_that_asks_for_compiled_steps_is_told_where_there_are_none(monkeypatch):
    monkeypatch.setenv("CXX", "no-compiler")
    trainer = trained(config(), 5, script=[Scripted(2, Execution("compiled"))])
    (reason,) = events_of(trainer, Note)[0].details
    assert reason.startswith("no C++ compiler found: ")
    assert trainer.step == 5


@pytest.mark.parametrize("changes", [{"device__compile": False}, {"data__name": "digits", "model__name": "dcgan"}])
def test_what_is_not_compiled_says_why(changes):
    one = provider(config(**changes))
    one.want(config(**changes))
    assert one.reason
    assert not one.is_missing


@pytest.mark.parametrize(("lacking", "precision", "reason"), [
    (True, "bfloat16", "no AVX-512 bfloat16 instructions"), (True, "float32", ""), (False, "bfloat16", "")])
def test_a_format_that_the_processor_lacks_is_refused_before_compiling(monkeypatch, lacking, precision, reason):
    monkeypatch.setattr(step_provider, "multiplies_bfloat16", lambda device: not lacking)
    one = provider(config(device__precision=precision))
    one.want(config(device__precision=precision))
    assert one.reason.partition(",")[0] == reason


def test_a_compiler_that_fails_leaves_the_run_eager(monkeypatch, tmp_path):
    broken = tmp_path / "broken"
    broken.write_text("#!/bin/sh\necho 'error: no good' >&2\nexit 1\n")
    broken.chmod(0o755)
    monkeypatch.setenv("CXX", str(broken))
    monkeypatch.setattr(cache, "folder", lambda: tmp_path / "steps")
    trainer = trained(config(), 5, script=[Scripted(2, Execution("compiled"))])
    events, reason = trainer.telemetry.drain_events(), f"{broken} failed: error: no good; CXX may name another compiler"
    assert next(e for e in events if isinstance(e, Note)).details == (reason,)
    meter = RunMeter()
    meter.see_events(events)
    assert meter.report("ring").why_eager == reason
    assert trainer.step == 5
    # another time it may do better
    monkeypatch.delenv("CXX")
    compiled_step(built(config()))


def test_giving_up_a_compilation_leaves_neither_process_nor_files(monkeypatch):
    processes = []

    def start(*args, **kwargs):
        processes.append(subprocess.Popen(*args, **kwargs))
        return processes[-1]

    one = provider(config(model__g_width=31))
    one.want(config(model__g_width=31))
    with monkeypatch.context() as patch:
        patch.setattr(process_tree, "subprocess", SimpleNamespace(**vars(subprocess) | {"Popen": start}))
        one.begin()
    (process,) = processes
    started = time.monotonic()
    while not (begun := list(cache.folder().glob("tmp*"))) and time.monotonic() < started + 60:
        time.sleep(0.02)
    assert begun
    one.close()
    assert process.poll() is not None
    assert not list(cache.folder().glob("tmp*"))


FUNCTIONS = {"gv_exp": np.exp, "gv_log1p": np.log1p, "gv_tanh": np.tanh, "gv_log": np.log,
             "gv_sigmoid": lambda x: 1 / (1 + np.exp(-x))}


def test_vector_functions_are_exact_to_float32(tmp_path):
    calls = "\n".join(f'extern "C" void {name}_many(const float* x, float* y, long n) {{ GV_SIMD\n'
                      f"for (long i = 0; i < n; i++) y[i] = {name}(x[i]); }}" for name in FUNCTIONS)
    kernels = (build.Path(build.__file__).parent / "kernels.h").read_text(encoding="utf-8")
    (tmp_path / "f.cpp").write_text(kernels + calls)
    subprocess.run([*compiler.find().command(torch.backends.cpu.get_cpu_capability()), "-o", str(tmp_path / "f.so"),
                    str(tmp_path / "f.cpp")], check=True)
    library = ctypes.CDLL(str(tmp_path / "f.so"))
    everywhere = np.concatenate([np.linspace(-50, 50, 20001), [0, 1e-30, -1e-30, 1e-8, -1e-8, 88.0, -87.0, 0.625]])
    for name, exact in FUNCTIONS.items():
        x = (np.exp(everywhere) if name in ("gv_log", "gv_log1p") else everywhere).astype(np.float32)
        y = np.empty_like(x)
        getattr(library, f"{name}_many")(x.ctypes.data_as(ctypes.c_void_p), y.ctypes.data_as(ctypes.c_void_p), len(x))
        np.testing.assert_allclose(y, exact(x.astype(np.float64)), rtol=3e-7, atol=1e-37, err_msg=name)
    special = np.array([np.nan, np.inf, -np.inf, 200.0, -200.0], np.float32)
    y = np.empty_like(special)
    library.gv_exp_many(special.ctypes.data_as(ctypes.c_void_p), y.ctypes.data_as(ctypes.c_void_p), 5)
    np.testing.assert_array_equal(y, [np.nan, np.inf, 0, np.inf, 0])


def test_numbers_of_a_draw_may_stand_in_any_form():
    generator = torch.Generator()
    inputs = Inputs({generator: "noise"})
    inputs.give([torch.full((2,), 3.0) for _ in range(8)], [])
    with inputs:
        made = [torch.empty(2).normal_(generator=generator), torch.empty(2).normal_(5.0, generator=generator),
                torch.empty(2).normal_(std=2.0, generator=generator),
                torch.empty(2).uniform_(-1.0, 1.0, generator=generator),
                torch.empty(2).bernoulli_(p=0.25, generator=generator),
                torch.randn(2, generator=generator), torch.empty(2).exponential_(generator=generator),
                torch.randperm(2, generator=generator)]
    assert [m[0].item() for m in made] == [3.0, 8.0, 6.0, 5.0, 3.0, 3.0, 3.0, 3]
    with inputs, pytest.raises(Unsupported, match="log_normal_"):
        torch.empty(2).log_normal_(generator=generator)


def test_eager_steps_are_kept_to_where_they_were_faster(monkeypatch, tmp_path):
    """Tried with steps that count, recorded, and replayed exactly; a later run compiles nothing."""
    compiled_step(built(config()))
    monkeypatch.delenv("OMP_NUM_THREADS", raising=False)
    monkeypatch.setattr(step_tuning, "picks_file", lambda: tmp_path / "ways.json")
    for name in ("_SECONDS_BEFORE", "_SECONDS_TO_WARM_UP", "_BLOCK_SECONDS", "_UNDISTURBED"):
        monkeypatch.setattr(step_tuning, name, 0.0)
    monkeypatch.setattr(step_tuning, "fastest", lambda *_: step_tuning.Way("eager", 1))
    first = trained(config(), 2000)
    assert [s.command.name for s in first.record[:2]] == ["compiled", "eager"]
    assert first.execution_mode.name == "eager"
    assert first.why_eager == "eager steps are faster here, as measured"
    assert same_tensors(first, trained(config(), 2000, script=first.record))
    later = trained(config(), 3)
    assert later.record == [Scripted(0, Execution("eager", 1))]
    assert later.why_eager == first.why_eager
