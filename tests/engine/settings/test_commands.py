import tomllib

import pytest

from ganviz.engine.settings.commands import (
    COMMANDS,
    Balance,
    Execution,
    Pause,
    Run,
    Scripted,
    Set,
    SetWeight,
    SlowMotion,
    Step,
    Stop,
    load_script,
    parse_script,
    script_toml,
)
from ganviz.engine.settings.params import ConfigError

SCRIPT = (
    Scripted(0, Set.of({"optimizer.d.lr": 3e-4, "loss.name": "hinge", "regularizers.r1": True, "train.d_steps": 5})),
    Scripted(0, SlowMotion(2.5)),
    Scripted(3, Pause()),
    Scripted(3, Step("g")),
    Scripted(4, Run()),
    Scripted(5, Execution("eager")),
    Scripted(6, Balance.of({"train.g_steps": 1})),
    Scripted(7, Balance(())),
    Scripted(8, SetWeight("D", "neuron.weight", 2, -0.25)),
    Scripted(9, Stop()),
)


def test_every_command_survives_being_written_and_read(tmp_path):
    path = tmp_path / "script.toml"
    path.write_text(script_toml(SCRIPT), encoding="utf-8")
    assert load_script(path) == SCRIPT
    assert {type(s.command) for s in SCRIPT} == set(COMMANDS.values())


def test_commands_can_be_kept_in_sets():
    assert len({s.command for s in SCRIPT}) == len(SCRIPT)


def test_a_script_is_put_in_order_and_equal_steps_keep_theirs():
    tree = {"command": [{"step": s, "command": "step", "values": {"phase": p}}
                        for s, p in ((5, "d"), (2, "g"), (5, "all"), (2, "d"))]}
    assert [(s.step, s.command.phase) for s in parse_script(tree)] == [(2, "g"), (2, "d"), (5, "d"), (5, "all")]


@pytest.mark.parametrize("values", [
    '[command.values]\noptimizer.d.lr = 1e-4\ntrain.d_steps = 2',
    'values = { "optimizer.d.lr" = 1e-4, "train.d_steps" = 2 }',
    'values = { optimizer.d.lr = 1e-4, train = { d_steps = 2 } }',
])
def test_dotted_names_mean_the_same_with_and_without_quotes(values):
    tree = tomllib.loads(f'[[command]]\nstep = 1\ncommand = "set"\n{values}')
    assert parse_script(tree) == (Scripted(1, Set.of({"optimizer.d.lr": 1e-4, "train.d_steps": 2})),)


def test_an_empty_script_is_no_commands():
    assert parse_script({}) == ()


@pytest.mark.parametrize(("entry", "message"), [
    ({"step": -1, "command": "run"}, "step is -1; a whole number from 0"),
    ({"step": 1.0, "command": "run"}, "step is 1.0"),
    ({"step": True, "command": "run"}, "step is True"),
    ({"command": "run"}, "step is None"),
    ({"step": 1}, "None is not one of set, run"),
    ({"step": 1, "command": "jump"}, "'jump' is not one of set, run"),
    ({"step": 1, "command": ["run"]}, "is not one of set, run"),
    ({"step": 1, "command": "run", "values": [1]}, "a table is needed"),
    ({"step": 1, "command": "run", "values": {"fast": True}}, "takes no values, not fast"),
    ({"step": 1, "command": "step", "values": {"phase": "e"}}, "'e' is not one of all, d, g"),
    ({"step": 1, "command": "step", "values": {"side": "d"}}, "takes phase, not side"),
    ({"step": 1, "command": "slow-motion", "values": {"steps_per_second": "fast"}}, "'fast' is not allowed"),
    ({"step": 1, "command": "set-weight", "values": {"network": "D"}}, "takes network, parameter, index, value"),
    ({"step": 1, "command": "run", "extra": 1}, "and nothing else"),
    ("run", "and nothing else"),
])
def test_an_impossible_entry_is_named(entry, message):
    with pytest.raises(ConfigError) as caught:
        parse_script({"command": [{"step": 0, "command": "run"}, entry]})
    assert str(caught.value).startswith("command 2: ")
    assert message in str(caught.value)


@pytest.mark.parametrize("tree", [{"commands": []}, {"command": {}}, {"command": [], "title": "x"}])
def test_only_command_tables_are_allowed(tree):
    with pytest.raises(ConfigError, match=r"only \[\[command\]\] tables"):
        parse_script(tree)


@pytest.mark.parametrize("rate", [0, 0.1, 1, 1000])
def test_slow_motion_allows(rate):
    assert SlowMotion(rate).steps_per_second == rate


@pytest.mark.parametrize("rate", [-1, 0.05, 1001, float("nan"), float("inf"), True, "1", None])
def test_slow_motion_refuses(rate):
    with pytest.raises(ConfigError, match="0, or from 0.1 to 1000"):
        SlowMotion(rate)


@pytest.mark.parametrize(("changed", "message"), [
    ({"value": float("nan")}, "nan is not a finite"), ({"value": float("inf")}, "inf is not a finite"),
    ({"value": 1e39}, "choose one between -3.40282e+38"), ({"value": True}, "True is not a number"),
    ({"value": "1"}, "'1' is not a number"), ({"index": -1}, "-1 is not allowed; a whole number from 0"),
    ({"index": 1.0}, "1.0 is not allowed"), ({"index": True}, "True is not allowed"), ({"network": 1}, "are names"),
])
def test_a_weight_is_refused(changed, message):
    with pytest.raises(ConfigError) as caught:
        SetWeight(**{"network": "D", "parameter": "neuron.weight", "index": 0, "value": 1.0} | changed)
    assert message in str(caught.value)


@pytest.mark.parametrize("content", [b"[[command", b"\xff\xfe\x00"])
def test_an_unreadable_script_is_named(tmp_path, content):
    path = tmp_path / "broken.toml"
    path.write_bytes(content)
    with pytest.raises(ConfigError, match=r"cannot read .*broken\.toml"):
        load_script(path)
    with pytest.raises(ConfigError, match="no-such"):
        load_script(tmp_path / "no-such.toml")
