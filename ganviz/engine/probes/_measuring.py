"""What probes that measure indicators share: many fakes, two sets of reals, and the newest scores."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import torch
from torch import Tensor

from .view import View

# Samples that G makes in one go; a measurement can be cancelled between two.
_PART = 500
# Scores arrive in blocks of up to 256 steps: older than this is not from a block on its way.
_RECENT_STEPS, RECENT_ROWS = 512, 64
_FEW_PIXELS = 4  # and as few numbers: of such images, good ones are alike too
ONE_REAL = "needs 2 real samples, one to compare the other with, and there is 1"


def wanted(view: View, ordinary: int) -> int:
    """Say how many samples to measure: a full measurement asks for a number of its own."""
    return max(int(view.requests.get("samples", ordinary)), 2)


def fakes(view: View, count: int, networks: dict | None = None) -> Iterator[Tensor]:
    """Make this many samples in parts of (n, *shape) float32, from new latents.

    Args:
        networks: whose; by default those that `view.weights()` names.

    Raises:
        Cancelled: the measurement is.
    """
    for z in new_latents(view, count):
        yield view.fakes(z, networks).float()


def new_latents(view: View, count: int) -> Iterator[Tensor]:
    """Draw this many latents in parts.

    Raises:
        Cancelled: the measurement is.
    """
    for start in range(0, count, _PART):
        view.give_way()
        yield view.model.latents(min(_PART, count - start), view.random)


def judged_fakes(view: View, count: int, networks: dict | None = None) -> tuple[Tensor, Tensor | None]:
    """Make this many samples at once, and what D is conditioned on for them; arguments as those of `fakes`."""
    made, conditions = [], []
    for z in new_latents(view, count):
        made.append(view.fakes(z, networks).float())
        conditions.append(view.model.condition_of(z))
    return torch.cat(made), None if conditions[0] is None else torch.cat(conditions)


def no_discriminator(view: View) -> str:
    """Say why D cannot be measured; empty if there is one."""
    return "" if "d" in view.model.sides else "this model has no discriminator"


def two_real_sets(view: View, count: int) -> tuple[Tensor, Tensor]:
    """Choose two sets of equally many reals without a sample in common: the first is what fakes are compared with.

    The second stands for the fakes of a perfect generator; held-out samples come first in it. Each has `count` samples,
    or half of what there is. They are the same for the whole run.

    Returns:
        Two (n, *shape) float32.
    """
    unseen = held_out(view)
    there = len(view.real) + len(unseen)
    count = min(count, there // 2)
    order = view.fixed_indices(len(view.real))
    unseen = unseen[:count]
    rest = view.real[view.on_device(order[count:2 * count - len(unseen)])]
    return view.to_float(view.real[view.on_device(order[:count])]), torch.cat([unseen, view.to_float(rest)])


def held_out(view: View) -> Tensor:
    """Give the (n, *shape) float32 samples that are never trained on; n may be 0."""
    items = view.data.items[:0] if view.held_out is None else view.held_out.items
    return view.to_float(view.on_device(items))


def no_loss(view: View) -> str:
    """Say why the adversarial loss cannot be computed; empty if it can."""
    return no_discriminator(view) or ("" if view.loss.is_known else "the loss is the script's own, and not known here")


def too_few_pixels(view: View) -> str:
    """Say why variety is not judged by details in images of a handful of pixels; empty if they have more."""
    values = int(np.prod(view.data.shape))
    if view.data.kind != "images" or values > _FEW_PIXELS:
        return ""
    return f"images of {values} pixels leave little to differ in: good ones are nearly alike too"


def no_held_out(view: View) -> str:
    """Say why there are no held-out samples; empty if there are some."""
    if view.held_out is not None:
        return ""
    if view.config.train.held_out == 0:
        return "no real samples are held out from training (train.held_out is 0)"
    return f"no real samples are held out from training: {len(view.real)} are too few"


def recent_scores(view: View) -> tuple[np.ndarray, np.ndarray] | None:
    """Give D's (n,) logits of real and of fake samples in the last steps; None if it was not trained in them."""
    if view.recent_logits_real is None:
        return None
    rows = np.flatnonzero(view.recent_steps > view.step - _RECENT_STEPS)[-RECENT_ROWS:]
    if len(rows) == 0:
        return None
    return view.recent_logits_real[rows].ravel(), view.recent_logits_fake[rows].ravel()
