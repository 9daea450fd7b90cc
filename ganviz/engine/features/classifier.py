"""A small classifier of the real, labelled images: it knows the classes, and its features compare images."""

from __future__ import annotations

import copy
import math
import time
from collections.abc import Callable

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ..datasets.base import TrainingData
from ..datasets.batches import Batches

ENOUGH = 0.8
"""Accuracy on held-out images from which the classifier's verdicts are used."""
AMPLE = 0.97
"""Accuracy at which it need not get better."""

_FEATURES, BATCH, _PART = 64, 64, 1024
LEARNING_RATE, MOST_EPOCHS, PATIENCE, GAIN = 2e-3, 30, 3, 0.002
"""How it is trained: Adam's rate, epochs at most, and epochs in which the accuracy must rise by the gain."""
_SEED = 20  # of its own: the run's streams are not touched, and every run's classifier starts alike


class Classifier:
    """A small network of two convolutions, 64 units and the classes, trained by Adam on cross-entropy in float32.

    Training goes on in parts, as long as the caller gives it time, until the accuracy on held-out images is ample or
    has not risen by 0.2 percentage points for three epochs; the best epoch's weights are kept. It draws from its own
    generator only.

    Args:
        training: labelled images; held_out: others, of the same classes.
        device: where to compute.

    Attributes:
        epochs: how often it has seen the training images.
        accuracy: share of the held-out images that it names right, after the last epoch; None before the first.
        finished: whether it is trained; its features do not change any more.
        tested_on: number of held-out images.
        body: the layers before the classes; their outputs are its features.
    """

    def __init__(self, training: TrainingData, held_out: TrainingData, device: torch.device) -> None:
        self.epochs = 0
        self.accuracy: float | None = None
        self.finished = False
        self.tested_on = len(held_out.items)
        self._random = torch.Generator().manual_seed(_SEED)
        self._items = torch.from_numpy(training.items.copy()).to(device)
        self._labels = torch.from_numpy(training.labels.copy()).to(device)
        self._test = torch.from_numpy(held_out.items.copy()).to(device)
        self._test_labels = torch.from_numpy(held_out.labels.copy()).to(device)
        self.body, self._head = make_networks(training.shape, len(training.label_names), self._random)
        self.body.to(device), self._head.to(device)
        parameters = [*self.body.parameters(), *self._head.parameters()]
        self._optimizer = torch.optim.Adam(parameters, lr=LEARNING_RATE)
        self._order, self._position = torch.empty(0, dtype=torch.int64), 0
        self._best: tuple[float, int, dict, dict] = (0.0, 0, {}, {})

    @property
    def usable(self) -> bool:
        """Whether it is trained and tells the classes apart well enough."""
        return self.finished and self.accuracy >= ENOUGH

    def why_not(self) -> str:
        """Say why its verdicts are not used, for people; empty if they are."""
        if self.usable:
            return ""
        if self.finished:
            return (f"the classifier names only {_percent(self.accuracy)} of held-out images right "
                    f"(at least {_percent(ENOUGH)} are needed)")
        if self.accuracy is None:
            return "the classifier is still being trained (in its first epoch)"
        epochs = "1 epoch" if self.epochs == 1 else f"{self.epochs} epochs"
        return f"the classifier is still being trained ({_percent(self.accuracy)} after {epochs})"

    def train(self, seconds: float, between: Callable[[], None]) -> None:
        """Train for about so long, or to the end.

        Args:
            seconds: may be infinite.
            between: called between two batches; may raise to end it, and training can go on later.
        """
        until = time.perf_counter() + seconds
        while not self.finished and time.perf_counter() < until:
            between()
            if self._position >= len(self._order):
                self._order, self._position = torch.randperm(len(self._items), generator=self._random), 0
            self._update(self._order[self._position:self._position + BATCH].to(self._items.device))
            self._position += BATCH
            if self._position >= len(self._order):
                self._end_epoch()

    def activations(self, samples: Tensor) -> list[Tensor]:
        """Compute what each hidden layer makes of (n, C, H, W) in [-1, 1], 0 and up; gradients pass to the samples."""
        found = []
        for layer in self.body:
            samples = layer(samples)
            if isinstance(layer, nn.ReLU):
                found.append(samples.float())
        return found

    def features(self, samples: Tensor) -> Tensor:
        """Compute (n, 64) activations of the last hidden layer, 0 and up, for (n, C, H, W) in [-1, 1]."""
        with torch.no_grad():
            return torch.cat([self.body(part) for part in samples.float().split(_PART)])

    def probabilities(self, samples: Tensor) -> np.ndarray:
        """Compute (n, classes) float64 for (n, C, H, W) in [-1, 1]."""
        with torch.no_grad():
            return self._head(self.features(samples)).double().softmax(1).cpu().numpy()

    def _update(self, chosen: Tensor) -> None:
        with torch.enable_grad():
            logits = self._head(self.body(Batches.to_float(self._items[chosen])))
            loss = F.cross_entropy(logits, self._labels[chosen])
            self._optimizer.zero_grad()
            loss.backward()
        self._optimizer.step()

    def _end_epoch(self) -> None:
        self.epochs += 1
        with torch.no_grad():
            verdicts = torch.cat([self._head(self.body(Batches.to_float(part))).argmax(1)
                                  for part in self._test.split(_PART)])
        self.accuracy = float((verdicts == self._test_labels).float().mean())
        if self.accuracy > self._best[0] + GAIN:
            self._best = (self.accuracy, self.epochs, copy.deepcopy(self.body.state_dict()),
                          copy.deepcopy(self._head.state_dict()))
        if self.accuracy >= AMPLE or self.epochs - self._best[1] >= PATIENCE or self.epochs >= MOST_EPOCHS:
            self._finish()

    def _finish(self) -> None:
        self.accuracy, _, body, head = self._best
        if body:
            self.body.load_state_dict(body)
            self._head.load_state_dict(head)
        self.finished = True
        self.body.requires_grad_(False)
        self._head.requires_grad_(False)
        del self._optimizer, self._items


def make_networks(shape: tuple[int, ...], classes: int, random: torch.Generator) -> tuple[nn.Module, nn.Module]:
    """Make what gives the features of (n, C, H, W) images, and what gives the logits of the classes from those.

    Args:
        random: CPU generator of the first weights.
    """
    channels, height, width = shape
    # small images are not halved at once
    first = 1 if min(height, width) < 16 else 2
    rows, columns = ((side - 1) // first // 2 + 1 for side in (height, width))
    skip = nn.utils.skip_init  # torch would draw the first weights from its global generator
    body = nn.Sequential(
        skip(nn.Conv2d, channels, 16, 3, stride=first, padding=1), nn.ReLU(),
        skip(nn.Conv2d, 16, 32, 3, stride=2, padding=1), nn.ReLU(), nn.Flatten(),
        skip(nn.Linear, 32 * rows * columns, _FEATURES), nn.ReLU())
    head = skip(nn.Linear, _FEATURES, classes)
    for layer in (*body, head):
        if isinstance(layer, nn.Conv2d | nn.Linear):
            # He et al. 2015, arXiv 1502.01852, eq. 10
            deviation = math.sqrt(2 / layer.weight[0].numel())
            layer.weight.data.normal_(0.0, deviation, generator=random)
            layer.bias.data.zero_()
    return body, head


def _percent(share: float) -> str:
    return f"{share:.0%}".replace("%", " %")
