"""CycleGAN: two generators, there and back, and a discriminator for each domain."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from ..layers.pool import FakePool
from ..settings.component import Section
from ..settings.params import param
from ..telemetry.facts import Term
from ._adversarial_losses import discriminator_loss, generator_loss
from ._notes import note_distances
from .base import MODELS, Column
from .direct import Direct, ImageNetworks, ImagesConfig, PointNetworks, PointsConfig, names, translated
from .phases import Phase, PhaseInputs, PhaseOutput, is_on


@dataclass(frozen=True)
class CycleConfig(Section):
    """What is added to the sizes of a direct translation's networks."""

    cycle: float = param(10.0, "Weight \N{GREEK SMALL LETTER LAMDA} of the way there and back, which must end where it "
                         "began; with 0 both generators lose the connection to their inputs.", label="Cycle weight",
                         live=True, minimum=0.0, maximum=100.0, suggested=(0.0, 20.0))
    identity: float = param(0.5, "Weight of leaving alone what is in the wanted domain already, as a share of the "
                            "cycle weight; it keeps colours. Without effect where the domains' shapes differ.",
                            label="Identity weight", live=True, minimum=0.0, maximum=10.0, suggested=(0.0, 1.0))
    pool: int = param(50, "Earlier fakes that each discriminator is shown again, half of the time, so that it does not "
                      "forget; 0 for none.", label="Fakes kept", minimum=0, maximum=1000, unit="samples")


class Discriminator(nn.Sequential):
    """A network that judges, with the pool of fakes that it is shown again; None where it has none."""

    def __init__(self, network: nn.Module, pool: int, shape: tuple[int, ...]) -> None:
        super().__init__(*network)
        self.pool = FakePool(pool, shape) if pool else None

    def forward(self, samples: Tensor) -> Tensor:
        for name, module in self.named_children():
            if name != "pool":
                samples = module(samples)
        return samples


class CycleGan(Direct):
    """Generators "G" (sources to items, X to Y) and "F" (back), discriminators "D_Y" of items and "D_X" of sources.

    G and F minimize the adversarial loss against both discriminators, plus `cycle` times
    mean |F(G(x)) - x| + mean |G(F(y)) - y|, plus `cycle` · `identity` times mean |G(y) - y| + mean |F(x) - x|, where
    means go over samples and their numbers. They are moved together, by one optimizer. The identity terms are left out
    where a source and an item differ in shape.

    Reference: Zhu et al. 2017, arXiv 1703.10593, equations 1 to 3, section 5.2 (identity) and 4 (pool of 50 fakes). We
    deviate: least squares have the factor ½ of arXiv 1611.04076 in the generators' loss too, so that λ weighs twice as
    much beside them; batches instead of single images; discriminators go first, and their fakes are used again by the
    generators' phase, which has not moved since.
    """

    averaged = ("G", "F")
    switches = ("cycle", "identity")
    plain_sides = ()

    def __init__(self, config: Section, shape: tuple[int, ...], labels: int = 0,
                 source_shape: tuple[int, ...] | None = None) -> None:
        super().__init__(config, shape, labels, source_shape)
        there, judge = self.networks.values()
        self.networks = {"G": there, "F": self.make_generator(self.shape, self.source_shape),
                         "D_Y": Discriminator(judge, config.pool, self.shape),
                         "D_X": Discriminator(self.make_discriminator(self.source_shape), config.pool,
                                              self.source_shape)}
        self._made: dict[str, tuple[int, Tensor, Tensor]] = {}

    @property
    def keeps_identity(self) -> bool:
        """Whether G can be asked to leave an item alone: sources and items have one shape."""
        return self.source_shape == self.shape

    def translated_back(self, samples: Tensor, networks: dict[str, nn.Module] | None = None) -> Tensor:
        return (networks or self.networks)["F"](samples).float()

    def follow(self, z: Tensor, made: Tensor, real: Tensor, condition: Tensor | None) -> None:
        back = self.translated_back(real)
        for judge, samples in (("D_Y", (made, real)), ("D_X", (back, z))):
            self._verdicts(judge, torch.cat(samples))
        self.translated_back(made)
        self.sample(back)

    def phases(self) -> list[Phase]:
        return [Phase("D_Y", "d", ("D_Y",), lambda inputs: self._apart("G", "D_Y", inputs)),
                Phase("D_X", "d", ("D_X",), lambda inputs: self._apart("F", "D_X", inputs)),
                Phase("G", "g", ("G", "F"), self._generators_loss)]

    def terms(self) -> tuple[Term, ...]:
        found = [Term("fooling_y", "G against D_Y", "g", "How far G is from fooling D_Y: the adversarial loss."),
                 Term("fooling_x", "F against D_X", "g", "How far F is from fooling D_X: the adversarial loss."),
                 Term("cycle_x", "cycle loss A→B→A", "g",
                      "Mean |F(G(x)) - x| of sources, domain A, before its weight."),
                 Term("cycle_y", "cycle loss B→A→B", "g",
                      "Mean |G(F(y)) - y| of items, domain B, before its weight.")]
        if self.keeps_identity:
            found += [Term("identity_y", "identity of G", "g", "Mean |G(y) - y|, before its weight."),
                      Term("identity_x", "identity of F", "g", "Mean |F(x) - x|, before its weight.")]
        return tuple(found)

    def _judge(self, samples: Tensor) -> Tensor:
        return self._verdicts("D_Y", samples)

    def _verdicts(self, name: str, samples: Tensor) -> Tensor:
        return self.networks[name](samples).float()

    def _make(self, generator: str, samples: Tensor) -> Tensor:
        return self.networks[generator](samples).float()

    @staticmethod
    def _ends(generator: str, inputs: PhaseInputs) -> tuple[Tensor, Tensor]:
        """Get what a generator starts from, and what its results are to be like."""
        return (inputs.sources, inputs.real) if generator == "G" else (inputs.real, inputs.sources)

    def _apart(self, generator: str, judge: str, inputs: PhaseInputs) -> PhaseOutput:
        start, real = self._ends(generator, inputs)
        made = self._translated_from(start, generator, inputs)
        self._made[generator] = inputs.step, start, made
        pool = self.networks[judge].pool
        shown = made.detach() if pool is None else pool.exchange(made, inputs.random)
        inputs.note("real", "", {"is": 1.0, "sample": real})
        earlier = None if pool is None or inputs.trace is None else (shown != made).flatten(1).any(1).float()
        return discriminator_loss(lambda samples: self._verdicts(judge, samples), real, shown, inputs, judge,
                                  of_fakes={"from the pool": earlier})

    def _translated_from(self, start: Tensor, generator: str, inputs: PhaseInputs) -> Tensor:
        inputs.note("real", "", {"source": start})
        return self._noted(generator, start, inputs, *((0, 1) if generator == "G" else (1, 0)))

    def _noted(self, generator: str, start: Tensor, inputs: PhaseInputs, *ends: int) -> Tensor:
        """Make something and note it, with the way from domain to domain that leads there."""
        made = self._make(generator, start)
        inputs.note("generate", generator, {"is": 0.0, "source": start, "sample": made}, text=self._way(*ends))
        return made

    def _start_and_made(self, generator: str, inputs: PhaseInputs) -> tuple[Tensor, Tensor]:
        """Get a batch and its translation, of this iteration's discriminator phase if there was one; else new ones."""
        kept = self._made.pop(generator, None)
        if kept is not None and kept[0] == inputs.step:
            inputs.note_again(generator)
            return kept[1:]
        start = self._ends(generator, inputs)[0]
        return start, self._translated_from(start, generator, inputs)

    def _generators_loss(self, inputs: PhaseInputs) -> PhaseOutput:
        (x, made_y), (y, made_x) = (self._start_and_made(name, inputs) for name in ("G", "F"))
        terms = {"fooling_y": generator_loss(lambda s: self._verdicts("D_Y", s), y, made_y, inputs, "D_Y"),
                 "fooling_x": generator_loss(lambda s: self._verdicts("D_X", s), x, made_x, inputs, "D_X")}
        back_x, back_y = self._noted("F", made_y, inputs, 0, 1, 0), self._noted("G", made_x, inputs, 1, 0, 1)
        terms |= {"cycle_x": _distance(back_x, x), "cycle_y": _distance(back_y, y)}
        note_distances(inputs, back_x, x, self.config.cycle, self._way(0, 1, 0))
        note_distances(inputs, back_y, y, self.config.cycle, self._way(1, 0, 1))
        loss = terms["fooling_y"] + terms["fooling_x"] + self.config.cycle * (terms["cycle_x"] + terms["cycle_y"])
        if self.keeps_identity:
            weight = self.config.cycle * self.config.identity
            # a term without weight is measured for its curve alone
            with torch.set_grad_enabled(is_on(self.config.cycle) and is_on(self.config.identity)):
                same_y, same_x = self._noted("G", y, inputs, 1, 1), self._noted("F", x, inputs, 0, 0)
                terms |= {"identity_y": _distance(same_y, y), "identity_x": _distance(same_x, x)}
            note_distances(inputs, same_y, y, weight, self._way(1, 1))
            note_distances(inputs, same_x, x, weight, self._way(0, 0))
            loss = loss + weight * (terms["identity_y"] + terms["identity_x"])
        return PhaseOutput(loss, terms=terms)

    def sheet(self, inputs: Tensor, truth: Tensor | None, networks: dict[str, nn.Module]) -> tuple[Column, ...]:
        source, item = names(self)
        arrow = " \N{RIGHTWARDS ARROW} "
        made_y = self.sample(inputs, networks)
        there = translated(arrow.join((source, item, source)), source, inputs, made_y, truth,
                           self.translated_back(made_y, networks))
        # where no source has a partner, any items serve
        items = self.batches.to_float(self.batches.items[:len(inputs)]) if truth is None else truth
        made_x = self.translated_back(items, networks)
        back = translated(arrow.join((item, source, item)), item, items, made_x,
                          None if truth is None else inputs[:len(truth)], self.sample(made_x, networks))
        return (*there, *back)


def _distance(one: Tensor, other: Tensor) -> Tensor:
    """Compute the mean absolute difference of the numbers."""
    return (one - other).abs().mean()


@dataclass(frozen=True)
class CycleImagesConfig(CycleConfig, ImagesConfig):
    """The settings of both."""


@MODELS.register("cyclegan")
class CycleImages(ImageNetworks, CycleGan):
    """CycleGAN: translation between two domains of images without pairs, held by the way there and back.

    Reference: Zhu et al. 2017, arXiv 1703.10593; see `CycleGan`. Networks of its appendix 7.2: at 256 × 256 pixels
    g_width 64, 2 halvings, 9 blocks, d_width 64, 3 layers, instance norm in all.
    """

    title = "CycleGAN"
    Config = CycleImagesConfig


@dataclass(frozen=True)
class CyclePointsConfig(CycleConfig, PointsConfig):
    """The settings of both."""


@MODELS.register("cyclegan-mlp")
class CyclePoints(PointNetworks, CycleGan):
    """CycleGAN of perceptrons: translation between two clouds of points without pairs.

    Reference: Zhu et al. 2017, arXiv 1703.10593; see `CycleGan`.
    """

    title = "CycleGAN (MLP)"
    Config = CyclePointsConfig
