"""Every registered model goes back to any step, and on from its newest snapshot, exactly as if it had never ended."""

from __future__ import annotations

import pytest

from ganviz.engine.record import library, resuming
from ganviz.engine.record.run_recorder import DEFAULT_LIMIT, RunRecorder
from ganviz.engine.settings.commands import Scripted, Set
from ganviz.engine.settings.config import RunConfig
from ganviz.engine.telemetry.mailbox import Telemetry
from ganviz.engine.training.trainer import Trainer

from ..engine.helpers import same_tensors
from .test_models import EVERY, small

CHANGES = [Scripted(3, Set.of({"optimizer.g.lr": 5e-4, "train.ema_decay": 0.9})),
           Scripted(6, Set.of({"optimizer.g.lr": 2e-3}))]
RECORDED, STEPS, BETWEEN = 7, 9, 5


def trained(run_config: RunConfig, steps: int, recorder: RunRecorder | None = None, **kwargs) -> Trainer:
    trainer = Trainer(run_config, Telemetry(), steps=steps, attended=False, recorder=recorder, **kwargs)
    trainer.run()
    assert trainer.failure is None
    assert recorder is None or recorder.close()
    return trainer


@pytest.mark.parametrize("case", EVERY)
def test_it_goes_back_and_on_exactly(case):
    run_config = small(*case, observe__diagnose=False, device__compile=False)
    whole = trained(run_config, STEPS, script=CHANGES)
    trained(run_config, RECORDED, RunRecorder.new("run", DEFAULT_LIMIT, pytest.fail), script=CHANGES)
    path = library.find("last")
    for step in (None, BETWEEN):
        point = resuming.find(path, step)
        assert point.state.step == RECORDED if step is None else point.state.step < BETWEEN
        later = [change for change in CHANGES if change.step >= point.step]
        again = trained(RunConfig.from_dict(point.state.about["config"]), STEPS, state=point.state,
                        script=(*point.script, *later))
        assert same_tensors(again, whole)
