"""Classes for a classifier of unlabelled images: groups of similar ones, and images with noise."""

from __future__ import annotations

import dataclasses

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from ..datasets.base import TrainingData
from ..datasets.batches import Batches
from .space import pixels

GROUPS = 10
FEWEST = 300
"""Images below which groups are too small to learn anything from."""
ENOUGH = 0.6
"""Accuracy on held-out images from which what the classifier has learned is used."""

_MOST, _MOST_BYTES = 6000, 2**26
_SIDE = 16  # pixels to which larger images are shrunk before they are grouped
# Images with noise, for each image without: without any, noise looks real to the classifier.
_NOISED = 0.25
_LEAST_NOISE, _MOST_NOISE = 5, 60  # standard deviations, of 255
_ROUNDS = 20
_SEED = 21  # of its own, as the classifier's


def grouped(data: TrainingData) -> TrainingData:
    """Give images made-up labels, for a classifier whose features then compare images.

    The groups are those of k-means on pixels; to tell them apart whatever the details, a network has to see what images
    are alike in. Reference: Caron et al. 2018, arXiv 1807.05520, of which this is one round, with noise as one group
    more.

    Args:
        data: images, at least `FEWEST`; of many, 6,000 or 64 MiB are used.

    Returns:
        Images in random order with `GROUPS` + 1 labels.
    """
    random = np.random.default_rng(_SEED)
    most = min(_MOST, max(FEWEST, _MOST_BYTES // data.items[0].size))
    items = data.items[np.sort(random.permutation(len(data.items))[:most])]
    small = torch.cat([_shrunk(Batches.to_float(part)) for part in torch.from_numpy(items).split(256)])
    labels = _groups(torch.from_numpy(pixels([small])(small)))
    noised = items[random.permutation(len(items))[:int(_NOISED * len(items))]]
    deviations = random.uniform(_LEAST_NOISE, _MOST_NOISE, (len(noised), 1, 1, 1))
    noise = random.standard_normal(noised.shape, np.float32)
    noised = np.clip(noised + deviations.astype(np.float32) * noise, 0, 255).astype(np.uint8)
    images = np.concatenate([items, noised])
    labels = np.concatenate([labels, np.full(len(noised), GROUPS)])
    order = random.permutation(len(images))
    names = (*(f"group {k + 1}" for k in range(GROUPS)), "noise")
    return dataclasses.replace(data, items=images[order], labels=labels[order], label_names=names, sources=None)


def _shrunk(images: Tensor) -> Tensor:
    return F.adaptive_avg_pool2d(images, [min(side, _SIDE) for side in images.shape[2:]])


def _groups(vectors: Tensor) -> np.ndarray:
    """Group vectors, (n,) int64, by k-means (Lloyd 1982) from centres chosen at random."""
    start = torch.randperm(len(vectors), generator=torch.Generator().manual_seed(_SEED))[:GROUPS]
    centres = vectors[start].clone()
    for _ in range(_ROUNDS):
        nearest = torch.cdist(vectors, centres).argmin(1)
        for k in range(GROUPS):
            if (nearest == k).any():
                centres[k] = vectors[nearest == k].mean(0)
    return torch.cdist(vectors, centres).argmin(1).numpy()
