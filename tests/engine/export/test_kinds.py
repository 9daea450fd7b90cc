"""Each export, read back by other means than it was written with."""

from __future__ import annotations

import csv

import numpy as np
import pytest

from ganviz.engine.datasets.base import Cancelled
from ganviz.engine.export.base import EXPORTS, Export, write
from ganviz.engine.export.source import RunSource
from ganviz.engine.record.reader import RunReader
from ganviz.engine.settings.commands import load_script
from ganviz.engine.settings.config import RunConfig
from ganviz.engine.settings.params import ConfigError, settings_of
from tests.engine.export.recorded import SCRIPT, STEPS, never, quietly


def export(run, name, path, step=None, **options) -> str:
    kind = EXPORTS[name]
    with RunSource(run, step) as source:
        return write(kind(kind.Config(**options)), source, path, quietly, never)


@pytest.mark.parametrize("kind", EXPORTS.classes().values(), ids=list(EXPORTS))
def test_every_export_says_what_it_is(kind: type[Export]):
    assert kind.title
    assert kind.summary().endswith(".")
    assert kind.suffixes
    assert all(setting.param.help for setting in settings_of(kind.Config))


def test_csv_holds_every_scalar_bit_by_bit_and_the_interventions(points_run, tmp_path):
    assert export(points_run, "csv", tmp_path / "run.csv") == f"{STEPS} steps of 12 series"
    with (tmp_path / "run.csv").open(newline="") as file:
        head, *rows = csv.reader(file)
    with RunReader(points_run) as reader:
        recorded = np.concatenate([values for _, values in reader.scalars()])
    read = np.array([[cell or "nan" for cell in row[1:-1]] for row in rows]).astype(np.float32)
    np.testing.assert_array_equal(read, recorded)
    assert head[0] == "step"
    assert head[1:3] == ["loss_d", "loss_g"]
    assert [int(row[0]) for row in rows] == list(range(1, STEPS + 1))
    assert [row[0] for row in rows if row[-1]][:3] == [str(s.step) for s in SCRIPT]


def test_config_is_that_of_the_step_and_opens_again(points_run, tmp_path):
    for step, rate in ((5, 1e-3), (15, 0.01)):
        export(points_run, "config", tmp_path / "run.toml", step)
        assert RunConfig.from_toml((tmp_path / "run.toml").read_text()).optimizer_d.lr == rate


def test_interventions_replay(points_run, tmp_path):
    export(points_run, "interventions", tmp_path / "script.toml")
    assert [s for s in load_script(tmp_path / "script.toml") if s in SCRIPT] == list(SCRIPT)


def test_the_model_is_made_without_its_data(images_run):
    with RunSource(images_run) as source:
        made, loaded = source.model(), source.load(quietly, never).learner
        averages = loaded.ema_networks()
        for mine, its in ((made.model.networks, loaded.model.networks), (made.averaged, averages)):
            assert mine.keys() == its.keys()
            for name, network in mine.items():
                wanted = its[name].state_dict()
                assert all(value.equal(wanted[key]) for key, value in network.state_dict().items())


@pytest.mark.parametrize("name", list(EXPORTS))
def test_a_cancelled_export_leaves_nothing(name, points_run, tmp_path):
    kind = EXPORTS[name]
    path = tmp_path / f"run{kind.suffixes[0]}"
    with RunSource(points_run) as source:
        try:
            write(kind(), source, path, quietly, lambda: True)
        except Cancelled:
            assert list(tmp_path.iterdir()) == []


def test_a_target_that_is_not_possible_is_refused_before_anything_is_made(points_run, tmp_path):
    with pytest.raises(ConfigError, match=r"goes to a file that ends in \.csv"):
        export(points_run, "csv", tmp_path / "run.txt")
    with pytest.raises(ConfigError, match="does not exist"):
        export(points_run, "csv", tmp_path / "nowhere" / "run.csv")
    with pytest.raises(ConfigError, match="has no step 61; choose one from 0 to 60"):
        export(points_run, "csv", tmp_path / "run.csv", step=61)
    assert list(tmp_path.iterdir()) == []
