"""`ganviz.watch`: watch and steer a script's own training loop."""

from __future__ import annotations

import atexit
import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import torch
import torch.distributed as dist
from torch import Tensor, nn

from ..distributed.launch import Launch
from ..record.run_recorder import DEFAULT_LIMIT, RunRecorder
from ..settings.params import ConfigError
from ..settings.registries import LOSSES
from ..telemetry.events import Note
from ..telemetry.mailbox import Picture, ScalarBlock, Telemetry
from .building import Builder
from .live import Live, LiveValue, declared
from .networks import Parts
from .notebook import NAME, follow_cells, shell
from .rates import Rates, side_of_name
from .watched_run import WatchedRun
from .window import Window

_open: set[WatchedRun] = set()


class Unread(Telemetry):
    """A mailbox that nobody empties: it passes on to the recorder, and keeps nothing."""

    def send_event(self, event):
        for listener in self.listeners:
            listener.take_event(event)

    def send_block(self, block: ScalarBlock) -> None:
        for listener in self.listeners:
            listener.take_block(block)

    def send_picture(self, picture: Picture) -> None:
        for listener in self.listeners:
            listener.take_picture(picture)


def watch(*, generator: nn.Module | None = None, discriminator: nn.Module | None = None,
          networks: Mapping[str, nn.Module] | None = None,
          optimizers: Mapping[str, torch.optim.Optimizer] | None = None, real: Any = None, z_dim: int = 0,
          live: Mapping[str, LiveValue | Live] | None = None, sample: Callable[[int], Tensor] | None = None,
          score: Callable[[Tensor], Tensor] | None = None, shape: tuple[int, int, int] | None = None, loss: str = "",
          name: str = "", record: bool | str | Path = True, window: bool = True, pause_on_nan: bool = False,
          seed: int = 1) -> WatchedRun:
    """Watch and steer a training loop of your own.

    Nothing of the loop changes: its numbers are the same, to the last bit, with and without this. What is not given is
    not shown, and the window says so. Where several processes train together, the first one is recorded and can be
    looked at, but not steered: a change would not reach the others.

    Args:
        generator, discriminator: your networks, whatever their classes.
        networks: more of them, or all, by names of your own ("G_AB", "D_A"); by these it is told which judge.
        optimizers: by names of your own; their learning rates and the like can be changed in the window.
        real: your data set, a loader of it, a tensor or an array; some of its samples are compared with.
        z_dim: dimension of the noise that the generator is fed, as (n, z_dim) or (n, z_dim, 1, 1); 0 reads it off the
            first layer.
        live: values that can be changed in the window, and are read as `run.live.NAME`; numbers, texts, or `Live` with
            a range and a sentence.
        sample: makes n samples, where the generator is not simply fed noise.
        score: judges (n, ...) samples, where the discriminator is not simply fed them.
        shape: (channels, height, width) of a sample, where it is laid out in another way.
        loss: "non-saturating", "wasserstein" or another that ganviz has: what the discriminator's outputs mean.
        name: of the run; in a notebook, another of the same name ends the one before.
        record: whether to record to a file in the folder of runs, or to which file.
        window: whether to open a window beside the script.
        pause_on_nan: whether a loss that is not finite pauses the loop.
        seed: of the noise that samples are made from.

    Returns:
        The run: go through its `steps`, and `log` what your loop measures.

    Raises:
        ConfigError: something that was given cannot be used; says what, and the way out.
    """
    builder = prepared(generator=generator, discriminator=discriminator, networks=networks, optimizers=optimizers,
                       real=real, z_dim=z_dim, live=live, sample=sample, score=score, shape=shape, loss=loss,
                       name=name or (Path(sys.argv[0]).stem if shell() is None else NAME) or "own loop", seed=seed)
    if shell() is not None:
        for earlier in [run for run in _open if run.name == builder.name]:
            earlier.close()  # the cell is run again
    telemetry = Unread()
    rank, processes = _place_among_processes()
    if rank:
        record = window = False
    run = WatchedRun(builder, telemetry, _recorder(record, builder.name, telemetry), pause_on_nan, processes)
    run.show = Window(run).show
    follow_cells(run)
    atexit.register(_close_at_exit, run, os.getpid())
    run.on_closed.append(lambda: _open.discard(run))
    _open.add(run)
    if window:
        run.show()
    return run


def prepared(*, generator: nn.Module | None = None, discriminator: nn.Module | None = None,
             networks: Mapping[str, nn.Module] | None = None,
             optimizers: Mapping[str, torch.optim.Optimizer] | None = None, real: Any = None, z_dim: int = 0,
             live: Mapping[str, LiveValue | Live] | None = None, sample: Callable[[int], Tensor] | None = None,
             score: Callable[[Tensor], Tensor] | None = None, shape: tuple[int, int, int] | None = None, loss: str = "",
             name: str = "", seed: int = 1) -> Builder:
    """Check what a script gives, as `watch` takes it, and keep it until its first iteration is over."""
    found = dict(networks or {})
    for key, network in (("G", generator), ("D", discriminator)):
        if network is not None and all(network is not other for other in found.values()):
            found[key] = network
    for key, network in found.items():
        if not isinstance(network, nn.Module):
            raise ConfigError(f"networks.{key}", f"a {type(network).__name__} is not a torch.nn.Module")
    if not found:
        raise ConfigError("watch", "no network was given; give generator=… and discriminator=…, or networks={…}")
    if loss and loss not in set(LOSSES):
        raise ConfigError("loss", f"there is no loss {loss!r}; choose one of {', '.join(LOSSES)}, or none")
    maker, judge = (next((key for key, network in found.items() if network is wanted), "")
                    for wanted in (generator, discriminator))
    sides = {key: "d" if key == judge else "g" if key == maker else side_of_name(key) for key in found}
    first = found[maker] if maker else next(iter(found.values()))
    parts = Parts(found, maker, judge, z_dim=z_dim, sample=sample, score=score,
                  device=next((p.device for p in first.parameters()), torch.device("cpu")))
    Rates(optimizers or {}, found, sides)  # what it cannot take is told now, not after an iteration
    return Builder(parts, dict(optimizers or {}), sides, declared(live or {}), real, shape, loss, name, seed)


def _place_among_processes() -> tuple[int, int]:
    """Return this process's rank, and how many train the same networks: by torch.distributed, or under torchrun."""
    if dist.is_available() and dist.is_initialized():
        return dist.get_rank(), dist.get_world_size()
    launch = Launch.of_process()
    return (0, 1) if launch is None else (launch.rank, launch.count)


def _recorder(record: bool | str | Path, name: str, telemetry: Telemetry) -> RunRecorder | None:
    if record is False:
        return None

    def tell(sentence: str) -> None:
        telemetry.send_event(Note(telemetry.pace.step, sentence))

    return RunRecorder.new(name, DEFAULT_LIMIT, tell, path=None if record is True else Path(record))


def _close_at_exit(run: WatchedRun, process: int) -> None:
    """Close a run that is still open when the interpreter ends, with the error that ends it, if one does."""
    if os.getpid() == process:  # a child that was forked has no part in it
        run.close(getattr(sys, "last_value", None))
