"""Training as on a GPU, where nothing waits for a step: the numbers are read in blocks."""

import numpy as np
import pytest

from ganviz.engine.numerics.device import Placement
from ganviz.engine.settings.commands import Run, Scripted, Step
from ganviz.engine.telemetry.events import Paused, Trouble
from ganviz.engine.telemetry.mailbox import Telemetry
from ganviz.engine.training.trainer import Trainer

from ..helpers import IMAGES, POINTS, config, events_of, same_tensors, trained


@pytest.fixture
def asynchronous(monkeypatch):
    """From now on steps are not waited for."""
    return lambda: monkeypatch.setattr(Placement, "synchronous", lambda self: False)


@pytest.mark.parametrize("base", [POINTS, IMAGES], ids=["points", "images"])
def test_not_waiting_changes_no_bit(asynchronous, base):
    waited = trained(config(base), 20)
    asynchronous()
    assert same_tensors(waited, trained(config(base), 20))


def test_the_scalars_are_the_same(asynchronous):
    waited = scalars(trained(config(), 5))
    asynchronous()
    np.testing.assert_allclose(scalars(trained(config(), 5)), waited, rtol=1e-6)


def scalars(trainer):
    return np.concatenate([block.values for block in trainer.telemetry.drain_blocks()])


@pytest.mark.parametrize("side", ["d", "g"])
def test_a_step_of_one_side_is_no_trouble(asynchronous, side):
    asynchronous()
    trainer = trained(config(), 6, script=[Scripted(2, Step(side)), Scripted(3, Run())])
    assert trainer.step == 6
    assert events_of(trainer, Trouble) == []


@pytest.mark.parametrize("ratio", ["d_steps", "g_steps"])
def test_a_side_that_is_not_due_is_no_trouble(asynchronous, ratio):
    asynchronous()
    trainer = trained(config(**{f"train__{ratio}": 0}), 4)
    assert trainer.step == 4
    assert events_of(trainer, Trouble) == []


def test_what_goes_wrong_is_told_when_it_is_read_and_the_pictures_go_on(asynchronous):
    """Everything is watched: scores that are no numbers must not break a probe."""
    asynchronous()
    run_config = config(loss__name="least-squares", optimizer__d__name="sgd", optimizer__d__lr=10.0)
    trainer = Trainer(run_config, Telemetry(), steps=500, attended=False)
    trainer.watch({topic: {} for topic in ("samples", "heatmap", "verdicts", "manifold", "health")})
    trainer.run()
    assert trainer.failure is None
    events = trainer.telemetry.drain_events()
    (trouble,) = [e for e in events if isinstance(e, Trouble)]
    assert trouble.message.startswith("Step ")
    assert "That update was not made" in trouble.message
    assert any(isinstance(e, Paused) for e in events)
    networks = [v for k, v in trainer.state().tensors.items() if k.startswith("network.")]
    assert all(v.isfinite().all() for v in networks)
