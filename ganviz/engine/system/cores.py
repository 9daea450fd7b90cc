"""The machine's cores, and what numpy and torch may take of them."""

from __future__ import annotations

import os


def leave_cores_free() -> None:
    """Have numpy's products leave a core to the training and one to the window; to be called before it is imported.

    They are part of measurements in the background, and its waiting threads spin. What the person has set stays.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", str(max(1, (os.cpu_count() or 1) - 2)))


def wait_asleep() -> None:
    """Have torch's threads sleep while they wait, but for the moment between two layers; to be called before it is
    imported.

    Spinning on, as OpenMP has them do by itself, they would take the core that the window needs. Asleep at once, two
    threads trained convolutional networks slower than one; 3,000 turns before it made them 1.2 times as fast (AMD EPYC,
    two cores). Only GNU's OpenMP knows of turns. What the person has set stays.
    """
    if "OMP_WAIT_POLICY" not in os.environ:
        os.environ["OMP_WAIT_POLICY"] = "PASSIVE"
        os.environ.setdefault("GOMP_SPINCOUNT", "3000")


def cores() -> int:
    """Count the processor cores that this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on macOS and Windows
        return os.cpu_count() or 1
