"""What is wrong with a file of a run that is not as it was written."""

from __future__ import annotations


class DamagedError(Exception):
    """A part of a run's file is not what was written there. The message says which part, and how that shows."""
