"""Heat map, manifold, arrows and samples of runs in the plane."""

import copy
from dataclasses import replace
from statistics import NormalDist

import numpy as np
import pytest
import torch
from torch import nn

from ganviz.engine.losses.base import LOSSES
from ganviz.engine.probes.base import PROBES

from ..helpers import POINTS, built, config, trained
from .measuring import directly, measure, view, with_discriminator, with_generator

PLAIN = {"train__ema_decay": 0.0}


@pytest.fixture(scope="module")
def run():
    return trained(config(), 20)


# -- heat map -----------------------------------------------------------------------------------------------------


def centres(extent, rows, columns):
    x0, x1, y0, y1 = extent
    xs = [x0 + (x1 - x0) * (i + 0.5) / columns for i in range(columns)]
    ys = [y0 + (y1 - y0) * (j + 0.5) / rows for j in range(rows)]
    return np.array([(x, y) for y in ys for x in xs])


@pytest.mark.parametrize("extent", [None, (-2.0, 1.0, 0.5, 3.0)])
def test_the_heat_map_is_d_at_the_centres_of_its_cells(run, extent):
    heat = measure("heatmap", run, **({"extent": extent} if extent else {}))
    expected_extent = extent or run.view().data.extent
    assert heat.extent == pytest.approx(expected_extent)
    rows, columns = heat.belief.shape
    logits = directly(run, centres(expected_extent, rows, columns)).reshape(rows, columns)
    assert heat.is_probability
    np.testing.assert_allclose(heat.belief, 1 / (1 + np.exp(-logits.astype(np.float64))), atol=1e-5)
    assert heat.score_range == pytest.approx((float(logits.min()), float(logits.max())), rel=1e-5)


@pytest.mark.parametrize(("axis", "of"), [(0, "columns"), (1, "rows")])
def test_x_goes_along_the_columns_and_y_up_the_rows(axis, of):
    run = with_discriminator(built(config()), lambda points: points[:, axis])
    belief = measure("heatmap", run, extent=(-1.0, 1.0, -1.0, 1.0)).belief
    along = belief if of == "columns" else belief.T
    assert (np.diff(along, axis=1) > 0).all()
    assert (np.diff(along, axis=0) == 0).all()


def test_raw_scores_are_scaled_between_the_lowest_and_the_highest():
    run = with_discriminator(built(config(loss__name="wasserstein")), lambda points: 5 + 100 * points[:, 0])
    heat = measure("heatmap", run, extent=(0.0, 1.0, 0.0, 1.0))
    assert not heat.is_probability
    columns = heat.belief.shape[1]
    assert heat.score_range == pytest.approx((5 + 50 / columns, 105 - 50 / columns), rel=1e-5)
    np.testing.assert_allclose(heat.belief[3], np.arange(columns) / (columns - 1), atol=1e-5)


def test_a_d_that_says_the_same_of_all_believes_neither():
    run = with_discriminator(built(config(loss__name="wasserstein")), lambda points: 0 * points[:, 0] + 7)
    heat = measure("heatmap", run)
    assert (heat.belief == 0.5).all()
    assert heat.score_range == (7.0, 7.0)


# -- manifold -----------------------------------------------------------------------------------------------------


def test_the_manifold_of_normal_latents_is_at_even_quantiles():
    run = with_generator(built(config(**PLAIN)), nn.Identity())
    points = measure("manifold", run).points
    rows, columns, _ = points.shape
    expected = [NormalDist().inv_cdf(0.02 + 0.96 * i / (columns - 1)) for i in range(columns)]
    np.testing.assert_allclose(points[0, :, 0], expected, atol=1e-4)
    np.testing.assert_allclose(points[:, 0, 1], expected, atol=1e-4)
    assert (np.diff(points[:, :, 0], axis=0) == 0).all()
    assert (np.diff(points[:, :, 1], axis=1) == 0).all()
    assert rows == columns


def test_the_manifold_of_uniform_latents_is_even():
    run = with_generator(built(config(model__z_distribution="uniform", **PLAIN)), nn.Identity())
    picture = measure("manifold", run)
    np.testing.assert_allclose(picture.points[3, :, 0], np.linspace(-1, 1, picture.points.shape[1]), atol=1e-6)
    assert picture.note == "all of z"


def test_the_manifold_is_what_g_makes_of_the_grid(run):
    picture = measure("manifold", run, weights="train")
    z = NormalDist().inv_cdf(0.02)
    network = run.learner.model.networks["G"]
    corner = network(torch.tensor([[z, z], [-z, z]])).detach().numpy()
    np.testing.assert_allclose(picture.points[0, [0, -1]], corner, atol=1e-5)


def test_a_latent_of_one_dimension_is_a_line():
    run = with_generator(built(config(model__z_dim=1, **PLAIN)), Both())
    points = measure("manifold", run).points
    assert points.shape[0] == 1
    assert (np.diff(points[0, :, 0]) > 0).all()


class Both(nn.Module):
    def forward(self, z):
        return torch.cat([z, z], 1)


def test_a_larger_latent_is_shown_in_its_first_plane():
    run = with_generator(built(config(model__z_dim=5, **PLAIN)), Last(2, 5))
    picture = measure("manifold", run)
    assert "first 2 of 5" in picture.note
    assert np.isfinite(picture.points).all()
    assert not picture.points.any(), "the other axes are 0"


class Last(nn.Module):
    """The last two of the latent's axes."""

    def __init__(self, start, stop):
        super().__init__()
        self.part = slice(stop - 2, stop)

    def forward(self, z):
        return z[:, self.part]


# -- arrows -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("loss", list(LOSSES))
def test_arrows_are_central_differences_of_each_samples_loss(loss):
    # tanh has no kinks, at which a difference would not be the slope
    run = trained(config(loss__name=loss, model__d_activation="tanh"), 10)
    picture = measure("samples", run, arrows=True).arrows
    network = copy.deepcopy(run.learner.model.networks["D"]).double().eval()
    function, at = run.learner.loss, torch.tensor(picture.at.astype(np.float64))
    n, h = len(at), 1e-4
    reals = run.learner.batches.items[torch.from_numpy(view(run).fixed_indices(n))].double()

    def summed_loss(points):
        with torch.no_grad():
            logits_real = network(reals)[:, 0] if function.generator_uses_real else None
            return n * float(function.generator(network(points)[:, 0], logits_real))

    for i in (0, 1, n // 2, n - 1):
        for axis in (0, 1):
            step = torch.zeros_like(at)
            step[i, axis] = h
            slope = (summed_loss(at + step) - summed_loss(at - step)) / (2 * h)
            assert picture.gradient[i, axis] == pytest.approx(-slope, rel=1e-3, abs=1e-5)


def test_arrows_start_at_the_first_fixed_fakes(run):
    samples, arrows = measure("samples", run), measure("samples", run, arrows=True).arrows
    np.testing.assert_allclose(arrows.at, samples.fake[:len(arrows.at)], atol=1e-6)


@pytest.mark.parametrize("loss", ["relativistic", "relativistic-average"])
def test_arrows_need_no_more_reals_than_there_are(tmp_path, loss):
    np.save(tmp_path / "few.npy", np.random.default_rng(1).normal(0, 1, (7, 2)))
    few = {"name": "points", "path": str(tmp_path / "few.npy")}
    picture = measure("samples", trained(config(POINTS | {"data": few}, loss__name=loss), 3), arrows=True).arrows
    assert len(picture.gradient) == len(picture.at) > 7
    assert np.isfinite(picture.gradient).all()


# -- samples ------------------------------------------------------------------------------------------------------


def test_scores_of_the_samples_are_ds(run):
    at_rest = replace(view(run, count=300), at_rest=True)
    picture = PROBES["samples"]().measure(at_rest)
    assert picture.fake.shape == picture.real.shape == (300, 2)
    np.testing.assert_allclose(picture.fake_scores, directly(run, picture.fake), atol=1e-6)


def test_scores_of_the_samples_are_left_out_while_the_run_goes_on(run):
    assert measure("samples", run).fake_scores is None


def test_a_smaller_grid_shows_the_first_of_a_larger_one(run):
    small, large = measure("samples", run, count=10), measure("samples", run, count=1024)
    np.testing.assert_allclose(small.fake, large.fake[:10], atol=1e-6)
    np.testing.assert_array_equal(small.real, large.real[:10])


@pytest.mark.parametrize(("count", "shown"), [(5000, 1024), (0, 1), (-3, 1)])
def test_the_number_of_samples_has_bounds(run, count, shown):
    assert len(measure("samples", run, count=count).fake) == shown


def test_latents_stay_the_same_for_the_whole_run_and_differ_between_seeds():
    early, late, other = trained(config(), 1), trained(config(), 40), trained(config(train__seed=2), 1)
    latents = [view(run).fixed_latents(20) for run in (early, late, other)]
    assert torch.equal(latents[0], latents[1])
    assert not torch.equal(latents[0], latents[2])


@pytest.mark.parametrize(("decay", "asked", "expected"), [
    (0.99, {}, "ema"), (0.99, {"weights": "ema"}, "ema"), (0.99, {"weights": "train"}, "train"),
    (0.0, {}, "train"), (0.0, {"weights": "ema"}, "train")])
def test_it_is_said_whose_samples_they_are(decay, asked, expected):
    run = trained(config(train__ema_decay=decay), 30)
    picture = measure("samples", run, **asked)
    assert picture.weights == expected
    networks = run.learner.ema_networks() if expected == "ema" else run.learner.model.networks
    with torch.no_grad():
        fake = networks["G"](view(run).fixed_latents(len(picture.fake))).numpy()
    np.testing.assert_allclose(picture.fake, fake, atol=1e-6)


def test_a_probe_keeps_its_choice_until_the_request_changes(run):
    probe = PROBES["samples"]()
    pictures = [probe.measure(view(run, count=count)) for count in (4, 4, 9)]
    assert pictures[0].real is pictures[1].real
    assert [len(p.real) for p in pictures] == [4, 4, 9]


# -- a D that judges packs ----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def packed_run():
    return trained(config(model__pack=3, train__batch_size=15, train__ema_decay=0.0), 3)


def test_the_heat_map_of_packs_is_of_copies(packed_run):
    heat = measure("heatmap", packed_run)
    assert heat.copies == 3
    rows, columns = heat.belief.shape
    points = centres(heat.extent, rows, columns)
    logits = directly(packed_run, np.repeat(points[:, None], 3, axis=1)).reshape(rows, columns)
    np.testing.assert_allclose(heat.belief, 1 / (1 + np.exp(-logits.astype(np.float64))), atol=1e-5)
    assert measure("heatmap", trained(config(), 1)).copies == 1


@pytest.mark.parametrize("loss", ["non-saturating", "relativistic-average"])
def test_arrows_of_packs_are_those_of_the_packs_that_g_makes(packed_run, loss):
    packed_run.learner.apply(config(model__pack=3, train__batch_size=15, train__ema_decay=0.0, loss__name=loss))
    arrows = measure("samples", packed_run, arrows=True).arrows
    assert len(arrows.at) == 63, "whole packs"
    network = copy.deepcopy(packed_run.learner.model.networks["D"]).double().eval()
    reals = view(packed_run).real[torch.from_numpy(view(packed_run).fixed_indices(63))].double()
    points = torch.tensor(arrows.at.astype(np.float64), requires_grad=True)
    logits_fake, logits_real = (network(some.reshape(21, 6))[:, 0] for some in (points, reals))
    value = packed_run.learner.loss.generator(logits_fake, logits_real.detach())
    (gradient,) = torch.autograd.grad(21 * value, points)
    np.testing.assert_allclose(arrows.gradient, -gradient.numpy(), rtol=1e-3, atol=1e-6)


# -- one reading ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("weights", ["train", "ema"])
def test_arrows_and_missing_modes_are_those_of_the_very_fakes(weights):
    run = trained(config(data__name="ring"), 60)
    picture = measure("samples", run, weights=weights, arrows=True, modes=True)
    assert np.array_equal(picture.arrows.at, picture.fake[:64])
    modes = run.view().data.modes
    distance = np.linalg.norm(picture.fake[:, None].astype(np.float64) - modes.centres[None], axis=2)
    near = distance.argmin(1)
    good = distance.min(1) <= 3 * modes.sigma[near]
    assert picture.modes.covered.tolist() == [bool((good & (near == k)).any()) for k in range(len(modes.centres))]


def test_what_is_not_requested_is_not_made(run):
    picture = measure("samples", run)
    assert (picture.arrows, picture.modes) == (None, None)
