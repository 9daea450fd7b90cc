"""LAPGAN: its networks counted, its losses by hand, the way up, and that every level learns."""

import numpy as np
import pytest
import torch
from torch.nn import functional as F

from ganviz.engine.losses.base import LOSSES
from ganviz.engine.metrics.sliced import sliced_wasserstein
from ganviz.engine.models.base import MODELS, watching
from ganviz.engine.models.phases import PhaseInputs
from ganviz.engine.probes.sheet import SheetProbe
from ganviz.engine.regularizers.base import REGULARIZERS
from ganviz.engine.settings.commands import Scripted, Set
from ganviz.engine.settings.config import RunConfig
from ganviz.engine.settings.params import ConfigError
from ganviz.engine.telemetry.mailbox import SERIES

from ..helpers import POINTS, built, trained

PYRAMID = POINTS | {"data": {"name": "digits"}, "train": {"batch_size": 16},
                    "model": {"name": "lapgan", "coarse_width": 32, "g_width": 12, "d_width": 8, "z_dim": 5}}


def config(**changes):
    return RunConfig.from_dict(PYRAMID).with_changes({k.replace("__", "."): v for k, v in changes.items()})


def build(shape=(3, 16, 16), **settings):
    torch.manual_seed(1)
    return MODELS["lapgan"].Config(**settings).build(shape)


def parameters(network):
    return sum(p.numel() for p in network.parameters())


def half(images):
    """By numpy's reshape, not by what the model uses."""
    n, channels, height, width = images.shape
    return images.reshape(n, channels, height // 2, 2, width // 2, 2).mean((3, 5))


def larger(images):
    return F.interpolate(images, tuple(2 * s for s in images.shape[2:]), mode="bilinear")


# -- networks ---------------------------------------------------------------------------------------------------------


def test_its_networks_have_the_parameters_that_they_should():
    model = build(z_dim=7, coarse_width=10, g_width=6, d_width=4, g_norm="batch", d_norm="batch")
    found = {name: parameters(network) for name, network in model.networks.items()}
    hidden = (10 * 10 + 10) + 2 * 2 * 10  # the second layer, and a scale and a shift for the units of both
    assert found["G4"] == 7 * 10 + 10 + hidden + 10 * 48 + 48
    assert found["D4"] == 48 * 10 + 10 + hidden + 10 + 1
    residual = (4 * 16 * 6 + 6) + 2 * (6 * 9 * 6 + 2 * 6) + (6 * 16 * 3 + 3)
    judge = (6 * 16 * 4 + 4) + (4 * 16 * 8 + 8 + 2 * 8)
    assert (found["G8"], found["G16"]) == (residual, residual)
    assert (found["D8"], found["D16"]) == (judge + 8 * 2 * 2 + 1, judge + 8 * 4 * 4 + 1)


@pytest.mark.parametrize(("shape", "levels", "names"), [
    ((1, 28, 28), 2, ["7", "14", "28"]), ((3, 16, 16), 2, ["4", "8", "16"]), ((3, 16, 24), 3, ["2", "4", "8", "16"]),
    ((1, 4, 4), 1, ["2", "4"]), ((3, 64, 64), 3, ["8", "16", "32", "64"])])
def test_each_level_has_networks_and_phases_of_its_own(shape, levels, names):
    model = build(shape, levels=levels, g_width=4, d_width=4)
    assert list(model.networks) == [side + name for name in names for side in "GD"]
    assert [p.name for p in model.phases()] == [f"{side} {name}" for name in names for side in "DG"]
    assert [t.name for t in model.all_terms()] == [f"loss_{side}_{name}" for name in names for side in "dg"]
    assert set(model.averaged) == {f"G{name}" for name in names}
    z = model.latents(3, torch.Generator().manual_seed(1))
    assert model.sample(z).shape == (3, *shape)
    assert model.score(model.sample(z)).shape == (3,)


@pytest.mark.parametrize(("shape", "levels", "match"), [
    ((1, 8, 8), 3, "1 to 2 are allowed"), ((1, 28, 28), 3, "1 to 2 are allowed"), ((1, 16, 4), 2, "1 to 1 are allowed"),
    ((1, 9, 8), 1, "choose another size"), ((1, 2, 2), 1, "choose another size")])
def test_sides_that_cannot_be_halved_so_often_are_refused(shape, levels, match):
    with pytest.raises(ConfigError, match=match):
        build(shape, levels=levels)


# -- the way up -------------------------------------------------------------------------------------------------------


def test_each_part_of_the_latents_belongs_to_its_level():
    model = build(z_dim=7)
    assert model.z_dim == 7 + 8 * 8 + 16 * 16
    z = model.latents(4, torch.Generator().manual_seed(1))
    with watching(*model.networks.values()):
        before = [step[-1] for step in model.climb(z)]
        for first, changed in ((0, [True, True, True]), (7, [False, True, True]), (7 + 64, [False, False, True])):
            other = z.clone()
            other[:, first] += 1.0
            after = [step[-1] for step in model.climb(other)]
            assert [not a.equal(b) for a, b in zip(before, after, strict=True)] == changed
        assert model.sample(z).equal(before[-1])


def test_noise_lies_row_by_row_where_its_pixels_are():
    model = build((1, 8, 8), levels=1, z_dim=7, g_norm="none")
    z = torch.zeros(1, model.z_dim)
    with torch.no_grad():
        (_, *_), (_, before, _) = model.climb(z)
        z[0, 7] = 5.0
        (_, *_), (_, corner, _) = model.climb(z)
        z[0, 7], z[0, -1] = 0.0, 5.0
        (_, *_), (_, opposite, _) = model.climb(z)
    far = (corner - before).abs()[0, 0], (opposite - before).abs()[0, 0]
    assert far[0][0, 0] > 0
    assert far[0][-1, -1] < far[0][0, 0] / 10
    assert far[1][-1, -1] > 0
    assert far[1][0, 0] < far[1][-1, -1] / 10


def test_a_sample_is_the_sum_of_what_is_made_on_the_way():
    model = build(g_norm="none")
    for name, bias in (("G8", 0.3), ("G16", 2.5)):
        model.networks[name][-1].weight.data.zero_()
        model.networks[name][-1].bias.data.fill_(bias)
    (image,), middle, last = model.climb(model.latents(4, torch.Generator().manual_seed(1)))
    for (enlarged, residual, result), bias in ((middle, 0.3), (last, 2.5)):
        assert enlarged.equal(larger(image))
        assert result.equal((enlarged + bias).clamp(max=1))
        assert (enlarged + residual - result).abs().max() < 1e-6
        image = result
    assert (last[-1] == 1).all()


def test_a_score_is_the_mean_over_the_levels_of_its_pyramid():
    model = build()
    images = torch.rand(5, 3, 16, 16, generator=torch.Generator().manual_seed(1)) * 2 - 1
    middle, small = half(images), half(half(images))
    with torch.no_grad():
        logits = [model.networks["D4"](small), model.networks["D8"](torch.cat([middle, larger(small)], 1)),
                  model.networks["D16"](torch.cat([images, larger(middle)], 1))]
        assert model.score(images).numpy() == pytest.approx((sum(logits) / 3)[:, 0].numpy(), rel=1e-4, abs=1e-6)


# -- training ---------------------------------------------------------------------------------------------------------


def inputs(real, *regularizers, loss="non-saturating"):
    return PhaseInputs(real, None, LOSSES[loss](LOSSES[loss].Config()), regularizers, 0,
                       torch.Generator().manual_seed(3), torch.Generator().manual_seed(4))


@pytest.fixture
def model():
    return build((1, 8, 8), z_dim=5, coarse_width=16, g_width=8, d_width=6, g_norm="none")


@pytest.fixture
def real():
    return torch.rand(6, 1, 8, 8, generator=torch.Generator().manual_seed(2)) * 2 - 1


@pytest.mark.parametrize("level", [0, 1, 2])
def test_the_losses_of_a_level_are_those_of_the_formulas(model, real, level):
    side, size = ("2", "4", "8")[level], 2 ** (level + 1)
    images = [half(half(real)), half(real), real][level]
    noise = torch.randn(6, 5 if level == 0 else size * size, generator=torch.Generator().manual_seed(3))
    with torch.no_grad():
        if level == 0:
            told, made = [], model.networks["G2"](noise)
        else:
            enlarged = larger(half(images))
            told = [enlarged]
            made = enlarged + model.networks[f"G{side}"](torch.cat([enlarged, noise.view(6, 1, size, size)], 1))
        logits_real, logits_fake = (model.networks[f"D{side}"](torch.cat([seen, *told], 1))
                                    for seen in (images, made.clamp(-1, 1)))
    phases = {phase.name: phase for phase in model.phases()}
    output = phases[f"D {side}"].loss(inputs(real))
    expected = F.softplus(-logits_real).mean() + F.softplus(logits_fake).mean()
    assert output.loss.item() == pytest.approx(expected.item(), rel=1e-5)
    assert output.logits_fake.tolist() == pytest.approx(logits_fake.flatten().tolist(), rel=1e-4, abs=1e-6)
    output = phases[f"G {side}"].loss(inputs(real))
    assert output.loss.item() == pytest.approx(F.softplus(-logits_fake).mean().item(), rel=1e-5)
    output = phases[f"G {side}"].loss(inputs(real, loss="relativistic"))
    assert output.loss.item() == pytest.approx(F.softplus(logits_real - logits_fake).mean().item(), rel=1e-5)


def test_a_level_trains_on_real_images_whatever_the_levels_below_it_make(model, real):
    finer = [phase for phase in model.phases() if not phase.name.endswith(" 2")]
    before = [phase.loss(inputs(real)).loss.item() for phase in finer]
    for parameter in (*model.networks["G2"].parameters(), *model.networks["D2"].parameters()):
        parameter.data.add_(1.0)
    assert [phase.loss(inputs(real)).loss.item() for phase in finer] == before


@pytest.mark.parametrize("level", ["2", "4", "8"])
def test_a_penalty_is_one_of_the_levels_own_discriminator(model, real, level):
    phase = next(p for p in model.phases() if p.name == f"D {level}")
    kind = REGULARIZERS["r1"]
    difference = phase.loss(inputs(real, kind(kind.Config(gamma=3.0)))).loss - phase.loss(inputs(real)).loss
    images = {"2": half(half(real)), "4": half(real), "8": real}[level].clone().requires_grad_()
    seen = images if level == "2" else torch.cat([images, larger(half(images.detach()))], 1)
    slope, = torch.autograd.grad(model.networks[f"D{level}"](seen).sum(), images)
    assert difference.item() == pytest.approx(1.5 * slope.square().sum((1, 2, 3)).mean().item(), rel=1e-3, abs=1e-6)
    assert difference > 0


def test_each_levels_losses_have_curves_whose_sum_is_the_sides():
    trainer = trained(config(), 3)
    rows = np.concatenate([b.values for b in trainer.telemetry.drain_blocks()])
    found = dict(zip((*SERIES, *(t.name for t in trainer.learner.terms())), rows.T, strict=True))
    for side in "dg":
        parts = [found[f"loss_{side}_{name}"] for name in ("2", "4", "8")]
        assert found[f"loss_{side}"] == pytest.approx(sum(parts), rel=1e-6)
        assert len({float(p[0]) for p in parts}) == 3


def test_its_loss_may_be_swapped_for_one_with_a_penalty():
    script = [Scripted(2, Set.of({"loss.name": "wasserstein", "regularizers.gradient-penalty": True}))]
    trainer = trained(config(), 4, script=script)
    assert [type(r).__name__ for r in trainer.learner.regularizers] == ["GradientPenalty"]
    assert all(v.isfinite().all() for v in trainer.state().tensors.values() if v.is_floating_point())


def distances(trainer):
    """Of samples to real images at 4 and at 8 pixels, and of the former's enlargements at 8."""
    view = trainer.view()
    model, real = trainer.learner.model, view.to_float(view.real[:500])
    with watching(*model.networks.values()):
        (small,), (enlarged, _, image) = model.climb(view.fixed_latents(500), trainer.learner.ema_networks())

    def distance(one, other):
        return sliced_wasserstein(one.flatten(1).numpy(), other.flatten(1).numpy(), 32)

    return distance(half(real), small), distance(real, image), distance(real, enlarged)


def test_every_level_learns():
    run_config = config(model__levels=1, model__g_width=32, model__d_width=16, train__batch_size=32,
                        train__ema_decay=0.9, optimizer__d__lr=2e-3, optimizer__g__lr=2e-3)
    small_before, before, _ = distances(built(run_config))
    small, image, enlarged = distances(trained(run_config, 480))
    assert small < 0.5 * small_before
    assert image < 0.65 * before
    assert image < enlarged, "the residual brings it nearer to real images"


# -- what is shown ----------------------------------------------------------------------------------------------------


def test_the_sheet_climbs_beside_a_real_image():
    trainer = built(config())
    columns = SheetProbe().measure(trainer.view({"count": 6})).columns
    titles = ["2 px", "2 → 4", "residual 4", "4 px", "4 → 8", "residual 8", "8 px"]
    assert [c.title for c in columns] == titles * 2
    assert [c.group for c in columns] == ["from noise"] * 7 + ["a real image"] * 7
    view = trainer.view()
    made, real = columns[:7], columns[7:]
    assert made[-1].samples / 127.5 - 1 == pytest.approx(
        view.fakes(view.fixed_latents(6)).permute(0, 2, 3, 1).numpy(), abs=0.005)
    truth = view.to_float(view.fixed_truth(6))
    for column, expected in ((real[0], half(half(truth))), (real[3], half(truth)), (real[6], truth),
                             (real[4], larger(half(truth))), (real[5], truth - larger(half(truth)))):
        assert column.samples / 127.5 - 1 == pytest.approx(expected.clamp(-1, 1).permute(0, 2, 3, 1).numpy(), abs=0.005)
    size = (truth - larger(half(truth))).square().mean().sqrt().item() / 2
    assert real[5].note == f"RMS {100 * size:.0f} %"


@pytest.mark.parametrize("side", ["g", "d"])
def test_a_batch_of_one_is_refused_with_batch_normalization(side):
    norms = {"model__g_norm": "none", "model__d_norm": "none", f"model__{side}_norm": "batch"}
    with pytest.raises(ConfigError, match=f"{side}_norm = batch cannot normalize a batch of 1; raise train.batch_size"):
        config(train__batch_size=1, **norms)
    assert config(train__batch_size=1, **norms | {f"model__{side}_norm": "layer"}).train.batch_size == 1
