"""float16: the loss is scaled, and a gradient that overflows is left out."""

import math

import pytest
import torch

from ganviz.engine.numerics.loss_scaling import LossScale, kept_where
from ganviz.engine.optimizers.base import OPTIMIZERS
from ganviz.engine.telemetry.events import Trouble

from ..helpers import IMAGES, POINTS, built, config, events_of, same_tensors, trained


def test_the_scale_follows_the_rule_of_torchs_own():
    """Against torch.amp.GradScaler, over good and overflowing gradients."""
    ours = LossScale(torch.device("cpu"))
    weight = torch.nn.Parameter(torch.zeros(3))
    optimizer = torch.optim.SGD([weight], lr=0.0)
    torchs = torch.amp.GradScaler("cpu", init_scale=2.0 ** 16, growth_interval=2000)
    for update in range(6100):
        bad = update in (3, 4, 2500)
        gradient = torch.full((3,), math.inf if bad else 2.0) * (1.0 if bad else ours.scale)
        torchs.scale(torch.zeros(()))
        weight.grad = torch.full((3,), math.inf if bad else 1.0)
        torchs.step(optimizer)
        torchs.update()
        overflow, is_scales_doing = ours.settle(gradient)
        assert float(overflow) == float(bad)
        assert bool(is_scales_doing) is bad
        if not bad:
            assert gradient.tolist() == [2.0] * 3
        assert float(ours.scale) == torchs.get_scale(), update
    assert float(ours.scale) == 2.0 ** 15, "halved thrice, doubled twice"


def test_the_scale_stays_within_its_bounds():
    scale = LossScale(torch.device("cpu"))
    for _ in range(16):
        assert bool(scale.settle(torch.tensor([math.nan]))[1])
    assert float(scale.scale) == 1.0
    overflow, is_scales_doing = scale.settle(torch.tensor([math.inf]))
    assert (float(overflow), bool(is_scales_doing)) == (1.0, False)
    assert float(scale.scale) == 1.0
    scale.scale.fill_(2.0 ** 24)
    scale.good.fill_(1999.0)
    scale.settle(torch.ones(1))
    assert (float(scale.scale), float(scale.good)) == (2.0 ** 24, 0.0)


@pytest.mark.parametrize("kept", [True, False])
def test_what_is_to_be_kept_is(kept):
    tensor = torch.arange(3.0)
    with kept_where(torch.tensor(kept), [tensor]):
        tensor.fill_(math.nan)
    assert tensor.isnan().all().item() is not kept


@pytest.mark.parametrize("settled", [False, True], ids=["first update", "later"])
@pytest.mark.parametrize("optimizer", list(OPTIMIZERS))
@pytest.mark.parametrize("momentum", [0.0, 0.9])
def test_an_overflow_changes_nothing_but_the_scale_and_is_no_trouble(optimizer, settled, momentum):
    changes = {"optimizer__d__name": optimizer, "train__g_steps": 0, "device__precision": "float16"}
    if optimizer == "sgd":
        changes["optimizer__d__momentum"] = momentum
    trainer = built(config(**changes))
    learner = trainer.learner
    if settled:
        learner.iterate()
    scale = learner.trained[("D",)].scale
    scale.scale.fill_(3e38)  # times any gradient, float32 overflows too
    before = {k: v.clone() for k, v in learner.state_tensors().items() if not k.startswith("scale/")}
    learner.iterate()
    after = learner.state_tensors()
    for name in (k for k in after if k.startswith(("values/", "moment/"))):
        counts_on_host = optimizer == "rmsprop" and name.endswith("/step")  # used by nobody
        assert counts_on_host or torch.equal(after[name], before.get(name, torch.zeros_like(after[name]))), name
    assert float(scale.scale) == 2.0 ** 24
    assert learner.flush().values[-1, 2] == 0.0  # the norm of what was used
    for _ in range(25):  # until the scale is small enough
        learner.iterate()
    assert any(not torch.equal(after[k], before[k]) for k in before if k.startswith("values/"))
    assert events_of(trainer, Trouble) == []


def test_an_overflow_at_the_smallest_scale_is_told():
    run_config = config(loss__name="least-squares", optimizer__d__name="sgd", optimizer__d__lr=10.0,
                        device__precision="float16")
    trainer = trained(run_config, 500)
    assert trainer.step < 500
    (trouble,) = events_of(trainer, Trouble)
    assert "That update was not made" in trouble.message


@pytest.mark.parametrize("base", [POINTS, IMAGES], ids=["points", "images"])
def test_a_run_goes_on_exactly_with_its_scale(base):
    settings = config(base, device__precision="float16")
    halfway = built(settings)
    for scale in (networks.scale for networks in halfway.learner.trained.values()):
        scale.scale.fill_(2.0 ** 12)
        scale.good.fill_(1998.0)
    state = halfway.state()
    straight, resumed = trained(settings, 6, state=state), trained(settings, 3, state=state)
    resumed = trained(settings, 6, state=resumed.state())
    assert same_tensors(straight, resumed)
    assert {float(networks.scale.scale) for networks in straight.learner.trained.values()} == {2.0 ** 13}


@pytest.mark.parametrize("base", [POINTS, IMAGES], ids=["points", "images"])
def test_losses_in_float16_are_those_of_float32(base):
    """10 binary digits an operation are 0.1 %; 20 steps at 1e-3 move weights of about 0.3 by 0.02 at most."""
    exact, short = (trained(config(base, device__precision=p), 20).learner.recorder.recent_fake
                    for p in ("float32", "float16"))
    assert not (exact == short).all()
    assert abs(exact - short).max() < 0.02 * abs(exact).max() + 0.01
