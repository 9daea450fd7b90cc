"""From what stands on the command line to a config."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import numpy as np
import pytest

from ganviz.engine.opening.command_line_request import CommandLineRequest
from ganviz.engine.opening.own_data import data_tree
from ganviz.engine.record.store import RunStore
from ganviz.engine.settings import presets, toml
from ganviz.engine.settings.params import ConfigError


def test_nothing_asked_opens_the_first_preset():
    request = CommandLineRequest()
    assert request.name == presets.FIRST
    assert request.resolve().about.title == presets.titles()[presets.FIRST]


def test_a_preset_is_parsed_once_on_its_way_from_the_command_line_to_the_training(monkeypatch):
    parsed, parse = [], toml.parse
    monkeypatch.setattr(toml, "parse", lambda text: parsed.append(text) or parse(text))
    request = CommandLineRequest("moons-vanilla")
    request.check()  # by the command
    request.question()
    request.check()  # by the window
    assert request.resolve().about.title == presets.tree("moons-vanilla")["about"]["title"]
    assert len(parsed) == 2, "and once more by this test"


def test_overrides_are_text_and_the_last_one_counts():
    request = CommandLineRequest("ring-vanilla", (("optimizer.d.lr", "0.1"), ("optimizer.d.lr", "3e-4"),
                                                  ("regularizers.r1", "on"), ("train.batch_size", "32")))
    config = request.resolve()
    assert config.optimizer_d.lr == 3e-4
    assert config.train.batch_size == 32
    assert config.get("regularizers.r1") is True


def test_seed_and_device_have_options_of_their_own():
    config = CommandLineRequest("ring-vanilla", (("train.seed", "3"),), seed=7, device="cpu").resolve()
    assert config.train.seed == 7
    assert config.device.kind == "cpu"


@pytest.mark.parametrize(("path", "value", "word"), [
    ("optimizer.d.lrr", "1", "did you mean lr"),
    ("optimizer.d.lr", "fast", "not a number"),
    ("train.batch_size", "0", "at least 1|from 1"),
    ("loss.name", "hnge", "hinge"),
])
def test_impossible_overrides_say_what_is_allowed(path, value, word):
    with pytest.raises(ConfigError, match=word):
        CommandLineRequest("ring-vanilla", ((path, value),)).resolve()


def test_a_wrong_preset_name_suggests_the_nearest():
    with pytest.raises(ConfigError, match="did you mean ring-vanilla"):
        CommandLineRequest("ring-vanila").check()


def test_a_toml_file_is_a_config(tmp_path):
    file = tmp_path / "mine.toml"
    file.write_text(CommandLineRequest("moons-vanilla").resolve().to_toml(), encoding="utf-8")
    request = CommandLineRequest(str(file))
    assert request.resolve() == CommandLineRequest("moons-vanilla").resolve()
    assert request.name == "mine.toml"


def test_a_broken_toml_file_is_named(tmp_path):
    file = tmp_path / "broken.toml"
    file.write_text("data = [", encoding="utf-8")
    with pytest.raises(ConfigError, match="broken.toml"):
        CommandLineRequest(str(file)).check()


def test_data_opens_a_preset_of_its_kind(tmp_path):
    (tmp_path / "points.csv").write_text("1,2\n3,4\n", encoding="utf-8")
    np.save(tmp_path / "points.npy", np.zeros((5, 2)))
    np.save(tmp_path / "images.npy", np.zeros((5, 8, 8), np.uint8))
    np.savez(tmp_path / "images.npz", images=np.zeros((5, 8, 8), np.uint8))
    kinds = {name: CommandLineRequest(str(tmp_path / name)).resolve()
             for name in ("points.csv", "points.npy", "images.npy", "images.npz", "")}
    assert [(c.data.name, c.model.name) for c in kinds.values()] == [
        ("points", "mlp"), ("points", "mlp"), ("array", "dcgan"), ("array", "dcgan"), ("folder", "dcgan")]
    assert all(Path(c.data.path).is_absolute() for c in kinds.values())


@pytest.mark.parametrize(("name", "word"), [("one.png", "folder"), ("text.pdf", "of no kind")])
def test_files_of_other_kinds_are_refused(tmp_path, name, word):
    (tmp_path / name).write_bytes(b"")
    with pytest.raises(ConfigError, match=word):
        data_tree(tmp_path / name)


def test_a_missing_file_is_not_taken_for_a_preset():
    with pytest.raises(ConfigError, match="there is no file nowhere/points.csv"):
        CommandLineRequest("nowhere/points.csv").check()


@pytest.mark.parametrize(("option", "name"), [("screenshot", "out.png"), ("record", "out.ganviz")])
def test_an_output_file_needs_a_folder(tmp_path, option, name):
    request = CommandLineRequest(**{option: tmp_path / "nowhere" / name})
    with pytest.raises(ConfigError, match="does not exist"):
        request.check()


def test_what_cannot_be_written_is_found_before_the_first_step(tmp_path):
    (tmp_path / "folder.png").mkdir()
    with pytest.raises(ConfigError, match="it is not a file; choose another place"):
        CommandLineRequest(screenshot=tmp_path / "folder.png").check()


def test_a_screenshot_does_not_destroy_what_the_run_goes_on_from(tmp_path):
    state = tmp_path / "run.png"
    state.touch()
    with pytest.raises(ConfigError, match="the run goes on from it; choose another place"):
        CommandLineRequest(resume=state, screenshot=state).check()


@pytest.mark.parametrize(("given", "said"), [
    ({"record": "mine.toml"}, r"a run's file ends in \.ganviz; choose such a name \(ganviz export RUN interventions"),
    ({"record": "there.ganviz"}, "there is a file of that name; choose another"),
    ({"record": "mine.ganviz", "recorded": False}, "contradict each other; leave one out"),
    ({"record": "mine.ganviz", "resume": "run.ganviz"}, "goes on in its own file, run.ganviz; leave --record out")])
def test_a_run_is_recorded_to_a_new_file_of_its_own(tmp_path, monkeypatch, given, said):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "there.ganviz").touch()
    RunStore.create(tmp_path / "run.ganviz", {}, 1000).close()
    with pytest.raises(ConfigError, match=said):
        CommandLineRequest(**{name: Path(v) if isinstance(v, str) else v for name, v in given.items()}).check()


def test_a_screenshot_is_a_png(tmp_path):
    with pytest.raises(ConfigError, match=".png"):
        CommandLineRequest(screenshot=tmp_path / "out.jpg").check()


def test_script_and_state_must_be_there(tmp_path):
    for option in ("script", "resume"):
        with pytest.raises(ConfigError, match="nothing-here"):
            CommandLineRequest(**{option: tmp_path / "nothing-here"}).check()


def test_preset_names_are_lower_case_and_every_preset_resolves():
    assert presets.names()
    for name, title in presets.titles().items():
        assert name == name.lower()
        assert title
        config = CommandLineRequest(name).resolve()
        assert config.about.title == title


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_script_that_can_be_read_only_once_is_read_once(tmp_path):
    pipe = tmp_path / "script.toml"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_text, args=('[[command]]\nstep = 3\ncommand = "pause"\n',))
    writer.start()
    request = CommandLineRequest("ring-vanilla", script=pipe)
    request.check()
    writer.join()
    pipe.unlink()
    assert [scripted.step for scripted in request.load_script()] == [3]
