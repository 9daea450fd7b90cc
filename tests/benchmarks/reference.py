"""The training loop a user would otherwise write: plain eager PyTorch, as the well-known examples write it.

Samples are in memory as floats, contiguous; `zero_grad`, a whole backward pass through all networks, torch.optim as it
comes over each network's own parameters, `.item()` of every loss. The losses are those of our models' phases, so that
the loop trains whatever a preset trains; layers of ours that only serve speed give way to those of torch.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

import torch
from torch import Tensor, nn

from ganviz.engine.datasets.base import TrainingData
from ganviz.engine.datasets.batches import Batches
from ganviz.engine.datasets.held_out_split import of_run
from ganviz.engine.layers.dropout import LiveDropout
from ganviz.engine.layers.layout import ChannelsLast, FlattenImages
from ganviz.engine.layers.resize import DoubledConv2d
from ganviz.engine.models.phases import Phase, PhaseInputs
from ganviz.engine.numerics.device import cores
from ganviz.engine.numerics.randomness import Randomness
from ganviz.engine.opening.command_line_request import CommandLineRequest
from ganviz.engine.optimizers.base import OptimizerConfig
from ganviz.engine.settings.config import RunConfig

from .processes import serve


class PlainLoop:
    """The networks, losses, batch size and data of a run, in a plain loop.

    Attributes:
        threads: OpenMP threads to train with; torch's default at first, one for each core.
    """

    def __init__(self, config: RunConfig, data: TrainingData) -> None:
        self.config, self.threads, self.steps = config, cores(), 0
        self.random = Randomness(config.train.seed, torch.device("cpu"))
        self.batches = Batches(data, torch.device("cpu"), self.random.order)
        self.model = config.model.build(data.shape, len(data.label_names), data.source_shape)
        self.model.batches = self.batches
        self.model.networks = {name: plain(network).train() for name, network in self.model.networks.items()}
        self.loss = config.loss.build()
        self.regularizers = tuple(section.build() for section in config.regularizers)
        for regularizer in self.regularizers:
            regularizer.configure([self.model.networks[n] for p in self.model.phases() if p.side in regularizer.phases
                                   for n in p.networks])
        for network in self.model.networks.values():
            for layer in network.modules():
                if hasattr(layer, "generator"):
                    layer.generator = self.random.dropout
        self.model.prepare(lambda: None)
        self.real = Batches.to_float(self.batches.items).contiguous()
        self.sources = None if self.batches.sources is None else Batches.to_float(self.batches.sources).contiguous()
        self.phases = [(phase, [p for name in phase.networks for p in self.model.networks[name].parameters()])
                       for phase in self.model.phases()]
        made: dict[tuple[str, ...], torch.optim.Optimizer] = {}
        for phase, parameters in self.phases:
            if phase.networks not in made:
                made[phase.networks] = _optimizer(config.optimizer_d if phase.side == "d" else config.optimizer_g,
                                                  parameters)
        self.optimizers = made

    def steps_per_second(self, seconds: float) -> float:
        """Train for about that long, at least one step."""
        torch.set_num_threads(self.threads)
        start, first = time.perf_counter(), self.steps
        while self.steps == first or time.perf_counter() - start < seconds:
            self.step()
        return (self.steps - first) / (time.perf_counter() - start)

    def step(self) -> list[float]:
        """One iteration; the losses."""
        losses = []
        for phase, parameters in self.phases:
            if phase.is_due(self.steps):
                losses += [self._update(phase, parameters) for _ in range(phase.repeats(self.config))]
        self.steps += 1
        return losses

    def _update(self, phase: Phase, parameters: list[nn.Parameter]) -> float:
        chosen = torch.randint(len(self.real), (self.config.train.batch_size,))
        labels = None if self.batches.labels is None else self.batches.labels[chosen]
        output = phase.loss(PhaseInputs(self.real[chosen], labels, self.loss, self.regularizers, self.steps,
                                        self.random.noise, self.random.random, self._sources(chosen)))
        optimizer = self.optimizers[phase.networks]
        optimizer.zero_grad()
        output.loss.backward()
        optimizer.step()
        for regularizer in self.regularizers:
            if phase.side in regularizer.phases:
                for parameter in parameters:
                    regularizer.after_update(parameter.data)
        return output.loss.item()

    def _sources(self, chosen: Tensor) -> Tensor | None:
        if self.sources is None:
            return None
        return self.sources[chosen if self.batches.aligned else torch.randint(len(self.sources), chosen.shape)]


def _optimizer(settings: OptimizerConfig, parameters: list[nn.Parameter]) -> torch.optim.Optimizer:
    """Make torch's optimizer of that name as it comes, without the kernel that updates all parameters at once."""
    kinds = {"adam": torch.optim.Adam, "adamw": torch.optim.AdamW, "rmsprop": torch.optim.RMSprop,
             "sgd": torch.optim.SGD}
    return kinds[settings.name](parameters, **settings.build().group_values())


# What takes the place of layers that are there for speed alone, or have nothing to do.
_PLAIN: dict[type[nn.Module], Callable[[nn.Module], nn.Module]] = {
    ChannelsLast: lambda _: nn.Identity(),
    FlattenImages: lambda _: nn.Flatten(),
    LiveDropout: lambda layer: layer if layer.p else nn.Identity(),
    DoubledConv2d: lambda layer: nn.Sequential(nn.Upsample(scale_factor=2), nn.Conv2d(
        layer.in_channels, layer.out_channels, 3, padding=1, bias=layer.bias is not None)),
}


def plain(network: nn.Module) -> nn.Module:
    """Put torch's own layers in the place of those that only serve speed."""
    for name, child in network.named_children():
        make = _PLAIN.get(type(child))
        setattr(network, name, plain(child) if make is None else make(child))
    return network


if __name__ == "__main__":
    chosen = CommandLineRequest(sys.argv[1]).resolve()
    serve(PlainLoop(chosen, of_run(chosen.data.build().load(chosen.train.seed, lambda *_: None, lambda: False),
                                   chosen)[0]))
