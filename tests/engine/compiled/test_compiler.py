"""Which compiler is taken, how it is called, and the one of the package `ziglang`, here a script in its place."""

from __future__ import annotations

import ctypes
import json
import os
import sys
from pathlib import Path

import pytest

from ganviz.engine.compiled import build, cache, compiler
from ganviz.engine.compiled.compiler import SETTING_UP, CompilationFailed, Compiler
from ganviz.engine.telemetry.events import Progress
from ganviz.engine.telemetry.mailbox import Telemetry
from ganviz.engine.training.trainer import Trainer

from ..helpers import built, config
from .steps import place_of, provider
from .test_processes import is_gone, wait_until

TEXT = 'extern "C" int answer() { return 42; }\n'
# Notes how it was called, and does with the computer's own compiler what zig would do.
SCRIPT = """#!{python}
import json, os, subprocess, sys
arguments = sys.argv[1:]
with open({log!r}, "a") as log:
    log.write(json.dumps([arguments, dict(os.environ)]) + "\\n")
if os.path.exists({sabotage!r}):
    print(open({sabotage!r}).read(), file=sys.stderr)
    sys.exit(1)
os.makedirs(os.environ["ZIG_LOCAL_CACHE_DIR"], exist_ok=True)
open(os.path.join(os.environ["ZIG_GLOBAL_CACHE_DIR"], "runtime"), "w")
os.environ["PATH"] = {path!r}
sys.exit(subprocess.call([{real!r}, *[a for a in arguments[1:] if not a.startswith("-mcpu=")]]))
"""


class Zig:
    """A package `ziglang` whose program is a script.

    Attributes:
        program: the script.
        log: how it was called, a line each.
        sabotage: a file that, while it is there, makes it fail with what stands in it.
    """

    def __init__(self, folder: Path, real: str, path: str) -> None:
        package = folder / "ziglang"
        package.mkdir()
        (package / "__init__.py").write_text("raise ImportError('never imported')", encoding="utf-8")
        self.program, self.log, self.sabotage = package / "zig", folder / "log", folder / "sabotage"
        self.write(SCRIPT.format(python=sys.executable, log=str(self.log), sabotage=str(self.sabotage), real=real,
                                 path=path))

    def write(self, text: str) -> None:
        self.program.write_text(text, encoding="utf-8")
        self.program.chmod(0o755)

    def calls(self) -> list[tuple[list[str], dict[str, str]]]:
        return [tuple(json.loads(line)) for line in self.log.read_text(encoding="utf-8").splitlines()]


@pytest.fixture
def zig(monkeypatch, tmp_path):
    """The package where no other compiler is."""
    real, path = compiler.find().program, os.environ["PATH"]
    monkeypatch.setenv("PATH", str(tmp_path / "no programs"))
    (tmp_path / "modules").mkdir()
    monkeypatch.syspath_prepend(tmp_path / "modules")
    return Zig(tmp_path / "modules", real, path)


@pytest.fixture
def home(tmp_path):
    """Where it keeps its runtime."""
    path = tmp_path / "compiler"
    path.mkdir(mode=0o700)
    return path


@pytest.fixture
def compiles(zig, home, tmp_path):
    """Compile a text, as a step is compiled, and load what comes out."""
    def compile_it(level: str = "AVX2") -> ctypes.CDLL:
        work = tmp_path / "work"
        work.mkdir(exist_ok=True)
        (work / "step.cpp").write_text(TEXT, encoding="utf-8")
        compiler.find().compile(work / "step.cpp", work / "step.so", level, home)
        return ctypes.CDLL(str(work / "step.so"))

    return compile_it


def test_it_is_taken_where_there_is_no_other(zig):
    assert compiler.find() == Compiler(str(zig.program), is_zig=True)
    assert compiler.find_installed() is None


def test_the_computers_own_and_the_one_that_is_named_come_first(zig, monkeypatch, tmp_path):
    own = tmp_path / "bin" / "clang++"
    own.parent.mkdir()
    own.write_text("#!/bin/sh\n", encoding="utf-8")
    own.chmod(0o755)
    monkeypatch.setenv("PATH", str(own.parent))
    assert compiler.find() == Compiler(str(own))
    monkeypatch.setenv("CXX", "none")
    assert compiler.find() is None


def test_one_in_the_working_directory_is_not(zig, monkeypatch):
    folder = zig.program.parents[1]
    monkeypatch.setattr(sys, "path", ["", *(p for p in sys.path if p != str(folder))])
    monkeypatch.chdir(folder)
    assert compiler.find() is None


def test_macos_stand_ins_are_no_compilers(zig, monkeypatch):
    monkeypatch.setattr(compiler.sys, "platform", "darwin")
    monkeypatch.setattr(compiler, "find_program", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(compiler.subprocess, "call", lambda command, **options: 2)  # xcode-select has nothing
    compiler._is_real.cache_clear()
    assert compiler.find().is_zig
    compiler._is_real.cache_clear()
    monkeypatch.setattr(compiler.subprocess, "call", lambda command, **options: 0)
    assert compiler.find() == Compiler("/usr/bin/g++")
    compiler._is_real.cache_clear()


@pytest.mark.parametrize(("machine", "level", "of_zig", "of_others"), [
    ("x86_64", "AVX512", ["-mcpu=native"], ["-march=native"]),
    ("AMD64", "AVX2", ["-mcpu=baseline+avx2+fma"], ["-mavx2", "-mfma", "-mtune=native"]),
    ("x86_64", "DEFAULT", ["-mcpu=baseline"], ["-mtune=native"]),
    ("ARM64", "DEFAULT", ["-mcpu=native"], ["-mcpu=native"])])
def test_the_vectors_that_torch_is_held_to(monkeypatch, machine, level, of_zig, of_others):
    monkeypatch.setattr(compiler.platform, "machine", lambda: machine)

    def processor(one):
        return [flag for flag in one.command(level) if flag.startswith("-m")]

    assert processor(Compiler("/zig", is_zig=True)) == of_zig
    assert processor(Compiler("/g++")) == of_others


def test_it_sets_itself_up_once_for_each_level(zig, home, compiles):
    assert not compiler.find().is_set_up("AVX2", home)
    assert compiles().answer() == 42
    assert [Path(arguments[-1]).name for arguments, _ in zig.calls()] == ["trial.cpp", "step.cpp"]
    assert compiler.find().is_set_up("AVX2", home)
    assert not compiler.find().is_set_up("DEFAULT", home)
    compiles()
    assert len(zig.calls()) == 3
    compiles("DEFAULT")
    assert len(zig.calls()) == 5
    assert compiler.find().is_set_up("AVX2", home)


def test_another_version_begins_afresh(zig, home, compiles):
    compiles()
    zig.write(zig.program.read_text(encoding="utf-8") + "# newer\n")
    assert not compiler.find().is_set_up("AVX2", home)
    (home / "old").touch()
    compiles()
    assert not (home / "old").exists()


def test_it_keeps_to_its_folders_and_hears_nothing_that_would_change_it(zig, home, compiles, monkeypatch, tmp_path):
    for name in ("CPATH", "CPLUS_INCLUDE_PATH", "LIBRARY_PATH", "ZIG_LIB_DIR", "ZIG_LIBC", "NIX_CFLAGS_COMPILE",
                 "NIX_LDFLAGS", "CCC_OVERRIDE_OPTIONS", "LD_PRELOAD_NOT", "PKG_CONFIG", "CC"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.setenv("ZIG_GLOBAL_CACHE_DIR", str(tmp_path / "theirs"))
    compiles()
    for _, environment in zig.calls():
        assert environment["ZIG_GLOBAL_CACHE_DIR"] == str(home)
        assert Path(environment["ZIG_LOCAL_CACHE_DIR"]).parent == tmp_path / "work"
        assert environment["TMPDIR"] == str(tmp_path / "work")
        assert environment["PATH"] == os.defpath
        ours = {"ZIG_GLOBAL_CACHE_DIR", "ZIG_LOCAL_CACHE_DIR", "TMPDIR", "TEMP", "TMP", "NO_COLOR"}
        # a shell and Python add a few of their own
        assert environment.keys() - ours <= {*compiler._HANDED_ON, "PATH", "PWD", "SHLVL", "_", "LC_CTYPE"}


def test_a_set_up_that_fails_leaves_nothing_and_is_tried_again(zig, home, compiles):
    (home / "half-built").touch()
    zig.sabotage.write_text("warning: about errors\nerror: unable to build libc++\n", encoding="utf-8")
    with pytest.raises(CompilationFailed) as failure:
        compiles()
    assert str(failure.value) == (f"the compiler could not set itself up: {zig.program} failed: error: unable to build "
                                  "libc++; CXX may name another compiler")
    assert list(home.iterdir()) == []
    zig.sabotage.unlink()
    assert compiles().answer() == 42


@pytest.mark.parametrize("said", [
    "warning(zcu): unable to write compiler/z/0e2d: NoSpaceLeft", "fatal error: cannot write: No space left on device"])
def test_a_full_disk_is_called_one(zig, home, compiles, said):
    zig.sabotage.write_text(said, encoding="utf-8")
    with pytest.raises(CompilationFailed) as failure:
        compiles()
    assert str(failure.value) == ("the compiler could not set itself up: no space left for the compiler in "
                                  f"{home.parent}; make some, then restart")


def test_after_a_step_that_fails_its_runtime_is_tried_again(zig, home, compiles):
    compiles()
    zig.sabotage.write_text("error: corrupt input", encoding="utf-8")
    with pytest.raises(CompilationFailed, match="failed: error: corrupt input"):
        compiles()
    assert not compiler.find().is_set_up("AVX2", home)
    assert (home / "runtime").exists()
    zig.sabotage.unlink()
    assert compiles().answer() == 42


def test_who_made_a_step_is_part_of_its_name(zig, monkeypatch):
    run = built(config())
    ours = place_of(run)
    monkeypatch.setenv("CXX", "none")
    assert place_of(run) != ours
    monkeypatch.delenv("CXX")
    assert place_of(run) == ours
    zig.write(zig.program.read_text(encoding="utf-8") + "# newer\n")
    assert place_of(run) != ours


def test_a_set_up_is_told_can_be_ended_and_goes_on_from_where_it_was(zig, monkeypatch, tmp_path):
    monkeypatch.setattr(cache, "folder", lambda: tmp_path / "steps")
    begun = tmp_path / "begun"
    zig.write(f"#!/bin/sh\n: > $ZIG_GLOBAL_CACHE_DIR/half\necho $$ > {begun}.part\nmv {begun}.part {begun}\n"
              "while true; do sleep 1; done\n")
    monkeypatch.setenv("PATH", "/bin:/usr/bin")
    monkeypatch.setattr(compiler, "_NAMES", ())  # for the script's sake PATH has programs
    trainer = Trainer(config(), Telemetry(), attended=True)
    trainer.build()
    trainer.execution_mode.train()
    try:
        assert trainer.execution_mode.text() == f"eager, {SETTING_UP}, float32, 1 thread"
        wait_until(begun.exists, "it did not start")
        process = int(begun.read_text(encoding="utf-8"))
        assert os.getpriority(os.PRIO_PROCESS, process) == 19, "it takes only what nobody else wants"
    finally:
        trainer.execution_mode.close()
    wait_until(lambda: is_gone(process), "it was left behind")
    assert (tmp_path / "compiler" / "half").exists()
    assert not list((tmp_path / "steps").glob("tmp*"))


def test_a_run_that_waits_for_the_set_up_says_so(zig, monkeypatch, tmp_path):
    monkeypatch.setattr(cache, "folder", lambda: tmp_path / "steps")
    trainer = Trainer(config(), Telemetry(), attended=False)
    trainer.build()
    monkeypatch.setattr(build.Build, "__init__", lambda self, *_: (_ for _ in ()).throw(OSError("not in this test")))
    trainer.compile()
    told = [e.what for e in trainer.telemetry.drain_events() if isinstance(e, Progress)]
    assert told[-1] == "Setting the compiler up, for some minutes, once"


def test_a_step_of_zigs_trains(zig, monkeypatch, tmp_path):
    monkeypatch.setattr(cache, "folder", lambda: tmp_path / "steps")
    one = provider(config())
    one.want(config())
    assert one.sets_up_compiler
    assert one.wait(lambda: None) is not None, one.reason
    assert not one.sets_up_compiler
