import pytest
import torch

from ganviz.engine.layers.patch import patch_discriminator, per_sample, seen_by_a_logit, smallest_side


def test_the_papers_patchgan_by_an_independent_count():
    """C64-C128-C256-C512-C1 of 4 × 4 kernels on 3 + 3 channels; biases without norm, scale and shift with it."""
    expected, before = 0, 6
    for k, after in enumerate((64, 128, 256, 512, 1)):
        expected += before * after * 16 + (after if k in (0, 4) else 2 * after)
        before = after
    network = patch_discriminator(6, 64, 3, "batch")
    assert sum(p.numel() for p in network.parameters()) == expected == 2_768_705
    assert network.eval()(torch.zeros(1, 6, 256, 256)).shape == (1, 1, 30, 30)


@pytest.mark.parametrize(("layers", "pixels"), [(1, 16), (2, 34), (3, 70)])
def test_a_logit_sees_so_many_pixels(layers, pixels):
    network = patch_discriminator(1, 4, layers, "none")
    image = torch.randn(1, 1, 128, 128, generator=torch.Generator().manual_seed(1)).requires_grad_()
    logits = network(image)
    middle = logits.shape[2] // 2
    (gradient,) = torch.autograd.grad(logits[0, 0, middle, middle], image)
    reached = gradient[0, 0] != 0
    assert reached.any(0).sum() == reached.any(1).sum() == pixels == seen_by_a_logit(layers)


@pytest.mark.parametrize("layers", [1, 2, 3])
def test_the_smallest_picture_gives_one_logit(layers):
    network, side = patch_discriminator(3, 4, layers, "none"), smallest_side(layers)
    assert network(torch.zeros(2, 3, side, side)).shape == (2, 1, 1, 1)
    with pytest.raises(RuntimeError):
        network(torch.zeros(2, 3, side - 1, side - 1))


def test_a_pictures_score_is_the_mean_of_its_map():
    logits = torch.arange(8.0).view(2, 1, 2, 2)
    assert per_sample(logits).tolist() == [1.5, 5.5]
