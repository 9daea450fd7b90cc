"""Indicators of generators that are known: real data, some of the modes, one point."""

import math

import numpy as np
import pytest
import torch

from ganviz.engine.datasets.batches import Batches
from ganviz.engine.probes._measuring import RECENT_ROWS
from ganviz.engine.probes.base import PROBES

from ..helpers import IMAGES, POINTS, built, config, trained
from .measuring import Fixed, measure, view, with_generator

RING = POINTS | {"data": {"name": "ring", "size": 20_000}, "train": {"batch_size": 16, "ema_decay": 0.0}}


def indicators(run, **requests):
    return {i.name: i for i in measure("health", run, **requests).indicators}


def of_samples(samples, base=RING, **changes):
    """The indicators of a generator that gives these samples."""
    run = built(config(base, **changes))
    return indicators(with_generator(run, Fixed(torch.as_tensor(np.asarray(samples, np.float32)))))


@pytest.fixture(scope="module")
def ring():
    return built(config(RING)).view().data


def test_real_data_has_the_quality_that_theory_gives(ring):
    found = of_samples(ring.items[10_000:])
    expected, error = 1 - math.exp(-4.5), math.sqrt(0.0111 * 0.9889 / 2500)
    assert found["high_quality"].value == pytest.approx(expected, abs=4 * error)
    assert found["high_quality"].reference == pytest.approx(expected, abs=4 * error)
    assert found["high_quality"].samples == 2500
    assert found["modes_covered"].value == found["modes_covered"].reference == 8
    assert found["modes_covered"].text == "8 / 8"
    assert found["diversity"].value == pytest.approx(1.0, abs=0.05)
    assert found["diversity"].reference == pytest.approx(1.0, abs=0.05)
    assert {found[n].verdict for n in ("high_quality", "modes_covered", "diversity")} == {"good"}


@pytest.mark.parametrize("k", range(1, 9))
def test_k_of_eight_modes_are_exactly_k(ring, k):
    found = of_samples(ring.modes.centres[:k])
    assert found["modes_covered"].value == k
    assert found["modes_covered"].text == f"{k} / 8"
    assert found["high_quality"].value == 1.0
    # the clusters are points here: k/8 of the pairs' chances, over the mean distance on the whole ring
    centres = ring.modes.centres.astype(np.float64)
    distance = np.linalg.norm(centres[:, None] - centres, axis=2)
    assert found["diversity"].value == pytest.approx(distance[:k, :k].mean() / distance.mean(), abs=0.05)


@pytest.mark.parametrize(("scale", "text", "verdict"), [(1.0, "1.00", "good"), (1.6, "1.60", "fair"),
                                                        (40.0, "40.00", "bad"), (4e22, "4.0e22", "bad")])
def test_samples_that_fly_apart_are_not_called_varied(ring, scale, text, verdict):
    diversity = of_samples(ring.items[10_000:].astype(np.float64) * scale)["diversity"]
    assert diversity.verdict == verdict
    digits = float(diversity.text)
    assert digits == pytest.approx(float(text), rel=0.1)
    assert len(diversity.text) <= 6


def test_samples_too_far_apart_for_numbers_are_not_measured(ring):
    diversity = of_samples(np.array([[-3e38, -3e38], [3e38, 3e38]] * 1250))["diversity"]
    assert diversity.value is None or np.isfinite(diversity.value)


def test_collapse_on_one_point_is_seen(ring):
    found = of_samples(ring.modes.centres[:1])
    assert found["diversity"].value == 0.0
    assert (found["diversity"].verdict, found["modes_covered"].verdict) == ("bad", "bad")


def test_samples_between_the_modes_cover_none():
    found = of_samples([[0.0, 0.0], [0.1, 0.0]])
    assert found["modes_covered"].value == 0
    assert found["high_quality"].value == 0.0
    assert found["high_quality"].text == "0 %"


def test_a_mixture_of_good_and_bad_samples_has_their_share(ring):
    good = ring.modes.centres[np.arange(3) % 8]
    found = of_samples(np.concatenate([good, [[5.0, 5.0], [-9.0, 0.0]]]))
    assert found["high_quality"].value == pytest.approx(0.6)
    assert found["high_quality"].text == "60 %"


def test_samples_that_are_not_finite_are_said_to_be():
    found = of_samples([[math.nan, 0.0], [math.inf, 1.0]])
    for name in ("modes_covered", "high_quality", "diversity"):
        assert found[name].value is None
        assert "not finite" in found[name].reason


def test_modes_that_are_not_known_are_said_so():
    found = of_samples([[0.0, 0.0], [1.0, 1.0]], RING | {"data": {"name": "moons", "size": 500}})
    assert found["modes_covered"].value is None
    assert "not known" in found["modes_covered"].reason
    assert found["diversity"].value > 0


def test_images_are_as_varied_as_themselves():
    run = built(config(IMAGES, train__ema_decay=0.0))
    items = run.learner.batches.items
    order = torch.randperm(len(items), generator=torch.Generator().manual_seed(1))
    images = Batches.to_float(items[order])
    found = indicators(with_generator(run, Fixed(images)))
    assert found["diversity"].value == pytest.approx(1.0, abs=0.05)
    assert found["diversity"].samples == 128
    assert "modes_covered" not in found, "classes are for a probe that has a classifier"
    found = indicators(with_generator(run, Fixed(images[:1])))
    assert found["diversity"].value == 0.0


@pytest.mark.parametrize("points", [np.zeros((50, 2)), np.arange(6.0).reshape(3, 2)], ids=["equal", "few"])
def test_data_without_a_distance_has_no_diversity(tmp_path, points):
    np.save(tmp_path / "points.npy", points)
    data = {"name": "points", "path": str(tmp_path / "points.npy")}
    found = of_samples([[0.0, 1.0]], RING | {"data": data})
    assert found["diversity"].value is None
    assert found["diversity"].reason


# -- how samples fall on the modes ---------------------------------------------------------------------------------


@pytest.mark.parametrize("k", range(1, 9))
def test_the_shares_of_the_modes_are_reported(ring, k):
    run = with_generator(built(config(RING)), Fixed(torch.as_tensor(ring.modes.centres[:k])))
    picture = measure("health", run)
    found = {i.name: i for i in picture.indicators}
    # 2,500 samples in turn: as even as 2,500 / k allows; evenly on k of 8, the KL is ln (8 / k)
    assert found["mode_kl"].value == pytest.approx(math.log(8 / k), abs=1e-4)
    assert found["mode_kl"].reference == pytest.approx(7 / 5000, abs=4 * math.sqrt(14) / 5000)
    report = picture.modes
    np.testing.assert_allclose(report.shares, np.where(np.arange(8) < k, 1 / k, 0), atol=1 / 2500)
    np.testing.assert_allclose(report.real_shares, 1 / 8)
    assert report.covered.tolist() == [i < k for i in range(8)]
    assert not report.dropped.any()
    assert report.names == tuple("12345678")
    np.testing.assert_array_equal(report.centres, ring.modes.centres)


def test_modes_that_are_left_again_were_dropped(ring):
    run, probe = built(config(RING)), PROBES["health"]()
    centres = torch.as_tensor(ring.modes.centres)
    for modes, dropped in ((slice(0, 5), []), (slice(3, 8), [0, 1, 2]), (slice(0, 4), [4, 5, 6, 7]),
                           (slice(0, 8), [])):
        picture = probe.measure(view(with_generator(run, Fixed(centres[modes]))))
        found = {i.name: i for i in picture.indicators}["modes_dropped"]
        assert np.flatnonzero(picture.modes.dropped).tolist() == dropped
        assert found.value == len(dropped)
        assert [name for name, _ in found.detail] == [str(d + 1) for d in dropped]


def test_a_full_measurement_takes_as_many_samples_as_it_is_asked(ring):
    assert indicators(built(config(RING)), samples=7000)["high_quality"].samples == 7000


# -- the balance of the two ---------------------------------------------------------------------------------------


def with_scores(run, real, fake, steps=None, step=None):
    """The indicators of a run whose D gave these scores."""
    given = view(run)
    given.recent_logits_real, given.recent_logits_fake = np.array(real, np.float32), np.array(fake, np.float32)
    given.recent_steps = np.arange(1, len(real) + 1) if steps is None else np.array(steps)
    given.step = int(given.recent_steps[-1]) if step is None else step
    return {i.name: i for i in PROBES["health"]().measure(given).indicators}


@pytest.fixture(scope="module")
def run():
    return built(config(RING))


@pytest.mark.parametrize(("real", "fake", "accuracy", "balance", "words"), [
    ([[3.0, 4.0]], [[-3.0, -2.0]], 1.0, 1.0, "D far ahead"),
    ([[-3.0, -4.0]], [[3.0, 2.0]], 0.0, -1.0, "G far ahead"),
    ([[1.0, -1.0]], [[1.0, -1.0]], 0.5, 0.0, "even"),
    ([[1.0, 2.0]], [[0.5, 0.6]], 0.5, 1.0, "D far ahead"),
])
def test_accuracy_and_balance_by_hand(run, real, fake, accuracy, balance, words):
    found = with_scores(run, real, fake)
    assert found["d_accuracy"].value == pytest.approx(accuracy)
    assert found["balance"].value == pytest.approx(balance)
    assert found["balance"].text == words
    assert found["d_accuracy"].samples == found["balance"].samples == 4
    assert found["d_accuracy"].reference == 0.5


@pytest.mark.parametrize(("real", "fake", "on_real", "on_fake", "overlap"), [
    ([[3.0, 4.0]], [[-3.0, -2.0]], 1.0, 1.0, 0.0),
    ([[1.0, -1.0, 2.0, 3.0]], [[1.0, -1.0, 2.0, 3.0]], 0.75, 0.25, 1.0),
    ([[1.0, 2.0]], [[1.0, 9.0]], 1.0, 0.0, 0.5),
    ([[0.0, 0.0]], [[0.0, 0.0]], 0.0, 1.0, 1.0),
])
def test_each_sides_accuracy_and_the_overlap_by_hand(run, real, fake, on_real, on_fake, overlap):
    found = with_scores(run, real, fake)
    assert found["d_accuracy_real"].value == on_real
    assert found["d_accuracy_fake"].value == on_fake
    assert found["score_overlap"].value == pytest.approx(overlap)
    assert found["d_accuracy_real"].samples == found["d_accuracy_fake"].samples == len(real[0])


def test_gradient_norms_are_those_of_the_last_steps():
    run = trained(config(RING), 12)
    found, means = indicators(run), run.learner.recorder.means
    for side in "dg":
        assert found[f"grad_norm_{side}"].value == pytest.approx(means[f"grad_norm_{side}"])
    fresh = indicators(built(config(RING)))
    assert fresh["grad_norm_d"].value is None
    assert "not trained" in fresh["grad_norm_g"].reason


def test_accuracy_turns_where_smoothed_labels_put_it():
    # an ideal D says 0.45 of both sides: the logit -0.2007
    run = built(config(RING).with_changes({"regularizers.label-smoothing.target": 0.9}))
    found = with_scores(run, [[-0.1, -0.3]], [[-0.1, -0.3]])
    assert found["d_accuracy"].value == 0.5
    assert with_scores(run, [[-0.1, -0.1]], [[-0.3, -0.3]])["d_accuracy"].value == 1.0


def test_only_the_newest_steps_count(run):
    newest = RECENT_ROWS
    real = np.concatenate([np.full((100, 2), -5.0), np.full((newest, 2), 5.0)])
    found = with_scores(run, real, np.zeros((100 + newest, 2)))
    assert found["balance"].value == 1.0
    assert found["balance"].samples == found["d_accuracy"].samples == 4 * newest


def test_scores_of_a_d_that_no_longer_trains_are_not_shown(run):
    found = with_scores(run, [[1.0]], [[0.0]], steps=[100], step=5000)
    for name in ("d_accuracy", "balance"):
        assert found[name].value is None
        assert "not trained" in found[name].reason


def test_before_the_first_step_there_is_no_balance(run):
    found = indicators(run)
    assert found["balance"].value is found["d_accuracy"].value is None


def test_a_critic_has_a_balance_but_no_accuracy():
    found = indicators(trained(config(RING, loss__name="wasserstein"), 5))
    assert found["d_accuracy"].value is None
    assert "compares scores" in found["d_accuracy"].reason
    assert -1 <= found["balance"].value <= 1


def test_scores_that_are_no_numbers_give_no_balance(run):
    assert with_scores(run, [[math.nan]], [[0.0]])["balance"].value is None


def test_a_training_runs_numbers_are_those_of_its_last_batches():
    run = trained(config(RING), 12)
    found, recorder = indicators(run), run.learner.recorder
    rows = min(12, RECENT_ROWS)
    expected = ((recorder.recent_real[-rows:] > 0).mean() + (recorder.recent_fake[-rows:] <= 0).mean()) / 2
    assert found["d_accuracy"].value == pytest.approx(float(expected))
    assert found["d_accuracy"].samples == 2 * rows * 16


@pytest.mark.parametrize("weights", ["train", "ema"])
def test_it_is_said_whose_samples_were_measured(weights):
    run = trained(config(), 3)
    assert measure("health", run, weights=weights).weights == weights


def test_every_indicator_explains_itself(run):
    for indicator in measure("health", run).indicators:
        assert indicator.help.endswith(".")
        assert (indicator.value is None) == bool(indicator.reason)
        if indicator.value is not None:
            assert indicator.text
            assert indicator.samples > 0
            # neither way of a gradient's norm is good, and it has no best value
            if not indicator.name.startswith("grad_norm"):
                assert indicator.reference_text
                assert indicator.verdict in ("good", "fair", "bad")


def test_nothing_is_dropped_that_was_never_covered(ring):
    run, probe = built(config(RING)), PROBES["health"]()

    def dropped(samples):
        picture = probe.measure(view(with_generator(run, Fixed(torch.as_tensor(samples)))))
        return {i.name: i for i in picture.indicators}["modes_dropped"]

    nowhere = np.full((1, 2), 50.0, np.float32)
    assert dropped(nowhere).value is None
    assert "none of the modes was covered" in dropped(nowhere).reason
    assert dropped(ring.modes.centres).value == 0
    assert dropped(nowhere).value == 8
