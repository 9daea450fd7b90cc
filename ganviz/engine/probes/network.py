"""The model as a diagram: its networks, their layers, and what passes through them."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from ..layers.dropout import LiveDropout
from ..layers.layout import ChannelsLast, FlattenImages
from ..metrics.saturation import dead_share, saturated_share
from ..models.base import GenerativeModel, watching
from ..telemetry.mailbox import SERIES
from ._adversarial import adversarial_losses, differentiable
from ._flow import Flow
from .base import PROBES, Probe, View, fixed_indices, frozen
from .pictures import Layer, LayerDetail, Net, NetworkGraph, Update

_SAMPLES, _CONVOLUTIONAL_SAMPLES = 64, 16
_BINS = 40
_SHOWN = 64  # kernels and feature maps of a layer
_UNSEEN = (nn.Identity, nn.Flatten, nn.Unflatten, ChannelsLast, FlattenImages)
_UNITS = 256  # outputs of a layer, and rows and columns of its weights, that are shown


@PROBES.register("network")
class NetworkProbe(Probe):
    """The networks in the order of the data flow, their layers with statistics of a small batch, and the phases.

    Statistics are of the weights in training, in evaluation mode, on the first fixed latents; networks that judge see
    these fakes and as many real samples (see `GenerativeModel.follow`). What feeds which layer is found once, and again
    when the layers change. Of a network that nothing is seen to pass through only the parameters are shown.

    Wishes: "layer", the path of one of which the detail is sent; "sample", of which its outputs are; "weights".
    """

    period = 1.0
    aside = True

    def __init__(self) -> None:
        self._followed: tuple[object, ...] = ()
        self._flow = Flow()
        self._makers: tuple[str, ...] = ()

    def look(self, view: View) -> NetworkGraph:
        count = _CONVOLUTIONAL_SAMPLES if view.config.model.owner.convolutional else _SAMPLES
        z = view.fixed_latents(count)
        real, told = _reals(view, len(z))
        passes = _Passes(view.model)
        self._pass(view, passes, z, real, told)
        nets = tuple(self._net(name, role, view.model.networks[name], passes)
                     for name, role in self._roles(view, passes))
        updates = tuple(Update(p.name, p.side, p.networks, _series(view.model, p), p.in_curve and
                               "d" in view.model.sides) for p in view.model.phases())
        detail, path = None, view.wishes.get("layer")
        if path in passes.layers:
            sample = min(max(int(view.wishes.get("sample", 0)), 0), len(z) - 1)
            detail = _detail(view, passes, path, sample, (z, real, told))
        return NetworkGraph(nets, updates, len(z), detail)

    def _pass(self, view: View, passes: _Passes, z: Tensor, real: Tensor, told: Tensor | None) -> None:
        """Pass a batch through all networks, and follow it if these layers were not followed yet."""
        model, layers = view.model, (view.config.model, *passes.layers)
        told_fake = model.condition_of(z)
        both = None if told is None or told_fake is None else torch.cat([told_fake, told])
        with watching(*model.networks.values()), passes.recorded():
            if layers == self._followed:
                model.follow(z, model.sample(z), real, both)
                return
            flow = Flow()
            flow.name(z, *(("source",) if model.from_data else ("noise", "class") if model.conditional else ("noise",)))
            flow.name(real, "real")
            flow.name(both, "source" if model.from_data else "class")
            with flow.followed(passes.layers, model.networks):
                made = model.sample(z)
                makers = flow.origins(made)
                model.follow(z, made, real, both)
        flow.forget()
        self._followed, self._flow, self._makers = layers, flow, makers

    def _roles(self, view: View, passes: _Passes) -> list[tuple[str, str]]:
        """All networks with what they do: those that make, those that judge, the others, as the data meets them."""
        judges = {name for phase in view.model.phases() if phase.side == "d" for name in phase.networks}
        judged = {source for path, sources in self._flow.sources.items() if _network_of(path) in judges
                  for source in sources}
        names = [*passes.inputs, *(name for name in view.model.networks if name not in passes.inputs)]
        roles = {name: "judges" if name in judges else "makes" if name in {*self._makers, *judged} else ""
                 for name in names}
        return sorted(roles.items(), key=lambda item: ("makes", "judges", "").index(item[1]))

    def _net(self, name: str, role: str, network: nn.Module, passes: _Passes) -> Net:
        mine = [path for path in passes.layers if _network_of(path) == name]
        order = [path for path in passes.outputs if _network_of(path) == name]
        # modules without parameters that a watched pass does not reach, a pool of images say, are left out
        order += [path for path in mine if path not in passes.outputs
                  and (name not in passes.inputs or list(passes.layers[path].parameters(recurse=False)))]
        sources = self._flow.sources
        layers = tuple(_layer(path, passes.layers[path], passes.outputs.get(path), sources.get(path, ()))
                       for path in order)
        joins = tuple(join for path, join in self._flow.joins.items() if _network_of(path) == name)
        goes_on = {source for part in (*layers, *joins) for source in part.sources}
        goes_on.update(self._flow.ends.get(name, ()))
        ends = (*self._flow.ends.get(name, ()), *(path for path in order if path in sources and path not in goes_on))
        count = sum(p.numel() for p in network.parameters())
        return Net(name, role, passes.inputs.get(name), layers, count, ends, joins)


class _Passes:
    """What came out of each layer, the first time that something passes through it.

    Attributes:
        layers: module by path.
        outputs: by path, in the order in which they came.
        inputs: shape, for one sample, that each network was fed, in the order in which they were.
    """

    def __init__(self, model: GenerativeModel) -> None:
        self.layers = {f"{name}/{path}" if path else name: module for name, network in model.networks.items()
                       for path, module in _layers(network)}
        self.outputs: dict[str, Tensor] = {}
        self.inputs: dict[str, tuple[int, ...]] = {}
        self._model = model

    @contextmanager
    def recorded(self) -> Iterator[None]:
        """Note what passes through, while in it."""
        handles = [module.register_forward_hook(self._note(path)) for path, module in self.layers.items()]
        handles += [network.register_forward_pre_hook(self._note_input(name))
                    for name, network in self._model.networks.items()]
        try:
            yield
        finally:
            for handle in handles:
                handle.remove()

    def _note(self, path: str) -> Callable[..., None]:
        def note(module: nn.Module, inputs: Any, output: Any) -> None:
            output = output[0] if isinstance(output, tuple | list) and output else output
            if path not in self.outputs and isinstance(output, Tensor):
                # a copy: the next layer may work in place
                self.outputs[path] = output.detach().to(torch.float32, copy=True)
        return note

    def _note_input(self, name: str) -> Callable[..., None]:
        def note(module: nn.Module, inputs: Any) -> None:
            if inputs and isinstance(inputs[0], Tensor):
                self.inputs.setdefault(name, tuple(inputs[0].shape[1:]))
        return note


def _reals(view: View, count: int) -> tuple[Tensor, Tensor | None]:
    """(count, *shape) of always the same real samples, again from the first where there are fewer, and their condition.
    """
    indices = fixed_indices(view, min(count, len(view.real)))
    chosen = torch.from_numpy(np.resize(indices, count)).to(view.real.device)
    return view.to_float(view.real[chosen]), view.real_condition(chosen)


def _layers(network: nn.Module) -> list[tuple[str, nn.Module]]:
    """What is shown: modules without parts, or with parameters of their own; not those that change no value."""
    return [(path, module) for path, module in network.named_modules()
            if (not list(module.children()) or list(module.parameters(recurse=False)))
            and not isinstance(module, _UNSEEN)
            and not (isinstance(module, LiveDropout) and module.p == 0)]


def _network_of(path: str) -> str:
    return path.partition("/")[0]


def _layer(path: str, module: nn.Module, output: Tensor | None, sources: tuple[str, ...]) -> Layer:
    own = sum(p.numel() for p in module.parameters(recurse=False))
    about = (type(module).__name__, module.extra_repr())
    if output is None:
        return Layer(path, *about, None, own, math.nan, math.nan, math.nan, "", sources)
    idle, kind = _idle(module, output)
    return Layer(path, *about, tuple(output.shape[1:]), own, float(output.mean()), float(output.std(correction=0)),
                 idle, kind, sources)


def _idle(module: nn.Module, output: Tensor) -> tuple[float, str]:
    if isinstance(module, nn.ReLU) and output.dim() > 1:
        return dead_share(output.cpu().numpy()), "dead"
    if isinstance(module, nn.Tanh | nn.Sigmoid):
        values = output.cpu().numpy()
        # a sigmoid goes from 0 to 1, where a tanh goes from -1 to 1
        return saturated_share(values if isinstance(module, nn.Tanh) else 2 * values - 1), "saturated"
    return math.nan, ""


def _series(model: GenerativeModel, phase: Any) -> str:
    """Where a phase's loss is recorded: its own series, or its side's if that is its loss alone."""
    own = [t.name for t in model.all_terms() if t.name in (phase.term, phase.name.lower())]
    if own:
        return own[0]
    side = f"loss_{phase.side}"
    return side if phase.in_curve and side in SERIES else ""


def _detail(view: View, passes: _Passes, path: str, sample: int,
            batch: tuple[Tensor, Tensor, Tensor | None]) -> LayerDetail:
    module, output = passes.layers[path], passes.outputs.get(path)
    parameters = list(module.parameters(recurse=False))
    weight = max(parameters, key=lambda p: p.numel(), default=None)
    norm = math.sqrt(sum(float(p.detach().double().square().sum()) for p in parameters))
    gradient, note = _gradient_norm(view, _network_of(path), parameters, *batch)
    edges, shares = _histogram(output)
    kernels, kernel_note = _kernels(module)
    matrix = _blocks(module.weight.detach().float()) if isinstance(module, nn.Linear) else None
    maps = outputs = None
    if output is not None and sample < len(output):
        if output.dim() == 4:
            maps = _array(output[sample, :_SHOWN])
        else:
            outputs = _array(output[sample].flatten()[:_UNITS])
    return LayerDetail(path, () if weight is None else tuple(weight.shape), norm if parameters else math.nan, gradient,
                       note, edges, shares, kernels, kernel_note, matrix,
                       tuple(module.weight.shape) if matrix is not None else (), maps, outputs, sample)


def _gradient_norm(view: View, network: str, parameters: list[nn.Parameter], z: Tensor, real: Tensor,
                   told: Tensor | None) -> tuple[float, str]:
    model = view.model
    if not parameters:
        return math.nan, "has no parameters"
    sides = {phase.side for phase in model.phases() if network in phase.networks}
    if "d" not in model.sides or len(sides) != 1:
        return math.nan, "no adversarial loss" if sides else "is not trained"
    networks = list(model.networks.values())
    with watching(*networks), torch.enable_grad(), differentiable(networks):
        loss = adversarial_losses(view, z, real, told)[sides.pop()]
        found = torch.autograd.grad(loss, parameters, allow_unused=True) if loss.requires_grad else [None]
    if all(g is None for g in found):
        return math.nan, "the adversarial loss does not reach it"
    return math.sqrt(sum(float(g.double().square().sum()) for g in found if g is not None)), ""


def _histogram(output: Tensor | None) -> tuple[np.ndarray | None, np.ndarray | None]:
    values = None if output is None else output.flatten().double().cpu().numpy()
    if values is None or not np.isfinite(values).all() or not len(values):
        return None, None
    low, high = float(values.min()), float(values.max())
    if high - low < 1e-6 * max(1.0, abs(high)):
        low, high = low - 0.5, high + 0.5
    counts, edges = np.histogram(values, bins=_BINS, range=(low, high))
    return frozen(edges.astype(np.float32)), frozen((counts / len(values)).astype(np.float32))


def _kernels(module: nn.Module) -> tuple[np.ndarray | None, str]:
    """Kernels as small images: in the colours of what they read or write where that is an image, else one channel."""
    weight = getattr(module, "weight", None)
    if not isinstance(weight, Tensor) or weight.dim() != 4 or isinstance(module, nn.Linear):
        return None, ""
    weight = weight.detach().float()
    by_output = weight.transpose(0, 1) if isinstance(module, nn.ConvTranspose2d) else weight
    outputs, inputs = by_output.shape[:2]
    if inputs in (1, 3):
        shown, note = by_output, "kernels of the outputs"
    elif outputs in (1, 3):
        shown, note = by_output.transpose(0, 1), "kernels of the inputs, as they write to the image"
    else:
        shown, note = by_output[:, :1], "kernels of the outputs, on input 1"
    return _array(shown[:_SHOWN].permute(0, 2, 3, 1)), note


def _blocks(weight: Tensor) -> np.ndarray:
    """The matrix, or means of its blocks where it has too many rows or columns."""
    size = tuple(min(side, _UNITS) for side in weight.shape)
    return _array(weight if size == tuple(weight.shape) else F.adaptive_avg_pool2d(weight[None], size)[0])


def _array(tensor: Tensor) -> np.ndarray:
    return frozen(np.nan_to_num(tensor.float().cpu().numpy(), copy=True, posinf=0.0, neginf=0.0))
