"""What every registered optimizer must be."""

import re

import pytest
import torch
from torch import nn

from ganviz.engine.optimizers.base import OPTIMIZERS

from .sections import check_section


@pytest.fixture(params=list(OPTIMIZERS))
def choice(request):
    return OPTIMIZERS[request.param].Config(lr=0.01).build()


def train(optimizer, parameter, steps):
    """Descend ‖w‖²/2, whose gradient is w."""
    for _ in range(steps):
        parameter.grad.copy_(parameter.detach())
        optimizer.step()


def a_parameter():
    parameter = nn.Parameter(torch.tensor([1.0, -2.0, 3.0]))
    parameter.grad = torch.zeros(3)
    return parameter


def test_says_what_it_is(choice):
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", choice.name)
    assert choice.title
    assert choice.summary().endswith(".")
    assert re.search(r"Reference: .*\d{4}", choice.__doc__, re.DOTALL), "cites its paper"


def test_its_settings_are_described_bounded_and_live(choice):
    check_section(type(choice))


def test_descends(choice):
    parameter = a_parameter()
    train(choice.make([parameter]), parameter, 20)
    assert parameter.isfinite().all()
    assert parameter.norm() < 14**0.5 - 0.1


def test_its_settings_are_torchs(choice):
    """What is written into a param group is what the optimizer was made with, under torch's names."""
    group = choice.make([a_parameter()]).param_groups[0]
    values = choice.group_values()
    assert values["lr"] == 0.01
    assert set(values) <= set(group)
    assert {k: group[k] for k in values} == values


def test_editing_the_group_keeps_the_state(choice):
    parameter = a_parameter()
    optimizer = choice.make([parameter])
    train(optimizer, parameter, 3)
    state = dict(optimizer.state[parameter])
    optimizer.param_groups[0].update(choice.group_values() | {"lr": 0.0})
    weights = parameter.detach().clone()
    train(optimizer, parameter, 1)
    assert set(optimizer.state[parameter]) == set(state)
    torch.testing.assert_close(parameter.detach(), weights, rtol=0, atol=0)


def test_state_dict_carries_on_identically(choice):
    straight, broken = a_parameter(), a_parameter()
    train(choice.make([straight]), straight, 6)
    optimizer = choice.make([broken])
    train(optimizer, broken, 3)
    resumed = choice.make([broken])
    resumed.load_state_dict(optimizer.state_dict())
    train(resumed, broken, 3)
    assert torch.equal(straight, broken)


def test_steps_are_finite_without_gradient(choice):
    parameter = a_parameter()
    optimizer = choice.make([parameter])
    optimizer.step()
    assert parameter.isfinite().all()


def test_schedule_falls_to_zero(choice):
    config = type(choice.config)(lr=0.4, decay_from=100, decay_until=300)
    rates = [config.lr_at(step) for step in (0, 100, 200, 300, 900)]
    assert rates == pytest.approx([0.4, 0.4, 0.2, 0.0, 0.0])
