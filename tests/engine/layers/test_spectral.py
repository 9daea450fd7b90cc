"""Spectral normalization against numpy's singular values, and in the company that it must keep."""

import numpy as np
import pytest
import torch
from torch import nn

from ganviz.engine.layers.spectral import spectral
from ganviz.engine.settings.params import ConfigError

LAYERS = {
    "linear": (lambda: nn.Linear(7, 5), (4, 7)),
    "convolution": (lambda: nn.Conv2d(3, 6, 4, 2, 1), (4, 3, 8, 8)),
    "transposed convolution": (lambda: nn.ConvTranspose2d(6, 3, 4, 2, 1), (4, 6, 4, 4)),
}


def largest_singular_value(layer, weight):
    weight = weight.detach().double()
    if isinstance(layer, nn.ConvTranspose2d):
        weight = weight.transpose(0, 1)
    return np.linalg.svd(weight.flatten(1).numpy(), compute_uv=False)[0]


@pytest.fixture(params=LAYERS)
def layer_and_input(request):
    make, shape = LAYERS[request.param]
    torch.manual_seed(1)
    return make(), torch.randn(shape)


def test_largest_singular_value_becomes_one(layer_and_input):
    plain, x = layer_and_input
    layer = spectral(plain)
    for _ in range(100):
        layer(x)
    largest = largest_singular_value(layer, layer.weight)
    assert largest_singular_value(layer, layer.normalized_weight()) == pytest.approx(1, rel=1e-3)
    torch.testing.assert_close(layer.normalized_weight(), layer.weight / largest, rtol=1e-3, atol=1e-6)


def test_output_is_that_of_the_plain_layer_with_the_normalized_weight(layer_and_input):
    plain, x = layer_and_input
    layer = spectral(plain).eval()
    out = layer(x)
    reference = type(plain).__bases__[-1]
    with torch.no_grad():
        layer.weight.copy_(layer.normalized_weight())
    torch.testing.assert_close(out, reference.forward(layer, x))


def test_evaluation_changes_nothing_and_training_moves_the_vector(layer_and_input):
    plain, x = layer_and_input
    layer = spectral(plain).eval()
    before = {k: v.clone() for k, v in layer.state_dict().items()}
    first = layer(x)
    assert torch.equal(layer(x), first)
    assert all(torch.equal(v, before[k]) for k, v in layer.state_dict().items())
    layer.train()(x)
    assert not torch.equal(layer.u, before["u"])


def test_weights_set_after_the_normalization_count(layer_and_input):
    """As an initialization does that walks over the finished network; evaluated before the first step."""
    plain, x = layer_and_input
    layer = spectral(plain)
    nn.init.normal_(layer.weight, 0.0, 0.02)
    nn.init.zeros_(layer.bias)
    layer.eval()
    estimate = layer.weight.norm() / layer.normalized_weight().norm()
    largest = largest_singular_value(layer, layer.weight)
    assert 0.3 * largest < estimate.item() <= 1.0001 * largest


def test_gradient_is_that_of_the_formula():
    """d/dW of W/σ(W), with σ(W) = uᵀWv and fixed u, v; Miyato et al. 2018, eq. 12."""
    torch.manual_seed(1)
    layer = spectral(nn.Linear(4, 3)).double()
    layer.u = layer.u.double()
    for _ in range(200):
        layer.normalized_weight()
    upstream = torch.randn(3, 4, dtype=torch.float64)
    layer.normalized_weight().backward(upstream)
    u, s, vt = np.linalg.svd(layer.weight.detach().numpy())
    normalized = layer.weight.detach().numpy() / s[0]
    inner = (upstream.numpy() * normalized).sum()
    expected = (upstream.numpy() - inner * np.outer(u[:, 0], vt[0])) / s[0]
    np.testing.assert_allclose(layer.weight.grad.numpy(), expected, rtol=1e-6, atol=1e-9)


def test_flat_parameters_two_passes_and_a_double_backward():
    """D judges reals, fakes and a penalty's samples in one graph; its parameters are views of one tensor."""
    torch.manual_seed(1)
    network = nn.Sequential(spectral(nn.Linear(4, 16)), nn.LeakyReLU(0.2), spectral(nn.Linear(16, 1)))
    parameters = list(network.parameters())
    flat = torch.cat([p.detach().flatten() for p in parameters])
    start = 0
    for p in parameters:
        p.data = flat[start:start + p.numel()].view_as(p)
        start += p.numel()
    x = torch.randn(8, 4, requires_grad=True)
    loss = network(x).mean() - network(2 * x).mean()
    (gradient,) = torch.autograd.grad(network(x).sum(), x, create_graph=True)
    (loss + gradient.norm(dim=1).square().mean()).backward()
    before = network(x).detach()
    flat.add_(torch.cat([p.grad.flatten() for p in parameters]))
    assert flat.isfinite().all()
    assert not torch.equal(network(x).detach(), before), "the networks see the update of the flat tensor"


def test_other_layers_are_refused():
    with pytest.raises(ConfigError, match="LayerNorm"):
        spectral(nn.LayerNorm(3))
