"""Each way in which steps stay eager has a reason that names the way out, and the run tells it."""

from __future__ import annotations

import dataclasses
import shutil
from pathlib import Path

import pytest
import torch

import tests
from ganviz.engine.compiled import build, cache, lowering, source, step_provider
from ganviz.engine.compiled.errors import Mismatch, Unsupported
from ganviz.engine.compiled.inputs import DataForm
from ganviz.engine.compiled.step_provider import CompiledStepProvider
from ganviz.engine.compiled.steps import CompiledStep
from ganviz.engine.numerics.device import place
from ganviz.engine.observation.report import RunMeter
from ganviz.engine.opening.command_line_request import CommandLineRequest
from ganviz.engine.settings.commands import Execution, Scripted
from ganviz.engine.telemetry.events import ExecutionModeChanged, Finished, Started
from ganviz.engine.telemetry.mailbox import Telemetry
from ganviz.engine.training.trainer import Trainer

from ..helpers import IMAGES, built, config, trained
from .steps import compiled_step, made, provider


def reason(**changes) -> str:
    """Why a run with these settings is not compiled, as far as it is known before it starts."""
    one = provider(config(**changes))
    one.want(config(**changes))
    return one.reason


def reason_after_waiting(**changes) -> str:
    """Why a run has no compiled step although it was waited for."""
    one = provider(config(**changes))
    one.want(config(**changes))
    assert one.wait(lambda: None) is None
    return one.reason


@pytest.fixture
def step_made_before():
    """The step of `config()` in the cache that the tests share."""
    return made(built(config()))


@pytest.fixture
def own_cache(monkeypatch, tmp_path):
    """A cache of the test's own, empty."""
    monkeypatch.setattr(cache, "folder", lambda: tmp_path / "steps")
    return tmp_path / "steps"


@pytest.fixture
def build_process(monkeypatch, tmp_path, own_cache):
    """Make the process that compiles a shell script."""

    def write(*lines: str) -> None:
        path = tmp_path / "python"
        path.write_text("\n".join(["#!/bin/sh", *lines]), encoding="utf-8")
        path.chmod(0o755)
        monkeypatch.setattr(build.sys, "executable", str(path))

    return write


# -- known before anything is compiled ----------------------------------------------------------------------------


def test_the_person_has_turned_compiling_off():
    assert reason(device__compile=False) == "compiling is off; device.compile turns it on"


def test_convolutions_on_a_cpu():
    one = provider(config(IMAGES))
    one.want(config(IMAGES))
    assert one.reason == "convolutions are not compiled on a CPU; on an NVIDIA GPU they are"


@pytest.mark.parametrize(("preset", "expected"), [
    ("digits-cgan", "steps with labels are not compiled; those of models without labels are"),
    ("clouds-direct", "steps with a second kind of data are not compiled; those of models that draw from noise are"),
    ("digits-vae", "steps that report parts of a loss are not compiled; those of models with one loss a network are")])
def test_models_whose_steps_are_compiled_on_a_cpu_alone(preset, expected):
    trainer = built(CommandLineRequest(preset).resolve())
    assert trainer.why_eager == ""
    assert step_provider.why_not_captured(trainer.learner.model) == expected


def test_phases_that_are_not_of_every_step(monkeypatch):
    model = built(config()).learner.model
    lazy = [dataclasses.replace(phase, interval=4) for phase in model.phases()]
    monkeypatch.setattr(model, "phases", lambda: lazy)
    assert model.why_not_compiled() == "lazy phases are not compiled; phases of every step are"


def test_a_gpu_without_compiled_steps():
    placement = dataclasses.replace(place(config().device, False), device=torch.device("mps"))
    one = CompiledStepProvider(placement, DataForm((2,)))
    one.want(config())
    assert one.reason == \
        "no compiling on this GPU; steps are compiled on the CPU (device.kind) and on NVIDIA GPUs"


def test_a_number_format_that_the_processor_lacks(monkeypatch):
    monkeypatch.setattr(step_provider, "multiplies_bfloat16", lambda device: False)
    assert reason(device__precision="bfloat16") == (
        "no AVX-512 bfloat16 instructions, which compiled bfloat16 steps need; with float32 (device.precision) steps "
        "are compiled")


def test_float16_on_a_cpu():
    """Compiled steps know float32 and bfloat16: they would compute in another format than the run says."""
    expected = ("float16 steps are not compiled on a CPU; float32 and, where the processor multiplies it, bfloat16 "
                "steps (device.precision) are")
    assert reason(device__precision="float16") == expected
    trainer = trained(config(device__precision="float16"), 2)
    assert trainer.execution_mode.text() == "eager, float16, 1 thread"
    assert trainer.why_eager == expected


def test_no_compiler_anywhere(monkeypatch):
    monkeypatch.setenv("PATH", "")
    assert reason() == "no C++ compiler found; install g++, clang++ or the Python package ziglang, or have CXX name one"


def test_a_compiler_named_that_is_not_there(monkeypatch):
    monkeypatch.setenv("CXX", "no-compiler")
    assert reason() == \
        "no C++ compiler found: CXX is 'no-compiler', which is no program here; unset it, or have it name one"


def test_a_cache_that_cannot_be_made(monkeypatch, tmp_path):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    steps = tmp_path / "file" / "steps"
    monkeypatch.setattr(cache, "folder", lambda: steps)
    assert reason() == (f"no cache for compiled steps: {steps}: Not a directory; set XDG_CACHE_HOME to a folder that "
                        "can be written")


# -- known once it has been tried ---------------------------------------------------------------------------------


def test_no_process_can_be_started(monkeypatch, own_cache):
    def refuse(*args, **kwargs):
        raise OSError("Resource temporarily unavailable")

    monkeypatch.setattr(build.subprocess, "Popen", refuse)
    assert reason_after_waiting() == \
        "the compilation did not start: Resource temporarily unavailable; a restart tries it again"


def test_a_cache_that_is_lost_before_the_compilation(own_cache):
    one = provider(config())
    one.want(config())
    shutil.rmtree(own_cache)
    own_cache.write_text("in the way", encoding="utf-8")
    one.begin()
    assert one.reason.startswith(f"no cache for compiled steps: {own_cache}")


def test_a_compilation_that_is_killed(build_process):
    """As the kernel does where memory runs out: without a word."""
    build_process("kill -9 $$")
    assert reason_after_waiting() == "the compilation ended without a result; a restart tries it again"


def test_a_step_with_something_that_has_no_translation(monkeypatch, own_cache):
    def lower(iteration, precision):
        raise Unsupported("the operation aten.frobnicate.default")

    monkeypatch.setattr(lowering, "lower", lower)
    with pytest.raises(AssertionError, match="part of the step"):
        made(built(config()))
    assert reason() == ("part of the step cannot be compiled: the operation aten.frobnicate.default; with other "
                        "networks, losses or regularizers it can")


def test_a_library_that_cannot_be_loaded(tmp_path, step_made_before, own_cache):
    own_cache.mkdir(mode=0o700)
    (tmp_path / "not-a-library").write_text("nothing", encoding="utf-8")
    cache.keep(own_cache / step_made_before.path.parent.name, tmp_path / "not-a-library", step_made_before.description)
    assert reason().startswith("the compiled step cannot be loaded: ")
    assert reason().endswith("set XDG_CACHE_HOME to a folder from which they may")


def test_a_library_that_is_another(monkeypatch, step_made_before, own_cache, build_process):
    """Put into the cache by a build whose description is not that of the library."""
    class Other(CompiledStep):
        def __init__(self, *_):
            raise Mismatch("the library has another description")

    monkeypatch.setattr(step_provider, "CompiledStep", Other)
    one = provider(config())
    one.want(config())
    build_process(f"cp -rp {step_made_before.path.parent} {own_cache}")
    assert one.wait(lambda: None) is None
    assert one.reason == \
        "the compiled step cannot be used: the library has another description; a restart tries it again"


def test_an_installation_without_its_kernels(monkeypatch, own_cache):
    monkeypatch.setattr(source, "__package__", "tests")  # where there are none
    lacking = Path(tests.__file__).with_name("kernels.h")
    with pytest.raises(build.CompilationFailed) as failure:
        made(built(config()))
    assert str(failure.value) == f"this installation is incomplete: it lacks {lacking}; install ganviz again"


# -- what a run tells ---------------------------------------------------------------------------------------------


def report_of(trainer: Trainer):
    meter = RunMeter()
    meter.see_events(trainer.telemetry.drain_events())
    return meter.report("ring")


def test_a_compiled_run_gives_no_reason():
    compiled_step(built(config()))
    trainer = trained(config(), 5)
    assert report_of(trainer).why_eager == ""


def test_a_run_that_is_over_before_its_step_is_made(own_cache):
    assert report_of(trained(config(), 5)).why_eager == \
        "the run ended before its compiled step was made; a longer run switches to it"


def test_a_run_whose_script_chooses():
    compiled_step(built(config()))
    left_to_the_script = "left to the script; its mode commands choose between eager and compiled"
    assert report_of(trained(config(), 5, script=[Scripted(0, Execution("eager"))])).why_eager == left_to_the_script
    both = [Scripted(0, Execution("eager")), Scripted(3, Execution("compiled"))]
    assert report_of(trained(config(), 2, script=both)).why_eager == left_to_the_script
    assert report_of(trained(config(), 5, script=both)).why_eager == ""


def test_what_is_known_from_the_start_is_told_at_the_start(monkeypatch):
    monkeypatch.setenv("CXX", "no-compiler")
    trainer = trained(config(), 5)
    events = trainer.telemetry.drain_events()
    expected = "no C++ compiler found: CXX is 'no-compiler', which is no program here; unset it, or have it name one"
    assert next(e for e in events if isinstance(e, Started)).why_eager == expected
    assert next(e for e in events if isinstance(e, Finished)).why_eager == expected
    assert not any(isinstance(e, ExecutionModeChanged) for e in events)


def test_a_compilation_that_fails_beside_a_run_is_told_once_and_changes_no_record(build_process):
    build_process("echo 'g++ failed: error: no good; CXX may name another compiler' >&2", "exit 1")
    trainer = Trainer(config(), Telemetry(), steps=10**7, attended=True)
    events = []

    def stop_when_it_is_told(event):
        events.append(event)
        if isinstance(event, ExecutionModeChanged):
            trainer.stop()

    trainer.telemetry.on_event = stop_when_it_is_told
    trainer.run()
    assert trainer.failure is None
    assert [(e.execution_mode, e.why_eager) for e in events if isinstance(e, ExecutionModeChanged)] == [
        ("eager, float32, 1 thread", "g++ failed: error: no good; CXX may name another compiler")]
    assert [s for s in trainer.record if isinstance(s.command, Execution)] == [Scripted(0, Execution("eager"))]
