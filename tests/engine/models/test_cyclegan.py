"""Translation without pairs: the losses worked by hand, what is shown, and that it learns."""

import dataclasses

import numpy as np
import pytest
import torch
from torch import nn

from ganviz.engine.losses.base import LOSSES
from ganviz.engine.models.base import MODELS
from ganviz.engine.models.phases import PhaseInputs
from ganviz.engine.probes.sheet import SheetProbe
from ganviz.engine.settings.commands import Scripted, Set
from ganviz.engine.settings.config import RunConfig
from ganviz.engine.settings.params import ConfigError
from ganviz.engine.telemetry.events import Applied, Rejected
from ganviz.engine.telemetry.mailbox import SERIES

from ..helpers import POINTS, built, events_of, trained

CLOUDS = POINTS | {"data": {"name": "clouds", "of": "gaussians", "size": 2000},
                   "model": {"name": "cyclegan-mlp", "g_width": 32, "d_width": 32},
                   "train": {"batch_size": 64, "ema_decay": 0.0}}
SHAPES = POINTS | {"data": {"name": "stripes", "size": 60, "pixels": 16}, "train": {"batch_size": 4},
                   "model": {"name": "cyclegan", "g_width": 4, "g_blocks": 1, "d_width": 4}}


def config(tree, **changes):
    return RunConfig.from_dict(tree).with_changes({k.replace("__", "."): v for k, v in changes.items()})


def series(trainer):
    rows = np.concatenate([block.values for block in trainer.telemetry.drain_blocks()])
    return dict(zip((*SERIES, *(t.name for t in trainer.learner.terms())), rows.T, strict=True))


def test_the_papers_discriminator_by_an_independent_count():
    """C64-C128-C256-C512-C1 of 4 × 4 kernels with biases, and instance norm without scale and shift."""
    widths = (3, 64, 128, 256, 512, 1)
    expected = sum(a * b * 16 + b for a, b in zip(widths, widths[1:], strict=False))
    model = MODELS["cyclegan"].Config(g_width=64, g_halvings=2, g_blocks=9, g_norm="instance", d_width=64, d_layers=3,
                                      d_norm="instance", pool=0).build((3, 256, 256), 0, (3, 256, 256))
    counts = {name: sum(p.numel() for p in network.parameters()) for name, network in model.networks.items()}
    assert counts == {"G": 11_378_179, "F": 11_378_179, "D_Y": expected, "D_X": expected}
    assert expected == 2_764_737


# G(x) = 2x + 1, F(y) = y - 1, D_Y(y) = y_1 + y_2, D_X(x) = x_1; batches of two points
X, Y = np.array([[1.0, 0.0], [0.0, -1.0]]), np.array([[2.0, 1.0], [-1.0, 3.0]])


def g(x):
    return 2 * x + 1


def f(y):
    return y - 1


def linear(weight, bias):
    layer = nn.Linear(2, len(weight))
    layer.weight.data, layer.bias.data = (torch.tensor(v) for v in (weight, bias))
    return nn.Sequential(layer)


def by_hand(loss="least-squares", **settings):
    model = MODELS["cyclegan-mlp"].Config(pool=0, **settings).build((2,), 0, (2,))
    judges = {"D_Y": linear([[1.0, 1.0]], [0.0]), "D_X": linear([[1.0, 0.0]], [0.0])}
    for network in judges.values():
        network.pool = None
    model.networks = {"G": linear([[2.0, 0.0], [0.0, 2.0]], [1.0, 1.0]),
                      "F": linear([[1.0, 0.0], [0.0, 1.0]], [-1.0, -1.0]), **judges}
    random = torch.Generator().manual_seed(1)
    x, y = (torch.tensor(points, dtype=torch.float32) for points in (X, Y))
    inputs = PhaseInputs(y, None, LOSSES[loss].Config().build(), (), 0, random, random, x)
    return {phase.name: phase.loss(inputs) for phase in model.phases()}


def test_the_generators_loss_is_the_papers():
    output = by_hand(cycle=10.0, identity=0.5)["G"]
    expected = {"fooling_y": 0.5 * np.mean((g(X).sum(1) - 1) ** 2), "fooling_x": 0.5 * np.mean((f(Y)[:, 0] - 1) ** 2),
                "cycle_x": np.abs(f(g(X)) - X).mean(), "cycle_y": np.abs(g(f(Y)) - Y).mean(),
                "identity_y": np.abs(g(Y) - Y).mean(), "identity_x": np.abs(f(X) - X).mean()}
    assert {name: value.item() for name, value in output.terms.items()} == pytest.approx(expected, rel=1e-6)
    assert output.terms["cycle_x"].item() == pytest.approx(0.5)  # F(G(x)) = 2x: |x| of 1, 0, 0 and -1
    assert output.loss.item() == pytest.approx(
        expected["fooling_y"] + expected["fooling_x"] + 10 * (expected["cycle_x"] + expected["cycle_y"])
        + 5 * (expected["identity_y"] + expected["identity_x"]), rel=1e-6)


def test_each_discriminator_judges_its_own_domain():
    outputs = by_hand()
    y, x = Y.sum(1), X[:, 0]
    made_y, made_x = g(X).sum(1), f(Y)[:, 0]
    assert outputs["D_Y"].loss.item() == pytest.approx(0.5 * np.mean((y - 1) ** 2) + 0.5 * np.mean(made_y**2))
    assert outputs["D_X"].loss.item() == pytest.approx(0.5 * np.mean((x - 1) ** 2) + 0.5 * np.mean(made_x**2))
    assert outputs["D_Y"].logits_real.tolist() == pytest.approx(y.tolist())
    assert outputs["D_X"].logits_fake.tolist() == pytest.approx(made_x.tolist())


def test_where_shapes_differ_there_is_no_identity_and_sizes_must_agree():
    section = MODELS["cyclegan"].Config(g_width=4, d_width=4, g_blocks=1)
    names = {term.name for term in section.build((3, 16, 16), 0, (1, 16, 16)).terms()}
    assert names == {"fooling_y", "fooling_x", "cycle_x", "cycle_y"}
    with pytest.raises(ConfigError, match="one size"):
        section.build((3, 16, 16), 0, (3, 8, 8))
    with pytest.raises(ConfigError, match="fewer layers"):
        dataclasses.replace(section, d_layers=3).build((3, 16, 16), 0, (3, 16, 16))
    with pytest.raises(ConfigError, match="halved"):
        dataclasses.replace(section, g_halvings=2).build((3, 18, 18), 0, (3, 18, 18))


def test_the_weights_are_live_and_the_pool_is_not():
    script = [Scripted(2, Set.of({"model.cycle": 0.0})), Scripted(3, Set.of({"model.pool": 3}))]
    trainer = trained(config(CLOUDS), 5, script=script)
    events = events_of(trainer, Applied | Rejected)
    assert [type(event) for event in events if isinstance(event.command, Set)] == [Applied, Rejected]
    found = series(trainer)
    rest = found["loss_g"] - found["fooling_y"] - found["fooling_x"]
    cycles, same = (found[f"{w}_x"] + found[f"{w}_y"] for w in ("cycle", "identity"))
    assert rest[:2] == pytest.approx(10 * cycles[:2] + 5 * same[:2], rel=1e-5)
    assert rest[2:] == pytest.approx(0, abs=1e-5)


def test_the_identity_weight_is_live():
    weights = [0.5, 0.5, 2.0, 2.0, 0.0, 0.0]
    script = [Scripted(step, Set.of({"model.identity": weights[step]})) for step in (2, 4)]
    found = series(trained(config(CLOUDS, model__cycle=4.0), len(weights), script=script))
    fooling, cycles, same = (found[f"{w}_y"] + found[f"{w}_x"] for w in ("fooling", "cycle", "identity"))
    assert found["loss_g"] == pytest.approx(fooling + 4 * cycles + 4 * np.array(weights) * same, rel=1e-5)
    assert (same > 0.1).all(), "so that another weight would be seen"


def test_fakes_of_earlier_steps_are_kept_in_the_state():
    trainer = trained(config(CLOUDS, model__pool=100), 2)
    tensors = trainer.state().tensors
    assert tensors["network.D_Y.pool.fakes"].shape == (100, 2)
    assert tensors["network.D_X.pool.filled"] == 100
    assert not any("pool" in key for key in trained(config(CLOUDS, model__pool=0), 1).state().tensors)


def test_a_cyclegan_learns_to_come_back_and_to_reach_the_other_cloud():
    few, many = (trained(config(CLOUDS), steps) for steps in (2, 200))

    def errors(trainer):
        view = trainer.view()
        x, y = (view.to_float(stored[:500]) for stored in (view.sources, view.real))
        made = view.fakes(x)
        return ((view.model.translated_back(made) - x).norm(dim=1).mean().item(),
                (made.mean(0) - y.mean(0)).norm().item())

    (cycle, away), (cycle_after, away_after) = errors(few), errors(many)
    assert cycle > 0.4
    assert away > 0.5
    assert cycle_after < 0.15
    assert away_after < 0.2


def test_a_direct_translation_learns_to_reach_the_other_cloud():
    tree = CLOUDS | {"model": {"name": "direct-mlp", "g_width": 32, "d_width": 32},
                     "train": {"batch_size": 64, "ema_decay": 0.99}}  # an average, since it circles about the goal

    def away(steps):
        view = trained(config(tree), steps).view()
        return (view.fakes(view.sources[:500]).mean(0) - view.real.mean(0)).norm().item()

    assert away(2) > 0.5
    assert away(400) < 0.25


def test_the_sheet_shows_both_directions_and_what_is_true():
    trainer = built(config(SHAPES, train__ema_decay=0.0))
    view = trainer.view({"count": 4})
    columns = SheetProbe().measure(view).columns
    there, back = "solid → striped → solid", "striped → solid → striped"
    assert [(c.group, c.title) for c in columns] == [
        (there, "solid"), (there, "translated"), (there, "reconstructed"), (there, "target"),
        (back, "striped"), (back, "translated"), (back, "reconstructed"), (back, "target")]
    held_out = trainer.view().held_out
    assert (columns[0].samples == held_out.sources[:4]).all()
    assert (columns[3].samples == held_out.items[:4]).all()
    assert (columns[4].samples == held_out.items[:4]).all()
    assert (columns[7].samples == held_out.sources[:4]).all()
    made = view.fakes(view.fixed_latents(4))
    assert np.abs(columns[1].samples / 127.5 - 1 - made.permute(0, 2, 3, 1).numpy()).max() < 0.01
    truth = held_out.items[:4] / 127.5 - 1
    assert columns[1].note == f"L1 {np.abs(made.permute(0, 2, 3, 1).numpy() - truth).mean():.3f}"


def test_the_sheet_of_domains_without_pairs_shows_no_truth():
    trainer = built(config(SHAPES, train__ema_decay=0.0))
    model = trainer.learner.model
    inputs = trainer.view().fixed_latents(3)
    columns = model.sheet(inputs, None, model.networks)
    assert [len(c.samples) for c in columns] == [3] * 6
    assert not any("true" in c.title for c in columns)
    direct = built(config(SHAPES | {"model": {"name": "direct", "g_width": 4, "g_blocks": 1, "d_width": 4}}))
    columns = direct.learner.model.sheet(inputs, None, direct.learner.model.networks)
    assert [(c.group, c.title) for c in columns] == [("solid → striped", "solid"), ("solid → striped", "translated")]
