"""`ganviz train --seeds`: several runs that differ in their seeds only, and what they have in common."""

from __future__ import annotations

import json
import signal
import statistics

import pytest

from ganviz import seeds
from ganviz.cli import main
from ganviz.engine.record import library
from tests.test_cli import RING, one_line

SEEDS = ["train", *RING, "--steps", "20", "--seeds", "3"]  # 5, 6 and 7


def cells(out: str, label: str) -> list[str]:
    line = next(line for line in out.splitlines() if line.strip().startswith(label))
    return line.strip().removeprefix(label).split("(")[0].split()


def test_means_and_spread_are_those_of_the_runs(capsys):
    assert main([*SEEDS, "--json"]) == 0
    said = capsys.readouterr()
    reports = json.loads(said.out)
    assert [report["seed"] for report in reports] == [5, 6, 7]
    losses = [report["losses"]["d"] for report in reports]
    assert len(set(losses)) == 3
    mean, deviation, *each = map(float, cells(said.err, "loss D"))
    assert mean == pytest.approx(statistics.fmean(losses), rel=1e-3)
    assert deviation == pytest.approx(statistics.stdev(losses), rel=1e-3)
    assert each == pytest.approx(losses, rel=1e-3)
    accuracies = [report["indicators"]["d_accuracy"]["value"] for report in reports]
    assert float(cells(said.err, "D accuracy")[0]) == pytest.approx(100 * statistics.fmean(accuracies), rel=1e-2)
    found = {finding["title"] for report in reports for finding in report["findings"]}
    assert ("nothing was found" in said.err) == (not found)


def test_each_is_the_run_that_its_seed_alone_gives_and_is_recorded_with_the_others(capsys):
    assert main([*SEEDS, "--json"]) == 0
    together = json.loads(capsys.readouterr().out)
    assert main(["train", *RING, "--seed", "6", "--steps", "20", "--json"]) == 0
    alone = json.loads(capsys.readouterr().out)
    assert alone["losses"] == together[1]["losses"]
    *group, single = sorted(library.runs(), key=lambda run: not run.group)
    assert len(group) == 3
    assert len({run.group for run in group}) == 1
    assert len({run.uid for run in group}) == 3
    assert single.group == ""


def test_what_does_not_apply_says_why(capsys):
    assert main(["train", "digits-vae", "--device", "cpu", "--steps", "2", "--seeds", "2", "--no-record"]) == 0
    out = capsys.readouterr().out
    assert "D accuracy: does not apply: " in out
    assert "loss D" not in out
    assert not library.runs()


def test_ctrl_c_ends_all_of_them_and_says_what_was_not_begun(monkeypatch, capsys):
    train_run = seeds.train_run

    def interrupted(*args):
        trained = train_run(*args)
        signal.raise_signal(signal.SIGINT)
        return trained

    monkeypatch.setattr(seeds, "train_run", interrupted)
    assert main(SEEDS) == 130
    out = capsys.readouterr().out
    assert "not begun: seeds 6, 7" in out
    assert "1 seed, 20 steps each" in out
    assert [run.ending for run in library.runs()] == ["finished"]


@pytest.mark.filterwarnings("ignore:overflow encountered:RuntimeWarning")
def test_a_run_that_fails_is_left_out_and_the_others_go_on(capsys):
    huge = ["--set", "loss.name=least-squares", "--set", "optimizer.d.name=sgd", "--set", "optimizer.d.lr=10"]
    assert main(["train", *RING, *huge, "--steps", "500", "--seeds", "2", "--no-record"]) == 1
    out = capsys.readouterr().out
    assert "seed 5 is left out: Step" in out
    assert "seed 6 is left out: Step" in out
    assert "mean" not in out


@pytest.mark.parametrize(("arguments", "reason"), [
    (["--seeds", "2"], "--seeds needs --steps"),
    (["--seeds", "2", "--steps", "5", "--record", "record.ganviz"], "--seeds cannot go with --record"),
    (["--seeds", "2", "--steps", "5", "--seed", str(2**31 - 1)], "would go beyond 2147483647"),
])
def test_what_it_cannot_go_with_is_named(arguments, reason, capsys):
    assert main(["train", *RING, *arguments]) == 2
    assert reason in one_line(capsys)


def test_a_run_that_is_gone_on_with_has_its_seed(capsys):
    assert main(["train", *RING, "--steps", "3"]) == 0
    capsys.readouterr()
    for option in ("--resume", "--fork"):
        assert main(["train", option, "last", "--seeds", "2", "--steps", "5"]) == 2
        assert "such a run has its seed already" in one_line(capsys)


@pytest.mark.parametrize("arguments", [["ring-vanilla", "--seeds", "3"], ["train", "ring-vanilla", "--seeds", "1"]])
def test_only_training_without_a_window_takes_two_or_more(arguments, capsys):
    assert main(arguments) == 2
    assert "--seeds" in capsys.readouterr().err
