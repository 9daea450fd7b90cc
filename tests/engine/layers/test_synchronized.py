import copy

import pytest
import torch
from torch import nn

from ganviz.engine.distributed.ranks import ALONE
from ganviz.engine.layers.synchronized import synchronize

from ..distributed.pretended import Pretended

KINDS = [pytest.param(nn.BatchNorm1d(3), (5, 3), id="1d"), pytest.param(nn.BatchNorm2d(3), (4, 3, 2, 2), id="2d")]


def prepared(layer, ranks):
    """The layer with weights of its own, and a synchronized copy in a network."""
    nn.init.normal_(layer.weight)
    nn.init.normal_(layer.bias)
    network = nn.Sequential(copy.deepcopy(layer))
    synchronize(network, ranks)
    return network


@pytest.mark.parametrize(("layer", "shape"), KINDS)
def test_each_rank_normalizes_by_the_samples_of_both(layer, shape):
    """The other rank's batch is the same, so the statistics are those of the batch twice."""
    network, plain = prepared(layer, Pretended(1)), copy.deepcopy(layer)
    mine, both = (torch.randn(shape, generator=torch.Generator().manual_seed(2)).requires_grad_() for _ in range(2))
    made = network(mine)
    twice = plain(torch.cat([both, both]))
    torch.testing.assert_close(made, twice[:len(made)], rtol=1e-5, atol=1e-6)
    torch.testing.assert_close(network[0].running_mean, plain.running_mean)
    torch.testing.assert_close(network[0].running_var, plain.running_var)
    assert network[0].num_batches_tracked == 1
    weights = torch.linspace(-1, 1, made.numel()).view(made.shape)
    (made * weights).sum().backward()
    # the two ranks' losses add up, and each rank's batch has its part of the gradient of both
    (twice * torch.cat([weights, weights])).sum().div(2).backward()
    torch.testing.assert_close(mine.grad, both.grad, rtol=1e-4, atol=1e-5)


@pytest.mark.parametrize(("layer", "shape"), KINDS)
def test_in_evaluation_and_in_a_process_alone_it_is_batch_norm(layer, shape):
    x = torch.randn(shape, generator=torch.Generator().manual_seed(2))
    assert prepared(layer, Pretended(0)).eval()(x).equal(copy.deepcopy(layer).eval()(x))
    assert prepared(layer, ALONE)(x).equal(copy.deepcopy(layer)(x))


def test_a_copy_is_of_the_same_processes_and_has_the_same_state():
    ranks = Pretended(0)
    network = prepared(nn.BatchNorm1d(3), ranks)
    again = copy.deepcopy(network)
    assert again[0].ranks.count == 2
    assert again.state_dict().keys() == nn.Sequential(nn.BatchNorm1d(3)).state_dict().keys()
