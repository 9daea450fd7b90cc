"""Keep some real samples from training, so that there is something that the discriminator never saw."""

from __future__ import annotations

import dataclasses

import numpy as np

from .datasets.base import TrainingData

FEWEST = 20
"""Samples below which none are held out: so few are all needed for training."""


def split(data: TrainingData, share: float, seed: int) -> tuple[TrainingData, TrainingData | None]:
    """Divide a data set into what is trained on and what is held out, always in the same way for one seed.

    Args:
        data: in memory; it is not changed.
        share: of the samples to hold out, 0 to 1; one at least, unless it is 0.
        seed: the run's.

    Returns:
        training: the rest, in the data's order, with what else is known of the data.
        held_out: None if the share is 0 or the data has fewer than `FEWEST` samples.
    """
    count = len(data.items)
    if share == 0 or count < FEWEST:
        return data, None
    # a stream of its own: the numbers that the seed gives elsewhere must not come again here
    order = np.random.default_rng([seed, 0x68656C64]).permutation(count)
    chosen = np.zeros(count, bool)
    chosen[order[:max(round(share * count), 1)]] = True
    return _part(data, ~chosen), _part(data, chosen)


def _part(data: TrainingData, chosen: np.ndarray) -> TrainingData:
    return dataclasses.replace(data, items=data.items[chosen],
                               labels=None if data.labels is None else data.labels[chosen])
