"""The table of errors, by the example that is worked by hand in the introductions."""

from __future__ import annotations

import pytest
import torch

from ganviz.engine.losses.base import LOSSES
from ganviz.engine.losses.errors import discriminator_errors, generator_errors

FAKES, REALS = [0.8, 0.3, 0.5], [0.1, 0.9, 0.2]  # D's scores in its own phase
FAKES_AGAIN = [0.5, 0.1, 0.2]  # and of the fakes in G's phase


def logits(scores: list[float]) -> torch.Tensor:
    return torch.logit(torch.tensor(scores, dtype=torch.float64))


def loss(name: str):
    return LOSSES[name].Config().build()


def test_the_discriminators_phase_of_the_worked_example():
    of_real, of_fake = discriminator_errors(loss("non-saturating"), logits(REALS), logits(FAKES))
    assert of_fake.score.tolist() == pytest.approx(FAKES)
    assert of_real.score.tolist() == pytest.approx(REALS)
    assert (of_fake.target, of_real.target) == (0.0, 1.0)
    assert of_fake.error.tolist() == pytest.approx([-0.8, -0.3, -0.5])
    assert of_real.error.tolist() == pytest.approx([0.9, 0.1, 0.8])
    assert [round(x, 2) for x in of_fake.loss.tolist()] == [1.61, 0.36, 0.69]
    assert [round(x, 2) for x in of_real.loss.tolist()] == [2.30, 0.11, 1.61]
    assert round((of_fake.loss.sum() + of_real.loss.sum()).item(), 2) == 6.68
    # what is minimized are means: a third of that, with three samples on each side
    assert (of_fake.mean + of_real.mean).item() == pytest.approx(6.6764 / 3, abs=1e-4)


def test_the_generators_phase_of_the_worked_example():
    nothing, of_fake = generator_errors(loss("non-saturating"), logits(FAKES_AGAIN))
    assert nothing is None
    assert of_fake.target == 1.0
    assert of_fake.error.tolist() == pytest.approx([0.5, 0.9, 0.8])
    # -ln 0.5, -ln 0.1, -ln 0.2
    assert of_fake.loss.tolist() == pytest.approx([0.693147, 2.302585, 1.609438], abs=1e-6)


def test_the_minimax_generator_has_no_target_of_its_own():
    _, of_fake = generator_errors(loss("minimax"), logits(FAKES_AGAIN))
    assert of_fake.error is None
    # ln(1 - 0.5), ln(1 - 0.1), ln(1 - 0.2): what D pays, with the other sign
    assert of_fake.loss.tolist() == pytest.approx([-0.693147, -0.105361, -0.223144], abs=1e-6)


def test_smoothed_labels_change_the_right_answer_of_reals():
    of_real, of_fake = discriminator_errors(loss("non-saturating"), logits([0.9]), logits([0.1]), 0.9)
    assert of_real.error.tolist() == pytest.approx([0.0], abs=1e-9)
    # the entropy of 0.9 against 0.1: no less is possible
    assert of_real.loss.tolist() == pytest.approx([0.325083], abs=1e-6)
    assert of_fake.target == 0.0


def test_least_squares_takes_outputs_as_they_are():
    of_real, of_fake = discriminator_errors(loss("least-squares"), torch.tensor([1.5]), torch.tensor([-0.5]))
    assert (of_real.score.item(), of_real.error.item(), of_real.loss.item()) == (1.5, -0.5, 0.125)
    assert (of_fake.score.item(), of_fake.error.item(), of_fake.loss.item()) == (-0.5, 0.5, 0.125)


@pytest.mark.parametrize("name", ["wasserstein", "hinge", "relativistic", "relativistic-average"])
def test_there_is_no_right_answer_where_only_distances_count(name):
    of_real, of_fake = discriminator_errors(loss(name), torch.tensor([2.0, 1.0]), torch.tensor([-3.0, 0.0]))
    assert of_real.error is None
    assert of_fake.error is None
    assert of_real.score.tolist() == [2.0, 1.0], "raw: there is no sigmoid"


def test_a_critic_adds_up_its_scores():
    of_real, of_fake = discriminator_errors(loss("wasserstein"), torch.tensor([2.0, 1.0]), torch.tensor([-3.0, 0.0]))
    assert of_real.loss.tolist() == [-2.0, -1.0]
    assert of_fake.loss.tolist() == [-3.0, 0.0]


def test_a_hinge_lets_go_of_samples_beyond_its_margin():
    of_real, of_fake = discriminator_errors(loss("hinge"), torch.tensor([2.0, 0.5]), torch.tensor([-3.0, 0.0]))
    assert of_real.loss.tolist() == [0.0, 0.5]
    assert of_fake.loss.tolist() == [0.0, 1.0]


def test_a_pair_is_judged_by_its_difference_and_counted_once():
    of_real, of_fake = discriminator_errors(loss("relativistic"), torch.tensor([2.0, 1.0]), torch.tensor([-3.0, 0.0]))
    assert of_real.difference.tolist() == [5.0, 1.0]
    assert of_fake.difference.tolist() == [-5.0, -1.0]
    # ln(1 + e^-5), ln(1 + e^-1)
    assert of_real.loss.tolist() == pytest.approx([0.0067153, 0.3132617], abs=1e-6)
    assert of_fake.loss is None


def test_the_average_of_the_other_side_is_what_relativistic_average_compares_with():
    real, fake = torch.tensor([2.0, 1.0]), torch.tensor([-3.0, 0.0])
    of_real, of_fake = generator_errors(loss("relativistic-average"), fake, real)
    assert of_fake.difference.tolist() == [-4.5, -1.5]
    assert of_real.difference.tolist() == [3.5, 2.5]
    # ln(1 + e^4.5), ln(1 + e^1.5); ln(1 + e^3.5), ln(1 + e^2.5)
    assert of_fake.loss.tolist() == pytest.approx([4.5110478, 1.7014133], abs=1e-6)
    assert of_real.loss.tolist() == pytest.approx([3.5297504, 2.5788897], abs=1e-6)


def test_what_is_judged_in_parts_counts_as_their_mean():
    maps = torch.tensor([[[[0.0, 2.0]]], [[[4.0, 0.0]]]])
    _, of_fake = discriminator_errors(loss("least-squares"), maps, maps)
    assert of_fake.score.tolist() == [1.0, 2.0]
    assert of_fake.loss.tolist() == [1.0, 4.0], "half of the mean of squares, not half of the square of the mean"
