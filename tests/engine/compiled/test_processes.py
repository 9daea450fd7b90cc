"""The process that makes a step: it starts nothing of the working directory, and ends with whoever wanted it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ganviz.engine.checkpoint import state
from ganviz.engine.compiled import build, cache, compiler
from ganviz.engine.compiled.compiler import Compiler
from ganviz.engine.settings.commands import Execution, Scripted, script_toml
from ganviz.engine.telemetry.events import Note, Progress
from ganviz.engine.telemetry.mailbox import Telemetry
from ganviz.engine.training.trainer import Trainer

from ..helpers import built, config, trained
from .steps import made, provider

ROOT = Path(__file__).parents[3]
# What Python, torch and the compiler look for by name.
MODULES = ("json", "numpy", "torch", "random", "platformdirs", "sitecustomize", "usercustomize", "tomllib")
PROGRAMS = ("g++", "c++", "clang++", "as", "ld", "collect2", "cc1plus", "uname", "ldconfig", "env", "python3")
SMALL = ["ring-vanilla", "--set", "data.size=500", "--set", "model.g_width=16", "--set", "model.d_width=16"]


def started(arguments, folder, **environment):
    """`ganviz train` as a process that stands in a folder, with a cache of its own."""
    inherited = {k: v for k, v in os.environ.items() if k not in ("CXX", "PYTHONPATH")}
    return subprocess.Popen(
        [sys.executable, "-m", "ganviz", "train", *arguments], cwd=folder, text=True, stderr=subprocess.PIPE,
        stdout=subprocess.PIPE, env=inherited | {"XDG_CACHE_HOME": str(folder.parent / "cache")} | environment)


def compiled_at_once(folder):
    """The path of a script that waits for the compiled step before the first iteration."""
    path = folder.parent / "compiled.toml"
    path.write_text(script_toml([Scripted(0, Execution("compiled"))]), encoding="utf-8")
    return str(path)


def test_nothing_of_the_working_directory_is_executed(tmp_path):
    folder = tmp_path / "downloads"
    folder.mkdir()
    for name in MODULES:
        (folder / f"{name}.py").write_text("open('executed', 'a').write(__name__)", encoding="utf-8")
    for name in PROGRAMS:
        (folder / name).write_text("#!/bin/sh\necho \"$0\" >> executed\n", encoding="utf-8")
        (folder / name).chmod(0o755)
    with started([*SMALL, "--steps", "3", "--script", compiled_at_once(folder)], folder,
                 PATH=os.pathsep.join(("", ".", "../downloads", os.environ["PATH"]))) as process:
        _, said = process.communicate()
    assert not (folder / "executed").exists(), (folder / "executed").read_text(encoding="utf-8")
    assert process.returncode == 0, said
    assert "step 0: compiled steps" in said


@pytest.fixture
def sleeper(tmp_path):
    """A compiler that never comes to an end, and notes its process."""
    path = tmp_path / "sleeper"
    path.write_text(f"#!/bin/sh\necho $$ > {tmp_path}/begun.part\nmv {tmp_path}/begun.part {tmp_path}/begun\n"
                    "while true; do sleep 1; done\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def wait_until(condition, what):
    deadline = time.monotonic() + 120
    while not condition():
        assert time.monotonic() < deadline, what
        time.sleep(0.02)


def is_gone(number):
    """Whether a process has ended."""
    try:
        return Path(f"/proc/{number}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True


@pytest.fixture
def compiled_state(tmp_path):
    """A file with the state of a run that trained compiled steps."""
    made(built(config()))
    path = tmp_path / "run.state"
    state.save(path, trained(config(), 5, script=[Scripted(0, Execution("compiled"))]).state())
    return path


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks processes up in /proc")
@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGKILL])
def test_a_run_that_waits_for_a_compiler_that_hangs_can_be_ended(tmp_path, sleeper, compiled_state, end):
    folder = tmp_path / "here"
    folder.mkdir()
    with started(["--resume", str(compiled_state), "--steps", "9"], folder, CXX=str(sleeper)) as process:
        wait_until((tmp_path / "begun").exists, "the compiler did not start")
        compiler = int((tmp_path / "begun").read_text(encoding="utf-8"))
        process.send_signal(end)
        _, said = process.communicate()
    wait_until(lambda: is_gone(compiler), "the compiler was left behind")
    assert process.returncode == (130 if end == signal.SIGINT else -end)
    assert "Compiling the training step" in said or end == signal.SIGKILL
    wait_until(lambda: not list(tmp_path.rglob("steps/tmp*")), "half-made files were left behind")


def test_a_script_that_waits_for_a_compiler_that_hangs_can_be_stopped(monkeypatch, tmp_path, sleeper):
    monkeypatch.setenv("CXX", str(sleeper))
    monkeypatch.setattr(cache, "folder", lambda: tmp_path / "steps")
    trainer = Trainer(config(), Telemetry(), steps=9, attended=False, script=[Scripted(4, Execution("compiled"))])
    events = []

    def stop_while_it_waits(event):
        events.append(event)
        if isinstance(event, Progress) and event.what == "Compiling the training step":
            trainer.stop()

    trainer.telemetry.on_event = stop_while_it_waits
    trainer.run()
    assert (trainer.step, trainer.failure) == (4, None)
    assert events[-1].reason == "stopped"
    assert not any(isinstance(e, Note) for e in events)


def test_a_compilation_that_takes_too_long_is_ended(monkeypatch, tmp_path, sleeper):
    monkeypatch.setenv("CXX", str(sleeper))
    monkeypatch.setattr(build, "SECONDS_AT_MOST", 1)
    monkeypatch.setattr(cache, "folder", lambda: tmp_path / "steps")
    one = provider(config())
    one.want(config())
    assert one.wait(lambda: None) is None
    assert one.reason == ("the compilation took longer than 1 s and was ended; a restart tries it again, and CXX may "
                          "name another compiler")
    assert not one.is_being_made


def test_a_compiler_that_is_named_by_a_relative_path_is_found(monkeypatch, tmp_path, sleeper):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CXX", "./sleeper")
    assert compiler.find() == Compiler(str(sleeper))
    monkeypatch.setenv("CXX", "sleeper")
    monkeypatch.setenv("PATH", os.pathsep.join(("", ".")))
    assert compiler.find() is None
    monkeypatch.setenv("PATH", os.pathsep.join(("", ".", str(tmp_path))))
    assert compiler.find() == Compiler(str(sleeper))
