"""Generators that repeat themselves, or the training data, at known rates."""

import math

import numpy as np
import pytest
import torch

from ganviz.engine.datasets.base import Cancelled
from ganviz.engine.datasets.batches import Batches
from ganviz.engine.metrics.ssim import multi_scale_similarity
from ganviz.engine.probes.base import PROBES
from ganviz.engine.settings import presets
from ganviz.engine.settings.config import RunConfig

from ..helpers import IMAGES, POINTS, built, config
from .measuring import Stream, measure, view, with_generator

NO_AVERAGE = {"batch_size": 16, "ema_decay": 0.0}
RING = POINTS | {"data": {"name": "ring", "size": 20_000}, "train": NO_AVERAGE}
DIGITS = IMAGES | {"train": NO_AVERAGE}
MNIST = IMAGES | {"data": {"name": "mnist"}, "train": NO_AVERAGE}


def of_samples(fakes, base, **requests):
    run = with_generator(built(config(base)), Stream(torch.as_tensor(np.asarray(fakes, np.float32))))
    return {i.name: i for i in measure("copies", run, **requests).indicators}


def new_points(n, seed=50):
    modes = built(config(RING)).view().data.modes
    rng = np.random.default_rng(seed)
    which = rng.integers(0, 8, n)
    return modes.centres[which] + modes.sigma[which, None] * rng.normal(0, 1, (n, 2))


def held_out_images(base):
    run = built(config(base))
    return Batches.to_float(torch.from_numpy(run.view().held_out.items.copy()))


def test_new_points_are_no_copies():
    found = of_samples(new_points(5000), RING)
    assert found["near_duplicates"].value == pytest.approx(0.01, abs=0.012)
    assert found["near_duplicates"].reference == pytest.approx(0.01, abs=0.012)
    assert found["memorization"].value == pytest.approx(0.5, abs=4 * math.sqrt(1 / 12 * 2 / 500))
    assert {found[n].verdict for n in ("near_duplicates", "memorization")} == {"good"}


@pytest.mark.parametrize("support", [20, 200])
def test_a_generator_of_few_points_is_counted(support):
    rng = np.random.default_rng(support)
    chosen = new_points(support)[rng.integers(0, support, 1000)]
    found = of_samples(chosen, RING)["near_duplicates"]
    assert found.samples == 1000
    # what is alone among 1,000 draws of so many: (1 - 1 / support)^999
    assert found.value == pytest.approx(1 - (1 - 1 / support) ** 999, abs=0.03)
    assert found.verdict == "bad"
    said = float(dict(found.detail)["different samples, if equally likely"].removeprefix("about "))
    assert said == pytest.approx(support, rel=0.15)


@pytest.mark.parametrize("copied", [0.0, 0.5, 1.0])
@pytest.mark.parametrize("base", [RING, DIGITS], ids=["points", "images"])
def test_a_generator_that_memorizes_is_found_out(base, copied):
    run = built(config(base))
    training = Batches.to_float(run.learner.batches.items[:600])
    fresh = torch.as_tensor(new_points(600), dtype=torch.float32) if base is RING else held_out_images(DIGITS)
    fresh = fresh[torch.arange(600) % len(fresh)]
    take = torch.rand(600, 1, generator=torch.Generator().manual_seed(1)) < copied
    samples = torch.where(take.view(-1, *[1] * (fresh.dim() - 1)), training, fresh)
    found = of_samples(samples, base, samples=600)["memorization"]
    share = float(take.float().mean())
    assert found.value == pytest.approx(0.5 + share / 2, abs=0.08)
    if copied == 1:
        assert found.verdict == "bad"
        assert float(dict(found.detail)["to the nearest training sample"]) < 1e-4


def test_far_samples_copy_nothing():
    assert of_samples(new_points(1000) + 3, RING)["memorization"].value == 0.0


def test_nothing_is_memorized_that_can_be_known_without_held_out_samples():
    run = built(config(RING, train__held_out=0.0))
    found = {i.name: i for i in measure("copies", run).indicators}
    assert found["memorization"].value is None
    assert "train.held_out is 0" in found["memorization"].reason
    assert found["near_duplicates"].value is not None


def test_small_data_says_that_it_is(tmp_path):
    np.save(tmp_path / "points.npy", np.random.default_rng(1).normal(0, 1, (12, 2)))
    data = {"name": "points", "path": str(tmp_path / "points.npy")}
    found = of_samples([[0.0, 1.0]], RING | {"data": data})
    assert "12 are too few" in found["memorization"].reason
    assert "needs 20 real samples" in found["near_duplicates"].reason


def test_the_similarity_of_images_is_that_of_their_pairs():
    images = held_out_images(MNIST)[:128]
    found = of_samples(images, MNIST)["ms_ssim"]
    levels = images.permute(0, 2, 3, 1).double().numpy() / 2 + 0.5
    assert found.value == pytest.approx(multi_scale_similarity(levels[:64], levels[64:]), abs=1e-6)
    assert found.samples == 128
    assert found.value == pytest.approx(found.reference, abs=0.1)
    assert of_samples(images[:1], MNIST)["ms_ssim"].value == pytest.approx(1.0)


@pytest.mark.parametrize(("base", "words"), [(RING, "these are points"), (DIGITS, "at least 22 pixels")],
                         ids=["points", "small"])
def test_what_has_no_scales_has_no_similarity(base, words):
    found = {i.name: i for i in measure("copies", built(config(base))).indicators}
    assert found["ms_ssim"].value is None
    assert words in found["ms_ssim"].reason


def test_samples_that_are_not_finite_are_said_to_be():
    found = of_samples([[math.nan, 0.0]], RING)
    assert "not finite" in found["near_duplicates"].reason
    assert "not finite" in found["memorization"].reason


def test_equal_real_images_leave_a_limit_above_nothing():
    # all reals the same: only what is as good as equal is a duplicate
    run = built(config(DIGITS))
    given = view(run)
    given.real = given.real[:1].expand(400, -1, -1, -1)
    found = {i.name: i for i in PROBES["copies"]().measure(given).indicators}
    assert 0 <= found["near_duplicates"].value <= 1


def test_a_measurement_that_is_cancelled_ends():
    given = view(built(config(RING)))
    given.cancelled = lambda: True
    with pytest.raises(Cancelled):
        PROBES["copies"]().measure(given)


@pytest.mark.parametrize("base", [RING, DIGITS, MNIST], ids=["points", "small", "images"])
def test_every_indicator_explains_itself(base):
    for indicator in measure("copies", built(config(base))).indicators:
        assert indicator.help.endswith(".")
        assert indicator.group == "quality"
        assert (indicator.value is None) == bool(indicator.reason)
        if indicator.value is not None:
            assert indicator.text
            assert indicator.reference_text
            assert indicator.samples > 0
            assert indicator.low <= indicator.value <= indicator.high


@pytest.mark.parametrize(("base", "applies"), [
    (RING | {"data": {"name": "clouds", "size": 400}, "model": {"name": "direct-mlp", "g_width": 8}}, True),
    (DIGITS | {"model": {"name": "srgan", "factor": 2, "g_width": 4, "g_blocks": 0, "d_width": 4}}, False)],
    ids=["unpaired", "of the samples themselves"])
def test_only_what_has_no_partner_in_training_can_be_a_copy(base, applies):
    found = {i.name: i for i in measure("copies", built(config(base))).indicators}["memorization"]
    assert (found.value is not None) == applies
    assert applies or "meant to be like that sample" in found.reason


@pytest.mark.parametrize(("probe", "name"), [("copies", "near_duplicates"), ("players", "effective_rank")])
def test_images_of_four_pixels_are_too_small_for_it(probe, name):
    run = built(RunConfig.from_dict(presets.tree("two-by-two")))
    found = {i.name: i for i in measure(probe, run).indicators}[name]
    assert (found.value, found.verdict) == (None, "")
    assert "images of 4 pixels" in found.reason
