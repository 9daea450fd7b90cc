"""Runs that train by turns, eager and compiled, become what each would become alone."""

from __future__ import annotations

import pytest

from ganviz.engine.settings import presets
from ganviz.engine.settings.commands import Execution, Scripted, Set
from ganviz.engine.settings.config import RunConfig

from ..helpers import built, config, same_tensors, trained
from ..pairs import Pair
from .steps import compiled_step

OTHER = {"optimizer.d.lr": 5e-4, "train.seed": 3}  # with the same compiled step


def of_preset(name: str) -> RunConfig:
    return RunConfig.from_dict(presets.tree(name)).with_changes({"device.kind": "cpu"})


@pytest.mark.parametrize(("base", "mode"), [
    pytest.param(of_preset("ring-vanilla"), "eager", id="ring-vanilla"),
    pytest.param(of_preset("digits-vanilla"), "eager", id="digits-vanilla"),
    pytest.param(config(), "compiled", id="compiled-ring"),
    pytest.param(config(data__name="digits"), "compiled", id="compiled-digits"),
])
def test_each_becomes_what_it_would_become_alone(base, mode):
    if mode == "compiled":
        compiled_step(built(base))  # in the cache by now
    configs, steps = [base, base.with_changes(OTHER)], 25
    options = {"script": [Scripted(0, Execution(mode)), Scripted(11, Set.of({"optimizer.g.lr": 1e-4}))]}
    pair = Pair(*configs, steps=steps, **options)
    for together, alone in zip(pair.finish(), configs, strict=True):
        assert together.failure is None
        assert together.execution_mode.name == mode
        assert same_tensors(together, trained(alone, steps, **options))
    assert pair.most_computing == 1


def test_blocks_of_compiled_steps_end_level():
    compiled_step(built(config()))
    pair = Pair(config(), config().with_changes(OTHER), script=[Scripted(0, Execution("compiled"))], steps=3000)
    assert [trainer.execution_mode.name for trainer in pair.finish()] == ["compiled"] * 2
    assert pair.most_computing == 1
    level = [k for k, (one, other) in enumerate(pair.seen) if one == other]
    assert len(level) > 2
    for before, after in zip(level, level[1:], strict=False):  # one leads by a block, and the other makes up for it
        assert len({max(steps) for steps in pair.seen[before + 1:after + 1]}) == 1
