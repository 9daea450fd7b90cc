"""Where plug-ins come from, and whose consent there has to be."""

from __future__ import annotations

import subprocess
import sys
from importlib import metadata

import pytest

from ganviz.engine.losses.base import LOSSES
from ganviz.engine.models.base import MODELS
from ganviz.engine.plugins import loading, sources
from ganviz.engine.settings.params import ConfigError
from tests.engine.plugins.networks import PLANE, written
from tests.engine.plugins.test_loading import LOSS


def test_what_is_named_is_loaded_when_it_is_needed(plugins, tmp_path):
    sources.name(written(tmp_path, LOSS))
    assert "mine" not in LOSSES
    sources.load()
    assert "mine" in LOSSES


def test_other_content_than_was_agreed_to_is_not_run(plugins, tmp_path):
    digest = loading.read(written(tmp_path, LOSS)).digest
    sources.name(tmp_path / "my_gan.py", digest)
    written(tmp_path, LOSS + "\n# changed\n")
    with pytest.raises(ConfigError, match="has changed since you agreed to run it"):
        sources.load()
    assert "mine" not in LOSSES
    sources.load()  # it is not tried again


def test_the_folder_is_loaded_once_and_what_fails_there_is_told(plugins, tmp_path):
    plugins.mkdir(parents=True)
    written(plugins, LOSS)
    written(plugins, PLANE, "plane.py")
    written(plugins, "1 / 0\n", "broken.py")
    sources.load()
    assert "mine" in LOSSES
    assert MODELS["plane"].data_kinds == ("points",)
    problem, = sources.take_problems()
    assert "broken.py was not loaded: line 1: ZeroDivisionError" in problem
    written(plugins, LOSS.replace("mine", "later"), "later.py")
    sources.load()
    assert "later" not in LOSSES
    assert sources.take_problems() == []


def test_installed_packages_bring_theirs(plugins, tmp_path, monkeypatch):
    written(tmp_path, LOSS, "some_package_of_losses.py")
    written(tmp_path, LOSS.replace("mine", "half") + "\n1 / 0\n", "broken_package_of_losses.py")
    monkeypatch.syspath_prepend(str(tmp_path))
    entries = [metadata.EntryPoint(name, name, sources.GROUP) for name in ("some_package_of_losses",
                                                                          "broken_package_of_losses")]
    monkeypatch.setattr(metadata, "entry_points", lambda group: entries if group == sources.GROUP else [])
    sources.load()
    assert "mine" in LOSSES
    assert "half" not in LOSSES, "nothing of what fails is left"
    problem, = sources.take_problems()
    assert "The installed plug-in broken_package_of_losses" in problem
    sys.modules.pop("some_package_of_losses")


def test_without_any_nothing_heavy_is_imported():
    code = ("import sys; from ganviz.engine.plugins import loading, sources, template; sources.load(); "
            "sys.exit(bool({'torch', 'PySide6'} & set(sys.modules)))")
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=60).returncode == 0
