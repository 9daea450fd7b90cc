"""The model as a diagram, against hooks set by hand."""

import math

import numpy as np
import pytest
import torch
from torch import nn

from ganviz.engine.probes.base import PROBES

from ..helpers import IMAGES, POINTS, built, config, same_tensors, trained
from .measuring import measure, view

PLAIN = POINTS | {"train": {"batch_size": 16, "ema_decay": 0.0}}


def by_hand(network, x):
    """What comes out of each layer of a stack in evaluation mode."""
    found = []
    network.eval()
    with torch.no_grad():
        for layer in network:
            x = layer(x)
            found.append(x.double().numpy())
    network.train()
    return found


def layers(graph):
    return {layer.path: layer for net in graph.nets for layer in net.layers}


def real_batch(run, count):
    order = np.random.default_rng(run.config.train.seed).permutation(len(run.view().data.items))[:count]
    return run.learner.batches.to_float(run.learner.batches.items[torch.from_numpy(order)])


@pytest.mark.parametrize("base", [PLAIN, IMAGES | {"train": {"batch_size": 16, "ema_decay": 0.0}}],
                         ids=["points", "images"])
def test_statistics_are_those_of_the_layers_outputs(base):
    run = trained(config(base), 5)
    graph = measure("network", run)
    model, z = run.learner.model, view(run).fixed_latents(graph.samples)
    made = by_hand(model.networks["G"], z)
    both = torch.cat([torch.from_numpy(made[-1]).float(), real_batch(run, graph.samples)])
    expected = {f"G/{k}": values for k, values in enumerate(made)}
    expected |= {f"D/{k}": values for k, values in enumerate(by_hand(model.networks["D"], both))}
    found = layers(graph)
    assert len(found) >= 8
    for path, layer in found.items():
        values = expected[path]
        assert layer.shape == values.shape[1:]
        assert layer.mean == pytest.approx(values.mean(), abs=1e-5)
        assert layer.std == pytest.approx(values.std(), rel=1e-3, abs=1e-6)
        module = model.networks[path[0]][int(path[2:])]
        assert layer.kind == type(module).__name__
        assert layer.parameters == sum(p.numel() for p in module.parameters())
        if layer.kind == "ReLU":
            others = tuple(k for k in range(values.ndim) if k != 1)
            assert (layer.idle_kind, layer.idle) == ("dead", pytest.approx((values.max(axis=others) <= 0).mean()))
    assert [(n.name, n.role) for n in graph.nets] == [("G", "makes"), ("D", "judges")]
    assert graph.nets[1].input == run.view().data.shape
    assert [(u.name, u.side, u.networks, u.series) for u in graph.updates] == [
        ("D", "d", ("D",), "loss_d"), ("G", "g", ("G",), "loss_g")]


@pytest.mark.parametrize("path", ["G/2", "D/0"])
def test_the_detail_of_a_linear_layer(path):
    run = trained(config(PLAIN), 5)
    graph = measure("network", run, layer=path, sample=3)
    detail, model = graph.detail, run.learner.model
    module = model.networks[path[0]][int(path[2:])]
    assert np.array_equal(detail.matrix, module.weight.detach().numpy())
    numbers = np.concatenate([p.detach().double().numpy().ravel() for p in module.parameters()])
    assert detail.weight_norm == pytest.approx(math.sqrt((numbers ** 2).sum()), rel=1e-6)
    # the non-saturating loss by hand, E sp(-l_r) + E sp(l_f) and E sp(-l_f)
    fake, soft = model.networks["G"](view(run).fixed_latents(graph.samples)), nn.functional.softplus
    real, judge = real_batch(run, graph.samples), model.networks["D"]
    loss = soft(-judge(fake)).mean() if path[0] == "G" else \
        soft(-judge(real)).mean() + soft(judge(fake.detach())).mean()
    gradients = torch.autograd.grad(loss, list(module.parameters()))
    assert detail.gradient_norm == pytest.approx(math.sqrt(sum(float((g ** 2).sum()) for g in gradients)), rel=1e-4)
    outputs = by_hand(model.networks["G"], view(run).fixed_latents(graph.samples)) if path[0] == "G" else \
        by_hand(judge, torch.cat([fake.detach(), real]))
    assert detail.outputs == pytest.approx(outputs[int(path[2:])][3], abs=1e-5)
    counts, edges = np.histogram(outputs[int(path[2:])], bins=40)
    assert detail.edges == pytest.approx(edges, abs=1e-5)
    assert np.abs(detail.shares - counts / counts.sum()).sum() < 0.01


def test_kernels_and_maps_of_convolutions():
    run = trained(config(IMAGES, train__ema_decay=0.0), 3)
    networks = run.learner.model.networks
    first = measure("network", run, layer="D/0", sample=2).detail
    weight = networks["D"][0].weight.detach().numpy()
    assert np.array_equal(first.kernels, weight.transpose(0, 2, 3, 1))
    z = view(run).fixed_latents(16)
    made = torch.from_numpy(by_hand(networks["G"], z)[-1]).float()
    assert first.maps == pytest.approx(by_hand(networks["D"], made)[0][2], abs=1e-5)
    last = measure("network", run, layer="G/5").detail
    weight = networks["G"][5].weight.detach().numpy()  # (inputs, 1, 4, 4)
    assert np.array_equal(last.kernels[..., 0], weight[:, 0])
    assert "as they write to the image" in last.kernel_note


def test_a_large_matrix_is_shown_in_means_of_blocks():
    run = built(config(POINTS, model__g_width=512))
    detail = measure("network", run, layer="G/2", weights="train").detail
    weight = run.learner.model.networks["G"][2].weight.detach().numpy()
    assert detail.matrix_shape == (512, 512)
    assert detail.matrix == pytest.approx(weight.reshape(256, 2, 256, 2).mean((1, 3)), abs=1e-6)


def test_a_model_without_an_opponent_shows_its_encoder_and_why_there_is_no_gradient():
    run = trained(config(POINTS | {"model": {"name": "vae"}}), 2)
    graph = measure("network", run, layer="E/0")
    encoder = graph.nets[1]
    assert (encoder.name, encoder.role, encoder.input) == ("E", "", (2,))
    assert all(layer.shape is not None for layer in encoder.layers), "its sheet passes real samples through it"
    assert math.isnan(graph.detail.gradient_norm)
    assert graph.detail.gradient_note == "no adversarial loss"


def test_a_network_that_nothing_is_known_to_pass_through_shows_its_parameters():
    class Odd(nn.Module):
        def __init__(self):
            super().__init__()
            self.scale = nn.Parameter(torch.ones(3))
            self.inner = nn.Linear(3, 1)

        def forward(self, one, two):
            return self.inner(one * self.scale + two)

    run = built(config(PLAIN))
    run.learner.model.networks["X"] = Odd()
    net = measure("network", run).nets[-1]
    assert (net.name, net.role, net.input, net.parameters) == ("X", "", None, 7)
    assert [(layer.path, layer.parameters, layer.shape) for layer in net.layers] == [
        ("X", 3, None), ("X/inner", 4, None)]


@pytest.mark.parametrize("base", [POINTS, IMAGES], ids=["points", "images"])
def test_measuring_changes_no_bit_of_the_training(base):
    one, other = built(config(base)), built(config(base))
    probe = PROBES["network"]()
    for _ in range(4):
        one.advance(2)
        other.advance(2)
        probe.measure(view(one, layer="G/0", sample=1))
    assert same_tensors(one, other)
