"""Where samples are compared: vectors whose distances mean something."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import torch
from torch import Tensor

_COMPONENTS = 63
# Images that the directions are found from; 8 a direction.
_FITTED = 512
# Samples that are float32 at a time.
_PART = 1024


class Space:
    """A map from samples to vectors, moved and scaled so that real ones have mean 0 and mean square 1 a dimension.

    One factor scales all dimensions alike, so that distances keep their proportions.

    Args:
        text: what the vectors are, to be said with each number that is measured on them.
        raw: (n, *shape) samples as networks see them to (n, d) float32.
        real: parts of the real data, as networks see it.

    Attributes:
        text: as above.
    """

    def __init__(self, text: str, raw: Callable[[Tensor], Tensor], real: list[Tensor]) -> None:
        self.text = text
        self._raw = raw
        vectors = torch.cat([raw(part) for part in real]).double()
        self._mean = vectors.mean(0)
        scale = float((vectors - self._mean).square().mean().sqrt())
        self._mean, self._scale = self._mean.float(), scale if scale > 0 else 1.0

    def __call__(self, samples: Tensor) -> np.ndarray:
        """Map (n, *shape) float32 samples on the device to (n, d) float32 vectors."""
        parts = [(self._raw(part) - self._mean).div_(self._scale).cpu() for part in samples.split(_PART)]
        return torch.cat(parts).numpy()

    def restored(self, vectors: np.ndarray) -> np.ndarray:
        """Undo the moving and scaling of (n, d) float32 vectors."""
        return vectors * np.float32(self._scale) + self._mean.cpu().numpy()


def positions(real: Tensor) -> Space:
    """Leave points of the plane where they are."""
    return Space("positions in the plane", lambda points: points.float(), [real])


def pixels(real: list[Tensor]) -> Space:
    """Describe images by their pixels; large ones by the directions in which real images differ most.

    Of more than 64 numbers an image keeps its coordinates along the first 63 principal components of the real images,
    and its distance from all that these span, so that what real images never have (noise, say) still counts. Lengths
    are kept; distances are at most a little shorter than between all pixels, and hundreds of times as cheap where
    there are many.

    Args:
        real: parts of the real data, (n, C, H, W) in [-1, 1].
    """
    numbers = real[0][0].numel()
    if numbers <= _COMPONENTS + 1:
        return Space("pixels", lambda images: images.flatten(1), real)
    some = torch.cat([part.flatten(1) for part in real])
    some = some[torch.linspace(0, len(some) - 1, min(_FITTED, len(some))).long()]
    mean = some.mean(0)
    directions = _principal_directions((some - mean).double()).float()

    def raw(images: Tensor) -> Tensor:
        centred = images.flatten(1) - mean
        along = centred @ directions
        # not by Pythagoras, which leaves a small rest few digits
        rest = torch.linalg.vector_norm(centred - along @ directions.T, dim=1, keepdim=True)
        return torch.cat([along, rest], 1)

    total = sum(float((part.flatten(1) - mean).square().sum()) for part in real)
    kept = sum(float(((part.flatten(1) - mean) @ directions).square().sum()) for part in real)
    share = kept / total if total else 1.0
    text = (f"pixels along the {directions.shape[1]} directions in which real images differ most ({share:.0%} of their "
            "variance), and the distance from these").replace("%", " %")
    return Space(text, raw, real)


def _principal_directions(centred: Tensor) -> Tensor:
    """Find the principal directions, (d, at most 63), of (n, d) float64 centred samples by the (n, n) products."""
    values, vectors = torch.linalg.eigh(centred @ centred.T)
    used = values > values[-1].clamp(min=1e-12) * 1e-9
    values, vectors = values[used][-_COMPONENTS:], vectors[:, used][:, -_COMPONENTS:]
    return centred.T @ vectors / values.sqrt()
