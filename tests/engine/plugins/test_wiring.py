"""Two networks of somebody's own as a model: what is found out of them, and what is said of those that do not fit."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from ganviz.engine.models.base import MODELS
from ganviz.engine.plugins import loading, wiring
from ganviz.engine.probes.base import PROBES
from ganviz.engine.settings.config import RunConfig
from ganviz.engine.settings.params import ConfigError, Mendable, settings_of
from ganviz.engine.training.trainer import Trainer
from tests.engine.helpers import POINTS, events_of, same_tensors, trained
from tests.engine.helpers import config as small_config
from tests.engine.plugins.networks import FLAT, PLANE, TUTORIAL, WITHOUT_SIGMOID, written

pytestmark = pytest.mark.usefixtures("plugins")


def wire(tmp_path, text, name="my_gan.py"):
    return wiring.open_file(loading.load(loading.read(written(tmp_path, text, name))))


def config_of(kind, **changes):
    data = {"points": POINTS["data"], "images": {"name": "resized", "images": "digits", "pixels": kind.fitted.shape[-1],
                                                 "channels": "grey" if kind.fitted.shape[0] == 1 else "colour"}}
    tree = POINTS | {"data": data[kind.data_kinds[0]], "model": {"name": kind.name}, "train": {"batch_size": 8}}
    return RunConfig.read(tree).with_changes({key.replace("__", "."): value for key, value in changes.items()})


def test_the_tutorial_s_networks_are_found_out_and_trained(tmp_path):
    kind = wire(tmp_path, WITHOUT_SIGMOID)
    found = kind.fitted
    assert (kind.name, kind.title, kind.data_kinds) == ("my_gan", "my_gan", ("images",))
    assert (found.shape, found.z_dim, found.z_is_map, found.takes_z) == ((3, 32, 32), 20, True, False)
    assert (found.d_norm, found.sigmoid, found.convolutional, found.draws) == ("batch", "", True, False)
    trainer = trained(config_of(kind), 3)
    assert trainer.learner.model.sample(torch.zeros(2, 20)).shape == (2, 3, 32, 32)
    assert trainer.learner.model.score(torch.zeros(5, 3, 32, 32)).shape == (5,)
    assert not events_of(trainer, Mendable)


def test_its_own_first_weights_are_kept(tmp_path):
    kind = wire(tmp_path, WITHOUT_SIGMOID)
    torch.manual_seed(0)
    model = kind(kind.Config(), (3, 32, 32))
    first = model.networks["G"].main[0].weight
    # torch's own would be uniform up to 1 / sqrt(16 * 16) = 0.0625, with a deviation of 0.036
    assert first.std().item() == pytest.approx(0.02, rel=0.05)
    assert model.networks["G"].main[1].weight.mean().item() == pytest.approx(1.0, abs=0.03)


def test_a_sigmoid_at_the_end_is_refused_and_left_out_where_the_person_says_so(tmp_path):
    kind = wire(tmp_path, TUTORIAL)
    assert kind.fitted.sigmoid == "main.9"
    with pytest.raises(Mendable, match=r"my_gan.py:Discriminator ends in nn.Sigmoid \(main.9\).*raw logits.*"
                                       "--set model.final_sigmoid=leave-out") as raised:
        config_of(kind)
    config = raised.value.config.with_changes(raised.value.changes)
    assert config.model.final_sigmoid == "leave-out"
    model = kind(config.model, (3, 32, 32))
    assert isinstance(model.networks["D"].main[9], nn.Identity)
    scores = model.score(100 * torch.randn(64, 3, 32, 32))
    assert not ((scores > 0) & (scores < 1)).all()
    assert trained(config, 2).step == 2


@pytest.mark.parametrize("end", ["torch.sigmoid({})", "{}.sigmoid()", "nn.functional.sigmoid({}).view(-1)",
                                 "1 / (1 + torch.exp(-{}))", "(torch.tanh({}) + 1) / 2"])
def test_a_sigmoid_in_forward_is_noticed(tmp_path, end):
    text = "import torch\n" + PLANE.replace("self.layers(x).squeeze(1)", end.format("self.layers(x)"))
    with pytest.raises(ConfigError, match="my_gan.py:netD ends in a sigmoid.*Take the sigmoid out of its forward"):
        wire(tmp_path, text)


def test_logits_that_begin_between_0_and_1_are_no_sigmoid(tmp_path):
    text = PLANE.replace("return self.layers(x)", "return (0.5 + 1e-3 * self.layers(x))")
    assert wire(tmp_path, text).fitted.sigmoid == ""


def test_networks_of_points_are_trained_and_gone_on_with(tmp_path):
    kind = wire(tmp_path, PLANE)
    assert (kind.fitted.shape, kind.fitted.z_dim, kind.fitted.z_is_map) == ((2,), 5, False)
    config = config_of(kind, train__ema_decay=0.9)
    whole, half = trained(config, 6), trained(config, 3)
    rest = Trainer(config, steps=6, attended=False, state=half.state())
    rest.run()
    assert rest.failure is None
    assert same_tensors(whole, rest)


def test_what_the_constructors_take_is_filled_in_or_becomes_a_setting(tmp_path):
    kind = wire(tmp_path, FLAT)
    assert [(s.name, s.type, s.default) for s in settings_of(kind.Config)] == [
        ("z_dim", int, 100), ("z_distribution", str, "normal"), ("fresh_noise", bool, False), ("g_hidden", int, 16),
        ("d_hidden", int, 12), ("d_drop", float, 0.25)]
    config = small_config(POINTS | {"data": {"name": "digits"}}, model__name=kind.name, model__z_dim=7,
                          model__g_hidden=5)
    trainer = trained(config, 2)
    layers = trainer.learner.model.networks["G"].model
    assert (layers[0].in_features, layers[0].out_features, layers[2].out_features) == (7, 5, 64)
    assert trainer.learner.model.networks["D"].model[0].in_features == 64


def test_dropout_is_the_run_s(tmp_path):
    config = small_config(POINTS | {"data": {"name": "digits"}}, model__name=wire(tmp_path, FLAT).name)
    whole, half = trained(config, 6), trained(config, 3)
    assert not whole.learner.model.fitted.draws
    rest = Trainer(config, steps=6, attended=False, state=half.state())
    rest.run()
    assert same_tensors(whole, rest)


def test_random_numbers_of_their_own_are_told(tmp_path):
    text = "import torch\n" + PLANE.replace("return self.layers(z)", "return self.layers(z + torch.randn_like(z))")
    kind = wire(tmp_path, text)
    assert kind.fitted.draws
    model = kind(kind.Config(), (2,))
    assert "differs from the first" in model.prepare(lambda: None)
    assert "draw random numbers" in model.why_not_compiled()


def test_a_generator_that_ends_in_a_sigmoid_is_told_of(tmp_path):
    kind = wire(tmp_path, FLAT.replace("nn.Tanh()", "nn.Sigmoid()"))
    assert "End it in nn.Tanh()" in kind(kind.Config(), (1, 8, 8)).prepare(lambda: None)


def test_a_map_of_verdicts_is_judged_patch_by_patch(tmp_path):
    text = WITHOUT_SIGMOID.replace("nn.Conv2d(ndf * 4, 1, 4, 1, 0", "nn.Conv2d(ndf * 4, 1, 1, 1, 0")
    kind = wire(tmp_path, text)
    trainer = trained(config_of(kind, loss__name="least-squares"), 2)
    model = trainer.learner.model
    model.networks["D"].eval()
    images = torch.randn(3, 3, 32, 32)
    assert model.score(images).tolist() == pytest.approx(model.networks["D"](images).flatten(1).mean(1).tolist())


def test_batch_norm_and_a_gradient_penalty_are_refused_together(tmp_path):
    kind = wire(tmp_path, WITHOUT_SIGMOID)
    with pytest.raises(ConfigError, match="batch normalization mixes them; take it out of D's code"):
        config_of(kind, **{"regularizers.gradient-penalty": True})
    other = wire(tmp_path, WITHOUT_SIGMOID.replace("nn.BatchNorm2d(to), nn.LeakyReLU", "nn.LeakyReLU"), "other.py")
    config = config_of(other, **{"regularizers.gradient-penalty": True, "loss.name": "wasserstein"})
    assert trained(config, 2).step == 2


@pytest.mark.parametrize(("base", "change", "said"), [
    (PLANE, ("nn.Linear(16, 2)", "nn.Linear(16, 3)"), r"netG makes samples of shape \(3,\)"),
    (WITHOUT_SIGMOID, ("ConvTranspose2d(ngf, nc,", "ConvTranspose2d(ngf, 4,"), "images of 4 channels; 1 .grey. or 3"),
    (PLANE, ("nn.Linear(2, 16)", "nn.Linear(3, 16)"), r"netD cannot judge samples of shape \(2,\)"),
    (PLANE, ("nn.Linear(16, 1)", "nn.Linear(16, 10)"), r"netD gives \(4, 10\) for a batch of \(4, 2\); one number"),
    (PLANE, ("return self.layers(x).squeeze(1)", "return self.layers(x), x"), r"netD gives 2 values \(tuple\)"),
    (PLANE, ("return self.layers(z)", "return self.layers(z), z"), r"netG gives 2 values \(tuple\)"),
    (PLANE, ("return self.layers(z)", "raise RuntimeError('no')"), "netG takes no latents .* RuntimeError: no"),
    (FLAT, ("latent_dim, img_shape", "latent_dim, img_shape, depth"), "wants an argument 'depth', which ganviz cannot"),
    (PLANE, ("super().__init__()", "super().__init__(); 1 / 0"), "netG cannot be made: ZeroDivisionError"),
])
def test_what_does_not_fit_is_told_with_its_shapes_and_the_way_out(tmp_path, base, change, said):
    with pytest.raises(ConfigError, match=said):
        wire(tmp_path, base.replace(*change))
    assert not [name for name in MODELS if not MODELS.is_shipped(name)]


def test_other_data_than_they_make_is_told_with_both_shapes(tmp_path):
    kind = wire(tmp_path, WITHOUT_SIGMOID)
    trainer = Trainer(small_config(POINTS | {"data": {"name": "digits"}}, model__name=kind.name), steps=1)
    trainer.run()
    assert "makes samples of shape (3, 32, 32), and those of the data are (1, 8, 8)" in str(trainer.failure)
    assert "data.pixels=32" in str(trainer.failure)
    with pytest.raises(ConfigError, match="learns images, but ring is points"):
        small_config(POINTS, model__name=kind.name)


def test_the_pair_is_found_by_its_names_or_by_being_alone(tmp_path):
    def pair(text, name):
        return wiring.pair_in(loading.load(loading.read(written(tmp_path, text, name))))

    module = "from torch import nn\n" + "".join(f"class {name}(nn.Module): pass\n" for name in ("Block", "{}", "{}"))
    assert pair(module.format("Generator", "Discriminator"), "a.py") == ("Generator", "Discriminator")
    assert pair(module.format("D", "G"), "b.py") == ("G", "D")
    assert pair(module.format("Painter", "Judge"), "c.py") is None
    alone = module.replace("class Block(nn.Module): pass\n", "")
    assert pair(alone.format("Painter", "Judge"), "d.py") == ("Painter", "Judge")
    assert pair(alone.format("Critic", "Painter"), "e.py") == ("Painter", "Critic")


def test_a_file_may_be_called_like_a_kind_that_ships(tmp_path):
    kind = wiring.open_file(loading.load(loading.read(written(tmp_path, PLANE, "dcgan.py"))))
    assert kind.name == "own-dcgan"
    assert MODELS.is_shipped("dcgan")


def test_the_networks_may_be_in_two_files_and_be_any_of_them(tmp_path):
    one = loading.load(loading.read(written(tmp_path, PLANE, "makes.py")))
    other = loading.load(loading.read(written(tmp_path, PLANE.replace("netD", "Judge"), "judges.py")))
    kind = wiring.wire(one, "netG", "Judge", other)
    assert kind.name == "makes-netG-Judge"
    assert kind.summary() == "makes.py:netG against judges.py:Judge."
    assert wiring.wire(one, "netG", "Judge", other) is kind
    with pytest.raises(ConfigError, match="makes.py has no network class 'Judge'; those that it has: netG, netD"):
        wiring.wire(one, "netG", "Judge")


def test_trials_draw_nothing_from_the_global_streams(tmp_path):
    plugin = loading.load(loading.read(written(tmp_path, FLAT)))
    torch.manual_seed(3)
    expected = torch.rand(1)
    torch.manual_seed(3)
    wiring.open_file(plugin)
    assert torch.rand(1) == expected


@pytest.mark.parametrize("text", [WITHOUT_SIGMOID, FLAT, PLANE], ids=["convolutions", "flat", "points"])
def test_all_probes_look_at_them_and_change_nothing(tmp_path, text):
    kind = wire(tmp_path, text)
    config = config_of(kind) if text is not FLAT else small_config(POINTS | {"data": {"name": "digits"}},
                                                                   model__name=kind.name)
    alone, watched = (Trainer(config, steps=4, attended=False) for _ in range(2))
    watched.watch({topic: {} for topic in PROBES})
    for trainer in (alone, watched):
        trainer.run()
        assert trainer.failure is None
    assert {"samples", "network", "verdicts", "health", "explorer"} <= watched.telemetry.drain_pictures().keys()
    assert same_tensors(alone, watched)


def test_an_iteration_is_stepped_through(tmp_path):
    trainer = trained(config_of(wire(tmp_path, PLANE)), 1)
    trainer.learner.iterate(traced=True)
    kinds = [note.kind for update in trainer.learner.trace.updates for note in update.noted]
    assert {"noise", "generate", "real"} <= set(kinds)
