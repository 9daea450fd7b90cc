"""Gradient penalties against values worked by hand, with discriminators whose gradient is known."""

from types import SimpleNamespace

import numpy as np
import pytest
import torch
from torch import nn

from ganviz.engine.models.base import MODELS
from ganviz.engine.regularizers.base import REGULARIZERS, PenaltyInputs

SHAPES = [(5, 2), (4, 3, 2, 2)]
PENALTIES = ["gradient-penalty", "r1", "r2", "dragan"]
GAMMA_OR_WEIGHT = {"gradient-penalty": "weight", "dragan": "weight", "r1": "gamma", "r2": "gamma"}


def make(name, **values):
    return REGULARIZERS[name].Config(**values).build()


def samples(shape, seed):
    return torch.randn(shape, generator=torch.Generator().manual_seed(seed))


def inputs(discriminator, real, fake, seed=0):
    return PenaltyInputs(discriminator, real, fake, torch.Generator().manual_seed(seed))


def linear(w):
    """D(x) = w·x: its gradient is w everywhere."""
    return lambda x: (x * w).flatten(1).sum(1)


def quadratic(x):
    """D(x) = ½‖x‖²: its gradient is x."""
    return 0.5 * x.square().flatten(1).sum(1)


def norms(x):
    return np.linalg.norm(x.double().flatten(1).numpy(), axis=1)


@pytest.mark.parametrize("shape", SHAPES, ids=str)
@pytest.mark.parametrize("name", ["gradient-penalty", "dragan"])
def test_slope_penalty_of_a_linear_discriminator(name, shape):
    w = samples(shape[1:], 3)
    expected = 10 * (np.linalg.norm(w.double().numpy()) - 1) ** 2
    found = make(name).penalty(inputs(linear(w), samples(shape, 1), samples(shape, 2)))
    assert found.shape == ()
    assert found.item() == pytest.approx(expected, rel=1e-5)


@pytest.mark.parametrize("shape", SHAPES, ids=str)
def test_slope_penalty_takes_each_samples_own_norm_over_all_its_values(shape):
    """Real and fake coincide, so x̂ is known; norms over the batch or over channels give other values."""
    x = samples(shape, 1)
    expected = 3 * ((norms(x) - 1) ** 2).mean()
    found = make("gradient-penalty", weight=3.0).penalty(inputs(quadratic, x, x)).item()
    assert found == pytest.approx(expected, rel=1e-5)
    whole_batch = 3 * (np.linalg.norm(x.double().numpy()) - 1) ** 2
    assert found != pytest.approx(whole_batch, rel=1e-2)
    if x.dim() == 4:
        channels_only = 3 * ((np.linalg.norm(x.double().numpy(), axis=1) - 1) ** 2).mean()
        assert found != pytest.approx(channels_only, rel=1e-2)


@pytest.mark.parametrize("shape", SHAPES, ids=str)
def test_interpolates_with_one_draw_for_each_sample(shape):
    seen = []

    def spy(x):
        seen.append(x.detach())
        return quadratic(x)

    real, fake = torch.ones(shape), torch.zeros(shape)
    make("gradient-penalty").penalty(inputs(spy, real, fake))
    share = seen[0].flatten(1)
    assert (share == share[:, :1]).all(), "within a sample the share is one number"
    assert share[:, 0].unique().numel() == shape[0], "each sample has its own"
    assert 0 <= share.min() <= share.max() <= 1


def test_interpolation_is_uniform_from_fake_to_real():
    seen = []

    def spy(x):
        seen.append(x.detach())
        return quadratic(x)

    make("gradient-penalty").penalty(inputs(spy, torch.full((4000, 2), 3.0), torch.full((4000, 2), 1.0)))
    share = (seen[0][:, 0].sort().values - 1) / 2
    ideal = (torch.arange(4000) + 0.5) / 4000
    # the Kolmogorov–Smirnov distance exceeds 1.95/√n once in a thousand draws
    assert (share - ideal).abs().max() < 1.95 / 4000**0.5


@pytest.mark.parametrize("shape", SHAPES, ids=str)
@pytest.mark.parametrize(("name", "which"), [("r1", 0), ("r2", 1)])
def test_zero_centred_penalty_of_a_quadratic_discriminator(name, which, shape):
    pair = samples(shape, 1), samples(shape, 2)
    expected = 4.0 / 2 * (norms(pair[which]) ** 2).mean()
    assert make(name, gamma=4.0).penalty(inputs(quadratic, *pair)).item() == pytest.approx(expected, rel=1e-5)


def test_dragan_looks_around_the_real_samples():
    seen = []

    def spy(x):
        seen.append(x.detach())
        return quadratic(x)

    real = torch.cat([torch.full((5000, 2), -3.0), torch.full((5000, 2), 1.0)])  # standard deviation 2
    make("dragan", spread=0.5).penalty(inputs(spy, real, torch.full((10000, 2), 100.0)))
    noise = seen[0] - real
    assert noise.mean().item() == pytest.approx(0.0, abs=0.05)
    assert noise.std().item() == pytest.approx(1.0, rel=0.05)


@pytest.mark.parametrize("name", PENALTIES)
def test_penalty_reaches_the_parameters(name):
    """Against the derivative of the hand-worked value: for a linear D, d/dw λ(‖w‖-1)² and d/dw γ/2·‖w‖²."""
    w = torch.tensor([3.0, 4.0], requires_grad=True)
    penalty = make(name, **{GAMMA_OR_WEIGHT[name]: 2.0})
    penalty.penalty(inputs(linear(w), samples((6, 2), 1), samples((6, 2), 2))).backward()
    unit = torch.tensor([0.6, 0.8])
    expected = 2 * 2 * (5 - 1) * unit if GAMMA_OR_WEIGHT[name] == "weight" else 2 * 5 * unit
    torch.testing.assert_close(w.grad, expected, rtol=1e-5, atol=0)


@pytest.mark.parametrize("name", PENALTIES)
@pytest.mark.parametrize("dead", [True, False], ids=["dead units", "zero weights"])
def test_zero_slope_gives_finite_gradients(name, dead):
    network = nn.Sequential(nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 1))
    with torch.no_grad():
        if dead:
            network[0].bias.fill_(-100.0)
        else:
            for parameter in network.parameters():
                parameter.zero_()
    real, fake = samples((6, 2), 1), samples((6, 2), 2)
    make(name).penalty(inputs(lambda x: network(x).flatten(), real, fake)).backward()
    for parameter in network.parameters():
        assert parameter.grad is None or parameter.grad.isfinite().all()


@pytest.mark.parametrize("name", PENALTIES)
def test_batch_norm_in_d_is_refused_with_a_way_out(name):
    kind = REGULARIZERS[name]
    reason = kind.refuses(kind.Config(), SimpleNamespace(model=MODELS["mlp"].Config(d_norm="batch")))
    assert "batch normalization" in reason
    assert "model.d_norm" in reason


@pytest.mark.parametrize("name", PENALTIES)
@pytest.mark.parametrize("norm", ["none", "layer", "instance", "spectral"])
def test_other_norms_are_accepted(name, norm):
    kind = REGULARIZERS[name]
    assert kind.refuses(kind.Config(), SimpleNamespace(model=SimpleNamespace(d_norm=norm))) is None


@pytest.mark.parametrize("name", PENALTIES)
def test_models_without_the_setting_are_accepted(name):
    kind = REGULARIZERS[name]
    assert kind.refuses(kind.Config(), SimpleNamespace(model=SimpleNamespace())) is None
