"""Labelled samples tried as training data."""

import dataclasses

import numpy as np
import pytest

from ganviz.engine.datasets.base import Cancelled, TrainingData
from ganviz.engine.export import augmentation
from ganviz.engine.export.augmentation import accuracies
from ganviz.engine.export.samples import Samples


def halves(n, flip=False, seed=0):
    """Images that are bright on the left (class 0) or on the right (class 1)."""
    random = np.random.default_rng(seed)
    labels = np.arange(n) % 2
    images = random.integers(0, 100, (n, 8, 8, 1))
    for image, label in zip(images, labels, strict=True):
        image[:, 4 * label:4 * label + 4] += 120
    return images.astype(np.uint8), 1 - labels if flip else labels


def test_a_classifier_learns_from_what_it_is_given(monkeypatch):
    monkeypatch.setattr(augmentation, "_UPDATES", 60)
    real = TrainingData("images", *halves(200), label_names=("left", "right"))
    held_out = dataclasses.replace(real, items=halves(100, seed=1)[0], labels=halves(100, seed=1)[1])
    good, bad = (Samples(*halves(50, flip, seed=2), real.label_names) for flip in (False, True))
    told = []
    found = accuracies(real, good, held_out, 2, (1, 2), lambda *p: told.append(p))
    assert {kind: min(values) for kind, values in found.items()} == {"real": 1.0, "fake": 1.0, "both": 1.0}
    assert len(found["real"]) == 2
    assert told == [(k, 6) for k in range(1, 7)]
    found = accuracies(real, bad, held_out, 2, (1,))
    assert found["real"] == [1.0]
    assert found["fake"] == [0.0]


def test_a_comparison_ends_in_the_middle_of_a_training(monkeypatch):
    real = TrainingData("images", *halves(40), label_names=("left", "right"))
    asked, told = [], []
    with pytest.raises(Cancelled):
        accuracies(real, Samples(*halves(40, seed=2), real.label_names), real, 2, (1,),
                   lambda *p: told.append(p), lambda: asked.append(1) or len(asked) == 4)
    assert (len(asked), told) == (4, [])
