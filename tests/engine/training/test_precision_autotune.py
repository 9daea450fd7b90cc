"""The number format is measured where no rule decides; here with a processor that is asked to choose as a GPU is."""

import dataclasses
import json
import time

import pytest
import torch

from ganviz.engine.numerics.device import Placement, cores, threads_by_rule
from ganviz.engine.telemetry.events import Started
from ganviz.engine.telemetry.mailbox import Telemetry
from ganviz.engine.training import building, precision_autotune
from ganviz.engine.training.precision_autotune import fastest, pick, seconds_per_step
from ganviz.engine.training.trainer import Trainer

from ..helpers import IMAGES, built, config, events_of, same_tensors, trained

FORMATS = ("float32", "tf32", "bfloat16")


@pytest.fixture(autouse=True)
def own_cache(monkeypatch, tmp_path):
    monkeypatch.setattr(precision_autotune, "picks_file", lambda: tmp_path / "cache" / "precisions.json")
    return tmp_path / "cache" / "precisions.json"


def unclear(alternatives=FORMATS):
    return Placement(torch.device("cpu"), "Some GPU", "fastest found", "bfloat16", cores(), alternatives)


def timed(times, asked=None):
    def measure(config, data, placement, seconds):
        if asked is not None:
            asked.append(placement.precision)
        if isinstance(times[placement.precision], Exception):
            raise times[placement.precision]
        return times[placement.precision]
    return measure


@pytest.mark.parametrize(("seconds", "expected"), [
    ((1.0, 1.0, 1.0), "float32"), ((1.0, 0.95, 0.92), "float32"), ((1.0, 0.5, 0.48), "tf32"),
    ((1.0, 0.5, 0.25), "bfloat16"), ((1.0, 2.0, 0.5), "bfloat16"), ((1.0, 0.95, 0.89), "bfloat16")])
def test_what_is_less_exact_must_be_faster_by_a_tenth(seconds, expected):
    assert fastest(dict(zip(FORMATS, seconds, strict=True))) == expected


def test_the_pick_is_measured_once_and_kept(own_cache):
    run, data, asked = config(), built(config()).view().data, []
    first = pick(run, data, unclear(), timed({"float32": 1.0, "tf32": 0.5, "bfloat16": 0.49}, asked))
    assert (first.precision, first.alternatives) == ("tf32", ())
    assert first.reason == "fastest found; tf32 picked by measurement"
    assert asked == list(FORMATS)
    again = pick(run, data, unclear(), timed({}, asked))
    assert again.reason == "fastest found; tf32 picked by an earlier measurement"
    assert asked == list(FORMATS)
    assert list(json.loads(own_cache.read_text()).values()) == ["tf32"]


@pytest.mark.parametrize("changes", [{"train__batch_size": 8}, {"model__g_width": 17}, {"device__compile": False}])
def test_another_program_is_measured_anew(changes):
    data, asked = built(config()).view().data, []
    times = timed(dict.fromkeys(FORMATS, 1.0), asked)
    pick(config(), data, unclear(), times)
    pick(config(**changes), data, unclear(), times)
    pick(config(optimizer__d__lr=1e-5), data, unclear(), times)  # a number, no other program
    pick(config(), data, dataclasses.replace(unclear(), name="Another GPU"), times)
    assert len(asked) == 3 * len(FORMATS)


def test_what_is_clear_is_not_measured():
    placement = unclear(())
    assert pick(config(), built(config()).view().data, placement, timed({})) is placement


def test_a_format_that_fails_is_not_picked():
    times = {"float32": 1.0, "tf32": RuntimeError("no kernel"), "bfloat16": torch.OutOfMemoryError("full")}
    assert pick(config(), built(config()).view().data, unclear(), timed(times)).precision == "float32"


def test_a_format_counts_with_the_threads_that_suit_it(monkeypatch):
    monkeypatch.setattr(precision_autotune, "cores", lambda: 4)
    seconds = {("float32", 1): 0.9, ("float32", 4): 0.5, ("bfloat16", 1): 0.7, ("bfloat16", 4): 0.8}
    placement = dataclasses.replace(unclear(("float32", "bfloat16")), threads=1)
    chosen = pick(config(), built(config()).view().data, placement,
                  lambda config, data, tried, at_most: seconds[tried.precision, tried.threads])
    assert (chosen.precision, chosen.threads) == ("float32", 1)  # how many threads there are is left to the run


def test_where_steps_are_too_slow_the_rule_decides_and_nothing_is_kept(own_cache):
    chosen = pick(config(), built(config()).view().data, unclear(), timed({"float32": 1.0, "tf32": None}))
    assert chosen.precision == "bfloat16"
    assert "too slow to measure" in chosen.reason
    assert not own_cache.exists()


def test_a_cache_that_is_broken_or_cannot_be_written_is_done_without(own_cache, monkeypatch, tmp_path):
    data, times = built(config()).view().data, timed({"float32": 1.0, "tf32": 0.5, "bfloat16": 1.0})
    own_cache.parent.mkdir()
    own_cache.write_text("{")
    assert pick(config(), data, unclear(), times).precision == "tf32"
    assert json.loads(own_cache.read_text())
    (tmp_path / "file").write_text("")
    monkeypatch.setattr(precision_autotune, "picks_file", lambda: tmp_path / "file" / "precisions.json")
    assert pick(config(), data, unclear(), times).precision == "tf32"


def test_the_cache_does_not_grow_without_end(own_cache, monkeypatch):
    monkeypatch.setattr(precision_autotune, "MOST_KEPT", 3)
    data, asked, batches = built(config()).view().data, [], (8, 16, 24, 32, 40)
    times = timed({"float32": 1.0, "tf32": 0.5, "bfloat16": 1.0}, asked)
    for batch in (*batches, *batches[-3:]):
        pick(config(train__batch_size=batch), data, unclear(), times)
    assert len(json.loads(own_cache.read_text())) == 3
    assert len(asked) == len(batches) * len(FORMATS), "the newest are kept"


@pytest.mark.parametrize("precision", ["float32", "bfloat16"])
def test_a_step_is_timed_within_the_time_that_was_given(precision):
    data = built(config(IMAGES)).view().data
    placement = dataclasses.replace(unclear(()), precision=precision)
    start = time.perf_counter()
    seconds = seconds_per_step(config(IMAGES), data, placement, 0.5)
    assert 1e-5 < seconds < time.perf_counter() - start
    assert seconds_per_step(config(IMAGES), data, placement, 1e-5) is None


def test_a_measured_run_is_the_run_with_that_setting(monkeypatch):
    """Measuring moves no random stream and no weight."""
    monkeypatch.setattr(building, "place", lambda *_: dataclasses.replace(
        unclear(("float32", "bfloat16")), threads=threads_by_rule(True)))
    state = torch.random.get_rng_state()
    measured = trained(config(IMAGES), 5)
    started = events_of(measured, Started)[0]
    assert started.device_reason.endswith("picked by measurement")
    assert torch.equal(torch.random.get_rng_state(), state)
    precision = measured.learner.placement.precision
    monkeypatch.undo()
    assert same_tensors(measured, trained(config(IMAGES, device__precision=precision), 5))


def test_a_run_goes_on_in_the_format_of_its_state(monkeypatch):
    before = trained(config(IMAGES, device__precision="bfloat16"), 3)
    assert before.state().about["precision"] == "bfloat16"
    monkeypatch.setattr(building, "place",
                        lambda *_: dataclasses.replace(unclear(("float32", "bfloat16")), precision="float32"))
    trainer = Trainer(config(IMAGES), Telemetry(), state=before.state())
    trainer.build()
    assert trainer.learner.placement.precision == "bfloat16"
    assert trainer.learner.placement.reason == "fastest found; bfloat16 as before"
