"""Keep some real samples from training, so that there is something that the discriminator never saw."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

import numpy as np

from ..settings.config import RunConfig
from ..settings.params import ConfigError
from .base import TrainingData

FEWEST = 20
"""Samples below which none are held out: so few are all needed for training."""


def of_run(data: TrainingData, config: RunConfig, report: Callable[[int], None] = lambda done: None
           ) -> tuple[TrainingData, TrainingData | None]:
    """Divide a run's data by its settings into what it trains on and what it holds out (see `split`).

    Of images on the disk, some of what is trained on and of what is held out are read into memory (see `looked_at`).

    Args:
        report: called while they are read; may raise to end it.
    """
    training, held_out = split(data, config.train.held_out, config.train.seed)
    if config.model.owner.form == "domains":
        training = unpair(training, config.train.seed)
    if training.is_streamed:
        training = dataclasses.replace(training, sample=training.looked_at(report))
    return training, None if held_out is None else held_out.looked_at(report)


def split(data: TrainingData, share: float, seed: int) -> tuple[TrainingData, TrainingData | None]:
    """Divide a data set into what is trained on and what is held out, always in the same way for one seed.

    Args:
        data: it is not changed.
        share: of the samples to hold out, 0 to 1; one at least, unless it is 0. Data that was set apart for testing is
            held out in its place.
        seed: the run's.

    Returns:
        training: the rest, in the data's order, with what else is known of the data.
        held_out: None if the share is 0 or the data has fewer than `FEWEST` samples. Pairs stay together; of sources
            that belong to no sample as large a share is held out.
    """
    if data.held_out is not None:
        return dataclasses.replace(data, held_out=None), data.held_out
    count = len(data.items)
    if share == 0 or count < FEWEST:
        return data, None
    # a stream of its own: the numbers that the seed gives elsewhere must not come again here
    random = np.random.default_rng([seed, 0x68656C64])
    chosen = _choice(count, share, random)
    of_sources = chosen if data.sources is None or data.aligned else _choice(len(data.sources), share, random)
    return _part(data, ~chosen, ~of_sources), _part(data, chosen, of_sources)


def unpair(data: TrainingData, seed: int) -> TrainingData:
    """Make two unpaired domains out of pairs: the samples of one half and the sources of the other.

    Args:
        data: in pairs; data whose sources belong to no sample is returned as it is.
        seed: the run's.

    Raises:
        ConfigError: there is only one pair.
    """
    if not data.aligned:
        return data
    if len(data.items) < 2:
        raise ConfigError("data", "is 1 pair to train on, and two domains that share no pair take 2; give more, choose "
                                  "domains as the data, or pix2pix as the model")
    half = _choice(len(data.items), 0.5, np.random.default_rng([seed, 0x70616972]))
    return dataclasses.replace(_part(data, half, ~half), aligned=False)


def _choice(count: int, share: float, random: np.random.Generator) -> np.ndarray:
    """Choose a random share of `count`, one at least: (count,) bool."""
    chosen = np.zeros(count, bool)
    chosen[random.permutation(count)[:max(round(share * count), 1)]] = True
    return chosen


def _part(data: TrainingData, chosen: np.ndarray, of_sources: np.ndarray) -> TrainingData:
    return dataclasses.replace(data, items=data.items[chosen],
                               labels=None if data.labels is None else data.labels[chosen],
                               sources=None if data.sources is None else data.sources[of_sources])
