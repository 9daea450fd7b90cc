"""What every registered loss must be."""

import math
import re

import pytest
import torch

from ganviz.engine.losses.base import LOSSES

LEVELS = [-50.0, -20.0, 0.0, 20.0, 50.0]


@pytest.fixture(params=list(LOSSES))
def loss(request):
    return LOSSES[request.param].Config().build()


def both(loss, real, fake):
    return loss.discriminator(real, fake), loss.generator(fake, real if loss.generator_uses_real else None)


def test_says_what_it_is(loss):
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", loss.name)
    assert loss.title
    assert loss.summary().endswith(".")
    assert re.search(r"Reference: .*\d{4}\.\d{4,5}", loss.__doc__, re.DOTALL), "cites its paper's arXiv id"


@pytest.mark.parametrize("shape", [(2,), (6,), (3, 1, 4, 4)], ids=str)
def test_gives_scalars_of_any_shape_of_logits(loss, shape):
    random = torch.Generator().manual_seed(1)
    real, fake = torch.randn(shape, generator=random), torch.randn(shape, generator=random)
    flat = both(loss, real.flatten(), fake.flatten())
    for found, expected in zip(both(loss, real, fake), flat, strict=True):
        assert found.shape == ()
        assert found.dtype == torch.float32
        torch.testing.assert_close(found, expected)


@pytest.mark.parametrize("level_fake", LEVELS)
@pytest.mark.parametrize("level_real", LEVELS)
def test_values_and_gradients_are_finite_at_extreme_logits(loss, level_real, level_fake):
    real = torch.full((4,), level_real, requires_grad=True)
    fake = torch.full((4,), level_fake, requires_grad=True)
    for value in both(loss, real, fake):
        gradients = torch.autograd.grad(value, (real, fake), allow_unused=True)
        assert value.isfinite()
        assert all(g is None or g.isfinite().all() for g in gradients)


def test_discriminator_wants_reals_above_fakes_and_generator_the_opposite(loss):
    real = torch.tensor([0.3, 0.2], requires_grad=True)
    fake = torch.tensor([0.2, 0.3], requires_grad=True)
    value_d, value_g = both(loss, real, fake)
    d_real, d_fake = torch.autograd.grad(value_d, (real, fake))
    (g_fake,) = torch.autograd.grad(value_g, (fake,))
    assert (d_real < 0).all()
    assert (d_fake > 0).all()
    assert (g_fake < 0).all()


def test_does_not_change_the_logits(loss):
    real, fake = torch.tensor([0.5, -2.0]), torch.tensor([1.0, 3.0])
    both(loss, real, fake)
    assert real.tolist() == [0.5, -2.0]
    assert fake.tolist() == [1.0, 3.0]


def test_smoothing_moves_only_the_losses_that_take_part(loss):
    real, fake = torch.tensor([0.5, 3.0]), torch.tensor([-1.0, 0.0])
    plain, smooth = loss.discriminator(real, fake), loss.discriminator(real, fake, 0.9)
    assert torch.equal(plain, smooth) != loss.label_smoothing


def test_what_it_declares_holds_together(loss):
    for value in (*loss.equilibrium(), loss.even_logit()):
        assert value is None or math.isfinite(value)
    if loss.is_probability:
        assert loss.even_logit() == 0.0, "a probability of one half is the logit 0"
    if not loss.generator_uses_real:
        fake = torch.tensor([-1.0, 0.0])
        assert torch.equal(loss.generator(fake), loss.generator(fake, torch.tensor([5.0, 6.0])))


def test_the_parts_of_ds_loss_are_its_own(loss):
    random = torch.Generator().manual_seed(2)
    real, fake, other = torch.randn(3, 6, generator=random)
    target = 0.9 if loss.label_smoothing else 1.0
    parts = loss.discriminator_parts(real, fake, target)
    torch.testing.assert_close(sum(parts), loss.discriminator(real, fake, target))
    if len(parts) == 2:
        assert parts[0].equal(loss.discriminator_parts(real, other, target)[0]), "reals' own"
        assert parts[1].equal(loss.discriminator_parts(other, fake, target)[1]), "fakes' own"


@pytest.mark.parametrize("real_target", [1.0, 0.9])
@pytest.mark.parametrize("shape", [(6,), (3, 1, 4, 4)], ids=str)
def test_its_samples_own_terms_make_up_the_loss(loss, shape, real_target):
    random = torch.Generator().manual_seed(2)
    real, fake = (3 * torch.randn(shape, generator=random, dtype=torch.float64) for _ in range(2))
    compared = real if loss.generator_uses_real else None
    for terms, value in ((loss.discriminator_samples(real, fake, real_target),
                          loss.discriminator(real, fake, real_target)),
                         (loss.generator_samples(fake, compared), loss.generator(fake, compared))):
        assert all(term is None or term.shape == shape[:1] for term in terms)
        torch.testing.assert_close(sum(term.mean() for term in terms if term is not None), value)


def test_its_right_answers_are_what_its_best_verdicts_come_to(loss):
    """Where D's loss has targets it is lowest there, and so is G's at its own."""
    answers = torch.linspace(-12, 12, 2401, dtype=torch.float64)
    scores = torch.sigmoid(answers) if loss.is_probability else answers
    if (targets := loss.targets(0.9)) is not None:
        for term, target in zip(loss.discriminator_samples(answers, answers, 0.9), targets, strict=True):
            assert scores[term.argmin()].item() == pytest.approx(target, abs=0.01)
    if loss.generator_target is not None:
        assert scores[loss.generator_samples(answers)[1].argmin()].item() == pytest.approx(1.0, abs=0.01)
