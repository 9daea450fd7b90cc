"""Runs that listen, in a thread of this process, for tests of windows that attach to them."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from ganviz.engine.link import reach
from ganviz.engine.link.listener import Listener
from ganviz.engine.settings.config import RunConfig
from ganviz.engine.telemetry.mailbox import Telemetry
from ganviz.engine.training.trainer import Trainer
from ganviz.ui.run.attached_run import AttachedRun


@contextlib.contextmanager
def listening_run(config: RunConfig, name: str = "far", file: Path | None = None, **options: Any
                  ) -> Iterator[tuple[Trainer, Listener]]:
    """Train a run in a thread, and let windows attach to it; it is ended at the end."""
    telemetry = Telemetry(on_event=lambda event: None)
    trainer = Trainer(config, telemetry, **options)
    thread = threading.Thread(target=trainer.run, name="far training")
    with Listener(trainer, telemetry, name, file=file) as listener:
        thread.start()
        try:
            yield trainer, listener
        finally:
            trainer.stop()
            thread.join()


def connection(target: str = "far") -> AttachedRun:
    """A connection to a run, as the command line makes it."""
    return AttachedRun(partial(reach.find, target))
