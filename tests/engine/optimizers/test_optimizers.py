"""Optimizers: one step worked by hand, and edits in mid-run that keep the moments."""

import math

import pytest
import torch
from torch import nn

from ganviz.engine.optimizers.base import OPTIMIZERS


def make(name, **values):
    choice = OPTIMIZERS[name].Config(**values).build()
    parameter = nn.Parameter(torch.tensor([1.0, -2.0]))
    return choice, parameter, choice.make([parameter])


def step(optimizer, parameter, gradient):
    parameter.grad = torch.tensor(gradient)
    optimizer.step()


def edit(optimizer, name, **values):
    optimizer.param_groups[0].update(OPTIMIZERS[name].Config(**values).build().group_values())


def test_sgd_step():
    _, parameter, optimizer = make("sgd", lr=0.1)
    step(optimizer, parameter, [2.0, -4.0])
    torch.testing.assert_close(parameter.data, torch.tensor([0.8, -1.6]))


def test_sgd_momentum():
    _, parameter, optimizer = make("sgd", lr=0.1, momentum=0.5)
    step(optimizer, parameter, [2.0, 0.0])
    step(optimizer, parameter, [2.0, 0.0])
    torch.testing.assert_close(parameter.data, torch.tensor([1 - 0.2 - 0.1 * 3.0, -2.0]))


def test_sgd_momentum_may_be_turned_on_and_off_in_mid_run():
    _, parameter, optimizer = make("sgd", lr=0.1)
    step(optimizer, parameter, [2.0, 0.0])
    edit(optimizer, "sgd", lr=0.1, momentum=0.5)
    step(optimizer, parameter, [2.0, 0.0])
    step(optimizer, parameter, [2.0, 0.0])
    torch.testing.assert_close(parameter.data, torch.tensor([1 - 0.2 - 0.2 - 0.3, -2.0]))
    edit(optimizer, "sgd", lr=0.1, momentum=0.0)
    step(optimizer, parameter, [2.0, 0.0])
    torch.testing.assert_close(parameter.data, torch.tensor([1 - 0.2 - 0.2 - 0.3 - 0.2, -2.0]))


@pytest.mark.parametrize(("name", "decay"), [("adam", 0.0), ("adamw", 0.1)])
def test_adam_steps(name, decay):
    values = {"weight_decay": decay} if name == "adamw" else {}
    _, parameter, optimizer = make(name, lr=0.01, beta1=0.5, beta2=0.9, **values)
    w, m, v = 1.0, 0.0, 0.0
    for t, g in enumerate([2.0, -1.0, 0.5], start=1):
        step(optimizer, parameter, [g, 0.0])
        w -= 0.01 * decay * w
        m, v = 0.5 * m + 0.5 * g, 0.9 * v + 0.1 * g * g
        w -= 0.01 * (m / (1 - 0.5**t)) / (math.sqrt(v / (1 - 0.9**t)) + 1e-8)
    assert parameter[0].item() == pytest.approx(w, rel=1e-5)


def test_adam_without_memory_of_the_gradient():
    _, parameter, optimizer = make("adam", lr=0.01, beta1=0.0, beta2=0.0)
    step(optimizer, parameter, [5.0, -0.1])
    torch.testing.assert_close(parameter.data, torch.tensor([0.99, -1.99]))


def test_rmsprop_step():
    _, parameter, optimizer = make("rmsprop", lr=0.01, alpha=0.9)
    step(optimizer, parameter, [2.0, 0.0])
    assert parameter[0].item() == pytest.approx(1 - 0.01 * 2 / math.sqrt(0.1 * 4), rel=1e-5)


EDITS = {"sgd": {"momentum": 0.9}, "adam": {"beta1": 0.2, "beta2": 0.8},
         "adamw": {"beta1": 0.2, "beta2": 0.8, "weight_decay": 0.3}, "rmsprop": {"alpha": 0.5}}


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_keeps_the_moments(name):
    first = {"momentum": 0.5} if name == "sgd" else {}
    _, parameter, optimizer = make(name, lr=0.01, **first)
    step(optimizer, parameter, [2.0, -4.0])
    before = {k: v.clone() for k, v in optimizer.state[parameter].items() if isinstance(v, torch.Tensor)}
    assert before
    edit(optimizer, name, lr=0.5, **EDITS[name])
    assert {k: v.tolist() for k, v in optimizer.state[parameter].items() if isinstance(v, torch.Tensor)} == {
        k: v.tolist() for k, v in before.items()}
    assert optimizer.param_groups[0]["lr"] == 0.5
    if "beta1" in EDITS[name]:
        assert optimizer.param_groups[0]["betas"] == (0.2, 0.8)


def test_edited_adam_goes_on_as_if_its_moments_had_always_been_there():
    _, parameter, optimizer = make("adam", lr=0.01, beta1=0.5, beta2=0.9)
    step(optimizer, parameter, [2.0, 0.0])
    edit(optimizer, "adam", lr=0.1, beta1=0.8, beta2=0.9)
    step(optimizer, parameter, [1.0, 0.0])
    m, v = 0.8 * 1.0 + 0.2 * 1.0, 0.9 * 0.4 + 0.1 * 1.0
    second = 0.1 * (m / (1 - 0.8**2)) / math.sqrt(v / (1 - 0.9**2))
    assert parameter[0].item() == pytest.approx(0.99 - second, rel=1e-5)
