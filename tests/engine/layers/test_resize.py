"""Changes of resolution, against sums by hand and the plain way."""

import pytest
import torch
from torch.nn import functional as F

from ganviz.engine.layers.resize import DoubledConv2d, area_average, bicubic, doubled_kernel


def layer(inputs=3, outputs=5):
    torch.manual_seed(1)
    return DoubledConv2d(inputs, outputs).double()


def plainly(layer, x):
    enlarged = x.repeat_interleave(2, 2).repeat_interleave(2, 3)
    return F.conv2d(enlarged, layer.weight, layer.bias, padding=1)


@pytest.mark.parametrize("sides", [(1, 1), (4, 4), (3, 7)], ids=str)
def test_it_is_enlarging_and_convolving(sides):
    x = torch.randn(2, 3, *sides, dtype=torch.float64, generator=torch.Generator().manual_seed(2))
    found = layer()(x)
    assert found.shape == (2, 5, 2 * sides[0], 2 * sides[1])
    torch.testing.assert_close(found, plainly(layer(), x), rtol=1e-12, atol=1e-12)


def test_its_gradients_are_those_of_enlarging_and_convolving():
    x = torch.randn(2, 3, 4, 3, dtype=torch.float64, generator=torch.Generator().manual_seed(2))
    gradients = []
    for forward in (lambda one, x: one(x), plainly):
        one, inputs = layer(), x.clone().requires_grad_()
        forward(one, inputs).sin().sum().backward()
        gradients.append((inputs.grad, one.weight.grad, one.bias.grad))
    for mine, theirs in zip(*gradients, strict=True):
        torch.testing.assert_close(mine, theirs, rtol=1e-11, atol=1e-11)


def test_the_added_weights_by_hand():
    weight = torch.tensor([[1.0, 2.0, 4.0], [10.0, 20.0, 40.0], [100.0, 200.0, 400.0]]).view(1, 1, 3, 3)
    columns = torch.tensor([[4.0, 6.0, 3.0, 1.0]])
    rows = torch.tensor([[100.0], [110.0], [11.0], [1.0]])
    assert torch.equal(doubled_kernel(weight)[0, 0], rows * columns)


def test_kernels_of_many_channels_are_transposed():
    weight = torch.randn(5, 3, 3, 3, generator=torch.Generator().manual_seed(3))
    kernel = doubled_kernel(weight)
    assert kernel.shape == (3, 5, 4, 4)
    assert torch.equal(kernel[2, 4], doubled_kernel(weight[4:5, 2:3])[0, 0])


def test_an_area_average_by_hand():
    image = torch.tensor([[1.0, 3.0, 0.0, 0.0], [5.0, 7.0, 0.0, 8.0]])
    assert area_average(image[None, None], 2).tolist() == [[[[4.0, 2.0]]]]


@pytest.mark.parametrize("factor", [2, 3, 4])
def test_bicubic_is_keys_convolution(factor):
    def kernel(x):  # Keys 1981, equation 15
        x = abs(x)
        return 1.5 * x**3 - 2.5 * x**2 + 1 if x < 1 else -0.5 * x**3 + 2.5 * x**2 - 4 * x + 2 if x < 2 else 0.0

    def matrix(size):
        rows = torch.zeros(size * factor, size, dtype=torch.float64)
        for out in range(size * factor):
            at = (out + 0.5) / factor - 0.5
            for source in range(size):
                rows[out, source] = kernel(at - source)
        return rows / rows.sum(1, keepdim=True)  # beyond the border nothing counts

    images = torch.rand(2, 3, 5, 7, dtype=torch.float64, generator=torch.Generator().manual_seed(4))
    expected = matrix(5) @ images @ matrix(7).T
    found = bicubic(images, (5 * factor, 7 * factor))
    torch.testing.assert_close(found, expected, rtol=0, atol=1e-6)
