"""Read all of many run files with every reader there is, within 1 GB more than the program itself takes.

`python -m tests.engine.record.reads_all FILE…` prints a line for each: its name, "read" or "refused", and seconds.
"""

from __future__ import annotations

import contextlib
import resource
import sys
import time
from pathlib import Path

from ganviz.engine.checkpoint import state as states
from ganviz.engine.checkpoint import state_header
from ganviz.engine.probes.base import Content
from ganviz.engine.record import content_codec, event_codec, library, resuming
from ganviz.engine.record.damage import DamagedError
from ganviz.engine.record.reader import RunReader
from ganviz.engine.settings.params import ConfigError
from ganviz.ui.run.recorded_past import RecordedPast

MOST = 1 << 30
REFUSALS = (ConfigError, DamagedError)


def limit_memory() -> None:
    """Let the process have no more than 1 GB on top of what it has now."""
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    most = pages * resource.getpagesize() + MOST
    resource.setrlimit(resource.RLIMIT_AS, (most, most))


def read_all(path: Path) -> None:
    """Read everything.

    Raises:
        ConfigError, DamagedError: it is refused as a whole.
    """
    library.describe(path)
    state_header.read(path)
    with RunReader(path) as reader:
        reader.about(), reader.last_step()
        for part in reader.stretches():
            for _ in reader.scalars(stretch=part.number):
                pass
            for happening in reader.events(stretch=part.number):
                with contextlib.suppress(*REFUSALS):
                    event_codec.unpack(happening.kind, happening.step, happening.data)
        for place in reader.snapshots()[:20]:
            with contextlib.suppress(*REFUSALS):
                states.from_bytes(reader.snapshot(place), f"a snapshot of {path}")
        for topic in reader.topics():
            for key, _, _ in reader.pictures(topic)[:20]:
                with contextlib.suppress(*REFUSALS):
                    content_codec.unpack(reader.picture(key), Content.kinds)
    for step in (None, 1):
        with contextlib.suppress(*REFUSALS):
            resuming.find(path, step)
    with contextlib.suppress(*REFUSALS):
        RecordedPast(path).load()


def main() -> None:
    """Read the files that the command line names."""
    limit_memory()
    for name in sys.argv[1:]:
        start = time.perf_counter()
        try:
            read_all(Path(name))
        except REFUSALS:
            outcome = "refused"
        else:
            outcome = "read"
        print(Path(name).name, outcome, f"{time.perf_counter() - start:.2f}", flush=True)


if __name__ == "__main__":
    main()
