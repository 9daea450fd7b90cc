"""The classifier of real images."""

import math

import numpy as np
import pytest
import torch

from ganviz.engine.datasets.base import TrainingData
from ganviz.engine.datasets.batches import Batches
from ganviz.engine.features.classifier import Classifier
from ganviz.engine.probes._figures import percent

CPU = torch.device("cpu")


def nothing():
    """Nobody wants to interrupt."""


def bars(n, classes=4, seed=1, side=12, noise=40):
    """Images with a bright bar, whose place is the class."""
    rng = np.random.default_rng(seed)
    labels = rng.integers(0, classes, n)
    images = rng.integers(0, noise, (n, side, side, 1))
    for image, label in zip(images, labels, strict=True):
        image[label * (side // classes):(label + 1) * (side // classes)] += 150
    return TrainingData("images", images.astype(np.uint8), labels=labels, label_names=tuple("abcd"[:classes]))


def trained(*data, seconds=math.inf):
    classifier = Classifier(*data, CPU)
    classifier.train(seconds, nothing)
    return classifier


@pytest.fixture(scope="module")
def classifier():
    return trained(bars(400), bars(200, seed=2))


def test_it_learns_the_classes(classifier):
    data = bars(300, seed=3)
    found = classifier.probabilities(Batches.to_float(torch.from_numpy(data.items)))
    assert found.shape == (300, 4)
    np.testing.assert_allclose(found.sum(1), 1)
    assert (found.argmax(1) == data.labels).mean() > 0.95
    assert classifier.usable
    assert classifier.why_not() == ""
    assert classifier.accuracy > 0.95
    assert classifier.tested_on == 200


def test_its_accuracy_is_that_on_the_held_out_images(classifier):
    data = bars(200, seed=2)
    found = classifier.probabilities(Batches.to_float(torch.from_numpy(data.items)))
    assert classifier.accuracy == pytest.approx((found.argmax(1) == data.labels).mean())


def test_features_do_not_depend_on_how_many_there_are_at_once(classifier):
    images = Batches.to_float(torch.from_numpy(bars(50, seed=4).items))
    features = classifier.features(images)
    assert features.shape == (50, 64)
    assert float(features.min()) >= 0
    torch.testing.assert_close(features[:3], classifier.features(images[:3]))


def test_part_by_part_it_becomes_the_same(classifier):
    parts = Classifier(bars(400), bars(200, seed=2), CPU)
    rounds = 0
    while not parts.finished:
        parts.train(1e-6, nothing)
        rounds += 1
    assert rounds > 3
    images = Batches.to_float(torch.from_numpy(bars(50, seed=4).items))
    assert torch.equal(parts.features(images), classifier.features(images))
    assert parts.accuracy == classifier.accuracy


def test_it_draws_from_its_own_generator_only():
    torch.manual_seed(5)
    before = torch.random.get_rng_state()
    trained(bars(60), bars(30, seed=2))
    assert torch.equal(torch.random.get_rng_state(), before)


def test_labels_without_meaning_are_said_to_be_too_hard():
    data, test = bars(200), bars(100, seed=2)
    for part in (data, test):
        part.labels[:] = np.random.default_rng(6).integers(0, 4, len(part.labels))
    classifier = trained(data, test)
    assert classifier.finished
    assert not classifier.usable
    assert f"names only {percent(classifier.accuracy)} of held-out images right" in classifier.why_not()


def test_until_then_it_says_how_far_it_is():
    classifier = Classifier(bars(400), bars(200, seed=2), CPU)
    assert classifier.why_not() == "the classifier is still being trained (in its first epoch)"
    while classifier.epochs < 1:
        classifier.train(1e-6, nothing)
    if not classifier.finished:
        assert classifier.why_not() == \
            f"the classifier is still being trained ({percent(classifier.accuracy)} after 1 epoch)"


def test_it_can_be_interrupted_and_goes_on():
    classifier = Classifier(bars(400), bars(200, seed=2), CPU)

    def stop():
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        classifier.train(math.inf, stop)
    classifier.train(math.inf, nothing)
    assert classifier.usable


@pytest.mark.parametrize("side", [8, 15, 16, 28, 64])
def test_images_of_all_sizes_have_room(side):
    classifier = Classifier(bars(8, side=side, classes=2), bars(4, side=side, classes=2), CPU)
    assert classifier.probabilities(torch.zeros(3, 1, side, side)).shape == (3, 2)
