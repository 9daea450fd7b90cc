"""The explorer's pictures against what the model makes of latents that are worked out by hand."""

from __future__ import annotations

import dataclasses
import math
import threading
from types import SimpleNamespace

import numpy as np
import pytest
import torch
from torch import nn

from ganviz.engine.datasets.batches import to_uint8
from ganviz.engine.latents.paths import slerp, truncate_normal
from ganviz.engine.latents.space import LatentSpace, StyleSpace, space_of
from ganviz.engine.models.base import GenerativeModel
from ganviz.engine.probes.explorer import REACH, Explorer
from ganviz.engine.telemetry.mailbox import Telemetry
from ganviz.engine.training.trainer import Trainer

from ..helpers import IMAGES, POINTS, config, same_tensors, trained
from .measuring import measure, view


@pytest.fixture(scope="module")
def points():
    return trained(config(POINTS, model__z_dim=6, train__ema_decay=0.0), 5)


@pytest.fixture(scope="module")
def images():
    return trained(config(IMAGES, train__ema_decay=0.9), 5)


def sampled(trainer, z, networks=None):
    """What the run's generator makes of latents, in evaluation mode, asked without a probe."""
    network = (networks or trainer.learner.model.networks)["G"].eval()
    with torch.no_grad():
        made = network(torch.as_tensor(z))
    network.train()
    return made


def fixed(trainer, *numbers):
    return view(trainer).fixed_latents(1024)[list(numbers)]


def test_corners_and_candidates_are_the_stages_samples(points):
    seen = measure("explorer", points, corners=(3, 0, 7), candidates=(10, 4))
    assert seen.corners == pytest.approx(sampled(points, fixed(points, 3, 0, 7)).numpy(), abs=1e-6)
    assert seen.candidate_numbers.tolist() == [10, 11, 12, 13]
    assert seen.candidates == pytest.approx(sampled(points, fixed(points, 10, 11, 12, 13)).numpy(), abs=1e-6)
    stage = measure("samples", points, count=16)
    assert seen.candidates == pytest.approx(stage.fake[10:14], abs=1e-6)


def test_a_corner_beyond_the_fixed_ones_is_drawn_from_its_number(points):
    one = measure("explorer", points, corners=(5000, 5001, 5000))
    assert np.array_equal(one.corners[0], one.corners[2])
    assert not np.allclose(one.corners[0], one.corners[1])
    z = points.learner.model.latents(1, torch.Generator().manual_seed(points.config.train.seed + 5000))
    assert one.corners[0] == pytest.approx(sampled(points, z)[0].numpy(), abs=1e-6)


@pytest.mark.parametrize("spherical", [False, True])
def test_a_path_between_two_samples(points, spherical):
    seen = measure("explorer", points, corners=(1, 2, 0), spherical=spherical, t=0.25, film=5)
    a, b = fixed(points, 1, 2)
    places = torch.linspace(0, 1, 5)
    z = slerp(a, b, places) if spherical else a + places[:, None] * (b - a)
    assert seen.film == pytest.approx(sampled(points, z).numpy(), abs=1e-5)
    assert seen.sample[0] == pytest.approx(seen.film[1], abs=1e-6)
    assert seen.length == pytest.approx(float(z[1].norm()), rel=1e-5)
    # the mean length of 6 normal numbers, √2 Γ(3.5)/Γ(3)
    assert seen.typical_length == pytest.approx(math.sqrt(2) * math.gamma(3.5) / math.gamma(3), rel=0.03)


def test_images_are_those_of_the_averaged_weights_unless_others_are_requested(images):
    a, b = fixed(images, 0, 1)
    seen = measure("explorer", images, path_kind="analogy", corners=(0, 1, 2), t=1.0)
    expected = sampled(images, (a - b + fixed(images, 2)[0])[None], images.learner.ema_networks())
    assert (seen.weights, seen.sample.dtype) == ("ema", np.uint8)
    assert np.array_equal(seen.sample, to_uint8(expected).numpy())
    other = measure("explorer", images, path_kind="analogy", corners=(0, 1, 2), t=1.0, weights="train")
    assert np.array_equal(other.sample, to_uint8(sampled(images, (a - b + fixed(images, 2)[0])[None])).numpy())


def test_steps_along_directions_are_taken_everywhere(points):
    run = view(points)
    steps, shares = LatentSpace(points.learner.model, torch.device("cpu")).principal_directions(6)
    seen = measure("explorer", points, corners=(4, 4, 4), steps=(2.0, 0.0, -1.0))
    z = run.fixed_latents(1024)[4:5] + 2 * steps[0] - steps[2]
    assert seen.sample == pytest.approx(sampled(points, z).numpy(), abs=1e-5)
    assert seen.film == pytest.approx(np.repeat(seen.sample, 9, 0), abs=1e-5), "all of the path is moved"
    assert (seen.count, seen.dim, seen.z_dim) == (6, 6, 6)
    assert seen.shares == pytest.approx(shares.numpy())
    assert float(seen.shares.sum()) == pytest.approx(1.0, abs=1e-5)


def test_a_path_along_a_direction_goes_through_a(points):
    seen = measure("explorer", points, path_kind="direction", directions="random", along=1, corners=(4, 0, 0), film=3,
                   t=0.5)
    start = sampled(points, fixed(points, 4)).numpy()
    assert seen.film[1] == pytest.approx(start[0], abs=1e-5)
    steps, none = LatentSpace(points.learner.model, torch.device("cpu")).random_directions(8, points.config.train.seed)
    assert seen.film[2:] == pytest.approx(sampled(points, fixed(points, 4) + REACH * steps[1]).numpy(), abs=1e-5)
    assert len(none) == len(seen.shares) == 0


def test_other_random_directions_come_with_another_draw(points):
    pictures = [measure("explorer", points, path_kind="direction", directions="random", draw=draw, t=1.0)
                for draw in (0, 1, 0)]
    assert np.array_equal(pictures[0].sample, pictures[2].sample)
    assert not np.allclose(pictures[0].sample, pictures[1].sample)


def test_truncation_is_of_the_corners(points):
    seen = measure("explorer", points, corners=(1, 2, 0), t=0.0, truncation=0.3)
    assert seen.sample == pytest.approx(sampled(points, truncate_normal(fixed(points, 1), 0.3)).numpy(), abs=1e-6)
    assert seen.truncation == "normal"
    none = measure("explorer", points, corners=(1, 2, 0), truncation=0.0)
    middle = sampled(points, torch.zeros(1, 6)).numpy()
    assert none.sample == pytest.approx(middle, abs=1e-2), "at 0 all samples are the one in the middle"


def test_uniform_latents_are_cut_off_too():
    run = trained(config(POINTS, model__z_distribution="uniform", model__z_dim=3, train__ema_decay=0.0), 2)
    seen = measure("explorer", run, truncation=0.5)
    assert seen.truncation == "uniform"
    assert seen.sample == pytest.approx(sampled(run, 0.5 * fixed(run, 0)).numpy(), abs=1e-6)


# Weights that are kept


def test_kept_weights_stay_as_they_were_while_the_training_goes_on(points):
    run = trained(points.config, 5)
    probe = Explorer()
    held = {"hold": 1, "weights": "train", "corners": (0, 1, 2)}
    first = probe.measure(view(run, **held))
    assert (first.frozen, first.step) == (True, 5)
    for _ in range(4):
        run.learner.iterate()
    later = probe.measure(view(run, **held))
    assert later.step == 5
    assert np.array_equal(first.film, later.film)
    assert np.array_equal(first.candidates, later.candidates)
    live = probe.measure(view(run, **(held | {"hold": 0})))
    assert (live.frozen, live.step) == (False, 9)
    assert not np.array_equal(first.film, live.film)
    anew = probe.measure(view(run, **(held | {"hold": 2})))
    assert anew.step == 9
    assert np.array_equal(anew.film, live.film)


def test_what_is_kept_is_looked_at_only_when_something_is_asked(points):
    probe = Explorer()
    probe.measure(view(points))
    assert probe.period < 1
    probe.measure(view(points, hold=1))
    assert probe.period > 3600
    probe.measure(view(points))
    assert probe.period < 1


def test_of_kept_weights_nothing_is_made_twice(points):
    run = trained(points.config, 5)
    probe = Explorer()
    requests = {"hold": 1, "weights": "train"}
    first, moved = (probe.measure(view(run, **requests, t=t)) for t in (0.0, 1.0))
    assert moved.film is first.film
    assert moved.candidates.base is first.candidates.base
    assert moved.sample[0] == pytest.approx(first.film[-1], abs=1e-6)
    other = probe.measure(view(run, **requests, corners=(5, 6, 7), steps=(1.0,)))
    assert not np.array_equal(other.film, first.film)
    assert not np.array_equal(other.corners, first.corners)
    again = probe.measure(view(run, **(requests | {"hold": 2})))
    assert again.film is not first.film


def test_directions_stay_until_others_are_asked_for(points):
    run = trained(points.config, 5)
    probe = Explorer()
    first = probe.measure(view(run, path_kind="direction", t=1.0))
    for _ in range(3):
        run.learner.iterate()
    later = probe.measure(view(run, path_kind="direction", t=1.0))
    assert (first.found_at, later.found_at, later.step) == (5, 5, 8)
    assert np.array_equal(first.shares, later.shares)
    anew = probe.measure(view(run, path_kind="direction", t=1.0, draw=1))
    assert anew.found_at == 8
    assert not np.array_equal(first.shares, anew.shares)


@pytest.mark.parametrize("base", [POINTS, IMAGES])
def test_an_explorer_that_is_watched_changes_nothing_in_the_training(base):
    run_config = config(base, train__ema_decay=0.9)
    watched = Trainer(run_config, Telemetry(), steps=30, attended=False)
    watched.watch({"explorer": {"hold": 1, "film": 5, "directions": "principal", "record": 1, "frames": 40}})
    switch = threading.Timer(0.05, lambda: watched.watch({"explorer": {"path_kind": "direction", "t": 0.3}}))
    switch.start()
    watched.run()
    switch.join()
    assert watched.failure is None
    assert "explorer" in watched.telemetry.drain_pictures()
    assert same_tensors(watched, trained(run_config, 30))


# A path that is saved


def recorded(run, frames, **requests):
    """All frames, asked for as the panel does; the run trains on between the measurements."""
    probe, parts = Explorer(), []
    while sum(map(len, parts)) < frames:
        request = requests | {"record": 7, "frames": frames, "have": sum(map(len, parts))}
        part = probe.measure(view(run, **request)).recorded
        assert (part.number, part.start, part.total) == (7, request["have"], frames)
        parts.append(part.frames)
        run.learner.iterate()
    assert probe.measure(view(run, **(request | {"have": frames}))).recorded is None
    return np.concatenate(parts), len(parts)


def test_a_saved_path_is_of_one_state_of_the_weights(points):
    run = trained(points.config, 5)
    frames, measurements = recorded(run, 70, corners=(1, 2, 0), weights="train")
    assert measurements == 3
    z = slerp(*fixed(points, 1, 2), torch.linspace(0, 1, 70))
    assert frames == pytest.approx(sampled(points, z).numpy(), abs=1e-5)


def test_a_saved_path_may_return_to_its_beginning(points):
    frames, _ = recorded(trained(points.config, 5), 20, corners=(1, 2, 0), back=True, spherical=False)
    a, b = fixed(points, 1, 2)
    assert frames[0] == pytest.approx(sampled(points, a[None])[0].numpy(), abs=1e-5)
    assert frames[10] == pytest.approx(sampled(points, b[None])[0].numpy(), abs=1e-5)
    assert frames[1:10] == pytest.approx(frames[:10:-1], abs=1e-5), "back on the same way, without its ends twice"
    assert frames[5] == pytest.approx(sampled(points, ((a + b) / 2)[None])[0].numpy(), abs=1e-5)


# Models of other kinds


class Classes(GenerativeModel):
    """Draws a class on demand: the point (z₀, z₁ + 10 · class), the classes being 0, 1 and 2."""

    conditional = True

    def __init__(self):
        super().__init__(SimpleNamespace(), (2,), 3)
        self.networks = {"G": nn.Identity()}

    z_dim = 2

    def latents(self, n, generator):
        z = torch.randn(n, 2, generator=generator)
        return torch.cat([z, nn.functional.one_hot(torch.arange(n) % 3, 3).float()], 1)

    def sample(self, z, networks=None):
        return torch.stack([z[:, 0], z[:, 1] + 10 * (z[:, 2:] @ torch.tensor([0.0, 1.0, 2.0]))], 1)


class Styles(GenerativeModel):
    """w = 2 z + 1; of 4 layers the mean of the first two makes x and that of the others y."""

    style_layers = 4
    z_dim = 2

    def __init__(self):
        super().__init__(SimpleNamespace(), (2,))
        self.networks = {"G": nn.Identity()}

    def latents(self, n, generator):
        return torch.randn(n, 2, generator=generator) * torch.tensor([1.0, 5.0])

    def styles(self, z):
        return 2 * z + 1

    def truncated(self, w, psi):
        return 1 + psi * (w - 1)

    def synthesize(self, w):
        assert w.shape[1:] == (4, 2)
        return torch.stack([w[:, :2].mean((1, 2)), w[:, 2:].mean((1, 2))], 1)


@pytest.fixture
def with_model(points):
    def make(model):
        run = trained(points.config, 1)
        run.learner.model = model
        return run
    return make


def test_a_class_is_chosen_for_each_corner_and_mixed_on_the_way(with_model):
    run = with_model(Classes())
    z = view(run).fixed_latents(1024)
    seen = measure("explorer", run, corners=(0, 1, 2), classes=(-1, 2, 0), film=5, spherical=True)
    assert seen.classes == 3
    assert seen.corners[:, 1] == pytest.approx([float(z[0, 1]), float(z[1, 1]) + 20, float(z[2, 1])], abs=1e-5)
    on_z = slerp(z[0, :2], z[1, :2], torch.linspace(0, 1, 5))
    assert seen.film[:, 1] == pytest.approx(on_z[:, 1].numpy() + [0, 5, 10, 15, 20], abs=1e-4)
    only_class = measure("explorer", run, corners=(1, 1, 2), classes=(0, 2, 0), film=3)
    assert only_class.film == pytest.approx(np.array([[float(z[1, 0]), float(z[1, 1]) + k] for k in (0, 10, 20)]),
                                            abs=1e-4)


def test_an_analogy_keeps_the_class_of_a_and_directions_are_of_z_alone(with_model):
    run = with_model(Classes())
    z = view(run).fixed_latents(1024)[:, :2]
    seen = measure("explorer", run, path_kind="analogy", corners=(0, 1, 2), classes=(1, 0, 2), t=1.0, steps=(3.0, 0.0))
    at = z[0] - z[1] + z[2]
    moved = seen.sample[0] - [float(at[0]), float(at[1]) + 10]
    assert np.abs(moved).max() == pytest.approx(3.0, abs=1e-3)
    assert (seen.count, seen.dim) == (2, 2)
    assert seen.length == pytest.approx(float(np.linalg.norm(at.numpy() + moved)), rel=1e-3), "without the class"


def test_styles_are_mixed_layer_by_layer(with_model):
    run = with_model(Styles())
    w = 2 * view(run).fixed_latents(1024) + 1
    seen = measure("explorer", run, path_kind="styles", corners=(0, 1, 2), t=0.5, film=5)
    assert (seen.layers, seen.truncation) == (4, "w")
    coarse, fine = float(w[0].mean()), float(w[1].mean())
    assert seen.sample[0] == pytest.approx([coarse, fine], abs=1e-5), "A's coarse layers and B's fine ones"
    assert seen.film[1] == pytest.approx([coarse, (coarse + fine) / 2], abs=1e-5)
    assert seen.film[0] == pytest.approx([coarse, coarse], abs=1e-5)


def test_styles_are_drawn_towards_their_mean_and_interpolated_in_w(with_model):
    run = with_model(Styles())
    w = 2 * view(run).fixed_latents(1024) + 1
    seen = measure("explorer", run, corners=(0, 1, 2), t=0.5, spherical=False, truncation=0.5)
    mean = float((1 + 0.5 * ((w[0] + w[1]) / 2 - 1)).mean())
    assert seen.sample[0] == pytest.approx([mean, mean], abs=1e-5)
    assert seen.length == pytest.approx(0.5 * float(((w[0] + w[1]) / 2 - 1).norm()), rel=1e-5)
    z = view(run).fixed_latents(1024)
    round_ = measure("explorer", run, corners=(0, 1, 2), t=0.5, spherical=True)
    mean = float((2 * slerp(z[0], z[1], torch.tensor([0.5]))[0] + 1).mean())
    assert round_.sample[0] == pytest.approx([mean, mean], abs=1e-4)


def test_directions_of_styles_are_components_of_w_in_its_deviations():
    """w has the standard deviations 2 and 10, along its axes."""
    steps, shares = StyleSpace(Styles(), torch.device("cpu")).principal_directions(8)
    assert steps[0].abs().tolist() == pytest.approx([0, 10], abs=0.4)
    assert steps[1].abs().tolist() == pytest.approx([2, 0], abs=0.1)
    assert shares.tolist() == pytest.approx([100 / 104, 4 / 104], abs=0.01)
    random_steps, _ = StyleSpace(Styles(), torch.device("cpu")).random_directions(8, 0)
    assert random_steps.norm(dim=1).tolist() == pytest.approx([math.sqrt(52)] * 2, rel=0.05)


def test_models_without_styles_have_none_to_mix(points):
    assert space_of(Styles()) is StyleSpace
    assert space_of(points.learner.model) is LatentSpace
    asked = measure("explorer", points, path_kind="styles", corners=(1, 2, 0), t=0.5)
    usual = measure("explorer", points, corners=(1, 2, 0), t=0.5)
    assert asked.layers == 0
    assert np.array_equal(asked.sample, usual.sample), "asked of a run before, which had them"


def test_a_model_that_is_fed_data_has_no_latents(points, monkeypatch):
    assert Explorer.inapplicable(view(points)) is None
    monkeypatch.setattr(type(points.learner.model), "from_data", True)
    assert "made from data" in Explorer.inapplicable(view(points))


def test_a_slow_measurement_gives_way(points):
    asked = []
    run = dataclasses.replace(view(points), cancelled=lambda: asked.append(1) or False)
    Explorer().measure(run)
    assert len(asked) > 3
