"""What a traced iteration keeps, and that nothing else changes by it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch

from ganviz.engine.models.phases import PhaseInputs
from ganviz.engine.probes.stages import IterationStages
from ganviz.engine.settings.commands import Pause, Run, Scripted, Step
from ganviz.engine.telemetry.mailbox import Picture
from ganviz.engine.training.learner import Learner

from ..helpers import IMAGES, POINTS, built, config, same_tensors


def trace_after(step: Step, topics: dict) -> list[IterationStages]:
    """The contents about stages that a paused run sends after it."""
    trainer = built(config(), paused=True)
    sent: list[Picture] = []
    trainer.observer.listener = sent.append
    trainer.watch(topics)
    trainer.send(step)
    trainer.advance(1)
    trainer.observer.probe_all(trainer.view)
    trainer.close()
    return [picture.content for picture in sent if picture.topic == "stages"]


def test_a_step_by_hand_is_traced_for_who_watches_its_stages():
    stages = trace_after(Step(), {"stages": {}})[-1]
    assert stages.iteration == 1
    assert [(s.phase, s.kind) for s in stages.stages] == [
        ("D", "noise"), ("D", "generate"), ("D", "real"), ("D", "score"), ("D", "error"), ("D", "backward"),
        ("G", "generate"), ("G", "score"), ("G", "error"), ("G", "backward")]


@pytest.mark.parametrize("side", ["d", "g"])
def test_so_is_a_step_of_one_side(side):
    stages = trace_after(Step(side), {"stages": {}})[-1]
    assert {s.side for s in stages.stages} == {side}


def test_it_is_not_traced_for_who_does_not():
    assert trace_after(Step(), {"verdicts": {}}) == []


def test_a_paused_run_without_a_step_by_hand_has_no_stages():
    trainer = built(config())
    trainer.watch({"stages": {}})
    trainer.advance(3)
    assert trainer.view().trace is None


def test_ordinary_training_lets_go_of_a_trace():
    learner = built(config()).learner
    learner.iterate(traced=True)
    assert learner.trace.iteration == 1
    learner.iterate()
    assert learner.trace is None


def test_a_restored_run_lets_go_of_it_too():
    trainer = built(config())
    state = trainer.state()
    trainer.learner.iterate(traced=True)
    trainer.restore(state)
    assert trainer.learner.trace is None


def test_phases_are_given_no_trace_in_ordinary_training(monkeypatch):
    learner, given = built(config()).learner, []
    phases = learner.phases

    def keeping(phase):
        def loss(inputs: PhaseInputs):
            given.append(inputs.trace)
            return phase.loss(inputs)
        return replace(phase, loss=loss)

    monkeypatch.setattr(learner, "phases", [keeping(phase) for phase in phases])
    learner.iterate()
    assert given == [None, None]
    learner.iterate(traced=True)
    assert [trace.side for trace in given[2:]] == ["d", "g"]


def test_steps_between_traced_ones_leave_the_same_run():
    script = [Scripted(2, Pause()), Scripted(2, Step()), Scripted(3, Step("d")), Scripted(4, Step("g")),
              Scripted(5, Run())]
    one, other = (built(config(train__d_steps=2), script=script) for _ in range(2))
    one.watch({"stages": {"rows": 2}})
    for trainer in (one, other):
        trainer.advance(8)
    assert one.step == other.step == 8
    assert same_tensors(one, other)


SETTINGS = {
    "everything that draws": config(POINTS | {"regularizers": {
        "dropout": {}, "instance-noise": {}, "gradient-penalty": {}, "dragan": {}, "label-smoothing": {}}},
        train__ema_decay=0.9, train__d_steps=2),
    "batch norm": config(IMAGES, model__d_norm="batch"),
    "bfloat16": config(IMAGES, device__precision="bfloat16"),
    "float16": config(POINTS, device__precision="float16"),
    "spectral norm": config(POINTS, model__d_norm="spectral", model__fresh_noise=True),
    "packs": config(POINTS, model__pack=4),
    "stripes": config(POINTS | {"data": {"name": "stripes", "size": 60, "pixels": 16},
                                "model": {"name": "cyclegan", "g_width": 4, "g_blocks": 1, "d_width": 4, "pool": 4}}),
}


@pytest.mark.parametrize("run_config", SETTINGS.values(), ids=SETTINGS)
def test_whatever_is_on_a_traced_iteration_is_the_same(run_config):
    one, other = built(run_config), built(run_config)
    for traced in (True, False, True, True):
        one.learner.iterate(traced=traced)
        other.learner.iterate()
    assert same_tensors(one, other)
    np.testing.assert_array_equal(one.learner.flush().values, other.learner.flush().values)


def test_nothing_of_a_trace_hangs_on_to_the_graph():
    learner = built(config()).learner
    learner.iterate(traced=True)
    for update in learner.trace.updates:
        kept = [v for noted in update.noted for rows in (*noted.rows, noted.totals) for v in rows.values()]
        assert not any(isinstance(v, torch.Tensor) and v.requires_grad for v in [*kept, update.loss])


def test_a_trace_stays_what_it_was_while_training_goes_on():
    trainer = built(config())
    trainer.learner.iterate(traced=True)
    trace = trainer.learner.trace
    kept = [v.clone() for u in trace.updates for n in u.noted for rows in n.rows for v in rows.values()
            if isinstance(v, torch.Tensor)]
    for _ in range(5):
        trainer.learner.iterate()
    now = [v for u in trace.updates for n in u.noted for rows in n.rows for v in rows.values()
           if isinstance(v, torch.Tensor)]
    assert all(map(torch.equal, kept, now))


def weights(learner: Learner, name: str) -> torch.Tensor:
    return torch.cat([p.detach().flatten().clone() for p in learner.model.networks[name].parameters()])


def test_the_change_is_how_far_the_weights_were_moved():
    learner = built(config(POINTS | {"regularizers": {"weight-clipping": {"c": 0.05}}})).learner
    before = {name: weights(learner, name) for name in ("D", "G")}
    learner.iterate(traced=True)
    for update, name in zip(learner.trace.updates, ("D", "G"), strict=True):
        assert update.changes == {name: pytest.approx((weights(learner, name) - before[name]).norm().item())}
        assert update.changes[name] > 0


def test_the_gradient_is_the_one_that_is_recorded_as_clipping_has_cut_it():
    learner = built(config(POINTS | {"regularizers": {"gradient-clipping": {"max_norm": 0.01}}})).learner
    learner.iterate(traced=True)
    recorded = learner.flush().values[0, 2:4]
    assert [update.gradient for update in learner.trace.updates] == recorded.tolist()
    assert max(recorded) <= 0.0101
