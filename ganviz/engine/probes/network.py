"""The model as a diagram: its networks, their layers, and what passes through them."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ..metrics.saturation import dead_share, saturated_share
from ..telemetry.mailbox import SERIES
from .base import PROBES, Content, Probe

if TYPE_CHECKING:
    from torch import Tensor, nn

    from ..models.base import GenerativeModel
    from ._flow import Flow
    from ._passes import Passes
    from .view import View

_SAMPLES, _CONVOLUTIONAL_SAMPLES = 64, 16


@dataclass(frozen=True)
class Layer:
    """One layer of a network, and what came out of it for a few samples.

    Attributes:
        path: its name, "G/3": the network, then the module inside it.
        kind: its class ("Linear").
        about: its settings, as its class writes them.
        shape: of its output for one sample; None if nothing passed through it.
        parameters: trainable numbers of its own.
        mean, std: of all its outputs; NaN if nothing passed through it.
        idle: share of dead units ("dead": 0 for every sample, of a ReLU) or of saturated activations ("saturated":
            beyond 0.99, of a tanh or a sigmoid); NaN where `idle_kind` is empty.
        sources: what feeds it: paths of layers and joins of its network, names of other networks, and of data "noise",
            "class", "source" (what a translation starts from) and "real"; empty if nothing is known to.
    """

    path: str
    kind: str
    about: str
    shape: tuple[int, ...] | None
    parameters: int
    mean: float
    std: float
    idle: float
    idle_kind: str
    sources: tuple[str, ...] = ()


@dataclass(frozen=True)
class Join:
    """A place where branches of a network come together without a layer.

    Attributes:
        path: "G/join 0".
        sign: in what way: "+", "×", "cat" (side by side), or the operation's name.
        sources: what feeds it, as those of a layer.
        after: how many of the network's layers come before it.
    """

    path: str
    sign: str
    sources: tuple[str, ...]
    after: int


@dataclass(frozen=True)
class Net:
    """One network of a model.

    Attributes:
        name: "G".
        role: "makes" samples, "judges" them, or "" for another part in it (an encoder).
        input: shape of what it is fed, for one sample; None if it was not seen being fed.
        layers: in the order in which data passes through them; those it is not seen to pass through last.
        ends: paths of the layers and joins whose outputs are the network's.
        joins: in the order of the data.
        parameters: trainable numbers, each counted once.
    """

    name: str
    role: str
    input: tuple[int, ...] | None
    layers: tuple[Layer, ...]
    parameters: int
    ends: tuple[str, ...] = ()
    joins: tuple[Join, ...] = ()


@dataclass(frozen=True)
class Update:
    """A phase of training: which networks are moved by which loss.

    Attributes:
        side: "d" or "g".
        series: name of the scalar series with its loss; empty if there is none.
        adversarial: whether its loss is of verdicts; else a penalty of its own, or the loss of another game.
    """

    name: str
    side: str
    networks: tuple[str, ...]
    series: str
    adversarial: bool = True


@dataclass(frozen=True)
class LayerDetail:
    """A closer look at one layer. Arrays are None where there is nothing of the kind.

    Attributes:
        weight_shape: of its largest parameter; empty without one.
        weight_norm: Euclidean, of all its parameters.
        gradient_norm: the same of the gradient of its side's adversarial loss; NaN where `gradient_note` says why not.
        edges, shares: (bins + 1,) and (bins,) float32, how its outputs are distributed (sum 1).
        kernels: (n, h, w, c) float32 some of its convolution kernels, c 1 or 3; `kernel_note` says which.
        matrix: (rows, columns) float32 a linear layer's weights, output by input; means of blocks where `matrix_shape`,
            that of the weights, is larger.
        maps: (n, h, w) float32 its first output channels for the chosen sample.
        outputs: (n,) float32 its first outputs for the chosen sample, where they are not images.
        sample: index of the chosen sample among the fixed latents.
    """

    path: str
    weight_shape: tuple[int, ...]
    weight_norm: float
    gradient_norm: float
    gradient_note: str
    edges: np.ndarray | None
    shares: np.ndarray | None
    kernels: np.ndarray | None
    kernel_note: str
    matrix: np.ndarray | None
    matrix_shape: tuple[int, ...]
    maps: np.ndarray | None
    outputs: np.ndarray | None
    sample: int


@dataclass(frozen=True)
class NetworkGraph(Content):
    """The model as a diagram.

    Attributes:
        nets: those that make samples in the order of the data, then those that judge them, then the others.
        updates: the phases, in order.
        samples: made for the statistics; networks that judge see as many real ones too.
        detail: of the layer that is asked for.
    """

    nets: tuple[Net, ...]
    updates: tuple[Update, ...]
    samples: int
    detail: LayerDetail | None = None


@PROBES.register("network")
class NetworkProbe(Probe):
    """The networks in the order of the data flow, their layers with statistics of a few samples, and the phases.

    Statistics are of the weights in training, in evaluation mode, on the first fixed latents; networks that judge see
    these fakes and as many real samples (see `GenerativeModel.follow`). What feeds which layer is found once, and again
    when the layers change. If nothing is seen to pass through a network, only its parameters are shown.

    Requests: "layer", the path of the one whose detail is sent; "sample", the fixed latent whose outputs it shows;
    "weights", "train".
    """

    period = 1.0
    in_background = True

    def __init__(self) -> None:
        self._followed: tuple[object, ...] = ()
        self._flow: Flow | None = None
        self._makers: tuple[str, ...] = ()

    def measure(self, view: View) -> NetworkGraph:
        from ._passes import Passes

        count = _CONVOLUTIONAL_SAMPLES if view.config.model.owner.convolutional else _SAMPLES
        z = view.fixed_latents(count)
        real, condition = _reals(view, len(z))
        passes = Passes(view.model)
        self._pass(view, passes, z, real, condition)
        nets = tuple(self._net(name, role, view.model.networks[name], passes)
                     for name, role in self._roles(view, passes))
        updates = tuple(Update(p.name, p.side, p.networks, _series(view.model, p), p.in_curve and
                               "d" in view.model.sides) for p in view.model.phases())
        detail, path = None, view.requests.get("layer")
        if path in passes.layers:
            sample = min(max(int(view.requests.get("sample", 0)), 0), len(z) - 1)
            detail = _detail(view, passes, path, sample, (z, real, condition))
        return NetworkGraph(nets, updates, len(z), detail)

    def _pass(self, view: View, passes: Passes, z: Tensor, real: Tensor, condition: Tensor | None) -> None:
        """Pass samples through all networks, and follow them if these layers were not followed yet."""
        import torch

        from ..models.base import watching
        from ._flow import Flow

        model, layers = view.model, (view.config.model, *passes.layers)
        of_fakes = model.condition_of(z)
        both = None if condition is None or of_fakes is None else torch.cat([of_fakes, condition])
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

    def _roles(self, view: View, passes: Passes) -> list[tuple[str, str]]:
        """List all networks with what they do: makers, judges and the others, each in the order of the data."""
        judges = {name for phase in view.model.phases() if phase.side == "d" for name in phase.networks}
        judged = {source for path, sources in self._flow.sources.items() if _network_of(path) in judges
                  for source in sources}
        names = [*passes.inputs, *(name for name in view.model.networks if name not in passes.inputs)]
        roles = {name: "judges" if name in judges else "makes" if name in {*self._makers, *judged} else ""
                 for name in names}
        return sorted(roles.items(), key=lambda item: ("makes", "judges", "").index(item[1]))

    def _net(self, name: str, role: str, network: nn.Module, passes: Passes) -> Net:
        mine = [path for path in passes.layers if _network_of(path) == name]
        order = [path for path in passes.outputs if _network_of(path) == name]
        # modules without parameters that a watched pass does not reach, a pool of images say, are left out
        order += [path for path in mine if path not in passes.outputs
                  and (name not in passes.inputs or list(passes.layers[path].parameters(recurse=False)))]
        sources = self._flow.sources
        layers = tuple(_layer(path, passes.layers[path], passes.outputs.get(path), sources.get(path, ()))
                       for path in order)
        joins = tuple(Join(path, *join) for path, join in self._flow.joins.items() if _network_of(path) == name)
        goes_on = {source for part in (*layers, *joins) for source in part.sources}
        goes_on.update(self._flow.ends.get(name, ()))
        ends = (*self._flow.ends.get(name, ()), *(path for path in order if path in sources and path not in goes_on))
        count = sum(p.numel() for p in network.parameters())
        return Net(name, role, passes.inputs.get(name), layers, count, ends, joins)


def _reals(view: View, count: int) -> tuple[Tensor, Tensor | None]:
    """Choose (count, *shape) real samples, the same for the whole run, and their condition; few ones are repeated."""
    chosen = view.on_device(np.resize(view.fixed_indices(min(count, len(view.real))), count))
    return view.to_float(view.real[chosen]), view.real_condition(chosen)


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
    """Measure the share of units that do nothing, and say in which way."""
    from torch import nn

    if isinstance(module, nn.ReLU) and output.dim() > 1:
        return dead_share(output.cpu().numpy()), "dead"
    if isinstance(module, nn.Tanh | nn.Sigmoid):
        values = output.cpu().numpy()
        # a sigmoid goes from 0 to 1, where a tanh goes from -1 to 1
        return saturated_share(values if isinstance(module, nn.Tanh) else 2 * values - 1), "saturated"
    return math.nan, ""


def _series(model: GenerativeModel, phase: Any) -> str:
    """Name the series with a phase's loss: its own, or its side's if that is its loss alone."""
    own = [t.name for t in model.all_terms() if t.name in (phase.term, phase.name.lower())]
    if own:
        return own[0]
    side = f"loss_{phase.side}"
    return side if phase.in_curve and side in SERIES else ""


def _detail(view: View, passes: Passes, path: str, sample: int,
            batch: tuple[Tensor, Tensor, Tensor | None]) -> LayerDetail:
    from torch import nn

    from ._layer_arrays import SHOWN, UNITS, array, blocks, gradient_norm, histogram, kernels

    module, output = passes.layers[path], passes.outputs.get(path)
    parameters = list(module.parameters(recurse=False))
    weight = max(parameters, key=lambda p: p.numel(), default=None)
    norm = math.sqrt(sum(float(p.detach().double().square().sum()) for p in parameters))
    gradient, note = gradient_norm(view, _network_of(path), parameters, *batch)
    edges, shares = histogram(output)
    small_images, kernel_note = kernels(module)
    matrix = blocks(module.weight.detach().float()) if isinstance(module, nn.Linear) else None
    maps = outputs = None
    if output is not None and sample < len(output):
        if output.dim() == 4:
            maps = array(output[sample, :SHOWN])
        else:
            outputs = array(output[sample].flatten()[:UNITS])
    return LayerDetail(path, () if weight is None else tuple(weight.shape), norm if parameters else math.nan, gradient,
                       note, edges, shares, small_images, kernel_note, matrix,
                       tuple(module.weight.shape) if matrix is not None else (), maps, outputs, sample)
