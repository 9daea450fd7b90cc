"""What feeds which layer, against what each family of models is by definition."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from ganviz.engine.models.base import MODELS
from ganviz.engine.probes._flow import Flow
from ganviz.engine.probes.base import PROBES

from ..helpers import POINTS, built, config
from .measuring import measure, view

DATA = {"points": {"name": "ring", "size": 200}, "images": {"name": "digits"}}
PAIRS = {"points": {"name": "clouds", "size": 200}, "images": {"name": "stripes", "size": 60, "pixels": 16}}


def seen(name, kind, **changes):
    """The networks by name."""
    data = (DATA if MODELS[name].form == "samples" else PAIRS)[kind]
    run = built(config(POINTS | {"data": data, "model": {"name": name}}, **changes))
    return {net.name: net for net in measure("network", run).nets}


def fed(net):
    """What goes into a network from outside."""
    inside = {part.path for part in (*net.layers, *net.joins)}
    return {source for part in (*net.layers, *net.joins) for source in part.sources} - inside


def sources(net):
    return {part.path: set(part.sources) for part in (*net.layers, *net.joins)}


@pytest.mark.parametrize(("name", "kind"), [("mlp", "points"), ("mlp", "images"), ("dcgan", "images")])
def test_a_plain_gan_is_two_chains(name, kind):
    nets = seen(name, kind)
    assert (fed(nets["G"]), fed(nets["D"])) == ({"noise"}, {"G", "real"})
    for net in nets.values():
        assert net.joins == ()
        assert [layer.sources for layer in net.layers[1:]] == [(before.path,) for before in net.layers[:-1]]
        assert net.ends == (net.layers[-1].path,)


@pytest.mark.parametrize("name", ["cgan", "cdcgan"])
def test_a_projection_multiplies_the_classes_direction_with_the_features(name):
    nets = seen(name, "images")
    assert (fed(nets["G"]), fed(nets["D"])) == ({"noise", "class"}, {"G", "real", "class"})
    judge, (product, total) = sources(nets["D"]), nets["D"].joins
    (features,) = judge["D/out"]
    assert judge["D/direction"] == {"class"}
    assert (product.sign, set(product.sources)) == ("\N{MULTIPLICATION SIGN}", {"D/direction", features})
    assert (total.sign, set(total.sources)) == ("+", {"D/out", product.path})
    assert nets["D"].ends == (total.path,)


@pytest.mark.parametrize("name", ["cgan", "cdcgan"])
def test_concatenation_lays_the_class_beside_the_sample(name):
    net = seen(name, "images", model__conditioning="concatenation")["D"]
    (join,) = net.joins
    assert join.sign == "cat"
    assert set(join.sources) == {"G", "real", "class" if name == "cgan" else "D/picture"}
    assert set(net.layers[0 if name == "cgan" else 1].sources) == {join.path}


def test_an_auxiliary_classifier_is_told_no_class_and_ends_in_two_layers():
    net = seen("cgan", "images", model__conditioning="classifier")["D"]
    assert fed(net) == {"G", "real"}
    assert set(net.ends) == {"D/out", "D/classes"}
    assert sources(net)["D/classes"] == sources(net)["D/out"]
    assert next(layer for layer in net.layers if layer.path == "D/classes").shape == (10,)


@pytest.mark.parametrize(("name", "kind"), [("cyclegan", "images"), ("cyclegan-mlp", "points")])
def test_cyclegans_generators_feed_each_other_and_each_its_judge(name, kind):
    nets = seen(name, kind)
    assert {name: fed(net) for name, net in nets.items()} == {
        "G": {"source", "F"}, "F": {"real", "G"}, "D_Y": {"G", "real"}, "D_X": {"F", "source"}}
    assert [net.role for net in nets.values()] == ["makes", "makes", "judges", "judges"]


def test_pix2pixs_source_enters_both_networks_and_its_u_net_has_shortcuts():
    nets = seen("pix2pix", "images", model__levels=3)
    assert (fed(nets["G"]), fed(nets["D"])) == ({"source"}, {"G", "real", "source"})
    shortcuts = nets["G"].joins
    assert [join.sign for join in shortcuts] == ["cat", "cat"]
    down = [path for join in shortcuts for path in join.sources if ".down." in path]
    up = [path for join in shortcuts for path in join.sources if ".up." in path]
    assert (len(down), len(up)) == (2, 2)
    assert [path.split(".")[2] for path in down] == ["1", "0"], "the innermost first"


def test_lapgans_levels_build_on_each_other():
    nets = seen("lapgan", "images", model__levels=1)
    assert {name: fed(net) for name, net in nets.items()} == {
        "G4": {"noise"}, "G8": {"noise", "G4"}, "D4": {"G4", "real"}, "D8": {"G4", "G8", "real"}}


def test_stylegans_mapping_feeds_every_style_and_all_levels_add_up_to_the_picture():
    nets = seen("stylegan", "images")
    made = sources(nets["G"])
    last = [path for path in made if path.startswith("G/mapping.")][-1]
    styles = [path for path in made if path.endswith(".style")]
    assert len(styles) >= 5
    assert all(made[path] == {last} for path in styles)
    assert all(path.removesuffix(".style") in {p for p, s in made.items() if path in s} for path in styles)
    pictures = {path for path in made if path.startswith("G/synthesis.pictures.") and path.count(".") == 2}
    assert made["G/synthesis"] == pictures
    assert [join.sign for join in nets["D"].joins] == ["+"] * len(nets["D"].joins) != []


def test_only_losses_of_verdicts_are_adversarial():
    run = built(config(POINTS | {"data": DATA["images"], "model": {"name": "stylegan"}}))
    assert {u.name: u.adversarial for u in measure("network", run).updates} == {
        "D": True, "R1": False, "G": True, "Path length": False}


def test_srgan_adds_to_the_enlarged_source():
    nets = seen("srgan", "images")
    assert fed(nets["G"]) == {"source"}
    last = next(join for join in nets["G"].joins if join.path in nets["G"].ends)
    assert (last.sign, "source" in last.sources) == ("+", True)


@pytest.mark.parametrize("name", ["vae", "conv-vae"])
def test_a_vaes_encoder_feeds_its_decoder(name):
    nets = seen(name, "images")
    assert (fed(nets["E"]), fed(nets["G"])) == ({"real"}, {"noise", "E"})
    assert (nets["G"].role, nets["E"].role) == ("makes", "")


@pytest.mark.parametrize("shown", ["gan", "vae"])
def test_a_gan_beside_a_vae_has_nothing_to_do_with_it(shown):
    nets = seen("gan-beside-vae", "images", model__shown=shown)
    assert (fed(nets["G"]), fed(nets["D"])) == ({"noise"}, {"G", "real"})
    assert (fed(nets["E"]), fed(nets["V"]) - {"noise"}) == ({"real"}, {"E"})


def test_it_is_followed_once_and_again_when_the_layers_change(monkeypatch):
    run, probe, begun = built(config()), PROBES["network"](), []
    followed = Flow.followed
    monkeypatch.setattr(Flow, "followed", lambda self, *args: begun.append(1) or followed(self, *args))
    first = probe.measure(view(run))
    assert probe.measure(view(run)) is not None
    assert len(begun) == 1
    run.learner.apply(run.config.with_changes({"regularizers.dropout": True}))
    again = probe.measure(view(run))
    assert len(begun) == 2
    dropped = [layer for net in again.nets for layer in net.layers if "Dropout" in layer.kind]
    assert dropped
    assert all(layer.sources for layer in dropped)
    assert not any("Dropout" in layer.kind for net in first.nets for layer in net.layers)


def test_where_an_operation_leaves_no_trace_a_layer_passes_on_what_went_in():
    class Opaque(nn.Module):
        def forward(self, x):
            return torch.from_numpy(x.numpy() + 1)

    flow, data = Flow(), torch.zeros(2)
    network = nn.Sequential(Opaque(), nn.ReLU())
    flow.name(data, "real")
    with torch.no_grad(), flow.followed({"N/0": network[0], "N/1": network[1]}, {"N": network}):
        network(data)
    assert flow.sources == {"N/0": ("real",), "N/1": ("N/0",)}
    assert flow.ends == {"N": ("N/1",)}
