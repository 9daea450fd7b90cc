"""Samples and close-ups of runs on images."""

import math
from dataclasses import replace

import numpy as np
import pytest
import torch

from ganviz.engine.datasets.batches import Batches
from ganviz.engine.probes import closeup
from ganviz.engine.probes.base import PROBES

from ..helpers import IMAGES, built, config, trained
from .measuring import Fixed, measure, view, with_discriminator, with_generator


@pytest.fixture(scope="module")
def run():
    return trained(config(IMAGES), 4)


def rms(one, many):
    difference = (one.astype(np.float64) - many.astype(np.float64)) / 255
    return np.sqrt((difference ** 2).reshape(len(many), -1).mean(1))


def test_samples_are_pictures_beside_real_ones(run):
    picture = measure("samples", run, count=9)
    assert picture.fake.shape == picture.real.shape == (9, 8, 8, 1)
    assert picture.fake.dtype == picture.real.dtype == np.uint8
    np.testing.assert_array_equal(picture.real, run.view().data.items[picture.real_indices])
    assert len(set(picture.real_indices.tolist())) == 9


def test_scores_of_both_sides_are_ds(run):
    picture = measure("samples", run, count=9, weights="train")
    networks = {name: network.eval() for name, network in run.learner.model.networks.items()}
    with torch.no_grad():
        fake = networks["D"](networks["G"](view(run).fixed_latents(9)))[:, 0].numpy()
        real = networks["D"](Batches.to_float(torch.from_numpy(picture.real.copy())))[:, 0].numpy()
    for network in networks.values():
        network.train()
    np.testing.assert_allclose(picture.fake_scores, fake, atol=1e-5)
    np.testing.assert_allclose(picture.real_scores, real, atol=1e-5)


@pytest.mark.parametrize("copied", [0, 100, 1616])
def test_a_planted_copy_is_found_with_the_distance_0(copied):
    run = built(config(IMAGES, train__ema_decay=0.0))
    with_generator(run, Fixed(Batches.to_float(run.learner.batches.items[copied:copied + 1])))
    picture = measure("closeup", run, which="fake", index=3)
    np.testing.assert_array_equal(picture.sample, run.view().data.items[copied])
    assert picture.neighbour_indices[0] == copied
    assert picture.distances[0] == 0.0
    np.testing.assert_array_equal(picture.neighbours[0], picture.sample)


def test_neighbours_are_those_of_the_brute_force(run):
    picture = measure("closeup", run, which="fake", index=3)
    distances = rms(picture.sample[None], run.view().data.items)
    np.testing.assert_allclose(picture.distances, np.sort(distances)[:5], atol=1e-5)
    np.testing.assert_allclose(distances[picture.neighbour_indices], picture.distances, atol=1e-5)
    np.testing.assert_array_equal(picture.neighbours, run.view().data.items[picture.neighbour_indices])
    assert (np.diff(picture.distances) >= 0).all()


def test_chunks_change_nothing(run, monkeypatch):
    whole = measure("closeup", run, which="fake", index=3)
    monkeypatch.setattr(closeup, "_CHUNK", 100)
    parts = measure("closeup", run, which="fake", index=3)
    np.testing.assert_array_equal(whole.neighbour_indices, parts.neighbour_indices)
    np.testing.assert_array_equal(whole.distances, parts.distances)
    assert whole.typical_distance == pytest.approx(parts.typical_distance, abs=1e-4)


def test_a_real_image_is_not_its_own_neighbour(run):
    grid, picture = measure("samples", run), measure("closeup", run, which="real", index=5)
    itself = grid.real_indices[5]
    np.testing.assert_array_equal(picture.sample, grid.real[5])
    assert itself not in picture.neighbour_indices
    expected = np.sort(np.delete(rms(picture.sample[None], run.view().data.items), itself))[:5]
    np.testing.assert_allclose(picture.distances, expected, atol=1e-5)
    assert picture.score == pytest.approx(float(grid.real_scores[5]), abs=1e-5)


def test_the_sample_and_its_score_are_those_of_the_grid(run):
    grid, picture = measure("samples", run), measure("closeup", run, which="fake", index=5)
    np.testing.assert_array_equal(picture.sample, grid.fake[5])
    assert picture.score == pytest.approx(float(grid.fake_scores[5]), abs=1e-5)
    assert picture.probability == pytest.approx(1 / (1 + math.exp(-picture.score)), rel=1e-5)


def test_a_critics_score_is_no_probability():
    run = with_discriminator(built(config(IMAGES, loss__name="wasserstein")), lambda images: images.mean((1, 2, 3)))
    assert measure("closeup", run, which="fake", index=0).probability is None


def test_the_typical_distance_is_the_median_to_the_nearest_other_real(run):
    picture = measure("closeup", run, which="fake", index=0)
    assert picture.typical_samples == 256
    chosen = measure("samples", run, count=256).real_indices
    items = run.view().data.items
    nearest = [np.sort(np.delete(rms(items[i][None], items), i))[0] for i in chosen]
    assert picture.typical_distance == pytest.approx(float(np.median(nearest)), abs=1e-3)


def test_a_large_data_set_is_judged_by_fewer(run, monkeypatch):
    monkeypatch.setattr(closeup, "_TYPICAL_WORK", 50 * run.view().data.items.size)
    assert measure("closeup", run, which="fake", index=0).typical_samples == 50
    monkeypatch.setattr(closeup, "_TYPICAL_WORK", 1)
    assert measure("closeup", run, which="fake", index=0).typical_samples == 16


@pytest.mark.parametrize("requests", [
    {}, {"which": "fake"}, {"which": "other", "index": 1}, {"which": "fake", "index": 1024},
    {"which": "real", "index": 1617}, {"which": "fake", "index": -1}, {"which": "real", "index": None}], ids=str)
def test_what_is_not_in_the_grid_is_no_picture(run, requests):
    assert measure("closeup", run, **requests) is None


def test_the_last_of_both_grids_can_be_looked_at(run):
    assert measure("closeup", run, which="fake", index=1023).index == 1023
    assert measure("closeup", run, which="real", index=1616).index == 1616


def test_a_convolutional_grid_is_renewed_part_by_part_and_whole_at_rest(run):
    trainer, probe = trained(config(IMAGES), 4), PROBES["samples"]()
    first = probe.measure(view(trainer, count=20, weights="train"))
    trainer.advance(5)
    whole = measure("samples", trainer, count=20, weights="train")
    assert not np.array_equal(whole.fake, first.fake)
    # a measurement makes 16 images, and the last of the grid; its pictures show 4 more of them each
    pictures = [probe.measure(view(trainer, count=20, weights="train")), *iter(probe.more, None),
                probe.measure(view(trainer, count=20, weights="train")), *iter(probe.more, None)]
    for picture, renewed in zip(pictures, (4, 8, 12, 16, 20), strict=True):
        # a batch of another size is rounded differently
        np.testing.assert_allclose(picture.fake[:renewed].astype(int), whole.fake[:renewed], atol=1)
        np.testing.assert_array_equal(picture.fake[renewed:], first.fake[renewed:])
    np.testing.assert_allclose(pictures[-1].fake_scores, whole.fake_scores, atol=1e-5)
    trainer.advance(5)
    at_rest = probe.measure(replace(view(trainer, count=20, weights="train"), at_rest=True))
    np.testing.assert_array_equal(at_rest.fake, measure("samples", trainer, count=20, weights="train").fake)


def test_other_weights_are_never_mixed_in_one_grid(run):
    probe = PROBES["samples"]()
    probe.measure(view(run, count=20, weights="train"))
    averaged = probe.measure(view(run, count=20, weights="ema"))
    np.testing.assert_array_equal(averaged.fake, measure("samples", run, count=20, weights="ema").fake)
