"""What is told of the two players, with networks that are made by hand."""

import dataclasses
import math

import numpy as np
import pytest
import torch
from torch import nn

from ganviz.engine.probes.base import PROBES

from ..helpers import IMAGES, POINTS, built, config, trained
from .measuring import Fixed, Stream, measure, view, with_discriminator, with_generator

RING = POINTS | {"train": {"batch_size": 16, "ema_decay": 0.0}}


def by_name(picture):
    return {i.name: i for i in picture.indicators}


def measured(run, **requests):
    return by_name(measure("players", run, **requests))


@pytest.fixture
def run():
    return built(config(RING))


# -- overfitting ------------------------------------------------------------------------------------------------------


def test_a_d_that_knows_its_samples_by_heart_is_found_out(run):
    known = run.learner.batches.items
    with_generator(run, Fixed(torch.full((1, 2), 9.0)))

    def judge(samples):
        near = torch.cdist(samples.detach(), known, compute_mode="donot_use_mm_for_euclid_dist").min(1).values < 1e-6
        return torch.where(near, 2.0, -2.0) + 0 * samples.sum(1)

    found = measured(with_discriminator(run, judge))
    assert found["d_accuracy_held_out"].value == 0.0
    assert found["d_accuracy_held_out"].reference == 1.0
    assert found["d_accuracy_held_out"].samples == 100
    assert found["r_v"].value == pytest.approx(1.0)
    assert found["d_accuracy_held_out"].verdict == found["r_v"].verdict == "bad"


def test_a_d_that_judges_all_reals_alike_does_not_overfit(run):
    with_generator(run, Fixed(torch.full((1, 2), 9.0)))
    found = measured(with_discriminator(run, lambda samples: 2.0 - torch.linalg.vector_norm(samples, dim=1)))
    assert found["d_accuracy_held_out"].value == found["d_accuracy_held_out"].reference == 1.0
    assert found["r_v"].value == pytest.approx(0.0, abs=0.01)


def test_a_d_that_tells_nothing_has_no_overfitting_to_measure(run):
    found = measured(with_discriminator(run, lambda samples: samples.sum(1) * 0))
    assert "does not score training reals above fakes" in found["r_v"].reason


@pytest.mark.parametrize(("lead", "told"), [(0.4, False), (3.0, True)])
def test_a_small_lead_of_training_samples_makes_no_ratio(run, lead, told):
    # scores of reals are 3 x, of standard deviation about 2 on the ring: the mean of the 100 held-out ones is right to
    # 0.2, half of the lead of 0.4 and a fifteenth of the lead of 3
    with_generator(run, Fixed(torch.full((1, 2), 9.0)))

    def judge(samples):
        return torch.where(samples[:, 0] == 9.0, -lead, 3 * samples[:, 0])

    found = measured(with_discriminator(run, judge))["r_v"]
    assert (found.value is not None) == told
    assert told or "would be noise" in found.reason


def test_without_held_out_samples_it_says_so():
    found = measured(built(config(RING, train__held_out=0.0)))
    assert "train.held_out is 0" in found["r_v"].reason
    assert "train.held_out is 0" in found["d_accuracy_held_out"].reason


def test_a_critic_has_no_accuracy_on_held_out_samples():
    found = measured(trained(config(RING, loss__name="wasserstein"), 3))
    assert "compares scores" in found["d_accuracy_held_out"].reason


# -- gradients --------------------------------------------------------------------------------------------------------


def test_the_steepness_of_a_linear_d_is_that_of_its_weights(run):
    found = measured(with_discriminator(run, lambda samples: samples @ torch.tensor([3.0, 4.0])))
    assert found["d_input_gradient"].value == pytest.approx(5.0)
    assert found["d_input_gradient"].samples == 1000 // 2 + 512


def test_the_steepness_at_reals_and_at_fakes_are_told_apart(run):
    # D is |x|²/2, whose gradient at x is x itself: 1 on the ring, 7 at the fakes
    with_generator(run, Fixed(torch.tensor([[7.0, 0.0]])))
    found = measured(with_discriminator(run, lambda samples: samples.square().sum(1) / 2))["d_input_gradient"]
    detail = {what: float(value) for what, value in found.detail}
    assert detail["at fakes"] == pytest.approx(7.0)
    assert detail["at reals"] == pytest.approx(1.0, abs=0.01)
    assert found.value == pytest.approx(4.0, abs=0.01)


def gradients(run, given):
    """Both sides' gradients, asked without a probe: non-saturating loss, in evaluation mode."""
    g, d = (run.learner.model.networks[n].eval() for n in ("G", "D"))
    order = np.random.default_rng(run.config.train.seed).permutation(len(given.real))[:256]
    fake, real = g(given.fixed_latents(256)), d(given.real[torch.from_numpy(order)])
    loss_d = nn.functional.softplus(-real).mean() + nn.functional.softplus(d(fake.detach())).mean()
    loss_g = nn.functional.softplus(-d(fake)).mean()
    found = [torch.cat([x.flatten() for x in torch.autograd.grad(loss, list(network.parameters()))])
             for loss, network in ((loss_d, d), (loss_g, g))]
    for network in (g, d):
        network.train()
    return found


def test_the_cosine_is_that_of_the_gradients_of_the_two_measurements():
    run, probe = trained(config(RING), 5), PROBES["players"]()
    first = by_name(probe.measure(view(run)))
    assert "two measurements" in first["gradient_cosine_d"].reason
    before = gradients(run, view(run))
    run.advance(20)
    found, after = by_name(probe.measure(view(run))), gradients(run, view(run))
    for side, one, other in zip("dg", before, after, strict=True):
        expected = float(one @ other / one.norm() / other.norm())
        assert found[f"gradient_cosine_{side}"].value == pytest.approx(expected, abs=1e-4)
        assert "20 iterations apart" in found[f"gradient_cosine_{side}"].reference_text


def test_weights_that_did_not_move_have_a_gradient_that_did_not_turn(run):
    probe = PROBES["players"]()
    probe.measure(view(run))
    found = by_name(probe.measure(dataclasses.replace(view(run), step=10)))
    for side in "dg":
        assert found[f"gradient_cosine_{side}"].value == pytest.approx(1.0)
    assert found["update_ratio_d"].value == found["update_ratio_g"].value == 0.0


def test_a_loss_that_changed_has_no_cosine(run):
    probe = PROBES["players"]()
    probe.measure(view(run))
    other = built(config(RING, loss__name="hinge"))
    found = by_name(probe.measure(dataclasses.replace(view(other), step=10)))
    assert "under one loss" in found["gradient_cosine_d"].reason


@pytest.mark.parametrize("loss", ["relativistic", "relativistic-average", "wasserstein", "least-squares"])
def test_every_loss_has_gradients(loss):
    run, probe = trained(config(RING, loss__name=loss), 2), PROBES["players"]()
    probe.measure(view(run))
    run.advance(3)
    found = by_name(probe.measure(view(run)))
    assert -1 <= found["gradient_cosine_g"].value <= 1
    assert -1 <= found["gradient_cosine_d"].value <= 1


def test_networks_whose_gradients_are_off_are_measured_all_the_same(run):
    for network in run.learner.model.networks.values():
        network.requires_grad_(False)
    probe = PROBES["players"]()
    probe.measure(view(run))
    found = by_name(probe.measure(dataclasses.replace(view(run), step=10)))
    assert found["gradient_cosine_g"].value == pytest.approx(1.0)
    assert not any(p.requires_grad for n in run.learner.model.networks.values() for p in n.parameters())


# -- weights ----------------------------------------------------------------------------------------------------------


def test_the_update_ratio_by_hand(run):
    probe = PROBES["players"]()
    first = by_name(probe.measure(view(run)))
    assert "two measurements" in first["update_ratio_d"].reason
    with torch.no_grad():
        for value in run.learner.model.networks["D"].parameters():
            value.mul_(1.1 if value.dim() > 1 else 5.0)  # biases do not count
    found = by_name(probe.measure(dataclasses.replace(view(run), step=10)))["update_ratio_d"]
    assert found.value == pytest.approx(0.01, rel=1e-4)
    assert "10 iterations" in found.reference_text
    assert [value for _, value in found.detail] == ["0.01"] * 3


@pytest.mark.parametrize(("ratio", "verdict"), [(0.0, ""), (1.2e-5, ""), (2e-4, "good"), (1e-3, "good"),
                                                (5e-3, "good"), (0.05, "fair"), (0.5, "bad")])
def test_an_update_far_from_the_usual_ratio_is_not_called_good(run, ratio, verdict):
    probe = PROBES["players"]()
    probe.measure(view(run))
    with torch.no_grad():
        for value in run.learner.model.networks["D"].parameters():
            value.mul_(1 + 10 * ratio)
    found = by_name(probe.measure(dataclasses.replace(view(run), step=10)))["update_ratio_d"]
    assert found.value == pytest.approx(ratio, rel=0.05, abs=1e-9)
    assert found.verdict == verdict


def test_a_second_measurement_at_the_same_step_shows_the_same():
    run, probe = trained(config(RING), 5), PROBES["players"]()
    probe.measure(view(run))
    run.advance(5)
    first, again = (by_name(probe.measure(view(run))) for _ in range(2))
    for name in ("update_ratio_d", "update_ratio_g", "gradient_cosine_d", "gradient_cosine_g"):
        assert first[name].value is not None
        assert first[name] == again[name]


def test_dead_units_are_counted_in_the_worst_layer(run):
    dead, alive = nn.Linear(2, 8), nn.Linear(8, 4)
    with torch.no_grad():
        dead.weight.zero_()
        dead.bias.copy_(torch.tensor([1.0, 1, -1, -1, -1, -1, -1, -1]))
        alive.bias.fill_(100.0)
    with_generator(run, nn.Sequential(dead, nn.ReLU(), alive, nn.ReLU(), nn.Linear(4, 2)))
    found = measured(run)["saturated_g"]
    assert found.value == 0.75
    assert found.detail == (("1 ReLU", "75 %"), ("3 ReLU", "0 %"))
    assert "worst: 1 ReLU" in found.reference_text


def test_saturated_tanh_units_are_counted_and_the_output_stands_apart(run):
    hidden = nn.Linear(2, 4)
    with torch.no_grad():
        hidden.weight.zero_()
        hidden.bias.copy_(torch.tensor([5.0, -5.0, 0.1, 0.2]))
    output = nn.Linear(4, 2)
    with torch.no_grad():
        output.weight.zero_()
        output.bias.fill_(9.0)
    with_generator(run, nn.Sequential(hidden, nn.Tanh(), output, nn.Tanh()))
    found = measured(run)["saturated_g"]
    assert found.value == 0.5
    assert found.detail == (("1 Tanh", "50 %"), ("3 Tanh (output)", "100 %"))


def test_leaky_units_cannot_saturate():
    found = measured(built(config(RING)))["saturated_d"]
    assert found.value is None
    assert "LeakyReLU" in found.reason
    assert measured(built(config(RING, model__d_activation="relu")))["saturated_d"].value is not None


def test_no_hook_is_left_behind(run):
    measured(run)
    assert not any(m._forward_hooks for n in run.learner.model.networks.values() for m in n.modules())


# -- the generator's output -------------------------------------------------------------------------------------------


def test_points_on_a_line_have_rank_1_and_a_cloud_rank_2(run):
    line = torch.randn(512, 1) * torch.tensor([[3.0, 4.0]])
    found = measured(with_generator(run, Stream(line)))["effective_rank"]
    assert found.value == pytest.approx(1.0, abs=1e-3)
    assert found.reference == pytest.approx(2.0, abs=0.02)
    assert found.high == 2.0
    cloud = measured(with_generator(run, Stream(torch.randn(512, 2))))["effective_rank"]
    assert cloud.value == pytest.approx(2.0, abs=0.02)
    assert measured(with_generator(run, Fixed(torch.ones(1, 2))))["effective_rank"].value == 0


def test_samples_that_are_not_finite_are_said_to_be(run):
    found = measured(with_generator(run, Fixed(torch.tensor([[math.nan, 0.0]]))))
    for name in ("r_v", "d_input_gradient", "effective_rank", "saturated_g"):
        assert found[name].value is None
        assert "finite" in found[name].reason


@pytest.mark.parametrize("base", [POINTS, IMAGES], ids=["points", "images"])
def test_every_indicator_explains_itself(base):
    run, probe = trained(config(base, model__d_activation="relu"), 3), PROBES["players"]()
    probe.measure(view(run))
    run.advance(3)
    picture = probe.measure(view(run))
    assert picture.weights == "", "they are of the two that are trained, whatever is chosen"
    for indicator in picture.indicators:
        assert indicator.help.endswith(".")
        assert indicator.group == "players"
        assert (indicator.value is None) == bool(indicator.reason)
        if indicator.value is not None:
            assert indicator.text
            assert indicator.reference_text
            assert indicator.samples > 0
