"""The plug-in that `ganviz new` writes trains as it is."""

from __future__ import annotations

import pytest

from ganviz.engine.losses.base import LOSSES
from ganviz.engine.opening.own_parts import plugin_tree
from ganviz.engine.plugins import sources, template
from ganviz.engine.settings.config import RunConfig
from ganviz.engine.settings.params import ConfigError
from tests.engine.helpers import trained


def test_it_trains_as_it_is_with_its_loss_too(plugins, tmp_path):
    path = tmp_path / "mine.py"
    template.write(path)
    assert "ganviz mine.py --data photos" in path.read_text("utf-8")
    sources.name(path)
    sources.load()
    config = RunConfig.from_dict(plugin_tree(path)).with_changes({"train.batch_size": 4, "model.g_width": 4,
                                                                  "model.d_width": 4})
    assert (config.data.name, config.model.name) == ("faces", "mine")
    assert trained(config, 1).step == 1
    assert trained(config.with_changes({"loss.name": "my-loss", "loss.margin": 2.0}), 1).step == 1
    assert "my-loss" in LOSSES


def test_nothing_is_overwritten(tmp_path):
    path = tmp_path / "mine.py"
    path.write_text("precious")
    with pytest.raises(ConfigError, match="is there already; choose another name"):
        template.write(path)
    assert path.read_text() == "precious"
    with pytest.raises(ConfigError, match="ends in .py"):
        template.write(tmp_path / "mine.txt")
    with pytest.raises(ConfigError, match="cannot write .*choose another place"):
        template.write(tmp_path / "nowhere" / "mine.py")
