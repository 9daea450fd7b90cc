"""What flows where is found out from the stages alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF

from ganviz.engine.probes.base import PROBES
from ganviz.ui.panels.steps.flow import Flow
from ganviz.ui.panels.steps.flow_graph import around, flow_graph
from ganviz.ui.theme.theme import DARK
from tests.contracts.test_models import small
from tests.engine.helpers import built

from .staged import worked_example


def edges(nodes):
    return {(nodes[k].kind + nodes[k].network, node.kind + node.network) for node in nodes for k in node.inputs}


def test_ds_update_of_a_plain_gan():
    nodes = flow_graph(worked_example(), 4)
    assert edges(nodes) == {("noise", "networkG"), ("networkG", "fakeG"), ("fakeG", "networkD"), ("real", "networkD"),
                            ("networkD", "scoreD"), ("scoreD", "error")}
    assert [(n.kind, n.column) for n in nodes] == [("noise", 0), ("network", 1), ("fake", 2), ("real", 2),
                                                   ("network", 3), ("score", 4), ("error", 5)]


def test_networks_are_lit_where_they_move():
    nodes = flow_graph(worked_example(), 9)
    assert {n.network for n in nodes if 9 in n.lit} == {"G"}


def test_a_fake_is_judged_and_translated_back_in_a_cyclegan():
    run = built(small("cyclegan-mlp", "points"))
    run.learner.iterate(traced=True)
    stages = PROBES["stages"]().measure(run.view({"rows": 4}))
    last = len(stages.stages) - 1
    nodes = flow_graph(stages, last)
    assert {("fakeG", "networkD_Y"), ("fakeF", "networkD_X"), ("fakeG", "networkF"), ("fakeF", "networkG")} <= edges(
        nodes)
    scored = next(k for k, s in enumerate(stages.stages) if s.phase == stages.stages[last].phase and s.kind == "score")
    shown = around(nodes, scored)
    assert {n.network for n in shown if n.kind == "score"} == {"D_Y"}
    assert len(shown) < len(nodes)


@pytest.mark.parametrize("index", range(10))
def test_each_box_says_what_it_is(qtbot, index):
    flow = Flow(DARK)
    qtbot.addWidget(flow)
    flow.resize(700, 200)
    flow.extent = (-1.5, 1.5, -1.5, 1.5)
    flow.show_stage(worked_example(), index)
    box = flow.box_of("network", "D" if index > 2 else "G")
    assert not box.isEmpty()
    assert ("Discriminator" if index > 2 else "Generator") in flow.text_at(box.center())
    assert flow.text_at(QPointF(-5, -5)) == ""
    assert not flow.grab().toImage().isNull()
