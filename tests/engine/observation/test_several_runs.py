"""Figures and findings of several runs side by side, from made-up ones."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from ganviz.engine.observation.report import ReportedFinding
from ganviz.engine.observation.several_runs import SharedFinding, figures, findings
from ganviz.engine.probes.indicators import Indicator


def run(losses=(1.0, 2.0), indicators=(), found=()):
    return SimpleNamespace(losses=dict(zip("dg", losses, strict=True)), indicators=tuple(indicators),
                           findings=tuple(ReportedFinding(name, name, "note", 1, until, ()) for name, until in found))


def shown(value, text="", reason=""):
    return Indicator("modes", "Modes", "", value=value, text=text, reason=reason, reference_text="real: 100 %")


def test_a_figure_has_the_mean_and_the_deviation_of_the_runs_that_have_it():
    modes = [shown(0.5, "50 %"), shown(None, reason="too few"), shown(0.8, "80 %")]
    loss_d, loss_g, shared = figures([run((loss, 4), [one]) for loss, one in zip((1, 2, 6), modes, strict=True)])
    assert (loss_d.mean, loss_d.deviation) == (3.0, pytest.approx(7 ** 0.5))
    assert (loss_g.mean, loss_g.deviation) == (4.0, 0.0)
    assert shared.texts == ("50 %", "–", "80 %")
    assert shared.mean == pytest.approx(0.65)
    assert (shared.written(shared.mean), shared.reason, shared.reference) == ("65 %", "", "real: 100 %")


def test_what_applies_to_none_says_why_and_a_single_run_has_no_deviation():
    loss, shared = figures([run((1.0, None), [shown(None, reason="no modes")])])
    assert (loss.label, loss.deviation) == ("loss D", None)
    assert (shared.known, shared.mean, shared.written(None), shared.reason) == ([], None, "–", "no modes")


def test_findings_are_counted_by_run_the_most_frequent_first():
    runs = [run(found=[("mode-collapse", 30), ("mode-collapse", None)]), run(found=[("divergence", 9)]),
            run(found=[("mode-collapse", None), ("divergence", None)])]
    assert findings(runs) == [SharedFinding("Mode collapse", (0, 2), ()), SharedFinding("Diverging", (2,), (1,))]
