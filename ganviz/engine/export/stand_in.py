"""Random data of a run's shapes, in place of its own: what a generator is fed can be drawn without loading anything."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch

from ..datasets.base import TrainingData
from ..datasets.batches import Batches
from ..telemetry.facts import RunFacts

_ITEMS = 8


def stand_in_batches(facts: RunFacts) -> Batches:
    """Make a few random samples, with sources and labels where the run's data has them.

    A model whose `batches` they are draws latents of the right kind and shape (see `GenerativeModel.latents`).
    """
    random = np.random.default_rng(0)
    names = facts.label_names
    data = TrainingData(
        facts.data_kind, _random(facts.data_kind, facts.shape, random),
        labels=np.arange(_ITEMS, dtype=np.int64) % len(names) if names else None, label_names=names,
        sources=None if facts.source_shape is None else _random(facts.data_kind, facts.source_shape, random),
        source_name=facts.source_name, item_name=facts.item_name)
    return Batches(data, torch.device("cpu"), torch.Generator().manual_seed(0))


def _random(kind: str, shape: Sequence[int], random: np.random.Generator) -> np.ndarray:
    if kind == "points":
        return random.standard_normal((_ITEMS, *shape), np.float32)
    channels, height, width = shape
    return random.integers(0, 256, (_ITEMS, height, width, channels), np.uint8)
