"""How a script's run ends: with the script, whatever ends that, and in a notebook not with a cell."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from pathlib import Path
from types import SimpleNamespace

import pytest

import ganviz
from ganviz.engine.own_loop import watch as watch_module
from ganviz.engine.record.reader import RunReader
from ganviz.engine.telemetry.events import Note
from tests.engine.own_loop.scripts import Script

ROOT = Path(__file__).parents[3]
SCRIPT = """
import sys
import ganviz
from tests.engine.own_loop.scripts import Script

script = Script()
run = ganviz.watch(**script.given(), window=False, record=sys.argv[1])
for _ in range(4):
    script.vanilla(1, run)
print("trained", flush=True)
{end}
"""
ENDS = {"": ("finished", "the script has ended it"),
        "for _ in run.steps(): run.log(loss_d=1.0)": ("failed", "the script was interrupted (KeyboardInterrupt)")}


@pytest.mark.parametrize("end", ENDS)
def test_a_script_ends_its_file(end, tmp_path):
    path = tmp_path / "own.ganviz"
    process = subprocess.Popen([sys.executable, "-c", SCRIPT.format(end=end), str(path)], cwd=ROOT, text=True,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    try:
        assert process.stdout.readline() == "trained\n"
        if "steps" in end:
            process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=60)
    finally:
        process.kill()
    assert ("KeyboardInterrupt" in errors) == bool(end)
    with RunReader(path) as reader:
        told = [(event.kind, event.data.get("reason") or event.data.get("message"))
                for event in reader.events("finished", "failed")]
        assert told == [ENDS[end]]
        assert reader.last_step() >= 20
        assert not reader.damage


class Shell:
    """As much of IPython's shell as is used: it runs cells, and tells who has registered how they ended."""

    def __init__(self):
        self.registered, self.names = [], {}
        self.events = SimpleNamespace(register=lambda name, told: self.registered.append(told),
                                      unregister=lambda name, told: self.registered.remove(told))

    def run_cell(self, code):
        """Run it in a thread, as a kernel may."""
        error = None

        def work():
            nonlocal error
            try:
                exec(code, self.names)
            except BaseException as raised:
                error = raised

        thread = threading.Thread(target=work)
        thread.start()
        thread.join(60)
        for told in list(self.registered):
            told(SimpleNamespace(error_in_exec=error))
        return error


@pytest.fixture
def shell(monkeypatch):
    shell = Shell()
    monkeypatch.setitem(sys.modules, "IPython", SimpleNamespace(get_ipython=lambda: shell))
    yield shell
    for run in list(watch_module._open):
        run.close()


def test_a_cell_that_ends_with_an_error_can_be_run_again(shell):
    shell.names.update(ganviz=ganviz, script=Script())
    assert shell.run_cell("run = ganviz.watch(**script.given(), window=False, record=False)") is None
    told = []
    shell.names["run"].telemetry.send_event = told.append
    assert isinstance(shell.run_cell("for real, _ in run.steps(script.loader):\n    if run.step == 2: 1 / 0"),
                      ZeroDivisionError)
    assert [event.message for event in told if isinstance(event, Note)][-1] == (
        "The cell ended with ZeroDivisionError: division by zero; run it again to go on.")
    assert shell.run_cell("script.vanilla(1, run)") is None
    assert shell.names["run"].step == 3 + 5


def test_the_cell_that_watches_run_again_ends_the_run_before(shell):
    shell.names.update(ganviz=ganviz, script=Script())
    cell = "run = ganviz.watch(**script.given(), window=False, record=False)\nscript.vanilla(1, run)"
    assert shell.run_cell(cell) is None
    first = shell.names["run"]
    assert shell.run_cell(cell) is None
    assert watch_module._open == {shell.names["run"]}
    assert first.name == "notebook"
    assert len(shell.registered) == 1
