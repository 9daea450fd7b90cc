"""The steps of the one-neuron GAN are compiled, and a weight that is set by hand counts in them."""

from __future__ import annotations

import pytest

from ganviz.engine.settings import presets
from ganviz.engine.settings.config import RunConfig

from ..helpers import built


@pytest.mark.usefixtures("with_compiler")
def test_a_weight_set_by_hand_is_used_by_the_compiled_step():
    config = RunConfig.from_dict(presets.tree("two-by-two")).with_changes({"device.kind": "cpu"})
    compiled, eager = built(config), built(config.with_changes({"device.compile": False}))
    try:
        assert compiled.compile(), compiled.why_eager
        for trainer in (compiled, eager):
            trainer.advance(5)
            trainer.learner.set_weight("D", "neuron.weight", 1, 2.0)
            trainer.advance(5)
        for name, values in eager.state().tensors.items():
            if name.startswith("network."):
                assert values.allclose(compiled.state().tensors[name], atol=1e-5)
    finally:
        compiled.close()
        eager.close()
