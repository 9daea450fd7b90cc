"""A state file is somebody's data: whatever stands in it, it is refused with one reason, or it is what it was."""

from __future__ import annotations

import copy
import json

import pytest
import torch
from safetensors.torch import save as to_bytes

from ganviz.cli import main
from ganviz.engine.checkpoint import state as states
from ganviz.engine.checkpoint.state import TrainingState
from ganviz.engine.settings.params import ConfigError
from ganviz.engine.training.errors import NonFinite
from tests.mutations import mutations

from ..helpers import IMAGES, POINTS, config, trained

CONDITIONAL = IMAGES | {"model": {"name": "cgan", "z_dim": 4, "g_width": 8, "d_width": 8, "g_norm": "batch"}}


@pytest.fixture(scope="module", params=["mlp", "cgan"])
def run(request):
    return trained(config(POINTS if request.param == "mlp" else CONDITIONAL), 5)


def same(one: TrainingState, other: TrainingState) -> bool:
    return one.about == other.about and one.tensors.keys() == other.tensors.keys() and all(
        value.equal(other.tensors[name]) for name, value in one.tensors.items())


def test_a_damaged_state_is_refused_or_what_it_was(run, tmp_path):
    good, path = run.state(), tmp_path / "run.state"
    states.save(path, good)
    for name, damaged in mutations(path.read_bytes(), f"state of {run.config.model.name}"):
        path.write_bytes(damaged)
        try:
            found = states.load(path)
        except ConfigError:
            continue
        except Exception as error:
            raise AssertionError(name) from error
        assert same(found, good), name


def test_a_state_without_a_checksum_is_refused_or_can_be_trained_on(run, tmp_path):
    good, path = run.state(), tmp_path / "run.state"
    plain = to_bytes(good.tensors, {"ganviz": json.dumps(good.about | {"format": 2})})
    learner, loaded = run.learner, 0
    for name, damaged in mutations(plain, f"unchecked state of {run.config.model.name}", head=len(plain) // 8):
        path.write_bytes(damaged)
        try:
            found = states.load(path)
            learner.restore(found)
        except ConfigError:
            assert same(run.state(), good), name
            continue
        except Exception as error:
            raise AssertionError(name) from error
        loaded += 1
        try:
            learner.iterate()
        except NonFinite:
            pass  # a weight with its exponent flipped
        finally:
            learner.restore(good)
    assert loaded > 10


def about(**changes):
    return lambda tensors, values: values.update(changes)


def deep(depth):
    nested = []
    for _ in range(depth):
        nested = [nested]
    return nested


@pytest.mark.parametrize("damage", [
    *(about(step=step) for step in (-1, 1e300, float("nan"), True, "1", None, [], 10**18)),
    *(about(positions=value) for value in ({}, {"items": -1}, {"items": 0.5}, {"items": True}, {"items": 10**30}, [],
                                           {"items": 1, "sources": 1}, None)),
    *(about(config=value) for value in (None, [], {}, {"data": 3}, deep(500), {"train": 1})),
    *(about(applied=value) for value in (1, [1], [{"step": -1, "command": "pause"}], [{"command": "rm"}], deep(500))),
    *(about(data=value) for value in (1, [], {"count": "many"}, {"count": -1, "shape": [2], "sha256": ""})),
    about(device=3), about(precision=[]), about(compiled="yes"), about(format=4), about(format=None),
    lambda tensors, values: values["config"]["train"].update(batch_size=1e300),
    lambda tensors, values: values["config"]["model"].update(g_width=10**6),
    lambda tensors, values: values["config"]["optimizer"].update(d=[]),
    lambda tensors, values: values.pop("config"), lambda tensors, values: values.pop("positions"),
])
def test_impossible_values_are_refused_though_the_checksum_is_right(run, tmp_path, damage):
    refused(run, tmp_path, damage)


KINDS = ("network.", "ema.", "optimizer.", "random.", "order.")


def every(kind, change):
    """Do something to the first tensor of a kind."""
    def damage(tensors, values):
        name = min(name for name in tensors if name.startswith(kind))
        changed = change(tensors.pop(name))
        if changed is not None:
            tensors[name] = changed
    return damage


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("change", [
    lambda t: None, lambda t: t[:-1] if t.dim() else t.view(1), lambda t: torch.cat([t.reshape(-1)] * 2),
    lambda t: t.double(), lambda t: t.to(torch.int16), lambda t: t.new_zeros(0), lambda t: t.bool()])
def test_a_tensor_of_another_shape_or_type_or_none_is_refused(run, tmp_path, kind, change):
    refused(run, tmp_path, every(kind, change))


@pytest.mark.parametrize("kind", KINDS[:3])
@pytest.mark.parametrize("value", [float("nan"), float("inf"), -float("inf")])
def test_a_value_that_is_not_finite_is_refused(run, tmp_path, kind, value):
    refused(run, tmp_path, every(kind, lambda t: torch.full_like(t, value)), "not finite")


@pytest.mark.parametrize("stream", ["random.noise", "order.items"])
@pytest.mark.parametrize(("left", "following"), [(600, 624), (1, 624 + 2**32), (-1, 0), (625, 0), (0, 625)])
def test_a_generator_that_points_outside_of_its_words_is_refused(run, tmp_path, stream, left, following):
    def damage(tensors, values):
        words = tensors[stream].clone()
        words[8:12].view(torch.int32)[0] = left
        words[16:24].view(torch.int64)[0] = following
        tensors[stream] = words

    refused(run, tmp_path, damage, "random generator is damaged")


def refused(run, tmp_path, damage, why=None):
    before = run.state()
    tensors, values = dict(before.tensors), copy.deepcopy(before.about)
    damage(tensors, values)
    states.save(tmp_path / "s", TrainingState(tensors, values))
    with pytest.raises(ConfigError, match=why) as raised:
        run.learner.restore(states.load(tmp_path / "s"))
    assert "\n" not in str(raised.value)
    assert len(str(raised.value)) < 1100
    assert same(run.state(), before)


@pytest.mark.parametrize("text", ["[" * 100_000, "{", "3", "null", "[]", '{"format": 3}', '{"format": [3]}'])
def test_a_header_that_is_no_state_is_refused(tmp_path, text):
    (tmp_path / "s").write_bytes(to_bytes({"a": torch.zeros(2)}, {"ganviz": text}))
    with pytest.raises(ConfigError):
        states.load(tmp_path / "s")


@pytest.mark.parametrize("header", [
    b'{"a":{"dtype":"F32","shape":[4611686018427387904],"data_offsets":[0,18446744073709551615]}}',
    b'{"a":{"dtype":"F32","shape":[9223372036854775807,9223372036854775807],"data_offsets":[0,8]}}',
    b'{"a":{"dtype":"F32","shape":[-2],"data_offsets":[8,0]}}',
    b'{"a":{"dtype":"F4","shape":[16],"data_offsets":[0,8]}}',
    b'{"a":{"dtype":"F8_E8M0","shape":[8],"data_offsets":[0,8]}}', b'{"a":' * 5000, b'{"__metadata__":{"ganviz":3}}'])
def test_declared_sizes_and_types_are_not_believed(tmp_path, header):
    (tmp_path / "s").write_bytes(len(header).to_bytes(8, "little") + header + bytes(8))
    with pytest.raises(ConfigError):
        states.load(tmp_path / "s")


def test_the_command_line_says_it_in_one_line(run, tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "run.state"
    states.save(path, run.state())
    damaged = bytearray(path.read_bytes())
    damaged[-1] ^= 1
    path.write_bytes(damaged)
    assert main(["train", "--steps", "9", "--resume", str(path)]) == 2
    said = capsys.readouterr().err
    assert f"ganviz: the state {path} is damaged" in said
    assert said.count("\n") == 1
