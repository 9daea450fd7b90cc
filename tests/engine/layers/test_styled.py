"""StyleGAN's layers, against sums by hand and slow formulas in float64."""

import math

import numpy as np
import pytest
import torch
from torch.nn import functional as F

from ganviz.engine.layers.binomial import blurred, doubled, halved
from ganviz.engine.layers.equalized import EqualizedConv2d, EqualizedLinear, ScaledLeakyReLU, normalized
from ganviz.engine.layers.minibatch_deviation import MinibatchDeviation, group_of
from ganviz.engine.layers.modulated import ModulatedConv2d
from ganviz.engine.layers.pixel_noise import PixelNoise


def draws(*shape, seed=1):
    return torch.randn(shape, dtype=torch.float64, generator=torch.Generator().manual_seed(seed))


# -- equalized learning rate --------------------------------------------------------------------------------------


def test_stored_weights_are_of_size_one_and_scaled_where_they_are_used():
    torch.manual_seed(1)
    layer = EqualizedLinear(400, 50).double()
    assert float(layer.weight.detach().std()) == pytest.approx(1.0, abs=0.02)
    x = draws(3, 400)
    torch.testing.assert_close(layer(x), x @ layer.weight.T / 20, rtol=1e-12, atol=1e-12)  # √400


def test_a_convolution_is_scaled_by_all_its_inputs():
    torch.manual_seed(1)
    layer = EqualizedConv2d(4, 5, 3).double()
    torch.nn.init.normal_(layer.bias)
    x = draws(2, 4, 6, 6)
    torch.testing.assert_close(layer(x), F.conv2d(x, layer.weight / 6, layer.bias, padding=1))  # √(4 · 9)


def test_a_rate_changes_what_an_update_does_and_not_what_the_layer_begins_with():
    changes = []
    for rate in (1.0, 0.01):
        torch.manual_seed(1)
        layer = EqualizedLinear(25, 2, bias=3.0, rate=rate).double()
        x = draws(4, 25)
        before = layer(x).detach()
        with torch.no_grad():  # what Adam does to every weight: one learning rate, whatever the gradient's size
            for parameter in layer.parameters():
                parameter += 1e-3
        changes.append((before, layer(x).detach() - before))
    torch.testing.assert_close(changes[0][0], changes[1][0], rtol=1e-6, atol=1e-6)
    torch.testing.assert_close(changes[1][1], 0.01 * changes[0][1], rtol=1e-6, atol=1e-9)
    # one step: Σ x · 0.001 / √25 and 0.001 for the bias
    torch.testing.assert_close(changes[0][1][:, 0], draws(4, 25).sum(1) * 1e-3 / 5 + 1e-3)


def test_the_activation_keeps_the_mean_square():
    x = draws(100_000)
    out = ScaledLeakyReLU()(x)
    assert out[:2].tolist() == pytest.approx([math.sqrt(2) * v * (1 if v > 0 else 0.2) for v in x[:2].tolist()])
    assert float(out.square().mean()) == pytest.approx(1.04, abs=0.02)  # (1 + 0.04) / 2 · 2


def test_normalized_latents_have_mean_square_one():
    z = torch.tensor([[3.0, 4.0], [0.0, -2.0]])
    torch.testing.assert_close(normalized(z), torch.tensor([[3.0, 4.0], [0.0, -2.0]]) /
                               torch.tensor([[12.5 ** 0.5], [2 ** 0.5]]))
    assert normalized(torch.zeros(1, 3)).isfinite().all()


# -- the binomial filter ------------------------------------------------------------------------------------------

ROW = np.array([1, 3, 3, 1]) / 8


def directly(image, padding, step):
    """Correlate a (H, W) array with the filter, padded by zeros, and keep every `step`-th."""
    padded = np.pad(image, padding)
    height, width = padded.shape[0] - 3, padded.shape[1] - 3
    out = np.array([[(np.outer(ROW, ROW) * padded[i:i + 4, j:j + 4]).sum() for j in range(width)]
                    for i in range(height)])
    return out[::step, ::step]


@pytest.mark.parametrize("padding", [1, 2])
def test_blurring_against_a_direct_sum(padding):
    x = draws(2, 3, 5, 4)
    out = blurred(x, padding, gain=4.0)
    for n in range(2):
        for c in range(3):
            np.testing.assert_allclose(out[n, c].numpy(), 4 * directly(x[n, c].numpy(), padding, 1), atol=1e-12)


def test_halving_against_a_direct_sum():
    x = draws(2, 3, 6, 4)
    out = halved(x)
    assert out.shape == (2, 3, 3, 2)
    np.testing.assert_allclose(out[1, 2].numpy(), directly(x[1, 2].numpy(), 1, 2), atol=1e-12)


def test_doubling_against_zeros_between_and_a_direct_sum():
    x = draws(2, 3, 4, 3)
    out = doubled(x)
    assert out.shape == (2, 3, 8, 6)
    spread = np.zeros((8, 6))
    spread[::2, ::2] = x[1, 2].numpy()
    # padded by 2 before and 1 after, each new pixel sees two old ones along an axis, in the shares 3/4 and 1/4
    expected = 4 * directly(np.pad(spread, ((2, 1), (2, 1))), 0, 1)
    np.testing.assert_allclose(out[1, 2].numpy(), expected, atol=1e-12)
    assert out[1, 2, 3, 2] == pytest.approx(float(
        0.75 * (0.75 * x[1, 2, 1, 1] + 0.25 * x[1, 2, 1, 0]) + 0.25 * (0.75 * x[1, 2, 2, 1] + 0.25 * x[1, 2, 2, 0])))


def test_a_flat_image_stays_so_inside():
    x = torch.ones(1, 2, 8, 8)
    assert torch.allclose(doubled(x)[..., 1:-1, 1:-1], torch.ones(()))
    assert torch.allclose(halved(x)[..., 1:-1, 1:-1], torch.ones(()))


# -- modulation ---------------------------------------------------------------------------------------------------


@torch.no_grad()
def one_by_one(layer, x, w):
    """Weights made for each sample, eqs. 1 and 3 written out, and each sample convolved alone."""
    outputs = []
    for image, style in zip(x, w, strict=True):
        s = layer.style.weight @ style / math.sqrt(len(style)) + layer.style.bias
        weight = layer.weight / math.sqrt(layer.weight[0].numel()) * s[None, :, None, None]
        if layer.demodulate:
            weight = torch.stack([one / math.sqrt(float(one.square().sum()) + 1e-8) for one in weight])
        if layer.doubles:
            spread = torch.zeros(1, len(image), 2 * image.shape[1] - 1, 2 * image.shape[2] - 1, dtype=x.dtype)
            spread[0, :, ::2, ::2] = image
            out = blurred(F.conv2d(F.pad(spread, (2, 2, 2, 2)), weight.flip(2, 3)), 1, gain=4.0)
        else:
            out = F.conv2d(image[None], weight, padding=weight.shape[2] // 2)
        outputs.append(out[0])
    return torch.stack(outputs)


def modulated(**kwargs):
    torch.manual_seed(2)
    kernel = kwargs.pop("kernel", 3)
    return ModulatedConv2d(4, 6, kernel, 7, **kwargs).double()


@pytest.mark.parametrize("doubles", [False, True])
@pytest.mark.parametrize("demodulate", [False, True])
def test_modulation_against_weights_made_for_each_sample(demodulate, doubles):
    layer, x, w = modulated(demodulate=demodulate, doubles=doubles), draws(3, 4, 5, 4), draws(3, 7, seed=2)
    found = layer(x, w).detach()
    assert found.shape == (3, 6, 10, 8) if doubles else (3, 6, 5, 4)
    torch.testing.assert_close(found, one_by_one(layer, x, w), rtol=1e-9, atol=1e-9)


def test_a_layer_of_one_pixel_kernels_keeps_the_sides():
    layer, x, w = modulated(kernel=1, demodulate=False), draws(3, 4, 5, 4), draws(3, 7, seed=2)
    torch.testing.assert_close(layer(x, w).detach(), one_by_one(layer, x, w), rtol=1e-9, atol=1e-9)


def test_demodulation_makes_the_size_of_a_style_count_for_nothing():
    layer, x = modulated(), draws(3, 4, 5, 4)
    with torch.no_grad():
        layer.style.bias.zero_()
    w = draws(3, 7, seed=2)
    torch.testing.assert_close(layer(x, 10 * w), layer(x, w), rtol=1e-6, atol=1e-6)


def test_demodulated_outputs_keep_the_deviation_of_the_inputs():
    torch.manual_seed(1)
    layer = ModulatedConv2d(64, 64, 3, 8)
    x = torch.randn(8, 64, 16, 16)
    with torch.no_grad():
        out = layer(x, 3 * torch.randn(8, 8))[..., 1:-1, 1:-1]
    assert float(out.std()) == pytest.approx(1.0, abs=0.05)


# -- noise --------------------------------------------------------------------------------------------------------


def noise(strength=0.5):
    torch.manual_seed(3)
    layer = PixelNoise(4, 5)
    layer.generator = torch.Generator().manual_seed(7)
    with torch.no_grad():
        layer.strength.fill_(strength)
    return layer


def test_noise_begins_with_none():
    x = torch.randn(2, 3, 4, 5)
    layer = PixelNoise(4, 5)
    layer.generator = torch.Generator()
    assert torch.equal(layer(x), x)


def test_noise_in_training_is_fresh_the_same_in_all_channels_and_from_its_own_generator():
    x, layer = torch.zeros(500, 3, 4, 5), noise()
    before = torch.random.get_rng_state()
    first, second = layer(x).detach(), layer(x).detach()
    assert torch.equal(torch.random.get_rng_state(), before)
    assert not torch.equal(first, second)
    assert (first == first[:, :1]).all()
    assert float(first.std()) == pytest.approx(0.5, rel=0.02)
    assert torch.equal(noise()(x), first)


def test_noise_in_evaluation_stands_still_and_is_the_same_for_all():
    x, layer = torch.zeros(6, 3, 4, 5), noise().eval()
    layer.generator = None
    out = layer(x)
    assert torch.equal(out, layer(x))
    assert (out == out[:1, :1]).all()
    assert out.std() > 0.1


def test_noise_in_training_without_a_generator_says_so():
    with pytest.raises(RuntimeError, match="generator"):
        PixelNoise(4, 5)(torch.zeros(1, 1, 4, 5))


# -- deviation in the batch ---------------------------------------------------------------------------------------


def test_deviation_of_groups_by_hand():
    layer = MinibatchDeviation(2).double()
    x = torch.zeros(4, 1, 1, 2, dtype=torch.float64)
    x[0, 0, 0] = torch.tensor([1.0, 2.0])
    x[1, 0, 0] = torch.tensor([3.0, 2.0])  # deviations 1 and 0: mean 0.5; the second group has none
    out = layer(x)
    assert out.shape == (4, 2, 1, 2)
    assert torch.equal(out[:, :1], x)
    assert out[:, 1, 0, 0].tolist() == pytest.approx([0.5, 0.5, 0, 0], abs=1e-4)
    assert out[:, 1, 0, 1].tolist() == out[:, 1, 0, 0].tolist()


def test_deviation_in_evaluation_does_not_depend_on_the_company():
    layer = MinibatchDeviation(4)
    for _ in range(1000):
        layer(3 * torch.randn(16, 2, 3, 3))
    layer.eval()
    x = torch.randn(8, 2, 3, 3)
    together, alone = layer(x), torch.cat([layer(one[None]) for one in x])
    assert torch.equal(together, alone)
    # of 4 draws from N(0, 3²) the deviation (over n) is 3 · 0.798 on average
    assert float(together[0, 2, 0, 0]) == pytest.approx(2.39, abs=0.1)


@pytest.mark.parametrize(("n", "size"), [(32, 4), (6, 3), (7, 1), (2, 2), (1, 1), (10, 2)])
def test_a_group_divides_the_batch(n, size):
    assert group_of(n, 4) == size


def test_same_samples_have_a_finite_gradient():
    x = torch.ones(4, 1, 2, 2, requires_grad=True)
    MinibatchDeviation(4)(x).sum().backward()
    assert x.grad.isfinite().all()
