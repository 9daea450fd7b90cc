"""Every loss against a float64 formula of its own, values worked by hand, and gradients at extreme logits."""

import math
from types import SimpleNamespace

import numpy as np
import pytest
import torch

from ganviz.engine.losses.base import LOSSES
from ganviz.engine.regularizers.base import REGULARIZERS


def sp(x):
    return np.logaddexp(0.0, x)


def relativistic_average(r, f):
    return sp(-(r - f.mean())).mean() + sp(f - r.mean()).mean()


def hinge(r, f):
    return np.maximum(0, 1 - r).mean() + np.maximum(0, 1 + f).mean()


# name: (discriminator(real, fake), generator(fake, real)), in float64
FORMULAS = {
    "minimax": (lambda r, f: sp(-r).mean() + sp(f).mean(), lambda f, r: -sp(f).mean()),
    "non-saturating": (lambda r, f: sp(-r).mean() + sp(f).mean(), lambda f, r: sp(-f).mean()),
    "least-squares": (lambda r, f: ((r - 1) ** 2).mean() / 2 + (f**2).mean() / 2,
                      lambda f, r: ((f - 1) ** 2).mean() / 2),
    "hinge": (hinge, lambda f, r: -f.mean()),
    "wasserstein": (lambda r, f: f.mean() - r.mean(), lambda f, r: -f.mean()),
    "relativistic": (lambda r, f: sp(-(r - f)).mean(), lambda f, r: sp(-(f - r)).mean()),
    "relativistic-average": (relativistic_average, lambda f, r: relativistic_average(f, r)),
}
SHAPES = [(6,), (2, 1, 3, 3)]
LEVELS = [-50.0, -20.0, -1.0, 0.0, 1.0, 20.0, 50.0]


def make(name):
    return LOSSES[name].Config().build()


def logits(level, shape, seed):
    """float64 logits around a level, no two alike, exact in float32."""
    spread = np.random.default_rng(seed).uniform(-2, 2, shape)
    return np.float32(level + spread).astype(np.float64)


def scale(*values):
    """The largest logit: float32 sums of such logits are rounded in proportion to it."""
    return max(np.abs(v).max() for v in values)


def tensor(values, **about):
    return torch.tensor(values, dtype=torch.float32, **about)


@pytest.mark.parametrize("shape", SHAPES, ids=str)
@pytest.mark.parametrize("level_fake", LEVELS)
@pytest.mark.parametrize("level_real", LEVELS)
@pytest.mark.parametrize("name", FORMULAS)
def test_equals_the_float64_formula(name, level_real, level_fake, shape):
    real, fake = logits(level_real, shape, 1), logits(level_fake, shape, 2)
    loss, (discriminator, generator) = make(name), FORMULAS[name]
    expected_d, expected_g = discriminator(real, fake), generator(fake, real)
    # softplus(x) is x above 20, which leaves out 2e-9
    for dtype, rel, absolute in ((torch.float64, 1e-9, 5e-9), (torch.float32, 2e-6, 5e-7 * scale(real, fake))):
        r, f = torch.tensor(real, dtype=dtype), torch.tensor(fake, dtype=dtype)
        assert loss.discriminator(r, f).item() == pytest.approx(expected_d, rel=rel, abs=absolute)
        assert loss.generator(f, r).item() == pytest.approx(expected_g, rel=rel, abs=absolute)


@pytest.mark.parametrize("name", ["minimax", "non-saturating"])
def test_small_losses_keep_their_digits(name):
    """Logits that D is sure of: sp(-18) is 1.5e-8, which 1 - sigmoid in float32 would round to 0."""
    sure = torch.full((2,), 18.0)
    found = make(name).discriminator(sure, -sure).item()
    assert found == pytest.approx(2 * np.logaddexp(0, -18.0), rel=1e-5)


LN2 = math.log(2)
SP1 = 1.3132616875  # ln(1 + e)
BY_HAND = {  # real logits (0, 2), fake logits (-1, 1): D, G
    "minimax": ((LN2 + 0.1269280110) / 2 + (0.3132616875 + SP1) / 2, -(0.3132616875 + SP1) / 2),
    "non-saturating": ((LN2 + 0.1269280110) / 2 + (0.3132616875 + SP1) / 2, (SP1 + 0.3132616875) / 2),
    "least-squares": (0.5 * 1 + 0.5 * 1, 0.5 * 2),
    "hinge": (0.5 + 1.0, 0.0),
    "wasserstein": (-1.0, 0.0),
    "relativistic": (0.3132616875, SP1),
    # fakes average 0 and reals 1: sp(0), sp(-2); sp(-2), sp(0) | sp(2), sp(0); sp(0), sp(2)
    "relativistic-average": (LN2 + 0.1269280110, LN2 + 2.1269280110),
}


@pytest.mark.parametrize("name", BY_HAND)
def test_equals_values_worked_by_hand(name):
    real, fake, loss = torch.tensor([0.0, 2.0]), torch.tensor([-1.0, 1.0]), make(name)
    expected_d, expected_g = BY_HAND[name]
    assert loss.discriminator(real, fake).item() == pytest.approx(expected_d, rel=1e-6, abs=1e-7)
    assert loss.generator(fake, real).item() == pytest.approx(expected_g, rel=1e-6, abs=1e-7)


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("name", ["minimax", "non-saturating"])
@pytest.mark.parametrize("target", [0.5, 0.9])
def test_smoothed_cross_entropy(name, level, target):
    real, fake = logits(level, (4,), 3), logits(-level, (4,), 4)
    expected = (target * sp(-real) + (1 - target) * sp(real)).mean() + sp(fake).mean()
    found = make(name).discriminator(tensor(real), tensor(fake), target).item()
    assert found == pytest.approx(expected, rel=2e-5, abs=1e-8)


def test_scores_are_called_what_the_loss_makes_of_them():
    units = {name: cls.score_unit() for name, cls in LOSSES.classes().items()}
    assert units["least-squares"] == "output of D (0 fake, 1 real)"
    real, fake = torch.ones(2), torch.zeros(2)
    assert make("least-squares").discriminator(real, fake).item() == 0.0, "there its loss is least"
    assert {units[name] for name in ("minimax", "non-saturating")} == {"probability of real"}
    assert {units[name] for name in ("hinge", "wasserstein", "relativistic")} == {"critic score (raw)"}


def test_smoothed_least_squares():
    real, fake = torch.tensor([0.9, 1.9]), torch.tensor([0.0, 2.0])
    # ½·mean(0, 1) + ½·mean(0, 4)
    assert make("least-squares").discriminator(real, fake, 0.9).item() == pytest.approx(1.25, rel=1e-6)


@pytest.mark.parametrize(("name", "expected"), [
    ("non-saturating", -1.0),  # where log(D + eps) would give -0.17
    ("minimax", -2.0611536e-9),  # it saturates: -sigmoid(-20)
    ("least-squares", -21.0),
    ("hinge", -1.0),
    ("wasserstein", -1.0),
])
def test_generators_gradient_at_a_fake_that_d_is_sure_of(name, expected):
    fake = torch.tensor([-20.0, -20.0], requires_grad=True)
    make(name).generator(fake).backward()
    per_sample = fake.grad * len(fake)
    torch.testing.assert_close(per_sample, torch.full((2,), expected), rtol=1e-6, atol=1e-12)


def test_discriminators_gradient_at_logits_that_are_badly_wrong():
    real = torch.tensor([-50.0, -50.0], requires_grad=True)
    fake = torch.tensor([50.0, 50.0], requires_grad=True)
    make("non-saturating").discriminator(real, fake).backward()
    torch.testing.assert_close(real.grad * 2, torch.full((2,), -1.0), rtol=1e-6, atol=0)
    torch.testing.assert_close(fake.grad * 2, torch.full((2,), 1.0), rtol=1e-6, atol=0)


@pytest.mark.parametrize("name", FORMULAS)
def test_equilibrium_values(name):
    """When fakes cannot be told from reals, D's best answer is one logit for all: 0, or 0.5 of 0 and 1."""
    loss = make(name)
    undecided = torch.full((4,), 0.5 if name == "least-squares" else 0.0)
    found_d, found_g = loss.discriminator(undecided, undecided), loss.generator(undecided, undecided)
    d, g = loss.equilibrium()
    assert d == pytest.approx(found_d.item(), rel=1e-6, abs=1e-7)
    if g is not None:
        assert g == pytest.approx(found_g.item(), rel=1e-6, abs=1e-7)


def test_published_equilibrium_values():
    expected = {"minimax": (1.3863, -0.6931), "non-saturating": (1.3863, 0.6931), "least-squares": (0.25, 0.125),
                "hinge": (2.0, None), "wasserstein": (0.0, None), "relativistic": (0.6931, 0.6931),
                "relativistic-average": (1.3863, 1.3863)}
    for name, (d, g) in expected.items():
        assert make(name).equilibrium() == (pytest.approx(d, abs=5e-5), g and pytest.approx(g, abs=5e-5))


@pytest.mark.parametrize("name", ["minimax", "non-saturating", "least-squares"])
def test_smoothed_equilibrium_is_where_the_discriminators_loss_is_least(name):
    """With p = q, one logit for all: the ideal D minimizes its smoothed loss over that logit."""
    loss, candidates = make(name), torch.linspace(-2, 2, 40001, dtype=torch.float64)
    values = torch.stack([loss.discriminator(c.expand(2), c.expand(2), 0.9) for c in candidates[::10]])
    best = float(candidates[::10][values.argmin()])
    assert loss.even_logit(0.9) == pytest.approx(best, abs=2e-3)
    assert loss.equilibrium(0.9)[0] == pytest.approx(float(values.min()), abs=1e-6)


@pytest.mark.parametrize("name", ["wasserstein", "relativistic", "relativistic-average"])
def test_scores_without_a_zero_have_no_threshold(name):
    """A constant added to all of D's scores changes nothing."""
    real, fake, loss = torch.tensor([0.5, 2.0]), torch.tensor([-1.0, 1.0]), make(name)
    assert loss.even_logit() is None
    torch.testing.assert_close(loss.discriminator(real, fake), loss.discriminator(real + 7, fake + 7))


def a_config(d_norm="none", regularizers=()):
    sections = tuple(REGULARIZERS[name].Config() for name in regularizers)
    return SimpleNamespace(model=SimpleNamespace(d_norm=d_norm), regularizers=sections)


def offered(config):
    return [dict(a.changes) for a in LOSSES["wasserstein"].advises(config)]


def test_wasserstein_offers_a_lipschitz_regularizer():
    assert offered(a_config()) == [{"regularizers.gradient-penalty": True},
                                   {"regularizers.weight-clipping": True}]


def test_the_ways_to_a_smooth_critic_are_explained_together():
    assert len({a.text for a in LOSSES["wasserstein"].advises(a_config())}) == 1


def test_wasserstein_offers_no_gradient_penalty_beside_batch_norm():
    assert offered(a_config(d_norm="batch")) == [{"regularizers.weight-clipping": True}]


@pytest.mark.parametrize("config", [
    a_config(d_norm="spectral"), a_config(regularizers=["gradient-penalty"]),
    a_config(regularizers=["weight-clipping", "instance-noise"])])
def test_wasserstein_is_content_with_a_smooth_critic(config):
    assert offered(config) == []


def test_wasserstein_is_not_content_with_other_regularizers():
    assert len(offered(a_config(regularizers=["r1", "dropout"]))) == 2
