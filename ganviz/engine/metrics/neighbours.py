"""Precision, recall, density and coverage: do fakes lie where reals do, and everywhere that reals do?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from ._distances import blocks, forget_itself, nothing, rows


@dataclass(frozen=True)
class NeighbourScores:
    """How two sets of samples overlap.

    Attributes:
        precision: share of the fakes inside some real's ball, 0 to 1.
        recall: share of the reals inside some fake's ball, 0 to 1.
        density: how many reals' balls a fake lies in, over k, on average; 0 and up, 1 for real data.
        coverage: share of the reals whose ball holds a fake, 0 to 1.
    """

    precision: float
    recall: float
    density: float
    coverage: float


def neighbour_scores(real: np.ndarray, fake: np.ndarray, k_manifold: int = 3, k_ball: int = 5,
                     between: Callable[[], None] = nothing) -> NeighbourScores:
    """Measure how fakes and reals overlap, by the balls that reach to each sample's k-th nearest neighbour.

    A sample is not its own neighbour, and a ball holds its rim. Reference: precision and recall: Kynkäänniemi et al.
    2019, arXiv 1904.06991, eq. 1 and 2, k = 3; density and coverage: Naeem et al. 2020, arXiv 2002.09797, eq. 3 and 4,
    k = 5. Real data against itself has, for N samples of each, density 1 and coverage
    1 - N(N-1)…(N-k+1) / ((2N-1)…(2N-k)), about 1 - 2^-k: their eq. 10.

    Args:
        real: (N, d) with N above both k; fake: (M, d) with M above k_manifold. float32 is computed in float32.
        k_manifold: for precision and recall.
        k_ball: for density and coverage.
        between: called between parts of the work; may raise to end it.

    Raises:
        ValueError: too few samples.
    """
    reals, fakes = rows(real, max(k_manifold, k_ball) + 1), rows(fake, k_manifold + 1)
    real_radii = _radii(reals, (k_manifold, k_ball), between)
    fake_radius = _radii(fakes, (k_manifold,), between)[:, 0]
    inside = torch.zeros(len(fakes), dtype=torch.bool)
    recalled, covered, held = 0, 0, 0
    for start, block in blocks(reals, fakes, between):
        manifold, ball = real_radii[start:start + len(block)].T
        inside |= (block <= manifold[:, None]).any(0)
        recalled += int((block <= fake_radius).any(1).sum())
        in_ball = (block <= ball[:, None]).sum(1)
        held += int(in_ball.sum())
        covered += int((in_ball > 0).sum())
    return NeighbourScores(float(inside.double().mean()), recalled / len(reals), held / (k_ball * len(fakes)),
                           covered / len(reals))


def _radii(samples: Tensor, ks: tuple[int, ...], between: Callable[[], None]) -> Tensor:
    """Compute (N, len(ks)) distances to the k-th nearest other sample."""
    found = torch.empty(len(samples), len(ks), dtype=samples.dtype)
    chosen = torch.tensor([k - 1 for k in ks])
    for start, block in blocks(samples, samples, between):
        nearest = forget_itself(block, start).topk(max(ks), dim=1, largest=False).values
        found[start:start + len(block)] = nearest[:, chosen]
    return found
