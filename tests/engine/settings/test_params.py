import math
from dataclasses import dataclass

import pytest

from ganviz.engine.settings.params import ConfigError, Param, Setting, coerce, param, settings_of


@dataclass(frozen=True)
class Example:
    rate: float = param(0.1, "A number.", minimum=0.0, maximum=1.0, unit="Hz")
    count: int = param(3, "A whole number.", minimum=1, maximum=2**31 - 1)
    flag: bool = param(False, "A switch.")
    kind: str = param("a", "A choice.", choices=("a", "b"))
    limit: float | None = param(None, "A number, or none.", minimum=0.0)
    hidden: int = 7


BY_NAME = {s.name: s for s in settings_of(Example)}


def test_settings_are_listed_in_order_with_their_resolved_types():
    assert [(s.name, s.type, s.default) for s in settings_of(Example)] == [
        ("rate", float, 0.1), ("count", int, 3), ("flag", bool, False), ("kind", str, "a"),
        ("limit", float | None, None)]


@pytest.mark.parametrize(("name", "label", "expected"), [("d_steps", "", "D steps"), ("lr", "Learning rate",
                                                                                      "Learning rate")])
def test_a_label_is_made_of_the_name_where_none_is_given(name, label, expected):
    assert Setting(name, int, 1, Param("Help.", label=label)).label == expected


@pytest.mark.parametrize(("name", "given", "expected"), [
    ("rate", "1e-3", 1e-3), ("rate", 1, 1.0), ("rate", 0.0, 0.0), ("rate", 1.0, 1.0),
    ("count", "12", 12), ("count", 5.0, 5), ("count", 2**31 - 1, 2**31 - 1),
    ("flag", "on", True), ("flag", " YES ", True), ("flag", "0", False), ("flag", False, False),
    ("kind", "b", "b"),
    ("limit", None, None), ("limit", "none", None), ("limit", "0.5", 0.5), ("limit", 2, 2.0),
])
def test_values_are_turned_into_the_settings_type(name, given, expected):
    value = coerce(BY_NAME[name], given, name)
    assert value == expected
    assert type(value) is type(expected)


@pytest.mark.parametrize(("name", "given", "message"), [
    ("rate", 1.5, "1.5 is not allowed; choose a value from 0 to 1 Hz"),
    ("rate", -1e-9, "-1e-09 is not allowed"),
    ("rate", math.nan, "nan is not a finite number"),
    ("rate", "inf", "inf is not a finite number"),
    ("rate", True, "True is not a number"),
    ("rate", "fast", "'fast' is not a number"),
    ("rate", None, "None is not a number"),
    ("rate", [1.0], "is not a number"),
    ("rate", 10**400, "is not a number"),
    ("count", 0, "0 is not allowed; choose a value from 1 to 2147483647"),
    ("count", 2**31, "2147483648 is not allowed; choose a value from 1 to 2147483647"),
    ("count", 10**400, "is not allowed"),
    ("count", 2.5, "2.5 is not a whole number"),
    ("count", "2.5", "'2.5' is not a whole number"),
    ("count", math.inf, "inf is not a whole number"),
    ("count", math.nan, "nan is not a whole number"),
    ("count", True, "True is not a whole number"),
    ("flag", "maybe", "'maybe' is not true or false"),
    ("flag", 1, "1 is not true or false"),
    ("kind", "c", "'c' is not one of a, b"),
    ("kind", 3, "3 is not text"),
    ("limit", -1, "-1 is not allowed; choose a value at least 0"),
])
def test_impossible_values_are_refused_with_what_is_allowed(name, given, message):
    with pytest.raises(ConfigError) as caught:
        coerce(BY_NAME[name], given, f"section.{name}")
    assert caught.value.path == f"section.{name}"
    assert message in str(caught.value)
    assert str(caught.value).startswith(f"section.{name}: ")


def test_an_open_upper_bound_is_said_as_such():
    with pytest.raises(ConfigError, match="at most 5"):
        coerce(Setting("n", float, 1.0, Param("Help.", maximum=5)), 6, "n")


def test_a_setting_of_another_type_is_the_programmers_mistake():
    with pytest.raises(TypeError, match="not supported"):
        coerce(Setting("n", list, [], Param("Help.")), [1], "n")
