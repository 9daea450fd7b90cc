"""Collect every step's scalars where they are made and send them on in blocks."""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor

from .losses.base import Loss
from .telemetry import SERIES, ScalarBlock

_NAN = float("nan")
_KEPT_SAMPLES = 8192


class Recorder:
    """The scalars and logits of the steps since the last flush.

    On a GPU the values stay tensors until `flush`, so that recording a step does not wait for it.

    Attributes:
        recent_real, recent_fake: (n, batch) float32 logits of the newest steps, at most some 8,000 samples.
        recent_steps: (n,) their iteration numbers.
        means: mean of each series in the newest block.
    """

    def __init__(self) -> None:
        self.recent_real: np.ndarray | None = None
        self.recent_fake: np.ndarray | None = None
        self.recent_steps: np.ndarray | None = None
        self.means: dict[str, float] = dict.fromkeys(SERIES, _NAN)
        self._rows: list[tuple] = []
        self._logits: list[tuple[Tensor, Tensor] | None] = []

    def __len__(self) -> int:
        return len(self._rows)

    def add(self, losses: dict[str, float | Tensor], norms: dict[str, float | Tensor],
            logits: tuple[Tensor, Tensor] | None) -> None:
        """Note one iteration: loss and gradient norm by side, and D's logits of its last batch."""
        self._rows.append((losses.get("d", _NAN), losses.get("g", _NAN), norms.get("d", _NAN), norms.get("g", _NAN)))
        self._logits.append(logits)

    def flush(self, last_step: int, loss: Loss, even_logit: float | None) -> ScalarBlock | None:
        """The block of all steps noted since the last call; None if there were none.

        Args:
            last_step: iteration number of the newest noted step.
            loss: in force during these steps.
            even_logit: above it D's verdict is "real" (see `Loss.even_logit`); None if scores have no such point.
        """
        count = len(self._rows)
        if count == 0:
            return None
        values = np.full((count, len(SERIES)), np.nan, np.float32)
        values[:, :4] = _table(self._rows)
        scored = [i for i, pair in enumerate(self._logits) if pair is not None]
        if scored:
            real = torch.stack([self._logits[i][0] for i in scored]).float().cpu()
            fake = torch.stack([self._logits[i][1] for i in scored]).float().cpu()
            steps = np.asarray(scored) + (last_step - count + 1)
            if even_logit is not None:
                values[scored, 4] = (real > even_logit).float().mean(1).numpy()
                values[scored, 5] = (fake <= even_logit).float().mean(1).numpy()
            squash = torch.sigmoid if loss.is_probability else torch.Tensor.float
            values[scored, 6] = squash(real).mean(1).numpy()
            values[scored, 7] = squash(fake).mean(1).numpy()
            self._keep(real.numpy(), fake.numpy(), steps)
        self._rows, self._logits = [], []
        self.means = {name: float(np.nanmean(column)) if np.isfinite(column).any() else _NAN
                      for name, column in zip(SERIES, values.T, strict=True)}
        values.flags.writeable = False
        return ScalarBlock(last_step - count + 1, values)

    def forget_logits(self) -> None:
        """Drop the kept logits, when they no longer belong to what is trained (another loss or batch size)."""
        self.recent_real = self.recent_fake = self.recent_steps = None

    def _keep(self, real: np.ndarray, fake: np.ndarray, steps: np.ndarray) -> None:
        rows = max(1, _KEPT_SAMPLES // real.shape[1])
        if self.recent_real is not None and len(real) < rows:
            real = np.concatenate([self.recent_real, real])
            fake = np.concatenate([self.recent_fake, fake])
            steps = np.concatenate([self.recent_steps, steps])
        self.recent_real, self.recent_fake, self.recent_steps = real[-rows:], fake[-rows:], steps[-rows:]


def _table(rows: list[tuple]) -> np.ndarray:
    if not any(isinstance(value, Tensor) for value in rows[0]):
        return np.asarray(rows, np.float32)
    like = next(value for value in rows[0] if isinstance(value, Tensor))
    flat = [torch.as_tensor(value, dtype=torch.float32, device=like.device) for row in rows for value in row]
    return torch.stack(flat).view(len(rows), 4).cpu().numpy()
