"""`ganviz train --fork`: a run of its own from a step of a recorded one."""

from __future__ import annotations

import pytest

from ganviz.cli import main
from ganviz.engine.record import library
from tests.test_cli import RING, as_state, one_line, same_weights


@pytest.fixture
def parent():
    assert main(["train", *RING, "--steps", "20"]) == 0
    return library.find("last")


def test_a_fork_is_a_run_of_its_own_with_the_change_from_that_step_on(parent, tmp_path, capsys):
    script, whole = tmp_path / "script.toml", tmp_path / "whole.ganviz"
    script.write_text('[[command]]\nstep = 13\ncommand = "set"\nvalues = {"loss.name" = "hinge"}\n', encoding="utf-8")
    assert main(["train", *RING, "--steps", "30", "--script", str(script), "--record", str(whole)]) == 0
    before = parent.read_bytes()
    assert main(["train", "--fork", f"{parent.stem}@13", "--set", "loss.name=hinge", "--steps", "30"]) == 0
    assert parent.read_bytes() == before
    fork = next(run for run in library.runs() if run.path != parent)
    assert (fork.name, fork.step, fork.parent.id, fork.parent.step) == ("ring-vanilla", 30, parent.stem, 13)
    assert "step 13: Non-saturating → Hinge" in capsys.readouterr().err
    assert same_weights(whole, fork.path)
    assert main(["runs"]) == 0
    assert f"fork of {parent.stem} at step 13 (Non-saturating → Hinge)" in capsys.readouterr().out


@pytest.mark.parametrize(("arguments", "reason"), [
    (["ring-vanilla", "--fork", "last"], "has its settings, so it cannot be ring-vanilla"),
    (["--fork", "last", "--resume", "last"], "--fork and --resume"),
    (["--fork", "last@21"], "has no step 21; choose one from 0 to 20"),
    (["--fork", "last@x"], "--fork last@x: the step 'x' is not a whole number"),
    (["--fork", "last", "--set", "loss.name=hnge"], "no loss named 'hnge'"),
    (["--fork", "last", "--set", "model.d_width=32", "--steps", "30"], "(settings that differ: model.d_width)"),
    (["--fork", "last", "--steps", "20"], "leaves nothing to train"),
])
def test_what_cannot_be_forked_says_why(parent, arguments, reason, capsys):
    capsys.readouterr()
    assert main(["train", *arguments]) == 2
    assert reason in capsys.readouterr().err
    assert len(library.runs()) == 1


def test_a_saved_state_is_no_run_to_fork(tmp_path, capsys):
    run = tmp_path / "run.ganviz"
    assert main(["train", *RING, "--steps", "5", "--record", str(run)]) == 0
    saved = as_state(run)
    capsys.readouterr()
    assert main(["train", "--fork", str(saved)]) == 2
    assert "is not a recorded run" in one_line(capsys)
