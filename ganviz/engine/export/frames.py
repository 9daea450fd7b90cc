"""What was recorded of a run's fakes as plain pictures, all of one size, as films and other programs show them."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from ..probes.base import Content
from ..probes.samples import ImageSamples, PointSamples
from ..record.damage import DamagedError
from ..telemetry.facts import RunFacts
from .films import enlarged

_GROUND, _TEXT, _QUIET = (18, 22, 28), (235, 238, 242), (150, 160, 172)
_REAL, _FAKE = (86, 180, 233), (230, 159, 0)  # as on the Stage
_FINER = 2  # points are drawn this many times larger, and made small
_MOST = 64  # images


@dataclass(frozen=True)
class FrameOptions:
    """How pictures are drawn.

    Attributes:
        side: pixels of the longer side, at most; images are enlarged by whole numbers only.
        caption: whether a strip below says the step, and what was changed there.
    """

    side: int = 480
    caption: bool = True


class Frames:
    """A painter of recorded fakes: a square of images, or the plane with real points and fakes. All its pictures are as
    large as the first.

    Args:
        facts: of the run.
    """

    def __init__(self, facts: RunFacts, options: FrameOptions) -> None:
        self._facts, self._options = facts, options
        self._size: tuple[int, int] | None = None  # of the first picture, without its caption

    def draw(self, content: Content, step: int, note: str = "") -> np.ndarray:
        """Draw what the probe of samples saw at a step: (H, W, 3) uint8.

        Args:
            note: stands in the caption, cut where it does not fit.

        Raises:
            DamagedError: it is nothing that can be drawn.
        """
        if isinstance(content, ImageSamples):
            picture = self._grid(content.fake)
        elif isinstance(content, PointSamples) and self._facts.extent is not None:
            picture = self._plane(content)
        else:
            raise DamagedError(f"what was recorded at step {step:,} is no picture of samples")
        self._size = self._size or picture.shape[:2]
        if picture.shape[:2] != self._size:  # of another number of images
            picture = _on_ground(picture, self._size)
        return self._captioned(picture, step, note) if self._options.caption else picture

    def _grid(self, images: np.ndarray) -> np.ndarray:
        if images.dtype != np.uint8 or images.ndim != 4 or images.shape[3] not in (1, 3) or 0 in images.shape:
            raise DamagedError(f"images of {images.dtype} {images.shape} are no images")
        count, height, width = images[:_MOST].shape[:3]
        columns = max(1, min(count, round(math.sqrt(count * height / width))))
        rows = math.ceil(count / columns)
        factor = max(1, (self._options.side - 2) // max(columns * (width + 1), rows * (height + 1)))
        gap = max(1, factor // 2)
        across, down = width * factor + gap, height * factor + gap
        picture = np.empty((rows * down + gap, columns * across + gap, 3), np.uint8)
        picture[:] = _GROUND
        for number, image in enumerate(images[:_MOST]):
            top, left = gap + number // columns * down, gap + number % columns * across
            picture[top:top + height * factor, left:left + width * factor] = enlarged(image, factor)
        return picture

    def _plane(self, content: PointSamples) -> np.ndarray:
        x0, x1, y0, y1 = self._facts.extent
        scale = self._options.side / max(x1 - x0, y1 - y0)
        size = max(round((x1 - x0) * scale), 1), max(round((y1 - y0) * scale), 1)
        image = Image.new("RGB", (size[0] * _FINER, size[1] * _FINER), _GROUND)
        pen = ImageDraw.Draw(image)
        radius = max(self._options.side / 200, 1.0) * _FINER
        for points, is_real in ((content.real, True), (content.fake, False)):
            known = points[np.isfinite(points).all(1)] if points.ndim == 2 else points[:0]
            for x, y in ((known - (x0, y1)) * (scale * _FINER, -scale * _FINER)).clip(-1e6, 1e6).tolist():
                if is_real:
                    pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=_REAL)
                else:  # never told from a real one by its colour alone
                    for slope in (-1, 1):
                        pen.line((x - radius, y - slope * radius, x + radius, y + slope * radius), _FAKE, _FINER)
        return np.asarray(image.resize(size, Image.Resampling.LANCZOS))

    @cached_property
    def _font(self) -> ImageFont.FreeTypeFont:
        return ImageFont.load_default(max(11, self._options.side // 30))

    def _captioned(self, picture: np.ndarray, step: int, note: str) -> np.ndarray:
        height, width = picture.shape[:2]
        strip = Image.new("RGB", (width, round(self._font.size * 1.8)), _GROUND)
        pen, pad = ImageDraw.Draw(strip), self._font.size // 2
        words = f"step {step:,}"
        pen.text((pad, strip.height / 2), words, _TEXT, self._font, "lm")
        room = width - 3 * pad - pen.textlength(words, self._font)
        pen.text((width - pad, strip.height / 2), self._fitting(pen, note, room), _QUIET, self._font, "rm")
        return np.concatenate([picture, np.asarray(strip)])

    def _fitting(self, pen: ImageDraw.ImageDraw, text: str, room: float) -> str:
        text = text.replace("→", "->")  # which the font does not have
        if pen.textlength(text, self._font) <= room:
            return text
        while text and pen.textlength(f"{text}…", self._font) > room:
            text = text[:-1]
        return f"{text}…" if text else ""


def _on_ground(picture: np.ndarray, size: tuple[int, int]) -> np.ndarray:
    """Cut or fill up a picture to a size."""
    fitted = np.empty((*size, 3), np.uint8)
    fitted[:] = _GROUND
    height, width = np.minimum(picture.shape[:2], size)
    fitted[:height, :width] = picture[:height, :width]
    return fitted
