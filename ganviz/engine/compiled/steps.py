"""Train with a compiled step: prepare the inputs of many iterations, run them without Python, take back the results."""

from __future__ import annotations

import contextlib
import ctypes
import math
import weakref
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
import torch
from torch import Tensor

from ..datasets.batches import Batch
from ..numerics.randomness import Randomness
from ..settings.config import RunConfig
from .cache import Built, trial
from .errors import Mismatch
from .inputs import Draw, Scalar
from .program import PANEL
from .source import CLOSE_TEAM, DIGEST, ENTRY, OPEN_TEAM

_pointer = ctypes.c_void_p


@dataclass(frozen=True)
class Trained:
    """The results of one call of a compiled step.

    Attributes:
        count: iterations done.
        measured: (count, updates, 2) float64, loss and gradient norm of each update.
        parts: (count, n) float64, terms and penalties of the first update, then those of the second and so on.
        logits_real, logits_fake: (count, n) float32 of the last batch that each D judged in each iteration.
        bad: the update of the next iteration that was left out, since its loss or norm was not finite, as (number,
            loss, norm); None if all is well.
        arrived: waits until the numbers above have come from the device; None if they are already there.
    """

    count: int
    measured: np.ndarray
    parts: np.ndarray
    logits_real: Tensor
    logits_fake: Tensor
    bad: tuple[int, float, float] | None
    arrived: Callable[[], None] | None = None


class TrainingStep(Protocol):
    """An iteration in a form that runs many times in one call.

    Attributes:
        way: how its steps are run, as shown on the screen.
        threads: of the CPU that compute them; the results are the same for any number.
        is_shared: whether more than one can.
        states: names of the tensors it is to be given.
        updates: number of the phase of each update of an iteration.
        parts: names of the series of each update's terms and penalties.
        draws: what an iteration draws from the random streams, in order.
        tracked: how often an iteration passes each batch-norm layer that it does not count itself.
        batches: number of those that an iteration takes.
    """

    way: str
    threads: int
    is_shared: bool
    states: list[str]
    updates: list[int]
    parts: list[tuple[str, ...]]
    draws: list[Draw]
    tracked: dict[str, int]
    batches: int

    def scalars(self, config: RunConfig, step: int, count: int) -> np.ndarray: ...

    def run(self, count: int, states: Sequence[Tensor], batches: Batch, drawn: Sequence[Tensor], scalars: np.ndarray,
            halt: ctypes.c_int, done: ctypes.c_int64) -> Trained: ...


class CompiledStep:
    """A training step in a loaded library.

    Loading and the first call are marked in the cache: a library that crashes is not tried a second time.

    Args:
        threads: that may compute a step, the caller's among them; a step of small products takes one. The results are
            the same for any number.

    Raises:
        Mismatch: the library is not the one that the description describes.
        OSError: it cannot be loaded.

    Attributes:
        way: how its steps are run, as shown on the screen.
        is_shared: whether several threads can share its work.
        states: names of the tensors it is given and may change.
        updates: number of the phase of each update of an iteration.
        parts: names of the series of each update's terms and penalties.
        draws: what an iteration draws from the random streams, in order.
        tracked: how often an iteration passes each batch-norm layer.
        batches: number of those that an iteration takes.
        logits: samples of each side whose logits it gives back; 0 for none.
    """

    way = "compiled"

    def __init__(self, built: Built, threads: int = 1) -> None:
        about = self._about = built.description
        self._place = built.path.parent
        with trial(self._place):
            self._library = ctypes.CDLL(str(built.path))  # calls through ctypes release the GIL
        self._function = self._entry(about.digest())
        self._was_run = False
        self.is_shared = hasattr(self._library, OPEN_TEAM)
        self._threads = threads if self.is_shared else 1
        self._end_team: Callable[[], None] | None = None
        self._team: int | None = None
        self.states = [state.name for state in about.states]
        self.updates = list(about.updates)
        self.parts = list(about.parts)
        self.draws = list(about.draws)
        self.tracked = about.tracked
        self.batches = about.batches
        self.logits = about.logits
        self._scratch = torch.zeros(about.scratch + 16)

    def _entry(self, digest: str) -> Callable[..., int]:
        try:
            found = (ctypes.c_char * len(digest)).in_dll(self._library, DIGEST).value.decode(errors="replace")
            function = getattr(self._library, ENTRY)
        except (ValueError, AttributeError) as error:
            raise Mismatch(str(error)) from None
        if found != digest:
            raise Mismatch("the library has another description")
        function.restype = ctypes.c_int64
        function.argtypes = [ctypes.c_int64, *[_pointer] * 11]
        return function

    @property
    def threads(self) -> int:
        """Threads that compute a step: 1, or as many as were asked for where its products are large.

        They are begun by the next call, and sleep between calls.
        """
        return self._threads

    @threads.setter
    def threads(self, threads: int) -> None:
        if self.is_shared and threads != self._threads:
            self.close()
            self._threads = threads

    def close(self) -> None:
        """End the threads, if any were begun; the next call begins them again."""
        if self._end_team is not None:
            self._end_team()
        self._end_team = self._team = None

    def _open_team(self) -> int | None:
        if self._team is None and self.threads > 1:
            begin, end = getattr(self._library, OPEN_TEAM), getattr(self._library, CLOSE_TEAM)
            begin.restype, begin.argtypes, end.argtypes = _pointer, [ctypes.c_int, ctypes.c_long], [_pointer]
            self._team = begin(self.threads - 1, PANEL)
            self._end_team = weakref.finalize(self, end, self._team)
        return self._team

    def scalars(self, config: RunConfig, step: int, count: int) -> np.ndarray:
        """Tabulate the settings in force in the iterations after `step`: (count, scalars) float64."""
        return settings_table(self._about.scalars, config, step, count)

    def run(self, count: int, states: Sequence[Tensor], batches: Batch, drawn: Sequence[Tensor], scalars: np.ndarray,
            halt: ctypes.c_int, done: ctypes.c_int64) -> Trained:
        """Train up to `count` iterations; fewer if an update is bad.

        Args:
            states: the tensors named by `states`, float32 and contiguous; changed in place.
            batches: each part of them (count, batches, samples, ...) and contiguous.
            drawn: one tensor for each of `draws`, (count, ...) with strides of its own along the first axis.
            scalars: as `scalars` gives them.
            halt: 1 ends the run before the next iteration; any thread may set it.
            done: counts the iterations, for other threads.

        Raises:
            ValueError: an argument is not as the library expects it; the library would write past its end.
        """
        given = [getattr(batches, part.kind).float() for part in self._about.given]
        self._refuse_others(count, states, given, drawn, scalars)
        inputs = [*(part[0, i] for i in range(self.batches) for part in given), *(d[0] for d in drawn)]
        strides = [part.stride(0) for part in given] * self.batches + [d.stride(0) for d in drawn]
        pairs = 2 * len(self.updates)
        measured = np.full((count, pairs + sum(map(len, self.parts))), np.nan)
        real, fake = torch.empty(count, self.logits), torch.empty(count, self.logits)
        bad = ctypes.c_int(-1)
        with contextlib.nullcontext() if self._was_run else trial(self._place):
            trained = self._function(
                count, _addresses(states), _addresses(inputs), (ctypes.c_int64 * len(strides))(*strides),
                scalars.ctypes.data, self._scratch.data_ptr(), measured.ctypes.data, _addresses([real, fake]),
                ctypes.byref(halt), ctypes.byref(done), ctypes.byref(bad),
                self._open_team())
        self._was_run = True
        of_updates = measured[:, :pairs].reshape(count, len(self.updates), 2)
        wrong = (bad.value, *of_updates[trained, bad.value].tolist()) if bad.value >= 0 else None
        return Trained(trained, of_updates[:trained], measured[:trained, pairs:], real[:trained], fake[:trained], wrong)

    def _refuse_others(self, count: int, states: Sequence[Tensor], given: Sequence[Tensor], drawn: Sequence[Tensor],
                       scalars: np.ndarray) -> None:
        about = self._about
        for tensor, state in zip(states, about.states, strict=True):
            if tuple(tensor.shape) != state.shape or tensor.dtype != torch.float32 or not tensor.is_contiguous() \
                    or tensor.device.type != "cpu":
                raise ValueError(f"{state.name} is {_kind(tensor)}; the compiled step was made for "
                                 f"float32 of shape {state.shape}")
        for tensor, part in zip(given, about.given, strict=True):
            if tuple(tensor.shape) != (count, about.batches, *part.shape) or not tensor.is_contiguous():
                raise ValueError(f"batches of {part.kind} are {_kind(tensor)}; the compiled step was made for "
                                 f"{part.shape}")
        if [d.shape[1] for d in drawn] != [math.prod(d.shape) for d in about.draws]:
            raise ValueError("what was drawn is not what the compiled step was made for")
        if scalars.shape != (count, max(1, len(about.scalars))):
            raise ValueError(f"a table of settings of shape {scalars.shape} is not the compiled step's")


def _kind(tensor: Tensor) -> str:
    return f"{tensor.dtype} of shape {tuple(tensor.shape)} on {tensor.device}"


def settings_table(scalars: Sequence[Scalar], config: RunConfig, step: int, count: int) -> np.ndarray:
    """Tabulate the settings in force in the iterations after `step`: (count, scalars) float64."""
    values = np.empty((count, max(1, len(scalars))))
    for column, scalar in enumerate(scalars):
        section = config.section(scalar.section)
        value = getattr(section, scalar.name)
        values[:, column] = [value(step + k) for k in range(count)] if callable(value) else value
    return values


def _addresses(tensors: Sequence[Tensor]) -> Any:
    return (_pointer * len(tensors))(*(t.data_ptr() for t in tensors))


_FILLS: dict[str, Callable[[Tensor, torch.Generator, float], Tensor]] = {
    "normal": lambda out, generator, p: out.normal_(generator=generator),
    "uniform": lambda out, generator, p: out.uniform_(generator=generator),
    "exponential": lambda out, generator, p: out.exponential_(generator=generator),
    "bernoulli": lambda out, generator, p: out.bernoulli_(p, generator=generator),
    "permutation": lambda out, generator, p: out.copy_(
        torch.randperm(len(out), generator=generator, device=out.device)),
}


def draw_block(draws: Sequence[Draw], randomness: Randomness, count: int) -> list[Tensor]:
    """Draw for `count` iterations, number for number as they would draw one after the other.

    Returns:
        for each draw (count, numbers) float32, on the generators' device.
    """
    drawn: dict[int, Tensor] = {}
    for stream in dict.fromkeys(d.stream for d in draws):
        numbers = [i for i, d in enumerate(draws) if d.stream == stream]
        sizes = [int(np.prod(draws[i].shape)) for i in numbers]
        generator = getattr(randomness, stream)
        table = torch.empty(count, sum(sizes), device=generator.device)
        columns = table.split(sizes, 1)
        kinds = {draws[i].kind for i in numbers}
        # torch makes normal numbers in sixteens: full ones follow each other alike in one call and in many;
        # a GPU gives each call numbers of its own
        if generator.device.type == "cpu" and (
                kinds == {"uniform"} or (kinds == {"normal"} and all(n % 16 == 0 for n in sizes))):
            _FILLS[kinds.pop()](table, generator, 0.0)
        else:
            for k in range(count):
                for number, column in zip(numbers, columns, strict=True):
                    _FILLS[draws[number].kind](column[k], generator, draws[number].p)
        drawn.update(zip(numbers, columns, strict=True))
    return [drawn[i] for i in range(len(draws))]
