"""The case file: which changes of the measured state are noted, and in which order all of it is listed."""

from __future__ import annotations

from dataclasses import replace

from ganviz.engine.settings.commands import Run, Set
from ganviz.engine.telemetry.events import Applied
from ganviz.ui.panels.story.case_file import CaseFile
from ganviz.ui.panels.story.narrator import DuelState
from ganviz.ui.run.finding_log import FindingMark

STATE = DuelState(step=100, samples=64, passed=0.1, refused=0.0, printed=3, kinds=8)


def texts(cases, findings=(), marks=()):
    return [(entry.step, entry.text) for entry in cases.entries(findings, marks)]


def test_a_chapter_is_noted_once_with_its_numbers():
    cases = CaseFile()
    assert cases.take(STATE, "catches-all") is True
    assert cases.take(replace(STATE, step=110), "catches-all") is False
    cases.take(replace(STATE, step=300, passed=0.4), "slipping")
    # right on 1 - 0.1 / 2 and on 1 - 0.4 / 2
    assert texts(cases) == [(300, "Some fakes slip through (D right on 80 %, 40 % of fakes pass)"),
                            (100, "The detective catches nearly all (D right on 95 %, 10 % of fakes pass)")]


def test_kinds_that_come_and_go_are_noted():
    cases = CaseFile()
    cases.take(STATE, "")
    cases.take(replace(STATE, step=200, printed=None, kinds=None), "")
    cases.take(replace(STATE, step=300, printed=5), "")
    cases.take(replace(STATE, step=400, printed=4), "")
    assert texts(cases) == [(400, "4 of 8 kinds are printed now, 5 before"), (300, "5 of 8 kinds are printed now, "
                                                                                   "3 before")]


def test_findings_and_changes_of_settings_stand_between_them():
    cases = CaseFile()
    cases.take(STATE, "catches-all")
    findings = [FindingMark(90, "mode-collapse", "Mode collapse", "severe"),
                FindingMark(150, "mode-collapse", "Mode collapse", "severe", cleared=True)]
    marks = [Applied(120, 1, Set.of({"optimizer.d.lr": 1e-4}), "D lr → 1e-4", None),
             Applied(130, 2, Run(), "", None)]
    assert [text.split(" (")[0] for _, text in texts(cases, findings, marks)] == [
        "Over: Mode collapse", "You: D lr → 1e-4", "The detective catches nearly all", "Found: Mode collapse"]
