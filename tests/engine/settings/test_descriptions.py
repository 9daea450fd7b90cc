import json
import math
from dataclasses import dataclass

import hypothesis
import pytest
from hypothesis import strategies as st

from ganviz.engine.losses.base import LOSSES, SeparableLoss
from ganviz.engine.regularizers.base import REGULARIZERS, Regularizer
from ganviz.engine.settings import descriptions
from ganviz.engine.settings.component import Section
from ganviz.engine.settings.config import RunConfig, is_live
from ganviz.engine.settings.config_diff import ConfigDiff
from ganviz.engine.settings.params import ConfigError, param, settings_of
from ganviz.engine.settings.registries import MODELS
from tests.engine.helpers import POINTS


@pytest.fixture(autouse=True)
def registries_as_they_were():
    before = [(registry, registry.entered()) for registry in (LOSSES, REGULARIZERS, MODELS)]
    yield
    for registry, entered in before:
        registry.restore(entered)


def softly():
    """Register a loss with settings of all types, as a plug-in does."""

    @LOSSES.register("softly")
    class Softly(SeparableLoss):
        """Ask D to be soft.

        A second paragraph.
        """

        title = "Softly"
        is_probability = False
        output = "softness"
        needs_lipschitz = True

        @dataclass(frozen=True)
        class Config(Section):
            push: float = param(0.5, "How hard.", live=True, log=True, minimum=0.0, maximum=2.0, suggested=(0.1, 1.0))
            rounds: int = param(3, "How often.", minimum=1, unit="steps")
            kind: str = param("round", "Of which kind.", choices=("round", "flat"))
            wide: bool = param(False, "Whether wide.")
            least: float | None = param(None, "At least.")

        def even_logit(self, real_target=1.0):
            return 0.25

        def discriminator_parts(self, logits_real, logits_fake, real_target=1.0):
            return (1 - logits_real).mean(), logits_fake.mean()

        def generator(self, logits_fake, logits_real=None):
            return -logits_fake.mean()

    return Softly


def described():
    """What is told of a run with that loss, and its config as it stands in a file; the loss is then gone."""
    softly()
    config = RunConfig.from_dict(POINTS | {"loss": {"name": "softly", "push": 0.75}})
    told = json.loads(json.dumps([descriptions.describe(config), config.to_dict()]))
    del LOSSES._classes["softly"]
    return told


def test_what_ships_needs_no_description():
    assert descriptions.describe(RunConfig.from_dict(POINTS)) == []


def test_a_config_is_read_and_shown_without_the_plug_in_that_its_loss_comes_from():
    kinds, tree = described()
    with pytest.raises(ConfigError, match="no loss named 'softly'"):
        RunConfig.from_dict(tree)
    descriptions.adopt(kinds)
    config = RunConfig.from_dict(tree)
    assert config.loss.push == 0.75
    assert config.to_dict() == tree
    owner = config.loss.owner
    assert (owner.title, owner.summary()) == ("Softly", "Ask D to be soft.")
    assert owner.score_unit() == "softness (raw)"
    assert owner.needs_lipschitz
    # worked by hand: at logits of 0.25, (1 - 0.25) + 0.25 and -0.25
    seen = config.loss.described()
    assert seen.even_logit() == 0.25
    assert seen.equilibrium() == pytest.approx((1.0, -0.25))
    settings = {setting.name: setting for setting in settings_of(type(config.loss))}
    assert list(settings) == ["push", "rounds", "kind", "wide", "least"]
    assert settings["push"].param.suggested == (0.1, 1.0)
    assert settings["push"].param.live
    assert settings["kind"].param.choices == ("round", "flat")
    assert (settings["least"].default, settings["least"].type) == (None, float | None)
    assert is_live(config, "loss.push")
    changed = config.with_changes({"loss.push": 1.5, "loss.least": 2})
    assert ConfigDiff.between(config, changed).summary() == "Push 0.75 → 1.5"
    with pytest.raises(ConfigError, match="from 0 to 2"):
        config.with_changes({"loss.push": 3})


def test_what_stands_in_is_not_trained_with():
    kinds, tree = described()
    descriptions.adopt(kinds)
    config = RunConfig.from_dict(tree)
    for refusal in (config.loss.build, lambda: descriptions.require(config)):
        with pytest.raises(ConfigError, match=r"Softly \(softly\) comes from a plug-in .*--plugin FILE"):
            refusal()
    descriptions.require(RunConfig.from_dict(POINTS))


def test_a_description_of_a_description_is_the_same():
    kinds, tree = described()
    descriptions.adopt(kinds)
    assert descriptions.describe(RunConfig.from_dict(tree)) == kinds


def test_the_plug_in_takes_the_place_of_what_stands_in_for_it_and_keeps_it():
    kinds, tree = described()
    descriptions.adopt(kinds)
    before = LOSSES["softly"]
    descriptions.adopt(kinds)
    assert LOSSES["softly"] is before, "configs that were read stay equal to those that are read now"
    real = softly()
    assert LOSSES["softly"] is real
    descriptions.adopt(kinds)
    assert LOSSES["softly"] is real
    assert not LOSSES.is_stand_in("softly")
    assert not LOSSES.is_shipped("softly")
    RunConfig.from_dict(tree).loss.build()


def test_what_ships_is_not_replaced():
    kinds, _ = described()
    hinge = LOSSES["hinge"]
    descriptions.adopt([kinds[0] | {"name": "hinge"}])
    assert LOSSES["hinge"] is hinge


def test_a_regularizer_and_a_model_are_described_too():
    @REGULARIZERS.register("calm")
    class Calm(Regularizer):
        """Keep calm."""

        title = "Calm"
        lipschitz = True
        phases = ("d", "g")

    class Crowd(MODELS["mlp"]):
        """Many small ones."""

        title = "Crowd"
        data_kinds = ("points",)
        averaged = property(lambda self: ("G",))

    MODELS.register("crowd")(Crowd)
    tree = POINTS | {"model": {"name": "crowd", "g_width": 8}, "regularizers": {"calm": {}}}
    kinds = descriptions.describe(RunConfig.from_dict(tree))
    assert [(kind["section"], kind["name"]) for kind in kinds] == [("model", "crowd"), ("regularizers", "calm")]
    for registry, name in ((MODELS, "crowd"), (REGULARIZERS, "calm")):
        del registry._classes[name]
    descriptions.adopt(json.loads(json.dumps(kinds)))
    config = RunConfig.from_dict(tree)
    assert config.model.g_width == 8
    assert config.model.owner.data_kinds == ("points",)
    assert config.model.owner.sides == ("d", "g")
    assert config.regularizers[0].owner.lipschitz
    assert config.regularizers[0].owner.phases == ("d", "g")
    assert config.regularizers[0].described().real_target(0.9) == 0.9


def broken(change):
    kinds, _ = described()
    change(kinds[0])
    return kinds


@pytest.mark.parametrize("change", [
    lambda kind: kind.update(section="probes"),
    lambda kind: kind.update(name="a.b"),
    lambda kind: kind.update(name="x" * 65),
    lambda kind: kind.update(title=["x"]),
    lambda kind: kind.update(summary="x" * 100_000),
    lambda kind: kind.update(title="\x1b[2J"),
    lambda kind: kind.update(code="import os"),
    lambda kind: kind.pop("fields"),
    lambda kind: kind.update(fields=kind["fields"] * 50),
    lambda kind: kind.update(fields=kind["fields"][:1] * 2),
    lambda kind: kind["attributes"].update(__init__="x"),
    lambda kind: kind["attributes"].update(even=math.inf),
    lambda kind: kind["attributes"].update(resting=[1.0]),
    lambda kind: kind["attributes"].update(structural="push"),
    lambda kind: kind["fields"][0].update(name="build"),
    lambda kind: kind["fields"][0].update(name="name"),
    lambda kind: kind["fields"][0].update(name="class"),
    lambda kind: kind["fields"][0].update(name="__doc__"),
    lambda kind: kind["fields"][0].update(type="object"),
    lambda kind: kind["fields"][0].update(default="x"),
    lambda kind: kind["fields"][0].update(default=10**400),
    lambda kind: kind["fields"][1].update(default=1e300),
    lambda kind: kind["fields"][2].update(default="x" * 5000),
    lambda kind: kind["fields"][0]["param"].update(minimum="x"),
    lambda kind: kind["fields"][0]["param"].update(suggested=[1.0, 0.0]),
    lambda kind: kind["fields"][0]["param"].update(choices=["x"] * 1000),
    lambda kind: kind["fields"][0]["param"].update(picks="a program"),
])
def test_what_is_no_description_is_refused_and_leaves_nothing(change):
    kinds = broken(change)
    with pytest.raises(ConfigError, match="description of a part that comes from a plug-in cannot be read"):
        descriptions.adopt(kinds)
    assert "softly" not in LOSSES


json_values = st.recursive(st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
                           lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner,
                                                                                       max_size=4), max_leaves=12)


@hypothesis.settings(max_examples=200, suppress_health_check=[hypothesis.HealthCheck.function_scoped_fixture])
@hypothesis.given(st.data())
def test_whatever_stands_in_a_place_is_taken_or_refused(data):
    kinds, _ = described()
    place = kinds[0]
    for key in data.draw(st.sampled_from([("name",), ("title",), ("fields",), ("fields", 0), ("fields", 1, "default"),
                                          ("fields", 0, "param"), ("fields", 0, "param", "maximum"), ("attributes",),
                                          ("attributes", "even")])):
        parent, place = place, place[key]
    parent[key] = data.draw(json_values)
    try:
        descriptions.adopt(kinds)
    except ConfigError:
        return
    finally:
        for name in [name for name in LOSSES if LOSSES.is_stand_in(name)]:
            del LOSSES._classes[name]
        LOSSES._stand_ins.clear()
