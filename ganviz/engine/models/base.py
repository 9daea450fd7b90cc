"""What every generative model is: named networks, the phases that train them, `sample`, and `score` where it exists."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import ClassVar

import torch
from torch import Tensor, nn

from ..datasets.batches import Batches
from ..settings.component import Component, Section
from ..settings.registries import MODELS as MODELS
from ..telemetry.facts import Term
from .phases import Phase


@dataclass(frozen=True)
class Column:
    """A column of a model's sheet, as `probes.sheet.SheetColumn`: (n, C, H, W) images or (n, 2) points, float32.

    `verdicts` are (n, 1, h, w) raw logits of parts of the images, in whose colours these are shown; else None.
    """

    title: str
    samples: Tensor
    group: str = ""
    note: str = ""
    verdicts: Tensor | None = None


class GenerativeModel(Component):
    """A model of one data set's shape.

    Args:
        config: its section.
        shape: of one sample, (2,) or (C, H, W).
        labels: number of classes; 0 without labels.
        source_shape: of what a translation starts from; None for data without sources.

    Class attributes:
        data_kinds: which data it can learn, of "points" and "images".
        form: what it needs of the data: "samples"; "pairs" of a source and the sample to be made from it; or two
            "domains", whose samples are unpaired (pairs serve too: they are unpaired).
        sides: "d" and "g", those that it has phases of.
        plain_sides: those whose curve is the adversarial loss alone, so that its value at equilibrium means something
            (penalties of regularizers aside).
        conditional: whether it draws a class on demand.
        has_sheet: whether `sheet` has something to show.
        from_data: whether its generator is fed data (sources, coarse images) instead of random numbers: its latents
            are then what `inputs_of` makes of the data.
        averaged: names of the networks of which an averaged copy (EMA) is kept.
        convolutional: the time goes into convolutions, which more threads and bfloat16 may speed up.
        pack: samples that the discriminator judges together, with one logit for all of them.
        own_loop: whether a script's own loop trains it (see `ganviz.watch`): what its losses are is not known here.
        style_layers: layers of the generator that can each be given a style of its own; a model that has some has the
            methods of `stylegan.StyleGan` for it: `styles`, `synthesize` and `truncated`.

    `networks` holds the modules by name; a discriminator returns raw logits of shape (N,). `batches` is the training
    data on the device, once a run has begun; None before.
    """

    Config = Section
    data_kinds: ClassVar[tuple[str, ...]] = ("points", "images")
    form: ClassVar[str] = "samples"
    sides: ClassVar[tuple[str, ...]] = ("d", "g")
    plain_sides: ClassVar[tuple[str, ...]] = ("d", "g")
    conditional: ClassVar[bool] = False
    from_data: ClassVar[bool] = False
    has_sheet: ClassVar[bool] = False
    averaged: tuple[str, ...] = ("G",)
    convolutional: ClassVar[bool] = False
    own_loop: ClassVar[bool] = False
    pack: int = 1
    style_layers: int = 0

    def __init__(self, config: Section, shape: tuple[int, ...], labels: int = 0,
                 source_shape: tuple[int, ...] | None = None) -> None:
        super().__init__(config)
        self.shape = tuple(shape)
        self.labels = labels
        self.source_shape = source_shape
        self.networks: dict[str, nn.Module] = {}
        self.batches: Batches | None = None

    @classmethod
    def refuses(cls, section, config):
        kind, form = config.data.owner.kind, config.data.owner.form
        if kind not in cls.data_kinds:
            return f"learns {' or '.join(cls.data_kinds)}, but {config.data.name} is {kind}; choose another model"
        if cls.form != "samples" and form not in (cls.form, "pairs"):
            needs = "pairs of a source and what is to be made of it" if cls.form == "pairs" else "two domains"
            has = "only samples" if form == "samples" else "no pairs"
            return f"needs {needs}, but {config.data.name} has {has}; choose other data"
        return None

    @classmethod
    def products(cls, section: Section, shape: tuple[int, ...]) -> int:
        """Count the matrices' multiplications for one sample; 0 where the 8 binary digits of bfloat16 are too few."""
        return 0

    @property
    def z_dim(self) -> int:
        """Dimension of the latent."""
        raise NotImplementedError

    def phases(self) -> list[Phase]:
        """Get the updates of one iteration, in order.

        Their losses note what is drawn, made and judged (see `PhaseInputs.note`), for who steps through an iteration.
        """
        raise NotImplementedError

    def latents(self, n: int, generator: torch.Generator) -> Tensor:
        """Draw (n, ...) latents that n samples are made from, drawn on the generator's device.

        (n, z_dim) random numbers; where the model is conditional (n, z_dim + labels), each with its class, one-hot,
        drawn as often as in the data; where it is `from_data`, what `inputs_of` makes of training data.
        """
        if not self.from_data:
            raise NotImplementedError
        items, sources = self.batches.items, self.batches.sources
        if self.form != "samples":
            items = None
        elif not self.batches.aligned:  # no item has a source of its own
            sources = None
        chosen = torch.randint(len(sources if items is None else items), (n,), generator=generator,
                               device=generator.device)
        return self.inputs_of(*(None if stored is None else stored[chosen] for stored in (items, sources)))

    def inputs_of(self, items: Tensor | None, sources: Tensor | None) -> Tensor:
        """Make (n, ...) inputs that the generator of a model that is `from_data` is fed, of stored samples and sources.

        Args:
            items, sources: as the data stores them (see `Batches.to_float`); items are None where `form` is not
                "samples", sources are None where there are none.
        """
        if self.form == "samples":
            raise NotImplementedError
        return Batches.to_float(sources)

    def with_label(self, z: Tensor, label: int) -> Tensor:
        """Set the latents of a conditional model to one class."""
        one_hot = torch.zeros_like(z[:, -self.labels:])
        one_hot[:, label] = 1.0
        return torch.cat([z[:, :-self.labels], one_hot], 1)

    def condition_of(self, z: Tensor) -> Tensor | None:
        """Get what the discriminator is conditioned on for samples made from these latents; None for nothing."""
        return None

    def condition(self, labels: Tensor | None, sources: Tensor | None) -> Tensor | None:
        """Get what the discriminator is conditioned on for real samples.

        Args:
            labels: (n,) int64, or None.
            sources: (n, *source_shape) float32, or None.
        """
        return None

    def sheet(self, inputs: Tensor, truth: Tensor | None, networks: dict[str, nn.Module]) -> tuple[Column, ...]:
        """Show what the model makes of some inputs, stage by stage, side by side; empty if that says nothing.

        Called in evaluation mode, without gradients.

        Args:
            inputs: (n, ...) latents.
            truth: (m, *shape) float32 what the first m ≤ n of them should become, None if that is unknown; for a model
                that is not fed data, real samples, held-out ones first.
            networks: to use, an average's or the model's own.
        """
        return ()

    def terms(self) -> tuple[Term, ...]:
        """List the parts of its losses that have their own curves; phases give their values in `PhaseOutput.terms`."""
        return ()

    def adopt(self, config: Section) -> None:
        """Take over changed live settings.

        Raises:
            ConfigError: they do not suit the data; nothing was changed.
        """
        self.config = config

    def prepare(self, between: Callable[[], None]) -> str:
        """Do what takes long and must be done before the next step; nothing where it is done already.

        Args:
            between: called often; may raise to end it, and the next call goes on with it.

        Returns:
            What a person should know of it; mostly empty.
        """
        return ""

    def why_not_compiled(self) -> str:
        """Say why its steps can only run one operation after the other, and which can be compiled; empty if they can.
        """
        lazy = any(p.interval > 1 for p in self.phases())
        return "lazy phases are not compiled; phases of every step are" if lazy else ""

    def all_terms(self) -> tuple[Term, ...]:
        """List its `terms`, before them the loss of each phase where a side has several of them."""
        phases = [p for p in self.phases() if p.in_curve]
        several = {side for side in self.sides if sum(p.side == side for p in phases) > 1}
        return (*(Term(p.term, f"loss of {p.name}", p.side, f"What {p.name} minimizes; the side's loss is the sum.")
                  for p in phases if p.side in several), *self.terms())

    def sample(self, z: Tensor, networks: dict[str, nn.Module] | None = None) -> Tensor:
        """Make (n, *shape) samples from latents, by the given networks (an EMA copy's, say) or the model's own."""
        raise NotImplementedError

    def translated_back(self, samples: Tensor, networks: dict[str, nn.Module] | None = None) -> Tensor | None:
        """Translate (n, *shape) samples back, (n, ...) float32; None where there is no way back.

        Args:
            networks: as those of `sample`.
        """
        return None

    @classmethod
    def translates_back(cls) -> bool:
        """Tell whether there is a way back (see `translated_back`)."""
        return cls.translated_back is not GenerativeModel.translated_back

    def score(self, samples: Tensor, condition: Tensor | None = None) -> Tensor:
        """Compute (n,) raw logits of the discriminator, one for each sample (a mean, where it judges parts of it).

        Args:
            condition: what it is conditioned on, as `condition_of` and `condition` give it; without one, a conditional
                discriminator gives the mean over all classes, weighted as they are in the data.

        One that judges packs is asked about a pack of copies: what it says if the generator made nothing else.
        """
        raise NotImplementedError

    def follow(self, z: Tensor, made: Tensor, real: Tensor, condition: Tensor | None) -> None:
        """Pass what was made on to the networks that training passes it to, and all else that training passes.

        For who watches the layers: in evaluation mode, without gradients, and nothing is drawn or kept.

        Args:
            z: (n, ...) latents.
            made: (n, *shape) samples of them, as `sample` gave them.
            real: (n, *shape).
            condition: (2n, ...) what the discriminator is conditioned on for made and real samples; None for nothing.
        """
        if "d" in self.sides:
            self.score(torch.cat([made, real]), condition)

    def judge(self, samples: Tensor, condition: Tensor | None = None) -> Tensor:
        """Compute (n / pack,) raw logits as in training, each of `pack` consecutive samples."""
        if self.pack == 1:
            return self.score(samples, condition)
        raise NotImplementedError


@contextmanager
def watching(*networks: nn.Module) -> Iterator[None]:
    """Put networks into evaluation mode without gradients: no dropout, batch norm's statistics used and left alone."""
    # a part may have been put into evaluation mode on purpose, and is to stay in it
    modes = [(module, module.training) for network in networks for module in network.modules()]
    for network in networks:
        network.eval()
    try:
        with torch.no_grad():
            yield
    finally:
        for module, training in modes:
            module.training = training
