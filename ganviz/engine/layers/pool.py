"""A pool of earlier fakes, from which a discriminator is shown half of what it judges."""

from __future__ import annotations

import torch
from torch import Tensor, nn


class FakePool(nn.Module):
    """A pool of fakes of earlier steps. It has buffers and no parameters, so that it is part of a network's state.

    Args:
        size: fakes that are kept.
        shape: of one.

    Reference: Shrivastava et al. 2017, arXiv 1612.07828, section 2.3; Zhu et al. 2017, arXiv 1703.10593, section 4.
    As in the latter's code each fake is with probability ½ kept in the place of one that is shown instead of it; until
    the pool is full all are kept and shown. The fakes of one batch have different places.
    """

    def __init__(self, size: int, shape: tuple[int, ...]) -> None:
        super().__init__()
        self.register_buffer("fakes", torch.zeros(size, *shape))
        self.register_buffer("filled", torch.zeros((), dtype=torch.int64))

    @torch.no_grad()
    def exchange(self, fakes: Tensor, random: torch.Generator) -> Tensor:
        """Choose (n, *shape) that D is shown of n fakes. Those beyond the pool's size are shown as they are.

        Args:
            random: on the fakes' device.
        """
        size = len(self.fakes)
        offered = fakes.detach()[:size].float()
        count = len(offered)
        # nothing here waits for the device: whether the pool is full is asked there
        full = self.filled >= size
        first = torch.arange(count, device=fakes.device)
        places = torch.where(full, torch.randperm(size, generator=random, device=fakes.device)[:count],
                             (self.filled + first) % size)
        swapped = full & (torch.rand(count, generator=random, device=fakes.device) < 0.5)
        swapped = swapped.view(-1, *[1] * (fakes.dim() - 1))
        old = self.fakes[places]
        self.fakes[places] = torch.where(full & ~swapped, old, offered)
        self.filled.copy_(torch.clamp(self.filled + count, max=size))
        return torch.cat([torch.where(swapped, old, offered), fakes.detach()[size:].float()])
