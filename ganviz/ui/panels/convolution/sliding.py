"""What the filter slides over and how: the state of the Convolution page, without widgets."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from ....engine.probes.convolution import ConvolutionSubjects
from ....engine.teaching.convolution import feature_map, map_side, patches, ready_filter, resized_filter

RUN, OWN = "run", "own"
"""The filters besides those that are ready: one of the run's network, and one whose weights were changed."""
ALL = -1
"""All channels of a picture, not one of them."""
SIZES = (3, 5)


@dataclass
class Sliding:
    """A filter over a picture.

    Attributes:
        subjects: the newest pictures and filters of the run; None before the first.
        which, index: "real" or "fake", and the number of the picture.
        channel: of the picture; `ALL` for all of them.
        name: of the filter: one of those that are ready, `RUN` or `OWN`.
        of_run: number of the run's filter.
        weights: (C, k, k), with as many channels as are looked at.
        stride, padding: in pixels.
        row, column: the present place of the filter, in the map.
    """

    subjects: ConvolutionSubjects | None = None
    which: str = "real"
    index: int = 0
    channel: int = ALL
    name: str = "vertical-edge"
    of_run: int = 0
    weights: np.ndarray = field(default_factory=lambda: ready_filter("vertical-edge", 3)[None])
    bias: float = 0.0
    stride: int = 1
    padding: int = 0
    row: int = 0
    column: int = 0
    _map: np.ndarray | None = None

    # --- what it is ---

    @property
    def pictures(self) -> np.ndarray:
        """(n, H, W, C) uint8 to choose from."""
        return getattr(self.subjects, self.which)

    @property
    def picture(self) -> np.ndarray:
        """(H, W, C) uint8, of all channels or of one."""
        whole = self.pictures[min(self.index, len(self.pictures) - 1)]
        return whole if self.channel == ALL else whole[:, :, self.channel:self.channel + 1]

    @property
    def image(self) -> np.ndarray:
        """(C, H, W) float64 in [-1, 1], as the networks see it."""
        return self.picture.transpose(2, 0, 1) / 127.5 - 1

    @property
    def kernel(self) -> int:
        return self.weights.shape[-1]

    @property
    def map(self) -> np.ndarray:
        """(h, w) float64, the feature map."""
        if self._map is None:
            self._map = feature_map(self.image, self.weights, self.bias, self.stride, self.padding)
        return self._map

    @property
    def patch(self) -> np.ndarray:
        """(C, k, k) under the filter at its present place."""
        return patches(self.image, self.kernel, self.stride, self.padding)[:, self.row, self.column]

    @property
    def window(self) -> tuple[int, int, int, int]:
        """(row, column, height, width) of the filter in pixels of the picture; may reach into the padding."""
        return (self.row * self.stride - self.padding, self.column * self.stride - self.padding, self.kernel,
                self.kernel)

    def sides(self) -> tuple[int, int]:
        """(rows, columns) of the map."""
        height, width = self.picture.shape[:2]
        return tuple(map_side(side, self.kernel, self.stride, self.padding) for side in (height, width))

    # --- changes ---

    def take(self, subjects: ConvolutionSubjects) -> None:
        """Take over newer pictures and filters."""
        before = self.subjects
        self.subjects = subjects
        if before is None or before.real.shape[-1] != subjects.real.shape[-1]:
            self.channel = ALL
        if self.name == RUN:
            self.choose_filter(RUN if subjects.filters is not None else "vertical-edge", keeps_steps=True)
        self._fit()

    def choose_picture(self, which: str, index: int) -> None:
        self.which, self.index = which, index % len(getattr(self.subjects, which))
        self._fit()

    def choose_channel(self, channel: int) -> None:
        self.channel = channel
        if self.name == RUN:
            self.choose_filter(RUN, keeps_steps=True)
        elif channel != ALL and len(self.weights) > 1:
            self.weights = self.weights[channel:channel + 1]
        self._fit()

    def choose_filter(self, name: str, of_run: int | None = None, *, keeps_steps: bool = False) -> None:
        """Take another filter. One of the run comes with its own stride and padding unless they are kept."""
        self.name = name
        if name == RUN:
            filters = self.subjects.filters
            self.of_run = (self.of_run if of_run is None else of_run) % len(filters.weights)
            whole = filters.weights[self.of_run].astype(np.float64)
            self.weights = whole if self.channel == ALL else whole[self.channel:self.channel + 1]
            self.bias = float(filters.bias[self.of_run])
            if not keeps_steps:
                self.slide_by(filters.stride, filters.padding)
        elif name != OWN:
            size = self.kernel if self.kernel in SIZES else SIZES[0]
            padded = self.padding > 0
            self.weights = ready_filter(name, size)[None]
            self.bias = 0.0
            self.padding = self.natural_padding() if padded else 0
        self._fit()

    def resize(self, size: int) -> None:
        """Make the filter larger or smaller; one that is ready is made anew."""
        padded = self.padding > 0
        if self.name in (RUN, OWN):
            self.name = OWN
            self.weights = resized_filter(self.weights, size)
        else:
            self.weights = ready_filter(self.name, size)[None]
        self.padding = self.natural_padding() if padded else 0
        self._fit()

    def natural_padding(self) -> int:
        """Return the padding with which stride 1 keeps the picture's size, or nearly for an even filter."""
        return (self.kernel - 1) // 2

    def slide_by(self, stride: int, padding: int) -> None:
        """Choose other steps, and stay over about the same pixels."""
        top, left = self.window[:2]
        self.stride, self.padding = stride, padding
        self.row, self.column = round((top + padding) / stride), round((left + padding) / stride)
        self._fit()

    def set_weight(self, channel: int, row: int, column: int, value: float) -> None:
        """Change one weight; the filter is the person's own from then on."""
        self.weights = self.weights.copy()
        self.weights[channel, row, column] = value
        self.name = OWN
        self._fit()

    def move_to(self, row: int, column: int) -> bool:
        """Move the filter to a place of the map, or the nearest; return whether it was at another."""
        before = (self.row, self.column)
        self.row, self.column = row, column
        self._clamp()
        return (self.row, self.column) != before

    def _fit(self) -> None:
        """Give the filter as many channels as are looked at, and keep the place inside the map."""
        self._map = None
        if self.subjects is None:
            return
        channels = self.picture.shape[-1]
        if len(self.weights) != channels:
            self.weights = np.repeat(self.weights[:1], channels, axis=0)
        if self.name not in (RUN, OWN):
            self.weights = np.repeat(ready_filter(self.name, self.kernel)[None], channels, axis=0)
        if min(self.sides()) < 1:
            self.padding = max(self.padding, self.natural_padding())  # a picture smaller than the filter
        self._clamp()

    def _clamp(self) -> None:
        rows, columns = self.sides()
        self.row = min(max(self.row, 0), max(rows - 1, 0))
        self.column = min(max(self.column, 0), max(columns - 1, 0))
