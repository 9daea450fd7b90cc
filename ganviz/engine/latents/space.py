"""Where the paths of a model run: through its z, or where it has styles, through its w."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor

from ..models.base import GenerativeModel, watching
from . import paths

# Latents that a z's metric is averaged over, and samples that this may take at most.
_BASES, _MOST_SAMPLES = 16, 4096
_STYLES = 4096  # of which the principal components of w are found
_TYPICAL = 1024  # latents whose mean length is the typical one
_SEED = 5  # of the latents that all this is found with: the same for all runs
_CHUNK = 64  # samples made at a time
_LEAST = 1e-3  # amount of truncation that stands for 0, of which no quantile is left


class LatentSpace:
    """The z of a model, with its class beside it where it draws classes on demand.

    Latents are what the model's `latents` gives, (n, ...); points are what paths are made of. Both are on the CPU, and
    samples too. A step is what is added to a point, (n or 1, dim); one of length 1 in z is one standard deviation of a
    normal latent.

    Args:
        model: with the networks to make samples by.
        device: of the networks.
        amount: of truncation: numbers of z keep within it; None for none.
        between: called between the parts of what takes long, to end it by an exception.
    """

    def __init__(self, model: GenerativeModel, device: torch.device, amount: float | None = None,
                 between: Callable[[], None] = lambda: None) -> None:
        self._model = model
        self._device = device
        self._amount = amount
        self._give_way = between

    @property
    def truncation(self) -> str:
        """What truncation does: "normal" and "uniform" cut such latents off; "w" draws styles towards their mean."""
        return getattr(self._model.config, "z_distribution", "normal")

    @property
    def layers(self) -> int:
        """Layers that can take the styles of different samples; 0 without styles."""
        return 0

    def draw(self, n: int, seed: int = _SEED) -> Tensor:
        """Draw (n, ...) latents."""
        return self._model.latents(n, torch.Generator(self._device).manual_seed(seed)).cpu()

    def points(self, latents: Tensor) -> Tensor:
        """Turn (n, ...) latents into points, truncated."""
        z, rest = self._parts(latents)
        if self._amount is not None:
            cut = paths.truncate_uniform if self.truncation == "uniform" else paths.truncate_normal
            z = cut(z, max(self._amount, _LEAST))
        return torch.cat([z, rest], 1)

    def line(self, a: Tensor, b: Tensor, t: Tensor, spherical: bool) -> Tensor:
        """Compute (n, ...) points from one latent (1, ...) to another. Classes are mixed evenly, however z goes."""
        return self._walk(self.points(a), self.points(b), t, spherical)

    def analogy(self, a: Tensor, b: Tensor, c: Tensor, t: Tensor) -> Tensor:
        """Compute (n, ...) points from latent a to a - b + c, (1, ...) each; the class stays a's."""
        (z_a, rest), (z_b, _), (z_c, _) = (self._parts(self.points(latent)) for latent in (a, b, c))
        return torch.cat([paths.analogy(z_a[0], z_b[0], z_c[0], t), rest.expand(len(t), -1)], 1)

    def crossover(self, a: Tensor, b: Tensor, t: Tensor) -> Tensor:
        """Mix two latents (1, ...) into (n, layers, dim) points: the coarse styles of a and the fine ones of b."""
        raise NotImplementedError("a model without styles has none to mix")

    def shifted(self, points: Tensor, steps: Tensor) -> Tensor:
        """Move each of (n, ...) points by its step."""
        z, rest = self._parts(points)
        return torch.cat([z + steps, rest], 1)

    def make(self, points: Tensor) -> Tensor:
        """Make (n, *shape) float32 samples."""
        made = []
        with watching(*self._model.networks.values()):
            for part in points.split(_CHUNK):
                made.append(self._made(part.to(self._device)).float().cpu())
                self._give_way()
        return torch.cat(made)

    def lengths(self, points: Tensor) -> Tensor:
        """Measure (n,) distances of points from the origin, whatever their class."""
        return self._parts(points)[0].norm(dim=1)

    def typical_length(self) -> float:
        """Compute the mean length of what is drawn, without truncation."""
        return float(self.lengths(self.draw(_TYPICAL)).mean())

    def random_directions(self, count: int, seed: int) -> tuple[Tensor, Tensor]:
        """Draw (count, dim) steps of length 1 at right angles to each other, and no shares, (0,)."""
        generator = torch.Generator().manual_seed(seed)
        return paths.random_directions(count, self._model.z_dim, generator), torch.zeros(0)

    def principal_directions(self, count: int) -> tuple[Tensor, Tensor]:
        """Find (count, dim) steps of length 1 that change the samples most, on the mean over some latents.

        Returns:
            The steps, and the (count,) share of all change that each of them has; see `paths.metric_tensor`.
        """
        bases = max(1, min(_BASES, _MOST_SAMPLES // (self._model.z_dim + 1)))
        z, rest = self._parts(self.draw(bases))
        beside = rest.mean(0, keepdim=True)  # something of each class: directions are those of z alone

        def make(rows: Tensor) -> Tensor:
            return self.make(torch.cat([rows, beside.expand(len(rows), -1)], 1))

        return paths.principal_directions(paths.metric_tensor(make, z), count)

    def _walk(self, a: Tensor, b: Tensor, t: Tensor, spherical: bool) -> Tensor:
        (z_a, class_a), (z_b, class_b) = self._parts(a), self._parts(b)
        z = (paths.slerp if spherical else paths.lerp)(z_a[0], z_b[0], t)
        return torch.cat([z, paths.lerp(class_a[0], class_b[0], t)], 1)

    def _made(self, points: Tensor) -> Tensor:
        return self._model.sample(points)

    def _parts(self, latents: Tensor) -> tuple[Tensor, Tensor]:
        """Split z from the class beside it."""
        return latents[:, :self._model.z_dim], latents[:, self._model.z_dim:]


class StyleSpace(LatentSpace):
    """The w of a model that makes each of its `style_layers` layers by a style of its own.

    Points are (n, dim) with one style for all layers, or (n, layers, dim). Straight lines run through w, in which equal
    steps change a sample more evenly; great circles through z, where they belong. Truncation draws w towards its mean.

    References: Karras et al. 2018, arXiv 1812.04948, section 3.1 (mixing) and appendix B (truncation). Härkönen et al.
    2020 (GANSpace), arXiv 2004.02546: the principal directions are principal components of w, and a step
    is one standard deviation along them.
    """

    truncation = "w"

    @property
    def layers(self) -> int:
        return self._model.style_layers

    def points(self, latents: Tensor) -> Tensor:
        with watching(*self._model.networks.values()):
            return self._model.styles(latents.to(self._device)).float().cpu()

    def line(self, a: Tensor, b: Tensor, t: Tensor, spherical: bool) -> Tensor:
        if spherical:
            return self.points(self._walk(a, b, t, spherical))
        return paths.lerp(self.points(a)[0], self.points(b)[0], t)

    def analogy(self, a: Tensor, b: Tensor, c: Tensor, t: Tensor) -> Tensor:
        return paths.analogy(*(self.points(latent)[0] for latent in (a, b, c)), t)

    def crossover(self, a: Tensor, b: Tensor, t: Tensor) -> Tensor:
        return paths.crossover(self.points(a)[0], self.points(b)[0], t, self.layers)

    def shifted(self, points: Tensor, steps: Tensor) -> Tensor:
        return points + (steps[:, None] if points.dim() == 3 else steps)

    def lengths(self, points: Tensor) -> Tensor:
        """Measure (n,) distances of truncated points from the mean style; of mixed styles the mean over layers."""
        lengths = (points - self._mean(points)).norm(dim=-1) * (1.0 if self._amount is None else self._amount)
        return lengths if lengths.dim() == 1 else lengths.mean(1)

    def typical_length(self) -> float:
        points = self.points(self.draw(_TYPICAL))
        return float((points - self._mean(points)).norm(dim=1).mean())

    def random_directions(self, count: int, seed: int) -> tuple[Tensor, Tensor]:
        """Draw (count, dim) steps at right angles, as long as w's mean standard deviation, and no shares, (0,)."""
        spread = self.points(self.draw(_STYLES)).std(0)
        directions = paths.random_directions(count, len(spread), torch.Generator().manual_seed(seed))
        return directions * spread.square().mean().sqrt(), torch.zeros(0)

    def principal_directions(self, count: int) -> tuple[Tensor, Tensor]:
        """Find (count, dim) steps of one standard deviation along the principal components of w.

        Returns:
            The steps, and the (count,) share of w's variance that each of them has.
        """
        w = self.points(self.draw(_STYLES)).double()
        covariance = torch.cov(w.T).reshape(w.shape[1], w.shape[1])
        directions, shares = paths.principal_directions(covariance, count)
        deviations = (shares.double() * torch.trace(covariance)).sqrt().float()
        return directions * deviations[:, None], shares

    def _made(self, points: Tensor) -> Tensor:
        w = points if points.dim() == 3 else points[:, None].expand(-1, self.layers, -1)
        return self._model.synthesize(w if self._amount is None else self._model.truncated(w, self._amount))

    def _mean(self, points: Tensor) -> Tensor:
        with watching(*self._model.networks.values()):
            return self._model.truncated(points[:1].to(self._device), 0.0).float().cpu()


def space_of(model: GenerativeModel) -> type[LatentSpace]:
    """Make the space that suits a model."""
    return StyleSpace if getattr(model, "style_layers", 0) else LatentSpace
