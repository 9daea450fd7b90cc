"""Save pictures that follow each other as a GIF or as an MP4."""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import numpy as np

from ..datasets.base import Cancelled
from ..system import files

FORMATS = ("gif", "mp4")
_GIF_TICK = 10  # ms: a GIF's pictures last whole hundredths of a second
_FASTEST_GIF = 50  # pictures a second; faster ones are slowed down to 10 by most viewers
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


def write_film(path: str | os.PathLike[str], frames: np.ndarray, options: FilmOptions,
               progress: Callable[[int, int], None] = lambda done, total: None,
               cancelled: Callable[[], bool] = lambda: False) -> None:
    """Write a film, whole or not at all: a file of that name stays as it was until the new one is complete.

    Args:
        path: its ending says the format, .gif or .mp4.
        frames: (n, H, W, C) uint8, n ≥ 1, with C 1 or 3.
        progress: called with (pictures done, pictures in all).
        cancelled: asked at each picture; when true, nothing is written.

    Raises:
        ValueError: another ending, or frames that are no pictures.
        ConfigError: the file cannot be written.
        Cancelled: as asked.
    """
    path = Path(path)
    kind = path.suffix.lower().lstrip(".")
    if kind not in FORMATS:
        raise ValueError(f"{path.name} ends in neither .gif nor .mp4; choose one of the two")
    if frames.dtype != np.uint8 or frames.ndim != 4 or len(frames) == 0 or frames.shape[3] not in (1, 3):
        raise ValueError(f"a film is made of (n, H, W, 1 or 3) uint8 pictures, not of {frames.dtype} {frames.shape}")
    encode = _gif if kind == "gif" else _mp4
    content = encode(frames, options, progress, cancelled)
    if cancelled():
        raise Cancelled
    files.write(path, content)


def enlarged(frame: np.ndarray, factor: int) -> np.ndarray:
    """Enlarge an (H, W, C) picture to (H·factor, W·factor, 3), each of its pixels a square."""
    return np.repeat(frame, 3 // frame.shape[2], 2).repeat(factor, 0).repeat(factor, 1)


def _gif(frames: np.ndarray, options: FilmOptions, progress: Callable[[int, int], None],
         cancelled: Callable[[], bool]) -> bytes:
    from PIL import Image

    if options.fps > _FASTEST_GIF:
        raise ValueError(f"a GIF shows at most {_FASTEST_GIF} pictures a second, not {options.fps}; choose MP4")
    images = []
    for number, frame in enumerate(frames):
        if cancelled():
            raise Cancelled
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


def _mp4(frames: np.ndarray, options: FilmOptions, progress: Callable[[int, int], None],
         cancelled: Callable[[], bool]) -> bytes:
    import av

    height, width = (side * options.enlarge for side in frames.shape[1:3])
    file = io.BytesIO()
    with av.open(file, "w", format="mp4") as container:
        stream = container.add_stream("libx264", rate=Fraction(options.fps), options={"crf": _QUALITY})
        stream.pix_fmt = "yuv420p"  # the one that every player knows; it asks for even sides
        stream.width, stream.height = width + width % 2, height + height % 2
        for number, frame in enumerate(frames):
            if cancelled():
                raise Cancelled
            picture = enlarged(frame, options.enlarge)
            picture = np.pad(picture, ((0, height % 2), (0, width % 2), (0, 0)), mode="edge")
            for packet in stream.encode(av.VideoFrame.from_ndarray(picture, format="rgb24")):
                container.mux(packet)
            progress(number + 1, len(frames))
        for packet in stream.encode():
            container.mux(packet)
    return file.getvalue()

