import sys
from dataclasses import dataclass

import pytest

from ganviz.engine.settings.component import Component, Section
from ganviz.engine.settings.params import ConfigError
from ganviz.engine.settings.registry import Registry

BASE = """
from ganviz.engine.settings.component import Component
from ganviz.engine.settings.registry import Registry
FRUITS = Registry("fruit", __package__)
imported = []
"""
KIND = """
from .base import FRUITS, imported
from ganviz.engine.settings.component import Component
imported.append({name!r})
@FRUITS.register({name!r})
class Kind(Component):
    title = {name!r}
"""


@pytest.fixture
def package(tmp_path, monkeypatch):
    """A package of two kinds and a helper, like those of the engine."""
    folder = tmp_path / "some_fruits"
    folder.mkdir()
    (folder / "__init__.py").touch()
    (folder / "base.py").write_text(BASE)
    (folder / "_shared.py").write_text("helper = True")
    for name in ("pear", "apple"):
        (folder / f"{name}.py").write_text(KIND.format(name=name))
    monkeypatch.syspath_prepend(str(tmp_path))
    yield folder
    for name in [n for n in sys.modules if n.split(".")[0] == "some_fruits"]:
        del sys.modules[name]


def test_one_new_file_is_found_by_its_being_there(package):
    (package / "cherry.py").write_text(KIND.format(name="cherry"))
    from some_fruits.base import FRUITS, imported

    assert imported == [], "nothing is imported before somebody looks"
    assert list(FRUITS) == ["apple", "cherry", "pear"]
    assert FRUITS["cherry"].title == "cherry"
    assert list(FRUITS.classes()) == ["apple", "cherry", "pear"]
    assert sorted(imported) == ["apple", "cherry", "pear"], "each module once"


def test_an_unknown_name_is_answered_with_the_known_ones(package):
    from some_fruits.base import FRUITS

    with pytest.raises(ConfigError, match="there is no fruit named 'plum'; choose one of apple, pear"):
        FRUITS["plum"]


def test_a_name_that_is_taken_raises():
    registry = Registry("loss", "ganviz.engine.losses")
    registry.register("mine")(type("First", (Component,), {}))
    with pytest.raises(ValueError, match="two kinds of loss are called 'mine'"):
        registry.register("mine")(type("Second", (Component,), {}))


def test_registration_tells_class_and_config_of_each_other():
    registry = Registry("thing", "ganviz.engine.losses")

    @registry.register("own")
    class Own(Component):
        @dataclass(frozen=True)
        class Config(Section):
            pass

    assert Own.name == Own.Config.name == "own"
    assert Own.Config.owner is Own
    assert type(Own.Config().build()) is Own


def test_an_inherited_config_is_not_shared():
    registry = Registry("thing", "ganviz.engine.losses")

    @dataclass(frozen=True)
    class Shared(Section):
        pass

    class Base(Component):
        Config = Shared

    one, other = (registry.register(n)(type(n, (Base,), {})) for n in ("one", "other"))
    assert one.Config is not other.Config
    assert (one.Config.owner, other.Config.owner) == (one, other)
    assert one.Config() != other.Config(), "two kinds are never equal settings"
    assert one.Config() == one.Config()
    assert Shared.name == ""
