import pytest
import torch

from ganviz.engine.layers.unet import UNet, enlarged, halvings


def count(module):
    return sum(p.numel() for p in module.parameters())


def test_the_papers_generator_by_an_independent_count():
    """256 × 256, 3 to 3 channels: the widths of the paper's section 6.1.1, kernels of 4 × 4, batch norm."""
    widths = [64, 128, 256, 512, 512, 512, 512, 512]
    down = 16 * sum(a * b for a, b in zip([3, *widths[:-1]], widths, strict=True))
    up = 16 * sum(b * a for b, a in ((512, 512), (1024, 512), (1024, 512), (1024, 512), (1024, 256), (512, 128),
                                     (256, 64), (128, 3)))
    norms = 2 * (sum(widths[1:-1]) + sum((512, 512, 512, 512, 256, 128, 64)))
    network = UNet(3, 3, (256, 256), 64, 8, "batch")
    assert count(network) == down + up + norms + 3 == 54_413_955  # "54.414 M"


@pytest.mark.parametrize(("sides", "levels"), [((16, 16), 3), ((32, 32), 4), ((28, 28), 2), ((24, 40), 3)])
def test_it_gives_pictures_of_the_wanted_sides(sides, levels):
    network = UNet(1, 3, sides, 4, levels, "none")
    made = network(torch.randn(2, 1, *sides))
    assert made.shape == (2, 3, *sides)
    assert made.abs().max() <= 1


def test_shortcuts_carry_the_outermost_level_past_all_others():
    """With everything below the first level at 0, what the first convolution saw still reaches the picture."""
    network = UNet(1, 1, (16, 16), 4, 3, "none")
    for module in (*network.down[1:], *network.up[:-1]):
        for parameter in module.parameters():
            parameter.data.zero_()
    one, other = network(torch.zeros(1, 1, 16, 16)), network(torch.ones(1, 1, 16, 16))
    assert (one - other).abs().max() > 1e-3


def test_a_small_source_is_enlarged_pixel_by_pixel():
    small = torch.tensor([[[[1.0, 2.0], [3.0, 4.0]]]])
    assert enlarged(small, (4, 4))[0, 0].tolist() == [[1, 1, 2, 2], [1, 1, 2, 2], [3, 3, 4, 4], [3, 3, 4, 4]]
    assert enlarged(small, (2, 2)) is small


@pytest.mark.parametrize(("sides", "smallest", "expected"), [
    ((256, 256), 1, 8), ((32, 32), 2, 4), ((28, 28), 2, 2), ((15, 16), 1, 0), ((16, 48), 2, 3)])
def test_how_often_sides_can_be_halved(sides, smallest, expected):
    assert halvings(*sides, smallest) == expected
