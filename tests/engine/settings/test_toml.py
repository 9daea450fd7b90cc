"""TOML from elsewhere: read, or refused with one reason, and never at a price."""

import tracemalloc

import pytest

from ganviz.engine.opening.command_line_request import CommandLineRequest
from ganviz.engine.settings import presets, toml
from ganviz.engine.settings.commands import load_script, script_toml
from ganviz.engine.settings.config import RunConfig
from ganviz.engine.settings.params import ConfigError
from tests.mutations import mutations

from ..helpers import config
from .test_commands import SCRIPT


def test_a_file_that_cannot_be_read_is_named(tmp_path):
    with pytest.raises(ConfigError, match="cannot read .*missing.toml"):
        toml.read(tmp_path / "missing.toml")
    (tmp_path / "binary.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ConfigError, match="cannot read .*binary.toml"):
        toml.read(tmp_path / "binary.toml")


@pytest.mark.parametrize("start", [b"", b"\xef\xbb\xbf"])
def test_a_file_is_read_as_its_text_says(tmp_path, start):
    path = tmp_path / "run.toml"
    path.write_bytes(start + config().to_toml().encode())
    assert RunConfig.from_dict(toml.read(path)) == config()


@pytest.mark.parametrize("text", ["[data", "a = ", "a = " + "9" * 5000])
def test_what_is_not_toml_is_said_so(text):
    with pytest.raises(ConfigError, match="this is not TOML"):
        toml.parse(text)


@pytest.mark.parametrize(("text", "said"), [
    ("a" + ".a" * 20_000 + " = 1", "more than 16 parts: a.a.a"), ("[" + "a." * 15_000 + "a]", "more than 16 parts"),
    ("a = " + "[" * 100_000, "more than 16 deep"), ("a = " + "[" * 20 + "]" * 20, "more than 16 deep"),
    ("a = " + "{a = " * 20 + "1" + "}" * 20, "more than 16 deep"), ("a = 0x" + "f" * 100_000, "64 bits"),
    ("a = [[9223372036854775808]]", "64 bits")])
def test_what_would_cost_too_much_is_refused_before_it_does(text, said):
    tracemalloc.start()
    try:
        with pytest.raises(ConfigError, match=said):
            toml.parse(text)
        assert tracemalloc.get_traced_memory()[1] < 20 * 2**20
    finally:
        tracemalloc.stop()


def test_a_file_larger_than_any_script_is_refused(tmp_path):
    path = tmp_path / "large.toml"
    path.write_bytes(b"#" * (8 * 2**20 + 1))
    with pytest.raises(ConfigError, match="larger than 8,388,608 bytes"):
        toml.read(path)


@pytest.mark.parametrize("text", [
    'a = "1.2.3.4.5.6.7.8.9.0.1.2.3.4.5.6.7.8"', "# 1.2.3.4.5.6.7.8.9.0.1.2.3.4.5.6.7.8\na = 1",
    "a = '''\n1.2.3.4.5.6.7.8.9.0.1.2.3.4.5.6.7.8'''", "a = [" + ",".join("1.5" for _ in range(40)) + "]",
    'a = """\\"1.2.3.4.5.6.7.8.9.0.1.2.3.4.5.6.7.8"""', "a.b.c.d.e.f.g.h = -9223372036854775808"])
def test_dots_that_part_no_names_are_no_depth(text):
    assert "a" in toml.parse(text)


@pytest.mark.parametrize("name", ["faces-stylegan", "ring-vanilla"])
def test_a_damaged_config_is_refused_or_read(tmp_path, name):
    path = tmp_path / "mutated.toml"
    shipped = (presets.FOLDER / f"{name}.toml").read_text(encoding="utf-8")
    for text in (shipped, CommandLineRequest(name).resolve().to_toml()):
        for copy, damaged in mutations(text.encode(), f"config of {name}", count=150):
            path.write_bytes(damaged)
            refused_or(lambda: CommandLineRequest(str(path)).resolve(), copy)


def test_a_damaged_script_is_refused_or_read(tmp_path):
    path = tmp_path / "mutated.toml"
    for copy, damaged in mutations(script_toml(SCRIPT).encode(), "script"):
        path.write_bytes(damaged)
        refused_or(lambda: load_script(path), copy)


def refused_or(read, copy):
    try:
        read()
    except ConfigError as error:
        said = str(error)
    except Exception as error:
        raise AssertionError(copy) from error
    else:
        return
    if "\n" in said or len(said) > 1100:
        pytest.fail(f"{copy}: {said}")


def test_what_a_file_says_cannot_fill_or_command_a_terminal():
    said = str(ConfigError("\x1b[2J" + "a" * 50_000, "is no setting; choose \x07another"))
    assert "\x1b" not in said
    assert "\x07" not in said
    assert said.startswith("\\x1b[2Jaaa")
    assert said.endswith("is no setting; choose \\x07another")
    assert len(said) < 1100
