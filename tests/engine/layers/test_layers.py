"""Dropout, normalization and activation layers."""

import copy

import pytest
import torch
from torch import nn

from ganviz.engine.layers.activation import activation
from ganviz.engine.layers.dropout import LiveDropout
from ganviz.engine.layers.maxout import Maxout
from ganviz.engine.layers.norm import NORMALIZATIONS, normalization
from ganviz.engine.settings.params import ConfigError


def dropout(p, seed=1):
    layer = LiveDropout(p)
    layer.generator = torch.Generator().manual_seed(seed)
    return layer


def test_no_dropout_is_the_identity():
    x = torch.ones(3, 4)
    assert LiveDropout()(x) is x


def test_dropout_does_nothing_in_evaluation():
    x = torch.ones(3, 4)
    assert dropout(0.5).eval()(x) is x


def test_dropout_zeroes_the_share_and_keeps_the_mean():
    out = dropout(0.25)(torch.ones(200, 200))
    assert out.eq(0).float().mean().item() == pytest.approx(0.25, abs=0.01)
    assert out.unique().tolist() == pytest.approx([0.0, 1 / 0.75])
    assert out.mean().item() == pytest.approx(1.0, abs=0.02)


def test_dropout_drops_single_units_of_vectors():
    out = dropout(0.5)(torch.ones(50, 20))
    assert all(0 < row.ne(0).sum() < 20 for row in out)


def test_dropout_drops_whole_channels_of_images():
    zero = dropout(0.5)(torch.ones(20, 30, 4, 5)).eq(0).flatten(2)
    assert (zero.all(2) == zero.any(2)).all()
    assert 0 < zero.all(2).float().mean() < 1


def test_dropout_draws_from_its_own_generator_only():
    x = torch.ones(10, 10)
    before = torch.random.get_rng_state()
    first = dropout(0.5)(x)
    torch.rand(5)
    torch.random.set_rng_state(before)
    assert torch.equal(dropout(0.5)(x), first)
    assert torch.equal(torch.random.get_rng_state(), before)


def test_dropout_without_a_generator_says_so():
    with pytest.raises(RuntimeError, match="generator"):
        LiveDropout(0.5)(torch.ones(3, 4))


def test_dropout_share_is_live_and_survives_a_copy():
    layer = dropout(0.5)
    layer.p = 0.0
    x = torch.ones(3, 4)
    assert copy.deepcopy(layer)(x) is x


def samples(*shape):
    return 3 + 5 * torch.randn(shape, generator=torch.Generator().manual_seed(1))


def assert_standardized(values, axes):
    mean, deviation = values.mean(axes), values.std(axes, correction=0)
    torch.testing.assert_close(mean, torch.zeros_like(mean), atol=1e-5, rtol=0)
    torch.testing.assert_close(deviation, torch.ones_like(mean), atol=1e-3, rtol=0)


@pytest.mark.parametrize(("kind", "axes"), [("batch", (0,)), ("layer", (1,))])
def test_normalization_of_units(kind, axes):
    out = normalization(kind, 6, 0)(samples(16, 6))
    assert_standardized(out, axes)


@pytest.mark.parametrize(("kind", "axes"), [("batch", (0, 2, 3)), ("layer", (1, 2, 3)), ("instance", (2, 3))])
def test_normalization_of_images(kind, axes):
    out = normalization(kind, 6, 2)(samples(8, 6, 4, 4))
    assert_standardized(out, axes)


@pytest.mark.parametrize("dims", [0, 2])
def test_no_normalization_is_the_identity(dims):
    assert isinstance(normalization("none", 6, dims), nn.Identity)


@pytest.mark.parametrize(("kind", "dims"), [("instance", 0), ("weight", 2), ("batch", 1)])
def test_impossible_normalizations_are_refused(kind, dims):
    with pytest.raises(ConfigError):
        normalization(kind, 6, dims)


@pytest.mark.parametrize("kind", [k for k in NORMALIZATIONS if k != "none"])
def test_normalization_scales_each_channel(kind):
    assert normalization(kind, 6, 2).weight.shape == (6,)


X = torch.tensor([-2.0, 0.0, 3.0])


@pytest.mark.parametrize(("name", "expected"), [
    ("relu", [0.0, 0.0, 3.0]),
    ("leaky-relu", [-0.4, 0.0, 3.0]),
    ("elu", [-0.8646647, 0.0, 3.0]),
    ("silu", [-0.2384058, 0.0, 2.8577224]),
    ("tanh", [-0.9640276, 0.0, 0.9950548]),
    ("gelu", [-0.0455003, 0.0, 2.9959503]),
])
def test_activation(name, expected):
    torch.testing.assert_close(activation(name)(X), torch.tensor(expected), atol=1e-6, rtol=0)


def test_unknown_activation_is_refused():
    with pytest.raises(ConfigError, match="leaky-relu"):
        activation("swish")


def test_maxout_is_the_largest_of_each_units_pieces():
    layer, (n, units, pieces) = Maxout(3), (5, 4, 3)
    x = samples(n, units * pieces)
    out = layer(x)
    for row in range(n):
        for unit in range(units):
            assert out[row, unit] == max(float(x[row, piece * units + unit]) for piece in range(pieces))


def test_maxout_sends_the_gradient_to_the_piece_that_won():
    x = torch.tensor([[1.0, -2.0, 3.0, -1.0, 2.0, -5.0]], requires_grad=True)  # units (1, 3, 2) and (-2, -1, -5)
    (gradient,) = torch.autograd.grad((Maxout(3)(x) * torch.tensor([[10.0, 20.0]])).sum(), x)
    assert gradient.tolist() == [[0.0, 0.0, 10.0, 20.0, 0.0, 0.0]]
