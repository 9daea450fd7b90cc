"""start.py: what it decides to do, without a network."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def start(monkeypatch, tmp_path):
    """The script as a module, for a checkout in a temporary folder."""
    spec = importlib.util.spec_from_file_location("start", ROOT / "start.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for name in ("pyproject.toml", "constraints.txt"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    monkeypatch.setattr(module, "ROOT", str(tmp_path))
    return module


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "venv"


@pytest.fixture
def done(start, monkeypatch):
    """What was done instead of the slow steps, in order."""
    done = []

    def make(folder):
        os.makedirs(folder, exist_ok=True)
        done.append("make")

    monkeypatch.setattr(start, "make_environment", make)
    monkeypatch.setattr(start, "install", lambda folder, extras: done.append(f"install {sorted(extras)}"))
    monkeypatch.setattr(start, "runs", lambda folder, statement: os.path.isdir(folder))
    monkeypatch.setattr(start, "has_compiler", lambda: True)
    return done


def test_the_first_start_makes_everything_and_the_second_nothing(start, folder, done):
    start.prepare(str(folder), set())
    assert done == ["make", "install []"]
    start.prepare(str(folder), set())
    assert done == ["make", "install []"]


def test_the_tests_add_their_extra_which_then_stays(start, folder, done):
    start.prepare(str(folder), set())
    start.prepare(str(folder), {"dev"})
    start.prepare(str(folder), set())
    assert done == ["make", "install []", "install ['dev']"]
    (folder.parent / "pyproject.toml").write_text("changed", encoding="utf-8")
    start.prepare(str(folder), set())
    assert done[3:] == ["install ['dev']"]


@pytest.mark.parametrize("name", ["pyproject.toml", "constraints.txt"])
def test_a_changed_requirement_installs_again(start, folder, done, name):
    start.prepare(str(folder), set())
    (folder.parent / name).write_text("changed", encoding="utf-8")
    start.prepare(str(folder), set())
    assert done == ["make", "install []", "install []"]


def test_a_moved_checkout_installs_again(start, folder, done, monkeypatch, tmp_path):
    start.prepare(str(folder), set())
    moved = tmp_path / "moved"
    moved.mkdir()
    for name in ("pyproject.toml", "constraints.txt"):
        (moved / name).write_text(name, encoding="utf-8")
    monkeypatch.setattr(start, "ROOT", str(moved))
    start.prepare(str(folder), set())
    assert done == ["make", "install []", "install []"]


def test_an_interrupted_installation_is_made_anew(start, folder, done):
    start.prepare(str(folder), set())
    start.begin(str(folder))
    (folder / start.STAMP).unlink()
    start.prepare(str(folder), set())
    assert done == ["make", "install []"] * 2


def test_a_broken_environment_is_made_anew(start, folder, done, monkeypatch):
    start.prepare(str(folder), set())
    monkeypatch.setattr(start, "runs", lambda folder, statement: False)
    start.prepare(str(folder), set())
    assert done == ["make", "install []"] * 2


def test_of_two_starts_at_once_one_prepares_and_the_other_waits_and_says_so(start, folder, done, monkeypatch):
    others_wait = threading.Event()
    said = []

    def install(folder, extras):
        assert others_wait.wait(60)
        done.append(f"install {sorted(extras)}")

    def say(text):
        said.append(text)
        others_wait.set()

    monkeypatch.setattr(start, "install", install)
    monkeypatch.setattr(start, "say", say)
    starts = [threading.Thread(target=start.prepare, args=(str(folder), set())) for _ in range(2)]
    for thread in starts:
        thread.start()
    for thread in starts:
        thread.join()
    assert said == [f"Another start is preparing {folder}; waiting until it is done"]
    assert done == ["make", "install []"]


def test_a_start_that_was_killed_keeps_nobody_waiting(start, folder, done, capsys):
    code = (f"import runpy, sys; start = runpy.run_path({str(ROOT / 'start.py')!r});"
            f"lock = start['alone']({str(folder)!r}); lock.__enter__(); print('locked', flush=True); sys.stdin.read()")
    with subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout.readline().strip() == b"locked"
        other.kill()
    start.prepare(str(folder), set())
    assert done == ["make", "install []"]
    assert capsys.readouterr().err == ""


def test_where_no_lock_can_be_made_it_starts_without(start, folder, done):
    (folder.parent / "venv.lock").mkdir()
    start.prepare(str(folder), set())
    assert done == ["make", "install []"]


def test_a_python_that_is_gone_does_not_run(start, folder):
    assert not start.runs(str(folder), "pass")


def test_a_foreign_folder_is_left_alone(start, folder):
    folder.mkdir()
    (folder / "thesis.txt").write_text("precious", encoding="utf-8")
    with pytest.raises(start.SetUpError, match="not a virtual environment"):
        start.make_environment(str(folder))
    assert (folder / "thesis.txt").exists()


@pytest.fixture
def fake_pip(start, monkeypatch, folder):
    """Make `python -m pip` this program."""
    folder.mkdir()
    monkeypatch.setenv("PYTHONPATH", str(folder.parent))
    monkeypatch.setattr(start, "python_of", lambda folder: sys.executable)

    def write(program: str) -> None:
        (folder.parent / "pip.py").write_text(program, encoding="utf-8")

    return write


def test_a_finished_installation_leaves_no_mark_and_tells_little(start, folder, fake_pip, capsys):
    fake_pip("for n in range(50): print('Collecting package', n)\n"
             "print('  Downloading torch-2.9.0-cp311.whl (800.1 MB)')\n"
             "print('Installing collected packages: a, b, c')")
    start.install(str(folder), {"dev"})
    assert not (folder / start.UNFINISHED).exists()
    told = capsys.readouterr().err
    assert "downloading torch (800.1 MB)" in told
    assert "installing 3 packages" in told
    assert len(told.splitlines()) == 3


def test_a_failed_installation_says_why_and_is_tried_again(start, folder, fake_pip):
    fake_pip("print('ERROR: no space left on device'); raise SystemExit(1)")
    with pytest.raises(start.SetUpError, match="no space left on device"):
        start.install(str(folder), set())
    assert start.read_stamp(str(folder)) is None
    assert not (folder / start.UNFINISHED).exists()


@pytest.mark.parametrize(("line", "told"), [
    ("  Downloading https://host/torch-2.9.0-cp311.whl (1.2 GB)", "downloading torch (1.2 GB)"),
    ("  Downloading numpy-2.4.6.whl (16.9 MB)", "downloading numpy (16.9 MB)"),
    ("  Downloading idna-3.20.whl (70 kB)", None),
    ("Requirement already satisfied: numpy", None),
    ("Installing collected packages: a, b", "installing 2 packages"),
])
def test_only_the_big_steps_are_told(start, line, told):
    assert start.worth_telling(line) == told


@pytest.fixture
def started(start, done, monkeypatch, folder):
    """The command that start.py became."""
    started = []
    monkeypatch.setenv("GANVIZ_VENV", str(folder))
    monkeypatch.setattr(start, "become", lambda command: started.append(command) or 0)
    monkeypatch.setattr(start, "install_system_libraries", lambda: done.append("system"))
    monkeypatch.chdir(folder.parent)
    return started


def test_arguments_go_to_ganviz(start, started, done):
    assert start.main(["ring-vanilla", "--steps", "3"]) == 0
    assert started[0][1:] == ["-P", "-m", "ganviz", "ring-vanilla", "--steps", "3"]
    assert done == ["make", "install ['export']", "system"]


def test_where_there_is_no_compiler_one_is_installed(start, started, done, monkeypatch):
    monkeypatch.setattr(start, "has_compiler", lambda: False)
    start.main(["ring-vanilla"])
    start.main(["ring-vanilla"])
    assert done == ["make", "install ['compiler', 'export']", "system", "system"]


def test_a_compiler_that_cannot_be_had_is_no_reason_not_to_start(start, started, done, monkeypatch, capsys):
    def install(folder, extras):
        done.append(f"install {sorted(extras)}")
        if "compiler" in extras:
            raise start.SetUpError("no wheel for this machine")

    monkeypatch.setattr(start, "install", install)
    monkeypatch.setattr(start, "has_compiler", lambda: False)
    assert start.main(["train"]) == 0
    assert done == ["make", "install ['compiler', 'export']", "install ['export']"]
    told = capsys.readouterr().err
    assert "no wheel for this machine" in told
    assert "install g++ or clang++" in told
    start.main(["train"])
    assert len(done) == 3, "it is not asked for at each start"


@pytest.mark.parametrize(("programs", "variables", "expected"), [
    ((), {}, False), (("g++",), {}, True), (("clang++",), {}, True), ((), {"CXX": "none"}, True)])
def test_whether_a_machine_has_a_compiler(start, monkeypatch, tmp_path, programs, variables, expected):
    for name in programs:
        (tmp_path / name).write_text("#!/bin/sh\n", encoding="utf-8")
        (tmp_path / name).chmod(0o755)
    monkeypatch.delenv("CXX")
    monkeypatch.setenv("PATH", str(tmp_path))
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(start, "ROOT", str(ROOT))
    assert start.has_compiler() is expected


def test_nothing_of_the_folder_one_stands_in_is_started(start, folder, monkeypatch, tmp_path):
    """Neither modules nor programs, with search paths that name that folder in every way there is."""
    for name in ("venv.py", "ensurepip.py", "json.py", "ganviz.py"):
        (tmp_path / name).write_text("open('executed', 'w')", encoding="utf-8")
    for name in ("env", "apt-get", "sudo"):
        (tmp_path / name).write_text("#!/bin/sh\n: > executed\n", encoding="utf-8")
        (tmp_path / name).chmod(0o755)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(start, "python_of", lambda folder: sys.executable)
    monkeypatch.setenv("PATH", os.pathsep.join(("", ".", os.environ["PATH"])))
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(("", ".")))
    start.search_no_relative_folders()
    start.need_venv()
    assert start.runs(str(folder), "import json")
    assert os.path.isabs(start.shutil.which("env"))
    assert subprocess.call(["env", "true"]) == 0
    assert not (tmp_path / "executed").exists()


def test_training_asks_for_no_system_libraries(start, started, done):
    start.main(["train", "ring-vanilla"])
    assert "system" not in done


def test_the_tests_run_offscreen_unless_told_otherwise(start, started, done, monkeypatch):
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.setenv("QT_QPA_PLATFORM", "")
    del os.environ["QT_QPA_PLATFORM"]
    start.main(["test", "-k", "cli"])
    assert started[0][1:] == ["-m", "pytest", "-k", "cli"]
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"
    assert "install ['dev', 'export']" in done
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    start.main(["test"])
    assert os.environ["QT_QPA_PLATFORM"] == "xcb"


def test_an_old_python_gets_one_clear_line(start, started, monkeypatch, capsys):
    monkeypatch.setattr(start.sys, "version_info", (3, 9, 1))
    assert start.main([]) == 1
    told = capsys.readouterr().err
    assert "Python 3.11 or newer is needed, and this is 3.9" in told
    assert len(told.splitlines()) == 1
    assert not started


def test_missing_venv_names_the_package(start, monkeypatch):
    monkeypatch.setattr(start.subprocess, "call", lambda *a, **k: 1)
    monkeypatch.setattr(start, "apt_install", lambda packages: False)
    with pytest.raises(start.SetUpError, match=r"sudo apt-get install python3\.\d+-venv"):
        start.need_venv()


def test_missing_system_libraries_are_named_in_one_line(start, monkeypatch, capsys):
    from ganviz import display

    monkeypatch.setattr(start, "ROOT", str(ROOT))
    monkeypatch.setattr(start.sys, "platform", "linux")
    monkeypatch.setattr(display, "missing_packages", lambda libraries: ["libegl1", "libxcb-cursor0"])
    monkeypatch.setattr(start, "apt_install", lambda packages: False)
    start.install_system_libraries()
    told = capsys.readouterr().err
    assert "sudo apt-get install libegl1 libxcb-cursor0" in told
    assert len(told.splitlines()) == 1


def test_it_needs_nothing_but_python():
    code = ("import runpy, sys; before = set(sys.modules); sys.argv = ['start.py'];"
            f"runpy.run_path({str(ROOT / 'start.py')!r}, run_name='start');"
            "print(*{name.partition('.')[0] for name in set(sys.modules) - before} - set(sys.stdlib_module_names))")
    result = subprocess.run([sys.executable, "-S", "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.split() == []


@pytest.mark.parametrize("module", ["ganviz.display", "ganviz.engine.compiled.compiler"])
def test_what_it_asks_can_be_imported_before_anything_is_installed(module):
    result = subprocess.run([sys.executable, "-S", "-c", f"import {module}"], cwd=ROOT, capture_output=True, text=True,
                            check=False)
    assert result.returncode == 0, result.stderr
