"""The regularizers that are no penalties."""

from types import SimpleNamespace

import pytest
import torch
from torch import nn

from ganviz.engine.layers.dropout import LiveDropout
from ganviz.engine.losses.base import LOSSES
from ganviz.engine.regularizers.base import REGULARIZERS


def make(name, **values):
    return REGULARIZERS[name].Config(**values).build()


def test_weight_clipping_clips_every_parameter():
    parameters = torch.tensor([-5.0, -0.01, 0.003, 0.0, 0.02])
    make("weight-clipping").after_update(parameters)
    torch.testing.assert_close(parameters, torch.tensor([-0.01, -0.01, 0.003, 0.0, 0.01]))


def test_gradient_clipping_shortens_a_long_gradient_to_the_limit():
    gradient = torch.tensor([30.0, -40.0])
    make("gradient-clipping", max_norm=2.0).limit_gradient(gradient)
    torch.testing.assert_close(gradient, torch.tensor([1.2, -1.6]))


@pytest.mark.parametrize("values", [[0.3, -0.4], [0.0, 0.0]])
def test_gradient_clipping_leaves_a_short_gradient_alone(values):
    gradient = torch.tensor(values)
    make("gradient-clipping", max_norm=2.0).limit_gradient(gradient)
    assert gradient.tolist() == torch.tensor(values).tolist()


def test_gradient_clipping_does_not_hide_a_nan():
    gradient = torch.tensor([1.0, float("nan")])
    make("gradient-clipping").limit_gradient(gradient)
    assert gradient.isnan().any()


def test_gradient_clipping_agrees_with_torchs():
    gradient = torch.randn(50, generator=torch.Generator().manual_seed(1)) * 10
    parameter = nn.Parameter(torch.zeros(50))
    parameter.grad = gradient.clone()
    nn.utils.clip_grad_norm_([parameter], 3.0)
    make("gradient-clipping", max_norm=3.0).limit_gradient(gradient)
    torch.testing.assert_close(gradient, parameter.grad)


def test_label_smoothing_sets_the_target():
    assert make("label-smoothing").real_target(1.0) == 0.9
    assert make("label-smoothing", target=0.8).real_target(1.0) == 0.8


@pytest.mark.parametrize("loss", list(LOSSES))
def test_label_smoothing_refuses_losses_without_labels(loss):
    kind = REGULARIZERS["label-smoothing"]
    reason = kind.refuses(kind.Config(), SimpleNamespace(loss=LOSSES[loss].Config()))
    if loss in ("minimax", "non-saturating", "least-squares"):
        assert reason is None
    else:
        assert loss in reason
        assert "non-saturating" in reason


@pytest.mark.parametrize(("step", "expected"),
                         [(0, 0.4), (25, 0.3), (50, 0.2), (99, 0.004), (100, 0.0), (500, 0.0)])
def test_instance_noise_falls_linearly(step, expected):
    config = REGULARIZERS["instance-noise"].Config(sigma=0.4, until=100)
    assert config.sigma_at(step) == pytest.approx(expected)


@pytest.mark.parametrize("shape", [(2000, 2), (50, 3, 8, 8)], ids=str)
def test_instance_noise_has_the_scheduled_size(shape):
    noise = make("instance-noise", sigma=0.4, until=100)
    samples = torch.full(shape, 5.0)
    added = noise.transform(samples, 50, torch.Generator().manual_seed(1)) - samples
    assert added.std().item() == pytest.approx(0.2, rel=0.06)
    assert added.mean().item() == pytest.approx(0.0, abs=0.02)
    assert samples.eq(5.0).all()


def test_instance_noise_is_constant_without_an_end():
    noise = make("instance-noise", sigma=0.4)
    added = noise.transform(torch.zeros(5000, 2), 10**6, torch.Generator().manual_seed(1))
    assert added.std().item() == pytest.approx(0.4, rel=0.05)


def test_instance_noise_that_has_ended_changes_nothing():
    noise = make("instance-noise", until=100)
    samples = torch.ones(3, 2)
    assert noise.transform(samples, 100, torch.Generator().manual_seed(1)).equal(samples)


def test_instance_noise_lets_the_gradient_through_to_the_fakes():
    fake = torch.ones(3, 2, requires_grad=True)
    make("instance-noise").transform(fake, 0, torch.Generator().manual_seed(1)).sum().backward()
    assert fake.grad.eq(1).all()


def test_dropout_sets_every_layer_and_takes_it_back():
    network = nn.Sequential(nn.Linear(2, 4), LiveDropout(), nn.Sequential(nn.Linear(4, 4), LiveDropout()))
    dropout = make("dropout", p=0.4)
    dropout.configure([network])
    assert [m.p for m in network.modules() if isinstance(m, LiveDropout)] == [0.4, 0.4]
    dropout.release([network])
    assert [m.p for m in network.modules() if isinstance(m, LiveDropout)] == [0.0, 0.0]
