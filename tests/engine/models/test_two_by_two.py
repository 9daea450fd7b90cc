"""The one-neuron GAN: the lecture's numbers, and that every preset finds the diagonal."""

from __future__ import annotations

import pytest
import torch

from ganviz.engine.settings import presets
from ganviz.engine.settings.config import RunConfig

from ..helpers import built, same_tensors, trained

PRESETS = [name for name in presets.names() if name.startswith("two-by-two")]
LECTURE = torch.tensor([1.0, -1.0, -1.0, 1.0])


def config(name: str = "two-by-two", **changes) -> RunConfig:
    return RunConfig.from_dict(presets.tree(name)).with_changes(
        {"device.kind": "cpu", "device.compile": False} | {k.replace("__", "."): v for k, v in changes.items()})


def images(*brightness) -> torch.Tensor:
    """2×2 images as networks see them, of brightness 0 to 1."""
    return torch.tensor(brightness)[:, None] * 2 - 1


def neuron(trainer):
    return trainer.learner.model.networks["D"].neuron


def test_the_lectures_discriminator():
    model = built(config()).learner.model
    logits = model.score(images([[0.8, 0.1], [0.0, 0.6]], [[0.8, 0.8], [0.0, 0.6]]))
    assert logits.tolist() == pytest.approx([0.3, -0.4], abs=1e-6)
    assert torch.sigmoid(logits).tolist() == pytest.approx([0.574, 0.401], abs=5e-4)


def test_the_lectures_generator():
    model = built(config()).learner.model
    made = (model.sample(torch.tensor([[0.7]])) + 1) / 2
    assert made.shape == (1, 1, 2, 2)
    assert made.flatten().tolist() == pytest.approx([0.668, 0.332, 0.332, 0.668], abs=5e-4)


def test_random_weights_are_small_and_all_biases_begin_at_0():
    learner = built(config("two-by-two-random")).learner
    parameters = {name: p for net in learner.model.networks.values() for name, p in net.named_parameters()}
    assert {name: p.numel() for name, p in parameters.items()} == {
        "neuron.weight": 4, "neuron.bias": 1, "neurons.weight": 4, "neurons.bias": 4}
    for name, parameter in parameters.items():
        assert (parameter == 0).all() if "bias" in name else 0 < parameter.abs().max() < 0.5


def test_latents_are_numbers_from_0_to_1():
    z = built(config()).learner.model.latents(4000, torch.Generator().manual_seed(3))
    assert z.shape == (4000, 1)
    assert 0 <= z.min() < 0.01 < 0.99 < z.max() < 1
    assert z.mean() == pytest.approx(0.5, abs=0.02)


def test_a_step_of_gradient_descent_is_the_one_worked_by_hand():
    """One real and one fake: w ← w - 0.1 · gradient, with the gradient of softplus(-l_r) + softplus(l_f)."""
    trainer = built(config(train__batch_size=1))
    learner = trainer.learner
    judged = []

    def note(module, given, brightness):
        judged.append(brightness.flatten(1).double())

    hook = learner.model.networks["D"].brightness.register_forward_hook(note)
    learner.iterate(("d",))
    hook.remove()
    (x, y), w = judged[0], LECTURE.double()
    push = torch.sigmoid(-(w @ x - 1)), torch.sigmoid(w @ y - 1)  # by how much each verdict is wrong
    assert torch.allclose(neuron(trainer).weight[0].double(), w + 0.1 * (push[0] * x - push[1] * y), atol=1e-6)
    assert neuron(trainer).bias.item() == pytest.approx(-1 + 0.1 * float(push[0] - push[1]), abs=1e-6)


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize("name", PRESETS)
def test_it_finds_the_diagonal(name, seed):
    trainer = built(config(name, train__seed=seed))
    for _ in range(30):
        trainer.learner.iterate()
    weight = neuron(trainer).weight[0].detach()
    assert float(weight @ LECTURE / (2 * weight.norm())) > 0.9, "D's weights point along the diagonal"
    for _ in range(970):
        trainer.learner.iterate()
    z = torch.linspace(0, 1, 101)[:, None]
    one, two, three, four = ((trainer.learner.model.sample(z) + 1) / 2).mean(0).flatten().tolist()
    assert min(one, four) > 0.6
    assert max(two, three) < 0.4


def test_the_same_seed_gives_the_same_run():
    assert same_tensors(trained(config(), 20), trained(config(), 20))
