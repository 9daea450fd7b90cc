"""bfloat16 against float64: gradients, and the contracts that hold in every format."""

import copy
import re

import pytest
import torch

from ganviz.engine.models.phases import PhaseInputs

from ..helpers import IMAGES, built, config, same_tensors, trained

DCGAN = IMAGES | {"model": {"name": "dcgan", "g_width": 16, "d_width": 16, "z_dim": 8}}
RESIZE = IMAGES | {"model": {"name": "resize-gan", "g_width": 16, "d_width": 16, "z_dim": 8}}
PERCEPTRONS = IMAGES | {"model": {"name": "mlp", "g_width": 64, "g_growth": 2.0, "g_norm": "batch", "d_width": 64}}
CASES = pytest.mark.parametrize("base", [DCGAN, RESIZE, PERCEPTRONS], ids=lambda base: base["model"]["name"])


def gradient(trainer, phase, dtype):
    """A phase's flat gradient, from the first random numbers of the run."""
    learner = trainer.learner
    model = learner.model
    if dtype == torch.float64:
        for network in model.networks.values():
            network.double().register_forward_pre_hook(lambda _, args: tuple(value.double() for value in args))
    batches = copy.copy(learner.batches)
    batches.restore({"items": (learner.batches.state()["items"][0], 0)})
    real, labels, _ = batches.draw(64)
    noise = torch.Generator().manual_seed(5)
    inputs = PhaseInputs(real, labels, learner.loss, (), 0, noise, noise)
    with torch.autocast("cpu", torch.bfloat16, enabled=dtype == torch.bfloat16):
        loss = phase.loss(inputs).loss
    parameters = [p for name in phase.networks for p in model.networks[name].parameters()]
    return torch.cat([g.flatten().double() for g in torch.autograd.grad(loss, parameters)])


@pytest.mark.parametrize("side", ["d", "g"])
@CASES
def test_gradients_in_bfloat16_point_where_float64s_do(base, side):
    found = {}
    for dtype in (torch.float64, torch.float32, torch.bfloat16):
        trainer = built(config(base, train__batch_size=64))
        phase = next(p for p in trainer.learner.model.phases() if p.side == side)
        found[dtype] = gradient(trainer, phase, dtype)
    exact = found[torch.float64]
    for dtype, tolerance in ((torch.float32, 1e-4), (torch.bfloat16, 0.05)):
        # 8 binary digits are 0.4 % an operation; some ten of them follow each other
        assert float((found[dtype] - exact).norm() / exact.norm()) < tolerance, dtype
        assert float(found[dtype].norm() / exact.norm()) == pytest.approx(1.0, abs=tolerance / 2)


@CASES
def test_a_run_in_bfloat16_goes_on_exactly_where_it_was_saved(base):
    settings = config(base, device__precision="bfloat16")
    halfway = trained(settings, 3)
    assert same_tensors(trained(settings, 6, state=halfway.state()), trained(settings, 6))


@CASES
def test_watching_a_run_in_bfloat16_changes_no_weight(base):
    settings = config(base, device__precision="bfloat16")
    states = []
    for topics in ({"samples": {}, "verdicts": {}, "health": {}}, {}):
        trainer = built(settings)
        trainer.watch(topics)
        for _ in range(4):
            trainer.advance(1)
            trainer.observer.probe_all(trainer.view)
        trainer.observer.end()
        states.append(trainer.state().tensors)
    watched, unwatched = states
    different = {name for name, value in unwatched.items() if not watched[name].equal(value)}
    # the averaged copy takes over the statistics of batch norm when it is looked at
    assert not {name for name in different if not re.fullmatch(r"ema\..*(running_\w+|num_batches_tracked)", name)}


@CASES
@pytest.mark.parametrize(("phase", "moved", "kept"), [("d", "D", "G"), ("g", "G", "D")])
def test_a_phase_in_bfloat16_moves_its_own_network_alone(base, phase, moved, kept):
    trainer = built(config(base, device__precision="bfloat16"))
    networks = trainer.learner.model.networks
    before = {name: [p.detach().clone() for p in network.parameters()] for name, network in networks.items()}
    trainer.learner.iterate((phase,), repeats=1)
    assert all(torch.equal(p, b) for p, b in zip(networks[kept].parameters(), before[kept], strict=True))
    assert not all(torch.equal(p, b) for p, b in zip(networks[moved].parameters(), before[moved], strict=True))
