"""What two processes do together for the tests, under torchrun: `worker.py FOLDER`, where each writes what it found."""

from __future__ import annotations

import hashlib
import json
import random
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import torch
from torch import Tensor

from ganviz.engine.checkpoint.state import TrainingState
from ganviz.engine.datasets.held_out_split import of_run
from ganviz.engine.distributed.errors import RankLost
from ganviz.engine.distributed.launch import Launch
from ganviz.engine.distributed.orders import Wait
from ganviz.engine.distributed.process_ranks import ProcessRanks
from ganviz.engine.distributed.ranks import ALONE
from ganviz.engine.numerics.shared_device import shared_placement
from ganviz.engine.settings.commands import Pause, Run, Set, SetWeight, Step
from ganviz.engine.settings.config import RunConfig
from ganviz.engine.settings.params import ConfigError
from ganviz.engine.telemetry.events import Rejected
from ganviz.engine.telemetry.mailbox import Telemetry
from ganviz.engine.training.errors import NonFinite
from ganviz.engine.training.follower import Follower
from ganviz.engine.training.learner import Learner
from ganviz.engine.training.trainer import Trainer
from tests.contracts.test_models import SUITED, small
from tests.engine.distributed.draws import GivenDraws, NotedDraws
from tests.engine.distributed.settings import COMPARED, RESUMED, RESUMED_STEPS, SENT, STEPS
from tests.engine.helpers import config


def learner_of(run_config: RunConfig, ranks) -> Learner:
    loaded = run_config.data.build().load(run_config.train.seed, lambda done, total: None, lambda: False)
    data, _ = of_run(loaded, run_config)
    return Learner(run_config, data, shared_placement(run_config, ranks), ranks)


def digest(learner: Learner) -> str:
    """All that must be the same on all ranks."""
    found = hashlib.sha256()
    for name, tensor in sorted(learner.state_tensors().items()):
        found.update(name.encode() + tensor.detach().contiguous().numpy().tobytes())
    return found.hexdigest()


def digest_of_state(state: TrainingState) -> str:
    """All that a run goes on from."""
    found = hashlib.sha256(repr(sorted(state.about["positions"].items())).encode())
    for name, tensor in sorted(state.tensors.items()):
        found.update(name.encode() + tensor.contiguous().numpy().tobytes())
    return found.hexdigest()


def compared(ranks: ProcessRanks, base: dict) -> dict:
    """Train two ranks, and one process on twice the batch with what the two drew; say how far they are apart."""
    run_config = config(base, device__precision="float32")  # bfloat16 rounds too much to be compared
    both = learner_of(run_config, ranks)
    begun = {name: tensor.clone() for name, tensor in both.state_tensors().items()}
    with NotedDraws() as noted:
        for _ in range(STEPS):
            both.iterate()
    block = both.flush()
    drawn = [[torch.from_numpy(rows) for rows in of_rank] for of_rank in _gathered(ranks, noted.drawn)]
    found = {"digest": digest(both)}
    if not ranks.is_first:
        return found
    whole = learner_of(run_config.with_changes({"train.batch_size": 2 * run_config.train.batch_size}), ALONE)
    with GivenDraws(*drawn) as given:
        for _ in range(STEPS):
            whole.iterate()
    assert not given.left
    found["apart"] = {name: _apart(tensor, both.state_tensors()[name]) for name, tensor in
                      whole.state_tensors().items() if tensor.is_floating_point()}
    found["moved"] = {name: _apart(tensor, begun[name]) for name, tensor in whole.state_tensors().items()
                      if name in begun and tensor.is_floating_point()}
    found["told"] = [block.values.tolist(), whole.flush().values.tolist()]
    return found


def _apart(one: Tensor, other: Tensor) -> float:
    return ((one - other).abs().max() / one.abs().max().clamp(min=1e-6)).item()


def _gathered(ranks: ProcessRanks, drawn: list[Tensor]) -> list[list]:
    """Each rank's draws, as arrays."""
    by_call = [ranks.gathered(rows[None]) for rows in drawn]
    return [[rows[rank].numpy() for rows in by_call] for rank in range(ranks.count)]


def every_model(ranks: ProcessRanks) -> dict:
    """Train each kind of model for two steps."""
    found = {}
    for name, kind in SUITED:
        learner = learner_of(small(name, kind), ranks)
        learner.model.prepare(lambda: None)
        for _ in range(2):
            learner.iterate()
        found[f"{name} {kind}"] = [learner.step, digest(learner)]
    return found


def steered(ranks: ProcessRanks) -> dict:
    """Send 100 commands at random moments to the first rank's run; say where they landed."""
    run_config = config(train__batch_size=4)
    if not ranks.is_first:
        follower = Follower(run_config, None, ranks)
        follower.run()
        return {"record": [s.as_toml_table() for s in follower.record], "digest": digest(follower.learner)}
    trainer = Trainer(run_config, Telemetry(), ranks=ranks)
    thread = threading.Thread(target=_steer, args=(trainer,))
    thread.start()
    trainer.run()
    thread.join()
    if trainer.failure is not None:
        raise trainer.failure
    refused = [e.reason for e in trainer.telemetry.drain_events() if isinstance(e, Rejected)]
    return {"record": [s.as_toml_table() for s in trainer.record], "refused": refused,
            "digest": digest(trainer.learner)}


def _steer(trainer: Trainer) -> None:
    moments = random.Random(3)
    _wait_until(lambda: trainer.step > 0)
    for number in range(25):
        for command in (Set.of({"optimizer.d.lr": 1e-3 / (number + 1), "train.batch_size": 4 + number % 3}),
                        SetWeight("G", "0.weight", number, 0.1 * number), Pause(), Step("d" if number % 2 else "all")):
            time.sleep(moments.uniform(0, 0.02))
            trainer.send(command)
        trainer.send(Run())
    trainer.send(Set.of({"loss.name": "relativistic-average"}))  # is refused, on all ranks
    trainer.send(Set.of({"train.g_steps": 2}))
    _wait_until(lambda: len(trainer.record) == SENT)
    trainer.stop()


def _wait_until(holds: Callable[[], bool]) -> None:
    until = time.monotonic() + 60
    while not holds() and time.monotonic() < until:
        time.sleep(0.01)


def one_bad_sample(ranks: ProcessRanks) -> dict:
    """Train until the second rank alone meets a number that is not finite."""
    learner = learner_of(config(), ranks)
    for step in range(6):
        if step == 3 and not ranks.is_first:
            learner.batches.items[:] = torch.nan
        try:
            learner.iterate()
        except NonFinite as error:
            return {"step": learner.step, "error": str(error), "digest": digest(learner)}
    return {}


def refused(ranks: ProcessRanks) -> dict:
    """Try to train together what several processes cannot."""
    try:
        learner_of(config(loss__name="relativistic-average"), ranks)
    except ConfigError as error:
        return {"loss": str(error)}
    return {}


def agreed(ranks: ProcessRanks) -> dict:
    """Have the second rank alone fail at something."""
    def work() -> None:
        if not ranks.is_first:
            raise ConfigError("data.path", "is not there")

    try:
        ranks.agree(work)
    except ConfigError as error:
        return {"message": str(error)}
    return {}


def uninterrupted(ranks: ProcessRanks) -> dict:
    """Train from beginning to end what the other test interrupts."""
    run_config = RunConfig.from_dict(RESUMED)
    if ranks.is_first:
        run = Trainer(run_config, Telemetry(), ranks=ranks, steps=RESUMED_STEPS, attended=False)
    else:
        run = Follower(run_config, None, ranks)
    run.run()
    return {"digest": digest(run.learner), "state": digest_of_state(run.learner.state())}


def lost(ranks: ProcessRanks) -> list[str]:
    """Give an order that the others no longer hear; say what is told of it."""
    try:
        ranks.order(Wait())
    except RankLost as error:
        return [str(error), error.details]
    return []


def thread_names() -> list[str]:
    """Of all threads of this process, Python's and others, where the system tells them."""
    return sorted(task.read_text().strip() for task in Path("/proc/self/task").glob("*/comm"))


def main() -> None:
    ranks = ProcessRanks(Launch.of_process())
    found = {name: compared(ranks, base) for name, base in COMPARED.items()}
    for check in (every_model, steered, one_bad_sample, refused, agreed, uninterrupted):
        found[check.__name__] = check(ranks)
    if ranks.is_first:
        found["lost"] = lost(ranks)
    else:
        ranks.fail("the disk is full", "Traceback: …")
    before = thread_names()
    ranks.close()
    found["threads"] = [before, thread_names()]
    Path(sys.argv[1], f"{ranks.rank}.json").write_text(json.dumps(found))


if __name__ == "__main__":
    main()
