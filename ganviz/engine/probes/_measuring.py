"""What probes that measure indicators share: many fakes, two sets of reals, and numbers as they are written."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import torch
from torch import Tensor

from .base import View, fixed_indices

# Samples that G makes in one go: a look can be cancelled between two.
_PART = 500
# Scores arrive in blocks of up to 256 steps: older than this is not from a block on its way.
_RECENT_STEPS, RECENT_ROWS = 512, 64
ONE_REAL = "needs 2 real samples, one to compare the other with, and there is 1"


def wanted(view: View, ordinary: int) -> int:
    """How many samples to measure: a full measurement says how many it wants."""
    return max(int(view.wishes.get("samples", ordinary)), 2)


def fakes(view: View, count: int, networks: dict | None = None) -> Iterator[Tensor]:
    """So many samples in parts of (n, *shape) float32, from new latents.

    Args:
        networks: whose; by default those that the view's wishes name.

    Raises:
        Cancelled: as asked.
    """
    for z in new_latents(view, count):
        yield view.fakes(z, networks).float()


def new_latents(view: View, count: int) -> Iterator[Tensor]:
    """So many latents in parts.

    Raises:
        Cancelled: as asked.
    """
    for start in range(0, count, _PART):
        view.give_way()
        yield view.model.latents(min(_PART, count - start), view.random)


def judged_fakes(view: View, count: int, networks: dict | None = None) -> tuple[Tensor, Tensor | None]:
    """So many samples at once, and what D is told beside them; arguments as those of `fakes`."""
    made, told = [], []
    for z in new_latents(view, count):
        made.append(view.fakes(z, networks).float())
        told.append(view.model.condition_of(z))
    return torch.cat(made), None if told[0] is None else torch.cat(told)


def no_discriminator(view: View) -> str:
    """Why nothing can be said of D; empty if there is one."""
    return "" if "d" in view.model.sides else "this model has no discriminator"


def two_real_sets(view: View, count: int) -> tuple[Tensor, Tensor]:
    """Two sets of as many reals each, without a sample in common: the one is what fakes are compared with.

    The other stands for the fakes of a perfect generator; held-out samples are in it first. Each has `count` samples,
    or half of what there is. Always the same ones in a run.

    Returns:
        Two (n, *shape) float32.
    """
    unseen = held_out(view)
    there = len(view.real) + len(unseen)
    count = min(count, there // 2)
    order = fixed_indices(view, len(view.real))
    unseen = unseen[:count]
    rest = view.real[_on_device(order[count:2 * count - len(unseen)], view)]
    return view.to_float(view.real[_on_device(order[:count], view)]), torch.cat([unseen, view.to_float(rest)])


def held_out(view: View) -> Tensor:
    """(n, *shape) float32 of the samples that are never trained on; none of them may be there."""
    items = view.data.items[:0] if view.held_out is None else view.held_out.items
    return view.to_float(torch.from_numpy(items.copy()).to(view.real.device))


def no_held_out(view: View) -> str:
    """Why there are no held-out samples; empty if there are."""
    if view.held_out is not None:
        return ""
    if view.config.train.held_out == 0:
        return "no real samples are held out from training (train.held_out is 0)"
    return f"no real samples are held out from training: {len(view.real)} are too few"


def recent_scores(view: View) -> tuple[np.ndarray, np.ndarray] | None:
    """D's (n,) logits of real and of fake samples in the last steps; None if it was not trained in them."""
    if view.recent_logits_real is None:
        return None
    rows = np.flatnonzero(view.recent_steps > view.step - _RECENT_STEPS)[-RECENT_ROWS:]
    if len(rows) == 0:
        return None
    return view.recent_logits_real[rows].ravel(), view.recent_logits_fake[rows].ravel()


def _on_device(indices: np.ndarray, view: View) -> Tensor:
    return torch.from_numpy(indices.copy()).to(view.real.device)


def percent(share: float, digits: int = 0) -> str:
    return f"{share:.{digits}%}".replace("%", " %")


def number(value: float) -> str:
    """Three digits; powers of ten for the very small and the very large."""
    if value == 0 or 1e-3 <= abs(value) < 1e4:
        return f"{value:.3g}" if abs(value) < 1000 else f"{value:.0f}"
    mantissa, exponent = f"{value:.1e}".split("e")
    return f"{mantissa}e{int(exponent)}"


def rated(value: float, good: float, fair: float) -> str:
    """The verdict on a number of which more is better."""
    return "good" if value >= good else "fair" if value >= fair else "bad"
