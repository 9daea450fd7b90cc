"""`torchrun … -m ganviz train`: one run, trained by several processes.

The first of them does all that a training process does. The others get config and state from it and follow it; they
print nothing.
"""

from __future__ import annotations

import contextlib
import dataclasses
import os
import signal
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from .ending import Ending
from .engine.distributed.launch import Launch
from .engine.opening.command_line_request import CommandLineRequest
from .engine.plugins import sources
from .engine.record import library
from .engine.settings.params import ConfigError

if TYPE_CHECKING:
    from .engine.checkpoint.state import TrainingState
    from .engine.distributed.ranks import Ranks
    from .engine.settings.config import RunConfig

OK, FAILED, USAGE = 0, 1, 2


def goes_on(request: CommandLineRequest, launch: Launch) -> CommandLineRequest:
    """Turn a request that this call of torchrun has begun to carry out before into one to go on with its run.

    Its settings are those that were in force then, live changes and all.

    Raises:
        ConfigError: several processes cannot do what is asked.
    """
    if launch.count > 1:
        _refuse_alone(request)
    if not request.recorded:
        return request
    begun = library.of_job(launch.job, request.record)
    if begun is None:
        return request
    return dataclasses.replace(request, source="", overrides=(), seed=None, record=None, resume=begun,
                               resume_step=None, forks=False)


def _refuse_alone(request: CommandLineRequest) -> None:
    """Refuse what a process does alone."""
    if request.seeds is not None:
        raise ConfigError("", "--seeds trains one run after the other in one process; leave torchrun out, or call it "
                              "once for each seed with --seed")
    if request.forks:
        raise ConfigError("", "--fork trains up to the step in one process; fork without torchrun first, with --steps "
                              "one above the step, and give torchrun that run with --resume")


@contextmanager
def joined(launch: Launch | None) -> Iterator[Ranks]:
    """Join the other processes of the run, if there are any, until the end."""
    from .engine.distributed.ranks import ALONE  # imports torch, which a wrong request need not wait for

    if launch is None or launch.count == 1:
        yield ALONE
        return
    from .engine.distributed.process_ranks import ProcessRanks

    with _interruptible():
        ranks = ProcessRanks(launch)
    try:
        yield ranks
    finally:
        ranks.close()


def share_beginning(ranks: Ranks, config: RunConfig, state: TrainingState | None) -> None:
    """Give the other processes what the run begins with."""
    from .engine.checkpoint.state import to_file_bytes

    ranks.share({"config": config.to_dict(), "state": None if state is None else to_file_bytes(state)})


def follow(launch: Launch) -> int:
    """Train as one of the other processes, until the first one ends the run.

    Returns:
        Exit code.
    """
    from .engine.checkpoint.state import from_bytes
    from .engine.distributed.process_ranks import ProcessRanks
    from .engine.settings.config import RunConfig
    from .engine.training.follower import Follower

    try:
        with joined(launch) as ranks, Ending() as ending:
            assert isinstance(ranks, ProcessRanks)
            ending.begin_with(ranks.want_end)
            begins = ranks.share(None)
            sources.load()
            state = None if begins["state"] is None else from_bytes(begins["state"], "the state of rank 0")
            Follower(RunConfig.from_dict(begins["config"]), state, ranks).run()
            return ending.code if ending.has_come() else OK
    except ConfigError:
        return USAGE
    except Exception:  # the first process tells it
        return FAILED


@contextmanager
def one_voice(launch: Launch | None) -> Iterator[None]:
    """Let only the first process print; of errors, the first one on each machine."""
    with ExitStack() as quiet:
        if launch is not None and not launch.is_first:
            nowhere = quiet.enter_context(open(os.devnull, "w"))
            quiet.enter_context(contextlib.redirect_stdout(nowhere))
            if not launch.is_first_here:
                quiet.enter_context(contextlib.redirect_stderr(nowhere))
        yield


@contextmanager
def _interruptible() -> Iterator[None]:
    """Let Ctrl+C end the process at once: what waits for the others does not hear of it otherwise."""
    before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
