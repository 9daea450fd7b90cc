"""What may be imported by what, seen in a fresh process."""

from __future__ import annotations

import subprocess
import sys

import pytest

QT = {"PySide6", "pyqtgraph", "superqt"}


def loaded_after(statement: str) -> set[str]:
    """Top-level packages that a fresh Python has loaded after the statement."""
    code = f"{statement}\nimport sys\nprint(*{{name.partition('.')[0] for name in sys.modules}})"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(result.stdout.split())


@pytest.mark.parametrize("module", [
    "ganviz", "ganviz.cli", "ganviz.engine", "ganviz.engine.opening.command_line_request",
    "ganviz.engine.telemetry.mailbox", "ganviz.engine.telemetry.history", "ganviz.engine.observation.report"])
def test_light_modules_bring_in_neither_qt_nor_torch(module):
    assert not loaded_after(f"import {module}") & (QT | {"torch"})


def test_the_whole_engine_and_the_headless_run_know_no_qt():
    walk = ("import importlib, pkgutil, ganviz.engine, ganviz.headless\n"
            "for m in pkgutil.walk_packages(ganviz.engine.__path__, 'ganviz.engine.'):\n"
            "    importlib.import_module(m.name)")
    loaded = loaded_after(walk)
    assert "torch" in loaded
    assert not loaded & QT


def test_the_window_is_imported_without_torch():
    loaded = loaded_after("import ganviz.ui.app, ganviz.ui.panels.base\nganviz.ui.panels.base.PANELS.classes()")
    assert "PySide6" in loaded
    assert "torch" not in loaded


def test_help_and_list_answer_without_torch_and_qt():
    for option in ("--help", "--list"):
        loaded = loaded_after(f"from ganviz.cli import main\nimport contextlib, io\n"
                              f"with contextlib.redirect_stdout(io.StringIO()):\n    assert main([{option!r}]) == 0")
        assert not loaded & (QT | {"torch"})
