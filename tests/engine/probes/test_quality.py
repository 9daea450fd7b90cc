"""Generators that are made, not trained, compared with the real data: each number is known beforehand."""

import dataclasses
import math
import re

import numpy as np
import pytest
import torch

from ganviz.engine.datasets.base import Cancelled
from ganviz.engine.datasets.batches import Batches
from ganviz.engine.probes import quality
from ganviz.engine.probes.base import PROBES

from ..helpers import IMAGES, POINTS, built, config
from .measuring import Stream, measure, view, with_generator

RING = POINTS | {"data": {"name": "ring", "size": 20_000}, "train": {"batch_size": 16, "ema_decay": 0.0}}
DIGITS = IMAGES | {"train": {"batch_size": 16, "ema_decay": 0.0}}
COMPARED = ("precision", "recall", "density", "coverage", "kid", "frechet", "sliced_wasserstein")


def by_name(picture):
    return {i.name: i for i in picture.indicators}


def of_points(points, base=RING, **requests):
    run = with_generator(built(config(base)), Stream(torch.as_tensor(np.asarray(points, np.float32))))
    return by_name(measure("quality", run, **requests))


@pytest.fixture(scope="module")
def ring():
    """New draws from the ring, and its data set."""
    data = built(config(RING)).view().data
    rng = np.random.default_rng(50)
    which = rng.integers(0, 8, 24_000)
    samples = data.modes.centres[which] + data.modes.sigma[which, None] * rng.normal(0, 1, (24_000, 2))
    return samples, which


def test_real_data_gets_what_real_data_gets(ring):
    found = of_points(ring[0])
    for name in ("precision", "recall", "coverage"):
        assert found[name].value == pytest.approx(found[name].reference, abs=0.02)
        assert found[name].verdict == "good"
    assert found["coverage"].value == pytest.approx(1 - 2**-5, abs=4 * math.sqrt(2**-5 / 2500) + 1e-3)
    assert found["density"].value == pytest.approx(1.0, abs=0.06)
    for name in ("kid", "frechet", "sliced_wasserstein", "grid_kl", "grid_js"):
        assert abs(found[name].value) < 0.05
        assert abs(found[name].reference) < 0.05
    assert {found[name].samples for name in (*COMPARED, "grid_kl", "grid_js")} == {2500}
    assert "2,500 against 2,500" in found["recall"].reference_text


@pytest.mark.parametrize("k", range(1, 9))
def test_of_k_modes_k_eighths_are_recalled(ring, k):
    samples, which = ring
    found = of_points(samples[which < k])
    assert found["precision"].value == pytest.approx(found["precision"].reference, abs=0.03)
    assert found["coverage"].value == pytest.approx(k / 8, abs=0.05)
    assert found["recall"].value == pytest.approx(k / 8 * found["recall"].reference, abs=0.05)
    # uniform over eight against uniform over k of them
    p, q = np.full(8, 1 / 8), np.where(np.arange(8) < k, 1 / k, 0)
    middle = (p + q) / 2
    js = ((p * np.log(p / middle)).sum() + (q[:k] * np.log(q[:k] / middle[:k])).sum()) / 2
    assert found["grid_js"].value == pytest.approx(js, abs=0.02)
    assert "Squares of 0.0" in found["grid_js"].help


def test_a_shifted_generator_is_as_far_as_it_was_moved(ring):
    found = of_points(ring[0] + [0.5, 0.0])
    # lengths are in units of the root mean square of a coordinate, which is √½ on the ring of radius 1
    assert found["frechet"].value == pytest.approx(0.5**2 / 0.5, rel=0.1)
    assert found["sliced_wasserstein"].value == pytest.approx(0.5 / math.sqrt(0.5) * 2 / math.pi, rel=0.1)
    assert found["precision"].value == found["coverage"].value == 0
    assert found["precision"].verdict == "bad"
    assert found["grid_js"].value == pytest.approx(math.log(2), abs=0.01)


def test_a_widened_generator_is_as_far_as_it_was_widened(ring):
    found = of_points(2 * ring[0])
    # (2 - 1)² times the trace of the covariance, which is the number of dimensions
    assert found["frechet"].value == pytest.approx(2.0, rel=0.05)
    # odd moments vanish, and of the cube 3 (xᵀy / d)² remains: 3 / d² ‖Σ_r - Σ_f‖², with covariances of 1 and 4
    assert found["kid"].value == pytest.approx(3 / 4 * 2 * (4 - 1) ** 2, rel=0.1)


def test_collapse_is_precise_and_recalls_nothing(ring):
    found = of_points(ring[0][:1])
    assert found["recall"].value <= 0.01
    assert found["coverage"].value <= 0.02


def test_samples_that_are_not_finite_are_said_to_be():
    found = of_points([[math.nan, 0.0], [math.inf, 1.0]])
    for name in (*COMPARED, "grid_kl", "grid_js"):
        assert found[name].value is None
        assert "not finite" in found[name].reason


def test_samples_far_away_have_finite_numbers_or_none():
    found = of_points(np.full((10, 2), 1e30) * [[1, -1]])
    for indicator in found.values():
        assert indicator.value is None or math.isfinite(indicator.value)
        assert (indicator.value is None) == bool(indicator.reason)


def test_a_full_measurement_takes_as_many_samples_as_it_is_asked(ring):
    found = of_points(ring[0], samples=4000)
    assert found["precision"].samples == 4000
    assert "4,000 against 4,000" in found["kid"].reference_text


def test_few_reals_are_too_few():
    found = of_points([[0.0, 0.0]], RING | {"data": {"name": "ring", "size": 100}})
    assert found["precision"].samples == 50
    run = built(config(RING))
    given = view(run)
    given.real, given.held_out = given.real[:12], None
    assert "needs 10 real samples" in by_name(PROBES["quality"]().measure(given))["kid"].reason


def test_a_measurement_that_is_cancelled_ends(ring):
    given = view(built(config(RING)))
    given.cancelled = lambda: True
    with pytest.raises(Cancelled):
        PROBES["quality"]().measure(given)


# -- images -----------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def digits():
    """A run on digits, a probe whose classifier is trained, and the real images by class."""
    run = built(config(DIGITS))
    probe = PROBES["quality"]()
    probe.measure(view(run, samples=200))
    data = run.view().data
    images = Batches.to_float(torch.from_numpy(data.items.copy()))
    return run, probe, images, data.labels


def measured(digits, images, **requests):
    run, probe, _, _ = digits
    picture = probe.measure(view(with_generator(run, Stream(images)), **requests))
    return by_name(picture), picture


def test_the_classifier_says_how_good_it_is(digits):
    found, _ = measured(digits, digits[2])
    accuracy = found["classifier_accuracy"]
    assert accuracy.value > 0.9
    assert accuracy.samples == 180
    assert accuracy.reference == 0.1
    assert "features of the classifier" in found["kid"].help


@pytest.mark.parametrize("k", range(1, 11))
def test_k_of_ten_classes_are_exactly_k(digits, k):
    run, probe, images, labels = digits
    found, picture = measured(digits, images[torch.from_numpy(labels < k)])
    assert found["modes_covered"].text == f"{k} / 10"
    assert found["modes_covered"].reference == 10
    # shares of the classes among the first k, against those of all: ln of what the k have of the whole
    assert found["mode_kl"].value == pytest.approx(-math.log((labels < k).mean()), abs=0.05)
    assert picture.modes.names == tuple("0123456789")
    assert picture.modes.covered.tolist() == [c < k for c in range(10)]
    assert picture.modes.centres is None
    np.testing.assert_allclose(picture.modes.real_shares, np.bincount(labels) / len(labels), atol=1e-6)
    assert found["high_quality"].value == pytest.approx(found["high_quality"].reference, abs=0.1)
    assert {name for name, _ in found["modes_covered"].detail} == {str(c) for c in range(k, 10)}


def test_classes_that_are_no_longer_made_were_dropped(digits):
    run, probe, images, labels = digits
    measured(digits, images[torch.from_numpy(labels < 6)])
    found, picture = measured(digits, images[torch.from_numpy(labels >= 4)])
    assert found["modes_dropped"].value == 4
    assert [name for name, _ in found["modes_dropped"].detail] == ["0", "1", "2", "3"]
    assert picture.modes.dropped.tolist() == [c < 4 for c in range(10)]


def test_real_images_get_what_real_images_get(digits):
    order = torch.randperm(len(digits[2]), generator=torch.Generator().manual_seed(1))
    found, _ = measured(digits, digits[2][order])
    for name in ("precision", "recall", "coverage"):
        assert found[name].value >= found[name].reference - 0.05
    assert abs(found["kid"].value) < 0.02
    assert found["frechet"].value < 2 * found["frechet"].reference + 0.1


def test_noise_is_not_of_the_data(digits):
    found, _ = measured(digits, torch.rand(1000, 1, 8, 8, generator=torch.Generator().manual_seed(2)) * 2 - 1)
    assert found["precision"].value < 0.2
    assert found["kid"].value > 10 * abs(found["kid"].reference)


def test_until_the_classifier_is_trained_there_is_no_number(monkeypatch):
    monkeypatch.setattr(quality, "TRAINING_SECONDS", 1e-6)
    probe, run = PROBES["quality"](), built(config(DIGITS))
    found = by_name(probe.measure(view(run)))
    assert probe.period < type(probe).period, "it is in a hurry to know more"
    for name in (*COMPARED, "modes_covered", "high_quality", "mode_kl", "modes_dropped"):
        assert found[name].value is None
        assert re.match(r"the classifier is still being trained \(.*epoch", found[name].reason)


def test_training_in_small_parts_comes_to_an_end(monkeypatch):
    monkeypatch.setattr(quality, "TRAINING_SECONDS", 0.05)
    probe, run = PROBES["quality"](), built(config(DIGITS))
    for _ in range(200):
        found = by_name(probe.measure(view(run)))
        if found["precision"].value is not None:
            break
    assert found["modes_covered"].value is not None
    assert probe.period == type(probe).period


def unlabelled(run, count, **requests):
    """A view of the first images of a run, without their labels."""
    given = view(run, **requests)
    given.data = dataclasses.replace(given.data, items=given.data.items[:count], labels=None, label_names=())
    given.real = given.real[:count]
    return given


def test_few_images_without_labels_are_compared_by_pixels_on_which_recall_says_nothing():
    found = by_name(PROBES["quality"]().measure(unlabelled(built(config(DIGITS)), 250)))
    assert found["modes_covered"].reason == "the images have no labels"
    assert found["classifier_accuracy"].reason == "the images have no labels"
    assert found["precision"].help.endswith("Measured on pixels.")
    assert found["precision"].value is not None
    assert found["recall"].reason.startswith("on pixels good samples recall as little as bad ones")
    assert "points in the plane" in found["grid_js"].reason


def test_many_images_without_labels_are_compared_by_what_tells_groups_of_them_apart(monkeypatch):
    monkeypatch.setattr(quality, "TRAINING_SECONDS", 1e-6)
    probe, run = PROBES["quality"](), built(config(DIGITS))
    first = by_name(probe.measure(unlabelled(run, 1000)))
    assert "still being trained" in first["precision"].reason
    found = by_name(probe.measure(unlabelled(run, 1000, samples=200)))
    assert "10 groups of similar images and noise" in found["recall"].help
    assert found["recall"].value is not None
    assert found["modes_covered"].reason == "the images have no labels"
    assert found["classifier_accuracy"].reason == "the images have no labels"


# -- made generators of faces, which have no labels: those known to be good, and those known to be bad ----------------


@pytest.fixture(scope="module")
def faces():
    """A run on faces, a probe that has learned its features, and shuffled real images."""
    run = built(config(IMAGES | {"data": {"name": "faces"}, "train": {"batch_size": 16, "ema_decay": 0.0}}))
    probe = PROBES["quality"]()
    probe.measure(view(run, samples=200))
    images = Batches.to_float(torch.from_numpy(run.view().data.items.copy()))
    return run, probe, images[torch.randperm(len(images), generator=torch.Generator().manual_seed(4))]


def softened(images, weight):
    """Each pixel mixed with its neighbours above, below, left and right."""
    around = sum(images.roll(shift, axis) for shift in (-1, 1) for axis in (2, 3)) / 4
    return (1 - weight) * images + weight * around


def noised(images, deviation):
    noise = torch.randn(images.shape, generator=torch.Generator().manual_seed(5))
    return (images + deviation * noise).clamp(-1, 1)


@pytest.mark.parametrize("make", [lambda x: x, lambda x: noised(x, 0.05), lambda x: softened(x, 0.2)],
                         ids=["real", "hardly noised", "a little soft"])
def test_faces_that_are_good_are_recalled_and_covered(faces, make):
    found, _ = measured((*faces[:2], None, None), make(faces[2]))
    assert {found[name].verdict for name in ("precision", "coverage")} == {"good"}
    assert found["recall"].verdict in ("good", "fair")


@pytest.mark.parametrize(("make", "low"), [
    (lambda x: noised(x[:20].repeat(60, 1, 1, 1), 0.02), ("recall", "coverage")),
    (lambda x: noised(x[:1].repeat(1200, 1, 1, 1), 0.1), ("recall", "coverage")),
    (lambda x: softened(softened(softened(softened(x, 0.8), 0.8), 0.8), 0.8), ("recall", "coverage")),
    (lambda x: noised(x, 0.4), ("recall", "coverage", "precision")),
], ids=["twenty of them", "one", "blurred", "noised"])
def test_faces_that_are_bad_are_not(faces, make, low):
    found, _ = measured((*faces[:2], None, None), make(faces[2]))
    assert {name for name in ("recall", "coverage", "precision") if found[name].verdict == "bad"} >= set(low)
    assert found["recall"].value < 0.25 * found["recall"].reference


@pytest.mark.parametrize("base", [RING, DIGITS], ids=["points", "images"])
def test_every_indicator_explains_itself(base):
    for indicator in measure("quality", built(config(base)), samples=300).indicators:
        assert indicator.help.endswith(".")
        assert indicator.group in ("modes", "quality")
        assert (indicator.value is None) == bool(indicator.reason)
        if indicator.value is not None:
            assert indicator.text
            assert indicator.unit
            assert indicator.reference is not None
            assert indicator.reference_text
            assert indicator.samples > 0
            assert indicator.better in ("higher", "lower")
            low = -math.inf if indicator.low is None else indicator.low
            high = math.inf if indicator.high is None else indicator.high
            assert low <= indicator.value <= high
