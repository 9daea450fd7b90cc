"""Our loop bare, in a process of its own: a preset's work, or an example's."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from ganviz.engine.opening.command_line_request import CommandLineRequest

from .against import TREES, config
from .loops import BareLoop
from .processes import serve


def loop(name: str) -> BareLoop:
    """Make the loop of a preset or of an example."""
    if name not in TREES:
        return BareLoop(CommandLineRequest(name).resolve())
    with tempfile.TemporaryDirectory() as folder:
        return BareLoop(config(name, Path(folder)))


if __name__ == "__main__":
    serve(loop(sys.argv[1]))
