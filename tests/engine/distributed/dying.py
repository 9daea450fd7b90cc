"""`ganviz` as torchrun starts it, with a second process that is killed once, in the middle of a step."""

from __future__ import annotations

import os
import signal
import sys

from ganviz.cli import main
from ganviz.engine.record.run_recorder import RunRecorder
from ganviz.engine.training.trained_networks import TrainedNetworks
from tests.engine.distributed.settings import DIES_AFTER

KILLED_AT = 2 * DIES_AFTER + 2  # updates of networks: in the next step, after D's and before G's

_updates = 0
_update = TrainedNetworks.update


def update(self, overflow) -> None:
    global _updates
    _updates += 1
    if _updates == KILLED_AT and os.environ["RANK"] == "1" and os.environ["TORCHELASTIC_RESTART_COUNT"] == "0":
        os.kill(os.getpid(), signal.SIGKILL)
    _update(self, overflow)


TrainedNetworks.update = update
RunRecorder.is_snapshot_due = lambda self: True  # as in a run that takes longer than this one

if __name__ == "__main__":
    sys.exit(main())
