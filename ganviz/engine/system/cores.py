"""How many of the machine's cores numpy may take."""

from __future__ import annotations

import os


def leave_cores_free() -> None:
    """Have numpy's products leave a core to the training and one to the window; to be called before it is imported.

    They are part of measurements in the background, and its waiting threads spin. What the person has set stays.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", str(max(1, (os.cpu_count() or 1) - 2)))
