"""Save pictures that follow each other as a GIF or as an MP4."""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import numpy as np

from ..datasets.base import Cancelled
from ..system import files

_GIF_TICK = 10  # ms: a GIF's pictures last whole hundredths of a second
FASTEST = {"gif": 50, "mp4": 60}
"""Pictures a second at most; faster GIFs are slowed down to 10 by most viewers."""

LARGEST_GIF = 250e6
"""Pixels in all pictures of a GIF, which are in memory together until the file is written."""

# Constant quality of H.264: near the eye's limit, so that pixels that were enlarged keep their edges.
_QUALITY = "14"


@dataclass(frozen=True)
class FilmOptions:
    """The options of a film that is made of pictures.

    Attributes:
        enlarge: pixels for each side of a picture's pixel.
        fps: pictures a second.
        loop: whether a GIF begins anew for ever. Whether an MP4 does is for its player to decide.
    """

    enlarge: int = 4
    fps: int = 20
    loop: bool = True


def write_film(path: str | os.PathLike[str], frames: Sequence[np.ndarray], options: FilmOptions,
               progress: Callable[[int, int], None] = lambda done, total: None,
               cancelled: Callable[[], bool] = lambda: False) -> None:
    """Write a film, whole or not at all: a file of that name stays as it was until the new one is complete.

    Args:
        path: its ending says the format, .gif or .mp4.
        frames: one (H, W, C) uint8 or more, of one size, with C 1 or 3; asked for one after the other, each once but
            for the first.
        progress: called with (pictures done, pictures in all).
        cancelled: asked at each picture; when true, nothing is written.

    Raises:
        ValueError: another ending, or frames that are no pictures.
        ConfigError: the file cannot be written.
        Cancelled: as asked.
    """
    path = Path(path)
    kind = path.suffix.lower().lstrip(".")
    if kind not in FASTEST:
        raise ValueError(f"{path.name} ends in neither .gif nor .mp4; choose one of the two")
    first = frames[0] if len(frames) else np.empty(0)
    if first.dtype != np.uint8 or first.ndim != 3 or first.shape[2] not in (1, 3):
        raise ValueError(f"a film is made of (H, W, 1 or 3) uint8 pictures, not of {first.dtype} {first.shape}")
    encode = _gif if kind == "gif" else _mp4
    content = encode(frames, options, progress, cancelled)
    if cancelled():
        raise Cancelled
    files.write(path, content)


def enlarged(frame: np.ndarray, factor: int) -> np.ndarray:
    """Enlarge an (H, W, C) picture to (H·factor, W·factor, 3), each of its pixels a square."""
    return np.repeat(frame, 3 // frame.shape[2], 2).repeat(factor, 0).repeat(factor, 1)


def _gif(frames: Sequence[np.ndarray], options: FilmOptions, progress: Callable[[int, int], None],
         cancelled: Callable[[], bool]) -> bytes:
    from PIL import Image

    if options.fps > FASTEST["gif"]:
        raise ValueError(f"a GIF shows at most {FASTEST['gif']} pictures a second, not {options.fps}; choose MP4")
    images = []
    for number in range(len(frames)):
        if cancelled():
            raise Cancelled
        frame = frames[number]
        grey = frame.shape[2] == 1
        image = Image.fromarray(enlarged(frame, options.enlarge)[..., 0] if grey else enlarged(frame, options.enlarge))
        images.append(image if grey else image.quantize(256))
        progress(number + 1, len(frames))
    ends = np.round(np.arange(1, len(frames) + 1) * 1000 / options.fps / _GIF_TICK).astype(int) * _GIF_TICK
    durations = np.diff(ends, prepend=0)  # so that rounding does not add up
    file = io.BytesIO()
    more = {"loop": 0} if options.loop else {}
    images[0].save(file, "GIF", save_all=True, append_images=images[1:], duration=durations.tolist(), **more)
    return file.getvalue()


def _mp4(frames: Sequence[np.ndarray], options: FilmOptions, progress: Callable[[int, int], None],
         cancelled: Callable[[], bool]) -> bytes:
    import av

    height, width = (side * options.enlarge for side in frames[0].shape[:2])
    file = io.BytesIO()
    with av.open(file, "w", format="mp4") as container:
        stream = container.add_stream("libx264", rate=Fraction(options.fps), options={"crf": _QUALITY})
        stream.pix_fmt = "yuv420p"  # the one that every player knows; it asks for even sides
        stream.width, stream.height = width + width % 2, height + height % 2
        for number in range(len(frames)):
            if cancelled():
                raise Cancelled
            picture = enlarged(frames[number], options.enlarge)
            picture = np.pad(picture, ((0, height % 2), (0, width % 2), (0, 0)), mode="edge")
            for packet in stream.encode(av.VideoFrame.from_ndarray(picture, format="rgb24")):
                container.mux(packet)
            progress(number + 1, len(frames))
        for packet in stream.encode():
            container.mux(packet)
    return file.getvalue()

