"""What convolution is shown on: some pictures, the filters that read them first, and the features that make one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from .base import PROBES, Content, Probe, frozen

if TYPE_CHECKING:
    from torch import Tensor, nn

    from ._passes import Passes
    from .view import View

_PICTURES, _FILTERS, _MAPS = 16, 64, 8
_LARGEST_KERNEL = 7


@dataclass(frozen=True)
class FirstFilters:
    """The filters of the first layer of a network that reads pictures, where that is a plain convolution.

    Attributes:
        path: of the layer ("D/0").
        weights: (n, C, k, k) float32.
        bias: (n,) float32, zeros without one.
        stride, padding: in pixels.
    """

    path: str
    weights: np.ndarray
    bias: np.ndarray
    stride: int
    padding: int


@dataclass(frozen=True)
class FeatureMaps:
    """What comes out of the last layer of one resolution in a network that makes pictures.

    Attributes:
        path: of the layer.
        channels: how many maps there are.
        maps: (m, h, w) float32, the first of them, for the chosen latent.
    """

    path: str
    channels: int
    maps: np.ndarray


@dataclass(frozen=True)
class ConvolutionSubjects(Content):
    """Pictures and parts of the networks to show convolution on.

    Attributes:
        real, fake: (n, H, W, C) uint8, a fixed choice of training images and fakes of fixed latents.
        filters: None if no network that reads pictures begins with a plain convolution of their channels.
        makers: from the coarsest resolution to the picture; empty if the generator has no convolutions.
        latent: index of the latent that `makers` are of.
    """

    real: np.ndarray
    fake: np.ndarray
    filters: FirstFilters | None
    makers: tuple[FeatureMaps, ...]
    latent: int


@PROBES.register("convolution")
class Convolution(Probe):
    """Some real and made pictures, the first filters of a network that reads them, and the maker's feature maps.

    Networks have the weights in training, in evaluation mode.

    Requests: "latent", which of the fixed ones the feature maps are of; "weights", "train".
    """

    period = 1.0
    data_kinds = ("images",)
    in_background = True

    def measure(self, view: View) -> ConvolutionSubjects:
        from ..models.base import watching
        from ._passes import Passes

        z = view.fixed_latents(_PICTURES)
        passes = Passes(view.model)
        with watching(*view.model.networks.values()), passes.recorded():
            fake = view.model.sample(z)
        chosen = view.on_device(view.fixed_indices(_PICTURES))
        latent = min(max(int(view.requests.get("latent", 0)), 0), len(z) - 1)
        return ConvolutionSubjects(frozen(view.real[chosen].cpu().numpy()), view.shown(fake), _first_filters(view),
                                   _makers(view, passes, latent), latent)


def _first_filters(view: View) -> FirstFilters | None:
    judges = {name for phase in view.model.phases() if phase.side == "d" for name in phase.networks}
    for name in sorted(view.model.networks, key=lambda name: name not in judges):
        found = _first_convolution(view.model.networks[name])
        if found is not None and _is_plain(found[1], view.data.shape[0]):
            path, module = found
            weights = module.weight.detach()[:_FILTERS]
            bias = weights.new_zeros(len(weights)) if module.bias is None else module.bias.detach()[:_FILTERS]
            return FirstFilters(f"{name}/{path}" if path else name, _array(weights), _array(bias), module.stride[0],
                                module.padding[0])
    return None


def _first_convolution(network: nn.Module) -> tuple[str, Any] | None:
    from torch import nn

    return next(((path, module) for path, module in network.named_modules()
                 if isinstance(module, nn.Conv2d | nn.ConvTranspose2d)), None)


def _is_plain(module: nn.Module, channels: int) -> bool:
    """Say whether a layer does nothing but slide its square filters over a picture of these channels."""
    from torch import nn

    return (isinstance(module, nn.Conv2d) and type(module).forward is nn.Conv2d.forward
            and module.in_channels == channels and module.groups == 1 and module.padding_mode == "zeros"
            and not isinstance(module.padding, str) and module.dilation == (1, 1)
            and all(len(set(pair)) == 1 for pair in (module.kernel_size, module.stride, module.padding))
            and module.kernel_size[0] <= _LARGEST_KERNEL)


def _makers(view: View, passes: Passes, latent: int) -> tuple[FeatureMaps, ...]:
    """Take the last output of each resolution on the way to the picture, if there are at least two of them."""
    last: dict[tuple[int, int], tuple[str, Tensor]] = {}
    for path, output in passes.outputs.items():
        if output.dim() == 4 and latent < len(output):
            last[tuple(output.shape[2:])] = path, output[latent]
    side = tuple(view.data.shape[1:])
    if len(last) < 2 or side not in last or view.model.from_data:
        return ()
    ways = sorted((size for size in last if size <= side), key=lambda size: size[0] * size[1])
    return tuple(FeatureMaps(last[size][0], len(last[size][1]), _array(last[size][1][:_MAPS])) for size in ways)


def _array(tensor: Tensor) -> np.ndarray:
    return frozen(np.nan_to_num(tensor.float().cpu().numpy(), copy=True, posinf=0.0, neginf=0.0))
