"""StyleGAN2: its sizes, penalties and styles, against other people's counts and slow formulas in float64."""

import math

import numpy as np
import pytest
import torch

from ganviz.engine.losses.base import LOSSES
from ganviz.engine.models.base import MODELS, watching
from ganviz.engine.models.phases import PhaseInputs
from ganviz.engine.models.stylegan import crossed, path_lengths
from ganviz.engine.settings.config import RunConfig
from ganviz.engine.settings.params import ConfigError
from ganviz.engine.telemetry.mailbox import SERIES

from ..helpers import POINTS, built, config, same_tensors, trained

SMALL = {"name": "stylegan", "z_dim": 5, "w_dim": 6, "mapping_depth": 2, "g_width": 4, "d_width": 4,
         "most_channels": 8}
RUN = POINTS | {"data": {"name": "digits"}, "model": SMALL, "train": {"batch_size": 8}}


def model(shape=(3, 16, 16), **settings):
    torch.manual_seed(1)
    made = MODELS["stylegan"].Config(**{k: v for k, v in SMALL.items() if k != "name"} | settings).build(shape)
    for network in made.networks.values():
        for module in network.modules():
            if hasattr(module, "generator"):
                module.generator = torch.Generator().manual_seed(3)
    return made


def parameters(network):
    return sum(p.numel() for p in network.parameters())


def inputs(real, seed=4):
    return PhaseInputs(real, None, LOSSES["non-saturating"].Config().build(), (), 0,
                       torch.Generator().manual_seed(seed), torch.Generator().manual_seed(seed + 1))


def latents(made, n=6):
    return made.latents(n, torch.Generator().manual_seed(5))


# -- sizes --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("depth", "expected"), [(8, 30_370_060), (2, 28_794_124)])
def test_at_the_papers_size_it_has_the_official_codes_weights(depth, expected):
    # as the official code prints them at 1024 pixels: config F has 8 layers of mapping, its later "auto" config has 2
    made = model((3, 1024, 1024), z_dim=512, w_dim=512, mapping_depth=depth, g_width=32, d_width=32, most_channels=512)
    assert parameters(made.networks["G"]) == expected
    assert parameters(made.networks["D"]) == 29_012_513
    assert made.style_layers == 18


@pytest.mark.parametrize(("side", "layers"), [(8, 4), (16, 6), (28, 6), (64, 10)])
@pytest.mark.parametrize("channels", [1, 3])
def test_it_takes_every_size_that_halves_down_to_a_small_base(side, layers, channels):
    made = model((channels, side, side))
    assert made.style_layers == layers
    samples = made.sample(latents(made))
    assert samples.shape == (6, channels, side, side)
    assert made.score(samples).shape == (6,)


def test_images_need_not_be_square():
    made = model((1, 8, 16))
    assert made.sample(latents(made)).shape == (6, 1, 8, 16)


@pytest.mark.parametrize("shape", [(1, 9, 9), (1, 4, 4), (3, 22, 22), (3, 2048, 2048)], ids=str)
def test_other_sizes_are_refused(shape):
    with pytest.raises(ConfigError, match="stylegan cannot make images of .* choose another size"):
        model(shape)


def test_weights_by_hand():
    made = model((1, 8, 8), deviation_group=1)
    # mapping 5 → 6 → 6; start 8×4×4; 3×3 layers with style (6 + 1) · inputs, bias and strength; pictures 1×1
    layer = lambda i, o: 9 * i * o + 7 * i + o + 1  # noqa: E731
    picture = lambda i: i + 7 * i + 1  # noqa: E731
    assert parameters(made.networks["G"]) == (36 + 42) + 8 * 16 + layer(8, 8) + picture(8) + layer(8, 4) \
        + layer(4, 4) + picture(4)
    block = (9 * 16 + 4) + (9 * 32 + 8) + 32
    assert parameters(made.networks["D"]) == (4 + 4) + block + (9 * 64 + 8) + (8 * 16 * 8 + 8) + (8 + 1)
    assert parameters(model((1, 8, 8)).networks["D"]) == parameters(made.networks["D"]) + 9 * 8


# -- the penalties ------------------------------------------------------------------------------------------------


def phase(made, name):
    """The loss of one of the model's phases."""
    return next(p.loss for p in made.phases() if p.name == name)


def double(made):
    for network in made.networks.values():
        network.double().eval()  # evaluation: the noise stands still, and D judges each sample alone
    return made


def test_path_lengths_against_differences_of_images():
    made = double(model((2, 8, 8)))
    w = torch.randn(2, 4, 6, dtype=torch.float64, generator=torch.Generator().manual_seed(1)).requires_grad_()
    directions = torch.randn(2, 2, 8, 8, dtype=torch.float64, generator=torch.Generator().manual_seed(2))
    synthesis = made.networks["G"].synthesis
    found = path_lengths(synthesis(w), w, directions)
    nudges = 1e-5 * torch.eye(24, dtype=torch.float64).view(24, 4, 6)
    with torch.no_grad():
        for n in range(2):
            change = synthesis(w[n] + nudges) - synthesis(w[n] - nudges)
            slopes = (change * directions[n]).sum((1, 2, 3)) / 2e-5 / 8
            assert float(found[n]) == pytest.approx(math.sqrt(float(slopes.square().sum()) / 4), rel=1e-6)


def test_the_path_penalty_is_that_of_the_distances_from_the_running_mean():
    made = model(path_weight=3.0, path_every=4, mixing=0.0)
    generator = made.networks["G"]
    generator.path_length.fill_(0.5)
    for network in made.networks.values():
        network.eval()
    given = inputs(torch.zeros(8, 3, 16, 16))
    output = phase(made, "Path length")(given)
    same = inputs(torch.zeros(8, 3, 16, 16))
    w = generator.mapping(made.latents(8, same.noise))[:4, None].expand(-1, 6, -1)
    torch.rand(4, generator=same.random), torch.randint(1, 6, (4,), generator=same.random)
    images = generator.synthesis(w)
    directions = torch.empty_like(images).normal_(generator=same.random)
    lengths = path_lengths(images, w, directions).tolist()
    mean = 0.5 + 0.01 * (sum(lengths) / 4 - 0.5)
    penalty = 3.0 * sum((length - mean) ** 2 for length in lengths) / 4
    assert output.terms["path_length"].item() == pytest.approx(sum(lengths) / 4, rel=1e-5)
    assert output.terms["path_penalty"].item() == pytest.approx(penalty, rel=1e-5)
    assert output.loss.item() == pytest.approx(4 * penalty, rel=1e-5)
    assert float(generator.path_length) == pytest.approx(mean, rel=1e-6)


def test_the_path_penalty_moves_the_generator_against_its_difference():
    """The second derivative, against a difference of the penalty."""
    made = double(model((2, 8, 8)))
    synthesis = made.networks["G"].synthesis
    w = torch.randn(3, 4, 6, dtype=torch.float64, generator=torch.Generator().manual_seed(1)).requires_grad_()
    directions = torch.randn(3, 2, 8, 8, dtype=torch.float64, generator=torch.Generator().manual_seed(2))

    def penalty():
        return (path_lengths(synthesis(w), w, directions) - 0.3).square().mean()

    weight = synthesis.layers[1].convolution.weight
    gradient = torch.autograd.grad(penalty(), weight)[0][3, 2, 1, 0]
    with torch.no_grad():
        weight[3, 2, 1, 0] += 1e-5
    above = penalty()
    with torch.no_grad():
        weight[3, 2, 1, 0] -= 2e-5
    assert float(gradient) == pytest.approx(float((above - penalty()).detach()) / 2e-5, rel=1e-5)


def test_r1_against_differences_of_logits():
    made = double(model((1, 8, 8), r1_gamma=2.5, r1_every=16))
    real = torch.randn(2, 1, 8, 8, dtype=torch.float64, generator=torch.Generator().manual_seed(1))
    output = phase(made, "R1")(inputs(real))
    nudges = 1e-5 * torch.eye(64, dtype=torch.float64).view(64, 1, 8, 8)
    with torch.no_grad():
        slopes = torch.stack([made.networks["D"](image + nudges) - made.networks["D"](image - nudges)
                              for image in real])[..., 0] / 2e-5
    expected = 2.5 / 2 * float(slopes.square().sum(1).mean())
    assert output.terms["r1"].item() == pytest.approx(expected, rel=1e-4)
    assert output.loss.item() == pytest.approx(16 * expected, rel=1e-4)


def values(trainer):
    rows = np.concatenate([block.values for block in trainer.telemetry.drain_blocks()])
    return dict(zip((*SERIES, *(t.name for t in trainer.learner.terms())), rows.T, strict=True))


def test_penalties_are_lazy_and_have_curves_of_their_own():
    found = values(trained(config(RUN, model__r1_every=3, model__path_every=2), 7))
    assert np.isfinite(found["r1"]).tolist() == [True, False, False, True, False, False, True]
    assert np.isfinite(found["path_penalty"]).tolist() == [True, False] * 3 + [True]
    assert np.isfinite(found["loss_d"]).all()
    assert found["loss_d"][0] == pytest.approx(2 * math.log(2), abs=0.4), "without the penalty"


def test_a_penalty_of_weight_zero_costs_nothing_and_may_be_turned_on_in_mid_run():
    trainer = built(config(RUN, model__r1_gamma=0.0, model__r1_every=1, model__path_weight=0.0))
    learner = trainer.learner
    learner.iterate()
    learner.apply(learner.config.with_changes({"model.r1_gamma": 2.0}))
    learner.iterate()
    rows = learner.flush().values
    assert np.isfinite(rows[:, len(SERIES)]).tolist() == [False, True]


def test_beside_the_regularizer_r1_it_is_refused_unless_its_own_is_off():
    with pytest.raises(ConfigError, match="R1 of its own.*r1_gamma to 0"):
        config(RUN, regularizers__r1=True)
    assert config(RUN, regularizers__r1=True, model__r1_gamma=0.0).get("regularizers.r1")


# -- styles -------------------------------------------------------------------------------------------------------


def test_a_sample_has_one_style_and_no_matter_how_long_its_latent_is():
    made = model()
    z = latents(made)
    with watching(*made.networks.values()):
        w = made.styles(z)
        assert w.shape == (6, 6)
        assert torch.equal(made.synthesize(w[:, None].expand(-1, 6, -1)), made.sample(z))
        torch.testing.assert_close(made.sample(7 * z), made.sample(z), rtol=1e-4, atol=1e-4)


def test_in_evaluation_a_sample_is_always_the_same():
    made = model()
    with torch.no_grad():
        for layer in made.networks["G"].synthesis.layers:
            layer.noise.strength.fill_(0.5)
    z = latents(made)
    assert not torch.equal(made.sample(z), made.sample(z)), "in training the noise is fresh"
    with watching(*made.networks.values()):
        assert torch.equal(made.sample(z), made.sample(z))
        torch.testing.assert_close(made.sample(z[:2]), made.sample(z)[:2], rtol=1e-4, atol=1e-5)


def test_crossing_takes_the_first_layers_from_one_and_the_others_from_the_other():
    coarse, fine = torch.full((3, 2), 1.0), torch.full((3, 2), 2.0)
    crossing = crossed(coarse, fine, torch.tensor([0, 1, 4]), 4)
    assert crossing[:, :, 0].tolist() == [[2, 2, 2, 2], [1, 2, 2, 2], [1, 1, 1, 1]]
    assert torch.equal(crossing[..., 0], crossing[..., 1])


@pytest.mark.parametrize("mixing", [0.0, 0.9, 1.0])
def test_styles_are_mixed_as_often_as_is_set_and_at_every_place_alike(mixing):
    made = model(mixing=mixing)
    with torch.no_grad():
        _, w = made.mixed_styles(4000, inputs(torch.zeros(1)))
    changes = (w[:, 1:] != w[:, :-1]).any(2)
    assert changes.sum(1).max() <= 1, "from one latent to another, once"
    assert float(changes.any(1).float().mean()) == pytest.approx(mixing, abs=0.02)
    assert changes.float().mean(0).tolist() == pytest.approx([mixing / 5] * 5, abs=0.025)


def test_a_mixed_picture_changes_with_the_fine_style_in_the_fine_layers_only():
    made = model()
    with watching(*made.networks.values()):
        one, other = made.styles(latents(made, 2))[:, None]
        seen = {}
        for number, layer in enumerate(made.networks["G"].synthesis.layers):
            layer.register_forward_hook(lambda _, __, out, k=number: seen.setdefault(k, []).append(out))
        made.synthesize(one[:, None].expand(-1, 6, -1))
        made.synthesize(crossed(one, other, torch.tensor([2]), 6))
    # layers 0 and 1 are those of 4 and, first, 8 pixels
    assert [torch.equal(*seen[k]) for k in range(5)] == [True, True, False, False, False]


def test_the_mean_style_is_followed_in_training_only():
    made = model()
    mapping = made.networks["G"].mapping
    z = made.latents(4000, torch.Generator().manual_seed(1))
    with torch.no_grad():
        w = mapping(z).double()
    expected = 0.005 * w.mean(0)
    torch.testing.assert_close(mapping.w_mean.double(), expected, rtol=1e-4, atol=1e-7)
    with watching(*made.networks.values()):
        made.sample(z)
    torch.testing.assert_close(mapping.w_mean.double(), expected, rtol=1e-4, atol=1e-7)


def test_truncation_draws_styles_to_their_mean_and_is_for_watching_only():
    made = model(truncation_psi=0.25)
    made.networks["G"].mapping.w_mean.fill_(3.0)
    w = torch.tensor([[7.0] * 6, [-1.0] * 6])
    assert made.truncated(w, 0.25)[:, 0].tolist() == [4.0, 2.0]
    assert made.truncated(w, 1.0).equal(w)
    assert made.truncated(w[:, None].expand(-1, 6, -1), 0.0).unique().tolist() == [3.0]
    z = latents(made)
    with watching(*made.networks.values()):
        styles = made.truncated(made.styles(z), 0.25)
        assert torch.equal(made.sample(z), made.synthesize(styles[:, None].expand(-1, 6, -1)))
    made.networks["G"].mapping.w_mean.fill_(300.0)
    assert made.sample(z).std(0).max() > 0.01


def test_truncation_changes_in_mid_run():
    trainer = trained(config(RUN), 2)
    learner = trainer.learner
    view = trainer.view()
    z = view.fixed_latents(8)
    before = view.fakes(z)
    learner.apply(learner.config.with_changes({"model.truncation_psi": 0.0}))
    after = view.fakes(z)
    assert before.std(0).max() > 0.01
    assert after.std(0).max() < 1e-6


def test_the_sheet_mixes_two_samples_and_truncates():
    trainer = trained(config(RUN), 2)
    view = trainer.view()
    made, networks = trainer.learner.model, view.model.networks
    z = view.fixed_latents(3)
    with watching(*networks.values()):
        columns = made.sheet(z, None, networks)
        samples = made.sample(z)
        mean = made.synthesize(networks["G"].mapping.w_mean.expand(1, made.style_layers, -1))
    assert [c.title for c in columns] == ["A", "3 of A", "2 of A", "1 of A", "B", "ψ 0.7", "ψ 0.4", "ψ 0"]
    torch.testing.assert_close(columns[0].samples, samples, rtol=1e-4, atol=1e-5)
    torch.testing.assert_close(columns[4].samples, samples.roll(-1, 0), rtol=1e-4, atol=1e-5)
    gone = [float((column.samples - samples).abs().mean()) for column in columns[:4]]
    assert gone == sorted(gone), "ever less of A"
    assert gone[1] > 1e-3
    torch.testing.assert_close(columns[7].samples, mean.expand(3, -1, -1, -1), rtol=1e-4, atol=1e-5)


# -- training -----------------------------------------------------------------------------------------------------


def test_a_group_of_the_deviation_never_holds_both_reals_and_fakes():
    made = model(deviation_group=4)
    for n in (8, 6):
        real = torch.randn(n, 3, 16, 16)
        apart = made.score(real), made.score(-real)
        together = made.score_both(real, -real)
        for one, other in zip(apart, together, strict=True):
            torch.testing.assert_close(one, other, rtol=1e-4, atol=1e-5)


def test_going_on_from_a_state_is_bit_identical_across_its_lazy_penalties():
    run = config(RUN, model__r1_every=3, model__path_every=2)
    part = trained(run, 4)
    assert same_tensors(trained(run, 9), trained(run, 9, state=part.state()))


def test_it_learns_where_the_ink_is():
    """The mean fake and the mean digit: strangers at first, alike after forty steps. Only learning moves that."""
    run = RunConfig.from_dict(RUN | {
        "model": SMALL | {"g_width": 8, "d_width": 8, "most_channels": 16, "w_dim": 16, "z_dim": 16, "r1_gamma": 0.1},
        "optimizer": {side: {"name": "adam", "lr": 1e-2, "beta1": 0.0, "beta2": 0.99} for side in "dg"},
        "train": {"batch_size": 16, "ema_decay": 0.98}})

    def likeness(trainer):
        view = trainer.view()
        fakes, real = view.fakes(view.fixed_latents(256)), view.to_float(view.real)
        return float(torch.corrcoef(torch.stack([fakes.mean(0).flatten(), real.mean(0).flatten()]))[0, 1])

    assert abs(likeness(trained(run, 1))) < 0.3
    assert likeness(trained(run, 40)) > 0.55
