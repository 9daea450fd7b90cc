"""What is found out about a script's networks by passing samples through them, and what is said where it cannot be."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch import nn

from ganviz.engine.own_loop.watch import prepared
from ganviz.engine.own_loop.watched_run import WatchedRun
from ganviz.engine.probes.samples import ImageSamples, PointSamples
from ganviz.engine.settings.commands import Set
from ganviz.engine.settings.params import ConfigError
from ganviz.engine.telemetry.events import Applied, Note, Started
from ganviz.engine.telemetry.mailbox import Telemetry
from tests.engine.own_loop.scripts import Script, discriminator


def watched(steps=2, log=None, **given):
    """A run of some iterations that log the same."""
    run = WatchedRun(prepared(**given), Telemetry())
    with run:
        run.watch({"samples": {}})
        for _ in run.steps(steps):
            run.log(**(log or {"loss_d": 1.0, "loss_g": 1.0}))
        pictures = run.telemetry.drain_pictures()
        list(run.steps(1))
    events = run.telemetry.drain_events()
    return run, events, pictures | run.telemetry.drain_pictures()


def notes(events):
    return [event.message for event in events if isinstance(event, Note)]


def dcgan():
    return nn.Sequential(nn.ConvTranspose2d(6, 4, 4), nn.BatchNorm2d(4), nn.ReLU(),
                         nn.ConvTranspose2d(4, 3, 4, 2, 1), nn.Sigmoid())


def test_noise_of_one_pixel_and_samples_from_0_to_1():
    real = torch.rand(20, 3, 8, 8)
    _, events, pictures = watched(generator=dcgan(), real=real, z_dim=6, log={"loss_g": 1.0})
    started = next(event for event in events if isinstance(event, Started))
    assert started.facts.shape == (3, 8, 8)
    assert started.facts.sides == ("g",)
    content = pictures["samples"].content
    assert isinstance(content, ImageSamples)
    shown = {tuple(image.flatten()[:6]) for image in content.real}
    expected = {tuple(image.permute(1, 2, 0).flatten()[:6].mul(255).round().byte().tolist()) for image in real}
    assert all(any(np.abs(np.subtract(a, b, dtype=int)).max() <= 1 for b in expected) for a in shown)


def test_points_and_the_dimension_of_noise_read_off_the_first_layer():
    generator = nn.Sequential(nn.Linear(5, 8), nn.ReLU(), nn.Linear(8, 2))
    judge = nn.Sequential(nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 1))
    run, events, pictures = watched(generator=generator, discriminator=judge, real=torch.randn(50, 2) * 3)
    started = next(event for event in events if isinstance(event, Started))
    assert (started.facts.data_kind, started.facts.z_dim, started.facts.items) == ("points", 5, 50)
    assert isinstance(pictures["samples"].content, PointSamples)
    assert "heatmap" not in run.observer.inapplicable


def test_flat_images_are_laid_out_as_squares():
    generator = nn.Sequential(nn.Linear(4, 64), nn.Tanh())
    judge = nn.Sequential(nn.Linear(64, 1))
    _, events, pictures = watched(generator=generator, discriminator=judge, real=torch.rand(10, 1, 8, 8) * 2 - 1)
    assert pictures["samples"].content.fake.shape[1:] == (8, 8, 1)
    assert not [note for note in notes(events) if "could not" in note]


def test_a_generator_that_takes_more_than_noise_is_said_and_the_rest_goes_on():
    class Conditional(nn.Module):
        def __init__(self):
            super().__init__()
            self.body = nn.Linear(4, 64)

        def forward(self, z, labels):
            return self.body(z) * labels

    run, events, pictures = watched(generator=Conditional(), discriminator=discriminator(False),
                                    real=torch.rand(10, 1, 8, 8))
    assert run.observer.inapplicable["samples"].startswith("no samples could be made: the generator takes")
    assert "give a function that makes n samples (sample=…)" in run.observer.inapplicable["samples"]
    assert "samples" not in pictures
    assert not [note for note in notes(events) if "cannot be watched" in note]


def test_functions_of_the_script_make_and_judge_samples_and_draw_from_no_stream():
    body = nn.Linear(8, 64)
    judge = nn.Linear(64, 1)
    real = torch.rand(10, 1, 8, 8)
    state = torch.get_rng_state()

    def sample(n):
        return body(torch.cat([torch.randn(n, 4), torch.rand(n, 4)], 1)).view(n, 1, 8, 8)

    run, _, pictures = watched(networks={"G": body, "D": judge}, sample=sample,
                               score=lambda samples: judge(samples.flatten(1)), real=real)
    assert torch.equal(torch.get_rng_state(), state)
    assert pictures["samples"].content.fake.std() > 0
    assert np.isfinite(pictures["samples"].content.fake_scores).all()
    assert not run.observer.in_background
    assert run.observer.inapplicable["explorer"] == "samples are made by a function, and not of latents"


def test_networks_that_draw_even_in_evaluation_are_watched_between_steps_and_draw_from_no_stream():
    class Noisy(nn.Module):
        def __init__(self):
            super().__init__()
            self.body = nn.Linear(4, 64)

        def forward(self, z):
            return (self.body(z) + torch.randn(len(z), 64)).view(-1, 1, 8, 8)

    given = {"generator": Noisy(), "discriminator": discriminator(False), "real": torch.rand(10, 1, 8, 8)}
    state = torch.get_rng_state()
    run, _, pictures = watched(**given)
    assert torch.equal(torch.get_rng_state(), state)
    assert not run.observer.in_background
    assert "samples" in pictures


def test_without_data_the_first_batch_serves():
    script = Script()
    with script.watched(real=None) as run:
        script.vanilla(1, run)
    events = run.telemetry.drain_events()
    assert next(event for event in events if isinstance(event, Started)).facts.items == 8
    assert "No real samples were given (real=…): the first batch of the loop serves to compare with." in notes(events)


def test_samples_of_another_kind_are_not_shown_and_curves_are():
    run, events, _ = watched(generator=nn.Linear(3, 7), discriminator=nn.Linear(7, 1), real=torch.rand(10, 7))
    assert any("samples of shape (7,) are neither images" in note for note in notes(events))
    assert "samples" in run.observer.inapplicable
    assert sum(len(block.values) for block in run.telemetry.drain_blocks()) == 3


class TestFourNetworks:
    """As PyTorch-GAN's cyclegan.py: two generators with one optimizer, two discriminators with one each."""

    @staticmethod
    def given():
        generators = {"G_AB": nn.Conv2d(3, 3, 3, padding=1), "G_BA": nn.Conv2d(3, 3, 3, padding=1)}
        judges = {"D_A": nn.Conv2d(3, 1, 4, 2, 1), "D_B": nn.Conv2d(3, 1, 4, 2, 1)}
        weights = [p for network in generators.values() for p in network.parameters()]
        optimizers = {"G": torch.optim.Adam(weights, 2e-4), "D_A": torch.optim.Adam(judges["D_A"].parameters(), 1e-4),
                      "D_B": torch.optim.Adam(judges["D_B"].parameters(), 3e-4)}
        photos = torch.rand(6, 3, 8, 8) * 2 - 1
        return {"networks": generators | judges, "optimizers": optimizers, "real": torch.rand(20, 3, 8, 8) * 2 - 1,
                "sample": lambda n: generators["G_AB"](photos[:n]), "score": judges["D_B"]}

    def test_all_are_there_with_their_optimizers(self):
        run, events, pictures = watched(**self.given(), log={"loss_G": 1.0, "loss_D": 1.0, "loss_cycle": 0.5})
        started = next(event for event in events if isinstance(event, Started))
        assert list(started.parameters) == ["G_AB", "G_BA", "D_A", "D_B"]
        assert {term.name: term.side for term in started.facts.terms} == {
            "loss_G": "g", "loss_D": "d", "loss_cycle": "g"}
        assert (run.config.get("optimizer.g.lr"), run.config.get("optimizer.d.lr")) == (2e-4, 1e-4)
        assert (run.config.get("model.lr_D_A"), run.config.get("model.lr_D_B")) == (1e-4, 3e-4)
        assert pictures["samples"].content.fake.shape == (6, 8, 8, 3)

    def test_rates_of_one_and_of_all_discriminators(self):
        given = self.given()
        run = WatchedRun(prepared(**given), Telemetry())
        with run:
            list(run.steps(1))
            run.send(Set.of({"model.lr_D_B": 6e-4}))
            run.send(Set.of({"optimizer.d.lr": 2e-4}))
            list(run.steps(1))
            rates = {name: optimizer.param_groups[0]["lr"] for name, optimizer in given["optimizers"].items()}
            assert rates == pytest.approx({"G": 2e-4, "D_A": 2e-4, "D_B": 12e-4})
            assert run.config.get("model.lr_D_B") == pytest.approx(12e-4)
        summaries = [event.summary for event in run.telemetry.drain_events() if isinstance(event, Applied)]
        assert summaries == ["Learning rate of D_B 0.0003 → 0.0006",
                             "Learning rate of D_A 0.0001 → 0.0002, Learning rate of D_B 0.0006 → 0.0012, "
                             "D learning rate 0.0001 → 0.0002"]


@pytest.mark.parametrize(("given", "message"), [
    ({}, "no network was given"),
    ({"generator": lambda z: z}, "networks.G: a function is not a torch.nn.Module"),
    ({"generator": nn.Linear(1, 2), "loss": "bce"}, "there is no loss 'bce'"),
    ({"generator": nn.Linear(1, 2), "optimizers": {"g": 3}}, "optimizers.g: a int has no param_groups"),
    ({"generator": nn.Linear(1, 2), "live": {"not a name": 1.0}}, "is no name that can be read"),
    ({"generator": nn.Linear(1, 2), "live": {"rate": [1]}}, "live.rate: .1. is not a number"),
])
def test_what_cannot_be_used_is_refused_at_once(given, message):
    with pytest.raises(ConfigError, match=message):
        prepared(**given)
