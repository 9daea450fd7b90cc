"""The file of a script's run: as those of all runs, to be looked at, and gone on with by the script alone."""

from __future__ import annotations

import pytest

from ganviz.engine.own_loop.watch import watch
from ganviz.engine.record import event_codec, library, resuming
from ganviz.engine.record.reader import RunReader
from ganviz.engine.settings.commands import Set
from ganviz.engine.settings.config import RunConfig
from ganviz.engine.settings.params import ConfigError
from ganviz.engine.settings.registries import DATASETS, LOSSES, MODELS, OPTIMIZERS
from ganviz.engine.telemetry.events import Applied, Finished, Started
from ganviz.engine.telemetry.mailbox import SERIES, Telemetry
from ganviz.engine.training.trainer import Trainer
from tests.engine.own_loop.scripts import Script

REGISTRIES = (DATASETS, LOSSES, MODELS, OPTIMIZERS)


@pytest.fixture(autouse=True)
def kinds_that_were_there():
    before = [registry.entered() for registry in REGISTRIES]
    yield
    for registry, entered in zip(REGISTRIES, before, strict=True):
        registry.restore(entered)
        registry._stand_ins.clear()


@pytest.fixture
def path(tmp_path):
    """A run of 12 iterations; after 6, a live value is changed."""
    script = Script(sigmoid=False, count=24)
    run = watch(**script.given(live={"weight": 10.0}), window=False, record=tmp_path / "own.ganviz", name="own")
    with run:
        script.wgan_gp(2, run, lambda: run.live.weight)
        run.send(Set.of({"model.weight": 1.0}))
        script.wgan_gp(2, run, lambda: run.live.weight)
    return tmp_path / "own.ganviz"


def test_the_library_lists_it(path):
    found = library.describe(path)
    assert (found.name, found.step, found.ending, found.problem) == ("own", 12, "finished", "")


def test_scalars_events_pictures_and_commands_are_in_it(path):
    with RunReader(path) as reader:
        assert reader.stretches()[0].facts["series"] == [*SERIES, "gp"]
        events = [event_codec.unpack(e.kind, e.step, e.data) for e in reader.events("started", "applied", "finished")]
        pictured = [topic for topic in ("samples", "verdicts") if reader.pictures(topic)]
        assert reader.last_step() == 12
        assert not reader.damage
    assert [type(event) for event in events] == [Started, Applied, Finished]
    assert events[1].summary == "weight 10 → 1"
    assert events[1].step == 6
    assert events[1].config.model.weight == 1.0
    assert events[0].config.model.owner.own_loop
    assert pictured == ["samples", "verdicts"]


def test_its_newest_snapshot_holds_the_networks_and_says_who_goes_on(path):
    state = resuming.find(path).state
    assert state.step == 12
    assert {"network.G.model.0.weight", "optimizer.g.0.exp_avg"} <= state.tensors.keys()
    trainer = Trainer(RunConfig.from_dict(state.about["config"]), Telemetry(), steps=13, attended=False, state=state)
    trainer.run()
    assert isinstance(trainer.failure, ConfigError)
    assert "this run was trained by a script's own loop" in str(trainer.failure)


def test_nothing_of_a_run_that_is_over_stays_registered():
    before = [set(registry) for registry in REGISTRIES]
    script = Script()
    with script.watched() as run:
        script.vanilla(1, run)
        assert [set(registry) for registry in REGISTRIES] != before
    assert [set(registry) for registry in REGISTRIES] == before


def test_two_runs_at_once_do_not_mix():
    one, other = Script(), Script()
    with one.watched(live={"weight": 1.0}) as first, other.watched(live={"weight": 1.0}) as second:
        for _ in zip(first.steps(4), second.steps(4), strict=True):
            pass
        first.send(Set.of({"optimizer.d.lr": 0.01}))
        for _ in zip(first.steps(1), second.steps(1), strict=True):
            pass
        assert one.opt_d.param_groups[0]["lr"] == 0.01
        assert other.opt_d.param_groups[0]["lr"] == 4e-4
