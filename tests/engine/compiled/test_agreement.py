"""A compiled step does what the phases, losses, regularizers and optimizers do one operation at a time."""

import itertools

import numpy as np
import pytest
import torch

from ganviz.engine.losses.base import LOSSES
from ganviz.engine.models.gan import ACTIVATIONS
from ganviz.engine.numerics.device import multiplies_bfloat16
from ganviz.engine.optimizers.base import OPTIMIZERS
from ganviz.engine.regularizers.base import REGULARIZERS
from ganviz.engine.settings.params import ConfigError

from ..helpers import built, config
from .steps import advance, compiled

NORMS = ("none", "batch", "layer", "spectral")
# Where a gradient is 0 in exact arithmetic, Adam would blow its rounding up to whole steps.
CALM = {"optimizer__d__eps": 1e-3, "optimizer__g__eps": 1e-3}


def combinations():
    """Settings that hold each registered kind at least once, and no two kinds always together."""
    losses, optimizers, regularizers = list(LOSSES), list(OPTIMIZERS), list(REGULARIZERS)
    for turn in range(max(map(len, (losses, optimizers, regularizers, ACTIVATIONS, NORMS)))):
        pick = [kinds[turn % len(kinds)] for kinds in (losses, optimizers, ACTIVATIONS, NORMS, regularizers)]
        yield pytest.param(*pick, id="-".join(pick))


@pytest.mark.parametrize(("loss", "optimizer", "activation", "norm", "regularizer"), list(combinations()))
def test_any_combination_agrees_with_single_operations(loss, optimizer, activation, norm, regularizer):
    changes = {"loss__name": loss, "optimizer__d__name": optimizer, "optimizer__g__name": optimizer,
               "model__g_activation": activation, "model__d_activation": activation, "model__g_norm": norm,
               "model__d_norm": norm, f"regularizers__{regularizer}": True}
    if optimizer != "sgd":
        changes |= CALM
    try:
        settings = config(**changes)
    except ConfigError:  # a pair that is refused
        settings = config(**changes | {f"regularizers__{regularizer}": False, "regularizers__weight-clipping": True})
    assert_same_training(settings)


@pytest.mark.parametrize("changes", [
    {"train__d_steps": 3, "train__g_steps": 2, "train__batch_size": 13, "model__fresh_noise": True},
    {"data__name": "faces", "model__g_norm": "batch", "model__z_dim": 5, "train__batch_size": 7},
    {"model__d_norm": "layer", "regularizers__gradient-penalty": True, "regularizers__r1": True,
     "optimizer__d__decay_until": 9, "regularizers__instance-noise": True, "regularizers__instance-noise__until": 8},
    {"model__g_depth": 0, "model__d_depth": 0, "model__z_distribution": "uniform", "train__ema_decay": 0.0},
    {"optimizer__d__name": "sgd", "optimizer__d__momentum": 0.5, "train__g_steps": 0},
    {"model__d_activation": "maxout", "model__g_activation": "maxout", "model__maxout_pieces": 3,
     "model__d_norm": "layer", "regularizers__r1": True},
    {"model__d_activation": "maxout", "model__g_norm": "batch", "model__g_depth": 3, "model__pack": 4,
     "model__init_std": 0.05},
    {"model__pack": 3, "train__batch_size": 15, "regularizers__gradient-penalty": True, "model__d_norm": "spectral",
     "regularizers__dropout": True, "loss__name": "relativistic-average"},
    {"data__name": "digits", "model__pack": 2, "model__d_norm": "batch", "regularizers__instance-noise": True},
], ids=["many updates", "images", "penalties and schedules", "linear", "momentum", "maxout", "PacGAN", "packs",
        "packs of images"])
def test_special_cases_agree_with_single_operations(changes):
    calm = {k: v for k, v in CALM.items() if "optimizer__d__name" not in changes or k.startswith("optimizer__g")}
    assert_same_training(config(**calm | changes))


def assert_same_training(settings, iterations=6):
    eager, fast = built(settings), compiled(settings)
    for _ in range(iterations):
        eager.learner.iterate()
    advance(fast, 1, iterations - 1)
    one, other = eager.learner.flush(), fast.learner.flush()
    assert one.first_step == other.first_step == 1
    np.testing.assert_allclose(other.values, one.values, rtol=3e-4, atol=1e-5)
    for name, tensor in fast.state().tensors.items():
        if name in eager.state().tensors:  # moments that eager training has not made yet are 0
            torch.testing.assert_close(tensor, eager.state().tensors[name], rtol=3e-4, atol=2e-6, msg=name)


def test_every_kind_is_in_a_combination():
    picked = set(itertools.chain.from_iterable(p.values for p in combinations()))
    assert picked >= {*LOSSES, *OPTIMIZERS, *REGULARIZERS, *ACTIVATIONS, *NORMS}


@pytest.mark.skipif(not multiplies_bfloat16(torch.device("cpu")), reason="this processor has no bfloat16 instructions")
def test_products_in_bfloat16_stay_close_to_float32():
    wide = {"data__name": "digits", "model__g_width": 130, "model__d_width": 128, "train__batch_size": 70,
            "model__z_dim": 33, "regularizers__r1": True, **CALM}
    exact, short = built(config(**wide)), compiled(config(**wide, device__precision="bfloat16"))
    for _ in range(5):
        exact.learner.iterate()
    advance(short, 5)
    one, other = exact.learner.flush().values, short.learner.flush().values
    # eight binary digits, in sums of some hundred products
    np.testing.assert_allclose(other[:, :4], one[:, :4], rtol=0.03)
    assert not np.allclose(other[:, :4], one[:, :4], rtol=1e-6)
