"""A process other than the first of those that train a run together: it does what the first one tells it."""

from __future__ import annotations

import contextlib
import traceback

import torch

from ..checkpoint.state import TrainingState
from ..diagnosis.diagnosis import Diagnosis
from ..distributed.errors import RankLost
from ..distributed.orders import End, Iterate, Obey
from ..distributed.process_ranks import ProcessRanks
from ..observation.observation import Observer
from ..settings.commands import Scripted
from ..settings.config import RunConfig
from ..settings.params import ConfigError
from ..telemetry.mailbox import Telemetry
from . import building
from .active_run import ActiveRun
from .command_handling import CommandHandler
from .control import RunControl
from .errors import NonFinite, explain
from .learner import Learner
from .reporting import Reporter


class Follower:
    """A process of a run that trains its share of each batch, records nothing and asks nothing of anybody.

    Args:
        config: what to train, as the first process has it.
        state: to go on from, the same as the first one's.
        ranks: the processes of the run.

    Attributes:
        record: commands that were applied, with their steps.
    """

    def __init__(self, config: RunConfig, state: TrainingState | None, ranks: ProcessRanks) -> None:
        self.record: list[Scripted] = []
        self._config, self._state, self._ranks = config, state, ranks
        self._run: ActiveRun | None = None

    def run(self) -> None:
        """Build, and follow the first process until it ends the run.

        Raises:
            ConfigError: a setting was at fault; the first process says so.
            RankLost: another process has failed.
        """
        threads = torch.get_num_threads()
        try:
            self._run = self._build()
            self._follow(self._run)
        except (ConfigError, RankLost):
            raise
        except Exception as error:
            self._ranks.fail(explain(error, self._config)[0], traceback.format_exc())
            raise
        finally:
            torch.set_num_threads(threads)

    @property
    def learner(self) -> Learner | None:
        """All that training changes; None before the run is built."""
        return None if self._run is None else self._run.learner

    def _build(self) -> ActiveRun:
        unheard = Telemetry(on_event=lambda event: None)
        diagnosis = Diagnosis(unheard.send_event)
        run = building.build(
            self._config, self._state, telemetry=unheard, observer=Observer(unheard, self._config.observe.budget),
            diagnosis=diagnosis, control=RunControl((), None, paused=False, attended=False), record=self.record,
            recorder=None, ranks=self._ranks)
        building.prepare(run)
        diagnosis.begin(run.config, run.learner.data.kind, run.step)
        return run

    def _follow(self, run: ActiveRun) -> None:
        commands = CommandHandler(run, Reporter(run))
        while not isinstance(order := self._ranks.receive(), End):
            if isinstance(order, Obey):
                commands.obey(0, order.command)
            elif isinstance(order, Iterate):
                with contextlib.suppress(NonFinite):  # which all have met, and the first one pauses
                    run.learner.iterate(order.sides, order.repeats)
