"""The exact distance of generators that are made by hand, and the estimate of critics that are."""

import numpy as np
import pytest
import torch

from ganviz.engine.datasets.base import Cancelled
from ganviz.engine.probes.base import PROBES
from ganviz.engine.telemetry.mailbox import SERIES

from ..helpers import IMAGES, POINTS, built, config, trained
from .measuring import Fixed, Stream, measure, view, with_generator

RING = POINTS | {"data": {"name": "ring", "size": 20_000}, "train": {"batch_size": 16, "ema_decay": 0.0}}
CRITIC = RING | {"loss": {"name": "wasserstein"}}
FEW = 50  # samples, where the exact distance does not matter


def by_name(picture):
    return {i.name: i for i in picture.indicators}


def of_points(points, **requests):
    run = with_generator(built(config(RING)), Stream(torch.as_tensor(np.asarray(points, np.float32))))
    return by_name(measure("wasserstein", run, **requests))["wasserstein"]


@pytest.fixture(scope="module")
def ring():
    """New draws from the ring."""
    modes = built(config(RING)).view().data.modes
    rng = np.random.default_rng(50)
    which = rng.integers(0, 8, 4000)
    return modes.centres[which] + modes.sigma[which, None] * rng.normal(0, 1, (4000, 2))


def test_real_data_gets_what_real_data_gets(ring):
    found = of_points(ring)
    # chance puts more on one mode than on another, and the surplus must go from mode to mode
    assert 0 < found.value < 0.15
    assert 0 < found.reference < 0.15
    assert found.samples == 1000
    assert "1,000 against 1,000" in found.reference_text


def test_a_generator_of_one_point_is_as_far_as_the_reals_are_on_average(ring):
    # all of the ring but its width of 0.01 lies at 1 from the middle, and at 3 on average from far below
    assert of_points([[0.0, 0.0]]).value == pytest.approx(1.0, abs=0.002)
    far = np.hypot(ring[:, 0], ring[:, 1] + 100).mean()
    assert of_points([[0.0, -100.0]]).value == pytest.approx(far, abs=0.1)


def test_a_full_measurement_takes_as_many_samples_as_can_be_solved_at_once(ring):
    assert of_points(ring, samples=300).samples == 300
    assert of_points(ring, samples=10_000).samples == 1500


def test_the_samples_are_of_the_weights_in_training():
    run = trained(config(RING, train__ema_decay=0.9), 3)
    run.learner.model.networks["G"] = Fixed(torch.zeros(1, 2))
    picture = measure("wasserstein", run, weights="ema")
    assert picture.weights == "", "what is trained, as the critic that is compared with it"
    assert by_name(picture)["wasserstein"].value == pytest.approx(1.0, abs=0.002)


def test_samples_that_are_not_finite_are_said_to_be():
    found = of_points([[np.nan, 0.0]])
    assert found.value is None
    assert "not finite" in found.reason


def test_images_have_no_exact_distance():
    found = by_name(measure("wasserstein", trained(config(IMAGES, loss__name="wasserstein"), 3)))
    assert "points in the plane only" in found["wasserstein"].reason
    assert np.isfinite(found["critic_estimate"].value)


def test_a_measurement_that_is_cancelled_ends():
    given = view(built(config(RING)))
    given.cancelled = lambda: True
    with pytest.raises(Cancelled):
        PROBES["wasserstein"]().measure(given)


def test_a_critic_with_a_gradient_penalty_brings_fakes_nearer_and_estimates_how_near():
    penalty = {"regularizers": {"gradient-penalty": {"weight": 1.0}}}
    run = built(config(CRITIC | penalty, model__g_width=32, model__d_width=32, optimizer__d__lr=5e-3,
                       optimizer__g__lr=1e-3, train__batch_size=64, train__d_steps=5))
    before = by_name(measure("wasserstein", run, samples=500))["wasserstein"]
    run.advance(120)
    after = by_name(measure("wasserstein", run, samples=500))
    assert after["wasserstein"].value < before.value / 2
    assert 0.5 < after["critic_estimate"].value / after["wasserstein"].value < 1.5


# -- the critic's estimate --------------------------------------------------------------------------------------------


def estimate(run, real, fake):
    """The estimate from the scores of the last steps, a row for each."""
    given = view(run, samples=FEW)
    given.recent_logits_real, given.recent_logits_fake = np.array(real, np.float32), np.array(fake, np.float32)
    given.recent_steps, given.step = np.arange(1, len(real) + 1), len(real)
    return by_name(PROBES["wasserstein"]().measure(given))["critic_estimate"]


@pytest.fixture(scope="module")
def critic():
    return built(config(CRITIC))


def test_the_estimate_by_hand(critic):
    found = estimate(critic, [[5.0, 7.0], [6.0, 8.0]], [[1.0, 2.0], [3.0, 4.0]])
    assert found.value == pytest.approx(6.5 - 2.5)
    assert found.samples == 4
    assert found.reference == 0.0


def test_a_constant_more_changes_nothing(critic):
    assert estimate(critic, [[105.0, 107.0]], [[101.0, 102.0]]).value == pytest.approx(4.5, abs=1e-4)


def test_it_is_the_critics_loss_with_the_sign_turned():
    run = trained(config(CRITIC), 12)
    found = by_name(measure("wasserstein", run, samples=FEW))["critic_estimate"]
    losses = np.concatenate([block.values for block in run.telemetry.drain_blocks()])[:, SERIES.index("loss_d")]
    assert found.value == pytest.approx(-losses.mean(), rel=1e-4)


def test_scores_that_are_no_numbers_give_no_estimate(critic):
    assert "not finite" in estimate(critic, [[np.nan]], [[0.0]]).reason


def test_before_the_first_step_there_is_no_estimate(critic):
    assert "not trained" in by_name(measure("wasserstein", critic, samples=FEW))["critic_estimate"].reason


@pytest.mark.parametrize("loss", ["non-saturating", "minimax", "hinge", "least-squares", "relativistic"])
def test_other_losses_estimate_no_distance(loss):
    found = by_name(measure("wasserstein", trained(config(RING, loss__name=loss), 2), samples=FEW))
    assert "only a Wasserstein critic's scores" in found["critic_estimate"].reason
    assert found["wasserstein"].value > 0


def test_a_model_without_a_critic_has_no_estimate():
    run = trained(config(IMAGES, model__name="vae", loss__name="wasserstein"), 2)
    assert "no discriminator" in by_name(measure("wasserstein", run))["critic_estimate"].reason


def test_a_critic_of_packs_estimates_another_distance():
    run = trained(config(CRITIC, model__pack=2), 2)
    assert "packs" in by_name(measure("wasserstein", run, samples=FEW))["critic_estimate"].reason


@pytest.mark.parametrize("base", [CRITIC, RING, IMAGES], ids=["critic", "points", "images"])
def test_every_indicator_explains_itself(base):
    for indicator in measure("wasserstein", trained(config(base), 3), samples=FEW).indicators:
        assert indicator.help.endswith(".")
        assert indicator.group == "quality", "the two stand side by side"
        assert (indicator.value is None) == bool(indicator.reason)
        if indicator.value is not None:
            assert indicator.text
            assert indicator.unit
            assert indicator.reference_text
            assert indicator.samples > 0
            assert indicator.better == "lower"
