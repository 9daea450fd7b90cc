"""Several processes that train one run together, by torch.distributed: gloo on CPUs, NCCL on GPUs."""

from __future__ import annotations

import time
import traceback
from collections.abc import Callable, Sequence
from contextlib import contextmanager, suppress
from datetime import timedelta
from typing import Any, TypeVar

import msgspec
import torch
import torch.distributed as dist

# Its functions have the group that there is when it is imported as a default. Torch's optimizers import it; after the
# group was made, it would keep the group's threads beyond `close`, and they can end the process while Python ends.
import torch.distributed.nn
from torch import Tensor

from ..settings.params import ConfigError
from .errors import RankLost
from .launch import Launch
from .orders import TEXT, Order, decode, encode
from .ranks import Ranks

T = TypeVar("T")

# A process that dies is noticed at once, since its connections close; this is for a machine or a network that is gone.
_SECONDS_UNTIL_LOST = 600
# So long it takes at most until all that are left have noticed that one is gone, and have left word.
_SECONDS_TO_COUNT = 3.0


class ProcessRanks(Ranks):
    """One of several processes that train one run together. Its methods are for one thread, but for `want_end`.

    Args:
        launch: what torchrun says of this process.

    Raises:
        RankLost: the others cannot be reached.
    """

    def __init__(self, launch: Launch) -> None:
        self.rank, self.count = launch.rank, launch.count
        self.local_rank, self.local_count = launch.local_rank, launch.local_count
        self._wants_end = False
        timeout = timedelta(seconds=_SECONDS_UNTIL_LOST)
        has_gpus = torch.cuda.is_available() and dist.is_nccl_available()
        try:
            store, _, _ = next(dist.rendezvous("env://", timeout=timeout))
            # the launcher's store outlives the processes: those of an attempt must not read what an earlier one left
            self._store = dist.PrefixStore(f"ganviz/{launch.attempt}/{launch.count}", store)
            dist.init_process_group("cpu:gloo,cuda:nccl" if has_gpus else "gloo", store=self._store, rank=self.rank,
                                    world_size=self.count, timeout=timeout)
        except RuntimeError as error:
            raise RankLost(f"the {self.count} processes of the run cannot reach each other: {_first_line(error)}"
                           ) from error

    def want_end(self) -> None:
        """Ask the first rank to end the run, with its next order; may be called from any thread or a signal's."""
        self._wants_end = True

    # -- tensors ------------------------------------------------------------------------------------------------

    def average(self, tensors: Sequence[Tensor]) -> None:
        flat = torch.cat([tensor.detach().reshape(-1).float() for tensor in tensors])
        with self._together():
            dist.all_reduce(flat)
        flat.div_(self.count)
        for tensor, mean in zip(tensors, flat.split([tensor.numel() for tensor in tensors]), strict=True):
            tensor.detach().copy_(mean.view(tensor.shape))

    def sum(self, values: Tensor) -> Tensor:
        return _Sum.apply(values, self)

    def added(self, values: Tensor) -> Tensor:
        """Add up all ranks' values, without their graph."""
        total = values.detach().clone(memory_format=torch.contiguous_format)
        with self._together():
            dist.all_reduce(total)
        return total

    def gathered(self, rows: Tensor) -> Tensor:
        rows = rows.detach().contiguous()
        parts = [torch.empty_like(rows) for _ in range(self.count)]
        with self._together():
            dist.all_gather(parts, rows)
        return torch.cat(parts)

    def own_rows(self, rows: Tensor) -> Tensor:
        return rows.unflatten(0, (self.count, -1))[self.rank]

    def of_first(self, values: Tensor) -> Tensor:
        values = values.detach().clone(memory_format=torch.contiguous_format)
        with self._together():
            dist.broadcast(values, 0)
        return values

    # -- plain values -------------------------------------------------------------------------------------------

    def share(self, value: Any) -> Any:
        text = msgspec.msgpack.encode(value) if self.is_first else b""
        size = int(self.of_first(torch.tensor(len(text))))
        return msgspec.msgpack.decode(self._text_of_first(text, size))

    def _text_of_first(self, text: bytes, size: int) -> bytes:
        if not size:
            return b""
        told = torch.frombuffer(bytearray(text or bytes(size)), dtype=torch.uint8)
        return self.of_first(told).numpy().tobytes()

    def agree(self, work: Callable[[], T]) -> T:
        done, error, trouble = None, None, {}
        try:
            done = work()
        except Exception as raised:
            error = raised
            trouble = {"message": str(error) or type(error).__name__, "of setting": isinstance(error, ConfigError),
                       "details": traceback.format_exc()}
        told = self._all(trouble)
        if error is not None:
            raise error
        for rank, found in enumerate(told):
            if found:
                message = f"rank {rank}: {found['message']}"
                raise ConfigError("", message) if found["of setting"] else RankLost(message, found["details"])
        return done

    def _all(self, value: Any) -> list[Any]:
        """Gather a plain value of each rank."""
        text = msgspec.msgpack.encode(value)
        longest = torch.tensor(len(text))
        with self._together():
            dist.all_reduce(longest, dist.ReduceOp.MAX)
        padded = torch.zeros(1, int(longest), dtype=torch.uint8)
        padded[0, :len(text)] = torch.frombuffer(bytearray(text), dtype=torch.uint8)
        sizes = self.gathered(torch.tensor([len(text)])).tolist()
        return [msgspec.msgpack.decode(row[:size].numpy().tobytes())
                for row, size in zip(self.gathered(padded), sizes, strict=True)]

    # -- orders -------------------------------------------------------------------------------------------------

    def order(self, order: Order) -> None:
        if not self.is_first:  # it does as it was told
            return
        number, text = encode(order)
        self._exchange(number, len(text))
        self._text_of_first(text, len(text))

    def receive(self) -> Order:
        """Wait for the first rank's next order; for the others."""
        number, size = self._exchange(0, 0)
        return decode(number, self._text_of_first(b"", size) if number == TEXT else b"")

    def _exchange(self, number: int, size: int) -> tuple[int, int]:
        """Pass an order's number and its text's size down, and the wish to end up."""
        told = torch.tensor([number, size, int(self._wants_end)])
        with self._together():
            dist.all_reduce(told, dist.ReduceOp.MAX)  # all but the first give zeros for the order
        number, size, wanted = told.tolist()
        self.end_is_wanted |= bool(wanted)
        return number, size

    # -- when one fails -----------------------------------------------------------------------------------------

    def fail(self, message: str, details: str = "") -> None:
        with suppress(RuntimeError):  # the launcher is gone too
            self._store.set(f"failed/{self.rank}", msgspec.msgpack.encode([message, details]))

    def close(self) -> None:
        with suppress(RuntimeError):
            dist.destroy_process_group()

    @contextmanager
    def _together(self):
        """Say who is gone where what all do together fails."""
        try:
            yield
        except RuntimeError as error:
            raise self._lost(error) from error

    def _lost(self, error: RuntimeError) -> RankLost:
        others = [rank for rank in range(self.count) if rank != self.rank]
        until = time.monotonic() + _SECONDS_TO_COUNT
        with suppress(RuntimeError):  # the launcher is gone too
            self._store.set(f"left/{self.rank}", b"1")
            gone = others
            while gone and time.monotonic() < until:
                time.sleep(0.05)
                gone = [rank for rank in others if not self._store.check([f"left/{rank}"])]
                failed = [rank for rank in gone if self._store.check([f"failed/{rank}"])]
                if failed:
                    message, details = msgspec.msgpack.decode(self._store.get(f"failed/{failed[0]}"))
                    return RankLost(f"rank {failed[0]} of {self.count} failed: {message}", details)
            if gone:
                names = f"rank {gone[0]}" if len(gone) == 1 else f"ranks {', '.join(map(str, gone))}"
                return RankLost(f"{names} of {self.count} is gone: killed, or its machine or the network failed"
                                if len(gone) == 1 else
                                f"{names} of {self.count} are gone: killed, or their machines or the network failed")
        return RankLost(f"the connection to the other processes was lost: {_first_line(error)}")


class _Sum(torch.autograd.Function):
    """The sum over all ranks. Each rank's loss depends on each one's values, so gradients are added up too."""

    @staticmethod
    def forward(ctx, values: Tensor, ranks: ProcessRanks) -> Tensor:
        ctx.ranks = ranks
        return ranks.added(values)

    @staticmethod
    def backward(ctx, gradient: Tensor) -> tuple[Tensor, None]:
        return _Sum.apply(gradient, ctx.ranks), None


def _first_line(error: Exception) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0]
