"""Load a data set in a test."""

from __future__ import annotations

from typing import Any

from ganviz.engine.datasets.base import DATASETS, TrainingData


def load(name: str, seed: int = 1, **settings: Any) -> TrainingData:
    """Build the named data set with these settings and load it, without progress."""
    return DATASETS[name].Config(**settings).build().load(seed, lambda done, total: None, lambda: False)
