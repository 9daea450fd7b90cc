"""Where programs and modules are looked up: never in the working directory."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import ganviz
from ganviz.engine.system.programs import find_program, module_path, search_path


def test_only_absolute_folders_are_searched(monkeypatch):
    monkeypatch.setenv("PATH", os.pathsep.join(("", "/usr/bin", ".", "tools", "../bin", "/bin", "")))
    assert search_path() == os.pathsep.join(("/usr/bin", "/bin"))
    monkeypatch.delenv("PATH")
    assert search_path()


def test_a_program_is_not_found_where_one_stands(monkeypatch, tmp_path):
    (tmp_path / "tool").write_text("", encoding="utf-8")
    (tmp_path / "tool").chmod(0o755)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", os.pathsep.join(("", ".")))
    assert find_program("tool") is None
    assert find_program("./tool") == str(tmp_path / "tool")
    assert find_program("./none") is None
    # as on Windows
    monkeypatch.setattr("ganviz.engine.system.programs.shutil.which", lambda name, path=None: ".\\tool")
    assert find_program("tool") is None


def test_modules_are_those_of_this_python_but_for_the_working_directory(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", ["", ".", "lib", str(tmp_path), "/somewhere"])
    assert module_path().split(os.pathsep) == ["/somewhere", str(Path(ganviz.__file__).parents[1])]


def test_ganviz_itself_is_found_in_the_working_directory_after_all_else(monkeypatch):
    home = str(Path(ganviz.__file__).parents[1])
    monkeypatch.chdir(home)
    monkeypatch.setattr(sys, "path", [home, "/somewhere"])
    assert module_path().split(os.pathsep) == ["/somewhere", home]
