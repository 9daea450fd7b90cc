"""What the networks look like, judged without the code that makes them."""

import contextlib

import pytest
import torch

from ganviz.engine.models.base import MODELS
from ganviz.engine.settings.params import ConfigError

from ..helpers import POINTS, config

SIZES = [8, 16, 28, 32, 48, 64]


def build(name, shape, **settings):
    torch.manual_seed(1)
    return MODELS[name].Config(**settings).build(shape)


def parameters(network):
    return sum(p.numel() for p in network.parameters())


def latents(model, n=3):
    return model.latents(n, torch.Generator().manual_seed(5))


# -- counts -------------------------------------------------------------------------------------------------------


def mlp_count(inputs, width, depth, outputs, norm=0):
    """Weights and biases of a perceptron; `norm` numbers for each hidden unit."""
    total = 0
    for _ in range(depth):
        total += inputs * width + width + norm * width
        inputs = width
    return total + inputs * outputs + outputs


@pytest.mark.parametrize(("depth_g", "depth_d"), [(0, 0), (1, 2), (3, 1)])
@pytest.mark.parametrize("shape", [(2,), (1, 8, 8), (3, 5, 6)], ids=str)
def test_mlp_parameters(shape, depth_g, depth_d):
    model = build("mlp", shape, z_dim=5, g_width=7, d_width=9, g_depth=depth_g, d_depth=depth_d)
    values = torch.Size(shape).numel()
    assert parameters(model.networks["G"]) == mlp_count(5, 7, depth_g, values)
    assert parameters(model.networks["D"]) == mlp_count(values, 9, depth_d, 1)


@pytest.mark.parametrize(("norm", "extra"), [("none", 0), ("batch", 2), ("layer", 2), ("spectral", 0)])
def test_mlp_parameters_with_normalization(norm, extra):
    model = build("mlp", (2,), z_dim=5, g_width=7, d_width=9, g_norm=norm, d_norm=norm)
    assert parameters(model.networks["G"]) == mlp_count(5, 7, 2, 2, extra)
    assert parameters(model.networks["D"]) == mlp_count(2, 9, 2, 1, extra)


def test_mlp_of_maxout_units_has_their_pieces():
    model = build("mlp", (2,), z_dim=5, g_width=7, d_width=9, d_activation="maxout", maxout_pieces=4)
    assert parameters(model.networks["G"]) == mlp_count(5, 7, 2, 2)
    # 2 → 4 · 9 sums, 9 units → 4 · 9 sums, 9 units → 1
    assert parameters(model.networks["D"]) == 3 * 36 + 10 * 36 + 10


def test_mlp_of_pacgan_has_the_papers_layers():
    model = build("mlp", (2,), g_width=400, g_depth=4, g_norm="batch", d_width=200, d_depth=3, d_activation="maxout",
                  init_std=0.02, pack=3)
    # their G has no bias before batch norm: 4 · 400 numbers fewer
    assert parameters(model.networks["G"]) == (2 + 3 * 400) * 400 + 4 * 400 + 4 * 800 + 401 * 2
    assert parameters(model.networks["D"]) == 7 * 1000 + 2 * 201 * 1000 + 201


@pytest.mark.parametrize("norm", ["none", "spectral"])
def test_mlp_first_weights_may_be_drawn_with_a_given_deviation(norm):
    model = build("mlp", (2,), g_width=200, d_width=200, init_std=0.02, d_norm=norm)
    for network in model.networks.values():
        layers = [m for m in network.modules() if isinstance(m, torch.nn.Linear)]
        drawn = torch.cat([layer.weight.detach().flatten() for layer in layers])
        assert float(drawn.std()) == pytest.approx(0.02, rel=0.02)
        assert abs(float(drawn.mean())) < 4 * 0.02 / len(drawn) ** 0.5
        assert all((layer.bias == 0).all() for layer in layers)


def test_mlp_layers_grow_and_narrow():
    model = build("mlp", (1, 2, 3), z_dim=5, g_width=4, g_depth=3, g_growth=2.0, d_width=9, d_depth=2, d_growth=0.5)
    # 5 → 4 → 8 → 16 → 6, and 6 → 9 → 4 (half of 9, to the even neighbour) → 1
    assert [tuple(p.shape) for p in model.networks["G"].parameters() if p.dim() == 2] == [
        (4, 5), (8, 4), (16, 8), (6, 16)]
    assert [tuple(p.shape) for p in model.networks["D"].parameters() if p.dim() == 2] == [(9, 6), (4, 9), (1, 4)]


def test_mlp_counts_its_products_with_an_image_and_none_with_a_point():
    section = MODELS["mlp"].Config(z_dim=5, g_width=4, g_depth=3, g_growth=2.0, d_width=9, d_depth=2, d_growth=0.5)
    owner = MODELS["mlp"]
    assert owner.products(section, (1, 2, 3)) == 5 * 4 + 4 * 8 + 8 * 16 + 16 * 6 + 6 * 9 + 9 * 4 + 4
    assert owner.products(section, (2,)) == 0
    section = MODELS["mlp"].Config(z_dim=5, g_width=4, g_depth=1, d_width=9, d_depth=2, d_activation="maxout",
                                   maxout_pieces=3, pack=2)
    # a pack of two samples is judged at once
    assert owner.products(section, (1, 2, 3)) == 5 * 4 + 4 * 6 + (12 * 27 + 9 * 27 + 9) // 2


def test_mlp_refuses_to_grow_beyond_bounds():
    with pytest.raises(ConfigError, match="g_growth = 8 makes a layer of 8192 units; at most 4096 are allowed"):
        config(POINTS, model__g_width=16, model__g_depth=4, model__g_growth=8.0)


def test_mlp_refuses_too_many_sums():
    with pytest.raises(ConfigError, match="maxout_pieces = 5 makes a layer of 5000 sums; at most 4096 are allowed"):
        config(POINTS, model__d_width=1000, model__d_activation="maxout")


def test_dcgan_parameters_of_8_grey_pixels_by_hand():
    model = build("dcgan", (1, 8, 8), z_dim=3, g_width=5, d_width=6)
    # 3 → 5×4×4, batch norm of 5 channels, 4×4 kernels 5 → 1
    assert parameters(model.networks["G"]) == (3 * 80 + 80) + 10 + (5 * 16 + 1)
    # 4×4 kernels 1 → 6, then 6×4×4 → 1
    assert parameters(model.networks["D"]) == (6 * 16 + 6) + (96 + 1)


LEVELS = {8: (1, 4), 16: (2, 4), 28: (2, 7), 32: (3, 4), 48: (3, 6), 64: (4, 4)}


@pytest.mark.parametrize("channels", [1, 3])
@pytest.mark.parametrize("side", SIZES)
def test_dcgan_parameters_of_every_size(side, channels):
    z, g, d = 6, 4, 5
    levels, base = LEVELS[side]
    model = build("dcgan", (channels, side, side), z_dim=z, g_width=g, d_width=d, d_norm="batch")
    widest = g * 2 ** (levels - 1)
    count = (z + 1) * widest * base * base + 2 * widest
    for level in range(levels - 1, 0, -1):
        count += 16 * (g * 2 ** level) * (g * 2 ** (level - 1)) + 2 * g * 2 ** (level - 1)
    assert parameters(model.networks["G"]) == count + 16 * g * channels + channels
    count = 16 * channels * d + d
    for level in range(1, levels):
        count += 16 * (d * 2 ** (level - 1)) * (d * 2 ** level) + d * 2 ** level + 2 * d * 2 ** level
    assert parameters(model.networks["D"]) == count + d * 2 ** (levels - 1) * base * base + 1


# -- shapes and ranges --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("channels", [1, 3])
@pytest.mark.parametrize("side", SIZES)
@pytest.mark.parametrize("name", ["mlp", "dcgan"])
def test_samples_have_the_datas_shape_and_range(name, side, channels):
    model = build(name, (channels, side, side), z_dim=4, g_width=4, d_width=4)
    samples = model.sample(latents(model) * 100)
    assert samples.shape == (3, channels, side, side)
    assert samples.dtype == torch.float32
    assert samples.abs().max() <= 1.0
    logits = model.score(samples)
    assert logits.shape == (3,)
    assert logits.dtype == torch.float32


@pytest.mark.parametrize("shape", [(1, 8, 16), (3, 24, 20)], ids=str)
def test_images_need_not_be_square(shape):
    model = build("dcgan", shape, z_dim=4, g_width=4, d_width=4)
    assert model.sample(latents(model)).shape == (3, *shape)
    assert model.score(torch.zeros(3, *shape)).shape == (3,)


def test_both_ends_of_the_range_can_be_reached():
    model = build("dcgan", (1, 8, 8), z_dim=4, g_width=4, d_width=4)
    with torch.no_grad():
        model.networks["G"][-2].weight.mul_(100)
    samples = model.sample(latents(model, 64))
    assert samples.min() < -0.99
    assert samples.max() > 0.99


def test_points_are_unbounded_and_logits_are_raw():
    model = build("mlp", (2,))
    samples = model.sample(latents(model) * 1000)
    assert samples.shape == (3, 2)
    assert samples.abs().max() > 1.0
    logits = model.score(torch.tensor([[1e3, 1e3], [-1e3, 1e3], [1e3, -1e3], [-1e3, -1e3]]))
    assert logits.min() < 0 or logits.max() > 1, "no sigmoid stands behind"


def test_first_convolution_weights_are_the_papers():
    model = build("dcgan", (3, 32, 32), g_width=32, d_width=32, d_norm="batch")
    for network in model.networks.values():
        for module in network.modules():
            if isinstance(module, torch.nn.Conv2d | torch.nn.ConvTranspose2d):
                assert float(module.weight.detach().std()) == pytest.approx(0.02, rel=0.1)
                assert abs(float(module.weight.detach().mean())) < 0.003
            elif isinstance(module, torch.nn.BatchNorm2d):
                assert float(module.weight.detach().mean()) == pytest.approx(1.0, abs=0.02)


def test_images_stay_channels_last_through_the_convolutions():
    model = build("dcgan", (3, 16, 16), z_dim=4, g_width=4, d_width=4)
    assert model.sample(latents(model)).is_contiguous(memory_format=torch.channels_last)


def test_resize_gan_of_32_grey_pixels_has_the_layers_of_dcgan_py():
    model = build("resize-gan", (1, 32, 32), d_norm="batch")
    # 100 → 128×8×8; 3×3 kernels 128 → 128 → 64 → 1 with a bias each; batch norm of 128, 128 and 64 channels
    assert parameters(model.networks["G"]) == (
        101 * 8192 + 128 * 1153 + 64 * 1153 + 577 + 2 * (128 + 128 + 64))
    # 3×3 kernels 1 → 16 → 32 → 64 → 128, batch norm from the second on, 128×2×2 → 1
    assert parameters(model.networks["D"]) == (
        16 * 10 + 32 * 145 + 64 * 289 + 128 * 577 + 2 * (32 + 64 + 128) + 513)
    assert model.sample(latents(model)).shape == (3, 1, 32, 32)


@pytest.mark.parametrize("shape", [(1, 8, 8), (3, 28, 28), (1, 12, 40), (3, 64, 64)], ids=str)
def test_resize_gan_takes_sides_that_4_divides(shape):
    model = build("resize-gan", shape, z_dim=4, g_width=4, d_width=4)
    samples = model.sample(latents(model))
    assert samples.shape == (3, *shape)
    assert samples.is_contiguous(memory_format=torch.channels_last)
    assert model.score(samples).shape == (3,)


@pytest.mark.parametrize("shape", [(1, 4, 4), (1, 10, 8), (3, 30, 30), (3, 256, 256)], ids=str)
def test_resize_gan_refuses_other_sides(shape):
    with pytest.raises(ConfigError, match="choose another size, or the model mlp"):
        build("resize-gan", shape, z_dim=4, g_width=4, d_width=4)


@pytest.mark.parametrize("activation", ["relu", "leaky-relu", "elu", "silu", "tanh", "gelu"])
@pytest.mark.parametrize("name", ["mlp", "dcgan", "resize-gan"])
def test_every_activation_can_be_built(name, activation):
    model = build(name, (1, 8, 8), z_dim=4, g_width=4, d_width=4, g_activation=activation, d_activation=activation)
    assert model.score(model.sample(latents(model))).isfinite().all()


# -- latents ------------------------------------------------------------------------------------------------------


def test_normal_latents():
    z = build("mlp", (2,), z_dim=3).latents(20_000, torch.Generator().manual_seed(1))
    assert z.shape == (20_000, 3)
    assert z.mean(0).abs().max() < 0.03
    assert (z.std(0) - 1).abs().max() < 0.03
    assert float((z.abs() > 1.96).float().mean()) == pytest.approx(0.05, abs=0.005)


def test_uniform_latents():
    z = build("mlp", (2,), z_dim=3, z_distribution="uniform").latents(20_000, torch.Generator().manual_seed(1))
    assert -1.0 <= z.min() < -0.99
    assert 0.99 < z.max() <= 1.0
    assert z.mean(0).abs().max() < 0.03
    assert (z.std(0) - 3**-0.5).abs().max() < 0.01


def test_latents_come_from_their_generator_alone():
    model = build("mlp", (2,))
    before = torch.random.get_rng_state()
    assert latents(model).equal(latents(model))
    assert torch.random.get_rng_state().equal(before)


# -- refusals -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("shape", [(1, 9, 9), (1, 7, 7), (1, 11, 11), (3, 22, 22), (3, 128, 128), (1, 66, 66),
                                   (1, 8, 9), (1, 8, 64), (1, 4, 4), (1, 4, 8)], ids=str)
def test_dcgan_refuses_what_does_not_halve_down(shape):
    with pytest.raises(ConfigError, match="choose another size, or the model mlp") as caught:
        build("dcgan", shape, z_dim=4, g_width=4, d_width=4)
    assert f"{shape[2]}×{shape[1]} pixels" in str(caught.value)


def test_dcgan_takes_exactly_the_sides_with_a_base_of_4_to_9():
    possible = {base * 2**levels for base in range(4, 10) for levels in range(1, 5)} & set(range(8, 65))
    taken = set()
    for side in range(4, 70):
        with contextlib.suppress(ConfigError):
            model = build("dcgan", (1, side, side), z_dim=2, g_width=4, d_width=4)
            assert model.sample(latents(model, 2)).shape == (2, 1, side, side)
            taken.add(side)
    assert taken == possible
