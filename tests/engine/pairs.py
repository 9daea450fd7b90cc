"""Two runs that train by turns, for tests."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from ganviz.engine.settings.config import RunConfig
from ganviz.engine.telemetry.mailbox import Telemetry
from ganviz.engine.training.trainer import Trainer
from ganviz.engine.training.turns import Turns

PATIENCE = 60.0  # seconds


class Pair:
    """Two trainers in threads of their own that train by turns, and which steps they were at after each turn."""

    def __init__(self, first: RunConfig, second: RunConfig, *, steps: int | None = 60, linked: bool = True,
                 **options) -> None:
        self.turns = Turns(linked)
        self.trainers = [Trainer(c, Telemetry(), steps=steps, **{"attended": False, **options})
                         for c in (first, second)]
        self.seen: list[tuple[int, ...]] = []
        self._built = threading.Barrier(2, timeout=PATIENCE)
        self.computing, self.most_computing = 0, 0
        for trainer in self.trainers:
            trainer.take_turns(self.turns)

    @contextmanager
    def training(self) -> Iterator[list[Trainer]]:
        threads = [threading.Thread(target=trainer.run) for trainer in self.trainers]
        for trainer in self.trainers:
            build = trainer.build
            trainer.build = lambda trainer=trainer, build=build: (build(), self._listen(trainer))
        for thread in threads:
            thread.start()
        try:
            yield self.trainers
        except BaseException:
            for trainer in self.trainers:
                trainer.stop()
            raise
        finally:
            for thread in threads:
                thread.join(PATIENCE)
            assert not any(thread.is_alive() for thread in threads)

    def _listen(self, trainer: Trainer) -> None:
        self._built.wait()
        for name in ("iterate", "iterate_many"):
            setattr(trainer.learner, name, self._noting(getattr(trainer.learner, name)))

    def _noting(self, iterate):
        def noting(*args, **kwargs):
            self.computing += 1
            self.most_computing = max(self.most_computing, self.computing)
            try:
                return iterate(*args, **kwargs)
            finally:
                self.computing -= 1
                self.seen.append(tuple(t.learner.step for t in self.trainers))
        return noting

    def finish(self) -> list[Trainer]:
        with self.training() as trainers:
            pass
        return trainers
