import errno
import json

import pytest
import torch
from safetensors.torch import save_file

from ganviz.engine.checkpoint import state as states
from ganviz.engine.settings.params import ConfigError

from ..helpers import IMAGES, config, same_tensors, trained


def test_a_state_survives_its_file_bit_identically(tmp_path):
    part = trained(config(regularizers__dropout=True), 7)
    states.save(tmp_path / "run.safetensors", part.state())
    loaded = states.load(tmp_path / "run.safetensors")
    whole = trained(config(regularizers__dropout=True), 15)
    assert same_tensors(whole, trained(part.config, 15, state=loaded))


def test_the_file_is_safetensors_with_json_and_no_pickle(tmp_path):
    states.save(tmp_path / "s", trained(config(), 2).state())
    data = (tmp_path / "s").read_bytes()
    length = int.from_bytes(data[:8], "little")
    header = json.loads(data[8:8 + length])
    assert json.loads(header["__metadata__"]["ganviz"])["step"] == 2
    assert b"pickle" not in data


def test_a_state_of_other_networks_is_refused_and_changes_nothing():
    wide = trained(config(model__g_width=32), 2)
    trainer = trained(config(), 2)
    before = trainer.state()
    with pytest.raises(ConfigError, match="other networks"):
        trainer.restore(wide.state())
    after = trainer.state()
    assert all(before.tensors[k].equal(after.tensors[k]) for k in before.tensors)


@pytest.mark.parametrize("content", [b"", b"not safetensors at all", b"\xff" * 100])
def test_an_unreadable_file_is_named(tmp_path, content):
    (tmp_path / "broken").write_bytes(content)
    with pytest.raises(ConfigError, match="broken"):
        states.load(tmp_path / "broken")


def test_foreign_tensors_are_told_apart(tmp_path):
    save_file({"a": torch.zeros(2)}, tmp_path / "foreign")
    with pytest.raises(ConfigError, match="not a ganviz state"):
        states.load(tmp_path / "foreign")


def test_a_full_disk_leaves_the_older_file(tmp_path, monkeypatch):
    path = tmp_path / "s"
    trainer = trained(config(IMAGES), 2)
    states.save(path, trainer.state())
    before = path.read_bytes()

    def full(descriptor):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(states.files.os, "fsync", full)
    with pytest.raises(ConfigError, match="No space left"):
        states.save(path, trainer.state())
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_what_is_not_a_file_is_not_replaced(tmp_path):
    with pytest.raises(ConfigError, match="it is not a file"):
        states.save(tmp_path, trained(config(), 1).state())
    assert tmp_path.is_dir()
