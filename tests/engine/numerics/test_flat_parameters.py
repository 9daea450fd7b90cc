import pytest
import torch
from torch import nn

from ganviz.engine.layers.norm import spectral
from ganviz.engine.numerics.flat_parameters import FlatParameters


def networks():
    torch.manual_seed(1)
    return [nn.Sequential(nn.Conv2d(3, 4, (4, 2), 2, bias=False), nn.BatchNorm2d(4), nn.LeakyReLU(0.2),
                          nn.ConvTranspose2d(4, 2, 3), nn.Flatten(), spectral(nn.Linear(40, 3))),
            nn.Sequential(nn.Linear(3, 5), nn.Tanh(), nn.Linear(5, 1, bias=False))]


def loss_of(pair, x):
    return pair[1](pair[0](x)).square().mean()


@pytest.fixture
def x():
    return torch.randn(6, 3, 9, 4, generator=torch.Generator().manual_seed(2))


def test_values_hold_all_parameters_in_order_and_change_none():
    pair, untouched = networks(), networks()
    flat = FlatParameters(pair)
    names = [p for network in pair for p in network.parameters()]
    assert [id(v) for v in flat.views] == [id(p) for p in names]
    assert flat.values.shape == (sum(p.numel() for p in names),)
    for mine, theirs in zip(pair, untouched, strict=True):
        for (name, value), other in zip(mine.state_dict().items(), theirs.state_dict().values(), strict=True):
            assert torch.equal(value, other), name
    # sums do not depend on the layout in memory
    sizes = [p.numel() for p in names]
    for part, parameter in zip(flat.values.detach().split(sizes), names, strict=True):
        assert torch.allclose(part.double().sum(), parameter.double().sum())


def test_parameters_and_values_are_the_same_memory():
    pair = networks()
    flat = FlatParameters(pair)
    with torch.no_grad():
        flat.values.fill_(0.25)
    assert all((p == 0.25).all() for p in flat.views)
    with torch.no_grad():
        pair[1][0].weight.fill_(-1.0)
    assert (flat.values == -1.0).sum() == 15


def test_outputs_stay_the_same(x):
    pair, untouched = networks(), networks()
    FlatParameters(pair)
    torch.testing.assert_close(pair[1](pair[0](x)), untouched[1](untouched[0](x)))


def test_convolution_weights_are_channels_last():
    pair = networks()
    FlatParameters(pair)
    assert pair[0][0].weight.is_contiguous(memory_format=torch.channels_last)
    assert pair[0][3].weight.is_contiguous(memory_format=torch.channels_last)


def test_the_gradient_is_autograds(x):
    pair, untouched = networks(), networks()
    flat = FlatParameters(pair)
    gradient = flat.backward(loss_of(pair, x))
    assert gradient is flat.values.grad
    loss_of(untouched, x).backward()
    for view, other in zip(flat.views, [p for n in untouched for p in n.parameters()], strict=True):
        torch.testing.assert_close(view.grad, other.grad)


def test_gradients_are_replaced_not_summed(x):
    pair = networks()
    pair[0].eval()  # so that two passes are alike
    flat = FlatParameters(pair)
    first = flat.backward(loss_of(pair, x)).clone()
    assert torch.equal(flat.backward(loss_of(pair, x)), first)


def test_parameters_without_a_part_in_the_loss_get_zero(x):
    pair = networks()
    flat = FlatParameters(pair)
    flat.backward(loss_of(pair, x))
    gradient = flat.backward(pair[1](torch.ones(2, 3)).sum())
    part = sum(p.numel() for p in pair[0].parameters())
    assert not gradient[:part].any()
    assert gradient[part:].all()


def test_other_networks_in_the_loss_get_no_gradient(x):
    first, second = networks()
    flat = FlatParameters([second])
    flat.backward(loss_of([first, second], x))
    assert all(p.grad is None for p in first.parameters())


def test_a_double_backward_pass_ends_in_the_flat_gradient(x):
    pair, untouched = networks(), networks()
    flat = FlatParameters(pair)

    def penalty(two):
        inputs = x.clone().requires_grad_()
        (slope,) = torch.autograd.grad(two[1](two[0](inputs)).sum(), inputs, create_graph=True)
        return slope.square().sum()

    flat.backward(penalty(pair))
    penalty(untouched).backward()
    others = [p for n in untouched for p in n.parameters()]
    for view, other in zip(flat.views, others, strict=True):
        torch.testing.assert_close(view.grad, torch.zeros_like(other) if other.grad is None else other.grad)


@pytest.mark.parametrize("make", [lambda p: torch.optim.SGD(p, 0.1, momentum=0.9), lambda p: torch.optim.Adam(p, 0.01)],
                         ids=["sgd", "adam"])
def test_one_optimizer_step_is_that_of_every_parameter(x, make):
    pair, untouched = networks(), networks()
    flat = FlatParameters(pair)
    others = [p for n in untouched for p in n.parameters()]
    one, many = make([flat.values]), make(others)
    for _ in range(3):
        flat.backward(loss_of(pair, x))
        one.step()
        many.zero_grad()
        loss_of(untouched, x).backward()
        many.step()
    for view, other in zip(flat.views, others, strict=True):
        torch.testing.assert_close(view.detach(), other.detach(), rtol=1e-4, atol=1e-5)


def test_buffers_are_left_alone(x):
    pair = networks()
    FlatParameters(pair)
    before = {k: v.clone() for k, v in pair[0].named_buffers()}
    pair[0](x)
    moved = [k for k, v in pair[0].named_buffers() if not torch.equal(v, before[k])]
    assert set(moved) == {"1.running_mean", "1.running_var", "1.num_batches_tracked", "5.u"}
