"""What the generator makes along a path through its latent space."""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from .base import FIXED_LATENTS, PROBES, Content, Probe, frozen

if TYPE_CHECKING:
    from torch import Tensor

    from ..latents.space import LatentSpace
    from ..models.base import GenerativeModel
    from .view import View

DIRECTIONS, REACH = 8, 4.0
"""How many directions there are at most, and how many steps a path along one goes to each side."""

PATH_KINDS = ("interpolate", "analogy", "direction", "styles")
_LIVE_PERIOD, _STILL_PERIOD = 0.15, 1e5  # seconds; kept weights are shown again only on a request
_REAL = 512
_AT_ONCE = 32  # pictures of a saved path that are made by one measurement


@dataclass(frozen=True)
class Recorded:
    """Some frames of a path that is being saved.

    Attributes:
        number: the request that they answer.
        start: number of the first of them; total: how many the path has.
        frames: (n, H, W, C) uint8 images or (n, 2) float32 points, from `start` on.
    """

    number: int
    start: int
    total: int
    frames: np.ndarray


@dataclass(frozen=True)
class Exploration(Content):
    """What the generator makes along a path through its latent space.

    Samples are images, (n, H, W, C) uint8, or points, (n, 2) float32.

    Attributes:
        sample: (1, ...) at the requested place of the path.
        corners: (3, ...) A, B and C, from which the path is laid.
        film: (n, ...) the path from its beginning to its end, in equal steps.
        candidates: (k, ...) samples to choose corners from; candidate_numbers: (k,) int64, their numbers.
        real: (m, 2) some real points, the plane's background; (0, 2) for images.
        weights: "train" or "ema".
        step: whose weights they are: of the step at which the explorer was frozen, or the current one.
        frozen: whether the weights are kept while training goes on.
        classes: how many the model draws on demand; 0 if it does not.
        layers: how many have styles that can be mixed; 0 without styles.
        truncation: what the amount of truncation means, "normal", "uniform" or "w" (see `LatentSpace`).
        z_dim: dimension of the latent; dim: of the space that the path runs through.
        length, typical_length: of the sample's latent (its w, from the mean w), and of what is drawn.
        directions: "random" or "principal"; found_at: the step of the weights that they were found with.
        shares: (d,) float32, each principal direction's share of all variation; (0,) for random ones.
        count: how many directions there are.
        recorded: frames of the path that is being saved, if one is.
    """

    sample: np.ndarray
    corners: np.ndarray
    film: np.ndarray
    candidates: np.ndarray
    candidate_numbers: np.ndarray
    real: np.ndarray
    weights: str
    step: int
    frozen: bool
    classes: int
    layers: int
    truncation: str
    z_dim: int
    dim: int
    length: float
    typical_length: float
    directions: str
    found_at: int
    shares: np.ndarray
    count: int
    recorded: Recorded | None = None


@dataclass(frozen=True)
class Ask:
    """The requests, as plain values.

    Attributes:
        path_kind: one of `PATH_KINDS`: "interpolate" from A to B; "analogy" from A to A - B + C; "direction" along
            `along`, through A; "styles", the coarse ones of A and the fine ones of B.
        t: the sample's place on the path, 0 to 1.
        spherical: whether an interpolation follows a great circle of z.
        corners: numbers of A, B and C: below 1,024 one of the run's fixed latents, as on the stage; others are drawn.
        classes: that A, B and C are to have; -1 leaves what was drawn.
        directions: "random" or "principal".
        draw: another number draws other random directions, or finds the principal ones anew.
        steps: taken along each direction, everywhere on the path.
        along: which direction a path of the kind "direction" follows.
        truncation: its amount; None for none (see `LatentSpace`).
        film: pictures of the path.
        candidates: number of the first, and how many.
        weights: "train" or "ema".
        hold: another number than 0 keeps the weights of when it was asked first; 0 lets them go.
        record: 0, or the number of a path that is to be saved, for which the weights are kept too; then `frames` of
            them, the first `have` of which were received.
        back: whether a saved path returns to its beginning.
    """

    path_kind: str = "interpolate"
    t: float = 0.0
    spherical: bool = True
    corners: tuple[int, int, int] = (0, 1, 2)
    classes: tuple[int, int, int] = (-1, -1, -1)
    directions: str = "principal"
    draw: int = 0
    steps: tuple[float, ...] = ()
    along: int = 0
    truncation: float | None = None
    film: int = 9
    candidates: tuple[int, int] = (0, 12)
    weights: str = "ema"
    hold: int = 0
    record: int = 0
    frames: int = 0
    have: int = 0
    back: bool = False

    @classmethod
    def of(cls, requests: Mapping[str, Any]) -> Ask:
        """Take what is asked for; other requests are left out."""
        return cls(**{name: requests[name] for name in cls.__dataclass_fields__ if name in requests})


@dataclass(frozen=True)
class _Source:
    """Networks to make samples by.

    Attributes:
        number: the request that they are kept for; 0 for the current ones.
        step: that they are of.
        weights: "train" or "ema".
    """

    number: int
    step: int
    weights: str
    model: GenerativeModel


@dataclass(frozen=True)
class _Found:
    """What takes long to find and is found once.

    Attributes:
        asked: the requests that it answers.
        step: of the weights that it was found with.
        directions: (d, dim) steps of length 1 along each; shares: (d,) or (0,) of all change.
        typical: length of what is drawn.
    """

    asked: tuple[Any, ...]
    step: int
    directions: Tensor
    shares: Tensor
    typical: float


@PROBES.register("explorer")
class Explorer(Probe):
    """Samples on a path through the latent space, from the weights in training or from ones that are kept.

    While weights are kept, nothing changes without a request, and only then does it have its turn.

    Requests: see `Ask`.
    """

    period = _LIVE_PERIOD
    in_background = True

    def __init__(self) -> None:
        self._kept: dict[str, _Source] = {}
        self._found: _Found | None = None
        self._latents: Tensor | None = None
        self._real: np.ndarray | None = None
        self._made: dict[str, tuple[Any, np.ndarray]] = {}

    @classmethod
    def inapplicable(cls, view: View) -> str | None:
        if view.model.from_data:
            return "the samples of this model are made from data, not from random numbers: it has no latent space"
        return super().inapplicable(view)

    def measure(self, view: View) -> Exploration:
        import torch

        from ..latents.space import space_of

        ask = Ask.of(view.requests)
        source = self._source(view, ask)
        model = source.model
        space = space_of(model)(model, view.real.device, ask.truncation, view.give_way)
        if ask.path_kind not in PATH_KINDS or (ask.path_kind == "styles" and not space.layers):
            ask = replace(ask, path_kind=PATH_KINDS[0])
        if self._latents is None:
            self._latents = view.fixed_latents(FIXED_LATENTS).cpu()
        found = self._find(space, ask, source.step, view)
        corners = torch.cat([self._corner(model, view, *corner)
                             for corner in zip(ask.corners, ask.classes, strict=True)])
        numbers = np.arange(ask.candidates[0], min(ask.candidates[0] + ask.candidates[1], FIXED_LATENTS))

        def path(t: Tensor) -> Tensor:
            return _path(space, ask, corners, found.directions, t)

        def pictures(points: Tensor) -> np.ndarray:
            return view.shown(space.make(points))

        sample = path(torch.tensor([ask.t]))
        film = self._unless_kept("film", source, (replace(ask, t=0.0, have=0), found.asked),
                                 lambda: pictures(path(torch.linspace(0, 1, max(ask.film, 2)))))
        still = self._unless_kept("still", source, (ask.hold, ask.record, ask.corners, ask.classes, ask.truncation,
                                                    ask.candidates),
                                  lambda: pictures(space.points(torch.cat([corners, self._latents[numbers]]))))
        recorded = None
        if ask.record and ask.have < ask.frames:
            part = _places(ask.frames, ask.back)[ask.have:ask.have + _AT_ONCE]
            recorded = Recorded(ask.record, ask.have, ask.frames, pictures(path(part)))
        return Exploration(
            pictures(sample), still[:3], film, still[3:], frozen(numbers.astype(np.int64)), self._background(view),
            source.weights, source.step, bool(ask.hold), model.labels if model.conditional else 0, space.layers,
            space.truncation, model.z_dim, found.directions.shape[1], float(space.lengths(sample)[0]), found.typical,
            ask.directions, found.step, frozen(found.shares.numpy()), len(found.directions), recorded)

    def _source(self, view: View, ask: Ask) -> _Source:
        """Give the networks kept for the explorer, else those kept for a path that is being saved, else the live ones.
        """
        from ..numerics.network_copies import copies

        self.period = _STILL_PERIOD if ask.hold and not ask.record else _LIVE_PERIOD
        wanted = {"hold": ask.hold, "record": ask.record}
        for what, number in wanted.items():
            if what in self._kept and self._kept[what].number != number:
                del self._kept[what]
        networks = _networks(view)
        what = next((what for what, number in wanted.items() if number), None)
        if what is None:
            return _Source(0, view.step, view.weights(), _with(view.model, networks))
        if what not in self._kept:
            model = _with(view.model, copies(networks))
            self._kept[what] = _Source(wanted[what], view.step, view.weights(), model)
        return self._kept[what]

    def _find(self, space: LatentSpace, ask: Ask, step: int, view: View) -> _Found:
        """Give the directions: those found before, until others are asked for."""
        asked = (ask.directions, ask.draw)
        if self._found is None or self._found.asked != asked:
            found = space.principal_directions(DIRECTIONS) if ask.directions == "principal" \
                else space.random_directions(DIRECTIONS, view.config.train.seed + ask.draw)
            self._found = _Found(asked, step, *found, space.typical_length())
        return self._found

    def _corner(self, model: GenerativeModel, view: View, number: int, label: int) -> Tensor:
        """Give the (1, ...) latent with a number, of a class if one is asked for."""
        import torch

        if number < FIXED_LATENTS:
            latent = self._latents[number:number + 1]
        else:
            generator = torch.Generator(view.real.device).manual_seed(view.config.train.seed + number)
            latent = model.latents(1, generator).cpu()
        return model.with_label(latent, label) if model.conditional and 0 <= label < model.labels else latent

    def _unless_kept(self, what: str, source: _Source, asked: Any, make: Callable[[], np.ndarray]) -> np.ndarray:
        """Give the pictures that kept weights already made for the same requests; else new ones."""
        if source.number == 0:
            self._made.clear()
            return make()
        key = (source.step, source.weights, asked)
        if self._made.get(what, (None,))[0] != key:
            self._made[what] = (key, make())
        return self._made[what][1]

    def _background(self, view: View) -> np.ndarray:
        if self._real is None:
            self._real = np.zeros((0, 2), np.float32)
            if view.data.kind == "points":
                chosen = view.on_device(view.fixed_indices(_REAL))
                self._real = view.real[chosen].cpu().numpy()
            frozen(self._real)
        return self._real


def _networks(view: View) -> dict[str, Any]:
    averaged = view.ema or {} if view.weights() == "ema" else {}
    return {**view.model.networks, **averaged}


def _with(model: GenerativeModel, networks: dict[str, Any]) -> GenerativeModel:
    other = copy.copy(model)
    other.networks = networks
    return other


def _path(space: LatentSpace, ask: Ask, corners: Tensor, directions: Tensor, t: Tensor) -> Tensor:
    """Give the (n, ...) points at the places t of the path, with the steps that are taken everywhere."""
    import torch

    a, b, c = corners.split(1)
    if ask.path_kind == "analogy":
        points = space.analogy(a, b, c, t)
    elif ask.path_kind == "styles":
        points = space.crossover(a, b, t)
    elif ask.path_kind == "direction":
        points = space.line(a, a, t, spherical=False)
    else:
        points = space.line(a, b, t, ask.spherical)
    taken = torch.zeros(len(t), len(directions))
    for number, length in enumerate(ask.steps[:len(directions)]):
        taken[:, number] = length
    if ask.path_kind == "direction":
        taken[:, min(ask.along, len(directions) - 1)] = REACH * (2 * t - 1)
    return space.shifted(points, taken @ directions)


def _places(count: int, back: bool) -> Tensor:
    """Give (count,) places in equal steps from 0 to 1, or with `back` to 1 and back, without 0 at the end."""
    import torch

    return 1 - (2 * torch.arange(count) / count - 1).abs() if back else torch.linspace(0, 1, count)
