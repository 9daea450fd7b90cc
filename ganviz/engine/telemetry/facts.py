"""What a run works on, as the engine tells it: known from the start, and the same to the end."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np


@dataclass(frozen=True)
class Term:
    """A part of a loss that has a curve of its own, after those of `SERIES`.

    Attributes:
        name: of the series ("cycle").
        title: what the person reads ("cycle consistency").
        side: "d" or "g": whose loss it is a part of.
        text: what it measures, in a sentence.
        penalty: its spikes would flatten the curves of the others.
        regularizer: name of the one whose penalty it is, measured while that is on; empty for a model's own term.
    """

    name: str
    title: str
    side: str
    text: str = ""
    penalty: bool = False
    regularizer: str = ""


@dataclass(frozen=True)
class Notice:
    """A property of a person's own data that may not be as it was meant.

    Attributes:
        text: in a sentence.
        remedy: what to do about it, in a few words; empty if nothing can be done here.
        setting, value: what the remedy sets.
    """

    text: str
    remedy: str = ""
    setting: str = ""
    value: str = ""

    def line(self) -> str:
        """Write it out with the setting, for a terminal."""
        return f"{self.text} {self.remedy}: {self.setting}={self.value}" if self.remedy else self.text


@dataclass(frozen=True)
class Modes:
    """The known clusters of a mixture in the plane.

    Attributes:
        centres: (K, 2) float32.
        sigma: (K,) float32, standard deviation of each, isotropic.
        weights: (K,) float32, sum 1.
    """

    centres: np.ndarray
    sigma: np.ndarray
    weights: np.ndarray


@dataclass(frozen=True, kw_only=True)
class RunFacts:
    """The facts of a run: what it works on, as far as a view needs to know.

    Attributes:
        data_kind: "points" or "images".
        shape: of one sample, (2,) or (C, H, W).
        items: number of real samples, with those that are held out from training.
        extent: (x_min, x_max, y_min, y_max) of the plane; None for images.
        modes: known clusters, of a mixture in the plane; None of other data.
        label_names: one per class; empty without labels.
        z_dim: dimension of the latent.
        offset, scale: points are shown as (original - offset) / scale; None if nothing was normalized.
        source_shape: of what a translation starts from; None where there is nothing to translate.
        source_name, item_name: what the two domains are called.
        sides: "d" and "g", those that the model has.
        plain_sides: those whose curve is the adversarial loss alone.
        conditional: whether the model draws a class on demand.
        has_sheet: whether the model shows what it does stage by stage.
        terms: the parts of the losses that have curves of their own, and the penalties of all regularizers that can be
            turned on.
        from_data: whether the generator is fed data instead of random numbers.
        held_out: number of real samples that are held out from training.
        axes: what the two coordinates of points are called; empty if they have no names.
        inapplicable: why there are no pictures of a topic, where that is not the model's nature: a script has not given
            what they are of.
    """

    data_kind: str
    shape: tuple[int, ...]
    items: int
    extent: tuple[float, float, float, float] | None
    modes: Modes | None
    label_names: tuple[str, ...]
    z_dim: int
    offset: np.ndarray | None = None
    scale: np.ndarray | None = None
    source_shape: tuple[int, ...] | None = None
    source_name: str = ""
    item_name: str = ""
    sides: tuple[str, ...] = ("d", "g")
    conditional: bool = False
    has_sheet: bool = False
    terms: tuple[Term, ...] = ()
    from_data: bool = False
    plain_sides: tuple[str, ...] = ("d", "g")
    held_out: int = 0
    axes: tuple[str, ...] = ()
    inapplicable: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Streaming:
    """How the reading of data that stays on the disk keeps up with the training.

    Attributes:
        ahead: images of the next batches that have been read.
        read: images per second that were trained on.
        wanted: images per second that would have been, had training not waited for them.
        waiting: share of the time that training waited for images, 0 to 1.
    """

    ahead: int
    read: float
    wanted: float
    waiting: float
