"""GANs that draw on demand: what each network is told, and what the three losses are."""

from types import SimpleNamespace

import numpy as np
import pytest
import torch
from torch import nn

from ganviz.engine.losses.base import LOSSES
from ganviz.engine.models.base import MODELS, watching
from ganviz.engine.models.phases import PhaseInputs
from ganviz.engine.regularizers.base import REGULARIZERS
from ganviz.engine.settings.params import ConfigError

from ..helpers import IMAGES, POINTS, config, trained

CLASSES, N = 3, 8
# as often as 6 : 3 : 1
LABELS = torch.tensor([0] * 60 + [1] * 30 + [2] * 10)
KINDS = ("concatenation", "projection", "classifier")


def build(name="cgan", shape=(1, 8, 8), **settings):
    torch.manual_seed(1)
    model = MODELS[name].Config(z_dim=4, g_width=8, d_width=6, **settings).build(shape, CLASSES)
    model.batches = SimpleNamespace(labels=LABELS, label_shares=torch.tensor([0.6, 0.3, 0.1]))
    return model


def inputs(loss="non-saturating", regularizers=(), seed=3):
    random = torch.Generator().manual_seed(8)
    real = torch.rand(N, 1, 8, 8, generator=random) * 2 - 1
    labels = torch.randint(CLASSES, (N,), generator=random)
    return PhaseInputs(real, labels, LOSSES[loss].Config().build(), tuple(regularizers), 0,
                       torch.Generator().manual_seed(seed), torch.Generator().manual_seed(4))


def phase(model, side):
    return next(p.loss for p in model.phases() if p.side == side)


def told(model):
    """The list into which each question to D goes: samples, classes and the answer."""
    seen = []
    model.networks["D"].register_forward_hook(lambda module, args, answer: seen.append(
        (args[0].detach().clone(), args[1].argmax(1), answer.detach().flatten().double().numpy())))
    return seen


def parameters(network):
    return sum(p.numel() for p in network.parameters())


@pytest.mark.parametrize(("conditioning", "inputs_d", "more"), [
    ("concatenation", 64 + CLASSES, 0), ("projection", 64, CLASSES * 6), ("classifier", 64, 6 * CLASSES + CLASSES)])
def test_perceptrons_have_what_the_papers_add(conditioning, inputs_d, more):
    model = build(conditioning=conditioning, g_depth=1, d_depth=2)
    assert parameters(model.networks["G"]) == (4 + CLASSES) * 8 + 8 + 8 * 64 + 64
    assert parameters(model.networks["D"]) == inputs_d * 6 + 6 + 6 * 6 + 6 + 6 + 1 + more


@pytest.mark.parametrize(("conditioning", "channels", "more"), [
    ("concatenation", 2, CLASSES * 64 + 64), ("projection", 1, CLASSES * 96),
    ("classifier", 1, 96 * CLASSES + CLASSES)])
def test_convolutional_networks_have_what_the_papers_add(conditioning, channels, more):
    model = build("cdcgan", conditioning=conditioning)
    # base of 4 × 4 pixels, one level: 8 channels to 1, and 1 (or 2) to 6; batch norm of 8 channels
    assert parameters(model.networks["G"]) == (4 + CLASSES) * 128 + 128 + 16 + 8 * 16 + 1
    assert parameters(model.networks["D"]) == channels * 6 * 16 + 6 + 96 + 1 + more


def test_projection_adds_the_classs_direction_times_the_features():
    model = build(conditioning="projection")
    samples, network = inputs().real, model.networks["D"]
    features = network.body(samples).detach().double().numpy()
    v = network.direction.weight.detach().double().numpy()
    w, b = (p.detach().double().numpy() for p in network.out.parameters())
    for k in range(CLASSES):
        found = model.score(samples, torch.full((N,), k)).detach().numpy()
        assert found == pytest.approx(features @ (w[0] + v[:, k]) + b[0], abs=1e-5)


def test_latents_ask_for_classes_as_often_as_the_data_has_them():
    model = build()
    z = model.latents(20_000, torch.Generator().manual_seed(0))
    assert z.shape == (20_000, 4 + CLASSES)
    assert z[:, 4:].sum(1).eq(1).all()
    assert z[:, 4:].mean(0).tolist() == pytest.approx([0.6, 0.3, 0.1], abs=0.015)
    assert z[:, :4].std().item() == pytest.approx(1.0, abs=0.02)
    asked = model.with_label(z[:5], 2)
    assert model.condition_of(asked).tolist() == [2] * 5
    assert asked[:, :4].equal(z[:5, :4])


def test_wrong_labels_are_others_as_often_as_the_data_has_them():
    model = build()
    wrong = model.wrong_labels(torch.zeros(9000, dtype=torch.int64), torch.Generator().manual_seed(0))
    assert torch.bincount(wrong, minlength=3).div(9000).tolist() == pytest.approx([0, 0.75, 0.25], abs=0.02)


def test_wrong_labels_are_drawn_as_torch_draws():
    model, labels = build(), torch.tensor([0, 1, 2, 0, 1, 2])
    shares = torch.tensor([0.6, 0.3, 0.1]).repeat(6, 1)
    shares[torch.arange(6), labels] = 0.0
    expected = torch.multinomial(shares, 1, generator=torch.Generator().manual_seed(5))[:, 0]
    assert model.wrong_labels(labels, torch.Generator().manual_seed(5)).equal(expected)


def test_the_mixture_of_two_classes_lies_between_them():
    model = build(g_depth=0)  # one layer: what it makes before tanh is linear in what it is fed
    z = model.latents(4, torch.Generator().manual_seed(0))
    one, two = model.with_label(z, 0), model.with_label(z, 1)
    made = [model.sample(x).detach().double().atanh().numpy() for x in (one, two, 0.25 * one + 0.75 * two)]
    assert made[2] == pytest.approx(0.25 * made[0] + 0.75 * made[1], abs=1e-4)


@pytest.mark.parametrize("weight", [0.5, 1.0])
@pytest.mark.parametrize("conditioning", ["concatenation", "projection"])
def test_d_rejects_fakes_and_reals_with_a_wrong_label(conditioning, weight):
    model, given = build(conditioning=conditioning, wrong_label_weight=weight), inputs()
    seen = told(model)
    output = phase(model, "d")(given)
    samples, labels, logits = seen[0]
    assert samples[:N].equal(given.real)
    assert labels[:N].equal(given.labels)
    assert labels[N:2 * N].equal(given.labels), "fakes are asked to be of the reals' classes"
    assert not samples[N:2 * N].equal(given.real)
    assert samples[2 * N:].equal(given.real)
    assert not labels[2 * N:].eq(given.labels).any()
    right, fake, wrong = np.logaddexp(0, -logits[:N]), np.logaddexp(0, logits[N:2 * N]), np.logaddexp(0, logits[2 * N:])
    expected = right.mean() + (fake.mean() + weight * wrong.mean()) / (1 + weight)
    assert output.loss.item() == pytest.approx(expected, rel=1e-5)
    assert {name: value.item() for name, value in output.terms.items()} == pytest.approx(
        {"real_right": right.mean(), "fake": fake.mean(), "real_wrong": wrong.mean()}, rel=1e-5)
    assert set(output.terms) == {term.name for term in model.terms()}


def test_without_a_weight_no_wrong_label_is_told():
    model, given = build(wrong_label_weight=0.0), inputs("wasserstein")
    seen = told(model)
    output = phase(model, "d")(given)
    (_, labels, logits), = seen
    assert len(labels) == 2 * N
    assert output.loss.item() == pytest.approx(logits[N:].mean() - logits[:N].mean(), abs=1e-6)
    assert "real_wrong" not in output.terms


def test_a_loss_of_pairs_has_no_part_of_the_reals():
    model, given = build(), inputs("relativistic")
    seen = told(model)
    output = phase(model, "d")(given)
    logits = seen[0][2]
    fake, wrong = (np.logaddexp(0, -(logits[:N] - other)).mean() for other in (logits[N:2 * N], logits[2 * N:]))
    assert output.loss.item() == pytest.approx((fake + wrong) / 2, rel=1e-5)
    assert sorted(output.terms) == ["fake", "real_wrong"]


@pytest.mark.parametrize("d_norm", ["none", "batch"])
def test_g_is_judged_by_the_label_it_was_asked_for(d_norm):
    model, given = build(d_norm=d_norm), inputs("relativistic")
    phase(model, "d")(given)
    other = inputs("relativistic", seed=5)
    other.labels = (given.labels + 1) % CLASSES
    seen = told(model)
    output = phase(model, "g")(other)
    labels = torch.cat([labels for _, labels, _ in seen])
    logits = np.concatenate([logits for *_, logits in seen])
    assert labels.equal(torch.cat([given.labels, other.labels])), "D's fakes again, and the reals of G's own batch"
    assert output.loss.item() == pytest.approx(np.logaddexp(0, -(logits[:N] - logits[N:])).mean(), rel=1e-5)


@pytest.mark.parametrize("name", ["gradient-penalty", "r1", "dragan"])
def test_a_penalty_holds_the_label_fixed(name):
    model = build(d_activation="tanh", wrong_label_weight=0.0)
    given = inputs("wasserstein", [REGULARIZERS[name].Config().build()])
    seen = told(model)
    output = phase(model, "d")(given)
    assert [labels.tolist() for _, labels, _ in seen[1:]] == [given.labels.tolist()]
    penalty = output.loss.item() - (seen[0][2][N:].mean() - seen[0][2][:N].mean())
    assert penalty > 0
    assert torch.autograd.grad(output.loss, list(model.networks["D"].parameters()))


def test_an_auxiliary_classifier_names_reals_and_fakes():
    model, given = build(conditioning="classifier", class_weight=0.5), inputs()
    made = []
    model.networks["G"].register_forward_hook(lambda module, args, samples: made.append(samples.detach()))
    output = phase(model, "d")(given)
    fake, = made
    named, logits = [], []
    for samples in (given.real, fake):
        logit, classes = model.networks["D"].both(samples)
        x = classes.detach().double().numpy()
        named.append((np.log(np.exp(x).sum(1)) - x[np.arange(N), given.labels.numpy()]).mean())
        logits.append(logit.detach().flatten().double().numpy())
    adversarial = np.logaddexp(0, -logits[0]).mean() + np.logaddexp(0, logits[1]).mean()
    assert output.loss.item() == pytest.approx(adversarial + 0.5 * sum(named), rel=1e-5)
    assert [output.terms[name].item() for name in ("class_real", "class_fake")] == pytest.approx(named, rel=1e-5)
    fooling = phase(model, "g")(given)
    assert len(made) == 1, "of the same fakes"
    assert fooling.loss.item() == pytest.approx(np.logaddexp(0, -logits[1]).mean() + 0.5 * named[1], rel=1e-5)
    assert {*output.terms, *fooling.terms} == {term.name for term in model.terms()}


@pytest.mark.parametrize("conditioning", KINDS)
def test_told_nothing_d_gives_the_mean_over_the_classes(conditioning):
    model = build(conditioning=conditioning)
    samples = inputs().real
    with watching(*model.networks.values()):
        each = [model.score(samples, torch.full((N,), k)).double().numpy() for k in range(CLASSES)]
        found = model.score(samples).numpy()
    assert found == pytest.approx(0.6 * each[0] + 0.3 * each[1] + 0.1 * each[2], abs=1e-5)
    assert np.ptp(each, axis=0).max() > 0 or conditioning == "classifier"


def test_a_spectral_d_is_so_in_the_layers_of_the_classes_too():
    network = build(d_norm="spectral").networks["D"]
    linear = [m for m in network.modules() if isinstance(m, nn.Linear)]
    assert len(linear) == 4
    assert all(hasattr(m, "u") for m in linear)


def test_data_without_labels_is_refused():
    with pytest.raises(ConfigError, match="no labels; choose labelled data"):
        MODELS["cdcgan"].Config().build((3, 16, 16), 0)


def test_packs_are_refused():
    with pytest.raises(ConfigError, match="choose pack = 1"):
        config(IMAGES | {"model": {"name": "cgan"}}, model__pack=2)


@pytest.mark.parametrize(("conditioning", "steps"), [("concatenation", 300), ("projection", 150), ("classifier", 150)])
def test_it_learns_to_draw_what_it_is_asked_for(conditioning, steps):
    settings = {"name": "cgan", "z_dim": 8, "g_width": 64, "d_width": 64, "g_norm": "batch",
                "conditioning": conditioning}
    run = trained(config(POINTS | {"data": {"name": "digits"}, "model": settings}, train__batch_size=64), steps)
    learner = run.learner
    items, labels = learner.batches.to_float(learner.batches.items).flatten(1), learner.batches.labels
    means = torch.stack([items[labels == k].mean(0) for k in range(10)])
    z = learner.model.latents(500, torch.Generator().manual_seed(0))
    with watching(*learner.model.networks.values()):
        fakes = learner.model.sample(z).flatten(1)
    hits = (torch.cdist(fakes, means).argmin(1) == learner.model.condition_of(z)).float().mean().item()
    assert hits > 0.7, "at random it is 0.1"
    if conditioning != "classifier":
        view = run.view()
        wrong = view.scores(view.to_float(view.real[:300]), (view.labels[:300] + 1) % 10)
        assert (view.scores(view.to_float(view.real[:300]), view.labels[:300]) > wrong).float().mean() > 0.75
