"""Start torchrun as a person does, bounded in time."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[3]
PATIENCE = 240  # seconds; a busy machine takes its time


@contextmanager
def torchrun(*words: str) -> Iterator[subprocess.Popen]:
    """Start two processes on the CPU, which do not outlive the test."""
    environment = os.environ | {"PYTHONPATH": str(ROOT), "CUDA_VISIBLE_DEVICES": "", "GLOO_SOCKET_IFNAME": "lo"}
    command = [sys.executable, "-m", "torch.distributed.run", "--nproc-per-node", "2", *words]
    # a session of its own: a signal to it reaches torchrun and its processes together, as Ctrl+C in a terminal does
    with subprocess.Popen(command, cwd=ROOT, env=environment, text=True, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, start_new_session=True) as process:
        try:
            yield process
        finally:
            if process.poll() is None:
                process.terminate()  # it ends its processes
                try:
                    process.wait(40)
                except subprocess.TimeoutExpired:
                    process.kill()
