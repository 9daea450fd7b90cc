"""Damaged copies of good files are read or refused: no other exception, no warning, and memory within bounds."""

from __future__ import annotations

import io
import resource
import sys

import numpy as np
import pytest
from PIL import Image

from ganviz.engine.opening.command_line_request import CommandLineRequest
from ganviz.engine.settings.params import ConfigError
from tests.mutations import COUNT, mutations

from .loading import load

RANDOM = np.random.default_rng(0)
IMAGES = RANDOM.integers(0, 256, (20, 8, 8, 3)).astype(np.uint8)
LABELS = np.arange(20) % 3
PHOTO = np.add.outer(np.arange(60), np.arange(80))[..., None] % np.array([256, 200, 150])
_MOST = 700 * 2**20  # bytes beyond what the process had; an image of 100 megapixels is allowed to be read


def written(write):
    file = io.BytesIO()
    write(file)
    return file.getvalue()


def picture(kind, **options):
    image = Image.fromarray(PHOTO.astype(np.uint8))
    return written(lambda file: image.save(file, kind, **options))


TABLE = "id;größe;\"name, long\";y\n" + "".join(
    f"{i};{x:.3f};\"a; \"\"b\"\" {i}\";{y:.2e}\n" for i, (x, y) in enumerate(RANDOM.normal(size=(60, 2))))
ARRAYS = {
    "array": ("a.npy", written(lambda f: np.save(f, IMAGES))),
    "float array": ("a.npy", written(lambda f: np.save(f, (IMAGES / 255).astype(">f4")))),
    "archive": ("a.npz", written(lambda f: np.savez(f, x_train=IMAGES, y_train=LABELS, x_test=IMAGES[:5]))),
    "packed archive": ("a.npz", written(lambda f: np.savez_compressed(f, images=IMAGES, labels=np.eye(3)[LABELS]))),
    "points": ("a.npy", written(lambda f: np.save(f, RANDOM.normal(size=(50, 2))))),
    "table": ("a.csv", TABLE.encode()),
    "wide table": ("a.tsv", ("\ufeff" + TABLE.replace(";", "\t")).encode("utf-16")),
}
PICTURES = {
    "PNG": picture("PNG"), "JPEG": picture("JPEG", quality=90), "progressive JPEG": picture("JPEG", progressive=True),
    "GIF": picture("GIF"), "TIFF": picture("TIFF"), "packed TIFF": picture("TIFF", compression="tiff_lzw"),
    "WebP": picture("WEBP"), "BMP": picture("BMP"),
}


@pytest.fixture
def bounded_memory():
    """Fails a test that took much memory."""
    unit = 1 if sys.platform == "darwin" else 1024
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit
    yield
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit - before < _MOST


@pytest.mark.parametrize("kind", ARRAYS)
def test_arrays_and_tables(tmp_path, bounded_memory, kind):
    name, good = ARRAYS[kind]
    path = tmp_path / name
    for copy, damaged in mutations(good, kind):
        path.write_bytes(damaged)
        try:
            request = CommandLineRequest(source=str(path))
            request.question()
            data = request.tree()["data"]
            items = load(data.pop("name"), **data).items
            assert np.isfinite(items).all()
        except ConfigError:
            continue
        except Exception as error:
            raise AssertionError(copy) from error


@pytest.mark.parametrize("kind", PICTURES)
def test_pictures(tmp_path, bounded_memory, kind):
    for number, (_, damaged) in enumerate(mutations(PICTURES[kind], kind)):
        (tmp_path / f"{number:03}.png").write_bytes(damaged)  # what a file is does not hang on its name
    (tmp_path / "good.png").write_bytes(PICTURES[kind])
    data = load("folder", path=str(tmp_path), pixels=16, grey=True)
    listed = [line for line in data.skipped if not line.startswith("... and")]
    assert len(listed) == min(COUNT + 1 - len(data.items), 200)
    assert all(line.partition(": ")[2] for line in listed)
    assert np.asarray(data.items[-1], int).std() > 10  # the good one is read as ever
