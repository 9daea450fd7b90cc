"""Nothing that is damaged, somebody else's or known to crash comes out of the cache of compiled steps."""

from __future__ import annotations

import dataclasses
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import torch

from ganviz.engine.compiled import cache, compiler
from ganviz.engine.compiled.description import Description
from ganviz.engine.compiled.errors import Mismatch
from ganviz.engine.compiled.steps import CompiledStep

from ...mutations import mutations
from ..helpers import built, config
from .steps import advance, compiled, made, provider

ROOT = Path(__file__).parents[3]


@pytest.fixture
def place(monkeypatch, tmp_path):
    """A folder of a step, whole, in a cache of its own."""
    found = made(built(config()))
    steps = tmp_path / "steps"
    cache.prepare(steps)
    shutil.copytree(found.path.parent, steps / found.path.parent.name)
    monkeypatch.setattr(cache, "folder", lambda: steps)
    return steps / found.path.parent.name


def test_what_was_kept_is_found_again(place):
    found = cache.find(place)
    assert found.path.parent == place
    assert not found.reason
    assert [s.name for s in found.description.states][:2] == ["values/D", "values/G"]
    assert cache.find(place.with_name("another")) is None
    cache.keep_reason(place.with_name("other"), "convolutions")
    assert cache.find(place.with_name("other")) == cache.Built(reason="convolutions")


def test_what_is_kept_is_for_us_alone_whatever_new_files_are(place):
    found = cache.find(place)
    library = Path(shutil.copy(found.path, place.with_name("library")))
    cache.forget(place)
    before = os.umask(0)
    try:
        cache.keep(place, library, found.description)
    finally:
        os.umask(before)
    assert cache.find(place) == found
    assert {file.stat().st_mode & 0o777 for file in place.iterdir()} == {0o600}


def test_no_damaged_file_is_handed_out(place):
    good = cache.find(place)
    files = [f for f in place.iterdir() if f.is_file()]
    assert len(files) == 3
    for file in files:
        content = file.read_bytes()
        for name, damaged in mutations(content, file.name, count=100):
            file.write_bytes(damaged)
            # white space in the manifest changes nothing
            assert cache.find(place) in (None, good), name
        file.write_bytes(content)
    assert cache.find(place) == good


def test_a_description_that_is_no_description_is_refused_and_another_one_does_not_fit_the_library(place):
    good = cache.find(place)
    fitting = 0
    for name, damaged in mutations(good.description.to_json().encode(), "description"):
        try:
            description = Description.from_json(damaged)
        except ValueError:
            continue
        fitting += 1
        if description != good.description:
            print(name)
            with pytest.raises(Mismatch):
                CompiledStep(dataclasses.replace(good, description=description))
    assert fitting


@pytest.mark.parametrize("text", [
    "{}", "[]", "null", "1", "[" * 100_000, "", '{"states": []}', '{"states": [], "batches": NaN}'])
def test_what_is_no_description_at_all(text):
    with pytest.raises(ValueError):  # noqa: PT011 - whatever json says
        Description.from_json(text)


def link(file: Path) -> None:
    file.rename(file.with_name("elsewhere"))
    file.symlink_to(file.with_name("elsewhere"))


def pipe(file: Path) -> None:
    file.unlink()
    os.mkfifo(file)


def folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def give_away(file: Path) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root can give a file away")
    os.chown(file, 12345, -1)


@pytest.mark.parametrize("harm", [
    Path.unlink, link, pipe, folder, give_away, lambda file: file.chmod(0o666), lambda file: file.chmod(0o620)])
@pytest.mark.parametrize("name", ["step.so", "step.json", "manifest.json"])
def test_links_pipes_and_files_of_others_are_as_good_as_none(place, harm, name):
    harm(place / name)
    assert cache.find(place) is None


@pytest.mark.parametrize("harm", [link, give_away, lambda folder: folder.chmod(0o777)])
def test_a_step_in_a_folder_of_others_is_as_good_as_none(place, harm):
    harm(place)
    assert cache.find(place) is None


def test_a_step_under_another_name_is_as_good_as_none(place):
    assert cache.find(place.rename(place.with_name("another"))) is None


@pytest.mark.parametrize("harm", [
    lambda place: (place / "step.so").write_bytes(b"not a library"),
    lambda place: shutil.rmtree(place) or place.write_text("a file"),
    lambda place: link(place)])
def test_a_damaged_step_is_made_again(place, harm):
    good = cache.find(place)
    library = Path(shutil.copy(good.path, place.with_name("library")))
    harm(place)
    one = provider(config())
    one.want(config())
    assert (one.get(), one.reason) == (None, "")
    assert one.is_missing
    cache.keep(place, library, good.description)
    assert cache.find(place) == good
    one = provider(config())
    one.want(config())
    assert one.get() is not None


def test_a_library_with_too_short_a_list_of_states_is_forgotten(place):
    found = cache.find(place)
    library = Path(shutil.copy(found.path, place.with_name("library")))
    cache.forget(place)
    cache.keep(place, library, dataclasses.replace(found.description, states=found.description.states[:-1]))
    one = provider(config())
    one.want(config())
    assert one.is_missing
    assert cache.find(place) is None


@pytest.mark.parametrize("tensor", [torch.zeros(3), torch.zeros((), dtype=torch.float64), None])
def test_state_of_another_shape_or_type_never_reaches_the_library(tensor):
    trainer = compiled(config())
    advance(trainer, 1)
    networks = trainer.learner.trained[("D",)]
    moments = networks.optimizer.state[networks.parameter]
    moments["exp_avg"] = moments["exp_avg"].double() if tensor is None else tensor
    with pytest.raises(ValueError, match="moment/D/exp_avg is torch.*compiled step was made for float32"):
        advance(trainer, 1)


# -- the folder of all steps --------------------------------------------------------------------------------------


def test_the_folder_of_all_steps_is_for_one_person_alone(tmp_path):
    steps = tmp_path / "ganviz" / "steps"
    cache.prepare(steps)
    assert steps.stat().st_mode & 0o777 == 0o700
    steps.chmod(0o755)
    cache.prepare(steps)
    assert steps.stat().st_mode & 0o777 == 0o700


def test_a_folder_that_cannot_be_trusted_is_a_reason_to_stay_eager(monkeypatch, tmp_path):
    steps = tmp_path / "steps"
    one, again = provider(config()), provider(config())
    monkeypatch.setattr(cache, "folder", lambda: steps)
    (tmp_path / "other").mkdir()
    steps.symlink_to(tmp_path / "other")
    one.want(config())
    assert one.reason == (f"no cache for compiled steps: {steps} is a link or a file where a folder is needed; "
                          "remove it")
    assert one.wait(lambda: None) is None
    steps.unlink()
    steps.mkdir()
    owner = os.geteuid()
    monkeypatch.setattr(cache.os, "geteuid", lambda: owner + 1)
    again.want(config())
    assert again.reason == (f"no cache for compiled steps: {steps} belongs to another user; remove it, or set "
                            "XDG_CACHE_HOME")


# -- crashes ------------------------------------------------------------------------------------------------------

CRASHES = {"while it is loaded": "__attribute__((constructor)) static void begin() { __builtin_trap(); }",
           "in its first call": ""}
TRAIN = "\n".join(["from tests.engine.helpers import built, config", "from tests.engine.compiled.steps import advance",
                   "from ganviz.engine.compiled import cache", "from ganviz.engine.compiled.steps import CompiledStep",
                   "import pathlib, sys", "trainer = built(config())",
                   "trainer.learner.compiled = CompiledStep(cache.find(pathlib.Path(sys.argv[1])))",
                   "advance(trainer, 1)"])


@pytest.mark.parametrize("when", CRASHES)
def test_a_step_that_crashed_is_not_tried_again(place, tmp_path, when):
    description = cache.find(place).description
    (tmp_path / "crash.cpp").write_text(
        f'{CRASHES[when]}\nextern "C" {{ extern const char ganviz_description[] = "{description.digest()}";\n'
        "long ganviz_train() { __builtin_trap(); } }", encoding="utf-8")
    subprocess.run([compiler.find().program, "-shared", "-fPIC", "-o", str(tmp_path / "crash.so"),
                    str(tmp_path / "crash.cpp")], check=True)
    cache.forget(place)
    cache.keep(place, tmp_path / "crash.so", description)
    assert subprocess.run([sys.executable, "-c", TRAIN, str(place)], cwd=ROOT, check=False).returncode < 0
    one = provider(config())
    one.want(config())
    assert one.reason.startswith("the compiled step crashed when it was tried; to try it again, remove ")
    assert one.want(config(optimizer__d__lr=1e-5))
    assert one.reason
    assert not one.is_missing
    Path(one.reason.rpartition(" ")[2]).unlink()
    assert cache.find(place).path is not None


def test_a_step_that_is_being_tried_elsewhere_has_not_crashed(place):
    with cache.trial(place):
        assert [f.name for f in place.iterdir() if f.name.startswith("trial-")]
        assert cache.find(place).path is not None
    assert len(list(place.iterdir())) == 3


def test_a_step_whose_first_call_fails_has_not_crashed(place):
    with pytest.raises(ZeroDivisionError), cache.trial(place):
        raise ZeroDivisionError
    assert cache.find(place).path is not None


def test_a_step_that_was_run_leaves_no_mark(place):
    trainer = built(config())
    trainer.learner.compiled = CompiledStep(cache.find(place))
    advance(trainer, 2, 1)
    assert len(list(place.iterdir())) == 3


# -- tidiness -----------------------------------------------------------------------------------------------------


def test_the_newest_steps_are_kept_and_what_was_left_unfinished_is_removed(place, monkeypatch):
    monkeypatch.setattr(cache, "_KEPT", 2)
    steps = place.parent
    os.utime(place, (1000, 1000))
    for name, age in (("tmp-old", 1000), ("tmp-new", None)):
        (steps / name).mkdir()
        if age is not None:
            os.utime(steps / name, (age, age))
    cache.keep_reason(steps / "a", "first")
    cache.keep_reason(steps / "b", "second")
    assert {f.name for f in steps.iterdir()} == {"a", "b", "tmp-new"}
