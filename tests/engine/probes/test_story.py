"""The table of notes and the fake made by hand, against numbers that were worked out by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch

from ganviz.engine.probes.base import PROBES
from ganviz.engine.probes.story import COIN, judged

from ..helpers import IMAGES, POINTS, built, config, trained
from .measuring import Fixed, directly, measure, view, with_discriminator, with_generator

AT_ORIGIN = torch.zeros(1, 2)


def story(trainer, **requests):
    return measure("story", trainer, weights="train", **requests)


def counterfeit(trainer, sample=None, **requests):
    if sample is not None:
        requests["sample"] = np.asarray(sample, np.float32).tobytes()
    return measure("counterfeit", trainer, weights="train", **requests)


def test_half_of_the_notes_are_real_and_each_has_its_own_score():
    trainer = trained(config(), 5)
    table = story(trainer)
    assert table.is_real.tolist().count(True) == 4
    assert len(table.notes) == 8
    assert table.scores == pytest.approx(directly(trainer, table.notes), abs=1e-5)
    known = {tuple(point) for point in trainer.learner.batches.items.numpy().tolist()}
    assert [tuple(point) in known for point in table.notes.tolist()] == table.is_real.tolist()


def test_a_coin_leaves_open_how_many_are_real():
    trainer = trained(config(), 2)
    probe = PROBES["story"]()
    counts = {int(probe.measure(view(trainer, mix=COIN)).is_real.sum()) for _ in range(12)}
    assert len(counts) > 1
    assert all(int(probe.measure(view(trainer)).is_real.sum()) == 4 for _ in range(4))


def test_notes_are_new_at_every_table_and_numbered_on():
    probe, trainer = PROBES["story"](), trained(config(), 2)
    first, second = (probe.measure(view(trainer, deal=deal, notes=6)) for deal in (3, 4))
    assert (first.deal, second.deal) == (3, 4)
    assert (first.first_number, second.first_number) == (0, 6)
    assert not np.array_equal(first.notes, second.notes)


def test_verdicts_are_counted_on_many_samples():
    # the ring's points lie outside of the circle of radius 0.5, and all fakes at the origin
    trainer = with_generator(built(config(train__ema_decay=0)), Fixed(AT_ORIGIN))
    with_discriminator(trainer, lambda x: x.norm(dim=1) - 0.5)
    table = story(trainer)
    assert table.judgement.samples == 256
    assert (table.judgement.right_real, table.judgement.right_fake, table.judgement.right) == (1.0, 1.0, 1.0)
    assert (table.judgement.overlap, table.judgement.separation) == (0.0, 1.0)
    with_discriminator(trainer, lambda x: 0.5 - x.norm(dim=1))
    assert story(trainer).judgement.right == 0.0


def test_a_judgement_by_hand():
    real, fake = np.array([2.0, 1.0, -1.0, 3.0]), np.array([-2.0, 1.5, -3.0, -1.0])
    found = judged(real, fake, 0.0, True)
    assert (found.right_real, found.right_fake) == (0.75, 0.75)
    assert found.right == 0.75
    # of 16 pairs the real note is above in 4 (2.0: all but none? -2, 1.5, -3, -1) + 3 (1.0) + 2.5 (-1.0, one tie) + 4
    assert found.separation == pytest.approx((4 + 3 + 2.5 + 4) / 16)
    # sigmoids: reals 0.88, 0.73, 0.27, 0.95; fakes 0.12, 0.82, 0.05, 0.27: they share the bin of 0.27 alone
    assert found.overlap == pytest.approx(0.25)
    assert found.real.sum() == pytest.approx(1)
    assert judged(real, fake, None, False).right is None


def test_a_loss_without_a_threshold_gives_no_verdicts():
    table = story(trained(config(loss__name="wasserstein"), 3))
    assert table.even is None
    assert table.judgement.right is None
    assert not table.is_probability


def test_a_model_without_a_detective_still_prints():
    base = IMAGES | {"model": {"name": "vae", "g_width": 8, "e_width": 8}, "loss": {"name": "non-saturating"}}
    trainer = trained(config(base), 1)
    table = story(trainer)
    assert table.scores is None
    assert table.judgement is None
    assert len(table.printed) > 0
    assert PROBES["counterfeit"].inapplicable(view(trainer))


def test_a_conditional_models_notes_say_their_class():
    base = IMAGES | {"model": {"name": "cgan", "g_width": 8, "d_width": 8}}
    trainer = trained(config(base), 1)
    table = story(trainer)
    items, labels = trainer.learner.batches.items.numpy(), trainer.learner.batches.labels.numpy()
    for note, label in zip(table.notes[table.is_real], table.labels[table.is_real], strict=True):
        assert label in labels[(items == note).all(axis=(1, 2, 3))]


def test_a_translations_notes_show_what_they_are_made_of():
    base = POINTS | {"data": {"name": "fluent"}, "model": {"name": "pix2pix", "g_width": 4,
                                                                          "d_width": 4}}
    trainer = trained(config(base), 1)
    table = story(trainer)
    batches = trainer.learner.batches
    real = int(np.flatnonzero(table.is_real)[0])
    same = (batches.items.numpy() == table.notes[real]).all(axis=(1, 2, 3))
    assert any(np.array_equal(source, table.sources[real]) for source in batches.sources.numpy()[same])


# --- a fake made by hand ---


def test_the_push_is_the_negative_gradient_of_the_generators_loss():
    # D(x) = 2 x - y; L_G = softplus(-D), so that -∂L_G/∂x = sigmoid(-D) (2, -1)
    trainer = with_discriminator(built(config()), lambda x: 2 * x[:, 0] - x[:, 1])
    found = counterfeit(trainer, [0.5, 0.2])
    score = 2 * 0.5 - 0.2
    assert found.score == pytest.approx(score, abs=1e-6)
    assert found.loss == pytest.approx(math.log1p(math.exp(-score)), abs=1e-6)
    share = 1 / (1 + math.exp(score))
    assert found.push == pytest.approx([2 * share, -share], abs=1e-6)
    assert found.sample.tolist() == pytest.approx([0.5, 0.2])


@pytest.mark.parametrize(("loss", "factor"), [("wasserstein", 1.0), ("hinge", 1.0),
                                              ("minimax", 1 / (1 + math.exp(-0.8)))])
def test_the_push_is_that_of_the_loss_that_trains(loss, factor):
    # -∂L_G/∂D: 1 of -D; sigmoid(D) of log(1 - sigmoid(D))
    trainer = with_discriminator(built(config(loss__name=loss)), lambda x: 2 * x[:, 0] - x[:, 1])
    assert counterfeit(trainer, [0.5, 0.2]).push == pytest.approx([2 * factor, -factor], abs=1e-5)


def test_a_loss_that_compares_is_the_mean_over_real_samples():
    trainer = with_discriminator(built(config(loss__name="relativistic")), lambda x: 2 * x[:, 0] - x[:, 1])
    found = counterfeit(trainer, [0.5, 0.2])
    chosen = view(trainer).fixed_indices(256)
    real = trainer.learner.batches.items.numpy()[chosen].astype(np.float64)
    ahead = 0.8 - (2 * real[:, 0] - real[:, 1])
    assert found.loss == pytest.approx(np.log1p(np.exp(-ahead)).mean(), abs=1e-5)
    share = (1 / (1 + np.exp(ahead))).mean()
    assert found.push == pytest.approx([2 * share, -share], abs=1e-5)


def test_it_is_ranked_among_reals_and_fakes():
    trainer = with_generator(built(config(train__ema_decay=0)), Fixed(AT_ORIGIN))
    with_discriminator(trainer, lambda x: x[:, 0])
    right, left = counterfeit(trainer, [5.0, 0.0]), counterfeit(trainer, [-5.0, 0.0])
    assert (right.above_real, right.above_fake) == (1.0, 1.0)
    assert (left.above_real, left.above_fake) == (0.0, 0.0)


def test_an_images_push_is_that_of_each_of_its_pixels():
    trainer = with_discriminator(built(config(IMAGES, loss__name="wasserstein")), lambda x: 3 * x[:, 0, 2, 5])
    image = np.zeros((8, 8, 1), np.float32)
    image[2, 5] = 0.5
    found = counterfeit(trainer, image)
    assert found.score == pytest.approx(1.5)
    expected = np.zeros((8, 8, 1), np.float32)
    expected[2, 5] = 3.0
    assert np.array_equal(found.push, expected)


def test_a_start_stays_until_another_is_drawn():
    trainer, probe = trained(config(), 3), PROBES["counterfeit"]()
    one, same, other = (probe.measure(view(trainer, start="real", draw=draw)).sample.tolist() for draw in (1, 1, 2))
    assert one == same != other
    assert one in trainer.learner.batches.items.numpy().tolist()


def test_a_real_start_of_a_class_is_of_that_class():
    base = IMAGES | {"model": {"name": "cgan", "g_width": 8, "d_width": 8}}
    trainer = trained(config(base), 1)
    found = measure("counterfeit", trainer, start="real", label=7)
    pixels = np.rint((found.sample + 1) * 127.5).astype(np.uint8)
    same = (trainer.learner.batches.items.numpy() == pixels).all(axis=(1, 2, 3))
    assert found.label == 7
    assert 7 in trainer.learner.batches.labels.numpy()[same]


@pytest.mark.parametrize("sample", [[1.0], [1.0, 2.0, 3.0], [math.nan, 0.0]])
def test_what_is_no_sample_of_this_data_is_not_judged(sample):
    found = counterfeit(trained(config(), 1), sample)
    assert found.sample.shape == (2,)
    assert np.isfinite(found.sample).all()
