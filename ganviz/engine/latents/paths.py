"""Paths through a latent space, the directions in it, and truncation: pure functions of tensors.

Rows are latents, (n, dim) float32 on the CPU (some devices have no float64); `t` is (n,) in [0, 1], from one end of a
path to the other.
"""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor

# Below this sine of the angle between two latents no great circle is singled out, and slerp goes straight.
_NO_PLANE = 1e-6
# Length of the differences that stand for derivatives: far above float32's rounding, far below a latent's 1.
_DIFFERENCE = 0.02


def lerp(a: Tensor, b: Tensor, t: Tensor) -> Tensor:
    """Compute (n, dim) points on the straight line from a to b, (dim,) each."""
    return torch.lerp(a.expand(len(t), -1), b.expand(len(t), -1), t[:, None])


def slerp(a: Tensor, b: Tensor, t: Tensor) -> Tensor:
    """Compute (n, dim) points on the great circle from a to b, (dim,) each; a straight line where the two lie on one.

    Normal latents of many dimensions lie near a sphere. A straight line leaves it: its middle is as near to the origin
    as almost no latent that the generator has seen. The angle grows evenly with t, and of two latents of different
    lengths the weights are those of their directions.

    Reference: Shoemake 1985, "Animating rotation with quaternion curves", section 3.3; for latents White 2016, arXiv
    1609.04468.
    """
    start, end, share = a.double(), b.double(), t.double()[:, None]
    lengths = start.norm() * end.norm()
    if lengths == 0:
        return lerp(a, b, t)
    angle = torch.acos((start @ end / lengths).clamp(-1.0, 1.0))
    if torch.sin(angle) < _NO_PLANE:
        return lerp(a, b, t)
    path = torch.sin((1 - share) * angle) * start + torch.sin(share * angle) * end
    return (path / torch.sin(angle)).to(a.dtype)


def analogy(a: Tensor, b: Tensor, c: Tensor, t: Tensor) -> Tensor:
    """Compute (n, dim) points from a to a - b + c: what makes c differ from b, added to a.

    Reference: Radford et al. 2015, arXiv 1511.06434, section 6.3.2, who average three latents for each of the terms;
    here each is one.
    """
    return lerp(a, a - b + c, t)


def random_directions(count: int, dim: int, generator: torch.Generator) -> Tensor:
    """Draw (min(count, dim), dim) orthonormal directions from a CPU generator, all such sets being equally likely."""
    drawn = torch.randn(dim, min(count, dim), generator=generator, dtype=torch.float64)
    q, r = torch.linalg.qr(drawn)
    return (q * torch.sign(torch.diagonal(r))).T.float()  # without the signs QR would favour some of them


def metric_tensor(make: Callable[[Tensor], Tensor], bases: Tensor, between: Callable[[], None] | None = None) -> Tensor:
    """Compute the (dim, dim) float64 mean over some latents of JᵀJ, J being the derivative of a sample by its latent.

    vᵀ M v is how much a small step v changes the samples, as the mean squared length of their change over the step's.

    Args:
        make: from (n, dim) to samples (n, ...), on any device.
        bases: (m, dim) the latents to average over.
        between: called after each of them, for a long computation to give way.

    Reference: Wang and Ponce 2021, arXiv 2101.06006, with the distance of pixels in the place of their perceptual
    one, and differences for derivatives: it asks nothing of the generator but samples.
    """
    dim = bases.shape[1]
    steps = _DIFFERENCE * torch.eye(dim)
    total = torch.zeros(dim, dim, dtype=torch.float64)
    for base in bases:
        made = make(torch.cat([base[None], base + steps])).flatten(1).cpu().double()
        jacobian = (made[1:] - made[:1]) / _DIFFERENCE  # transposed: a row for each dimension of the latent
        total += jacobian @ jacobian.T
        if between is not None:
            between()
    return total / len(bases)


def principal_directions(symmetric: Tensor, count: int) -> tuple[Tensor, Tensor]:
    """Find the eigenvectors of the largest eigenvalues, largest first.

    Args:
        symmetric: (dim, dim) a metric tensor or a covariance.

    Returns:
        (min(count, dim), dim) float32 orthonormal directions, each with its largest number positive; (as many,)
        float32 their share of the sum of all eigenvalues, 0 where that is 0.
    """
    values, vectors = torch.linalg.eigh(symmetric.double())
    directions = vectors.T.flip(0)[:count]
    largest = directions.gather(1, directions.abs().argmax(1, keepdim=True))
    shares = values.flip(0).clamp_min(0)
    shares = shares / shares.sum().clamp_min(torch.finfo(torch.float64).tiny)
    return (directions * torch.sign(largest)).float(), shares[:count].float()


def truncate_normal(z: Tensor, threshold: float) -> Tensor:
    """Truncate normal latents to N(0, 1) without what lies beyond ±threshold, each number at its old quantile.

    What comes out has the distribution that drawing again until no number is beyond the threshold has; but the same
    sample moves evenly with the threshold, instead of jumping.

    Args:
        z: (n, dim).
        threshold: above 0.

    Reference: Brock et al. 2018, arXiv 1809.11096, section 3.1 (the truncation trick).
    """
    low = torch.special.ndtr(torch.tensor(-threshold, dtype=torch.float64))
    quantile = low + torch.special.ndtr(z.double()) * (1 - 2 * low)
    return torch.special.ndtri(quantile).clamp(-threshold, threshold).to(z.dtype)


def truncate_uniform(z: Tensor, threshold: float) -> Tensor:
    """Truncate latents that are uniform over [-1, 1] to [-threshold, threshold]."""
    return z * threshold


def crossover(coarse: Tensor, fine: Tensor, t: Tensor, layers: int) -> Tensor:
    """Combine (n, layers, dim) styles: the first, coarse layers from one sample and the others from another.

    Args:
        coarse, fine: (dim,).
        t: 0 takes all layers from `coarse`, 1 all from `fine`, and between them the nearest whole number of layers.

    Reference: Karras et al. 2018, arXiv 1812.04948, section 3.1 (style mixing).
    """
    kept = torch.round((1 - t) * layers)[:, None]
    from_coarse = torch.arange(layers)[None] < kept
    return torch.where(from_coarse[..., None], coarse, fine)
