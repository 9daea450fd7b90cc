"""The figures of a run, from telemetry with made-up times."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest

from ganviz.engine.observation.report import LAST_STEPS, RunMeter
from ganviz.engine.opening.command_line_request import CommandLineRequest
from ganviz.engine.probes.indicators import Indicator, Indicators
from ganviz.engine.settings.commands import Pause, Set
from ganviz.engine.telemetry.events import (
    ExecutionModeChanged,
    Failed,
    FindingCleared,
    FindingRaised,
    Finished,
    Paused,
    Rejected,
    Resumed,
    Started,
    Trouble,
)
from ganviz.engine.telemetry.facts import RunFacts, Term
from ganviz.engine.telemetry.findings import Finding
from ganviz.engine.telemetry.mailbox import SERIES, Picture, ScalarBlock


class Clock:
    """A clock that stands still until it is set."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def started(step: int = 0, at: float = 0.0) -> Started:
    config = CommandLineRequest("ring-vanilla", seed=5).resolve()
    facts = RunFacts(data_kind="points", shape=(2,), items=10, extent=(0, 1, 0, 1), modes=None, label_names=(), z_dim=2)
    return Started(step, config, "CPU", "no GPU found", "eager, float32, 1 thread", {"G": 1, "D": 1}, facts,
                   made_at=at)


def block(first: int, count: int, at: float, loss_d: float = 1.0, loss_g: float = 2.0) -> ScalarBlock:
    values = np.full((count, len(SERIES)), np.nan, np.float32)
    values[:, SERIES.index("loss_d")], values[:, SERIES.index("loss_g")] = loss_d, loss_g
    return ScalarBlock(first, values, at)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def meter(clock):
    meter = RunMeter(clock)
    meter.see_events([started()])
    return meter


def test_speed_leaves_the_warm_up_out(meter):
    meter.see_blocks([block(1, 10, at=0.5), block(11, 10, at=1.5), block(21, 100, at=2.5), block(121, 100, at=3.5)])
    assert meter.steps_per_second == pytest.approx(100)


def test_a_short_run_has_the_speed_of_what_there_was(meter):
    meter.see_blocks([block(1, 20, at=0.2)])
    assert meter.steps_per_second == pytest.approx(100)


def test_speed_leaves_pauses_out(meter):
    meter.see_blocks([block(1, 20, at=1.0)])
    meter.see_events([Paused(70, made_at=2.0), Resumed(70, made_at=100.0)])
    meter.see_blocks([block(21, 50, at=2.0), block(71, 50, at=101.0), block(121, 50, at=102.0)])
    assert meter.steps_per_second == pytest.approx(50)


def test_losses_are_means_over_the_last_steps_without_what_was_not_measured(meter):
    meter.see_blocks([block(1, 500, 1.0, loss_d=9.0), block(501, LAST_STEPS // 2, 2.0, 1.0, np.nan),
                      block(501 + LAST_STEPS // 2, LAST_STEPS // 2, 3.0, 3.0, 4.0)])
    assert meter.losses == {"d": pytest.approx(2.0), "g": pytest.approx(4.0)}


def test_penalties_are_means_over_the_last_steps_in_which_they_were_measured(meter):
    begun = started()
    terms = (Term("cycle", "cycle", "g"), Term("r1_penalty", "R1 penalty", "d", penalty=True),
             Term("r2_penalty", "R2 penalty", "d", penalty=True))
    meter.see_events([replace(begun, facts=replace(begun.facts, terms=terms))])
    values = np.full((LAST_STEPS + 10, len(SERIES) + 3), np.nan, np.float32)
    values[:, len(SERIES)] = 7.0
    values[:20, len(SERIES) + 1] = [9.0] * 10 + [2.0] * 5 + [4.0] * 5  # the first ten are too old
    meter.see_blocks([ScalarBlock(1, values, 1.0)])
    assert json.loads(meter.report("x").to_json())["penalties"] == {"r1_penalty": 3.0}


def test_a_new_run_starts_from_nothing(meter, clock):
    meter.see_blocks([block(1, 10, at=0.5)])
    meter.see_events([Trouble(10, "NaN", "")])
    clock.now = 4.0
    meter.see_events([started(at=4.0)])
    report = meter.report("ring-vanilla")
    assert (report.steps, report.trouble, report.losses["d"], report.seconds) == (0, "", None, 0.0)


def test_json_has_every_figure_and_no_window_figures_without_a_window(meter, clock):
    meter.see_blocks([block(1, 100, at=2.0)])
    meter.see_pictures({"health": Picture("health", 100, Indicators((
        Indicator("modes_covered", "Modes covered", "", np.float32(7), text="7 / 8", reference=8, samples=2500),
        Indicator("fid", "Distance", "", None, reason="needs images"))))})
    meter.see_events([Finished(100, made_at=3.0)])
    clock.now = 99.0
    tree = json.loads(meter.report("ring-vanilla").to_json())
    assert tree == {
        "preset": "ring-vanilla", "seed": 5, "device": "CPU", "mode": "eager, float32, 1 thread", "steps": 100,
        "seconds": 3.0, "steps_per_second": 50.0, "losses": {"d": 1.0, "g": 2.0},
        "indicators": {"modes_covered": {"value": 7.0, "reason": "", "samples": 2500, "reference": 8},
                       "fid": {"value": None, "reason": "needs images", "samples": 0, "reference": None}},
            "findings": []}
    with_window = json.loads(meter.report("ring-vanilla", 25.0, 0.03).to_json())
    assert with_window["frames_per_second"] == 25.0
    assert with_window["observation_share"] == 0.03


def test_the_reason_for_eager_steps_follows_the_run(meter):
    assert "why_eager" not in json.loads(meter.report("x").to_json())
    meter.see_events([replace(started(), why_eager="no C++ compiler found; install one")])
    assert json.loads(meter.report("x").to_json())["why_eager"] == "no C++ compiler found; install one"
    meter.see_events([ExecutionModeChanged(5, "compiled, float32, 1 thread")])
    assert meter.report("x").why_eager == ""
    meter.see_events([ExecutionModeChanged(7, "eager, float32, 1 thread"), Finished(9, "", "g++ failed: error")])
    assert meter.report("x").why_eager == "g++ failed: error"


def test_a_reason_alone_does_not_begin_the_speed_anew(meter):
    meter.see_blocks([block(1, 100, at=2.0), block(101, 100, at=4.0)])
    meter.see_events([ExecutionModeChanged(200, "eager, float32, 1 thread", "g++ failed", made_at=4.0)])
    assert meter.steps_per_second == pytest.approx(50)
    meter.see_events([ExecutionModeChanged(200, "compiled, float32, 1 thread", made_at=4.0)])
    assert meter.steps_per_second is None


def test_json_is_one_line_without_numbers_that_json_lacks(meter):
    meter.see_blocks([block(1, 10, at=1.0, loss_d=np.inf)])
    text = meter.report("x").to_json()
    assert "\n" not in text
    assert json.loads(text, parse_constant=pytest.fail)["losses"]["d"] is None


def test_trouble_and_failure_are_told_apart(meter):
    meter.see_events([Trouble(3, "the loss of D is nan", "lower it")])
    assert (meter.trouble, meter.wrong_setting) == ("the loss of D is nan", False)
    meter.see_events([Failed(3, "empty folder", "", details="")])
    assert meter.wrong_setting
    meter.see_events([Failed(3, "KeyError", "", details="Traceback …")])
    assert not meter.wrong_setting


def test_there_is_no_report_before_the_start():
    with pytest.raises(ValueError, match="not started|has started"):
        RunMeter().report("x")


def test_a_refused_command_of_a_script_is_trouble_and_that_of_a_person_is_not():
    meter = RunMeter()
    meter.see_events([Rejected(5, 3, Pause(), "not now")])
    assert meter.trouble == ""
    meter.see_events([Rejected(7, 0, Set.of({"train.seed": 2}), "needs a restart")])
    assert meter.trouble == "step 7: the script's 'set' was refused: needs a restart"


def finding(name, since, title="Mode collapse", severity="severe"):
    return Finding(name, title, severity, since, "", "", ("modes covered 2 / 8 (below 6)",))


def test_findings_are_told_with_their_steps_also_those_that_are_over(meter):
    meter.see_events([FindingRaised(120, finding("mode-collapse", 100)), FindingRaised(130, finding("divergence", 125)),
                      FindingRaised(140, finding("mode-collapse", 100, "Mode collapse: 2 of 8 modes"))])
    meter.see_events([FindingCleared(150, "divergence"), FindingRaised(190, finding("divergence", 180))])
    found = json.loads(meter.report("ring-vanilla").to_json())["findings"]
    assert [(f["name"], f["title"], f["since"], f["until"]) for f in found] == [
        ("mode-collapse", "Mode collapse: 2 of 8 modes", 100, None), ("divergence", "Mode collapse", 125, 150),
        ("divergence", "Mode collapse", 180, None)]
    assert found[0]["severity"] == "severe"
    assert found[0]["evidence"] == ["modes covered 2 / 8 (below 6)"]


def test_a_doubted_finding_is_reported_as_it_was_found(meter):
    found = finding("mode-collapse", 100)
    doubt = replace(found, title="Mode collapse: perhaps over", severity="note", evidence=(), passing=True)
    meter.see_events([FindingRaised(120, found), FindingRaised(150, doubt)])
    (told,) = meter.findings
    assert (told.title, told.severity, told.until) == ("Mode collapse", "severe", None)
    assert told.evidence == ("modes covered 2 / 8 (below 6)",)
    meter.see_events([FindingCleared(160, "mode-collapse")])
    assert meter.findings[0].until == 160


def test_the_end_of_what_was_never_told_is_no_finding(meter):
    meter.see_events([FindingCleared(150, "divergence")])
    assert meter.findings == ()
