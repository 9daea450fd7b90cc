"""Each model's own stages, and each loss's, in the panel."""

from __future__ import annotations

import numpy as np
import pytest

from ganviz.engine.losses.base import LOSSES
from ganviz.engine.probes.base import PROBES
from ganviz.engine.telemetry.events import Started
from ganviz.engine.telemetry.mailbox import Picture
from ganviz.ui.panels.steps import Steps
from ganviz.ui.panels.steps.stage_words import number
from ganviz.ui.theme.theme import LIGHT
from tests.contracts.test_models import SUITED, small
from tests.engine.helpers import built, events_of
from tests.ui.fakes import FakeController

CASES = [*((name, kind, "non-saturating") for name, kind in SUITED), *(("mlp", "points", loss) for loss in LOSSES)]


@pytest.mark.parametrize(("name", "kind", "loss"), CASES)
def test_all_stages_are_shown_with_their_own_numbers(qtbot, name, kind, loss):
    run = built(small(name, kind, loss__name=loss))
    run.learner.iterate(traced=True)
    controller = FakeController()
    panel = Steps(controller, LIGHT)
    qtbot.addWidget(panel)
    panel.resize(700, 480)
    started = events_of(run, Started)[0]
    controller.begin(started.config)
    panel.start(started)
    panel.refresh({"stages": Picture("stages", 1, PROBES["stages"]().measure(run.view(panel.requests()["stages"])))})
    walk = panel.walkthrough
    for index, stage in enumerate(walk.stages.stages):
        walk.go_to(index)
        assert panel.sentence.text().endswith(".")
        assert "%" not in panel.sentence.text().replace(" %", ""), "a placeholder is left"
        assert "%" not in panel.strip.buttons[index].accessibleName()
        assert len(panel.csv().splitlines()) > 1
        model = panel.table.model
        assert model.rowCount() == (len(stage.columns[0].values) if stage.columns else 0)
        for column in model.columns:
            if column.kind == "number" and column.key in ("loss", "score"):
                shown = [column.text(row) for row in range(model.rowCount())]
                assert shown == [number(float(value)) for value in stage.column(column.key)]
        for total in stage.totals:
            if total.key == "loss":
                assert panel.table.totals.accessibleName().endswith(number(total.value))
        assert not panel.image().isNull()
    assert np.isfinite(walk.stages.stages[-1].totals[0].value)
