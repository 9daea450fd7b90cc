"""The random streams of a run. Each use has its own, so that one never shifts another."""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor

from ..settings.params import ConfigError

_STREAMS = ("order", "noise", "random", "dropout", "probes", "init")


class Randomness:
    """Generators derived from one seed.

    Args:
        rank: of the process among those that train together: all of them have the same `order` and `init_seed`, and
            each its own streams of the rest. The first has those of a process that trains alone; those of the others
            begin anew in each iteration, so that they follow from seed, rank and step, and no state need hold them.

    Attributes:
        order: data order, on the CPU.
        noise: latents, on the device.
        random: penalties and instance noise, on the device.
        dropout: dropout masks and noise for pixels, on the device.
        probes: whatever probes draw, on the device; not part of the training's state.
        init_seed: for the networks' first weights.
    """

    def __init__(self, seed: int, device: torch.device, rank: int = 0) -> None:
        self._seed, self._rank = seed, rank
        seeds = {name: int(child.generate_state(1, np.uint64)[0] >> 1) for name, child in
                 zip(_STREAMS, np.random.SeedSequence(seed).spawn(len(_STREAMS)), strict=True)}
        self.order = torch.Generator().manual_seed(seeds["order"])
        self.noise = torch.Generator(device).manual_seed(seeds["noise"])
        self.random = torch.Generator(device).manual_seed(seeds["random"])
        self.dropout = torch.Generator(device).manual_seed(seeds["dropout"])
        self.probes = torch.Generator(device).manual_seed(seeds["probes"])
        self.init_seed = seeds["init"]

    def begin_iteration(self, step: int) -> None:
        """Make the streams of the iteration after `step` done ones, where they are not those that go on."""
        if self._rank:
            seeds = np.random.SeedSequence((self._seed, self._rank, step)).generate_state(3, np.uint64)
            for name, seed in zip(("noise", "random", "dropout"), seeds, strict=True):
                getattr(self, name).manual_seed(int(seed >> 1))

    def state(self) -> dict[str, Tensor]:
        """Get the state of every stream that training draws from, except the data order (see `Batches`)."""
        return {name: getattr(self, name).get_state() for name in ("noise", "random", "dropout")}

    def restore(self, state: dict[str, Tensor]) -> None:
        for name in ("noise", "random", "dropout"):
            getattr(self, name).set_state(state[name])


def refuse_broken(state: Tensor, device: torch.device) -> None:
    """Refuse a generator's state from which it cannot go on.

    Args:
        state: (n,) uint8, as long as those of the device's generators.

    Raises:
        ConfigError: it is damaged.
    """
    try:
        torch.Generator(device).set_state(state)
    except RuntimeError as error:
        raise ConfigError("", f"the state of a random generator is damaged: {error}") from None
    if device.type == "cpu":
        # torch takes these as they are, and would read beyond its 624 words: how many are left, and which is next
        left, following = int(state[8:12].view(torch.int32)), int(state[16:24].view(torch.int64))
        if not (left == 1 and following == 0) and not (1 <= following <= 624 and left + following == 625):
            raise ConfigError("", "the state of a random generator is damaged: it points outside of its words; "
                                  "choose an earlier copy")
