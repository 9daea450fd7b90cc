import pytest
import torch

from ganviz.engine.layers.residual import residual_generator


def counted(inputs, outputs, width, halvings, blocks):
    """Weights and biases, layer by layer; instance norm has none."""
    wide = width * 2**halvings
    ends = inputs * width * 49 + width + width * outputs * 49 + outputs
    # a halving and its doubling are 3 × 3 between the same two widths
    between = sum(2 * (w * 2 * w * 9) + 2 * w + w for w in (width * 2**k for k in range(halvings)))
    return ends + between + blocks * 2 * (wide * wide * 9 + wide)


def test_the_papers_generator_by_an_independent_count():
    """c7s1-64, d128, d256, R256 × 9, u128, u64, c7s1-3."""
    with torch.device("meta"):
        network = residual_generator(3, 3, 64, 2, 9, "instance")
    assert sum(p.numel() for p in network.parameters()) == counted(3, 3, 64, 2, 9) == 11_378_179


@pytest.mark.parametrize("norm", ["none", "instance", "batch", "layer"])
@pytest.mark.parametrize(("halvings", "blocks"), [(0, 0), (1, 2), (2, 1)])
def test_images_keep_their_sides_and_stay_in_range(norm, halvings, blocks):
    network = residual_generator(1, 3, 4, halvings, blocks, norm)
    made = network(torch.randn(2, 1, 12, 16, generator=torch.Generator().manual_seed(1)))
    assert made.shape == (2, 3, 12, 16)
    assert made.abs().max() <= 1
    if norm in ("none", "instance"):
        assert sum(p.numel() for p in network.parameters()) == counted(1, 3, 4, halvings, blocks)
