"""SRGAN: losses by the formulas, the paper's discriminator, what it is fed, refusals, and that it learns to enlarge."""

import numpy as np
import pytest
import torch
from torch.nn import functional as F

from ganviz.engine.datasets.batches import to_uint8
from ganviz.engine.features.classifier import Classifier
from ganviz.engine.layers.resize import bicubic
from ganviz.engine.models.base import MODELS
from ganviz.engine.models.srgan import SrganConfig
from ganviz.engine.probes.sheet import SheetProbe
from ganviz.engine.settings.commands import Scripted, Set
from ganviz.engine.settings.config import RunConfig
from ganviz.engine.settings.params import ConfigError
from ganviz.engine.telemetry.events import Note, Rejected
from ganviz.engine.telemetry.mailbox import SERIES

from ..helpers import POINTS, built, trained

DIGITS = POINTS | {"data": {"name": "digits"}, "train": {"batch_size": 16},
                   "model": {"name": "srgan", "g_width": 8, "g_blocks": 1, "d_width": 4}}


def config(**changes):
    return RunConfig.from_dict(DIGITS).with_changes({k.replace("__", "."): v for k, v in changes.items()})


def scalars(trainer):
    rows = np.concatenate([b.values for b in trainer.telemetry.drain_blocks()])
    names = (*SERIES, *(t.name for t in trainer.learner.terms()))
    return {name: rows[:, k] for k, name in enumerate(names)}


def halved(images):
    """(n, C, H, W) at half their sides, each pixel the mean of four."""
    return (images[..., ::2, ::2] + images[..., 1::2, ::2] + images[..., ::2, 1::2] + images[..., 1::2, 1::2]) / 4


@pytest.mark.parametrize("content", ["pixel", "features", "classifier"])
def test_its_losses_are_those_of_the_formulas(content):
    trainer = built(config(optimizer__d__lr=0.0, optimizer__g__lr=0.0, device__precision="float32",
                           model__content=content, model__content_weight=3.0, model__adversarial=0.2,
                           model__residual=False))
    batches, order = trainer.learner.batches, trainer.learner.batches.state()
    first, second = batches.draw(16).real, batches.draw(16).real
    batches.restore(order)
    trainer.learner.iterate()
    block = trainer.learner.flush()
    found = dict(zip((*SERIES, *(t.name for t in trainer.learner.terms())), block.values[0], strict=True))
    networks = trainer.learner.model.networks
    with torch.no_grad():
        d = F.softplus(-networks["D"](first)).mean() + F.softplus(networks["D"](networks["G"](halved(first)))).mean()
        made = networks["G"](halved(second))
        adversarial, distance = F.softplus(-networks["D"](made)).mean(), (made - second).square().mean()
        if content == "features":  # layout, then convolution, activation and dropout, twice
            assert [type(layer).__name__ for layer in networks["D"][:7]] == ["ChannelsLast", *["Conv2d", "LeakyReLU",
                                                                                              "LiveDropout"] * 2]
            (one, two), (other, another) = ([networks["D"][:k](x) for k in (3, 6)] for x in (made, second))
            distance = ((one - other).abs().mean() / other.abs().mean()
                        + (two - another).abs().mean() / another.abs().mean()) / 2
        if content == "classifier":
            body = trainer.learner.model.classifier.body
            assert [type(layer).__name__ for layer in body] == [*["Conv2d", "ReLU"] * 2, "Flatten", "Linear", "ReLU"]
            layers = [(body[:k](made), body[:k](second)) for k in (2, 4, 7)]
            distance = sum((one - other).abs().mean() / other.abs().mean() for one, other in layers) / 3
    assert found["loss_d"] == pytest.approx(float(d), rel=1e-5)
    assert found["adversarial"] == pytest.approx(float(adversarial), rel=1e-5)
    assert found["content"] == pytest.approx(float(distance), rel=1e-4)
    assert found["loss_g"] == pytest.approx(float(3 * distance + 0.2 * adversarial), rel=1e-4)


def test_its_discriminator_is_the_papers():
    # figure 4, for colour of 96 × 96: k3n64s1 k3n64s2 k3n128s1 ... k3n512s2, 1024 units, one; bias beside no batch norm
    layers, before, expected = (64, 64, 128, 128, 256, 256, 512, 512), 3, 0
    for k, channels in enumerate(layers):
        expected += 9 * before * channels + (channels if k == 0 else 2 * channels)
        before = channels
    expected += 6 * 6 * 512 * 1024 + 1024 + 1024 + 1
    model = MODELS["srgan"](SrganConfig(factor=4, d_width=64, d_norm="batch"), (3, 96, 96))
    assert sum(p.numel() for p in model.networks["D"].parameters()) == expected


def test_it_learns_to_enlarge_what_it_never_saw():
    trainer = trained(config(model__adversarial=0.0, optimizer__g__lr=3e-3), 150)
    view = trainer.view()
    truth = view.to_float(torch.from_numpy(view.held_out.items.copy()))
    small = halved(truth)
    plain = (bicubic(small, (8, 8)).clamp(-1, 1) - truth).square().mean()
    made = (view.fakes(small) - truth).square().mean()
    assert made < 0.8 * plain


@pytest.mark.parametrize("content", ["features", "classifier"])
def test_features_teach_it_too(content):
    trainer = trained(config(model__adversarial=0.0, model__content=content, model__residual=False,
                             optimizer__g__lr=3e-3), 80)
    view = trainer.view()
    small, truth = view.fixed_latents(64), view.to_float(view.fixed_truth(64))
    right, wrong = ((view.fakes(s) - truth).square().mean() for s in (small, small.roll(1, 0)))
    assert right < 0.7 * wrong


def test_training_the_classifier_leaves_the_run_as_it_is():
    plain, classified = (trained(config(model__content_weight=0.0, model__content=content), 3)
                         for content in ("pixel", "classifier"))
    one, other = scalars(plain), scalars(classified)
    assert one["loss_g"].tolist() == other["loss_g"].tolist()
    assert one["loss_d"].tolist() == other["loss_d"].tolist()
    assert (one["content"] != other["content"]).all()
    classifier = classified.learner.model.classifier
    assert classifier.accuracy > 0.9
    assert not any(p.requires_grad for p in classifier.body.parameters())


def test_stopping_ends_the_training_of_a_classifier(monkeypatch):
    trainer = built(config())
    begun = []
    monkeypatch.setattr(Classifier, "_update", lambda self, chosen: (begun.append(chosen), trainer.stop()))
    trainer.send(Set.of({"model.content": "classifier"}))
    trainer.advance(3)
    assert len(begun) == 1, "the second batch is not begun"
    assert trainer.step == 0
    monkeypatch.undo()
    trainer.learner.model.prepare(lambda: None)
    assert trainer.learner.model.classifier.finished, "and it can be gone on with"


def test_a_classifier_that_learns_nothing_is_told(monkeypatch):
    monkeypatch.setattr(Classifier, "_update", lambda self, chosen: None)
    trainer = built(config(model__content="classifier"))
    notes = [e for e in trainer.telemetry.drain_events() if isinstance(e, Note)]
    assert "of held-out images right" in notes[0].message
    assert "poor content loss" in notes[0].message


def test_without_classes_there_is_no_classifier():
    unlabelled = {"data": {"name": "faces"}}
    with pytest.raises(ConfigError, match="needs data with classes"):
        built(RunConfig.from_dict(DIGITS | unlabelled | {"model": DIGITS["model"] | {"content": "classifier"}}))
    trainer = built(RunConfig.from_dict(DIGITS | unlabelled))
    trainer.telemetry.drain_events()
    trainer.send(Set.of({"model.content": "classifier", "optimizer.d.lr": 0.5}))
    trainer.advance(1)
    rejected = [e for e in trainer.telemetry.drain_events() if isinstance(e, Rejected)]
    assert "needs data with classes" in rejected[0].reason
    assert not rejected[0].needs_restart
    assert trainer.config.model.content == trainer.learner.config.model.content == "pixel"
    assert trainer.learner.config.optimizer_d.lr == trainer.config.optimizer_d.lr != 0.5
    assert trainer.step == 1


def test_its_weights_are_live():
    script = [Scripted(2, Set.of({"model.content_weight": 0.0, "model.adversarial": 2.0, "model.content": "features"}))]
    changed = scalars(trained(config(), 4, script=script))
    assert changed["loss_g"][:2] == pytest.approx((changed["content"] + 0.01 * changed["adversarial"])[:2], rel=1e-5)
    assert changed["loss_g"][2:] == pytest.approx(2 * changed["adversarial"][2:], rel=1e-5)
    assert changed["content"][2] != pytest.approx(changed["content"][1], rel=0.2), "another content"


def test_it_is_fed_held_out_pictures_made_small():
    trainer = built(config())
    view = trainer.view({"count": 6})
    unseen = torch.from_numpy(trainer.view().held_out.items[:6].copy()).permute(0, 3, 1, 2) / 127.5 - 1
    assert torch.allclose(view.fixed_latents(6), halved(unseen), atol=1e-6)
    columns = {c.title: c for c in SheetProbe().measure(view).columns}
    assert list(columns) == ["low resolution", "bicubic", "generated", "original"]
    assert (columns["original"].samples == trainer.view().held_out.items[:6]).all()
    assert columns["low resolution"].samples.shape == (6, 4, 4, 1)
    # before the first step it is the bicubic enlargement
    assert (columns["generated"].samples == columns["bicubic"].samples).all()
    plain = bicubic(halved(unseen), (8, 8)).clamp(-1, 1)
    errors = (plain - unseen).square().mean((1, 2, 3)) / 4
    assert columns["bicubic"].note.split(" dB")[0] == f"{-10 * errors.log10().mean():.1f}"


@pytest.mark.parametrize(("changes", "match"), [
    ({"model__factor": 3}, "3 does not divide 8 × 8 pixels; choose 2 or 4"),
    ({"model__d_norm": "batch", "regularizers__r1": True}, "batch normalization mixes")])
def test_what_cannot_be_is_refused(changes, match):
    with pytest.raises(ConfigError, match=match):
        built(config(**changes))


def test_points_are_refused():
    with pytest.raises(ConfigError, match="learns images"):
        config(data__name="ring")


@pytest.mark.parametrize("form", ["pairs", "domains"])
def test_small_pictures_of_ones_own_are_enlarged_if_they_belong_to_the_large_ones(tmp_path, form):
    rng = np.random.default_rng(3)
    small = rng.integers(0, 256, (5, 8, 8), np.uint8)
    large = np.full((5 if form == "pairs" else 9, 16, 16), 255, np.uint8)
    np.savez(tmp_path / "both.npz", small=small, large=large)
    tree = DIGITS | {"data": {"name": form, "path": str(tmp_path / "both.npz")}}
    trainer = trained(RunConfig.from_dict(tree), 2)
    inputs = trainer.learner.model.latents(64, torch.Generator().manual_seed(1))
    assert inputs.shape == (64, 1, 8, 8)
    if form == "pairs":
        known = {tuple(picture.ravel()) for picture in small}
        assert {tuple(picture.ravel()) for picture in to_uint8(inputs)[..., 0].numpy()} == known
    else:
        assert (inputs == 1).all()
