"""The one-neuron GAN by hand: the lecture's numbers, and gradients against formulas of their own."""

from __future__ import annotations

import math

import pytest

from ganviz.engine.losses.base import LOSSES
from ganviz.engine.probes.base import PROBES
from ganviz.engine.settings import presets
from ganviz.engine.settings.config import RunConfig

from ..helpers import IMAGES, POINTS, built, config, trained
from .measuring import view

REAL, FAKE = (0.8, 0.1, 0.0, 0.6), (0.8, 0.8, 0.0, 0.6)


def run(loss="non-saturating", **changes):
    changes = {"device.kind": "cpu", "device.compile": False, "loss.name": loss} | changes
    return built(RunConfig.from_dict(presets.tree("two-by-two")).with_changes(changes))


def work(trainer, **requests):
    return PROBES["by-hand"]().measure(view(trainer, **requests))


def sigmoid(x):
    return 1 / (1 + math.exp(-x))


def test_the_lectures_forward_pass():
    done = work(run(), image=REAL, z=0.7)
    assert (done.weights, done.bias) == ((1, -1, -1, 1), -1)
    assert done.products == pytest.approx((0.8, -0.1, 0.0, 0.6))
    assert done.logit == pytest.approx(0.3)
    assert done.probability == pytest.approx(0.574, abs=5e-4)
    assert (done.even, done.origin, done.is_probability) == (0.0, "image", True)
    assert done.sums == pytest.approx((0.7, -0.7, -0.7, 0.7))
    assert done.pixels == pytest.approx((0.668, 0.332, 0.332, 0.668), abs=5e-4)
    other = work(run(), image=FAKE)
    assert (other.logit, other.probability) == (pytest.approx(-0.4), pytest.approx(0.401, abs=5e-4))


def test_its_gradients_are_those_of_the_formulas():
    """Cross-entropy: d/dw of -log s(l) is -(1 - s) x, of -log(1 - s) it is s x; and G's by the chain rule."""
    done = work(run(), image=REAL, z=0.7)
    s = sigmoid(0.3)
    x = (*REAL, 1.0)
    assert [row.gradient for row in done.of_case("real")] == pytest.approx([-(1 - s) * v for v in x], abs=1e-12)
    assert [row.gradient for row in done.of_case("fake")] == pytest.approx([s * v for v in x], abs=1e-12)
    assert dict(done.losses)["real"] == pytest.approx(-math.log(s))
    assert dict(done.losses)["fake"] == pytest.approx(-math.log(1 - s))
    w = (1, -1, -1, 1)
    pixels = [sigmoid(0.7 * v) for v in w]
    logit = sum(a * b for a, b in zip(w, pixels, strict=True)) - 1
    push = [-(1 - sigmoid(logit)) * a * p * (1 - p) for a, p in zip(w, pixels, strict=True)]
    assert [row.gradient for row in done.of_case("g")] == pytest.approx([0.7 * v for v in push] + push, abs=1e-7)
    assert dict(done.losses)["g"] == pytest.approx(-math.log(sigmoid(logit)))
    assert done.made_logit == pytest.approx(logit)


@pytest.mark.parametrize("loss", list(LOSSES))
def test_the_central_differences_agree_with_every_loss(loss):
    trainer = run(loss)
    trainer.advance(20)
    done = work(trainer, image=REAL, z=0.3, h=1e-4)
    assert len(done.gradients) == 5 + 5 + 8
    assert any(row.gradient != 0 for row in done.of_case("g"))
    for row in done.gradients:
        assert row.difference == pytest.approx(row.gradient, abs=1e-7)


def test_a_large_h_is_visibly_off():
    done = work(run(), image=REAL, h=1.0)
    row = done.of_case("real")[0]
    # (f(w + 1) - f(w - 1)) / 2 with f = softplus(-l), where l moves by 0.8 either way
    assert row.difference == pytest.approx((math.log1p(math.exp(-1.1)) - math.log1p(math.exp(0.5))) / 2)
    assert abs(row.difference - row.gradient) > 1e-3


def test_a_step_of_training_moves_a_weight_as_the_rate_times_the_gradient():
    """With batches of one, D's step is the sum of both gradients: of the real and of the fake that it was shown."""
    trainer = run(**{"train.batch_size": 1})
    judged = []
    hook = trainer.learner.model.networks["D"].pixels.register_forward_hook(
        lambda module, given, rows: judged.extend(tuple(row.tolist()) for row in rows))
    before = work(trainer)
    judged.clear()
    trainer.learner.iterate(("d",))
    hook.remove()
    real, fake = judged
    rows = zip(work(built(trainer.config), image=real).of_case("real"),
               work(built(trainer.config), image=fake).of_case("fake"), strict=True)
    after = work(trainer)
    moved = [new - old for new, old in zip((*after.weights, after.bias), (*before.weights, before.bias), strict=True)]
    assert moved == pytest.approx([-before.rates[0] * (a.gradient + b.gradient) for a, b in rows], abs=1e-6)
    assert before.plain == (True, True)


def test_which_image_it_is():
    trainer = run()
    real, fake = work(trainer, real=3), work(trainer, fake=2)
    assert (real.origin, fake.origin) == ("real", "fake")
    stored = trainer.view().real[trainer.view().fixed_indices(4)[3]].flatten().tolist()
    assert [round(255 * v) for v in real.image] == stored
    assert fake.image == pytest.approx(fake.pixels)
    assert fake.logit == pytest.approx(fake.made_logit)
    assert work(trainer, image=(2, -1, float("nan"), 0.5)).image == (1, 0, 0, 0.5)


def test_the_penalties_that_it_leaves_out_are_named():
    assert work(run()).penalties == ()
    assert work(run(**{"regularizers.r1": True})).penalties == ("R1",)


def test_losses_without_a_probability_and_with_pairs_say_so():
    assert not work(run("least-squares")).is_probability
    assert work(run("relativistic")).paired
    assert work(run("relativistic")).even is None
    adam = run(**{"optimizer.d.name": "adam"})
    assert work(adam).plain == (False, True)


def test_elsewhere_it_says_what_it_needs():
    for base in (POINTS, IMAGES):
        assert "needs" in PROBES["by-hand"].inapplicable(trained(config(base), 1).view())
