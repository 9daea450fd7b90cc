"""What a script logs: known names become the series of every run, any other name a curve of its own."""

from __future__ import annotations

import numbers
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from torch import Tensor

from ..losses.base import Loss
from ..settings.params import ConfigError
from ..telemetry.facts import Term
from ..telemetry.mailbox import SERIES, ScalarBlock
from ..training.recorder import BadValue, Recorder
from .networks import as_logits
from .rates import side_of_name

LOGITS = ("logits_real", "logits_fake")
_LOSSES, _NORMS = {"loss_d": "d", "loss_g": "g"}, {"grad_norm_d": "d", "grad_norm_g": "g"}
_JUDGED = SERIES[4:]  # what comes of the logits, where these are given
_LARGEST = 16_384  # verdicts of one batch; of more of them, the first ones


@dataclass(frozen=True)
class Row:
    """What was logged in one iteration.

    Attributes:
        values: by name: numbers, or scalars still on their way.
        logits: (n, ...) of reals and of fakes, as the discriminator gave them; None unless both were logged.
    """

    values: Mapping[str, Any]
    logits: tuple[Tensor, Tensor] | None = None


class Log:
    """What is logged in the iteration that runs now; nothing in it waits for a GPU."""

    def __init__(self) -> None:
        self._values: dict[str, Any] = {}

    def take(self, values: Mapping[str, Any]) -> None:
        """Note some values; of one that comes several times in an iteration, the last counts.

        Raises:
            ConfigError: a value is neither a number nor a tensor, or a name is none.
        """
        for name, value in values.items():
            if value is not None:
                self._values[name] = _verdicts(value) if name in LOGITS else _scalar(name, value)

    def row(self) -> Row:
        """Take what was noted since the last call."""
        values, self._values = self._values, {}
        real, fake = values.pop("logits_real", None), values.pop("logits_fake", None)
        return Row(values, None if real is None or fake is None else (real, fake))


def _verdicts(value: Any) -> Tensor:
    if not isinstance(value, Tensor):
        raise ConfigError("log", f"logits are what the discriminator gives, a tensor, not a {type(value).__name__}")
    return value.detach().clone()  # the script may go on to write where they are


def _scalar(name: str, value: Any) -> Any:
    if isinstance(value, Tensor):
        if value.numel() != 1:
            value = value.detach().float().mean()
        return value.item() if value.device.type == "cpu" else value.detach().clone()
    if isinstance(value, numbers.Number) and not isinstance(value, complex):
        return float(value)
    if isinstance(value, np.ndarray) and value.size:
        return float(value.mean())
    raise ConfigError(f"log({name}=…)", f"a {type(value).__name__} is not a number; log numbers and tensors")


def term_of(name: str) -> Term:
    """Make the curve of a name that no series has."""
    words = name.replace("_", " ")
    return Term(name, words, side_of_name(name), f"{words}, as the script logs it.",
                penalty=any(word in name.lower() for word in ("penalty", "gp", "r1", "r2")))


class Curves:
    """The series of a run, made of what its iterations logged. One thread uses it at a time.

    Args:
        probabilities: whether what is logged as logits is a sigmoid's.

    Attributes:
        terms: the curves of its own so far.
        recorder: keeps the newest verdicts and means.
        bad: the first loss or gradient norm of the newest block that is not finite; None if all are well.
    """

    def __init__(self, probabilities: bool) -> None:
        self.terms: tuple[Term, ...] = ()
        self.recorder = Recorder()
        self.bad: BadValue | None = None
        self._probabilities = probabilities
        self._sizes: tuple[int, int] | None = None

    def new_names(self, rows: list[Row]) -> list[str]:
        """List the names that have no series yet, in the order in which they came."""
        known = {*SERIES, *(term.name for term in self.terms)}
        return [name for name in dict.fromkeys(name for row in rows for name in row.values) if name not in known]

    def extend(self, names: list[str]) -> None:
        """Give each of these names a curve from here on."""
        self.terms = (*self.terms, *map(term_of, names))
        before, self.recorder = self.recorder, Recorder([term.name for term in self.terms])
        self.recorder.means |= before.means
        self.recorder.recent_real, self.recorder.recent_fake = before.recent_real, before.recent_fake
        self.recorder.recent_steps = before.recent_steps

    def blocks(self, rows: list[Row], last_step: int, loss: Loss, even_logit: float | None) -> list[ScalarBlock]:
        """Make blocks of the rows, the newest of which is of `last_step`: one, or several where batches differ in size.
        """
        found, first, self.bad = [], 0, None
        for number in range(1, len(rows) + 1):
            if number == len(rows) or self._differs(rows[number - 1:number + 1]):
                step = last_step - len(rows) + number
                found.append(self._block(rows[first:number], step, loss, even_logit))
                first = number
        return found

    @staticmethod
    def _differs(rows: list[Row]) -> bool:
        one, other = (None if row.logits is None else tuple(verdicts.shape for verdicts in row.logits) for row in rows)
        return one != other and one is not None and other is not None

    def _block(self, rows: list[Row], last_step: int, loss: Loss, even_logit: float | None) -> ScalarBlock:
        judged = self._judged(rows)
        sizes = next((tuple(map(len, pair)) for pair in judged if pair is not None), None)
        if sizes is not None and sizes != self._sizes:
            self.recorder.forget_logits()
            self._sizes = sizes
        for row, pair in zip(rows, judged, strict=True):
            self.recorder.add({side: row.values[name] for name, side in _LOSSES.items() if name in row.values},
                              {side: row.values[name] for name, side in _NORMS.items() if name in row.values},
                              pair, row.values)
        block = self.recorder.flush(last_step, loss, even_logit)
        self.bad = self.bad or self.recorder.first_bad
        return self._with_judged(block, rows)

    def _judged(self, rows: list[Row]) -> list[tuple[Tensor, Tensor] | None]:
        """Make (n,) logits of what the rows hold, for all rows at once: their batches are of one size."""
        sides = []
        for side in range(2):
            verdicts = [row.logits[side] for row in rows if row.logits is not None]
            if not verdicts:
                return [None] * len(rows)
            count = len(verdicts[0])
            flat = as_logits(torch.stack(verdicts).flatten(0, 1), self._probabilities)
            sides.append(iter(flat.view(len(verdicts), count)[:, :_LARGEST]))
        return [None if row.logits is None else (next(sides[0]), next(sides[1])) for row in rows]

    def _with_judged(self, block: ScalarBlock, rows: list[Row]) -> ScalarBlock:
        """Put in accuracies and scores that the script has computed itself."""
        given = {name for row in rows for name in row.values if name in _JUDGED}
        if not given:
            return block
        values = block.values.copy()
        for name in given:
            column = [row.values.get(name) for row in rows]
            at = [place for place, value in enumerate(column) if value is not None]
            values[at, SERIES.index(name)] = torch.stack([torch.as_tensor(column[k]).float() for k in at]).cpu().numpy()
            self.recorder.means[name] = float(np.nanmean(values[:, SERIES.index(name)]))
        values.flags.writeable = False
        return ScalarBlock(block.first_step, values, block.made_at)

