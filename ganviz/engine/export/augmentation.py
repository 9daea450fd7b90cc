"""What labelled samples are worth as more training data for a classifier."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from ..datasets.base import Cancelled, TrainingData
from ..datasets.batches import Batches
from ..features.classifier import make_networks
from .samples import Samples

_UPDATES, _BATCH, _LEARNING_RATE = 400, 64, 2e-3
KINDS = ("real", "fake", "both")
SEEDS = (1, 2, 3)
"""Of the comparisons that a person asks for: a training each."""


def accuracies(real: TrainingData, fake: Samples, held_out: TrainingData, per_class: int,
               seeds: Sequence[int] = SEEDS, progress: Callable[[int, int], None] = lambda done, total: None,
               cancelled: Callable[[], bool] = lambda: False) -> dict[str, list[float]]:
    """Measure how well classifiers that learned from few real images, from fakes or from both name held-out images.

    Two convolutions, as in `features.classifier`, trained by Adam for 400 batches of 64 in any case; of "both", half of
    each batch is real. Nothing is chosen by the held-out images. What generator the fakes are from is for the caller
    to say: one that saw all of the data knows more than the few real images.

    Args:
        per_class: real images of each class, chosen by the seed; of a class that has fewer, all.
        seeds: of the choice, the first weights and the batches; a training each.
        progress: called after each training with (trainings done, trainings in all).
        cancelled: asked before each batch.

    Returns:
        For "real", "fake" and "both" the shares of the held-out images that are named right, one for each seed.

    Raises:
        Cancelled: as asked.
    """
    real = real.looked_at()
    made = (torch.from_numpy(fake.items), torch.from_numpy(fake.labels))
    test = (torch.from_numpy(held_out.items.copy()), torch.from_numpy(held_out.labels.copy()))
    found: dict[str, list[float]] = {kind: [] for kind in KINDS}
    for turn, seed in enumerate(seeds):
        random = np.random.default_rng(seed)
        order = random.permutation(len(real.items))
        few = np.concatenate([order[real.labels[order] == k][:per_class] for k in range(len(real.label_names))])
        some = (torch.from_numpy(real.items[few]), torch.from_numpy(real.labels[few]))
        for part, (kind, pools) in enumerate(zip(KINDS, ([some], [made], [some, made]), strict=True), start=1):
            found[kind].append(_trained_accuracy(pools, test, len(real.label_names), seed, cancelled))
            progress(len(KINDS) * turn + part, len(KINDS) * len(seeds))
    return found


def summary(shares: Sequence[float]) -> str:
    """Write mean, lowest and highest, in per cent."""
    mean = sum(shares) / len(shares)
    return f"{100 * mean:.1f} % ({100 * min(shares):.1f}–{100 * max(shares):.1f})"


def _trained_accuracy(pools: list[tuple[Tensor, Tensor]], test: tuple[Tensor, Tensor], classes: int, seed: int,
                      cancelled: Callable[[], bool]) -> float:
    random = torch.Generator().manual_seed(seed)
    height, width, channels = test[0].shape[1:]
    network = torch.nn.Sequential(*make_networks((channels, height, width), classes, random))
    optimizer = torch.optim.Adam(network.parameters(), lr=_LEARNING_RATE)
    for _ in range(_UPDATES):
        if cancelled():
            raise Cancelled
        images, labels = [], []
        for items, classes_of in pools:
            chosen = torch.randint(len(items), (_BATCH // len(pools),), generator=random)
            images.append(items[chosen])
            labels.append(classes_of[chosen])
        with torch.enable_grad():
            loss = F.cross_entropy(network(Batches.to_float(torch.cat(images))), torch.cat(labels))
            optimizer.zero_grad()
            loss.backward()
        optimizer.step()
    with torch.no_grad():
        verdicts = torch.cat([network(Batches.to_float(part)).argmax(1) for part in test[0].split(1024)])
    return float((verdicts == test[1]).float().mean())
