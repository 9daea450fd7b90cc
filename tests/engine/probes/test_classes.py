"""What probes show of a model that draws on demand."""

import dataclasses

import numpy as np
import pytest
import torch
from torch import nn

from ganviz.engine.datasets.batches import to_uint8

from ..helpers import IMAGES, built, config
from .measuring import measure, view, with_generator

CONDITIONAL = IMAGES | {"model": {"name": "cgan", "z_dim": 4, "g_width": 8, "d_width": 8},
                        "train": {"batch_size": 16, "ema_decay": 0.0}}


class Obedient(nn.Module):
    """Gives real digits of the class that is asked for, or of the next one."""

    def __init__(self, run, off=0):
        super().__init__()
        given = view(run)
        self.real, self.labels, self.off, self.made = given.to_float(given.real), given.labels, off, 0

    def forward(self, z):
        samples = []
        for label in ((z[:, -10:].argmax(1) + self.off) % 10).tolist():
            of_class = self.real[self.labels == label]
            samples.append(of_class[self.made % len(of_class)])
            self.made += 1
        return torch.stack(samples)


def fidelity(run):
    picture = measure("quality", run, samples=500)
    return {i.name: i for i in picture.indicators}["class_fidelity"]


def test_class_fidelity_is_the_share_of_samples_of_the_class_asked_for():
    run = built(config(CONDITIONAL))
    found = fidelity(with_generator(run, Obedient(run)))
    assert found.value > 0.95
    assert found.reference > 0.9
    assert (found.samples, len(found.detail)) == (500, 10)
    assert fidelity(with_generator(run, Obedient(run, off=1))).value < 0.05


def test_class_fidelity_makes_no_sense_for_others():
    plain = built(config(IMAGES, train__ema_decay=0.0))
    found = fidelity(plain)
    assert found.value is None
    assert found.reason == "DCGAN does not draw classes on demand"


def test_without_labels_enough_it_is_said_why():
    run = built(config(CONDITIONAL))
    given = view(run, samples=100)
    few = dataclasses.replace(given.data, items=given.data.items[:40], labels=given.data.labels[:40])
    from ganviz.engine.probes.base import PROBES

    picture = PROBES["quality"]().measure(dataclasses.replace(given, data=few))
    found = {i.name: i for i in picture.indicators}["class_fidelity"]
    assert (found.value, found.reason) == (None, "there are only 40 labelled images; a classifier needs 50")


def test_fakes_are_of_all_classes_in_turn_or_of_one():
    run = built(config(CONDITIONAL))
    every, sevens = measure("samples", run, count=25), measure("samples", run, count=25, label=7)
    assert every.label_names == tuple("0123456789012345678901234")
    assert sevens.label_names == ("7",) * 25
    assert (every.fake[17] == sevens.fake[17]).all(), "the same z"
    assert (every.fake[16] != sevens.fake[16]).any()


@pytest.mark.parametrize("label", [None, 3])
def test_a_closeup_is_of_the_sample_in_the_grid_and_of_its_label(label):
    run = built(config(CONDITIONAL))
    requests = {} if label is None else {"label": label}
    grid = measure("samples", run, count=25, **requests)
    one = measure("closeup", run, which="fake", index=12, **requests)
    # a product of other size adds up in another order: pixels may round differently
    assert np.abs(one.sample.astype(int) - grid.fake[12]).max() <= 1
    assert one.score == pytest.approx(grid.fake_scores[12], abs=1e-5)
    model, told = run.learner.model, 2 if label is None else label
    sample = model.sample(model.with_label(view(run).fixed_latents(13)[12:], told))
    assert np.abs(to_uint8(sample)[0].numpy().astype(int) - one.sample).max() <= 1
    assert one.score == pytest.approx(model.score(sample, torch.tensor([told])).item(), abs=1e-5)


def test_the_real_images_are_of_the_class_that_is_chosen():
    run = built(config(CONDITIONAL))
    sevens = measure("samples", run, count=25, label=7)
    labels = view(run).labels.numpy()
    assert len(sevens.real) == 25
    assert set(labels[sevens.real_indices]) == {7}
    one = measure("closeup", run, which="real", index=12, label=7)
    assert (one.sample == sevens.real[12]).all()
    assert len(set(labels[measure("samples", run, count=25).real_indices])) > 5


def test_a_class_without_a_real_image_shows_none():
    run = built(config(CONDITIONAL))
    given = dataclasses.replace(view(run, count=9, label=3), labels=torch.zeros_like(view(run).labels))
    from ganviz.engine.probes.base import PROBES

    found = PROBES["samples"]().measure(given)
    assert (len(found.fake), len(found.real), len(found.real_scores)) == (9, 0, 0)
