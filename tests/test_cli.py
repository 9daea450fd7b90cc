"""The `ganviz` command: options, messages and exit codes."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from ganviz import __version__
from ganviz.cli import main
from ganviz.engine.checkpoint import state
from ganviz.engine.models.base import MODELS
from ganviz.engine.opening.command_line_request import CommandLineRequest
from ganviz.engine.record import library, resuming
from ganviz.engine.settings import presets
from ganviz.engine.settings.commands import load_script
from tests.engine.record.made import made

RING = ["ring-vanilla", "--seed", "5", "--device", "cpu", "--set", "data.size=2000"]


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


def one_line(capsys) -> str:
    """What was said on standard error, which must be one line."""
    said = capsys.readouterr().err
    assert said.endswith("\n")
    assert said.count("\n") == 1
    return said


def test_list_has_every_preset_with_its_title(capsys):
    assert main(["--list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(maxsplit=1) for line in lines] == [list(item) for item in presets.titles().items()]


def test_version(capsys):
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.strip() == f"ganviz {__version__}"


def test_help_tells_of_training_and_exit_codes(capsys):
    assert main(["--help"]) == 0
    assert "ganviz train PRESET" in capsys.readouterr().out
    assert main(["train", "--help"]) == 0
    assert "130" in capsys.readouterr().out


def test_all_options_reach_the_window(opened, tmp_path):
    script, saved = tmp_path / "script.toml", tmp_path / "saved"
    script.touch()
    saved.touch()
    assert main(["ring-vanilla", "--steps", "30", "--screenshot", str(tmp_path / "a.png"), "--json", "--seed", "3",
                 "--device", "cpu", "--set", "loss.name=hinge", "--set", "optimizer.d.lr=1e-3",
                 "--script", str(script), "--resume", str(saved),
                 "--record", str(tmp_path / "c.ganviz")]) == 0
    assert opened == [CommandLineRequest(
        "ring-vanilla", (("loss.name", "hinge"), ("optimizer.d.lr", "1e-3")), 3, "cpu", 30, tmp_path / "a.png", True,
        script, saved, tmp_path / "c.ganviz")]


def test_preset_may_be_an_option(opened):
    assert main(["--preset", "moons-vanilla"]) == 0
    assert opened[0].source == "moons-vanilla"
    assert main(["--preset", "moons-vanilla", "ring-vanilla"]) == 2


def test_lessons_are_listed_and_opened_by_number_name_and_file(opened, capsys, tmp_path):
    assert main(["lesson"]) == 0
    assert "  8  balance " in capsys.readouterr().out
    mine = tmp_path / "mine.md"
    mine.write_text("+++\ntitle = 'Mine'\n+++\n## One\n", encoding="utf-8")
    for source in ("8", "balance", str(mine)):
        assert main(["lesson", source]) == 0
    assert [request.lesson.name for request in opened] == ["balance.md", "balance.md", "mine.md"]
    assert [request.source for request in opened] == [""] * 3


def test_a_mistake_in_a_lesson_is_one_line_with_its_place_and_code_2(opened, capsys, tmp_path):
    mine = tmp_path / "mine.md"
    mine.write_text("+++\ntitle = 'Mine'\n+++\n## One\n```chek\n```", encoding="utf-8")
    assert main(["lesson", str(mine)]) == 2
    assert "mine.md, line 5: there is no block 'chek'" in one_line(capsys)
    assert main(["lesson", "no-such"]) == 2
    assert "there is no lesson" in one_line(capsys)
    assert not opened


def test_a_screenshot_needs_some_training(opened, tmp_path):
    assert main(["--screenshot", str(tmp_path / "a.png")]) == 0
    assert opened[0].steps > 0


@pytest.mark.parametrize("arguments", [
    ["ring-vanila"], ["nowhere/points.csv"], ["--script", "nowhere.toml"], ["--resume", "nowhere"],
    ["--screenshot", "nowhere/a.png"], ["--screenshot", "a.jpg"],
    ["train", "ring-vanilla", "--set", "loss.name=hnge"], ["train", "ring-vanilla", "--set", "optimizer.d.lr=-1"],
    ["train", "ring-vanilla", "--device", "abacus"],
])
def test_impossible_requests_are_one_line_and_code_2(arguments, opened, capsys):
    assert main(arguments) == 2
    assert one_line(capsys).startswith("ganviz: ")
    assert not opened


@pytest.mark.parametrize("arguments", [["--steps", "0"], ["--steps", "many"], ["--set", "lr"], ["--no-such-option"],
                                       ["train", "--screenshot", "a.png"], ["--set", "lr=3"],
                                       *(["train", option, number] for option in ("--steps", "--seed")
                                         for number in ("-1", "1e3", "99999999999999999999", "9" * 5000)),
                                       ["export", "last"], ["export", "last", "csv"],
                                       ["export", "last", "tables", "--to", "a"],
                                       ["export", "last", "csv", "--to", "a.csv", "--every", "2"]])
def test_wrong_usage_is_code_2(arguments, opened, capsys):
    assert main(arguments) == 2
    assert "usage: ganviz" in capsys.readouterr().err
    assert not opened


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a display")
def test_no_display_is_said_before_qt_can_abort(capsys, monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert main([]) == 2
    assert "ganviz train PRESET" in one_line(capsys)


def last_object(capsys) -> dict:
    return json.loads(capsys.readouterr().out.splitlines()[-1])


def test_training_reports_everything_as_json(capsys):
    assert main(["train", *RING, "--steps", "40", "--json"]) == 0
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == 1
    result = json.loads(out)
    assert set(result) == {"preset", "seed", "device", "mode", "steps", "seconds", "steps_per_second", "losses",
                           "indicators", "findings", "why_eager"}
    assert result["why_eager"].startswith("no C++ compiler found: CXX is 'no-compiler'")
    assert (result["preset"], result["seed"], result["steps"]) == ("ring-vanilla", 5, 40)
    assert result["steps_per_second"] > 0
    assert all(isinstance(result["losses"][side], float) for side in "dg")
    assert result["indicators"]
    for indicator in result["indicators"].values():
        assert set(indicator) == {"value", "reason", "samples", "reference"}
        assert (indicator["value"] is None) == bool(indicator["reason"])
    assert "40 steps" in err


def test_training_without_json_ends_with_a_summary(capsys):
    assert main(["train", *RING, "--steps", "5"]) == 0
    out, err = capsys.readouterr()
    assert "5 steps in" in out
    assert "Modes covered" in out
    assert "  not compiled  no C++ compiler found: CXX is 'no-compiler', which is no program here; unset it" in out
    assert "ring-vanilla" in err
    assert "eager, float32, 1 thread (not compiled: no C++ compiler found: CXX is 'no-compiler'" in err


def test_a_script_is_applied_recorded_and_replayed(tmp_path, capsys):
    script, record = tmp_path / "script.toml", tmp_path / "record.toml"
    script.write_text("""
        [[command]]
        step = 4
        command = "set"
        values = { "optimizer.d.lr" = 0.01 }
        [[command]]
        step = 9
        command = "set"
        values = { "loss.name" = "hinge" }
        [[command]]
        step = 9
        command = "set"
        values = { "data.name" = "moons" }
    """, encoding="utf-8")
    first, second = tmp_path / "first.ganviz", tmp_path / "second.ganviz"
    # one of the commands is refused: the run goes on, and the exit code tells
    assert main(["train", *RING, "--steps", "20", "--script", str(script), "--record", str(first)]) == 1
    said = capsys.readouterr().err
    assert "step 4:" in said
    assert "step 9: refused:" in said
    assert main(["export", str(first), "interventions", "--to", str(record)]) == 0
    assert [entry.step for entry in load_script(record)] == [4, 9]
    assert main(["train", *RING, "--steps", "20", "--script", str(record), "--record", str(second)]) == 0
    assert same_weights(first, second)


def test_a_resumed_run_goes_on_exactly(tmp_path):
    half, whole, resumed = (tmp_path / f"{name}.ganviz" for name in ("half", "whole", "resumed"))
    assert main(["train", *RING, "--steps", "20", "--record", str(half)]) == 0
    assert main(["train", *RING, "--steps", "30", "--record", str(whole)]) == 0
    assert main(["train", "--resume", str(as_state(half)), "--steps", "30", "--record", str(resumed)]) == 0
    assert main(["train", "--resume", str(half), "--steps", "30"]) == 0
    assert same_weights(whole, resumed)
    assert same_weights(whole, half)


def test_a_recorded_run_goes_on_exactly_and_from_any_step(tmp_path, capsys):
    whole = tmp_path / "whole.ganviz"
    assert main(["train", *RING, "--steps", "30", "--record", str(whole)]) == 0
    assert main(["runs"]) == 0
    assert "no runs have been recorded" in capsys.readouterr().out
    assert main(["train", *RING, "--steps", "20"]) == 0
    for word in ("last", "last@7"):
        assert main(["train", "--resume", word, "--steps", "30"]) == 0
        assert same_weights(whole, library.find("last"))
    capsys.readouterr()
    assert main(["runs", "--json"]) == 0
    run, = json.loads(capsys.readouterr().out)
    assert (run["name"], run["step"], run["stretches"], run["ending"]) == ("ring-vanilla", 30, 3, "finished")
    assert main(["runs"]) == 0
    assert run["id"] in capsys.readouterr().out


@pytest.mark.parametrize(("word", "reason"), [
    ("last", "there is no run last"), ("last@5", "there is no run last"), ("last@x", "there is no run last")])
def test_a_run_that_is_not_there_is_named(word, reason, capsys):
    assert main(["train", "--resume", word, "--steps", "5"]) == 2
    assert reason in one_line(capsys)


def test_a_step_that_is_none_is_named(capsys):
    assert main(["train", *RING, "--steps", "5"]) == 0
    capsys.readouterr()
    assert main(["train", "--resume", "last@9", "--steps", "20"]) == 2
    assert "has no step 9; choose one from 0 to 5" in one_line(capsys)
    assert main(["train", "--resume", "last@x", "--steps", "20"]) == 2
    assert "'x' is not a whole number" in one_line(capsys)


def test_a_script_goes_on_where_the_state_is(tmp_path, capsys):
    script, half, whole, resumed = (tmp_path / name for name in ("script.toml", "half.ganviz", "whole.ganviz",
                                                                  "resumed.ganviz"))
    rates = {5: 0.01, 10: 0.02, 15: 0.003}
    script.write_text("\n".join(f'[[command]]\nstep = {step}\ncommand = "set"\nvalues = {{ "optimizer.d.lr" = {rate} }}'
                                for step, rate in rates.items()), encoding="utf-8")
    go_on = ["train", "--script", str(script), "--steps", "20", "--record"]
    assert main([*go_on, str(whole), *RING]) == 0
    assert main(["train", *RING, "--script", str(script), "--steps", "10", "--record", str(half)]) == 0
    capsys.readouterr()
    assert main([*go_on, str(resumed), "--resume", str(as_state(half))]) == 0
    said = capsys.readouterr().err
    assert "2 of the script's 3 commands are from before step 10" in said
    assert "step 15:" in said
    assert "step 10:" not in said
    assert same_weights(whole, resumed)


def test_a_pause_of_the_script_is_not_repeated_where_the_run_goes_on(tmp_path, capsys):
    script, half = tmp_path / "script.toml", tmp_path / "half.ganviz"
    script.write_text('[[command]]\nstep = 3\ncommand = "pause"\n', encoding="utf-8")
    assert main(["train", *RING, "--steps", "9", "--script", str(script), "--record", str(half)]) == 0
    assert resuming.find(half).step == 3
    assert main(["train", "--resume", str(half), "--steps", "9", "--script", str(script), "--json"]) == 0
    assert last_object(capsys)["steps"] == 9


def test_steps_that_are_done_already_are_refused(tmp_path, capsys):
    half = tmp_path / "half.ganviz"
    assert main(["train", *RING, "--steps", "6", "--record", str(half)]) == 0
    for path in (half, as_state(half)):
        before = path.read_bytes()
        for steps in (4, 6):
            capsys.readouterr()
            assert main(["train", "--resume", str(path), "--steps", str(steps)]) == 2
            assert f"for {steps} more, give --steps {6 + steps}" in one_line(capsys)
        assert path.read_bytes() == before


def test_data_that_has_changed_is_said_so(tmp_path, capsys):
    file, half = tmp_path / "points.csv", tmp_path / "half.ganviz"
    lines = [f"{i % 7},{i % 11}" for i in range(200)]
    file.write_text("x,y\n" + "\n".join(lines), encoding="utf-8")
    assert main(["train", str(file), "--steps", "3", "--set", "train.held_out=0", "--record", str(half)]) == 0
    go_on = ["train", "--resume", str(as_state(half)), "--steps", "5"]
    capsys.readouterr()
    assert main(go_on) == 0
    assert "has changed" not in capsys.readouterr().err
    file.write_text("x,y\n" + "\n".join(lines[:150]), encoding="utf-8")
    assert main(go_on) == 0
    assert "The data has changed since the state was saved (200 samples then, 150 now)" in capsys.readouterr().err


def as_state(run: Path) -> Path:
    """The newest snapshot of a run as a state file, such as ganviz wrote before runs were recorded."""
    path = run.with_suffix(".state")
    state.save(path, resuming.find(run).state)
    return path


def same_weights(a, b) -> bool:
    mine, theirs = resuming.find(a).state.tensors, resuming.find(b).state.tensors
    return mine.keys() == theirs.keys() and all(bool((mine[k] == theirs[k]).all()) for k in mine)


def test_a_script_that_pauses_for_ever_ends_the_run(tmp_path, capsys):
    script = tmp_path / "pause.toml"
    script.write_text('[[command]]\nstep = 3\ncommand = "pause"\n', encoding="utf-8")
    assert main(["train", *RING, "--steps", "20", "--script", str(script), "--json"]) == 0
    assert last_object(capsys)["steps"] == 3


def test_diverged_training_is_code_1_with_advice(capsys):
    explosive = ["--set", "loss.name=wasserstein", "--set", "model.d_depth=4",
                 "--set", "optimizer.d.name=sgd", "--set", "optimizer.g.name=sgd",
                 "--set", "optimizer.d.lr=10", "--set", "optimizer.g.lr=10"]
    assert main(["train", *RING, *explosive, "--steps", "5000", "--json"]) == 1
    out, err = capsys.readouterr()
    assert "learning rate" in err
    assert "Traceback" not in err
    assert json.loads(out.splitlines()[-1])["trouble"]


def test_what_diagnosis_found_stands_in_the_summary_and_in_the_json(capsys):
    ruined = ["--set", "optimizer.d.lr=0.5", "--set", "optimizer.g.lr=0.5", "--set", "loss.name=wasserstein"]
    main(["train", *RING, *ruined, "--steps", "1500", "--json"])
    out, err = capsys.readouterr()
    found = json.loads(out.splitlines()[-1])["findings"]
    standing = [f for f in found if f["until"] is None and f["severity"] == "severe"]
    assert standing
    for each in standing:
        assert f"  since step {each['since']:,}: severe: {each['title']} (" in err


def test_an_empty_folder_of_images_is_code_2(tmp_path, capsys):
    assert main(["train", str(tmp_path), "--steps", "3"]) == 2
    said = [line for line in capsys.readouterr().err.splitlines() if "ganviz: " in line]
    assert len(said) == 1
    assert "no image" in said[0]


def test_own_points_are_trained_on(tmp_path, capsys):
    file = tmp_path / "points.csv"
    file.write_text("x,y\n" + "\n".join(f"{i % 7},{i % 11}" for i in range(200)), encoding="utf-8")
    assert main(["train", str(file), "--steps", "5", "--json"]) == 0
    assert last_object(capsys)["preset"] == "points.csv"


def test_runs_are_listed_as_a_tree_and_deleted(capsys, monkeypatch):
    parent = made("parent", 100)
    fork = made("fork", 60, days=1, notes="the good one", parent={
        "uid": f"uid of {parent.stem}", "id": parent.stem, "stretch": 1, "step": 40})
    assert main(["runs"]) == 0
    first, second, total = capsys.readouterr().out.splitlines()
    assert first.startswith(f"{parent.stem} ")
    assert second.startswith(f"  {fork.stem} ")
    assert total.startswith("2 runs, 0.1 MB")
    assert main(["runs", "--json"]) == 0
    told = {run["name"]: run for run in json.loads(capsys.readouterr().out)}
    assert told["fork"]["parent"] == {"uid": told["parent"]["uid"], "id": parent.stem, "stretch": 1, "step": 40,
                                      "change": ""}
    assert told["parent"]["size"] == parent.stat().st_size
    assert told["parent"]["lost"] == 0
    assert told["fork"]["indicators"][0] == {"name": "modes_covered", "label": "Modes covered", "value": 7.0,
                                             "text": "7 / 8", "reference": None, "step": 60}
    monkeypatch.setattr("sys.stdin", io.StringIO("no\n"))
    assert main(["runs", "delete", parent.stem]) == 0
    assert parent.exists()
    assert main(["runs", "delete", parent.stem, "--yes"]) == 0
    assert (parent.exists(), fork.exists()) == (False, True)


def test_runs_are_cleaned_up_by_age_and_size(capsys, tmp_path):
    noted, large = made("noted", notes="keep"), made("large", kilobytes=2000)
    assert main(["runs", "clean"]) == 2
    assert "which runs?" in one_line(capsys)
    assert main(["runs", "clean", "--older-than", "1h", "--larger-than", "1MB", "--dry-run"]) == 0
    out = capsys.readouterr().out
    assert large.stem in out
    assert noted.stem not in out
    assert large.exists()
    assert main(["runs", "clean", "--older-than", "1h", "--yes"]) == 0
    assert (noted.exists(), large.exists()) == (True, False)
    assert main(["runs", "clean", "--older-than", "3x"]) == 2
    assert "'3x' is not like 30d" in capsys.readouterr().err
    other = tmp_path / "a letter.txt"
    other.write_text("dear reader")
    assert main(["runs", "delete", str(other), "--yes"]) == 2
    assert other.exists()


def test_a_plug_in_is_written_trained_and_gone_on_with_where_it_is_named(plugins, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["new", "mine.py"]) == 0
    assert "ganviz mine.py trains it" in capsys.readouterr().out
    assert main(["new", "mine.py"]) == 2
    assert "mine.py is there already" in one_line(capsys)
    narrow = ["--set", "model.g_width=4", "--set", "model.d_width=4", "--set", "train.batch_size=8"]
    assert main(["train", "mine.py", "--steps", "2", "--record", "mine.ganviz", "--data", "digits", *narrow]) == 0
    capsys.readouterr()
    assert main(["train", "--resume", "mine.ganviz", "--plugin", "mine.py", "--steps", "3"]) == 0
    assert library.describe(Path("mine.ganviz")).step == 3
    MODELS.forget_module(MODELS["mine"].__module__)
    capsys.readouterr()
    assert main(["train", "--resume", "mine.ganviz", "--steps", "5"]) == 2
    assert "mine (mine) comes from a plug-in that is not loaded here" in capsys.readouterr().err
    assert main(["mine.py", "--generator", "mine.py:Generator", "--discriminator", "mine.py:Discriminator"]) == 2
    assert "two things to open" in one_line(capsys)


def test_the_window_is_given_what_was_named(opened, plugins, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert main(["new", "mine.py"]) == 0
    assert main(["mine.py", "--data", "digits"]) == 0
    assert opened[0].name == "mine.py"
    assert opened[0].resolve().model.name == "mine"
