"""The enlarging network: its size in the paper, where it begins, and how channels become pixels."""

import pytest
import torch
from torch.nn import functional as F

from ganviz.engine.layers.resize import bicubic
from ganviz.engine.layers.subpixel import SubpixelResNet


def count(network):
    return sum(p.numel() for p in network.parameters())


def test_it_has_as_many_parameters_as_the_papers_generator():
    # figure 4, convolutions before batch norm without bias, and one slope for each PReLU
    first, last = 9 * 9 * 3 * 64 + 64 + 1, 9 * 9 * 64 * 3 + 3
    convolution_and_norm = 3 * 3 * 64 * 64 + 2 * 64
    block = 2 * convolution_and_norm + 1
    stage = 3 * 3 * 64 * 256 + 256 + 1
    assert first + 16 * block + convolution_and_norm + 2 * stage + last == 1_547_350
    assert count(SubpixelResNet(3, 4, 64, 16, 9, "batch", False)) == 1_547_350


@pytest.mark.parametrize("factor", [2, 3, 4])
def test_it_begins_as_the_bicubic_enlargement(factor):
    images = torch.rand(2, 3, 5, 6)
    made = SubpixelResNet(3, factor, 8, 1, 3, "none", True)(images)
    assert made.shape == (2, 3, 5 * factor, 6 * factor)
    assert made.equal(bicubic(images, made.shape[-2:]))
    assert not SubpixelResNet(3, factor, 8, 1, 3, "none", False)(images).equal(made)


@pytest.mark.parametrize("norm", ["none", "batch"])
def test_it_is_what_the_paper_draws(norm):
    network = SubpixelResNet(1, 2, 4, 2, 5, norm, False)
    images = torch.rand(3, 1, 6, 7)
    weights = dict(network.named_parameters())

    def convolve(x, name, side=3):
        return F.conv2d(x, weights[f"{name}.weight"], weights.get(f"{name}.bias"), padding=side // 2)

    def prelu(x, name):
        return torch.where(x > 0, x, weights[f"{name}.weight"] * x)

    def normed(x):
        return x if norm == "none" else F.batch_norm(x, None, None, training=True)

    x = before = prelu(convolve(images, "first.0", 5), "first.1")
    second = 2 if norm == "none" else 3
    for block in ("blocks.0.body", "blocks.1.body"):
        inside = prelu(normed(convolve(x, f"{block}.0")), f"{block}.{second - 1}")
        x = x + normed(convolve(inside, f"{block}.{second}"))
    x = before + normed(convolve(x, "blocks.2"))
    channels = convolve(x, "enlarge.0")
    large = torch.empty(3, 4, 12, 14)
    for row in range(2):
        for column in range(2):
            large[:, :, row::2, column::2] = channels[:, 2 * row + column::4]
    expected = convolve(prelu(large, "enlarge.2"), "last", 5)
    assert torch.allclose(network(images), expected, atol=1e-5)
