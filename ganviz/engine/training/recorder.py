"""Collect every step's scalars where they are made and send them on in blocks."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
import torch
from torch import Tensor

from ..losses.base import Loss
from ..telemetry.mailbox import SERIES, ScalarBlock

_NAN = float("nan")
_KEPT_SAMPLES = 8192


@dataclass(frozen=True)
class BadValue:
    """A loss or a gradient that was measured and is not finite.

    Attributes:
        step: iteration number.
        side: "d" or "g".
        what: "loss" or "gradient".
        value: NaN or infinite.
    """

    step: int
    side: str
    what: str
    value: float


@dataclass(frozen=True)
class _Block:
    """Iterations that were noted together.

    Attributes:
        values: (n, 4 + terms) float32 losses, gradient norms and terms.
        scored: (m,) rows of the iterations in which D judged a batch.
        logits_real, logits_fake: (m, batch) float32 on the CPU.
        bad: row and column of the first value that was measured and is not finite; None if all are well.
    """

    values: np.ndarray
    scored: np.ndarray
    logits_real: Tensor
    logits_fake: Tensor
    bad: tuple[int, int] | None = None

    def __len__(self) -> int:
        return len(self.values)

    def fetched(self) -> _Block:
        return self


@dataclass(frozen=True)
class _LaterBlock:
    """Iterations whose numbers are still on their way from the device.

    Attributes:
        count: of iterations.
        sides: columns of the sides, 0 for D and 1 for G, that were trained.
        fetch: waits for the numbers and returns a block's `values`, `logits_real` and `logits_fake`.
    """

    count: int
    sides: tuple[int, ...]
    fetch: Callable[[], tuple[np.ndarray, Tensor, Tensor]]

    def __len__(self) -> int:
        return self.count

    def fetched(self) -> _Block:
        values, real, fake = self.fetch()
        noted = np.zeros(values.shape, bool)
        for side in self.sides:
            noted[:, [side, side + 2]] = True
        scored = np.arange(len(values)) if real.shape[1] else np.arange(0)
        return _Block(values.astype(np.float32), scored, real, fake, _first_bad(values, noted))


class Recorder:
    """The scalars and logits of the steps since the last flush.

    Args:
        terms: names of the series that follow those of every run.

    On a GPU the values stay tensors until `flush`, so that recording a step does not wait for it.

    Attributes:
        terms: as given.
        recent_real, recent_fake: (n, batch) float32 logits of the newest steps, at most some 8,000 samples.
        recent_steps: (n,) their iteration numbers.
        first_bad: the first of the newest block's values that went wrong; None if all are well.
        means: mean of each series' finite values in the newest block; NaN where there are none.
    """

    def __init__(self, terms: Sequence[str] = ()) -> None:
        self.terms = tuple(terms)
        self._series = (*SERIES, *self.terms)
        self.recent_real: np.ndarray | None = None
        self.recent_fake: np.ndarray | None = None
        self.recent_steps: np.ndarray | None = None
        self.first_bad: BadValue | None = None
        self.means: dict[str, float] = dict.fromkeys(self._series, _NAN)
        self._rows: list[tuple] = []
        self._logits: list[tuple[Tensor, Tensor] | None] = []
        self._blocks: list[_Block | _LaterBlock] = []

    def __len__(self) -> int:
        return len(self._rows) + sum(map(len, self._blocks))

    def add(self, losses: dict[str, float | Tensor], norms: dict[str, float | Tensor],
            logits: tuple[Tensor, Tensor] | None, terms: Mapping[str, float | Tensor] = MappingProxyType({})) -> None:
        """Note one iteration: loss and gradient norm by side, D's logits of its last batch, and terms."""
        self._rows.append((losses.get("d"), losses.get("g"), norms.get("d"), norms.get("g"),
                           *map(terms.get, self.terms)))
        self._logits.append(logits)

    def add_many(self, values: np.ndarray, logits_real: Tensor, logits_fake: Tensor) -> None:
        """Note several iterations at once.

        Args:
            values: (n, 4 + terms) loss of D and of G, gradient norm of D and of G, then the terms; NaN where nothing
                was measured.
            logits_real, logits_fake: (n, batch), of each iteration's last batch; batch 0 if D judged none.
        """
        self._close_rows()
        scored = np.arange(len(values)) if logits_real.shape[1] else np.arange(0)
        self._blocks.append(_Block(values.astype(np.float32), scored, logits_real, logits_fake))

    def add_later(self, count: int, sides: Sequence[int],
                  fetch: Callable[[], tuple[np.ndarray, Tensor, Tensor]]) -> None:
        """Note several iterations whose numbers are on their way from the device.

        `flush` fetches them.

        Args:
            count: of iterations.
            sides: 0 for D and 1 for G, those that were trained.
            fetch: waits for the numbers and returns the arguments of `add_many`.
        """
        self._close_rows()
        self._blocks.append(_LaterBlock(count, tuple(sides), fetch))

    def flush(self, last_step: int, loss: Loss, even_logit: float | None) -> ScalarBlock | None:
        """Make the block of all steps noted since the last call; None if there were none.

        Args:
            last_step: iteration number of the newest noted step.
            loss: in force during these steps.
            even_logit: above it D's verdict is "real" (see `Loss.even_logit`); None if scores have no such point.
        """
        self.first_bad = None
        self._close_rows()
        waiting, self._blocks = self._blocks, []
        blocks = [block.fetched() for block in waiting]
        if not blocks:
            return None
        first_step = last_step - sum(map(len, blocks)) + 1
        values = np.full((last_step - first_step + 1, len(self._series)), np.nan, np.float32)
        row = 0
        for block in blocks:
            self._fill(values[row:row + len(block)], block, first_step + row, loss, even_logit)
            if block.bad is not None and self.first_bad is None:
                at, column = block.bad
                self.first_bad = BadValue(first_step + row + at, ("d", "g")[column % 2],
                                          ("loss", "gradient")[column // 2], float(block.values[at, column]))
            row += len(block)
        self.means = {name: _finite_mean(column) for name, column in zip(self._series, values.T, strict=True)}
        values.flags.writeable = False
        return ScalarBlock(first_step, values)

    def _close_rows(self) -> None:
        """Make a block of the iterations that were noted one by one."""
        if not self._rows:
            return
        values = _table(self._rows, 4 + len(self.terms))
        bad = None if np.isfinite(values[:, :4]).all() else _first_bad(
            values[:, :4], np.array([[v is not None for v in row[:4]] for row in self._rows]))
        scored = [i for i, pair in enumerate(self._logits) if pair is not None]
        real, fake = (torch.stack([self._logits[i][side] for i in scored]).float().cpu() if scored
                      else torch.empty(0, 0) for side in (0, 1))
        self._blocks.append(_Block(values, np.asarray(scored, int), real, fake, bad))
        self._rows, self._logits = [], []

    def _fill(self, values: np.ndarray, block: _Block, first_step: int, loss: Loss, even_logit: float | None) -> None:
        values[:, :4] = block.values[:, :4]
        values[:, len(SERIES):] = block.values[:, 4:]
        scored, real, fake = block.scored, block.logits_real, block.logits_fake
        if not len(scored):
            return
        if even_logit is not None:
            values[scored, 4] = (real > even_logit).float().mean(1).numpy()
            values[scored, 5] = (fake <= even_logit).float().mean(1).numpy()
        squash = torch.sigmoid if loss.is_probability else torch.Tensor.float
        values[scored, 6] = squash(real).mean(1).numpy()
        values[scored, 7] = squash(fake).mean(1).numpy()
        self._keep(real.numpy(), fake.numpy(), scored + first_step)

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


_AS_COMPUTED = (0, 2, 1, 3)


def _first_bad(values: np.ndarray, noted: np.ndarray) -> tuple[int, int] | None:
    """Find row and column of the first number that is not finite, in the order in which they are computed.

    Args:
        values: (n, 4) losses and gradient norms.
        noted: (n, 4) whether it was measured.
    """
    rows, places = np.nonzero((~np.isfinite(values) & noted)[:, _AS_COMPUTED])
    return (int(rows[0]), _AS_COMPUTED[places[0]]) if len(rows) else None


def _finite_mean(column: np.ndarray) -> float:
    finite = column[np.isfinite(column)]
    # float32 would overflow in the sum of a diverging loss
    return float(finite.mean(dtype=np.float64)) if len(finite) else _NAN


def _table(rows: list[tuple], columns: int) -> np.ndarray:
    """Make an (n, columns) float32 table, NaN where nothing was measured."""
    values = [_NAN if value is None else value for row in rows for value in row]
    places = [place for place, value in enumerate(values) if isinstance(value, Tensor)]
    tensors = [values[place] for place in places]
    for place in places:
        values[place] = _NAN
    table = np.asarray(values, np.float32)
    if tensors:  # all in one copy from the device
        table[places] = torch.stack([tensor.to(torch.float32) for tensor in tensors]).cpu().numpy()
    return table.reshape(len(rows), columns)
