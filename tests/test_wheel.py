""".ci/wheel.py: what it finds wrong in a wheel."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

CHECKOUT = ["ganviz/__init__.py", "ganviz/engine/compiled/kernels.h", "resources/datasets/digits8.npz"]
WHEEL = ["ganviz/__init__.py", "ganviz/engine/compiled/kernels.h", "ganviz/resources/datasets/digits8.npz",
         "ganviz-0.1.0.dist-info/METADATA", "ganviz-0.1.0.dist-info/licenses/LICENSE"]


@pytest.fixture(scope="module")
def wheel():
    spec = importlib.util.spec_from_file_location("wheel", ROOT / ".ci" / "wheel.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_wheel_with_every_file_of_the_checkout_and_no_other_is_right(wheel):
    assert wheel.differences(WHEEL, CHECKOUT) == []


def test_a_file_that_the_wheel_lacks_is_named(wheel):
    assert wheel.differences([n for n in WHEEL if not n.endswith(".h")], CHECKOUT) == [
        "missing: ganviz/engine/compiled/kernels.h"]


def test_a_file_that_the_checkout_lacks_is_named(wheel):
    assert wheel.differences([*WHEEL, "tests/test_wheel.py", "ganviz/old.py"], CHECKOUT) == [
        "not of the checkout: ganviz/old.py", "not of the checkout: tests/test_wheel.py"]


def test_resources_at_the_top_of_a_wheel_are_wrong(wheel):
    """Beside other packages they would be anybody's."""
    at_the_top = [n.replace("ganviz/resources", "resources") for n in WHEEL]
    assert wheel.differences(at_the_top, CHECKOUT) == [
        "missing: ganviz/resources/datasets/digits8.npz", "not of the checkout: resources/datasets/digits8.npz"]


def test_the_files_of_the_checkout_are_found_where_there_is_no_git(wheel, monkeypatch, tmp_path):
    for name in (*CHECKOUT, "ganviz/__pycache__/cli.pyc", "tests/test_wheel.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    monkeypatch.setattr(wheel, "ROOT", tmp_path)
    monkeypatch.setenv("PATH", "")
    assert sorted(wheel.tracked_files()) == CHECKOUT


def test_each_shipped_data_set_is_tried_after_installation(wheel):
    assert {"faces-dcgan", "digits-vanilla", "--list", "window", "compiled ring"} <= wheel.checks().keys()
