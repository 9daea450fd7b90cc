"""What every registered regularizer must be."""

import re

import pytest
import torch
from torch import nn

from ganviz.engine.layers.dropout import LiveDropout
from ganviz.engine.regularizers.base import REGULARIZERS, PenaltyInputs, Regularizer, penalty_terms
from ganviz.engine.telemetry.mailbox import SERIES

from .sections import check_section

SHAPES = [(4, 2), (4, 1, 8, 8)]


@pytest.fixture(params=list(REGULARIZERS))
def regularizer(request):
    return REGULARIZERS[request.param].Config().build()


def samples(shape, seed):
    return torch.randn(shape, generator=torch.Generator().manual_seed(seed))


def a_discriminator(shape):
    values = torch.Size(shape[1:]).numel()
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(1)
        hidden = nn.Linear(values, 16)
        return nn.Sequential(nn.Flatten(), hidden, nn.SiLU(), nn.Linear(16, 1), nn.Flatten(0))


def test_says_what_it_is(regularizer):
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", regularizer.name)
    assert regularizer.title
    assert regularizer.summary().endswith(".")
    assert re.search(r"Reference: .*\d{4}\.\d{4,5}", regularizer.__doc__, re.DOTALL), "cites its paper's arXiv id"
    assert regularizer.phases
    assert set(regularizer.phases) <= {"d", "g"}


def test_its_settings_are_described_bounded_and_live(regularizer):
    check_section(type(regularizer))


def test_declares_the_hooks_that_it_has(regularizer):
    kind = type(regularizer)
    assert (regularizer.penalty_term is not None) == (kind.penalty is not Regularizer.penalty)
    assert regularizer.transforms_input == (kind.transform is not Regularizer.transform)
    hooks = ("penalty", "transform", "real_target", "limit_gradient", "after_update", "configure")
    assert any(getattr(kind, hook) is not getattr(Regularizer, hook) for hook in hooks), "does something"


def test_its_penalty_has_a_series_of_its_own(regularizer):
    term = regularizer.penalty_term
    if term is None:
        pytest.skip("adds no penalty")
    assert term in penalty_terms()
    assert [other.name for other in penalty_terms()].count(term.name) == 1
    assert term.name not in SERIES
    assert re.fullmatch(r"[a-z0-9_]+_penalty", term.name), "tables know its unit by that"
    assert (term.regularizer, term.side, term.penalty) == (regularizer.name, "d", True)
    assert term.title.endswith("penalty")
    assert term.text.endswith("Part of D's loss.")


@pytest.mark.parametrize("shape", SHAPES, ids=str)
def test_penalty_is_a_finite_scalar_that_reaches_the_parameters(regularizer, shape):
    if regularizer.penalty_term is None:
        pytest.skip("adds no penalty")
    network, real, fake = a_discriminator(shape), samples(shape, 1), samples(shape, 2)
    kept = real.clone(), fake.clone()
    penalty = regularizer.penalty(PenaltyInputs(network, real, fake, torch.Generator().manual_seed(3)))
    assert penalty.shape == ()
    assert penalty.isfinite()
    assert penalty >= 0
    penalty.backward()
    gradients = [p.grad for p in network.parameters() if p.grad is not None]
    assert all(g.isfinite().all() for g in gradients)
    assert any(g.ne(0).any() for g in gradients)
    assert torch.equal(real, kept[0])
    assert torch.equal(fake, kept[1])
    assert not real.requires_grad


@pytest.mark.parametrize("shape", SHAPES, ids=str)
def test_draws_from_the_given_generator_only(regularizer, shape):
    network, real, fake = a_discriminator(shape), samples(shape, 1), samples(shape, 2)
    before = torch.random.get_rng_state()

    def once():
        random = torch.Generator().manual_seed(3)
        shown = regularizer.transform(real, 0, random)
        if regularizer.penalty_term is not None:
            return shown, regularizer.penalty(PenaltyInputs(network, real, fake, random))
        return shown, torch.tensor(0.0)

    first, second = once(), once()
    assert torch.equal(first[0], second[0])
    assert torch.equal(first[1], second[1])
    assert torch.equal(torch.random.get_rng_state(), before)


@pytest.mark.parametrize("shape", SHAPES, ids=str)
def test_transformed_samples_have_the_same_shape_and_the_input_is_kept(regularizer, shape):
    real = samples(shape, 1)
    kept = real.clone()
    shown = regularizer.transform(real, 10, torch.Generator().manual_seed(3))
    assert shown.shape == real.shape
    assert shown.dtype == real.dtype
    assert torch.equal(real, kept)


def test_limits_work_in_place_on_flat_tensors(regularizer):
    gradient, parameters = samples((20,), 1) * 100, samples((20,), 2) * 100
    assert regularizer.limit_gradient(gradient) is None
    assert regularizer.after_update(parameters) is None
    assert gradient.isfinite().all()
    assert parameters.isfinite().all()


def test_release_undoes_configure(regularizer):
    network = nn.Sequential(nn.Linear(2, 4), LiveDropout(), nn.Linear(4, 1))
    x, before = samples((3, 2), 1), network(samples((3, 2), 1))
    regularizer.configure([network])
    regularizer.release([network])
    assert torch.equal(network(x), before)


def test_target_for_reals_is_sensible(regularizer):
    assert 0.5 <= regularizer.real_target(1.0) <= 1.0
