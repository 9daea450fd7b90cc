"""pix2pix: losses by hand, what D is shown, settings that are refused, and that it learns its pairs."""

import numpy as np
import pytest
import torch
from torch.nn import functional as F

from ganviz.engine.probes.sheet import SheetProbe, over
from ganviz.engine.settings.commands import Scripted, Set
from ganviz.engine.settings.config import RunConfig
from ganviz.engine.settings.params import ConfigError
from ganviz.engine.telemetry.mailbox import SERIES

from ..helpers import POINTS, built, trained

PAIRS = POINTS | {"data": {"name": "derived", "of": "digits", "make": "edges"},
                  "model": {"name": "pix2pix", "g_width": 8, "d_width": 4, "g_norm": "none", "d_norm": "none"},
                  "train": {"batch_size": 16}}


def config(**changes):
    return RunConfig.from_dict(PAIRS).with_changes({k.replace("__", "."): v for k, v in changes.items()})


def scalars(trainer):
    rows = np.concatenate([b.values for b in trainer.telemetry.drain_blocks()])
    names = (*SERIES, *(t.name for t in trainer.learner.terms()))
    return {name: rows[:, k] for k, name in enumerate(names)}


def test_its_losses_are_those_of_the_formulas():
    run_config = config(optimizer__d__lr=0.0, optimizer__g__lr=0.0, model__l1=7.0)
    trainer = built(run_config)
    batches, order = trainer.learner.batches, trainer.learner.batches.state()
    first, second = batches.draw(16), batches.draw(16)
    batches.restore(order)
    trainer.learner.iterate()
    block = trainer.learner.flush()
    found = dict(zip((*SERIES, *(t.name for t in trainer.learner.terms())), block.values[0], strict=True))
    model = trainer.learner.model
    with torch.no_grad():
        def logits(batch, pictures):
            return model.networks["D"](torch.cat([batch.sources, pictures], 1))

        made = model.networks["G"](first.sources)
        of_real, of_made = logits(first, first.real), logits(first, made)
        assert of_real.shape[2:] != (1, 1), "several patches, whose mean is a picture's score"
        d = F.softplus(-of_real).mean() + F.softplus(of_made).mean()
        made = model.networks["G"](second.sources)
        adversarial, distance = F.softplus(-logits(second, made)).mean(), (made - second.real).abs().mean()
    assert found["loss_d"] == pytest.approx(float(d), rel=1e-5)
    assert found["adversarial"] == pytest.approx(float(adversarial), rel=1e-5)
    assert found["l1"] == pytest.approx(float(distance), rel=1e-5)
    assert found["loss_g"] == pytest.approx(float(adversarial + 7 * distance), rel=1e-5)
    assert found["accuracy_real"] == (of_real.mean((1, 2, 3)) > 0).double().mean().item()
    assert found["accuracy_fake"] == (of_made.mean((1, 2, 3)) <= 0).double().mean().item()


def test_it_learns_its_pairs():
    trainer = trained(config(model__l1=50.0, optimizer__g__lr=3e-3), 120)
    found = scalars(trainer)["l1"]
    assert found[-10:].mean() < 0.5 * found[:3].mean()
    view = trainer.view()
    sources, truth = view.fixed_latents(64), view.to_float(view.fixed_truth(64))
    right = (view.fakes(sources) - truth).abs().mean()
    wrong = (view.fakes(sources.roll(1, 0)) - truth).abs().mean()
    assert right < 0.7 * wrong, "what it makes belongs to its source"


def test_its_weights_are_live():
    changed = scalars(trained(config(), 4, script=[Scripted(2, Set.of({"model.l1": 0.0, "model.adversarial": 2.0}))]))
    assert changed["loss_g"][:2] == pytest.approx((changed["adversarial"] + 100 * changed["l1"])[:2], rel=1e-5)
    assert changed["loss_g"][2:] == pytest.approx(2 * changed["adversarial"][2:], rel=1e-5)


def test_a_pictures_score_depends_on_its_source():
    trainer = built(config())
    view = trainer.view()
    told = view.real_condition(slice(0, 8))
    real = view.to_float(view.real[:8])
    assert told.equal(view.to_float(view.sources[:8]))
    assert not view.scores(real, told).equal(view.scores(real, told.roll(1, 0)))


def test_the_sheet_shows_the_wanted_picture_of_what_was_held_out():
    trainer = built(config())
    view = trainer.view({"count": 6})
    columns = {c.title: c for c in SheetProbe().measure(view).columns}
    assert list(columns) == ["source", "generated", "target", "D's verdicts"]
    assert (columns["target"].samples == trainer.view().held_out.items[:6]).all()
    assert (columns["source"].samples == trainer.view().held_out.sources[:6]).all()
    error = np.abs(columns["generated"].samples.astype(float) - columns["target"].samples) / 127.5
    assert float(columns["generated"].note.split()[1]) == pytest.approx(error.mean(), abs=0.004)


def test_the_map_of_verdicts_has_the_colours_of_real_and_fake():
    flat = torch.zeros(1, 1, 8, 8)
    real, fake = (over(flat, torch.full((1, 1, 2, 2), logit)) for logit in (50.0, -50.0))
    for seen, colour in ((real, (86, 180, 233)), (fake, (230, 159, 0))):
        expected = torch.tensor([0.6 * (c / 127.5 - 1) for c in colour])
        assert torch.allclose(seen[0, :, 4, 4], expected, atol=1e-5)


def test_the_map_is_half_and_half_where_d_cannot_tell():
    """Under a target of 0.9 that is where it says 45 % real, and with least squares where it says 0.5."""
    for changes, even in (({"regularizers__label-smoothing": True}, np.log(0.45 / 0.55)),
                          ({"loss__name": "least-squares"}, 0.5)):
        trainer = built(config(**changes))
        model = trainer.learner.model
        with torch.no_grad():
            *layers, last = model.networks["D"]
            last.weight.zero_()
            last.bias.fill_(float(even))
        sheet = SheetProbe().measure(trainer.view({"count": 2, "weights": "train"}))
        columns = {c.title: c.samples for c in sheet.columns}
        grey = columns["generated"].astype(float).mean(3, keepdims=True)
        half = (np.array((86, 180, 233)) + np.array((230, 159, 0))) / 2
        assert np.abs(columns["D's verdicts"] - (0.4 * grey + 0.6 * half)).max() < 2


@pytest.mark.parametrize(("changes", "match"), [
    ({"model__d_layers": 2}, "needs pictures of at least 12 pixels"),
    ({"model__levels": 4}, "1 to 3 are allowed")])
def test_what_the_pictures_are_too_small_for_is_refused(changes, match):
    with pytest.raises(ConfigError, match=match):
        built(config(**changes))


def test_data_without_pairs_is_refused():
    with pytest.raises(ConfigError, match="needs pairs"):
        config(data__name="digits")


def test_small_sources_are_enlarged():
    trainer = trained(config(data__make="half"), 2)
    assert trainer.learner.model.source_shape == (1, 4, 4)
    assert trainer.learner.model.shape == (1, 8, 8)
