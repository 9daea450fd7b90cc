import dataclasses
import random

import pytest

from ganviz.engine.settings import presets
from ganviz.engine.settings.config import RunConfig, flatten, is_live, setting_at
from ganviz.engine.settings.config_diff import ConfigDiff
from ganviz.engine.settings.params import ConfigError, settings_of
from ganviz.engine.settings.registries import kinds

from ..helpers import IMAGES, POINTS, config

SECTIONS = ("data", "model", "loss", "optimizer.d", "optimizer.g")
KINDS = [(section, name) for section in SECTIONS for name in kinds(section)]


def with_regularizers():
    return config(regularizers__r1=True, regularizers__r1__gamma=3.0, regularizers__dropout=True)


# -- TOML ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", presets.names())
def test_every_preset_survives_its_toml(name):
    preset = RunConfig.from_dict(presets.tree(name))
    assert RunConfig.from_toml(preset.to_toml()) == preset


def test_toml_keeps_every_digit_and_every_regularizer():
    before = config(optimizer__d__lr=0.1 + 0.2, train__seed=2**31 - 1, regularizers__r1=True,
                    about__title='a "quoted" ö\nline').with_changes({"regularizers.weight-clipping": True})
    after = RunConfig.from_toml(before.to_toml())
    assert after == before
    assert after.get("optimizer.d.lr") == 0.1 + 0.2


def test_defaults_need_not_be_written():
    tree = {"data": {"name": "ring"}, "model": {"name": "mlp"}, "loss": {"name": "hinge"},
            "optimizer": {"d": {"name": "adam"}, "g": {"name": "sgd"}}}
    assert RunConfig.from_dict(tree).train.batch_size == 128


# -- refusals -----------------------------------------------------------------------------------------------------


def changed_tree(**changes):
    tree = {key: dict(value) if isinstance(value, dict) else value for key, value in POINTS.items()}
    tree.update(changes)
    return tree


@pytest.mark.parametrize(("changes", "message"), [
    ({"dat": {}}, "dat: there is no such setting; did you mean data?"),
    ({"train": {"batchsize": 3}}, "train.batchsize: there is no such setting; did you mean batch_size?"),
    ({"train": {"zzz": 3}}, "train.zzz: there is no such setting; known: auto_balance, batch_size"),
    ({"train": 3}, "train: 3 is not a table of settings"),
    ({"train": {"batch_size": "many"}}, "train.batch_size: 'many' is not a whole number"),
    ({"data": {}}, "data.name: is missing; choose one of array, blobs"),
    ({"data": "ring"}, "data: 'ring' is not a table"),
    ({"data": {"name": "rings"}}, "data.name: there is no data set named 'rings'; choose one of array"),
    ({"data": {"name": ["ring"]}}, "data.name: ['ring'] is not a name; choose one of"),
    ({"loss": {"name": 3}}, "loss.name: 3 is not a name"),
    ({"optimizer": 3}, "optimizer: 3 is not a table"),
    ({"optimizer": {"d": {"name": "adam"}}}, "optimizer.g.name: is missing"),
    ({"optimizer": {"e": {"name": "adam"}}}, "optimizer.e: there is no such setting"),
    ({"regularizers": {"r3": {}}}, "regularizers.r3: there is no regularizer named 'r3'; choose one of"),
    ({"regularizers": {"r1": True}}, "regularizers.r1: True is not a table"),
    ({"regularizers": {"r1": {"gama": 1}}}, "regularizers.r1.gama: there is no such setting; did you mean gamma?"),
    ({"device": {"kind": "tpu"}}, "device.kind: 'tpu' is not one of auto, cpu, cuda, mps, xpu"),
    ({"observe": {"budget": 0.9}}, "observe.budget: 0.9 is not allowed; choose a value from 0.001 to 0.5"),
])
def test_what_is_impossible_is_refused_at_its_place(changes, message):
    with pytest.raises(ConfigError) as caught:
        RunConfig.from_dict(changed_tree(**changes))
    assert message in str(caught.value)


@pytest.mark.parametrize(("changes", "path"), [
    ({"model.name": "dcgan"}, "model"),
    ({"model.g_norm": "instance"}, "model"),
    ({"model.g_norm": "batch", "train.batch_size": 1}, "model"),
    ({"model.d_norm": "batch", "regularizers.gradient-penalty": True}, "regularizers.gradient-penalty"),
    ({"loss.name": "hinge", "regularizers.label-smoothing": True}, "regularizers.label-smoothing"),
])
def test_a_pair_that_makes_no_sense_is_refused_with_a_way_out(changes, path):
    with pytest.raises(ConfigError, match="choose|set|turn") as caught:
        config().with_changes(changes)
    assert caught.value.path == path


# -- changes ------------------------------------------------------------------------------------------------------


def test_a_change_leaves_the_old_config_alone():
    before = config()
    after = before.with_changes({"optimizer.d.lr": 5e-4, "train.d_steps": "5"})
    assert (before.optimizer_d.lr, before.train.d_steps) == (1e-3, 1)
    assert (after.optimizer_d.lr, after.train.d_steps) == (5e-4, 5)
    assert after.optimizer_g is not None
    assert after.optimizer_g == before.optimizer_g


def test_regularizers_go_on_and_off_and_keep_what_is_not_named():
    on = config().with_changes({"regularizers.r1": "true"})
    assert on.get("regularizers.r1") is True
    changed = on.with_changes({"regularizers.r1.gamma": 7})
    assert changed.with_changes({"regularizers.r1": True}) == changed, "switching on what is on changes nothing"
    assert changed.get("regularizers.r1.gamma") == 7.0
    off = changed.with_changes({"regularizers.r1": False})
    assert off == config()
    assert off.get("regularizers.r1") is False


def test_naming_a_setting_of_a_regularizer_turns_it_on():
    assert config().with_changes({"regularizers.r2.gamma": 2.0}).section("regularizers.r2").gamma == 2.0


def test_regularizers_are_sorted_so_that_equal_settings_are_equal():
    one = config().with_changes({"regularizers.r2": True}).with_changes({"regularizers.dropout": True})
    other = config().with_changes({"regularizers.dropout": True}).with_changes({"regularizers.r2": True})
    assert one == other
    assert hash(one) == hash(other)


@pytest.mark.parametrize(("path", "value", "message"), [
    ("train.batch", 3, "train.batch: there is no such setting"),
    ("optimiser.d.lr", 3, "optimiser.d.lr: there is no such setting; did you mean optimizer?"),
    ("optimizer.d.name.x", 3, "optimizer.d.name.x: there is no such setting"),
    ("lr", 3, "lr: there is no such setting"),
    ("", 3, "there is no such setting"),
    ("train", 3, "train: 3 is not a table"),
    ("regularizers", 3, "regularizers: 3 is not a table"),
    ("regularizers.r3", True, "regularizers.r3: there is no regularizer named 'r3'"),
    ("regularizers.r3", False, "regularizers.r3: there is no regularizer named 'r3'"),
    ("regularizers.r1", "perhaps", "regularizers.r1: 'perhaps' is not true or false"),
    ("regularizers.r1.gamma.x", 3, "regularizers.r1.gamma.x: there is no such setting"),
    ("regularizers.r1.", 3, "there is no such setting"),
    ("loss.name", "hing", "loss.name: there is no loss named 'hing'"),
    ("loss.name", None, "loss.name: None is not a name"),
])
def test_an_impossible_change_is_refused(path, value, message):
    with pytest.raises(ConfigError) as caught:
        config().with_changes({path: value})
    assert message in str(caught.value)


def test_another_kind_keeps_the_settings_that_both_have():
    adam = config(optimizer__d__beta1=0.3, optimizer__d__lr=7e-4)
    assert adam.with_changes({"optimizer.d.name": "adamw"}).optimizer_d.beta1 == 0.3
    assert adam.with_changes({"optimizer.d.name": "sgd"}).optimizer_d.lr == 7e-4


def test_another_kind_takes_its_default_where_a_kept_value_is_not_allowed():
    wide = config(IMAGES | {"model": {"name": "mlp", "g_width": 4000, "z_dim": 9}})
    dcgan = wide.with_changes({"model.name": "dcgan"})
    assert dcgan.model.g_width == type(dcgan.model)().g_width
    assert dcgan.model.z_dim == 9


def test_a_kind_and_its_settings_may_come_in_any_order():
    changes = {"optimizer.d.momentum": 0.8, "optimizer.d.lr": 0.02, "optimizer.d.name": "sgd"}
    for order in (list(changes), list(reversed(changes))):
        section = config().with_changes({path: changes[path] for path in order}).optimizer_d
        assert (section.name, section.momentum, section.lr) == ("sgd", 0.8, 0.02)


OWN_DATA = {"drawn": {"strokes": "0,0 1,1"}, "points": {"path": "mine.csv"}, "folder": {"path": "mine"},
            "array": {"path": "mine.npz"}, "pairs": {"path": "mine"}, "domains": {"path": "mine"}}


@pytest.mark.parametrize("name", OWN_DATA)
def test_own_data_that_is_not_given_yet_is_refused_with_the_way_out(name):
    with pytest.raises(ConfigError, match=r"data: .*(choose|draw) "):
        config().with_changes({"data.name": name})


@pytest.mark.parametrize(("section", "name"), KINDS)
def test_every_kind_can_be_chosen_by_its_name_alone(section, name):
    needs_images = section == "model" and "points" not in kinds("model")[name].data_kinds
    given = {f"data.{field}": value for field, value in OWN_DATA.get(name, {}).items()}
    if section == "model" and kinds("model")[name].form != "samples":
        given["data.name"] = "fluent" if needs_images else "clouds"
    chosen = config(IMAGES if needs_images else POINTS).with_changes({f"{section}.name": name} | given)
    assert chosen.section(section).name == name
    assert RunConfig.from_toml(chosen.to_toml()) == chosen


@pytest.mark.parametrize("base", [POINTS, IMAGES], ids=["points", "images"])
def test_every_setting_can_be_typed_by_its_dotted_name(base):
    run_config = config(base, regularizers__r1=True)
    typed = {path: str(value) for path, value in flatten(run_config).items()}
    assert run_config.with_changes(typed) == run_config
    for path, value in flatten(run_config).items():
        assert run_config.get(path) == value
        if not path.endswith(".name") and path != "regularizers.r1":
            assert setting_at(run_config, path).name == path.rpartition(".")[2]


# -- differences and undo -----------------------------------------------------------------------------------------


def test_differences_are_told_by_dotted_name():
    before = config(regularizers__r1=True)
    after = before.with_changes({"regularizers.r1": False, "train.d_steps": 2, "optimizer.g.name": "sgd"})
    found = before.differences(after)
    assert found["regularizers.r1"] == (True, None)
    assert found["regularizers.r1.gamma"][1] is None
    assert found["train.d_steps"] == (1, 2)
    assert found["optimizer.g.name"] == ("adam", "sgd")
    assert found["optimizer.g.beta1"] == (0.5, None)
    assert "optimizer.g.lr" not in found
    assert before.differences(before) == {}
    assert before.differences(config(regularizers__r1=True)) == {}


def random_change(rng, run_config):
    """Some live change, which may be impossible."""
    choice = rng.randrange(4)
    if choice == 0:
        return {f"optimizer.{rng.choice('dg')}.name": rng.choice(list(kinds("optimizer.d")))}
    if choice == 1:
        return {"loss.name": rng.choice(list(kinds("loss")))}
    if choice == 2:
        return {f"regularizers.{rng.choice(list(kinds('regularizers')))}": rng.random() < 0.6}
    section = rng.choice(["train", "optimizer.d", "optimizer.g",
                          *(f"regularizers.{r.name}" for r in run_config.regularizers)])
    setting = rng.choice([s for s in settings_of(type(run_config.section(section))) if s.type in (int, float)])
    low, high = setting.param.suggested or (setting.param.minimum, setting.param.maximum)
    return {f"{section}.{setting.name}": setting.type(low + rng.random() * (high - low))}


@pytest.mark.parametrize("seed", range(4))
def test_any_way_through_the_settings_can_be_undone_and_written(seed):
    rng, current, undo = random.Random(seed), with_regularizers(), []
    start = current
    while len(undo) < 20:
        try:
            after = current.with_changes(random_change(rng, current))
        except ConfigError:
            continue
        back = ConfigDiff.between(current, after).undo()
        assert (back is None) == (after == current)
        if back is not None:
            undo.append((dict(back.changes), current))
            current = after
    assert RunConfig.from_toml(current.to_toml()) == current
    for changes, before in reversed(undo):
        current = current.with_changes(changes)
        assert current == before
    assert current == start


# -- what may change in mid-run -----------------------------------------------------------------------------------


def test_every_setting_knows_whether_it_is_live():
    run_config = with_regularizers()
    for path in flatten(run_config):
        if path.startswith(("data.", "model.", "device.")) or path in ("train.seed", "train.held_out"):
            assert not is_live(run_config, path), path
        else:
            assert is_live(run_config, path), path


def test_a_setting_of_another_data_set_takes_a_restart():
    before = config()
    after = before.with_changes({"data.name": "moons"})
    fixed = {path for path in before.differences(after) if not is_live(before, path)}
    assert fixed == {"data.name", "data.sigma", "data.noise"}


@pytest.mark.parametrize("path", ["train.nothing", "nothing.lr", "data.name", "regularizers.r3.gamma", "x", "",
                                  "to_dict.x", "regularizers.r1"])
def test_what_is_no_setting_has_no_description(path):
    with pytest.raises(ConfigError, match="there is no"):
        setting_at(config(), path)


def test_a_regularizers_settings_are_known_while_it_is_off():
    assert setting_at(config(), "regularizers.r1.gamma").param.minimum == 0.0


def test_configs_cannot_be_changed_in_place():
    with pytest.raises(dataclasses.FrozenInstanceError):
        config().train.batch_size = 3


def test_a_run_in_which_nothing_would_train_is_refused():
    assert config(train__d_steps=0).train.g_steps == 1
    with pytest.raises(ConfigError, match="both 0: nothing would train; set one to 1 or more"):
        config(train__d_steps=0, train__g_steps=0)
