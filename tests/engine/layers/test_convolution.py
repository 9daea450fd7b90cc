"""A convolution's weights' gradient as one product of matrices: the same values as torch's."""

import copy

import pytest
import torch
from torch import nn

from ganviz.engine.export.plain_script.layers import written
from ganviz.engine.layers import convolution
from ganviz.engine.layers.convolution import quick, weight_gradient


@pytest.fixture(autouse=True)
def small(monkeypatch):
    """Let small layers take the way of large ones, whatever the processor."""
    monkeypatch.setattr(convolution, "_WEIGHTS_AT_LEAST", 1)
    monkeypatch.setattr(convolution, "_is_avx2", lambda: True)


LAYERS = [nn.Conv2d(3, 5, 4, 2, 1), nn.Conv2d(3, 5, 3, 1, 1, bias=False), nn.Conv2d(3, 5, (3, 2), (2, 1), (1, 0)),
          nn.ConvTranspose2d(3, 5, 4, 2, 1), nn.ConvTranspose2d(3, 5, 3, 1, 0, bias=False)]


@pytest.mark.parametrize("layer", LAYERS, ids=repr)
def test_gradients_are_torchs(layer, monkeypatch):
    """Of inputs and weights, and, through the norm of the inputs' gradient, of their gradients."""
    monkeypatch.setattr(convolution, "_PLACES_AT_MOST", 100)
    one, other = layer.double(), quick(copy.deepcopy(layer).double())
    monkeypatch.setattr(convolution, "_pays", lambda *_: True)  # which asks for float32
    x = torch.randn(2, 3, 6, 5, dtype=torch.float64, generator=torch.Generator().manual_seed(1))
    found = []
    for module in (one, other):
        points = x.clone().contiguous(memory_format=torch.channels_last).requires_grad_()
        y = module(points)
        first = torch.autograd.grad(y.pow(3).sum(), [points, *module.parameters()], create_graph=True)
        second = torch.autograd.grad(first[0].pow(2).sum() + first[1].pow(2).sum(), [points, module.weight])
        found.append([y, *first, *second])
    assert type(one) is not type(other)
    for a, b in zip(*found, strict=True):
        torch.testing.assert_close(a, b, rtol=1e-10, atol=1e-10)


def test_the_gradient_by_hand():
    x = torch.arange(1.0, 10).view(1, 1, 3, 3)
    gradient = torch.tensor([[[[1.0, 0.0], [0.0, 10.0]]]])
    assert weight_gradient(x, gradient, (2, 2), (1, 1), (0, 0)).tolist() == [[[[51.0, 62.0], [84.0, 95.0]]]]


@pytest.mark.parametrize("layer", [nn.Conv2d(4, 4, 3, groups=2), nn.Conv2d(4, 4, 3, dilation=2),
                                   nn.Conv2d(4, 4, 3, padding="same"), nn.ConvTranspose2d(4, 4, 3, 2, 1, 1)])
def test_other_layers_are_left_alone(layer):
    kind = type(layer)
    assert type(quick(layer)) is kind


def test_few_weights_and_many_places_are_left_to_torch(monkeypatch):
    called = []
    monkeypatch.setattr(convolution._Direct, "apply", lambda *a: called.append(a))
    layer = quick(nn.Conv2d(3, 5, 4, 2, 1))
    layer(torch.zeros(1, 3, 16, 16))
    with torch.no_grad():
        layer(torch.zeros(1, 3, 8, 8))
    assert not called
    monkeypatch.setattr(convolution, "_WEIGHTS_AT_LEAST", 1000)
    assert type(quick(nn.Conv2d(3, 5, 4, 2, 1))) is nn.Conv2d


def test_a_script_has_torchs_layer():
    assert written(quick(nn.Conv2d(3, 5, 4, 2, 1))) == "nn.Conv2d(3, 5, 4, stride=2, padding=1)"
