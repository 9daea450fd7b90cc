"""Autoencoders: the bound against the formula, networks the size of the GAN's beside them, and that they learn."""

import math

import numpy as np
import pytest
import torch
from torch import nn

from ganviz.engine.losses.base import LOSSES
from ganviz.engine.models.base import MODELS
from ganviz.engine.models.phases import PhaseInputs
from ganviz.engine.models.vae import evidence
from ganviz.engine.probes.sheet import SheetProbe
from ganviz.engine.settings.commands import Scripted, Set, Step
from ganviz.engine.settings.config import RunConfig
from ganviz.engine.telemetry.events import Rejected
from ganviz.engine.telemetry.mailbox import SERIES

from ..helpers import POINTS, built, events_of, trained

DIGITS = POINTS | {"data": {"name": "digits"}, "model": {"name": "vae", "z_dim": 8, "g_width": 64, "e_width": 64},
                   "train": {"batch_size": 32}}
BESIDE = DIGITS | {"model": {"name": "gan-beside-vae", "z_dim": 8, "g_width": 32, "d_width": 32}}


def config(tree, **changes):
    return RunConfig.from_dict(tree).with_changes({k.replace("__", "."): v for k, v in changes.items()})


def parameters(network):
    return sum(p.numel() for p in network.parameters())


def test_the_bound_is_the_papers_in_float64():
    generator = torch.Generator().manual_seed(3)
    real = torch.randn(5, 2, dtype=torch.float64, generator=generator)
    encode, decode = nn.Linear(2, 6).double(), nn.Linear(3, 2).double()
    loss = LOSSES["non-saturating"].Config().build()
    noise = torch.Generator().manual_seed(9)
    inputs = PhaseInputs(real, None, loss, (), 0, noise, noise)
    sigma, beta = 0.4, 1.7
    with torch.no_grad():
        given = evidence(lambda x: encode(x), lambda z: decode(z.double()), inputs, sigma, beta)
        drawn = torch.randn(5, 3, generator=torch.Generator().manual_seed(9)).double()
        code = encode(real)
    bound, parts = 0.0, [0.0, 0.0]
    for row in range(5):
        mean, log_variance = code[row, :3], code[row, 3:]
        with torch.no_grad():
            decoded = decode(mean + (log_variance / 2).exp() * drawn[row])
        distance = sum((float(a) - float(b)) ** 2 for a, b in zip(decoded, real[row], strict=True)) / (2 * sigma**2)
        kl = sum(0.5 * (math.exp(v) + m * m - 1 - v) for m, v in zip(mean.tolist(), log_variance.tolist(), strict=True))
        parts = [parts[0] + distance / 5, parts[1] + kl / 5]
        bound += (distance + beta * kl) / 5
    assert float(given.loss) == pytest.approx(bound, rel=1e-5)
    assert [float(given.terms[n]) for n in ("reconstruction", "kl")] == pytest.approx(parts, rel=1e-5)


@pytest.mark.parametrize(("vae", "gan", "widths"), [
    ("vae", "mlp", {"d_activation": "relu"}), ("conv-vae", "dcgan", {"g_norm": "batch"})])
def test_its_decoder_is_a_gans_generator_and_its_encoder_a_discriminator_with_more_outputs(vae, gan, widths):
    shape = (1, 8, 8)
    auto = MODELS[vae].Config(z_dim=8, g_width=32, e_width=16).build(shape)
    game = MODELS[gan].Config(z_dim=8, g_width=32, d_width=16, **widths).build(shape)
    assert parameters(auto.networks["G"]) == parameters(game.networks["G"])
    last = game.networks["D"][-1]
    assert parameters(auto.networks["E"]) - parameters(game.networks["D"]) == 15 * (last.in_features + 1)
    codes = auto.networks["E"](torch.zeros(3, *shape))
    assert codes.shape == (3, 16)


def test_it_learns_to_give_back_digits():
    trainer = trained(config(DIGITS, optimizer__g__lr=2e-3), 250)
    rows = np.concatenate([b.values for b in trainer.telemetry.drain_blocks()])
    names = (*SERIES, *(t.name for t in trainer.learner.terms()))
    found = {name: rows[:, names.index(name)] for name in ("reconstruction", "kl", "loss_g")}
    assert found["reconstruction"][-20:].mean() < 0.5 * found["reconstruction"][:5].mean()
    assert found["kl"][-20:].mean() > 5 * found["kl"][:5].mean()
    assert found["loss_g"] == pytest.approx(found["reconstruction"] + found["kl"], rel=1e-4)
    assert np.isnan(rows[:, SERIES.index("loss_d")]).all()
    sheet = SheetProbe().measure(trainer.view({"count": 32}))
    real, back = (c.samples.astype(float) for c in sheet.columns[:2])
    unrelated = np.roll(real, 1, axis=0)
    assert np.abs(back - real).mean() < 0.7 * np.abs(back - unrelated).mean()


def test_its_weights_are_live():
    run_config = config(DIGITS)
    changed = trained(run_config, 4, script=[Scripted(2, Set.of({"model.beta": 0.0}))])
    rows = np.concatenate([b.values for b in changed.telemetry.drain_blocks()])
    loss, reconstruction, kl = rows[:, 1], rows[:, -2], rows[:, -1]
    assert loss[:2] == pytest.approx((reconstruction + kl)[:2], rel=1e-4)
    assert loss[2:] == pytest.approx(reconstruction[2:], rel=1e-4)


def test_a_step_of_a_discriminator_that_is_not_there_is_refused():
    trainer = trained(config(DIGITS), 4, script=[Scripted(2, Step("d"))])
    reasons = [e.reason for e in events_of(trainer, Rejected)]
    assert len(reasons) == 1
    assert "has no discriminator" in reasons[0]


def test_beside_a_gan_neither_changes_the_other():
    """The GAN's first update of D is that of a GAN alone: the batch, the noise and the weights are its own."""
    beside, alone = built(config(BESIDE)), built(config(BESIDE, model__name="mlp"))
    assert parameters(beside.learner.model.networks["V"]) == parameters(beside.learner.model.networks["G"])
    for trainer in (beside, alone):
        trainer.learner.iterate()
    first, second = ({n: torch.cat([p.detach().flatten() for p in t.learner.model.networks[n].parameters()])
                      for n in ("G", "D")} for t in (beside, alone))
    assert all(first[name].equal(second[name]) for name in first)


def test_the_grid_shows_whose_samples_are_asked_for():
    trainer = built(config(BESIDE))
    model, z = trainer.learner.model, torch.zeros(2, 8)
    gan = model.sample(z)
    trainer.learner.apply(config(BESIDE, model__shown="vae"))
    assert model.sample(z).equal(model.networks["V"](z).float())
    assert not model.sample(z).equal(gan)
