"""Make the small pictures of the presets that the gallery shows: `python -m tests.studies.preset_pictures`.

Each is drawn from the preset's own data: points as they lie in the plane, images side by side, and of a translation its
sources above what is to be made of them. They are written to `resources/previews`, in the images' own pixels.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

from ganviz.engine.datasets.base import TrainingData
from ganviz.engine.opening.command_line_request import CommandLineRequest
from ganviz.engine.settings import presets
from ganviz.resources import resource

WIDTH, HEIGHT = 96, 64  # pixels, of images' pictures, about
SCALE = 2  # of points' pictures, which are not made of pixels
POINTS, RADIUS = 400, 1.4
REAL = (86, 180, 233)
SMOOTH = 4  # times as large, and then made smaller


def picture(data: TrainingData, seed: int = 0) -> Image.Image:
    """Draw some of a data set."""
    rng = np.random.default_rng(seed)
    return points(data, rng) if data.kind == "points" else images(data, rng)


def points(data: TrainingData, rng: np.random.Generator) -> Image.Image:
    """Draw points on a transparent ground, with sources, where there are some, as outlines."""
    size = SCALE * SMOOTH * np.array([WIDTH, HEIGHT])
    image = Image.new("RGBA", tuple(size.tolist()), (*REAL, 0))
    draw = ImageDraw.Draw(image)
    low_x, high_x, low_y, high_y = data.extent
    factor = min(size[0] / (high_x - low_x), size[1] / (high_y - low_y))
    middle = np.array([low_x + high_x, low_y + high_y]) / 2
    radius = RADIUS * SCALE * SMOOTH
    for items, outline in ((data.sources, True), (data.items, False)):
        if items is None:
            continue
        chosen = items[rng.permutation(len(items))[:POINTS // (2 if data.sources is not None else 1)]]
        for x, y in size / 2 + (chosen - middle) * factor * (1, -1):
            box = (x - radius, y - radius, x + radius, y + radius)
            if outline:
                draw.ellipse(box, outline=(140, 140, 140, 255), width=SMOOTH)
            else:
                draw.ellipse(box, fill=(*REAL, 255))
    return image.resize((SCALE * WIDTH, SCALE * HEIGHT), Image.Resampling.LANCZOS)


def images(data: TrainingData, rng: np.random.Generator) -> Image.Image:
    """Put images side by side; of a translation, each source stands above what is made of it."""
    side = max(data.items.shape[1], 1 if data.sources is None else data.sources.shape[1])
    columns, rows = max(WIDTH // side, 2), max(HEIGHT // side, 2)
    if side < 8:
        columns, rows = 3, 2
    chosen = rng.permutation(len(data.items))
    others = chosen if data.aligned or data.sources is None else rng.permutation(len(data.sources))
    gap = 1
    sheet = np.zeros((rows * (side + gap) - gap, columns * (side + gap) - gap, 4), np.uint8)
    for row in range(rows):
        for column in range(columns):
            number = row * columns + column
            source = data.sources is not None and row % 2 == 0
            if data.sources is not None:
                number = row // 2 * columns + column
            item = data.sources[others[number]] if source else data.items[chosen[number]]
            tile = Image.fromarray(np.repeat(item, 3, 2) if item.shape[2] == 1 else item).resize(
                (side, side), Image.Resampling.NEAREST)
            top, left = row * (side + gap), column * (side + gap)
            sheet[top:top + side, left:left + side, :3] = np.asarray(tile)
            sheet[top:top + side, left:left + side, 3] = 255
    return Image.fromarray(sheet)


def main(names: list[str]) -> None:
    """Write the pictures of some presets, or of all."""
    folder = Path(resource("previews"))
    for name in names or presets.names():
        config = CommandLineRequest(source=name).resolve()
        data = config.data.build().load(0, lambda done, of: None, lambda: False)
        path = folder / f"{name}.png"
        picture(data).quantize(64).save(path, optimize=True)
        print(f"{path.name}: {path.stat().st_size:,} bytes")
    print(f"together {sum(path.stat().st_size for path in folder.glob('*.png')) / 1000:.0f} kB")


if __name__ == "__main__":
    main(sys.argv[1:])
