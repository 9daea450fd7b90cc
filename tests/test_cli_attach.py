"""`ganviz attach` and `ganviz train --listen`: what they ask for, list and refuse."""

from __future__ import annotations

import json
import sys

import pytest

from ganviz import __version__
from ganviz.cli import main
from ganviz.engine.link.endpoint import Endpoint
from ganviz.engine.opening.command_line_request import CommandLineRequest


@pytest.fixture
def opened(monkeypatch):
    """The requests that would have opened a window."""
    opened = []

    class FakeApp:
        @staticmethod
        def main(request):
            opened.append(request)
            return 0

    monkeypatch.setitem(sys.modules, "ganviz.ui.app", FakeApp)
    monkeypatch.setattr("ganviz.display.obstacle", lambda: None)
    return opened


@pytest.fixture
def listens():
    """Two runs that look as if they listened."""
    ends = [Endpoint(name, "tcp") for name in ("ring", "digits")]
    yield [end.announce("tcp://127.0.0.1:1") for end in ends]
    for end in ends:
        end.close()


def test_a_run_is_attached_to_by_its_name_and_the_only_one_without(opened, listens, capsys):
    assert main(["attach", "ring", "--language", "de"]) == 0
    assert main(["attach", str(listens[1].id)]) == 0
    assert opened == [CommandLineRequest(attach=listens[0].id, language="de"),
                      CommandLineRequest(attach=listens[1].id)]
    assert main(["attach"]) == 2
    assert "2 runs listen on this machine; choose one by its id" in capsys.readouterr().err


def test_a_run_on_another_machine_is_looked_for_by_the_window(opened):
    for given, asked in (("me@far", "me@far:"), ("me@far:ring", "me@far:ring"), ("far:", "far:")):
        assert main(["attach", given]) == 0
        assert opened[-1].attach == asked


def test_where_none_listens_that_is_told(opened, capsys):
    assert main(["attach"]) == 2
    assert "no run listens on this machine; ganviz train PRESET --listen" in capsys.readouterr().err
    assert main(["attach", "--list"]) == 0
    assert "no run listens" in capsys.readouterr().err
    assert opened == []


def test_those_that_listen_are_listed(listens, capsys):
    assert main(["attach", "--list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[:2] for line in lines] == [[run.id, run.name] for run in reversed(listens)]
    assert main(["attach", "--list", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [(one["id"], one["name"], one["ganviz"]) for one in found] == [
        (run.id, run.name, __version__) for run in reversed(listens)]


@pytest.mark.parametrize(("arguments", "words"), [
    (["--seeds", "3", "--steps", "5"], "--seeds cannot go with --listen"),
    (["--steps", "5", "--listen-at", "tcp://0.0.0.0:5"], "this machine only")])
def test_what_cannot_listen_is_refused(arguments, words, capsys):
    assert main(["train", "ring-vanilla", "--no-record", "--listen", *arguments]) == 2
    assert words in capsys.readouterr().err


def test_a_run_that_listens_says_how_to_attach(capsys):
    assert main(["train", "ring-vanilla", "--no-record", "--device", "cpu", "--set", "data.size=500", "--steps", "2",
                 "--listen"]) == 0
    said = capsys.readouterr().err
    assert "listening at " in said
    assert "ganviz attach " in said
