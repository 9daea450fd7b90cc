"""The two phases of a plain GAN: what each is shown, and what it costs."""

import math

import pytest
import torch
from torch import nn

from ganviz.engine.losses.base import LOSSES
from ganviz.engine.models.base import MODELS, watching
from ganviz.engine.models.phases import PhaseInputs
from ganviz.engine.regularizers.base import REGULARIZERS
from ganviz.engine.settings.params import ConfigError

from ..helpers import IMAGES, config

N = 6


def build(**settings):
    torch.manual_seed(1)
    return MODELS["mlp"].Config(g_width=8, d_width=8, **settings).build((2,))


def inputs(loss="non-saturating", step=0, n=N, regularizers=(), seed=3):
    real = torch.randn(n, 2, generator=torch.Generator().manual_seed(8))
    return PhaseInputs(real, None, LOSSES[loss].Config().build(), tuple(regularizers), step,
                       torch.Generator().manual_seed(seed), torch.Generator().manual_seed(4))


def judged(model):
    """The list into which everything goes that D is asked about from now on."""
    seen = []
    model.networks["D"].register_forward_pre_hook(lambda module, args: seen.append(args[0].detach().clone()))
    return seen


def phases(model):
    return {phase.side: phase.loss for phase in model.phases()}


def test_without_fresh_noise_g_is_judged_on_the_fakes_that_d_saw():
    model = build()
    seen, both = judged(model), phases(model)
    given = inputs()
    both["d"](given)
    drawn = given.noise.get_state()
    both["g"](given)
    in_d, in_g = seen
    assert torch.equal(in_d[:N], given.real)
    assert torch.equal(in_d[N:], in_g)
    assert torch.equal(given.noise.get_state(), drawn), "no noise was drawn again"


def test_with_fresh_noise_g_makes_new_fakes():
    model = build(fresh_noise=True)
    seen, both = judged(model), phases(model)
    given = inputs()
    both["d"](given)
    drawn = given.noise.get_state()
    both["g"](given)
    assert not torch.equal(seen[0][N:], seen[1])
    assert not torch.equal(given.noise.get_state(), drawn)


def test_the_newest_fakes_are_judged_and_only_once():
    """Two steps of D, then two of G: the second of G must see what its update made."""
    model = build()
    seen, both = judged(model), phases(model)
    given = inputs()
    for side in ("d", "d", "g", "g"):
        both[side](given)
    first_d, second_d, first_g, second_g = seen
    assert torch.equal(second_d[N:], first_g)
    assert not torch.equal(first_d[N:], first_g)
    assert not torch.equal(first_g, second_g)


@pytest.mark.parametrize("later", [{"step": 1}, {"n": 4}])
def test_old_fakes_are_not_judged_again(later):
    model = build()
    seen, both = judged(model), phases(model)
    both["d"](inputs())
    both["g"](inputs(seed=11, **later))
    assert len(seen[1]) == later.get("n", N)
    assert not torch.equal(seen[0][N:][:len(seen[1])], seen[1])


@pytest.mark.parametrize("fresh", [False, True])
@pytest.mark.parametrize("loss", list(LOSSES))
def test_losses_and_gradients_are_those_of_plain_autograd(loss, fresh):
    model, plain = build(fresh_noise=fresh), build(fresh_noise=fresh)
    given = inputs(loss)
    both = phases(model)
    output_d = both["d"](given)
    gradient_d = torch.autograd.grad(output_d.loss, list(model.networks["D"].parameters()))
    output_g = both["g"](given)
    gradient_g = torch.autograd.grad(output_g.loss, list(model.networks["G"].parameters()))

    generator, discriminator = plain.networks["G"].double(), plain.networks["D"].double()
    noise, function = torch.Generator().manual_seed(3), LOSSES[loss].Config().build()
    fake = generator(torch.randn(N, 2, generator=noise).double())
    real = given.real.double()
    logits_real, logits_fake = discriminator(real)[:, 0], discriminator(fake.detach())[:, 0]
    torch.testing.assert_close(output_d.logits_real.double(), logits_real, rtol=1e-5, atol=1e-6)
    torch.testing.assert_close(output_d.logits_fake.double(), logits_fake, rtol=1e-5, atol=1e-6)
    expected_d = function.discriminator(logits_real, logits_fake)
    compare(output_d.loss, gradient_d, expected_d, discriminator)
    if fresh:
        fake = generator(torch.randn(N, 2, generator=noise).double())
    expected_g = function.generator(discriminator(fake)[:, 0],
                                    logits_real.detach() if function.generator_uses_real else None)
    compare(output_g.loss, gradient_g, expected_g, generator)


def compare(loss, gradient, expected, network):
    torch.testing.assert_close(loss.double(), expected, rtol=1e-5, atol=1e-6)
    for found, wanted in zip(gradient, torch.autograd.grad(expected, list(network.parameters()), retain_graph=True),
                             strict=True):
        torch.testing.assert_close(found.double(), wanted, rtol=1e-4, atol=1e-6)


def test_ds_loss_does_not_reach_g():
    model = build()
    loss = phases(model)["d"](inputs()).loss
    gradients = torch.autograd.grad(loss, list(model.networks["G"].parameters()), allow_unused=True)
    assert all(g is None for g in gradients)


def test_penalties_and_label_smoothing_are_part_of_ds_loss():
    model = build()
    r1 = REGULARIZERS["r1"].Config(gamma=4.0).build()
    smoothing = REGULARIZERS["label-smoothing"].Config(target=0.8).build()
    plain = phases(model)["d"](inputs())
    found = phases(model)["d"](inputs(regularizers=(smoothing, r1)))
    real = inputs().real.requires_grad_()
    (slope,) = torch.autograd.grad(model.score(real).sum(), real)
    # softplus(-l) + (1-t)·l, and γ/2·‖∇D‖²
    expected = plain.loss + 0.2 * plain.logits_real.mean() + 2.0 * slope.square().sum(1).mean()
    torch.testing.assert_close(found.loss, expected, rtol=1e-5, atol=1e-6)


def test_instance_noise_is_on_what_d_is_shown_in_both_phases():
    model, made = build(), []
    model.networks["G"].register_forward_hook(lambda module, args, output: made.append(output.detach().clone()))
    seen, both = judged(model), phases(model)
    noise = REGULARIZERS["instance-noise"].Config(sigma=0.5).build()
    given = inputs(regularizers=(noise,), n=200)
    both["d"](given)
    both["g"](given)
    (fake,) = made
    for shown, plain in ((seen[0][:200], given.real), (seen[0][200:], fake), (seen[1], fake)):
        assert float((shown - plain).std()) == pytest.approx(0.5, rel=0.15)
    assert not torch.equal(seen[0][200:], seen[1]), "the same fakes under other noise"


def test_batch_norm_in_d_sees_reals_and_fakes_apart():
    model = build(d_norm="batch")
    seen = judged(model)
    phases(model)["d"](inputs())
    assert [len(x) for x in seen] == [N, N]
    model = build(d_norm="layer")
    seen = judged(model)
    phases(model)["d"](inputs())
    assert [len(x) for x in seen] == [2 * N], "one pass where nothing mixes the samples"


def test_watching_leaves_statistics_modes_and_gradients_alone():
    model = build(g_norm="batch", d_norm="spectral")
    networks = list(model.networks.values())
    before = [v.clone() for n in networks for v in n.state_dict().values()]
    with watching(*networks):
        assert not any(n.training for n in networks)
        samples = model.sample(torch.randn(5, 2))
        assert not model.score(samples).requires_grad
    assert all(m.training for n in networks for m in n.modules())
    after = [v for n in networks for v in n.state_dict().values()]
    assert all(torch.equal(one, other) for one, other in zip(before, after, strict=True))


def test_watching_ends_also_when_something_goes_wrong():
    network = nn.Linear(2, 2)
    with pytest.raises(ZeroDivisionError), watching(network):
        raise ZeroDivisionError
    assert network.training


def test_samples_come_from_the_networks_that_are_given():
    model, other = build(), build()
    nn.init.constant_(other.networks["G"][-1].weight, 0.0)
    nn.init.constant_(other.networks["G"][-1].bias, math.pi)
    assert (model.sample(torch.randn(4, 2), {"G": other.networks["G"]}) == torch.tensor(math.pi)).all()


@pytest.mark.parametrize(("base", "changes", "message"), [
    ({}, {"model.g_norm": "instance"}, "g_norm = instance needs images inside the network"),
    ({}, {"model.d_norm": "instance"}, "d_norm = instance needs images inside the network"),
    ({}, {"model.d_norm": "batch", "train.batch_size": 1}, "d_norm = batch cannot normalize a batch of 1"),
    ({}, {"model.name": "dcgan"}, "learns images, but ring is points; choose another model"),
    (IMAGES, {"data.name": "ring"}, "learns images, but ring is points; choose another model"),
])
def test_what_cannot_go_together_is_refused_with_a_way_out(base, changes, message):
    run_config = config(base) if base else config()
    with pytest.raises(ConfigError, match="choose") as caught:
        run_config.with_changes(changes)
    assert caught.value.path == "model"
    assert message in str(caught.value)


def test_instance_norm_is_allowed_where_there_are_images_inside():
    assert config(IMAGES, model__g_norm="instance", model__d_norm="instance").model.g_norm == "instance"


# -- packs --------------------------------------------------------------------------------------------------------


def packed(pack=2, **settings):
    """A model whose D gives the number that its input's digits make: of values a, b, c, d it says abcd."""
    model = build(pack=pack, d_depth=0, **settings)
    layer = model.networks["D"][-1]
    with torch.no_grad():
        layer.weight.copy_(10.0 ** torch.arange(2 * pack - 1, -1, -1)[None])
        layer.bias.zero_()
    return model


def test_consecutive_samples_make_a_pack():
    samples = torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0], [7.0, 8.0]])
    assert packed().judge(samples).tolist() == [1234.0, 5678.0]


def test_a_single_sample_is_scored_as_a_pack_of_copies():
    samples = torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
    assert packed().score(samples).tolist() == [1212.0, 3434.0, 5656.0]
    assert packed(3).score(samples).tolist() == [121212.0, 343434.0, 565656.0]


def test_without_packs_d_judges_and_scores_alike():
    model, samples = build(), torch.randn(5, 2)
    assert torch.equal(model.judge(samples), model.score(samples))


@pytest.mark.parametrize("d_norm", ["none", "batch"])
def test_reals_and_fakes_are_never_in_one_pack(d_norm):
    model = build(pack=3, d_norm=d_norm)
    seen, given = judged(model), inputs()
    output = phases(model)["d"](given)
    real, fake = torch.cat(seen).split(2)
    assert torch.equal(real, given.real.view(2, 3, 2))
    assert fake.shape == (2, 3, 2)
    assert output.logits_real.shape == output.logits_fake.shape == (2,)
    phases(model)["g"](given)
    assert torch.equal(seen[-1], fake)


def test_losses_of_packs_by_hand():
    model, given = packed(), inputs()
    output = phases(model)["d"](given)
    weights = [1000.0, 100.0, 10.0, 1.0]
    logits = [sum(w * v for w, v in zip(weights, pack, strict=True)) for pack in given.real.view(3, 4).tolist()]
    torch.testing.assert_close(output.logits_real, torch.tensor(logits))
    fakes = output.logits_fake.tolist()
    softplus = [max(v, 0) + math.log1p(math.exp(-abs(v))) for v in [-v for v in logits] + fakes]
    assert output.loss.item() == pytest.approx(sum(softplus) / 3, rel=1e-5)


def test_the_norm_of_a_penalty_goes_over_the_whole_pack():
    model = packed()
    plain, r1, penalty = (phases(model)["d"](inputs(regularizers=some)).loss.item() for some in (
        (), [REGULARIZERS["r1"].Config(gamma=1.0).build()],
        [REGULARIZERS["gradient-penalty"].Config(weight=1.0).build()]))
    squared = 1000.0**2 + 100**2 + 10**2 + 1
    assert r1 - plain == pytest.approx(squared / 2, rel=1e-4)
    assert penalty - plain == pytest.approx((math.sqrt(squared) - 1) ** 2, rel=1e-4)


def test_gs_gradient_is_that_of_each_packs_logit():
    model = packed()
    points = torch.tensor([[0.001, 0.0], [0.0, 0.02]], requires_grad=True)
    loss = LOSSES["non-saturating"].Config().build().generator(model.judge(points))
    (gradient,) = torch.autograd.grad(loss, points)
    # softplus(-l) of l = 1000 · 0.001 + 0.02
    slope = -1 / (1 + math.exp(1.02))
    torch.testing.assert_close(gradient, slope * torch.tensor([[1000.0, 100.0], [10.0, 1.0]]), rtol=1e-4, atol=0)


def test_packs_of_images_are_flattened_image_by_image():
    model = MODELS["mlp"].Config(d_depth=0, pack=2).build((1, 2, 2))
    weight = model.networks["D"][-1].weight.detach()[0]
    images = torch.randn(4, 1, 2, 2)
    expected = [images[0].flatten() @ weight[:4] + images[1].flatten() @ weight[4:],
                images[2].flatten() @ weight[:4] + images[3].flatten() @ weight[4:]]
    logits = model.judge(images) - model.networks["D"][-1].bias
    torch.testing.assert_close(logits, torch.stack(expected))


@pytest.mark.parametrize(("changes", "message"), [
    ({"model.pack": 3}, "pack = 3 does not divide train.batch_size = 16"),
    ({"model.pack": 16, "model.d_norm": "batch"}, "d_norm = batch cannot normalize a batch of 1"),
])
def test_packs_that_cannot_be_made_are_refused(changes, message):
    with pytest.raises(ConfigError, match="choose") as caught:
        config().with_changes(changes)
    assert caught.value.path == "model"
    assert message in str(caught.value)


def test_a_batch_that_packs_do_not_fill_is_refused_in_mid_run():
    run_config = config(model__pack=4)
    assert run_config.with_changes({"train.batch_size": 20}).train.batch_size == 20
    with pytest.raises(ConfigError, match="pack = 4 does not divide train.batch_size = 18"):
        run_config.with_changes({"train.batch_size": 18})
