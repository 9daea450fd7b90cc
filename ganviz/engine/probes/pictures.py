"""The contents of the probes' pictures: frozen dataclasses of read-only arrays, drawn by the panels.

Imports numpy only, so that panels need no torch to know them.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class PointSamples:
    """Topic "samples" for points.

    Attributes:
        real, fake: (n, 2) float32; fakes are made from fixed latents.
        fake_scores: (n,) float32 raw logits; None while the run goes on, when they would cost as much as the fakes, and
            for a model without a discriminator.
        weights: "train" or "ema": whose weights made the fakes.
        sources: (n, 2) what a translation made the fakes from; else None.
        arrows: what the first of them feel; None if that was not wished.
        modes: how they fall on the known modes; None likewise, or if none are known.
    """

    real: np.ndarray
    fake: np.ndarray
    fake_scores: np.ndarray | None
    weights: str
    sources: np.ndarray | None = None
    arrows: Arrows | None = None
    modes: ModeReport | None = None


@dataclass(frozen=True)
class ImageSamples:
    """Topic "samples" for images.

    Attributes:
        fake, real: (n, H, W, C) uint8; fakes from fixed latents, reals a fixed choice. While a convolutional generator
            trains, most of the fakes and their scores are a few pictures old: each picture renews a part of them.
        fake_scores, real_scores: (n,) float32 raw logits; those of the reals may be many pictures old. NaN for a model
            without a discriminator.
        real_indices: (n,) int64, which of the training images they are.
        label_names: of the fakes, one each, where the model draws a class on demand; else empty.
        even: score at which D cannot tell, in the unit of scores that are shown; None where they have no such point.
    """

    fake: np.ndarray
    real: np.ndarray
    fake_scores: np.ndarray
    real_scores: np.ndarray
    real_indices: np.ndarray
    weights: str
    label_names: tuple[str, ...] = ()
    even: float | None = None


@dataclass(frozen=True)
class SheetColumn:
    """A column of a sheet: the same samples at one stage of what a model does with them.

    Attributes:
        title: of the column ("line", "generated", "target").
        samples: (n, H, W, C) uint8 images, or (n, 2) float32 points.
        group: columns of one group belong together and stand under this title.
        note: a few words below it ("L1 0.24").
        verdicts: whether its colours are D's verdicts, which need a key.
    """

    title: str
    samples: np.ndarray
    group: str = ""
    note: str = ""
    verdicts: bool = False


@dataclass(frozen=True)
class Sheet:
    """Topic "sheet": what a model makes of some samples, stage by stage, a row for each sample.

    Attributes:
        weights: "train" or "ema": whose.
    """

    columns: tuple[SheetColumn, ...]
    weights: str


@dataclass(frozen=True)
class HeatMap:
    """Topic "heatmap": D over a rectangle of the plane.

    Attributes:
        belief: (rows, columns) float32 in [0, 1], 1 is "real"; row 0 is the smallest y. The logit's sigmoid where the
            loss gives a probability; else the raw score scaled linearly between the two numbers in `score_range`.
        extent: (x_min, x_max, y_min, y_max).
        score_range: (lowest, highest) raw score in the map, for the legend.
        is_probability: whether `belief` is a probability.
        copies: how many copies of each point D judged together; more than 1 where it judges packs of samples.
        even: the belief at which D cannot tell; the middle, where the map only compares scores.
    """

    belief: np.ndarray
    extent: tuple[float, float, float, float]
    score_range: tuple[float, float]
    is_probability: bool
    copies: int = 1
    even: float = 0.5


@dataclass(frozen=True)
class Manifold:
    """Topic "manifold": where G puts a regular grid of latents.

    Attributes:
        points: (rows, columns, 2) float32; (1, columns, 2) for a one-dimensional latent.
        note: says which slice of the latent space it is, where z has more than two dimensions.
        weights: "train" or "ema": whose.
    """

    points: np.ndarray
    note: str
    weights: str


@dataclass(frozen=True)
class Arrows:
    """The direction in which each fake would lower the generator's loss, -∂L_G/∂x.

    Attributes:
        at: (n, 2) float32 fake points.
        gradient: (n, 2) float32, in units of the loss of one sample per unit of the plane.
    """

    at: np.ndarray
    gradient: np.ndarray


@dataclass(frozen=True)
class Verdicts:
    """Topic "verdicts": D's scores of the batches just trained on.

    Attributes:
        edges: (bins + 1,) float32, the same for both histograms.
        real, fake: (bins,) float32, share of the samples in each bin (sum 1).
        mean_real, mean_fake: in the unit of the edges.
        overlap: Σ min(real, fake), 0 (told apart) to 1 (the same).
        samples: number of samples on each side.
        is_probability: edges are probabilities in [0, 1]; else D's raw outputs.
        unit: what the edges are, in words (see `Scoring.score_unit`).
        even: score at which D cannot tell; None where they have no such point.
    """

    edges: np.ndarray
    real: np.ndarray
    fake: np.ndarray
    mean_real: float
    mean_fake: float
    overlap: float
    samples: int
    is_probability: bool
    unit: str
    even: float | None


@dataclass(frozen=True)
class Closeup:
    """Topic "closeup": one clicked sample and the real images nearest to it.

    Attributes:
        which: "fake" or "real", and `index` in the sample grid.
        sample: (H, W, C) uint8.
        score: raw logit, NaN for a model without a discriminator; `probability` is its sigmoid or None.
        neighbours: (k, H, W, C) uint8, nearest first.
        neighbour_indices: (k,) int64.
        distances: (k,) float32, root mean square pixel difference, 0 to 1.
        typical_distance: the median distance of real images to their nearest other real one, on the same measure,
            from `typical_samples` of them.
        even: score at which D cannot tell, in the unit of scores that are shown; None where they have no such point.
    """

    which: str
    index: int
    sample: np.ndarray
    score: float
    probability: float | None
    neighbours: np.ndarray
    neighbour_indices: np.ndarray
    distances: np.ndarray
    typical_distance: float
    typical_samples: int
    even: float | None = None


@dataclass(frozen=True)
class Layer:
    """One layer of a network, and what came out of it for a small batch.

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
    """Where branches of a network come together without a layer.

    Attributes:
        path: "G/join 0".
        sign: how they do: "+", "×", "cat" (side by side), or the operation's name.
        sources: as a layer's.
        after: how many of the network's layers stand before it.
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
    """One phase of the training: which networks which loss moves.

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
class NetworkGraph:
    """Topic "network": the model as a diagram.

    Attributes:
        nets: those that make samples in the order of the data, then those that judge them, then the others.
        updates: the phases, in order.
        samples: made for the statistics; networks that judge see as many real ones too.
        detail: of the layer that is wished for.
    """

    nets: tuple[Net, ...]
    updates: tuple[Update, ...]
    samples: int
    detail: LayerDetail | None = None


# Groups of indicators in the Health panel, in their order.
GROUPS = ("modes", "quality", "players")


@dataclass(frozen=True)
class Indicator:
    """One number of the Health panel, honest about itself.

    Attributes:
        name: e.g. "modes_covered".
        label: what the person reads.
        value: None where it does not apply; then `reason` says why.
        text: the value as it should be written ("8 / 8", "71 %").
        reference: the value for real against real, or at equilibrium.
        reference_text: the same in words; what stands in parentheses is left out where room is scarce.
        samples: on how many samples.
        verdict: "good", "fair" or "bad"; empty where that is not said.
        unit: of value and reference, for a table.
        group: the heading it stands under, one of GROUPS.
        better: "higher" or "lower", which way is good; "" where neither is (a balance).
        low, high: the range it can have, for its scale; None where it has no end.
        detail: (what, value as text) for each part of it: a layer, a class, a mode.
        help: one sentence for a student: what it measures, its range, which way is good.
    """

    name: str
    label: str
    help: str
    value: float | None = None
    reason: str = ""
    text: str = ""
    reference: float | None = None
    reference_text: str = ""
    samples: int = 0
    verdict: str = ""
    unit: str = ""
    group: str = "players"
    better: str = ""
    low: float | None = None
    high: float | None = None
    detail: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class ModeReport:
    """How the samples fall on the known modes or classes.

    Attributes:
        names: (K,) of the modes ("1", "2", ...) or classes.
        shares: (K,) of the samples, by nearest mode or by the classifier's verdict; real_shares: of the real data.
        covered: (K,) bool.
        dropped: (K,) bool, covered at an earlier look and not now.
        centres: (K, 2) in the plane; None for classes.
    """

    names: tuple[str, ...]
    shares: np.ndarray
    real_shares: np.ndarray
    covered: np.ndarray
    dropped: np.ndarray
    centres: np.ndarray | None = None


@dataclass(frozen=True)
class Indicators:
    """The content of a probe that measures indicators.

    Attributes:
        weights: "train" or "ema": whose samples were measured; empty where there is no choice, since it is about the
            two players that are trained.
        modes: from the probe that knows the modes; None from others.
    """

    indicators: tuple[Indicator, ...]
    weights: str = ""
    modes: ModeReport | None = None


# How many directions the explorer has at most, and how many steps it goes along one to each side.
DIRECTIONS, REACH = 8, 4.0


@dataclass(frozen=True)
class Recorded:
    """Some of the pictures of a path that is being saved.

    Attributes:
        number: the wish that they answer.
        start: the place of the first of them on the path; total: of all.
        frames: (n, H, W, C) uint8 images or (n, 2) float32 points, from `start` on.
    """

    number: int
    start: int
    total: int
    frames: np.ndarray


@dataclass(frozen=True)
class Exploration:
    """Topic "explorer": what the generator makes along a path through its latent space.

    Samples are images, (n, H, W, C) uint8, or points, (n, 2) float32.

    Attributes:
        sample: (1, ...) at the wished place of the path.
        corners: (3, ...) A, B and C, from which the path is laid.
        film: (n, ...) the path from its beginning to its end, in equal steps.
        candidates: (k, ...) samples to choose corners from; candidate_numbers: (k,) int64, their numbers.
        real: (m, 2) some real points, the plane's background; (0, 2) for images.
        weights: "train" or "ema".
        step: whose weights they are: of the step at which the explorer was frozen, or of now.
        frozen: whether training goes on without the explorer.
        classes: that the model draws on demand; 0 if it does not.
        layers: whose styles can be mixed; 0 without styles.
        truncation: what the amount of truncation means, "normal", "uniform" or "w" (see `LatentSpace`).
        z_dim: dimension of the latent; dim: of the space that the path runs through.
        length, typical_length: of the sample's latent (its w, from the mean w), and of what is drawn.
        directions: "random" or "principal"; found_at: the step of the weights that they were found with.
        shares: of all change that each principal direction has, (d,) float32; (0,) for random ones.
        count: directions that there are.
        recorded: of the path that is being saved, if one is.
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
